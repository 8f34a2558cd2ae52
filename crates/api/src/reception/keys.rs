//! The words of receptions.

use crate::keys::mirror;

mirror! {
    /// What a delegate is delegate to.
    DelegateKind = mingtong_domain::reception::DelegateKind { PartyCongress, PeoplesCongress, Cppcc }
}
