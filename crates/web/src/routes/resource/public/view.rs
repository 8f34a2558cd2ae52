//! One resource, with the forms of whoever may change it.

use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::params::Params;
use crate::parts::act_form::{self, ActForm, Field, Kind};
use crate::parts::done::done_words;
use crate::parts::taken_in;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::resource::{ResourceView, view_resource};
use mingtong_domain::Millis;
use mingtong_domain::ids::{Area, PictureId, ResourceId};
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::resource::Act;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Resource];

#[derive(Template)]
#[template(path = "resource/public/view.html")]
pub(crate) struct ResourcePage {
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
    done: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, number)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let id = ResourceId::parse(&number).ok_or_else(|| visit.because(Cause::NotFound))?;
    let mut page = ResourcePage::load(&visit, &id).await?;
    let below = format!("/resources/{id}/acts/");
    if let Some((act, form)) = kept::typed_below(&visit, &below).await
        && let Some(act) = Act::from_key(&act)
    {
        page.put_back(&visit, act, (&form, &taken_in::kept(&form)), visit.words.t("work-kept"));
    }
    page.done = done_words(&visit, params.get("done"));
    Ok(visit.cacheable(AREAS, render(&page)))
}

impl ResourcePage {
    /// The page of a resource.
    pub(crate) async fn load(visit: &Visit, id: &ResourceId) -> Result<Self, Problem> {
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
    pub(crate) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
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
