//! Who sees what of a fund: everybody its sums, whoever lives or works here its lines with homes masked, a pledger
//! their own, the desk and the supervisors of accounts everything.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::fund::{Act, Fund};
use mingtong_domain::ids::{FundId, Stream};
use mingtong_domain::role::Role;
use mingtong_store::{Link, stream_of};

/// How much somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// Sums and sources, and what was paid with whoever was paid masked.
    Stranger,
    /// Every line, with homes and names masked.
    Neighbour,
    /// Everything.
    Everything,
}

/// Whether somebody lives or works here: by a role, or as an owner on the roll.
pub(crate) async fn is_known_here(link: &mut Link<'_>, hall: &Hall, who: &Who) -> Result<bool, Fail> {
    match (&who.actor.person, who.actor.role) {
        (Some(person), Role::Public) => {
            Ok(!link.owners_among(hall.id, std::slice::from_ref(&person.0)).await?.is_empty())
        }
        (None, Role::Public) | (_, Role::Raiser) => Ok(false),
        _ => Ok(true),
    }
}

/// Whether somebody has a shop of their own on the roll. The desk writes for everybody and is not asked.
pub(super) async fn keeps_shop(link: &mut Link<'_>, hall: &Hall, who: &Who) -> Result<bool, Fail> {
    match &who.actor.person {
        Some(person) if !who.actor.role.is_desk() => Ok(link.shops_of(hall.id, &person.0).await? > 0),
        _ => Ok(false),
    }
}

/// How much somebody sees of a fund.
pub(super) async fn sight(link: &mut Link<'_>, hall: &Hall, who: &Who, fund: &Fund) -> Result<Sight, Fail> {
    if who.may_at(Act::ReadBooks, &hall.register, fund.place.as_ref()) {
        return Ok(Sight::Everything);
    }
    Ok(if is_known_here(link, hall, who).await? { Sight::Neighbour } else { Sight::Stranger })
}

/// The fund, and how much somebody sees of it.
pub(super) async fn seen(link: &mut Link<'_>, hall: &Hall, who: &Who, id: &FundId) -> Result<(Fund, Sight), Fail> {
    let events = stream_of(link, hall.id, &Stream::Fund(id.clone())).await?;
    let fund = Fund::from_stream(&events).ok_or(Fail::NotFound)?;
    let sight = sight(link, hall, who, &fund).await?;
    Ok((fund, sight))
}
