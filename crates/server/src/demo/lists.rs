//! The three lists: how the partner unit took up what courtyard 69 needed (reported; the days are invented), and what
//! is asked for, offered and taken up on the day on which the demo is loaded (all of it invented).

use super::living::Today;
use super::people::Cast;
use super::scene::{Millis, Scene, at, with_lists};
use super::taking_up::Deed;
use jiff::civil::Date;
use mingtong_app::Who;
use mingtong_app::need::NewNeed;
use mingtong_app::resource::NewResource;
use mingtong_domain::ids::{PlaceId, UnitId};
use mingtong_domain::need::{Class, Command, Measure, NeedKind, Share, Source};
use mingtong_domain::resource::ResourceKind;

fn asking(title: &str, text: &str, place: &PlaceId) -> NewNeed {
    NewNeed {
        kind: NeedKind::Need,
        source: Source::Community,
        class: Class::ByDay,
        title: title.to_owned(),
        text: text.to_owned(),
        place: Some(place.clone()),
        total: Share::WHOLE,
        serves: None,
        wanted_by: None,
        name: None,
        phone: None,
    }
}

/// What happens to one need.
struct Plot<'a> {
    scenes: &'a mut Vec<Scene>,
    key: &'static str,
}

impl<'a> Plot<'a> {
    fn begin(scenes: &'a mut Vec<Scene>, key: &'static str, at: Millis, who: &Who, new: NewNeed) -> Self {
        with_lists(scenes, at, who, Deed::Ask(key.to_owned(), None, Box::new(new)));
        Self { scenes, key }
    }

    fn act(&mut self, at: Millis, who: &Who, command: Command<String>) -> &mut Self {
        with_lists(self.scenes, at, who, Deed::Act(self.key.to_owned(), command));
        self
    }

    fn take_up(&mut self, at: Millis, who: &Who, amount: i64, until: Date, plan: &str) -> &mut Self {
        let unit = who.actor.unit().cloned().unwrap_or_else(|| UnitId(String::new()));
        self.act(at, who, Command::TakeUp { unit, amount, until, resource: None, plan: Some(plan.to_owned()) })
    }
}

fn confirm(number: u32) -> Command<String> {
    Command::ConfirmUptake { number }
}

fn publish() -> Command<String> {
    Command::Publish { class: None, total: None, title: None, text: None }
}

fn report(number: u32, report: &str) -> Command<String> {
    Command::ReportUptake { number, report: report.to_owned(), pictures: vec![] }
}

/// The partner unit takes up what courtyard 69 needs.
pub(super) fn chapter(cast: &Cast, scenes: &mut Vec<Scene>) {
    let needed = "院里没有物业管理，需要门卫值守和日常保洁。";
    let new = NewNeed { serves: Some(48), ..asking("69号院门卫值守和保洁", needed, &cast.places.renmin) };
    with_lists(scenes, at(3, 19, 9, 30), &cast.staff, Deed::Ask("C1".into(), Some("C1".into()), Box::new(new)));
    let mut plot = Plot { scenes, key: "C1" };
    let met = Command::MeetUptake {
        number: 1, judgement: Some("门卫在岗，院内每天有人打扫。（示例）".to_owned())
    };
    plot.take_up(at(3, 24, 10, 5), &cast.powerchina, 1, at(4, 10, 0, 0).date(), "结对69号院，提供门卫值守和保洁。")
        .act(at(3, 24, 15, 0), &cast.staff, confirm(1))
        .act(at(3, 25, 9, 0), &cast.powerchina, Command::BeginUptake { number: 1 })
        .act(at(4, 2, 16, 10), &cast.powerchina, report(1, "门卫值守和保洁已到位。"))
        .act(at(4, 6, 10, 5), &cast.leader, met)
        .act(at(4, 7, 9, 30), &cast.secretary, Command::Settle { judgement: None });
}

/// What is asked for, offered and taken up today.
pub(super) fn chapter_of_today(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    offered(cast, today, scenes);
    shared(cast, today, scenes);
    lapsed(cast, today, scenes);
    waiting(cast, today, scenes);
}

fn offered(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let until = today.ago(-180, 0, 0).date();
    let mut offer = |days, who: &Who, kind, title: &str, text: &str| {
        let unit = who.actor.unit().cloned().unwrap_or_else(|| UnitId(String::new()));
        let (title, text) = (title.to_owned(), text.to_owned());
        let new = NewResource { unit, kind, title, text, place: None, until };
        with_lists(scenes, today.ago(days, 10, 0), who, Deed::Offer(new));
    };
    let text = "一楼会议室，工作日晚上和周末可用，可坐60人，有投影。提前三天说。（示例）";
    offer(20, &cast.powerchina, ResourceKind::Place, "会议室，可坐60人（示例）", text);
    let text = "每月第一个周六，最多8人，可以做小修小补、教老人用手机。（示例）";
    offer(20, &cast.powerchina, ResourceKind::People, "志愿者每月半天（示例）", text);
    let text = "电焊、抹灰、疏通下水，只收成本价，周末可约。（示例）";
    offer(15, &cast.crew, ResourceKind::Skill, "小修小补，只收成本价（示例）", text);
    let text = "重阳节、儿童节各供40份点心。（示例）";
    offer(9, &cast.shops, ResourceKind::Goods, "节日点心（示例）", text);
}

/// One in shares of money, half of it taken up; one in hours.
fn shared(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let until = |days: i64| today.ago(-days, 0, 0).date();
    let total = Share { measure: Measure::Money, amount: 120_000 };
    let text = "14号院门口没有雨棚，老人等车、等开门都淋雨。买材料要1200元，安装由施工队出人。（示例）";
    let bench = asking("14号院门口雨棚的材料费（示例）", text, &cast.places.dongfeng);
    let bench = NewNeed { total, serves: Some(54), wanted_by: Some(until(40)), ..bench };
    Plot::begin(scenes, "N1", today.ago(12, 9, 30), &cast.staff, bench)
        .take_up(today.ago(10, 11, 0), &cast.shops, 50_000, until(20), "两家店各出250元。（示例）")
        .act(today.ago(9, 9, 0), &cast.staff, confirm(1))
        .act(today.ago(8, 9, 0), &cast.shops, Command::BeginUptake { number: 1 })
        .take_up(today.ago(1, 15, 0), &cast.managing, 30_000, until(25), "党员自愿捐款。（示例）");
    let total = Share { measure: Measure::Hours, amount: 16 };
    let text = "院里老人想学用手机挂号、付款，需要志愿者每周来半天，一共16小时。（示例）";
    let lessons = NewNeed {
        total,
        class: Class::InSteps,
        source: Source::Residents,
        ..asking("教老人用手机（示例）", text, &cast.places.renmin)
    };
    Plot::begin(scenes, "N2", today.ago(30, 9, 30), &cast.staff, lessons)
        .take_up(today.ago(28, 10, 0), &cast.powerchina, 8, until(30), "每周六上午两小时，连续四周。（示例）")
        .act(today.ago(27, 9, 0), &cast.staff, confirm(1))
        .act(today.ago(26, 9, 0), &cast.powerchina, Command::BeginUptake { number: 1 })
        .act(today.ago(2, 12, 0), &cast.powerchina, report(1, "四次课都上完了，来了17位老人。（示例）"));
}

/// One that somebody took up and let lie: it is open again, and nobody wrote that.
fn lapsed(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let text = "明通巷口的宣传栏玻璃裂了，贴的东西看不清。（示例）";
    let board = NewNeed { class: Class::AtOnce, ..asking("换宣传栏玻璃（示例）", text, &cast.places.lane) };
    Plot::begin(scenes, "N3", today.ago(14, 9, 30), &cast.staff, board)
        .take_up(today.ago(13, 10, 0), &cast.crew, 1, today.ago(7, 0, 0).date(), "带一块钢化玻璃来换。（示例）")
        .act(today.ago(12, 9, 0), &cast.staff, confirm(1));
}

/// A wish that a second person has looked at, one that nobody has yet, and what a unit asks for.
fn waiting(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let wish = |title: &str, text: &str| {
        let wish = asking(title, text, &cast.places.renmin);
        NewNeed { kind: NeedKind::Wish, source: Source::Residents, ..wish }
    };
    let chair = wish("想要一把洗澡用的椅子（示例）", "腿脚不便，洗澡站不住，想要一把带扶手、防滑的椅子。（示例）");
    let chair = NewNeed { name: Some("段某某（示例）".to_owned()), ..chair };
    Plot::begin(scenes, "N4", today.ago(6, 9, 30), &cast.staff, chair).act(
        today.ago(5, 10, 0),
        &cast.secretary,
        publish(),
    );
    let lamp = wish("想要一盏台灯（示例）", "孩子上小学，家里灯暗，想要一盏写作业的台灯。（示例）");
    Plot::begin(scenes, "N5", today.ago(1, 19, 30), &Who::public(None), lamp);
    let text = "单位退休职工的活动室要搬走一批旧桌椅，需要一块能放三个月的场地。（示例）";
    let room = asking("借一块放旧桌椅的场地（示例）", text, &cast.places.lane);
    let room = NewNeed { source: Source::Unit(cast.units.powerchina.clone()), ..room };
    Plot::begin(scenes, "N6", today.ago(4, 9, 30), &cast.powerchina, room).act(
        today.ago(3, 9, 0),
        &cast.staff,
        publish(),
    );
}
