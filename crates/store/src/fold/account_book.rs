//! A posted sheet of accounts as a row; its lines are read from its stream.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::AccountBookRow;
use mingtong_domain::account_book::AccountBook;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::CommunityId;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(book) = AccountBook::from_stream(events) else { return Ok(()) };
    let row = AccountBookRow {
        account_book_id: book.id.0,
        form: book.form.key().to_owned(),
        place_id: book.place.map(|place| place.0),
        from_day: book.period.from.to_string(),
        to_day: book.period.to.to_string(),
        sums: serde_json::to_string(&book.sums).map_err(|error| StoreError::Fault(error.to_string()))?,
        lines: i64::try_from(book.lines.len()).unwrap_or(i64::MAX),
        posted_ms: book.by.1.0,
        taken_back_ms: book.taken_back.map(|taken_back| taken_back.at.0),
        latest_position: book.latest,
    };
    link.put_account_book(community, &row).await
}
