//! A hotline's or mailbox's file of letters becomes matters, once, however often it comes; and an import is taken back.
//!
//! `office` reads the file and judges its rows; [`prepare`] makes of each letter what the record can hold;
//! [`import`] writes them, some hundreds in a transaction; [`undo`] takes a batch back.

mod categories;
mod first_rows;
mod import;
mod places;
mod prepare;
mod report;
mod undo;

pub use first_rows::{FileRow, first_rows};
pub use import::{Mode, import_letters};
pub use report::{ImportRefused, ImportReport, finding_json};
pub use undo::{
    KeptBecause, KeptMatter, Undone, hall_of_import, is_of_roll, list_all_imports, list_imports, undo_import,
};
