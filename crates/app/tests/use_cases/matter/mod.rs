//! Matters: a whole life, returned work, asking back, finding, merged and split, corrected, what is private, what lies
//! where, what people write, many at once, and lives at random.

mod asking_back;
mod correct;
mod finding;
mod lives;
mod merged;
mod places;
mod privacy;
mod private;
mod publication;
mod return_work;
mod split;
mod together;
mod whole_life;
mod words;
