//! What is long is shown a part at a time.

/// Where each part begins: as much as a page holds, one piece at the least.
pub(super) fn starts(weights: &[usize], most: usize) -> Vec<usize> {
    let (mut starts, mut sum) = (vec![], most);
    for (nth, weight) in weights.iter().enumerate() {
        if sum + weight > most {
            starts.push(nth);
            sum = 0;
        }
        sum += weight;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::starts;

    #[test]
    fn a_part_holds_what_a_page_holds_and_one_piece_at_the_least() {
        assert_eq!(starts(&[], 10), Vec::<usize>::new());
        assert_eq!(starts(&[4, 4, 4, 4], 10), [0, 2]);
        assert_eq!(starts(&[40, 1, 1], 10), [0, 1]);
        assert_eq!(starts(&[1, 40, 1], 10), [0, 1, 2]);
    }
}
