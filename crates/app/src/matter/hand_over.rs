//! Everything of which somebody of the community is in charge is handed over to somebody else 移交, each matter by itself
//! and with the same note.

use super::act::act_on_matter;
use super::colleagues::{Colleague, colleagues};
use super::shown::OPEN_AT_THE_DESK;
use super::stand_in::may_speak_for;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Command, StageKind};
use mingtong_store::MatterFilter;

/// What became of a hand-over.
#[derive(Debug, Default)]
pub struct HandedOver {
    /// How many were handed over.
    pub done: usize,
    /// Those that were not, with why.
    pub left: Vec<(MatterId, Fail)>,
}

/// Somebody of the desk, and how many matters they are in charge of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InCharge {
    /// Who.
    pub colleague: Colleague,
    /// Of how many that are not closed, counted up to a limit.
    pub matters: i64,
}

fn of(app: &App, person: &PersonId, skip: usize) -> MatterFilter {
    MatterFilter {
        now_ms: app.now().0,
        stages: OPEN_AT_THE_DESK.iter().copied().map(StageKind::key).collect(),
        in_charge: Some(vec![person.0.clone()]),
        limit: limits::PAGE_ROWS_MAX,
        skip: u32::try_from(skip).unwrap_or(u32::MAX),
        ..MatterFilter::default()
    }
}

/// Everybody of the desk with what they are in charge of.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn in_charge(app: &App, hall: &Hall, who: &Who) -> Result<Vec<InCharge>, Fail> {
    who.authorise(Act::PutInCharge)?;
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut all = Vec::new();
    for colleague in colleagues(link, hall).await? {
        let filter = of(app, &colleague.person, 0);
        let matters = link.count_matters(hall.id, &filter, super::list::COUNTED_MAX).await?;
        all.push(InCharge { colleague, matters });
    }
    // Whoever left the desk has left it behind.
    let mut gone = link.persons_in_charge(hall.id).await?;
    gone.retain(|id| all.iter().all(|known| known.colleague.person.as_str() != id));
    for row in link.persons(hall.id, &gone).await? {
        let name = row.name.clone().unwrap_or_else(|| row.person_id.clone());
        let colleague = Colleague { person: row.id(), name };
        let matters = link.count_matters(hall.id, &of(app, &colleague.person, 0), super::list::COUNTED_MAX).await?;
        if matters > 0 {
            all.push(InCharge { colleague, matters });
        }
    }
    Ok(all)
}

/// Hands over everything that is not closed. What cannot be stays, and does not hold up the others.
///
/// # Errors
/// The role may not, or only their own; or the database failed.
pub async fn hand_over(
    app: &App,
    hall: &Hall,
    who: &Who,
    (from, to): (PersonId, PersonId),
    note: Option<String>,
) -> Result<HandedOver, Fail> {
    may_speak_for(who, &from)?;
    let mut handed = HandedOver::default();
    if from == to {
        return Ok(handed);
    }
    loop {
        let filter = of(app, &from, handed.left.len());
        let rows = app.store.read().await?.link().matters(hall.id, &filter).await?;
        let ids: Vec<MatterId> = rows.iter().filter_map(|row| row.id()).collect();
        if ids.is_empty() {
            return Ok(handed);
        }
        for id in ids {
            let command = Command::PutInCharge { person: Some(to.clone()), note: note.clone() };
            match act_on_matter(app, hall, who, id, None, command).await {
                Ok(_) => handed.done += 1,
                Err(fail) => handed.left.push((id, fail)),
            }
        }
    }
}
