//! What somebody looks at who has a minute: this month, what waits longest, courtyards coloured by waiting, before and
//! after.

use crate::args::{count_arg, text_arg};
use crate::format;
use crate::page::Page;
use crate::parts::counted::{Cell, Opens};
use crate::parts::place_choices::marked;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::community::numbers::asked::{enter, period_words};
use crate::routes::community::numbers::topics::{MatterLink, matter_links};
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_app::community::numbers::{About, Courtyard, Level, Period, courtyards, longest_waiting, numbers};
use mingtong_app::matter::{MatterQuery, Pair, pairs};
use mingtong_app::rows::{Between, Figure};
use mingtong_app::{Fail, Who};

/// Matters that wait longest.
const LONGEST: u32 = 8;
/// Matters before and after.
const PAIRS: usize = 6;
/// What is told of a month.
const FIGURES: [Figure; 5] =
    [Figure::Received, Figure::AnsweredThen, Figure::ClosedThen, Figure::Waiting, Figure::Overdue];

/// A courtyard in the grid.
pub(in crate::routes::community) struct Yard {
    pub(in crate::routes::community) name: String,
    pub(in crate::routes::community) href: String,
    pub(in crate::routes::community) level: &'static str,
    pub(in crate::routes::community) words: &'static str,
    pub(in crate::routes::community) overdue: Cell,
    pub(in crate::routes::community) waiting: Cell,
    /// How long the one waits that waits longest.
    pub(in crate::routes::community) longest: Option<String>,
}

/// A matter before and after: the addresses of its pictures.
struct PairRow {
    href: String,
    title: String,
    place: String,
    closed: String,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "community/public/overview.html")]
struct OverviewPage {
    page: Page,
    month: String,
    /// Words and numbers.
    figures: Vec<(String, Cell)>,
    longest: Vec<MatterLink>,
    yards: Vec<Yard>,
    pairs: Vec<PairRow>,
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let _pass = enter(&visit).await?;
    let page = read(&visit).await.map_err(|fail| visit.problem(fail))?;
    Ok(render(&page))
}

async fn read(visit: &Visit) -> Result<OverviewPage, Fail> {
    let (app, hall, everybody) = (&visit.site.app, &visit.hall, Who::public(None));
    let month = Period::month_of(app.now());
    let longest = longest_waiting(app, hall, &everybody, LONGEST).await?;
    let shown = pairs(app, hall, Between::default(), PAIRS).await?;
    Ok(OverviewPage {
        page: Page::new(visit, "overview", visit.words.t("overview-title")),
        month: period_words(visit.words, month),
        figures: month_figures(visit, month).await?,
        longest: matter_links(visit, &longest),
        yards: courtyards(app, hall, &everybody).await?.iter().map(|it| yard(visit, it)).collect(),
        pairs: shown.iter().map(|pair| pair_row(visit, pair)).collect(),
    })
}

/// What happened in a month, each with its list.
pub(in crate::routes::community) async fn month_figures(
    visit: &Visit,
    month: Period,
) -> Result<Vec<(String, Cell)>, Fail> {
    let whole = MatterQuery::default();
    let read = numbers(&visit.site.app, &visit.hall, &Who::public(None), month, &whole).await?;
    let opens = Opens::new(visit, false, month.ends(), &whole);
    let figure = |it: Figure| (visit.words.word("overview-figure", it.key()), opens.cell(it, read.tally.of(it)));
    Ok(FIGURES.map(figure).into())
}

/// A courtyard in words; its numbers open the lists of what waits there, whenever it was heard.
pub(in crate::routes::community) fn yard(visit: &Visit, courtyard: &Courtyard) -> Yard {
    let words = visit.words;
    let opens = Opens::new(visit, false, None, &MatterQuery::default()).of(&About::Place(courtyard.place.clone()));
    let now = visit.site.app.now();
    Yard {
        name: marked(visit, &courtyard.place, visit.hall.place_name(&courtyard.place)),
        href: visit.link(&format!("/places/{}", courtyard.place)),
        level: courtyard.level().key(),
        words: words.t(match courtyard.level() {
            Level::Nothing => "overview-nothing",
            Level::Waiting => "overview-waiting",
            Level::Overdue => "overview-overdue",
        }),
        overdue: opens.cell(Figure::Overdue, courtyard.overdue),
        waiting: opens.cell(Figure::Waiting, courtyard.waiting),
        longest: courtyard
            .since
            .map(|since| words.ta("overview-longest-here", &[text_arg("t", format::span(words, now.0 - since.0))])),
    }
}

fn pair_row(visit: &Visit, pair: &Pair) -> PairRow {
    let href = visit.link(&format!("/matters/{}", pair.item.id));
    let picture = |id: &mingtong_domain::ids::PictureId| format!("{href}/pictures/{id}");
    PairRow {
        title: pair.item.title.words().unwrap_or(&pair.item.number).to_owned(),
        place: pair.item.place.clone().unwrap_or_default(),
        closed: pair.item.closed.map(|at| format::date(visit.words, at)).unwrap_or_default(),
        before: picture(&pair.before),
        after: picture(&pair.after),
        href,
    }
}

/// How many courtyards are not shown one by one.
pub(in crate::routes::community) fn others(visit: &Visit, count: usize) -> Option<String> {
    (count > 0).then(|| visit.words.ta("wall-others", &[count_arg("n", count)]))
}
