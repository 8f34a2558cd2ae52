//! Why a vote cannot be counted.

use serde::Serialize;

/// Why a sheet cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Uncountable {
    /// It has more lines, electors or ballots than any vote has: it is not counted to fill the memory.
    TooLarge,
    /// Nobody may vote.
    Nobody,
    /// An elector stands there twice.
    ElectorTwice(u32),
    /// A ballot says what is not on it.
    NotOnTheBallot(u32),
    /// A part of the electorate has an area of nothing, or of less.
    NoArea(u32),
    /// A voice says two things.
    VoiceDiffers(u32),
    /// There are more or fewer secret ballots than people who voted, or they weigh more or less.
    Receipts,
    /// A line of the ballot was not counted by hands.
    HandsMissing,
    /// Numbers contradict each other.
    Numbers,
    /// The rule that is written there asks for nothing.
    NoRule,
}

impl Uncountable {
    /// The key of the reason.
    pub fn key(&self) -> &'static str {
        match self {
            Uncountable::TooLarge => "too_large",
            Uncountable::Nobody => "nobody",
            Uncountable::ElectorTwice(_) => "elector_twice",
            Uncountable::NotOnTheBallot(_) => "not_on_the_ballot",
            Uncountable::NoArea(_) => "no_area",
            Uncountable::VoiceDiffers(_) => "voice_differs",
            Uncountable::Receipts => "receipts",
            Uncountable::HandsMissing => "hands_missing",
            Uncountable::Numbers => "numbers",
            Uncountable::NoRule => "no_rule",
        }
    }

    /// The number of the elector or of the voice where one is at fault.
    pub fn number(&self) -> Option<u32> {
        match self {
            Uncountable::ElectorTwice(no)
            | Uncountable::NotOnTheBallot(no)
            | Uncountable::NoArea(no)
            | Uncountable::VoiceDiffers(no) => Some(*no),
            Uncountable::TooLarge | Uncountable::Nobody | Uncountable::Receipts | Uncountable::HandsMissing => None,
            Uncountable::Numbers | Uncountable::NoRule => None,
        }
    }
}
