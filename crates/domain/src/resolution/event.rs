//! What happens to a resolution.

use super::{ByVote, Decided, OfficialResult, Point, ResolutionKind};
use crate::ids::{BodyId, NoticeId, PictureId, ResolutionId, TextRef};

events! {
    "What happens to a resolution.";

    /// It was drawn up from what a meeting decided.
    Drawn = "resolution.drawn", Everybody {
        /// The new resolution.
        resolution: ResolutionId,
        /// Whose.
        body: BodyId,
        /// What it is by law.
        kind: ResolutionKind,
        /// What it is called.
        title: TextRef,
        /// The decisions it rests on.
        decided: Decided,
        /// Which meeting entrusted it to the body, where that is asked.
        delegation: Option<TextRef>,
        /// Its points.
        points: Vec<Point>,
    },
    /// It was drawn up from what a vote decided, whose result is public.
    DrawnFromVote = "resolution.drawn_from_vote", Everybody {
        /// The new resolution.
        resolution: ResolutionId,
        /// The body that called the vote.
        body: Option<BodyId>,
        /// What it is by law: what the vote decides, and no other.
        kind: ResolutionKind,
        /// What it is called.
        title: TextRef,
        /// The vote it rests on.
        by_vote: ByVote,
        /// Its points.
        points: Vec<Point>,
    },
    /// A result of an owners' vote that an office counted in its own system was entered.
    ResultRecorded = "resolution.result_recorded", Everybody {
        /// The new resolution.
        resolution: ResolutionId,
        /// The body of these owners, where there is one here.
        body: Option<BodyId>,
        /// What it is called.
        title: TextRef,
        /// The result.
        result: OfficialResult,
        /// What follows from it.
        points: Vec<Point>,
    },
    /// It was published by a notice.
    Published = "resolution.published", Everybody {
        /// Which.
        notice: NoticeId,
    },
    /// It is in force.
    TookEffect = "resolution.took_effect", Everybody {},
    /// It was carried out.
    CarriedOut = "resolution.carried_out", Everybody {
        /// What came of it.
        text: TextRef,
    },
    /// A view that was recorded beside its decision was answered.
    ViewAnswered = "resolution.view_answered", Everybody {
        /// The view: the reference of its words.
        view: TextRef,
        /// The answer.
        text: TextRef,
    },
    /// It was taken back before it was published, because it was drawn up wrongly.
    Withdrawn = "resolution.withdrawn", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// Government voided it.
    Voided = "resolution.voided", Everybody {
        /// Which office, by which document.
        by: TextRef,
        /// Why.
        reason: TextRef,
    },
    /// It was taken to the residents' meeting, or that of their representatives, which decides.
    Escalated = "resolution.escalated", Everybody {
        /// To which.
        to: BodyId,
        /// Why.
        reason: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "resolution.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "resolution.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
}
