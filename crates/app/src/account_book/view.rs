//! A posted sheet: what its accounts come to, its rows, and what does not add up.

use super::words::LineWords;
use crate::app::App;
use crate::fail::Fail;
use crate::fund::is_known_here;
use crate::hall::Hall;
use crate::masked_name::said_of_money;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::account_book::{Account, AccountBook, Act, Kept, Line, Odd, before, odd};
use mingtong_domain::fund;
use mingtong_domain::ids::{AccountBookId, CommunityId, PlaceId, Stream};
use mingtong_store::{Link, stream_of};
use std::collections::HashMap;

/// A row to show.
#[derive(Debug, Clone)]
pub struct LineView {
    /// The row.
    pub line: Line,
    /// Its words, personal data masked for whoever neither posts nor watches over accounts, and names of payers and
    /// payees for strangers; none where they were erased.
    pub words: Option<LineWords>,
    /// What is odd about it.
    pub odd: Vec<Odd>,
}

/// The closing of the sheet before, as it stands now.
#[derive(Debug, Clone)]
pub struct Carried {
    /// Of which account.
    pub account: Account,
    /// Which sheet.
    pub book: AccountBookId,
    /// Its closing, in fen.
    pub closing: i64,
}

/// A posted sheet to show.
#[derive(Debug, Clone)]
pub struct BookView {
    /// The sheet; its rows stand beside.
    pub book: AccountBook,
    /// What its place is called; none for the whole community.
    pub place: Option<String>,
    /// The rows of this page.
    pub lines: Vec<LineView>,
    /// How many rows it has.
    pub count: u32,
    /// How many rows do not add up.
    pub odd: u32,
    /// The sheets before it, of those of its accounts that have one.
    pub carried: Vec<Carried>,
    /// Why it was taken back; empty where that was erased.
    pub taken_back: Option<String>,
    /// How many rows are left out before the next page; none on the last.
    pub next: Option<u32>,
    /// Whether whoever reads may take it back now.
    pub may_take_back: bool,
}

/// A posted sheet with `limit` of its rows.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_account_book(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: &AccountBookId,
    (skip, limit): (u32, u32),
) -> Result<BookView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::AccountBook(id.clone())).await?;
    let mut book = AccountBook::from_stream(&events).ok_or(Fail::NotFound)?;
    let all = std::mem::take(&mut book.lines);
    let mut found: HashMap<u32, Vec<Odd>> = HashMap::new();
    for (row, it) in odd(book.form, &book.period, &book.sums, &all) {
        found.entry(row).or_default().push(it);
    }
    let (count, odd) = (all.len(), found.len());
    let end = skip.saturating_add(limit);
    let lines: Vec<Line> = all.into_iter().skip(skip as usize).take(limit as usize).collect();
    let reason = book.taken_back.as_ref().map(|taken_back| taken_back.reason.clone());
    let refs = lines.iter().map(|line| line.words.clone()).chain(reason.clone());
    let words = words_behind(link, hall.id, refs).await?;
    let carried = carried(link, hall.id, &book).await?;
    // Who watches over the accounts of funds reads those of an office as well.
    let reads_all = who.may_at(fund::Act::ReadBooks, &hall.register, book.place.as_ref());
    let is_masked = !who.may(Act::Post) && !reads_all;
    let is_stranger = is_masked && !is_known_here(link, hall, who).await?;
    let read = |text: &String| match LineWords::of(text, is_masked) {
        words if is_stranger => words.for_strangers(hall),
        words => words,
    };
    let said = |text: &String| if is_masked { said_of_money(hall, text, None) } else { text.clone() };
    let line = |line: Line| LineView {
        words: words.get(&line.words).map(read),
        odd: found.remove(&line.row).unwrap_or_default(),
        line,
    };
    Ok(BookView {
        lines: lines.into_iter().map(line).collect(),
        place: book.place.as_ref().map(|place| hall.place_name(place)),
        count: u32::try_from(count).unwrap_or(u32::MAX),
        odd: u32::try_from(odd).unwrap_or(u32::MAX),
        carried,
        taken_back: reason.map(|reason| words.get(&reason).map(said).unwrap_or_default()),
        next: (count > end as usize).then_some(end),
        may_take_back: book.taken_back.is_none() && who.may_at(Act::TakeBack, &hall.register, book.place.as_ref()),
        book,
    })
}

async fn carried(link: &mut Link<'_>, community: CommunityId, book: &AccountBook) -> Result<Vec<Carried>, Fail> {
    let place = book.place.as_ref();
    let rows = link.account_books_that_stand(community, place.map(PlaceId::as_str)).await?;
    let kept: Vec<Kept> = rows.iter().filter_map(|row| row.kept()).collect();
    let of = |account: Account| {
        let it = before(&kept, place, &book.period, account)?;
        let closing = it.sums.iter().find(|sum| sum.account == account)?.closing;
        Some(Carried { account, book: it.book.clone(), closing })
    };
    Ok(book.sums.iter().filter_map(|sum| of(sum.account)).collect())
}
