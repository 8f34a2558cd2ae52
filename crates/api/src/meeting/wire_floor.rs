//! Who speaks at a meeting, and who waits, on the wire.

use super::keys;
use super::wire_named::NamedBody;
use crate::moment::{maybe_rfc3339, rfc3339};
use mingtong_app::meeting::{FloorView, SpeechView};
use mingtong_domain::meeting::SpeechState;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A speech, from the wish to its end.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SpeechBody {
    /// Its number, by which it is given the floor.
    pub speech: u32,
    /// Whose.
    pub person: NamedBody,
    /// As what.
    pub kind: keys::SpeechKind,
    /// About which item.
    pub item: u32,
    /// About which motion on it.
    pub motion: Option<u32>,
    /// When they asked.
    pub asked: String,
    /// Since when they spoke.
    pub since: Option<String>,
    /// Until when they spoke.
    pub until: Option<String>,
    /// For how many seconds it lasts or lasted; while somebody points to the order it stands still.
    pub lasts_s: i64,
    /// For how many it may.
    pub may_last_s: Option<i64>,
    /// Why it was given out of turn.
    pub out_of_turn: Option<String>,
}

impl From<SpeechView> for SpeechBody {
    fn from(view: SpeechView) -> Self {
        let speech = view.speech;
        let (since, until) = match speech.state {
            SpeechState::Speaking { since } => (Some(since), None),
            SpeechState::Spoken { since, until } => (Some(since), Some(until)),
            SpeechState::Asked | SpeechState::TakenBack => (None, None),
        };
        Self {
            speech: speech.id.0,
            person: view.person.into(),
            kind: speech.kind.into(),
            item: speech.subject.item.0,
            motion: speech.subject.motion.map(|motion| motion.0),
            asked: rfc3339(speech.asked),
            since: maybe_rfc3339(since),
            until: maybe_rfc3339(until),
            lasts_s: view.lasts_ms / 1_000,
            may_last_s: view.may_last_ms.map(|ms| ms / 1_000),
            out_of_turn: view.out_of_turn,
        }
    }
}

/// Who has the floor, and who waits.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct FloorBody {
    /// Who speaks: a point of order stands beside the speech that it interrupts.
    pub speaking: Vec<SpeechBody>,
    /// Who waits, whoever is next first.
    pub waiting: Vec<SpeechBody>,
    /// Who spoke, the latest first.
    pub spoken: Vec<SpeechBody>,
}

impl From<FloorView> for FloorBody {
    fn from(view: FloorView) -> Self {
        let all = |views: Vec<SpeechView>| views.into_iter().map(Into::into).collect();
        Self { speaking: all(view.speaking), waiting: all(view.waiting), spoken: all(view.spoken) }
    }
}
