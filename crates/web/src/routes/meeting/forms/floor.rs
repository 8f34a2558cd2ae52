//! The forms of those who speak: asking for the floor, giving it, leaving it.

use super::Of;
use super::people::Somebody;
use crate::args::text_arg;
use crate::parts::act_form::{Choice, Field, Kind};
use mingtong_app::meeting::{ItemView, SpeechView};
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::meeting::{Act, ItemState, SpeechKind};

impl Of<'_> {
    /// What the forms of those who speak ask for; none where there is nothing to do for whoever reads.
    pub(super) fn floor(&self, act: Act) -> Option<Vec<Field>> {
        let floor = &self.view.floor;
        match act {
            Act::AskForFloor => self.asking(act),
            Act::GiveFloor => {
                let hint = self.visit.words.t("meeting-hint-out-of-turn");
                let reason = self.field(act, "reason", "meeting-field-out-of-turn", Kind::Area(REASON_CHARS_MAX));
                let waiting: Vec<&SpeechView> = floor.waiting.iter().collect();
                Some(vec![self.speech(act, &waiting)?, reason.or_empty().hinted(hint)])
            }
            _ => {
                let open = floor.speaking.iter().chain(&floor.waiting);
                let is_theirs = |it: &&SpeechView| self.view.is_led || Some(&it.person.id) == self.people.own.as_ref();
                let open: Vec<&SpeechView> = open.filter(is_theirs).collect();
                Some(vec![self.speech(act, &open)?])
            }
        }
    }

    /// Whoever is there asks for themself, and whoever leads for anybody who is.
    fn asking(&self, act: Act) -> Option<Vec<Field>> {
        let there: Vec<&Somebody> = self.for_whom(self.people.there());
        if there.is_empty() {
            return None;
        }
        let before = self.view.meeting.before_it().map(|motion| motion.item);
        let is_spoken_about = |item: &ItemView| item.state == ItemState::Open && before.is_none_or(|it| it == item.id);
        Some(vec![
            self.item(act, is_spoken_about),
            self.person(act, "person", "meeting-field-speaker", &there),
            self.field(
                act,
                "kind",
                "meeting-field-speech",
                self.words("speech-kind", SpeechKind::ALL, SpeechKind::key),
            ),
        ])
    }

    /// One of some speeches, whoever is next unless somebody says otherwise.
    fn speech(&self, act: Act, speeches: &[&SpeechView]) -> Option<Field> {
        let choice = |it: &&SpeechView| Choice::name(&it.speech.id.to_string(), self.called(it));
        let first = speeches.first()?.speech.id.to_string();
        let choices = Kind::Select(speeches.iter().map(choice).collect());
        Some(self.field(act, "speech", "meeting-field-whose-speech", choices).with(first))
    }

    /// A speech by its number, its speaker and its kind.
    fn called(&self, it: &SpeechView) -> String {
        let kind = self.visit.words.word("speech-kind", it.speech.kind.key());
        let args = [text_arg("n", it.speech.id), text_arg("name", &it.person.name), text_arg("kind", kind)];
        self.visit.words.ta("meeting-speech", &args)
    }
}
