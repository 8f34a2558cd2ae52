//! Checks of this repository that are not about behaviour: `cargo xtask tidy`.
fn main() {}
