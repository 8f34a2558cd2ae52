//! Somebody is writing 正在写: who else has lately kept a draft on the page of a matter, so that two do not answer the
//! same. Only that they write, and in which role; never what. It is a hint, and stops nobody.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::limits::WRITING_MS;
use mingtong_domain::matter::Act;
use mingtong_domain::permission::may;
use mingtong_domain::role::{Role, Scope};
use mingtong_store::Link;
use mingtong_store::rows::WritingRow;

/// Drafts that are looked at: more than these write on one matter at a time nowhere.
const WRITING_READ_MAX: u32 = 5;

/// Somebody who writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// In the form of which act.
    pub act: Act,
    /// In which role they would do it.
    pub role: Role,
    /// Their name, for those who work beside them.
    pub name: Option<String>,
    /// When they kept it last.
    pub touched: Millis,
}

/// Who else writes on the page of a matter (`matter/2026-0001`), the latest first; for whoever does not work here,
/// nobody.
///
/// # Errors
/// The database failed.
pub async fn others_writing(app: &App, hall: &Hall, who: &Who, thing: &str) -> Result<Vec<Writing>, Fail> {
    let Some(person) = who.actor.person.as_ref().filter(|_| who.reads_names()) else { return Ok(vec![]) };
    let mut reader = app.store.read().await?;
    let since = app.now().0.saturating_sub(WRITING_MS);
    let rows = reader.link().drafts_of_others(hall.id, thing, person.as_str(), since, WRITING_READ_MAX).await?;
    let mut writing = Vec::new();
    for row in rows {
        writing.extend(somebody(&mut reader.link(), hall, who, row).await?);
    }
    Ok(writing)
}

/// None where they may do it no more.
async fn somebody(link: &mut Link<'_>, hall: &Hall, who: &Who, row: WritingRow) -> Result<Option<Writing>, Fail> {
    let Some(act) = Act::from_key(&row.form) else { return Ok(None) };
    let held = link.roles_of(hall.id, &row.person_id).await?;
    let mut held = held
        .iter()
        .filter_map(|row| Some((Role::from_key(&row.role)?, Scope::from_parts(&row.scope_kind, &row.scope_id)?)));
    let Some((role, scope)) = held.find(|(role, _)| may(*role, act)) else { return Ok(None) };
    let name = match are_colleagues(who, role, &scope) {
        true => link.persons(hall.id, std::slice::from_ref(&row.person_id)).await?.into_iter().find_map(|it| it.name),
        false => None,
    };
    Ok(Some(Writing { act, role, name, touched: Millis(row.touched_ms) }))
}

/// Whether somebody works beside whoever asks: at the same desk, or for the same unit.
fn are_colleagues(who: &Who, role: Role, scope: &Scope) -> bool {
    let own = who.actor.role;
    match own {
        Role::UnitHandler => role == own && *scope == who.actor.scope,
        _ => own == role || (own.is_desk() && role.is_desk()),
    }
}
