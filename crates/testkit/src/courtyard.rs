//! A courtyard whose owners, or homes, vote: its roll as an office keeps it, and the votes that tests begin with.

use crate::{DAY_MS, START_MS, TestApp, Town};
use mingtong_app::roll::{Mode, NewRollFile, NewRollPosting, import_roll, post_roll};
use mingtong_app::vote::{NewQuestion, NewVote, VoteNotice};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PersonId, RollId};
use mingtong_domain::motion::{DecidedBy, OwnersMatter, Silent};
use mingtong_domain::role::Role;
use mingtong_domain::roll::Part;
use mingtong_domain::vote::{Across, Decides, Scope, Secrecy, Way, Window};

/// Eight parts: 1 and 2 are one owner's, 3 has two owners, in 4 its owner lives, 5 and 6 were not sold.
pub const EIGHT_PARTS: &str = "楼栋,单元,房号,产权面积,产权人,联系电话,交付状态,居住情况\n\
                               1幢,1,101,90,张三,13900000001,,\n1幢,1,102,80,张三,13900000001,,\n\
                               1幢,1,201,120.1234,李四、王五,,,\n1幢,1,202,95,赵六,,,自住\n\
                               2幢,1,101,70,,,未售,\n2幢,1,102,70,,,未售,\n2幢,1,201,88,钱七,13900000007,,\n\
                               2幢,1,202,92,孙八,13900000008,,\n";

/// Votes open sixteen days after the beginning.
pub const OPENS: Millis = Millis(START_MS + 16 * DAY_MS);
/// They are open for ten.
pub const CLOSES: Millis = Millis(START_MS + 26 * DAY_MS);
/// For so long a roll hangs, and the notice of a vote.
const POSTED_HOURS: u32 = 7 * 24;
const TOLD_HOURS: u32 = 16 * 24;

/// A notice of a vote that hangs from that day on.
pub fn told(from: Millis) -> VoteNotice {
    let to = from.saturating_add_hours(TOLD_HOURS).date();
    VoteNotice { title: "公告".to_owned(), text: "请大家投票。".to_owned(), from: from.date(), to }
}

/// A courtyard with its roll.
#[derive(Debug)]
pub struct Courtyard {
    /// Its roll.
    pub roll: RollId,
    /// The two who count.
    pub tellers: [PersonId; 2],
}

impl Courtyard {
    /// Fills the roll of the town's courtyard from the rows of a CSV file.
    ///
    /// # Panics
    /// It is refused, or the database failed.
    pub async fn filled(t: &TestApp, town: &Town, rows: &str) -> Self {
        let (place, name) = (town.courtyard.clone(), "名册.csv".to_owned());
        let file = NewRollFile { place, as_of: None, name, bytes: rows.as_bytes().to_vec() };
        let report = import_roll(&t.app, &town.hall, &town.who(Role::Staff), file, Mode::Import).await;
        let roll = report.expect("the roll is filled").roll.expect("a roll");
        let other = town.another_delegate().await;
        let tellers = [town.who(Role::Delegate).actor.person.expect("a person"), other];
        Self { roll, tellers }
    }

    /// Posts the roll.
    ///
    /// # Panics
    /// It is refused, or the database failed.
    pub async fn post(&self, t: &TestApp, town: &Town) {
        let (from, to) = (Millis(START_MS), Millis(START_MS).saturating_add_hours(POSTED_HOURS));
        let (title, text) = ("名册公示".to_owned(), "有异议请到社区。".to_owned());
        let posting = NewRollPosting { title, text, from: from.date(), to: to.date() };
        post_roll(&t.app, &town.hall, &town.who(Role::Staff), self.roll.clone(), posting).await.expect("posted");
    }

    /// A named vote of the owners.
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
            notice: Some(told(Millis(START_MS))),
        }
    }

    /// The homes vote in secret.
    pub fn secret_vote(&self) -> NewVote {
        let (decides, ways) = (Decides::by(DecidedBy::ResidentsMeeting), vec![Way::Paper, Way::Web]);
        NewVote { decides, secrecy: Secrecy::Secret, ways, ..self.owners_vote() }
    }
}
