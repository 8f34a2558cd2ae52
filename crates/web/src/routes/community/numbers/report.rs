//! The report of a month as a document: the numbers of the page, word for word, with those of the month before; what
//! waits longest, what people talk about, what was solved with pictures, what is left out and why.

use super::asked::{enter, month_query, period_words};
use super::page::{self, NumberRow, RateRow, Shown, TakenRow};
use super::topics::{MatterLink, TopicRow, matter_links, topic_rows};
use crate::args::text_arg;
use crate::parts::counted::{Cell, Opens};
use crate::parts::log_sheet::parts as log_parts;
use crate::parts::paper::{Form, Stands, paper_at, printed};
use crate::problem::Problem;
use crate::visit::Visit;
use axum::response::Response;
use mingtong_app::community::log_sheet;
use mingtong_app::community::numbers::{Numbers, PERCENTS, Period, hot_topics, longest_waiting, numbers};
use mingtong_app::matter::{MatterQuery, pairs};
use mingtong_app::{Fail, Who};
use mingtong_office::paper::{Document, Part, Print, Table};
use mingtong_words::Words;

/// Matters that wait longest, in the report.
const LONGEST: u32 = 10;
/// Matters before and after, in the report.
const PAIRS: usize = 10;

/// The report of a month, of what `who` may see, with the way to that of the month before.
pub(super) async fn report(
    visit: &Visit,
    who: &Who,
    is_desk: bool,
    month: Period,
    form: Form,
) -> Result<Response, Problem> {
    let _pass = enter(visit).await?;
    let document = read(visit, who, is_desk, month).await.map_err(|fail| visit.problem(fail))?;
    let (here, base) = if is_desk { ("reports", "/desk/numbers") } else { ("numbers", "/numbers") };
    let query = format!("?{}", month_query(month));
    let stands = Stands {
        here,
        back: format!("{base}{query}"),
        path: format!("{base}/report"),
        query,
        beside: month.before().into_iter().map(|before| beside(visit.words, base, before)).collect(),
        hint: Some(visit.words.t(if is_desk { "monthly-hint-desk" } else { "monthly-hint" }).to_owned()),
        ..Stands::default()
    };
    paper_at(visit, form, stands, document)
}

/// The address of the report of a month, and what it is called.
fn beside(words: Words, base: &str, month: Period) -> (String, String) {
    (format!("{base}/report.html?{}", month_query(month)), period_words(words, month))
}

async fn read(visit: &Visit, who: &Who, is_desk: bool, month: Period) -> Result<Document, Fail> {
    let (app, hall, whole) = (&visit.site.app, &visit.hall, MatterQuery::default());
    let read = numbers(app, hall, who, month, &whole).await?;
    let opens = Opens::new(visit, is_desk, month.ends(), &whole);
    let shown = Shown::of(visit, &read, &opens);
    let longest = matter_links(visit, &longest_waiting(app, hall, who, LONGEST).await?);
    let topics = topic_rows(visit, &hot_topics(app, hall, who, month, &whole).await?);
    let solved = pairs(app, hall, month.between(), PAIRS).await?;
    let solved: Vec<_> = solved.into_iter().map(|pair| pair.item).collect();
    let mut paper = document(visit, &read, &shown, &longest, &topics, &matter_links(visit, &solved));
    if let Some(signed) = log_sheet(app, hall)? {
        paper.parts.push(Part::Heading(visit.words.t("log-sheet-title").to_owned()));
        paper.parts.extend(log_parts(visit, &signed));
    }
    paper.parts.push(printed(visit));
    Ok(paper)
}

fn document(
    visit: &Visit,
    read: &Numbers,
    shown: &Shown,
    longest: &[MatterLink],
    topics: &[TopicRow],
    solved: &[MatterLink],
) -> Document {
    let words = visit.words;
    let args = [text_arg("community", &visit.hall.name), text_arg("month", period_words(words, read.period))];
    let mut parts = vec![];
    parts.extend(shown.not_shown.clone().map(Part::Note));
    section(&mut parts, words, "numbers-now", Some(figures(words, shown, &shown.now)));
    section(&mut parts, words, "numbers-rates", Some(rates(words, shown)));
    section(&mut parts, words, "numbers-outcomes", Some(plain(words, "numbers-outcome", &shown.outcomes)));
    section(&mut parts, words, "numbers-took", taken(words, &shown.taken));
    for table in &shown.tables {
        let rows: Vec<Vec<String>> = table.rows.iter().map(|(name, _, cells)| line(name, cells)).collect();
        let columns = page::columns(words);
        let head = [(words.t("numbers-outcome").to_owned(), 4)].into_iter();
        let columns = head.chain(columns.into_iter().map(|column| (column, 2))).collect();
        section(&mut parts, words, table.caption, Some(Table { columns, rows, ..Table::default() }));
    }
    section(&mut parts, words, "monthly-longest", matters(words, longest, Some("monthly-waits")));
    section(&mut parts, words, "topics-title", spoken_of(words, topics));
    section(&mut parts, words, "monthly-solved", matters(words, solved, None));
    section(&mut parts, words, "numbers-left-out", Some(plain(words, "numbers-reason", &shown.left_out)));
    parts.push(Part::Note(words.t("monthly-note").to_owned()));
    Document { head: None, title: words.ta("monthly-title", &args), parts, print: Print::Office }
}

/// A table below its heading; what has none says that there is nothing.
fn section(parts: &mut Vec<Part>, words: Words, heading: &str, table: Option<Table>) {
    parts.push(Part::Heading(words.t(heading).to_owned()));
    parts.push(match table {
        Some(table) if !table.rows.is_empty() => Part::Table(table),
        _ => Part::Text(words.t("monthly-nothing").to_owned()),
    });
}

fn columns(words: Words, keys: &[(&str, u32)]) -> Vec<(String, u32)> {
    keys.iter().map(|(key, width)| (words.t(key).to_owned(), *width)).collect()
}

fn line(name: &str, cells: &[Cell]) -> Vec<String> {
    [name.to_owned()].into_iter().chain(cells.iter().map(|cell| cell.count.to_string())).collect()
}

/// Numbers with those of the month before.
fn figures(words: Words, shown: &Shown, rows: &[NumberRow]) -> Table {
    let mut columns = columns(words, &[("numbers-outcome", 5), ("numbers-count", 2)]);
    columns.extend(shown.heading_before.clone().map(|before| (before, 2)));
    let row = |row: &NumberRow| -> Vec<String> {
        let before = row.before.as_ref().map(|before| before.count.to_string());
        [row.name.clone(), row.cell.count.to_string()].into_iter().chain(before).collect()
    };
    Table { columns, rows: rows.iter().map(row).collect(), ..Table::default() }
}

fn rates(words: Words, shown: &Shown) -> Table {
    let mut columns = columns(words, &[("numbers-rate", 5), ("numbers-result", 3)]);
    columns.extend(shown.heading_before.clone().map(|before| (before, 2)));
    let row = |row: &RateRow| -> Vec<String> {
        let args = [text_arg("name", &row.name), text_arg("of", &row.made_of)];
        let made_of = words.ta("monthly-rate", &args);
        let rate = format!("{} ({} / {})", row.rate.percent(), row.rate.of, row.rate.all);
        let before = shown.heading_before.as_ref().map(|_| row.before.clone());
        [made_of, rate].into_iter().chain(before).collect()
    };
    Table { columns, rows: shown.rates.iter().map(row).collect(), ..Table::default() }
}

fn plain(words: Words, head: &str, rows: &[NumberRow]) -> Table {
    let columns = columns(words, &[(head, 6), ("numbers-count", 2)]);
    let rows = rows.iter().map(|row| vec![row.name.clone(), row.cell.count.to_string()]).collect();
    Table { columns, rows, ..Table::default() }
}

fn taken(words: Words, rows: &[TakenRow]) -> Option<Table> {
    let within = PERCENTS.map(|percent| (words.ta("numbers-within", &[text_arg("n", percent)]), 2));
    let columns = columns(words, &[("numbers-outcome", 5), ("numbers-count", 2)]).into_iter().chain(within).collect();
    let row = |row: &TakenRow| -> Vec<String> {
        let name = [row.name.clone()].into_iter().chain(row.unknown.clone()).collect::<Vec<_>>().join(" ");
        [name, row.cell.count.to_string()].into_iter().chain(row.within.clone()).collect()
    };
    (!rows.is_empty()).then(|| Table { columns, rows: rows.iter().map(row).collect(), ..Table::default() })
}

/// Matters; `last` is the head of the column that says since when they wait.
fn matters(words: Words, rows: &[MatterLink], last: Option<&str>) -> Option<Table> {
    let mut columns =
        columns(words, &[("monthly-number", 3), ("monthly-matter", 5), ("matters-place", 4), ("numbers-received", 3)]);
    columns.extend(last.map(|key| (words.t(key).to_owned(), 2)));
    let row = |row: &MatterLink| -> Vec<String> {
        let cells = [row.number.clone(), row.title.text.clone(), row.place.clone(), row.received.clone()];
        cells.into_iter().chain(last.map(|_| row.waits.clone())).collect()
    };
    (!rows.is_empty()).then(|| Table { columns, rows: rows.iter().map(row).collect(), ..Table::default() })
}

fn spoken_of(words: Words, topics: &[TopicRow]) -> Option<Table> {
    let columns =
        columns(words, &[("topics-word", 2), ("numbers-count", 1), ("topics-before", 1), ("topics-matters", 6)]);
    let row = |topic: &TopicRow| {
        let numbers: Vec<&str> = topic.matters.iter().map(|matter| matter.number.as_str()).collect();
        vec![topic.word.clone(), topic.count.to_string(), topic.before.to_string(), numbers.join("  ")]
    };
    (!topics.is_empty()).then(|| Table { columns, rows: topics.iter().map(row).collect(), ..Table::default() })
}
