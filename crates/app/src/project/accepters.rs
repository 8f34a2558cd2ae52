//! Who is left to accept the work of a project: whoever holds a role that may, neither did nor approved it, and
//! approved nothing that is paid for it.

use super::around::{approvers, holds_in_part, own_quotes};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::register::ROLES_READ_MAX;
use crate::who::Who;
use mingtong_domain::ids::{PersonId, UnitId};
use mingtong_domain::project::{Act, Around, Case, Project, StageKind, may_judge};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::rules::RuleId;
use mingtong_store::Link;
use mingtong_store::rows::RoleRow;
use std::collections::BTreeMap;

/// Whether whoever acts could accept the work, and fewer than the rule book asks for were left to if they approved what
/// is paid for it. What was accepted already waits for nobody.
pub(crate) async fn leaves_too_few(
    app: &App,
    link: &mut Link<'_>,
    (hall, who): (&Hall, &Who),
    project: &Project,
) -> Result<bool, Fail> {
    let waits = matches!(project.stage.kind(), StageKind::Planned | StageKind::Working | StageKind::Done);
    let Some(person) = who.actor.person.as_ref().filter(|_| waits) else { return Ok(false) };
    // Most of those who ask hold no role that may, or did the work: that is known before much is read.
    let own: Vec<(Role, Scope)> = link.roles_of(hall.id, &person.0).await?.iter().filter_map(held).collect();
    if !may_accept(app, link, hall, project, (person, own.as_slice())).await? {
        return Ok(false);
    }
    let approvers = approvers(link, hall, project).await?;
    if approvers.contains(person) {
        return Ok(false);
    }
    let needed = hall.register.rules.integer(RuleId::ProjectAcceptorsMin, app.now()).unwrap_or_default();
    let (holders, mut left) = (holders(link, hall).await?, 0_i64);
    for (other, held) in &holders {
        if left >= needed {
            break;
        }
        if other != person && !approvers.contains(other) {
            left += i64::from(may_accept(app, link, hall, project, (other, held.as_slice())).await?);
        }
    }
    Ok(left < needed)
}

/// The role of a row and where it holds.
fn held(row: &RoleRow) -> Option<(Role, Scope)> {
    Role::from_key(&row.role).zip(Scope::from_parts(&row.scope_kind, &row.scope_id))
}

/// Everybody who holds roles, with these; whose data were erased acts no more.
async fn holders(link: &mut Link<'_>, hall: &Hall) -> Result<BTreeMap<PersonId, Vec<(Role, Scope)>>, Fail> {
    let mut holders = BTreeMap::<PersonId, Vec<(Role, Scope)>>::new();
    for row in link.roles(hall.id, ROLES_READ_MAX).await? {
        let held = held(&row);
        holders.entry(PersonId(row.person_id)).or_default().extend(held);
    }
    let ids: Vec<String> = holders.keys().map(|person| person.0.clone()).collect();
    for row in link.persons(hall.id, &ids).await?.into_iter().filter(|row| row.erased_ms.is_some()) {
        holders.remove(&PersonId(row.person_id));
    }
    Ok(holders)
}

/// Whether somebody may accept it in one of their roles, whatever they approved of its money.
async fn may_accept(
    app: &App,
    link: &mut Link<'_>,
    hall: &Hall,
    project: &Project,
    (person, held): (&PersonId, &[(Role, Scope)]),
) -> Result<bool, Fail> {
    let units: Vec<UnitId> = held.iter().filter_map(|(_, scope)| unit(scope)).collect();
    let (now, path) = (app.now(), hall.register.path(project.place.as_ref()));
    for (role, scope) in held {
        let who = Who { units: units.clone(), ..Who::in_role(person.clone(), *role, scope.clone()) };
        let around = Around { holds_in_part: holds_in_part(hall, &who, project), ..Around::default() };
        // What is looked up for the rest of the answer only keeps more people away.
        if !may_judge(&Case { project, around: &around }, &app.context(hall, &who, Act::Accept, now, &path)) {
            continue;
        }
        let around = Around {
            leads: leads(link, hall, &who, now).await?,
            own_quotes: own_quotes(link, hall, &who, project).await?,
            ..around
        };
        if may_judge(&Case { project, around: &around }, &app.context(hall, &who, Act::Accept, now, &path)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// For which unit a role of this scope acts.
fn unit(scope: &Scope) -> Option<UnitId> {
    match scope {
        Scope::Unit(unit) => Some(unit.clone()),
        Scope::Community | Scope::Place(_) | Scope::Body(_) => None,
    }
}
