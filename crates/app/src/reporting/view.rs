//! One report.

use super::access::{Names, may_see};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, ReportingId, Stream, TextRef};
use mingtong_domain::reporting::{Act, Held, Liaison, Reporting, Service, Stage, What, offered};
use mingtong_store::stream_of;
use std::collections::HashMap;

/// A service to show.
#[derive(Debug, Clone)]
pub struct ServiceView {
    /// The service.
    pub service: Service,
    /// What was done; empty where that was erased.
    pub text: String,
    /// The number of the need or matter that it was for.
    pub about: Option<String>,
    /// What somebody else says of it; empty where that was erased.
    pub evaluation: Option<String>,
}

/// A report to show.
#[derive(Debug, Clone)]
pub struct ReportingView {
    /// The report.
    pub reporting: Reporting,
    /// Its number.
    pub number: String,
    /// Its state now.
    pub stage: Stage,
    /// The name of the unit.
    pub unit: String,
    /// Who, of one person; empty where that was erased.
    pub name: Option<String>,
    /// What it brings, or what they can do; empty where that was erased.
    pub text: String,
    /// When they have time.
    pub times: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Who speaks for the unit, and since when: the last one now; no name where it was erased.
    pub liaisons: Vec<(Option<String>, Millis)>,
    /// Who speaks with it for the community, and since when: the last one now; no name where it was erased.
    pub ours: Vec<(Option<String>, Millis)>,
    /// Why it was not taken in, or came to its end.
    pub reason: Option<String>,
    /// What was done, the latest first.
    pub services: Vec<ServiceView>,
    /// What whoever looks may do now.
    pub offered: Vec<Act>,
    /// The services of which whoever looks can say what came of them.
    pub to_evaluate: Vec<u32>,
}

/// One report, for the desk and for the unit itself.
///
/// # Errors
/// The role may not, [`Fail::NotFound`] also where it is another unit's, or the database failed.
pub async fn view_reporting(app: &App, hall: &Hall, who: &Who, id: ReportingId) -> Result<ReportingView, Fail> {
    who.authorise(Act::Read)?;
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Reporting(id)).await?;
    let reporting = Reporting::from_stream(&events).filter(|found| may_see(who, &hall.register, found));
    let reporting = reporting.ok_or(Fail::NotFound)?;
    let texts = events.iter().filter_map(|it| it.event.as_ref()).flat_map(|event| event.references().texts);
    let texts: Vec<TextRef> = texts.collect();
    let words = words_behind(link, hall.id, texts).await?;
    let said = |text: &TextRef| words.get(text).cloned().unwrap_or_default();
    let (name, times) = match &reporting.what {
        What::Member { name, times } => (Some(said(name)), times.as_ref().map(said)),
        What::Unit { .. } => (None, None),
    };
    let names = Names::of(link, hall, accounts(&reporting), words.clone(), true).await?;
    let (liaisons, ours) = held(&reporting, &names);
    let stage = reporting.stage_at(now);
    let reason = match &stage {
        Stage::Declined { reason } | Stage::Ended { reason } => Some(said(reason)),
        Stage::Waiting | Stage::Listed | Stage::Over => None,
    };
    let path = hall.register.path(reporting.place.as_ref());
    let cx = app.context(hall, who, Act::Read, now, &path);
    let offered = offered(&reporting, &cx);
    let to_evaluate = if offered.contains(&Act::Evaluate) { reporting.to_evaluate(&cx) } else { vec![] };
    Ok(ReportingView {
        number: hall.reporting_number(id),
        stage,
        unit: hall.unit_name(&reporting.unit).to_owned(),
        name,
        text: said(&reporting.text),
        times,
        place: reporting.place.as_ref().map(|place| hall.place_name(place)),
        liaisons,
        ours,
        reason,
        services: reporting.services.iter().rev().map(|it| service(hall, &words, it)).collect(),
        offered,
        to_evaluate,
        reporting,
    })
}

/// The people with accounts whom a report names as liaisons.
pub(super) fn accounts(reporting: &Reporting) -> Vec<PersonId> {
    let What::Unit { liaisons, ours } = &reporting.what else { return vec![] };
    let theirs = liaisons.iter().filter_map(|held| match &held.who {
        Liaison::Account(person) => Some(person.clone()),
        Liaison::Named(_) => None,
    });
    theirs.chain(ours.iter().map(|held| held.who.clone())).collect()
}

type HeldNames = Vec<(Option<String>, Millis)>;

/// Who speaks for each side.
pub(super) fn held(reporting: &Reporting, names: &Names) -> (HeldNames, HeldNames) {
    let What::Unit { liaisons, ours } = &reporting.what else { return (vec![], vec![]) };
    let theirs = |it: &Held<Liaison>| (names.liaison(&it.who), it.since);
    let of_ours = |it: &Held<PersonId>| (names.person(&it.who), it.since);
    (liaisons.iter().map(theirs).collect(), ours.iter().map(of_ours).collect())
}

fn service(hall: &Hall, words: &HashMap<TextRef, String>, service: &Service) -> ServiceView {
    let said = |text: &TextRef| words.get(text).cloned().unwrap_or_default();
    ServiceView {
        text: said(&service.text),
        about: service.about.map(|about| about_number(hall, about)),
        evaluation: service.evaluation.as_ref().map(|(evaluation, _)| said(evaluation)),
        service: service.clone(),
    }
}

/// The public number of what a service was for.
pub(super) fn about_number(hall: &Hall, about: mingtong_domain::reporting::About) -> String {
    use mingtong_domain::reporting::About;
    match about {
        About::Need(need) => hall.need_number(need),
        About::Matter(matter) => hall.number(matter),
    }
}
