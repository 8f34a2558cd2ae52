//! A courtyard of eight parts whose owners, or homes, vote.

use crate::browser::{Browser, PASSWORD, between};
use mingtong_app::Who;
use mingtong_app::person::set_password;
use mingtong_app::roll::view_homes;
use mingtong_app::vote::*;
use mingtong_domain::ids::{PersonId, RollId, VoteId};
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::vote::{Command, Mark, Paper};
pub use mingtong_testkit::{CLOSES, OPENS};
use mingtong_testkit::{Courtyard, EIGHT_PARTS, HOUR_MS, TestApp, Town, told};

pub struct Polls {
    pub t: TestApp,
    pub town: Town,
    yard: Courtyard,
    pub roll: RollId,
    /// The two who count.
    pub tellers: [PersonId; 2],
}

impl Polls {
    /// A roll that was filled and posted.
    pub async fn new(t: TestApp) -> Self {
        Self::of(t, EIGHT_PARTS).await
    }

    /// The same of other homes, as the rows of a CSV file.
    pub async fn of(t: TestApp, rows: &str) -> Self {
        let town = t.found().await;
        let yard = Courtyard::filled(&t, &town, rows).await;
        yard.post(&t, &town).await;
        let (roll, tellers) = (yard.roll.clone(), yard.tellers.clone());
        Self { t, town, yard, roll, tellers }
    }

    pub fn staff(&self) -> Who {
        self.town.who(Role::Staff)
    }

    /// An hour after it opened.
    pub fn while_open(&self) {
        self.t.clock.set(OPENS.0 + HOUR_MS);
    }

    pub fn owners_vote(&self) -> NewVote {
        self.yard.owners_vote()
    }

    /// The homes vote in secret.
    pub fn secret_vote(&self) -> NewVote {
        self.yard.secret_vote()
    }

    pub async fn call(&self, new: NewVote) -> VoteId {
        call_vote(&self.t.app, &self.town.hall, &self.staff(), new).await.unwrap()
    }

    pub async fn slips(&self, id: &VoteId) -> Vec<Slip> {
        issue_slips(&self.t.app, &self.town.hall, &self.staff(), id.clone(), SlipsFor::All).await.unwrap()
    }

    /// Somebody acts on the vote itself.
    pub async fn does(&self, who: &Who, id: &VoteId, command: Command<String>) {
        let is_told = matches!(command, Command::Publish { .. });
        let on = OnVote { notice: is_told.then(|| told(self.t.app.now())), ..OnVote::default() };
        act_on_vote(&self.t.app, &self.town.hall, who, id.clone(), on, command).await.unwrap();
    }

    /// Somebody votes with a slip.
    pub async fn votes_by(&self, code: &str, id: &VoteId, mark: Mark) {
        let ballot = NewBallot { electors: vec![], paper: Paper::Marks(vec![mark]), by_proxy: false, once: None };
        let voter = Voter::Slip(code.to_owned());
        cast_ballot(&self.t.app, &self.town.hall, &Who::public(None), id.clone(), voter, ballot).await.unwrap();
    }

    /// It is over, counted by the first teller and published by the staff.
    pub async fn publish(&self, id: &VoteId) {
        self.t.clock.set(CLOSES.0);
        let teller = Who::in_role(self.tellers[0].clone(), Role::Delegate, RoleScope::Community);
        self.does(&teller, id, Command::Count { counted_by: self.tellers.clone() }).await;
        self.does(&self.staff(), id, Command::Publish { notice: None }).await;
    }

    pub async fn owner(&self, home: &str) -> PersonId {
        let homes = view_homes(&self.t.app, &self.town.hall, &self.staff(), &self.roll, None, 0).await.unwrap();
        let home = homes.items.into_iter().find(|view| view.home.no.as_str() == home).unwrap();
        home.owners[0].person.clone()
    }

    /// Somebody with an account and without a role, who comes to a page by signing in.
    pub async fn signed_in(&self, person: &PersonId, path: &str) -> Browser {
        let mut browser = Browser::new(&self.t);
        let asked = browser.get(path).await;
        assert!(asked.location().contains("/sign-in"), "whoever is not signed in does so first");
        self.enters(&mut browser, person, path).await;
        browser
    }

    /// They sign in, whoever used this browser before; the page that they see.
    pub async fn enters(&self, browser: &mut Browser, person: &PersonId, path: &str) -> String {
        let (app, hall, keeper) = (&self.t.app, &self.town.hall, Who::keeper());
        let login = person.0.to_lowercase();
        set_password(app, hall, &keeper, person, &login, PASSWORD).await.unwrap();
        let back = format!("/c/mingtong{path}");
        let answer = browser.post("/sign-in", &[("login", &login), ("password", PASSWORD), ("back", &back)]).await;
        assert_eq!(answer.location(), back, "and comes back");
        let page = browser.get(path).await;
        browser.csrf = between(&page.html, "name=\"csrf\" value=\"", "\"").to_owned();
        page.html
    }
}
