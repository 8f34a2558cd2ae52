//! The secret code with which a raiser follows a matter. Only its digest is kept.

use super::load::load;
use super::view::{MatterView, view};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::chance::normal_code;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Matter;
use mingtong_store::Link;
use sha2::{Digest, Sha256};

/// The digest under which a tracking code is remembered.
pub(crate) fn code_hash(code: &str) -> String {
    hex::encode(Sha256::digest(normal_code(code)))
}

/// The matter of a secret tracking code, as its raiser sees it.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing.
pub async fn track_matter(app: &App, hall: &Hall, code: &str) -> Result<(MatterView, Who), Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (matter, events) = tracked(link, hall, code).await?;
    let who = Who::raiser(matter.id, matter.raiser.clone());
    let view = view(link, app, hall, &who, matter, &events).await?;
    Ok((view, who))
}

/// Whoever holds a tracking code: the raiser of its matter.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing.
pub async fn holder_of_code(app: &App, hall: &Hall, code: &str) -> Result<Who, Fail> {
    let mut reader = app.store.read().await?;
    let (matter, _) = tracked(&mut reader.link(), hall, code).await?;
    Ok(Who::raiser(matter.id, matter.raiser))
}

/// The matter of a tracking code with its stream.
pub(super) async fn tracked(link: &mut Link<'_>, hall: &Hall, code: &str) -> Result<(Matter, Vec<Recorded>), Fail> {
    let number = link.tracked(hall.id, &code_hash(code)).await?.ok_or(Fail::NotFound)?;
    let id = MatterId::from_number(number).ok_or(Fail::NotFound)?;
    load(link, hall, id).await
}
