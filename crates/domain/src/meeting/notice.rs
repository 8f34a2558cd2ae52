//! Whether people were told of a meeting, and of each item, in time.

use super::state::{Item, Meeting};
use crate::reception::Timeliness;
use jiff::ToSpan;
use jiff::civil::Date;

impl Meeting {
    /// The last day on which people can be told of it in time: the first day is not counted.
    pub fn tell_until(&self) -> Date {
        self.day.checked_sub(i64::from(self.notice_days).days()).unwrap_or(Date::MIN)
    }

    /// The day on which people were first told of it: its page tells of it from the day on which it was called.
    pub fn first_told(&self) -> Date {
        self.told.iter().map(|told| told.on).chain([self.called.date()]).min().unwrap_or(Date::MAX)
    }

    /// Whether people heard of it in time.
    pub fn timeliness(&self) -> Timeliness {
        let told = self.first_told();
        if told <= self.tell_until() {
            Timeliness::InTime
        } else if told <= self.day && self.called <= self.starts {
            Timeliness::Short
        } else {
            Timeliness::Afterwards
        }
    }

    /// Whether people were told of an item in time. One that was added later was told of on the day on which it was.
    pub fn is_noticed(&self, item: &Item) -> bool {
        item.added_later.unwrap_or_else(|| self.first_told()) <= self.tell_until()
    }
}
