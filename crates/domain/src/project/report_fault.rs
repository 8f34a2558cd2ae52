//! A fault is found within the guarantee 质保: somebody works on it again, also where it was archived. Whether the
//! guarantee runs is read from its day.

use super::case::Case;
use super::event::Event;
use super::plan::check_pictures;
use super::stage::Guarantee;
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::refusal::{Code, Refusal};

pub(super) fn report_fault(
    it: &Case<'_>,
    text: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    match it.project.guarantee_at(cx.now) {
        Guarantee::Runs(_) => {}
        Guarantee::None => return Err(cx.refuse(Code::NoGuarantee)),
        Guarantee::Over(until) => return Err(cx.refuse(Code::GuaranteeOver).with(until)),
    }
    check_pictures(&pictures, cx)?;
    Ok(vec![Event::FaultFound { text, pictures }])
}
