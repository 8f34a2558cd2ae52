//! Several options, each with a tick or without.

use mingtong_methods::Choice::{self, *};
use mingtong_methods::approval::{Paper, says};
use std::num::NonZeroU32;

fn said(paper: &Paper<u32>, most: u32) -> [Choice; 3] {
    [1, 2, 3].map(|option| says(paper, &option, NonZeroU32::new(most).expect("at least one")))
}

#[test]
fn what_is_ticked_is_agreed_to_and_nothing_else() {
    assert_eq!(said(&Paper::Options(vec![2]), 1), [Oppose, Agree, Oppose]);
    assert_eq!(said(&Paper::Options(vec![3, 1]), 2), [Agree, Oppose, Agree]);
    assert_eq!(said(&Paper::Options(vec![2, 2]), 1), [Oppose, Agree, Oppose], "one twice counts once");
}

#[test]
fn none_of_these_opposes_each_and_is_not_blank() {
    assert_eq!(said(&Paper::NoneOfThese, 1), [Oppose; 3]);
    assert_eq!(said(&Paper::Options(vec![]), 1), [Blank; 3]);
}

#[test]
fn more_ticks_than_may_be_make_it_void() {
    assert_eq!(said(&Paper::Options(vec![1, 2]), 1), [Void; 3]);
    assert_eq!(said(&Paper::Void, 3), [Void; 3]);
}
