//! What the log says about what stands beside it.

use mingtong_domain::Event;
use mingtong_domain::event::{Erases, Recorded};
use mingtong_domain::ids::{Area, Stream};
use mingtong_domain::letter::LetterSource;
use mingtong_domain::matter::{self, Piece};
use std::collections::{BTreeMap, BTreeSet};

/// What the log refers to, and what it says of that.
#[derive(Default)]
pub(super) struct Refers {
    pub(super) texts: BTreeSet<String>,
    pub(super) pictures: BTreeSet<String>,
    pub(super) erased_texts: BTreeSet<String>,
    pub(super) erased_pictures: BTreeSet<String>,
    /// Which text stands masked in the place of which: erased with it, without an event of its own.
    stand_ins: Vec<(String, String)>,
    pub(super) matters: BTreeMap<i64, Came>,
    /// The position after the latest event of each area.
    pub(super) areas: BTreeMap<Area, i64>,
    /// The position after the latest event.
    pub(super) head: i64,
}

/// How a matter came, as its first event says.
#[derive(Default)]
pub(super) enum Came {
    /// What is sealed of it cannot be opened.
    #[default]
    Unknown,
    /// Somebody raised it, and was given a code.
    Raised,
    /// It was split off another, whose code opens it too.
    SplitOff,
    /// With an import.
    Imported(LetterSource),
    /// With an import that was taken back.
    TakenBack,
}

impl Refers {
    /// Takes in what an event refers to.
    pub(super) fn take(&mut self, stream: Option<&Stream>, recorded: &Recorded) {
        if let Some(Stream::Matter(id)) = stream {
            let came = self.matters.entry(id.number()).or_default();
            match &recorded.event {
                Some(Event::Matter(matter::Event::Raised { letter: Some(letter), .. })) => {
                    *came = Came::Imported(letter.clone());
                }
                Some(Event::Matter(matter::Event::Raised { split_from: Some(_), .. })) => *came = Came::SplitOff,
                Some(Event::Matter(matter::Event::Raised { .. })) => *came = Came::Raised,
                Some(Event::Matter(matter::Event::ImportUndone { .. })) => *came = Came::TakenBack,
                _ => {}
            }
        }
        let Some(event) = &recorded.event else { return };
        let references = event.references();
        let texts = references.texts.into_iter().map(|text| text.0);
        let pictures = references.pictures.into_iter().map(|picture| picture.0);
        match event.erases() {
            Some(Erases::Texts) => self.erased_texts.extend(texts),
            Some(Erases::Pictures) => self.erased_pictures.extend(pictures),
            None => {
                if let Event::Matter(matter::Event::Masked { what: Piece::Text(text), shown }) = event {
                    self.stand_ins.push((text.0.clone(), shown.0.clone()));
                }
                self.texts.extend(texts);
                self.pictures.extend(pictures);
            }
        }
    }

    /// After the last event: what stood for a text is erased with it.
    pub(super) fn finish(&mut self) {
        let erased = &self.erased_texts;
        let with_them = self.stand_ins.drain(..).filter(|(text, _)| erased.contains(text)).map(|(_, shown)| shown);
        let with_them: Vec<String> = with_them.collect();
        self.erased_texts.extend(with_them);
    }
}
