//! Who holds which office, event by event.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::RoleRow;
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::{CommunityId, PersonId};
use mingtong_domain::register::Event;
use mingtong_domain::{Role, Scope};

/// What an event changes about who holds which office.
enum Change {
    Grant(RoleRow),
    End(RoleRow),
    Nothing,
}

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    for recorded in events {
        match change(recorded) {
            Change::Grant(row) => link.put_role(community, &row).await?,
            Change::End(row) => link.delete_role(community, &row).await?,
            Change::Nothing => {}
        }
    }
    Ok(())
}

fn change(recorded: &Recorded) -> Change {
    // The rest of these streams is read from the log by whoever keeps the register in memory.
    let Some(event::Event::Register(event)) = &recorded.event else { return Change::Nothing };
    let row = |holder: &PersonId, role: Role, scope: &Scope| {
        let (scope_kind, scope_id) = scope.parts();
        RoleRow {
            person_id: holder.0.clone(),
            role: role.key().to_owned(),
            scope_kind: scope_kind.to_owned(),
            scope_id: scope_id.to_owned(),
            since_ms: recorded.at.0,
        }
    };
    match event {
        Event::RoleGranted { holder, role, scope } => Change::Grant(row(holder, *role, scope)),
        Event::RoleEnded { holder, role, scope } => Change::End(row(holder, *role, scope)),
        Event::PlaceRegistered { .. }
        | Event::PlaceRecoded { .. }
        | Event::PlaceRenamed { .. }
        | Event::PlaceMoved { .. }
        | Event::PlaceRetired { .. }
        | Event::PlaceRestored { .. }
        | Event::UnitRegistered { .. }
        | Event::UnitRenamed { .. }
        | Event::CategoryAdded { .. }
        | Event::CategoryRenamed { .. }
        | Event::CategoryRecoded { .. }
        | Event::CategoryMoved { .. }
        | Event::CategoryRetired { .. }
        | Event::CategoryRestored { .. } => Change::Nothing,
    }
}
