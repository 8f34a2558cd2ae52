//! What happens to a need.

use super::{Class, NeedKind, Share, Source};
use crate::ids::{NeedId, PersonId, PictureId, PlaceId, ResourceId, TextRef, UnitId};
use crate::time::Millis;
use jiff::civil::Date;

events! {
    "What happens to a need.";

    /// Somebody asked for it.
    Proposed = "need.proposed", Everybody {
        /// Its number.
        need: NeedId,
        /// What kind it is.
        kind: NeedKind,
        /// Who asks.
        source: Source,
        /// How soon it can be met.
        class: Class,
        /// What it is called.
        title: TextRef,
        /// What is needed.
        text: TextRef,
        /// Where; none for the whole community.
        place: Option<PlaceId>,
        /// How much in all.
        total: Share,
        /// How many people or homes it serves.
        serves: Option<u32>,
        /// Until when it is wanted.
        wanted_by: Option<Date>,
        /// Whoever asks, where they left something by which they are reached.
        asker: Option<PersonId>,
    },
    /// It was put on the list: from now on everybody reads it.
    Published = "need.published", Everybody {
        /// How soon it can be met, as whoever looked at it says.
        class: Class,
        /// How much in all, as whoever looked at it says.
        total: Share,
        /// What it is called from now on, where whoever looked at it put it in other words.
        title: Option<TextRef>,
        /// What is needed, in their words.
        text: Option<TextRef>,
    },
    /// It was not put on the list.
    Declined = "need.declined", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// A unit asked for it, or for a share of it.
    TakenUp = "need.taken_up", Everybody {
        /// Its number within the need, from 1.
        number: u32,
        /// Which unit.
        unit: UnitId,
        /// How much, in the measure of the need.
        amount: i64,
        /// The last day, until 24:00.
        until: Date,
        /// The moment before which the community answers.
        answer_by: Millis,
        /// Which of its resources it brings.
        resource: Option<ResourceId>,
        /// What it will do.
        plan: Option<TextRef>,
    },
    /// The community agreed to an uptake.
    UptakeConfirmed = "need.uptake_confirmed", Everybody {
        /// Which.
        number: u32,
    },
    /// The community did not agree to an uptake.
    UptakeRefused = "need.uptake_refused", Everybody {
        /// Which.
        number: u32,
        /// Why.
        reason: TextRef,
    },
    /// The unit began.
    UptakeBegun = "need.uptake_begun", Everybody {
        /// Which.
        number: u32,
    },
    /// The unit says that it is done.
    UptakeDone = "need.uptake_done", Everybody {
        /// Which.
        number: u32,
        /// What was done.
        report: TextRef,
        /// Pictures of it.
        pictures: Vec<PictureId>,
    },
    /// Those who asked say that it is done.
    UptakeMet = "need.uptake_met", Everybody {
        /// Which.
        number: u32,
        /// What they said to it.
        judgement: Option<TextRef>,
    },
    /// Those who asked say that it is not done: the unit goes on, until a new day.
    UptakeSentBack = "need.uptake_sent_back", Everybody {
        /// Which.
        number: u32,
        /// What is missing.
        reason: TextRef,
        /// The new last day.
        until: Date,
    },
    /// The unit gave it back.
    UptakeReleased = "need.uptake_released", Everybody {
        /// Which.
        number: u32,
        /// Why.
        reason: TextRef,
    },
    /// It was met, and taken off the list.
    Settled = "need.settled", Everybody {
        /// What was accepted of what parties of agreements bear, and by whom.
        judgement: Option<TextRef>,
    },
    /// It was taken off the list without being met.
    Withdrawn = "need.withdrawn", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "need.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "need.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
}
