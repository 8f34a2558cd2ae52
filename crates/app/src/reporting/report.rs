//! A unit reports, or somebody of its staff does.

use super::access::{acts_for_unit, unnamed, visibility, works_at_the_desk};
use crate::app::App;
use crate::carry::{Carrier, are_in_register};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::{Texts, line};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{PersonId, PlaceId, ReportingId, Stream, TextRef, UnitId};
use mingtong_domain::limits::{NAME_CHARS_MAX, PAGE_ROWS_MAX, REASON_CHARS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::reporting::{self, Act, Event, ReportMember, ReportUnit, Reporting, ReportingKind, StageKind};
use mingtong_store::rows::{ReportingFilter, ReportingRow};
use mingtong_store::{Append, Text};

/// A unit to be reported, in plain words.
#[derive(Debug, Clone)]
pub struct NewUnitReport {
    /// Which unit.
    pub unit: UnitId,
    /// Who speaks for it, where they have an account.
    pub person: Option<PersonId>,
    /// Who speaks for it, where they have none.
    pub name: Option<String>,
    /// Who speaks with it for the community, where the desk writes it down.
    pub ours: Option<PersonId>,
    /// What it brings.
    pub text: String,
    /// Since which day.
    pub since: Date,
    /// The last day.
    pub until: Option<Date>,
}

/// Somebody of the staff of a unit to be reported, in plain words.
#[derive(Debug, Clone)]
pub struct NewMemberReport {
    /// Of which unit.
    pub unit: UnitId,
    /// Who: for the community and the unit alone.
    pub name: String,
    /// What stands in the texts where they name them.
    pub instead: String,
    /// What they can do.
    pub text: String,
    /// When they have time.
    pub times: Option<String>,
    /// Where.
    pub place: Option<PlaceId>,
    /// Since which day.
    pub since: Date,
    /// The last day.
    pub until: Option<Date>,
}

/// Reports a unit. Sent again within a short time, it is the one that was made.
///
/// # Errors
/// A refusal of the domain; a unit that is not there or has reported already; a liaison who is none; or the database
/// failed.
pub async fn report_unit(app: &App, hall: &Hall, who: &Who, new: NewUnitReport) -> Result<ReportingId, Fail> {
    who.authorise(Act::ReportUnit)?;
    let once = Once::of(who, Act::ReportUnit, &new);
    let mut texts = Texts::new(&app.chance, Act::ReportUnit);
    let name = line(new.name.as_deref(), NAME_CHARS_MAX, Act::ReportUnit)?;
    let name = texts.maybe(name.as_deref(), NAME_CHARS_MAX)?;
    let text = texts.need(&new.text, REASON_CHARS_MAX)?;
    let texts = texts.into_inner();
    app.carry(hall, who, Act::ReportUnit, move |mut it| {
        Box::pin(async move {
            if let Some(made) = once.made(&mut it).await?.as_deref().and_then(ReportingId::parse) {
                return Ok(made);
            }
            let id = report_unit_in(&mut it, new, (name, text), &texts).await?;
            once.keep(&mut it, &id.to_string()).await?;
            Ok(id)
        })
    })
    .await
}

async fn report_unit_in(
    it: &mut Carrier<'_>,
    new: NewUnitReport,
    (name, text): (Option<TextRef>, TextRef),
    texts: &[Text],
) -> Result<ReportingId, Fail> {
    are_in_register(it, None, Some(&new.unit))?;
    let (hall, act) = (it.hall.clone(), it.act);
    let reporting = next_number(it).await?;
    let NewUnitReport { unit, person, ours, since, until, .. } = new;
    let report = ReportUnit {
        reporting,
        unit: unit.clone(),
        person: person.clone(),
        name,
        ours: ours.clone(),
        text,
        since,
        until,
    };
    let events = reporting::report_unit(report, &it.context(&[]))?;
    has_not_reported(it, &unit).await?;
    if let Some(person) = &person {
        acts_for_unit(&mut it.link(), &hall, person, &unit, act).await?;
    }
    if let Some(ours) = &ours {
        works_at_the_desk(&mut it.link(), &hall, ours, act).await?;
    }
    record(it, reporting, ReportingKind::Unit, events, texts).await
}

/// Refuses a unit that has reported: there is one liaison on each side.
async fn has_not_reported(it: &mut Carrier<'_>, unit: &UnitId) -> Result<(), Fail> {
    let community = it.hall.id;
    let of_it = ReportingFilter {
        kind: Some(ReportingKind::Unit.key().to_owned()),
        unit: Some(unit.0.clone()),
        limit: PAGE_ROWS_MAX,
        ..ReportingFilter::default()
    };
    let rows = it.link().reportings(community, &of_it).await?;
    for id in rows.iter().filter_map(ReportingRow::id) {
        let found = Reporting::from_stream(&it.stream(&Stream::Reporting(id)).await?);
        let stage = found.map(|found| found.stage_at(it.now).kind());
        if matches!(stage, Some(StageKind::Waiting | StageKind::Listed)) {
            return Err(Refusal::new(Code::ReportedAlready, it.act).with(it.hall.reporting_number(id)).into());
        }
    }
    Ok(())
}

/// Reports somebody of the staff of a unit. Sent again within a short time, it is the one that was made.
///
/// # Errors
/// A refusal of the domain, a place or a unit that is not there, or the database failed.
pub async fn report_member(app: &App, hall: &Hall, who: &Who, new: NewMemberReport) -> Result<ReportingId, Fail> {
    who.authorise(Act::ReportMember)?;
    let once = Once::of(who, Act::ReportMember, &new);
    let mut texts = Texts::new(&app.chance, Act::ReportMember);
    let name = line(Some(&new.name), NAME_CHARS_MAX, Act::ReportMember)?.unwrap_or_default();
    let times = new.times.as_deref().map(|times| unnamed(times, &name, &new.instead));
    let said = Said {
        text: texts.need(&unnamed(&new.text, &name, &new.instead), REASON_CHARS_MAX)?,
        times: texts.maybe(times.as_deref(), REASON_CHARS_MAX)?,
        name: texts.need(&name, NAME_CHARS_MAX)?,
    };
    let texts = texts.into_inner();
    app.carry(hall, who, Act::ReportMember, move |mut it| {
        Box::pin(async move {
            if let Some(made) = once.made(&mut it).await?.as_deref().and_then(ReportingId::parse) {
                return Ok(made);
            }
            let id = report_member_in(&mut it, new, said, &texts).await?;
            once.keep(&mut it, &id.to_string()).await?;
            Ok(id)
        })
    })
    .await
}

/// What is said of one person.
struct Said {
    name: TextRef,
    text: TextRef,
    times: Option<TextRef>,
}

async fn report_member_in(
    it: &mut Carrier<'_>,
    new: NewMemberReport,
    Said { name, text, times }: Said,
    texts: &[Text],
) -> Result<ReportingId, Fail> {
    are_in_register(it, new.place.as_ref(), Some(&new.unit))?;
    let reporting = next_number(it).await?;
    let NewMemberReport { unit, place, since, until, .. } = new;
    let path = it.hall.register.path(place.as_ref());
    let report = ReportMember { reporting, unit, name, text, times, place, since, until };
    let events = reporting::report_member(report, &it.context(&path))?;
    record(it, reporting, ReportingKind::Member, events, texts).await
}

async fn record(
    it: &mut Carrier<'_>,
    id: ReportingId,
    kind: ReportingKind,
    events: Vec<Event>,
    texts: &[Text],
) -> Result<ReportingId, Fail> {
    let events = it.seal(visibility(kind), events);
    it.record(vec![Append { stream: Stream::Reporting(id), prior: vec![], events }], texts).await?;
    Ok(id)
}

/// The number of a report that is made now: the next one of the year.
async fn next_number(it: &mut Carrier<'_>) -> Result<ReportingId, Fail> {
    let (community, year) = (it.hall.id, it.now.year());
    let of_year = ReportingId::numbers_of(year);
    let latest = it.link().latest_reporting(community, of_year.start, of_year.end).await?;
    let full = || Refusal::new(Code::RegisterFull, it.act).with(ReportingId::SEQUENCE_MAX);
    Ok(ReportingId::next_in(year, latest).ok_or_else(full)?)
}
