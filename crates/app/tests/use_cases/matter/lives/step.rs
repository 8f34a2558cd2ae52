//! The steps of a life, as numbers that are read as choices.

use proptest::prelude::*;

const STEPS_MAX: usize = 30;
/// A text with a telephone number in it, and one without.
pub(super) const TEXTS: [(&str, bool); 2] = [("路灯不亮，请尽快修理", false), ("请致电13800138000联系", true)];

/// One step, as numbers that are read as a choice among what there is.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) kind: u8,
    pub(super) matter: usize,
    pub(super) act: usize,
    pub(super) who: usize,
    pub(super) detail: usize,
    /// Choose among what the model thinks possible, or among everything.
    pub(super) fitting: bool,
    pub(super) hours: i64,
    /// Say which event was seen last: nothing, the right one, an old one.
    pub(super) seen: u8,
}

pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let numbers = (0..8_u8, 0..8_usize, 0..64_usize, 0..64_usize, 0..64_usize);
    let step = (numbers, prop::bool::weighted(0.8), 0..72_i64, 0..8_u8).prop_map(|(numbers, fitting, hours, seen)| {
        let (kind, matter, act, who, detail) = numbers;
        Step { kind, matter, act, who, detail, fitting, hours, seen }
    });
    prop::collection::vec(step, 1..=STEPS_MAX)
}

pub(super) fn pick<T: Clone>(from: &[T], nth: usize) -> T {
    from[nth % from.len()].clone()
}
