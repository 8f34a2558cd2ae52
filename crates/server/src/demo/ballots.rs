//! How the votes of the demo are called, entered, counted and told of.

use super::polls::Deed;
use super::scene::{Millis, Scene, at_vote};
use jiff::ToSpan;
use jiff::civil::Date;
use mingtong_app::Who;
use mingtong_app::roll::NewRollPosting;
use mingtong_app::vote::{NewQuestion, NewVote, Remarks, VoteNotice};
use mingtong_domain::ids::{PlaceId, RollId};
use mingtong_domain::motion::Silent;
use mingtong_domain::roll::Part;
use mingtong_domain::vote::{Across, Command, Decides, Mark, Paper, Scope, Secrecy, Way, Window};
use std::ops::RangeInclusive;

/// Days for which a roll and a result hang.
const POSTED_DAYS: i64 = 7;
/// Electors by their numbers.
pub(super) type Homes = RangeInclusive<u32>;

/// What a vote asks, of whom, and how.
pub(super) struct Asked {
    pub(super) title: &'static str,
    pub(super) text: &'static str,
    pub(super) question: NewQuestion,
    pub(super) decides: Decides,
    pub(super) scope: &'static str,
    pub(super) window: Window,
    pub(super) secrecy: Secrecy,
    pub(super) ways: Vec<Way>,
}

/// Calls a vote with its notice.
pub(super) fn call(
    scenes: &mut Vec<Scene>,
    key: &str,
    at: Millis,
    who: &Who,
    place: &PlaceId,
    asked: Asked,
    tellers: [&Who; 2],
) {
    let title = invented(asked.title);
    let notice = VoteNotice {
        title: format!("关于“{title}”的表决公告"),
        text: format!("{}\n表决人：{}。投票到{}截止。", invented(asked.text), asked.scope, day_of(asked.window.last())),
        from: at.date(),
        to: asked.window.last().date(),
    };
    let new = NewVote {
        title,
        text: invented(asked.text),
        question: asked.question,
        decides: asked.decides,
        // That of the place, once it is known.
        roll: RollId(String::new()),
        scope: Scope { kinds: vec![Part::Dwelling], within: vec![], floors: None },
        scope_words: asked.scope.to_owned(),
        body: None,
        matter: None,
        again_of: None,
        window: asked.window,
        secrecy: asked.secrecy,
        ways: asked.ways,
        across: Across::FirstHolds,
        silent: Silent::NotTakingPart,
        silent_clause: None,
        void_takes_part: true,
        tellers: tellers.into_iter().filter_map(|who| who.actor.person.clone()).collect(),
        notice: Some(notice),
    };
    at_vote(scenes, key, at, who, Deed::Call(place.clone(), Box::new(new)));
}

/// The same act on the ballots of some.
pub(super) fn alike(homes: impl IntoIterator<Item = u32>, command: Command<String>) -> Deed {
    Deed::Act(homes.into_iter().collect(), command)
}

/// A ballot with one motion.
pub(super) fn marks(mark: Mark) -> Paper {
    Paper::Marks(vec![mark])
}

/// Two people enter papers that say the same, one after the other.
pub(super) fn two_enter(
    scenes: &mut Vec<Scene>,
    key: &str,
    at: Millis,
    tellers: [&Who; 2],
    homes: Homes,
    paper: &Paper,
) {
    for (minute, teller) in (0_u32..).zip(tellers) {
        let enter = Command::EnterPaper { paper: paper.clone(), by_proxy: false, pictures: vec![] };
        at_vote(scenes, key, at.saturating_add_minutes(minute), teller, alike(homes.clone(), enter));
    }
}

/// Two count, a third posts the result an hour later.
pub(super) fn whole(scenes: &mut Vec<Scene>, key: &str, at: Millis, who: &Who, tellers: [&Who; 2], told: Remarks) {
    let [Some(one), Some(other)] = tellers.map(|who| who.actor.person.clone()) else { return };
    at_vote(scenes, key, at, tellers[0], alike([], Command::Count { counted_by: [one, other] }));
    at_vote(scenes, key, at.saturating_add_hours(1), who, Deed::Publish(told));
}

/// The notice of a roll.
pub(super) fn posting(yard: &str, from: Date) -> NewRollPosting {
    let text = "请核对门牌、面积和产权人。有出入的，请在公示期内向社区提出，带上不动产权证。";
    NewRollPosting {
        title: format!("{yard}业主名册公示（示例）"),
        text: invented(text),
        from,
        to: from.saturating_add(POSTED_DAYS.days()),
    }
}

/// What is said beside a result.
pub(super) fn told(remarks: &str, from: Date) -> Remarks {
    Remarks { remarks: invented(remarks), from, to: from.saturating_add(POSTED_DAYS.days()) }
}

/// What is no part of what was reported.
pub(super) fn invented(text: &str) -> String {
    format!("{text}（示例）")
}

fn day_of(at: Millis) -> String {
    let day = at.date();
    format!("{}月{}日", day.month(), day.day())
}
