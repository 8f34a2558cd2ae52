//! Paper: what offices send us and what they want back.
//!
//! In: [`read`] turns the bytes of a CSV, xlsx, xls or ods file into a [`Table`], whatever its file name says;
//! [`letters`] finds the header, maps the columns and turns the rows into a [`Ledger`] of letters and findings.
//! Out: [`write_table`] makes xlsx and CSV files, [`calendar`] entries for telephones, [`qr`] QR codes.
//!
//! Nothing here knows a database, a page or a clock: bytes in, values out. Every refusal carries the key of its text
//! (`locales/*/letter.ftl`) and that text's arguments, so that the command line and the page say the same.
#![warn(missing_docs)]

pub mod account_book;
mod answer;
mod arg;
mod bad_list;
mod biff;
pub mod calendar;
mod categories;
mod clean;
mod columns;
mod container;
mod csv_records;
mod dates;
mod doubts;
mod exponent;
mod finding;
mod header_groups;
mod header_parts;
mod headers;
mod hidden;
mod letter;
mod letters;
pub mod limits;
mod mapping;
mod markup;
mod money_unit;
pub mod need;
pub mod paper;
mod place_row;
mod place_tree;
mod places;
mod plain_number;
pub mod qr;
mod quotes;
mod read_csv;
mod read_ods;
mod read_workbook;
mod read_xls;
pub mod roll;
mod row_kind;
mod sheet_paper;
pub mod split;
mod table;
mod telephone;
mod unreadable;
mod utf16;
mod vocabulary;
mod who;
pub mod write_table;

pub use arg::Arg;
pub use bad_list::BadList;
pub use categories::{CategoryRow, categories};
pub use columns::{Column, Columns, letter as column_letter};
pub use dates::{BadDate, Civil, DateOrder, DateRules, civil};
pub use finding::{Doubt, Fault, Finding, Reason, Severity, Skip};
pub use letter::{Ledger, Letter, LetterReply};
pub use letters::{first_rows, letters};
pub use mapping::{BadMapping, Mapping};
pub use place_row::{PlaceList, PlaceRow};
pub use places::places;
pub use read_workbook::{is_named_as_lock_file, read};
pub use table::{Cell, Row, Sheet, Table};
pub use unreadable::{FileKind, Limit, Unreadable};
pub use vocabulary::Field;
pub use who::{SamePerson, Who, names_nobody, same_person};
