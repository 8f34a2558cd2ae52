//! News on its way to those who are told, and messages on their way out.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{CallEnd, HookRow, IncidentRow, MailCodeRow, MessageEnd, MessageRow, OutboxRow, ToCall};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Who left an e-mail address, has news that were queued at that moment or before, and no message that waits.
    telling::people_to_write_to(community: CommunityId, since_ms: i64, limit: u32) -> Vec<String>;
    /// Who acts for a unit and left an e-mail address.
    telling::handlers_to_write_to(community: CommunityId, unit: &str, limit: u32) -> Vec<String>;
    /// Puts a message on its way.
    telling::put_message(community: CommunityId, row: &MessageRow) -> ();
    /// Puts whatever a person has not been told yet, in any way, into a message.
    telling::put_into_message(community: CommunityId, person: &str, message: &str) -> ();
    /// Messages of a way whose moment has come.
    telling::messages_due(community: CommunityId, way: &str, now_ms: i64, limit: u32) -> Vec<MessageRow>;
    /// A message.
    telling::message(community: CommunityId, id: &str) -> Option<MessageRow>;
    /// Takes a message to send it, until the lease ends; false where another sender has it.
    telling::claim_message(community: CommunityId, id: &str, now_ms: i64, lease_ms: i64) -> bool;
    /// How many messages a sender took and did not say what became of them in time.
    telling::leases_lapsed(community: CommunityId, now_ms: i64) -> i64;
    /// Ends these leases: letters are left to a person, what programs are told is sent again.
    telling::end_leases(community: CommunityId, now_ms: i64) -> u64;
    /// Says what becomes of a message that is in one of these states; false where it is not.
    telling::end_message(community: CommunityId, id: &str, from: &[String], end: &MessageEnd<'_>) -> bool;
    /// Counts the tries of a message anew.
    telling::renew_tries(community: CommunityId, id: &str) -> ();
    /// Messages that did not arrive, or may not have, the oldest first.
    telling::dead_messages(community: CommunityId, limit: u32) -> Vec<MessageRow>;
    /// Removes messages that ended before; how many.
    telling::sweep_messages(community: CommunityId, before_ms: i64) -> u64;
    /// What a message tells that was not told yet.
    telling::news_of_message(community: CommunityId, message: &str) -> Vec<OutboxRow>;
    /// Notes that what a message tells was told.
    telling::mark_written(community: CommunityId, message: &str, at_ms: i64) -> ();
    /// Has people called instead of what a message should have told them.
    telling::call_instead(community: CommunityId, message: &str) -> ();
    /// Keeps the digest of the secret by which letters of a kind to somebody are ended.
    telling::put_mail_code(community: CommunityId, code_hash: &str, row: &MailCodeRow) -> ();
    /// Whose letters of which kind such a secret ends.
    telling::mail_code(community: CommunityId, code_hash: &str) -> Option<MailCodeRow>;
    /// Removes secrets of letters of before; how many.
    telling::sweep_mail_codes(community: CommunityId, before_ms: i64) -> u64;
    /// Keeps that somebody who met the same wants to be told nothing of it.
    telling::put_untold(community: CommunityId, matter: i64, person: &str, at_ms: i64) -> ();
    /// Ends letters of a kind to somebody, those that wait, too.
    telling::put_mail_stop(community: CommunityId, person: &str, kind: &str, at_ms: i64) -> ();
    /// Takes what somebody has not been told yet out of the letters in which it waits.
    telling::take_out_of_letters(community: CommunityId, person: &str) -> ();
    /// Has letters of a kind sent to somebody again.
    telling::delete_mail_stop(community: CommunityId, person: &str, kind: &str) -> ();
    /// Which kinds of letters somebody wants no more.
    telling::mail_stops(community: CommunityId, person: &str) -> Vec<String>;
    /// What people are told by telephone, the oldest first.
    telling::to_call(community: CommunityId, asked: &ToCall<'_>) -> Vec<OutboxRow>;
    /// Adds a hook, or changes it.
    telling::put_hook(community: CommunityId, row: &HookRow) -> ();
    /// The hooks of a community, those that were turned off, too.
    telling::hooks(community: CommunityId, limit: u32) -> Vec<HookRow>;
    /// A hook.
    telling::hook(community: CommunityId, id: &str) -> Option<HookRow>;
    /// Gives up every message to somebody that has not ended.
    telling::give_up_messages(community: CommunityId, to: &str, at_ms: i64) -> ();
    /// Announces that something is out.
    telling::put_incident(community: CommunityId, row: &IncidentRow) -> ();
    /// What is out or will be, the first first.
    telling::incidents(community: CommunityId, now_ms: i64, limit: u32) -> Vec<IncidentRow>;
    /// Says that it is over sooner; false where it is over.
    telling::end_incident(community: CommunityId, id: &str, by: &str, at_ms: i64) -> bool;
    /// Notes what came of a call about these news; how many of them waited.
    telling::mark_called(community: CommunityId, news: &[i64], end: &CallEnd<'_>) -> u64;
}
