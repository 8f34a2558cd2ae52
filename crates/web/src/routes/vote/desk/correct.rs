//! The electorate is put right: a home that stands there wrongly, one that is missing, one that has no vote; with a
//! reason, and never silently.

use super::sought::{is_before_its_end, sought};
use crate::args::text_arg;
use crate::called::Called;
use crate::form::{self, Form};
use crate::kept;
use crate::page::Page;
use crate::params::{Params, asked};
use crate::parts::done::done_words;
use crate::problem::{Problem, fail_status, fail_text};
use crate::render::render_as;
use crate::routes::vote::by_rule::area_words;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query, Request};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::Fail;
use mingtong_app::roll::square_metres;
use mingtong_app::vote::{CorrectionView, ElectorView, NewCorrection, correct_electorate, list_corrections, view_vote};
use mingtong_domain::ids::{HomeNo, VoteId};
use mingtong_domain::limits::{HOME_NO_CHARS_MAX, REASON_CHARS_MAX};
use mingtong_domain::vote::{Act, Correction, Elector};
use mingtong_office::roll::area_of;
use mingtong_words::Words;

/// What was typed so far.
#[derive(Debug, Clone, Default)]
struct Typed {
    /// The number of the elector; empty where one is to be added.
    elector: String,
    home: String,
    area: String,
    /// A home of the same owner.
    same: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "vote/desk/correct.html")]
struct CorrectPage {
    page: Page,
    csrf: String,
    error: Option<String>,
    done: Option<String>,
    id: String,
    title: Called,
    can_correct: bool,
    by_area: bool,
    /// What was put right, and why.
    lines: Vec<(String, Called)>,
    /// The home that was looked for.
    sought: String,
    /// The home of whoever is put right; none where one is to be added, or nothing is asked yet.
    of: Option<String>,
    adds: bool,
    typed: Typed,
    no_chars_max: usize,
    reason_chars_max: usize,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    visit.authorised(Act::CorrectElector)?;
    let id = VoteId(id);
    if let Some(form) = kept::typed(&visit, &format!("/desk/votes/{id}/correct")).await {
        let said = (None, Some(visit.words.t("work-kept").to_owned()));
        return page(&visit, &id, StatusCode::OK, Typed::read(&form), said).await;
    }
    let found = sought(&visit, &id, asked(&params, "home"), asked(&params, "elector")).await?;
    let said = (done_words(&visit, params.get("done")), found.missing(visit.words));
    let typed = found.found.as_ref().map_or_else(Typed::default, Typed::of);
    let typed = Typed { home: found.home, ..typed };
    page(&visit, &id, StatusCode::OK, typed, said).await
}

pub(crate) async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let form = form::read(&visit, request).await?;
    let who = visit.authorised(Act::CorrectElector)?;
    let (id, typed) = (VoteId(id), Typed::read(&form));
    let new = match typed.correction(form.has("strike")) {
        Ok(new) => new,
        Err(key) => {
            let said = (None, Some(visit.words.t(key).to_owned()));
            return page(&visit, &id, StatusCode::UNPROCESSABLE_ENTITY, typed, said).await;
        }
    };
    let done = correct_electorate(&visit.site.app, &visit.hall, &who, id.clone(), new, typed.reason.clone()).await;
    match done {
        Ok(()) => Ok(visit.onward(&format!("/desk/votes/{id}/correct?done={}", Act::CorrectElector.key()))),
        Err(fail) => {
            let said = (None, Some(fail_text(visit.words, &fail)));
            page(&visit, &id, fail_status(&fail), typed, said).await
        }
    }
}

async fn page(
    visit: &Visit,
    id: &VoteId,
    status: StatusCode,
    typed: Typed,
    (done, error): (Option<String>, Option<String>),
) -> Result<Response, Problem> {
    let problem = |fail: Fail| visit.problem(fail);
    let (words, app, hall, who) = (visit.words, &visit.site.app, &visit.hall, visit.who());
    let corrections = list_corrections(app, hall, &who, id).await.map_err(problem)?;
    let view = view_vote(app, hall, &who, id).await.map_err(problem)?;
    let of = sought(visit, id, "", &typed.elector).await?.found.map(|found| found.line.elector.home.0);
    let by_area = view.vote.decides.is_owners();
    let template = CorrectPage {
        page: Page::new(visit, "votes", words.t("vote-door-correct")),
        csrf: visit.signed_in()?.csrf.clone(),
        // Whoever looked for a home that is not there adds it.
        adds: of.is_none() && error.is_some(),
        error,
        done,
        id: id.0.clone(),
        title: Called::title(&view.title, words),
        can_correct: is_before_its_end(view.stage),
        by_area,
        lines: corrections.iter().map(|it| (said(words, by_area, it), Called::title(&it.reason, words))).collect(),
        sought: typed.home.clone(),
        of,
        typed,
        no_chars_max: HOME_NO_CHARS_MAX,
        reason_chars_max: REASON_CHARS_MAX,
    };
    Ok(render_as(status, &template))
}

/// What was put right, in words.
fn said(words: Words, by_area: bool, it: &CorrectionView) -> String {
    let elector = |elector: &Elector| match elector.area.filter(|_| by_area) {
        Some(area) => format!("{} {}", elector.home, area_words(words, area.unsigned_abs())),
        None if by_area => format!("{} {}", elector.home, words.t("vote-unknown")),
        None => elector.home.0.clone(),
    };
    let before = text_arg("before", it.before.as_ref().map(elector).unwrap_or_default());
    match &it.correction {
        Correction::Added(added) => words.ta("correct-added", &[text_arg("after", elector(added))]),
        Correction::Struck(_) => words.ta("correct-struck", &[before]),
        Correction::Changed(after) => {
            let is_voice = it.before.as_ref().is_some_and(|before| before.voice != after.voice);
            let key = if is_voice || it.others_speak { "correct-changed-voice" } else { "correct-changed" };
            words.ta(key, &[before, text_arg("after", elector(after))])
        }
    }
}

impl Typed {
    fn of(view: &ElectorView) -> Self {
        Self {
            elector: view.line.elector.no.to_string(),
            home: view.line.elector.home.0.clone(),
            area: view.line.elector.area.map(square_metres).unwrap_or_default(),
            same: view.beside.first().map(|line| line.elector.home.0.clone()).unwrap_or_default(),
            reason: String::new(),
        }
    }

    fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        let (elector, home) = (get("elector"), get("home"));
        Self { elector, home, area: get("area"), same: get("same"), reason: get("reason") }
    }

    /// What is to be put right, or the key of the words that say what of it is none.
    fn correction(&self, strikes: bool) -> Result<NewCorrection, &'static str> {
        let no = self.elector.parse().ok();
        if strikes {
            return no.map(NewCorrection::Struck).ok_or("correct-wrong-home");
        }
        let home = HomeNo::parse(&self.home).ok_or("correct-wrong-home")?;
        let area = area_of(&self.area).map_err(|_| "home-wrong-area")?;
        let same_as = Some(HomeNo(self.same.clone())).filter(|home| !home.0.is_empty());
        Ok(match no {
            Some(no) => NewCorrection::Changed { no, home, area, same_as },
            None => NewCorrection::Added { home, area, same_as },
        })
    }
}
