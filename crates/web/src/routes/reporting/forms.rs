//! The forms of the acts on a report.

use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::reporting::{LiaisonChoices, ReportingView, liaison_choices};
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::reporting::{Act, ReportingKind};

/// What the forms of acts are made of.
pub(super) struct Forms {
    choices: LiaisonChoices,
    /// Whoever looks.
    person: String,
}

impl Forms {
    /// Who can be named as liaison.
    ///
    /// # Errors
    /// The role may not, or the database failed.
    pub(super) async fn load(visit: &Visit) -> Result<Self, Fail> {
        let who = visit.who();
        let choices = liaison_choices(&visit.site.app, &visit.hall, &who).await?;
        Ok(Self { choices, person: who.actor.person.map(|person| person.0).unwrap_or_default() })
    }

    /// The forms of what can be done now.
    pub(super) fn offered(&self, visit: &Visit, view: &ReportingView) -> Vec<ActForm> {
        view.offered.iter().filter_map(|act| self.form(visit, view, *act)).collect()
    }

    /// The form of an act.
    pub(super) fn form(&self, visit: &Visit, view: &ReportingView, act: Act) -> Option<ActForm> {
        let (key, words) = (act.key(), visit.words);
        let field = |name: &'static str, label: &str, kind: Kind| Field::new(key, name, words.t(label), kind);
        let reason = |hint: &str| {
            vec![field("reason", "work-reporting-reason", Kind::Area(REASON_CHARS_MAX)).hinted(words.t(hint))]
        };
        let ours = || {
            let desk = self.choices.desk.iter().map(|(id, name)| Choice::name(id.as_str(), name.clone()));
            field("ours", "reporting-ours", Kind::Select(desk.collect())).with(self.person.clone())
        };
        let fields = match act {
            Act::Confirm if view.reporting.kind() == ReportingKind::Unit => vec![ours()],
            Act::Confirm => vec![],
            Act::Decline => reason("work-reporting-decline-hint"),
            Act::End => reason("work-reporting-end-hint"),
            Act::ChangeOurs => vec![ours()],
            Act::ChangeLiaison => self.liaison(visit, view, key),
            Act::Prolong => {
                let until = view.reporting.until.map(|until| until.to_string()).unwrap_or_default();
                let until = field("until", "work-reporting-until", Kind::Date).with(until).or_empty();
                vec![until.hinted(words.t("work-reporting-until-hint"))]
            }
            Act::NoteService => vec![
                field("day", "work-service-day", Kind::Date).with(visit.site.app.now().date().to_string()),
                field("text", "work-service-text", Kind::Area(REASON_CHARS_MAX))
                    .hinted(words.t("work-service-text-hint")),
                field("about", "work-service-about", Kind::Line).hinted(words.t("work-service-about-hint")).or_empty(),
            ],
            Act::Evaluate => vec![
                field("number", "work-service-which", Kind::Select(services(view))),
                field("evaluation", "work-service-evaluation", Kind::Area(REASON_CHARS_MAX))
                    .hinted(words.t("work-service-evaluation-hint")),
            ],
            Act::ReportUnit | Act::ReportMember | Act::Read => return None,
        };
        let action = visit.link(&format!("/reporting/{}/acts/{key}", view.reporting.id));
        Some(ActForm::new(key, words.word("act", key), action, view.reporting.latest, fields))
    }

    /// Somebody with an account, or a name.
    fn liaison(&self, visit: &Visit, view: &ReportingView, key: &str) -> Vec<Field> {
        let of_unit = self.choices.handlers.iter().filter(|(_, unit, _)| *unit == view.reporting.unit);
        let handlers: Vec<Choice> = of_unit.map(|(id, _, name)| Choice::name(id.as_str(), name.clone())).collect();
        let field =
            |name: &'static str, label: &str, kind: Kind| Field::new(key, name, visit.words.t(label), kind).or_empty();
        let person = field("person", "reporting-liaison-account", Kind::Select(handlers));
        let name = field("name", "reporting-liaison-name", Kind::Line);
        vec![person, name.hinted(visit.words.t("reporting-liaison-hint"))]
    }
}

/// The services of which whoever looks can say what came of them.
fn services(view: &ReportingView) -> Vec<Choice> {
    let waiting = view.services.iter().filter(|it| view.to_evaluate.contains(&it.service.number));
    let label = |text: &str, day: &str| format!("{day} {}", text.chars().take(30).collect::<String>());
    waiting
        .map(|it| {
            let value = it.service.number.to_string();
            Choice::name(&value, label(&it.text, &it.service.day.to_string()))
        })
        .collect()
}
