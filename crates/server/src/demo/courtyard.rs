//! Chapter C: the courtyard nobody managed, 人民东路69号院, and the five who took it in hand. The report gives no
//! dates; those of the demo are invented.

use super::evening::Evening;
use super::outcome;
use super::people::Cast;
use super::scene::{Millis, Plot, Scene, at, in_body, report, resolved, rule};
use mingtong_app::Who;
use mingtong_app::matter::Report;
use mingtong_app::resolution::{NewMoney, Publication};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::matter::{Channel, Command, Outcome, Track};
use mingtong_domain::meeting::{self, ItemId, ItemKind};
use mingtong_domain::resolution::{self, FundKind};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};

/// What the group and the community agreed on.
const AGREED: &str = "小组和社区召开居民议事会商定：居民自筹300元，社区出400元，共700元；\
                      正在改造街道的施工队只收成本价，48小时内加固修复。";

/// Tells the chapter.
pub(super) fn chapter(cast: &Cast, scenes: &mut Vec<Scene>) {
    partner_help(cast, scenes);
    policy_money(cast, scenes);
    those_who_cause_it(cast, scenes);
    shared_cost(cast, scenes);
}

fn partner_help(cast: &Cast, scenes: &mut Vec<Scene>) {
    let text = "69号院是无人管理的老宿舍院，大门无人值守，院内无人保洁，请社区帮助协调。";
    let said = raised(cast, &cast.places.renmin, "院坝无人值守、无人保洁", text);
    let unit = &cast.units.powerchina;
    let mut plot = Plot::begin(scenes, "C1", at(3, 18, 15, 0), &cast.leader, said, false);
    plot.act(at(3, 19, 9, 0), &cast.staff, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .reply(at(3, 19, 9, 10), &cast.staff, "社区将请大党委成员单位认领。")
        .act(
            at(3, 19, 9, 20),
            &cast.staff,
            Command::OpenForClaim { note: Some("请大党委成员单位认领门卫和保洁。".into()) },
        )
        .support(at(3, 20, 20, 0), &cast.group[3])
        .claim(at(3, 24, 10, 0), &cast.powerchina, unit, "结对69号院，提供门卫值守和保洁。")
        .done(at(4, 2, 16, 0), &cast.powerchina, Outcome::Solved, "门卫值守和保洁已到位。")
        .verify(at(4, 6, 10, 0), &cast.group[0], "门卫在岗，院内每天有人打扫。（示例）");
    settled(&mut plot, at(4, 7, 9, 0), cast, 5);
}

fn policy_money(cast: &Cast, scenes: &mut Vec<Scene>) {
    let text = "院门破旧（示例），希望更换大门并加装智能门禁。";
    let said = raised(cast, &cast.places.renmin_gate, "更换大门并加装智能门禁", text);
    let mut plot = Plot::begin(scenes, "C2", at(3, 25, 15, 0), &cast.leader, said, false);
    plot.act(at(3, 26, 9, 0), &cast.staff, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .reply(at(3, 26, 9, 10), &cast.staff, "社区为69号院申报惠民政策，由政策资金更换大门。")
        .support(at(3, 27, 20, 0), &cast.group[2])
        .done(at(4, 14, 16, 0), &cast.staff, Outcome::Solved, "大门已通过惠民政策更换，并装好智能门禁，居民不出钱。")
        .verify(at(4, 15, 10, 0), &cast.group[1], "新大门开关正常，门禁卡已发到户。（示例）");
    settled(&mut plot, at(4, 16, 9, 0), cast, 5);
}

fn those_who_cause_it(cast: &Cast, scenes: &mut Vec<Scene>) {
    let text = "一楼两家蛋糕店的油污多年堵塞下水道，污水外溢，请与店家协商清掏。";
    let said = raised(cast, &cast.places.renmin, "下水道多年堵塞，污水外溢", text);
    let agreed = "五人小组与两家蛋糕店协商一致：清掏费用由两家店承担，居民不出钱。";
    let mut plot = Plot::begin(scenes, "C3", at(4, 15, 15, 0), &cast.group[1], said, false);
    plot.act(at(4, 16, 9, 0), &cast.staff, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .support(at(4, 17, 20, 0), &cast.group[0])
        .reply(at(4, 21, 17, 0), &cast.staff, agreed)
        .assign(at(4, 21, 17, 10), &cast.staff, &cast.units.shops, "按协商结果清掏下水道。")
        .claim(at(4, 22, 9, 0), &cast.shops, &cast.units.shops, "两家店出资请人清掏。")
        .done(at(4, 29, 17, 0), &cast.shops, Outcome::Solved, "下水道已清掏疏通，费用由两家店承担。")
        .verify(at(4, 30, 9, 30), &cast.grid_east, "现场排水通畅，无外溢。（示例）");
    settled(&mut plot, at(4, 30, 14, 0), cast, 5);
}

/// The hazard: from the first word to the check within 48 hours.
fn shared_cost(cast: &Cast, scenes: &mut Vec<Scene>) {
    let text = "大门上方装饰板大部分垮塌，随时可能掉落，危及过往行人。";
    let said = raised(cast, &cast.places.renmin_gate, "大门上方装饰板垮塌，危及行人", text);
    let said = Report { track: Track::Hazard, ..said };
    let done = "装饰板已加固修复，费用700元（居民自筹300元、社区400元），施工队只收成本价。";
    let unit = &cast.units.crew;
    let mut plot = Plot::begin(scenes, "C4", at(5, 19, 8, 40), &cast.leader, said, false);
    plot.act(at(5, 19, 9, 0), &cast.staff, Command::Accept { track: Some(Track::Hazard), unit: None, note: None })
        .claim(at(5, 19, 12, 0), &cast.crew, unit, "当天围挡，第二天加固。（示例）")
        .support(at(5, 19, 18, 0), &cast.group[3])
        .done(at(5, 20, 16, 0), &cast.crew, Outcome::Solved, done)
        .verify(at(5, 20, 17, 0), &cast.group[2], "装饰板牢固，围挡已撤。（示例）");
    settled(&mut plot, at(5, 20, 17, 30), cast, 5);
    the_same_morning(cast, scenes);
    what_was_agreed(cast, scenes);
}

/// The group meets on the same morning. Here a danger may be decided on the day on which people are told of it.
fn the_same_morning(cast: &Cast, scenes: &mut Vec<Scene>) {
    let day = at(5, 19, 0, 0).date();
    let rule_of_the_day = Rule {
        id: RuleId::MeetingLateNoticeVotes,
        value: RuleValue::Integer(1),
        jurisdiction: "人民东路69号院（示例）".to_owned(),
        basis: "69号院居民约定：危及行人的隐患，当天通知、当天议定（示例）".to_owned(),
        from: day,
        to: Some(day),
    };
    rule(scenes, at(5, 19, 9, 5), rule_of_the_day);
    let members: Vec<Who> = std::iter::once(&cast.leader).chain(&cast.group).cloned().collect();
    let mut morning = Evening { scenes, key: "M4", members: &members };
    let items = [(ItemKind::Inform, "通报大门装饰板险情")];
    let starts = at(5, 19, 10, 0);
    morning.called(at(5, 19, 9, 10), &cast.group_body, "69号院议事小组紧急会议", starts, &items);
    morning.asked_to_decide(at(5, 19, 9, 15), "C4", "装饰板加固的费用怎么出");
    morning.came(at(5, 19, 9, 55), 5).opened(at(5, 19, 10, 0));
    morning.noted(at(5, 19, 10, 10), 1, "装饰板大部分垮塌，先围挡。");
    morning.moved(at(5, 19, 10, 15), 2, 1, AGREED).decided(at(5, 19, 10, 40), 1, [5, 0, 0]);
    morning.lead(at(5, 19, 11, 0), meeting::Command::End {});
    morning.minuted(at(5, 19, 14, 0), AGREED, &[0, 3, 1]).lead(at(5, 19, 17, 0), meeting::Command::FreezeMinutes {});
}

/// What was agreed is an opinion of those who deliberated, and no decision of owners.
fn what_was_agreed(cast: &Cast, scenes: &mut Vec<Scene>) {
    let resolved_on = outcome::Resolved {
        meeting: "M4".to_owned(),
        item: ItemId(2),
        matter: "C4".to_owned(),
        title: "关于加固69号院大门装饰板的协商意见".to_owned(),
        text: AGREED.to_owned(),
        unit: cast.units.crew.clone(),
        until: at(5, 21, 0, 0).date(),
        money: NewMoney {
            words: "施工队只收成本价，共700元。".to_owned(),
            amount_fen: 30_000,
            source: FundKind::Residents,
        },
        given: (
            "社区支持其余费用。".to_owned(),
            NewMoney { words: "付给施工队。".to_owned(), amount_fen: 40_000, source: FundKind::Community },
        ),
    };
    let publication = Publication {
        title: "69号院大门装饰板加固协商意见公示".to_owned(),
        text: AGREED.to_owned(),
        from: at(5, 19, 0, 0).date(),
        to: at(5, 27, 0, 0).date(),
    };
    let (staff, carried_out) = (&cast.staff, "5月20日加固完毕，费用700元，收支两清。".to_owned());
    resolved(scenes, at(5, 19, 11, 10), staff, outcome::Deed::Draw(resolved_on));
    resolved(scenes, at(5, 19, 11, 30), staff, outcome::Deed::Publish(publication));
    resolved(scenes, at(5, 28, 9, 0), staff, outcome::Deed::Act(resolution::Command::TakeEffect {}));
    let carry_out = resolution::Command::CarryOut { text: carried_out };
    resolved(scenes, at(5, 28, 9, 10), staff, outcome::Deed::Act(carry_out));
}

/// Closed by the desk, and judged by whoever raised it.
fn settled(plot: &mut Plot<'_>, at: Millis, cast: &Cast, level: u8) {
    let by: &Who = &cast.staff;
    plot.act(at, by, Command::Close {}).rate(at.saturating_add_hours(3), level, None);
}

fn raised(cast: &Cast, place: &PlaceId, title: &str, text: &str) -> Report {
    in_body(report(Channel::CourtyardGroup, place, title, text), &cast.group_body)
}
