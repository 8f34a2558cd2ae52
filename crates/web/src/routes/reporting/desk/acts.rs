//! The acts on a report.

use crate::form::Form;
use crate::parts::acting::acts;
use crate::parts::not_done::NotDone;
use crate::routes::reporting::page::ReportingPage;
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::reporting::act_on_reporting;
use mingtong_domain::ids::{MatterId, NeedId, PersonId, PictureId, ReportingId};
use mingtong_domain::reporting::{About, Act, Command};
use mingtong_words::Words;

acts!(below "/reporting/", of ReportingId::parse, by attempt, on ReportingPage::load);

async fn attempt(
    visit: &Visit,
    id: &ReportingId,
    act: Act,
    form: &Form,
    _: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let command = read(act, form).map_err(|key| NotDone::to_put_right(visit, key))?;
    let seen = form.get("seen").parse().ok();
    let instead = Words::of_the_record().t("reporting-whoever-reported");
    let done = act_on_reporting(&visit.site.app, &visit.hall, &visit.who(), *id, seen, command, instead).await;
    done.map_err(|fail| NotDone::new(visit, &fail))
}

/// What was sent, as a command; else the key of the words that say what is wrong with it.
fn read(act: Act, form: &Form) -> Result<Command<String>, &'static str> {
    let words = |name: &str| form.get(name).to_owned();
    Ok(match act {
        Act::Confirm => Command::Confirm { ours: form.maybe("ours").map(PersonId) },
        Act::Decline => Command::Decline { reason: words("reason") },
        Act::NoteService => Command::NoteService { day: day(form, "day")?, about: about(form)?, text: words("text") },
        Act::Evaluate => Command::Evaluate {
            number: form.get("number").parse().map_err(|_| "reporting-wrong-service")?,
            evaluation: words("evaluation"),
        },
        Act::ChangeLiaison => {
            Command::ChangeLiaison { person: form.maybe("person").map(PersonId), name: form.maybe("name") }
        }
        Act::ChangeOurs => {
            Command::ChangeOurs { ours: form.maybe("ours").map(PersonId).ok_or("reporting-wrong-liaison")? }
        }
        Act::Prolong => Command::Prolong { until: maybe_day(form, "until")? },
        Act::End => Command::End { reason: words("reason") },
        Act::ReportUnit | Act::ReportMember | Act::Read => return Err("problem-not-found"),
    })
}

/// A day that has to be there.
pub(super) fn day(form: &Form, name: &str) -> Result<Date, &'static str> {
    form.get(name).trim().parse().map_err(|_| "reporting-wrong-day")
}

/// A day that may be left out.
pub(super) fn maybe_day(form: &Form, name: &str) -> Result<Option<Date>, &'static str> {
    form.maybe(name).map(|day| day.trim().parse().map_err(|_| "reporting-wrong-day")).transpose()
}

/// The need or the matter of a number, as people read it: 明通需2026-0007, 明通2026-0031.
fn about(form: &Form) -> Result<Option<About>, &'static str> {
    let Some(number) = form.maybe("about") else { return Ok(None) };
    let read = match number.contains('需') {
        true => NeedId::parse(&number).map(About::Need),
        false => MatterId::parse(&number).map(About::Matter),
    };
    read.map(Some).ok_or("reporting-wrong-about")
}
