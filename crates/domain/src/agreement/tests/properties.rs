//! What holds of every agreement.

use super::story::*;
use crate::agreement::*;
use proptest::prelude::*;

fn parties() -> impl Strategy<Value = Vec<NewParty>> {
    let one = (1..100_000_i64, 0..4_u8);
    proptest::collection::vec(one, 2..40).prop_map(|list| {
        let party = |(no, (area, part)): (usize, (i64, u8))| {
            let part = [Part::Pays, Part::Pays, Part::Signs, Part::Benefits][usize::from(part)];
            let part = if no == 0 { Part::Pays } else { part };
            let measures = Measures { area: Some(area), ..Measures::default() };
            party(Stands::Home("roll".into(), format!("1-1-{}", 100 + no).as_str().into()), part, measures)
        };
        list.into_iter().enumerate().map(party).collect()
    })
}

fn by() -> impl Strategy<Value = SharedBy> {
    proptest::sample::select(vec![SharedBy::Equal, SharedBy::ByHome, SharedBy::Area, SharedBy::FixedThenArea])
}

fn previewed(total: i64, by: SharedBy, parties: Vec<NewParty>) -> Vec<Party> {
    context(&staff(), START, |cx| preview(deed(total, by, parties), cx)).unwrap().parties
}

proptest! {
    #[test]
    fn shares_come_to_the_total_and_only_who_pays_pays(
        total in 0..10_000_000_i64,
        list in parties(),
        by in by(),
    ) {
        let made = previewed(total, by, list);
        prop_assert_eq!(made.iter().map(|party| party.share).sum::<i64>(), total);
        prop_assert!(made.iter().all(|party| party.share >= 0));
        prop_assert!(made.iter().all(|party| party.part == Part::Pays || party.share == 0));
    }

    #[test]
    fn the_order_of_the_list_decides_nothing(total in 0..10_000_000_i64, list in parties(), turn in 0..40_usize) {
        let mut turned = list.clone();
        let by = turn % turned.len();
        turned.rotate_left(by);
        turned.reverse();
        prop_assert_eq!(previewed(total, SharedBy::Area, list), previewed(total, SharedBy::Area, turned));
    }

    #[test]
    fn whoever_consents_more_never_stops_it(heads in 0..50_u32, money in 0..5000_i64, more in 0..50_u32) {
        let new = NewDeed { heads: need(">=2/3"), money: need(">1/2"), ..three_homes() };
        let deed = Story::drafted(new).now().version.deed;
        let tally = Tally { heads, money, declined: 0 };
        let grown = Tally { heads: heads + more, money: money + i64::from(more), declined: 0 };
        let (before, after) = (reached(&deed, 100, tally), reached(&deed, 100, grown));
        prop_assert!(!before.both() || after.both());
    }
}
