//! A vote, its longer window and its result are told of by a notice that is posted in the same write.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::notice::{NewNotice, post_as};
use jiff::civil::Date;
use mingtong_domain::ids::{NoticeId, PlaceId, VoteId};
use mingtong_domain::notice::{About, NoticeKind};

/// A notice to be posted beside an act, in plain words.
#[derive(Debug, Clone)]
pub struct VoteNotice {
    /// What it is called.
    pub title: String,
    /// What it says. Personal data that are found in it are masked.
    pub text: String,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
}

/// Posts it, about a vote that is in the record already.
pub(super) async fn post(
    it: &mut Carrier<'_>,
    vote: &VoteId,
    place: Option<PlaceId>,
    kind: NoticeKind,
    (notice, told): (NoticeId, VoteNotice),
) -> Result<(), Fail> {
    let VoteNotice { title, text, from, to } = told;
    let about = About::Vote(vote.clone());
    let new = NewNotice { kind, about, title, text, place, from, to, covers: None };
    post_as(it, notice, new).await
}
