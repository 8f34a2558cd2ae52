//! A matter that staff or delegates write down for somebody: what is typed into `parts/written.html`.

use crate::form::Form;
use crate::problem::fail_text;
use crate::visit::Visit;
use mingtong_app::matter::{Age, Guardian, Report, keep_draft};
use mingtong_app::{Fail, is_blank};
use mingtong_domain::ids::{BodyId, PlaceId};
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
        }
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
pub(crate) fn error_text(visit: &Visit, fail: &Fail) -> String {
    match fail {
        Fail::Changed => visit.words.t("work-written-already").to_owned(),
        fail => fail_text(visit.words, fail),
    }
}
