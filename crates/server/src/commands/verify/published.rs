//! What a community publishes, beside what follows from its log: every figure of the statistics and of each year, every
//! matter with its clocks and its words (`published_matters.rs`), names and the words of everything else
//! (`published_words.rs`), every list and the pages of its things (`published_things.rs`), what is seen of them from
//! elsewhere (`published_links.rs`), what the staff of units does (`published_staff.rs`), pictures where that is asked
//! for (`published_pictures.rs`), the accounts of funds (`published_accounts.rs`), also beside each other
//! (`published_statements.rs`), and each published vote, counted again from its sheet.

use super::compared::Compared;
use super::moment::{self, Reckoned};
use super::ours::{ANSWER_BYTES_MAX, Ours};
use super::patient;
use super::staff_shown::Staff;
use axum::http::StatusCode;
use mingtong_adapters::outward::{File, NoAnswer, Outward};
use mingtong_api::vote::RecountedBody;
use mingtong_app::Hall;
use mingtong_app::vote::{Recounted, recount};
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, Stream, VoteId};
use mingtong_domain::time::Calendar;
use mingtong_domain::vote::{Standing, Vote, VoteResult, Way};
use mingtong_store::rows::ContentRow;
use mingtong_store::{Replay, StoreError, stream_of};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

/// Years of which the figures are compared.
pub(super) const YEARS_MAX: usize = 30;
/// The list of funds.
const FUNDS: &str = "/funds";
/// The event that ends a vote.
const COUNTED: &str = "vote.counted";

/// Where a community is published.
pub struct Published {
    outward: Outward,
    api: String,
    /// What was asked for last.
    asked: Mutex<String>,
    /// Whether pictures are fetched, too: there may be gigabytes of them.
    pub(super) with_pictures: bool,
}

impl Published {
    /// By the address of any of its pages, or of its log: `https://…/c/…`. None where it is no such address.
    pub fn at(address: &str) -> anyhow::Result<Option<Self>> {
        let Some(api) = api_of(address) else { return Ok(None) };
        Ok(Some(Self { outward: Outward::new(true)?, api, asked: Mutex::default(), with_pictures: false }))
    }

    /// Whether it is the address of this community.
    pub fn is_of(&self, slug: &str) -> bool {
        self.api.rsplit('/').next() == Some(slug)
    }

    /// The clock by which its pages are made.
    async fn reckoned(&self) -> Result<Reckoned, NoAnswer> {
        let (url, before) = (format!("{}/statistics", self.api), moment::here());
        match patient::fetch_dated(&self.outward, &url, ANSWER_BYTES_MAX).await {
            Ok(answer) => {
                let said = answer.and_then(|(_, date)| moment::said(&date?));
                Ok(Reckoned::by(said, (before, moment::here())))
            }
            // That it cannot be made is named where it is compared.
            Err(NoAnswer::Fault(_)) => Ok(Reckoned::by(None, (before, moment::here()))),
            Err(error) => Err(error),
        }
    }

    /// A file, with the salt that is said beside a picture.
    pub(super) async fn file(&self, path: &str) -> Result<Option<File>, NoAnswer> {
        if let Ok(mut asked) = self.asked.lock() {
            path.clone_into(&mut asked);
        }
        patient::fetch(&self.outward, &format!("{}{path}", self.api), ANSWER_BYTES_MAX).await
    }

    async fn text(&self, path: &str) -> Result<Option<String>, NoAnswer> {
        let unread = |_| NoAnswer::Unreachable(format!("{path}: no text"));
        let file = self.file(path).await?;
        file.map(|(bytes, _)| String::from_utf8(bytes).map_err(unread)).transpose()
    }

    pub(super) async fn read(&self, path: &str) -> Result<Option<Value>, NoAnswer> {
        let unread = |_| NoAnswer::Unreachable(format!("{path}: no JSON"));
        let text = self.text(path).await?;
        text.map(|text| serde_json::from_str(&text).map_err(unread)).transpose()
    }

    /// A page of the log; none where nobody publishes one.
    pub async fn log(&self, from: u64) -> Result<Option<Value>, NoAnswer> {
        self.read(&format!("/log?from={from}")).await
    }
}

/// The API of a community, by the address of any of its pages, as it is copied out of a browser.
fn api_of(address: &str) -> Option<String> {
    // Behind a page another address may stand, to which somebody goes back.
    let page = address.split(['?', '#']).next()?;
    let (scheme, rest) = page.split_once("://")?;
    let (base, path) = rest.split_once("/c/")?;
    let slug = path.split('/').next().filter(|slug| !slug.is_empty())?;
    Some(format!("{scheme}://{base}/api/v1/communities/{slug}"))
}

/// Compares all that is compared; none where nobody publishes the community there. The working days are those by which
/// the community counts; `held` is how many entries were not read.
pub async fn compare(
    replay: &Replay,
    (slug, calendar): (&str, &'static Calendar),
    published: &Published,
    held: u64,
) -> anyhow::Result<Option<Compared>> {
    let reckoned = published.reckoned().await?;
    let (ours, hall) = Ours::open(replay, (slug, calendar), &reckoned).await?;
    let (agreed, latest, said, staff) = (BTreeSet::new(), vec![], vec![], Staff::default());
    let (pictures, wrong_clock) = (published.with_pictures.then_some(0), reckoned.wrong(replay.newest));
    let found = Compared { pictures, wrong_clock, ..Compared::default() };
    let partly = BTreeMap::new();
    let mut comparing = Comparing { replay, ours, hall, published, held, agreed, latest, partly, said, staff, found };
    let theirs = published.read("/statistics").await;
    let Some(theirs) = comparing.answered(theirs, Some(Value::Null))? else { return Ok(None) };
    let words = comparing.words().await;
    comparing.answered(words, ())?;
    let texts = comparing.texts().await;
    comparing.answered(texts, ())?;
    // Everything else is made with the words that are found to be those of the record.
    (comparing.ours, comparing.hall) = Ours::open(replay, (slug, calendar), &reckoned).await?;
    let hidden = comparing.matters().await;
    // How much is sealed of what cannot be seen, nobody knows.
    let hidden = comparing.answered(hidden, i64::MAX)?;
    let statistics = comparing.ours.read("/statistics").await?.unwrap_or_default();
    comparing.found.values("statistics", "/statistics", (&statistics, &theirs), hidden);
    comparing.pages_of_matters().await?;
    comparing.links_of_matters().await?;
    comparing.lists().await?;
    let funds = comparing.our_list(FUNDS).await.map(|funds| funds.len() as u64);
    let funds = comparing.answered(funds, 0)?;
    for year in comparing.years() {
        let numbers = comparing.numbers(year, hidden).await;
        comparing.answered(numbers, ())?;
        let accounts = comparing.accounts(year, funds).await;
        comparing.answered(accounts, ())?;
    }
    for vote in &replay.votes {
        let vote = comparing.vote(vote).await;
        comparing.answered(vote, ())?;
    }
    Box::pin(comparing.statements()).await?;
    Ok(Some(comparing.found))
}

/// How a server says that it cannot make a page, whoever asks and however often.
const CANNOT: u16 = 500;

/// A comparison on its way.
pub(super) struct Comparing<'r> {
    pub(super) replay: &'r Replay,
    pub(super) ours: Ours,
    pub(super) hall: Arc<Hall>,
    pub(super) published: &'r Published,
    /// How many entries were not read: their bundles are held back.
    pub(super) held: u64,
    /// The needs that agreements bear.
    pub(super) agreed: BTreeSet<String>,
    /// The latest matters that both sides list, the latest first.
    pub(super) latest: Vec<MatterId>,
    /// Of these, the words that are given with their salt where something sealed may withhold others.
    pub(super) partly: BTreeMap<MatterId, Vec<String>>,
    /// Words of the record that wait to be put aside.
    pub(super) said: Vec<ContentRow>,
    /// What was seen of the staff of units.
    pub(super) staff: Staff,
    pub(super) found: Compared,
}

impl Comparing<'_> {
    /// What came of a part; where a page of it cannot be made, that is named: of a sound record every page can be.
    pub(super) fn answered<T>(&mut self, came: Result<T, NoAnswer>, otherwise: T) -> Result<T, NoAnswer> {
        match came {
            Err(NoAnswer::Fault(CANNOT)) => {
                let asked = self.published.asked.lock().map(|asked| asked.clone()).unwrap_or_default();
                self.found.differ("page", asked, StatusCode::OK.as_u16(), CANNOT);
                Ok(otherwise)
            }
            came => came,
        }
    }

    pub(super) fn years(&self) -> Vec<i16> {
        let first = self.replay.begun.map_or(0, Millis::year);
        // A server that says a moment far ahead hides no year by it.
        let now = self.ours.now().min(moment::here());
        let now = self.replay.newest.map_or(now, |newest| newest.max(now)).year();
        (first..=now).rev().take(YEARS_MAX).collect()
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

    /// A vote that was published is counted again from its sheet, whose digest stands in the log.
    async fn vote(&mut self, id: &VoteId) -> Result<(), NoAnswer> {
        let events = events(self.replay, &Stream::Vote(id.clone())).await?;
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
        let sheets = (json!([tallied.sheet]), json!([recounted.digest]));
        self.found.values("vote", &format!("{id} sheet"), (&sheets.0, &sheets.1), 0);
        let verdicts = (json!(tallied.verdicts), json!(verdicts));
        self.found.values("vote", &format!("{id} verdicts"), (&verdicts.0, &verdicts.1), 0);
        if recounted.digest == tallied.sheet {
            self.turnout_of_sheet(id, &recounted.sheet).await?;
        }
        self.ballots(&vote, &recounted);
        self.after_the_count(&vote, &events);
        self.recounted(id, recounted).await
    }

    /// Whoever voted by themselves did so before the close: then something was recorded of their ballot, whose entry
    /// says when, and not what.
    fn ballots(&mut self, vote: &Vote, recounted: &Recounted) {
        for line in &recounted.sheet.lines {
            if !matches!(line.standing, Standing::Returned { way: Way::Web, .. }) {
                continue;
            }
            match self.replay.ballots.get(&(vote.id.clone(), line.elector)) {
                Some(ballot) if ballot.first < vote.window.closes => self.found.agree += 1,
                None if self.held > 0 => self.found.not_checkable += 1,
                ballot => self.late(vote, line.elector, ballot.map(|ballot| ballot.first)),
            }
        }
    }

    /// What was recorded of a ballot after the count, whatever moment it names: nobody counted that.
    fn after_the_count(&mut self, vote: &Vote, events: &[Recorded]) {
        let is_count = |it: &&Recorded| it.event.as_ref().is_some_and(|event| event.kind() == COUNTED);
        let Some(counted) = events.iter().find(is_count).map(|it| it.position) else { return };
        let of_vote = (vote.id.clone(), 0)..=(vote.id.clone(), u32::MAX);
        let replay = self.replay;
        for ((_, elector), ballot) in replay.ballots.range(of_vote).filter(|(_, ballot)| ballot.position > counted) {
            self.late(vote, *elector, Some(ballot.first));
        }
    }

    fn late(&mut self, vote: &Vote, elector: u32, at: Option<Millis>) {
        let theirs = at.map_or_else(|| "—".to_owned(), |at| at.0.to_string());
        let place = format!("{} ballot {elector}", vote.id);
        self.found.differ("ballot_after_close", place, vote.window.closes.0, theirs);
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

/// The events of a stream, as far as they are public.
pub(super) async fn events(replay: &Replay, stream: &Stream) -> Result<Vec<Recorded>, NoAnswer> {
    let failed = |error: StoreError| NoAnswer::Unreachable(error.to_string());
    let mut reader = replay.store().read().await.map_err(failed)?;
    stream_of(&mut reader.link(), replay.community(), stream).await.map_err(failed)
}

pub(super) fn items(page: &Value) -> &[Value] {
    page["items"].as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_api_is_found_beside_the_log_and_beside_the_pages() {
        for behind in ["", "/", "/log", "/log/", "/matters/2026-0001?lang=en#s2", "/sign-in?back=/c/other/", "#main"] {
            let address = format!("https://a.example/c/town{behind}");
            let published = Published::at(&address).unwrap().unwrap();
            assert_eq!(published.api, "https://a.example/api/v1/communities/town");
            assert!(published.is_of("town") && !published.is_of("own") && !published.is_of("village"));
        }
        for address in ["https://a.example/log", "https://a.example/c/", "https://a.example/?back=/c/town"] {
            assert!(Published::at(address).unwrap().is_none(), "{address}");
        }
    }
}
