//! What the residents of courtyard 69 agreed on before their group was founded, as a vote on the roll of the yard. That
//! they agreed is reported; the days and the numbers are invented.

use super::ballots::{Asked, alike, call, marks, posting, told, two_enter, whole};
use super::homes::RENMIN;
use super::polls::OfRoll;
use super::scene::{Scene, at, at_vote, with_roll};
use mingtong_app::Who;
use mingtong_app::vote::NewQuestion;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::motion::DecidedBy;
use mingtong_domain::vote::{Command, Decides, Door, Mark, Secrecy, Way, Window};

const KEY: &str = "R69";
/// Of the 48 homes so many agreed, opposed it, and abstained; nobody was met at the rest.
const AGREED: u32 = 41;
const OPPOSED: u32 = 2;
const ABSTAINED: u32 = 1;
const HOMES: u32 = 48;
/// Papers that somebody brought to the door; the others were fetched.
const BY_DOOR: u32 = 20;

/// Whoever takes part.
pub(super) struct People<'a> {
    pub(super) staff: &'a Who,
    pub(super) walker: &'a Who,
    pub(super) tellers: [&'a Who; 2],
}

/// Tells of it.
pub(super) fn chapter(people: &People<'_>, yard: &PlaceId) -> Vec<Scene> {
    let mut told_so_far = vec![];
    let scenes = &mut told_so_far;
    let staff = people.staff;
    with_roll(scenes, at(2, 3, 9, 0), staff, yard, OfRoll::Fill(RENMIN.csv()));
    let household = OfRoll::Account { home: "2-2-101", login: "zhuhu", leads: false };
    with_roll(scenes, at(2, 3, 9, 30), staff, yard, household);
    let posted = posting("人民东路69号院", at(2, 3, 0, 0).date());
    with_roll(scenes, at(2, 3, 10, 0), staff, yard, OfRoll::Post(posted));
    let asked = Asked {
        title: "69号院成立议事小组、推选组长",
        text: "楼栋长和党员家庭提议：院里没有物业管理，成立五人议事小组，请一位经验丰富的楼栋长任组长。每户一票。",
        question: NewQuestion::Motions(vec!["同意成立五人议事小组，由楼栋长任组长".to_owned()], false),
        decides: Decides::by(DecidedBy::ResidentsMeeting),
        scope: "人民东路69号院全体住户，每户一票",
        window: Window { opens: at(2, 22, 9, 0), closes: at(3, 1, 20, 0) },
        secrecy: Secrecy::Named,
        ways: vec![Way::Paper, Way::Doors],
    };
    call(scenes, KEY, at(2, 18, 10, 0), staff, yard, asked, people.tellers);
    at_vote(scenes, KEY, at(2, 18, 11, 0), people.tellers[0], alike(1..=HOMES, Command::IssuePaper {}));
    walked(people, scenes);
    let (agree, rest) = (AGREED, OPPOSED + ABSTAINED);
    let came = agree + rest;
    at_vote(scenes, KEY, at(3, 1, 19, 0), people.tellers[0], alike(1..=came, Command::ReturnPaper {}));
    let mut enter =
        |minute, homes, mark| two_enter(scenes, KEY, at(3, 1, 19, minute), people.tellers, homes, &marks(mark));
    enter(10, 1..=agree, Mark::Agree);
    enter(20, agree + 1..=agree + OPPOSED, Mark::Oppose);
    enter(30, agree + OPPOSED + 1..=came, Mark::Abstain);
    whole(
        scenes,
        KEY,
        at(3, 2, 10, 0),
        staff,
        people.tellers,
        told("应投48户，实投44户：同意41户，反对2户，弃权1户。", at(3, 2, 0, 0).date()),
    );
    told_so_far
}

fn walked(people: &People<'_>, scenes: &mut Vec<Scene>) {
    let on = at(2, 25, 0, 0).date();
    let door = |door| Command::NoteDoor { door, on, pictures: vec![] };
    at_vote(scenes, KEY, at(2, 25, 19, 30), people.walker, alike(1..=BY_DOOR, door(Door::Delivered)));
    let came = AGREED + OPPOSED + ABSTAINED;
    at_vote(scenes, KEY, at(2, 25, 20, 30), people.walker, alike(came + 1..=HOMES, door(Door::NobodyThere)));
}
