//! What came of a matter on the list of needs and waits for whoever raised it: they take it as done, or say what is
//! missing.

use crate::form::Form;
use crate::visit::Visit;
use mingtong_app::need::{NeedView, UptakeView, needs_to_judge};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::NeedId;
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::need::{Act, Command};

/// An uptake that waits for whoever raised the matter.
pub(super) struct ToJudge {
    uptake: u32,
    /// By which its fields are told from those of another.
    pub(super) id: String,
    pub(super) href: String,
    pub(super) title: String,
    pub(super) unit: String,
    pub(super) report: Option<String>,
    pub(super) pictures: Vec<String>,
    pub(super) seen: i64,
    /// Where a form of it is sent.
    pub(super) action: String,
    pub(super) until: String,
    pub(super) words_chars_max: usize,
    not_judged: Option<NotJudged>,
}

/// What was not done, with what had been typed.
pub(super) struct NotJudged {
    pub(super) need: NeedId,
    pub(super) uptake: u32,
    pub(super) act: Act,
    pub(super) text: String,
    pub(super) words: String,
    pub(super) until: String,
}

impl ToJudge {
    pub(super) fn number(&self) -> u32 {
        self.uptake
    }

    /// Why this form of it was not done.
    pub(super) fn wrong(&self, act: &str) -> Option<&str> {
        self.not_judged.as_ref().filter(|it| it.act.key() == act).map(|it| it.text.as_str())
    }

    /// What had been typed into this form of it.
    pub(super) fn typed(&self, act: &str) -> &str {
        self.not_judged.as_ref().filter(|it| it.act.key() == act).map_or("", |it| it.words.as_str())
    }
}

/// What waits for whoever raised a matter.
///
/// # Errors
/// The database failed.
pub(super) async fn to_judge(
    visit: &Visit,
    who: &Who,
    mut not_judged: Option<NotJudged>,
) -> Result<Vec<ToJudge>, Fail> {
    let mut found = vec![];
    for view in needs_to_judge(&visit.site.app, &visit.hall, who).await? {
        for uptake in view.uptakes.iter().filter(|uptake| uptake.offered.contains(&Act::MeetUptake)) {
            let need = view.need.asked.need;
            let is_it = |it: &NotJudged| it.need == need && it.uptake == uptake.uptake.number;
            let wrong = if not_judged.as_ref().is_some_and(is_it) { not_judged.take() } else { None };
            found.push(line(visit, &view, uptake, wrong));
        }
    }
    Ok(found)
}

fn line(visit: &Visit, view: &NeedView, it: &UptakeView, not_judged: Option<NotJudged>) -> ToJudge {
    let (need, uptake) = (view.need.asked.need, it.uptake.number);
    let day = it.uptake.until.max(visit.site.app.now().date()).to_string();
    let pictures = it.uptake.pictures.iter();
    ToJudge {
        id: format!("{need}-{uptake}"),
        href: visit.link(&format!("/needs/{need}")),
        title: if view.title.is_empty() { view.number.clone() } else { view.title.clone() },
        unit: it.unit.clone(),
        report: it.report.clone(),
        pictures: pictures.map(|picture| visit.link(&format!("/needs/{need}/pictures/{picture}"))).collect(),
        seen: view.need.latest,
        action: visit.link(&format!("/track/needs/{need}")),
        until: not_judged.as_ref().map_or(day, |it| it.until.clone()),
        words_chars_max: REASON_CHARS_MAX,
        uptake,
        not_judged,
    }
}

/// What a form says, as a command; else the key of the words that say what is wrong with it.
pub(super) fn read(act: Act, uptake: u32, form: &Form) -> Option<Result<Command<String>, &'static str>> {
    let until = form.get("until").trim().parse().map_err(|_| "need-wrong-day");
    match act {
        Act::MeetUptake => Some(Ok(Command::MeetUptake { number: uptake, judgement: form.maybe("words") })),
        Act::SendBackUptake => Some(until.map(|until| {
            let reason = form.get("words").to_owned();
            Command::SendBackUptake { number: uptake, until, reason }
        })),
        Act::Propose | Act::Publish | Act::Decline | Act::ConfirmUptake | Act::RefuseUptake => None,
        Act::BeginUptake | Act::ReportUptake | Act::TakeUp | Act::ReleaseUptake => None,
        Act::Settle | Act::Withdraw => None,
    }
}
