//! What happens to the community itself: it is founded, says how it is reached, sets its rules.

use crate::ids::TextRef;
use crate::rules::{RuleId, RuleValue};
use jiff::civil::Date;

events! {
    "What happens to a community.";

    /// The community began its record.
    Founded = "community.founded", Everybody {
        /// The short name in addresses.
        slug: String,
        /// What stands before the matter numbers: 明通.
        prefix: String,
        /// The name.
        name: TextRef,
        /// The division code (GB/T 2260 and its 12-digit extension), as text.
        division_code: String,
    },
    /// How people reach the community was told, or told anew.
    ContactTold = "community.contact_told", Everybody {
        /// Telephone, address, hours.
        text: TextRef,
    },
    /// What it is called in English and to which street it belongs was said, or said anew.
    Described = "community.described", Everybody {
        /// Its name in English, where it has one.
        english: Option<TextRef>,
        /// The street or town that it belongs to 街道, where that was said.
        street: Option<TextRef>,
    },
    /// The holidays and worked weekends of a year were told, or told anew.
    YearArranged = "community.year_arranged", Everybody {
        /// Which year.
        year: u32,
        /// The notice of the State Council in the form of the calendar.
        notice: TextRef,
    },
    /// A number of the domain was set.
    RuleSet = "rule.set", Everybody {
        /// Which.
        rule: RuleId,
        /// Its value.
        value: RuleValue,
        /// For whom it holds: 全国, 昆明市, 本社区.
        jurisdiction: TextRef,
        /// The article, standard or decision it rests on.
        basis: TextRef,
        /// The first day on which it holds.
        from: Date,
        /// The last day, where it ends.
        to: Option<Date>,
    },
}
