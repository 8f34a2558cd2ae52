//! Matters: a whole life, returned work, what is private, what people write, many at once, and lives at random.

mod lives;
mod privacy;
mod private;
mod publication;
mod return_work;
mod together;
mod whole_life;
mod words;
