//! The forms of the acts on a procedure, each at the step that it is about.

use crate::args::{count_arg, text_arg};
use crate::format;
use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::parts::erased::or_erased;
use crate::visit::Visit;
use jiff::ToSpan;
use mingtong_app::Fail;
use mingtong_app::procedure::{DecidedMotion, HeldView, ProcedureView, decided_motions};
use mingtong_domain::limits::{REASON_CHARS_MAX, TEXT_CHARS_MAX};
use mingtong_domain::notice::NoticeKind;
use mingtong_domain::procedure::{Act, Assembly, Step};
use mingtong_domain::rules::RuleId;
use mingtong_words::Words;

/// A form, and the step at which it stands; none for the whole procedure.
pub(super) struct Placed {
    pub(super) step: Option<Step>,
    pub(super) form: ActForm,
}

/// The forms of a procedure for whoever is signed in, with the decisions of meetings to choose from.
pub(super) struct Forms {
    /// Of bodies that decide at the step that is noted next, and at the one that was noted last.
    motions: Vec<(Step, Vec<DecidedMotion>)>,
}

impl Forms {
    /// The decisions from which the visitor may choose.
    pub(super) async fn load(visit: &Visit, view: &ProcedureView) -> Result<Self, Fail> {
        let mut motions = vec![];
        if visit.session.is_some() && visit.who().may(Act::NoteStep) {
            let last = view.procedure.noted.last().map(|noted| noted.step);
            for step in last.into_iter().chain([view.at]).filter(|step| !step.bodies().is_empty()) {
                motions.push((step, decided_motions(&visit.site.app, &visit.hall, &visit.who(), step).await?));
            }
        }
        Ok(Self { motions })
    }

    /// The forms of everything that can be done now, in the order of the table of acts.
    pub(super) fn offered(&self, visit: &Visit, view: &ProcedureView) -> Vec<Placed> {
        let offered = view.offered.iter().filter(|_| visit.session.is_some());
        offered.filter_map(|act| self.form(visit, view, *act, step_of(*act, view))).collect()
    }

    /// The form of an act that can be done no more, at the foot of the page.
    pub(super) fn lost(&self, visit: &Visit, view: &ProcedureView, act: Act, step: Option<Step>) -> Option<Placed> {
        self.form(visit, view, act, step.or(step_of(act, view))).map(|placed| Placed { step: None, ..placed })
    }

    fn form(&self, visit: &Visit, view: &ProcedureView, act: Act, step: Option<Step>) -> Option<Placed> {
        let key = act.key();
        let action = visit.link(&format!("/procedures/{}/acts/{key}", view.procedure.id));
        let fields = Fields { visit, view, act }.of(self, step)?;
        let form = ActForm::new(key, visit.words.word("act", key), action, view.procedure.latest, fields);
        Some(Placed { step, form })
    }

    fn motions_at(&self, step: Step) -> &[DecidedMotion] {
        self.motions.iter().find(|(at, _)| *at == step).map_or(&[], |(_, motions)| motions)
    }
}

/// The step at which the form of an act stands.
fn step_of(act: Act, view: &ProcedureView) -> Option<Step> {
    match act {
        Act::NoteStep => Some(view.at),
        Act::CorrectStep => view.procedure.noted.last().map(|noted| noted.step),
        Act::DiscloseResolution => Some(Step::DiscloseResolution),
        Act::DiscloseResult => Some(Step::DiscloseResult),
        Act::Withdraw | Act::Begin => None,
    }
}

/// What the forms ask for.
struct Fields<'a> {
    visit: &'a Visit,
    view: &'a ProcedureView,
    act: Act,
}

impl Fields<'_> {
    /// What the form of the act asks for; none for what is not done to one procedure.
    fn of(&self, forms: &Forms, step: Option<Step>) -> Option<Vec<Field>> {
        let why = |name, label, hint| self.area(name, label, REASON_CHARS_MAX).hinted(self.visit.words.t(hint));
        Some(match self.act {
            Act::NoteStep => self.sheet(step?, forms.motions_at(step?), None),
            Act::CorrectStep => {
                let held = self.view.steps.iter().find(|it| Some(it.step) == step)?.held.as_ref();
                let mut fields = self.sheet(step?, forms.motions_at(step?), held);
                fields.push(why("reason", "procedure-field-reason", "procedure-hint-reason"));
                fields
            }
            Act::DiscloseResolution => self.notice(NoticeKind::Resolution),
            Act::DiscloseResult => self.notice(NoticeKind::Result),
            Act::Withdraw => vec![why("reason", "procedure-field-why", "procedure-hint-why")],
            Act::Begin => return None,
        })
    }

    fn field(&self, name: &'static str, label: &str, kind: Kind) -> Field {
        Field::new(self.act.key(), name, self.visit.words.t(label), kind)
    }

    fn area(&self, name: &'static str, label: &str, chars_max: usize) -> Field {
        self.field(name, label, Kind::Area(chars_max))
    }

    /// The sheet of a step: as it stands where it is put right.
    fn sheet(&self, step: Step, motions: &[DecidedMotion], held: Option<&HeldView>) -> Vec<Field> {
        let words = self.visit.words;
        // What a meeting decided says when, where and how many.
        let known = |field: Field| if motions.is_empty() { field } else { field.or_empty() };
        let said = |text: Option<&String>| text.cloned().unwrap_or_default();
        let mut fields = vec![self.field("step", "procedure-steps", Kind::Hidden).with(step.key())];
        if !motions.is_empty() {
            let choices = motions.iter().map(|motion| self.motion(motion)).collect();
            let field = self.field("motion", "procedure-field-motion", Kind::Select(choices)).or_empty();
            let chosen = held.and_then(|it| it.held.taken_from.as_ref());
            let chosen = chosen.map(|of| format!("{}/{}", of.meeting, of.motion)).unwrap_or_default();
            fields.push(field.hinted(words.t("procedure-hint-motion")).with(chosen));
        }
        let day = held.map_or(self.visit.site.app.now().date(), |it| it.held.day);
        fields.push(known(self.field("day", "procedure-field-day", Kind::Date)).with(day.to_string()));
        if step == Step::Resolve {
            let choice = |it: &Assembly| Choice::word(it.key(), words.word("procedure-assembly", it.key()));
            let field = self.field(
                "assembly",
                "procedure-field-assembly",
                Kind::Radios(Assembly::ALL.iter().map(choice).collect()),
            );
            let chosen = held.and_then(|it| it.held.assembly).map_or("", Assembly::key);
            fields.push(known(field).with(chosen));
        }
        fields.push(
            known(self.field("place", "procedure-field-place", Kind::Line))
                .with(said(held.and_then(|it| it.place.as_ref()))),
        );
        let form = self.field("form", "procedure-field-form", Kind::Line).hinted(words.t("procedure-hint-form"));
        fields.push(known(form).with(said(held.and_then(|it| it.form.as_ref()))));
        fields.extend(self.papers(step, held));
        fields.extend(self.numbers(held).into_iter().map(known));
        let source =
            self.field("source", "procedure-field-source", Kind::Line).hinted(words.t("procedure-hint-source"));
        fields.push(known(source).with(said(held.and_then(|it| it.source.as_ref()))));
        let decided = held.and_then(|it| it.said.words()).unwrap_or_default();
        fields.push(self.area("said", "procedure-field-said", TEXT_CHARS_MAX).with(decided));
        let pictures = self.field("pictures", "procedure-field-sheet", Kind::Pictures).or_empty();
        fields.push(pictures.hinted(words.t("procedure-hint-sheet")));
        fields
    }

    fn motion(&self, motion: &DecidedMotion) -> Choice {
        let (words, decision) = (self.visit.words, &motion.decision);
        let label = words.ta(
            "procedure-motion",
            &[
                text_arg("day", format::date(words, decision.at)),
                text_arg("body", &motion.body),
                text_arg("text", or_erased(words, &motion.text)),
                text_arg("agree", decision.figures.agree),
                text_arg("present", decision.figures.present),
            ],
        );
        Choice::name(&format!("{}/{}", motion.of.meeting, motion.of.motion), label)
    }

    fn papers(&self, step: Step, held: Option<&HeldView>) -> Option<Field> {
        if !step.has_papers() {
            return None;
        }
        let hint =
            self.visit.words.ta("procedure-hint-papers", &[count_arg("n", self.days(RuleId::ProcedurePapersDays))]);
        let papers = held.and_then(|it| it.held.papers).map(|day| day.to_string()).unwrap_or_default();
        Some(self.field("papers", "procedure-field-papers", Kind::Date).hinted(&hint).with(papers))
    }

    fn numbers(&self, held: Option<&HeldView>) -> [Field; 5] {
        // Those of a meeting are not typed.
        let figures = held.filter(|it| it.held.taken_from.is_none()).map(|it| it.held.figures);
        let number = |name, label, value: Option<u32>| {
            self.field(name, label, Kind::Number).with(value.map(|value| value.to_string()).unwrap_or_default())
        };
        [
            number("due", "procedure-field-due", figures.map(|it| it.due)),
            number("present", "procedure-field-present", figures.map(|it| it.present)),
            number("agree", "procedure-field-agree", figures.map(|it| it.agree)),
            number("oppose", "procedure-field-oppose", figures.map(|it| it.oppose)),
            number("abstain", "procedure-field-abstain", figures.map(|it| it.abstain)),
        ]
    }

    /// The notice of a step, with a draft of what it says in the words of the record.
    fn notice(&self, kind: NoticeKind) -> Vec<Field> {
        let (words, days) = (self.visit.words, self.days(kind.days()));
        let today = self.visit.site.app.now().date();
        let title = [text_arg("title", self.view.title.words().unwrap_or_default())];
        let (called, text, hint) = match kind {
            NoticeKind::Resolution => {
                ("procedure-draft-resolution-title", "procedure-field-text", "procedure-hint-text")
            }
            _ => ("procedure-draft-result-title", "procedure-field-result", "procedure-hint-result"),
        };
        let title = Words::of_the_record().ta(called, &title);
        let draft = if kind == NoticeKind::Resolution { self.draft() } else { String::new() };
        let hint_to = words.ta("procedure-hint-to", &[count_arg("n", days)]);
        let cost = self.field("cost", "procedure-field-cost", Kind::Amount).or_empty();
        let mut fields = vec![
            self.field("title", "procedure-field-title", Kind::Line).with(title),
            self.area("text", text, TEXT_CHARS_MAX).hinted(words.t(hint)).with(draft),
        ];
        fields.extend((kind == NoticeKind::Result).then(|| cost.hinted(words.t("procedure-hint-cost"))));
        let to = today.checked_add(days.days()).unwrap_or(today);
        fields.push(self.field("from", "procedure-field-from", Kind::Date).with(today.to_string()));
        fields.push(self.field("to", "procedure-field-to", Kind::Date).hinted(&hint_to).with(to.to_string()));
        fields
    }

    /// What was asked, by whom and with how many voices it was resolved, and what was said.
    fn draft(&self) -> String {
        let words = Words::of_the_record();
        let resolved = self.view.steps.iter().find(|it| it.step == Step::Resolve).and_then(|it| it.held.as_ref());
        let sentence = resolved.map(|it| {
            let assembly = it.held.assembly.map(|assembly| words.word("procedure-assembly", assembly.key()));
            words.ta(
                "procedure-draft-resolution",
                &[
                    text_arg("day", format::date(words, mingtong_domain::Millis::from_date(it.held.day))),
                    text_arg("assembly", assembly.unwrap_or_default()),
                    text_arg("due", it.held.figures.due),
                    text_arg("present", it.held.figures.present),
                    text_arg("agree", it.held.figures.agree),
                ],
            )
        });
        let said = resolved.and_then(|it| it.said.words()).map(str::to_owned);
        let asked = self.view.question.words().map(str::to_owned);
        [asked, sentence, said].into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// The days of a rule; 0 where the rule book does not say.
    fn days(&self, rule: RuleId) -> i64 {
        self.visit.hall.register.rules.integer(rule, self.visit.site.app.now()).unwrap_or_default()
    }
}
