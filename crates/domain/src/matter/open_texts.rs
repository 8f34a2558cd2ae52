//! Which words of a matter everybody reads as they stand in the record: only those can be compared with it by
//! strangers.

use super::{Event, Matter, PersonalData, Visibility};
use crate::event::{self, Recorded};
use crate::events::Readers;
use crate::ids::TextRef;
use std::collections::BTreeSet;

/// What was said in an event after the first one, by which a matter is found. Reasons, plans and what was seen are read
/// and not searched for.
pub fn said_since(event: &Event) -> Option<&TextRef> {
    match event {
        Event::Replied { text, .. } | Event::WordsAdded { text, .. } | Event::Progressed { text, .. } => Some(text),
        _ => None,
    }
}

/// What everybody reads whole where a text was said: that text or, where words were masked by hand, the one that stands
/// there instead. None where it is withheld, and none of a matter in which personal data were found and nobody cleared
/// them: what is shown then is not what was said. Nobody else is given a text with its salt, but whoever wrote it.
pub fn open_text<'a>(matter: &'a Matter, text: &'a TextRef) -> Option<&'a TextRef> {
    let is_whole = matches!(matter.personal_data, PersonalData::None | PersonalData::Cleared);
    let is_open = is_whole && matter.visibility == Visibility::Public;
    if is_open { matter.publication.public_text(text) } else { None }
}

/// The texts of a matter that everybody reads whole, each once, in the order in which they were said: what it is
/// called, what was said, and what each step of its story says, each as [`open_text`] says.
pub fn open_texts(matter: &Matter, events: &[Recorded]) -> Vec<TextRef> {
    let told = events.iter().filter_map(|recorded| match &recorded.event {
        Some(event::Event::Matter(event)) => Some(event),
        _ => None,
    });
    let gone: BTreeSet<&TextRef> = told.clone().filter_map(erased).collect();
    let report = std::iter::once(&matter.title).chain(&matter.text).cloned();
    let mut named = BTreeSet::new();
    let said: Vec<TextRef> =
        report.chain(told.flat_map(said_in_step)).filter(|text| named.insert(text.clone())).collect();
    // What stood masked in the place of an erased text went along with it, without an event of its own.
    let is_there = |text: &&TextRef| !gone.contains(text);
    let shown = said.iter().filter(is_there).filter_map(|text| open_text(matter, text));
    shown.filter(is_there).cloned().collect()
}

/// What a step of the story says to everybody, after the report with which it begins: one text, and where something was
/// put right, what it was called before and is called since. What was erased or masked is not said again.
fn said_in_step(event: &Event) -> Vec<TextRef> {
    match event {
        Event::Raised { .. } | Event::TextErased { .. } | Event::Masked { .. } => vec![],
        _ if event.readers() != Readers::Everybody => vec![],
        Event::Corrected { .. } => event.references().texts,
        _ => event.references().texts.into_iter().take(1).collect(),
    }
}

fn erased(event: &Event) -> Option<&TextRef> {
    if let Event::TextErased { text } = event { Some(text) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;
    use crate::ids::{MatterId, UnitId};
    use crate::matter::{Binding, Change, Channel, Piece, ReturnedTo, Showing};
    use crate::time::Millis;

    fn matter() -> Matter {
        let id = MatterId::new(2026, 1).unwrap();
        Matter { text: Some(TextRef("text".to_owned())), ..Matter::untouched(id, Channel::Web, title(), Millis(0)) }
    }

    fn title() -> TextRef {
        TextRef("title".to_owned())
    }

    fn happened(event: Event) -> Recorded {
        Recorded { position: 1, at: Millis(0), person: None, role: Role::Staff, event: Some(event.into()) }
    }

    fn names(texts: Vec<TextRef>) -> Vec<String> {
        texts.into_iter().map(|text| text.0).collect()
    }

    #[test]
    fn what_everybody_reads_whole_is_open() {
        let added = Event::WordsAdded { text: TextRef("added".to_owned()), pictures: vec![] };
        let noted = Event::Noted { text: TextRef("noted".to_owned()) };
        let events = [happened(added), happened(noted)];
        assert_eq!(names(open_texts(&matter(), &events)), ["title", "text", "added"]);
        let erased = [happened(Event::TextErased { text: title() })];
        assert_eq!(names(open_texts(&matter(), &erased)), ["text"]);
    }

    #[test]
    fn what_each_step_says_to_everybody_is_open_once() {
        let unit = || UnitId::from("u1");
        let change = Change { from: title(), to: TextRef("other".to_owned()) };
        let events = [
            Event::Assigned { unit: unit(), binding: Binding::Returnable, note: Some("asked".into()) },
            Event::Claimed { unit: unit(), plan: "plan".into() },
            Event::Urged { unit: unit(), text: Some("urged".into()) },
            Event::InCharge { person: None, note: Some("inside".into()) },
            Event::Returned { unit: None, reason: "returned".into(), to: ReturnedTo::Desk },
            Event::Verified { text: "seen".into(), pictures: vec![], clocks: vec![] },
            Event::Rated { level: 5, text: None, of: None },
            Event::Corrected {
                reason: "why".into(),
                title: Some(change),
                place: None,
                track: None,
                channel: None,
                clocks: vec![],
            },
        ]
        .map(happened);
        let matter = Matter { title: TextRef("other".to_owned()), ..matter() };
        let open = ["other", "text", "asked", "plan", "returned", "seen", "why", "title"];
        assert_eq!(names(open_texts(&matter, &events)), open);
    }

    #[test]
    fn what_is_masked_withheld_or_private_is_not() {
        let mut masked = matter();
        masked.publication.mask(&Piece::Text(title()), &TextRef("shown".to_owned()));
        assert_eq!(names(open_texts(&masked, &[])), ["shown", "text"]);
        let erased = [happened(Event::TextErased { text: title() })];
        assert_eq!(names(open_texts(&masked, &erased)), ["text"]);
        let mut held_back = matter();
        held_back.publication.hold_back([Piece::Text(title())]);
        assert_eq!(held_back.publication.of_text(&title()), Some(&Showing::AwaitsReview(None)));
        assert_eq!(names(open_texts(&held_back, &[])), ["text"]);
        let found = Matter { personal_data: PersonalData::Masked, ..matter() };
        let private = Matter { visibility: Visibility::Private, ..matter() };
        assert!(open_texts(&found, &[]).is_empty() && open_texts(&private, &[]).is_empty());
    }
}
