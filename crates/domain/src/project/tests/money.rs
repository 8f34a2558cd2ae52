//! The account of courtyard 69, and amounts that are none.

use super::*;

#[test]
fn c4_seven_hundred_in_and_out_with_the_discount_beside_it() {
    let mut story = Story::accepted();
    story.by(&staff(), account(70_000)).unwrap();
    let account = story.now().account.unwrap();
    assert_eq!(cash(&account.income), Some(70_000), "what was given in kind is no cash");
    assert_eq!(account.spent.get(), 70_000);
}

#[test]
fn what_was_given_in_kind_pays_for_nothing() {
    let mut story = Story::working();
    let change = Command::ChangeScope { amount_fen: 30_000, text: "t".into(), reason: "r".into() };
    story.by(&staff(), change).unwrap();
    story.finish();
    story.by(&walker("a"), accept()).unwrap();
    story.by(&walker("b"), accept()).unwrap();
    let refused = story.tried(&staff(), account(70_001)).unwrap_err();
    assert_eq!((refused.code, refused.detail.as_deref()), (Code::AccountShort, Some("0.01")));
}

#[test]
fn no_more_is_spent_than_was_agreed() {
    let story = Story::accepted();
    let refused = story.tried(&staff(), account(70_050)).unwrap_err();
    assert_eq!((refused.code, refused.detail.as_deref()), (Code::SpentAboveAgreed, Some("0.50")));
    assert!(story.tried(&staff(), account(69_999)).is_ok(), "less was spent");
}

#[test]
fn negative_and_huge_amounts_are_no_amounts() {
    let most = crate::limits::PROJECT_FEN_MAX;
    for amount in [-1, i64::MIN, most + 1, i64::MAX] {
        assert_eq!(Story::planned().by(&staff(), quote(Some("u"), None, amount)), Err(Code::ProjectAmount), "{amount}");
        assert_eq!(Story::accepted().by(&staff(), account(amount)), Err(Code::ProjectAmount), "{amount}");
    }
    for amount_fen in [-70_001, i64::MIN, i64::MAX, most] {
        let change = Command::ChangeScope { amount_fen, text: "t".into(), reason: "r".into() };
        assert_eq!(Story::working().by(&staff(), change), Err(Code::ProjectAmount), "{amount_fen}");
    }
    for nothing in [quote(Some("u"), None, 0), quote(None, Some("n"), 0)] {
        assert_eq!(Story::planned().by(&staff(), nothing), Err(Code::QuoteOfNothing));
    }
    Story::planned().by(&staff(), quote(Some("u"), None, 1)).expect("a fen is an amount");
    Story::planned()
        .by(&staff(), Command::Begin { text: "b".into() })
        .expect("what is done for nothing needs no quote");
    Story::accepted().by(&staff(), account(0)).expect("nothing was spent");
}

#[test]
fn a_source_stands_once_in_an_account_and_with_something() {
    let line = |fen| Income { source: FundKind::Residents, amount: Fen::new(fen).unwrap() };
    for income in [vec![line(1), line(2)], vec![line(0)]] {
        let account = Command::PublishAccount { notice: "n".into(), income, spent_fen: 0, text: "t".into() };
        assert_eq!(Story::accepted().by(&staff(), account), Err(Code::ProjectIncome));
    }
    let most = line(crate::limits::PROJECT_FEN_MAX);
    let others = [FundKind::Residents, FundKind::Shops].map(|source| Income { source, ..most });
    assert_eq!(cash(&others), None, "more than any project is about");
}

#[test]
fn a_change_of_scope_makes_a_published_account_stale() {
    let mut story = Story::published();
    story.by(&staff(), fault()).unwrap();
    let change = Command::ChangeScope { amount_fen: 0, text: "t".into(), reason: "r".into() };
    story.by(&staff(), change).unwrap();
    story.by(&crew(), Command::ReportDone { pictures: vec![], text: "d".into() }).unwrap();
    story.by(&walker("a"), accept()).unwrap();
    story.by(&walker("b"), accept()).unwrap();
    let project = story.now();
    assert_eq!((project.stage.kind(), project.account), (StageKind::Accepted, None));
    assert_eq!(project.earlier_accounts.len(), 1, "what was published stays to be read");
}

/// Done with one's own hands, and accepted.
fn done_by_residents() -> Story {
    let mut story = Story::planned();
    story.by(&staff(), Command::Begin { text: "b".into() }).unwrap();
    for step in [1, 2] {
        story.by(&staff(), progress(step, StepProgress::Done)).unwrap();
    }
    story.by(&staff(), Command::ReportDone { pictures: vec![], text: "d".into() }).unwrap();
    for name in ["a", "b"] {
        story.by(&walker(name), accept()).unwrap();
    }
    story
}

fn change(amount_fen: i64) -> Command {
    Command::ChangeScope { amount_fen, text: "t".into(), reason: "r".into() }
}

#[test]
fn what_work_without_a_contractor_cost_is_entered_before_its_account() {
    let mut story = done_by_residents();
    let refused = story.tried(&staff(), account(50_000)).unwrap_err();
    assert_eq!((refused.code, refused.detail.as_deref()), (Code::SpentAboveAgreed, Some("500.00")));
    story.by(&staff(), change(50_000)).unwrap();
    assert_eq!((story.kind(), story.next()), (StageKind::Accepted, Next::PublishAccount), "it stays accepted");
    story.by(&staff(), account(50_000)).unwrap();
    story.around.notice = Some(runs());
    for late in [change(1), quote(Some("u"), None, 1)] {
        assert_eq!(story.by(&staff(), late), Err(Code::NotInThisState), "what everybody reads does not change");
    }
    story.around.notice = Some(Standing { taken_down_early: true, ..over() });
    story.by(&staff(), change(10_000)).unwrap();
    let project = story.now();
    assert_eq!((project.stage.kind(), project.account, project.earlier_accounts.len()), (StageKind::Accepted, None, 1));
    story.around.notice = None;
    story.by(&staff(), account(60_000)).expect("and is published anew");
}

#[test]
fn what_is_entered_late_needs_its_quotes_too() {
    let mut story = done_by_residents();
    assert_eq!(story.by(&staff(), change(500_001)), Err(Code::ProjectQuotesMissing));
    for name in ["x", "y", "z"] {
        story.by(&staff(), quote(None, Some(name), 500_001)).expect("they can still be entered");
    }
    story.by(&staff(), change(500_001)).unwrap();
}
