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

    /// The day on which people were first told of it: its page tells of it from the day on which it was called. Where
    /// it was put off before it was opened, nobody knew the new day before.
    pub fn first_told(&self) -> Date {
        let opened = self.officers.as_ref().map(|officers| officers.opened);
        let put_off = self.adjournments.iter().rev().find(|it| opened.is_none_or(|opened| it.at <= opened));
        match put_off {
            Some(put_off) => put_off.at.date(),
            None => self.told.iter().map(|told| told.on).chain([self.called.date()]).min().unwrap_or(Date::MAX),
        }
    }

    /// Whether its day was over when it was called: it is written down afterwards 补记.
    pub fn is_written_later(&self) -> bool {
        self.called.date() > self.day
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
        let told = self.first_told();
        item.added_later.map_or(told, |added| added.max(told)) <= self.tell_until()
    }
}
