//! The forms of the acts on a need.

use crate::args::text_arg;
use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::parts::share_words::share_words;
use crate::parts::taken_in::CHOSEN;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::need::{NeedView, UptakeView};
use mingtong_app::resource::{ResourceItem, ResourceQuery, list_resources};
use mingtong_domain::limits::{PAGE_ROWS_MAX, REASON_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::need::{Act, Class, Measure, Share};
use mingtong_words::FluentValue;

/// What the forms of a need offer to choose from.
pub(super) struct Forms {
    /// What the unit offers for which the visitor acts.
    resources: Vec<ResourceItem>,
}

impl Forms {
    /// What the visitor may choose from.
    pub(super) async fn load(visit: &Visit) -> Result<Self, Fail> {
        let who = visit.who();
        let Some(unit) = who.actor.unit().filter(|_| visit.session.is_some()) else {
            return Ok(Self { resources: vec![] });
        };
        let query = ResourceQuery { unit: Some(unit.clone()), limit: PAGE_ROWS_MAX, ..ResourceQuery::default() };
        Ok(Self { resources: list_resources(&visit.site.app, &visit.hall, &who, &query).await?.items })
    }

    /// The forms of everything that can be done now, in the order of the table of acts.
    pub(super) fn offered(&self, visit: &Visit, view: &NeedView) -> Vec<ActForm> {
        let offered = view.offered.iter().filter(|_| visit.session.is_some());
        offered.filter_map(|act| self.form(visit, view, *act)).collect()
    }

    /// The form of an act.
    pub(super) fn form(&self, visit: &Visit, view: &NeedView, act: Act) -> Option<ActForm> {
        let key = act.key();
        let action = visit.link(&format!("/needs/{}/acts/{key}", view.need.asked.need));
        let mut fields = Fields { visit, view, act }.of(self)?;
        if act.is_of_an_uptake() {
            fields.insert(0, Fields { visit, view, act }.which());
        }
        Some(ActForm::new(key, visit.words.word("act", key), action, view.need.latest, fields))
    }
}

/// What makes the fields of an act.
struct Fields<'a> {
    visit: &'a Visit,
    view: &'a NeedView,
    act: Act,
}

impl Fields<'_> {
    fn of(&self, forms: &Forms) -> Option<Vec<Field>> {
        Some(match self.act {
            Act::Publish => self.publish(),
            Act::TakeUp => self.take_up(forms),
            Act::ReportUptake => vec![
                self.area("report", "work-need-report"),
                self.field(CHOSEN, "work-need-pictures", Kind::Pictures)
                    .hinted(&self.visit.words.ta("report-pictures-hint", &crate::args::picture_limits())),
            ],
            Act::MeetUptake => vec![self.judgement()],
            Act::SendBackUptake => vec![self.area("reason", "work-need-missing"), self.until()],
            // Whoever asked is told it; what is on no list is not public.
            Act::Decline => vec![self.area("reason", "work-need-reason")],
            Act::RefuseUptake | Act::ReleaseUptake | Act::Withdraw => {
                vec![self.area("reason", "work-need-reason").hinted(self.visit.words.t("work-need-reason-hint"))]
            }
            Act::Settle => {
                let said = self.area("judgement", "work-need-accepted");
                let is_borne = self.view.borne > 0;
                let said = if is_borne { said } else { said.or_empty() };
                vec![said.hinted(self.visit.words.t(if is_borne {
                    "work-need-accepted-hint"
                } else {
                    "work-need-settled-hint"
                }))]
            }
            Act::ConfirmUptake | Act::BeginUptake => vec![],
            Act::Propose => return None,
        })
    }

    /// What those who asked say; why somebody says it for them, where they can say so themselves.
    fn judgement(&self) -> Field {
        let words = self.visit.words;
        if self.view.need.is_judged_on_behalf(self.visit.who().actor.role) {
            return self.area("judgement", "work-need-judged-for").hinted(words.t("work-need-judged-for-hint"));
        }
        self.area("judgement", "work-need-judgement").or_empty().hinted(words.t("work-need-judgement-hint"))
    }

    fn publish(&self) -> Vec<Field> {
        let (words, asked) = (self.visit.words, &self.view.need.asked);
        let classes = Class::ALL.iter().map(|it| Choice::word(it.key(), words.word("need-class", it.key())));
        let measures = Measure::ALL.iter().map(|it| Choice::word(it.key(), words.word("need-measure", it.key())));
        vec![
            self.field("title", "need-new-name", Kind::Area(TITLE_CHARS_MAX)).with(&self.view.title),
            self.area("text", "need-new-text").with(&self.view.text).hinted(words.t("work-need-checked-hint")),
            self.field("class", "need-new-class", Kind::Radios(classes.collect())).with(asked.class.key()),
            self.field("measure", "need-new-measure", Kind::Radios(measures.collect())).with(asked.total.measure.key()),
            self.field("total", "need-new-total", Kind::Amount).or_empty().hinted(words.t("need-new-total-hint")),
        ]
    }

    fn take_up(&self, forms: &Forms) -> Vec<Field> {
        let (words, who) = (self.visit.words, self.visit.who());
        let unit = match who.actor.unit() {
            Some(own) => Field::known(self.act.key(), "unit", own),
            None => {
                let units = self.visit.hall.units().into_iter().map(|(id, name)| Choice::name(&id.0, name.to_owned()));
                self.field("unit", "work-need-unit", Kind::Select(units.collect()))
            }
        };
        let total = self.view.need.asked.total;
        let amount = match total.measure {
            Measure::Whole => Field::known(self.act.key(), "amount", Share::WHOLE.amount),
            Measure::Money | Measure::Hours | Measure::Parts => {
                let left = share_words(words, Share { amount: self.view.left, ..total });
                let key =
                    if total.measure == Measure::Money { "work-need-amount-money" } else { "work-need-amount-left" };
                let hint = words.ta(key, &[text_arg("left", left)]);
                self.field("amount", "work-need-amount", Kind::Amount).hinted(&hint)
            }
        };
        let plan = self.area("plan", "work-need-plan").or_empty().hinted(words.t("work-need-plan-hint"));
        let mut fields = vec![unit, amount, self.until(), plan];
        if !forms.resources.is_empty() {
            let choices = forms
                .resources
                .iter()
                .filter_map(|it| Some(Choice::name(&it.id.to_string(), it.title.words()?.to_owned())));
            let choose = self.field("resource", "work-need-resource", Kind::Select(choices.collect()));
            fields.insert(3, choose.or_empty());
        }
        fields
    }

    /// Which of the uptakes: known where it can be only one.
    fn which(&self) -> Field {
        let key = self.act.key();
        let can = |it: &&UptakeView| it.offered.contains(&self.act);
        let uptakes: Vec<&UptakeView> = self.view.uptakes.iter().filter(can).collect();
        if let [one] = uptakes.as_slice() {
            return Field::known(key, "number", one.uptake.number);
        }
        let label = |it: &UptakeView| {
            let share = Share { amount: it.uptake.amount, ..self.view.need.asked.total };
            format!("{} · {}", it.unit, share_words(self.visit.words, share))
        };
        let choices = uptakes.iter().map(|it| Choice::name(&it.uptake.number.to_string(), label(it)));
        self.field("number", "work-need-which", Kind::Radios(choices.collect()))
    }

    fn until(&self) -> Field {
        let (words, class) = (self.visit.words, self.view.need.asked.class);
        let days = self.visit.hall.register.rules.integer(class.days(), self.view.now).unwrap_or_default();
        let args = [text_arg("class", words.word("need-class", class.key())), ("n", FluentValue::from(days))];
        self.field("until", "work-need-until", Kind::Date).hinted(&words.ta("work-need-until-hint", &args))
    }

    fn area(&self, name: &'static str, label: &'static str) -> Field {
        self.field(name, label, Kind::Area(REASON_CHARS_MAX))
    }

    fn field(&self, name: &'static str, label: &'static str, kind: Kind) -> Field {
        Field::new(self.act.key(), name, self.visit.words.t(label), kind)
    }
}
