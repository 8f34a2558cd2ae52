//! A community begins its record.

use crate::acts::Act;
use crate::refusal::{Code, Refusal};
use crate::role::Role;

/// Founding a community. Whoever keeps the installation does it, before anybody holds a role; so it stands in no
/// community's table.
pub const FOUND: Act = Act { key: "found_community", roles: &[Role::Admin] };

/// Whether `slug` can be a community's short name in addresses: 2–40 lower-case letters, digits and hyphens.
///
/// # Errors
/// It cannot.
pub fn check_slug(slug: &str) -> Result<(), Refusal> {
    let shaped = (2..=40).contains(&slug.len())
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !slug.starts_with('-')
        && !slug.ends_with('-');
    if shaped { Ok(()) } else { Err(Refusal::new(Code::BadSlug, FOUND)) }
}

#[cfg(test)]
mod tests {
    use super::check_slug;

    #[test]
    fn slugs_are_plain() {
        for good in ["mingtong", "shangluo-mailbox", "c2"] {
            assert!(check_slug(good).is_ok(), "{good}");
        }
        for bad in ["", "a", "Ming", "-a", "a-", "a b", "../x", "明通", &"a".repeat(41)] {
            assert!(check_slug(bad).is_err(), "{bad}");
        }
    }
}
