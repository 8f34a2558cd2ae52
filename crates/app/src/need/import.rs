//! Lists of needs and of resources out of a spreadsheet, in the columns of the export: what was exported comes in
//! again, and what is on the list already stays as it is.

use super::export::Ledger;
use super::import_rows::{Found, Known, Reading, Say, Wanted, columns, read_rows};
use super::list::{NeedQuery, list_needs};
use super::propose::propose_in;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::resource::{ResourceQuery, list_resources, offer_in};
use crate::roll::Mode;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Act;
use mingtong_domain::limits::{self, PAGE_ROWS_MAX};
use mingtong_domain::rules::RuleId;
use mingtong_domain::{need, resource};
use mingtong_office::need::LedgerFile;
use mingtong_office::{Finding, Reason, Severity, Unreadable};
use std::collections::BTreeMap;

/// What became of a file, or would become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerReport {
    /// Rows that are put on the list.
    pub new: u32,
    /// Rows that are on it already, or stand twice in the file.
    pub known: u32,
    /// Rows that are taken with something odd about them.
    pub doubtful: u32,
    /// Rows that are not taken.
    pub rejected: u32,
    /// The public numbers that they got; empty when nothing was written.
    pub numbers: Vec<String>,
    /// What was found, by row.
    pub findings: Vec<Finding>,
    /// The row of the header.
    pub header_row: u32,
    /// The headers as they were found, by the key of the column's name.
    pub columns: BTreeMap<&'static str, String>,
}

/// Nothing of a file was taken in.
#[derive(Debug, thiserror::Error)]
pub enum LedgerRefused {
    /// The file cannot be read.
    #[error(transparent)]
    Bad(#[from] Unreadable),
    /// The role may not, or the database failed.
    #[error(transparent)]
    Fail(#[from] Fail),
}

/// Takes a list of needs or of resources in, or says what would become of it. Rows that cannot be taken are left out.
///
/// # Errors
/// The role may not; there is no such list to take in; the file cannot be read; or the database failed. Nothing is kept
/// then.
pub async fn import_ledger(
    app: &App,
    hall: &Hall,
    who: &Who,
    (ledger, bytes): (Ledger, Vec<u8>),
    say: Say<'_>,
    mode: Mode,
) -> Result<LedgerReport, LedgerRefused> {
    let act: Act = match ledger {
        Ledger::Needs => need::Act::Propose.into(),
        Ledger::Resources => resource::Act::Offer.into(),
        Ledger::Uptakes => return Err(Fail::NotFound.into()),
    };
    // What a desk writes down is public at once: a whole list is for nobody else.
    who.authorise(need::Act::Publish).map_err(Fail::from)?;
    let named = columns(ledger, say);
    let file = app.gates.paper.work(move || mingtong_office::need::ledger(&bytes, &named)).await;
    let file = file.map_err(Fail::from)??;
    let once = Once::of(who, act, &(ledger, &file.rows));
    let known = known(app, hall, who, ledger).await?;
    let today = app.now().date();
    let days = hall.register.rules.integer(RuleId::ResourceLongestDays, app.now()).unwrap_or_default();
    let latest = today.saturating_add(jiff::Span::new().days(days));
    let reading = Reading { hall, say, today, latest };
    let found = read_rows(&reading, ledger, &file, &known);
    let report = report(&file, &found);
    if mode == Mode::DryRun || report.new == 0 {
        return Ok(report);
    }
    let wanted: Vec<Wanted> = found.into_iter().filter_map(|found| found.wanted).collect();
    let made = app.carry(hall, who, act, move |it| Box::pin(put_down(it, once, wanted))).await?;
    Ok(LedgerReport { numbers: made, ..report })
}

/// What is on the list, as far as a row is known again by it.
async fn known(app: &App, hall: &Hall, who: &Who, ledger: Ledger) -> Result<Vec<Known>, Fail> {
    let (mut all, mut skip, limit) = (vec![], Some(0), PAGE_ROWS_MAX);
    while let Some(from) = skip {
        skip = match ledger {
            Ledger::Needs => {
                let found =
                    list_needs(app, hall, who, &NeedQuery { skip: from, limit, ..NeedQuery::default() }).await?;
                all.extend(found.items.iter().map(|item| Known::of(&item.number, &item.title, item.place.as_ref())));
                found.next
            }
            Ledger::Resources | Ledger::Uptakes => {
                let query = ResourceQuery { all: true, skip: from, limit, ..ResourceQuery::default() };
                let found = list_resources(app, hall, who, &query).await?;
                all.extend(found.items.iter().map(|item| Known::of(&item.number, &item.title, item.place.as_ref())));
                found.next
            }
        };
    }
    Ok(all)
}

fn report(file: &LedgerFile, found: &[Found]) -> LedgerReport {
    let count =
        |is: &dyn Fn(&Found) -> bool| u32::try_from(found.iter().filter(|found| is(found)).count()).unwrap_or(u32::MAX);
    let (mut findings, mut rejected, mut doubtful) = (file.findings.clone(), 0, 0);
    for found in found.iter().filter(|found| !found.reasons.is_empty()) {
        let severity = match (&found.wanted, found.is_known) {
            (Some(_), _) => Severity::Doubtful,
            (None, true) => Severity::Skipped,
            (None, false) => Severity::Rejected,
        };
        doubtful += u32::from(severity == Severity::Doubtful);
        rejected += u32::from(severity == Severity::Rejected);
        let reasons = found.reasons.iter().cloned().map(Reason::Ledger).collect();
        findings.push(Finding { row: found.row, severity, reasons });
    }
    findings.sort_by_key(|finding| finding.row);
    LedgerReport {
        new: count(&|found| found.wanted.is_some()),
        known: count(&|found| found.is_known),
        doubtful,
        rejected,
        numbers: vec![],
        findings,
        header_row: file.header_row,
        columns: file.columns.clone(),
    }
}

async fn put_down(mut it: Carrier<'_>, once: Once, wanted: Vec<Wanted>) -> Result<Vec<String>, Fail> {
    if let Some(made) = once.made(&mut it).await? {
        return Ok(made.split(' ').map(str::to_owned).collect());
    }
    let app = it.app.clone();
    let mut numbers = vec![];
    for wanted in wanted {
        let mut texts = Texts::new(&app.chance, it.act);
        let (title, text) = wanted.words();
        let said = (texts.need(title, limits::TITLE_CHARS_MAX)?, texts.need(text, limits::REASON_CHARS_MAX)?);
        let texts = texts.into_inner();
        numbers.push(match wanted {
            Wanted::Need(new) => {
                let id = propose_in(&mut it, *new, said, None, &texts).await?;
                it.hall.need_number(id)
            }
            Wanted::Resource(new) => {
                let id = offer_in(&mut it, *new, said, &texts).await?;
                it.hall.resource_number(id)
            }
        });
    }
    once.keep(&mut it, &numbers.join(" ")).await?;
    Ok(numbers)
}
