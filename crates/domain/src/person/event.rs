//! What happens to a person's data.

use crate::ids::PersonId;

events! {
    "What happens to a person.";

    /// A person's name and contacts were erased, because they had a right to it.
    Erased = "person.erased", Everybody {
        /// Who; nothing but the opaque id is left.
        person: PersonId,
    },
}
