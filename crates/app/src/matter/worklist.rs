//! The worklist: what whoever is signed in has to do or may look after, by the clock that is due first.

use super::list::{COUNTED_MAX, MatterItem, MatterList, amber_permille, items};
use super::shown::Shown;
use super::story::{StepKind, happened, of_matter};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::events::Readers;
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, StageKind};
use mingtong_domain::role::{Role, Scope};
use mingtong_store::{MatterFilter, MatterOrder, read_events};
use std::collections::HashMap;

/// The work of whoever is signed in, `skip` entries in: the desk's whole table; a unit's own and what is open for
/// claim; what lies at the place of a grid worker or building lead. [`Shown::All`] is what the role can do something
/// about; the others look through everything the person may see, whatever its state.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn worklist(app: &App, hall: &Hall, who: &Who, shown: Shown, skip: u32) -> Result<MatterList, Fail> {
    who.authorise(Act::ReadWork)?;
    let filter = filter(app, hall, who, shown, skip);
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let rows = link.listed(hall.id, &filter).await?;
    let total = link.count_matters(hall.id, &filter, COUNTED_MAX + 1).await?;
    let items = items(app, hall, who, rows);
    let total_is_more = total > i64::from(COUNTED_MAX);
    Ok(MatterList { items, total: total.min(i64::from(COUNTED_MAX)), total_is_more, next: None })
}

/// How many there are in each of these lists, counted up to a limit.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn worklist_counts(app: &App, hall: &Hall, who: &Who, lists: &[Shown]) -> Result<Vec<(Shown, i64)>, Fail> {
    who.authorise(Act::ReadWork)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut counts = Vec::with_capacity(lists.len());
    for shown in lists {
        let filter = filter(app, hall, who, *shown, 0);
        let count = link.count_matters(hall.id, &filter, COUNTED_MAX + 1).await?;
        counts.push((*shown, count.min(i64::from(COUNTED_MAX))));
    }
    Ok(counts)
}

/// The last step of a matter.
#[derive(Debug, Clone, Copy)]
pub struct LastStep {
    /// What happened.
    pub kind: StepKind,
    /// When it happened, as its story says.
    pub at: Millis,
}

/// The last steps of matters in a list, read from the log: what happened is the event itself, and a column that says
/// it again could only say it differently. Without those that were erased, and without internal ones for whoever may
/// not read what is private.
///
/// # Errors
/// The database failed, or holds what cannot be read.
pub async fn last_steps(
    app: &App,
    hall: &Hall,
    who: &Who,
    items: &[MatterItem],
) -> Result<HashMap<MatterId, LastStep>, Fail> {
    let positions: Vec<i64> = items.iter().map(|item| item.latest_position).collect();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let rows = link.rows_at(hall.id, &positions).await?;
    let recorded = read_events(link, hall.id, &rows).await?;
    let steps: HashMap<i64, LastStep> =
        recorded.iter().filter_map(|recorded| Some((recorded.position, last_step(who, recorded)?))).collect();
    Ok(items.iter().filter_map(|item| Some((item.id, *steps.get(&item.latest_position)?))).collect())
}

fn last_step(who: &Who, recorded: &Recorded) -> Option<LastStep> {
    let may_read = |readers| readers != Readers::Workers || who.may(Act::ReadPrivate);
    let event = of_matter(recorded).filter(|event| may_read(event.readers()))?;
    Some(LastStep { kind: StepKind::of(event)?, at: happened(event, recorded.at).unwrap_or(recorded.at) })
}

fn filter(app: &App, hall: &Hall, who: &Who, shown: Shown, skip: u32) -> MatterFilter {
    let mut filter = MatterFilter {
        now_ms: app.now().0,
        // A unit sees its own private matters; which they are is said below.
        public_only: !who.may(Act::ReadPrivate) && who.actor.role != Role::UnitHandler,
        stages: if shown == Shown::All { work_of(who.actor.role) } else { vec![] },
        or_in_review: shown == Shown::All && who.may(Act::Reopen),
        order: MatterOrder::Clock,
        limit: limits::PAGE_ROWS_MAX,
        skip,
        ..MatterFilter::default()
    };
    if let Scope::Unit(unit) = &who.actor.scope {
        filter.units = Some(vec![unit.0.clone()]);
        filter.or_open_for_claim = true;
    }
    filter.places = who.places(&hall.register);
    shown.narrow(filter, amber_permille(hall, app.now()))
}

/// What a role can do something about, or watches.
fn work_of(role: Role) -> Vec<&'static str> {
    use StageKind::*;
    let stages: &[StageKind] = match role {
        Role::UnitHandler => &[Assigned, InProgress, Done, OpenForClaim],
        Role::GridWorker | Role::BuildingLead => &[Done, Assigned, InProgress],
        Role::GroupMember | Role::CouncilMember => &[Deliberating, Done, Assigned, InProgress],
        Role::Street => &[Disputed, Escalated, Deferred, Done, Verified],
        _ => &[
            Received,
            Accepted,
            Assigned,
            OpenForClaim,
            InProgress,
            Disputed,
            Escalated,
            Deliberating,
            Deferred,
            Done,
            Verified,
        ],
    };
    stages.iter().map(|stage| stage.key()).collect()
}
