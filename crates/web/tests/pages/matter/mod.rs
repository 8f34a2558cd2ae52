//! Matters: reported, found, followed, and worked on.

mod acts;
mod alike;
mod find;
mod many;
mod numbers;
mod page;
mod papers;
mod pictures;
mod publication;
mod put_right;
mod report;
mod support;
mod team;
mod tracking;
mod unit_desk;
mod urge;
mod worklist;
mod write_for;
