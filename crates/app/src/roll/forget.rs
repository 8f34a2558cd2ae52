//! What the roll told about people who own nothing in it any more is not needed: their names and telephones go.

use crate::carry::Carrier;
use crate::fail::Fail;
use mingtong_domain::ids::PersonId;
use std::collections::BTreeSet;

/// Forgets those of these people who own no home any more, and hold no office here.
pub(super) async fn forget(it: &mut Carrier<'_>, people: impl IntoIterator<Item = PersonId>) -> Result<(), Fail> {
    let (community, now) = (it.hall.id, it.now);
    let people: BTreeSet<String> = people.into_iter().map(|person| person.0).collect();
    let people: Vec<String> = people.into_iter().collect();
    let owning: BTreeSet<String> = it.link().owners_among(community, &people).await?.into_iter().collect();
    for person in people.iter().filter(|person| !owning.contains(*person)) {
        if it.link().roles_of(community, person).await?.is_empty() {
            it.link().erase_person(community, person, now.0).await?;
        }
    }
    Ok(())
}
