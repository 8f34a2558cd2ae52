//! What an act asks for is drawn into its form and read from the form that was sent: both by the same thing.

use crate::form::Form;
use crate::parts::act_form::{Button, Field, Kind};
use crate::visit::Visit;
use mingtong_app::matter::{Alike, MatterView};
use mingtong_domain::Refusal;
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::matter::{Act, Visibility};

/// What a form is drawn from.
pub(super) trait Draw {
    /// How it stands in the form.
    fn draw(&self, on: &On<'_>) -> Part;
}

/// What an act asks for.
pub(super) trait Ask: Draw {
    /// What it becomes in the command.
    type Value;

    /// What was sent.
    fn read(&self, sent: &Sent<'_>) -> Result<Self::Value, Wrong>;
}

/// A part of a form.
pub(super) enum Part {
    Field(Field),
    /// Several fields that are one thing.
    Fields(Vec<Field>),
    /// The buttons, where the one with the title would not do.
    Buttons(Vec<Button>),
    /// The title, where the word for the act would not do.
    Title(String),
    /// What it is about, as it was said, after a word that says so.
    Quoted(String, Vec<String>),
}

/// A form that was sent.
pub(crate) struct Sent<'a> {
    /// The matter on whose page it stands.
    pub(crate) matter: MatterId,
    /// What stands before the numbers of matters here.
    pub(crate) prefix: &'a str,
    pub(crate) form: &'a Form,
    /// Its pictures, taken in.
    pub(crate) pictures: &'a [PictureId],
}

/// Why a form that was sent is no command.
pub(crate) enum Wrong {
    /// Something has to be put right, as the text of this key says.
    Text(&'static str),
    /// As the domain would refuse it.
    Refused(Refusal),
}

impl Sent<'_> {
    pub(super) fn text(&self, name: &str) -> String {
        self.form.get(name).to_owned()
    }
}

/// The matter on whose page the form of an act is drawn, and for whom.
pub(super) struct On<'a> {
    pub(super) visit: &'a Visit,
    pub(super) view: &'a MatterView,
    /// What is like it.
    pub(super) alike: &'a Alike,
    pub(super) act: Act,
}

impl On<'_> {
    pub(super) fn t(&self, key: &str) -> String {
        self.visit.words.t(key).to_owned()
    }

    pub(super) fn word(&self, family: &str, key: &str) -> String {
        self.visit.words.word(family, key)
    }

    pub(super) fn is_private(&self) -> bool {
        self.view.matter.visibility == Visibility::Private
    }

    /// An empty field that has to be filled in.
    pub(super) fn field(&self, name: &'static str, label: &str, kind: Kind) -> Field {
        Field::new(self.act.key(), name, &self.t(label), kind)
    }

    /// A button that says something by being the one that was pressed.
    pub(super) fn button(&self, name: &'static str, value: &'static str, label: &str) -> Button {
        Button { name, value, label: self.t(label) }
    }
}
