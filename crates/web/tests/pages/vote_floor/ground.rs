//! A courtyard of eight parts in two buildings, as whoever walks from door to door finds it.

use crate::browser::Browser;
use mingtong_app::Who;
use mingtong_app::person::add_person;
use mingtong_app::register::change_role;
use mingtong_app::vote::{NewVote, OnVote, act_on_vote, call_vote};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, PlaceId, RollId, VoteId};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::vote::{Command, PaperNo};
pub(crate) use mingtong_testkit::{CLOSES, OPENS};
use mingtong_testkit::{Courtyard, TestApp, Town, told};

/// 1 and 2 are one owner's; 5 and 6 were not sold; of 4 the number tells no floor.
const ROWS: &str = "楼栋,单元,房号,产权面积,产权人,联系电话,交付状态\n1幢,1,101,90,张三,13900000001,\n\
                    1幢,1,102,80,张三,13900000001,\n1幢,2,201,120.1234,李四、王五,,\n1幢,2,9,95,赵六,,\n\
                    2幢,1,101,70,,,未售\n2幢,1,102,70,,,未售\n2幢,1,201,88,钱七,13900000007,\n\
                    2幢,1,202,92,孙八,13900000008,\n";

pub(crate) struct Ground {
    pub(crate) t: TestApp,
    pub(crate) town: Town,
    yard: Courtyard,
    pub(crate) roll: RollId,
    pub(crate) tellers: [PersonId; 2],
}

impl Ground {
    /// A roll that was posted.
    pub(crate) async fn new(t: TestApp) -> Self {
        let town = t.found().await;
        let yard = Courtyard::filled(&t, &town, ROWS).await;
        yard.post(&t, &town).await;
        let (roll, tellers) = (yard.roll.clone(), yard.tellers.clone());
        Self { t, town, yard, roll, tellers }
    }

    pub(crate) fn owners_vote(&self) -> NewVote {
        self.yard.owners_vote()
    }

    /// A named vote of the owners.
    pub(crate) async fn named(&self) -> VoteId {
        self.call(self.owners_vote()).await
    }

    /// A secret vote of the homes.
    pub(crate) async fn secret(&self) -> VoteId {
        self.call(self.yard.secret_vote()).await
    }

    pub(crate) async fn call(&self, new: NewVote) -> VoteId {
        call_vote(&self.t.app, &self.town.hall, &self.town.who(Role::Staff), new).await.unwrap()
    }

    pub(crate) fn at(&self, moment: Millis) {
        self.t.clock.set(moment.0);
    }

    /// One of the two who count.
    pub(crate) fn teller(&self, nth: usize) -> Who {
        Who::in_role(self.tellers[nth].clone(), Role::Delegate, RoleScope::Community)
    }

    /// A browser of one of them.
    pub(crate) async fn browser(&self, nth: usize) -> Browser {
        Browser::signed_in(&self.t, &self.town, &self.teller(nth)).await
    }

    pub(crate) async fn walker(&self) -> Browser {
        Browser::signed_in(&self.t, &self.town, &self.town.who(Role::GridWorker)).await
    }

    /// A grid worker of another place.
    pub(crate) async fn stranger(&self, place: &PlaceId) -> Browser {
        let (app, hall, keeper) = (&self.t.app, &self.town.hall, Who::keeper());
        let scope = RoleScope::Place(place.clone());
        let person = add_person(app, hall, &keeper, "外院网格").await.unwrap();
        let role = Role::GridWorker;
        change_role(app, hall, &keeper, person.clone(), role, scope.clone(), RoleChange::Grant).await.unwrap();
        Browser::signed_in(&self.t, &self.town, &Who::in_role(person, role, scope)).await
    }

    pub(crate) async fn act(&self, who: &Who, id: &VoteId, electors: &[u32], command: Command<String>) {
        let is_told = matches!(command, Command::Publish { .. });
        let notice = is_told.then(|| told(self.t.app.now()));
        let on = OnVote { electors: electors.to_vec(), notice, ..OnVote::default() };
        act_on_vote(&self.t.app, &self.town.hall, who, id.clone(), on, command).await.unwrap();
    }

    /// Issues papers to everybody.
    pub(crate) async fn issue(&self, id: &VoteId) {
        self.act(&self.teller(0), id, &[1, 2, 3, 4, 5, 6, 7, 8], Command::IssuePaper {}).await;
    }
}

/// The number on the paper of an elector.
pub(crate) fn paper(elector: u32) -> String {
    PaperNo::of(elector).to_string()
}
