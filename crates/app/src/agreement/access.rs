//! Who sees an agreement, and what of it.

use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Act, Agreement};
use mingtong_domain::ids::{AgreementId, Stream};
use mingtong_domain::role::Role;
use mingtong_store::Link;

/// What of an agreement somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sees {
    /// Terms, sums and counts, once it was put to its parties; and the lines of the parties for which they stand.
    Sums,
    /// Every party with its share, and not what they answered: whoever drafts it.
    Shares,
    /// Everything: staff and the supervisors of accounts.
    Everything,
}

/// What somebody sees of an agreement; none where there is none for them.
pub(super) async fn sees(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    agreement: &Agreement,
    now: Millis,
) -> Result<Sees, Fail> {
    let place = agreement.place.as_ref();
    if who.may_at(Act::Read, &hall.register, place) {
        return Ok(Sees::Everything);
    }
    let drafts = match who.actor.role {
        Role::GroupMember | Role::CouncilMember => {
            let leads = leads(link, hall, who, now).await?;
            leads.is_some() && leads == agreement.body
        }
        _ => true,
    };
    if drafts && who.may_at(Act::Draft, &hall.register, place) {
        return Ok(Sees::Shares);
    }
    if agreement.was_put() { Ok(Sees::Sums) } else { Err(Fail::NotFound) }
}

/// An agreement within a write, with its stream. Who may not see it is told that there is none.
pub(crate) async fn agreement_in(it: &mut Carrier<'_>, id: &AgreementId) -> Result<Loaded<Agreement>, Fail> {
    let prior = it.stream(&Stream::Agreement(id.clone())).await?;
    let agreement = Agreement::from_stream(&prior).ok_or(Fail::NotFound)?;
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    sees(&mut it.link(), &hall, &who, &agreement, now).await?;
    Ok(Loaded { thing: agreement, prior })
}
