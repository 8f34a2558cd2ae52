//! Rolls, their homes, and whose these are.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{HomeFilter, HomeOwnerRow, HomeRow, OwnedHomeRow, RollRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a roll.
    roll::put_roll(community: CommunityId, row: &RollRow) -> ();
    /// A roll.
    roll::roll(community: CommunityId, roll: &str) -> Option<RollRow>;
    /// The roll of a place.
    roll::roll_of_place(community: CommunityId, place: &str) -> Option<RollRow>;
    /// Rolls, what changed last before the others.
    roll::rolls(community: CommunityId, skip: u32, limit: u32) -> Vec<RollRow>;
    /// Writes homes of a roll; whose they are is written beside.
    roll::put_homes(community: CommunityId, roll: &str, rows: &[HomeRow]) -> ();
    /// Writes whose homes are of which nobody's were written.
    roll::put_home_owners(community: CommunityId, roll: &str, rows: &[HomeOwnerRow]) -> ();
    /// Takes homes away.
    roll::delete_homes(community: CommunityId, roll: &str, numbers: &[String]) -> ();
    /// Takes away whose homes are.
    roll::delete_home_owners(community: CommunityId, roll: &str, numbers: &[String]) -> ();
    /// A home of a roll.
    roll::home(community: CommunityId, roll: &str, no: &str) -> Option<HomeRow>;
    /// Homes of a roll, in the order in which people count them.
    roll::homes(community: CommunityId, roll: &str, filter: &HomeFilter<'_>) -> Vec<HomeRow>;
    /// Whose some homes of a roll are, or all; of a home in the order in which they were named.
    roll::home_owners(community: CommunityId, roll: &str, numbers: Option<&[String]>) -> Vec<HomeOwnerRow>;
    /// Which of these people own a home of any roll.
    roll::owners_among(community: CommunityId, persons: &[String]) -> Vec<String>;
    /// The homes of a person, of any roll.
    roll::homes_owned(community: CommunityId, person: &str) -> Vec<OwnedHomeRow>;
    /// How many homes of all rolls have one of a few numbers.
    roll::homes_numbered(community: CommunityId, numbers: &[String]) -> i64;
    /// How many shops of all rolls are a person's.
    roll::shops_of(community: CommunityId, person: &str) -> i64;
}
