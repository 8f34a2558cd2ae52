//! The forms of the acts on an agreement.

use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::agreement::{AgreementView, LineView};
use mingtong_app::register::witnesses_of_agreements;
use mingtong_domain::agreement::{Act, Answer, StageKind};
use mingtong_domain::limits::REASON_CHARS_MAX;

/// The forms of an agreement for whoever is signed in, with the people who can be named as witnesses.
pub(super) struct Forms {
    witnesses: Vec<Choice>,
}

impl Forms {
    /// Whom the visitor may name.
    pub(super) async fn load(visit: &Visit, view: &AgreementView) -> Result<Self, Fail> {
        if !enters(visit, view) {
            return Ok(Self { witnesses: vec![] });
        }
        let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
        let found = witnesses_of_agreements(app, hall, &who).await?;
        let others = found.into_iter().filter(|(id, name)| !name.is_empty() && who.actor.person.as_ref() != Some(id));
        Ok(Self { witnesses: others.map(|(id, name)| Choice::name(id.as_str(), name)).collect() })
    }

    /// The forms of everything that can be done now.
    pub(super) fn offered(&self, visit: &Visit, view: &AgreementView) -> Vec<ActForm> {
        if visit.session.is_none() {
            return vec![];
        }
        let own = |act: Act| view.own.iter().any(|line| line.offered.contains(&act)).then_some(act);
        let papers = [Act::EnterPaper, Act::SayOnBehalf].into_iter().filter(|_| enters(visit, view));
        let about_parties = [own(Act::Answer), own(Act::ConfirmOnBehalf)].into_iter().flatten().chain(papers);
        let on_itself = view.offered.iter().copied().filter(|act| *act != Act::Redraft);
        about_parties.chain(on_itself).filter_map(|act| self.form(visit, view, act)).collect()
    }

    /// The form of an act; none for what has a page of its own.
    pub(super) fn form(&self, visit: &Visit, view: &AgreementView, act: Act) -> Option<ActForm> {
        let key = act.key();
        let fields = Fields { visit, view, act }.of(self)?;
        let action = visit.link(&format!("/agreements/{}/acts/{key}", view.agreement.id));
        Some(ActForm::new(key, visit.words.word("act", key), action, view.agreement.latest, fields))
    }
}

/// Whether the visitor enters what parties signed or said.
fn enters(visit: &Visit, view: &AgreementView) -> bool {
    let is_open = view.stage == StageKind::Put;
    is_open && view.may_read_lines && visit.session.is_some() && visit.who().may(Act::EnterPaper)
}

struct Fields<'a> {
    visit: &'a Visit,
    view: &'a AgreementView,
    act: Act,
}

impl Fields<'_> {
    fn of(&self, forms: &Forms) -> Option<Vec<Field>> {
        let words = self.visit.words;
        let reason = |label| self.field("reason", label, Kind::Area(REASON_CHARS_MAX));
        Some(match self.act {
            Act::Put => {
                vec![self.field("until", "agreement-field-until", Kind::Date).hinted(words.t("agreement-hint-put"))]
            }
            Act::Answer => vec![
                self.digest(),
                self.own(Act::Answer),
                self.answer(),
                reason("agreement-field-why").or_empty().hinted(words.t("agreement-hint-why")),
            ],
            Act::EnterPaper => vec![
                self.digest(),
                self.number(),
                self.answer(),
                self.field("day", "agreement-field-day", Kind::Date).with(self.visit.site.app.now().date().to_string()),
                self.field("pictures", "agreement-field-pictures", Kind::Pictures)
                    .hinted(words.t("agreement-hint-pictures")),
            ],
            Act::SayOnBehalf => vec![
                self.digest(),
                self.number(),
                self.answer(),
                self.field("witness", "agreement-field-witness", Kind::Select(forms.witnesses.clone()))
                    .hinted(words.t("agreement-hint-witness")),
            ],
            Act::ConfirmOnBehalf => {
                let waiting = self.view.own.iter().find(|line| line.offered.contains(&Act::ConfirmOnBehalf))?;
                let nth = waiting.waiting?;
                let field = self.field("party", "agreement-field-party", Kind::Select(vec![choice(waiting)]));
                vec![self.digest(), field.with(waiting.party.no.to_string()), self.hidden("nth", nth)]
            }
            Act::Void => vec![reason("agreement-field-reason").hinted(words.t("agreement-hint-reason"))],
            Act::Draft | Act::Redraft | Act::Read | Act::IssueSlips => return None,
        })
    }

    fn field(&self, name: &'static str, label: &str, kind: Kind) -> Field {
        Field::new(self.act.key(), name, self.visit.words.t(label), kind)
    }

    fn hidden(&self, name: &'static str, value: impl ToString) -> Field {
        Field::known(self.act.key(), name, value)
    }

    /// What is answered: the version that was read, and no other.
    fn digest(&self) -> Field {
        self.hidden("digest", self.view.version.put.as_ref().map_or("", |put| put.digest.as_str()))
    }

    fn answer(&self) -> Field {
        let choice = |it: &Answer| Choice::word(it.key(), self.visit.words.word("agreement-answer", it.key()));
        self.field("answer", "agreement-field-answer", Kind::Radios(Answer::ALL.iter().map(choice).collect()))
    }

    fn number(&self) -> Field {
        let field = self.field("party", "agreement-field-number", Kind::Number);
        field.hinted(self.visit.words.t("agreement-hint-number"))
    }

    /// The parties for which the visitor stands.
    fn own(&self, act: Act) -> Field {
        let choices: Vec<Choice> =
            self.view.own.iter().filter(|line| line.offered.contains(&act)).map(choice).collect();
        let only = choices.first().filter(|_| choices.len() == 1).map(|choice| choice.value.clone());
        self.field("party", "agreement-field-party", Kind::Select(choices)).with(only.unwrap_or_default())
    }
}

fn choice(line: &LineView) -> Choice {
    Choice::name(&line.party.no.to_string(), line.name.clone())
}
