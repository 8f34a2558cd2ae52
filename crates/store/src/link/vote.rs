//! Votes, their electorates, and the ballots of electors.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{
    BallotRow, BoxPaperRow, CorrectionRow, ElectorFilter, ElectorOwnerRow, ElectorRow, HouseholdCodeRow, ProxyRow,
    ReceiptRow, TurnoutRow, VoteFilter, VoteRow, VotedRow,
};
use crate::{postgres, sqlite};
use mingtong_domain::ids::{CommunityId, PersonId};

operations! {
    /// Writes a vote.
    vote::put_vote(community: CommunityId, row: &VoteRow) -> ();
    /// A list of votes.
    vote::votes(community: CommunityId, filter: &VoteFilter<'_>) -> Vec<VoteRow>;
    /// The votes of which everything is public.
    vote::published_votes(community: CommunityId) -> Vec<String>;
    /// Writes that the electorate of a vote was put right.
    vote::put_correction(community: CommunityId, vote: &str, row: &CorrectionRow) -> ();
    /// How the electorate of a vote was put right, the first first.
    vote::corrections(community: CommunityId, vote: &str) -> Vec<CorrectionRow>;
    /// The latest vote that is the second of one.
    vote::vote_again(community: CommunityId, first: &str) -> Option<String>;
    /// The position of the latest event of a vote.
    vote::position_of_vote(community: CommunityId, vote: &str) -> Option<i64>;
    /// The last number given to a vote in a year; 0 before the first.
    vote::latest_vote(community: CommunityId, year: i64) -> i64;
    /// Writes electors.
    vote::put_electors(community: CommunityId, vote: &str, rows: &[ElectorRow]) -> ();
    /// Takes an elector away.
    vote::strike_elector(community: CommunityId, vote: &str, no: i64) -> ();
    /// An elector.
    vote::elector(community: CommunityId, vote: &str, no: i64) -> Option<ElectorRow>;
    /// The elector of a home.
    vote::elector_of_home(community: CommunityId, vote: &str, home: &str) -> Option<ElectorRow>;
    /// An elector and the others of the same voice.
    vote::electors_beside(community: CommunityId, vote: &str, no: i64) -> Vec<ElectorRow>;
    /// The electors of one voice.
    vote::electors_of_voice(community: CommunityId, vote: &str, voice: i64) -> Vec<ElectorRow>;
    /// The greatest number of an elector; 0 where there is none.
    vote::last_elector(community: CommunityId, vote: &str) -> i64;
    /// Electors, in the order of their numbers.
    vote::electors(community: CommunityId, vote: &str, filter: &ElectorFilter<'_>) -> Vec<ElectorRow>;
    /// Writes who gives the voice of another.
    vote::put_proxy(community: CommunityId, vote: &str, row: &ProxyRow) -> ();
    /// Who gives the voice of another, all of a vote.
    vote::proxies(community: CommunityId, vote: &str) -> Vec<ProxyRow>;
    /// Who gives the voice of an elector.
    vote::proxy_of(community: CommunityId, vote: &str, elector: i64) -> Option<ProxyRow>;
    /// The electors whose voice somebody gives.
    vote::electors_held(community: CommunityId, vote: &str, holder: &str) -> Vec<i64>;
    /// Writes the ballot of an elector.
    vote::put_ballot(community: CommunityId, vote: &str, row: &BallotRow) -> ();
    /// The ballots of a vote, of those electors who have one.
    vote::ballots(community: CommunityId, vote: &str) -> Vec<BallotRow>;
    /// The ballots of some electors.
    vote::ballots_of(community: CommunityId, vote: &str, electors: &[i64]) -> Vec<BallotRow>;
    /// How many papers that came back were not read by two people alike.
    vote::unsettled_ballots(community: CommunityId, vote: &str) -> i64;
    /// How many take part, building by building.
    vote::turnout(community: CommunityId, vote: &str, is_secret: bool) -> Vec<TurnoutRow>;
    /// Writes which accounts may vote for which electors.
    vote::put_elector_owners(community: CommunityId, vote: &str, rows: &[ElectorOwnerRow]) -> ();
    /// The electors for whom an account may vote.
    vote::electors_of_person(community: CommunityId, vote: &str, person: &str) -> Vec<i64>;
    /// Writes who may speak for an elector, instead of whoever did; a proxy of somebody else falls.
    vote::set_elector_owners(community: CommunityId, vote: &str, elector: i64, persons: &[PersonId]) -> ();
    /// Who may speak for an elector.
    vote::owners_of_elector(community: CommunityId, vote: &str, elector: i64) -> Vec<String>;
    /// Writes the codes of slips, in the place of those that were there for the same electors; that one of these was
    /// used stays known.
    vote::put_household_codes(community: CommunityId, of: &str, rows: &[HouseholdCodeRow]) -> ();
    /// The slip of a code.
    vote::household_code(community: CommunityId, code_hash: &str) -> Option<HouseholdCodeRow>;
    /// The slips of a vote.
    vote::household_codes(community: CommunityId, of: &str) -> Vec<HouseholdCodeRow>;
    /// Notes that somebody voted with a slip; never when, in a secret vote.
    vote::use_household_code(community: CommunityId, code_hash: &str, used_ms: Option<i64>) -> ();
    /// Takes away what is kept of a vote until it is counted: slips, and the two halves of secret ballots.
    vote::empty_vote(community: CommunityId, vote: &str) -> ();
    /// Writes that somebody voted in secret.
    vote::put_secret_voter(community: CommunityId, vote: &str, row: &VotedRow) -> ();
    /// Whether an elector voted in secret, and how.
    vote::secret_voter(community: CommunityId, vote: &str, elector: i64) -> Option<VotedRow>;
    /// Who voted in secret so far.
    vote::secret_voters(community: CommunityId, vote: &str) -> Vec<VotedRow>;
    /// Writes a secret ballot.
    vote::put_secret_ballot(community: CommunityId, vote: &str, row: &ReceiptRow) -> ();
    /// The secret ballots so far, in the order of their receipts.
    vote::secret_ballots(community: CommunityId, vote: &str) -> Vec<ReceiptRow>;
    /// Writes a paper from the box, or what was read on it since.
    vote::put_box_paper(community: CommunityId, vote: &str, row: &BoxPaperRow) -> ();
    /// Takes a paper from the box out again.
    vote::drop_box_paper(community: CommunityId, vote: &str, receipt: &str) -> ();
    /// The papers from the box so far, in the order of their receipts.
    vote::box_papers(community: CommunityId, vote: &str) -> Vec<BoxPaperRow>;
    /// Writes who had voted in secret when it was counted.
    vote::put_voted(community: CommunityId, vote: &str, rows: &[VotedRow]) -> ();
    /// Who had voted in secret when it was counted.
    vote::voted(community: CommunityId, vote: &str) -> Vec<VotedRow>;
    /// Writes the secret ballots that were counted.
    vote::put_receipted(community: CommunityId, vote: &str, rows: &[ReceiptRow]) -> ();
    /// The secret ballots that were counted, in the order of their receipts.
    vote::receipts(community: CommunityId, vote: &str) -> Vec<ReceiptRow>;
}
