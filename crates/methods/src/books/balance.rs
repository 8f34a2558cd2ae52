//! The trial balance 试算平衡: what every account comes to.

use super::group::{BookFault, Group};
use std::collections::BTreeMap;

/// What every account comes to. Accounts that came back to nothing are kept, with nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialBalance<A> {
    sums: BTreeMap<A, i64>,
}

impl<A> Default for TrialBalance<A> {
    fn default() -> Self {
        Self { sums: BTreeMap::new() }
    }
}

impl<A: Ord + Clone> TrialBalance<A> {
    /// Posts a group, whole or not at all.
    ///
    /// # Errors
    /// The sum of an account would be more than can be kept.
    pub fn post(&mut self, group: &Group<A>) -> Result<(), BookFault> {
        let mut changed: BTreeMap<A, i64> = BTreeMap::new();
        for line in group.lines() {
            let before = changed.get(&line.account).copied().unwrap_or_else(|| self.sum(&line.account));
            let after = before.checked_add(line.fen).ok_or(BookFault::TooLarge)?;
            changed.insert(line.account.clone(), after);
        }
        self.sums.extend(changed);
        Ok(())
    }

    /// What an account comes to.
    pub fn sum(&self, account: &A) -> i64 {
        self.sums.get(account).copied().unwrap_or_default()
    }

    /// Every account with what it comes to.
    pub fn sums(&self) -> impl Iterator<Item = (&A, i64)> {
        self.sums.iter().map(|(account, fen)| (account, *fen))
    }

    /// What stands on the left, and on the right: the two are equal.
    pub fn sides(&self) -> (i128, i128) {
        let side = |is_left: bool| self.sums.values().filter(move |fen| (**fen > 0) == is_left);
        let sum = |is_left| side(is_left).map(|fen| i128::from(fen.unsigned_abs())).sum();
        (sum(true), sum(false))
    }

    /// Whether both sides are equal.
    pub fn is_balanced(&self) -> bool {
        let (left, right) = self.sides();
        left == right
    }
}

impl<A: Ord + Clone> FromIterator<(A, i64)> for TrialBalance<A> {
    fn from_iter<T: IntoIterator<Item = (A, i64)>>(sums: T) -> Self {
        Self { sums: sums.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BookFault, Group, Line, TrialBalance, pro_rata};
    use proptest::prelude::*;

    fn group() -> impl Strategy<Value = Group<u8>> {
        let lines = proptest::collection::vec((0u8..6, -1_000_000_000i64..1_000_000_000), 1..6);
        lines.prop_filter_map("lines of something", |lines| {
            let rest: i64 = lines.iter().map(|(_, fen)| fen).sum();
            let lines = lines.into_iter().chain([(6, -rest)]).map(|(account, fen)| Line { account, fen });
            Group::new(lines.collect()).ok()
        })
    }

    proptest! {
        #[test]
        fn every_group_sums_to_zero_and_keeps_the_books_balanced(groups in proptest::collection::vec(group(), 0..20)) {
            let mut books = TrialBalance::default();
            for group in &groups {
                prop_assert_eq!(group.lines().iter().map(|line| line.fen).sum::<i64>(), 0);
                books.post(group).unwrap();
                prop_assert!(books.is_balanced());
            }
        }

        #[test]
        fn a_red_group_restores_exactly(
            groups in proptest::collection::vec(group(), 1..12), at in any::<prop::sample::Index>(),
        ) {
            let red = at.get(&groups).red();
            let (mut with, mut without) = (TrialBalance::default(), TrialBalance::default());
            for (nth, group) in groups.iter().enumerate() {
                with.post(group).unwrap();
                if nth != at.index(groups.len()) {
                    without.post(group).unwrap();
                }
            }
            with.post(&red).unwrap();
            for account in 0..7 {
                prop_assert_eq!(with.sum(&account), without.sum(&account));
            }
            prop_assert_eq!(red.red(), at.get(&groups).clone());
        }

        #[test]
        fn a_surplus_goes_back_whole_and_nobody_is_off_by_a_fen(
            paid in proptest::collection::vec(0i64..10_000_000_000, 1..40), permille in 0i64..=1000,
        ) {
            let all: i64 = paid.iter().sum();
            let surplus = all / 1000 * permille;
            let back = pro_rata(surplus, &paid);
            prop_assume!(all > 0);
            let back = back.unwrap();
            prop_assert_eq!(back.iter().sum::<i64>(), surplus);
            for (paid, back) in paid.iter().zip(&back) {
                prop_assert!((0..=*paid).contains(back));
                let (whole, exact) = (i128::from(*back) * i128::from(all), i128::from(*paid) * i128::from(surplus));
                prop_assert!((whole - exact).abs() < i128::from(all));
            }
        }

        /// Whatever comes in and goes out: what is left is paid out, and nothing is left.
        #[test]
        fn a_closed_fund_is_nought(ins in proptest::collection::vec(1i64..1_000_000, 1..20), out in 0i64..1_000_000) {
            const CASH: u8 = 0;
            let mut books = TrialBalance::default();
            ins.iter().for_each(|fen| books.post(&Group::of_two(CASH, 1, *fen).unwrap()).unwrap());
            let out = out.min(books.sum(&CASH));
            for (account, fen) in [(2, out), (3, books.sum(&CASH) - out)] {
                if let Ok(group) = Group::of_two(account, CASH, fen) {
                    books.post(&group).unwrap();
                }
            }
            prop_assert_eq!(books.sum(&CASH), 0);
            prop_assert!(books.is_balanced());
        }
    }

    #[test]
    fn a_fen_too_much_is_no_group() {
        let line = |account, fen| Line { account, fen };
        assert_eq!(Group::new(vec![line(0, 100), line(1, -99)]), Err(BookFault::Unbalanced(1)));
        assert_eq!(Group::new(vec![line(0, 100)]), Err(BookFault::Empty));
        assert_eq!(Group::new(vec![line(0, 0), line(1, 0)]), Err(BookFault::Empty));
        assert_eq!(Group::of_two(0, 1, i64::MIN), Err(BookFault::TooLarge));
    }

    #[test]
    fn a_sum_that_cannot_be_kept_changes_nothing() {
        let mut books = TrialBalance::default();
        books.post(&Group::of_two(0, 1, i64::MAX).unwrap()).unwrap();
        let before = books.clone();
        assert_eq!(books.post(&Group::of_two(0, 1, 1).unwrap()), Err(BookFault::TooLarge));
        assert_eq!(books, before);
    }
}
