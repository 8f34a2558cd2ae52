//! Words within a text are masked by hand 遮盖: a text without them stands in its place for everybody but the desk. The
//! record shows that it was done, and not what was masked.

use super::decide::is_open_to;
use super::publication::{Piece, Showing};
use super::{Act, Event, Matter};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

/// Masks words within a text of a matter: `shown` is the text without them.
///
/// # Errors
/// The role may not, the matter's record is too long, or the text was taken down, so that there is nothing to mask.
pub fn mask(matter: &Matter, text: TextRef, shown: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let cx = &cx.attempting(Act::Mask);
    is_open_to(Act::Mask, matter, cx)?;
    if matter.publication.of_text(&text) == Some(&Showing::TakenDown) {
        return Err(cx.refuse(Code::AlreadySo));
    }
    Ok(vec![Event::Masked { what: Piece::Text(text), shown }])
}
