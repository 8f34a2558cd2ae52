//! What holds for every vote.

use super::story::*;
use super::*;
use crate::motion::{DecidedBy, OwnersMatter};
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
}
