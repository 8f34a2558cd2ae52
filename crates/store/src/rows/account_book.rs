//! Posted sheets of accounts.

use mingtong_domain::account_book::{Form, Kept, Period};
use mingtong_domain::ids::AccountBookId;
use sqlx::FromRow;

/// A posted sheet; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AccountBookRow {
    pub account_book_id: String,
    pub form: String,
    pub place_id: Option<String>,
    pub from_day: String,
    pub to_day: String,
    pub sums: String,
    pub lines: i64,
    pub posted_ms: i64,
    pub taken_back_ms: Option<i64>,
    pub latest_position: i64,
}

impl AccountBookRow {
    /// How it is kept; none for what no program of ours wrote.
    pub fn form(&self) -> Option<Form> {
        Form::from_key(&self.form)
    }

    /// The sheet as another is held against it; none for what no program of ours wrote.
    pub fn kept(&self) -> Option<Kept> {
        Some(Kept {
            book: AccountBookId(self.account_book_id.clone()),
            place: self.place_id.as_deref().map(Into::into),
            period: Period { from: self.from_day.parse().ok()?, to: self.to_day.parse().ok()? },
            sums: serde_json::from_str(&self.sums).ok()?,
        })
    }
}
