//! The outside: clock, chance, pictures, passwords; each with a fake beside it.
