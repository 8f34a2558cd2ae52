//! What happens to a posted sheet.

use super::{Form, Line, Period, Sum};
use crate::ids::{AccountBookId, PlaceId, TextRef};

events! {
    "What happens to a posted sheet of an office's accounts.";

    /// A sheet was posted; its rows follow.
    Posted = "account_book.posted", Everybody {
        /// The new sheet.
        book: AccountBookId,
        /// How it is kept.
        form: Form,
        /// Of which place; none for the whole community.
        place: Option<PlaceId>,
        /// Of which days.
        period: Period,
        /// What its accounts come to.
        sums: Vec<Sum>,
    },
    /// Some of its rows.
    Listed = "account_book.listed", Everybody {
        /// The rows.
        lines: Vec<Line>,
    },
    /// The whole sheet was taken back.
    TakenBack = "account_book.taken_back", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "account_book.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
}
