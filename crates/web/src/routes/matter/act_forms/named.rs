//! What acts name beside their texts: a unit, another matter, pictures.

use super::ask::{Ask, Draw, On, Part, Sent, Wrong};
use crate::args::{count_arg, picture_limits, text_arg};
use crate::format::short_date;
use crate::parts::act_form::{Choice, Field, Kind};
use crate::parts::matter_rows::stage_of;
use crate::parts::taken_in;
use crate::parts::taken_in::{CHOSEN, CHOSEN_BEFORE};
use crate::routes::matter::alike::may_go_on_in;
use mingtong_app::matter::{MatterItem, SuggestedUnit};
use mingtong_domain::Refusal;
use mingtong_domain::ids::{BodyId, MatterId, PersonId, PictureId, TypedNumber, UnitId};
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::matter::{Act, Handler};
use mingtong_domain::refusal::Code;

/// A unit. A unit's own handler is not asked which.
pub(super) enum Unit {
    /// Any.
    Any,
    /// The one that has the matter, unless another is chosen: what a unit says is written down for it.
    ThatHasIt,
}

impl Draw for Unit {
    fn draw(&self, on: &On<'_>) -> Part {
        if let Some(own) = on.visit.who().actor.unit() {
            let field = on.field("unit", "work-field-unit", Kind::Hidden);
            return Part::Field(Field { value: own.0.clone(), ..field });
        }
        let field = on.field("unit", "work-field-unit", Kind::Select(units(on)));
        Part::Field(match self {
            Self::Any => Field { hint: suggested(on), ..field },
            Self::ThatHasIt => field.with(on.view.matter.unit.as_ref().map(|unit| unit.0.clone()).unwrap_or_default()),
        })
    }
}

impl Ask for Unit {
    type Value = UnitId;

    fn read(&self, sent: &Sent<'_>) -> Result<UnitId, Wrong> {
        Ok(UnitId(sent.text("unit")))
    }
}

/// The units to choose from: first those to which similar matters went. None is chosen: a person decides.
fn units(on: &On<'_>) -> Vec<Choice> {
    let suggested = on.alike.units.iter().map(|it| (&it.unit, it.name.as_str()));
    let is_suggested = |id: &UnitId| on.alike.units.iter().any(|it| it.unit == *id);
    let others = on.visit.hall.units().into_iter().filter(|(id, _)| !is_suggested(id));
    suggested.chain(others).map(|(id, name)| Choice::name(id.as_str(), name.to_owned())).collect()
}

/// Why some units stand first.
fn suggested(on: &On<'_>) -> Option<String> {
    let reason = |it: &SuggestedUnit| {
        let values = [
            text_arg("unit", &it.name),
            text_arg("n", it.matters),
            count_arg("of", it.of),
            text_arg("number", &it.last_number),
        ];
        on.visit.words.ta("work-suggested-unit", &values)
    };
    let reasons: Vec<String> = on.alike.units.iter().map(reason).collect();
    (!reasons.is_empty()).then(|| reasons.join(" "))
}

/// The unit to which a matter is given as soon as it is accepted; none need be named.
pub(super) struct UnitAtOnce;

impl Draw for UnitAtOnce {
    fn draw(&self, on: &On<'_>) -> Part {
        let field = on.field("unit", "work-field-unit-at-once", Kind::Select(units(on))).or_empty();
        let hints = [Some(on.t("work-hint-unit-at-once")), suggested(on)];
        Part::Field(field.hinted(&hints.into_iter().flatten().collect::<Vec<_>>().join(" ")))
    }
}

impl Ask for UnitAtOnce {
    type Value = Option<UnitId>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        Ok(sent.form.maybe("unit").map(UnitId))
    }
}

/// Who does what was returned too often: a unit, or the community itself, which is chosen like one.
pub(super) struct UnitOrCommunity;

/// What is sent for the community itself; no unit is called so.
const COMMUNITY: &str = "community";

impl Draw for UnitOrCommunity {
    fn draw(&self, on: &On<'_>) -> Part {
        let own = Choice::word(COMMUNITY, on.t("work-choice-community"));
        let choices = std::iter::once(own).chain(units(on)).collect();
        let field = on.field("unit", "work-field-who-does-it", Kind::Select(choices));
        Part::Field(Field { hint: suggested(on), ..field })
    }
}

impl Ask for UnitOrCommunity {
    type Value = Option<UnitId>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        // Who chose nothing is asked again: silence is not the community.
        Ok(Some(sent.text("unit")).filter(|unit| unit != COMMUNITY).map(UnitId))
    }
}

/// The body that shall deliberate: to begin with, the one it is for.
pub(super) struct Body;

impl Draw for Body {
    fn draw(&self, on: &On<'_>) -> Part {
        let now = on.view.matter.handler();
        let has_it = |body: &BodyId| now.as_ref().is_some_and(|it| *it == Handler::Body(body.clone()));
        let forums = on.view.forums.as_ref();
        let bodies = forums.iter().flat_map(|forums| &forums.bodies).filter(|(id, _)| !has_it(id));
        let choices = bodies.map(|(id, name)| Choice::name(id.as_str(), name.clone())).collect();
        let level = forums.and_then(|forums| forums.level.as_ref()).filter(|level| !has_it(&level.body));
        let why = |level: &mingtong_domain::matter::Level| {
            let key = format!("work-level-{}", level.why.key().replace('_', "-"));
            on.visit.words.ta(&key, &[text_arg("body", on.visit.hall.body_name(&level.body).to_owned())])
        };
        let field = on.field("body", "work-field-body", Kind::Select(choices));
        Part::Field(Field {
            value: level.map(|level| level.body.0.clone()).unwrap_or_default(),
            hint: level.map(why),
            ..field
        })
    }
}

impl Ask for Body {
    type Value = BodyId;

    fn read(&self, sent: &Sent<'_>) -> Result<BodyId, Wrong> {
        Ok(BodyId(sent.text("body")))
    }
}

/// Why another body than the one it is for shall deliberate.
pub(super) struct WhyThere;

impl Draw for WhyThere {
    fn draw(&self, on: &On<'_>) -> Part {
        let field = on.field("reason", "work-field-why-there", Kind::Area(REASON_CHARS_MAX));
        Part::Field(field.or_empty().hinted(&on.t("work-hint-why-there")))
    }
}

impl Ask for WhyThere {
    type Value = Option<String>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        Ok(sent.form.maybe("reason"))
    }
}

/// Field of the matter that is chosen of those that may be the same.
pub(crate) const LIKE: &str = "like";

/// The matter into which this one is merged: one of those that may be the same, or another by its number.
pub(super) struct OtherMatter;

impl Draw for OtherMatter {
    fn draw(&self, on: &On<'_>) -> Part {
        let example = on.visit.hall.number(on.view.matter.id.neighbour());
        let hint = Some(on.visit.words.ta("work-hint-into", &[text_arg("number", example)]));
        let number = Field { hint, ..on.field("into", "work-field-into", Kind::Line) };
        let open = on.alike.matters.iter().filter(|item| may_go_on_in(on.view, item));
        let choices: Vec<Choice> = open.map(|item| candidate(on, item)).collect();
        if choices.is_empty() {
            return Part::Field(number);
        }
        let like = on.field(LIKE, "work-field-into", Kind::Radios(choices)).or_empty();
        Part::Fields(vec![like, Field { label: on.t("work-field-into-other"), ..number.or_empty() }])
    }
}

/// A matter that may be the same, on one line: short number, what it is about, where, since when, how far.
fn candidate(on: &On<'_>, item: &MatterItem) -> Choice {
    let words = on.visit.words;
    let title = item.title.words().map(str::to_owned);
    let day = short_date(words, on.visit.site.app.now(), item.received);
    let parts = [Some(item.id.to_string()), title, item.place.clone(), Some(day), Some(stage_of(words, item))];
    Choice::name(&item.id.to_string(), parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

impl Ask for OtherMatter {
    type Value = MatterId;

    fn read(&self, sent: &Sent<'_>) -> Result<MatterId, Wrong> {
        let number = match sent.form.get("into").trim() {
            "" => sent.form.get(LIKE),
            typed => typed,
        };
        if number.is_empty() {
            return Err(Wrong::Text("work-wrong-into"));
        }
        let no_such = || Wrong::Refused(Refusal::new(Code::NoSuchMatter, Act::Merge).with(number));
        let typed = TypedNumber::read(number, sent.prefix);
        let year = i16::try_from(sent.matter.year()).ok();
        typed.zip(year).and_then(|(typed, year)| typed.in_year(year)).ok_or_else(no_such)
    }
}

/// Pictures of what was done or seen; none are needed.
pub(super) struct Pictures;

impl Draw for Pictures {
    fn draw(&self, on: &On<'_>) -> Part {
        let hint = Some(on.visit.words.ta("work-hint-pictures", &picture_limits()));
        Part::Field(Field { hint, required: false, ..on.field(CHOSEN, "work-field-pictures", Kind::Pictures) })
    }
}

impl Ask for Pictures {
    type Value = Vec<PictureId>;

    fn read(&self, sent: &Sent<'_>) -> Result<Vec<PictureId>, Wrong> {
        Ok(sent.pictures.to_vec())
    }
}

/// Pictures of how it was before the work; none are needed.
pub(super) struct PicturesBefore;

impl Draw for PicturesBefore {
    fn draw(&self, on: &On<'_>) -> Part {
        let field = on.field(CHOSEN_BEFORE, "work-field-before", Kind::Pictures).or_empty();
        Part::Field(field.hinted(&on.t("work-hint-before")))
    }
}

impl Ask for PicturesBefore {
    type Value = Vec<PictureId>;

    fn read(&self, sent: &Sent<'_>) -> Result<Vec<PictureId>, Wrong> {
        Ok(taken_in::before(sent.form))
    }
}

/// Pictures of how it is after the work; none are needed.
pub(super) struct PicturesAfter;

impl Draw for PicturesAfter {
    fn draw(&self, on: &On<'_>) -> Part {
        let hint = on.visit.words.ta("work-hint-pictures", &picture_limits());
        Part::Field(on.field(CHOSEN, "work-field-after", Kind::Pictures).or_empty().hinted(&hint))
    }
}

impl Ask for PicturesAfter {
    type Value = Vec<PictureId>;

    fn read(&self, sent: &Sent<'_>) -> Result<Vec<PictureId>, Wrong> {
        Pictures.read(sent)
    }
}

/// Who of the community sees to it; whoever is chosen already, or nobody any more.
pub(super) struct InCharge;

impl Draw for InCharge {
    fn draw(&self, on: &On<'_>) -> Part {
        let colleagues = on.view.colleagues.iter();
        let choices = colleagues.map(|it| Choice::name(it.person.as_str(), it.name.clone())).collect();
        let now = on.view.in_charge.as_ref().map(|it| it.person.0.clone()).unwrap_or_default();
        let field = on.field("person", "work-field-in-charge", Kind::Select(choices)).or_empty();
        Part::Field(field.with(now).hinted(&on.t("work-hint-in-charge")))
    }
}

impl Ask for InCharge {
    type Value = Option<PersonId>;

    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong> {
        Ok(sent.form.maybe("person").map(PersonId))
    }
}
