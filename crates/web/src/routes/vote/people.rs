//! The people whom the forms of a vote name: those who count, those who stand, whoever gives the voice of another.

use crate::parts::people_choices::{Somebody, find, names};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::register::people_of_votes;
use mingtong_app::roll::{Meant, owner_meant};
use mingtong_domain::ids::{PersonId, RollId};
use mingtong_domain::roll;
use mingtong_domain::vote::Act;

/// Those whom whoever is signed in can name.
#[derive(Debug, Clone, Default)]
pub(super) struct People {
    all: Vec<Somebody>,
}

impl People {
    /// Everybody whom whoever is signed in can name; nobody for whoever calls no votes.
    pub(super) async fn load(visit: &Visit) -> Result<Self, Fail> {
        if visit.session.is_none() || !visit.who().may(Act::Call) {
            return Ok(Self::default());
        }
        let found = people_of_votes(&visit.site.app, &visit.hall, &visit.who()).await?;
        Ok(Self { all: found.into_iter().map(|(id, name)| Somebody { id, name }).collect() })
    }

    /// Those and some whom a vote names already.
    pub(super) fn and(mut self, named: &[(PersonId, String)]) -> Self {
        for (id, name) in named {
            if self.all.iter().all(|known| known.id != *id) {
                self.all.push(Somebody { id: id.clone(), name: name.clone() });
            }
        }
        self
    }

    /// Everybody.
    pub(super) fn all(&self) -> Vec<&Somebody> {
        self.all.iter().collect()
    }

    /// Several, as they were ticked, or written one after the other.
    ///
    /// # Errors
    /// The name that nobody has, or several have.
    pub(super) fn find_all(&self, typed: &[String]) -> Result<Vec<PersonId>, String> {
        let named = typed.iter().flat_map(|typed| names(typed));
        named.map(|name| find(&self.all, name).ok_or_else(|| name.to_owned())).collect()
    }

    /// Somebody by name, among these and the owners of a roll; beside the name a home says which of several it is.
    ///
    /// # Errors
    /// The database failed.
    pub(super) async fn meant(&self, visit: &Visit, roll: Option<&RollId>, typed: &str) -> Result<Meant, Fail> {
        let known = find(&self.all, typed);
        let owner = match roll.filter(|_| visit.who().may(roll::Act::Read)) {
            Some(roll) => owner_meant(&visit.site.app, &visit.hall, &visit.who(), roll, typed).await,
            None => Ok(Meant::Nobody),
        };
        let owner = match owner {
            Err(Fail::NotFound) => Meant::Nobody,
            other => other?,
        };
        Ok(match (known, owner) {
            (Some(known), Meant::One(owner)) if known != owner => Meant::Several,
            (Some(known), Meant::Nobody | Meant::One(_)) => Meant::One(known),
            (_, owner) => owner,
        })
    }
}
