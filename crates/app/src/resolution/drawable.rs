//! From what a resolution can be drawn up: the items of a meeting that were carried and stand in none yet.

use crate::app::App;
use crate::body::standing;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::meeting::{MeetingView, view_meeting};
use crate::who::Who;
use mingtong_domain::ids::{BodyId, MeetingId, ResolutionId};
use mingtong_domain::meeting::{ItemId, ItemState, StageKind as MeetingStage, Verdict};
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
    /// The bodies that stand, by name: a point may be theirs to do.
    pub bodies: Vec<(BodyId, String)>,
}

/// From what of a meeting a resolution can be drawn up.
///
/// # Errors
/// [`Fail::NotFound`], a rule is missing, or the database failed.
pub async fn drawable(app: &App, hall: &Hall, who: &Who, id: &MeetingId) -> Result<Drawable, Fail> {
    let meeting = view_meeting(app, hall, who, id).await?;
    let mut reader = app.store.read().await?;
    let rows = reader.link().resolved_items(hall.id, id.as_str()).await?;
    let stand = standing(&mut reader.link(), hall).await?;
    let mut bodies: Vec<(BodyId, String)> =
        stand.iter().map(|body| (body.clone(), hall.body_name(body).to_owned())).collect();
    bodies.sort_by(|a, b| a.1.cmp(&b.1));
    // Until it is over, what was carried may still be taken back there; what ended resolves nothing.
    let is_over = [MeetingStage::Ended, MeetingStage::Minuted, MeetingStage::Frozen].contains(&meeting.meeting.stage);
    let may_resolve = is_over && stand.contains(&meeting.meeting.body);
    let holds = |stage: &str| StageKind::from_key(stage).is_some_and(StageKind::holds_its_items);
    let resolved: Vec<(ItemId, ResolutionId)> = rows
        .into_iter()
        .filter(|(_, _, stage)| holds(stage))
        .filter_map(|(item, number, _)| Some((ItemId(u32::try_from(item).ok()?), ResolutionId::from_number(number)?)))
        .collect();
    let is_carried = |state: &ItemState| may_resolve && *state == ItemState::Decided(Verdict::Carried);
    let carried = meeting.meeting.items.iter().filter(|item| is_carried(&item.state)).map(|item| item.id);
    let items = carried.filter(|item| resolved.iter().all(|(taken, _)| taken != item)).collect();
    let kinds = may_adopt(meeting.body_kind, &app.context(hall, who, Act::Draw, app.now(), &[]))?;
    Ok(Drawable { meeting, items, resolved, kinds, bodies })
}
