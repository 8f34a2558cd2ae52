//! The page of a project: what it is, who has it, until when, what happens next, and all that happened so far; forms
//! for whoever may.

use super::forms::{form, offered};
use super::lines::{AccountLines, QuoteLine, StepLine, Told, account, books, inspection, next, quotes, scope, step};
use crate::args::text_arg;
use crate::form::Form;
use crate::format;
use crate::page::Page;
use crate::parts::act_form::{ActForm, put_back};
use crate::parts::came_of::{CameOfRows, origin_link};
use crate::parts::erased::say_erased;
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::project::{ProjectView, view_project};
use mingtong_domain::Millis;
use mingtong_domain::fund::Origin;
use mingtong_domain::ids::{PictureId, ProjectId};
use mingtong_domain::money::yuan;
use mingtong_domain::project::{Act, Guarantee, StageKind};
use mingtong_words::Words;

#[derive(Template)]
#[template(path = "project/page.html")]
pub(super) struct ProjectPage {
    page: Page,
    view: ProjectView,
    stage: String,
    since: String,
    next: String,
    /// Where it comes from: its address and its number.
    origin: Option<(String, String)>,
    /// The need behind that.
    need: Option<(String, String)>,
    /// The funds that came of it.
    came: CameOfRows,
    /// The clock of a danger.
    hazard: Option<String>,
    contractor: Option<String>,
    without: Option<String>,
    agreed: String,
    guarantee: Option<String>,
    /// How the notice of its account stands: its address, until when it is public, and how many objections wait.
    notice: Option<(String, String, usize)>,
    matters: Vec<(String, String)>,
    steps: Vec<StepLine>,
    quotes: Vec<QuoteLine>,
    /// What the books of its funds say beside its account.
    books: Option<String>,
    scopes: Vec<Told>,
    inspections: Vec<Told>,
    accounts: Vec<AccountLines>,
    forms: Vec<ActForm>,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl ProjectPage {
    /// The page of a project as the visitor may see it.
    pub(super) async fn load(visit: &Visit, id: &ProjectId) -> Result<Self, Problem> {
        let view = view_project(&visit.site.app, &visit.hall, &visit.who(), *id).await;
        let mut view = view.map_err(|fail| visit.problem(fail))?;
        say_erased(visit.words, view.texts());
        let is_open = view.project.stage.kind() != StageKind::CalledOff;
        let came = CameOfRows::load(visit, &Origin::Project(*id), is_open).await.map_err(|fail| visit.problem(fail))?;
        let (words, id) = (visit.words, *id);
        let accounts = view.account.iter().chain(&view.earlier_accounts);
        Ok(Self {
            page: Page::new(visit, "projects", format!("{} {}", view.number, view.title)),
            stage: words.word("project-stage", view.project.stage.kind().key()),
            since: format::when(words, view.project.changed),
            next: next(words, &view),
            origin: view.origin.as_ref().map(|from| origin_link(visit, from)),
            need: view.need.as_ref().map(|from| origin_link(visit, from)),
            came,
            hazard: hazard(words, &view),
            contractor: contractor(words, &view),
            without: view
                .contractor
                .as_ref()
                .and_then(|it| it.without)
                .map(|without| words.word("project-without", without.key())),
            agreed: words.ta("project-yuan", &[text_arg("amount", yuan(view.agreed_fen))]),
            guarantee: guarantee(words, view.guarantee),
            notice: view
                .notice
                .as_ref()
                .map(|it| (visit.link(&format!("/notices/{}", it.id)), format::moment(words, it.ends), it.unanswered)),
            matters: view
                .matters
                .iter()
                .map(|it| (visit.link(&format!("/matters/{}", it.id)), it.number.clone()))
                .collect(),
            steps: view.steps.iter().map(|it| step(visit, id, it)).collect(),
            quotes: quotes(visit, id, &view),
            books: books(words, &view),
            scopes: view.scopes.iter().map(|it| scope(visit, it)).collect(),
            inspections: view.inspections.iter().map(|it| inspection(visit, id, it)).collect(),
            accounts: accounts.map(|it| account(visit, it)).collect(),
            forms: offered(visit, &view),
            from_desk: "",
            done: None,
            view,
        })
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let lost = || form(visit, &self.view, act);
        put_back(&mut self.forms, act.key(), lost, sent, text);
    }
}

/// The clock of a danger: until when, or when it was done.
fn hazard(words: Words, view: &ProjectView) -> Option<String> {
    let run = view.hazard?.run;
    let due = text_arg("time", format::moment(words, run.deadline.due));
    Some(match run.stopped {
        Some(stopped) => words.ta("project-hazard-done", &[due, text_arg("done", format::moment(words, stopped))]),
        None => words.ta("project-hazard-runs", &[due]),
    })
}

fn contractor(words: Words, view: &ProjectView) -> Option<String> {
    let it = view.contractor.as_ref()?;
    let args = [text_arg("who", &it.name), text_arg("amount", yuan(it.amount_fen)), text_arg("n", it.compared)];
    Some(words.ta("project-contractor-line", &args))
}

fn guarantee(words: Words, guarantee: Guarantee) -> Option<String> {
    let (key, until) = match guarantee {
        Guarantee::None => return None,
        Guarantee::Runs(until) => ("project-guarantee-runs", until),
        Guarantee::Over(until) => ("project-guarantee-over", until),
    };
    Some(words.ta(key, &[text_arg("day", format::date(words, Millis::from_date(until)))]))
}
