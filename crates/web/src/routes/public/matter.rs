//! One matter: the four answers, "me too", and what happened.

use super::Params;
use crate::form;
use crate::format::{self, ClockKept, ClockShown};
use crate::page::{Called, Page, render, render_as, text_arg};
use crate::problem::{Cause, Problem, fail_status, fail_text};
use crate::routes::staff::act_forms::{self, ActForm};
use crate::routes::staff::beside::{self, Beside, Opened};
use crate::visit::Visit;
use crate::{Config, cookies};
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::Fail;
use mingtong_app::matters::support_matter;
use mingtong_app::queries::{MatterView, Step, view_matter};
use mingtong_app::throttle::Limited;
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Handler, StageKind, Track, Visibility, table};
use mingtong_domain::permission::Act;
use mingtong_domain::time::ClockKind;

/// Days for which a browser is known again by "me too".
const VISITOR_DAYS: u32 = 400;

/// The head of a matter: what it is, who has it, until when, what happens next.
pub(crate) struct Facts {
    pub(crate) stage: String,
    pub(crate) since: String,
    pub(crate) by: Called,
    /// What the running clock is for; without a clock, that there is none.
    pub(crate) until: String,
    /// The day on which a deferred matter comes back by itself.
    pub(crate) comes_back: Option<String>,
    pub(crate) clock: Option<ClockShown>,
    /// Where no clock runs any more: how those were kept that the statistics count.
    pub(crate) kept: Vec<ClockKept>,
    pub(crate) next: String,
    /// Where it goes on: address and number.
    pub(crate) merged: Option<(String, String)>,
    pub(crate) hazard: bool,
    pub(crate) heard: String,
    pub(crate) is_private: bool,
}

/// A step of the story in words.
pub(crate) struct StepShown {
    pub(crate) when: String,
    pub(crate) machine: String,
    pub(crate) what: String,
    pub(crate) who: Called,
    pub(crate) detail: Called,
    pub(crate) matter: Option<(String, String)>,
    pub(crate) text: String,
    pub(crate) erased: bool,
    pub(crate) internal: bool,
    pub(crate) pictures: Vec<(String, i64, i64)>,
}

#[derive(Template)]
#[template(path = "public/matter.html")]
pub(crate) struct MatterPage {
    pub(crate) page: Page,
    pub(crate) view: MatterView,
    pub(crate) facts: Facts,
    pub(crate) story: Vec<StepShown>,
    pub(crate) may_support: bool,
    pub(crate) thanks: bool,
    /// What the signed-in person has just done, in words.
    pub(crate) done: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) phone: String,
    /// Where it is found, for paper.
    pub(crate) address: String,
    /// What the signed-in person may do now.
    pub(crate) forms: Vec<ActForm>,
    /// The worklist from which it was opened, to stand beside it.
    pub(crate) beside: Option<Beside>,
    /// The place in the worklist: the query that forms carry on, and where the way back leads.
    pub(crate) opened: String,
    pub(crate) back: String,
}

/// The number in the path.
pub(crate) fn number(visit: &Visit, params: &Params) -> Result<MatterId, Problem> {
    let id = params.get("number").and_then(|number| MatterId::parse(number));
    id.ok_or_else(|| visit.because(Cause::NotFound))
}

impl MatterPage {
    /// The page of a matter as the visitor may see it, with the worklist beside it where it was opened there.
    pub(crate) async fn load(visit: &Visit, id: MatterId, opened: Option<Opened>) -> Result<Self, Problem> {
        let view = view_matter(&visit.site.app, &visit.hall, &visit.who(), id).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let facts = facts(visit, &view);
        let here = if visit.who().may(Act::ReadWork) { "work" } else { "matters" };
        let page = Page::new(visit, here, format!("{} {}", view.number, view.title));
        let beside = match opened {
            Some(opened) => Beside::load(visit, &page, opened).await.map_err(|fail| visit.problem(fail))?,
            None => None,
        };
        Ok(Self {
            page,
            story: story(visit, &view, &format!("/matters/{id}/pictures")),
            // "Me too" is for what everybody can see.
            may_support: !facts.is_private && table::possible(Act::Support, view.stage),
            thanks: false,
            done: None,
            error: None,
            phone: String::new(),
            address: visit.outside_link(&format!("/matters/{id}")),
            forms: act_forms::forms(visit, &view),
            beside,
            opened: beside::onto("", opened, ""),
            back: visit.link(&beside::back(opened, "")),
            facts,
            view,
        })
    }
}

pub(super) async fn page(
    visit: Visit,
    Path(params): Path<Params>,
    Query(query): Query<Params>,
) -> Result<Response, Problem> {
    let mut template = MatterPage::load(&visit, number(&visit, &params)?, Opened::of(&visit, &query)).await?;
    template.thanks = query.contains_key("thanks");
    template.done = done_words(&visit, query.get("done"));
    Ok(visit.keep(render(&template)))
}

/// What a signed-in person has just done, for `?done=assign`; nothing for whoever opens such an address without.
pub(crate) fn done_words(visit: &Visit, act: Option<&String>) -> Option<String> {
    let act = visit.session.as_ref().and_then(|_| Act::from_key(act?))?;
    let key = format!("done-{}", act.key().replace('_', "-"));
    visit.words.has(&key).then(|| visit.words.t(&key).to_owned())
}

pub(super) async fn support(
    mut visit: Visit,
    Path(params): Path<Params>,
    Query(query): Query<Params>,
    request: Request,
) -> Result<Response, Problem> {
    visit.throttle(Limited::Support)?;
    let id = number(&visit, &params)?;
    let (opened, here) = (Opened::of(&visit, &query), format!("/matters/{id}"));
    let form = form::read(&visit, request).await?;
    let mark = visit.visitor.clone().unwrap_or_else(|| visit.site.app.chance.secret());
    visit.visitor = Some(mark.clone());
    let (app, phone) = (visit.site.app.clone(), form.maybe("phone"));
    let done = support_matter(&app, &visit.hall, &visit.who(), id, phone).await;
    let mut response = match done {
        Ok(()) => Redirect::to(&visit.link(&beside::onto(&here, opened, "thanks=1"))).into_response(),
        Err(fail @ Fail::Refused(_)) => {
            let mut template = MatterPage::load(&visit, id, opened).await?;
            template.page.path = visit.link(&beside::onto(&here, opened, ""));
            template.error = Some(fail_text(visit.words, &fail));
            form.get("phone").clone_into(&mut template.phone);
            render_as(fail_status(&fail), &template)
        }
        Err(fail) => return Err(visit.problem(fail)),
    };
    if response.status() == StatusCode::SEE_OTHER {
        remember(&visit.site.config, &mark, &mut response);
    }
    Ok(response)
}

fn remember(config: &Config, mark: &str, response: &mut Response) {
    let cookie = cookies::set(config, cookies::VISITOR, mark, VISITOR_DAYS);
    response.headers_mut().append(header::SET_COOKIE, cookie);
}

/// The deadlines of which everybody reads how they were kept: all of them once a matter has ended, and at any time what
/// was missed before it was opened again.
const COUNTED: [ClockKind; 3] = [ClockKind::FirstReply, ClockKind::Finish, ClockKind::Review];

/// The four answers.
pub(crate) fn facts(visit: &Visit, view: &MatterView) -> Facts {
    let words = visit.words;
    let word = |family: &str, key: &str| words.t(&format!("{family}-{}", key.replace('_', "-"))).to_owned();
    let by = match (&view.handler, &view.unit) {
        (Some(Handler::Unit(unit)), _) => Called::name(visit.hall.unit_name(unit)),
        (Some(Handler::Street), _) => Called::words(words.t("handler-street")),
        (Some(Handler::Community), _) => Called::words(words.t("handler-community")),
        (None, Some(unit)) => Called::name(unit),
        (None, None) => Called::words(words.t("handler-nobody")),
    };
    let now = visit.site.app.now();
    let clock = view.next.zip(view.amber_at).zip(view.colour);
    let clock = clock.map(|((next, amber), colour)| format::clock(words, now, next.due, amber, colour));
    let until = match &view.next {
        Some(next) => word("clock-kind", next.kind.key()),
        None => words.t("matter-no-clock").to_owned(),
    };
    let comes_back = |day| words.ta("matter-comes-back", &[text_arg("day", format::date(words, day))]);
    let is_imported = view.matter.letter.is_some() && view.stage == StageKind::Closed;
    let clocks = &view.matter.clocks;
    let ended = clocks.all().iter().filter(|run| run.stopped.is_some() && COUNTED.contains(&run.deadline.kind));
    let ended = ended.filter(|_| view.stage.has_ended());
    let kept = clocks.missed().iter().chain(ended).filter_map(|run| format::kept(words, run)).collect();
    Facts {
        stage: match view.matter.outcome.filter(|_| view.stage.has_ended()) {
            Some(outcome) => format!("{} · {}", word("stage", view.stage.key()), word("outcome", outcome.key())),
            None => word("stage", view.stage.key()),
        },
        since: format::when(words, view.stage_since),
        by,
        until,
        comes_back: view.deferred_until.map(comes_back),
        clock,
        kept,
        next: match view.next {
            Some(next) if next.kind == ClockKind::Review => words.t("next-closed-for-review").to_owned(),
            // Whoever wrote a letter has no tracking code with which to ask for more.
            _ if is_imported => words.t("next-closed-by-file").to_owned(),
            _ => match view.reopenable_until {
                Some(until) => words.ta("next-closed-not-fixed", &[text_arg("until", format::moment(words, until))]),
                None => word("next", view.stage.key()),
            },
        },
        merged: view.merged_into.map(|into| (visit.link(&format!("/matters/{into}")), visit.hall.number(into))),
        hazard: view.matter.track == Track::Hazard,
        heard: word("heard", view.matter.channel.key()),
        is_private: view.matter.visibility == Visibility::Private,
    }
}

/// The story in words, the latest first; its pictures are found below the path `pictures`.
pub(crate) fn story(visit: &Visit, view: &MatterView, pictures: &str) -> Vec<StepShown> {
    let mut shown: Vec<StepShown> = view.steps.iter().map(|step| step_shown(visit, step, pictures)).collect();
    // A low rating opens a matter again with the same words: they are printed once, where they were said.
    for (step, shown) in view.steps.iter().zip(&mut shown).filter(|(step, _)| step.kind == "reopened") {
        let is_said = |other: &Step| other.kind == "rated" && other.text_ref == step.text_ref;
        if step.text_ref.is_some() && view.steps.iter().any(is_said) {
            (shown.text, shown.erased) = (String::new(), false);
        }
    }
    shown
}

fn step_shown(visit: &Visit, step: &Step, pictures: &str) -> StepShown {
    let words = visit.words;
    let word = |family: &str, key: &str| words.t(&format!("{family}-{}", key.replace('_', "-"))).to_owned();
    let detail = match (step.level, step.until) {
        (Some(level), _) => Called::words(word("rating", &level.to_string())),
        (None, Some(review)) if step.kind == "done" => {
            let review = words.ta("step-review", &[text_arg("day", format::date(words, format::last_day(review)))]);
            Called::words(step.unit.iter().cloned().chain([review]).collect::<Vec<_>>().join(" · "))
        }
        (None, Some(until)) => Called::words(words.ta("step-until", &[text_arg("day", format::date(words, until))])),
        (None, None) if step.imported => Called::default(),
        (None, None) => match step.track {
            Some(track) => Called::words(word("track-now", track.key())),
            None => Called::name(step.unit.clone().unwrap_or_default()),
        },
    };
    // What came with a file was said by the unit it names, not by whoever took the file in.
    let who = match (step.imported, &step.unit) {
        (false, _) => Called::words(word("role", step.role.key())),
        (true, Some(unit)) => Called::name(unit),
        (true, None) => Called::words(words.t("step-imported")),
    };
    let time = |at: Option<Millis>, show: fn(mingtong_words::Words, Millis) -> String| at.map(|at| show(words, at));
    StepShown {
        when: time(step.at, format::when).unwrap_or_else(|| words.t("step-no-date").to_owned()),
        machine: step.at.map(format::machine).unwrap_or_default(),
        what: word("step", step.kind),
        who,
        detail,
        matter: step.matter.map(|id| (visit.link(&format!("/matters/{id}")), visit.hall.number(id))),
        text: step.text.clone().unwrap_or_default(),
        erased: step.erased,
        internal: step.internal,
        pictures: step
            .pictures
            .iter()
            .map(|picture| (visit.link(&format!("{pictures}/{}", picture.id)), picture.size_px.0, picture.size_px.1))
            .collect(),
    }
}
