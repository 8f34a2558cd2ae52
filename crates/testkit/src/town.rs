//! A community to test with: 明通社区 with a grid, two courtyards, two units, and a person in every role that matters.

use crate::test_app::{HOUR_MS, TestApp};
use mingtong_app::community::{Founding, found_community, set_rule};
use mingtong_app::matter::{Acted, Receipt, Report, act_on_matter, raise_matter};
use mingtong_app::person::add_person;
use mingtong_app::reception::Announcement;
use mingtong_app::register::{change_role, register_place, register_unit};
use mingtong_app::{App, Fail, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PersonId, PlaceId, UnitId};
use mingtong_domain::matter::{Channel, Command};
use mingtong_domain::reception::{DelegateKind, DelegateSeat};
use mingtong_domain::register::{PlaceKind, RoleChange};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use std::sync::Arc;

/// The founded community.
#[derive(Debug, Clone)]
pub struct Town {
    /// The application.
    pub app: App,
    /// The community.
    pub hall: Arc<Hall>,
    /// The grid in which the two courtyards lie.
    pub grid: PlaceId,
    /// 东风巷14号院.
    pub courtyard: PlaceId,
    /// 人民东路69号院.
    pub road: PlaceId,
    /// 物业服务中心 and 市政养护所.
    pub units: [UnitId; 2],
    people: Vec<(Role, Scope, PersonId)>,
}

impl TestApp {
    /// Founds the community `mingtong`, in which everything is public at once.
    ///
    /// # Panics
    /// A use case fails.
    pub async fn found(&self) -> Town {
        let town = self.found_reviewing().await;
        set_rule(&town.app, &town.hall, &Who::keeper(), published_at_once()).await.expect("the rule is set");
        let hall = town.app.hall("mingtong").await.expect("the community is there");
        Town { hall, ..town }
    }

    /// Founds the community `mingtong` with the rules that every community begins with: what residents write is public
    /// once somebody has looked at it.
    ///
    /// # Panics
    /// A use case fails.
    pub async fn found_reviewing(&self) -> Town {
        let app = self.app.clone();
        let founding = Founding {
            slug: "mingtong".to_owned(),
            prefix: "明通".to_owned(),
            name: "明通社区".to_owned(),
            division_code: "510000000000".to_owned(),
        };
        found_community(&app, founding).await.expect("the community is founded");
        let hall = app.hall("mingtong").await.expect("the community is there");
        let grid = place(&app, &hall, None, PlaceKind::Grid, "01", "第一网格").await;
        let inside = Some(grid.clone());
        let courtyard = place(&app, &hall, inside.clone(), PlaceKind::Courtyard, "0114", "东风巷14号院").await;
        let road = place(&app, &hall, inside, PlaceKind::Courtyard, "0169", "人民东路69号院").await;
        let units = [unit(&app, &hall, "物业服务中心").await, unit(&app, &hall, "市政养护所").await];
        let seats = [
            ("李社工", Role::Staff, Scope::Community),
            ("王书记", Role::Secretary, Scope::Community),
            ("赵科长", Role::Street, Scope::Community),
            ("陈代表", Role::Delegate, Scope::Community),
            ("周网格", Role::GridWorker, Scope::Place(grid.clone())),
            ("吴经办", Role::UnitHandler, Scope::Unit(units[0].clone())),
            ("郑经办", Role::UnitHandler, Scope::Unit(units[1].clone())),
            ("孙监督", Role::Supervisor, Scope::Community),
        ];
        let mut people = Vec::new();
        for (name, role, scope) in seats {
            let person = seat(&app, &hall, name, role, scope.clone()).await;
            people.push((role, scope, person));
        }
        let hall = app.hall("mingtong").await.expect("the community is there");
        Town { app, hall, grid, courtyard, road, units, people }
    }

    /// Founds the community `other` beside it, with nothing in it.
    ///
    /// # Panics
    /// A use case fails.
    pub async fn found_other(&self) -> Arc<Hall> {
        let founding = Founding {
            slug: "other".to_owned(),
            prefix: "他".to_owned(),
            name: "他社区".to_owned(),
            division_code: "510000000001".to_owned(),
        };
        found_community(&self.app, founding).await.expect("the community is founded");
        self.app.hall("other").await.expect("the community is there")
    }
}

fn published_at_once() -> Rule {
    let (jurisdiction, basis) = ("明通社区".to_owned(), "居民会议决定".to_owned());
    let (id, value) = (RuleId::ReviewResidents, RuleValue::Integer(0));
    Rule { id, value, jurisdiction, basis, from: Millis(0).civil().date(), to: None }
}

async fn seat(app: &App, hall: &Hall, name: &str, role: Role, scope: Scope) -> PersonId {
    let keeper = Who::keeper();
    let person = add_person(app, hall, &keeper, name).await.expect("the person is added");
    let granted = change_role(app, hall, &keeper, person.clone(), role, scope, RoleChange::Grant).await;
    granted.expect("the role is granted");
    person
}

async fn place(app: &App, hall: &Hall, parent: Option<PlaceId>, kind: PlaceKind, code: &str, name: &str) -> PlaceId {
    register_place(app, hall, &Who::keeper(), parent, kind, code.to_owned(), name)
        .await
        .expect("the place is registered")
}

async fn unit(app: &App, hall: &Hall, name: &str) -> UnitId {
    register_unit(app, hall, &Who::keeper(), name).await.expect("the unit is registered")
}

impl Town {
    /// The first person who holds a role, wearing it.
    ///
    /// # Panics
    /// Nobody holds it.
    pub fn who(&self, role: Role) -> Who {
        let seat = self.people.iter().find(|(held, ..)| *held == role);
        let (role, scope, person) = seat.expect("somebody holds the role");
        Who::in_role(person.clone(), *role, scope.clone())
    }

    /// One more delegate.
    ///
    /// # Panics
    /// A use case fails.
    pub async fn another_delegate(&self) -> PersonId {
        seat(&self.app, &self.hall, "刘代表", Role::Delegate, Scope::Community).await
    }

    /// An administrator, who keeps the community and works on nothing.
    ///
    /// # Panics
    /// A use case fails.
    pub async fn administrator(&self) -> Who {
        let person = seat(&self.app, &self.hall, "冯管理", Role::Admin, Scope::Community).await;
        Who::in_role(person, Role::Admin, Scope::Community)
    }

    /// The announcement of a reception of two delegates in 东风巷14号院, for two hours from then on.
    ///
    /// # Panics
    /// A use case fails.
    pub async fn announcement(&self, starts: Millis) -> Announcement {
        let seat = |person, kind| DelegateSeat { person, kind };
        let first = self.who(Role::Delegate).actor.person.expect("a delegate is somebody");
        let second = self.another_delegate().await;
        Announcement {
            place: Some(self.courtyard.clone()),
            title: "六月党代表接待日".to_owned(),
            starts,
            ends: Millis(starts.0 + 2 * HOUR_MS),
            delegates: vec![seat(first, DelegateKind::PartyCongress), seat(second, DelegateKind::Cppcc)],
        }
    }

    /// The handler of the first or second unit.
    ///
    /// # Panics
    /// There are two units.
    pub fn handler(&self, unit: usize) -> Who {
        let scope = Scope::Unit(self.units[unit].clone());
        let seat = self.people.iter().find(|(_, held, _)| *held == scope);
        let (role, scope, person) = seat.expect("every unit has a handler");
        Who::in_role(person.clone(), *role, scope.clone())
    }

    /// A report about 东风巷14号院 through the web form.
    pub fn report(&self, text: &str) -> Report {
        Report { place: Some(self.courtyard.clone()), ..Report::new(Channel::Web, text) }
    }

    /// Raises a report without an account.
    ///
    /// # Panics
    /// It is refused.
    pub async fn raise(&self, report: Report) -> Receipt {
        raise_matter(&self.app, &self.hall, &Who::public(None), report).await.expect("the matter is raised")
    }

    /// Acts on a matter, whoever acted meanwhile.
    ///
    /// # Errors
    /// As [`act_on_matter`].
    pub async fn act(&self, who: &Who, id: MatterId, ask: Command<String>) -> Result<Acted, Fail> {
        act_on_matter(&self.app, &self.hall, who, id, None, ask).await
    }
}
