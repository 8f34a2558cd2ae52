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
}
