//! Speed, as ratios measured in one run on one machine.
fn main() {}
