//! What happens to a report.

use super::{About, Liaison};
use crate::ids::{PersonId, PlaceId, ReportingId, TextRef, UnitId};
use jiff::civil::Date;

events! {
    "What happens to a report.";

    /// A unit reported.
    UnitReported = "reporting.unit_reported", Everybody {
        /// Its number.
        reporting: ReportingId,
        /// Which unit.
        unit: UnitId,
        /// Who speaks for it.
        liaison: Liaison,
        /// What it brings.
        text: TextRef,
        /// Since which day.
        since: Date,
        /// The last day, until 24:00; none where it goes on.
        until: Option<Date>,
    },
    /// Somebody of the staff of a unit reported.
    MemberReported = "reporting.member_reported", Workers {
        /// Its number.
        reporting: ReportingId,
        /// Of which unit.
        unit: UnitId,
        /// Who.
        name: TextRef,
        /// What they can do.
        text: TextRef,
        /// When they have time.
        times: Option<TextRef>,
        /// Where; none where that does not matter.
        place: Option<PlaceId>,
        /// Since which day.
        since: Date,
        /// The last day, until 24:00; none where it goes on.
        until: Option<Date>,
    },
    /// The community took it in.
    Confirmed = "reporting.confirmed", Everybody {
        /// Who speaks for the community with a unit; none with one person.
        ours: Option<PersonId>,
    },
    /// The community did not take it in.
    Declined = "reporting.declined", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// Somebody else speaks for the unit.
    LiaisonChanged = "reporting.liaison_changed", Everybody {
        /// Who.
        liaison: Liaison,
    },
    /// Somebody else speaks for the community.
    OursChanged = "reporting.ours_changed", Everybody {
        /// Who.
        ours: PersonId,
    },
    /// It goes on for longer, or for less long.
    Prolonged = "reporting.prolonged", Everybody {
        /// The new last day, until 24:00; none where it goes on.
        until: Option<Date>,
    },
    /// It came to its end.
    Ended = "reporting.ended", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// Something was done.
    ServiceNoted = "reporting.service_noted", Everybody {
        /// Its number within the report, from 1.
        number: u32,
        /// On which day.
        day: Date,
        /// What it was for.
        about: Option<About>,
        /// What was done.
        text: TextRef,
    },
    /// Somebody else says what came of it.
    ServiceEvaluated = "reporting.service_evaluated", Everybody {
        /// Which.
        number: u32,
        /// What they say.
        evaluation: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "reporting.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
}
