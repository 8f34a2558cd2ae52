//! A share as a bar, with a line at the share that is needed: drawn by `parts/share.html`.

use mingtong_domain::motion::Threshold;

/// Thousandths of the length of a bar.
const WHOLE: u64 = 1_000;

/// Thousandths of the bar that are filled, and where the share that is needed stands.
pub(crate) type Bar = (u64, u64);

/// The bar of a part of a whole; none of nothing.
pub(crate) fn bar(part: u64, whole: u64, need: Threshold) -> Option<Bar> {
    let at = WHOLE * u64::from(need.numerator()) / u64::from(need.denominator());
    (whole > 0).then(|| (WHOLE * part / whole, at))
}

/// The share that is needed: `≥ 2/3`.
pub(crate) fn need_words(need: Threshold) -> String {
    need.to_string().replace(">=", "≥ ").replace('>', "> ")
}
