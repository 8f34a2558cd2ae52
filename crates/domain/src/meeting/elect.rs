//! Persons are elected to seats, by papers with names.

use super::count::attendance;
use super::decision::{Paper, Votes};
use super::electors::{Given, electors};
use super::event::Event;
use super::figures::{Entered, Papers, WrittenTest};
use super::gathering::Gathering;
use super::keys::TestKind;
use super::numbers::ItemId;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::{Requirement, RuleId, Whole};
use mingtong_methods::Heads;
use mingtong_methods::election::{self, ElectionRule, Needed, Seats};
use std::collections::BTreeSet;
use std::num::NonZeroU32;

/// The papers, as the tellers read them.
#[derive(Debug, Clone)]
pub(super) struct Ballot {
    pub(super) item: ItemId,
    pub(super) seats: u32,
    pub(super) papers: Vec<Paper>,
    pub(super) counted_by: [PersonId; 2],
    pub(super) entered: Option<Entered>,
    pub(super) source: Option<TextRef>,
}

/// Counts the papers. More names than seats make a paper void; who has equal votes for the last seat is elected by
/// nobody's choice: they are voted on again. Which paper said what is not recorded.
///
/// # Errors
/// The item is not to be voted on, or a motion is before the meeting; too few are there; there is no paper, or there
/// are more than people; somebody was elected before, or there are more seats than were left then; not two who were
/// named to count did so, or one of them is named on a paper; whoever acts leads neither body nor meeting.
pub(super) fn elect(it: &Gathering<'_>, ballot: Ballot, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    it.no_motion(cx)?;
    let Ballot { item, seats, papers, counted_by, entered, source } = ballot;
    let of = it.voted_item(item, cx)?;
    let most = seats_left(it, item);
    let to = NonZeroU32::new(seats).filter(|_| seats <= most);
    let to = to.ok_or_else(|| cx.refuse(Code::ElectedSeats).with(most))?;
    are_candidates(it, item, &papers, &counted_by, cx)?;
    let given = Given { counted_by: &counted_by, proxies: &[], entered, source: source.as_ref() };
    let electors = electors(it, of, given, cx)?;
    let test = attendance(it, &electors, cx)?;
    if papers.len() > electors.present as usize {
        return Err(cx.refuse(Code::MoreHandsThanPeople).with(format!("{} > {}", papers.len(), electors.present)));
    }
    if papers.is_empty() {
        return Err(cx.refuse(Code::NoPaper));
    }
    let asks = cx.requirement(RuleId::MeetingElectAgree)?;
    let whole = match asks.of() {
        Whole::All => electors.due,
        Whole::Present => electors.present,
    };
    let heads = Heads::new(whole.into()).map_err(|_| cx.refuse(Code::MoreThanDue).with(whole))?;
    let needed = asks.threshold().map(|share| Needed { share, of: heads });
    let counted =
        election::count(ElectionRule { seats: to, needed }, &papers.into_iter().map(read).collect::<Vec<_>>());
    let most_votes = counted.ranks.first().map_or(0, |rank| number(rank.votes));
    let named = share(asks, most_votes, whole);
    let (tied, left) = match counted.seats {
        Seats::Filled => (vec![], 0),
        Seats::Tie { tied, seats } => (tied, seats),
        Seats::Vacant { seats } => (vec![], seats),
    };
    let votes = counted.ranks.into_iter().flat_map(|rank| {
        let votes = number(rank.votes);
        rank.persons.into_iter().map(move |person| Votes { person, votes })
    });
    Ok(vec![Event::Elected {
        item,
        seats,
        figures: Papers {
            due: electors.due,
            present: electors.present,
            cast: number(counted.papers),
            void: number(counted.void),
            blank: number(counted.blank),
        },
        tests: test.into_iter().chain(named).collect(),
        votes: votes.collect(),
        elected: counted.elected,
        tied,
        left,
        counted_by,
        source,
    }])
}

/// The seats that nobody has yet: those that earlier papers of this item left.
fn seats_left(it: &Gathering<'_>, item: ItemId) -> u32 {
    let before = it.meeting.elections.iter().rev().find(|election| election.item == item);
    before.map_or(limits::MEETING_SEATS_MAX, |election| election.left)
}

/// Nobody is elected twice, nobody counts the papers on which they are named, and they are no more than one election
/// holds.
fn are_candidates(
    it: &Gathering<'_>,
    item: ItemId,
    papers: &[Paper],
    counted_by: &[PersonId; 2],
    cx: &Context<'_>,
) -> Result<(), Refusal> {
    let before = it.meeting.elections.iter().filter(|election| election.item == item);
    let elected: Vec<&PersonId> = before.flat_map(|election| &election.elected).collect();
    let names = || {
        papers.iter().flat_map(|paper| match paper {
            Paper::Names(names) => names.as_slice(),
            Paper::Void => &[],
        })
    };
    // Everybody who is named stands in the one event of the election.
    if names().collect::<BTreeSet<_>>().len() > limits::MEETING_NAMED_MAX {
        return Err(cx.refuse(Code::TooManyNamed).with(limits::MEETING_NAMED_MAX));
    }
    if let Some(again) = names().find(|person| elected.contains(person)) {
        return Err(cx.refuse(Code::ElectedAlready).with(again));
    }
    match names().find(|person| counted_by.contains(person)) {
        Some(teller) => Err(cx.refuse(Code::TellerNamed).with(teller)),
        None => Ok(()),
    }
}

/// The share of papers that whoever is elected has to reach, with the votes of whoever has most.
fn share(asks: Requirement, have: u32, of: u32) -> Option<WrittenTest> {
    let need = asks.threshold()?.needed(Heads::new(of.into()).ok()?).map_or(1, number);
    Some(WrittenTest { test: TestKind::Elect, rule: RuleId::MeetingElectAgree, have, of, asks, need })
}

fn read(paper: Paper) -> election::Paper<PersonId> {
    match paper {
        Paper::Names(names) => election::Paper::Names(names),
        Paper::Void => election::Paper::Void,
    }
}

fn number(heads: Heads) -> u32 {
    u32::try_from(heads.count()).unwrap_or(u32::MAX)
}

/// An item with one paper that cannot be read.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<Ballot> {
    let item = it.meeting.open_items().find(|item| it.voted_item(item.id, cx).is_ok())?.id;
    let tellers = it.meeting.officers.iter().flat_map(|officers| &officers.tellers);
    let tellers: Vec<PersonId> = tellers.filter(|teller| it.presence.is_there(teller)).take(2).cloned().collect();
    let no_roll = it.is_without_roll(cx.now.date());
    Some(Ballot {
        item,
        seats: 1.min(seats_left(it, item)),
        papers: vec![Paper::Void],
        counted_by: tellers.try_into().ok()?,
        entered: no_roll.then_some(Entered { due: 1, present: 1, proxies: 0 }),
        source: no_roll.then(|| it.meeting.title.clone()),
    })
}
