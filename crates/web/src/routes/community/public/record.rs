//! The public record as people read it: its head, and what was written into it, the latest first.

use crate::format;
use crate::page::Page;
use crate::params::Params;
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::community::{Happened, LogLine, log_lines, names_actors};
use mingtong_domain::ids::Area;
use mingtong_domain::limits;
use mingtong_words::Words;

/// What the page shows.
const AREAS: &[Area] = Area::ALL;

/// An entry in words.
struct RecordLine {
    position: i64,
    when: String,
    machine: String,
    what: String,
    who: String,
    matter: Option<(String, String)>,
    leaf_hash: String,
}

#[derive(Template)]
#[template(path = "community/public/record.html")]
struct RecordPage {
    page: Page,
    /// How many entries there are.
    total: i64,
    lines: Vec<RecordLine>,
    newer: Option<String>,
    older: Option<String>,
    /// The same entries for programs.
    machine: String,
    /// Whether private matters of before tell who acted.
    names_actors: bool,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let (app, hall, rows) = (&visit.site.app, &visit.hall, i64::from(limits::PAGE_ROWS));
    let total = app.store.head(hall.id).unwrap_or(0);
    let below = params.get("below").and_then(|below| below.parse().ok()).unwrap_or(total).clamp(0, total);
    let found = log_lines(app, hall, Some(below), limits::PAGE_ROWS).await.map_err(|fail| visit.problem(fail))?;
    let names_actors = names_actors(app, hall).await.map_err(|fail| visit.problem(fail))?;
    let to = |below: i64| visit.link(&format!("/record?below={below}"));
    let from = found.last().map_or(0, |line| line.position);
    let template = RecordPage {
        page: Page::new(&visit, "record", visit.words.t("home-log")),
        total,
        names_actors,
        newer: (below < total).then(|| to(below.saturating_add(rows).min(total))),
        older: (from > 0).then(|| to(from)),
        machine: format!("/api/v1/communities/{}/log?from={from}", hall.slug),
        lines: found.into_iter().map(|line| in_words(&visit, line)).collect(),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

fn in_words(visit: &Visit, line: LogLine) -> RecordLine {
    let words = visit.words;
    RecordLine {
        position: line.position,
        when: format::moment(words, line.at),
        machine: format::machine(line.at),
        what: what(words, line.what),
        who: match (line.what, line.role) {
            (_, Some(role)) => words.word("role", role.key()),
            (Happened::Altered, None) => String::new(),
            (_, None) => words.t("record-sealed-who").to_owned(),
        },
        matter: line.matter.map(|id| (visit.link(&format!("/matters/{id}")), visit.hall.number(id))),
        leaf_hash: line.leaf_hash,
    }
}

fn what(words: Words, what: Happened) -> String {
    match what {
        Happened::Step(kind) => words.word("step", kind.key()),
        Happened::Support => words.t("act-support").to_owned(),
        Happened::Of(noun) => words.word("record-of", noun),
        Happened::Sealed => words.t("record-sealed").to_owned(),
        Happened::Altered => words.t("record-altered").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use mingtong_domain::event::Event;
    use mingtong_words::{Language, Words};

    /// These keys are put together, so nobody else sees that one is missing.
    #[test]
    fn every_noun_with_events_has_its_word_in_the_record() {
        for words in Language::ALL.map(Words::new) {
            for noun in Event::NOUNS {
                assert!(words.word_if_any("record-of", noun.noun).is_some(), "record-of-{} in {words:?}", noun.noun);
            }
        }
    }
}
