//! Votes on the roll of courtyard 14 while the demo is looked at: one of the owners near its end, one that is decided,
//! one in which too few took part, and a secret election. All of it is invented.

use super::ballots::{Asked, Homes, alike, call, invented, marks, posting, told, two_enter, whole};
use super::homes::DONGFENG;
use super::living::Today;
use super::people::Cast;
use super::polls::{Deed, OfRoll};
use super::scene::{Scene, at_vote, with_roll};
use mingtong_app::Who;
use mingtong_app::vote::NewQuestion;
use mingtong_domain::ids::PersonId;
use mingtong_domain::motion::{DecidedBy, OwnersMatter};
use mingtong_domain::vote::{Command, Decides, Door, Mark, Paper, Secrecy, Way, Window};

/// Homes of the yard.
const HOMES: u32 = 56;

/// Tells of them.
pub(super) fn chapter(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let yard = &cast.places.dongfeng;
    let filled = today.ago(56, 9, 0);
    with_roll(scenes, filled, &cast.staff, yard, OfRoll::Fill(DONGFENG.csv()));
    let posted = OfRoll::Post(posting("东风巷14号院", filled.date()));
    with_roll(scenes, filled.saturating_add_hours(1), &cast.staff, yard, posted);
    let lead = OfRoll::Account { home: "2-1-101", login: "yezhu", leads: true };
    with_roll(scenes, filled.saturating_add_hours(2), &cast.staff, yard, lead);
    let mut votes = Votes { cast, today, scenes, tellers: [&cast.lead, &cast.grid] };
    votes.too_few();
    votes.decided();
    votes.elected_in_secret();
    votes.near_its_end();
}

struct Votes<'a> {
    cast: &'a Cast,
    today: Today,
    scenes: &'a mut Vec<Scene>,
    tellers: [&'a Who; 2],
}

impl Votes<'_> {
    fn call(&mut self, key: &str, days_ago: i64, asked: Asked) {
        let (at, yard) = (self.today.ago(days_ago, 10, 0), self.cast.places.dongfeng.clone());
        call(self.scenes, key, at, &self.cast.staff, &yard, asked, self.tellers);
    }

    fn window(&self, from_days_ago: i64, until_days_ago: i64) -> Window {
        Window { opens: self.today.ago(from_days_ago, 9, 0), closes: self.today.ago(until_days_ago, 20, 0) }
    }

    /// Something is done so many days ago, in the evening.
    fn on(&mut self, key: &str, days_ago: i64, minute: u32, who: &Who, deed: Deed) {
        at_vote(self.scenes, key, self.today.ago(days_ago, 18, minute), who, deed);
    }

    /// Papers came back and were entered by both.
    fn papers(&mut self, key: &str, days_ago: i64, minute: u32, homes: Homes, mark: Mark) {
        let one = self.tellers[0];
        self.on(key, days_ago, minute, one, alike(homes.clone(), Command::ReturnPaper {}));
        let at = self.today.ago(days_ago, 18, minute + 1);
        two_enter(self.scenes, key, at, self.tellers, homes, &marks(mark));
    }

    fn issued(&mut self, key: &str, days_ago: i64) {
        let one = self.tellers[0];
        self.on(key, days_ago, 0, one, alike(1..=HOMES, Command::IssuePaper {}));
    }

    fn doors(&mut self, key: &str, days_ago: i64, minute: u32, homes: Homes, door: Door) {
        let on = self.today.ago(days_ago, 0, 0).date();
        let noted = Command::NoteDoor { door, on, pictures: vec![] };
        let walker = self.tellers[1];
        self.on(key, days_ago, minute, walker, alike(homes, noted));
    }

    /// Two count it and a third publishes it; the numbers of the notice are written from the count.
    fn result(&mut self, key: &str, days_ago: i64, remarks: &str) {
        let at = self.today.ago(days_ago, 10, 0);
        whole(self.scenes, key, at, &self.cast.staff, self.tellers, told(remarks, at.date()));
    }

    /// Turning flower beds into parking needs three quarters; not even two thirds take part.
    fn too_few(&mut self) {
        let key = "V-parking";
        let asked = Asked {
            title: "院内花坛改建停车位",
            text: "把2栋前的花坛改建为12个停车位，属于改变共有部分的用途。",
            question: NewQuestion::Motions(vec!["同意把2栋前的花坛改建为停车位".to_owned()], false),
            decides: Decides::owners(OwnersMatter::ChangeUse),
            scope: "东风巷14号院全体业主",
            window: self.window(38, 22),
            secrecy: Secrecy::Named,
            ways: vec![Way::Paper, Way::Web],
        };
        self.call(key, 54, asked);
        self.issued(key, 38);
        self.papers(key, 30, 0, 1..=16, Mark::Agree);
        self.papers(key, 24, 10, 33..=38, Mark::Oppose);
        self.result(key, 21, "花坛保持原样；业主可以再次提议表决。");
    }

    /// A manager is hired; somebody objects, and is answered.
    fn decided(&mut self) {
        let key = "V-manager";
        let asked = Asked {
            title: "选聘物业服务企业",
            text: "选聘社区推荐的物业服务企业，服务期两年，服务费每月每平方米0.80元，合同草案在社区公示。",
            question: NewQuestion::Motions(vec!["同意按公示的合同草案选聘物业服务企业".to_owned()], false),
            decides: Decides::owners(OwnersMatter::Manager),
            scope: "东风巷14号院全体业主",
            window: self.window(30, 8),
            secrecy: Secrecy::Named,
            ways: vec![Way::Paper, Way::Doors, Way::Web],
        };
        self.call(key, 46, asked);
        self.issued(key, 30);
        let staff = self.cast.staff.clone();
        self.on(key, 30, 10, &staff, Deed::Slips);
        self.doors(key, 26, 0, 29..=40, Door::Delivered);
        self.papers(key, 20, 0, 1..=22, Mark::Agree);
        self.papers(key, 19, 10, 23..=26, Mark::Oppose);
        self.papers(key, 14, 0, 29..=38, Mark::Agree);
        self.on(key, 12, 0, &Who::public(None), Deed::Cast((43..=50).collect(), marks(Mark::Agree)));
        self.on(key, 11, 0, &Who::public(None), Deed::Cast((51..=52).collect(), marks(Mark::Abstain)));
        self.result(key, 6, "选票原件由社区保存，可以预约核对。");
        let objection = "我家的票是上门送来的，当时家里只有老人在，想核对一下我家投的是什么。";
        self.on(key, 4, 0, &Who::public(None), Deed::Object(invented(objection)));
        let answer = "已请监票人当面核对选票原件，与登记一致；结果不变。";
        self.on(key, 3, 0, &staff, Deed::Answer(invented(answer)));
    }

    /// Five of seven, and nobody knows who voted for whom.
    fn elected_in_secret(&mut self) {
        let key = "V-group";
        let candidates: Vec<PersonId> = self.cast.candidates.clone();
        let asked = Asked {
            title: "推选14号院议事小组成员",
            text: "从七位报名的邻居中推选五人。每户一票，无记名，最多选五人。",
            question: NewQuestion::Election(candidates, 5),
            decides: Decides::by(DecidedBy::ResidentsMeeting),
            scope: "东风巷14号院全体住户，每户一票",
            window: self.window(28, 16),
            secrecy: Secrecy::Secret,
            ways: vec![Way::Paper, Way::Web],
        };
        self.call(key, 32, asked);
        let staff = self.cast.staff.clone();
        self.on(key, 28, 0, &staff, Deed::Slips);
        let chosen = |chosen: &[u32]| Paper::Chosen(chosen.to_vec());
        let anybody = Who::public(None);
        for (minute, (homes, names)) in (10_u32..).zip([
            (1..=12, chosen(&[1, 2, 3, 4, 5])),
            (15..=24, chosen(&[1, 2, 3, 6])),
            (29..=35, chosen(&[1, 4, 5, 7])),
        ]) {
            self.on(key, 22, minute, &anybody, Deed::Cast(homes.collect(), names));
        }
        let [one, other] = self.tellers;
        self.issued(key, 28);
        self.on(key, 18, 0, one, Deed::TickOff((41..=48).collect()));
        let over = self.today.ago(15, 9, 0);
        at_vote(self.scenes, key, over, one, Deed::FromBox(5, chosen(&[1, 2, 3, 4, 5]), other.clone()));
        let rest = Deed::FromBox(3, chosen(&[2, 5, 6, 7]), one.clone());
        at_vote(self.scenes, key, over.saturating_add_minutes(5), other, rest);
        self.result(key, 15, "每张选票都公布了，凭回执码可以查到自己的那一张。");
    }

    /// By paper, at the door and on a page: two papers were read differently, some homes are still to be visited.
    fn near_its_end(&mut self) {
        let key = "V-pump";
        let asked = Asked {
            title: "使用维修资金更换生活水泵",
            text: "更换两台生活水泵，预算86400元，从维修资金列支。三家报价在社区公示。",
            question: NewQuestion::Motions(
                vec!["同意更换两台生活水泵，预算86400元".to_owned(), "同意由报价最低的一家施工".to_owned()],
                false,
            ),
            decides: Decides::owners(OwnersMatter::UseFund),
            scope: "东风巷14号院全体业主",
            window: self.window(12, -2),
            secrecy: Secrecy::Named,
            ways: vec![Way::Paper, Way::Doors, Way::Web, Way::OnBehalf],
        };
        self.call(key, 28, asked);
        let staff = self.cast.staff.clone();
        self.issued(key, 12);
        self.on(key, 12, 10, &staff, Deed::Slips);
        self.doors(key, 9, 0, 21..=28, Door::Delivered);
        self.doors(key, 8, 10, 39..=40, Door::Refused);
        self.doors(key, 7, 20, 41..=46, Door::NobodyThere);
        self.pump_papers(key);
        let both = |first, second| Paper::Marks(vec![first, second]);
        let anybody = Who::public(None);
        self.on(key, 5, 0, &anybody, Deed::Cast((30..=36).collect(), both(Mark::Agree, Mark::Agree)));
        self.on(key, 4, 0, &anybody, Deed::Cast((47..=48).collect(), both(Mark::Agree, Mark::Abstain)));
        self.on_behalf(key, 49, both(Mark::Agree, Mark::Agree));
        self.on(key, 3, 5, self.tellers[0], alike([49], Command::ConfirmOnBehalf { nth: 1 }));
        // This one waits for its witness still.
        self.on_behalf(key, 50, both(Mark::Agree, Mark::Abstain));
    }

    /// One teller writes down what an old man says, the other one saw it.
    fn on_behalf(&mut self, key: &str, home: u32, paper: Paper) {
        let [one, other] = self.tellers;
        if let Some(witness) = one.actor.person.clone() {
            self.on(key, 3, 0, other, alike([home], Command::CastOnBehalf { paper, witness }));
        }
    }

    fn pump_papers(&mut self, key: &str) {
        let [one, other] = self.tellers;
        let both = |first, second| Paper::Marks(vec![first, second]);
        let enter = |paper| Command::EnterPaper { paper, by_proxy: false, pictures: vec![] };
        self.on(key, 6, 0, one, alike(1..=20, Command::ReturnPaper {}));
        for (minute, homes, paper) in [
            (10, 1..=12, both(Mark::Agree, Mark::Agree)),
            (20, 13..=16, both(Mark::Agree, Mark::Oppose)),
            (30, 17..=17, both(Mark::Blank, Mark::Blank)),
        ] {
            let at = self.today.ago(6, 18, minute);
            two_enter(self.scenes, key, at, self.tellers, homes, &paper);
        }
        // The two read another mark; one of them looks at the paper again.
        self.on(key, 6, 40, one, alike([18], enter(both(Mark::Agree, Mark::Agree))));
        self.on(key, 6, 41, other, alike([18], enter(both(Mark::Agree, Mark::Oppose))));
        self.on(key, 6, 50, one, alike([19, 20], enter(both(Mark::Oppose, Mark::Oppose))));
    }
}
