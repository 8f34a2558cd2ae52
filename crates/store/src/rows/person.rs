//! People, their accounts and sessions, and what is to be told to them.

use mingtong_domain::ids::PersonId;
use sqlx::FromRow;

/// A person's data, apart from the record.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PersonRow {
    pub person_id: String,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub added_ms: i64,
    pub erased_ms: Option<i64>,
}

impl PersonRow {
    /// The typed id.
    pub fn id(&self) -> PersonId {
        PersonId(self.person_id.clone())
    }
}

/// An account.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AccountRow {
    pub login: String,
    pub person_id: String,
    pub password_hash: String,
    pub disabled_ms: Option<i64>,
}

/// Somebody here who signs in in another community, or is asked to.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AccountElsewhereRow {
    pub person_id: String,
    pub home: String,
    pub login: String,
    pub home_person_id: Option<String>,
    pub role: Option<String>,
    pub scope_kind: Option<String>,
    pub scope_id: Option<String>,
    pub ends_ms: i64,
    pub agreed_ms: Option<i64>,
}

/// A session.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct SessionRow {
    pub person_id: String,
    pub csrf: String,
    pub role: String,
    pub scope_kind: String,
    pub scope_id: String,
    pub begun_ms: i64,
    pub seen_ms: i64,
    pub device: String,
}

/// A session as whoever holds it looks at all of theirs.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OpenSessionRow {
    pub token_hash: String,
    pub begun_ms: i64,
    pub seen_ms: i64,
    pub device: String,
}

/// A sign-in that waits for the code of a telephone.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct SignInStepRow {
    pub person_id: String,
    pub device: String,
    pub begun_ms: i64,
}

/// A link with which somebody chooses a password.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct InvitationRow {
    pub code_hash: String,
    pub person_id: String,
    pub login: String,
    pub made_ms: i64,
    pub ends_ms: i64,
}

/// What codes of a telephone are reckoned from.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct SecondFactorRow {
    pub person_id: String,
    pub secret: String,
    pub on_ms: Option<i64>,
    pub last_step: i64,
    pub wrong: i64,
    pub wrong_ms: i64,
}

/// Who somebody is to the provider by which they sign in.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ProviderLinkRow {
    pub subject_hash: String,
    pub person_id: String,
    pub issuer: String,
    pub alone: i64,
    pub linked_ms: i64,
}

/// Somebody who was sent to the provider and has not come back.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ProviderStepRow {
    pub purpose: String,
    pub whose: String,
    pub nonce: String,
    pub verifier: String,
    pub back: String,
    pub begun_ms: i64,
}

/// Something to be told to a person.
#[derive(Debug, Clone, Default, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OutboxRow {
    pub outbox_id: i64,
    pub person_id: String,
    pub matter_id: i64,
    pub topic: String,
    pub queued_ms: i64,
    pub told_ms: Option<i64>,
    pub told_by: Option<String>,
    pub way: Option<String>,
    pub calls: i64,
}

/// Something that somebody has begun to write.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OwnDraftRow {
    pub form: String,
    pub fields: String,
    pub touched_ms: i64,
}

/// That somebody has begun to write, without what.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct WritingRow {
    pub person_id: String,
    pub form: String,
    pub touched_ms: i64,
}

/// By what somebody narrows the worklist.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OwnFilterRow {
    pub name: String,
    pub query: String,
    pub saved_ms: i64,
}

/// Who stands in for somebody.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct StandInRow {
    pub person_id: String,
    pub stand_in: String,
    pub from_ms: i64,
    pub until_ms: i64,
}

/// Somebody who agreed for a child that its contacts are kept.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct GuardianRow {
    pub person_id: String,
    pub name: String,
    pub relation: String,
    pub given_ms: i64,
}

/// Who looked at whose data on a day.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DataLookRow {
    pub subject_id: String,
    pub what: String,
    pub matter_id: i64,
    pub person_id: String,
    pub role: String,
    pub unit_id: String,
    pub day: i64,
    pub looks: i64,
    pub first_ms: i64,
    pub latest_ms: i64,
}

/// Which looks are asked for: of whoever looked, at whose data; all where none is named.
#[derive(Debug, Clone, Copy, Default)]
#[expect(missing_docs, reason = "the names of the columns say it")]
pub struct LookFilter<'a> {
    pub by: Option<&'a [String]>,
    pub subjects: Option<&'a [String]>,
    pub skip: u32,
    pub limit: u32,
}

/// What somebody asks for about their own data.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct DataRequestRow {
    pub request_id: String,
    pub kind: String,
    pub holder_kind: String,
    pub holder_id: String,
    pub body: String,
    pub asked_ms: i64,
    pub due_ms: i64,
    pub answered_ms: Option<i64>,
    pub result: Option<String>,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
}
