//! Every act of every noun: who may do what, as one table, printed as a golden file (`tests/golden/permissions.snap`)
//! for people to review.

use crate::acts::Act;
use crate::permission::may;
use crate::role::Role;

macro_rules! of_nouns {
    ($($noun:ident),* $(,)?) => {
        /// The nouns that declare acts.
        pub const NOUNS: &[&str] = &[$(stringify!($noun)),*];

        /// Every act, in the order of the table.
        pub fn all() -> impl Iterator<Item = Act> {
            std::iter::empty()$(.chain(crate::$noun::Act::ALL.iter().copied().map(Act::from)))*
        }
    };
}

of_nouns!(
    matter,
    reception,
    notice,
    person,
    telling,
    letter,
    register,
    body,
    meeting,
    resolution,
    procedure,
    project,
    roll,
    vote,
    agreement,
    fund,
    account_book,
    need,
    resource,
    reporting,
    community
);

/// The act of a key.
pub fn from_key(key: &str) -> Option<Act> {
    all().find(|act| act.key == key)
}

/// The whole table as text: a line per act, a column per role.
pub fn table() -> String {
    let mut out = format!("{:22}", "");
    for role in Role::ALL {
        out.push_str(&format!(" {:>14}", role.key()));
    }
    out.push('\n');
    for act in all() {
        out.push_str(&format!("{:22}", act.key));
        for role in Role::ALL {
            out.push_str(&format!(" {:>14}", if may(*role, act) { "yes" } else { "·" }));
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{community, matter};
    use std::collections::BTreeSet;

    #[test]
    fn permissions_golden() {
        insta::with_settings!({ snapshot_path => "../tests/golden", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!("permissions", table());
        });
    }

    #[test]
    fn no_two_acts_have_one_key() {
        let keys: BTreeSet<_> = all().map(|act| act.key).collect();
        assert_eq!(keys.len(), all().count());
    }

    #[test]
    fn a_delegate_disposes_of_nothing() {
        use matter::Act::*;
        for act in [Accept, Decline, Merge, Assign, Claim, Return, Arbitrate, Defer, MarkDone, Verify, Close, Reopen] {
            assert!(!may(Role::Delegate, act), "{act:?}");
        }
    }

    #[test]
    fn a_supervisor_changes_nothing() {
        use matter::Act::*;
        let reads = [ReadWork, ReadPrivate, Export].map(Act::from);
        let others = [
            community::Act::ReadPublic.into(),
            crate::roll::Act::Read.into(),
            crate::agreement::Act::Read.into(),
            crate::fund::Act::ReadBooks.into(),
            crate::person::Act::ReadLooks.into(),
        ];
        let reads: Vec<Act> = reads.into_iter().chain(others).collect();
        for act in all().filter(|act| !reads.contains(act)) {
            assert!(!may(Role::Supervisor, act), "{act:?}");
        }
    }
}
