//! Chapter A: three delegates receive residents at 东风巷14号院 on 8 June 2021, and the courtyard's managing unit
//! takes on what they wrote down. What came of it after the report of 10 June is invented.

use super::people::Cast;
use super::scene::{Millis, Plot, Scene, at, end, open, report};
use mingtong_app::Who;
use mingtong_app::matter::Report;
use mingtong_app::reception::Announcement;
use mingtong_domain::ids::PersonId;
use mingtong_domain::matter::{Channel, Command, Outcome, Track};
use mingtong_domain::reception::{DelegateKind, DelegateSeat};

/// One suggestion and what became of it.
struct Suggestion {
    key: &'static str,
    /// Which delegate wrote it down.
    delegate: usize,
    said_at: Millis,
    title: &'static str,
    text: &'static str,
    resident: &'static str,
    plan: &'static str,
    outcome: Outcome,
    done_at: Millis,
    done: &'static str,
    level: u8,
}

/// Tells the chapter.
pub(super) fn chapter(cast: &Cast, scenes: &mut Vec<Scene>) {
    announce(cast, scenes);
    for suggestion in suggestions() {
        ordinary(cast, scenes, &suggestion);
    }
    benches(cast, scenes);
    gate_is_asked_for_by_others(cast, scenes);
    end(scenes, at(6, 8, 11, 0), &cast.delegates[0]);
}

fn announce(cast: &Cast, scenes: &mut Vec<Scene>) {
    let kinds = [DelegateKind::PeoplesCongress, DelegateKind::Cppcc, DelegateKind::PartyCongress];
    let persons = cast.delegates.iter().filter_map(|who| who.actor.person.clone());
    let delegates = persons.zip(kinds).map(|(person, kind): (PersonId, _)| DelegateSeat { person, kind }).collect();
    let announcement = Announcement {
        place: Some(cast.places.dongfeng.clone()),
        title: "两代表一委员走进东风巷14号院".into(),
        starts: at(6, 8, 9, 30),
        ends: at(6, 8, 11, 0),
        delegates,
    };
    open(scenes, at(6, 4, 9, 0), &cast.staff, announcement);
}

fn suggestions() -> [Suggestion; 4] {
    [
        Suggestion {
            key: "A1",
            delegate: 0,
            said_at: at(6, 8, 9, 42),
            title: "大门急需安装智能门禁系统",
            text: "院门白天敞开，外来人员随意进出（示例），居民急需一套智能门禁系统。",
            resident: "居民李某某（示例）",
            plan: "列入“我为群众办实事”项目：选型、征求居民意见、安装门禁（示例）。",
            outcome: Outcome::Solved,
            done_at: at(6, 24, 16, 30),
            done: "智能门禁已安装调试，住户凭卡或手机开门，老年人每户另发两张实体卡（示例）。",
            level: 5,
        },
        Suggestion {
            key: "A2",
            delegate: 1,
            said_at: at(6, 8, 9, 50),
            title: "希望在院内增设健身器材",
            text: "院里老年人多（示例），居民希望增设健身器材。",
            resident: "居民张某某（示例）",
            plan: "与社区一起选定空地，列入“我为群众办实事”项目（示例）。",
            outcome: Outcome::Solved,
            done_at: at(6, 28, 15, 0),
            done: "六件健身器材已安装并验收，地面铺了防滑垫（示例）。",
            level: 5,
        },
        Suggestion {
            key: "A4",
            delegate: 2,
            said_at: at(6, 8, 10, 15),
            title: "2栋楼道灯不亮（示例）",
            text: "2栋二楼到四楼的楼道灯不亮，晚上上下楼不安全。（示例）",
            resident: "居民陈某某（示例）",
            plan: "安排电工检查线路，更换灯具。（示例）",
            outcome: Outcome::Solved,
            done_at: at(6, 10, 17, 0),
            done: "更换楼道灯五盏，线路接头重新处理。（示例）",
            level: 4,
        },
        Suggestion {
            key: "A5",
            delegate: 2,
            said_at: at(6, 8, 10, 30),
            title: "院内停车位能否固定到户（示例）",
            text: "下班后常常没有车位，能不能把车位固定分给住户？（示例）",
            resident: "居民赵某某（示例）",
            plan: "核对车位数和登记车辆数后答复。（示例）",
            outcome: Outcome::Explained,
            done_at: at(6, 11, 10, 0),
            done: "院内车位18个，登记车辆31辆，固定到户会使多数住户没有车位，仍按先到先停；夜间可停对面单位车场。（示例）",
            level: 3,
        },
    ]
}

fn ordinary(cast: &Cast, scenes: &mut Vec<Scene>, it: &Suggestion) {
    let minutes = |n: u32| it.said_at.saturating_add_minutes(n);
    let said = Report { name: Some(it.resident.into()), ..written(cast, it.title, it.text) };
    let checked = it.done_at.saturating_add_hours(20);
    let mut plot = Plot::begin(scenes, it.key, it.said_at, &cast.delegates[it.delegate], said, true);
    plot.act(minutes(90), &cast.staff, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .assign(minutes(95), &cast.staff, &cast.units.managing, "请研究后认领并答复居民。")
        .claim(minutes(300), &cast.managing, &cast.units.managing, it.plan)
        .reply(minutes(310), &cast.managing, "已认领，办理情况在这里公开。")
        .done(it.done_at, &cast.managing, it.outcome, it.done)
        .verify(checked, &cast.grid, "到院查看，与办理单位所说一致。（示例）")
        .act(checked.saturating_add_hours(2), &cast.staff, Command::Close {})
        .rate(checked.saturating_add_hours(4), it.level, None);
}

/// The hazard: handled first, within its 48 hours.
fn benches(cast: &Cast, scenes: &mut Vec<Scene>) {
    let title = "院内休息排椅破损，存在安全隐患，急需更换";
    let text = "院内供居民休息的排椅已经破损，存在安全隐患，急需更换。";
    let said =
        Report { track: Track::Hazard, name: Some("居民杨某某（示例）".into()), ..written(cast, title, text) };
    let mut plot = Plot::begin(scenes, "A3", at(6, 8, 9, 58), &cast.delegates[1], said, true);
    plot.act(at(6, 8, 10, 5), &cast.staff, Command::Accept { track: Some(Track::Hazard), unit: None, note: None })
        .assign(at(6, 8, 10, 10), &cast.staff, &cast.units.managing, "安全隐患，请48小时内处置。")
        .claim(at(6, 8, 10, 40), &cast.managing, &cast.units.managing, "当天围挡破损排椅，第二天更换（示例）。")
        .reply(at(6, 8, 11, 40), &cast.managing, "破损排椅已先行围挡，明天更换（示例）。")
        .done(at(6, 9, 17, 30), &cast.managing, Outcome::Solved, "四张破损排椅全部更换（示例）。")
        .verify(at(6, 9, 18, 10), &cast.lead, "新排椅牢固，旧椅已清走（示例）。")
        .act(at(6, 10, 9, 0), &cast.staff, Command::Close {})
        .rate(at(6, 10, 10, 0), 5, Some("换得快。（示例）"))
        .publish(at(6, 10, 10, 30), &cast.staff);
}

/// Others say "me too", and the delegate asks how it stands.
fn gate_is_asked_for_by_others(cast: &Cast, scenes: &mut Vec<Scene>) {
    let mut gate = Plot::about(scenes, "A1");
    for day in 9..=16 {
        gate.support(at(6, day, 19, 30), &Who::public(None));
    }
    let text = "门禁选型是否已征求老年住户意见？何时安装？（示例）";
    gate.act(at(6, 17, 10, 0), &cast.delegates[0], Command::FollowUp { text: text.into() });
    gate.reply(at(6, 17, 15, 0), &cast.managing, "已入户征求意见，本月24日前安装（示例）。");
}

fn written(cast: &Cast, title: &str, text: &str) -> Report {
    report(Channel::Reception, &cast.places.dongfeng, title, text)
}
