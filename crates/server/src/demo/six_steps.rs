//! A question that goes through the six steps 四议两公开 while the demo is looked at: resolved and made public, with its
//! result to come. All of it is invented.

use super::living::Today;
use super::people::Cast;
use super::procedure::Deed;
use super::scene::{Millis, Scene, with_procedure};
use jiff::ToSpan;
use mingtong_app::procedure::{Made, NewPublication, NewQuestion};
use mingtong_domain::procedure::{Assembly, Command, Numbers, Roll, Sheet, Step};

/// How one of the steps at which people meet was held.
struct Met {
    step: Step,
    days_ago: i64,
    roll: [u32; 5],
    place: &'static str,
    form: &'static str,
    said: &'static str,
}

const MET: [Met; 4] = [
    Met {
        step: Step::Propose,
        days_ago: 28,
        roll: [7, 6, 6, 0, 0],
        place: "社区党群服务中心",
        form: "社区党组织会议",
        said: "提议用社区惠民资金在东风巷14号院建电动自行车充电棚，预算38000元。（示例）",
    },
    Met {
        step: Step::Consult,
        days_ago: 25,
        roll: [9, 8, 7, 1, 0],
        place: "社区会议室",
        form: "社区“两委”联席会议",
        said: "商议选址两处、三家比价，建议建在东门岗亭旁，不占消防通道。（示例）",
    },
    Met {
        step: Step::Review,
        days_ago: 20,
        roll: [46, 35, 33, 1, 1],
        place: "社区党群服务中心",
        form: "党员大会",
        said: "审议通过“两委”方案，要求充电区与住宅外墙保持安全距离。（示例）",
    },
    Met {
        step: Step::Resolve,
        days_ago: 15,
        roll: [52, 44, 41, 2, 1],
        place: "社区多功能厅",
        form: "居民代表会议",
        said: "同意在东门岗亭旁建电动自行车充电棚一座、插口24个，费用38000元从社区惠民资金列支。（示例）",
    },
];

/// Tells of it.
pub(super) fn chapter_of_today(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let question = NewQuestion {
        title: "东风巷14号院建电动自行车充电棚（示例）".to_owned(),
        question: "是否同意在东风巷14号院建电动自行车充电棚一座，费用38000元从社区惠民资金列支？".to_owned(),
        matter: None,
        place: Some(cast.places.dongfeng.clone()),
    };
    with_procedure(scenes, today.ago(29, 9, 0), &cast.staff, Deed::Begin(question));
    for met in &MET {
        let at = today.ago(met.days_ago, 17, 0);
        with_procedure(scenes, at, &cast.staff, Deed::Act(met.command(at)));
    }
    let from = today.ago(14, 9, 0);
    let publication = NewPublication {
        made: Made::Resolution,
        title: "关于东风巷14号院建电动自行车充电棚的决议公示（示例）".to_owned(),
        text: "居民代表会议应到52人，实到44人，同意41人，决议通过：在东门岗亭旁建电动自行车充电棚一座、插口24个，\
               费用38000元从社区惠民资金列支。有异议的，请在公示期内提出。（示例）"
            .to_owned(),
        from: from.date(),
        to: today.ago(5, 0, 0).date(),
    };
    with_procedure(scenes, from, &cast.staff, Deed::Publish(publication));
}

impl Met {
    fn command(&self, at: Millis) -> Command<String> {
        let [due, present, agree, oppose, abstain] = self.roll;
        let words = |words: &str| Some(words.to_owned());
        Command::NoteStep {
            step: self.step,
            sheet: Sheet {
                day: Some(at.date()),
                assembly: (self.step == Step::Resolve).then_some(Assembly::Representatives),
                papers: at.date().checked_sub(7.days()).ok().filter(|_| self.step.has_papers()),
                numbers: Numbers::Entered(Roll { due, present, agree, oppose, abstain }),
                pictures: vec![],
            },
            said: self.said.to_owned(),
            place: words(self.place),
            form: words(self.form),
            source: words("签到册和会议记录（示例）"),
        }
    }
}
