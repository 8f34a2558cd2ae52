//! In which family of texts each key of a meeting is said. Every edge goes by it, and a test asks for every word.

use super::view_people::AtMeeting;
use mingtong_domain::meeting::{
    AdjournedFor, Attends, ItemKind, ItemState, MotionState, Says, SignedInBy, SpeechKind, StageKind, TestKind, ToldBy,
    VotedBy,
};
use mingtong_domain::rules::Whole;

/// The families with their keys: `meeting-stage` and `called` make `meeting-stage-called`.
pub fn families() -> Vec<(&'static str, Vec<&'static str>)> {
    fn keys<K: Copy>(all: &[K], key: fn(K) -> &'static str) -> Vec<&'static str> {
        all.iter().copied().map(key).collect()
    }
    vec![
        ("meeting-stage", keys(StageKind::ALL, StageKind::key)),
        ("item-kind", keys(ItemKind::ALL, ItemKind::key)),
        ("item-state", ItemState::KEYS.to_vec()),
        ("motion-state", keys(MotionState::ALL, MotionState::key)),
        ("told-by", keys(ToldBy::ALL, ToldBy::key)),
        ("voted-by", keys(VotedBy::ALL, VotedBy::key)),
        ("says", keys(Says::ALL, Says::key)),
        ("meeting-test", keys(TestKind::ALL, TestKind::key)),
        ("meeting-whole", keys(Whole::ALL, Whole::key)),
        ("adjourned-for", keys(AdjournedFor::ALL, AdjournedFor::key)),
        ("attends", keys(Attends::ALL, Attends::key)),
        ("signed-in-by", keys(SignedInBy::ALL, SignedInBy::key)),
        ("speech-kind", keys(SpeechKind::ALL, SpeechKind::key)),
        ("at-meeting", keys(&AtMeeting::ALL, AtMeeting::key)),
    ]
}
