//! What acts let choose: by a list in the form, or by the button that sends it.

use super::ask::{Ask, Draw, On, Part, Sent, Wrong};
use crate::parts::act_form::{Choice, Field, Kind};
use mingtong_domain::matter;

/// Ordinary or hazard; as it is now where nothing else is chosen.
pub(super) struct Track;

impl Draw for Track {
    fn draw(&self, on: &On<'_>) -> Part {
        let choice = |track: &matter::Track| Choice::word(track.key(), on.word("track", track.key()));
        let choices = matter::Track::ALL.iter().map(choice).collect();
        let value = on.view.matter.track.key().to_owned();
        Part::Field(Field { value, ..on.field("track", "work-field-track", Kind::Radios(choices)) })
    }
}

impl Ask for Track {
    type Value = Option<matter::Track>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        matter::Track::from_key(sent.form.get("track")).map(Some).ok_or(Wrong::Text("work-wrong-track"))
    }
}

/// With which outcome work ended.
pub(super) struct Outcome;

impl Draw for Outcome {
    fn draw(&self, on: &On<'_>) -> Part {
        let choice = |outcome: &matter::Outcome| Choice::word(outcome.key(), on.word("outcome", outcome.key()));
        let choices = matter::Outcome::ALL.iter().map(choice).collect();
        Part::Field(on.field("outcome", "work-field-outcome", Kind::Radios(choices)))
    }
}

impl Ask for Outcome {
    type Value = matter::Outcome;

    fn read(&self, sent: &Sent<'_>) -> Result<matter::Outcome, Wrong> {
        matter::Outcome::from_key(sent.form.get("outcome")).ok_or(Wrong::Text("work-wrong-outcome"))
    }
}

/// Whether it is really done: a button each.
pub(super) struct Verdict;

impl Draw for Verdict {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Buttons(vec![
            on.button("verdict", "confirmed", "work-verdict-confirmed"),
            on.button("verdict", "not_done", "work-verdict-not-done"),
        ])
    }
}

impl Ask for Verdict {
    type Value = matter::Verdict;

    fn read(&self, sent: &Sent<'_>) -> Result<matter::Verdict, Wrong> {
        match sent.form.get("verdict") {
            "confirmed" => Ok(matter::Verdict::Confirmed),
            "not_done" => Ok(matter::Verdict::NotDone),
            _ => Err(Wrong::Text("work-wrong-verdict")),
        }
    }
}

/// Whether personal data stay masked: a button each. They do unless it is said that they do not.
pub(super) struct Masked;

impl Draw for Masked {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Buttons(vec![
            on.button("masked", "yes", "work-keep-masked"),
            on.button("masked", "no", "work-show-in-full"),
        ])
    }
}

impl Ask for Masked {
    type Value = bool;

    fn read(&self, sent: &Sent<'_>) -> Result<bool, Wrong> {
        Ok(sent.form.get("masked") != "no")
    }
}

/// Who sees it from now on: a button that says so.
pub(super) struct OtherVisibility;

impl Draw for OtherVisibility {
    fn draw(&self, on: &On<'_>) -> Part {
        Part::Buttons(vec![match on.view.matter.visibility {
            matter::Visibility::Public => on.button("visibility", "private", "work-make-private"),
            matter::Visibility::Private => on.button("visibility", "public", "work-make-public"),
        }])
    }
}

impl Ask for OtherVisibility {
    type Value = matter::Visibility;

    fn read(&self, sent: &Sent<'_>) -> Result<matter::Visibility, Wrong> {
        matter::Visibility::from_key(sent.form.get("visibility")).ok_or(Wrong::Text("work-wrong-visibility"))
    }
}
