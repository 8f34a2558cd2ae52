//! What each act asks for: only what the program does not know already.

use crate::args::{picture_limits, text_arg};
use crate::form::Form;
use crate::visit::Visit;
use mingtong_app::matter::MatterView;
use mingtong_domain::ids::PictureId;
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Outcome, Track, Visibility};

/// Field of the pictures that were taken in with a form that was then refused.
pub(crate) const TAKEN_IN: &str = "picture";

/// One value to choose.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
}

/// How a field is filled in.
#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// Several lines, at most so many characters.
    Area(usize),
    /// One line.
    Line,
    /// A day.
    Date,
    /// One of many.
    Select(Vec<Choice>),
    /// One of few.
    Radios(Vec<Choice>),
    /// Pictures.
    Pictures,
    /// Known already.
    Hidden,
}

/// One thing that an act asks for.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// The name in the form.
    pub(crate) name: &'static str,
    /// The id in the page.
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) value: String,
    pub(crate) required: bool,
}

/// A button that sends the form; some acts have two, each meaning something else.
#[derive(Debug, Clone)]
pub(crate) struct Button {
    pub(crate) name: &'static str,
    pub(crate) value: &'static str,
    pub(crate) label: String,
}

/// The form of one act on a matter.
#[derive(Debug, Clone)]
pub(crate) struct ActForm {
    /// The act: `open_for_claim`.
    pub(crate) key: &'static str,
    pub(crate) title: String,
    /// Where it is sent.
    pub(crate) action: String,
    /// The position of the latest event that is shown.
    pub(crate) seen: i64,
    pub(crate) fields: Vec<Field>,
    pub(crate) buttons: Vec<Button>,
    /// Pictures that were taken in with a form that was then refused.
    pub(crate) taken_in: Vec<String>,
    /// Why it was not done; the form is then open.
    pub(crate) error: Option<String>,
}

impl ActForm {
    /// Whether files can be sent with it.
    pub(crate) fn has_files(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.kind, Kind::Pictures))
    }

    /// The field under which [`ActForm::taken_in`] is sent again.
    pub(crate) fn taken_in_name(&self) -> &'static str {
        TAKEN_IN
    }

    /// Puts back what was typed.
    pub(crate) fn fill(&mut self, form: &Form, pictures: &[PictureId]) {
        for field in self.fields.iter_mut().filter(|field| form.has(field.name)) {
            field.value = form.get(field.name).to_owned();
        }
        self.taken_in = pictures.iter().map(|picture| picture.0.clone()).collect();
    }
}

/// The forms of everything the signed-in person may do with a matter now, in the order of the table of acts.
pub(crate) fn forms(visit: &Visit, view: &MatterView) -> Vec<ActForm> {
    if visit.session.is_none() {
        return vec![];
    }
    view.acts.iter().filter_map(|act| form(visit, view, *act)).collect()
}

/// The form of one act; none for what is not done by staff ("me too", rating, withdrawing).
pub(crate) fn form(visit: &Visit, view: &MatterView, act: Act) -> Option<ActForm> {
    let make = Maker { visit, view, act };
    let fields = make.fields()?;
    let key = act.key();
    Some(ActForm {
        key,
        title: make.title(),
        action: visit.link(&format!("/matters/{}/acts/{key}", view.matter.id)),
        seen: view.matter.latest.0,
        fields,
        buttons: make.buttons(),
        taken_in: vec![],
        error: None,
    })
}

struct Maker<'a> {
    visit: &'a Visit,
    view: &'a MatterView,
    act: Act,
}

impl Maker<'_> {
    fn t(&self, key: &str) -> String {
        self.visit.words.t(key).to_owned()
    }

    fn word(&self, family: &str, key: &str) -> String {
        self.t(&format!("{family}-{}", key.replace('_', "-")))
    }

    fn title(&self) -> String {
        match self.act {
            Act::Reply if self.is_private() => self.t("work-reply-private"),
            // "Not fixed" is what its raiser says.
            Act::Reopen => self.t("work-reopen"),
            act => self.word("act", act.key()),
        }
    }

    fn fields(&self) -> Option<Vec<Field>> {
        let reason = |label| self.said("reason", label, limits::REASON_CHARS_MAX);
        let note = || self.said_or_not("note", "work-field-note", limits::REASON_CHARS_MAX);
        let text = |label, chars_max| self.said("text", label, chars_max);
        Some(match self.act {
            Act::Accept => vec![self.track()],
            Act::Decline => vec![self.said("reason", "work-field-decline", limits::TEXT_CHARS_MAX)],
            Act::Merge => vec![self.into(), reason("work-field-merge")],
            Act::Assign => vec![self.unit(), note()],
            Act::OpenForClaim => vec![note()],
            Act::Claim => vec![self.unit(), reason("work-field-plan")],
            Act::Return => vec![reason("work-field-return")],
            Act::Arbitrate => vec![self.unit(), reason("work-field-arbitrate")],
            Act::Defer => vec![self.until(), reason("work-field-defer")],
            Act::Escalate => vec![reason("work-field-escalate")],
            Act::Reply => vec![text("work-field-reply", limits::TEXT_CHARS_MAX)],
            Act::Note => vec![self.area("text", "work-field-internal", limits::REASON_CHARS_MAX)],
            Act::FollowUp => vec![text("work-field-follow-up", limits::REASON_CHARS_MAX)],
            Act::MarkDone => {
                vec![self.outcome(), self.review(), text("work-field-done", limits::TEXT_CHARS_MAX), self.pictures()]
            }
            Act::Verify => vec![self.seen(), self.pictures()],
            Act::Reopen => vec![reason("work-field-reopen")],
            Act::Resume | Act::Close | Act::ReviewPersonalData => vec![],
            _ => return None,
        })
    }

    fn buttons(&self) -> Vec<Button> {
        let button = |name, value, key| Button { name, value, label: self.t(key) };
        match self.act {
            Act::Verify => vec![
                button("verdict", "confirmed", "work-verdict-confirmed"),
                button("verdict", "not_done", "work-verdict-not-done"),
            ],
            Act::ReviewPersonalData => {
                vec![button("masked", "yes", "work-keep-masked"), button("masked", "no", "work-show-in-full")]
            }
            Act::Note => vec![button("", "", "work-note-button")],
            _ => vec![Button { name: "", value: "", label: self.title() }],
        }
    }

    fn field(&self, name: &'static str, label: &str, kind: Kind) -> Field {
        Field {
            name,
            id: format!("{}-{name}", self.act.key().replace('_', "-")),
            label: self.t(label),
            hint: None,
            kind,
            value: String::new(),
            required: true,
        }
    }

    fn area(&self, name: &'static str, label: &str, chars_max: usize) -> Field {
        self.field(name, label, Kind::Area(chars_max))
    }

    fn is_private(&self) -> bool {
        self.view.matter.visibility == Visibility::Private
    }

    /// What is said to everybody, or, about a private matter, to its raiser and those who work on it.
    fn said(&self, name: &'static str, label: &str, chars_max: usize) -> Field {
        let public = if self.is_private() { "" } else { self.visit.words.t("work-public") };
        let field = self.area(name, label, chars_max);
        Field { label: format!("{}{public}", field.label), ..field }
    }

    /// The same, where nothing need be said.
    fn said_or_not(&self, name: &'static str, label: &str, chars_max: usize) -> Field {
        let optional = if self.is_private() { "work-optional" } else { "work-public-optional" };
        let field = self.area(name, label, chars_max);
        Field { label: format!("{}{}", field.label, self.t(optional)), required: false, ..field }
    }

    fn seen(&self) -> Field {
        let hint = Some(self.t("work-hint-verify"));
        Field { hint, ..self.said("text", "work-field-verify", limits::REASON_CHARS_MAX) }
    }

    fn track(&self) -> Field {
        let label = |track: &Track| Choice { value: track.key().to_owned(), label: self.word("track", track.key()) };
        let choices = Track::ALL.iter().map(label).collect();
        let value = self.view.matter.track.key().to_owned();
        Field { value, ..self.field("track", "work-field-track", Kind::Radios(choices)) }
    }

    fn outcome(&self) -> Field {
        let label =
            |outcome: &Outcome| Choice { value: outcome.key().to_owned(), label: self.word("outcome", outcome.key()) };
        self.field("outcome", "work-field-outcome", Kind::Radios(Outcome::ALL.iter().map(label).collect()))
    }

    fn into(&self) -> Field {
        let example = self.visit.hall.number(self.view.matter.id.neighbour());
        let hint = Some(self.visit.words.ta("work-hint-into", &[text_arg("number", example)]));
        Field { hint, ..self.field("into", "work-field-into", Kind::Line) }
    }

    fn until(&self) -> Field {
        Field { hint: Some(self.t("work-hint-until")), ..self.field("until", "work-field-until", Kind::Date) }
    }

    /// Only of what is not solved; without a script the form cannot know which outcome is chosen.
    fn review(&self) -> Field {
        let hint = Some(self.t("work-hint-review"));
        Field { hint, required: false, ..self.field("review", "work-field-review", Kind::Date) }
    }

    /// A unit's own handler is not asked which unit.
    fn unit(&self) -> Field {
        if let Some(own) = self.visit.who().actor.unit() {
            return Field { value: own.0.clone(), ..self.field("unit", "work-field-unit", Kind::Hidden) };
        }
        let units = self.visit.hall.units();
        let choices = units.into_iter().map(|(id, name)| Choice { value: id.0.clone(), label: name.to_owned() });
        // What a unit says is written down for the unit that has the matter, unless another is chosen.
        let given = self.view.matter.unit.as_ref().filter(|_| self.act == Act::Claim);
        let value = given.map(|unit| unit.0.clone()).unwrap_or_default();
        Field { value, ..self.field("unit", "work-field-unit", Kind::Select(choices.collect())) }
    }

    fn pictures(&self) -> Field {
        let hint = Some(self.visit.words.ta("work-hint-pictures", &picture_limits()));
        Field { hint, required: false, ..self.field("pictures", "work-field-pictures", Kind::Pictures) }
    }
}
