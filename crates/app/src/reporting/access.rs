//! Who sees what of reports: the desk and the unit itself everything; everybody else what the page of the unit says.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::first_character;
use crate::who::Who;
use mingtong_domain::ids::{PersonId, TextRef, UnitId};
use mingtong_domain::matter::Visibility;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Register;
use mingtong_domain::reporting::{Act, Liaison, Reporting, ReportingKind};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::{Act as AnyAct, Refusal};
use mingtong_store::Link;
use mingtong_store::rows::RoleRow;
use std::collections::HashMap;

/// Whether somebody sees a report with its names.
pub(super) fn may_see(who: &Who, register: &Register, reporting: &Reporting) -> bool {
    let is_desk = who.actor.role.is_desk() && who.may_at(Act::Read, register, reporting.place.as_ref());
    is_desk || who.actor.unit() == Some(&reporting.unit)
}

/// What is said of one person is sealed in the log; a unit reports in public.
pub(super) fn visibility(kind: ReportingKind) -> Visibility {
    match kind {
        ReportingKind::Unit => Visibility::Public,
        ReportingKind::Member => Visibility::Private,
    }
}

/// Words that are read by everybody do not say who it is: where they named whoever reported, they say `instead`.
pub(super) fn unnamed(words: &str, name: &str, instead: &str) -> String {
    if name.is_empty() { words.to_owned() } else { words.replace(name, instead) }
}

/// Refuses a liaison who does not act for the unit.
pub(super) async fn acts_for_unit(
    link: &mut Link<'_>,
    hall: &Hall,
    person: &PersonId,
    unit: &UnitId,
    act: AnyAct,
) -> Result<(), Fail> {
    let (roles, scope) = (link.roles_of(hall.id, person.as_str()).await?, Scope::Unit(unit.clone()));
    let is_theirs = |row: &RoleRow| {
        row.role == Role::UnitHandler.key() && (row.scope_kind.as_str(), row.scope_id.as_str()) == scope.parts()
    };
    holds(roles.iter().any(is_theirs), act)
}

/// Refuses a liaison of the community who does not work at its desk.
pub(super) async fn works_at_the_desk(
    link: &mut Link<'_>,
    hall: &Hall,
    person: &PersonId,
    act: AnyAct,
) -> Result<(), Fail> {
    let roles = link.roles_of(hall.id, person.as_str()).await?;
    holds(roles.iter().any(|row| Role::from_key(&row.role).is_some_and(Role::is_desk)), act)
}

fn holds(is_such: bool, act: AnyAct) -> Result<(), Fail> {
    if is_such { Ok(()) } else { Err(Refusal::new(Code::LiaisonOfAnother, act).into()) }
}

/// The names of liaisons, as far as somebody reads them.
pub(super) struct Names {
    accounts: HashMap<String, String>,
    words: HashMap<TextRef, String>,
    /// Whether they are read whole.
    is_whole: bool,
}

impl Names {
    /// The names of these people, and those among these words.
    pub(super) async fn of(
        link: &mut Link<'_>,
        hall: &Hall,
        persons: Vec<PersonId>,
        words: HashMap<TextRef, String>,
        is_whole: bool,
    ) -> Result<Self, Fail> {
        let mut ids: Vec<String> = persons.into_iter().map(|person| person.0).collect();
        ids.sort();
        ids.dedup();
        let rows = link.persons(hall.id, &ids).await?.into_iter();
        let accounts = rows.filter_map(|row| Some((row.person_id, row.name?))).collect();
        Ok(Self { accounts, words, is_whole })
    }

    /// The name of a liaison of a unit; none where it was erased.
    pub(super) fn liaison(&self, liaison: &Liaison) -> Option<String> {
        match liaison {
            Liaison::Account(person) => self.person(person),
            Liaison::Named(name) => self.words.get(name).map(|name| self.shown(name)),
        }
    }

    /// The name of somebody with an account; none where it was erased.
    pub(super) fn person(&self, person: &PersonId) -> Option<String> {
        self.accounts.get(person.as_str()).map(|name| self.shown(name))
    }

    fn shown(&self, name: &str) -> String {
        if self.is_whole { name.to_owned() } else { first_character(name) }
    }
}
