//! Matters: a whole life, returned work, merged and split, corrected, what is private, what people write, many at once,
//! and lives at random.

mod correct;
mod lives;
mod merged;
mod privacy;
mod private;
mod publication;
mod return_work;
mod split;
mod together;
mod whole_life;
mod words;
