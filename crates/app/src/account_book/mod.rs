//! What offices posted of their accounts: taken in from a file, shown, taken back. It stands apart from the funds.

mod audit;
mod export;
mod import;
mod list;
mod plan;
mod report;
mod take_back;
mod view;
mod words;

pub use audit::PartedBooks;
pub(crate) use audit::audit_account_books;
pub use export::export_account_book;
pub use import::{NewBookFile, import_account_book};
pub use list::{BookItem, BookList, account_books_of_days, list_account_books};
pub use report::{BookRefused, BookReport};
pub use take_back::take_back_account_book;
pub use view::{BookView, Carried, LineView, view_account_book};
pub use words::LineWords;
