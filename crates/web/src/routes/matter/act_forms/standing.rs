//! What stands there already and can be put right, or taken over into a second matter.

use super::ask::{Ask, Draw, On, Part, Sent, Wrong};
use crate::parts::act_form::{Choice, Field, Kind};
use crate::parts::place_choices::{marked, places_in_use};
use mingtong_app::matter::{Said, StepKind};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::limits::{TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::matter;

/// The value of "cannot say" in a list of places.
const UNKNOWN: &str = "unknown";

/// What it is about. Left empty, it stays.
pub(super) struct Title;

impl Draw for Title {
    fn draw(&self, on: &On<'_>) -> Part {
        let value = on.view.title.words().unwrap_or_default().to_owned();
        let field = on.field("title", "work-field-title", Kind::Area(TITLE_CHARS_MAX));
        let hint = Some(on.t("work-hint-correct"));
        Part::Field(Field { required: !value.is_empty(), value, hint, ..field })
    }
}

impl Ask for Title {
    type Value = Option<String>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        Ok(sent.form.maybe("title"))
    }
}

/// Where it is.
pub(super) struct Place;

impl Draw for Place {
    fn draw(&self, on: &On<'_>) -> Part {
        place_field(on, "work-field-place")
    }
}

impl Ask for Place {
    type Value = Option<Option<PlaceId>>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        place(sent).map(Some)
    }
}

/// Through which door it came.
pub(super) struct Channel;

impl Draw for Channel {
    fn draw(&self, on: &On<'_>) -> Part {
        let choice = |it: &matter::Channel| Choice::word(it.key(), on.word("channel", it.key()));
        let choices = matter::Channel::ALL.iter().map(choice).collect();
        let value = on.view.matter.channel.key().to_owned();
        Part::Field(Field { value, ..on.field("channel", "work-field-channel", Kind::Select(choices)) })
    }
}

impl Ask for Channel {
    type Value = Option<matter::Channel>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        matter::Channel::from_key(sent.form.get("channel")).map(Some).ok_or(Wrong::Text("work-wrong-channel"))
    }
}

/// What a second matter is about: to begin with, what the first is.
pub(super) struct SecondTitle;

impl Draw for SecondTitle {
    fn draw(&self, on: &On<'_>) -> Part {
        let value = on.view.title.words().unwrap_or_default().to_owned();
        Part::Field(Field { value, ..on.field("title", "work-field-second-title", Kind::Area(TITLE_CHARS_MAX)) })
    }
}

impl Ask for SecondTitle {
    type Value = String;

    fn read(&self, sent: &Sent<'_>) -> Result<String, Wrong> {
        Ok(sent.text("title"))
    }
}

/// The words of a second matter: to begin with, all that was said.
pub(super) struct SecondText;

impl Draw for SecondText {
    fn draw(&self, on: &On<'_>) -> Part {
        let is_first = |kind| matches!(kind, StepKind::Plain(matter::Kind::Raised) | StepKind::SplitOff);
        let said = on.view.steps.iter().find(|step| is_first(step.kind));
        let value = said.and_then(|step| step.said.as_ref()).and_then(Said::words).unwrap_or_default().to_owned();
        let hint = Some(on.t("work-hint-second-text"));
        let field = on.field("text", "work-field-second-text", Kind::Area(TEXT_CHARS_MAX));
        Part::Field(Field { value, hint, ..field })
    }
}

impl Ask for SecondText {
    type Value = String;

    fn read(&self, sent: &Sent<'_>) -> Result<String, Wrong> {
        Ok(sent.text("text"))
    }
}

/// Where a second matter is: to begin with, where the first is.
pub(super) struct SecondPlace;

impl Draw for SecondPlace {
    fn draw(&self, on: &On<'_>) -> Part {
        place_field(on, "work-field-second-place")
    }
}

impl Ask for SecondPlace {
    type Value = Option<PlaceId>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        place(sent)
    }
}

/// The places that residents know, with the one that stands there now.
fn place_field(on: &On<'_>, label: &str) -> Part {
    let now = on.view.matter.place.as_ref().map_or(UNKNOWN, PlaceId::as_str);
    let unknown = Choice::word(UNKNOWN, on.t("work-written-place-unknown"));
    let mut choices: Vec<Choice> =
        places_in_use(on.visit, now).into_iter().map(|(value, label, _)| Choice::name(&value, label)).collect();
    if let Some(place) = on.view.matter.place.as_ref().filter(|place| choices.iter().all(|it| it.value != place.0)) {
        let name = marked(on.visit, place, on.visit.hall.place_name(place));
        choices.insert(0, Choice::name(place.as_str(), name));
    }
    choices.insert(0, unknown);
    Part::Field(Field { value: now.to_owned(), ..on.field("place", label, Kind::Select(choices)) })
}

fn place(sent: &Sent<'_>) -> Result<Option<PlaceId>, Wrong> {
    match sent.form.get("place") {
        "" => Err(Wrong::Text("work-wrong-place")),
        UNKNOWN => Ok(None),
        place => Ok(Some(PlaceId::from(place))),
    }
}
