//! The roll as it hangs on the board 名册公示: the list as it was frozen, masked, building by building, with the days in
//! which one objects. A long one is several documents, each of so many sheets.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::params::{Params, asked};
use crate::parts::paper::{Form, Stands, fact, paper_at, where_to};
use crate::problem::Problem;
use crate::routes::roll::numbers::area;
use crate::visit::Visit;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::notice::{NoticeView, view_notice};
use mingtong_app::roll::{PostedLine, PostedSheet, RollView, view_posted_roll, view_roll};
use mingtong_domain::Millis;
use mingtong_domain::ids::RollId;
use mingtong_office::paper::{Document, Part, Table};
use mingtong_words::Words;

/// Sheets of one document: a thousand homes, some forty pages.
const SHEETS: usize = 10;

type Address = Path<(String, String)>;

pub(crate) async fn page(visit: Visit, address: Address, query: Query<Params>) -> Result<Response, Problem> {
    show(&visit, address, query, Form::Page).await
}

pub(crate) async fn word(visit: Visit, address: Address, query: Query<Params>) -> Result<Response, Problem> {
    show(&visit, address, query, Form::Word).await
}

async fn show(
    visit: &Visit,
    Path((_, id)): Address,
    Query(params): Query<Params>,
    form: Form,
) -> Result<Response, Problem> {
    let (id, first): (RollId, usize) = (RollId(id), asked(&params, "sheet").parse().unwrap_or(0));
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let view = view_roll(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    let mut sheets: Vec<PostedSheet> = Vec::new();
    let count = loop {
        let nth = first.saturating_add(sheets.len());
        let sheet = view_posted_roll(app, hall, &id, nth).await.map_err(|fail| visit.problem(fail))?;
        let count = sheet.posting.sheets.len();
        sheets.push(sheet);
        if nth.saturating_add(1) >= count || sheets.len() == SHEETS {
            break count;
        }
    };
    let notice = match &view.roll.posted {
        Some(posting) => view_notice(app, hall, &who, &posting.notice, 0).await.ok(),
        None => None,
    };
    let path = format!("/rolls/{id}/notice");
    let link = |nth: usize, key: &str| (format!("{path}.html?sheet={nth}"), visit.words.t(key).to_owned());
    let before = (first > 0).then(|| link(first.saturating_sub(SHEETS), "roll-notice-previous"));
    let after = first.saturating_add(SHEETS);
    let next = (after < count).then(|| link(after, "roll-notice-next"));
    let stands = Stands {
        here: "rolls",
        back: format!("/rolls/{id}"),
        query: if first > 0 { format!("?sheet={first}") } else { String::new() },
        beside: before.into_iter().chain(next).collect(),
        path,
        ..Stands::default()
    };
    paper_at(visit, form, stands, document(visit, &view, &sheets, notice.as_ref()))
}

fn document(visit: &Visit, view: &RollView, sheets: &[PostedSheet], notice: Option<&NoticeView>) -> Document {
    let words = visit.words;
    let posting = view.roll.posted.as_ref();
    let mut parts: Vec<Part> = Vec::new();
    parts.extend(notice.map(|notice| Part::Text(Called::title(&notice.text, words).text)));
    // A roll that changed since it was posted is as of another day than the list.
    let as_of = (!view.roll.changed_since_posted()).then(|| format::date(words, Millis::from_date(view.roll.as_of)));
    parts.extend(as_of.map(|day| fact(words, "roll-as-of", day)));
    parts.extend(posting.map(|posting| {
        let args = [
            text_arg("homes", posting.homes),
            text_arg("heads", posting.heads),
            text_arg("area", area(words, posting.area)),
        ];
        fact(words, "roll-notice-numbers", words.ta("roll-numbers", &args))
    }));
    parts.extend(notice.map(|notice| {
        let period = format::period(words, notice.notice.from, notice.notice.to);
        Part::Fact(words.t("notice-term").to_owned(), period)
    }));
    let place = [text_arg("where", where_to(visit))];
    parts.push(fact(words, "paper-resolution-object", words.ta("roll-notice-object", &place)));
    if sheets.iter().any(|sheet| sheet.lines.is_none()) {
        parts.push(Part::Text(words.t("words-erased").to_owned()));
    }
    let lines: Vec<&PostedLine> = sheets.iter().filter_map(|sheet| sheet.lines.as_ref()).flatten().collect();
    for lines in lines.chunk_by(|one, other| one.building == other.building) {
        parts.push(Part::Heading(building(words, lines)));
        parts.push(Part::Table(table(words, lines)));
    }
    parts.extend(posting.map(|posting| Part::Signed(visit.hall.name.clone(), format::date(words, posting.at))));
    parts.push(Part::Note(words.t("roll-posted-lede").to_owned()));
    let digest = |sheet: &PostedSheet| Part::Note(format!("{} {}", words.t("roll-digest"), sheet.digest));
    parts.extend(sheets.iter().map(digest));
    let title = words.ta("roll-notice-title", &[text_arg("place", &view.place)]);
    Document { title, parts, ..Document::default() }
}

fn building(words: Words, lines: &[&PostedLine]) -> String {
    match lines.first().map(|line| line.building.as_str()) {
        None | Some("") => words.t("roll-no-building").to_owned(),
        Some(building) => words.ta("roll-building", &[text_arg("building", building)]),
    }
}

fn table(words: Words, lines: &[&PostedLine]) -> Table {
    let columns = [("paper-nth", 2), ("roll-floor", 2), ("roll-field-owner", 6), ("roll-area-m2", 4)];
    let row =
        |line: &&PostedLine| vec![line.serial.to_string(), line.floor.clone(), line.owners.clone(), line.area.clone()];
    Table {
        columns: columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec(),
        rows: lines.iter().map(row).collect(),
        is_filled_by_hand: false,
    }
}
