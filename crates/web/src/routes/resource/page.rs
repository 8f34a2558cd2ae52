//! The page of a resource: what it is, whose, until when, and the forms of whoever may change it.

use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::parts::act_form::{self, ActForm, Field, Kind};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::resource::{ResourceView, view_resource};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PictureId, ResourceId};
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::resource::Act;

#[derive(Template)]
#[template(path = "resource/page.html")]
pub(super) struct ResourcePage {
    page: Page,
    view: ResourceView,
    title: Called,
    /// What it is; none where that was erased.
    text: Option<String>,
    kind: String,
    stage: String,
    until: String,
    offered_on: String,
    place: Option<(String, String)>,
    unit_href: String,
    forms: Vec<ActForm>,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl ResourcePage {
    /// The page of a resource.
    pub(super) async fn load(visit: &Visit, id: &ResourceId) -> Result<Self, Problem> {
        let view = view_resource(&visit.site.app, &visit.hall, &visit.who(), *id).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let (words, offered) = (visit.words, &view.resource.offered);
        let day = |at: Millis| format::date(words, at);
        let title = match view.title.as_str() {
            "" => Called::words(words.t("title-erased")),
            title => Called::name(title),
        };
        let forms = view.offered.iter().filter(|_| visit.session.is_some());
        Ok(Self {
            page: Page::new(visit, "resources", title.text.clone()),
            title,
            text: (!view.text.is_empty()).then(|| view.text.clone()),
            kind: words.word("resource-kind", offered.kind.key()),
            stage: words.word("resource-stage", view.stage.kind().key()),
            until: words.ta("resource-until", &[text_arg("day", day(Millis::from_date(offered.until)))]),
            offered_on: words.ta("resource-offered-on", &[text_arg("day", day(view.resource.at))]),
            place: offered
                .place
                .as_ref()
                .map(|id| (visit.link(&format!("/places/{id}")), view.place.clone().unwrap_or_default())),
            unit_href: visit.link(&format!("/units/{}", offered.unit)),
            forms: forms.filter_map(|act| form(visit, &view, *act)).collect(),
            from_desk: "",
            done: None,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let lost = || form(visit, &self.view, act);
        act_form::put_back(&mut self.forms, act.key(), lost, sent, text);
    }
}

fn form(visit: &Visit, view: &ResourceView, act: Act) -> Option<ActForm> {
    let (key, words) = (act.key(), visit.words);
    let action = visit.link(&format!("/resources/{}/acts/{key}", view.resource.offered.resource));
    let field = match act {
        Act::Prolong => {
            let until = view.resource.offered.until.to_string();
            Field::new(key, "until", words.t("work-resource-until"), Kind::Date).with(until)
        }
        Act::Withdraw => Field::new(key, "reason", words.t("work-resource-reason"), Kind::Area(REASON_CHARS_MAX))
            .hinted(words.t("work-resource-reason-hint")),
        Act::Offer => return None,
    };
    Some(ActForm::new(key, words.word("act", key), action, view.resource.latest, vec![field]))
}
