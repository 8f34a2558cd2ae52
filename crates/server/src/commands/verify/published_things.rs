//! Every list that a community publishes, and the pages of each thing on it, beside the same as they follow from the
//! log: made by the same program, with the words that were found to be the recorded ones (`published_words.rs`).

use super::compared::NOTHING;
use super::published::{Comparing, items};
use super::published_pictures::{compare_pictures, on_page};
use super::published_sums::fund_adds_up;
use super::shown::Showing;
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::ids::FundId;
use serde_json::Value;
use std::collections::BTreeMap;

/// Things by what names them.
pub(super) type Things = BTreeMap<String, Value>;

/// Things that may be published beyond those of the log before a list counts as one that does not end.
const MORE_MAX: u64 = 1_000;
/// What names a thing that has no id.
const NAMES: [&str; 7] = ["rule", "jurisdiction", "from", "need", "number", "body", "begins"];

/// A list, and what is read of each thing on it.
struct List {
    path: &'static str,
    /// Fields of a thing on the list that hang on what is not in the log in the open.
    sealed: &'static [&'static str],
    pages: &'static [Page],
}

/// A page of a thing, where `{}` stands for its name, and the fields on it that hang on what is not in the log in the
/// open: on sealed entries, on names of people, on the moment.
struct Page(&'static str, &'static [&'static str]);

const AGREEMENTS: &str = "/agreements";
/// The list of funds.
pub(super) const FUNDS: &str = "/funds";
const NEEDS: &str = "/needs";
const PROJECTS: &str = "/projects";
const RESOLUTIONS: &str = "/resolutions";
const UNITS: &str = "/units";
const VOTES: &str = "/votes?shown=all";
const OPEN: &[&str] = &[];
const OF_A_MEETING: &[Page] = &[Page("/meetings/{}", OF_THE_MOMENT), Page("/meetings/{}/attendees", OPEN)];

const fn list(path: &'static str, pages: &'static [Page]) -> List {
    List { path, sealed: OPEN, pages }
}

/// All of them that follow from the log, which incidents do not; agreements before the needs that they bear.
const LISTS: [List; 21] = [
    list("/places", &[]),
    list(UNITS, &[Page("/units/{}", &["needs"])]),
    list("/categories", &[]),
    list("/rules", &[]),
    list("/bodies", &[Page("/bodies/{}", OF_NAMES)]),
    list("/meetings/regular", &[]),
    list("/meetings?shown=ahead", OF_A_MEETING),
    list("/meetings?shown=past", OF_A_MEETING),
    list("/receptions", &[Page("/receptions/{}", OPEN), Page("/matters?reception={}", OF_THE_MOMENT)]),
    list("/notices", &[Page("/notices/{}", OPEN)]),
    list(RESOLUTIONS, &[Page("/resolutions/{}", OF_ITS_VOTE)]),
    list("/procedures", &[Page("/procedures/{}", OPEN)]),
    list(VOTES, &[Page("/votes/{}", OF_BALLOTS)]),
    List { path: "/rolls", sealed: OF_HOMES, pages: &[Page("/rolls/{}", OF_HOMES)] },
    list(AGREEMENTS, &[Page("/agreements/{}", &["consented", "declined", "pledged"])]),
    List { path: NEEDS, sealed: OF_SHARES, pages: &[Page("/needs/{}", OF_SHARES)] },
    list("/uptakes", &[]),
    list("/resources?all=true", &[Page("/resources/{}", OPEN)]),
    list(PROJECTS, &[Page("/projects/{}", OPEN), Page("/projects/{}/account", OF_ITS_SHEET)]),
    List { path: FUNDS, sealed: OF_PLEDGES, pages: &[Page("/funds/{}", OF_PLEDGES), Page("/funds/{}/expenses", OPEN)] },
    list("/account-books", &[Page("/account-books/{}", OPEN)]),
];

/// Whether a notice says who has a seat: that hangs on what they are called.
const OF_NAMES: &[&str] = &["is_unnamed"];
/// How long somebody has been speaking, since when stands beside it, and the colour of a clock.
const OF_THE_MOMENT: &[&str] = &["lasts_s", "colour"];
/// What hangs on the homes of a roll, and on when they were put in or put right.
const OF_HOMES: &[&str] = &["numbers", "changed", "changed_since_posted"];
/// What hangs on the shares that an agreement has of a need.
const OF_SHARES: &[&str] = &["borne", "left", "met", "stage"];
/// What of the sheet of an account hangs on pledges, on the parties of an agreement, on answers and ballots.
const OF_ITS_SHEET: &[&str] = &["rests", "shares", "shares_more", "shares_others", "voices"];
/// What hangs on the ballots of the vote on which a resolution rests.
const OF_ITS_VOTE: &[&str] = &["result"];
/// What hangs on ballots and on what is corrected of an electorate; `compared` sets their numbers beside official ones.
const OF_BALLOTS: &[&str] = &[
    "turnout",
    "result",
    "compared",
    "agrees",
    "sheet",
    "position",
    "corrections",
    "electors_now",
    "voices_now",
    "area_now",
    "to_resolve",
];
/// What hangs on pledges, where a fund has any.
const OF_PLEDGES: &[&str] = &[
    "gap",
    "income",
    "given",
    "given_back",
    "balance",
    "held",
    "advances",
    "to_come",
    "in_kind",
    "sources",
    "accounts",
    "last_booking",
];

impl Comparing<'_> {
    /// Everything that is listed, but for matters. Whoever leaves a thing out hides nothing by it.
    pub(super) async fn lists(&mut self) -> Result<(), NoAnswer> {
        for list in &LISTS {
            let things = self.list(list).await;
            let names = self.answered(things, vec![])?;
            for page in list.pages {
                for name in &names {
                    let compared = self.pages(list.path, page, name).await;
                    self.answered(compared, ())?;
                }
            }
            for name in &names {
                let elsewhere = self.elsewhere(list.path, name).await;
                self.answered(elsewhere, ())?;
            }
        }
        self.staff_adds_up();
        let delegates = self.delegates().await;
        self.answered(delegates, ())
    }

    /// What is seen of a thing, and on no page of its own.
    async fn elsewhere(&mut self, of: &str, name: &str) -> Result<(), NoAnswer> {
        match of {
            UNITS => self.reports_of_unit(name).await,
            NEEDS => self.links_of_need(name).await,
            AGREEMENTS => self.funds_beside("agreement", name).await,
            PROJECTS => self.funds_beside("project", name).await,
            RESOLUTIONS => self.funds_beside("resolution", name).await,
            _ => Ok(()),
        }
    }

    /// Compares a list. Gives the names of the things on it that follow from the log.
    async fn list(&mut self, list: &List) -> Result<Vec<String>, NoAnswer> {
        let ours = self.our_list(list.path).await?;
        let mut theirs = self.their_list(list.path, ours.len()).await?;
        for (name, our) in &ours {
            let place = format!("{} {name}", list.path);
            match theirs.remove(name) {
                Some(their) => self.showing((list.path, name), list.sealed).values(&place, our, &their),
                None => self.found.differ("thing", place, name, NOTHING),
            }
        }
        for name in theirs.into_keys() {
            self.found.differ("thing", format!("{} {name}", list.path), NOTHING, name);
        }
        Ok(ours.into_keys().collect())
    }

    /// The things on a list as it follows from the log, by what names them.
    pub(super) async fn our_list(&self, list: &str) -> Result<Things, NoAnswer> {
        let (mut ours, mut path) = (Things::new(), Some(list.to_owned()));
        while let Some(asked) = path {
            let page = self.ours.read(&asked).await?.unwrap_or_default();
            take(&mut ours, &page);
            path = page["next"].as_u64().map(|next| paged(list, next));
        }
        Ok(ours)
    }

    /// The same as it is published; of ours there are so many.
    pub(super) async fn their_list(&self, list: &str, ours: usize) -> Result<Things, NoAnswer> {
        let (mut theirs, mut skip, most) = (Things::new(), 0, ours as u64 + MORE_MAX);
        loop {
            let asked = if skip == 0 { list.to_owned() } else { paged(list, skip) };
            let page = self.published.read(&asked).await?.unwrap_or_default();
            take(&mut theirs, &page);
            // Each page begins after the one before: whoever is asked cannot keep whoever asks for ever.
            match page["next"].as_u64().filter(|next| *next > skip) {
                Some(next) if next > most => return Err(NoAnswer::Unreachable(format!("{asked}: it does not end"))),
                Some(next) => skip = next,
                None => return Ok(theirs),
            }
        }
    }

    /// Compares a page of a thing, with its pictures, and those that follow on it.
    async fn pages(&mut self, of: &str, Page(page, sealed): &Page, name: &str) -> Result<(), NoAnswer> {
        let begin = page.replace("{}", name);
        let mut path = Some(begin.clone());
        while let Some(asked) = path {
            // What strangers do not read is not compared.
            let Some(ours) = self.ours.read(&asked).await? else { break };
            let theirs = self.published.read(&asked).await?.unwrap_or_default();
            if let (AGREEMENTS, Some(need)) = (of, ours["need"].as_str()) {
                self.agreed.insert(need.to_owned());
            }
            self.showing((of, name), sealed).values(&asked, &ours, &theirs);
            match of {
                VOTES => self.turnout(&asked, name, &theirs),
                AGREEMENTS => self.answers(&asked, name, &theirs),
                FUNDS if self.replay.closed.funds.contains(&FundId::from(name)) => {
                    fund_adds_up(&mut self.found, &asked, &theirs);
                }
                _ => {}
            }
            let named = on_page(&begin, &ours);
            let pictures = compare_pictures(&mut self.found, (self.published, &self.replay.closed), &begin, named);
            Box::pin(pictures).await?;
            path = ours["next"].as_u64().map(|next| paged(&begin, next));
        }
        Ok(())
    }

    fn showing(&mut self, (of, name): (&str, &str), sealed: &'static [&'static str]) -> Showing<'_> {
        let closed = &self.replay.closed;
        let hangs = match of {
            FUNDS => closed.funds.contains(&FundId::from(name)),
            // Which shares an agreement has is sealed. What names the need stands before its number there.
            NEEDS => self.agreed.iter().any(|need| need.ends_with(name)),
            _ => true,
        };
        Showing { found: &mut self.found, what: "thing", closed, sealed: if hangs { sealed } else { OPEN } }
    }
}

fn paged(path: &str, skip: u64) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("{path}{sign}skip={skip}")
}

/// The things on a page, by what names them; of what is named alike, in their order.
fn take(found: &mut Things, page: &Value) {
    let listed = page.as_array().map_or_else(|| items(page), Vec::as_slice);
    for thing in listed {
        let name = name(thing);
        let mut free = name.clone();
        for nth in 2.. {
            if !found.contains_key(&free) {
                break;
            }
            free = format!("{name} {nth}");
        }
        found.insert(free, thing.clone());
    }
}

fn name(thing: &Value) -> String {
    let said = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match &thing["id"] {
        Value::Null => {
            NAMES.iter().map(|name| &thing[*name]).filter(|it| !it.is_null()).map(said).collect::<Vec<_>>().join(" ")
        }
        id => said(id),
    }
}

#[cfg(test)]
mod tests {
    use super::super::compared::Compared;
    use super::*;
    use mingtong_store::Closed;
    use serde_json::json;

    #[test]
    fn things_are_told_apart_by_their_ids_or_by_what_names_them() {
        let mut found = Things::new();
        take(&mut found, &json!({ "items": [{ "id": "n1" }, { "need": "2026-0001", "number": 2 }] }));
        let rule = json!({ "rule": "clock.accept", "from": "2026-01-01", "value": "2wd" });
        take(&mut found, &json!([rule, rule]));
        let names: Vec<&str> = found.keys().map(String::as_str).collect();
        assert_eq!(names, ["2026-0001 2", "clock.accept 2026-01-01", "clock.accept 2026-01-01 2", "n1"]);
    }

    #[test]
    fn what_a_vote_came_to_is_left_out_where_a_resolution_rests_on_it() {
        let (mut found, closed) = (Compared::default(), Closed::default());
        let shown = |agree: Value, stands: &str| {
            let lines = json!([{ "line": 1, "result": agree }]);
            json!({ "rests_on_vote": { "stands": stands, "lines": lines } })
        };
        let Page(_, sealed) = LISTS.iter().flat_map(|it| it.pages).find(|it| it.0 == "/resolutions/{}").unwrap();
        let (ours, theirs) = (shown(Value::Null, "public"), shown(json!({ "agree": 7 }), "void"));
        Showing { found: &mut found, what: "thing", closed: &closed, sealed }.values("", &ours, &theirs);
        let places: Vec<String> = found.differences.into_iter().map(|it| it.place).collect();
        assert_eq!(places, ["/rests_on_vote/stands"]);
    }

    #[test]
    fn a_page_begins_where_the_one_before_says() {
        assert_eq!(paged("/notices", 100), "/notices?skip=100");
        assert_eq!(paged("/votes?shown=all", 100), "/votes?shown=all&skip=100");
    }
}
