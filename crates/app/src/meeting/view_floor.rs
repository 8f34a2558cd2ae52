//! Who speaks at a meeting, who waits, and how long everybody spoke.

use super::names::{Named, Names};
use mingtong_domain::Context;
use mingtong_domain::meeting::{Gathering, Speech, SpeechKind, SpeechState};
use mingtong_domain::rules::RuleId;
use mingtong_domain::time::MINUTE_MS;

/// A speech, from the wish to its end.
#[derive(Debug, Clone)]
pub struct SpeechView {
    /// The speech.
    pub speech: Speech,
    /// Whose.
    pub person: Named,
    /// For how many milliseconds it lasts or lasted; while somebody points to the order it stands still.
    pub lasts_ms: i64,
    /// For how many it may; none where no rule says so.
    pub may_last_ms: Option<i64>,
    /// Why it was given out of turn.
    pub out_of_turn: Option<String>,
}

/// Who has the floor, and who waits.
#[derive(Debug, Clone, Default)]
pub struct FloorView {
    /// Who speaks: a point of order stands beside the speech that it interrupts.
    pub speaking: Vec<SpeechView>,
    /// Who waits, whoever is next first.
    pub waiting: Vec<SpeechView>,
    /// Who spoke, the latest first.
    pub spoken: Vec<SpeechView>,
}

pub(super) fn floor_view(it: &Gathering<'_>, names: &Names, cx: &Context<'_>) -> FloorView {
    let view = |speech: &Speech| SpeechView {
        person: names.named(&speech.person),
        lasts_ms: it.floor.lasts_ms(speech, cx.now),
        may_last_ms: may_last_ms(speech.kind, cx),
        out_of_turn: names.maybe_said(speech.out_of_turn.as_ref()),
        speech: speech.clone(),
    };
    let spoken = it.floor.speeches.iter().filter(|speech| matches!(speech.state, SpeechState::Spoken { .. }));
    let mut spoken: Vec<SpeechView> = spoken.map(view).collect();
    spoken.sort_by_key(|it| std::cmp::Reverse(since(&it.speech)));
    FloorView {
        speaking: it.floor.speaking().map(view).collect(),
        waiting: it.floor.waiting(it.meeting).into_iter().map(view).collect(),
        spoken,
    }
}

fn since(speech: &Speech) -> Option<mingtong_domain::Millis> {
    match speech.state {
        SpeechState::Speaking { since } | SpeechState::Spoken { since, .. } => Some(since),
        SpeechState::Asked | SpeechState::TakenBack => None,
    }
}

fn may_last_ms(kind: SpeechKind, cx: &Context<'_>) -> Option<i64> {
    let rule = match kind {
        SpeechKind::PointOfOrder => RuleId::MeetingOrderMinutes,
        _ => RuleId::MeetingSpeechMinutes,
    };
    cx.rules.integer(rule, cx.now).ok().map(|minutes| minutes * MINUTE_MS)
}
