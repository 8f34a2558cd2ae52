//! What everybody reads of the reports of a unit: who speaks for each side, how many of its staff reported and what
//! they can do, and what was done in a year. Names are for the desk and the unit; who of its staff reported is told to
//! nobody else. Units are not ranked.

use super::access::Names;
use super::view::{about_number, accounts, held};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{OpenText, Said, seen_among};
use crate::texts::words_behind;
use crate::who::Who;
use jiff::civil::{Date, date};
use mingtong_domain::Millis;
use mingtong_domain::ids::{ReportingId, Stream, TextRef, UnitId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::reporting::{About, Reporting, ReportingKind};
use mingtong_store::rows::{ReportingFilter, ReportingRow, ReportingsShown, ServiceRow};
use mingtong_store::{Link, stream_of};
use mingtong_text::personal;
use std::collections::HashMap;

/// How a unit reported.
#[derive(Debug, Clone)]
pub struct UnitReport {
    /// Its id.
    pub id: ReportingId,
    /// Who speaks for the unit, masked for strangers; none where it was erased.
    pub liaison: Option<String>,
    /// Who speaks with it for the community, masked for strangers; none where it was erased.
    pub ours: Option<String>,
    /// What it brings.
    pub text: Said,
    /// Since which day.
    pub since: Date,
    /// The last day.
    pub until: Option<Date>,
}

/// Something that was done.
#[derive(Debug, Clone)]
pub struct ServiceItem {
    /// Whether the unit did it, or somebody of its staff.
    pub kind: ReportingKind,
    /// On which day.
    pub day: Date,
    /// What was done.
    pub text: Said,
    /// What it was for, with its public number.
    pub about: Option<(About, String)>,
    /// What somebody else says of it.
    pub evaluation: Option<Said>,
}

/// The reports of a unit, as everybody reads them.
#[derive(Debug, Clone)]
pub struct UnitReporting {
    /// How the unit reported; none as long as it has not.
    pub report: Option<UnitReport>,
    /// How many of its staff reported.
    pub members: i64,
    /// What they can do, the latest first; a hundred at the most.
    pub skills: Vec<Said>,
    /// The year of the services.
    pub year: i16,
    /// What was done in it, the latest first; a hundred at the most.
    pub services: Vec<ServiceItem>,
    /// What its staff said of this and everybody reads whole, each text with its salt: entries about them are sealed.
    pub texts: Vec<OpenText>,
    /// The references of those texts of its staff that are masked for strangers.
    pub masked: Vec<TextRef>,
    /// The latest year before it in which something was done.
    pub earlier: Option<i16>,
    /// The year after it, up to this one.
    pub later: Option<i16>,
    /// Whether whoever looks reads the reports themselves.
    pub may_read: bool,
}

/// The reports of a unit of the register, with what was done in a year; in this one where none is given.
///
/// # Errors
/// The database failed.
pub async fn reporting_of_unit(
    app: &App,
    hall: &Hall,
    who: &Who,
    unit: &UnitId,
    year: Option<i16>,
) -> Result<UnitReporting, Fail> {
    let now = app.now();
    let is_whole = who.actor.role.is_desk() || who.actor.unit() == Some(unit);
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let filter = |kind: ReportingKind| ReportingFilter {
        shown: ReportingsShown::Listed,
        now_ms: now.0,
        kind: Some(kind.key().to_owned()),
        unit: Some(unit.0.clone()),
        limit: PAGE_ROWS_MAX,
        ..ReportingFilter::default()
    };
    let of_unit = link.reportings(hall.id, &filter(ReportingKind::Unit)).await?;
    let report = match of_unit.first().and_then(ReportingRow::id) {
        Some(id) => report(link, hall, id, is_whole).await?,
        None => None,
    };
    let members = link.reportings(hall.id, &filter(ReportingKind::Member)).await?;
    let count = link.count_reportings(hall.id, &filter(ReportingKind::Member)).await?;
    let skills: Vec<TextRef> = members.into_iter().map(|row| TextRef(row.text)).collect();
    let words = words_behind(link, hall.id, skills.clone()).await?;
    let this = now.year();
    let year = year.filter(|year| (1900..this).contains(year)).unwrap_or(this);
    let (from, before) = (new_year(year), new_year(year + 1));
    let done = link.services(hall.id, unit.as_str(), from, before, PAGE_ROWS_MAX).await?;
    let earlier = link.services(hall.id, unit.as_str(), 0, from, 1).await?;
    let by_staff = done.iter().filter(|row| row.kind == ReportingKind::Member.key());
    let of_staff = skills.iter().cloned().chain(by_staff.flat_map(texts_of)).collect();
    let (texts, masked) = read_whole(link, hall, of_staff).await?;
    Ok(UnitReporting {
        report,
        members: count,
        skills: skills.iter().map(|text| said(&words, text, is_whole)).collect(),
        year,
        services: services(link, app, hall, who, done, is_whole).await?,
        texts,
        masked,
        earlier: earlier.first().map(|row| Millis(row.day_ms).year()),
        later: (year < this).then_some(year + 1),
        may_read: is_whole,
    })
}

/// What is said of a service.
fn texts_of(row: &ServiceRow) -> impl Iterator<Item = TextRef> + '_ {
    std::iter::once(&row.text).chain(&row.evaluation).cloned().map(TextRef)
}

/// Those of these texts that strangers read whole, each with its salt, and the references of those that are masked.
async fn read_whole(
    link: &mut Link<'_>,
    hall: &Hall,
    texts: Vec<TextRef>,
) -> Result<(Vec<OpenText>, Vec<TextRef>), Fail> {
    let ids: Vec<String> = texts.into_iter().map(|text| text.0).collect();
    let texts = link.contents(hall.id, &ids).await?.into_iter().filter_map(OpenText::of);
    let is_whole = |text: &OpenText| personal::mask(&text.words) == text.words;
    let (whole, masked): (Vec<OpenText>, Vec<OpenText>) = texts.partition(is_whole);
    Ok((whole, masked.into_iter().map(|text| text.reference).collect()))
}

fn new_year(year: i16) -> i64 {
    Millis::from_date(date(year, 1, 1)).0
}

fn said(words: &HashMap<TextRef, String>, text: &TextRef, is_whole: bool) -> Said {
    match words.get(text) {
        None => Said::Erased,
        Some(words) if is_whole => Said::Words(words.clone()),
        Some(words) => Said::Words(personal::mask(words)),
    }
}

async fn report(link: &mut Link<'_>, hall: &Hall, id: ReportingId, is_whole: bool) -> Result<Option<UnitReport>, Fail> {
    let events = stream_of(link, hall.id, &Stream::Reporting(id)).await?;
    let Some(reporting) = Reporting::from_stream(&events) else { return Ok(None) };
    let texts = events.iter().filter_map(|it| it.event.as_ref()).flat_map(|event| event.references().texts);
    let texts: Vec<TextRef> = texts.collect();
    let words = words_behind(link, hall.id, texts).await?;
    let text = said(&words, &reporting.text, is_whole);
    let names = Names::of(link, hall, accounts(&reporting), words, is_whole).await?;
    let (liaisons, ours) = held(&reporting, &names);
    let now = |held: Vec<(Option<String>, Millis)>| held.into_iter().next_back().and_then(|(name, _)| name);
    let (since, until) = (reporting.since, reporting.until);
    Ok(Some(UnitReport { id, liaison: now(liaisons), ours: now(ours), text, since, until }))
}

async fn services(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    rows: Vec<ServiceRow>,
    is_whole: bool,
) -> Result<Vec<ServiceItem>, Fail> {
    let texts: Vec<TextRef> = rows.iter().flat_map(texts_of).collect();
    let words = words_behind(link, hall.id, texts).await?;
    let said = |text: String| said(&words, &TextRef(text), is_whole);
    // Who sees a matter may have been changed since.
    let matters: Vec<i64> = rows.iter().filter_map(|row| row.matter_id).collect();
    let seen = seen_among(link, app, hall, who, matters).await?;
    let about = |row: &ServiceRow| match (row.need(), row.matter()) {
        (Some(need), _) => Some(About::Need(need)),
        (None, Some(matter)) => Some(About::Matter(matter)).filter(|_| seen.iter().any(|it| it.id == matter)),
        (None, None) => None,
    };
    let item = |row: ServiceRow| {
        Some(ServiceItem {
            kind: ReportingKind::from_key(&row.kind)?,
            day: Millis(row.day_ms).date(),
            about: about(&row).map(|about| (about, about_number(hall, about))),
            text: said(row.text),
            evaluation: row.evaluation.map(&said),
        })
    };
    Ok(rows.into_iter().filter_map(item).collect())
}
