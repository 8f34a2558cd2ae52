//! The numbers, each with the list that it opens, what it is made of and what is left out: one page, for everybody of
//! the public matters, at the desk of those that whoever asks may see.

use super::asked::{Asked, at, period_words};
use super::topics::{TopicRow, topic_rows};
use crate::args::{count_arg, text_arg};
use crate::page::Page;
use crate::parts::categories::{category_called, every_category};
use crate::parts::counted::{Cell, NONE, Opens};
use crate::parts::course::Course;
use crate::parts::place_choices::{every_place, overlooked, place_choices};
use crate::visit::Visit;
use askama::Template;
use mingtong_app::community::numbers::{About, DAYS_MAX, FEW, HotTopic, Line, NotShown, Numbers, Period, RATES, Taken};
use mingtong_app::community::{Rate, numbers::PERCENTS};
use mingtong_app::rows::Figure;
use mingtong_domain::matter::{Channel, Track};
use mingtong_words::{FluentValue, Words};

/// The figures of a table of places, units, channels.
const COLUMNS: [Figure; 6] =
    [Figure::Received, Figure::Answered, Figure::Waiting, Figure::Overdue, Figure::Closed, Figure::Solved];
/// What the rates are called, and what each is made of, in their order.
const RATE_WORDS: [(&str, &str); RATES.len()] = [
    ("numbers-response", "numbers-response-of"),
    ("numbers-response-in-time", "numbers-response-in-time-of"),
    ("numbers-resolution", "numbers-resolution-of"),
    ("numbers-finished-in-time", "numbers-finished-in-time-of"),
    ("numbers-satisfaction", "numbers-satisfaction-of"),
];
/// What became of what was closed.
const OUTCOMES: [(&str, Figure); 4] = [
    ("outcome-solved", Figure::Solved),
    ("outcome-explained", Figure::Explained),
    ("outcome-settled-elsewhere", Figure::SettledElsewhere),
    ("outcome-not-solved", Figure::NotSolved),
];
/// What happened, and how it stands.
const NOW: [(&str, Figure); 7] = [
    ("numbers-received", Figure::Received),
    ("numbers-answered-then", Figure::AnsweredThen),
    ("numbers-closed-then", Figure::ClosedThen),
    ("matters-unanswered", Figure::Waiting),
    ("numbers-open", Figure::Open),
    ("matters-overdue", Figure::Overdue),
    ("numbers-reopened", Figure::Reopened),
];
/// What is left out of the rates, each with the reason.
const LEFT_OUT: [(&str, Figure); 4] = [
    ("numbers-left-out-withdrawn", Figure::Withdrawn),
    ("numbers-left-out-imported", Figure::Imported),
    ("numbers-left-out-merged", Figure::Merged),
    ("numbers-left-out-declined", Figure::Declined),
];

/// A rate with its words.
pub(super) struct RateRow {
    pub(super) name: String,
    pub(super) made_of: String,
    pub(super) rate: Rate,
    pub(super) of: Cell,
    pub(super) all: Cell,
    /// What it was before; empty where there is nothing to compare with.
    pub(super) before: String,
    /// What that was made of: of how many, all.
    pub(super) made_before: Option<(Cell, Cell)>,
}

/// A number with its words.
pub(super) struct NumberRow {
    pub(super) name: String,
    pub(super) cell: Cell,
    pub(super) before: Option<Cell>,
}

/// How long something took, in words.
pub(super) struct TakenRow {
    pub(super) name: String,
    pub(super) cell: Cell,
    /// What so many of a hundred stayed within.
    pub(super) within: Vec<String>,
    /// How many the calendar does not know.
    pub(super) unknown: Option<String>,
}

/// A table by place, unit, channel or track.
pub(super) struct Table {
    pub(super) caption: &'static str,
    pub(super) rows: Vec<(String, bool, Vec<Cell>)>,
}

/// The numbers in words.
pub(super) struct Shown {
    pub(super) heading: String,
    /// What the days before are called.
    pub(super) heading_before: Option<String>,
    pub(super) rates: Vec<RateRow>,
    pub(super) outcomes: Vec<NumberRow>,
    pub(super) closed: Cell,
    pub(super) now: Vec<NumberRow>,
    pub(super) left_out: Vec<NumberRow>,
    pub(super) taken: Vec<TakenRow>,
    pub(super) tables: Vec<Table>,
    pub(super) course: Option<Course>,
    pub(super) not_shown: Option<String>,
}

/// A value to choose, its words, whether it is chosen.
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "community/numbers/page.html")]
pub(super) struct NumbersPage {
    page: Page,
    title: &'static str,
    lede: &'static str,
    action: String,
    /// Days by their names: address, words, whether they are shown.
    periods: Vec<Choice>,
    /// By what it is narrowed: the name of the field, the key of its label, its values.
    choices: Vec<(&'static str, &'static str, Vec<Choice>)>,
    is_narrowed: bool,
    from: String,
    until: String,
    wrong: Option<String>,
    columns: Vec<String>,
    percents: Vec<String>,
    shown: Shown,
    topics: Vec<TopicRow>,
    /// Papers and lists of the same.
    beside: Vec<(String, String)>,
}

impl NumbersPage {
    /// `here` is its entry of the navigation; `beside` what else there is of the same, by addresses within the
    /// community.
    pub(super) fn new(
        visit: &Visit,
        is_desk: bool,
        asked: &Asked,
        (numbers, topics): (&Numbers, &[HotTopic]),
        beside: Vec<(String, String)>,
    ) -> Self {
        let words = visit.words;
        let (here, title, lede, path) = match is_desk {
            true => ("reports", "numbers-desk-title", "numbers-desk-lede", "/desk/numbers"),
            false => ("numbers", "nav-numbers", "numbers-lede", "/numbers"),
        };
        let opens = Opens::new(visit, is_desk, numbers.period.ends(), &numbers.narrowed);
        Self {
            page: Page::new(visit, here, words.t(title)),
            title,
            lede,
            action: visit.link(path),
            periods: periods(visit, asked, &visit.link(path)),
            choices: choices(visit, asked, is_desk),
            is_narrowed: !asked.narrowed.is_whole()
                || matches!(asked.period, Period::Days(..))
                || asked.wrong.is_some(),
            from: asked.from.clone(),
            until: asked.until.clone(),
            wrong: asked.wrong.map(|key| words.ta(key, &[text_arg("days", DAYS_MAX)])),
            columns: columns(words),
            percents: PERCENTS.map(|percent| words.ta("numbers-within", &[text_arg("n", percent)])).into(),
            shown: Shown::of(visit, numbers, &opens),
            topics: topic_rows(visit, topics),
            beside: beside.into_iter().map(|(path, said)| (visit.link(&path), said)).collect(),
        }
    }
}

impl Shown {
    pub(super) fn of(visit: &Visit, numbers: &Numbers, opens: &Opens) -> Self {
        let words = visit.words;
        let (tally, before) = (&numbers.tally, numbers.before.as_ref());
        let earlier = numbers.period.before().and_then(Period::ends).map(|ends| opens.on(ends));
        let cell_before =
            |figure: Figure| before.zip(earlier.as_ref()).map(|(before, opens)| opens.cell(figure, before.of(figure)));
        let row = |(key, figure): (&str, Figure)| NumberRow {
            name: words.t(key).to_owned(),
            cell: opens.cell(figure, tally.of(figure)),
            before: cell_before(figure),
        };
        let rate = |((of, all), (name, made_of)): ((Figure, Figure), (&str, &str))| RateRow {
            name: words.t(name).to_owned(),
            made_of: words.t(made_of).to_owned(),
            rate: tally.rate(of, all),
            of: opens.cell(of, tally.of(of)),
            all: opens.cell(all, tally.of(all)),
            before: before.map(|before| before.rate(of, all).percent()).unwrap_or_default(),
            made_before: cell_before(of).zip(cell_before(all)),
        };
        let now = visit.site.app.now();
        Self {
            heading: period_words(words, numbers.period),
            heading_before: numbers.period.before().map(|before| period_words(words, before)),
            rates: RATES.into_iter().zip(RATE_WORDS).map(rate).collect(),
            outcomes: OUTCOMES.map(row).into(),
            closed: opens.cell(Figure::Closed, tally.of(Figure::Closed)),
            // Of all days what happened then is what is.
            now: NOW.into_iter().filter(|(_, it)| before.is_some() || !is_of_days(*it)).map(row).collect(),
            left_out: LEFT_OUT.map(row).into(),
            taken: numbers.taken.iter().map(|taken| taken_row(words, taken, opens)).collect(),
            tables: tables(visit, numbers, opens),
            course: Course::of(words, now, opens, &numbers.course),
            not_shown: not_shown(words, numbers.not_shown),
        }
    }
}

/// What the figures of a table by place, unit, channel or track are called.
pub(super) fn columns(words: Words) -> Vec<String> {
    COLUMNS.map(|figure| words.word("numbers-column", figure.key())).into()
}

fn is_of_days(figure: Figure) -> bool {
    matches!(figure, Figure::AnsweredThen | Figure::ClosedThen)
}

fn not_shown(words: Words, not_shown: NotShown) -> Option<String> {
    match not_shown {
        NotShown::None => None,
        NotShown::NotTold => Some(words.ta("numbers-not-shown-not-told", &[text_arg("n", FEW)])),
        NotShown::Few => Some(words.ta("numbers-not-shown-few", &[text_arg("n", FEW)])),
        NotShown::Many(count) => Some(words.ta("numbers-not-shown", &[count_arg("n", count)])),
    }
}

fn taken_row(words: Words, taken: &Taken, opens: &Opens) -> TakenRow {
    let figure = taken.timed.took.figure();
    let name = match taken.timed.track {
        None => "numbers-took-reply",
        Some(Track::Ordinary) => "numbers-took-finish",
        Some(Track::Hazard) => "numbers-took-finish-hazard",
    };
    let long = |n: i64| measured(words, taken, n);
    let allowed = text_arg("allowed", long(i64::from(taken.allowed)));
    let opens = taken.timed.track.map_or_else(|| opens.clone(), |track| opens.of(&About::Track(track)));
    TakenRow {
        name: words.ta(name, &[allowed]),
        // What the calendar does not know is in the list, too, and told beside it.
        cell: opens.cell(figure, taken.matters + taken.unknown),
        within: taken.within.map_or_else(|| PERCENTS.map(|_| "—".to_owned()), |it| it.map(long)).into(),
        unknown: (taken.unknown > 0).then(|| words.ta("numbers-took-unknown", &[count_arg("n", taken.unknown)])),
    }
}

/// So much in the measure of a clock.
pub(super) fn measured(words: Words, taken: &Taken, n: i64) -> String {
    let key = format!("numbers-measure-{}", taken.measure.key());
    words.ta(&key, &[("n", FluentValue::from(n)), text_arg("text", n)])
}

fn tables(visit: &Visit, numbers: &Numbers, opens: &Opens) -> Vec<Table> {
    let table = |caption, lines: &[Line]| Table {
        caption,
        rows: lines.iter().map(|line| table_row(visit, line, opens)).collect(),
    };
    let tables = [
        table("numbers-by-place", &numbers.places),
        table("numbers-by-unit", &numbers.units),
        table("numbers-by-channel", &numbers.channels),
        table("numbers-by-track", &numbers.tracks),
        table("numbers-by-category", &numbers.categories),
    ];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

/// Its name, whether people of the community gave it, its figures.
fn table_row(visit: &Visit, line: &Line, opens: &Opens) -> (String, bool, Vec<Cell>) {
    let opens = opens.of(&line.about);
    let cells = COLUMNS.map(|figure| opens.cell(figure, line.tally.of(figure))).into();
    let (name, is_name) = about_words(visit, &line.about);
    (name, is_name, cells)
}

/// What a row is about, and whether people of the community called it so.
pub(super) fn about_words(visit: &Visit, about: &About) -> (String, bool) {
    let words = visit.words;
    match about {
        About::Place(place) => (visit.hall.place_name(place), true),
        About::Nowhere => (words.t("numbers-nowhere").to_owned(), false),
        About::Unit(unit) => (visit.hall.unit_name(unit).to_owned(), true),
        About::Nobody => (words.t("numbers-nobody").to_owned(), false),
        About::Channel(channel) => (words.word("channel", channel.key()), false),
        About::Track(track) => (words.word("track", track.key()), false),
        About::Category(category) => {
            let called = category_called(visit, category);
            (called.text, called.is_name)
        }
        About::Uncategorised => (words.t("numbers-uncategorised").to_owned(), false),
    }
}

/// Days by their names: this month and the one before, this quarter, this year, all.
fn periods(visit: &Visit, asked: &Asked, path: &str) -> Vec<Choice> {
    let now = visit.site.app.now();
    let (month, quarter, year) = (Period::month_of(now), Period::quarter_of(now), Period::Year(now.year()));
    let before = |period: Period| period.before().unwrap_or_default();
    let mut named = vec![month, before(month), quarter, before(quarter), year, before(year)];
    if asked.narrowed.is_whole() {
        named.push(Period::All);
    }
    if !named.contains(&asked.period) && asked.period.key().is_some() {
        named.push(asked.period);
    }
    let choice = |period: Period| {
        let words = period_words(visit.words, period);
        (at(path, &asked.query_of(period)), words, period == asked.period)
    };
    named.into_iter().map(choice).collect()
}

fn choices(visit: &Visit, asked: &Asked, is_desk: bool) -> Vec<(&'static str, &'static str, Vec<Choice>)> {
    let (words, narrowed) = (visit.words, &asked.narrowed);
    let place = narrowed.place.as_ref().map(|id| id.as_str()).unwrap_or_default();
    let places: Vec<Choice> = match is_desk {
        true => every_place(visit).into_iter().map(|(id, name)| (id.clone(), name, id == place)).collect(),
        false => overlooked(visit, place_choices(visit, place)).0,
    };
    let units = visit.hall.units().into_iter();
    let units = units.map(|(id, name)| (id.0.clone(), name.to_owned(), Some(id) == narrowed.unit.as_ref()));
    let category = narrowed.category.as_ref().map(|id| id.as_str()).unwrap_or_default();
    let categories = every_category(visit).into_iter().map(|(id, name)| (id.clone(), name, id == category));
    let none = |key, is_chosen| (NONE.to_owned(), words.t(key).to_owned(), is_chosen);
    let channel = |it: &Channel| (it.key().to_owned(), words.word("channel", it.key()), Some(*it) == narrowed.channel);
    let track = |it: &Track| (it.key().to_owned(), words.word("track", it.key()), Some(*it) == narrowed.track);
    vec![
        ("place", "matters-place", [none("numbers-nowhere", narrowed.nowhere)].into_iter().chain(places).collect()),
        ("unit", "work-find-unit", [none("numbers-nobody", narrowed.with_nobody)].into_iter().chain(units).collect()),
        ("channel", "matters-channel", Channel::ALL.iter().map(channel).collect()),
        ("track", "work-track", Track::ALL.iter().map(track).collect()),
        ("category", "matter-category", categories.collect()),
    ]
}
