//! The form of an act, on a thing with a life, as the page draws it.

use crate::form::Form;
use crate::parts::field_errors::called;
use crate::parts::taken_in::{self, CHOSEN_BEFORE, TAKEN_IN};
use mingtong_app::{is_blank, is_longer};
use mingtong_domain::ids::PictureId;
use std::borrow::Cow;

/// Field of the button that does not send a form but helps to write it: which help.
pub(crate) const HELP: &str = "help";
/// Field of the kept text that is to be put in.
pub(crate) const KEPT_TEXT: &str = "template";

/// Lines of a field for several lines, at the least and at the most.
const ROWS_MIN: usize = 3;
const ROWS_MAX: usize = 24;

/// One value to choose.
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    /// Whether the label is a name, and no word of the page.
    pub(crate) is_name: bool,
}

impl Choice {
    /// A value with a word of the page.
    pub(crate) fn word(value: &str, label: String) -> Self {
        Self { value: value.to_owned(), label, is_name: false }
    }

    /// A value with a name.
    pub(crate) fn name(value: &str, label: String) -> Self {
        Self { value: value.to_owned(), label, is_name: true }
    }
}

/// How a field is filled in.
#[derive(Debug, Clone)]
pub(crate) enum Kind {
    /// Several lines, at most so many characters.
    Area(usize),
    /// One line.
    Line,
    /// A whole number.
    Number,
    /// Money, hours or parts, with or without decimals.
    Amount,
    /// A day.
    Date,
    /// An hour of a day.
    Time,
    /// One of many.
    Select(Vec<Choice>),
    /// One of many, in groups under their names.
    Grouped(Vec<(String, Vec<Choice>)>),
    /// One of few.
    Radios(Vec<Choice>),
    /// One of few short words, side by side, about what the label names.
    Row(Vec<Choice>),
    /// Some of few.
    Checks(Vec<Choice>),
    /// Pictures.
    Pictures,
    /// Known already.
    Hidden,
}

/// What is wrong with what stands in a field, as far as the form itself can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It has to be filled in.
    Missing,
    /// It has more than so many characters.
    TooLong(usize),
}

/// A field of a form.
#[derive(Debug, Clone)]
pub(crate) struct Field {
    /// The name in the form.
    pub(crate) name: Cow<'static, str>,
    /// The id in the page.
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) value: String,
    /// What is ticked where there are boxes.
    pub(crate) ticked: Vec<String>,
    pub(crate) required: bool,
    /// Whether what was sent in it has to be put right.
    pub(crate) is_wrong: bool,
    /// What is wrong with it, where that is said beside it.
    pub(crate) fault: Option<Fault>,
}

impl Field {
    /// An empty field of the form of an act, that has to be filled in.
    pub(crate) fn new(act: &str, name: impl Into<Cow<'static, str>>, label: &str, kind: Kind) -> Self {
        let name = name.into();
        let id = format!("{}-{name}", act.replace('_', "-"));
        let (label, value) = (label.to_owned(), String::new());
        Self { name, id, label, hint: None, kind, value, ticked: vec![], required: true, is_wrong: false, fault: None }
    }

    /// What is known already.
    pub(crate) fn known(act: &str, name: &'static str, value: impl ToString) -> Self {
        Self::new(act, name, "", Kind::Hidden).with(value.to_string())
    }

    /// The same, which may be left empty.
    pub(crate) fn or_empty(self) -> Self {
        Self { required: false, ..self }
    }

    /// The same with what is known already.
    pub(crate) fn with(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }
    }

    /// The same with boxes that are ticked already.
    pub(crate) fn ticked(self, values: impl IntoIterator<Item = String>) -> Self {
        Self { ticked: values.into_iter().collect(), ..self }
    }

    /// The same with a word of advice.
    pub(crate) fn hinted(self, hint: &str) -> Self {
        Self { hint: Some(hint.to_owned()), ..self }
    }

    /// Whether a box is ticked.
    pub(crate) fn has(&self, value: &str) -> bool {
        self.ticked.iter().any(|ticked| ticked == value)
    }

    /// What it is called where something is said of it.
    pub(crate) fn called(&self) -> &str {
        called(&self.label)
    }

    /// The attribute that points to what stands beside it: the word of advice, and what is wrong.
    pub(crate) fn described(&self) -> String {
        let [hint, error] = ["hint", "error"].map(|what| format!("{}-{what}", self.id));
        match (self.hint.is_some(), self.fault.is_some()) {
            (true, true) => format!(" aria-describedby=\"{hint} {error}\""),
            (true, false) => format!(" aria-describedby=\"{hint}\""),
            (false, true) => format!(" aria-describedby=\"{error}\""),
            (false, false) => String::new(),
        }
    }

    /// Whether it has to be filled in, and was not.
    pub(crate) fn is_missing(&self) -> bool {
        self.fault == Some(Fault::Missing)
    }

    /// The most characters that it takes, where it has more.
    pub(crate) fn too_long(&self) -> Option<usize> {
        match self.fault {
            Some(Fault::TooLong(chars_max)) => Some(chars_max),
            Some(Fault::Missing) | None => None,
        }
    }

    /// What is wrong with what stands in it.
    fn find_fault(&self) -> Option<Fault> {
        match &self.kind {
            Kind::Hidden | Kind::Pictures | Kind::Checks(_) | Kind::Row(_) => None,
            _ if self.required && is_blank(&self.value) => Some(Fault::Missing),
            Kind::Area(chars_max) if is_longer(&self.value, *chars_max) => Some(Fault::TooLong(*chars_max)),
            _ => None,
        }
    }

    /// Lines of the field: what is known already can be read in it.
    pub(crate) fn rows(&self) -> usize {
        self.value.lines().count().saturating_add(1).clamp(ROWS_MIN, ROWS_MAX)
    }
}

/// A button that sends the form; some acts have two, each meaning something else.
#[derive(Debug, Clone)]
pub(crate) struct Button {
    pub(crate) name: &'static str,
    pub(crate) value: &'static str,
    pub(crate) label: String,
}

/// The form of one act.
#[derive(Debug, Clone)]
pub(crate) struct ActForm {
    /// The act: `open_for_claim`.
    pub(crate) key: &'static str,
    pub(crate) title: String,
    /// Where it is sent.
    pub(crate) action: String,
    /// The position of the latest event that is shown.
    pub(crate) seen: i64,
    /// What it is about, as it was said, after a word that says so.
    pub(crate) quoted: Option<(String, Vec<String>)>,
    pub(crate) fields: Vec<Field>,
    pub(crate) buttons: Vec<Button>,
    /// Pictures that were taken in with a form that was then refused.
    pub(crate) taken_in: Vec<String>,
    /// The same of those of how it was before the work.
    pub(crate) taken_before: Vec<String>,
    /// Texts that can be put in.
    pub(crate) kept_texts: Vec<Choice>,
    /// Whether what is typed can be kept for later.
    pub(crate) can_wait: bool,
    /// What there is to say about what stands in it; the form is then open.
    pub(crate) told: Option<String>,
    /// Why it was not done; the form is then open.
    pub(crate) error: Option<String>,
    /// Whether it is open before anybody asks for it.
    pub(crate) is_open: bool,
}

impl ActForm {
    /// A form that asks for some fields and has one button, by the name of the act.
    pub(crate) fn new(key: &'static str, title: String, action: String, seen: i64, fields: Vec<Field>) -> Self {
        let buttons = vec![Button { name: "", value: "", label: title.clone() }];
        Self {
            key,
            title,
            action,
            seen,
            quoted: None,
            fields,
            buttons,
            taken_in: vec![],
            taken_before: vec![],
            kept_texts: vec![],
            can_wait: false,
            told: None,
            error: None,
            is_open: false,
        }
    }

    /// Whether files can be sent with it.
    pub(crate) fn has_files(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.kind, Kind::Pictures))
    }

    /// The field under which [`ActForm::taken_in`] is sent again.
    pub(crate) fn taken_in_name(&self) -> &'static str {
        TAKEN_IN
    }

    /// The pictures of a field that were taken in before.
    pub(crate) fn taken(&self, field: &Field) -> &[String] {
        if field.name == CHOSEN_BEFORE { &self.taken_before } else { &self.taken_in }
    }

    /// Whether the buttons that help with writing stand in it: a button of theirs must not be the one that the Enter
    /// key presses.
    pub(crate) fn has_help(&self) -> bool {
        self.can_wait || !self.kept_texts.is_empty()
    }

    /// Puts back what was typed.
    pub(crate) fn fill(&mut self, form: &Form, pictures: &[PictureId]) {
        for field in &mut self.fields {
            field.ticked = form.all(&field.name).to_vec();
        }
        for field in self.fields.iter_mut().filter(|field| form.has(&field.name)) {
            field.value = form.get(&field.name).to_owned();
        }
        self.taken_in = pictures.iter().map(|picture| picture.0.clone()).collect();
        self.taken_before = taken_in::before(form).into_iter().map(|picture| picture.0).collect();
    }

    /// Marks what is missing or too long.
    fn mark(&mut self) {
        for field in &mut self.fields {
            field.fault = field.find_fault();
            field.is_wrong |= field.fault.is_some();
        }
    }
}

/// Opens the form of an act with everything that was typed in it, and says above it what there is to say. Somebody
/// else's step may have made the act impossible: what was typed is not lost for that, `lost` makes its form again.
pub(crate) fn put_back(
    forms: &mut Vec<ActForm>,
    key: &str,
    lost: impl FnOnce() -> Option<ActForm>,
    (form, pictures): (&Form, &[PictureId]),
    text: &str,
) {
    if !forms.iter().any(|offered| offered.key == key) {
        forms.splice(0..0, lost());
    }
    for offered in forms.iter_mut().filter(|offered| offered.key == key) {
        offered.error = Some(text.to_owned());
        offered.fill(form, pictures);
        offered.mark();
    }
}
