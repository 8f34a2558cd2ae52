//! The worklist: what whoever is signed in has to do or may look after, by the clock that is due first.

use super::list_matters::{COUNTED_MAX, MatterPage, Shown, items, keys};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::limits;
use mingtong_domain::matter::StageKind;
use mingtong_domain::permission::Act;
use mingtong_domain::role::{Role, Scope};
use mingtong_store::{MatterFilter, MatterOrder};

/// The work of whoever is signed in, `skip` entries in: the desk's whole table; a unit's own and what is open for
/// claim; what lies at the place of a grid worker or building lead. [`Shown::All`] is what the role can do something
/// about; the others look through everything the person may see, whatever its state.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn worklist(app: &App, hall: &Hall, who: &Who, shown: Shown, skip: u32) -> Result<MatterPage, Fail> {
    who.authorise(Act::ReadWork)?;
    let filter = filter(app, hall, who, shown, skip);
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let rows = link.matters(hall.id, &filter).await?;
    let total = link.count_matters(hall.id, &filter, COUNTED_MAX + 1).await?;
    let items = items(link, app, hall, rows).await?;
    let total_is_more = total > i64::from(COUNTED_MAX);
    Ok(MatterPage { items, total: total.min(i64::from(COUNTED_MAX)), total_is_more, next: None })
}

fn filter(app: &App, hall: &Hall, who: &Who, shown: Shown, skip: u32) -> MatterFilter {
    let mut filter = MatterFilter {
        now_ms: app.now().0,
        // A unit sees its own private matters; which they are is said below.
        public_only: !who.may(Act::ReadPrivate) && who.actor.role != Role::UnitHandler,
        stages: if shown == Shown::All { work_of(who.actor.role) } else { vec![] },
        or_in_review: who.may(Act::Reopen),
        unanswered: shown == Shown::Unanswered,
        overdue: shown == Shown::Overdue,
        personal_data_pending: shown == Shown::PersonalData,
        order: MatterOrder::Clock,
        limit: limits::PAGE_ROWS_MAX,
        skip,
        ..MatterFilter::default()
    };
    match &who.actor.scope {
        Scope::Place(place) => filter.places = Some(keys(hall.register.inside(place))),
        Scope::Unit(unit) => {
            filter.units = Some(vec![unit.0.clone()]);
            filter.or_open_for_claim = true;
        }
        Scope::Body(_) | Scope::Community => {}
    }
    filter
}

/// What a role can do something about, or watches.
fn work_of(role: Role) -> Vec<&'static str> {
    use StageKind::*;
    let stages: &[StageKind] = match role {
        Role::UnitHandler => &[Assigned, InProgress, Done, OpenForClaim],
        Role::GridWorker | Role::BuildingLead | Role::GroupMember | Role::CouncilMember => {
            &[Done, Assigned, InProgress]
        }
        Role::Street => &[Disputed, Escalated, Deferred, Done, Verified],
        _ => &[Received, Accepted, Assigned, OpenForClaim, InProgress, Disputed, Escalated, Deferred, Done, Verified],
    };
    stages.iter().map(|stage| stage.key()).collect()
}
