//! Public accounts: of the community or of a place, in total and fund by fund.

use crate::called::Called;
use crate::page::Page;
use crate::params::{Params, asked, skipped};
use crate::parts::accounts_told::period_name;
use crate::parts::place_choices::{PlaceChoice, overlooked, place_choices};
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::fund::chart::{Flow, Months};
use crate::routes::fund::figures::{FigureRow, of_many};
use crate::routes::fund::periods::{AskedPeriod, Periods, query};
use crate::routes::fund::posted_books::{PostedBook, posted_books};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::fund::{Apart, CommunityYear, FundAccount, Period, list_accounts};
use mingtong_domain::fund::FundClass;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::money::yuan;
use mingtong_words::Words;

/// A fund with its four figures.
pub(in crate::routes::fund) struct Line {
    href: String,
    pub(in crate::routes::fund) purpose: Called,
    pub(in crate::routes::fund) figures: [String; 4],
}

/// What the community has for its people in a year.
pub(in crate::routes::fund) struct CommunityYearTold {
    /// What it has, what came of it, what was paid, what is not paid.
    pub(in crate::routes::fund) facts: [(&'static str, String); 4],
    /// On what the first rests.
    pub(in crate::routes::fund) basis: Called,
    /// Class by class: what came, what was paid.
    pub(in crate::routes::fund) classes: Vec<(String, String, String)>,
}

impl CommunityYearTold {
    pub(in crate::routes::fund) fn of(words: Words, year: &CommunityYear) -> Self {
        let (came, spent) = year.total();
        let class = |(class, came, spent): &(FundClass, i64, i64)| {
            (words.word("fund-class", class.key()), yuan(*came), yuan(*spent))
        };
        Self {
            facts: [
                ("accounts-year-means", yuan(year.means)),
                ("accounts-year-came", yuan(came)),
                ("accounts-year-spent", yuan(spent)),
                ("accounts-year-left", yuan(year.left())),
            ],
            basis: basis(words, &year.basis),
            classes: year.classes.iter().map(class).collect(),
        }
    }
}

/// On what the means rest: what ships with the program is said in the language of the page, what a community wrote as
/// it wrote it.
fn basis(words: Words, basis: &str) -> Called {
    match basis == Words::of_the_record().t(BASIS) {
        true => Called::words(words.t(BASIS)),
        false => Called::name(basis),
    }
}

/// The text that says on what the means rest where no community says otherwise.
const BASIS: &str = "accounts-year-basis";

#[derive(Template)]
#[template(path = "fund/public/accounts.html")]
struct AccountsPage {
    page: Page,
    period: String,
    periods: Periods,
    places: Vec<PlaceChoice>,
    place: Option<String>,
    figures: Vec<FigureRow>,
    /// What offices posted of their own accounts of the same days.
    posted: Vec<PostedBook>,
    /// Balances apart: the purse, and its four figures.
    apart: Vec<(&'static str, [String; 4])>,
    /// Whether a fund takes from common parts and from others.
    mixes: bool,
    community_year: Option<CommunityYearTold>,
    months: Option<Months>,
    flow: Option<Flow>,
    lines: Vec<Line>,
    next: Option<String>,
    /// The sheet to post, the Word file, the workbook.
    papers: [(String, &'static str); 3],
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let asked_for = AskedPeriod::read(&visit, &params);
    let period = asked_for.period;
    let place = asked(&params, "place").to_owned();
    let at = (!place.is_empty()).then(|| PlaceId(place.clone()));
    let skip = skipped(&params);
    let found = list_accounts(&visit.site.app, &visit.hall, period, at.as_ref(), skip).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let posted = posted_books(&visit, at.as_ref(), &period).await?;
    let (words, query) = (visit.words, query(&period, &place));
    let template = AccountsPage {
        page: Page::new(&visit, "accounts", words.t("accounts-title")),
        period: period_name(words, &period),
        periods: Periods::around(&visit, "/accounts", &asked_for, &place),
        places: overlooked(&visit, place_choices(&visit, &place)).0,
        place: found.place,
        figures: of_many(words, &found.total),
        posted,
        apart: found.apart.as_ref().map(apart).unwrap_or_default(),
        mixes: found.apart.as_ref().is_some_and(|apart| apart.mixed.is_some()),
        community_year: found.community_year.as_ref().map(|it| CommunityYearTold::of(words, it)),
        months: Months::of(words, &found.months),
        flow: Flow::of(words, &found.total),
        lines: found.funds.iter().map(|account| line(&visit, words, account, &period)).collect(),
        next: found.next.map(|skip| visit.link(&format!("/accounts{query}&skip={skip}"))),
        papers: [("html", "accounts-sheet"), ("docx", "accounts-word"), ("xlsx", "accounts-workbook")]
            .map(|(end, label)| (visit.link(&format!("/accounts.{end}{query}")), label)),
    };
    // The year of today is shown, and what is shown depends on nobody: it is made anew, because the year ends.
    Ok(render_as(asked_for.status(), &template))
}

/// Beginning, what came, what went, end.
pub(in crate::routes::fund) fn four(statement: &mingtong_app::fund::Statement) -> [String; 4] {
    [statement.opening, statement.came(), statement.went(), statement.closing].map(yuan)
}

pub(in crate::routes::fund) fn apart(apart: &Apart) -> Vec<(&'static str, [String; 4])> {
    apart.each().into_iter().map(|(purse, statement)| (purse.key(), four(statement))).collect()
}

pub(in crate::routes::fund) fn line(visit: &Visit, words: Words, account: &FundAccount, period: &Period) -> Line {
    Line {
        href: visit.link(&format!("/accounts/{}{}", account.fund.id, query(period, ""))),
        purpose: Called::title(&account.fund.purpose, words),
        figures: four(&account.statement),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::Millis;
    use mingtong_domain::rules::{RuleBook, RuleId};
    use mingtong_words::Language;

    #[test]
    fn what_ships_is_said_in_the_language_of_the_page_and_what_a_community_wrote_is_not() {
        let rule = RuleBook::defaults().rule(RuleId::FundCommunityYearYuan, Millis(1_780_000_000_000)).unwrap();
        let english = Words::new(Language::En);
        let said = basis(english, &rule.basis);
        assert_eq!((said.text.as_str(), said.is_name), (english.t(BASIS), false), "the text is that of the rule book");
        let own = basis(english, "本区文件〔2026〕3号");
        assert_eq!((own.text.as_str(), own.is_name), ("本区文件〔2026〕3号", true));
    }
}
