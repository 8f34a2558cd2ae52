//! Every act on one resolution goes this way. Which act does what is decided in `domain::resolution`, one file per act;
//! what it means for the matters it is about stands here.

use super::around::{around, path};
use crate::app::App;
use crate::body::standing;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{Settling, settle, take_along, void};
use crate::notice::fall;
use crate::texts::{Texts, words_behind};
use crate::who::Who;
use mingtong_domain::ids::{ResolutionId, Stream, TextRef};
use mingtong_domain::matter::{Settlement, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::{self, Case, Command, Doer, Event, Point, Resolution, StageKind};
use mingtong_domain::rules::RuleId;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::Append;

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acted {
    /// The state after it.
    pub stage: StageKind,
    /// The position of the latest event.
    pub position: i64,
}

/// Acts on a resolution. `seen` is the position of the latest event that the person saw: when somebody acted since, the
/// act is not done and the person is told. It is published by [`super::publish_resolution`], which posts the notice.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn act_on_resolution(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: ResolutionId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<Acted, Fail> {
    if matches!(command, Command::Publish { .. }) {
        return Err(Fail::NotFound);
    }
    let act = command.act();
    app.carry(hall, who, act, move |mut it| Box::pin(async move { act_in(&mut it, id, seen, command).await })).await
}

pub(super) async fn act_in(
    it: &mut Carrier<'_>,
    id: ResolutionId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<Acted, Fail> {
    let Loaded { thing: resolution, prior } = it.resolution(id).await?;
    if seen.is_some_and(|seen| seen != resolution.latest) {
        return Err(Fail::Changed);
    }
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    let to = match &command {
        Command::Escalate { to, .. } if !standing(&mut it.link(), &hall).await?.contains(to) => {
            return Err(Refusal::new(Code::NoSuchBody, it.act).into());
        }
        Command::Escalate { to, .. } => Some(to.clone()),
        _ => None,
    };
    let around = around(&mut it.link(), &hall, &who, now, &resolution, to.as_ref()).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let case = Case { resolution: &resolution, around: &around };
    let events = resolution::decide(&case, command, &it.context(&path(&hall, &resolution)))?;
    let sealed = it.seal(Visibility::Public, events.clone());
    let append = Append { stream: Stream::Resolution(id), prior, events: sealed };
    let recorded = it.record(vec![append], &texts.into_inner()).await?;
    for event in &events {
        match event {
            // A matter is closed by what holds, not by what is announced: nobody has objected yet.
            Event::Published { .. } => go_back(it, &resolution, |point| point.closes.is_none()).await?,
            Event::TookEffect {} => go_back(it, &resolution, |point| point.closes.is_some()).await?,
            Event::Escalated { to, reason } => {
                if let Some(notice) = &resolution.notice {
                    fall(it, notice, reason).await?;
                }
                for matter in resolution.matters() {
                    take_along(it, matter, to, reason).await?;
                }
            }
            Event::Voided { reason, .. } => {
                if let Some(notice) = &resolution.notice {
                    fall(it, notice, reason).await?;
                    go_void(it, &resolution, reason).await?;
                }
            }
            _ => {}
        }
    }
    let mut after = resolution;
    for recorded in &recorded {
        if let Some(mingtong_domain::Event::Resolution(event)) = &recorded.event {
            after.apply(event, recorded);
        }
    }
    Ok(Acted { stage: after.stage, position: after.latest })
}

/// Its points come back into their matters: those that are asked for.
async fn go_back(it: &mut Carrier<'_>, resolution: &Resolution, is_asked: impl Fn(&Point) -> bool) -> Result<(), Fail> {
    let community = it.hall.id;
    let refs = resolution.points.iter().map(|point| point.text.clone());
    let words = words_behind(&mut it.link(), community, refs).await?;
    for point in resolution.points.iter().filter(|point| is_asked(point)) {
        let Some(matter) = point.matter else { continue };
        let said = words.get(&point.text).map(String::as_str).unwrap_or_default();
        let settlement = settlement(it, resolution.id, point);
        settle(it, matter, Settling { settlement, said }).await?;
    }
    Ok(())
}

/// What came back into its matters holds there no more.
async fn go_void(it: &mut Carrier<'_>, resolution: &Resolution, reason: &TextRef) -> Result<(), Fail> {
    let community = it.hall.id;
    let words = words_behind(&mut it.link(), community, [reason.clone()]).await?;
    let said = words.get(reason).map(String::as_str).unwrap_or_default();
    for point in &resolution.points {
        let Some(matter) = point.matter else { continue };
        let unit = match &point.by {
            Doer::Unit(unit) => Some(unit),
            Doer::Community | Doer::Body(_) => None,
        };
        void(it, matter, (resolution.id, unit), (reason, said)).await?;
    }
    Ok(())
}

fn settlement(it: &Carrier<'_>, resolution: ResolutionId, point: &Point) -> Settlement {
    let (unit, body) = match &point.by {
        Doer::Community => (None, None),
        Doer::Unit(unit) => (Some(unit.clone()), None),
        Doer::Body(body) => (None, Some(body.clone())),
    };
    let text: TextRef = point.text.clone();
    let due = point.until.map(|day| day_end(it, day));
    Settlement { resolution, text, unit, body, due, closes: point.closes.map(|closing| closing.outcome) }
}

/// The moment at which a day of a deadline ends.
fn day_end(it: &Carrier<'_>, day: jiff::civil::Date) -> Millis {
    let minutes = it.hall.register.rules.integer(RuleId::ClockDayEndMinutes, it.now).unwrap_or_default();
    Millis(Millis::from_date(day).0.saturating_add(minutes.saturating_mul(60_000)))
}
