//! What a community publishes, beside what follows from its log: every figure of the statistics and of each year, every
//! matter with its clocks, the accounts of funds, and each published vote, counted again from its sheet. Words are not
//! compared: the log holds their digests alone.

use super::compared::Compared;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use mingtong_adapters::outward::{NoAnswer, Outward};
use mingtong_api::vote::RecountedBody;
use mingtong_app::vote::{Recounted, recount};
use mingtong_domain::Millis;
use mingtong_domain::ids::{FundId, MatterId, Stream, VoteId};
use mingtong_domain::vote::{Standing, Vote, VoteResult, Way};
use mingtong_store::{Replay, stream_of};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tower::ServiceExt;

/// The longest answer: the sheet of fifty thousand electors.
const ANSWER_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Years of which the figures are compared.
const YEARS_MAX: usize = 30;
/// What of a matter in a list follows from its entries.
const OF_A_MATTER: [&str; 11] = [
    "state",
    "channel",
    "track",
    "category",
    "received_ms",
    "latest_ms",
    "closed_ms",
    "asked_back_ms",
    "supports",
    "replies",
    "rating",
];
/// Figures of a fund that hang on its expenses alone, which are public.
const OF_EXPENSES: [&str; 2] = ["expense", "tax"];

/// Where a community is published.
pub struct Published {
    outward: Outward,
    api: String,
}

impl Published {
    /// By the address of its pages, or of its log: `https://…/c/…`. None where it is no such address.
    pub fn at(address: &str) -> anyhow::Result<Option<Self>> {
        let address = address.trim_end_matches('/').trim_end_matches("/log");
        let Some((base, slug)) = address.rsplit_once("/c/") else { return Ok(None) };
        let api = format!("{base}/api/v1/communities/{slug}");
        Ok(Some(Self { outward: Outward::new(true)?, api }))
    }

    async fn text(&self, path: &str) -> Result<Option<String>, NoAnswer> {
        let bytes = self.outward.fetch_file(&format!("{}{path}", self.api), ANSWER_BYTES_MAX).await?;
        let unread = |_| NoAnswer::Unreachable(format!("{path}: no text"));
        bytes.map(|bytes| String::from_utf8(bytes).map_err(unread)).transpose()
    }

    async fn read(&self, path: &str) -> Result<Option<Value>, NoAnswer> {
        let unread = |_| NoAnswer::Unreachable(format!("{path}: no JSON"));
        let text = self.text(path).await?;
        text.map(|text| serde_json::from_str(&text).map_err(unread)).transpose()
    }

    /// A page of the log; none where nobody publishes one.
    pub async fn log(&self, from: u64) -> Result<Option<Value>, NoAnswer> {
        self.read(&format!("/log?from={from}")).await
    }
}

/// What follows from the log.
struct Ours {
    router: Router,
    slug: String,
}

impl Ours {
    async fn read(&self, path: &str) -> Result<Option<Value>, NoAnswer> {
        let failed = |why: String| NoAnswer::Unreachable(format!("{path}: {why}"));
        let address = format!("{}/communities/{}{path}", mingtong_api::BASE, self.slug);
        let request = Request::get(address).body(Body::empty()).map_err(|error| failed(error.to_string()))?;
        let answer = match self.router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let status = answer.status();
        let bytes = to_bytes(answer.into_body(), ANSWER_BYTES_MAX).await.map_err(|error| failed(error.to_string()))?;
        match status {
            StatusCode::OK => Ok(serde_json::from_slice(&bytes).ok()),
            StatusCode::NOT_FOUND => Ok(None),
            status => Err(failed(format!("status {status}"))),
        }
    }
}

/// Compares all that is compared; none where nobody publishes the community there.
pub async fn compare(
    replay: &Replay,
    (router, slug): (Router, &str),
    published: &Published,
    is_whole: bool,
) -> Result<Option<Compared>, NoAnswer> {
    let Some(theirs) = published.read("/statistics").await? else { return Ok(None) };
    let ours = Ours { router, slug: slug.to_owned() };
    let mut comparing = Comparing { replay, ours, published, is_whole, found: Compared::default() };
    let hidden = comparing.matters().await?;
    let statistics = comparing.ours.read("/statistics").await?.unwrap_or_default();
    comparing.found.values("statistics", "/statistics", (&statistics, &theirs), hidden);
    for year in comparing.years() {
        comparing.numbers(year, hidden).await?;
        comparing.accounts(year).await?;
    }
    for vote in &replay.votes {
        comparing.vote(vote).await?;
    }
    Ok(Some(comparing.found))
}

struct Comparing<'r> {
    replay: &'r Replay,
    ours: Ours,
    published: &'r Published,
    /// Whether no entry is held back.
    is_whole: bool,
    found: Compared,
}

impl Comparing<'_> {
    fn years(&self) -> Vec<i16> {
        let first = self.replay.begun.map_or(0, Millis::year);
        let now = Millis(mingtong_app::Clock::System.now_ms()).year();
        (first..=now).rev().take(YEARS_MAX).collect()
    }

    /// Every public matter. Gives how many are public of which something is sealed: what counts them cannot be checked
    /// to the last one.
    async fn matters(&mut self) -> Result<i64, NoAnswer> {
        let mut ours = self.our_matters().await?;
        let (mut next, mut hidden) = (Some(String::new()), 0);
        while let Some(cursor) = next {
            let Some(page) = self.published.read(&listed(&cursor)).await? else { break };
            for item in items(&page) {
                let id = item["id"].as_str().unwrap_or_default();
                let is_sealed = self.is_sealed(id);
                hidden += i64::from(is_sealed);
                match ours.remove(id) {
                    _ if is_sealed => self.found.not_checkable += 1,
                    Some(ours) => self.found.values("matter", id, (&ours, &of_matter(item)), 0),
                    None => self.found.differ("matter", id.to_owned(), "—", of_matter(item)),
                }
            }
            next = page["next"].as_str().filter(|_| !items(&page).is_empty()).map(str::to_owned);
        }
        let gone: Vec<_> = ours.into_iter().filter(|(id, _)| !self.is_sealed(id)).collect();
        gone.into_iter().for_each(|(id, ours)| self.found.differ("matter", id, ours, "—"));
        Ok(hidden)
    }

    fn is_sealed(&self, id: &str) -> bool {
        MatterId::parse(id).is_some_and(|id| self.replay.closed.matters.contains(&id.number()))
    }

    async fn our_matters(&self) -> Result<BTreeMap<String, Value>, NoAnswer> {
        let (mut found, mut next) = (BTreeMap::new(), Some(String::new()));
        while let Some(cursor) = next {
            let page = self.ours.read(&listed(&cursor)).await?.unwrap_or_default();
            let item = |item: &Value| (item["id"].as_str().unwrap_or_default().to_owned(), of_matter(item));
            found.extend(items(&page).iter().map(item));
            next = page["next"].as_str().map(str::to_owned);
        }
        Ok(found)
    }

    async fn both(&self, path: &str) -> Result<(Value, Value), NoAnswer> {
        let theirs = self.published.read(path).await?.unwrap_or_default();
        Ok((self.ours.read(path).await?.unwrap_or_default(), theirs))
    }

    async fn numbers(&mut self, year: i16, hidden: i64) -> Result<(), NoAnswer> {
        let path = format!("/numbers?period={year}");
        let (ours, theirs) = self.both(&path).await?;
        self.found.values("numbers", &path, (&ours["figures"], &theirs["figures"]), hidden);
        match hidden {
            0 => self.found.values("numbers", &format!("{path}/took"), (&ours["took"], &theirs["took"]), 0),
            _ => self.found.not_checkable += 1,
        }
        Ok(())
    }

    /// The accounts of each fund. Pledges are sealed, so of a fund that has any only its expenses are compared.
    async fn accounts(&mut self, year: i16) -> Result<(), NoAnswer> {
        let ours = self.our_accounts(year).await?;
        let mut skip = Some(0);
        while let Some(skipped) = skip {
            let page = self.published.read(&accounts(year, skipped)).await?.unwrap_or_default();
            for fund in items(&page) {
                let id = fund["id"].as_str().unwrap_or_default();
                let is_open = !self.replay.closed.funds.contains(&FundId::from(id));
                let of_ours = ours.get(id).map_or(Value::Null, |fund| figures(fund, is_open));
                self.found.values("account", &format!("{id} {year}"), (&of_ours, &figures(fund, is_open)), 0);
                self.found.not_checkable += u64::from(!is_open);
            }
            skip = page["next"].as_u64().filter(|_| !items(&page).is_empty());
        }
        Ok(())
    }

    async fn our_accounts(&self, year: i16) -> Result<BTreeMap<String, Value>, NoAnswer> {
        let (mut found, mut skip) = (BTreeMap::new(), Some(0));
        while let Some(skipped) = skip {
            let page = self.ours.read(&accounts(year, skipped)).await?.unwrap_or_default();
            let fund = |fund: &Value| (fund["id"].as_str().unwrap_or_default().to_owned(), fund.clone());
            found.extend(items(&page).iter().map(fund));
            skip = page["next"].as_u64();
        }
        Ok(found)
    }

    /// A vote that was published is counted again from its sheet, whose digest stands in the log.
    async fn vote(&mut self, id: &VoteId) -> Result<(), NoAnswer> {
        let failed = |error: mingtong_store::StoreError| NoAnswer::Unreachable(error.to_string());
        let mut reader = self.replay.store().read().await.map_err(failed)?;
        let stream = Stream::Vote(id.clone());
        let events = stream_of(&mut reader.link(), self.replay.community(), &stream).await.map_err(failed)?;
        let Some(vote) = Vote::from_stream(&events).filter(|vote| vote.published().is_some()) else {
            self.found.not_checkable += 1;
            return Ok(());
        };
        let Some(tallied) = vote.tallied() else { return Ok(()) };
        let sheet = self.published.text(&format!("/votes/{id}/sheet")).await?.unwrap_or_default();
        let Ok(recounted) = recount(&sheet) else {
            self.found.differ("vote", format!("{id} sheet"), &tallied.sheet, "—");
            return Ok(());
        };
        let verdicts = recounted.result.as_ref().map(VoteResult::verdicts).unwrap_or_default();
        let sides = (json!([tallied.sheet, tallied.verdicts]), json!([recounted.digest, verdicts]));
        self.found.values("vote", &format!("{id} sheet"), (&sides.0, &sides.1), 0);
        self.ballots(&vote, &recounted);
        self.recounted(id, recounted).await
    }

    /// Whoever voted by themselves did so before the close: then something happened to their ballot.
    fn ballots(&mut self, vote: &Vote, recounted: &Recounted) {
        for line in &recounted.sheet.lines {
            if !matches!(line.standing, Standing::Returned { way: Way::Web, .. }) {
                continue;
            }
            let first = self.replay.ballots.get(&(vote.id.clone(), line.elector));
            match first {
                Some(at) if *at < vote.window.closes => self.found.agree += 1,
                None if !self.is_whole => self.found.not_checkable += 1,
                first => {
                    let theirs = first.map_or_else(|| "—".to_owned(), |at| at.0.to_string());
                    let place = format!("{} ballot {}", vote.id, line.elector);
                    self.found.differ("ballot_after_close", place, vote.window.closes.0, theirs);
                }
            }
        }
    }

    async fn recounted(&mut self, id: &VoteId, recounted: Recounted) -> Result<(), NoAnswer> {
        let theirs = self.published.read(&format!("/votes/{id}/recount")).await?.unwrap_or_default();
        let ours = serde_json::to_value(RecountedBody::from(recounted)).unwrap_or_default();
        for of in ["result", "verdicts", "sheet"] {
            self.found.values("vote", &format!("{id} {of}"), (&ours[of], &theirs[of]), 0);
        }
        Ok(())
    }
}

fn listed(cursor: &str) -> String {
    match cursor {
        "" => "/matters?limit=100".to_owned(),
        cursor => format!("/matters?limit=100&cursor={cursor}"),
    }
}

fn accounts(year: i16, skip: u64) -> String {
    format!("/accounts?period={year}&skip={skip}")
}

fn items(page: &Value) -> &[Value] {
    page["items"].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn of_matter(item: &Value) -> Value {
    let mut kept: serde_json::Map<String, Value> =
        OF_A_MATTER.iter().map(|name| ((*name).to_owned(), item[*name].clone())).collect();
    kept.insert("clock".to_owned(), item["next_clock"]["kind"].clone());
    kept.insert("due_ms".to_owned(), item["next_clock"]["due_ms"].clone());
    Value::Object(kept)
}

fn figures(fund: &Value, all: bool) -> Value {
    let is_shown = |figure: &&Value| all || figure["figure"].as_str().is_some_and(|it| OF_EXPENSES.contains(&it));
    let figures = fund["figures"].as_array().map(Vec::as_slice).unwrap_or_default();
    figures.iter().filter(is_shown).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_api_is_found_beside_the_log_and_beside_the_pages() {
        for address in ["https://a.example/c/town/log", "https://a.example/c/town/"] {
            let published = Published::at(address).unwrap().unwrap();
            assert_eq!(published.api, "https://a.example/api/v1/communities/town");
        }
        assert!(Published::at("https://a.example/log").unwrap().is_none());
    }
}
