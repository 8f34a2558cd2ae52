//! What is said of the money of a fund in several places: on its own page, on the page of its account, and in the list
//! of accounts, year by year and month by month. Of a fund with pledges little of it follows from the log. But it has
//! to be the same everywhere, a year begins with what was left of the one before, and expenses, which are public, stand
//! in the month in which they were paid by the log.

use super::compared::Compared;
use super::published::Comparing;
use super::published_sums::{fen, figures, figures_add_up, is_sum, sum};
use super::published_things::{FUNDS, Things};
use super::shown::Showing;
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::ids::FundId;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// All days of which there may be accounts.
const EVER: &str = "1950-01-01..2200-12-31";
/// The months of a year.
const MONTHS: std::ops::RangeInclusive<u8> = 1..=12;
/// What hangs on nothing that is sealed.
const OPEN: &[&str] = &[];
/// What hangs on pledges on the page of an account, where its fund has any.
const OF_PLEDGES: &[&str] = &["figures", "months", "came_for_it"];
/// Figures of what is there, and not of what moved.
const STANDS: [&str; 4] = ["opening", "closing", "held_opening", "held_closing"];
/// The accounts of many funds of which the balances are told apart.
const APART: [&str; 3] = ["common", "mixed", "other"];

/// Figures, each by what it says and of what, in fen.
type Amounts = BTreeMap<String, i128>;

impl Comparing<'_> {
    /// Compares what is said of the money of funds with what is said of it elsewhere, and with the log.
    pub(super) async fn statements(&mut self) -> Result<(), NoAnswer> {
        let funds = self.our_list(FUNDS).await?;
        for id in funds.keys() {
            let told = self.told_of_fund(id).await;
            self.answered(told, ())?;
        }
        let mut later = Things::new();
        for year in self.years() {
            let told = self.year_of_accounts(year, &funds, &later).await;
            later = self.answered(told, Things::new())?;
        }
        Ok(())
    }

    /// The page of a fund beside that of its account over all days.
    async fn told_of_fund(&mut self, id: &str) -> Result<(), NoAnswer> {
        let page = format!("{FUNDS}/{id}");
        let fund = self.published.read(&page).await?.unwrap_or_default();
        let account = self.published.read(&account(id, EVER)).await?.unwrap_or_default();
        is_told_alike(&mut self.found, &page, &fund, &account["figures"]);
        Ok(())
    }

    /// The accounts of a year beside those of the one `later`, of its months, and the page of each account of the
    /// `funds` by the log: one that it does not have is named where the accounts of the year are compared. Gives those
    /// that are published.
    async fn year_of_accounts(&mut self, year: i16, funds: &Things, later: &Things) -> Result<Things, NoAnswer> {
        let path = accounts(&year.to_string());
        let theirs = self.their_list(&path, funds.len()).await?;
        if theirs.is_empty() {
            return Ok(theirs);
        }
        goes_on(&mut self.found, &path, (&theirs, later));
        let mut months: Vec<Things> = vec![];
        for month in MONTHS {
            let word = format!("{year}-{month:02}");
            let of_month = self.month_of_accounts(&word, funds.len()).await?;
            if let Some(before) = months.last() {
                goes_on(&mut self.found, &accounts(&word), (before, &of_month));
            }
            months.push(of_month);
        }
        months_add_up(&mut self.found, &path, &theirs, &months);
        let page = self.published.read(&path).await?.unwrap_or_default();
        funds_add_up(&mut self.found, &path, &page, &theirs);
        are_months(&mut self.found, &path, &page["months"], &months, None);
        for (id, fund) in theirs.iter().filter(|(id, _)| funds.contains_key(*id)) {
            self.page_of_account(id, &year.to_string(), fund, &months).await?;
        }
        Ok(theirs)
    }

    /// The accounts of a month. What was paid in it is public; everything is where nothing is pledged.
    async fn month_of_accounts(&mut self, month: &str, funds: usize) -> Result<Things, NoAnswer> {
        let path = accounts(month);
        let ours = self.our_list(&path).await?;
        let theirs = self.their_list(&path, funds).await?;
        let ids: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        for id in ids {
            let is_open = !self.replay.closed.funds.contains(&FundId::from(id.as_str()));
            // Of a time in which nothing was paid of it one side may know the fund by its pledges.
            let of = |side: &Things| side.get(id).map_or_else(|| json!({}), |it| figures(&it["figures"], is_open));
            self.found.values("account", &format!("{id} {month}"), (&of(&ours), &of(&theirs)), 0);
            if let Some(fund) = theirs.get(id).filter(|_| !is_open) {
                figures_add_up(&mut self.found, &format!("{path} {id}"), &fund["figures"]);
            }
        }
        Ok(theirs)
    }

    /// The page of an account beside the list, whose line of this fund is given, and beside its months.
    async fn page_of_account(
        &mut self,
        id: &str,
        year: &str,
        listed: &Value,
        months: &[Things],
    ) -> Result<(), NoAnswer> {
        let page = account(id, year);
        // What strangers do not read is not compared.
        let Some(ours) = self.ours.read(&page).await? else { return Ok(()) };
        let theirs = self.published.read(&page).await?.unwrap_or_default();
        let is_open = !self.replay.closed.funds.contains(&FundId::from(id));
        let (closed, sealed) = (&self.replay.closed, if is_open { OPEN } else { OF_PLEDGES });
        Showing { found: &mut self.found, what: "thing", closed, sealed }.values(&page, &ours, &theirs);
        let (listed, shown) = (amounts(&listed["figures"]), amounts(&theirs["figures"]));
        are_equal(&mut self.found, &page, &listed, &shown);
        are_months(&mut self.found, &page, &theirs["months"], months, Some(id));
        Ok(())
    }
}

/// The list of accounts of a time.
fn accounts(period: &str) -> String {
    format!("/accounts?period={period}")
}

/// The page of the account of a fund in a time.
fn account(id: &str, period: &str) -> String {
    format!("/accounts/{id}?period={period}")
}

/// Compares the sums on the page of a fund with those of its account over all days.
fn is_told_alike(found: &mut Compared, page: &str, fund: &Value, figures: &Value) {
    let (true, Some(figures)) = (fund.is_object(), figures.as_array()) else { return };
    let of = |keys: &[&str]| sum(figures, "figure", keys);
    let sums = [
        ("opening", of(&["carried_in"])),
        ("income", of(&["income"]) - of(&["given_back"])),
        ("given_back", of(&["given_back"])),
        ("spent", of(&["expense", "tax"])),
        ("tax", of(&["tax"])),
        ("in_kind", of(&["in_kind"])),
        ("held", of(&["held_closing"])),
        ("advances", of(&["advanced"]) - of(&["repaid"])),
        ("balance", of(&["closing"])),
    ];
    for (name, expected) in sums {
        is_sum(found, format!("{page}/{name}"), expected, fen(&fund[name]));
    }
    for (nth, shown) in fund["sources"].as_array().into_iter().flatten().enumerate() {
        let of_source: Vec<Value> = figures.iter().filter(|it| it["item"] == shown["source"]).cloned().collect();
        // A source gives money, or what stands beside it.
        for (name, keys) in [("given", &["income", "in_kind"][..]), ("given_back", &["given_back"][..])] {
            let expected = sum(&of_source, "figure", keys);
            is_sum(found, format!("{page}/sources/{nth}/{name}"), expected, fen(&shown[name]));
        }
    }
}

/// Compares what is left of each fund at the end of a time with what it begins with in the next.
fn goes_on(found: &mut Compared, place: &str, (earlier, later): (&Things, &Things)) {
    for (id, fund) in earlier {
        let Some(next) = later.get(id) else { continue };
        for (left, begun) in [("closing", "opening"), ("held_closing", "held_opening")] {
            let of = |it: &Value, key: &str| it["figures"].as_array().map_or(0, |it| sum(it, "figure", &[key]));
            is_sum(found, format!("{place} {id}/{left}"), of(next, begun), of(fund, left));
        }
    }
}

/// Compares what moved in each fund in a year with what moved in its months.
fn months_add_up(found: &mut Compared, place: &str, year: &Things, months: &[Things]) {
    for (id, fund) in year {
        let mut moved = Amounts::new();
        for of_month in months.iter().filter_map(|month| month.get(id)) {
            add(&mut moved, &amounts(&of_month["figures"]));
        }
        let mut shown = amounts(&fund["figures"]);
        for all in [&mut moved, &mut shown] {
            all.retain(|figure, _| !STANDS.contains(&figure.as_str()));
        }
        are_equal(found, &format!("{place} {id}"), &moved, &shown);
    }
}

/// Compares what is said of all funds together with what is said of each, and of those of which the balances are told
/// apart.
fn funds_add_up(found: &mut Compared, place: &str, page: &Value, funds: &Things) {
    let (mut all, mut apart) = (Amounts::new(), Amounts::new());
    funds.values().for_each(|fund| add(&mut all, &amounts(&fund["figures"])));
    let total = amounts(&page["total"]);
    are_equal(found, &format!("{place} total"), &all, &total);
    if page["other"].is_array() {
        APART.iter().for_each(|of| add(&mut apart, &amounts(&page[*of])));
        are_equal(found, &format!("{place} total"), &apart, &total);
    }
}

/// Compares what came and went month by month with the accounts of each month: of one fund, or of all. What is carried
/// in or on stands in none.
fn are_months(found: &mut Compared, place: &str, shown: &Value, months: &[Things], of: Option<&str>) {
    for (nth, month) in months.iter().enumerate() {
        let mut all = Amounts::new();
        for (_, fund) in month.iter().filter(|(id, _)| of.is_none_or(|of| of == id.as_str())) {
            add(&mut all, &amounts(&fund["figures"]));
        }
        for (moved, passing) in [("came", "carried_in"), ("went", "carried_on")] {
            let of = |figure: &str| all.get(figure).copied().unwrap_or_default();
            let expected = of(moved) - of(passing);
            is_sum(found, format!("{place}/months/{nth}/{moved}"), expected, fen(&shown[nth][moved]));
        }
    }
}

fn amounts(shown: &Value) -> Amounts {
    let shown = figures(shown, true);
    shown.as_object().into_iter().flatten().map(|(figure, amount)| (figure.clone(), fen(amount))).collect()
}

fn add(all: &mut Amounts, more: &Amounts) {
    for (figure, fen) in more {
        *all.entry(figure.clone()).or_default() += fen;
    }
}

/// Compares figures; one that is not there is nothing.
fn are_equal(found: &mut Compared, place: &str, expected: &Amounts, shown: &Amounts) {
    let names: BTreeSet<&String> = expected.keys().chain(shown.keys()).collect();
    for name in names {
        let of = |side: &Amounts| side.get(name).copied().unwrap_or_default();
        is_sum(found, format!("{place}/{name}"), of(expected), of(shown));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(figure: &str, item: Value, amount: &str) -> Value {
        json!({ "figure": figure, "item": item, "amount": amount })
    }

    /// A fund in a list of accounts: it began with ten, and so much came.
    fn listed(came: &str, closing: &str) -> Things {
        let figures = json!([
            figure("opening", Value::Null, "10.00"),
            figure("income", json!("owners"), came),
            figure("came", Value::Null, came),
            figure("went", Value::Null, "0.00"),
            figure("closing", Value::Null, closing)
        ]);
        Things::from([("f1".to_owned(), json!({ "figures": figures }))])
    }

    fn places(compare: impl FnOnce(&mut Compared)) -> Vec<String> {
        let mut found = Compared::default();
        compare(&mut found);
        found.differences.into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn a_fund_says_the_same_on_both_its_pages() {
        let figures = json!([
            figure("income", json!("owners"), "100.00"),
            figure("given_back", json!("owners"), "20.00"),
            figure("advanced", Value::Null, "30.00"),
            figure("repaid", Value::Null, "10.00"),
            figure("expense", json!("work"), "40.00"),
            figure("closing", Value::Null, "60.00"),
            figure("held_closing", Value::Null, "5.00"),
            figure("in_kind", json!("labour"), "7.00")
        ]);
        let source =
            |source: &str, given: &str, back: &str| json!({ "source": source, "given": given, "given_back": back });
        let mut fund = json!({
            "opening": "0.00", "income": "80.00", "given_back": "20.00", "spent": "40.00", "tax": "0.00",
            "in_kind": "7.00", "held": "5.00", "advances": "20.00", "balance": "60.00",
            "sources": [source("owners", "100.00", "20.00"), source("labour", "7.00", "0.00")]
        });
        assert!(places(|found| is_told_alike(found, "/funds/f1", &fund, &figures)).is_empty());
        fund["balance"] = json!("61.00");
        fund["sources"][0]["given"] = json!("101.00");
        let differing = places(|found| is_told_alike(found, "/funds/f1", &fund, &figures));
        assert_eq!(differing, ["/funds/f1/balance", "/funds/f1/sources/0/given"]);
    }

    #[test]
    fn a_year_begins_with_what_was_left() {
        let (earlier, later) = (listed("0.00", "10.00"), listed("5.00", "15.00"));
        assert!(places(|found| goes_on(found, "/accounts?period=2025", (&earlier, &later))).is_empty());
        let gap = places(|found| goes_on(found, "/accounts?period=2025", (&later, &earlier)));
        assert_eq!(gap, ["/accounts?period=2025 f1/closing"]);
        assert!(places(|found| goes_on(found, "", (&earlier, &Things::new()))).is_empty(), "it is not told of");
    }

    #[test]
    fn what_moved_in_a_year_moved_in_its_months_and_in_some_fund() {
        let (year, months) = (listed("8.00", "18.00"), [listed("5.00", "15.00"), listed("3.00", "18.00")]);
        assert!(places(|found| months_add_up(found, "y", &year, &months)).is_empty());
        assert_eq!(places(|found| months_add_up(found, "y", &year, &months[..1])), ["y f1/came", "y f1/income/owners"]);
        let month = |came: &str| json!({ "came": came, "went": "0.00" });
        let shown = json!([month("5.00"), month("3.00")]);
        assert!(places(|found| are_months(found, "y", &shown, &months, Some("f1"))).is_empty());
        let shown = json!([month("5.00"), month("4.00")]);
        assert_eq!(places(|found| are_months(found, "y", &shown, &months, None)), ["y/months/1/came"]);
        let total = year["f1"]["figures"].clone();
        let mut page = json!({ "total": total, "common": total, "mixed": null, "other": [] });
        assert!(places(|found| funds_add_up(found, "y", &page, &year)).is_empty());
        page["other"] = json!([figure("closing", Value::Null, "1.00")]);
        assert_eq!(places(|found| funds_add_up(found, "y", &page, &year)), ["y total/closing"]);
    }
}
