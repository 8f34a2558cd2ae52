//! Slips 投票码条: a code for each home makes a voter of whoever holds it, without a telephone number. A code holds for
//! one ballot of one vote; another one takes its place, and that it was used stays known. Only its digest is kept, and
//! of a secret vote no moment beside it.

use super::access::may_see_electors;
use super::around::{elector, of_elector};
use super::lines::{DoorLine, electors, lines};
use crate::app::App;
use crate::carry::{Carrier, Loaded, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::code_hash;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, Stream, VoteId};
use mingtong_domain::limits::SLIPS_AT_ONCE_MAX;
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{self, Across, Act, Elector, StageKind, Vote, lies_in};
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::{ElectorsShown, HouseholdCodeRow};
use mingtong_store::{Append, Link, stream_of};
use std::collections::{HashMap, HashSet};

/// For whom slips are issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlipsFor {
    /// For all electors.
    All,
    /// For those of a building or entrance (`3`, `3-2`).
    Within(HomeNo),
    /// For one.
    One(u32),
}

/// A slip, as it is printed; its code is told once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The elector.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// The secret.
    pub code: String,
    /// Whether the home has voted, by whatever way.
    pub has_voted: bool,
}

/// A slip that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipState {
    /// The elector.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// Whether somebody voted with it, or with one that it replaced.
    pub is_used: bool,
    /// When; of a secret vote nobody knows.
    pub used: Option<Millis>,
    /// Whether it can be used still.
    pub is_open: bool,
}

/// A building, or an entrance of one that has more homes than slips are issued at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipPlace {
    /// Which, as its homes begin.
    pub within: HomeNo,
    /// Its electors.
    pub electors: usize,
    /// Of these who have a slip.
    pub issued: usize,
}

/// The slips of a vote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlipList {
    /// Where slips are issued one place after the other; none where there are no buildings.
    pub places: Vec<SlipPlace>,
    /// Those that were issued, in the order of the numbers.
    pub items: Vec<SlipState>,
}

/// What a code opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSlip {
    /// Which vote.
    pub vote: VoteId,
    /// The elector.
    pub elector: u32,
    /// Which home.
    pub home: HomeNo,
    /// Whether somebody voted with it.
    pub is_used: bool,
    /// Whether the home has voted by whatever way, and that is final.
    pub is_final: bool,
}

/// A code that lets its holder vote now.
pub(super) struct Usable {
    pub(super) code_hash: String,
    pub(super) elector: u32,
}

/// Issues slips; those that the same electors had hold no longer.
///
/// # Errors
/// A refusal of the domain, there is no such elector, or the database failed.
pub async fn issue_slips(app: &App, hall: &Hall, who: &Who, id: VoteId, to: SlipsFor) -> Result<Vec<Slip>, Fail> {
    app.carry(hall, who, Act::IssueSlips, move |it| Box::pin(issue_in(it, id, to))).await
}

async fn issue_in(mut it: Carrier<'_>, id: VoteId, to: SlipsFor) -> Result<Vec<Slip>, Fail> {
    let Loaded { thing: vote, prior } = it.vote(&id).await?;
    let hall = it.hall.clone();
    let electors = electors_for(&mut it.link(), &hall, &vote, &to).await?;
    let about = match to {
        SlipsFor::All => (None, None),
        SlipsFor::Within(place) => (None, Some(place)),
        SlipsFor::One(no) => (Some(no), None),
    };
    let path = it.hall.register.path(vote.place.as_ref());
    let event = vote::issue_slips(&vote, about, electors.len(), &it.context(&path))?;
    let lines = lines(&mut it.link(), &hall, &vote, electors).await?;
    let chance = it.app.chance.clone();
    let slip = |line: DoorLine| {
        let (has_voted, Elector { no, home, .. }) = (line.ballot.holds.is_some(), line.elector);
        Slip { elector: no, home, code: chance.code(), has_voted }
    };
    let slips: Vec<Slip> = lines.into_iter().map(slip).collect();
    let row = |slip: &Slip| HouseholdCodeRow::new(code_hash(&slip.code), id.as_str(), slip.elector);
    let rows: Vec<HouseholdCodeRow> = slips.iter().map(row).collect();
    it.link().put_household_codes(hall.id, id.as_str(), &rows).await?;
    it.record(vec![Append { prior, ..append(Stream::Vote(id), event) }], &[]).await?;
    Ok(slips)
}

async fn electors_for(link: &mut Link<'_>, hall: &Hall, vote: &Vote, to: &SlipsFor) -> Result<Vec<Elector>, Fail> {
    Ok(match to {
        SlipsFor::One(no) => elector(link, hall.id, vote, *no).await?.into_iter().collect(),
        SlipsFor::All => electors(link, hall, &vote.id, ElectorsShown::All, None).await?,
        SlipsFor::Within(place) => {
            let all = electors(link, hall, &vote.id, ElectorsShown::All, None).await?;
            all.into_iter().filter(|elector| lies_in(&elector.home, place)).collect()
        }
    })
}

/// The slips of a vote, for whoever sees its electors: who holds one, and which were used.
///
/// # Errors
/// The role may not, there is no such vote, or the database failed.
pub async fn list_slips(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> Result<SlipList, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    may_see_electors(link, hall, who, id).await?;
    let electors = electors(link, hall, id, ElectorsShown::All, None).await?;
    let rows = link.household_codes(hall.id, id.as_str()).await?;
    let holds: HashSet<i64> = rows.iter().map(|row| row.no).collect();
    let places = places(&electors, &holds);
    let homes: HashMap<i64, HomeNo> = electors.into_iter().map(|it| (i64::from(it.no), it.home)).collect();
    let state = |row: HouseholdCodeRow| {
        Some(SlipState {
            elector: u32::try_from(row.no).ok()?,
            home: homes.get(&row.no)?.clone(),
            is_used: row.used != 0 || row.used_before != 0,
            used: row.used_ms.map(Millis),
            is_open: row.used == 0,
        })
    };
    Ok(SlipList { places, items: rows.into_iter().filter_map(state).collect() })
}

/// Buildings in the order of the roll; of one that has too many homes its entrances.
fn places(electors: &[Elector], holds: &HashSet<i64>) -> Vec<SlipPlace> {
    let entrance_of = |home: &HomeNo| HomeNo(format!("{}-{}", home.building(), home.parts().1));
    let mut of_building: HashMap<&str, usize> = HashMap::new();
    for elector in electors {
        *of_building.entry(elector.home.building()).or_default() += 1;
    }
    let mut places: Vec<SlipPlace> = vec![];
    for elector in electors.iter().filter(|elector| !elector.home.building().is_empty()) {
        let building = elector.home.building();
        let is_large = of_building.get(building).is_some_and(|count| *count > SLIPS_AT_ONCE_MAX);
        let within = if is_large { entrance_of(&elector.home) } else { HomeNo::from(building) };
        let at = places.iter().position(|place| place.within == within).unwrap_or_else(|| {
            places.push(SlipPlace { within, electors: 0, issued: 0 });
            places.len() - 1
        });
        places[at].electors += 1;
        places[at].issued += usize::from(holds.contains(&i64::from(elector.no)));
    }
    places
}

/// What a code opens. The edge limits how often an address may try codes that open nothing.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing, or the database failed.
pub async fn open_slip(app: &App, hall: &Hall, code: &str) -> Result<OpenSlip, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let row = link.household_code(hall.id, &code_hash(code)).await?.ok_or(Fail::NotFound)?;
    let id = VoteId(row.of_id);
    let vote = Vote::from_stream(&stream_of(link, hall.id, &Stream::Vote(id.clone())).await?).ok_or(Fail::NotFound)?;
    let no = u32::try_from(row.no).map_err(|_| Fail::NotFound)?;
    let found = of_elector(link, hall.id, &vote, no).await?.ok_or(Fail::NotFound)?;
    let is_final = match (vote.is_secret(), vote.conduct.across) {
        (true, _) => link.secret_voter(hall.id, id.as_str(), row.no).await?.is_some(),
        (false, Across::FirstHolds) => found.ballot.voted_themself(&vote.question),
        (false, Across::LaterReplaces) => false,
    };
    Ok(OpenSlip { vote: id, elector: no, home: found.elector.home, is_used: row.used != 0, is_final })
}

/// The slip of a code, which must be one of this vote.
pub(super) async fn usable_slip(it: &mut Carrier<'_>, vote: &Vote, code: &str) -> Result<Usable, Fail> {
    let row = slip_of(it, vote, code).await?;
    let stage = vote.stage_at(it.now);
    if row.used != 0 && stage == StageKind::Open {
        return Err(Refusal { from: Some(stage.key()), ..Refusal::new(Code::SlipUsed, Act::Cast) }.into());
    }
    let elector = u32::try_from(row.no).map_err(|_| Fail::NotFound)?;
    Ok(Usable { code_hash: row.code_hash, elector })
}

/// The elector for whom a slip was issued, whether or not it was used.
pub(super) async fn elector_of_slip(it: &mut Carrier<'_>, vote: &Vote, code: &str) -> Result<u32, Fail> {
    let row = slip_of(it, vote, code).await?;
    u32::try_from(row.no).map_err(|_| Fail::NotFound)
}

async fn slip_of(it: &mut Carrier<'_>, vote: &Vote, code: &str) -> Result<HouseholdCodeRow, Fail> {
    let community = it.hall.id;
    let row = it.link().household_code(community, &code_hash(code)).await?;
    row.filter(|row| row.of_id == vote.id.0).ok_or(Fail::NotFound)
}
