//! An official result of an owners' vote is entered, as an office counted it in its own system.

use super::draw::next_number;
use super::points::{NewPoint, check_names, put_aside};
use crate::app::App;
use crate::body::standing;
use crate::carry::{Carrier, append, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{BodyId, PictureId, ResolutionId, Stream};
use mingtong_domain::limits::{REASON_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::{self, Act, Figure, OfficialResult, RecordedResult};
use mingtong_store::Text;

/// A result to be entered, in plain words.
#[derive(Debug, Clone)]
pub struct NewResult {
    /// The body of these owners, where there is one here.
    pub body: Option<BodyId>,
    /// What it is called.
    pub title: String,
    /// From where it is entered: the office, its system, the number of its document.
    pub source: String,
    /// The numbers, by the names of the fields of `motion`.
    pub figures: Vec<Figure>,
    /// Pictures of the announced result.
    pub pictures: Vec<PictureId>,
    /// What follows from it.
    pub points: Vec<NewPoint>,
}

/// Enters it. It gets the next number of the year. Sent again within a short time, it is the one that was entered.
///
/// # Errors
/// A refusal of the domain, there is no such body, or the database failed.
pub async fn record_result(app: &App, hall: &Hall, who: &Who, new: NewResult) -> Result<ResolutionId, Fail> {
    who.authorise(Act::RecordResult)?;
    let once = Once::of(who, Act::RecordResult, &new);
    let mut texts = Texts::new(&app.chance, Act::RecordResult);
    let NewResult { body, title, source, figures, mut pictures, points } = new;
    without_repeats(&mut pictures);
    let title = texts.need(&title, TITLE_CHARS_MAX)?;
    let result = OfficialResult { source: texts.need(&source, REASON_CHARS_MAX)?, figures, pictures };
    let points = put_aside(points, &mut texts, |code| Refusal::new(code, Act::RecordResult))?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::RecordResult, move |mut it| {
        Box::pin(async move {
            if let Some(made) = made(&mut it, &once).await? {
                return Ok(made);
            }
            let resolution = next_number(&mut it).await?;
            let new = RecordedResult { resolution, body, title, result, points };
            record_in(&mut it, new, texts).await?;
            once.keep(&mut it, &resolution.to_string()).await?;
            Ok(resolution)
        })
    })
    .await
}

/// The result that was entered with the same numbers a short time ago, and holds.
async fn made(it: &mut Carrier<'_>, once: &Once) -> Result<Option<ResolutionId>, Fail> {
    let Some(id) = once.made(it).await?.and_then(|id| ResolutionId::parse(&id)) else { return Ok(None) };
    Ok(it.resolution(id).await?.thing.stage.holds_its_items().then_some(id))
}

async fn record_in(it: &mut Carrier<'_>, new: RecordedResult, texts: Vec<Text>) -> Result<(), Fail> {
    let id = new.resolution;
    let place = match &new.body {
        Some(body) => {
            let hall = it.hall.clone();
            let known = hall.register.bodies.get(body).ok_or_else(|| Refusal::new(Code::NoSuchBody, it.act))?;
            if !standing(&mut it.link(), &hall).await?.contains(body) {
                return Err(Refusal::new(Code::BodyNotActive, it.act).into());
            }
            known.place.clone()
        }
        None => None,
    };
    check_names(it, &new.points).await?;
    it.attach(&new.result.pictures).await?;
    let path = it.hall.register.path(place.as_ref());
    let event = resolution::record_result(new, &it.context(&path))?;
    it.record(vec![append(Stream::Resolution(id), event)], &texts).await?;
    Ok(())
}
