//! Who can be named as liaison.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::register::ROLES_READ_MAX;
use crate::who::Who;
use mingtong_domain::ids::{PersonId, UnitId};
use mingtong_domain::reporting::Act;
use mingtong_domain::role::{Role, Scope};
use std::collections::HashMap;

/// Who can be named.
#[derive(Debug, Clone, Default)]
pub struct LiaisonChoices {
    /// Who acts for which unit, by name: for whoever acts for one, of that one.
    pub handlers: Vec<(PersonId, UnitId, String)>,
    /// Who works at the desk, by name: for the desk.
    pub desk: Vec<(PersonId, String)>,
}

/// Who can be named as liaison of either side.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn liaison_choices(app: &App, hall: &Hall, who: &Who) -> Result<LiaisonChoices, Fail> {
    who.authorise(Act::Read)?;
    let mut reader = app.store.read().await?;
    let rows = reader.link().roles(hall.id, ROLES_READ_MAX).await?;
    let mut ids: Vec<String> = rows.iter().map(|row| row.person_id.clone()).collect();
    ids.sort();
    ids.dedup();
    let persons = reader.link().persons(hall.id, &ids).await?.into_iter();
    let names: HashMap<String, String> = persons.filter_map(|row| Some((row.person_id, row.name?))).collect();
    let (is_desk, own) = (who.actor.role.is_desk(), who.actor.unit());
    let mut choices = LiaisonChoices::default();
    for row in rows {
        let Some(name) = names.get(&row.person_id).cloned() else { continue };
        let (role, scope) = (Role::from_key(&row.role), Scope::from_parts(&row.scope_kind, &row.scope_id));
        let person = PersonId(row.person_id);
        match (role, scope) {
            (Some(Role::UnitHandler), Some(Scope::Unit(unit))) if is_desk || own == Some(&unit) => {
                choices.handlers.push((person, unit, name));
            }
            (Some(role), _) if role.is_desk() && is_desk => choices.desk.push((person, name)),
            _ => {}
        }
    }
    choices.handlers.sort_by(|a, b| (&a.2, &a.0).cmp(&(&b.2, &b.0)));
    choices.desk.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    choices.desk.dedup_by(|a, b| a.0 == b.0);
    Ok(choices)
}
