//! The only place where a posted sheet changes: it takes in an event that happened.

use super::{AccountBook, Event, TakenBack};
use crate::event::{self, Recorded};

impl AccountBook {
    /// The sheet of a stream; none when its first event is not the posting of a sheet.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<AccountBook> {
        let mut book: Option<AccountBook> = None;
        for recorded in events {
            let Some(event::Event::AccountBook(event)) = &recorded.event else { continue };
            match &mut book {
                None => book = AccountBook::begin(event, recorded),
                Some(book) => book.apply(event, recorded),
            }
        }
        book
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<AccountBook> {
        let Event::Posted { book, form, place, period, sums } = event.clone() else { return None };
        Some(AccountBook {
            id: book,
            form,
            place,
            period,
            sums,
            lines: vec![],
            by: (recorded.role, recorded.at),
            taken_back: None,
            latest: recorded.position,
        })
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.latest = recorded.position;
        match event.clone() {
            Event::Listed { lines } => self.lines.extend(lines),
            Event::TakenBack { reason } => self.taken_back = Some(TakenBack { at: recorded.at, reason }),
            Event::Posted { .. } | Event::TextErased { .. } => {}
        }
    }
}
