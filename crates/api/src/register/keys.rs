//! The words of the register.

use crate::keys::mirror;

mirror! {
    /// A role.
    Role = mingtong_domain::role::Role {
        Public, Raiser, BuildingLead, GroupMember, CouncilMember, GridWorker, Delegate, Staff, Secretary, UnitHandler,
        Street, Supervisor, Admin,
    }
    /// What a place is.
    PlaceKind = mingtong_domain::register::PlaceKind { Grid, Courtyard, Building, Entrance, Home, Public }
}
