//! Matters: reported, found, followed, and worked on.

mod acts;
mod page;
mod pictures;
mod publication;
mod report;
mod support;
mod tracking;
mod worklist;
