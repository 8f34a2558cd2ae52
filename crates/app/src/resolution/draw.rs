//! A resolution is drawn up from what a meeting carried.

use super::around::around_of_body;
use super::points::{NewPoint, check_names, put_aside};
use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{MeetingId, ResolutionId, Stream};
use mingtong_domain::limits::{REASON_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::meeting::ItemId;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::{self, Act, Decided, Drawing, ResolutionKind, StageKind};
use mingtong_store::Text;

/// A resolution to be drawn up, in plain words.
#[derive(Debug, Clone)]
pub struct NewResolution {
    /// The meeting.
    pub meeting: MeetingId,
    /// The items of it.
    pub items: Vec<ItemId>,
    /// What it is by law.
    pub kind: ResolutionKind,
    /// What it is called.
    pub title: String,
    /// Which meeting entrusted it to the body, where that is asked.
    pub delegation: Option<String>,
    /// Its points.
    pub points: Vec<NewPoint>,
}

/// Draws it up. It gets the next number of the year.
///
/// # Errors
/// A refusal of the domain, there is no such meeting, or the database failed.
pub async fn draw_resolution(app: &App, hall: &Hall, who: &Who, new: NewResolution) -> Result<ResolutionId, Fail> {
    who.authorise(Act::Draw)?;
    let mut texts = Texts::new(&app.chance, Act::Draw);
    let NewResolution { meeting, items, kind, title, delegation, points } = new;
    let title = texts.need(&title, TITLE_CHARS_MAX)?;
    let delegation = texts.maybe(delegation.as_deref(), REASON_CHARS_MAX)?;
    let points = put_aside(points, &mut texts, |code| Refusal::new(code, Act::Draw))?;
    let decided = Decided { meeting, items };
    let texts = texts.into_inner();
    app.carry(hall, who, Act::Draw, move |mut it| {
        Box::pin(async move {
            let resolution = next_number(&mut it).await?;
            let drawing = Drawing { resolution, kind, title, decided, delegation, points };
            draw_in(it, drawing, texts).await
        })
    })
    .await
}

async fn draw_in(mut it: Carrier<'_>, drawing: Drawing, texts: Vec<Text>) -> Result<ResolutionId, Fail> {
    let id = drawing.resolution;
    let meeting = it.meeting(&drawing.decided.meeting).await?.thing;
    let body = it.body(&meeting.body).await?.thing;
    check_names(&mut it, &drawing.points).await?;
    let taken = taken(&mut it, &drawing.decided).await?;
    let around = around_of_body(&mut it).await?;
    let path = it.hall.register.path(body.registered.place.as_ref());
    let event = resolution::draw(drawing, &meeting, &body, taken, &around, &it.context(&path))?;
    it.record(vec![append(Stream::Resolution(id), event)], &texts).await?;
    Ok(id)
}

/// A resolution in which one of the items stands already.
async fn taken(it: &mut Carrier<'_>, decided: &Decided) -> Result<Option<ResolutionId>, Fail> {
    let community = it.hall.id;
    let rows = it.link().resolved_items(community, decided.meeting.as_str()).await?;
    let names = |item: i64| decided.items.iter().any(|id| i64::from(id.0) == item);
    let holds = |stage: &str| StageKind::from_key(stage).is_some_and(StageKind::holds_its_items);
    let taken = rows.into_iter().find(|(item, _, stage)| names(*item) && holds(stage));
    Ok(taken.and_then(|(_, number, _)| ResolutionId::from_number(number)))
}

/// The number of a resolution that is made now: the next one of the year.
pub(super) async fn next_number(it: &mut Carrier<'_>) -> Result<ResolutionId, Fail> {
    let (community, year) = (it.hall.id, it.now.year());
    let of_year = ResolutionId::numbers_of(year);
    let latest = it.link().latest_resolution(community, of_year.start, of_year.end).await?;
    let full = || Refusal::new(Code::RegisterFull, it.act).with(ResolutionId::SEQUENCE_MAX);
    Ok(ResolutionId::next_in(year, latest).ok_or_else(full)?)
}
