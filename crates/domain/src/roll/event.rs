//! What happens to a roll. What names homes, areas or owners is sealed in the log; what was opened or posted is not.

use super::Home;
use crate::ids::{BatchId, HomeNo, NoticeId, PlaceId, RollId, TextRef};
use jiff::civil::Date;

events! {
    "What happens to a roll.";

    /// It was opened for a place.
    Opened = "roll.opened", Everybody {
        /// The new roll.
        roll: RollId,
        /// Of which place.
        place: PlaceId,
        /// The day on which the homes stood so.
        as_of: Date,
    },
    /// A file brought homes: new ones, or others than before.
    HomesEntered = "roll.homes_entered", Workers {
        /// The import.
        batch: BatchId,
        /// The homes as they are now.
        homes: Vec<Home>,
    },
    /// What a file brought was taken back.
    HomesTakenBack = "roll.homes_taken_back", Workers {
        /// The import.
        batch: BatchId,
        /// Homes that are no longer there.
        gone: Vec<HomeNo>,
        /// Homes that are again what they were before.
        restored: Vec<Home>,
    },
    /// A home was corrected.
    HomeCorrected = "roll.home_corrected", Workers {
        /// The home as it is now.
        home: Home,
        /// Why.
        reason: TextRef,
    },
    /// A home was struck.
    HomeStruck = "roll.home_struck", Workers {
        /// Which.
        no: HomeNo,
        /// Why.
        reason: TextRef,
    },
    /// The roll was posted, masked.
    Posted = "roll.posted", Everybody {
        /// By this notice.
        notice: NoticeId,
        /// The frozen list, sheet by sheet; their references are its digest.
        sheets: Vec<TextRef>,
        /// How many homes it has.
        homes: u32,
        /// How many heads they are.
        heads: u32,
        /// The area of the homes whose area is known, in cm².
        area: i64,
        /// How many homes have an unknown area.
        areas_unknown: u32,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "roll.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
}

impl Event {
    /// The homes that it puts in the place of what was there under their numbers.
    pub fn puts(&self) -> &[Home] {
        match self {
            Event::HomesEntered { homes, .. } => homes,
            Event::HomesTakenBack { restored, .. } => restored,
            Event::HomeCorrected { home, .. } => std::slice::from_ref(home),
            Event::Opened { .. } | Event::HomeStruck { .. } | Event::Posted { .. } | Event::TextErased { .. } => &[],
        }
    }

    /// The numbers of the homes that it takes away.
    pub fn takes(&self) -> &[HomeNo] {
        match self {
            Event::HomesTakenBack { gone, .. } => gone,
            Event::HomeStruck { no, .. } => std::slice::from_ref(no),
            _ => &[],
        }
    }

    /// The file by which homes came that it puts.
    pub fn batch(&self) -> Option<&BatchId> {
        match self {
            Event::HomesEntered { batch, .. } => Some(batch),
            _ => None,
        }
    }

    /// Whether the log says only that something happened, and not what.
    pub fn is_sealed(&self) -> bool {
        match self {
            Event::Opened { .. } | Event::Posted { .. } | Event::TextErased { .. } => false,
            Event::HomesEntered { .. } | Event::HomesTakenBack { .. } => true,
            Event::HomeCorrected { .. } | Event::HomeStruck { .. } => true,
        }
    }
}
