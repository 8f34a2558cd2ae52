//! Matters, their supports and their numbering, tracking codes, and reports being written.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::fold::counted::Counter;
use crate::rows::{
    BesideRow, Between, CountedRow, Counts, FiguresRow, FiguresWanted, LedgerRow, ListedRow, MatterFilter, MatterRow,
    PhoneLookRow, TemplateRow, Took, TookRow, WaitingRow, WrittenDownRow,
};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes rows of matters.
    matter::put_matters(community: CommunityId, rows: &[MatterRow]) -> ();
    /// Removes the row of a matter.
    matter::delete_matter(community: CommunityId, matter: i64) -> ();
    /// A matter.
    matter::matter(community: CommunityId, matter: i64) -> Option<MatterRow>;
    /// A list of matters with what a list shows of them.
    matter::listed(community: CommunityId, filter: &MatterFilter) -> Vec<ListedRow>;
    /// The same of all public matters, of which a filter says only the page; and how many they are.
    matter::listed_of_all_public(community: CommunityId, filter: &MatterFilter) -> (Vec<ListedRow>, i64);
    /// A list of matters.
    matter::matters(community: CommunityId, filter: &MatterFilter) -> Vec<MatterRow>;
    /// How many matters a filter finds, counted up to a limit.
    matter::count_matters(community: CommunityId, filter: &MatterFilter, up_to: u32) -> i64;
    /// How many of what a filter finds are in each of these lists, in their order; what a list says comes on top.
    matter::count_in_lists(community: CommunityId, filter: &MatterFilter, lists: &[MatterFilter]) -> Vec<i64>;
    /// The figures of the matters that a filter finds, a row for each thing by which they are broken down.
    matter::figures(community: CommunityId, filter: &MatterFilter, wanted: &FiguresWanted) -> Vec<FiguresRow>;
    /// How long what a filter finds took, by days or by hours begun.
    matter::took(
        community: CommunityId,
        filter: &MatterFilter,
        took: Took,
        in_hours: bool,
        between: Between
    ) -> Vec<TookRow>;
    /// Changes counters of the rates.
    counter::change_counters(community: CommunityId, rows: &[(Counter, i64)]) -> ();
    /// The counts behind the rates: of public matters only, or of all.
    counter::counts(community: CommunityId, public_only: bool, now_ms: i64, satisfied_at_least: i64) -> Counts;
    /// The last place given out in a year's numbering.
    matter::latest_number(community: CommunityId, year: i64) -> i64;
    /// How many places were given out in each year's numbering, the first year first: `(year, places)`.
    matter::numbers_given(community: CommunityId) -> Vec<(i64, i64)>;
    /// Notes that a place was given out.
    matter::raise_number(community: CommunityId, year: i64, latest: i64) -> ();
    /// Records a support; false when the person supported before.
    matter::put_support(community: CommunityId, matter: i64, person: &str, at_ms: i64) -> bool;
    /// Whether the person supported before.
    matter::has_supported(community: CommunityId, matter: i64, person: &str) -> bool;
    /// What stands beside a matter.
    matter::beside_matter(community: CommunityId, matter: i64) -> BesideRow;
    /// How many support each of some matters: `(matter, supports)`.
    matter::support_counts(community: CommunityId, matters: &[i64]) -> Vec<(i64, i64)>;
    /// How many stand behind a matter beside its raiser: its supporters, and those of what was merged into it.
    matter::others_behind(community: CommunityId, matter: i64) -> i64;
    /// How many wait for the reply of a matter beside its raiser: the raisers of what was merged into it, and of its
    /// supporters those who left a contact or whose ids do not begin like those of browsers.
    matter::waiting_behind(community: CommunityId, matter: i64, stranger: &str) -> i64;
    /// The places of a matter and of those that ended in it, each once.
    matter::places_behind(community: CommunityId, matter: i64) -> Vec<String>;
    /// A matter and those that ended in it, directly or through others, at most so many.
    matter::merged_behind(community: CommunityId, matter: i64, limit: u32) -> Vec<i64>;
    /// Who raised or supports a matter, or one merged into it, directly or through others, and left a way to be
    /// reached; at most so many.
    matter::reachable_behind(community: CommunityId, matter: i64, limit: u32) -> Vec<String>;
    /// Remembers the digest of a tracking code.
    matter::put_tracking(community: CommunityId, code_hash: &str, matter: i64) -> ();
    /// Who is in charge of any matter.
    matter::persons_in_charge(community: CommunityId) -> Vec<String>;
    /// Forgets the tracking codes of a matter.
    matter::forget_tracking(community: CommunityId, matter: i64) -> ();
    /// The matter of a tracking code.
    matter::tracked(community: CommunityId, code_hash: &str) -> Option<i64>;
    /// Keeps what an entry became that somebody wrote down for another.
    matter::put_written_down(community: CommunityId, row: &WrittenDownRow) -> ();
    /// What an entry became, by the digest of its id.
    matter::written_down(community: CommunityId, entry_hash: &str) -> Option<WrittenDownRow>;
    /// What somebody wrote down, the latest first.
    matter::written_down_by(community: CommunityId, person: &str, limit: u32) -> Vec<WrittenDownRow>;
    /// What was written down at a reception, the last turn first.
    matter::written_down_at(community: CommunityId, reception: &str, limit: u32) -> Vec<WrittenDownRow>;
    /// The last turn that was given out at a reception; 0 where none was.
    matter::latest_turn(community: CommunityId, reception: &str) -> i64;
    /// Whether a turn at a reception was given out.
    matter::is_turn_taken(community: CommunityId, reception: &str, queue: i64) -> bool;
    /// Notes that whoever raised a matter agreed to be called about it.
    matter::put_phone_consent(community: CommunityId, matter: i64, person: &str, at_ms: i64) -> ();
    /// Who agreed to be called about a matter.
    matter::phone_consent(community: CommunityId, matter: i64) -> Option<String>;
    /// The same, and when they did.
    matter::phone_consent_of(community: CommunityId, matter: i64) -> Option<(String, i64)>;
    /// Takes that back; false when nobody had agreed.
    matter::delete_phone_consent(community: CommunityId, matter: i64) -> bool;
    /// Who looked at the number, the latest first.
    matter::phone_looks(community: CommunityId, matter: i64, limit: u32) -> Vec<PhoneLookRow>;
    /// Keeps a text for writing.
    matter::put_template(community: CommunityId, row: &TemplateRow) -> ();
    /// The texts that somebody keeps.
    matter::templates(community: CommunityId, owner: &str, limit: u32) -> Vec<TemplateRow>;
    /// One of them.
    matter::template(community: CommunityId, owner: &str, id: &str) -> Option<TemplateRow>;
    /// How many they keep.
    matter::count_templates(community: CommunityId, owner: &str) -> i64;
    /// Lets go of one; false when it was not theirs or is not there.
    matter::delete_template(community: CommunityId, owner: &str, id: &str) -> bool;
    /// Keeps what was typed of a report.
    matter::put_draft(community: CommunityId, id: &str, fields: &str, at_ms: i64) -> ();
    /// What was typed of a report.
    matter::draft(community: CommunityId, id: &str) -> Option<String>;
    /// Removes a report that was sent; false when somebody else did.
    matter::delete_draft(community: CommunityId, id: &str) -> bool;
    /// How many of what a filter finds each unit has, by the unit; at most so many units.
    matter::counted_by_unit(community: CommunityId, filter: &MatterFilter, limit: u32) -> Vec<CountedRow>;
    /// What waits at each place of what a filter finds: no reply yet, or a clock that is over.
    matter::waiting(community: CommunityId, filter: &MatterFilter) -> Vec<WaitingRow>;
    /// Keeps a template of a ledger, in place of one of the same name.
    matter::put_ledger(community: CommunityId, name: &str, columns: &str, saved_ms: i64) -> ();
    /// Removes a template of a ledger; false when there was none.
    matter::delete_ledger(community: CommunityId, name: &str) -> bool;
    /// The templates of ledgers, the oldest first.
    matter::ledgers(community: CommunityId) -> Vec<LedgerRow>;
    /// Removes drafts that were not touched since; how many.
    matter::sweep_drafts(community: CommunityId, before_ms: i64) -> u64;
}
