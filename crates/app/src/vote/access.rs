//! Who sees the electors of a vote with their homes, of which building, and who reads its papers.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{HomeNo, PlaceId, Stream, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::PlaceKind;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Act, Vote};
use mingtong_office::roll::building_of;
use mingtong_store::{Link, stream_of};

/// The vote, for whoever was named to count it: they read papers, and nobody else.
pub(super) async fn may_read_papers(link: &mut Link<'_>, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vote, Fail> {
    let vote = may_see_electors(link, hall, who, id).await?;
    if vote.is_teller(who.actor.person.as_ref()) {
        return Ok(vote);
    }
    Err(Refusal::new(Code::NotATeller, Act::EnterPaper).into())
}

/// The vote, for whoever may see its electors with their homes: who works with them where it is, and who counts.
pub(super) async fn may_see_electors(link: &mut Link<'_>, hall: &Hall, who: &Who, id: &VoteId) -> Result<Vote, Fail> {
    who.authorise(Act::ReadElectors)?;
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).ok_or(Fail::NotFound)?;
    if sees_electors(hall, who, &vote) { Ok(vote) } else { Err(Fail::NotFound) }
}

/// The vote, for whoever goes from door to door in it; and the building to which they are bound, of which they see the
/// electors and no others. None for those who see all of them.
pub(super) async fn may_see_doors(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    id: &VoteId,
) -> Result<(Vote, Option<String>), Fail> {
    who.authorise(Act::ReadElectors)?;
    let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
    let vote = Vote::from_stream(&events).ok_or(Fail::NotFound)?;
    if sees_electors(hall, who, &vote) {
        return Ok((vote, None));
    }
    match own_building(hall, who, vote.place.as_ref()) {
        Some((_, building)) => Ok((vote, Some(building))),
        None => Err(Fail::NotFound),
    }
}

/// What the place of a vote is called; numbers of homes may begin with it.
pub(super) fn place_name(hall: &Hall, vote: &Vote) -> String {
    vote.place.as_ref().map(|place| hall.place_name(place)).unwrap_or_default()
}

/// Whether somebody may see the doors of a vote, or some of them.
pub(super) fn sees_doors(hall: &Hall, who: &Who, vote: &Vote) -> bool {
    let is_own = who.may(Act::ReadElectors) && own_building(hall, who, vote.place.as_ref()).is_some();
    is_own || sees_electors(hall, who, vote)
}

/// The building inside a place to which the role that somebody wears is bound, and what the numbers of homes call it.
pub(crate) fn own_building(hall: &Hall, who: &Who, place: Option<&PlaceId>) -> Option<(PlaceId, String)> {
    let (register, place) = (&hall.register, place?);
    let bound = register.places.get(register.bounds(&who.actor.scope)?)?;
    let around = register.outwards(&bound.id).skip(1).find(|around| around.id == *place)?;
    let building = building_of(hall.words(&bound.name), hall.words(&around.name));
    (bound.kind == PlaceKind::Building && !building.is_empty()).then(|| (bound.id.clone(), building))
}

/// Where the ballot of a home lies: for whoever works in one building it is that building, if it is theirs.
pub(super) fn path_to(hall: &Hall, who: &Who, vote: &Vote, home: &HomeNo) -> Vec<PlaceId> {
    let own = own_building(hall, who, vote.place.as_ref()).filter(|(_, building)| building == home.building());
    hall.register.path(own.map(|(place, _)| place).as_ref().or(vote.place.as_ref()))
}

/// Whether somebody may see the electors of a vote: who works with them where it is, and who counts it. A delegate
/// and the street look on: they are told who voted only where they were named to count.
pub(super) fn sees_electors(hall: &Hall, who: &Who, vote: &Vote) -> bool {
    let looks_on = matches!(who.actor.role, Role::Delegate | Role::Street);
    let is_here = !looks_on && who.may_at(Act::ReadElectors, &hall.register, vote.place.as_ref());
    is_here || (who.may(Act::ReadElectors) && vote.is_teller(who.actor.person.as_ref()))
}

/// Whether somebody works on a vote, and so reads what is written of it as it was written: its desk and who counts.
/// Every other role reads what the public reads.
pub(super) fn works_on(hall: &Hall, who: &Who, vote: &Vote) -> bool {
    let publishes = who.may_at(Act::Publish, &hall.register, vote.place.as_ref());
    publishes || (who.may(Act::ReadElectors) && vote.is_teller(who.actor.person.as_ref()))
}
