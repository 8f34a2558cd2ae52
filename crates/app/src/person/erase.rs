//! A person's name, contacts and account are erased for good, because they have a right to it.

use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::register::held_by_others;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{PersonId, Stream};
use mingtong_domain::limits::WORK_ELSEWHERE_MAX;
use mingtong_domain::person::{Act, Event};
use mingtong_domain::register::is_not_the_last;
use mingtong_domain::role::Role;

/// Erases a person's name, contacts and account for good; what they did stays in the record under the opaque id.
///
/// # Errors
/// The role may not, there is no such person (any more), they would leave nobody in a role that gives roles, or the
/// database failed.
pub async fn erase_person(app: &App, hall: &Hall, who: &Who, person: PersonId) -> Result<(), Fail> {
    who.authorise(Act::Erase)?;
    app.carry(hall, who, Act::Erase, move |it| Box::pin(erase_in(it, person))).await?;
    app.leave_no_copy().await;
    Ok(())
}

async fn erase_in(mut it: Carrier<'_>, person: PersonId) -> Result<(), Fail> {
    let community = it.hall.id;
    for row in it.link().roles_of(community, person.as_str()).await? {
        let Some(role) = Role::from_key(&row.role) else { continue };
        let by_others = held_by_others(&mut it, role, &person).await?;
        is_not_the_last(role, by_others, &person, &it.who.actor).map_err(|code| Refusal::new(code, Act::Erase))?;
    }
    erase_data(&mut it, person).await
}

/// Erases what is kept of a person, and says so in the record; who may is theirs to say who ask for it.
///
/// # Errors
/// [`Fail::NotFound`] where nobody is there, or they were erased; or the database failed.
pub(crate) async fn erase_data(it: &mut Carrier<'_>, person: PersonId) -> Result<(), Fail> {
    let (community, now) = (it.hall.id, it.now);
    end_work_elsewhere(it, &person).await?;
    if it.link().erase_person(community, person.as_str(), now.0).await? == 0 {
        return Err(Fail::NotFound);
    }
    it.link().forget_beside_person(community, person.as_str()).await?;
    it.link().delete_sessions_of(community, person.as_str()).await?;
    it.link().delete_account_of(community, person.as_str()).await?;
    // What a mail server said of their address goes with it.
    it.link().give_up_messages(community, person.as_str(), now.0).await?;
    it.link().delete_invitation_of(community, person.as_str()).await?;
    it.link().delete_account_elsewhere(community, person.as_str()).await?;
    it.link().delete_work_elsewhere(community, person.as_str(), None).await?;
    it.link().delete_sign_in_steps_of(community, person.as_str()).await?;
    it.link().delete_provider_link_of(community, person.as_str()).await?;
    it.link().delete_second_factor(community, person.as_str()).await?;
    it.link().delete_own_desk(community, person.as_str()).await?;
    it.record(vec![append(Stream::Register, Event::Erased { person })], &[]).await?;
    Ok(())
}

/// Whoever is erased at home signs in nowhere from there: what other communities keep of their login goes with them.
/// Roles and names that they were given there are those communities' to end.
async fn end_work_elsewhere(it: &mut Carrier<'_>, person: &PersonId) -> Result<(), Fail> {
    let (home, slug) = (it.hall.id, it.hall.slug.clone());
    let noted = it.link().work_elsewhere(home, person.as_str(), WORK_ELSEWHERE_MAX).await?;
    if noted.is_empty() {
        return Ok(());
    }
    for there in it.link().communities().await?.into_iter().filter(|there| noted.contains(&there.slug)) {
        let there = there.community_id;
        if let Some(row) = it.link().account_elsewhere_of(there, &slug, person.as_str()).await? {
            it.link().delete_account_elsewhere(there, &row.person_id).await?;
        }
    }
    Ok(())
}
