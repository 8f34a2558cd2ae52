//! A paper that a party signed is entered, with its picture 录入纸质同意书: never over what they answered themself.

use super::case::Case;
use super::event::Event;
use super::keys::Answer;
use crate::context::Context;
use crate::ids::PictureId;
use crate::limits::{AGREEMENT_ANSWERS_MAX, PICTURES_MAX};
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// It is entered.
///
/// # Errors
/// The version is another, or its day passed; there is no such party, or it is not asked; it has no picture; it was
/// signed before this version was there, or tomorrow; the party answered themself.
pub(super) fn enter_paper(
    it: &Case<'_>,
    (no, answer, digest): (u32, Answer, String),
    day: Date,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let (_, answers) = it.asked(no, &digest, cx)?;
    if pictures.is_empty() {
        return Err(cx.refuse(Code::PartyPaperPicture));
    }
    if pictures.len() > PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(PICTURES_MAX));
    }
    if day > cx.now.date() {
        return Err(cx.refuse(Code::InTheFuture));
    }
    let put = it.agreement.version.put.as_ref().map(|put| put.at.date());
    if let Some(put) = put.filter(|put| day < *put) {
        return Err(cx.refuse(Code::PartyPaperDay).with(put));
    }
    if answers.came_of_them() {
        return Err(cx.refuse(Code::PartyAnswered));
    }
    if answers.events >= AGREEMENT_ANSWERS_MAX {
        return Err(cx.refuse(Code::PartyAnswersTooOften).with(AGREEMENT_ANSWERS_MAX));
    }
    Ok(vec![Event::PaperEntered { answer, digest, day, pictures }])
}
