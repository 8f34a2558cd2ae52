//! Days that acts ask for.

use super::ask::{Ask, Draw, On, Part, Sent, Wrong};
use crate::format::day_ends;
use crate::parts::act_form::{Field, Kind};
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::matter::Outcome;

fn day(sent: &Sent<'_>, name: &str) -> Result<Date, Wrong> {
    sent.form.get(name).trim().parse().map_err(|_| Wrong::Text("work-wrong-date"))
}

/// The day at whose beginning a deferred matter comes back.
pub(super) struct Until;

impl Draw for Until {
    fn draw(&self, on: &On<'_>) -> Part {
        let hint = Some(on.t("work-hint-until"));
        Part::Field(Field { hint, ..on.field("until", "work-field-until", Kind::Date) })
    }
}

impl Ask for Until {
    type Value = Millis;

    fn read(&self, sent: &Sent<'_>) -> Result<Millis, Wrong> {
        day(sent, "until").map(Millis::from_date)
    }
}

/// The day before whose end somebody looks again at what is not solved. Without a script the form cannot know which
/// outcome is chosen: with any other, nobody asks for a day.
pub(super) struct Review;

impl Draw for Review {
    fn draw(&self, on: &On<'_>) -> Part {
        let hint = Some(on.t("work-hint-review"));
        Part::Field(Field { hint, required: false, ..on.field("review", "work-field-review", Kind::Date) })
    }
}

impl Ask for Review {
    type Value = Option<Millis>;

    fn read(&self, sent: &Sent<'_>) -> Result<Option<Millis>, Wrong> {
        let is_asked = sent.form.get("outcome") == Outcome::NotSolved.key();
        if !is_asked || sent.form.get("review").trim().is_empty() {
            return Ok(None);
        }
        Ok(Some(day_ends(day(sent, "review")?)))
    }
}
