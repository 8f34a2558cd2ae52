//! A community in which very many homes vote, each with the slip of its household.

use crate::DAY_MS;
use mingtong_app::community::{Founding, found_community, set_rule};
use mingtong_app::person::add_person;
use mingtong_app::register::{change_role, register_place};
use mingtong_app::roll::{Mode, NewRollFile, NewRollPosting, import_roll, post_roll};
use mingtong_app::vote::{NewQuestion, NewVote, Slip, SlipsFor, call_vote, issue_slips};
use mingtong_app::{App, Clock, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::{HomeNo, PersonId, PlaceId, RollId, VoteId};
use mingtong_domain::motion::{DecidedBy, Silent};
use mingtong_domain::register::{PlaceKind, RoleChange};
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::roll::Part;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_domain::vote::{Across, Decides, Scope, Secrecy, Way, Window};
use std::fmt::Write as _;
use std::sync::Arc;

/// For so long the roll hangs; it was posted a day before that, so that a vote can open now.
const POSTED_HOURS: u32 = 7 * 24;
const POSTED_BEFORE_MS: i64 = 8 * DAY_MS;
/// Homes of a building, and of a floor.
const OF_BUILDING: usize = 200;
const OF_FLOOR: usize = 10;

/// The community `town` with one courtyard, its roll, and whoever works there.
#[derive(Debug)]
pub struct Polls {
    /// The community.
    pub hall: Arc<Hall>,
    /// Whoever calls a vote and publishes it; counts, too.
    pub staff: Who,
    /// The other one who counts.
    pub delegate: Who,
    roll: RollId,
    homes: usize,
}

/// A vote that is open, by slips, for a day.
#[derive(Debug)]
pub struct OpenVote {
    /// Its id.
    pub vote: VoteId,
    /// A slip for each home.
    pub slips: Vec<Slip>,
    /// Until when it is open.
    pub closes: Millis,
}

impl Polls {
    /// Founds it with so many homes, some days ago.
    ///
    /// # Panics
    /// It is refused, or the database failed.
    pub async fn found(app: &App, homes: usize) -> Self {
        let before = Clock::set_to(app.now().0 - POSTED_BEFORE_MS);
        let before = &App::new(app.store.clone(), before, app.chance.clone());
        let (roll, staff, delegate) = Self::posted(before, homes).await;
        Self { hall: app.hall("town").await.expect("it is there"), staff, delegate, roll, homes }
    }

    /// Founds it and posts its roll; with who works there.
    async fn posted(app: &App, homes: usize) -> (RollId, Who, Who) {
        let (slug, prefix, name) = ("town".into(), "示例".into(), "示例社区".into());
        let founding = Founding { slug, prefix, name, division_code: String::new() };
        found_community(app, founding).await.expect("it is founded");
        let hall = app.hall("town").await.expect("it is there");
        told_on_the_day(app, &hall).await;
        let kind = PlaceKind::Courtyard;
        let yard = register_place(app, &hall, &Who::keeper(), None, kind, "1".into(), "大院").await.expect("a place");
        let hall = app.hall("town").await.expect("it is there");
        let (staff, delegate) = (person(app, &hall, Role::Staff).await, person(app, &hall, Role::Delegate).await);
        let roll = posted(app, &hall, &staff, yard, homes).await;
        (roll, staff, delegate)
    }

    /// The two who count, the delegate first.
    ///
    /// # Panics
    /// Never: both are people.
    pub fn tellers(&self) -> [PersonId; 2] {
        [&self.delegate, &self.staff].map(|who| who.actor.person.clone().expect("a person"))
    }

    /// A vote that opens now, with a slip for each home.
    ///
    /// # Panics
    /// It is refused, or the database failed.
    pub async fn open(&self, app: &App, secrecy: Secrecy) -> OpenVote {
        let opens = app.now();
        let closes = opens.saturating_add_hours(24);
        let new = NewVote {
            title: "加装电梯".into(),
            text: "每户一票。".into(),
            question: NewQuestion::Motions(vec!["同意加装".into()], false),
            decides: Decides::by(DecidedBy::ResidentsMeeting),
            roll: self.roll.clone(),
            scope: Scope { kinds: vec![Part::Dwelling], within: vec![], floors: None },
            scope_words: "全体住户".into(),
            body: None,
            matter: None,
            again_of: None,
            window: Window { opens, closes },
            secrecy,
            ways: vec![Way::Web],
            across: Across::FirstHolds,
            silent: Silent::NotTakingPart,
            silent_clause: None,
            void_takes_part: true,
            tellers: self.tellers().to_vec(),
            notice: None,
        };
        let vote = call_vote(app, &self.hall, &self.staff, new).await.expect("it is called");
        let mut slips = Vec::with_capacity(self.homes);
        for building in 1..=self.homes.div_ceil(OF_BUILDING) {
            let place = SlipsFor::Within(HomeNo(building.to_string()));
            slips.extend(issue_slips(app, &self.hall, &self.staff, vote.clone(), place).await.expect("slips"));
        }
        OpenVote { vote, slips, closes }
    }
}

/// Here people may be told of a vote on its day.
async fn told_on_the_day(app: &App, hall: &Hall) {
    let (id, value) = (RuleId::MeetingNoticeDaysResidents, RuleValue::Integer(0));
    let (jurisdiction, basis) = ("本社区".to_owned(), "居民会议决定（示例）".to_owned());
    let rule = Rule { id, value, jurisdiction, basis, from: Millis(0).date(), to: None };
    set_rule(app, hall, &Who::keeper(), rule).await.expect("set");
}

async fn person(app: &App, hall: &Hall, role: Role) -> Who {
    let person = add_person(app, hall, &Who::keeper(), "周某某").await.expect("added");
    let all = RoleScope::Community;
    let granted = change_role(app, hall, &Who::keeper(), person.clone(), role, all.clone(), RoleChange::Grant).await;
    granted.expect("granted");
    Who::in_role(person, role, all)
}

/// The roll of the yard, filled from a file and posted.
async fn posted(app: &App, hall: &Hall, staff: &Who, place: PlaceId, homes: usize) -> RollId {
    let mut rows = "楼栋,房号,产权面积,产权人\n".to_owned();
    for nth in 0..homes {
        let (building, rest) = (nth / OF_BUILDING + 1, nth % OF_BUILDING);
        let (floor, room) = (rest / OF_FLOOR + 1, rest % OF_FLOOR + 1);
        writeln!(rows, "{building}栋,{floor}{room:02},80,").expect("written");
    }
    let file = NewRollFile { place, as_of: None, name: "名册.csv".into(), bytes: rows.into_bytes() };
    let report = import_roll(app, hall, staff, file, Mode::Import).await.expect("the roll is filled");
    let (roll, today) = (report.roll.expect("a roll"), app.now().date());
    let (title, text) = ("名册公示".into(), "有异议请到社区。".into());
    let to = app.now().saturating_add_hours(POSTED_HOURS).date();
    let posting = NewRollPosting { title, text, from: today, to };
    post_roll(app, hall, staff, roll.clone(), posting).await.expect("posted");
    roll
}
