//! The meetings of the story: the council's three of 2021, of which the report gives the number; and what meets on the
//! day on which the demo is loaded. All that is said there is invented.

use super::council::{MEETINGS, raised_at};
use super::evening::Evening;
use super::living::Today;
use super::people::Cast;
use super::room::person;
use super::scene::{Millis, Scene, at, object, post, with_body};
use mingtong_app::Who;
use mingtong_app::notice::NewNotice;
use mingtong_domain::body::{self, Rhythm};
use mingtong_domain::meeting::{Command, ItemId, ItemKind, SpeechKind, ToldBy};
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::time::DAY_MS;

/// How each of the three went, beside what was raised there.
struct Went {
    key: &'static str,
    title: &'static str,
    decides: &'static str,
    motion: &'static str,
    came: usize,
    hands: [u32; 3],
}

const WENT: [Went; 3] = [
    Went {
        key: "M1",
        title: "居民议事会第一次会议",
        decides: "通过议事规则",
        motion: "通过《居民议事会议事规则》：每月一次，三分之二以上成员到会才开会，一人一票，相等为不通过。",
        came: 6,
        hands: [6, 0, 0],
    },
    Went {
        key: "M2",
        title: "居民议事会第二次会议",
        decides: "每月第一个周六清掏雨水沟",
        motion: "每月第一个周六上午，由成员轮流带队，组织居民清掏院内雨水沟。",
        came: 5,
        hands: [4, 1, 0],
    },
    Went {
        key: "M3",
        title: "居民议事会第三次会议",
        decides: "暑期托管班向共建单位公开认领",
        motion: "把暑期托管班列入需求清单，向大党委成员单位公开认领场地和志愿者。",
        came: 6,
        hands: [5, 0, 1],
    },
];

/// Tells of the three meetings of 2021.
pub(super) fn chapter(cast: &Cast, scenes: &mut Vec<Scene>) {
    for (nth, went) in WENT.iter().enumerate() {
        of_the_council(cast, scenes, nth, went);
    }
}

fn of_the_council(cast: &Cast, scenes: &mut Vec<Scene>, nth: usize, went: &Went) {
    let (month, day) = MEETINGS[nth];
    let on = |hour, minute| at(month, day, hour, minute);
    let starts = on(14, 0);
    let called = Millis(starts.0 - 4 * DAY_MS);
    let mut evening = Evening { scenes, key: went.key, members: &cast.council };
    let mut agenda = vec![(ItemKind::Decide, went.decides), (ItemKind::Discuss, "收集居民意见建议")];
    if nth > 0 {
        agenda.insert(0, (ItemKind::LastMinutes, "审议上次会议纪要"));
    }
    evening.called(called, &cast.council_body, went.title, starts, &agenda);
    if went.came < cast.council.len() {
        let (persons, reason) = (vec![person(&cast.council[5])], Some("外出看病（示例）".to_owned()));
        evening.member(called.saturating_add_hours(48), 5, Command::Excuse { persons, reason });
    }
    evening.came(on(13, 55), went.came).opened(on(14, 0));
    let mut motion = 1;
    if nth > 0 {
        let came = u32::try_from(went.came).unwrap_or_default();
        evening.moved(on(14, 2), 1, 3, "上次会议纪要属实，予以通过。").decided(on(14, 4), 1, [came, 0, 0]);
        motion = 2;
    }
    evening.moved(on(14, 6), motion, 1, went.motion);
    if went.hands[1] > 0 {
        evening.asks(on(14, 7), motion, 2, SpeechKind::Pro).asks(on(14, 7), motion, 4, SpeechKind::Contra);
        evening.speaks(on(14, 8), 1).speaks(on(14, 10), 2);
        let (item, person) = (ItemId(motion), person(&cast.council[4]));
        let text = "周六要带孙子，年纪大的轮流带队吃不消，建议请专业队伍。（示例）".to_owned();
        evening.member(on(14, 14), 4, Command::RecordView { item, person, text });
    }
    evening.decided(on(14, 13), motion, went.hands);
    let raised = raised_at(nth);
    for (before, (key, title)) in (0u32..).zip(&raised) {
        let minute = 2 * i8::try_from(before).unwrap_or_default();
        evening.takes_up(on(15, minute), motion + 2 + before, key, title);
    }
    let heard = format!("收集意见建议{}件，逐件登记为事项。", raised.len());
    evening.noted(on(15, 40), motion + 1, &heard).lead(on(16, 0), Command::End {});
    let text = format!(
        "会议应到6人，实到{}人，达到法定人数。会议表决通过：{}会议收集居民意见建议{}件，逐件登记，由社区受理、公开办理。",
        went.came,
        went.motion,
        raised.len()
    );
    let next = on(10, 0).saturating_add_hours(24);
    evening.minuted(next, &text, &[0, 3, 1]).lead(next.saturating_add_hours(5), Command::FreezeMinutes {});
}

/// Tells of what meets when the demo is loaded.
pub(super) fn chapter_of_today(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let group: Vec<Who> = std::iter::once(&cast.leader).chain(&cast.group).cloned().collect();
    let days = Days { cast, today, group };
    days.regular(scenes);
    days.announced(scenes);
    days.running(scenes);
    days.adjourned(scenes);
    days.to_be_signed(scenes);
    days.posted(scenes);
}

struct Days<'a> {
    cast: &'a Cast,
    today: Today,
    /// The courtyard's group, its leader first.
    group: Vec<Who>,
}

impl Days<'_> {
    /// Both bodies meet every month; the council's next meeting is called already.
    fn regular(&self, scenes: &mut Vec<Scene>) {
        let mut monthly = |who, body, first, place: &str| {
            let rhythm = Rhythm::MonthlyByWeekday;
            let ask = body::Command::MeetRegularly { rhythm, first, place: place.to_owned() };
            with_body(scenes, self.today.ago(12, 10, 0), who, body, ask);
        };
        monthly(&self.cast.staff, &self.cast.council_body, self.today.ago(-5, 14, 0), "社区会议室");
        monthly(&self.cast.leader, &self.cast.group_body, self.today.ago(-8, 19, 30), "69号院门卫室旁");
    }

    fn announced(&self, scenes: &mut Vec<Scene>) {
        let called = self.today.ago(2, 9, 30);
        let mut evening = Evening { scenes, key: "T1", members: &self.cast.council };
        let items = [
            (ItemKind::LastMinutes, "审议上次会议纪要"),
            (ItemKind::Decide, "明通巷夜间停车怎么管"),
            (ItemKind::Inform, "通报上月事项办理情况"),
        ];
        evening.called(called, &self.cast.council_body, "居民议事会例会", self.today.ago(-5, 14, 0), &items);
        let on = called.date();
        let told = called.saturating_add_minutes(45);
        evening.lead(told, Command::Tell { by: ToldBy::Message, on, pictures: vec![] });
    }

    /// It runs while the demo is loaded.
    fn running(&self, scenes: &mut Vec<Scene>) {
        let minutes_ago = |minutes| self.today.minutes_ago(minutes);
        let mut evening = Evening { scenes, key: "T2", members: &self.group };
        let items = [(ItemKind::Decide, "大门门禁卡工本费怎么出"), (ItemKind::Discuss, "雨棚维修先后次序")];
        let (body, title) = (&self.cast.group_body, "69号院议事小组会议");
        evening.called(self.today.ago(6, 18, 0), body, title, minutes_ago(20), &items);
        // At the hour that was told: what runs at midnight was opened on its day.
        evening.came(minutes_ago(20), 5).opened(minutes_ago(20));
        evening.moved(minutes_ago(10), 1, 1, "门禁卡每户两张免费，多办的每张收工本费10元。");
        evening
            .asks(minutes_ago(6), 1, 1, SpeechKind::Pro)
            .asks(minutes_ago(6), 1, 2, SpeechKind::Pro)
            .asks(minutes_ago(5), 1, 4, SpeechKind::Contra)
            .speaks(minutes_ago(4), 1)
            .speaks(minutes_ago(2), 3);
    }

    fn adjourned(&self, scenes: &mut Vec<Scene>) {
        let starts = self.today.ago(4, 19, 30);
        let mut evening = Evening { scenes, key: "T3", members: &self.group };
        let items = [(ItemKind::Decide, "一楼商户油烟管道改道")];
        let (body, title) = (&self.cast.group_body, "69号院议事小组临时会议");
        evening.called(self.today.ago(9, 18, 0), body, title, starts, &items).came(starts, 2);
        let reason = "到会2人，不足法定人数，改期再开。";
        evening.too_few(starts.saturating_add_minutes(30), self.today.ago(-3, 19, 30), reason);
    }

    fn to_be_signed(&self, scenes: &mut Vec<Scene>) {
        let starts = self.today.ago(3, 14, 0);
        let later = |minutes| starts.saturating_add_minutes(minutes);
        let mut evening = Evening { scenes, key: "T4", members: &self.cast.council };
        let items = [(ItemKind::Decide, "图书角周日也开放"), (ItemKind::Inform, "通报大门改造进度")];
        evening.called(self.today.ago(10, 9, 0), &self.cast.council_body, "居民议事会临时会议", starts, &items);
        evening.came(later(0), 5).opened(later(5));
        evening.moved(later(10), 1, 1, "图书角周日上午也开放，由志愿者值守。").decided(later(25), 1, [4, 1, 0]);
        evening.noted(later(40), 2, "已听取通报。").lead(later(60), Command::End {});
        let text = "会议应到6人，实到5人。表决通过：图书角周日上午也开放，由志愿者值守。听取了大门改造进度通报。";
        evening.minuted(self.today.ago(2, 10, 0), text, &[0]);
    }

    fn posted(&self, scenes: &mut Vec<Scene>) {
        let at = self.today.ago(3, 17, 0);
        let notice = NewNotice {
            kind: NoticeKind::Other,
            about: About::Nothing,
            title: "东风巷14号院充电桩位置公示（示例）".to_owned(),
            text: "拟在东风巷14号院南侧围墙边安装电动自行车充电桩12个，不占用消防通道。有异议的，请在公示期内提出，\
                   社区在期限内答复。（示例）"
                .to_owned(),
            place: Some(self.cast.places.dongfeng.clone()),
            from: at.date(),
            to: self.today.ago(-9, 0, 0).date(),
            covers: None,
        };
        post(scenes, at, &self.cast.staff, notice);
        let text = "南侧围墙边就是一楼住户的窗户，夜里插拔声音大，建议改到东门岗亭旁。（示例）";
        object(scenes, self.today.ago(1, 20, 10), &Who::public(None), text);
    }
}
