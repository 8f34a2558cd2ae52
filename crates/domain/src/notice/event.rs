//! What happens to a notice.

use super::{About, Covered, NoticeKind, Way};
use crate::ids::{NoticeId, PersonId, PictureId, PlaceId, TextRef};
use crate::time::Millis;
use jiff::civil::Date;

events! {
    "What happens to a notice.";

    /// It was posted.
    Posted = "notice.posted", Everybody {
        /// The new notice.
        notice: NoticeId,
        /// What kind it is.
        kind: NoticeKind,
        /// What it is about.
        about: About,
        /// What it is called.
        title: TextRef,
        /// The frozen copy that is shown.
        text: TextRef,
        /// For which place; none for the whole community.
        place: Option<PlaceId>,
        /// The first day.
        from: Date,
        /// The last day, until 24:00.
        to: Date,
        /// Which days the accounts cover that it posts; none where it posts none, or does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        covers: Option<Covered>,
    },
    /// Somebody wrote down where it was posted.
    ShownPosted = "notice.shown_posted", Everybody {
        /// Where.
        way: Way,
        /// Where, in a few words.
        words: Option<TextRef>,
        /// On which day.
        day: Date,
        /// Pictures of the sheet.
        pictures: Vec<PictureId>,
    },
    /// Somebody objected. What was said is read with the answer.
    Objected = "notice.objected", Workers {
        /// Its number within the notice, from 1.
        number: u32,
        /// What was said.
        text: TextRef,
        /// Whoever objected, where they left something by which they are reached.
        objector: Option<PersonId>,
        /// The last moment at which an answer is in time.
        due: Millis,
    },
    /// An objection was answered: from now on everybody reads both.
    Answered = "notice.answered", Everybody {
        /// Which.
        number: u32,
        /// What was answered.
        text: TextRef,
    },
    /// What an objection says is kept from the public.
    Withheld = "notice.objection_withheld", Everybody {
        /// Which.
        number: u32,
        /// Why.
        reason: TextRef,
    },
    /// It was taken down.
    TakenDown = "notice.taken_down", Everybody {
        /// Why, where it was before the end of its period.
        reason: Option<TextRef>,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "notice.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "notice.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
}
