//! What happens to a body.

use super::{AgreedBy, BodyKind, EndedBy, Office, Rhythm, SeatedBy};
use crate::ids::{BodyId, NoticeId, PersonId, PictureId, PlaceId, TextRef};
use crate::time::Millis;
use jiff::civil::Date;

events! {
    "What happens to a body.";

    /// A body stands from now on: the register knows it.
    Formed = "body.formed", Everybody {
        /// The new body.
        body: BodyId,
        /// What kind it is.
        kind: BodyKind,
        /// Its name.
        name: TextRef,
        /// The courtyard it is for.
        place: Option<PlaceId>,
    },
    /// A body that stands already was entered: its own record begins.
    Begun = "body.begun", Everybody {
        /// Which.
        body: BodyId,
        /// What kind it is.
        kind: BodyKind,
        /// Its name.
        name: TextRef,
        /// The courtyard it is for.
        place: Option<PlaceId>,
        /// How many seats it has, where that is known.
        size: Option<u32>,
    },
    /// A body was proposed.
    Proposed = "body.proposed", Everybody {
        /// The proposed body.
        body: BodyId,
        /// What kind it shall be.
        kind: BodyKind,
        /// Its name.
        name: TextRef,
        /// The courtyard it shall be for.
        place: Option<PlaceId>,
        /// How many seats it shall have.
        size: u32,
        /// Who proposes it and why.
        text: TextRef,
    },
    /// The residents agreed to it.
    Agreed = "body.agreed", Everybody {
        /// How.
        by: AgreedBy,
        /// Homes that were asked.
        due: u32,
        /// Homes that agreed.
        agreed: u32,
        /// What was agreed.
        text: TextRef,
        /// Pictures of the sheet.
        pictures: Vec<PictureId>,
    },
    /// It was announced, so that whoever objects can.
    Announced = "body.announced", Everybody {
        /// The last day of the announcement.
        until: Date,
        /// The notice by which it was; events of before do not name one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notice: Option<NoticeId>,
    },
    /// It stands.
    Established = "body.established", Everybody {
        /// What became of the objections, where there were any.
        text: Option<TextRef>,
    },
    /// Somebody was given a seat.
    Seated = "body.seated", Everybody {
        /// Who.
        person: PersonId,
        /// As what.
        office: Office,
        /// From which day.
        from: Date,
        /// The last day of the term.
        until: Date,
        /// How they came to it.
        by: SeatedBy,
        /// With how many voices.
        voices: Option<u32>,
    },
    /// Somebody who has a seat was given another office.
    Entrusted = "body.entrusted", Everybody {
        /// Who.
        person: PersonId,
        /// As what from now on.
        office: Office,
    },
    /// A seat ended before its term.
    Unseated = "body.unseated", Everybody {
        /// Whose.
        person: PersonId,
        /// How.
        by: EndedBy,
        /// The first day on which it is no longer held.
        on: Date,
        /// Why.
        reason: TextRef,
    },
    /// It meets regularly from now on.
    MeetsRegularly = "body.meets_regularly", Everybody {
        /// In which rhythm.
        rhythm: Rhythm,
        /// The first of these meetings.
        first: Millis,
        /// Where, in words.
        place: TextRef,
    },
    /// It meets regularly no longer.
    MeetsNoLonger = "body.meets_no_longer", Everybody {},
    /// It ended.
    Dissolved = "body.dissolved", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "body.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "body.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
}

impl Event {
    /// The name that it gives the body.
    pub fn name(&self) -> Option<&TextRef> {
        match self {
            Event::Formed { name, .. } | Event::Begun { name, .. } | Event::Proposed { name, .. } => Some(name),
            _ => None,
        }
    }
}
