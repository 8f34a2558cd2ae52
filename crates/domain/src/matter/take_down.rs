//! A text or a picture is taken down 撤下, or shown again 恢复显示, with a reason that everybody reads. The record keeps
//! it: whoever has a right to have it erased asks for that.

use super::publication::{Piece, Showing};
use super::{Event, Matter};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn take_down(
    matter: &Matter,
    what: Piece,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    match matter.publication.of(&what) {
        Some(Showing::TakenDown) => Err(cx.refuse(Code::AlreadySo)),
        _ => Ok(vec![Event::TakenDown { what, reason }]),
    }
}

pub(super) fn show_again(
    matter: &Matter,
    what: Piece,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    match matter.publication.of(&what) {
        Some(Showing::TakenDown | Showing::Masked(_) | Showing::AwaitsReview(Some(_))) => {
            Ok(vec![Event::ShownAgain { what, reason }])
        }
        Some(Showing::AwaitsReview(None)) | None => Err(cx.refuse(Code::AlreadySo)),
    }
}
