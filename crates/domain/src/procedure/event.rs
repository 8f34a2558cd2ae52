//! What happens to a procedure.

use super::{Fen, Held, Step};
use crate::ids::{MatterId, NoticeId, PictureId, PlaceId, ProcedureId, TextRef};

events! {
    "What happens to a procedure.";

    /// It was begun.
    Begun = "procedure.begun", Everybody {
        /// The new procedure.
        procedure: ProcedureId,
        /// What it is called.
        title: TextRef,
        /// The question.
        question: TextRef,
        /// The matter that it comes from.
        matter: Option<MatterId>,
        /// For which place; none for the whole community.
        place: Option<PlaceId>,
    },
    /// A step was noted.
    Noted = "procedure.noted", Everybody {
        /// Which.
        step: Step,
        /// How it was held.
        held: Held,
    },
    /// The step noted last was put right.
    Corrected = "procedure.corrected", Everybody {
        /// Which.
        step: Step,
        /// How it was held indeed.
        held: Held,
        /// Why it is written anew.
        reason: TextRef,
    },
    /// The resolution was made public.
    ResolutionPublished = "procedure.resolution_published", Everybody {
        /// By which notice.
        notice: NoticeId,
    },
    /// What came of it was made public.
    ResultPublished = "procedure.result_published", Everybody {
        /// By which notice.
        notice: NoticeId,
        /// What came of it.
        result: TextRef,
        /// What it cost, where that is known.
        cost: Option<Fen>,
    },
    /// The question was dropped.
    Withdrawn = "procedure.withdrawn", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "procedure.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "procedure.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
}
