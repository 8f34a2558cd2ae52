//! Somebody votes on a page: with an account, for the parts that are theirs or whose voice they give, or with the slip
//! of a household, for that one. A named ballot is an event of its elector's own stream; a secret one is none.

use super::act::on_ballots;
use super::once::Once;
use super::secret::cast_secretly;
use super::slips::{elector_of_slip, usable_slip};
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::VoteId;
use mingtong_domain::refusal::Code;
use mingtong_domain::vote::{Act, Around, Command, Paper, Vote};
use mingtong_store::rows::ReceiptRow;

/// By what somebody may vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voter {
    /// The account that is signed in.
    Account,
    /// The code of a slip.
    Slip(String),
}

/// A ballot to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBallot {
    /// For whom; with a slip, nobody but its household: none need be named, and to name another is refused.
    pub electors: Vec<u32>,
    /// What it says.
    pub paper: Paper,
    /// Whether whoever acts gives the voice of another, by a written proxy.
    pub by_proxy: bool,
    /// Sent again with a secret ballot, it finds the receipt that the first time gave, if its answer was lost.
    pub once: Option<Once>,
}

/// A ballot that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBallot {
    /// For whom.
    pub electors: Vec<u32>,
    /// The code by which a secret ballot is found again among those that are published; told once, and kept nowhere
    /// beside its voter.
    pub receipt: Option<String>,
}

/// Votes on a page.
///
/// # Errors
/// A refusal of the domain; the code fits nothing, or another vote ([`Fail::NotFound`]); it was used; whoever acts may
/// not speak for one of the electors; or the database failed.
pub async fn cast_ballot(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: VoteId,
    voter: Voter,
    ballot: NewBallot,
) -> Result<GivenBallot, Fail> {
    // Whoever holds a slip is nobody else: a browser is not noted beside a ballot.
    let who = if voter == Voter::Account { who.clone() } else { Who::public(None) };
    app.carry(hall, &who, Act::Cast, move |it| Box::pin(cast_in(it, id, voter, ballot))).await
}

async fn cast_in(mut it: Carrier<'_>, id: VoteId, voter: Voter, ballot: NewBallot) -> Result<GivenBallot, Fail> {
    let vote = it.vote_to_cast_on(&id).await?;
    if let Some(given) = given_before(&mut it, &vote, &voter, &ballot).await? {
        return Ok(given);
    }
    let slip = match &voter {
        Voter::Account => None,
        Voter::Slip(code) => Some(usable_slip(&mut it, &vote, code).await?),
    };
    let electors = match &slip {
        Some(slip) if ballot.electors.iter().any(|no| *no != slip.elector) => {
            return Err(Refusal::new(Code::NoSuchElector, Act::Cast).into());
        }
        // A slip speaks for its household, by whoever holds it, and by no proxy.
        Some(_) if ballot.by_proxy => return Err(Refusal::new(Code::NoSuchProxy, Act::Cast).into()),
        Some(slip) => vec![slip.elector],
        None => own(&mut it, &vote, &ballot).await?,
    };
    let by_proxy = ballot.by_proxy;
    let receipt = if vote.is_secret() {
        Some(cast_secretly(&mut it, &vote, &electors, (ballot.paper, ballot.once)).await?)
    } else {
        let command = Command::Cast { paper: ballot.paper, by_proxy };
        let appends = on_ballots(&mut it, &vote, Around::default(), &electors, &command).await?;
        it.record(appends, &[]).await?;
        None
    };
    if let Some(slip) = slip {
        let (community, now) = (it.hall.id, it.now.0);
        let used_ms = (!vote.is_secret()).then_some(now);
        it.link().use_household_code(community, &slip.code_hash, used_ms).await?;
    }
    Ok(GivenBallot { electors, receipt })
}

/// The secret ballot that the same voter gave with the same key before, and that says the same: it was sent twice.
async fn given_before(
    it: &mut Carrier<'_>,
    vote: &Vote,
    voter: &Voter,
    ballot: &NewBallot,
) -> Result<Option<GivenBallot>, Fail> {
    let Some(once) = ballot.once.as_ref().filter(|_| vote.is_secret()) else { return Ok(None) };
    let electors = match voter {
        Voter::Account => own(it, vote, ballot).await?,
        Voter::Slip(code) => vec![elector_of_slip(it, vote, code).await?],
    };
    let [elector] = electors[..] else { return Ok(None) };
    let (community, receipt) = (it.hall.id, once.receipt(&vote.id, elector));
    let ballots = it.link().secret_ballots(community, vote.id.as_str()).await?;
    let paper = ballot.paper.clone().settled();
    let says_so = |row: ReceiptRow| row.receipt == receipt && row.receipt().is_some_and(|before| before.paper == paper);
    Ok(ballots.into_iter().any(says_so).then_some(GivenBallot { electors, receipt: Some(receipt) }))
}

/// The electors for whom an account votes: those that it named, of those for whom it may.
async fn own(it: &mut Carrier<'_>, vote: &Vote, ballot: &NewBallot) -> Result<Vec<u32>, Fail> {
    let refuse = || Fail::from(Refusal::new(Code::NoSuchElector, Act::Cast));
    let person = it.who.actor.person.clone().ok_or_else(refuse)?;
    let community = it.hall.id;
    let (id, person) = (vote.id.as_str(), person.as_str());
    let may = match ballot.by_proxy {
        true => it.link().electors_held(community, id, person).await?,
        false => it.link().electors_of_person(community, id, person).await?,
    };
    let is_theirs = |no: &u32| may.contains(&i64::from(*no));
    if ballot.electors.iter().all(is_theirs) { Ok(ballot.electors.clone()) } else { Err(refuse()) }
}
