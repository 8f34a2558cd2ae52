//! A matter that staff or delegates write down for somebody: what is typed into `parts/written.html`.

use crate::form::Form;
use crate::parts::field_errors::{FieldErrors, TextField};
use crate::problem::fail_text;
use crate::visit::Visit;
use mingtong_app::matter::{Age, Guardian, Report, keep_draft};
use mingtong_app::{Fail, is_blank};
use mingtong_domain::ids::{BodyId, PlaceId};
use mingtong_domain::limits::{NAME_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::matter::{Channel, Track, Visibility};

/// What was typed so far.
#[derive(Debug, Clone, Default)]
pub(crate) struct Written {
    /// Sent twice, a form becomes a matter once.
    pub(crate) draft: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) place: String,
    pub(crate) name: String,
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) unit_may_call: bool,
    /// Whether it is a child's voice, and who agreed that its contact is kept.
    pub(crate) under_14: bool,
    pub(crate) guardian_name: String,
    pub(crate) guardian_relation: String,
    pub(crate) is_hazard: bool,
    pub(crate) is_private: bool,
    /// What has to be put right in it, field by field.
    pub(crate) wrong: FieldErrors,
}

impl Written {
    /// An empty form at a place.
    pub(crate) async fn empty(visit: &Visit, place: String) -> Result<Self, Fail> {
        let draft = keep_draft(&visit.site.app, &visit.hall, None, String::new()).await?;
        Ok(Self { draft, place, ..Self::default() })
    }

    /// What was sent.
    pub(crate) fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).to_owned();
        Self {
            draft: get("draft"),
            title: get("title"),
            text: get("text"),
            place: get("place"),
            name: get("name"),
            phone: get("phone"),
            email: get("email"),
            unit_may_call: form.has("unit_may_call"),
            under_14: form.has("under_14"),
            guardian_name: get("guardian_name"),
            guardian_relation: get("guardian_relation"),
            is_hazard: form.has("hazard"),
            is_private: form.has("private"),
            wrong: FieldErrors::default(),
        }
    }

    /// Marks the fields for which it was refused, and says why it was.
    pub(crate) fn put_right(&mut self, visit: &Visit, fail: &Fail) -> String {
        let has_guardian = self.under_14 && !(is_blank(&self.guardian_name) && is_blank(&self.guardian_relation));
        let of_guardian = [
            TextField::new("guardian_name", "report-guardian-name", &self.guardian_name, NAME_CHARS_MAX),
            TextField::new("guardian_relation", "report-guardian-relation", &self.guardian_relation, NAME_CHARS_MAX),
        ];
        let mut fields = vec![
            TextField::new("text", "work-written-text", &self.text, TEXT_CHARS_MAX).needed(),
            TextField::new("title", "work-written-title", &self.title, TITLE_CHARS_MAX),
            TextField::new("name", "work-written-name", &self.name, NAME_CHARS_MAX),
        ];
        fields.extend(of_guardian.into_iter().filter(|_| has_guardian).map(TextField::needed));
        self.wrong = FieldErrors::of_refused(visit.words, fail, &fields);
        self.wrong.all().unwrap_or_else(|| error_text(visit, fail))
    }

    /// As a report through a channel.
    pub(crate) fn report(&self, channel: Channel, body: Option<BodyId>) -> Report {
        let maybe = |text: &str| (!is_blank(text)).then(|| text.to_owned());
        Report {
            channel,
            place: maybe(&self.place).map(PlaceId),
            category: None,
            title: maybe(&self.title),
            text: self.text.clone(),
            visibility: if self.is_private { Visibility::Private } else { Visibility::Public },
            track: if self.is_hazard { Track::Hazard } else { Track::Ordinary },
            name: maybe(&self.name),
            phone: maybe(&self.phone),
            email: maybe(&self.email),
            unit_may_call: self.unit_may_call,
            age: age(self.under_14, &self.guardian_name, &self.guardian_relation),
            pictures: vec![],
            reception: None,
            body,
            draft: maybe(&self.draft),
        }
    }
}

/// What a form says of a child: who agreed that its contact is kept, where anybody did.
pub(crate) fn age(under_14: bool, name: &str, relation: &str) -> Age {
    let guardian = || Guardian { name: name.to_owned(), relation: relation.to_owned() };
    let is_named = !(is_blank(name) && is_blank(relation));
    if under_14 { Age::Under14(is_named.then(guardian)) } else { Age::NotSaid }
}

/// A form that was sent twice has become a matter already.
fn error_text(visit: &Visit, fail: &Fail) -> String {
    match fail {
        Fail::Changed => visit.words.t("work-written-already").to_owned(),
        fail => fail_text(visit.words, fail),
    }
}
