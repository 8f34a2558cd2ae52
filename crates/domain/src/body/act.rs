//! Every act on a body, declared once: its key, who may attempt it, in which states it is possible, what it asks for,
//! and the file that decides it.

use super::StageKind::{self, *};
use super::announce::Sheet;
use super::{AgreedBy, Around, Body, EndedBy, Event, Office, Regular, Rhythm, SeatedBy};
use super::{agree, announce, dissolve, entrust, establish, meet_regularly, seat, unseat};
use crate::acts::roles::{DESK, DESK_AND_MEMBERS, KEEPERS};
use crate::context::Context;
use crate::ids::{PersonId, PictureId, TextRef};
use crate::limits::{REASON_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use crate::refusal::Refusal;
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;

/// Whoever may say that a courtyard needs a group of its own: its leads, and the desk.
const PROPOSERS: &[Role] = &[Role::BuildingLead, Role::Staff, Role::Secretary];

acts_on! {
    "What is done with bodies.";
    (body: Body, _stage: StageKind, around: Around, cx)
    commands {
        /// Record that the residents agreed to it 居民同意.
        Agree {
            key: "agree_body", roles: DESK, stages: &[Proposed],
            data: {
                /// How.
                by: AgreedBy,
                /// Homes that were asked.
                due: u32,
                /// Homes that agreed.
                agreed: u32,
                /// Pictures of the sheet.
                pictures: Vec<PictureId>,
            },
            words: { #[doc = "What was agreed."] text: TEXT_CHARS_MAX, },
            sample: Command::Agree {
                by: AgreedBy::Meeting, due: 1, agreed: 1, pictures: vec![], text: body.registered.name.clone(),
            },
            decide: agree::agree(by, due, agreed, text, pictures, cx),
        }
        /// Announce it by a notice, so that whoever objects can 公示. What the notice says is put aside with it.
        Announce {
            key: "announce_body", roles: DESK, stages: &[Agreed, Announced],
            data: { #[doc = "The notice."] sheet: Sheet, },
            sample: Command::Announce { sheet: Sheet::empty(cx.now.date()) },
            decide: announce::announce(body, &sheet, around, cx),
        }
        /// Let it stand, after the announcement 成立.
        Establish {
            key: "establish_body", roles: KEEPERS, stages: &[Announced],
            maybe_words: { #[doc = "What became of the objections."] text: TEXT_CHARS_MAX, },
            sample: Command::Establish { text: None },
            decide: establish::establish(body, text, around, cx),
        }
        /// Give somebody a seat 就任.
        Seat {
            key: "seat_member", roles: KEEPERS, stages: &[Agreed, Announced, Active],
            data: {
                /// Who.
                person: PersonId,
                /// As what.
                office: Office,
                /// From which day.
                from: Date,
                /// The last day of the term; as the rule book says where none is given.
                until: Option<Date>,
                /// How they came to it.
                by: SeatedBy,
                /// With how many voices.
                voices: Option<u32>,
            },
            sample: Command::Seat {
                person: PersonId::from("any"), office: Office::Member, from: cx.now.date(), until: None,
                by: SeatedBy::Election, voices: None,
            },
            decide: seat::seat(body, seat::Seating { person, office, from, until, by, voices }, cx),
        }
        /// Give somebody who has a seat another office 变更职务.
        Entrust {
            key: "entrust_member", roles: KEEPERS, stages: &[Agreed, Announced, Active],
            data: {
                /// Who.
                person: PersonId,
                /// As what.
                office: Office,
            },
            sample: entrust::sample(body, cx).map(|(person, office)| Command::Entrust { person, office })?,
            decide: entrust::entrust(body, person, office, cx),
        }
        /// End a seat before its term 离任.
        Unseat {
            key: "unseat_member", roles: KEEPERS, stages: &[Agreed, Announced, Active],
            data: {
                /// Whose.
                person: PersonId,
                /// How.
                by: EndedBy,
                /// The first day on which it is no longer held.
                on: Date,
            },
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Unseat {
                person: body.held(cx.now.date()).next()?.person.clone(),
                by: EndedBy::Resignation,
                on: cx.now.date(),
                reason: body.registered.name.clone(),
            },
            decide: unseat::unseat(body, (person, by, on, reason), around, cx),
        }
        /// Say when and where it meets regularly 例会.
        MeetRegularly {
            key: "meet_regularly", roles: DESK_AND_MEMBERS, stages: &[Active],
            data: {
                /// In which rhythm.
                rhythm: Rhythm,
                /// The first of these meetings.
                first: Millis,
            },
            words: { #[doc = "Where."] place: TITLE_CHARS_MAX, },
            sample: Command::MeetRegularly {
                rhythm: Rhythm::MonthlyByDay, first: cx.now, place: body.registered.name.clone(),
            },
            decide: meet_regularly::meet_regularly(body, Regular { rhythm, first, place }, cx),
        }
        /// No longer meet regularly 取消例会.
        MeetNoLonger {
            key: "meet_no_longer", roles: DESK_AND_MEMBERS, stages: &[Active],
            sample: body.regular.as_ref().map(|_| Command::MeetNoLonger {})?,
            decide: meet_regularly::meet_no_longer(body, cx),
        }
        /// End it 解散.
        Dissolve {
            key: "dissolve_body", roles: KEEPERS, stages: &[Proposed, Agreed, Announced, Active],
            words: { #[doc = "Why."] reason: REASON_CHARS_MAX, },
            sample: Command::Dissolve { reason: body.registered.name.clone() },
            decide: dissolve::dissolve(reason, around, cx),
        }
    }
    others {
        /// Add a body that stands already 议事组织登记.
        Form { key: "form_body", roles: KEEPERS, stages: &[], }
        /// Propose one 提议成立.
        Propose { key: "propose_body", roles: PROPOSERS, stages: &[], }
    }
}
