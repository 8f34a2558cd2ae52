//! What holds for every act on a need.

use super::story::*;
use super::*;
use crate::ids::UnitId;
use crate::refusal::Code;
use crate::role::{Role, Scope};
use proptest::prelude::*;

/// Who is offered what, in each state.
#[test]
fn offers_of_a_need_golden() {
    let people = [
        ("public", public()),
        ("building_lead", lead()),
        ("grid_worker", actor(Role::GridWorker, "grid", Scope::Place("yard".into()))),
        ("delegate", actor(Role::Delegate, "delegate", Scope::Community)),
        ("staff", staff()),
        ("staff of a place", actor(Role::Staff, "staff", Scope::Place("elsewhere".into()))),
        ("secretary", secretary()),
        ("its unit", handler("u1")),
        ("another unit", handler("u2")),
        ("street", actor(Role::Street, "street", Scope::Community)),
        ("supervisor", actor(Role::Supervisor, "supervisor", Scope::Community)),
    ];
    let mut out = String::new();
    let states = StageKind::ALL.iter().map(|stage| (stage.key(), Story::in_stage(*stage)));
    for (name, story) in states.chain([("taken, and reported as done", Story::done())]) {
        out.push_str(&format!("{name}\n"));
        for (who, person) in &people {
            let keys: Vec<_> = story.offers(person).iter().map(|act| act.key()).collect();
            out.push_str(&format!("  {who:17} {}\n", if keys.is_empty() { "·".to_owned() } else { keys.join(" ") }));
        }
    }
    insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("need_offers", out);
    });
}

#[test]
fn who_asks_comes_back() {
    let matter = crate::ids::MatterId::new(2021, 31).unwrap();
    for source in [Source::Community, Source::Residents, Source::Unit("u1".into()), Source::Matter(matter)] {
        let (kind, id) = source.parts();
        assert_eq!(Source::from_parts(kind, &id), Some(source));
    }
    assert_eq!(Source::from_parts("community", "x"), None);
    assert_eq!(Source::from_parts("nobody", ""), None);
}

fn anything() -> impl Strategy<Value = (u8, u8, u32, i64)> {
    (0..9u8, 0..4u8, 1..6u32, 1..60_000i64)
}

fn command((act, unit, number, amount): (u8, u8, u32, i64), story: &Story) -> Command {
    let today = story.at.date();
    let until = today.saturating_add(jiff::SignedDuration::from_hours(24 * (amount % 40)));
    match act {
        0..=2 => {
            Command::TakeUp { unit: format!("u{unit}").as_str().into(), amount, until, resource: None, plan: None }
        }
        3 => Command::ConfirmUptake { number },
        4 => Command::BeginUptake { number },
        5 => Command::ReportUptake { number, report: "r".into(), pictures: vec![] },
        6 => Command::MeetUptake { number, judgement: None },
        7 => Command::SendBackUptake { number, until, reason: "r".into() },
        _ => Command::ReleaseUptake { number, reason: "r".into() },
    }
}

proptest! {
    /// Whatever is done by whomever and whenever: no share is had twice, and what is left and held is the whole.
    #[test]
    fn no_order_of_uptakes_gives_a_share_twice(
        steps in proptest::collection::vec((anything(), 0..5i64, 0..4u8), 1..60),
    ) {
        let mut story = Story::of_money(100_000);
        for (what, days, who) in steps {
            story.at = crate::time::Millis(story.at.0 + days * crate::time::DAY_MS);
            let actor = match who { 0 => staff(), 1 => secretary(), _ => handler(&format!("u{}", what.1)) };
            let command = command(what, &story);
            let _ = story.by(actor, command);
            let need = story.now();
            let left = need.left(story.at);
            prop_assert!((0..=100_000).contains(&left), "{left} left");
            let held: i64 = need.uptakes.iter().filter(|it| it.holds(story.at)).map(|it| it.amount).sum();
            prop_assert_eq!(held + left, 100_000);
            prop_assert!(need.met() <= held);
        }
    }
}

fn borne(unit: i64, others: i64) -> Borne {
    Borne { units: [(UnitId::from("u1"), unit)].into(), others }
}

#[test]
fn what_is_borne_is_not_open_and_a_unit_gives_once() {
    let mut story = Story::of_money(70_000);
    story.by(handler("u1"), taking("u1", 30_000)).unwrap();
    let left = |borne: Borne| story.now().with_borne(borne, Borne::default()).left(story.at);
    assert_eq!(left(Borne::default()), 40_000);
    assert_eq!(left(borne(0, 10_000)), 30_000);
    assert_eq!(left(borne(20_000, 0)), 40_000, "its share is in what it took up");
    assert_eq!(left(borne(50_000, 0)), 20_000);
    assert_eq!(left(borne(50_000, 90_000)), 0, "more than is asked for leaves nothing, and no less");
    let whole = Story::open();
    assert_eq!(whole.now().with_borne(borne(5, 5), Borne::default()).stage_at(whole.at).kind(), StageKind::Open);
}

#[test]
fn a_need_that_is_borne_is_settled_with_a_word_of_what_was_accepted_and_nobody_takes_it_up() {
    let story = Story::of_money(70_000);
    let need = story.now().with_borne(borne(0, 70_000), Borne::default());
    assert_eq!(need.stage_at(story.at).kind(), StageKind::Taken);
    let decided = |command: Command| story.try_on(&need, &staff(), command);
    assert_eq!(decided(taking("u1", 1)).unwrap_err().code, Code::NeedTaken);
    assert_eq!(decided(Command::Settle { judgement: None }).unwrap_err().code, Code::NeedJudgementMissing);
    assert!(decided(Command::Settle { judgement: Some("j".into()) }).is_ok());
    let part = story.now().with_borne(borne(0, 69_999), Borne::default());
    assert_eq!(story.try_on(&part, &staff(), Command::Settle { judgement: None }).unwrap_err().code, Code::NeedNotMet);
}
