//! What a community still lacks before it can work: read from what is there, so that nothing has to be ticked off by
//! hand and nothing stays ticked that is gone again.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::{InRoles, people_in_roles};
use crate::who::Who;
use mingtong_domain::permission::may;
use mingtong_domain::register;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::rules::RuleBook;

/// One thing that a community needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// How people reach it.
    Contact,
    /// Places at which something can be said.
    Places,
    /// Somebody at the desk who can sign in.
    Desk,
    /// A second one who gives roles, for the day on which the first is ill.
    SecondKeeper,
    /// Units that can be given work.
    Units,
    /// Somebody who can sign in for each of them.
    Handlers,
    /// Everybody in a role who works with an account has come in.
    Accounts,
    /// A body that deliberates.
    Bodies,
    /// Rules of its own: those of the law and the program hold without.
    Rules,
    /// The working days of the time to come.
    Calendar,
}

/// A thing that a community needs, and whether it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readiness {
    /// What.
    pub needed: Needed,
    /// How many are there.
    pub there: usize,
    /// Whether that will do.
    pub is_done: bool,
}

impl Needed {
    /// By which its words are found.
    pub fn key(self) -> &'static str {
        match self {
            Needed::Contact => "contact",
            Needed::Places => "places",
            Needed::Desk => "desk",
            Needed::SecondKeeper => "second-keeper",
            Needed::Units => "units",
            Needed::Handlers => "handlers",
            Needed::Accounts => "accounts",
            Needed::Bodies => "bodies",
            Needed::Rules => "rules",
            Needed::Calendar => "calendar",
        }
    }
}

/// What a community needs, in the order in which it is best done.
///
/// # Errors
/// The role may not give roles, or the database failed.
pub async fn readiness(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Readiness>, Fail> {
    let people = people_in_roles(app, hall, who).await?;
    let register = &hall.register;
    let some = |needed, there: usize| Readiness { needed, there, is_done: there > 0 };
    let desk = people.iter().filter(|person| comes_in_as(person, Role::is_desk)).count();
    // Roles that give roles are worn by nobody who signs in elsewhere.
    let here = people.iter().filter(|person| person.login.is_some());
    let keepers = here.filter(|person| comes_in_as(person, |role| may(role, register::Act::GrantRole))).count();
    let handled = register.units.keys().filter(|unit| people.iter().any(|person| handles(person, unit.as_str())));
    let handled = handled.count();
    let came_in = people.iter().filter(|person| comes_in(person)).count();
    let outside = people.iter().filter(|person| !comes_in(person) && needs_account(person)).count();
    let own_rules = own_rules(hall);
    Ok(vec![
        some(Needed::Contact, usize::from(hall.contact().is_some())),
        some(Needed::Places, register.places.size()),
        some(Needed::Desk, desk),
        Readiness { needed: Needed::SecondKeeper, there: keepers, is_done: keepers > 1 },
        some(Needed::Units, register.units.size()),
        Readiness {
            needed: Needed::Handlers,
            there: handled,
            is_done: handled > 0 && handled == register.units.size(),
        },
        Readiness { needed: Needed::Accounts, there: came_in, is_done: outside == 0 },
        some(Needed::Bodies, register.bodies.size()),
        some(Needed::Rules, own_rules),
        Readiness {
            needed: Needed::Calendar,
            there: app.calendar_of(hall).notices().len(),
            is_done: app.calendar_ends_in(hall).is_none(),
        },
    ])
}

/// Whether somebody can sign in: here, or in the community from which they work here.
fn comes_in(person: &InRoles) -> bool {
    person.login.is_some() || person.home.is_some()
}

/// Whether somebody can sign in and be such a one.
fn comes_in_as(person: &InRoles, is_meant: impl Fn(Role) -> bool) -> bool {
    comes_in(person) && person.roles.iter().any(|(role, ..)| is_meant(*role))
}

fn handles(person: &InRoles, unit: &str) -> bool {
    let is_theirs = |scope: &Scope| matches!(scope, Scope::Unit(own) if own.as_str() == unit);
    comes_in(person) && person.roles.iter().any(|(role, scope, _)| *role == Role::UnitHandler && is_theirs(scope))
}

/// Whether somebody holds a role whose work is done with an account: members of bodies and delegates may have none.
fn needs_account(person: &InRoles) -> bool {
    let without = [Role::GroupMember, Role::CouncilMember, Role::Delegate, Role::BuildingLead];
    person.roles.iter().any(|(role, ..)| !without.contains(role))
}

/// Rules that the community set itself.
fn own_rules(hall: &Hall) -> usize {
    hall.register.rules.iter().count().saturating_sub(RuleBook::of_a_community().iter().count())
}
