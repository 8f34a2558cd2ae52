//! Whatever the order in which people pledge, pay and take back: no share is given twice, and what was wrong is undone
//! to the fen.

use super::story::*;
use super::tests::{attempt, tries};
use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// How much the fund takes, in fen.
const TARGET: i64 = 10_000;

/// Something that somebody sends, perhaps for the second time.
#[derive(Debug, Clone)]
enum Sent {
    Word(usize, i64),
    Slip(usize, usize, i64),
    Void(usize),
    Later(u32),
}

fn sent() -> impl Strategy<Value = Vec<Sent>> {
    let (pledge, fen) = (0usize..5, 1i64..=TARGET);
    let one = prop_oneof![
        4 => (pledge.clone(), fen.clone()).prop_map(|(pledge, fen)| Sent::Word(pledge, fen)),
        6 => (pledge.clone(), 0usize..3, fen).prop_map(|(pledge, slip, fen)| Sent::Slip(pledge, slip, fen)),
        1 => pledge.prop_map(Sent::Void),
        1 => (1u32..30).prop_map(Sent::Later),
    ];
    proptest::collection::vec(one, 1..40)
}

/// What is kept and to come of a word, as its sender and the desk remember it.
#[derive(Debug, Default)]
struct Remembered {
    amount: i64,
    received: i64,
    slips: BTreeSet<usize>,
    is_voided: bool,
    ends: i64,
}

impl Remembered {
    fn counts(&self, now: i64) -> i64 {
        if self.is_voided || now >= self.ends { self.received } else { self.amount }
    }
}

fn id(pledge: usize) -> String {
    format!("p-{pledge:08}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Against a memory of its own: a word is taken where there is room for it and under a new id, a receipt where its
    /// slip is new and as much is to come; never is more promised than the fund takes, or more received than promised.
    #[test]
    fn no_order_of_words_and_receipts_gives_a_share_twice(sent in sent()) {
        let mut story = Story::with_target(TARGET);
        let mut memory: BTreeMap<usize, Remembered> = BTreeMap::new();
        for what in sent {
            let now = story.at.0;
            let promised: i64 = memory.values().map(|word| word.counts(now)).sum();
            match what {
                Sent::Word(pledge, fen) => {
                    let word = until(pledging(&id(pledge), fen), story.at.date());
                    let is_taken = story.by(&resident("anna"), word).is_ok();
                    prop_assert_eq!(is_taken, !memory.contains_key(&pledge) && fen <= TARGET - promised);
                    if is_taken {
                        let ends = story.pledge(&id(pledge)).ends().0;
                        memory.insert(pledge, Remembered { amount: fen, ends, ..Remembered::default() });
                    }
                }
                Sent::Slip(pledge, slip, fen) => {
                    let is_taken = story.about(&id(pledge), &staff(), receiving(&format!("s-{slip:08}"), fen)).is_ok();
                    let word = memory.entry(pledge).or_default();
                    let is_open = word.counts(now) == word.amount && word.received < word.amount;
                    let fits = is_open && now < word.ends && fen <= word.amount - word.received;
                    prop_assert_eq!(is_taken, fits && !word.slips.contains(&slip));
                    if is_taken {
                        word.received += fen;
                        word.slips.insert(slip);
                    }
                    if word.amount == 0 {
                        memory.remove(&pledge);
                    }
                }
                Sent::Void(pledge) => {
                    let void = Command::VoidPledge { reason: "w".into() };
                    if story.about(&id(pledge), &staff(), void).is_ok() {
                        memory.entry(pledge).or_default().is_voided = true;
                    }
                }
                Sent::Later(hours) => story.at = story.at.saturating_add_hours(hours),
            }
            let now = story.at.0;
            prop_assert!(memory.values().map(|word| word.counts(now)).sum::<i64>() <= TARGET);
            let received: i64 = memory.values().map(|word| word.received).sum();
            prop_assert_eq!(story.sum(AccountKind::Cash), received);
            prop_assert!(story.books().is_balanced());
            prop_assert!(story.impossible().is_empty(), "{:?}", story.impossible());
            for (pledge, word) in &memory {
                let pledge = story.pledge(&id(*pledge));
                prop_assert_eq!((pledge.amount, pledge.received()), (word.amount, word.received));
            }
        }
    }

    /// Whatever happened before: beside any booking that is turned round as a whole, every account stands where it
    /// would stand without it; and it is turned round once.
    #[test]
    fn a_red_entry_restores_every_account_exactly(tries in tries(), at in any::<prop::sample::Index>()) {
        let mut story = Story::new();
        for (nth, what) in tries.into_iter().enumerate() {
            attempt(&mut story, nth, what);
        }
        let (bookings, before) = (story.bookings(), story.sums());
        prop_assume!(!bookings.is_empty());
        let booking = at.get(&bookings);
        let (of, amount, reason) = (booking.no, booking.amount, RedReason::Mistake);
        let turn = |story: &mut Story, nth: usize| {
            let (pledge, expense, words) = (id(nth), format!("e-{nth:08}"), || "w".into());
            let expense_turned = Command::ReverseExpense { of, amount, reason, words: words(), pictures: vec![] };
            let receipt_turned = Command::ReverseReceipt { of, amount, reason, words: words(), pictures: vec![] };
            let is_of_expense = story.of(&expense, &staff(), expense_turned).is_ok();
            is_of_expense || story.about(&pledge, &staff(), receipt_turned).is_ok()
        };
        if (0..20).any(|nth| turn(&mut story, nth)) {
            let mut without = before;
            for line in booking.group.lines() {
                *without.entry(line.account).or_default() -= line.fen;
            }
            without.retain(|_, fen| *fen != 0);
            prop_assert_eq!(story.sums(), without);
            prop_assert!(!(0..20).any(|nth| turn(&mut story, nth)), "once");
        } else {
            prop_assert_eq!(story.sums(), before, "what is refused changes nothing");
        }
    }
}
