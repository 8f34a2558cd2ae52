//! What holds for every vote.

use super::story::*;
use super::*;
use crate::motion::{DecidedBy, OwnersMatter};
use crate::refusal::Refusal;
use crate::role::Role;
use crate::time::Millis;
use proptest::prelude::*;

/// What an elector does: a mark, and whether on a page, on paper, or first on paper and then on a page.
type Deed = (u32, Mark, u8);

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let marks = prop::sample::select(vec![Mark::Agree, Mark::Oppose, Mark::Abstain, Mark::Blank]);
    prop::collection::vec((1_u32..=12, marks, 0_u8..3), 0..30)
}

/// Twelve parts of some voices with some areas.
fn electorate() -> impl Strategy<Value = Vec<Elector>> {
    let part = (1_u32..=8, prop::option::weighted(0.9, 0_i64..5_000_000));
    prop::collection::vec(part, 12).prop_map(|parts| {
        let numbered = parts.into_iter().zip(1_u32..);
        numbered.map(|((voice, area), no)| elector(no, voice, area)).collect()
    })
}

fn lived(electors: Vec<Elector>, deeds: &[Deed]) -> Story {
    let across = Across::LaterReplaces;
    let decides = Decides::owners(OwnersMatter::Covenant);
    let mut story = Story::open(Calling { decides, conduct: Conduct { across, ..conduct() }, ..calling(electors) });
    for (no, mark, way) in deeds {
        story.at = Millis(story.at.0 + 1);
        // What is refused changes nothing: that is part of what is tried here.
        let _ = match way {
            0 => story.web(*no, *mark),
            1 => story.paper(*no, says(*mark)),
            _ => story.paper(*no, says(*mark)).and_then(|()| story.web(*no, *mark)),
        };
    }
    story
}

/// What somebody tries: what, about which elector, what they say, and how much of it.
type Try = (u8, u32, Mark, u8);

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let marks = prop::sample::select(vec![Mark::Agree, Mark::Oppose, Mark::Blank]);
    prop::collection::vec((0_u8..24, 1_u32..=5, marks, 0_u8..6), 0..60)
}

/// Does it, whatever comes of it.
fn attempt(story: &mut Story, (what, no, mark, much): &Try) -> Result<(), Refusal> {
    let (no, mark, reason) = (*no, *mark, || "r".into());
    let secretary = || actor(Role::Secretary, "secretary");
    match what {
        0 | 1 => story.web(no, mark),
        2 | 3 => story.on(no, ann(), Command::IssuePaper {}),
        4 => story.on(no, bo(), Command::ReturnPaper {}),
        5 => story.enter(no, ann(), says(mark)),
        6 => story.enter(no, bo(), says(mark)),
        7 => story.said(no, ann(), mark, "bo"),
        8 => story.on(no, bo(), Command::ConfirmOnBehalf { nth: u32::from(*much) }),
        9 => story.door(no, Door::ALL[usize::from(*much) % Door::ALL.len()], true),
        10 => story.on(no, staff(), Command::TakeBackDoor { visit: u32::from(*much), reason: reason() }),
        11 => {
            let closes = Millis(story.now().window.closes.0 + days(i64::from(*much)));
            story.by(staff(), Command::Prolong { closes, notice: Some("n".into()), reason: reason() })
        }
        12 => {
            let tellers = vec!["ann".into(), "bo".into(), format!("t{much}").as_str().into()];
            story.by(staff(), Command::ChangeTellers { tellers, reason: reason() })
        }
        13 | 14 => story.count(),
        15 => story.by(staff(), Command::Publish { notice: Some("n".into()) }),
        16 if *much == 0 => story.by(staff(), Command::Void { reason: reason() }),
        16 => story.by(staff(), Command::AskVoid { reason: reason() }),
        17 if *much == 0 => story.by(staff(), Command::DeclineVoid {}),
        17 => story.by(secretary(), Command::ConfirmVoid {}),
        18 => {
            let (announced, figures) = (story.at.date(), samples::announced());
            story.by(staff(), Command::RecordOfficial { line: 1, announced, figures, source: reason() })
        }
        19 => {
            let next = story.roll().last + 1;
            let added = Correction::Added(elector(next, next, Some(10)));
            let correction = if *much == 0 { Correction::Struck(no) } else { added };
            story.on(no, staff(), Command::CorrectElector { correction, reason: reason() })
        }
        20 => story.proxy(no, "giver", "holder"),
        _ => {
            story.at = Millis(story.at.0 + days(i64::from(*much)));
            Ok(())
        }
    }
}

fn eight_marks() -> impl Strategy<Value = Vec<Mark>> {
    prop::collection::vec(prop::sample::select(vec![Mark::Agree, Mark::Oppose, Mark::Blank]), 8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn votes_never_exceed_the_electorate(electors in electorate(), deeds in deeds()) {
        let result = lived(electors, &deeds).result().unwrap();
        let item = &result.items[0];
        for column in [Some(item.heads), item.area].into_iter().flatten() {
            let parts = [
                column.agree, column.oppose, column.abstain, column.with_majority, column.blank, column.void,
                column.not_returned, column.not_delivered,
            ];
            let sum: Option<u64> = parts.into_iter().sum();
            if let (Some(sum), Some(all)) = (sum, column.electorate) {
                prop_assert_eq!(sum, all, "nothing is counted twice and nothing is lost");
            }
        }
        prop_assert!(result.ways.iter().all(Reconciled::balances));
    }

    #[test]
    fn recount_is_count(electors in electorate(), deeds in deeds()) {
        let story = lived(electors, &deeds);
        let published = story.sheet().canonical().unwrap();
        let read = Sheet::read(&published).unwrap();
        prop_assert_eq!(count(&read), story.result());
        prop_assert_eq!(read.canonical().unwrap(), published, "one spelling");
    }

    #[test]
    fn order_makes_no_difference(electors in electorate(), deeds in deeds(), turned in 0_usize..12) {
        let mut sheet = lived(electors, &deeds).sheet();
        let result = count(&sheet);
        sheet.lines.rotate_left(turned);
        sheet.lines.reverse();
        prop_assert_eq!(count(&sheet), result);
    }

    #[test]
    fn the_way_makes_no_difference(marks in eight_marks(), ways in prop::collection::vec(0_u8..3, 8)) {
        let cast = |ways: &[u8]| {
            let mut story = Story::open(calling_of(DecidedBy::ResidentsMeeting, 10));
            for ((mark, way), no) in marks.iter().zip(ways).zip(1..) {
                match way {
                    0 => story.web(no, *mark),
                    1 => story.paper(no, says(*mark)),
                    _ => {
                        let said = story.said(no, ann(), *mark, "bo");
                        said.and_then(|()| story.on(no, bo(), Command::ConfirmOnBehalf { nth: 1 }))
                    }
                }.unwrap();
            }
            story.result().unwrap().items
        };
        prop_assert_eq!(cast(&ways), cast(&[0; 8]));
    }

    /// Whatever people do, nobody is told that it cannot have been.
    #[test]
    fn nothing_that_people_did_is_called_impossible(first in any::<bool>(), tries in tries()) {
        let across = if first { Across::FirstHolds } else { Across::LaterReplaces };
        let conduct = Conduct { across, ..conduct() };
        let mut story = Story::open(Calling { conduct, ..calling(homes(4, Some(10))) });
        let mut done = vec![];
        for it in &tries {
            done.extend(attempt(&mut story, it).ok().map(|()| *it));
            let impossible = story.impossible();
            prop_assert!(impossible.is_empty(), "{:?} after {:?}", impossible, done);
        }
    }
}
