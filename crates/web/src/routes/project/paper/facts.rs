//! What stands on every paper of a project.

use crate::args::text_arg;
use crate::format;
use crate::parts::erased::or_erased;
use crate::parts::paper::fact;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use mingtong_app::project::{ProjectView, view_project};
use mingtong_domain::Millis;
use mingtong_domain::ids::ProjectId;
use mingtong_domain::money::yuan;
use mingtong_domain::project::Guarantee;
use mingtong_office::paper::{Part, Table};
use mingtong_words::Words;

/// The project of an address.
pub(super) async fn load(visit: &Visit, number: &str) -> Result<(ProjectId, ProjectView), Problem> {
    let id = ProjectId::parse(number).ok_or_else(|| visit.because(Cause::NotFound))?;
    let view = view_project(&visit.site.app, &visit.hall, &visit.who(), id).await;
    Ok((id, view.map_err(|fail| visit.problem(fail))?))
}

/// Which project it is, where it comes from, who does it for how much, how long that is guaranteed.
pub(super) fn facts(visit: &Visit, view: &ProjectView) -> Vec<Part> {
    let words = visit.words;
    let mut parts = vec![
        fact(words, "paper-number", &view.number),
        fact(words, "project-field-name-of-it", or_erased(words, &view.title)),
    ];
    parts.extend(view.place.as_ref().map(|place| fact(words, "paper-where", place)));
    parts.extend(view.origin.as_ref().map(|from| {
        let (kind, _) = from.origin.parts();
        fact(words, "paper-basis", format!("{} {}", words.word("origin", kind), from.number))
    }));
    let by = view.by.clone().unwrap_or_else(|| words.t("project-by-community").to_owned());
    parts.push(fact(words, "project-by", by));
    parts.extend(view.contractor.as_ref().map(|it| {
        let args = [text_arg("who", &it.name), text_arg("amount", yuan(it.amount_fen)), text_arg("n", it.compared)];
        fact(words, "project-contractor", words.ta("project-contractor-line", &args))
    }));
    parts.push(fact(words, "project-agreed", sum(words, view.agreed_fen)));
    let day = |until| text_arg("day", format::date(words, Millis::from_date(until)));
    parts.extend(match view.guarantee {
        Guarantee::None => None,
        Guarantee::Runs(until) => {
            Some(fact(words, "project-guarantee", words.ta("project-guarantee-runs", &[day(until)])))
        }
        Guarantee::Over(until) => {
            let today = text_arg("today", format::date(words, visit.site.app.now()));
            Some(fact(words, "project-guarantee", words.ta("project-guarantee-over-by", &[day(until), today])))
        }
    });
    parts
}

/// An amount in yuan.
pub(super) fn sum(words: Words, fen: i64) -> String {
    words.ta("project-yuan", &[text_arg("amount", yuan(fen))])
}

/// A table under these words.
pub(super) fn table(words: Words, columns: &[(&str, u32)], rows: Vec<Vec<String>>) -> Part {
    Part::Table(Table {
        columns: columns.iter().map(|(key, width)| (words.t(key).to_owned(), *width)).collect(),
        rows,
        is_filled_by_hand: false,
    })
}
