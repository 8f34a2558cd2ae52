//! An election of persons, by papers with names.

use super::count_fault::Uncountable;
use super::figures::{Arithmetic, Elected, Needed, Votes};
use super::keys::{TestKind, Verdict};
use super::paper::Paper;
use super::sheet::{Sheet, Standing};
use super::tallies::there;
use crate::rules::Whole;
use mingtong_methods::election::{self, ElectionRule, Seats};
use mingtong_methods::{Heads, Measure};
use std::collections::BTreeMap;
use std::num::NonZeroU32;

/// Counts it. Where too few took part nobody is elected; who has equal votes for the last seats is elected by nobody's
/// choice.
///
/// # Errors
/// [`Uncountable`].
pub(super) fn elect(sheet: &Sheet, seats: u32) -> Result<Elected, Uncountable> {
    let papers: Vec<election::Paper<u32>> = papers(sheet)?.into_iter().map(Paper::names).collect();
    let asks = sheet.asked.agree.asks;
    let whole = match asks.of() {
        Whole::All => super::reconcile::ballots(sheet).voices,
        Whole::Present => u64::try_from(papers.len()).unwrap_or(u64::MAX),
    };
    let of = Heads::new(whole).map_err(|_| Uncountable::Numbers)?;
    let rule = ElectionRule {
        seats: NonZeroU32::new(seats).ok_or(Uncountable::Numbers)?,
        needed: asks.threshold().map(|share| election::Needed { share, of }),
    };
    let needed = asks.threshold().map(|share| Needed {
        rule: sheet.asked.agree.rule,
        asks,
        of: whole,
        need: share.needed(of).map(Measure::units),
    });
    let counted = election::count(rule, &papers);
    let tests: Vec<Arithmetic> = attendance(sheet)?.into_iter().collect();
    let has_quorum = tests.iter().all(|test| test.holds == Some(true));
    let (tied, left) = match counted.seats {
        Seats::Filled => (vec![], 0),
        Seats::Tie { tied, seats } => (tied, seats),
        Seats::Vacant { seats } => (vec![], seats),
    };
    let votes = counted.ranks.iter().flat_map(|rank| {
        let votes = rank.votes.count();
        rank.persons.iter().map(move |candidate| Votes { candidate: *candidate, votes })
    });
    Ok(Elected {
        seats,
        papers: counted.papers.count(),
        void: counted.void.count(),
        blank: counted.blank.count(),
        votes: votes.collect(),
        elected: if has_quorum { counted.elected } else { vec![] },
        tied: if has_quorum { tied } else { vec![] },
        left: if has_quorum { left } else { seats },
        verdict: match (has_quorum, left) {
            (false, _) => Verdict::NoQuorum,
            (true, 0) => Verdict::Carried,
            (true, _) => Verdict::NotCarried,
        },
        needed,
        tests,
    })
}

/// One paper for each voice that gave any; of several that one which says most.
fn papers(sheet: &Sheet) -> Result<Vec<&Paper>, Uncountable> {
    let mut by_voice: BTreeMap<u32, &Paper> = BTreeMap::new();
    for line in &sheet.lines {
        let Standing::Returned { paper, .. } = &line.standing else { continue };
        let before = by_voice.entry(line.voice).or_insert(paper);
        if before.contradicts(paper, &sheet.question) {
            return Err(Uncountable::VoiceDiffers(line.voice));
        }
        if paper.state(&sheet.question) > before.state(&sheet.question) {
            *before = paper;
        }
    }
    Ok(by_voice.into_values().chain(sheet.receipts.iter().map(|receipt| &receipt.paper)).collect())
}

/// The test of attendance; none where nothing is asked.
fn attendance(sheet: &Sheet) -> Result<Option<Arithmetic>, Uncountable> {
    let asks = sheet.asked.attendance.asks;
    let Some(threshold) = asks.threshold() else { return Ok(None) };
    let (own, given) = there(sheet);
    let have = if sheet.proxies_count { own.saturating_add(given) } else { own };
    let voices = super::reconcile::ballots(sheet).voices;
    let heads = |count: u64| Heads::new(count).map_err(|_| Uncountable::Numbers);
    let (part, whole) = (heads(have)?, heads(voices)?);
    Ok(Some(Arithmetic {
        test: TestKind::Attendance,
        rule: sheet.asked.attendance.rule,
        asks,
        have: Some(have),
        of: Some(voices),
        need: threshold.needed(whole).map(Measure::units),
        holds: Some(threshold.holds(part, whole)),
    }))
}
