//! What holds whatever people do.

use super::*;
use proptest::prelude::*;

/// Commands of every kind, drawn by a number.
fn command(nth: u8, amount: i64, step: u32) -> Command {
    match nth % 15 {
        0 => quote(None, Some("firm"), amount),
        1 => quote(Some("crew"), None, amount),
        2 => choose(step),
        3 => Command::Begin { text: "b".into() },
        4 => progress(step, StepProgress::Done),
        5 => progress(step, StepProgress::UnderWay),
        6 => Command::AddStep { until: date(2021, 6, 12), text: "t".into(), reason: "r".into() },
        7 => Command::DropStep { step, reason: "r".into() },
        8 => Command::ChangeScope { amount_fen: amount, text: "t".into(), reason: "r".into() },
        9 => Command::ReportDone { pictures: vec![], text: "d".into() },
        10 => accept(),
        11 => Command::SendBack { pictures: vec![], reason: "r".into() },
        12 => fault(),
        13 => account(amount),
        _ => Command::Archive {},
    }
}

fn somebody(nth: u8) -> Person {
    match nth % 6 {
        0 => staff(),
        1 => secretary(),
        2 => crew(),
        3 => walker("a"),
        4 => walker("b"),
        _ => Person { units: vec!["crew".into()], ..walker("friend") },
    }
}

proptest! {
    #[test]
    fn whatever_people_do_nobody_accepts_what_they_did_and_money_stays_within_its_bounds(
        acts in prop::collection::vec((any::<u8>(), any::<u8>(), -200_000_i64..200_000, 1_u32..4), 0..80),
        hazard in any::<bool>(),
    ) {
        let mut story = Story::planned();
        story.around.track = Some(if hazard { Track::Hazard } else { Track::Ordinary });
        for (who, what, amount, step) in acts {
            let person = somebody(who);
            // A notice that ran: archiving is then only a question of the state.
            story.around.notice = story.now().account.map(|_| over());
            let before = story.now().accepted_by.len();
            let _ = story.by(&person, command(what, amount, step));
            let project = story.now();
            // Whoever acts for a unit that has nothing to do with it is as impartial as anybody.
            let is_of_crew = project.units().any(|unit| unit.as_str() == "crew");
            prop_assert!((0..=crate::limits::PROJECT_FEN_MAX).contains(&project.agreed_fen()));
            for inspection in project.accepted_by.iter().skip(before) {
                let accepted_by = inspection.person.clone().unwrap();
                prop_assert!(!is_of_crew || accepted_by != PersonId::from("friend"));
                prop_assert_ne!(&accepted_by, &PersonId::from("crew"));
            }
            if let Some(account) = &project.account {
                prop_assert!(cash(&account.income).is_some_and(|cash| account.spent.get() <= cash));
            }
            let has_account = matches!(project.stage.kind(), StageKind::Published | StageKind::Archived);
            prop_assert!(!has_account || project.account.is_some());
            prop_assert!(project.guarantee_until.is_none() || project.accepted.is_some());
            let numbers: Vec<u32> = project.steps.iter().map(|step| step.number).collect();
            prop_assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn what_is_offered_is_never_refused(acts in prop::collection::vec((any::<u8>(), any::<u8>(), 1_u32..4), 0..40)) {
        let mut story = Story::planned();
        for (who, what, step) in acts {
            let person = somebody(who);
            story.around.notice = story.now().account.map(|_| over());
            let _ = story.by(&person, command(what, 100, step));
            let project = story.now();
            let case = Case { project: &project, around: &story.around };
            for act in story.offers(&person) {
                let sample = story
                    .with_context(&person, |cx| act::sample(act, &case, &project.stage, cx))
                    .unwrap();
                prop_assert!(story.tried(&person, sample).is_ok(), "{act:?}");
            }
        }
    }

    #[test]
    fn what_is_written_down_is_read_back(amount in 0_i64..=10_000_000_000, days in prop::option::of(0_u32..1000)) {
        let amount = Fen::new(amount).unwrap();
        let (unit, name, terms) = (Some("u".into()), None, None);
        let quoted = Event::Quoted { number: 1, unit, name, amount, terms, pictures: vec!["p".into()] };
        let chosen = Event::ContractorChosen {
            quote: 1, reason: "r".into(), without: Some(WithoutQuotes::Hazard), guarantee_days: days,
        };
        for event in [quoted, chosen, opened()] {
            let written = serde_json::to_value(&event).unwrap();
            prop_assert_eq!(serde_json::from_value::<Event>(written).unwrap(), event);
        }
    }
}
