//! What the housing authority's system announced, beside ours: number by number, with what differs marked; and the form
//! by which it is entered.

use super::by_rule::area_words;
use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::format;
use crate::parts::act_form::{Field, Kind};
use crate::parts::count_words::label;
use crate::visit::Visit;
use jiff::civil::Date;
use mingtong_app::vote::{OfficialBeside, VoteView};
use mingtong_domain::Millis;
use mingtong_domain::limits::REASON_CHARS_MAX;
use mingtong_domain::resolution::Figure;
use mingtong_domain::vote::{Act, Command, Compared};
use mingtong_words::Words;

/// The numbers that can be entered: what is not known is left empty.
const FIGURES: [&str; 20] = [
    "electorate.heads",
    "electorate.area",
    "took_part.heads",
    "took_part.area",
    "cast.agree.heads",
    "cast.agree.area",
    "cast.oppose.heads",
    "cast.oppose.area",
    "cast.abstain.heads",
    "cast.abstain.area",
    "cast.with_majority.heads",
    "cast.with_majority.area",
    "cast.blank.heads",
    "cast.blank.area",
    "cast.void.heads",
    "cast.void.area",
    "not_returned.heads",
    "not_returned.area",
    "not_delivered.heads",
    "not_delivered.area",
];

/// What was announced of a line of the ballot.
pub(super) struct OfficialWords {
    pub(super) line: Called,
    /// When it was announced, and what follows from it.
    pub(super) said: String,
    pub(super) source: Called,
    pub(super) rows: Vec<OfficialRow>,
    /// Whether any number differs.
    pub(super) differs: bool,
}

/// A number of ours beside theirs.
pub(super) struct OfficialRow {
    pub(super) name: String,
    /// Ours and theirs in heads, then in area.
    pub(super) cells: [String; 4],
    pub(super) differs: bool,
}

/// What was announced of this vote.
pub(super) fn official(words: Words, view: &VoteView) -> Vec<OfficialWords> {
    view.official.iter().map(|it| one(words, view, it)).collect()
}

fn one(words: Words, view: &VoteView, it: &OfficialBeside) -> OfficialWords {
    let line = view.lines.iter().find(|line| line.line == it.official.line);
    let outcome = it
        .outcome
        .map_or_else(|| words.t("vote-unknown").to_owned(), |outcome| words.word("count-outcome", outcome.key()));
    let day = format::date(words, Millis::from_date(it.official.announced));
    let replaced = if it.is_replaced { words.t("vote-official-replaced") } else { "" };
    let said = words.ta("vote-official-said", &[text_arg("day", day), text_arg("outcome", outcome)]);
    OfficialWords {
        line: line.map(|line| Called::title(&line.words, words)).unwrap_or_default(),
        said: format!("{said}{replaced}"),
        source: Called::title(&it.source, words),
        rows: it.compared.iter().map(|it| row(words, it)).collect(),
        differs: it.compared.iter().any(Compared::differs),
    }
}

fn row(words: Words, it: &Compared) -> OfficialRow {
    let shown = |number: Option<u64>, in_words: &dyn Fn(u64) -> String| {
        number.map_or_else(|| words.t("vote-unknown").to_owned(), in_words)
    };
    let [heads, their_heads] = it.heads.map(|number| shown(number, &|number| number.to_string()));
    let [area, their_area] = it.area.map(|number| shown(number, &|number| area_words(words, number)));
    OfficialRow {
        name: words.word("count-part", it.part),
        cells: [heads, their_heads, area, their_area],
        differs: it.differs(),
    }
}

/// The fields of the form, below the one that asks for the line of the ballot.
pub(super) fn fields(visit: &Visit) -> Vec<Field> {
    let (words, key) = (visit.words, Act::RecordOfficial.key());
    let field = |name, text: &str, kind| Field::new(key, name, words.t(text), kind);
    let mut fields = vec![
        field("source", "vote-field-source", Kind::Area(REASON_CHARS_MAX)).hinted(words.t("vote-hint-official")),
        field("announced", "vote-field-announced", Kind::Date),
    ];
    fields.extend(FIGURES.map(|name| Field::new(key, name, &label(words, name), Kind::Number).or_empty()));
    fields
}

/// What the form asks for; none where the day or the line is none.
pub(super) fn read(form: &Form) -> Option<Command<String>> {
    let figure = |name: &str| Some(Figure { field: name.to_owned(), value: form.maybe(name)? });
    Some(Command::RecordOfficial {
        line: form.get("line").trim().parse().ok()?,
        announced: form.get("announced").trim().parse::<Date>().ok()?,
        figures: FIGURES.into_iter().filter_map(figure).collect(),
        source: form.get("source").to_owned(),
    })
}
