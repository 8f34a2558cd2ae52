//! Votes as lists show them.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::visit::Visit;
use mingtong_app::vote::{VoteItem, VoteQuery, VotesShown, doors_to_walk, list_votes, votes_to_finish};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PlaceId};
use mingtong_domain::vote::{StageKind, ToPublish, Verdict, Window};
use mingtong_words::Words;

/// A vote in a list.
pub(crate) struct VoteRow {
    pub(crate) href: String,
    pub(crate) title: Called,
    pub(crate) number: String,
    /// The mark before its state.
    pub(crate) class: &'static str,
    /// Its state, and while ballots are taken how long still.
    pub(crate) stage: String,
    /// What it came to, once that is public.
    pub(crate) outcome: Option<String>,
    /// Until when its result has to be public.
    pub(crate) publishing: Option<String>,
    /// Why it is void.
    pub(crate) voided: Option<Called>,
    pub(crate) secrecy: String,
    pub(crate) window: String,
    pub(crate) electors: String,
    pub(crate) place: Option<String>,
}

/// Votes as they are listed.
pub(crate) fn vote_rows<'a>(visit: &Visit, votes: impl IntoIterator<Item = &'a VoteItem>) -> Vec<VoteRow> {
    votes.into_iter().map(|vote| row(visit, vote)).collect()
}

fn row(visit: &Visit, vote: &VoteItem) -> VoteRow {
    let words = visit.words;
    VoteRow {
        href: visit.link(&format!("/votes/{}", vote.id)),
        title: Called::title(&vote.title, words),
        number: number(words, vote.number),
        class: match vote.stage {
            StageKind::Open => "green",
            StageKind::Published => "done",
            StageKind::Counted if vote.to_publish.is_some_and(|it| it.is_late(visit.site.app.now())) => "overdue",
            StageKind::Announced | StageKind::Over | StageKind::Counted | StageKind::Void => "",
        },
        stage: stage(words, visit.site.app.now(), vote),
        outcome: outcome(words, vote),
        publishing: vote.to_publish.and_then(|it| publishing(words, visit.site.app.now(), it)),
        voided: vote.voided.as_ref().map(|reason| Called::title(reason, words)),
        secrecy: words.word("vote-secrecy", vote.secrecy.key()),
        window: window_words(words, vote.window),
        electors: words.ta("vote-row-electors", &[("n", vote.electors.into())]),
        place: vote.place.clone(),
    }
}

fn stage(words: Words, now: Millis, vote: &VoteItem) -> String {
    let stage = words.word("vote-stage", vote.stage.key());
    if vote.stage != StageKind::Open {
        return stage;
    }
    let left = format::span(words, vote.window.closes.0.saturating_sub(now.0));
    words.ta("vote-row-open", &[text_arg("stage", stage), text_arg("span", left)])
}

/// What it came to: of several lines, how many came to what.
fn outcome(words: Words, vote: &VoteItem) -> Option<String> {
    match vote.verdicts.as_slice() {
        [] => None,
        [verdict] if vote.elects => Some(words.word("vote-election", verdict.key())),
        [verdict] => Some(words.word("count-outcome", verdict.key())),
        several => {
            let count = |verdict: &Verdict| several.iter().filter(|it| *it == verdict).count();
            let line = |verdict: &Verdict| {
                let named = text_arg("verdict", words.word("count-outcome", verdict.key()));
                words.ta("vote-row-outcome", &[("n", count(verdict).into()), named])
            };
            let came_to: Vec<String> = Verdict::ALL.iter().filter(|it| count(it) > 0).map(line).collect();
            Some(came_to.join(" · "))
        }
    }
}

/// Until when a result has to be public, while it is not; or that it came late.
pub(crate) fn publishing(words: Words, now: Millis, it: ToPublish) -> Option<String> {
    let due = text_arg("due", format::date(words, Millis::from_date(it.due)));
    match it.at {
        Some(at) if it.is_late(now) => {
            Some(words.ta("vote-published-late", &[due, text_arg("day", format::date(words, at))]))
        }
        Some(_) => None,
        None if it.is_late(now) => Some(words.ta("vote-publish-overdue", &[due])),
        None => Some(words.ta("vote-publish-until", &[due])),
    }
}

/// From when until when ballots are taken.
pub(crate) fn window_words(words: Words, window: Window) -> String {
    let args = [
        text_arg("from", moment_that_begins(words, window.opens)),
        text_arg("to", format::moment(words, window.closes)),
    ];
    words.ta("vote-window", &args)
}

/// A day that begins at midnight begins at 00:00, and not at 24:00 of the day before.
pub(crate) fn moment_that_begins(words: Words, at: Millis) -> String {
    match format::hour(at).as_str() {
        "00:00" => words.ta("vote-day-begins", &[text_arg("day", format::date(words, at))]),
        _ => format::moment(words, at),
    }
}

/// The number of a vote in its year.
pub(crate) fn number(words: Words, (year, number): (i64, u32)) -> String {
    words.ta("vote-number", &[text_arg("year", year), text_arg("n", number)])
}

/// The votes of a place, or of all, that are not over with: what closes first before the others.
pub(crate) async fn votes_ahead(visit: &Visit, place: Option<PlaceId>, at_most: usize) -> Result<Vec<VoteRow>, Fail> {
    let query = VoteQuery { shown: VotesShown::Ahead, place, matter: None, skip: 0 };
    let found = list_votes(&visit.site.app, &visit.hall, query).await?;
    Ok(vote_rows(visit, found.items.iter().take(at_most)))
}

/// The votes in which somebody goes from door to door, each with its doors.
pub(crate) async fn votes_to_walk(visit: &Visit, who: &Who) -> Result<Vec<VoteRow>, Fail> {
    let found = doors_to_walk(&visit.site.app, &visit.hall, who).await?;
    let doors =
        |vote: &VoteItem| VoteRow { href: visit.link(&format!("/desk/votes/{}/doors", vote.id)), ..row(visit, vote) };
    Ok(found.iter().map(doors).collect())
}

/// The votes that wait to be counted or published by somebody.
pub(crate) async fn votes_due(visit: &Visit, who: &Who) -> Result<Vec<VoteRow>, Fail> {
    Ok(vote_rows(visit, &votes_to_finish(&visit.site.app, &visit.hall, who).await?))
}

/// The votes about a matter, the latest first.
pub(crate) async fn votes_about(visit: &Visit, matter: MatterId) -> Result<Vec<VoteRow>, Fail> {
    let query = VoteQuery { shown: VotesShown::All, place: None, matter: Some(matter), skip: 0 };
    Ok(vote_rows(visit, &list_votes(&visit.site.app, &visit.hall, query).await?.items))
}

/// The votes of a place: those that go on, then the latest.
pub(crate) async fn votes_of(visit: &Visit, place: &PlaceId, at_most: usize) -> Result<Vec<VoteRow>, Fail> {
    let mut rows = votes_ahead(visit, Some(place.clone()), at_most).await?;
    let query = VoteQuery { shown: VotesShown::Past, place: Some(place.clone()), matter: None, skip: 0 };
    let past = list_votes(&visit.site.app, &visit.hall, query).await?;
    rows.extend(vote_rows(visit, past.items.iter().take(at_most.saturating_sub(rows.len()))));
    Ok(rows)
}
