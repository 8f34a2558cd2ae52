//! What is left over goes back in proportion to what everybody paid 结余按比例退还.

use std::cmp::Reverse;

/// What everybody gets back of a surplus, in the order in which they paid: rounded down to the fen, and the fen that
/// are left go, one each, to the largest remainders, of equal ones to the first. Nobody gets back more than they paid.
/// None where nobody paid, somebody paid less than nothing, or the surplus is less than nothing or more than was paid.
pub fn pro_rata(surplus: i64, paid: &[i64]) -> Option<Vec<i64>> {
    let all: i128 = paid.iter().map(|fen| i128::from(*fen)).sum();
    let total = i128::from(surplus);
    if all <= 0 || paid.iter().any(|fen| *fen < 0) || !(0..=all).contains(&total) {
        return None;
    }
    // Two numbers of 64 bits, which are not below nought, always fit.
    let exact = |fen: &i64| i128::from(*fen) * total;
    let mut back: Vec<i64> = paid.iter().map(|fen| i64::try_from(exact(fen) / all)).collect::<Result<_, _>>().ok()?;
    let given: i128 = back.iter().map(|fen| i128::from(*fen)).sum();
    let mut order: Vec<usize> = (0..paid.len()).collect();
    order.sort_by_key(|at| Reverse(paid.get(*at).map(|fen| exact(fen) % all)));
    for at in order.into_iter().take(usize::try_from(total - given).ok()?) {
        *back.get_mut(at)? += 1;
    }
    Some(back)
}

/// What is still due to everybody of a surplus, in the order in which they paid, where each is given as what they paid
/// and what of it they got back before: what went back counts as their share, so that whoever is first gets no more
/// than the others. Who got more than their share before keeps it, and has no part in the rest. None as for
/// [`pro_rata`], and where the surplus is more than what of their money is left.
pub fn still_due(surplus: i64, givers: &[(i64, i64)]) -> Option<Vec<i64>> {
    let left: i64 = givers.iter().map(|(paid, back)| paid - back).sum();
    if givers.iter().any(|(paid, back)| !(0..=*paid).contains(back)) || !(0..=left).contains(&surplus) {
        return None;
    }
    let mut takes_part = vec![true; givers.len()];
    loop {
        let those = || givers.iter().zip(&takes_part);
        let paid: Vec<i64> = those().map(|((paid, _), takes_part)| if *takes_part { *paid } else { 0 }).collect();
        let back: i64 = those().filter(|(_, takes_part)| **takes_part).map(|((_, back), _)| back).sum();
        let shares = pro_rata((surplus + back).min(paid.iter().sum()), &paid)?;
        let had_more: Vec<bool> = shares.iter().zip(givers).map(|(share, (_, back))| share < back).collect();
        let next: Vec<bool> = takes_part.iter().zip(&had_more).map(|(takes_part, more)| *takes_part && !more).collect();
        if next == takes_part {
            let due = |((share, (_, back)), takes_part): ((&i64, &(i64, i64)), &bool)| {
                if *takes_part { share - back } else { 0 }
            };
            return Some(shares.iter().zip(givers).zip(&takes_part).map(due).collect());
        }
        takes_part = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_hundred_and_four_hundred_share_what_is_left() {
        assert_eq!(pro_rata(7_000, &[30_000, 40_000]), Some(vec![3_000, 4_000]));
        assert_eq!(pro_rata(1, &[30_000, 40_000]), Some(vec![0, 1]));
        assert_eq!(pro_rata(2, &[100, 100, 100]), Some(vec![1, 1, 0]));
        assert_eq!(pro_rata(0, &[100]), Some(vec![0]));
        for (surplus, paid) in [(1, vec![]), (1, vec![0, 0]), (-1, vec![100]), (101, vec![100]), (1, vec![-1, 100])] {
            assert_eq!(pro_rata(surplus, &paid), None);
        }
    }

    #[test]
    fn what_went_back_before_counts_as_a_share() {
        assert_eq!(still_due(7_000, &[(30_000, 0), (40_000, 0)]), Some(vec![3_000, 4_000]));
        assert_eq!(still_due(4_000, &[(30_000, 3_000), (40_000, 0)]), Some(vec![0, 4_000]));
        assert_eq!(still_due(2_000, &[(30_000, 3_000), (40_000, 2_000)]), Some(vec![0, 2_000]));
        // The first took all before anything was spent: the others share what is left by what they paid.
        assert_eq!(still_due(600, &[(300, 300), (400, 0), (400, 0)]), Some(vec![0, 300, 300]));
        assert_eq!(still_due(305, &[(300, 290), (400, 305), (400, 0)]), Some(vec![0, 0, 305]));
        assert_eq!(still_due(0, &[(100, 50)]), Some(vec![0]));
        for (surplus, givers) in [(1, vec![]), (51, vec![(100, 50)]), (-1, vec![(100, 0)]), (0, vec![(100, 101)])] {
            assert_eq!(still_due(surplus, &givers), None);
        }
    }
}
