//! How the vote stands on which a resolution rests: read from the vote each time, and never written. The vote is the
//! root, and can always be declared void; what was drawn from it then holds no more.

use crate::context::Context;
use crate::refusal::{Code, Refusal};
use crate::vote::{Progress, Vote};

keyed! {
    /// How a vote stands, as far as a resolution rests on it.
    VoteStands {
        /// Its result is not public.
        Unpublished = "unpublished",
        /// Its result is public.
        Public = "public",
        /// Its result is public, and somebody asks to declare it void.
        VoidAsked = "void_asked",
        /// It is void.
        Void = "void",
    }
}

impl VoteStands {
    /// How this one stands.
    pub fn of(vote: &Vote) -> Self {
        match &vote.progress {
            Progress::Uncounted | Progress::Counted(_) => VoteStands::Unpublished,
            Progress::Published(..) if vote.void_asked.is_some() => VoteStands::VoidAsked,
            Progress::Published(..) => VoteStands::Public,
            Progress::Void(_) => VoteStands::Void,
        }
    }

    /// Something can rest on it now.
    ///
    /// # Errors
    /// Its result is not public, it is void, or somebody asks to declare it void: until that is decided nobody knows
    /// whether it holds.
    pub(super) fn is_public(self, cx: &Context<'_>) -> Result<(), Refusal> {
        match self {
            VoteStands::Public => Ok(()),
            VoteStands::Unpublished => Err(cx.refuse(Code::VoteNotPublished)),
            VoteStands::VoidAsked => Err(cx.refuse(Code::VoteVoidAsked)),
            VoteStands::Void => Err(cx.refuse(Code::VoteVoided)),
        }
    }
}
