//! A courtyard of eight parts whose owners, or homes, vote.

use mingtong_app::Who;
use mingtong_app::roll::view_homes;
use mingtong_app::vote::*;
use mingtong_app::{Fail, Hall};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, RollId, VoteId};
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::vote::{Command, Mark, Paper};
pub(super) use mingtong_testkit::{CLOSES, OPENS};
use mingtong_testkit::{Courtyard, EIGHT_PARTS, HOUR_MS, TestApp, Town, told};

pub(super) struct Polls {
    pub(super) t: TestApp,
    pub(super) town: Town,
    yard: Courtyard,
    pub(super) roll: RollId,
    /// The two who count.
    pub(super) tellers: [PersonId; 2],
}

impl Polls {
    /// A roll that was filled.
    pub(super) async fn new(t: TestApp) -> Self {
        let town = t.found().await;
        let yard = Courtyard::filled(&t, &town, EIGHT_PARTS).await;
        let (roll, tellers) = (yard.roll.clone(), yard.tellers.clone());
        Self { t, town, yard, roll, tellers }
    }

    /// A roll of these rows, posted.
    pub(super) async fn of_rows(t: TestApp, rows: &str) -> Self {
        let town = t.found().await;
        let yard = Courtyard::filled(&t, &town, rows).await;
        let (roll, tellers) = (yard.roll.clone(), yard.tellers.clone());
        Self::posted_on(Self { t, town, yard, roll, tellers }).await
    }

    /// The same, posted.
    pub(super) async fn posted(t: TestApp) -> Self {
        Self::posted_on(Self::new(t).await).await
    }

    /// Posts the roll.
    pub(super) async fn posted_on(polls: Self) -> Self {
        polls.yard.post(&polls.t, &polls.town).await;
        polls
    }

    pub(super) fn hall(&self) -> &Hall {
        &self.town.hall
    }

    pub(super) fn staff(&self) -> Who {
        self.town.who(Role::Staff)
    }

    /// One of the two who count.
    pub(super) fn teller(&self, nth: usize) -> Who {
        Who::in_role(self.tellers[nth].clone(), Role::Delegate, RoleScope::Community)
    }

    pub(super) fn at(&self, moment: Millis) {
        self.t.clock.set(moment.0);
    }

    /// Somebody who owns a home, with an account.
    pub(super) async fn owner(&self, home: &str) -> Who {
        let homes = view_homes(&self.t.app, self.hall(), &self.staff(), &self.roll, None, 0).await.expect("homes");
        let home = homes.items.into_iter().find(|view| view.home.no.as_str() == home).expect("a home");
        Who::in_role(home.owners[0].person.clone(), Role::Public, RoleScope::Community)
    }

    pub(super) fn owners_vote(&self) -> NewVote {
        self.yard.owners_vote()
    }

    /// The homes vote in secret.
    pub(super) fn secret_vote(&self) -> NewVote {
        self.yard.secret_vote()
    }

    pub(super) async fn call(&self, new: NewVote) -> VoteId {
        call_vote(&self.t.app, self.hall(), &self.staff(), new).await.expect("it is called")
    }

    /// A named vote of the owners beside another: called by the same words, it would be that one.
    pub(super) async fn another(&self) -> VoteId {
        self.call(NewVote { title: "另一次表决".to_owned(), ..self.owners_vote() }).await
    }

    pub(super) async fn act(&self, who: &Who, id: &VoteId, electors: &[u32], it: Command<String>) -> Result<(), Fail> {
        let is_told = matches!(it, Command::Publish { .. } | Command::Prolong { .. });
        let notice = is_told.then(|| told(self.t.app.now()));
        let on = OnVote { electors: electors.to_vec(), notice, ..OnVote::default() };
        act_on_vote(&self.t.app, self.hall(), who, id.clone(), on, it).await
    }

    pub(super) async fn slips(&self, id: &VoteId) -> Vec<Slip> {
        issue_slips(&self.t.app, self.hall(), &self.staff(), id.clone(), SlipsFor::All).await.expect("slips")
    }

    pub(super) async fn cast(&self, who: &Who, id: &VoteId, electors: &[u32], mark: Mark) -> Result<GivenBallot, Fail> {
        let ballot = NewBallot { electors: electors.to_vec(), paper: says(mark), by_proxy: false, once: None };
        cast_ballot(&self.t.app, self.hall(), who, id.clone(), Voter::Account, ballot).await
    }

    pub(super) async fn cast_by(&self, code: &str, id: &VoteId, mark: Mark) -> Result<GivenBallot, Fail> {
        let ballot = NewBallot { electors: vec![], paper: says(mark), by_proxy: false, once: None };
        let voter = Voter::Slip(code.to_owned());
        cast_ballot(&self.t.app, self.hall(), &Who::public(None), id.clone(), voter, ballot).await
    }

    pub(super) async fn seen(&self, who: &Who, id: &VoteId) -> VoteView {
        view_vote(&self.t.app, self.hall(), who, id).await.expect("the vote is there")
    }

    pub(super) async fn doors(&self, id: &VoteId, shown: ElectorsShown) -> Vec<DoorLine> {
        let query = DoorQuery { shown, ..DoorQuery::default() };
        view_doors(&self.t.app, self.hall(), &self.staff(), id, &query).await.expect("the doors").items
    }

    /// Counts, by the first teller.
    pub(super) async fn count(&self, id: &VoteId) -> Result<(), Fail> {
        self.act(&self.teller(0), id, &[], Command::Count { counted_by: self.tellers.clone() }).await
    }

    /// Publishes it, by the staff.
    pub(super) async fn publish(&self, id: &VoteId) {
        self.act(&self.staff(), id, &[], Command::Publish { notice: None }).await.expect("it is published");
    }

    /// The read tables are what the log says, and stay so when they are made again; nothing in it is called impossible.
    pub(super) async fn is_sound(&self) {
        assert_eq!(mingtong_store::check(self.t.store()).await.expect("checked"), []);
        let looked = mingtong_store::look_for_impossible(self.t.store(), self.hall().id, i64::MAX).await;
        assert_eq!(looked.expect("looked at").impossible, []);
        mingtong_store::rebuild(self.t.store()).await.expect("made again");
        assert_eq!(mingtong_store::check(self.t.store()).await.expect("checked"), []);
    }
}

pub(super) fn says(mark: Mark) -> Paper {
    Paper::Marks(vec![mark])
}

pub(super) fn read(mark: Mark) -> Command<String> {
    Command::EnterPaper { paper: says(mark), by_proxy: false, pictures: vec![] }
}

pub(super) fn an_hour_after(moment: Millis) -> Millis {
    Millis(moment.0 + HOUR_MS)
}
