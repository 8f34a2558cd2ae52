//! Why a vote cannot be counted as it was written.

use mingtong_methods::AmountFault;

/// A field, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Its name: `cast.agree.heads`.
    pub field: String,
    /// Why.
    pub why: Why,
}

/// Characters of a name that nobody knows: enough to find it by.
const NAME_CHARS_MAX: usize = 60;

impl Wrong {
    /// What is wrong with the field of this name, which anybody may have written.
    pub fn new(field: &str, why: Why) -> Self {
        Self { field: field.chars().take(NAME_CHARS_MAX).flat_map(char::escape_debug).collect(), why }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// There is no such field.
    Unknown,
    /// It stands there twice.
    Twice,
    /// It has parts, and is written as one.
    NotInParts,
    /// It has to be there.
    Missing,
    /// It is none of these.
    NotOneOf(Vec<&'static str>),
    /// It has no meaning under this rule.
    NotForThisRule,
    /// No day.
    NotADay,
    /// The rule book knows no rule of that day.
    NoRuleThen,
    /// No threshold.
    NotAThreshold,
    /// No whole number from 0 on.
    NotAWholeNumber,
    /// No plain decimal number.
    NotANumber,
    /// Below 0.
    Negative,
    /// More than four decimals.
    TooManyDecimals,
    /// More than can be counted.
    TooLarge,
    /// More than what it is a part of.
    AboveWhole {
        /// The name of that.
        whole: String,
    },
    /// Less than its parts together.
    BelowParts,
    /// Another number than its parts make.
    Contradicts {
        /// What they make.
        expected: String,
    },
}

impl Why {
    /// Its key, for the text that says it.
    pub fn key(&self) -> &'static str {
        match self {
            Why::Unknown => "unknown",
            Why::Twice => "twice",
            Why::NotInParts => "not_in_parts",
            Why::Missing => "missing",
            Why::NotOneOf(_) => "not_one_of",
            Why::NotForThisRule => "not_for_this_rule",
            Why::NotADay => "not_a_day",
            Why::NoRuleThen => "no_rule_then",
            Why::NotAThreshold => "not_a_threshold",
            Why::NotAWholeNumber => "not_a_whole_number",
            Why::NotANumber => "not_a_number",
            Why::Negative => "negative",
            Why::TooManyDecimals => "too_many_decimals",
            Why::TooLarge => "too_large",
            Why::AboveWhole { .. } => "above_whole",
            Why::BelowParts => "below_parts",
            Why::Contradicts { .. } => "contradicts",
        }
    }

    /// What its text has to name: the keys that are known, the field it is compared with, the number expected.
    pub fn detail(&self) -> Option<String> {
        match self {
            Why::NotOneOf(keys) => Some(keys.join(", ")),
            Why::AboveWhole { whole } => Some(whole.clone()),
            Why::Contradicts { expected } => Some(expected.clone()),
            _ => None,
        }
    }
}

impl From<AmountFault> for Why {
    fn from(fault: AmountFault) -> Self {
        match fault {
            AmountFault::Negative => Why::Negative,
            AmountFault::TooManyDecimals => Why::TooManyDecimals,
            AmountFault::NotANumber => Why::NotANumber,
            AmountFault::TooLarge => Why::TooLarge,
        }
    }
}
