//! What somebody keeps at their own desk: what they have begun to write, and by what they narrow the worklist.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{OwnDraftRow, OwnFilterRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Keeps what somebody has begun to write in a form.
    own::put_own_draft(community: CommunityId, person: &str, form: &str, fields: &str, at_ms: i64) -> ();
    /// What somebody has begun to write in forms below this, which ends with a stroke.
    own::own_drafts(community: CommunityId, person: &str, below: &str, limit: u32) -> Vec<OwnDraftRow>;
    /// Lets go of what was sent.
    own::delete_own_draft(community: CommunityId, person: &str, form: &str) -> ();
    /// Lets go of all that somebody has begun but the latest.
    own::keep_latest_own_drafts(community: CommunityId, person: &str, most: u32) -> ();
    /// Lets go of what was not touched since; how many.
    own::sweep_own_drafts(community: CommunityId, before_ms: i64) -> u64;
    /// Saves by what somebody narrows the worklist.
    own::put_own_filter(community: CommunityId, person: &str, row: &OwnFilterRow) -> ();
    /// By what somebody narrows the worklist, by name.
    own::own_filters(community: CommunityId, person: &str, limit: u32) -> Vec<OwnFilterRow>;
    /// Lets go of one of them.
    own::delete_own_filter(community: CommunityId, person: &str, name: &str) -> ();
    /// Lets go of all that somebody keeps at their desk.
    own::delete_own_desk(community: CommunityId, person: &str) -> ();
}
