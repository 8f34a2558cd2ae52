//! From the lines of a sheet to the tallies of one line of the ballot.

use super::count_fault::Uncountable;
use super::elector::area;
use super::paper::Paper;
use super::sheet::{Line, Sheet, Standing};
use super::state::Hands;
use crate::limits::{SHEET_ELECTORS_MAX, VOTE_LINES_MAX};
use mingtong_methods::ballots::{self, Ballot};
use mingtong_methods::{Area, Cast, Choice, Heads, Tally};
use std::collections::BTreeSet;

/// What was counted of one line of the ballot.
#[derive(Debug, Clone)]
pub(super) struct Tallies {
    pub(super) heads: Tally<Heads>,
    pub(super) area: Tally<Area>,
    /// Voices that voted themselves.
    pub(super) present: u64,
    /// Voices that others gave.
    pub(super) proxies: u64,
}

/// What was counted of one line of the ballot, from 0.
pub(super) fn tallies(sheet: &Sheet, line: usize) -> Result<Tallies, Uncountable> {
    if !sheet.hands.is_empty() {
        return by_hands(sheet, line);
    }
    of_papers(sheet, |paper: &Paper| paper.says(&sheet.question, line))
}

/// What was counted of the papers, each saying one thing.
pub(super) fn of_papers(sheet: &Sheet, says: impl Fn(&Paper) -> Choice) -> Result<Tallies, Uncountable> {
    let ballots = ballots(sheet, says);
    let differs = |fault: ballots::Differs| Uncountable::VoiceDiffers(fault.voice);
    let (heads, area) = ballots::tallies(&ballots).map_err(differs)?;
    let (present, proxies) = there(sheet);
    Ok(Tallies { heads, area, present, proxies })
}

/// Every ballot of the electorate, with what it says. Secret ballots stand where those were who cast them: nobody
/// knows which is whose.
fn ballots(sheet: &Sheet, says: impl Fn(&Paper) -> Choice) -> Vec<Ballot> {
    let of_line = |line: &Line| {
        let standing = match &line.standing {
            Standing::NotDelivered | Standing::Refused => ballots::Standing::NotDelivered,
            Standing::NotReturned { .. } => ballots::Standing::NotReturned,
            Standing::Returned { paper, .. } => ballots::Standing::Returned(says(paper)),
            Standing::Voted { .. } => return None,
        };
        Some(Ballot { voice: line.voice, area: line.area.and_then(area), standing })
    };
    let known = sheet.lines.iter().filter_map(of_line);
    // Each voice of a secret vote has one ballot: those who voted in it leave their numbers to the receipts.
    let voted = sheet.lines.iter().filter(|line| is_voted(line)).map(|line| line.voice);
    let secret = sheet.receipts.iter().zip(voted).map(|(receipt, voice)| Ballot {
        voice,
        area: receipt.area.and_then(area),
        standing: ballots::Standing::Returned(says(&receipt.paper)),
    });
    known.chain(secret).collect()
}

fn is_voted(line: &Line) -> bool {
    matches!(line.standing, Standing::Voted { .. })
}

/// Voices that voted themselves, and voices that others gave.
pub(super) fn there(sheet: &Sheet) -> (u64, u64) {
    let (mut own, mut given) = (BTreeSet::new(), BTreeSet::new());
    for line in &sheet.lines {
        match line.standing {
            Standing::Returned { by_proxy: true, .. } => given.insert(line.voice),
            Standing::Returned { .. } | Standing::Voted { .. } => own.insert(line.voice),
            Standing::NotDelivered | Standing::Refused | Standing::NotReturned { .. } => continue,
        };
    }
    let wide = |len: usize| u64::try_from(len).unwrap_or(u64::MAX);
    (wide(own.len()), wide(given.difference(&own).count()))
}

/// Hands are counted without names: whoever was there and raised none says nothing.
fn by_hands(sheet: &Sheet, line: usize) -> Result<Tallies, Uncountable> {
    let is_line = |hands: &&Hands| usize::try_from(hands.line).is_ok_and(|number| number == line + 1);
    let hands = sheet.hands.iter().find(is_line).ok_or(Uncountable::HandsMissing)?;
    let heads = |count: u32| Heads::new(count.into()).ok();
    let raised: u32 = [hands.agree, hands.oppose, hands.abstain].into_iter().fold(0, u32::saturating_add);
    let silent = hands.present.checked_sub(raised).ok_or(Uncountable::Numbers)?;
    let cast = Cast::by(|choice| match choice {
        Choice::Agree => heads(hands.agree),
        Choice::Oppose => heads(hands.oppose),
        Choice::Abstain => heads(hands.abstain),
        Choice::Blank => heads(silent),
        Choice::Void | Choice::WithMajority => heads(0),
    });
    let voices: BTreeSet<u32> = sheet.lines.iter().map(|line| line.voice).collect();
    let electorate = u64::try_from(voices.len()).ok().and_then(|len| Heads::new(len).ok());
    let heads = Tally { electorate, cast, ..Tally::default() };
    Ok(Tallies { heads, area: Tally::default(), present: hands.present.into(), proxies: 0 })
}

/// What is on the sheet can be true, and is not more than a vote can have: whoever brings one to be counted may have
/// written it.
pub(super) fn check(sheet: &Sheet) -> Result<(), Uncountable> {
    let lines = sheet.question.lines();
    let most = sheet.lines.len().max(sheet.receipts.len());
    if lines > VOTE_LINES_MAX || most > SHEET_ELECTORS_MAX || sheet.hands.len() > lines {
        return Err(Uncountable::TooLarge);
    }
    if sheet.lines.is_empty() {
        return Err(Uncountable::Nobody);
    }
    let mut seen = BTreeSet::new();
    for line in &sheet.lines {
        if !seen.insert(line.elector) {
            return Err(Uncountable::ElectorTwice(line.elector));
        }
        if line.area.is_some_and(|cm2| cm2 <= 0 || area(cm2).is_none()) {
            return Err(Uncountable::NoArea(line.elector));
        }
        match &line.standing {
            Standing::Returned { paper, .. } if paper.fits(&sheet.question).is_err() => {
                return Err(Uncountable::NotOnTheBallot(line.elector));
            }
            _ => {}
        }
    }
    let voted = || sheet.lines.iter().filter(|line| is_voted(line));
    let fits = sheet.receipts.iter().all(|receipt| receipt.paper.fits(&sheet.question).is_ok());
    let codes: BTreeSet<&str> = sheet.receipts.iter().map(|receipt| receipt.receipt.as_str()).collect();
    // Area by area, and not together: a ballot of a large part for one of a small one is found, too.
    let weighs = |area: &Option<i64>| area.filter(|_| sheet.decides.is_owners());
    let sorted = |areas: Vec<Option<i64>>| {
        let mut areas: Vec<Option<i64>> = areas.iter().map(weighs).collect();
        areas.sort_unstable();
        areas
    };
    let of_voters = sorted(voted().map(|line| line.area).collect());
    let is_of_them = of_voters == sorted(sheet.receipts.iter().map(|receipt| receipt.area).collect());
    match codes.len() == sheet.receipts.len() && is_of_them && fits {
        true => Ok(()),
        false => Err(Uncountable::Receipts),
    }
}
