//! Matters: a whole life, returned work, asking back, finding, what is private, what lies where, what people write, many
//! at once, and lives at random.

mod asking_back;
mod finding;
mod lives;
mod places;
mod privacy;
mod private;
mod return_work;
mod together;
mod whole_life;
mod words;
