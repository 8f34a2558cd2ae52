//! A courtyard of eight parts whose owners, or homes, vote.

use jiff::ToSpan;
use mingtong_app::Who;
use mingtong_app::roll::{Mode, NewRollFile, NewRollPosting, import_roll, post_roll, view_homes};
use mingtong_app::vote::*;
use mingtong_app::{Fail, Hall};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, RollId, VoteId};
use mingtong_domain::motion::{DecidedBy, OwnersMatter, Silent};
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::roll::Part;
use mingtong_domain::vote::{Across, Command, Decides, Mark, Paper, Scope, Secrecy, Way, Window};
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp, Town};

/// Eight parts: 1 and 2 are one owner's, 3 has two owners, 5 and 6 were not sold.
const ROWS: &str = "楼栋,单元,房号,产权面积,产权人,联系电话,交付状态\n1幢,1,101,90,张三,13900000001,\n\
                    1幢,1,102,80,张三,13900000001,\n1幢,1,201,120.1234,李四、王五,,\n1幢,1,202,95,赵六,,\n\
                    2幢,1,101,70,,,未售\n2幢,1,102,70,,,未售\n2幢,1,201,88,钱七,13900000007,\n\
                    2幢,1,202,92,孙八,13900000008,\n";

/// Opens sixteen days after the beginning, for ten.
pub(super) const OPENS: Millis = Millis(START_MS + 16 * DAY_MS);
pub(super) const CLOSES: Millis = Millis(START_MS + 26 * DAY_MS);

pub(super) struct Polls {
    pub(super) t: TestApp,
    pub(super) town: Town,
    pub(super) roll: RollId,
    /// The two who count.
    pub(super) tellers: [PersonId; 2],
}

impl Polls {
    /// A roll that was filled and posted.
    pub(super) async fn new(t: TestApp) -> Self {
        let town = t.found().await;
        let file = NewRollFile {
            place: town.courtyard.clone(),
            as_of: None,
            name: "名册.csv".to_owned(),
            bytes: ROWS.as_bytes().to_vec(),
        };
        let staff = town.who(Role::Staff);
        let report = import_roll(&t.app, &town.hall, &staff, file, Mode::Import).await.expect("the roll is filled");
        let roll = report.roll.expect("a roll");
        let other = town.another_delegate().await;
        let tellers = [town.who(Role::Delegate).actor.person.expect("a person"), other];
        Self { t, town, roll, tellers }
    }

    /// The same, posted.
    pub(super) async fn posted(t: TestApp) -> Self {
        Self::posted_on(Self::new(t).await).await
    }

    /// Posts the roll.
    pub(super) async fn posted_on(polls: Self) -> Self {
        let day = Millis(START_MS).date();
        let posting = NewRollPosting {
            title: "名册公示".to_owned(),
            text: "有异议请到社区。".to_owned(),
            from: day,
            to: day + 7.days(),
        };
        let staff = polls.town.who(Role::Staff);
        post_roll(&polls.t.app, polls.hall(), &staff, polls.roll.clone(), posting).await.expect("posted");
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
    pub(super) fn secret_vote(&self) -> NewVote {
        NewVote {
            decides: Decides::by(DecidedBy::ResidentsMeeting),
            secrecy: Secrecy::Secret,
            ways: vec![Way::Paper, Way::Web],
            ..self.owners_vote()
        }
    }

    pub(super) async fn call(&self, new: NewVote) -> VoteId {
        call_vote(&self.t.app, self.hall(), &self.staff(), new).await.expect("it is called")
    }

    pub(super) async fn act(&self, who: &Who, id: &VoteId, electors: &[u32], it: Command<String>) -> Result<(), Fail> {
        let on = OnVote { electors: electors.to_vec(), ..OnVote::default() };
        act_on_vote(&self.t.app, self.hall(), who, id.clone(), on, it).await
    }

    pub(super) async fn slips(&self, id: &VoteId) -> Vec<Slip> {
        issue_slips(&self.t.app, self.hall(), &self.staff(), id.clone(), None).await.expect("slips")
    }

    pub(super) async fn cast(&self, who: &Who, id: &VoteId, electors: &[u32], mark: Mark) -> Result<GivenBallot, Fail> {
        let ballot = NewBallot { electors: electors.to_vec(), paper: says(mark), by_proxy: false };
        cast_ballot(&self.t.app, self.hall(), who, id.clone(), Voter::Account, ballot).await
    }

    pub(super) async fn cast_by(&self, code: &str, id: &VoteId, mark: Mark) -> Result<GivenBallot, Fail> {
        let ballot = NewBallot { electors: vec![], paper: says(mark), by_proxy: false };
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

    /// The read tables are what the log says, and stay so when they are made again.
    pub(super) async fn is_sound(&self) {
        assert_eq!(mingtong_store::check(self.t.store()).await.expect("checked"), []);
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
