//! The lists that the worklist can show, as addresses and as words.

use crate::args::text_arg;
use crate::visit::Visit;
use mingtong_app::Who;
use mingtong_app::matter::Shown;
use mingtong_domain::matter::Act;
use mingtong_domain::role::Role;

/// Whether somebody watches what others do: nothing in the list waits for them.
pub(crate) fn watches(who: &Who) -> bool {
    match who.actor.role {
        Role::Supervisor | Role::Delegate => true,
        Role::BuildingLead | Role::GroupMember | Role::CouncilMember | Role::GridWorker => false,
        Role::Staff | Role::Secretary | Role::UnitHandler | Role::Street => false,
        // They have no worklist.
        Role::Public | Role::Raiser | Role::Admin => false,
    }
}

/// What is shown, in words.
pub(crate) fn shown_words(visit: &Visit, who: &Who, shown: Shown) -> &'static str {
    visit.words.t(match shown {
        Shown::All if watches(who) => "work-shown-watched",
        Shown::All => "work-shown-all",
        Shown::Mine => "work-shown-mine",
        Shown::ToClaim if who.actor.unit().is_some() => "work-shown-open-to-claim",
        Shown::Given => "work-shown-given",
        Shown::UnderWay => "work-shown-under-way",
        Shown::SentBack => "work-shown-sent-back",
        Shown::ReportedDone => "work-shown-reported-done",
        Shown::Ended => "work-shown-ended",
        Shown::ToAccept => "work-shown-to-accept",
        Shown::ToAssign => "work-shown-to-assign",
        Shown::ToClaim => "work-shown-to-claim",
        Shown::WithUnit => "work-shown-with-unit",
        Shown::ToVerify => "work-shown-to-verify",
        Shown::Unanswered => "work-shown-unanswered",
        Shown::Reopened => "work-shown-reopened",
        Shown::AskedBack => "work-shown-asked-back",
        Shown::DueSoon => "work-shown-due-soon",
        Shown::Overdue => "work-shown-overdue",
        Shown::ToArbitrate => "work-shown-to-arbitrate",
        Shown::Escalated => "work-shown-escalated",
        Shown::Returned => "work-shown-returned",
        Shown::Still => "work-shown-still",
        Shown::PersonalData => "work-shown-personal-data",
        Shown::Review => "work-shown-review",
    })
}

/// That a list is empty, in the words of that list.
pub(crate) fn nothing(visit: &Visit, who: &Who, shown: Shown) -> String {
    match shown {
        Shown::All => visit.words.t("work-nothing").to_owned(),
        shown => visit.words.ta("work-nothing-shown", &[text_arg("shown", shown_words(visit, who, shown))]),
    }
}

/// What a unit looks through: by what it can do next, and by what became of what it did.
const OF_UNIT: [Shown; 10] = [
    Shown::All,
    Shown::Given,
    Shown::ToClaim,
    Shown::UnderWay,
    Shown::SentBack,
    Shown::AskedBack,
    Shown::ReportedDone,
    Shown::DueSoon,
    Shown::Overdue,
    Shown::Ended,
];

/// The lists that somebody can choose: those in which something may wait for their role.
pub(crate) fn offered(who: &Who) -> Vec<Shown> {
    if who.actor.unit().is_some() {
        return OF_UNIT.to_vec();
    }
    let may_choose = |shown: &Shown| match shown {
        Shown::Mine => who.may(Act::PutInCharge),
        Shown::ToAccept => who.may(Act::Accept),
        Shown::ToAssign => who.may(Act::Assign),
        Shown::ToClaim => who.may(Act::Claim) || who.may(Act::Assign),
        Shown::ToVerify => who.may(Act::Verify),
        Shown::AskedBack => who.may(Act::AskBack),
        Shown::PersonalData => who.may(Act::ReviewPersonalData),
        Shown::Review => who.may(Act::Publish),
        Shown::Given | Shown::UnderWay | Shown::ReportedDone | Shown::Ended => false,
        Shown::SentBack => who.may(Act::Verify),
        Shown::ToArbitrate => who.may(Act::Arbitrate),
        Shown::Escalated | Shown::Returned | Shown::Still => who.may(Act::ReadStreet),
        Shown::All | Shown::WithUnit | Shown::Unanswered | Shown::Reopened | Shown::DueSoon | Shown::Overdue => true,
    };
    Shown::ALL.into_iter().filter(may_choose).collect()
}
