//! The lane before the story: its places, units, bodies and people. Names of people are invented.

use super::bodies::Bodies;
use super::names::COMMUNITY;
use super::scene::{self, at};
use super::yard_69;
use mingtong_app::community::{Founding, found_community, tell_contact};
use mingtong_app::person::{DEMO_PASSWORD, add_person, set_password};
use mingtong_app::register::{change_role, register_place, register_unit};
use mingtong_app::{App, Clock, Fail, Hall, Who};
use mingtong_domain::ids::{BodyId, PersonId, PlaceId, UnitId};
use mingtong_domain::register::{PlaceKind, RoleChange};
use mingtong_domain::role::{Role, Scope};
use std::sync::Arc;

/// No telephone number of the demonstration may ring at somebody's home.
const CONTACT: &str = "社区服务大厅（示例）：周一至周五 9:00–17:00，明通巷；网格员每天在院坝";
/// Seats of the residents' council.
const COUNCIL: [&str; 6] = ["王某某", "李某某", "张某某", "赵某某", "陈某某", "杨某某"];
/// Members of the courtyard's group beside its leader.
const GROUP: [&str; 4] = ["何某某", "罗某某", "孙某某", "马某某"];
/// Owners of the two cake shops on the ground floor of courtyard 69.
const SHOP_OWNERS: [(&str, &str); 2] = [("甲店主", "jiadian"), ("乙店主", "yidian")];
/// Those who stand for the group of courtyard 14.
const CANDIDATES: [&str; 7] = ["谢某某", "廖某某", "邹某某", "汪某某", "石某某", "龚某某", "程某某"];

/// Places of the story.
pub(super) struct Places {
    pub dongfeng: PlaceId,
    pub renmin: PlaceId,
    pub renmin_gate: PlaceId,
    pub lane: PlaceId,
}

/// Units of the story.
pub(super) struct Units {
    pub managing: UnitId,
    pub powerchina: UnitId,
    pub shops: UnitId,
    pub crew: UnitId,
    pub cleaning: UnitId,
    pub lighting: UnitId,
    pub water: UnitId,
}

/// Everybody who acts, in the role they wear, and everything they act on.
pub(super) struct Cast {
    pub places: Places,
    pub units: Units,
    pub council_body: BodyId,
    pub group_body: BodyId,
    pub staff: Who,
    pub secretary: Who,
    pub street: Who,
    pub delegates: [Who; 3],
    pub council: Vec<Who>,
    pub leader: Who,
    pub group: Vec<Who>,
    pub candidates: Vec<PersonId>,
    pub shop_owners: Vec<PersonId>,
    pub grid: Who,
    pub grid_east: Who,
    pub lead: Who,
    pub managing: Who,
    pub powerchina: Who,
    pub shops: Who,
    pub crew: Who,
    pub cleaning: Who,
    pub lighting: Who,
    pub water: Who,
}

/// Founds the community and settles everybody in it.
///
/// # Errors
/// The database failed.
pub(super) async fn settle(app: &App, clock: &Clock) -> anyhow::Result<Cast> {
    clock.set(at(2, 1, 9, 0).0);
    let founding = Founding {
        slug: COMMUNITY.into(),
        prefix: "明通".into(),
        name: "明通巷社区".into(),
        division_code: "530103".into(),
    };
    found_community(app, founding).await?;
    let town = Town { app, hall: app.hall(COMMUNITY).await? };
    tell_contact(app, &town.hall, &Who::keeper(), CONTACT).await?;
    let (places, grids) = town.places().await?;
    let units = town.units().await?;
    town.cast(clock, places, units, grids).await
}

struct Town<'a> {
    app: &'a App,
    hall: Arc<Hall>,
}

impl Town<'_> {
    async fn places(&self) -> Result<(Places, [PlaceId; 2]), Fail> {
        use PlaceKind::{Building, Courtyard, Entrance, Grid, Public};
        let first = self.place(None, Grid, "530103001", "第一网格").await?;
        let second = self.place(None, Grid, "530103002", "第二网格").await?;
        let dongfeng = self.place(Some(&first), Courtyard, "53010300101", "东风巷14号院").await?;
        let lane = self.place(Some(&first), Public, "53010300190", "明通巷").await?;
        let renmin = self.place(Some(&second), Courtyard, "53010300201", "人民东路69号院").await?;
        let renmin_gate = self.place(Some(&renmin), Public, "5301030020190", "大门").await?;
        for (courtyard, code) in [(&dongfeng, "53010300101"), (&renmin, "53010300201")] {
            for building in 1..=2 {
                let code = format!("{code}0{building}");
                let id = self.place(Some(courtyard), Building, &code, &format!("{building}栋")).await?;
                for entrance in 1..=2 {
                    let code = format!("{code}0{entrance}");
                    self.place(Some(&id), Entrance, &code, &format!("{entrance}单元")).await?;
                }
            }
        }
        Ok((Places { dongfeng, renmin, renmin_gate, lane }, [first, second]))
    }

    async fn units(&self) -> Result<Units, Fail> {
        Ok(Units {
            managing: self.unit("云南省有色地质局机关党委").await?,
            powerchina: self.unit("中国电建昆明院").await?,
            shops: self.unit("69号院一楼两家蛋糕店（示例）").await?,
            crew: self.unit("街道改造施工队（示例）").await?,
            cleaning: self.unit("环卫作业队（示例）").await?,
            lighting: self.unit("路灯维护班（示例）").await?,
            water: self.unit("供排水服务站（示例）").await?,
        })
    }

    async fn cast(
        &self,
        clock: &Clock,
        places: Places,
        units: Units,
        [first, second]: [PlaceId; 2],
    ) -> anyhow::Result<Cast> {
        let all = Scope::Community;
        let staff = self.person("周某某", Role::Staff, all.clone(), Some("shequ")).await?;
        let secretary = self.person("吴某某", Role::Secretary, all.clone(), Some("shuji")).await?;
        let street = self.person("钱某某", Role::Street, all.clone(), Some("jiedao")).await?;
        self.person("郑某某", Role::Supervisor, all.clone(), Some("jiandu")).await?;
        self.person("冯某某", Role::Admin, all.clone(), Some("guanli")).await?;
        let delegates = [
            self.person("许某某", Role::Delegate, all.clone(), Some("daibiao")).await?,
            self.person("沈某某", Role::Delegate, all.clone(), None).await?,
            self.person("韩某某", Role::Delegate, all, None).await?,
        ];
        let grid = self.person("朱某某", Role::GridWorker, Scope::Place(first), Some("wangge")).await?;
        let grid_east = self.person("秦某某", Role::GridWorker, Scope::Place(second), None).await?;
        let lead = Scope::Place(places.dongfeng.clone());
        let lead = self.person("尤某某", Role::BuildingLead, lead, Some("loudong")).await?;
        let east = Scope::Place(places.renmin.clone());
        let leader = self.person("蒋某某", Role::BuildingLead, east, Some("zuzhang")).await?;
        let (role, handler) = (Role::UnitHandler, |unit: &UnitId| Scope::Unit(unit.clone()));
        let managing = self.person("曹某某", role, handler(&units.managing), Some("danwei")).await?;
        let dianjian = Some("dianjian");
        let powerchina = self.person("严某某", role, handler(&units.powerchina), dianjian).await?;
        let people = yard_69::People { staff: &staff, walker: &grid_east, tellers: [&grid_east, &delegates[0]] };
        scene::play(self.app, clock, yard_69::chapter(&people, &places.renmin)).await?;
        let town = Bodies { app: self.app, hall: &self.hall, clock, staff: &staff, secretary: &secretary };
        let (council_people, group_people) = (self.people(&COUNCIL).await?, self.people(&GROUP).await?);
        let (group_body, group) = town.group(&places.renmin, &leader, &group_people).await?;
        let (council_body, council) = town.council(&council_people).await?;
        Ok(Cast {
            shops: self.person("华某某", role, handler(&units.shops), None).await?,
            crew: self.person("金某某", role, handler(&units.crew), None).await?,
            cleaning: self.person("魏某某", role, handler(&units.cleaning), None).await?,
            lighting: self.person("陶某某", role, handler(&units.lighting), None).await?,
            water: self.person("姜某某", role, handler(&units.water), None).await?,
            candidates: self.people(&CANDIDATES).await?,
            shop_owners: self.shop_owners().await?,
            council,
            leader: group.leader,
            group: group.members,
            places,
            units,
            council_body,
            group_body,
            staff,
            secretary,
            street,
            delegates,
            grid,
            grid_east,
            lead,
            managing,
            powerchina,
        })
    }

    async fn people(&self, names: &[&str]) -> Result<Vec<PersonId>, Fail> {
        let mut people = Vec::new();
        for name in names {
            people.push(self.somebody(name).await?);
        }
        Ok(people)
    }

    /// They have an account each, and no role.
    async fn shop_owners(&self) -> Result<Vec<PersonId>, Fail> {
        let mut owners = Vec::new();
        for (name, login) in SHOP_OWNERS {
            let owner = self.somebody(name).await?;
            set_password(self.app, &self.hall, &Who::keeper(), &owner, login, DEMO_PASSWORD).await?;
            owners.push(owner);
        }
        Ok(owners)
    }

    async fn somebody(&self, name: &str) -> Result<PersonId, Fail> {
        add_person(self.app, &self.hall, &Who::keeper(), &format!("{name}（示例）")).await
    }

    /// A person with an invented name in a role, with an account where a login is given.
    async fn person(&self, name: &str, role: Role, scope: Scope, login: Option<&str>) -> Result<Who, Fail> {
        let id = self.somebody(name).await?;
        if let Some(login) = login {
            set_password(self.app, &self.hall, &Who::keeper(), &id, login, DEMO_PASSWORD).await?;
        }
        let who = Who::in_role(id, role, scope.clone());
        self.grant(&who, role, scope).await?;
        Ok(who)
    }

    async fn grant(&self, who: &Who, role: Role, scope: Scope) -> Result<(), Fail> {
        let holder = who.actor.person.clone().ok_or(Fail::NotFound)?;
        change_role(self.app, &self.hall, &Who::keeper(), holder, role, scope, RoleChange::Grant).await
    }

    async fn place(&self, parent: Option<&PlaceId>, kind: PlaceKind, code: &str, name: &str) -> Result<PlaceId, Fail> {
        register_place(self.app, &self.hall, &Who::keeper(), parent.cloned(), kind, code.into(), name).await
    }

    async fn unit(&self, name: &str) -> Result<UnitId, Fail> {
        register_unit(self.app, &self.hall, &Who::keeper(), name).await
    }
}
