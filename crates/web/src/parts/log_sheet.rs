//! The head of the log that was signed last, on paper: for the notice board and for the report of a month. What hangs
//! on a wall cannot be changed afterwards: whoever compares it with what is shown later sees whether the record was.

use crate::args::text_arg;
use crate::format;
use crate::parts::paper::label;
use crate::visit::Visit;
use mingtong_app::community::LogSheet;
use mingtong_office::paper::{Coded, Part};

/// What the head proves and what it does not, one sentence each.
const MEANS: [&str; 5] = ["log-means-one", "log-means-two", "log-means-three", "log-means-four", "log-means-five"];

/// The facts beside the code of the page on which anybody checks, and five sentences below them.
pub(crate) fn parts(visit: &Visit, sheet: &LogSheet) -> Vec<Part> {
    let words = visit.words;
    let fact = |key: &str, said: &str| (label(words, key), said.to_owned());
    let mut facts = vec![
        fact("log-sheet-origin", &sheet.origin),
        fact("log-sheet-size", &sheet.size.to_string()),
        fact("log-sheet-root", &sheet.root),
        fact("log-sheet-day", &format::date(words, visit.site.app.now())),
    ];
    facts.extend(sheet.keys.iter().map(|key| fact("log-sheet-key", key)));
    let address = visit.outside_link("/proof");
    let coded = Coded {
        facts,
        caption: words.ta("log-sheet-scan", &[text_arg("address", &address)]),
        label: words.t("log-sheet-qr").to_owned(),
        code: address,
    };
    let means: Vec<&str> = MEANS.iter().map(|key| words.t(key)).collect();
    vec![Part::Coded(coded), Part::Text(means.join("\n"))]
}
