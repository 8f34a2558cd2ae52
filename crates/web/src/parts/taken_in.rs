//! Pictures that are sent with an act: taken in before it is done, and kept for the form in case it is refused.

use crate::args::text_arg;
use crate::form::Form;
use crate::problem::{fail_status, fail_text};
use crate::visit::Visit;
use axum::http::StatusCode;
use mingtong_app::Fail;
use mingtong_app::matter::{PictureRefused, add_picture};
use mingtong_app::throttle::Limited;
use mingtong_domain::ids::PictureId;
use mingtong_domain::limits;
use mingtong_words::Words;

/// Field of the pictures that are chosen.
pub(crate) const CHOSEN: &str = "pictures";
/// Field of the pictures that were taken in with a form that was then refused.
pub(crate) const TAKEN_IN: &str = "picture";
/// The same of pictures of how it was before the work.
pub(crate) const CHOSEN_BEFORE: &str = "before";
/// See [`CHOSEN_BEFORE`].
pub(crate) const TAKEN_BEFORE: &str = "picture_before";
/// Field of those among both that are not to go with the form after all.
pub(crate) const WITHOUT: &str = "without";

/// Why a picture was not taken in.
pub(crate) enum NotTaken {
    TooMany,
    TooOften,
    /// No picture, half a picture, or too large a one.
    Unreadable,
    Fail(Fail),
}

impl NotTaken {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::TooMany | Self::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::Fail(fail) => fail_status(fail),
        }
    }

    pub(crate) fn text(&self, words: Words) -> String {
        match self {
            Self::TooMany => words.ta("report-error-pictures", &[text_arg("max", limits::PICTURES_MAX)]),
            Self::TooOften => words.t("problem-too-often").to_owned(),
            Self::Unreadable => words.t("work-wrong-picture").to_owned(),
            Self::Fail(fail) => fail_text(words, fail),
        }
    }
}

/// The pictures that were taken in before and are still wanted.
pub(crate) fn kept(form: &Form) -> Vec<PictureId> {
    wanted(form, TAKEN_IN)
}

/// The pictures of a field without those that somebody no longer wants to send.
fn wanted(form: &Form, name: &str) -> Vec<PictureId> {
    let without = form.all(WITHOUT);
    let wanted = form.all(name).iter().filter(|picture| !without.contains(picture));
    wanted.take(limits::PICTURES_MAX).cloned().map(PictureId).collect()
}

/// Whether pictures were sent.
pub(crate) fn has_chosen(form: &Form) -> bool {
    chosen(form, CHOSEN).next().is_some() || chosen(form, CHOSEN_BEFORE).next().is_some()
}

fn chosen<'f>(form: &'f Form, name: &str) -> impl Iterator<Item = &'f Vec<u8>> {
    form.files.iter().filter(move |(field, _)| field == name).map(|(_, bytes)| bytes)
}

/// Takes in the pictures of how it was before the work. Every one that is taken in stands in the form.
pub(crate) async fn take_in_before(visit: &Visit, form: &mut Form, after: &[PictureId]) -> Result<(), NotTaken> {
    let mut before = before(form);
    let had = before.len();
    let bytes: Vec<Vec<u8>> = chosen(form, CHOSEN_BEFORE).cloned().collect();
    let mut outcome = Ok(());
    for bytes in &bytes {
        outcome = take_one(visit, bytes, &mut before, after.len()).await;
        if outcome.is_err() {
            break;
        }
    }
    before.into_iter().skip(had).for_each(|picture| form.add(TAKEN_BEFORE, picture.0));
    outcome
}

/// The pictures of how it was before the work that were taken in and are still wanted.
pub(crate) fn before(form: &Form) -> Vec<PictureId> {
    wanted(form, TAKEN_BEFORE)
}

/// Takes in the pictures that were sent. Every one that is taken in is added to `pictures`.
pub(crate) async fn take_in(visit: &Visit, form: &Form, pictures: &mut Vec<PictureId>) -> Result<(), NotTaken> {
    let others = before(form).len();
    for bytes in chosen(form, CHOSEN) {
        take_one(visit, bytes, pictures, others).await?;
    }
    Ok(())
}

/// Takes in one picture beside those of its field, and so many others.
async fn take_one(visit: &Visit, bytes: &[u8], pictures: &mut Vec<PictureId>, others: usize) -> Result<(), NotTaken> {
    if pictures.len() + others >= limits::PICTURES_MAX {
        return Err(NotTaken::TooMany);
    }
    visit.throttle(Limited::Picture).map_err(|_| NotTaken::TooOften)?;
    let taken = add_picture(&visit.site.app, &visit.hall, bytes.to_vec(), pictures.clone()).await;
    pictures.push(taken.map_err(|refused| match refused {
        PictureRefused::Picture(_) => NotTaken::Unreadable,
        PictureRefused::Fail(fail) => NotTaken::Fail(fail),
    })?);
    Ok(())
}
