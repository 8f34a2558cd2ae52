//! The binary `mingtong`.
fn main() {}
