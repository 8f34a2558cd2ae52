//! A hotline's or mailbox's file of letters becomes matters, once, however often it comes; and an import is taken back.
//!
//! `office` reads the file and judges its rows; [`prepare`] makes of each letter what the record can hold;
//! [`import_letters`] writes them, some hundreds in a transaction; [`undo_import`] takes a batch back.

mod import_letters;
mod prepare;
mod report;
mod undo_import;

pub use import_letters::{Mode, import_letters};
pub use report::{ImportRefused, ImportReport, finding_json};
pub use undo_import::{Kept, KeptBecause, Undone, list_imports, undo_import};
