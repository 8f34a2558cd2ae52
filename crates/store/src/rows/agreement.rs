//! Agreements, their parties, and what these answer.

use mingtong_domain::agreement::{Answer, AnswerWay, Party, Tally};
use mingtong_domain::ids::UnitId;
use mingtong_domain::need::Borne;
use sqlx::FromRow;

/// An agreement; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AgreementRow {
    pub agreement_id: String,
    pub year: i64,
    pub number: i64,
    pub title: String,
    pub place_id: Option<String>,
    pub body_id: Option<String>,
    pub matter_id: Option<i64>,
    pub need_id: Option<i64>,
    pub counts: Option<i64>,
    pub stage: String,
    pub version: i64,
    pub shown: i64,
    pub put_ms: Option<i64>,
    pub ends_ms: Option<i64>,
    pub total_fen: i64,
    pub shares_income: i64,
    pub parties: i64,
    pub asked: i64,
    pub started_ms: Option<i64>,
    pub drafted_ms: i64,
    pub latest_position: i64,
}

/// A party of a version; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AgreementPartyRow {
    pub no: i64,
    pub party_key: String,
    pub roll_id: Option<String>,
    pub home_no: Option<String>,
    pub unit_id: Option<String>,
    pub person_id: Option<String>,
    pub share_fen: i64,
    pub life: String,
}

impl AgreementPartyRow {
    /// The party; none where the row is broken.
    pub fn party(&self) -> Option<Party> {
        serde_json::from_str(&self.life).ok()
    }
}

/// What a party answered; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AgreementAnswerRow {
    pub no: i64,
    pub answer: Option<String>,
    pub way: Option<String>,
    pub at_ms: Option<i64>,
    pub waiting: Option<i64>,
    pub witness: Option<String>,
}

impl AgreementAnswerRow {
    /// The answer that counts, how it came, and when.
    pub fn holds(&self) -> Option<(Answer, AnswerWay, i64)> {
        let answer = Answer::from_key(self.answer.as_deref()?)?;
        Some((answer, AnswerWay::from_key(self.way.as_deref()?)?, self.at_ms?))
    }
}

/// Answers of one kind to a version, together.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described by their names")]
pub struct AgreementTallyRow {
    pub answer: String,
    pub heads: i64,
    pub money: i64,
}

impl AgreementTallyRow {
    /// What was answered, together.
    pub fn tally(rows: &[AgreementTallyRow]) -> Tally {
        let of = |answer: Answer| rows.iter().find(|row| row.answer == answer.key());
        let heads = |answer| of(answer).map_or(0, |row| u32::try_from(row.heads).unwrap_or(u32::MAX));
        Tally {
            heads: heads(Answer::Consents),
            money: of(Answer::Consents).map_or(0, |row| row.money),
            declined: heads(Answer::Declines),
        }
    }
}

/// What a unit, or all who are none together, bear of a need by the agreements that hold.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described by their names")]
pub struct BorneRow {
    pub need_id: i64,
    pub unit_id: Option<String>,
    pub money: i64,
}

impl BorneRow {
    /// What is borne of one need.
    pub fn borne(rows: Vec<BorneRow>) -> Borne {
        let mut borne = Borne::default();
        for BorneRow { unit_id, money, .. } in rows {
            match unit_id {
                Some(unit) => *borne.units.entry(UnitId(unit)).or_default() += money,
                None => borne.others += money,
            }
        }
        borne
    }
}

/// Whether drafts are listed, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgreementsShown {
    /// Those of which a version was put to its parties.
    #[default]
    Put,
    /// All.
    All,
}

/// Agreements that wait for somebody.
#[derive(Debug, Clone, Copy)]
pub struct ToAnswerFilter<'a> {
    /// Who stands for a party, owns a home that is one, or is a witness.
    pub person: &'a str,
    /// For which unit they act.
    pub unit: Option<&'a str>,
    /// Whether those with a party that is nobody's own are among them, too: the community.
    pub or_unbound: bool,
    /// The moment: what ended before it waits for nobody.
    pub now_ms: i64,
    /// So many at most.
    pub limit: u32,
}

/// A list of agreements, the latest first.
#[derive(Debug, Clone, Default)]
pub struct AgreementFilter {
    /// Whether drafts are among them.
    pub shown: AgreementsShown,
    /// About one matter only.
    pub matter: Option<i64>,
    /// From one need only.
    pub need: Option<i64>,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}
