//! Whose data a code opens: those of whoever raised a matter, or of the household that holds a slip.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{code_hash, voices};
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::matter::Matter;
use mingtong_store::Link;
use mingtong_store::rows::{HouseholdCodeRow, PersonRow};

/// Whoever holds a code.
pub(super) enum Holder {
    /// Who raised a matter, with all that became of it.
    Raiser(Vec<(Matter, Vec<Recorded>)>),
    /// A household, with what its slip is of.
    Household(HouseholdCodeRow),
}

/// Under what requests of a holder are kept: a kind, and which of it.
pub(super) struct Key {
    pub(super) kind: &'static str,
    pub(super) id: String,
}

impl Holder {
    /// Whoever holds a code.
    ///
    /// # Errors
    /// [`Fail::NotFound`] for a code that fits nothing.
    pub(super) async fn of(link: &mut Link<'_>, hall: &Hall, code: &str) -> Result<Self, Fail> {
        match voices(link, hall, code).await {
            Ok(voices) => return Ok(Self::Raiser(voices)),
            Err(Fail::NotFound) => {}
            Err(fail) => return Err(fail),
        }
        let row = link.household_code(hall.id, &code_hash(code)).await?;
        row.map(Self::Household).ok_or(Fail::NotFound)
    }

    /// The matters behind it; none of a household.
    pub(super) fn matters(&self) -> &[(Matter, Vec<Recorded>)] {
        match self {
            Holder::Raiser(voices) => voices,
            Holder::Household(_) => &[],
        }
    }

    /// The first matter, and who raised it.
    pub(super) fn raiser(&self) -> Option<(MatterId, Option<&PersonId>)> {
        self.matters().first().map(|(matter, _)| (matter.id, matter.raiser.as_ref()))
    }

    /// Who asks, as the use cases know them.
    pub(super) fn who(&self) -> Who {
        match self.raiser() {
            Some((matter, person)) => Who::raiser(matter, person.cloned()),
            None => Who::public(None),
        }
    }

    /// Under what their requests are kept. A slip may be issued anew: the vote or agreement and the number in it stay.
    pub(super) fn key(&self) -> Key {
        match self {
            Holder::Raiser(_) => {
                let id = self.raiser().map(|(matter, _)| matter.to_string()).unwrap_or_default();
                Key { kind: "matter", id }
            }
            Holder::Household(row) => Key { kind: "slip", id: format!("{}#{}", row.of_id, row.no) },
        }
    }
}

/// What somebody left, where they have no account: whoever has one, or holds a role, is more than a contact.
pub(super) struct Left {
    pub(super) row: PersonRow,
    pub(super) is_registered: bool,
}

/// What whoever raised it left; none where they left nothing.
pub(super) async fn left(link: &mut Link<'_>, hall: &Hall, holder: &Holder) -> Result<Option<Left>, Fail> {
    let Some((_, Some(person))) = holder.raiser() else { return Ok(None) };
    let Some(row) = link.persons(hall.id, std::slice::from_ref(&person.0)).await?.pop() else { return Ok(None) };
    let has_account = link.account_of(hall.id, person.as_str()).await?.is_some();
    let is_registered = has_account || !link.roles_of(hall.id, person.as_str()).await?.is_empty();
    Ok(Some(Left { row, is_registered }))
}
