//! Meetings, and who comes to them.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{ExcusedRow, MeetingFilter, MeetingItemRow, MeetingRow, PresenceRow, SpeechRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a meeting.
    meeting::put_meeting(community: CommunityId, row: &MeetingRow) -> ();
    /// Writes the items of meetings that are about a matter.
    meeting::put_meeting_items(community: CommunityId, rows: &[MeetingItemRow]) -> ();
    /// The items of meetings that are about a matter, those of the latest meeting first.
    meeting::items_about(community: CommunityId, matter: i64, limit: u32) -> Vec<MeetingItemRow>;
    /// A list of meetings.
    meeting::meetings(community: CommunityId, filter: &MeetingFilter) -> Vec<MeetingRow>;
    /// The last number given to a meeting of a body in a year; 0 before the first.
    meeting::latest_meeting(community: CommunityId, body: &str, year: i64) -> i64;
    /// How many meetings of a body begin at a moment, those that were called off not counted.
    meeting::meetings_at(community: CommunityId, body: &str, starts_ms: i64) -> i64;
    /// Writes who is at a meeting.
    meeting::put_presence(community: CommunityId, meeting: &str, rows: &[PresenceRow]) -> ();
    /// Writes who is excused from a meeting.
    meeting::put_excused(community: CommunityId, meeting: &str, rows: &[ExcusedRow]) -> ();
    /// Who is at a meeting or was, in the order of coming.
    meeting::presence(community: CommunityId, meeting: &str) -> Vec<PresenceRow>;
    /// Who is excused from a meeting.
    meeting::excused(community: CommunityId, meeting: &str) -> Vec<ExcusedRow>;
    /// Writes who speaks at a meeting.
    meeting::put_speeches(community: CommunityId, meeting: &str, rows: &[SpeechRow]) -> ();
    /// Who speaks at a meeting, in the order of asking.
    meeting::speeches(community: CommunityId, meeting: &str) -> Vec<SpeechRow>;
}
