//! Who may vote: the parts of a roll that a vote concerns, each with those who speak for it.

use crate::fail::Fail;
use crate::roll::{home, homes};
use mingtong_domain::ids::{CommunityId, HomeNo, PersonId, RollId};
use mingtong_domain::roll::{Handover, Home, Living, Numbers, Part};
use mingtong_domain::vote::{Decides, Elector, Entitled, Scope, VoiceBy, Vote, electorate};
use mingtong_store::Link;
use mingtong_store::rows::{ElectorOwnerRow, HomeFilter};
use std::collections::{BTreeSet, HashMap};

/// An electorate before it is frozen.
pub(super) struct Drawn {
    /// In the order of the roll.
    pub(super) electors: Vec<Elector>,
    /// Which accounts may vote for which of them.
    pub(super) owners: Vec<ElectorOwnerRow>,
    /// Buildings and stairwells that were named, of which the roll has no home.
    pub(super) nowhere: Vec<HomeNo>,
}

/// Whose voice a part is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    /// Of those who own it together, whatever the order in which they are named.
    Owners(BTreeSet<PersonId>),
    /// Nobody knows whose: a voice of its own.
    Unknown(HomeNo),
}

/// Draws an electorate from a roll as it stands.
pub(super) async fn draw(
    link: &mut Link<'_>,
    community: CommunityId,
    roll: &RollId,
    scope: &Scope<Part>,
    by: VoiceBy,
) -> Result<Drawn, Fail> {
    let homes = homes(link, community, roll, &HomeFilter::default()).await?;
    let parts: Vec<Entitled<Part, Whose>> = homes.iter().map(entitled).collect();
    let has_none = |place: &&HomeNo| {
        let of_it = Scope { kinds: Part::ALL.to_vec(), within: vec![(*place).clone()], floors: None };
        !parts.iter().any(|part| of_it.holds(part))
    };
    let nowhere = scope.within.iter().filter(has_none).cloned().collect();
    let electors = electorate(parts, scope, by);
    let by_no: HashMap<&HomeNo, &Home> = homes.iter().map(|home| (&home.no, home)).collect();
    let owners = electors.iter().flat_map(|elector| {
        let home = by_no.get(&elector.home);
        let speak = home.map(|home| speak_for(home, by)).unwrap_or_default();
        let row = |person: PersonId| ElectorOwnerRow { person_id: person.0, elector: i64::from(elector.no) };
        speak.into_iter().map(row).collect::<Vec<_>>()
    });
    let owners = owners.collect();
    Ok(Drawn { electors, owners, nowhere })
}

/// What the parts of a roll that a vote concerns are together.
pub(super) async fn numbers(
    link: &mut Link<'_>,
    community: CommunityId,
    roll: &RollId,
    scope: &Scope<Part>,
) -> Result<Numbers, Fail> {
    let homes = homes(link, community, roll, &HomeFilter::default()).await?;
    Ok(Numbers::of(homes.iter().filter(|home| scope.holds(&entitled(home)))))
}

/// How the voices of a vote are told apart.
pub(super) fn voice_by(decides: Decides) -> VoiceBy {
    if decides.is_owners() { VoiceBy::Owner } else { VoiceBy::Home }
}

/// Who speaks for a home by the roll as it stands; none where there is no roll that knows it.
pub(super) async fn speakers(
    link: &mut Link<'_>,
    community: CommunityId,
    vote: &Vote,
    no: &HomeNo,
) -> Result<Option<BTreeSet<PersonId>>, Fail> {
    let Some(place) = &vote.place else { return Ok(None) };
    let Some(roll) = link.roll_of_place(community, place.as_str()).await? else { return Ok(None) };
    let home = home(link, community, &RollId(roll.roll_id), no).await?;
    Ok(home.map(|home| speak_for(&home, voice_by(vote.decides)).into_iter().collect()))
}

fn entitled(home: &Home) -> Entitled<Part, Whose> {
    let owners: BTreeSet<PersonId> = home.owners.iter().cloned().collect();
    let whose = if owners.is_empty() { Whose::Unknown(home.no.clone()) } else { Whose::Owners(owners) };
    let owner = (home.handover == Handover::HandedOver).then_some(whose);
    Entitled { home: home.no.clone(), kind: home.part, owner, area: home.area }
}

/// The people of the roll who may vote for a home with an account: its owners; among residents those who live there.
/// What was not handed over is the developer's: its buyer speaks for nothing yet.
fn speak_for(home: &Home, by: VoiceBy) -> Vec<PersonId> {
    match by {
        _ if home.handover != Handover::HandedOver => vec![],
        VoiceBy::Home if home.living != Living::Owner => vec![],
        VoiceBy::Home | VoiceBy::Owner => home.owners.clone(),
    }
}
