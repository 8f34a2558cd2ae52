//! What happens to the register: places, units, categories, and who holds which office.

use super::PlaceKind;
use crate::ids::{CategoryId, PersonId, PlaceId, TextRef, UnitId};
use crate::role::{Role, Scope};

events! {
    "What happens to the register.";

    /// A place was added to the tree.
    PlaceRegistered = "place.registered", Everybody {
        /// The new place.
        place: PlaceId,
        /// What it lies in; none at the top.
        parent: Option<PlaceId>,
        /// What it is.
        kind: PlaceKind,
        /// Its code, as text (leading zeros count); may be empty.
        code: String,
        /// Its name.
        name: TextRef,
    },
    /// A place got another code; the old one is kept as history.
    PlaceRecoded = "place.recoded", Everybody {
        /// The place.
        place: PlaceId,
        /// The new code.
        code: String,
    },
    /// A place is called otherwise.
    PlaceRenamed = "place.renamed", Everybody {
        /// The place.
        place: PlaceId,
        /// Its new name.
        name: TextRef,
    },
    /// A place with all that lies in it was put under another.
    PlaceMoved = "place.moved", Everybody {
        /// The place.
        place: PlaceId,
        /// What it lies in from now on; none at the top.
        parent: Option<PlaceId>,
    },
    /// A place with all that lies in it is not in use any more: nothing new is put there, what lies there stays.
    PlaceRetired = "place.retired", Everybody {
        /// The place.
        place: PlaceId,
    },
    /// A place is in use again.
    PlaceRestored = "place.restored", Everybody {
        /// The place.
        place: PlaceId,
    },
    /// A unit was added.
    UnitRegistered = "unit.registered", Everybody {
        /// The new unit.
        unit: UnitId,
        /// Its name.
        name: TextRef,
    },
    /// A unit is called otherwise.
    UnitRenamed = "unit.renamed", Everybody {
        /// The unit.
        unit: UnitId,
        /// Its new name.
        name: TextRef,
    },
    /// A category was added.
    CategoryAdded = "category.added", Everybody {
        /// The new category.
        category: CategoryId,
        /// The major one under which it stands; none for a major one.
        parent: Option<CategoryId>,
        /// What it is called.
        name: TextRef,
        /// What it is called in English.
        english: Option<TextRef>,
        /// The city's code for it, as text (leading zeros count); may be empty.
        code: String,
        /// Where among those beside it, the lowest first.
        order: u32,
    },
    /// A category is called otherwise.
    CategoryRenamed = "category.renamed", Everybody {
        /// The category.
        category: CategoryId,
        /// What it is called.
        name: TextRef,
        /// What it is called in English.
        english: Option<TextRef>,
    },
    /// A category got another code of the city; the old one is kept as history.
    CategoryRecoded = "category.recoded", Everybody {
        /// The category.
        category: CategoryId,
        /// The new code.
        code: String,
    },
    /// A category stands elsewhere in the list.
    CategoryMoved = "category.moved", Everybody {
        /// The category.
        category: CategoryId,
        /// The major one under which it stands; none for a major one.
        parent: Option<CategoryId>,
        /// Where among those beside it, the lowest first.
        order: u32,
    },
    /// A category is given to no matter any more; what was given it keeps it.
    CategoryRetired = "category.retired", Everybody {
        /// The category.
        category: CategoryId,
    },
    /// A category is in use again.
    CategoryRestored = "category.restored", Everybody {
        /// The category.
        category: CategoryId,
    },
    /// A person was given a role.
    RoleGranted = "role.granted", Everybody {
        /// Who.
        holder: PersonId,
        /// What.
        role: Role,
        /// Where.
        scope: Scope,
    },
    /// A role ended.
    RoleEnded = "role.ended", Everybody {
        /// Whose.
        holder: PersonId,
        /// Which.
        role: Role,
        /// Where it held.
        scope: Scope,
    },
}
