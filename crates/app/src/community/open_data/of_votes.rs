//! Votes and their ballots, once they are published; of a void vote nothing.

use super::part::{Cell, Field, FieldKind};
use super::stranger::{Rows, Stranger, left_out};
use crate::fail::Fail;
use crate::vote::{PublishedBallot, VoteItem, VoteQuery, VotesShown, list_votes, published_ballots};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::{Paper, StageKind};

pub(super) const FIELDS: [Field; 13] = [
    ("id", FieldKind::Text),
    ("year", FieldKind::Integer),
    ("number_in_year", FieldKind::Integer),
    ("title", FieldKind::Text),
    ("title_withheld", FieldKind::Text),
    ("place", FieldKind::Text),
    ("decided_by", FieldKind::Text),
    ("secrecy", FieldKind::Text),
    ("opens", FieldKind::Moment),
    ("closes", FieldKind::Moment),
    ("verdicts", FieldKind::Text),
    ("voices", FieldKind::Integer),
    ("positions", FieldKind::Positions),
];

/// The latest first.
pub(super) async fn read(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let list = list_votes(it.app, it.hall, past(left_out(from)?)).await?;
    let mut rows = vec![];
    for item in list.items.into_iter().filter(is_published) {
        let positions = it.positions(item.id.clone()).await?;
        rows.push(Vec::from(cells(item, positions)));
    }
    Ok((rows, list.next.map(|next| next.to_string())))
}

fn past(skip: u32) -> VoteQuery {
    VoteQuery { shown: VotesShown::Past, place: None, matter: None, skip }
}

fn is_published(item: &VoteItem) -> bool {
    item.stage == StageKind::Published
}

fn cells(item: VoteItem, positions: Cell) -> [Cell; FIELDS.len()] {
    let [title, withheld] = Cell::said(&item.title);
    let verdicts: Vec<&str> = item.verdicts.iter().map(|verdict| verdict.key()).collect();
    [
        Cell::Text(Some(item.id.0)),
        Cell::count(item.number.0),
        Cell::count(item.number.1),
        title,
        withheld,
        Cell::Text(item.place),
        Cell::key(item.decided_by.key()),
        Cell::key(item.secrecy.key()),
        Cell::Moment(Some(item.window.opens)),
        Cell::Moment(Some(item.window.closes)),
        Cell::words(&verdicts.join(" ")),
        Cell::count(item.voices),
        positions,
    ]
}

pub(super) const BALLOT_FIELDS: [Field; 6] = [
    ("vote", FieldKind::Text),
    ("code", FieldKind::Text),
    ("area_ten_thousandths_m2", FieldKind::Integer),
    ("form", FieldKind::Text),
    ("says", FieldKind::Text),
    ("positions", FieldKind::Positions),
];

/// Ballots of a part. Every part reads its vote up from the sheet, so that small ones would cost a large vote dearly.
const BALLOTS_MAX: u32 = 1_000;

/// Vote by vote in the order of their ids, a part of [`BALLOTS_MAX`] of one of them at the most. A part is called after
/// its vote, whose ballots are what they are once they are published: it holds the same ones for ever.
pub(super) async fn read_ballots(it: &Stranger<'_>, from: Option<&str>) -> Result<Rows, Fail> {
    let votes = votes_in_order(it).await?;
    let (first, mut skip) = which(&votes, from)?;
    for (nth, vote) in votes.iter().enumerate().skip(first) {
        let ballots = ballots_of(it, vote).await?;
        let (total, from) = (ballots.len(), skip as usize);
        let part: Vec<PublishedBallot> = ballots.into_iter().skip(from).take(BALLOTS_MAX as usize).collect();
        if !part.is_empty() {
            let is_last = from.saturating_add(part.len()) >= total;
            let next = match is_last {
                true => votes.get(nth.saturating_add(1)).map(|vote| called(vote, 0)),
                false => Some(called(vote, skip.saturating_add(BALLOTS_MAX))),
            };
            // The log has no position of a secret ballot: what was published of all of them stands with the vote.
            let positions = it.positions(vote.clone()).await?;
            let row = |ballot| Vec::from(ballot_cells(vote, ballot, positions.clone()));
            return Ok((part.into_iter().map(row).collect(), next));
        }
        skip = 0;
    }
    Ok((vec![], None))
}

async fn votes_in_order(it: &Stranger<'_>) -> Result<Vec<VoteId>, Fail> {
    let mut reader = it.app.store.read().await?;
    let mut votes = reader.link().published_votes(it.hall.id).await?;
    votes.sort_unstable();
    Ok(votes.into_iter().map(VoteId).collect())
}

fn called(vote: &VoteId, skip: u32) -> String {
    format!("{}.{skip}", vote.0)
}

/// At which vote a part begins, and how many of its ballots are left out.
fn which(votes: &[VoteId], from: Option<&str>) -> Result<(usize, u32), Fail> {
    let Some(from) = from else { return Ok((0, 0)) };
    let (vote, skip) = from.rsplit_once('.').ok_or(Fail::NotFound)?;
    let nth = votes.iter().position(|known| known.0 == vote).ok_or(Fail::NotFound)?;
    Ok((nth, left_out(Some(skip))?))
}

async fn ballots_of(it: &Stranger<'_>, vote: &VoteId) -> Result<Vec<PublishedBallot>, Fail> {
    match published_ballots(it.app, it.hall, &it.who, vote).await {
        // It was decided by hands, or became void while the part was read.
        Err(Fail::NotFound) => Ok(vec![]),
        found => found,
    }
}

fn ballot_cells(vote: &VoteId, ballot: PublishedBallot, positions: Cell) -> [Cell; BALLOT_FIELDS.len()] {
    let (form, says) = said(&ballot.paper);
    [
        Cell::Text(Some(vote.0.clone())),
        Cell::Text(Some(ballot.code)),
        Cell::Integer(ballot.area),
        Cell::key(form),
        Cell::words(&says.join(" ")),
        positions,
    ]
}

/// What a ballot says: of which form it is, and its marks, the numbers it ticks, or why it does not count.
fn said(paper: &Paper) -> (&'static str, Vec<String>) {
    match paper {
        Paper::Marks(marks) => ("marks", marks.iter().map(|mark| mark.key().to_owned()).collect()),
        Paper::Chosen(numbers) => ("chosen", numbers.iter().map(u32::to_string).collect()),
        Paper::NoneOfThese => ("none_of_these", vec![]),
        Paper::Void(why) => ("void", vec![why.key().to_owned()]),
    }
}
