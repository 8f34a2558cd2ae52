//! What is wrong or odd about a row of a roll.

use crate::arg::Arg;

/// What is wrong or odd about a row. Of the first group the row is not taken; of the others it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RollReason {
    /// The row says no room.
    NoRoom,
    /// A spreadsheet has made a date of the number.
    NumberIsDate {
        /// What the cell says now.
        text: String,
    },
    /// The number cannot be read.
    NumberUnclear {
        /// What the cell says.
        text: String,
    },
    /// More cells than columns, or a number whose end stands in the next cell.
    CellsTorn {
        /// What is too much.
        text: String,
    },
    /// The same home stands in a row above.
    HomeTwice {
        /// Its number.
        home: String,
        /// The row above.
        other: u32,
    },
    /// More owners than a home may have.
    TooManyOwners {
        /// How many it may have.
        max: usize,
    },
    /// A name that is too long for one.
    NameTooLong {
        /// The name, cut short.
        text: String,
    },

    /// There is no building in the number: the whole was taken as that of a room.
    NoBuilding {
        /// The number.
        home: String,
    },
    /// The area is no number with at most four decimals above nought; it is unknown.
    AreaUnreadable {
        /// What the cell says.
        text: String,
    },
    /// The area has more than four decimals; it is unknown.
    AreaDecimals {
        /// What the cell says.
        text: String,
    },
    /// The area is nought or less, or more than any home has; it is unknown.
    AreaImpossible {
        /// What the cell says.
        text: String,
    },
    /// The area is many times that of the others, or a small part of it.
    AreaUnlike {
        /// The area in square metres.
        text: String,
        /// What is usual in the file.
        usual: String,
    },
    /// The room or the remark says another use than the column of uses, which holds.
    PartUnsure {
        /// What says the other.
        text: String,
    },
    /// Nobody is named as the owner.
    NoOwner,
    /// What stands in the place of an owner says that nobody knows whose the home is.
    OwnerUnknown {
        /// What it says.
        text: String,
    },
    /// What stands in the place of an owner says, where nothing else does or another word denies it, that the home is
    /// still the developer's: it was taken as not handed over.
    OwnerIsDeveloper {
        /// What it says.
        text: String,
    },
    /// A telephone number that has too many digits or too few; it was taken.
    PhoneUnlikely {
        /// The number.
        text: String,
    },
    /// The name is masked, or names nobody.
    OwnerNamesNobody {
        /// The name.
        name: String,
    },
    /// More owners than are named: 张三等3人.
    OwnersLeftOut {
        /// What the cell says.
        text: String,
    },
    /// The same name as in other rows, and nothing that tells two people apart: counted as one head.
    CountedAsOne {
        /// The name.
        name: String,
        /// The first of the other rows.
        other: u32,
    },
    /// The same name as in the roll, and nothing that tells two people apart: counted as one head.
    CountedAsOneWithRoll {
        /// The name.
        name: String,
    },
    /// The identity number lost its last digits; it was not used.
    IdDigitsLost,
    /// A cell that says what is not known here; it was passed over.
    WordUnknown {
        /// The key of the column's name.
        field: &'static str,
        /// What the cell says.
        text: String,
    },
    /// Another telephone number than until now; it takes the place of the old one.
    PhoneChanged {
        /// Whose.
        name: String,
    },
}

impl RollReason {
    /// The key of the text that says what was found.
    pub fn key(&self) -> &'static str {
        match self {
            RollReason::NoRoom => "roll-row-no-room",
            RollReason::NumberIsDate { .. } => "roll-row-number-is-date",
            RollReason::NumberUnclear { .. } => "roll-row-number-unclear",
            RollReason::CellsTorn { .. } => "roll-row-cells-torn",
            RollReason::HomeTwice { .. } => "roll-row-home-twice",
            RollReason::TooManyOwners { .. } => "roll-row-too-many-owners",
            RollReason::NameTooLong { .. } => "roll-row-name-too-long",
            RollReason::NoBuilding { .. } => "roll-row-no-building",
            RollReason::AreaUnreadable { .. } => "roll-row-area-unreadable",
            RollReason::AreaDecimals { .. } => "roll-row-area-decimals",
            RollReason::AreaImpossible { .. } => "roll-row-area-impossible",
            RollReason::AreaUnlike { .. } => "roll-row-area-unlike",
            RollReason::PartUnsure { .. } => "roll-row-part-unsure",
            RollReason::NoOwner => "roll-row-no-owner",
            RollReason::OwnerUnknown { .. } => "roll-row-owner-unknown",
            RollReason::OwnerIsDeveloper { .. } => "roll-row-owner-is-developer",
            RollReason::PhoneUnlikely { .. } => "roll-row-phone-unlikely",
            RollReason::OwnerNamesNobody { .. } => "roll-row-owner-names-nobody",
            RollReason::OwnersLeftOut { .. } => "roll-row-owners-left-out",
            RollReason::CountedAsOne { .. } => "roll-row-counted-as-one",
            RollReason::CountedAsOneWithRoll { .. } => "roll-row-counted-as-one-with-roll",
            RollReason::IdDigitsLost => "roll-row-id-digits-lost",
            RollReason::WordUnknown { .. } => "roll-row-word-unknown",
            RollReason::PhoneChanged { .. } => "roll-row-phone-changed",
        }
    }

    /// The key of the text that says what to do.
    pub fn remedy_key(&self) -> &'static str {
        match self {
            RollReason::NoRoom | RollReason::NumberUnclear { .. } | RollReason::NoBuilding { .. } => {
                "roll-row-number-remedy"
            }
            RollReason::NumberIsDate { .. } => "roll-row-number-is-date-remedy",
            RollReason::CellsTorn { .. } => "roll-row-cells-torn-remedy",
            RollReason::HomeTwice { .. } => "roll-row-home-twice-remedy",
            RollReason::AreaUnreadable { .. }
            | RollReason::AreaDecimals { .. }
            | RollReason::AreaImpossible { .. }
            | RollReason::AreaUnlike { .. } => "roll-row-area-remedy",
            RollReason::PartUnsure { .. } => "roll-row-part-unsure-remedy",
            RollReason::OwnerIsDeveloper { .. } => "roll-row-owner-is-developer-remedy",
            RollReason::PhoneUnlikely { .. } => "roll-row-phone-unlikely-remedy",
            RollReason::CountedAsOne { .. } | RollReason::CountedAsOneWithRoll { .. } => {
                "roll-row-counted-as-one-remedy"
            }
            RollReason::IdDigitsLost => "roll-row-id-digits-lost-remedy",
            RollReason::WordUnknown { .. } => "roll-row-word-unknown-remedy",
            RollReason::PhoneChanged { .. } => "roll-row-phone-changed-remedy",
            RollReason::TooManyOwners { .. }
            | RollReason::NameTooLong { .. }
            | RollReason::NoOwner
            | RollReason::OwnerUnknown { .. }
            | RollReason::OwnerNamesNobody { .. }
            | RollReason::OwnersLeftOut { .. } => "roll-row-owner-remedy",
        }
    }

    /// The arguments of both texts.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        let text = |name, text: &String| vec![(name, Arg::Text(text.clone()))];
        match self {
            RollReason::NoRoom | RollReason::NoOwner | RollReason::IdDigitsLost => vec![],
            RollReason::NumberIsDate { text: it }
            | RollReason::NumberUnclear { text: it }
            | RollReason::CellsTorn { text: it }
            | RollReason::NameTooLong { text: it }
            | RollReason::AreaUnreadable { text: it }
            | RollReason::AreaDecimals { text: it }
            | RollReason::AreaImpossible { text: it }
            | RollReason::PartUnsure { text: it }
            | RollReason::OwnerUnknown { text: it }
            | RollReason::OwnerIsDeveloper { text: it }
            | RollReason::PhoneUnlikely { text: it }
            | RollReason::OwnersLeftOut { text: it } => text("text", it),
            RollReason::AreaUnlike { text, usual } => {
                vec![("text", Arg::Text(text.clone())), ("usual", Arg::Text(usual.clone()))]
            }
            RollReason::NoBuilding { home } => text("home", home),
            RollReason::OwnerNamesNobody { name }
            | RollReason::CountedAsOneWithRoll { name }
            | RollReason::PhoneChanged { name } => text("name", name),
            RollReason::TooManyOwners { max } => vec![("max", Arg::Text(max.to_string()))],
            RollReason::HomeTwice { home, other } => {
                vec![("home", Arg::Text(home.clone())), ("other", Arg::row(*other))]
            }
            RollReason::CountedAsOne { name, other } => {
                vec![("name", Arg::Text(name.clone())), ("other", Arg::row(*other))]
            }
            RollReason::WordUnknown { field, text } => {
                vec![("field", Arg::Key(field)), ("text", Arg::Text(text.clone()))]
            }
        }
    }

    /// Whether the row is not taken because of it.
    pub fn rejects(&self) -> bool {
        matches!(
            self,
            RollReason::NoRoom
                | RollReason::NumberIsDate { .. }
                | RollReason::NumberUnclear { .. }
                | RollReason::CellsTorn { .. }
                | RollReason::HomeTwice { .. }
                | RollReason::TooManyOwners { .. }
                | RollReason::NameTooLong { .. }
        )
    }
}
