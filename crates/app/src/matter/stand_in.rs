//! Who of the community stands in for whom 代班, from which day until which; where the stand-in is away as well, whoever
//! stands in for them.

use super::colleagues::is_colleague;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::ids::{CommunityId, PersonId};
use mingtong_domain::limits;
use mingtong_domain::matter::Act;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::time::DAY_MS;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::Link;
use mingtong_store::rows::StandInRow;
use std::collections::{HashMap, HashSet};

/// That somebody stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    /// Who is away.
    pub away: PersonId,
    /// Who stands in.
    pub stand_in: PersonId,
    /// Since when, at 0:00 of the first day.
    pub from: Millis,
    /// Until when, at the end of the last day.
    pub until: Millis,
}

/// Who stands in for whom, now or later.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn stand_ins(app: &App, hall: &Hall, who: &Who) -> Result<Vec<StandIn>, Fail> {
    who.authorise(Act::PutInCharge)?;
    all(&mut app.store.read().await?.link(), hall.id, app.now()).await
}

async fn all(link: &mut Link<'_>, community: CommunityId, now: Millis) -> Result<Vec<StandIn>, Fail> {
    let rows = link.stand_ins(community, now.0, limits::STAND_INS_MAX).await?;
    let read = |row: StandInRow| StandIn {
        away: PersonId(row.person_id),
        stand_in: PersonId(row.stand_in),
        from: Millis(row.from_ms),
        until: Millis(row.until_ms),
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Whose matters are with whoever asks: their own, and those of everybody for whom they stand in now.
pub(super) async fn stood_in_for(
    link: &mut Link<'_>,
    community: CommunityId,
    who: &Who,
    now: Millis,
) -> Result<Vec<String>, Fail> {
    let Some(own) = who.actor.person.as_ref().filter(|_| who.may(Act::PutInCharge)) else { return Ok(vec![]) };
    let current = all(link, community, now).await?;
    Ok(with_those_away(&current, own, now))
}

fn with_those_away(all: &[StandIn], own: &PersonId, now: Millis) -> Vec<String> {
    let is_now = |it: &&StandIn| it.from <= now && now < it.until;
    let away: HashMap<&str, &str> =
        all.iter().filter(is_now).map(|it| (it.away.as_str(), it.stand_in.as_str())).collect();
    let theirs = away.keys().filter(|person| last_of_chain(&away, person) == Some(own.as_str()));
    let mut persons: Vec<String> = theirs.map(|person| (*person).to_owned()).collect();
    persons.push(own.0.clone());
    persons.sort();
    persons.dedup();
    persons
}

/// Who is there at the end; nobody where the chain comes back to somebody who is away.
fn last_of_chain<'a>(away: &HashMap<&'a str, &'a str>, first: &'a str) -> Option<&'a str> {
    let (mut at, mut seen) = (first, HashSet::from([first]));
    while let Some(next) = away.get(at) {
        if !seen.insert(*next) {
            return None;
        }
        at = *next;
    }
    Some(at)
}

/// Says who stands in for somebody, both days included; in the place of what was said before.
///
/// # Errors
/// The role may not, or only for themselves; somebody does not work at the desk, stands in for themselves; it ends
/// before it begins, is over, or lasts more than [`limits::STAND_IN_DAYS_MAX`] days; at the end of the chain nobody
/// would be there; or the database failed.
pub async fn stand_in(
    app: &App,
    hall: &Hall,
    who: &Who,
    (away, stand_in): (PersonId, PersonId),
    (first, last): (Date, Date),
) -> Result<(), Fail> {
    may_speak_for(who, &away)?;
    let (from, until) = (Millis::from_date(first), Millis(Millis::from_date(last).0.saturating_add(DAY_MS)));
    if away == stand_in {
        return Err(Refusal::new(Code::NoSuchPerson, Act::PutInCharge).into());
    }
    let is_too_long = until.0.saturating_sub(from.0) > limits::STAND_IN_DAYS_MAX * DAY_MS;
    if until <= from || until <= app.now() || is_too_long {
        return Err(Refusal::new(Code::StandInDays, Act::PutInCharge).with(limits::STAND_IN_DAYS_MAX).into());
    }
    let row = StandInRow { person_id: away.0, stand_in: stand_in.0, from_ms: from.0, until_ms: until.0 };
    app.carry(hall, who, Act::PutInCharge, move |it| Box::pin(put(it, row))).await
}

async fn put(mut it: Carrier<'_>, row: StandInRow) -> Result<(), Fail> {
    let community = it.hall.id;
    for person in [&row.person_id, &row.stand_in] {
        is_colleague(&mut it, &PersonId(person.clone())).await?;
    }
    let now = it.now;
    let others = all(&mut it.link(), community, now).await?;
    if comes_back(&others, &row) {
        return Err(Refusal::new(Code::StandInCircle, Act::PutInCharge).into());
    }
    Ok(it.link().put_stand_in(community, &row).await?)
}

/// Whether, on one of these days, whoever stands in is stood in for by whoever is away, or by somebody for whom they
/// are: their matters would be with nobody.
fn comes_back(others: &[StandIn], row: &StandInRow) -> bool {
    // A chain changes only where somebody leaves: it is followed on the first day, and on each first day of another.
    let begins = others.iter().map(|it| it.from.0).chain([row.from_ms]);
    let mut days = begins.filter(|day| (row.from_ms..row.until_ms).contains(day));
    days.any(|day| {
        let is_then = |it: &&StandIn| it.from.0 <= day && day < it.until.0 && it.away.as_str() != row.person_id;
        let away = others.iter().filter(is_then).map(|it| (it.away.as_str(), it.stand_in.as_str()));
        let away: HashMap<&str, &str> = away.chain([(row.person_id.as_str(), row.stand_in.as_str())]).collect();
        last_of_chain(&away, &row.person_id).is_none()
    })
}

/// Somebody is back: nobody stands in for them any more.
///
/// # Errors
/// The role may not, or only for themselves; or the database failed.
pub async fn be_back(app: &App, hall: &Hall, who: &Who, person: PersonId) -> Result<(), Fail> {
    may_speak_for(who, &person)?;
    app.carry(hall, who, Act::PutInCharge, move |it| Box::pin(take_off(it, person))).await
}

async fn take_off(mut it: Carrier<'_>, person: PersonId) -> Result<(), Fail> {
    let community = it.hall.id;
    Ok(it.link().delete_stand_in(community, person.as_str()).await?)
}

/// Everybody at the desk speaks for themselves; the secretary for all.
pub(super) fn may_speak_for(who: &Who, person: &PersonId) -> Result<(), Refusal> {
    who.authorise(Act::PutInCharge)?;
    let is_own = who.actor.person.as_ref() == Some(person);
    match is_own || who.actor.role == Role::Secretary {
        true => Ok(()),
        false => Err(Refusal::new(Code::RoleMayNot, Act::PutInCharge)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn away(person: &str, stand_in: &str) -> StandIn {
        StandIn { away: person.into(), stand_in: stand_in.into(), from: Millis(10), until: Millis(20) }
    }

    #[test]
    fn a_circle_is_seen_on_any_of_its_days_and_only_there() {
        let row = |person: &str, stand_in: &str, from_ms, until_ms| StandInRow {
            person_id: person.into(),
            stand_in: stand_in.into(),
            from_ms,
            until_ms,
        };
        let others = [away("b", "c"), away("c", "d")];
        assert!(!comes_back(&others, &row("a", "b", 0, 40)), "a chain ends with somebody who is there");
        assert!(comes_back(&others, &row("d", "b", 0, 40)), "b, c and d are all away from 10 to 20");
        assert!(comes_back(&others, &row("d", "c", 19, 40)));
        assert!(!comes_back(&others, &row("d", "c", 20, 40)), "c is back");
        assert!(comes_back(&others, &row("c", "b", 0, 40)), "what was said before of c gives way, b still leads to c");
    }

    #[test]
    fn chains_are_followed_and_a_circle_ends() {
        let all = [away("a", "b"), away("b", "c"), away("x", "y"), away("y", "x")];
        assert_eq!(with_those_away(&all, &"c".into(), Millis(10)), ["a", "b", "c"]);
        assert_eq!(with_those_away(&all, &"b".into(), Millis(10)), ["b"], "who is away is stood in for themselves");
        assert_eq!(with_those_away(&all, &"x".into(), Millis(10)), ["x"], "nobody is there: each keeps their own");
        for moment in [9, 20] {
            assert_eq!(with_those_away(&all, &"c".into(), Millis(moment)), ["c"], "{moment}");
        }
    }
}
