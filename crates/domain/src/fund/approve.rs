//! An expense is approved 审批: by somebody who neither entered nor changed it, nor is paid, nor accepted the work that
//! it pays for, as it stands. What is changed afterwards is approved by nobody; anybody else can still approve it, so
//! that nothing is stuck.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::expense::{Expense, ExpenseState};
use crate::context::Context;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

pub(super) fn approve(around: &Around, digest: String, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let expense = checks::expense(around.expense.as_ref(), cx)?;
    if expense.state() != ExpenseState::Waiting {
        return Err(cx.refuse(Code::ExpenseDone));
    }
    let Some(person) = &cx.actor.person else { return Err(cx.refuse(Code::NotKnownHere)) };
    if expense.authors.contains(person) {
        return Err(cx.refuse(Code::OwnExpense));
    }
    // Whoever is paid does not approve it 利害关系人回避.
    if around.pays_actor {
        return Err(cx.refuse(Code::PaidThemself));
    }
    // Whoever judges the work does not let it be paid, in whichever order: the other order is refused there.
    if around.accepted_work {
        return Err(cx.refuse(Code::AcceptedTheWork));
    }
    if expense.approvals.iter().any(|approval| approval.by == *person) {
        return Err(cx.refuse(Code::AlreadySo));
    }
    if expense.spending.vouchers.is_empty() {
        return Err(cx.refuse(Code::VoucherMissing));
    }
    if digest != around.digest {
        return Err(cx.refuse(Code::ExpenseChanged));
    }
    Ok(vec![Event::Approved { digest }])
}

/// Refuses where fewer approved what stands there now than the rule book asks.
pub(super) fn is_approved(expense: &Expense, digest: &str, cx: &Context<'_>) -> Result<(), Refusal> {
    let needed = cx.integer(RuleId::FundApprovals)?;
    let is_of_this = |by: &&super::expense::Approval| by.digest == digest && !expense.authors.contains(&by.by);
    let approvals = expense.approvals.iter().filter(is_of_this).count();
    if i64::try_from(approvals).is_ok_and(|approvals| approvals >= needed) {
        Ok(())
    } else {
        Err(cx.refuse(Code::ApprovalsMissing).with(needed))
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::{Act, Command};
    use crate::refusal::Code;
    use crate::role::{Role, Scope};

    #[test]
    fn two_who_did_not_enter_it_approve_before_it_is_paid() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.by(&staff(), entering("e-00000001", 30_000)).unwrap();
        let approve = |story: &Story| Command::Approve { digest: story.digest("e-00000001") };
        for (actor, code) in [(staff(), Code::OwnExpense), (lead(), Code::RoleMayNot), (supervisor(), Code::RoleMayNot)]
        {
            let refused = story.of("e-00000001", &actor, approve(&story)).unwrap_err();
            assert_eq!(refused.code, code);
        }
        story.of("e-00000001", &secretary(), approve(&story)).unwrap();
        let twice = story.of("e-00000001", &secretary(), approve(&story)).unwrap_err();
        assert_eq!(twice.code, Code::AlreadySo);
        let early = story.of("e-00000001", &staff(), paying()).unwrap_err();
        assert_eq!((early.code, early.detail.as_deref()), (Code::ApprovalsMissing, Some("2")));
        story.of("e-00000001", &member(), approve(&story)).unwrap();
        story.of("e-00000001", &staff(), paying()).unwrap();
    }

    #[test]
    fn approving_one_s_own_edit_is_repelled_and_a_third_person_can_still_approve() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.by(&staff(), entering("e-00000001", 30_000)).unwrap();
        let first = Command::Approve { digest: story.digest("e-00000001") };
        story.of("e-00000001", &secretary(), first).unwrap();
        story.of("e-00000001", &secretary(), changing(29_000)).unwrap();
        let own = Command::Approve { digest: story.digest("e-00000001") };
        for author in [staff(), secretary()] {
            assert_eq!(story.of("e-00000001", &author, own.clone()).unwrap_err().code, Code::OwnExpense);
        }
        story.of("e-00000001", &member(), own.clone()).unwrap();
        story.of("e-00000001", &colleague(), own).unwrap();
        story.of("e-00000001", &staff(), paying()).unwrap();
    }

    #[test]
    fn whoever_is_paid_does_not_approve_it() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.by(&staff(), entering("e-00000001", 30_000)).unwrap();
        let approve = Command::Approve { digest: story.digest("e-00000001") };
        story.pays_actor = true;
        assert_eq!(story.of("e-00000001", &secretary(), approve.clone()).unwrap_err().code, Code::PaidThemself);
        story.pays_actor = false;
        story.of("e-00000001", &secretary(), approve).unwrap();
    }

    #[test]
    fn whoever_accepted_the_work_does_not_approve_its_money() {
        let mut story = Story::new();
        story.by(&staff(), entering("e-00000001", 30_000)).unwrap();
        let approve = Command::Approve { digest: story.digest("e-00000001") };
        story.accepted_work = true;
        assert_eq!(story.of("e-00000001", &secretary(), approve.clone()).unwrap_err().code, Code::AcceptedTheWork);
        assert!(!story.offers(&secretary(), None, Some("e-00000001")).contains(&Act::Approve));
        story.accepted_work = false;
        story.of("e-00000001", &secretary(), approve).unwrap();
    }

    #[test]
    fn whoever_approved_it_before_it_was_changed_is_remembered() {
        let mut story = Story::new();
        story.approved("e-00000001", 30_000);
        story.of("e-00000001", &staff(), changing(29_000)).unwrap();
        let expense = story.expense("e-00000001");
        let people: Vec<&str> = expense.approvers.iter().map(|person| person.0.as_str()).collect();
        assert_eq!((expense.approvals.len(), people), (0, vec!["member", "secretary"]));
    }

    #[test]
    fn one_person_in_two_roles_is_one() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.by(&staff(), entering("e-00000001", 30_000)).unwrap();
        let approve = Command::Approve { digest: story.digest("e-00000001") };
        let as_secretary = actor(Role::Secretary, "staff", Scope::Community);
        let own = story.of("e-00000001", &as_secretary, approve.clone()).unwrap_err();
        assert_eq!(own.code, Code::OwnExpense, "whoever entered it approves it in no other role");
        story.of("e-00000001", &secretary(), approve.clone()).unwrap();
        let as_street = actor(Role::Street, "secretary", Scope::Community);
        assert_eq!(story.of("e-00000001", &as_street, approve).unwrap_err().code, Code::AlreadySo);
        assert_eq!(story.of("e-00000001", &staff(), paying()).unwrap_err().code, Code::ApprovalsMissing);
    }

    #[test]
    fn a_payee_changed_after_approval_is_repelled() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.approved("e-00000001", 30_000);
        let seen = story.digest("e-00000001");
        let mut other = changing(30_000);
        if let Command::ChangeExpense { payee, .. } = &mut other {
            *payee = "somebody else".into();
        }
        story.of("e-00000001", &staff(), other).unwrap();
        assert!(story.expense("e-00000001").approvals.is_empty());
        assert_eq!(story.of("e-00000001", &staff(), paying()).unwrap_err().code, Code::ApprovalsMissing);
        let stale = story.of("e-00000001", &member(), Command::Approve { digest: seen }).unwrap_err();
        assert_eq!(stale.code, Code::ExpenseChanged);
    }

    #[test]
    fn without_a_voucher_nobody_approves() {
        let mut story = Story::new();
        let mut bare = entering("e-00000001", 100);
        if let Command::EnterExpense { vouchers, .. } = &mut bare {
            vouchers.clear();
        }
        story.by(&staff(), bare).unwrap();
        let approve = Command::Approve { digest: story.digest("e-00000001") };
        assert_eq!(story.of("e-00000001", &member(), approve).unwrap_err().code, Code::VoucherMissing);
    }
}
