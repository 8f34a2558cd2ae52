//! The log.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::EventRow;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Appends events.
    log::append_events(community: CommunityId, rows: &[EventRow]) -> ();
    /// The events of a stream, in order.
    log::stream_rows(community: CommunityId, stream: &str) -> Vec<EventRow>;
    /// The event with which a stream began.
    log::first_of_stream(community: CommunityId, stream: &str) -> Option<EventRow>;
    /// The events of some streams, in the order of the log.
    log::rows_of_streams(community: CommunityId, streams: &[String]) -> Vec<EventRow>;
    /// Events from a position on, in order.
    log::range_rows(community: CommunityId, from: i64, limit: u32) -> Vec<EventRow>;
    /// The leaf hashes of the events from a position up to another, in order, each with its position.
    log::leaf_hashes(community: CommunityId, from: i64, to: i64) -> Vec<(i64, Vec<u8>)>;
    /// The events at some positions, in no order.
    log::rows_at(community: CommunityId, positions: &[i64]) -> Vec<EventRow>;
    /// Whether sealed events say who acted, as programs before this wrote them.
    log::names_actors(community: CommunityId) -> bool;
    /// The events of the register and the rule book from a position on, in order.
    log::register_rows(community: CommunityId, from: i64) -> Vec<EventRow>;
}
