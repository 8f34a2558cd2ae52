//! What is in hand on the day on which the demo is loaded: one matter of every kind that somebody still has to do
//! something about, in every colour. All of it is invented. Everything but a meeting that goes on happened before
//! this day began, so that the demo is the same at every hour of the day.

use super::names::COMMUNITY;
use super::people::Cast;
use super::scene::{Millis, Plot, Scene, open, report};
use jiff::civil::Date;
use mingtong_app::community::set_rule;
use mingtong_app::matter::Report;
use mingtong_app::reception::Announcement;
use mingtong_app::{App, Clock, Who};
use mingtong_domain::matter::{Channel, Command, Outcome, Track, Visibility};
use mingtong_domain::reception::{DelegateKind, DelegateSeat};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_domain::time::{DAY_MS, MINUTE_MS, Span};

/// Matters that are in hand.
pub(super) const MATTERS: u32 = 15;

/// What is in hand began later than so many days ago; the rules hold since before that.
const RULES_SINCE_DAYS: i64 = 60;
const BASIS: &str = "演示按小时计：哪一天都能载入，不等下一年的放假通知（示例）";
/// In hours: deadlines in working days would need the holidays of a year whose notice may not be out yet, and would
/// give other colours before a holiday than after it.
const RULES: [(RuleId, u32); 5] = [
    (RuleId::ClockAccept, 48),
    (RuleId::ClockFirstReply, 120),
    (RuleId::ClockFinish, 360),
    (RuleId::ClockVerify, 120),
    (RuleId::ClockClose, 48),
];

/// The day on which the demo is loaded.
#[derive(Clone, Copy)]
pub(super) struct Today {
    day: Date,
    now: Millis,
}

impl Today {
    /// The day of a moment.
    pub(super) fn of(now: Millis) -> Self {
        Self { day: now.date(), now }
    }

    /// So many days before (or, below 0, after) this day, at a time of day.
    pub(super) fn ago(self, days: i64, hour: u32, minute: u32) -> Millis {
        let midnight = Millis(Millis::from_date(self.day).0 - days * DAY_MS);
        midnight.saturating_add_minutes(hour * 60 + minute)
    }

    /// So many minutes before the demo is loaded: only what goes on at that moment is told so.
    pub(super) fn minutes_ago(self, minutes: i64) -> Millis {
        Millis((self.now.0 / MINUTE_MS - minutes) * MINUTE_MS)
    }
}

/// Sets the rules by which these days go.
///
/// # Errors
/// The database failed.
pub(super) async fn prepare(app: &App, clock: &Clock, today: Today) -> anyhow::Result<()> {
    let since = today.ago(RULES_SINCE_DAYS, 9, 0);
    clock.set(since.0);
    let hall = app.hall(COMMUNITY).await?;
    for (id, hours) in RULES {
        let (jurisdiction, basis) = ("明通巷社区（示例）".to_owned(), BASIS.to_owned());
        let value = RuleValue::Span(Span::Hours(hours));
        let rule = Rule { id, value, jurisdiction, basis, from: since.date(), to: None };
        set_rule(app, &hall, &Who::keeper(), rule).await?;
    }
    Ok(())
}

/// Tells the chapter.
pub(super) fn chapter(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let mut days = Days { cast, today, scenes };
    days.heard();
    days.dangers();
    days.with_units();
    days.stuck();
    days.deferred_and_reopened();
    days.done();
    days.settled();
    days.reception();
}

struct Days<'a> {
    cast: &'a Cast,
    today: Today,
    scenes: &'a mut Vec<Scene>,
}

impl Days<'_> {
    fn ago(&self, days: i64, hour: u32, minute: u32) -> Millis {
        self.today.ago(days, hour, minute)
    }

    /// Somebody says it.
    fn begin(&mut self, key: &str, at: Millis, who: &Who, said: Report) -> Plot<'_> {
        Plot::begin(self.scenes, key, at, who, said, false)
    }

    /// Said so many days ago, taken on and answered for the first time on the next morning.
    fn accepted(&mut self, key: &str, days: i64, who: &Who, said: Report) -> Plot<'_> {
        let (said_at, accepted) = (self.ago(days, 16, 20), self.ago(days - 1, 9, 10));
        let staff = &self.cast.staff;
        let is_a_resident = *who == Who::public(None);
        let mut plot = Plot::begin(self.scenes, key, said_at, who, said, false);
        if is_a_resident {
            plot.publish(accepted, staff);
        }
        plot.act(accepted, staff, Command::Accept { track: None, unit: None, note: None });
        plot.reply(
            accepted.saturating_add_minutes(15),
            staff,
            "社区已收到，正在核实情况，办理进展在这里公开。（示例）",
        );
        plot
    }

    /// Nobody has looked yet, and nobody else reads it before that: in time, too late, and with personal data in it.
    fn heard(&mut self) {
        let places = &self.cast.places;
        let anybody = Who::public(None);
        let text = "单元门的门禁读卡不灵，要刷好几次，下雨天老人拎着菜站在门外进不来。（示例）";
        let said = report(Channel::Web, &places.dongfeng, "单元门禁读卡不灵（示例）", text);
        self.begin("L01", self.ago(1, 20, 10), &anybody, said);
        let text = "巷口的旧衣回收箱满了很久，衣服堆到了人行道上。（示例）";
        let said = report(Channel::QrNotice, &places.lane, "旧衣回收箱满溢，堆到人行道（示例）", text);
        let too = self.ago(2, 19, 0);
        self.begin("L02", self.ago(4, 18, 40), &anybody, said).support(too, &anybody);
        let text = "2栋1单元302室装修，晚上十一点以后还在打墙，孩子没法睡觉，请社区去说一说。（示例）";
        let said = report(Channel::Web, &places.dongfeng, "夜间装修扰民（示例）", text);
        self.begin("L03", self.ago(1, 21, 30), &anybody, said);
    }

    /// One that a unit has just been given and can still make safe in time, and one that is not safe yet and late.
    fn dangers(&mut self) {
        let (cast, units) = (self.cast, &self.cast.units);
        let text = "14号院北面围墙开裂外倾，墙下是孩子们放学走的路，先拉了警戒带。（示例）";
        let said = danger(report(Channel::WalkIn, &cast.places.dongfeng, "北面围墙开裂外倾（示例）", text));
        let at = self.ago(1, 21, 0);
        let accepted = at.saturating_add_minutes(20);
        self.begin("L04", at, &cast.grid, said)
            .act(accepted, &cast.staff, Command::Accept { track: None, unit: None, note: None })
            .reply(accepted.saturating_add_minutes(10), &cast.staff, "已拉警戒带并请专业人员到场，请大家绕行。（示例）")
            .assign(
                accepted.saturating_add_minutes(15),
                &cast.staff,
                &units.managing,
                "请48小时内支护，之后再定修法。（示例）",
            );
        let text = "69号院门口的配电箱门掉了，线头露在外面，孩子够得着。（示例）";
        let said =
            danger(report(Channel::CourtyardGroup, &cast.places.renmin_gate, "配电箱门脱落，线头外露（示例）", text));
        let at = self.ago(5, 8, 20);
        let later = |minutes| at.saturating_add_minutes(minutes);
        self.begin("L05", at, &cast.leader, said)
            .act(later(30), &cast.staff, Command::Accept { track: None, unit: None, note: None })
            .assign(later(40), &cast.staff, &units.powerchina, "请先断电围挡，再更换箱门。（示例）")
            .claim(later(90), &cast.powerchina, &units.powerchina, "已断电围挡，箱门要向厂家订。（示例）")
            .reply(later(100), &cast.powerchina, "箱子已断电并围挡，新箱门在订货。（示例）")
            .support(later(600), &cast.group[0]);
    }

    /// One that is due soon, and one for which units may come forward.
    fn with_units(&mut self) {
        let (cast, units) = (self.cast, &self.cast.units);
        let text = "14号院的雨水管脱节，一下雨水就顺着外墙流进一楼。老住户请代表帮忙反映。（示例）";
        let said = Report {
            name: Some("居民高某某（示例）".into()),
            ..report(Channel::WalkIn, &cast.places.dongfeng, "雨水管脱节，雨水流进一楼（示例）", text)
        };
        let days = [(12, 10, 0), (11, 9, 30), (1, 10, 30)].map(|(days, hour, minute)| self.ago(days, hour, minute));
        let neighbours = [9, 8, 6, 4].map(|days| self.ago(days, 20, 0));
        let question = "雨季前能不能修好？请承办单位说明到哪一步了。（示例）";
        let mut plot = self.accepted("L06", 13, &cast.delegates[0], said);
        plot.assign(days[0], &cast.staff, &units.managing, "请查看全院雨水管后一并处理。（示例）")
            .claim(days[1], &cast.managing, &units.managing, "逐根检查，更换脱节的管段。（示例）")
            .act(days[2], &cast.delegates[0], Command::FollowUp { text: question.into() });
        for at in neighbours {
            plot.support(at, &Who::public(None));
        }
        let text = "院里老人想学用手机挂号、缴费，希望有年轻人每周来教一次。（示例）";
        let said = report(Channel::Council, &cast.places.renmin, "希望有人教老人用手机（示例）", text);
        let note = Some("请大党委成员单位认领：每周一次，每次两名志愿者。（示例）".to_owned());
        let opened = self.ago(4, 10, 0);
        self.accepted("L07", 6, &cast.council[2], said).act(opened, &cast.staff, Command::OpenForClaim { note });
    }

    /// One that two units sent back, one that exceeds the community, and one that is not for everybody.
    fn stuck(&mut self) {
        let (cast, units) = (self.cast, &self.cast.units);
        let send_back = |reason: &str| Command::Return { reason: reason.into() };
        let text = "巷子中段的通信井盖塌边，轮椅会卡住。（示例）";
        let said = report(Channel::Phone, &cast.places.lane, "通信井盖塌边（示例）", text);
        let day =
            [(8, 11, 0), (7, 10, 0), (7, 15, 0), (5, 11, 0)].map(|(days, hour, minute)| self.ago(days, hour, minute));
        self.accepted("L08", 9, &cast.staff, said)
            .assign(day[0], &cast.staff, &units.water, "请确认是否雨水井并处理。（示例）")
            .act(day[1], &cast.water, send_back("现场查看不是雨水井。（示例）"))
            .assign(day[2], &cast.staff, &units.lighting, "请确认是否电缆井。（示例）")
            .act(day[3], &cast.lighting, send_back("井内没有路灯电缆，是通信井。（示例）"));
        let text = "明通巷两侧的老电线杆倾斜，沿街几个院子都受影响。（示例）";
        let said = report(Channel::Council, &cast.places.lane, "老电线杆倾斜（示例）", text);
        let reason = "产权分属几家单位，要街道出面协调迁改。（示例）".to_owned();
        let escalated = self.ago(5, 15, 0);
        self.accepted("L09", 7, &cast.council[1], said).act(escalated, &cast.staff, Command::Escalate { reason });
        let text = "两家为楼道里的鞋柜吵了几次，都不想让别人知道，请社区私下来调解。（示例）";
        let said = report(Channel::Phone, &cast.places.dongfeng, "邻里矛盾，请私下调解（示例）", text);
        self.accepted("L10", 3, &cast.staff, Report { visibility: Visibility::Private, ..said });
    }

    /// One that waits for its date, and one that its raiser was not content with.
    fn deferred_and_reopened(&mut self) {
        let (cast, unit) = (self.cast, &self.cast.units.cleaning);
        let text = "2栋的楼道多年没有粉刷，墙皮大片脱落。（示例）";
        let said = report(Channel::Paper, &cast.places.dongfeng, "楼道墙皮脱落（示例）", text);
        let reason = "已列入老旧小区改造，二十天后施工队进场，到时恢复办理。（示例）".to_owned();
        let (put_off, until) = (self.ago(7, 10, 0), self.ago(-20, 9, 0));
        self.accepted("L11", 9, &cast.staff, said).act(put_off, &cast.secretary, Command::Defer { until, reason });
        let text = "院门口的垃圾桶盖坏了，招苍蝇。（示例）";
        let said = report(Channel::QrNotice, &cast.places.renmin_gate, "垃圾桶盖损坏（示例）", text);
        let day = [(14, 11, 0), (13, 9, 0), (7, 16, 0), (6, 10, 0), (6, 16, 0), (2, 19, 30)]
            .map(|(days, hour, minute)| self.ago(days, hour, minute));
        self.accepted("L12", 15, &Who::public(None), said)
            .assign(day[0], &cast.staff, unit, "请更换。（示例）")
            .claim(day[1], &cast.cleaning, unit, "本周更换。（示例）")
            .done(day[2], &cast.cleaning, Outcome::Solved, "已更换两个桶盖。（示例）")
            .verify(day[3], &cast.grid_east, "看到两个新桶盖。（示例）")
            .act(day[4], &cast.staff, Command::Close {})
            .rate(day[5], 2, Some("一共四个坏的，只换了两个。（示例）"));
    }

    /// Two that somebody else has to look at: grid worker and building lead at one, the courtyard's group at the other.
    fn done(&mut self) {
        let (cast, units) = (self.cast, &self.cast.units);
        let text = "院里的花坛塌了一角，砖头散在路边。（示例）";
        let said = report(Channel::QrNotice, &cast.places.dongfeng, "花坛塌角，砖头散落（示例）", text);
        let day = [(8, 10, 0), (7, 9, 0), (2, 17, 0)].map(|(days, hour, minute)| self.ago(days, hour, minute));
        self.accepted("L13", 9, &Who::public(None), said)
            .assign(day[0], &cast.staff, &units.managing, "请修补。（示例）")
            .claim(day[1], &cast.managing, &units.managing, "清走碎砖，重新砌好。（示例）")
            .done(day[2], &cast.managing, Outcome::Solved, "花坛已砌好，碎砖已清走。（示例）");
        let text = "院里两盏声控灯不亮，晚上取快递看不清。（示例）";
        let said = report(Channel::CourtyardGroup, &cast.places.renmin, "院内声控灯不亮（示例）", text);
        let day = [(5, 10, 0), (4, 9, 0), (1, 16, 0)].map(|(days, hour, minute)| self.ago(days, hour, minute));
        self.accepted("L14", 6, &cast.leader, said)
            .assign(day[0], &cast.staff, &units.lighting, "请检修。（示例）")
            .claim(day[1], &cast.lighting, &units.lighting, "更换感应头。（示例）")
            .done(day[2], &cast.lighting, Outcome::Solved, "两盏灯的感应头已更换。（示例）");
    }

    /// Answered, checked, closed and judged.
    fn settled(&mut self) {
        let (cast, unit) = (self.cast, &self.cast.units.cleaning);
        let text = "巷口的绿化带里有人倒建筑垃圾。（示例）";
        let said = report(Channel::Web, &cast.places.lane, "绿化带里有建筑垃圾（示例）", text);
        let day = [(9, 10, 0), (9, 15, 0), (6, 17, 0), (5, 9, 30), (5, 15, 0), (3, 20, 0)]
            .map(|(days, hour, minute)| self.ago(days, hour, minute));
        self.accepted("L15", 10, &Who::public(None), said)
            .assign(day[0], &cast.staff, unit, "请清运。（示例）")
            .claim(day[1], &cast.cleaning, unit, "三天内清运。（示例）")
            .done(day[2], &cast.cleaning, Outcome::Solved, "建筑垃圾已清运，绿化带已复绿。（示例）")
            .verify(day[3], &cast.grid, "现场已清走。（示例）")
            .act(day[4], &cast.staff, Command::Close {})
            .rate(day[5], 5, Some("清得干净。（示例）"))
            .publish(day[5].saturating_add_minutes(30), &cast.staff);
    }

    /// Delegates will be there next week.
    fn reception(&mut self) {
        let kinds = [DelegateKind::PeoplesCongress, DelegateKind::Cppcc, DelegateKind::PartyCongress];
        let persons = self.cast.delegates.iter().filter_map(|who| who.actor.person.clone());
        let announcement = Announcement {
            place: Some(self.cast.places.renmin.clone()),
            title: "两代表一委员走进人民东路69号院（示例）".into(),
            starts: self.ago(-7, 9, 30),
            ends: self.ago(-7, 11, 0),
            delegates: persons.zip(kinds).map(|(person, kind)| DelegateSeat { person, kind }).collect(),
        };
        open(self.scenes, self.ago(1, 15, 0), &self.cast.staff, announcement);
    }
}

fn danger(said: Report) -> Report {
    Report { track: Track::Hazard, ..said }
}
