//! A person decides whether the personal data that were found in a matter's texts stay masked on public pages.

use super::{Event, Matter, PersonalData};
use crate::context::Context;
use crate::refusal::{Code, Refusal};

pub(super) fn review(matter: &Matter, keep_masked: bool, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if matter.personal_data == PersonalData::None {
        return Err(cx.refuse(Code::NothingToReview));
    }
    Ok(vec![Event::PersonalDataReviewed { keep_masked }])
}
