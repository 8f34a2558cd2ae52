//! Papers of a secret vote that come out of the box 票箱: nobody knows whose they are, and nobody enters one alone. Two
//! tellers read each; where they differ one of them looks again. That a paper is not there is a reading too: what was
//! entered wrongly goes when two say so, so that one paper too many never keeps a vote from being counted.

use super::act::Act;
use super::elector::Elector;
use super::guard;
use super::keys::{StageKind, Way};
use super::paper::Paper;
use super::receipt::Voted;
use super::state::Vote;
use crate::context::Context;
use crate::ids::PersonId;
use crate::permission;
use crate::refusal::{Code, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a paper from the box says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxSays {
    /// The area of its class in ten-thousandths of a square metre, where areas count.
    pub area: Option<i64>,
    /// Its marks.
    pub paper: Paper,
}

/// What one teller read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxReading {
    /// Who.
    pub by: PersonId,
    /// What; none where there is no such paper.
    pub says: Option<BoxSays>,
}

/// A paper from the box: the last reading of each teller, in the order of reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BoxPaper {
    /// The readings.
    pub readings: Vec<BoxReading>,
}

impl BoxPaper {
    /// What two people read alike last.
    fn agreed(&self) -> Option<&BoxReading> {
        let alike = |one: &BoxReading| self.readings.iter().filter(|other| other.says == one.says).count();
        self.readings.iter().rev().find(|one| alike(one) > 1)
    }

    /// What it says, once two people read it alike.
    pub fn settled(&self) -> Option<&BoxSays> {
        self.agreed()?.says.as_ref()
    }

    /// Whether two people say that there is no such paper: it is taken out.
    pub fn is_out(&self) -> bool {
        self.agreed().is_some_and(|reading| reading.says.is_none())
    }

    /// Whether people read different things on it.
    pub fn has_difference(&self) -> bool {
        self.agreed().is_none() && self.readings.len() > 1
    }

    /// Whether somebody put it into a class.
    fn is_of(&self, area: Option<i64>) -> bool {
        self.readings.iter().filter_map(|reading| reading.says.as_ref()).any(|says| says.area == area)
    }

    fn read(mut self, by: PersonId, says: Option<BoxSays>) -> Self {
        self.readings.retain(|before| before.by != by);
        self.readings.push(BoxReading { by, says });
        self
    }
}

/// Papers of the same area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxClass {
    /// Their area in ten-thousandths of a square metre; none where it is not known, or does not count.
    pub area: Option<i64>,
    /// How many electors of this area were ticked off.
    pub ticked: u64,
    /// How many papers of it were entered.
    pub entered: u64,
}

/// The areas that papers from the box may have, each with how many were ticked off and entered; one where areas do not
/// count. A ballot that was given on a page came through no box.
pub fn box_classes<'a>(
    vote: &Vote,
    electors: &[Elector],
    voted: &[Voted],
    papers: impl IntoIterator<Item = &'a BoxPaper>,
) -> Vec<BoxClass> {
    let papers: Vec<&BoxPaper> = papers.into_iter().collect();
    let weight = |elector: &Elector| elector.area.filter(|_| vote.decides.is_owners());
    let areas: BTreeMap<u32, Option<i64>> = electors.iter().map(|elector| (elector.no, weight(elector))).collect();
    let wide = |len: usize| u64::try_from(len).unwrap_or(u64::MAX);
    let of_area = |area: Option<i64>| {
        let is_of = |it: &&Voted| it.way.is_paper() && areas.get(&it.elector) == Some(&area);
        let entered = papers.iter().filter(|paper| paper.is_of(area)).count();
        BoxClass { area, ticked: wide(voted.iter().filter(is_of).count()), entered: wide(entered) }
    };
    let classes: BTreeSet<Option<i64>> = areas.values().copied().collect();
    classes.into_iter().map(of_area).collect()
}

/// A teller reads a paper from the box, or says that it is not there. The box is opened when the vote is over: nobody
/// counts before. `before` is what was read on it, none of a paper that nobody entered; `classes` are those without it.
///
/// # Errors
/// The vote is not over, or not secret, or has no papers; whoever acts does not count here, or read the same before;
/// there is no such paper, or no such area; as many of that area were entered as were ticked off; it says what is not
/// on the ballot.
pub fn read_from_box(
    vote: &Vote,
    classes: &[BoxClass],
    before: Option<BoxPaper>,
    says: Option<BoxSays>,
    cx: &Context<'_>,
) -> Result<BoxPaper, Refusal> {
    let cx = &cx.attempting(Act::EnterPaper);
    permission::authorise(cx.actor.role, cx.act)?;
    guard::teller(vote, cx)?;
    let by = cx.actor.person.clone().ok_or_else(|| cx.refuse(Code::NotATeller))?;
    let stage = vote.stage_at(cx.now);
    if !vote.is_secret() || stage != StageKind::Over {
        return Err(Refusal { from: Some(stage.key()), ..cx.refuse(Code::BoxIsClosed) });
    }
    guard::allowed(vote, &[Way::Paper, Way::Doors], cx)?;
    if before.is_none() && says.is_none() {
        return Err(cx.refuse(Code::NoSuchPaper));
    }
    let before = before.unwrap_or_default();
    let says = says.map(|BoxSays { area, paper }| BoxSays { area, paper: paper.settled() });
    if before.readings.iter().any(|own| own.by == by && own.says == says) {
        return Err(cx.refuse(Code::AnotherReads));
    }
    if let Some(BoxSays { area, paper }) = &says {
        let class = classes.iter().find(|class| class.area == *area).ok_or_else(|| cx.refuse(Code::NoSuchArea))?;
        if class.entered >= class.ticked {
            return Err(cx.refuse(Code::BoxIsEmpty));
        }
        paper.fits(&vote.question).map_err(|misfit| guard::misfit(misfit, cx))?;
    }
    Ok(before.read(by, says))
}
