//! The page of a need: the four answers, who takes it up, and the forms of whoever reads.

use super::facts::{Facts, UptakeLine, facts, uptake_line};
use super::forms::Forms;
use crate::called::Called;
use crate::form::Form;
use crate::kept;
use crate::page::Page;
use crate::parts::act_form::{self, ActForm};
use crate::parts::came_of::{AGREEMENT_NEW, CameOfRows};
use crate::parts::taken_in;
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::need::{NeedView, view_need};
use mingtong_domain::fund::Origin;
use mingtong_domain::ids::{NeedId, PictureId};
use mingtong_domain::need::{Act, Stage};

#[derive(Template)]
#[template(path = "need/page.html")]
pub(super) struct NeedPage {
    page: Page,
    view: NeedView,
    title: Called,
    /// What is needed; none where that was erased.
    text: Option<String>,
    facts: Facts,
    uptakes: Vec<UptakeLine>,
    /// What stands before the words with which it ended.
    ended: &'static str,
    /// The agreements, funds and projects that came of it.
    came: CameOfRows,
    forms: Vec<ActForm>,
    of_acts: Forms,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl NeedPage {
    /// The page of a need as the visitor may see it.
    pub(super) async fn load(visit: &Visit, id: &NeedId) -> Result<Self, Problem> {
        let view = view_need(&visit.site.app, &visit.hall, &visit.who(), *id).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let of_acts = Forms::load(visit).await.map_err(|fail| visit.problem(fail))?;
        let is_open = matches!(view.stage, Stage::Open { .. } | Stage::Taken);
        let came = CameOfRows::load(visit, &Origin::Need(*id), is_open).await;
        let mut came = came.map_err(|fail| visit.problem(fail))?;
        if view.uptakes.is_empty() {
            // Parties agree on what nobody has; money and work follow from what somebody took up.
            came.open.retain(|(_, key)| *key == AGREEMENT_NEW);
        }
        let title = match view.title.as_str() {
            "" => Called::words(visit.words.t("title-erased")),
            title => Called::name(title),
        };
        Ok(Self {
            page: Page::new(visit, "lists", title.text.clone()),
            title,
            text: (!view.text.is_empty()).then(|| view.text.clone()),
            facts: facts(visit, &view),
            uptakes: view.uptakes.iter().map(|it| uptake_line(visit, &view, it)).collect(),
            ended: if matches!(view.stage, Stage::Settled { .. }) { "need-accepted" } else { "need-reason" },
            came,
            forms: of_acts.offered(visit, &view),
            of_acts,
            from_desk: "",
            done: None,
            view,
        })
    }

    /// With what whoever is signed in had typed into one of its forms when their session had ended.
    pub(super) async fn with_kept(mut self, visit: &Visit) -> Self {
        let below = format!("/needs/{}/acts/", self.view.need.asked.need);
        if let Some((act, form)) = kept::typed_below(visit, &below).await
            && let Some(act) = Act::from_key(&act)
        {
            self.put_back(visit, act, (&form, &taken_in::kept(&form)), visit.words.t("work-kept"));
        }
        self
    }

    /// Opens the form of an act with everything that was typed in it, and says above it what there is to say.
    pub(super) fn put_back(&mut self, visit: &Visit, act: Act, sent: (&Form, &[PictureId]), text: &str) {
        let lost = || self.of_acts.form(visit, &self.view, act);
        act_form::put_back(&mut self.forms, act.key(), lost, sent, text);
    }
}
