//! The page of an agreement: its terms, sums and counts, the lines of whoever reads it, and the forms of its acts.

use super::facts::{Fact, PartyLine, VersionLine, facts, party_line, version_lines};
use super::forms::Forms;
use crate::called::Called;
use crate::form::Form;
use crate::kept;
use crate::page::Page;
use crate::parts::act_form::{ActForm, put_back};
use crate::parts::came_of::{CameOfRows, origin_link};
use crate::parts::taken_in;
use crate::problem::Problem;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::agreement::{AgreementView, view_agreement};
use mingtong_domain::agreement::{Act, StageKind};
use mingtong_domain::fund::Origin;
use mingtong_domain::ids::{AgreementId, PictureId};

#[derive(Template)]
#[template(path = "agreement/page.html")]
pub(super) struct AgreementPage {
    page: Page,
    view: AgreementView,
    title: Called,
    stage: String,
    facts: Vec<Fact>,
    text: Option<String>,
    /// Why it is void; none inside where that was erased.
    voided: Option<Option<String>>,
    /// What it comes from.
    origin: Option<(String, String)>,
    /// The funds and projects that came of it.
    came: CameOfRows,
    /// Under their headings: the lines of the reader, and those of which they are the witness.
    own: Vec<(&'static str, Vec<PartyLine>)>,
    versions: Vec<VersionLine>,
    may_redraft: bool,
    /// Whether slips can be issued now.
    may_issue: bool,
    /// Whether there is a sheet to sign for whoever reads.
    may_sign: bool,
    forms: Vec<ActForm>,
    of_acts: Forms,
    from_desk: &'static str,
    pub(super) done: Option<String>,
}

impl AgreementPage {
    /// The page of an agreement as the visitor may see it.
    pub(super) async fn load(visit: &Visit, id: &AgreementId) -> Result<Self, Problem> {
        let view = view_agreement(&visit.site.app, &visit.hall, &visit.who(), id).await;
        let view = view.map_err(|fail| visit.problem(fail))?;
        let of_acts = Forms::load(visit, &view).await.map_err(|fail| visit.problem(fail))?;
        // For one that shares out income no fund collects and nothing is done.
        let is_open = matches!(view.stage, StageKind::Put | StageKind::Started) && !view.agreement.shares_income();
        let came = CameOfRows::load(visit, &Origin::Agreement(id.clone()), is_open).await;
        let came = came.map_err(|fail| visit.problem(fail))?;
        let (words, title) = (visit.words, Called::title(&view.title, visit.words));
        let line = |line| party_line(visit, &view, line);
        Ok(Self {
            page: Page::new(visit, "agreements", title.text.clone()),
            title,
            stage: words.word("agreement-stage", view.stage.key()),
            facts: facts(visit, &view),
            text: view.text.words().map(str::to_owned),
            voided: view.voided.as_ref().map(|reason| reason.words().map(str::to_owned)),
            origin: view.origin.as_ref().map(|from| origin_link(visit, from)),
            came,
            own: [("agreement-own", true), ("agreement-witnessed", false)]
                .map(|(key, is_own)| {
                    (words.t(key), view.own.iter().filter(|it| it.is_own == is_own).map(line).collect())
                })
                .into_iter()
                .filter(|(_, lines): &(_, Vec<_>)| !lines.is_empty())
                .collect(),
            versions: version_lines(words, &view.versions),
            may_sign: visit.session.is_some()
                && view.version.put.is_some()
                && (view.may_read_lines || view.own.iter().any(|line| line.party.part.is_asked())),
            may_redraft: visit.session.is_some() && view.offered.contains(&Act::Redraft),
            may_issue: visit.session.is_some()
                && view.stage == StageKind::Put
                && view.may_read_lines
                && visit.who().may(Act::IssueSlips),
            forms: of_acts.offered(visit, &view),
            of_acts,
            from_desk: "",
            done: None,
            view,
        })
    }

    /// With what whoever is signed in had typed into one of its forms when their session had ended.
    pub(super) async fn with_kept(mut self, visit: &Visit) -> Self {
        let below = format!("/agreements/{}/acts/", self.view.agreement.id);
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
        put_back(&mut self.forms, act.key(), lost, sent, text);
    }
}
