//! What became of the ballots, by state and by way.

use super::figures::{Ballots, Reconciled};
use super::keys::{BallotState, Way};
use super::sheet::{Line, Sheet, Standing};
use std::collections::BTreeSet;

/// How many ballots are in which state (R22).
pub(super) fn ballots(sheet: &Sheet) -> Ballots {
    let mut all = Ballots::default();
    let voices: BTreeSet<u32> = sheet.lines.iter().map(|line| line.voice).collect();
    all.voices = wide(voices.len());
    all.electors = wide(sheet.lines.len());
    // Hands are counted without a ballot.
    if !sheet.hands.is_empty() {
        return all;
    }
    for line in &sheet.lines {
        match &line.standing {
            Standing::NotDelivered => all.not_delivered += 1,
            Standing::Refused => all.refused += 1,
            Standing::NotReturned { proven } => {
                all.not_returned += 1;
                all.unproven += u64::from(!proven);
            }
            // What a secret ballot says stands among the receipts.
            Standing::Voted { .. } => {}
            Standing::Returned { paper, .. } => add(&mut all, paper.state(&sheet.question)),
        }
    }
    sheet.receipts.iter().for_each(|receipt| add(&mut all, receipt.paper.state(&sheet.question)));
    all
}

fn add(all: &mut Ballots, state: BallotState) {
    match state {
        BallotState::Void => all.void += 1,
        BallotState::Blank => all.blank += 1,
        _ => all.cast += 1,
    }
}

/// One line for each way by which anything went or came.
pub(super) fn ways(sheet: &Sheet) -> Vec<Reconciled> {
    let of = |way: &Way| reconciled(sheet, *way);
    Way::ALL.iter().map(of).filter(|line| *line != nothing(line.way)).collect()
}

fn nothing(way: Way) -> Reconciled {
    Reconciled { way, issued: 0, cast: 0, blank: 0, void: 0, secret: 0, aside: 0, not_returned: 0 }
}

fn reconciled(sheet: &Sheet, way: Way) -> Reconciled {
    let mut sum = nothing(way);
    for line in &sheet.lines {
        let aside = line.aside.contains(&way);
        let holds = came_by(line) == Some(way);
        let out = line.issued == Some(way);
        // That a paper was issued is known by itself: one that came back without is a difference, and is seen. Any
        // other ballot is there once it is given.
        sum.issued += u64::from(if way.is_paper() { out } else { aside || holds });
        match (&line.standing, holds) {
            (Standing::Returned { paper, .. }, true) => match paper.state(&sheet.question) {
                BallotState::Void => sum.void += 1,
                BallotState::Blank => sum.blank += 1,
                _ => sum.cast += 1,
            },
            (_, true) => sum.secret += 1,
            (_, false) if aside => sum.aside += 1,
            (_, false) => sum.not_returned += u64::from(out),
        }
    }
    sum
}

/// How the ballot came that holds.
fn came_by(line: &Line) -> Option<Way> {
    match line.standing {
        Standing::Returned { way, .. } | Standing::Voted { way } => Some(way),
        Standing::NotDelivered | Standing::Refused | Standing::NotReturned { .. } => None,
    }
}

fn wide(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}
