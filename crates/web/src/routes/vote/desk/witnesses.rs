//! Who can see that a ballot is written down as it is said: those who count, and whoever else can be named here.

use crate::parts::act_form::Choice;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::register::{delegates, people};
use mingtong_app::vote::VoteView;
use mingtong_domain::body;
use mingtong_domain::ids::PersonId;

/// Those whom whoever is signed in can name, tellers first; never they themself.
pub(super) async fn witnesses(visit: &Visit, view: &VoteView) -> Result<Vec<Choice>, Fail> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let others = if who.may(body::Act::Seat) { people(app, hall, &who).await? } else { delegates(app, hall).await? };
    let mut found: Vec<(PersonId, String)> = vec![];
    for (person, name) in view.tellers.iter().cloned().chain(others) {
        let is_new = found.iter().all(|(known, _)| *known != person);
        if is_new && !name.is_empty() && who.actor.person.as_ref() != Some(&person) {
            found.push((person, name));
        }
    }
    Ok(found.into_iter().map(|(person, name)| Choice::name(person.as_str(), name)).collect())
}
