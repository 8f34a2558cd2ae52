//! Meetings, and who comes to them.

use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, TextRef};
use mingtong_domain::meeting::{
    Attends, Excuse, Interval, ItemId, MotionId, SignedInBy, Speech, SpeechId, SpeechKind, SpeechState, Subject,
};
use sqlx::FromRow;

/// A meeting; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct MeetingRow {
    pub meeting_id: String,
    pub body_id: String,
    pub year: i64,
    pub number: i64,
    pub title: String,
    pub place: String,
    pub starts_ms: i64,
    pub ends_ms: Option<i64>,
    pub day_ms: i64,
    pub stage: String,
    pub items: i64,
    pub open_items: i64,
    pub decisions: i64,
    pub latest_position: i64,
}

/// An item of a meeting that is about a matter; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct MeetingItemRow {
    pub meeting_id: String,
    pub item: i64,
    pub matter_id: i64,
    pub body_id: String,
    pub state: String,
    pub day_ms: i64,
    pub until_ms: Option<i64>,
    pub to_body_id: Option<String>,
}

/// From when until when somebody was at a meeting; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PresenceRow {
    pub person_id: String,
    pub nth: i64,
    pub in_ms: i64,
    pub out_ms: Option<i64>,
    pub attends: String,
    pub signed_in_by: String,
}

impl PresenceRow {
    /// The interval; none where the row is of a program that knew more.
    pub fn interval(self) -> Option<Interval> {
        Some(Interval {
            person: PersonId(self.person_id),
            nth: u32::try_from(self.nth).ok()?,
            from: Millis(self.in_ms),
            until: self.out_ms.map(Millis),
            attends: Attends::from_key(&self.attends)?,
            by: SignedInBy::from_key(&self.signed_in_by)?,
        })
    }
}

/// That somebody is excused; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ExcusedRow {
    pub person_id: String,
    pub at_ms: i64,
    pub reason: Option<String>,
}

impl ExcusedRow {
    /// The excuse.
    pub fn excuse(self) -> Excuse {
        Excuse { person: PersonId(self.person_id), at: Millis(self.at_ms), reason: self.reason.map(TextRef) }
    }
}

/// A speech at a meeting; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct SpeechRow {
    pub speech: i64,
    pub person_id: String,
    pub kind: String,
    pub item: i64,
    pub motion: Option<i64>,
    pub asked_ms: i64,
    pub state: String,
    pub since_ms: Option<i64>,
    pub until_ms: Option<i64>,
    pub out_of_turn: Option<String>,
}

impl SpeechRow {
    /// The speech; none where the row is of a program that knew more.
    pub fn speech(self) -> Option<Speech> {
        let (since, until) = (self.since_ms.map(Millis), self.until_ms.map(Millis));
        let number = |number: i64| u32::try_from(number).ok();
        Some(Speech {
            id: SpeechId(number(self.speech)?),
            person: PersonId(self.person_id),
            kind: SpeechKind::from_key(&self.kind)?,
            subject: Subject { item: ItemId(number(self.item)?), motion: self.motion.and_then(number).map(MotionId) },
            asked: Millis(self.asked_ms),
            out_of_turn: self.out_of_turn.map(TextRef),
            state: match self.state.as_str() {
                "asked" => SpeechState::Asked,
                "speaking" => SpeechState::Speaking { since: since? },
                "spoken" => SpeechState::Spoken { since: since?, until: until? },
                "taken_back" => SpeechState::TakenBack,
                _ => return None,
            },
        })
    }
}

/// Which meetings a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingsShown {
    /// Those that are to come, run, or are adjourned: the next first.
    Ahead,
    /// Those that are over, were called off or whose day went by: the latest first.
    Past,
}

impl MeetingsShown {
    /// The key in addresses and the API.
    pub fn key(self) -> &'static str {
        match self {
            MeetingsShown::Ahead => "ahead",
            MeetingsShown::Past => "past",
        }
    }
}

/// A list of meetings.
#[derive(Debug, Clone)]
pub struct MeetingFilter {
    /// Which.
    pub shown: MeetingsShown,
    /// Of one body only.
    pub body: Option<String>,
    /// When the day begins on which it is asked: what was to convene before it and did not is over, and what runs for
    /// days is, too.
    pub today: Millis,
    /// So many are left out from the beginning.
    pub skip: u32,
    /// So many at most.
    pub limit: u32,
}
