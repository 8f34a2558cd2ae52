//! From what a resolution can be drawn up: the items of a meeting that were carried and stand in none yet.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::meeting::{MeetingView, view_meeting};
use crate::who::Who;
use mingtong_domain::ids::{MeetingId, ResolutionId};
use mingtong_domain::meeting::{ItemId, ItemState, Verdict};
use mingtong_domain::resolution::{Act, ResolutionKind, StageKind, may_adopt};

/// From what a resolution can be drawn up.
#[derive(Debug, Clone)]
pub struct Drawable {
    /// The meeting with its items.
    pub meeting: MeetingView,
    /// The items that were carried and stand in no resolution.
    pub items: Vec<ItemId>,
    /// Those that stand in one, and in which.
    pub resolved: Vec<(ItemId, ResolutionId)>,
    /// The kinds that the body may adopt, the one that fits in most cases first.
    pub kinds: &'static [ResolutionKind],
}

/// From what of a meeting a resolution can be drawn up.
///
/// # Errors
/// [`Fail::NotFound`], a rule is missing, or the database failed.
pub async fn drawable(app: &App, hall: &Hall, who: &Who, id: &MeetingId) -> Result<Drawable, Fail> {
    let meeting = view_meeting(app, hall, who, id).await?;
    let rows = app.store.read().await?.link().resolved_items(hall.id, id.as_str()).await?;
    let holds = |stage: &str| ![StageKind::Voided.key(), StageKind::Escalated.key()].contains(&stage);
    let resolved: Vec<(ItemId, ResolutionId)> = rows
        .into_iter()
        .filter(|(_, _, stage)| holds(stage))
        .filter_map(|(item, number, _)| Some((ItemId(u32::try_from(item).ok()?), ResolutionId::from_number(number)?)))
        .collect();
    let is_carried = |state: &ItemState| *state == ItemState::Decided(Verdict::Carried);
    let carried = meeting.meeting.items.iter().filter(|item| is_carried(&item.state)).map(|item| item.id);
    let items = carried.filter(|item| resolved.iter().all(|(taken, _)| taken != item)).collect();
    let kinds = may_adopt(meeting.body_kind, &app.context(hall, who, Act::Draw, app.now(), &[]))?;
    Ok(Drawable { meeting, items, resolved, kinds })
}
