//! The contract of the log: what can happen, as it is written down forever.
//!
//! Each noun declares its events in its own `event.rs`; here are the envelope, the version, and the dispatch on the
//! prefix of the kind. An event is never changed after release; it is followed by a newer version with an upcaster
//! ([`crate::upcast`]). An event carries no personal data and no free text: a person is an opaque id, a text is a
//! [`TextRef`].

use crate::events::Readers;
use crate::ids::{PersonId, Stream, TextRef};
use crate::matter::Piece;
use crate::references::References;
use crate::role::Role;
use crate::time::Millis;
use serde::Serialize;
use serde_json::Value;

/// One event with its place in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// The position in the community's log, from 0, without gaps.
    pub position: i64,
    /// When it was recorded.
    pub at: Millis,
    /// Who acted; none for somebody without an account who left no contact.
    pub person: Option<PersonId>,
    /// The role worn.
    pub role: Role,
    /// What happened; none where the body of a private event was erased.
    pub event: Option<Event>,
}

/// The events of a noun.
#[derive(Debug, Clone, Copy)]
pub struct NounEvents {
    /// The noun, as its folder is called.
    pub noun: &'static str,
    /// The prefixes of its kinds.
    pub prefixes: &'static [&'static str],
    /// Its kinds.
    pub kinds: &'static [&'static str],
}

macro_rules! nouns {
    ($($(#[$doc:meta])* $($prefix:literal)|+ => $variant:ident($noun:ident),)*) => {
        /// What happened, by the noun it happened to.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(untagged)]
        pub enum Event { $($(#[$doc])* $variant(crate::$noun::Event),)* }

        $(impl From<crate::$noun::Event> for Event {
            fn from(event: crate::$noun::Event) -> Self {
                Event::$variant(event)
            }
        })*

        impl Event {
            /// The nouns that declare events.
            pub const NOUNS: &'static [NounEvents] = &[$(NounEvents {
                noun: stringify!($noun),
                prefixes: &[$($prefix,)+],
                kinds: crate::$noun::Event::KINDS,
            },)*];

            /// The kind: `matter.raised`.
            pub fn kind(&self) -> &'static str {
                match self { $(Event::$variant(event) => event.kind().key(),)* }
            }

            /// The noun it happened to, as its folder is called.
            pub fn noun(&self) -> &'static str {
                match self { $(Event::$variant(_) => stringify!($noun),)* }
            }

            /// Who may read it.
            pub fn readers(&self) -> Readers {
                match self { $(Event::$variant(event) => event.readers(),)* }
            }

            /// What it refers to.
            pub fn references(&self) -> References {
                match self { $(Event::$variant(event) => event.references(),)* }
            }

            /// Reads an event of a kind of this version from its data.
            ///
            /// # Errors
            /// There is no such kind, or the data are not what the kind promises.
            pub(crate) fn read(kind: &str, data: Value) -> Result<Event, String> {
                let prefix = kind.split('.').next().unwrap_or_default();
                let tagged = serde_json::json!({ "kind": kind, "data": data });
                match prefix {
                    $($($prefix)|+ => {
                        serde_json::from_value(tagged).map(Event::$variant).map_err(|error| error.to_string())
                    })*
                    _ => Err("no noun has events of this kind".to_owned()),
                }
            }
        }
    };
}

nouns! {
    /// To the community itself: its founding, how it is reached, its rules.
    "community" | "rule" => Community(community),
    /// To the register: places, units, categories, offices.
    "place" | "unit" | "category" | "role" => Register(register),
    /// To a posted sheet of an office's accounts.
    "account_book" => AccountBook(account_book),
    /// To a body.
    "body" => Body(body),
    /// To a meeting, who comes to it, and who speaks.
    "meeting" | "presence" | "floor" => Meeting(meeting),
    /// To a person's data.
    "person" => Person(person),
    /// To a matter.
    "matter" => Matter(matter),
    /// To a notice.
    "notice" => Notice(notice),
    /// To a resolution.
    "resolution" => Resolution(resolution),
    /// To a procedure.
    "procedure" => Procedure(procedure),
    /// To a project.
    "project" => Project(project),
    /// To a reception.
    "reception" => Reception(reception),
    /// To a vote, its electorate, and the ballot of one elector.
    "vote" | "ballot" => Vote(vote),
    /// To an agreement, its parties, and what one of them answers.
    "agreement" => Agreement(agreement),
    /// To a roll.
    "roll" => Roll(roll),
    /// To a need.
    "need" => Need(need),
    /// To a resource.
    "resource" => Resource(resource),
    /// To a report of a unit, or of its staff.
    "reporting" => Reporting(reporting),
    /// To a fund, a pledge to it, and an expense of it.
    "fund" | "pledge" | "expense" => Fund(fund),
}

/// What an event takes away for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erases {
    /// The texts that it refers to.
    Texts,
    /// The pictures that it refers to.
    Pictures,
}

impl Event {
    /// What it takes away for good, if anything: every noun calls that the same, `text_erased` and `picture_erased`.
    pub fn erases(&self) -> Option<Erases> {
        match self.kind().split_once('.') {
            Some((_, "text_erased")) => Some(Erases::Texts),
            Some((_, "picture_erased")) => Some(Erases::Pictures),
            _ => None,
        }
    }

    /// That a text or a picture of a thing was erased; none for a stream of which nothing is.
    pub fn erased(of: &Stream, what: Piece) -> Option<Event> {
        macro_rules! erased {
            ($noun:ident) => {
                match what {
                    Piece::Text(text) => crate::$noun::Event::TextErased { text }.into(),
                    Piece::Picture(picture) => crate::$noun::Event::PictureErased { picture }.into(),
                }
            };
        }
        Some(match of {
            Stream::Matter(_) => erased!(matter),
            Stream::Notice(_) => erased!(notice),
            Stream::Meeting(_) => erased!(meeting),
            Stream::Resolution(_) => erased!(resolution),
            Stream::Procedure(_) => erased!(procedure),
            Stream::Project(_) => erased!(project),
            Stream::Vote(_) | Stream::Electorate(_) | Stream::Ballot(..) => erased!(vote),
            Stream::Agreement(_) | Stream::Parties(_) | Stream::Consent(..) => erased!(agreement),
            Stream::Roll(_) => match what {
                Piece::Text(text) => crate::roll::Event::TextErased { text }.into(),
                Piece::Picture(_) => return None,
            },
            Stream::Body(_) => erased!(body),
            Stream::Need(_) => erased!(need),
            Stream::Resource(_) => match what {
                Piece::Text(text) => crate::resource::Event::TextErased { text }.into(),
                Piece::Picture(_) => return None,
            },
            Stream::Reporting(_) => match what {
                Piece::Text(text) => crate::reporting::Event::TextErased { text }.into(),
                Piece::Picture(_) => return None,
            },
            Stream::Fund(_) | Stream::Pledge(..) | Stream::Expense(..) => erased!(fund),
            Stream::AccountBook(_) => match what {
                Piece::Text(text) => crate::account_book::Event::TextErased { text }.into(),
                Piece::Picture(_) => return None,
            },
            Stream::Reception(_) => match what {
                Piece::Text(text) => crate::reception::Event::TextErased { text }.into(),
                // It has none.
                Piece::Picture(_) => return None,
            },
            Stream::Community | Stream::Register | Stream::Support(_) => return None,
            // Who comes and who speaks: what is erased of it is recorded at the meeting.
            Stream::Presence(_) | Stream::Floor(_) => return None,
        })
    }

    /// The text of it that is never erased, if any: the name of a body. It is what an institution is called, and the
    /// register, its meetings, its notices and its resolutions say by it who decided: without it nobody could read that
    /// any more.
    pub fn kept_text(&self) -> Option<&TextRef> {
        match self {
            Event::Body(event) => event.name(),
            _ => None,
        }
    }

    /// The version in which events are written today. A change of an event's data makes a new version and an upcaster.
    pub const VERSION: u32 = 1;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_is_read_by_the_noun_of_its_prefix() {
        for noun in Event::NOUNS {
            for kind in noun.kinds {
                let prefix = kind.split('.').next().unwrap();
                assert!(noun.prefixes.contains(&prefix), "{kind} would not be found");
            }
        }
    }

    #[test]
    fn no_kind_and_no_prefix_belongs_to_two_nouns() {
        let prefixes: Vec<_> = Event::NOUNS.iter().flat_map(|noun| noun.prefixes).collect();
        let kinds: Vec<_> = Event::NOUNS.iter().flat_map(|noun| noun.kinds).collect();
        for names in [prefixes, kinds] {
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        }
    }

    #[test]
    fn what_erases_is_known_by_its_kind_whatever_the_noun() {
        let matter = Stream::parse("matter/2026-0001").unwrap();
        let meeting = Stream::parse("meeting/m1").unwrap();
        let body = Stream::parse("body/b1").unwrap();
        for of in [matter, meeting, body, Stream::parse("notice/n1").unwrap()] {
            let erased = |what| Event::erased(&of, what).unwrap();
            let (text, picture) = (erased(Piece::Text("t".into())), erased(Piece::Picture("p".into())));
            assert_eq!(text.kind(), format!("{}.text_erased", text.noun()));
            assert_eq!((text.erases(), picture.erases()), (Some(Erases::Texts), Some(Erases::Pictures)), "{of}");
        }
        let reception = Stream::parse("reception/r1").unwrap();
        let title = Event::erased(&reception, Piece::Text("t".into())).unwrap();
        assert_eq!((title.kind(), title.erases()), ("reception.text_erased", Some(Erases::Texts)));
        assert_eq!(Event::erased(&reception, Piece::Picture("p".into())), None);
        assert_eq!(Event::erased(&Stream::Register, Piece::Text("t".into())), None);
        assert_eq!(Event::from(crate::matter::Event::Noted { text: "t".into() }).erases(), None);
        for kind in Event::NOUNS.iter().flat_map(|noun| noun.kinds).filter(|kind| kind.contains("eras")) {
            let word = kind.split_once('.').unwrap().1;
            assert!(["text_erased", "picture_erased"].contains(&word) || *kind == "person.erased", "{kind}");
        }
    }

    #[test]
    fn the_name_of_a_body_stays_and_what_else_is_said_of_it_does_not() {
        let (body, kind, text) = ("b1".into(), crate::body::BodyKind::Council, "t".into());
        let proposed = crate::body::Event::Proposed { body, kind, name: "name".into(), place: None, size: 5, text };
        assert_eq!(Event::from(proposed).kept_text(), Some(&"name".into()));
        let dissolved = crate::body::Event::Dissolved { reason: "t".into() };
        assert_eq!(Event::from(dissolved).kept_text(), None);
    }

    #[test]
    fn an_event_is_written_as_its_kind_and_its_data() {
        let noted = Event::from(crate::matter::Event::Noted { text: "t".into() });
        let written = serde_json::to_value(&noted).unwrap();
        assert_eq!(written, serde_json::json!({ "kind": "matter.noted", "data": { "text": "t" } }));
        assert_eq!(Event::read("matter.noted", written["data"].clone()), Ok(noted));
    }
}
