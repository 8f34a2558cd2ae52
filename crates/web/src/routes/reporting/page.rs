//! The page of a report: who, since when, what was done, and the forms of whoever may change it.

use super::forms::Forms;
use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::parts::act_form::{self, ActForm};
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::reporting::{ReportingView, ServiceView, view_reporting};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PictureId, ReportingId};
use mingtong_domain::reporting::{About, Act};

/// Something that was done.
pub(super) struct ServiceLine {
    number: u32,
    day: String,
    /// What was done; none where that was erased.
    text: Option<String>,
    about: Option<(String, String)>,
    /// What somebody else says of it; none inside where that was erased.
    evaluation: Option<Option<String>>,
}

#[derive(Template)]
#[template(path = "reporting/page.html")]
pub(super) struct ReportingPage {
    page: Page,
    view: ReportingView,
    title: Called,
    /// What it brings, or what they can do; none where that was erased.
    text: Option<String>,
    kind: String,
    stage: String,
    days: String,
    /// Who speaks for each side, the last one first: the name, none where it was erased, and since when.
    liaisons: Vec<(Option<String>, String)>,
    ours: Vec<(Option<String>, String)>,
    place: Option<(String, String)>,
    unit_href: String,
    services: Vec<ServiceLine>,
    forms: Vec<ActForm>,
    of_acts: Forms,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl ReportingPage {
    /// The page of a report.
    pub(super) async fn load(visit: &Visit, id: &ReportingId) -> Result<Self, Problem> {
        let view = view_reporting(&visit.site.app, &visit.hall, &visit.who(), *id).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let of_acts = Forms::load(visit).await.map_err(|fail| visit.problem(fail))?;
        let (words, reporting) = (visit.words, &view.reporting);
        let day = |day| format::date(words, Millis::from_date(day));
        let title = match view.name.as_deref() {
            None => Called::name(view.unit.clone()),
            Some("") => Called::words(words.t("reporting-name-erased")),
            Some(name) => Called::name(name),
        };
        let from = words.ta("reporting-since", &[text_arg("day", day(reporting.since))]);
        let until = reporting.until.map(|until| words.ta("reporting-until", &[text_arg("day", day(until))]));
        let held = |held: &[(Option<String>, Millis)]| {
            let line = |(name, since): &(Option<String>, Millis)| (name.clone(), format::date(words, *since));
            held.iter().rev().map(line).collect::<Vec<_>>()
        };
        let place = reporting.place.as_ref();
        Ok(Self {
            page: Page::new(visit, "units", title.text.clone()),
            title,
            text: (!view.text.is_empty()).then(|| view.text.clone()),
            kind: words.word("reporting-kind", reporting.kind().key()),
            stage: words.word("reporting-stage", view.stage.kind().key()),
            days: [Some(from), until].into_iter().flatten().collect::<Vec<_>>().join(" "),
            liaisons: held(&view.liaisons),
            ours: held(&view.ours),
            place: place.map(|id| (visit.link(&format!("/places/{id}")), view.place.clone().unwrap_or_default())),
            unit_href: visit.link(&format!("/units/{}", reporting.unit)),
            services: view.services.iter().map(|it| service_line(visit, it)).collect(),
            forms: of_acts.offered(visit, &view),
            of_acts,
            from_desk: "",
            done: None,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let lost = || self.of_acts.form(visit, &self.view, act);
        act_form::put_back(&mut self.forms, act.key(), lost, sent, text);
    }
}

fn service_line(visit: &Visit, it: &ServiceView) -> ServiceLine {
    let said = |words: &String| (!words.is_empty()).then(|| words.clone());
    ServiceLine {
        number: it.service.number,
        day: format::date(visit.words, Millis::from_date(it.service.day)),
        text: said(&it.text),
        about: it.service.about.map(|about| (about_href(visit, about), it.about.clone().unwrap_or_default())),
        evaluation: it.evaluation.as_ref().map(said),
    }
}

/// Where what a service was for stands.
fn about_href(visit: &Visit, about: About) -> String {
    match about {
        About::Need(need) => visit.link(&format!("/needs/{need}")),
        About::Matter(matter) => visit.link(&format!("/matters/{matter}")),
    }
}
