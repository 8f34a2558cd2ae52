//! Agreements, their parties, and what these answer.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{
    AgreementAnswerRow, AgreementFilter, AgreementPartyRow, AgreementRow, AgreementTallyRow, BorneRow, ToAnswerFilter,
};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes an agreement.
    agreement::put_agreement(community: CommunityId, row: &AgreementRow) -> ();
    /// A list of agreements, the latest first.
    agreement::agreements(community: CommunityId, filter: &AgreementFilter) -> Vec<AgreementRow>;
    /// Agreements with a party that somebody stands for and that has no answer yet, or with an answer that waits for
    /// them as a witness; the first to end first.
    agreement::agreements_to_answer(community: CommunityId, filter: &ToAnswerFilter<'_>) -> Vec<AgreementRow>;
    /// The last number given to an agreement in a year; 0 before the first.
    agreement::latest_agreement(community: CommunityId, year: i64) -> i64;
    /// Writes parties of a version.
    agreement::put_agreement_parties(
        community: CommunityId,
        agreement: &str,
        version: i64,
        rows: &[AgreementPartyRow]
    ) -> ();
    /// A party of a version.
    agreement::agreement_party(
        community: CommunityId,
        agreement: &str,
        version: i64,
        no: i64
    ) -> Option<AgreementPartyRow>;
    /// The number of the party of a version that the log calls so.
    agreement::agreement_party_called(
        community: CommunityId,
        agreement: &str,
        version: i64,
        party_key: &str
    ) -> Option<i64>;
    /// The parties of a version in their order, a page of them or all.
    agreement::agreement_parties(
        community: CommunityId,
        agreement: &str,
        version: i64,
        skip: u32,
        limit: Option<u32>
    ) -> Vec<AgreementPartyRow>;
    /// The parties of a version for which a person stands: their homes by the roll as it is now, what names them, and
    /// the unit for which they act; or those too that are neither a home nor a unit and name nobody.
    agreement::agreement_parties_of(
        community: CommunityId,
        agreement: &str,
        version: i64,
        person: &str,
        unit: Option<&str>,
        or_unbound: bool
    ) -> Vec<AgreementPartyRow>;
    /// Writes what a party answered.
    agreement::put_agreement_answer(
        community: CommunityId,
        agreement: &str,
        version: i64,
        row: &AgreementAnswerRow
    ) -> ();
    /// What the parties of these numbers answered to a version.
    agreement::agreement_answers(
        community: CommunityId,
        agreement: &str,
        version: i64,
        from: i64,
        to: i64
    ) -> Vec<AgreementAnswerRow>;
    /// The parties for which something waits that a person is to confirm.
    agreement::agreement_to_witness(
        community: CommunityId,
        agreement: &str,
        version: i64,
        person: &str
    ) -> Vec<i64>;
    /// How many parties answered what, and what these pay together.
    agreement::agreement_tally(community: CommunityId, agreement: &str, version: i64) -> Vec<AgreementTallyRow>;
    /// What those who consented to the agreements that hold and come from needs bear of these.
    agreement::borne(community: CommunityId, needs: &[i64]) -> Vec<BorneRow>;
    /// What agreements but one bear of a need.
    agreement::borne_by_others(community: CommunityId, need: i64, agreement: &str) -> Vec<BorneRow>;
    /// What the parties would bear of needs that are asked at a moment, beside what they bear by a version that holds.
    agreement::borne_if_agreed(community: CommunityId, needs: &[i64], now_ms: i64) -> Vec<BorneRow>;
    /// An agreement.
    agreement::agreement(community: CommunityId, agreement: &str) -> Option<AgreementRow>;
}
