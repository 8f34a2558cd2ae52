//! The page of a procedure: the question, and its six steps, each with its form where it is its turn.

use super::facts::{StepLines, at_step, step_lines};
use super::forms::{Forms, Placed};
use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::format;
use crate::kept;
use crate::page::Page;
use crate::parts::act_form::ActForm;
use crate::parts::taken_in;
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::procedure::{ProcedureView, view_procedure};
use mingtong_domain::ids::{PictureId, ProcedureId};
use mingtong_domain::procedure::{Act, StageKind, Step};

#[derive(Template)]
#[template(path = "procedure/page.html")]
pub(super) struct ProcedurePage {
    page: Page,
    view: ProcedureView,
    title: Called,
    stage: String,
    /// How far it is; none where it went to its end.
    at: Option<String>,
    begun: String,
    /// Why it was dropped; none inside where that was erased.
    withdrawn: Option<Option<String>>,
    question: Option<String>,
    steps: Vec<StepLines>,
    forms: Vec<Placed>,
    of_acts: Forms,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl ProcedurePage {
    /// The page of a procedure as the visitor may see it.
    pub(super) async fn load(visit: &Visit, id: &ProcedureId) -> Result<Self, Problem> {
        let view = view_procedure(&visit.site.app, &visit.hall, &visit.who(), id).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let forms = Forms::load(visit, &view).await.map_err(|fail| visit.problem(fail))?;
        let (words, title) = (visit.words, Called::title(&view.title, visit.words));
        let (role, begun) = view.procedure.begun;
        let begun = [text_arg("day", format::date(words, begun)), text_arg("role", words.word("role", role.key()))];
        Ok(Self {
            page: Page::new(visit, "procedures", title.text.clone()),
            title,
            stage: words.word("stage", view.stage.key()),
            at: (view.stage != StageKind::Completed).then(|| at_step(words, view.at)),
            begun: words.ta("procedure-begun-by", &begun),
            withdrawn: view.withdrawn.as_ref().map(|reason| reason.words().map(str::to_owned)),
            question: view.question.words().map(str::to_owned),
            steps: view.steps.iter().map(|step| step_lines(visit, &view, step)).collect(),
            forms: forms.offered(visit, &view),
            of_acts: forms,
            from_desk: "",
            done: None,
            view,
        })
    }

    /// With what whoever is signed in had typed into one of its forms when their session had ended.
    pub(super) async fn with_kept(mut self, visit: &Visit) -> Self {
        let below = format!("/procedures/{}/acts/", self.view.procedure.id);
        if let Some((act, form)) = kept::typed_below(visit, &below).await
            && let Some(act) = Act::from_key(&act)
        {
            self.put_back(visit, act, (&form, &taken_in::kept(&form)), visit.words.t("work-kept"));
        }
        self
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let (form, pictures) = sent;
        // Somebody else's step may have made the act impossible; what was typed is not lost for that.
        if !self.forms.iter().any(|offered| offered.form.key == act.key()) {
            let step = Step::from_key(form.get("step"));
            self.forms.extend(self.of_acts.lost(visit, &self.view, act, step));
        }
        for offered in self.forms.iter_mut().filter(|offered| offered.form.key == act.key()) {
            offered.form.error = Some(text.to_owned());
            offered.form.fill(form, pictures);
        }
    }

    /// The forms at a step.
    fn forms_at(&self, step: &StepLines) -> Vec<&ActForm> {
        self.forms.iter().filter(|placed| placed.step == Some(step.step)).map(|placed| &placed.form).collect()
    }

    /// The forms of what is done to the whole procedure.
    fn forms_below(&self) -> Vec<&ActForm> {
        self.forms.iter().filter(|placed| placed.step.is_none()).map(|placed| &placed.form).collect()
    }
}
