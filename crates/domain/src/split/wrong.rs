//! Why a cost cannot be split as it was written.

use mingtong_methods::AmountFault;

/// A field, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitWrong {
    /// Whose it is, by their place in the list; none where it is about all of them.
    pub at: Option<usize>,
    /// Who that is, as far as they are named.
    pub id: String,
    /// Its name: `total`, `area`.
    pub field: String,
    /// Why.
    pub why: SplitWhy,
    /// What comes out instead of what is split, where a price says so.
    pub sum: Option<String>,
}

/// Characters of a name that nobody knows: enough to find it by.
const NAME_CHARS_MAX: usize = 60;

impl SplitWrong {
    /// What is wrong with a field of all.
    pub fn of_all(field: &str, why: SplitWhy) -> Self {
        Self { at: None, id: String::new(), field: shown(field), why, sum: None }
    }

    /// What is wrong with a field of one in the list.
    pub fn of_one(at: usize, id: &str, field: &str, why: SplitWhy) -> Self {
        Self { at: Some(at), id: shown(id), field: shown(field), why, sum: None }
    }

    /// The same, where so much comes out instead of what is split.
    pub(super) fn with_sum(self, sum: String) -> Self {
        Self { sum: Some(sum), ..self }
    }

    /// The key of the text that says it, in the family of what is wrong.
    pub fn says(&self) -> String {
        let key = self.why.key().replace('_', "-");
        match self.field.as_str() {
            "price_per_area" if self.sum.is_some() => format!("price-{key}"),
            "percent" if self.why.over().is_some() => format!("percent-{key}"),
            _ => key,
        }
    }

    /// Where it stands: `total`, `parties[2].area`.
    pub fn path(&self) -> String {
        match self.at {
            None => self.field.clone(),
            Some(at) if self.field.is_empty() => format!("parties[{at}]"),
            Some(at) => format!("parties[{at}].{}", self.field),
        }
    }
}

fn shown(name: &str) -> String {
    name.chars().take(NAME_CHARS_MAX).flat_map(char::escape_debug).collect()
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SplitWhy {
    /// There is no such field.
    Unknown,
    /// It stands there twice.
    Twice,
    /// It is a list of what has fields.
    NotAList,
    /// It has fields.
    NotAnObject,
    /// It has to be there.
    Missing,
    /// It is none of these.
    NotOneOf(Vec<&'static str>),
    /// It has no meaning under this rule.
    NotForThisRule,
    /// Something else than a text or a number.
    NotAName,
    /// No plain decimal number.
    NotANumber,
    /// Below 0.
    Negative,
    /// More decimals than these.
    TooManyDecimals(usize),
    /// More than this.
    TooLarge(String),
    /// A longer name than this.
    TooLong(usize),
    /// Somebody before them is called the same: number so many of the list, from 0.
    SameAs(usize),
    /// More in the list than these.
    TooMany(usize),
    /// Less than what is split, by so much.
    Short(String),
    /// More than what is split, by so much.
    Over(String),
    /// Nobody is there to pay this.
    Nobody(String),
    /// The numbers together are too long to be multiplied exactly.
    TooFine,
}

impl SplitWhy {
    /// Its key, for the text that says it.
    pub fn key(&self) -> &'static str {
        match self {
            SplitWhy::Unknown => "unknown",
            SplitWhy::Twice => "twice",
            SplitWhy::NotAList => "not_a_list",
            SplitWhy::NotAnObject => "not_an_object",
            SplitWhy::Missing => "missing",
            SplitWhy::NotOneOf(_) => "not_one_of",
            SplitWhy::NotForThisRule => "not_for_this_rule",
            SplitWhy::NotAName => "not_a_name",
            SplitWhy::NotANumber => "not_a_number",
            SplitWhy::Negative => "negative",
            SplitWhy::TooManyDecimals(_) => "too_many_decimals",
            SplitWhy::TooLarge(_) => "too_large",
            SplitWhy::TooLong(_) => "too_long",
            SplitWhy::SameAs(_) => "same_as",
            SplitWhy::TooMany(_) => "too_many",
            SplitWhy::Short(_) => "short",
            SplitWhy::Over(_) => "over",
            SplitWhy::Nobody(_) => "nobody",
            SplitWhy::TooFine => "too_fine",
        }
    }

    /// What its text has to name.
    pub fn detail(&self) -> String {
        match self {
            SplitWhy::NotOneOf(keys) => keys.join(", "),
            SplitWhy::TooManyDecimals(most) | SplitWhy::TooLong(most) | SplitWhy::TooMany(most) => most.to_string(),
            SplitWhy::SameAs(at) => (at + 1).to_string(),
            SplitWhy::TooLarge(text) | SplitWhy::Short(text) | SplitWhy::Over(text) | SplitWhy::Nobody(text) => {
                text.clone()
            }
            _ => String::new(),
        }
    }

    /// By how much less than what is split.
    pub fn short(&self) -> Option<&str> {
        match self {
            SplitWhy::Short(by) | SplitWhy::Nobody(by) => Some(by),
            _ => None,
        }
    }

    /// By how much more.
    pub fn over(&self) -> Option<&str> {
        match self {
            SplitWhy::Over(by) => Some(by),
            _ => None,
        }
    }

    /// What is wrong with an amount of so many decimals and this most.
    pub(super) fn of_amount(fault: AmountFault, decimals: usize, most: impl ToString) -> Self {
        match fault {
            AmountFault::Negative => SplitWhy::Negative,
            AmountFault::TooManyDecimals => SplitWhy::TooManyDecimals(decimals),
            AmountFault::NotANumber => SplitWhy::NotANumber,
            AmountFault::TooLarge => SplitWhy::TooLarge(most.to_string()),
        }
    }
}
