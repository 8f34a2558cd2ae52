//! Matters: what is like another, a whole life, returned work, asking back, codes and numbers, finding, merged and
//! split, corrected, what is private, what was erased, what lies where, what people write, what is written down for
//! somebody, what waits for whom, who is in charge, the desk of a unit, ledgers, what goes out of the house, what
//! strangers compare with the log, many at once, and lives at random.

mod alike;
mod asking_back;
mod codes;
mod correct;
mod deliberating;
mod erasing;
mod finding;
mod in_charge;
mod ledger;
mod lives;
mod many;
mod merged;
mod open_texts;
mod out_of_the_house;
mod places;
mod privacy;
mod private;
mod publication;
mod return_work;
mod split;
mod together;
mod unit_desk;
mod whole_life;
mod words;
mod worklists;
mod writing_down;
