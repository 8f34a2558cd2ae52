//! Whoever does the work tells how a step goes, with pictures of before, during and after.

use super::case::Case;
use super::event::Event;
use super::parts::Report;
use super::plan::{check_pictures, standing};
use crate::context::Context;
use crate::refusal::Refusal;

pub(super) fn report_progress(
    it: &Case<'_>,
    step: u32,
    report: Report,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.is_theirs(cx)?;
    standing(it.project, step, cx)?;
    let Report { text, phase, pictures, progress, .. } = report;
    check_pictures(&pictures, cx)?;
    Ok(vec![Event::Progressed { step, progress, phase, pictures, text }])
}
