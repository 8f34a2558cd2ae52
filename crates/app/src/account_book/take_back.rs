//! A posted sheet is taken back, whole, with a reason. What it said stays in the log.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::account_book::{self, AccountBook, Act};
use mingtong_domain::ids::{AccountBookId, Stream};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_store::Append;

/// Takes a sheet back.
///
/// # Errors
/// The role may not, or not there; there is none of that id, or it was taken back before; no reason; or the database
/// failed.
pub async fn take_back_account_book(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: AccountBookId,
    reason: &str,
) -> Result<(), Fail> {
    who.authorise(Act::TakeBack)?;
    let mut texts = Texts::new(&app.chance, Act::TakeBack);
    let reason = texts.need(reason, limits::REASON_CHARS_MAX)?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::TakeBack, move |mut it| {
        Box::pin(async move {
            let stream = Stream::AccountBook(id);
            let prior = it.stream(&stream).await?;
            let book = AccountBook::from_stream(&prior).ok_or(Fail::NotFound)?;
            let path = it.hall.register.path(book.place.as_ref());
            let event = account_book::take_back(&book, reason, &it.context(&path))?;
            let events = it.seal(Visibility::Public, [event]);
            it.record(vec![Append { stream, prior, events }], &texts).await?;
            Ok(())
        })
    })
    .await
}
