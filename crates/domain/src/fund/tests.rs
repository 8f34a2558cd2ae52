//! What holds for every act on a fund.

use super::story::*;
use super::*;
use crate::role::{Actor, Role, Scope};
use proptest::prelude::*;

fn people() -> [(&'static str, Actor); 11] {
    [
        ("stranger", stranger()),
        ("pledger", resident("anna")),
        ("resident", resident("bert")),
        ("building_lead", lead()),
        ("group_member", actor(Role::GroupMember, "other", Scope::Body("group".into()))),
        ("delegate", actor(Role::Delegate, "delegate", Scope::Community)),
        ("handler", handler("u1")),
        ("staff", staff()),
        ("secretary", secretary()),
        ("street", actor(Role::Street, "street", Scope::Community)),
        ("supervisor", supervisor()),
    ]
}

/// Who is offered what: on the fund, on a pledge that is to come in part, on an expense that waits, and once closed.
#[test]
fn offers_of_a_fund_golden() {
    let mut story = Story::new();
    story.by(&resident("anna"), pledging("p-00000001", 30_000)).unwrap();
    story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap();
    story.by(&staff(), entering("e-00000001", 5_000)).unwrap();
    let mut closed = Story::new();
    closed.by(&staff(), closing(RestGoes::Nowhere)).unwrap();
    let cases = [
        ("fund", &story, None, None),
        ("pledge", &story, Some("p-00000001"), None),
        ("expense", &story, None, Some("e-00000001")),
        ("closed fund", &closed, None, None),
    ];
    let mut out = String::new();
    for (name, story, pledge, expense) in cases {
        out.push_str(&format!("{name}\n"));
        for (name, person) in &people() {
            let keys: Vec<_> = story.offers(person, pledge, expense).iter().map(|act| act.key()).collect();
            out.push_str(&format!("  {name:14} {}\n", if keys.is_empty() { "·".to_owned() } else { keys.join(" ") }));
        }
    }
    insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("fund_offers", out);
    });
}

#[test]
fn in_kind_and_discounts_stand_beside_cash_and_never_in_it() {
    let mut story = Story::new();
    story.gives("p-00000001", 30_000);
    let mut discount = pledging("p-00000002", 20_000);
    if let Command::Pledge { source, what, .. } = &mut discount {
        (*source, *what) = (Source::Discount, Some("at cost".into()));
    }
    story.by(&staff(), discount).unwrap();
    story.about("p-00000002", &staff(), receiving("s-00000001", 20_000)).unwrap();
    assert_eq!((story.sum(AccountKind::Cash), story.sum(AccountKind::InKindUsed)), (30_000, 20_000));
    assert_eq!(story.sum(AccountKind::InKindGiven), -20_000);
    story.approved("e-00000001", 30_001);
    assert_eq!(story.of("e-00000001", &staff(), paying()).unwrap_err().code, crate::refusal::Code::FundShort);
}

#[test]
fn what_is_entered_refers_to_all_its_texts_pictures_and_the_hazard() {
    let mut story = Story::new();
    story.is_hazard = true;
    let mut command = entering("e-00000001", 500_001);
    if let Command::EnterExpense { hazard, why_fewer, quotes, .. } = &mut command {
        (*hazard, *why_fewer) = (Some(matter()), Some("why".into()));
        *quotes = vec![Quote { amount: 1, picture: Some("quote".into()) }];
    }
    story.by(&staff(), command).unwrap();
    let spending = Box::new(story.expense("e-00000001").spending);
    let to = Event::Changed { spending }.references();
    assert_eq!(to.texts, ["payee".into(), "what for".into(), "why".into()]);
    assert_eq!((to.pictures, to.matters), (vec!["voucher".into(), "quote".into()], vec![matter()]));
}

#[test]
fn every_word_of_what_is_signed_changes_what_is_signed() {
    let mut story = Story::new();
    story.by(&staff(), entering("e-00000001", 100)).unwrap();
    let base = story.expense("e-00000001").spending;
    let others = [
        Spending { payee: "x".into(), ..base.clone() },
        Spending { amount: 101, ..base.clone() },
        Spending { purpose: "x".into(), ..base.clone() },
        Spending { vouchers: vec!["x".into()], ..base.clone() },
        Spending { line: SpendingLine::Tax, ..base.clone() },
        Spending { bill: Some(100), ..base.clone() },
        Spending { quotes: vec![Quote { amount: 1, picture: None }], ..base.clone() },
        Spending { exception: Some(Exception { matter: matter(), reason: "x".into() }), ..base.clone() },
    ];
    for other in others {
        assert_ne!(other.signed(), base.signed());
    }
    let before = serde_json::to_value(&base).unwrap();
    assert!(before.get("bill").is_none(), "what is all of its bill is written as it always was: {before}");
    assert_eq!(serde_json::from_value::<Spending>(before).unwrap(), base);
    assert!(!base.signed().contains("bill"), "and signed as it always was");
}

/// Something that somebody tries.
#[derive(Debug, Clone)]
pub(super) enum Try {
    Gives(Form, Source, i64),
    Spends(i64),
    Refunds(Option<i64>),
    TurnsRoundExpense(usize, i64, RedReason),
    TurnsRoundReceipt(usize, i64),
    GivesBack(usize, i64),
}

pub(super) fn tries() -> impl Strategy<Value = Vec<Try>> {
    let fen = 1i64..100_000;
    let form = proptest::sample::select(Form::ALL);
    let source = proptest::sample::select(vec![Source::Residents, Source::Shop, Source::InKind, Source::Discount]);
    let one = prop_oneof![
        4 => (form, source, fen.clone()).prop_map(|(form, source, fen)| Try::Gives(form, source, fen)),
        3 => fen.clone().prop_map(Try::Spends),
        1 => proptest::option::of(fen.clone()).prop_map(Try::Refunds),
        1 => (0usize..8, fen.clone(), proptest::sample::select(RedReason::ALL))
            .prop_map(|(at, fen, why)| Try::TurnsRoundExpense(at, fen, why)),
        1 => (0usize..8, fen.clone()).prop_map(|(at, fen)| Try::TurnsRoundReceipt(at, fen)),
        2 => (0usize..8, fen).prop_map(|(at, fen)| Try::GivesBack(at, fen)),
    ];
    proptest::collection::vec(one, 1..20)
}

pub(super) fn attempt(story: &mut Story, nth: usize, what: Try) {
    let (pledge, expense) = (|nth: usize| format!("p-{nth:08}"), |nth: usize| format!("e-{nth:08}"));
    let words = || "w".into();
    match what {
        Try::Gives(form, of, fen) => {
            let mut command = of_form(&pledge(nth), fen, form);
            if let Command::Pledge { source, what, .. } = &mut command {
                (*source, *what) = (of, Some("what".into()));
            }
            if story.by(&staff(), command).is_ok() {
                story.about(&pledge(nth), &staff(), receiving("s-00000001", fen)).unwrap();
            }
        }
        Try::Spends(fen) => {
            story.approved(&expense(nth), fen);
            if story.of(&expense(nth), &staff(), paying()).is_err() {
                let withdraw = Command::WithdrawExpense { reason: words() };
                story.of(&expense(nth), &staff(), withdraw).unwrap();
            }
        }
        Try::Refunds(fen) => {
            let _ = story.refund(fen);
        }
        Try::TurnsRoundExpense(at, amount, reason) => {
            let of = story.bookings().iter().map(|it| it.no).max().unwrap_or_default().min(u32::try_from(at).unwrap());
            let _ = story.of(
                &expense(at),
                &staff(),
                Command::ReverseExpense { of, amount, reason, words: words(), pictures: vec!["red".into()] },
            );
        }
        Try::TurnsRoundReceipt(at, amount) => {
            let of = u32::try_from(at).unwrap() + 1;
            let reason = RedReason::Refund;
            let _ = story.about(
                &pledge(at),
                &staff(),
                Command::ReverseReceipt { of, amount, reason, words: words(), pictures: vec![] },
            );
        }
        Try::GivesBack(at, amount) => {
            let back = Command::GiveBack { amount, day: START.date(), pictures: vec![], words: None };
            let _ = story.about(&pledge(at), &staff(), back);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is tried, in whatever order: groups come to nothing, numbers are given once and in a row, cash is
    /// never below what is held for others, nothing is called impossible, and in the end the fund closes with exactly
    /// nothing.
    #[test]
    fn whatever_happens_the_books_balance_and_a_closed_fund_is_nought(tries in tries()) {
        let mut story = Story::new();
        for (nth, what) in tries.into_iter().enumerate() {
            attempt(&mut story, nth, what);
            prop_assert!(story.books().is_balanced());
            prop_assert!(story.sum(AccountKind::Cash) >= -story.sum(AccountKind::Held), "what is held is there");
            prop_assert!(-story.sum(AccountKind::Held) >= 0 && -story.sum(AccountKind::Advances) >= 0);
            prop_assert!(story.impossible().is_empty(), "{:?}", story.impossible());
        }
        let bookings = story.bookings();
        for booking in &bookings {
            prop_assert_eq!(booking.group.lines().iter().map(|line| line.fen).sum::<i64>(), 0);
        }
        let mut numbers: Vec<u32> = bookings.iter().map(|booking| booking.no).collect();
        numbers.sort_unstable();
        prop_assert_eq!(&numbers, &(1..=u32::try_from(bookings.len()).unwrap()).collect::<Vec<_>>());
        let others = story.sum(AccountKind::Held) != 0 || story.sum(AccountKind::Advances) != 0;
        prop_assume!(!others);
        story.at = story.at.saturating_add_hours(48);
        let rest = story.sum(AccountKind::Cash);
        if rest > 0 {
            story.pays("e-99999999", rest);
        }
        story.by(&staff(), closing(RestGoes::Nowhere)).unwrap();
        prop_assert_eq!(story.sum(AccountKind::Cash), 0);
        prop_assert!(story.books().is_balanced());
        prop_assert!(story.impossible().is_empty(), "{:?}", story.impossible());
    }
}
