//! How the acts of a noun are declared: each once, with its key and the roles that may attempt it.
//!
//! [`crate::act`] prints the acts of all nouns as one table.

use crate::role::Role;

/// Something that a person may attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Act {
    /// The key in texts, code and API: `open_for_claim`.
    pub key: &'static str,
    /// The roles that may attempt it.
    pub roles: &'static [Role],
}

/// Groups of roles that several acts name.
pub(crate) mod roles {
    use super::Role::{self, *};

    pub(crate) const EVERYBODY: &[Role] = Role::ALL;
    pub(crate) const DESK: &[Role] = &[Staff, Secretary];
    pub(crate) const RAISER_AND_DESK: &[Role] = &[Raiser, Staff, Secretary];
    pub(crate) const DESK_AND_STREET: &[Role] = &[Staff, Secretary, Street];
    pub(crate) const DESK_AND_MEMBERS: &[Role] = &[GroupMember, CouncilMember, Staff, Secretary];
    pub(crate) const DESK_MEMBERS_AND_HANDLERS: &[Role] = &[GroupMember, CouncilMember, Staff, Secretary, UnitHandler];
    pub(crate) const DELEGATE_AND_DESK: &[Role] = &[Delegate, Staff, Secretary];
    pub(crate) const LEADERS: &[Role] = &[Secretary, Street];
    pub(crate) const HANDLERS: &[Role] = &[Staff, Secretary, UnitHandler];
    pub(crate) const HANDLERS_AND_STREET: &[Role] = &[Staff, Secretary, UnitHandler, Street];
    pub(crate) const KEEPERS: &[Role] = &[Secretary, Admin];
    pub(crate) const ADMINISTRATORS: &[Role] = &[Admin];
    pub(crate) const OVERSEERS: &[Role] = &[Supervisor, Admin];
    pub(crate) const HOLDERS_OF_CODES: &[Role] = &[Public, Raiser];
    pub(crate) const DESK_AND_KEEPERS: &[Role] = &[Staff, Secretary, Admin];
    pub(crate) const KNOW_HOMES: &[Role] = &[BuildingLead, GridWorker, Staff, Secretary, Street, Supervisor, Admin];
    pub(crate) const READERS: &[Role] = &[Staff, Secretary, Street, Supervisor];
    pub(crate) const JUDGES: &[Role] = &[Raiser, BuildingLead, GroupMember, GridWorker, Staff, Secretary, UnitHandler];
    pub(crate) const INSIDE: &[Role] = &[
        BuildingLead,
        GroupMember,
        CouncilMember,
        GridWorker,
        Delegate,
        Staff,
        Secretary,
        UnitHandler,
        Street,
        Supervisor,
    ];
    pub(crate) const WITNESSES: &[Role] =
        &[BuildingLead, GroupMember, CouncilMember, GridWorker, Staff, Secretary, Street];
    pub(crate) const WRITERS: &[Role] =
        &[BuildingLead, GroupMember, CouncilMember, GridWorker, Delegate, Staff, Secretary, Street];
    pub(crate) const AGREEMENT_DRAFTERS: &[Role] = &[BuildingLead, GroupMember, CouncilMember, Staff, Secretary];
    pub(crate) const AGREEMENT_WALKERS: &[Role] =
        &[BuildingLead, GroupMember, CouncilMember, GridWorker, Staff, Secretary];
    pub(crate) const AGREEMENT_READERS: &[Role] = &[Staff, Secretary, Supervisor];
    pub(crate) const RAISERS: &[Role] = &[
        Public,
        BuildingLead,
        GroupMember,
        CouncilMember,
        GridWorker,
        Delegate,
        Staff,
        Secretary,
        UnitHandler,
        Street,
    ];
}

/// Declares the acts of a noun: key and roles. Gives them `ALL`, `key`, `from_key`, and their place in the table.
macro_rules! acts {
    ($doc:literal; $($(#[$vdoc:meta])* $name:ident = $key:literal: $roles:expr,)*) => {
        #[doc = $doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Act { $($(#[$vdoc])* $name,)* }

        impl Act {
            /// Every act, in the order of the table.
            pub const ALL: &'static [Act] = &[$(Act::$name,)*];

            /// The key in texts, code and API.
            pub fn key(self) -> &'static str {
                match self { $(Act::$name => $key,)* }
            }

            /// The act of a key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|act| act.key() == key)
            }
        }

        impl Act {
            /// The act as it stands in the table of all acts.
            pub const fn act(self) -> $crate::acts::Act {
                match self { $(Act::$name => $crate::acts::Act { key: $key, roles: $roles },)* }
            }
        }

        impl From<Act> for $crate::acts::Act {
            fn from(act: Act) -> Self {
                act.act()
            }
        }
    };
}
