//! A courtyard of eight parts whose owners, or homes, vote.

use crate::browser::{Browser, PASSWORD, between};
use jiff::ToSpan;
use mingtong_app::Who;
use mingtong_app::person::set_password;
use mingtong_app::register::change_role;
use mingtong_app::roll::{Mode, NewRollFile, NewRollPosting, import_roll, post_roll, view_homes};
use mingtong_app::vote::*;
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, RollId, VoteId};
use mingtong_domain::motion::{DecidedBy, OwnersMatter, Silent};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::roll::Part;
use mingtong_domain::vote::{Across, Command, Decides, Scope, Secrecy, Way, Window};
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp, Town};

/// Eight parts: 1 and 2 are one owner's, 3 has two owners, in 4 its owner lives, 5 and 6 were not sold.
const ROWS: &str = "楼栋,单元,房号,产权面积,产权人,联系电话,交付状态,居住情况\n1幢,1,101,90,张三,13900000001,,\n\
                    1幢,1,102,80,张三,13900000001,,\n1幢,1,201,120.1234,李四、王五,,,\n1幢,1,202,95,赵六,,,自住\n\
                    2幢,1,101,70,,,未售,\n2幢,1,102,70,,,未售,\n2幢,1,201,88,钱七,13900000007,,\n\
                    2幢,1,202,92,孙八,13900000008,,\n";

/// Opens sixteen days after the beginning, for ten.
pub const OPENS: Millis = Millis(START_MS + 16 * DAY_MS);
pub const CLOSES: Millis = Millis(START_MS + 26 * DAY_MS);

pub struct Polls {
    pub t: TestApp,
    pub town: Town,
    pub roll: RollId,
    /// The two who count.
    pub tellers: [PersonId; 2],
}

impl Polls {
    /// A roll that was filled and posted.
    pub async fn new(t: TestApp) -> Self {
        let town = t.found().await;
        let bytes = ROWS.as_bytes().to_vec();
        let file = NewRollFile { place: town.courtyard.clone(), as_of: None, name: "名册.csv".to_owned(), bytes };
        let staff = town.who(Role::Staff);
        let report = import_roll(&t.app, &town.hall, &staff, file, Mode::Import).await.unwrap();
        let roll = report.roll.unwrap();
        let (from, to) = (Millis(START_MS).date(), Millis(START_MS).date() + 7.days());
        let (title, text) = ("名册公示".to_owned(), "有异议请到社区。".to_owned());
        let posting = NewRollPosting { title, text, from, to };
        post_roll(&t.app, &town.hall, &staff, roll.clone(), posting).await.unwrap();
        let tellers = [town.who(Role::Delegate).actor.person.unwrap(), town.another_delegate().await];
        Self { t, town, roll, tellers }
    }

    pub fn staff(&self) -> Who {
        self.town.who(Role::Staff)
    }

    /// An hour after it opened.
    pub fn while_open(&self) {
        self.t.clock.set(OPENS.0 + HOUR_MS);
    }

    pub fn owners_vote(&self) -> NewVote {
        NewVote {
            title: "改变架空层用途".to_owned(),
            text: "一层架空层改为自行车库。".to_owned(),
            question: NewQuestion::Motions(vec!["是否同意改为自行车库".to_owned()], false),
            decides: Decides::owners(OwnersMatter::ChangeUse),
            roll: self.roll.clone(),
            scope: Scope { kinds: vec![Part::Dwelling], within: vec![], floors: None },
            scope_words: "全体业主".to_owned(),
            body: None,
            matter: None,
            again_of: None,
            window: Window { opens: OPENS, closes: CLOSES },
            secrecy: Secrecy::Named,
            ways: vec![Way::Paper, Way::Doors, Way::Web, Way::OnBehalf],
            across: Across::FirstHolds,
            silent: Silent::NotTakingPart,
            silent_clause: None,
            void_takes_part: true,
            tellers: self.tellers.to_vec(),
            notice: None,
        }
    }

    /// The homes vote in secret.
    pub fn secret_vote(&self) -> NewVote {
        NewVote {
            decides: Decides::by(DecidedBy::ResidentsMeeting),
            secrecy: Secrecy::Secret,
            ways: vec![Way::Paper, Way::Web],
            ..self.owners_vote()
        }
    }

    pub async fn call(&self, new: NewVote) -> VoteId {
        call_vote(&self.t.app, &self.town.hall, &self.staff(), new).await.unwrap()
    }

    pub async fn slips(&self, id: &VoteId) -> Vec<Slip> {
        issue_slips(&self.t.app, &self.town.hall, &self.staff(), id.clone(), None).await.unwrap()
    }

    async fn act(&self, who: &Who, id: &VoteId, command: Command<String>) {
        act_on_vote(&self.t.app, &self.town.hall, who, id.clone(), OnVote::default(), command).await.unwrap();
    }

    /// It is over, counted by the first teller and published by the staff.
    pub async fn publish(&self, id: &VoteId) {
        self.t.clock.set(CLOSES.0);
        let teller = Who::in_role(self.tellers[0].clone(), Role::Delegate, RoleScope::Community);
        self.act(&teller, id, Command::Count { counted_by: self.tellers.clone() }).await;
        self.act(&self.staff(), id, Command::Publish { notice: None }).await;
    }

    pub async fn owner(&self, home: &str) -> PersonId {
        let homes = view_homes(&self.t.app, &self.town.hall, &self.staff(), &self.roll, None, 0).await.unwrap();
        let home = homes.items.into_iter().find(|view| view.home.no.as_str() == home).unwrap();
        home.owners[0].person.clone()
    }

    /// Somebody with an account, who comes to a page by signing in.
    pub async fn signed_in(&self, person: &PersonId, path: &str) -> Browser {
        let (app, hall, keeper) = (&self.t.app, &self.town.hall, Who::keeper());
        let (lead, here) = (Role::BuildingLead, RoleScope::Place(self.town.courtyard.clone()));
        change_role(app, hall, &keeper, person.clone(), lead, here, RoleChange::Grant).await.unwrap();
        let login = person.0.to_lowercase();
        set_password(app, hall, &keeper, person, &login, PASSWORD).await.unwrap();
        let mut browser = Browser::new(&self.t);
        let asked = browser.get(path).await;
        assert!(asked.location().contains("/sign-in"), "whoever is not signed in does so first");
        let back = format!("/c/mingtong{path}");
        let answer = browser.post("/sign-in", &[("login", &login), ("password", PASSWORD), ("back", &back)]).await;
        assert_eq!(answer.location(), back, "and comes back");
        let page = browser.get(path).await;
        browser.csrf = between(&page.html, "name=\"csrf\" value=\"", "\"").to_owned();
        browser
    }
}
