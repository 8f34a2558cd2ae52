//! Chapter B: the residents' council, founded in March 2021, meets three times and collects 20 suggestions. The report
//! does not name them: all twenty, with what became of each, are invented. Together they show every way a matter goes.

use super::people::Cast;
use super::scene::{Millis, Plot, Scene, at, in_body, report};
use mingtong_app::Who;
use mingtong_domain::ids::UnitId;
use mingtong_domain::matter::{Channel, Command, Outcome, Track};

/// The days of the three meetings, Wednesdays.
pub(super) const MEETINGS: [(i8, i8); 3] = [(3, 17), (4, 14), (5, 12)];

/// A suggestion: its key, at which meeting it was made, what it says.
struct Said(&'static str, usize, &'static str, &'static str);

/// Tells the chapter.
pub(super) fn chapter(cast: &Cast, scenes: &mut Vec<Scene>) {
    for (said, course) in suggestions() {
        let mut told = Told { cast, scenes, said };
        told.tell(course);
    }
}

/// What was raised at a meeting: the keys and titles of its suggestions.
pub(super) fn raised_at(meeting: usize) -> Vec<(&'static str, &'static str)> {
    let of_it = suggestions().into_iter().filter(|(said, _)| said.1 == meeting);
    of_it.map(|(Said(key, _, title, _), _)| (key, title)).collect()
}

/// How a suggestion goes.
enum Course {
    /// The desk does it, or says why not.
    Desk(Outcome, &'static str),
    /// A unit does it.
    Unit(Helper, Outcome, &'static str),
    /// Not solved for now, and looked at again.
    Reviewed(&'static str),
    Returned,
    Merged,
    Deferred,
    Reopened,
    Escalated,
    Declined,
    OpenForClaim,
}

enum Helper {
    Cleaning,
    Lighting,
    Water,
}

#[rustfmt::skip]
fn suggestions() -> [(Said, Course); 20] {
    use Course::*;
    use Helper::*;
    use Outcome::*;
    [
        (Said("B01", 0, "东风巷口两盏路灯不亮", "巷口两盏路灯已经一周不亮，老人晚上出门看不清路。"),
            Unit(Lighting, Solved, "更换两盏路灯的灯头和触发器，已恢复照明。")),
        (Said("B02", 0, "14号院垃圾桶清运不及时", "周末垃圾桶经常满溢，天热有异味，希望加密清运。"),
            Unit(Cleaning, Solved, "周末由每天一次改为早晚各一次清运。")),
        (Said("B03", 0, "希望在社区开办老年食堂", "独居老人做饭困难，希望社区开办老年食堂。"),
            Reviewed("社区现有用房都不具备消防和排烟条件，暂时办不成；5月底再找一次场地。")),
        (Said("B04", 0, "电动车在楼道内充电", "1栋有人把电动车推进楼道充电，火灾风险大。"),
            Desk(Solved, "逐户上门劝导，车辆已移出楼道，楼栋长每天巡查。")),
        (Said("B05", 0, "院内雨水沟被落叶杂物堵塞", "雨水沟里全是落叶和杂物，下雨就积水。"),
            Unit(Water, Solved, "清掏雨水沟40米，更换破损篦子三块。")),
        (Said("B06", 0, "居民医保在哪里缴费", "不少老人不知道居民医保缴费的时间和地点。"),
            Desk(Explained, "可在社区服务窗口、手机或银行缴费，社区窗口周一至周五有专人帮助老年人办理。")),
        (Said("B07", 0, "明通巷违停占用人行道", "每天傍晚有车停在人行道上，推婴儿车的只能走车道。"),
            Desk(SettledElsewhere, "违停处罚属交警职权，已按程序移交辖区交警中队，由其答复；社区在巷口设了提示牌。")),
        (Said("B08", 1, "巷道井盖松动，车过有异响", "巷中段一个井盖松动，车一过就响，影响休息。"), Returned),
        (Said("B09", 1, "晚上回家巷子太黑", "晚上九点以后明通巷北段很黑，下夜班害怕。"), Merged),
        (Said("B10", 1, "明通巷北段夜间照明不足", "明通巷北段路灯间距大，两灯之间看不清路面。"),
            Unit(Lighting, Solved, "北段加装两盏壁灯，亮灯时间与路灯一致。")),
        (Said("B11", 1, "院内投喂流浪猫引发争议", "有人投喂流浪猫，有人嫌脏，希望社区说明怎么办。"),
            Desk(Explained, "议事会商定：定点投喂、喂后清理，社区联系爱心机构绝育；不得在楼道内投喂。")),
        (Said("B12", 1, "公共晾衣架锈蚀", "2栋后面的公共晾衣架锈蚀松动，衣服挂上就歪。"), Reopened),
        (Said("B13", 1, "老旧单元门雨棚漏水", "1单元门口雨棚破了洞，雨季进门就淋水。"), Deferred),
        (Said("B14", 1, "社区图书角开放时间太短", "图书角只在工作日白天开，上班上学的人用不上。"),
            Desk(Solved, "图书角增开周六全天，由志愿者值守。")),
        (Said("B15", 2, "街面架空线缆低垂", "巷口多根架空线缆低垂，货车经过会刮到。"), Escalated),
        (Said("B16", 2, "公共厕所异味大", "明通巷公厕异味大，冲水阀常坏。"),
            Unit(Cleaning, Solved, "更换冲水阀四个，每天增加两次消杀保洁。")),
        (Said("B17", 2, "快递车占用消防通道", "快递三轮车中午在消防通道分拣，消防车进不来。"),
            Desk(Solved, "与快递点商定到院外空地分拣，通道已施划禁停标线。")),
        (Said("B18", 2, "楼上漏水要求邻居赔偿", "楼上水管漏水泡坏了家里吊顶，希望社区判楼上赔钱。"), Declined),
        (Said("B19", 2, "暑期孩子无人看管", "双职工家庭暑期孩子没人看，希望办托管班。"), OpenForClaim),
        (Said("B20", 2, "2栋高层早晚水压偏低", "2栋六楼以上早晚高峰水压低，热水器打不着火。"),
            Unit(Water, Explained, "实测水压达标但处于下限，原因是户内滤网堵塞，已教住户清洗；二次加压需业主共同决定。")),
    ]
}

/// One suggestion as it is told.
struct Told<'a> {
    cast: &'a Cast,
    scenes: &'a mut Vec<Scene>,
    said: Said,
}

impl Told<'_> {
    /// So many days after the meeting.
    fn day(&self, days: u32, hour: i8, minute: i8) -> Millis {
        let (month, day) = MEETINGS[self.said.1];
        at(month, day, hour, minute).saturating_add_hours(24 * days)
    }

    /// Its place among the twenty, so that not everything happens in the same minute.
    fn nth(&self) -> usize {
        self.said.0[1..].parse().unwrap_or_default()
    }

    fn helper(&self, helper: &Helper) -> (&Who, &UnitId) {
        match helper {
            Helper::Cleaning => (&self.cast.cleaning, &self.cast.units.cleaning),
            Helper::Lighting => (&self.cast.lighting, &self.cast.units.lighting),
            Helper::Water => (&self.cast.water, &self.cast.units.water),
        }
    }

    fn raiser(&self) -> &Who {
        &self.cast.council[self.nth() % self.cast.council.len()]
    }

    /// Another member than the one who raised it.
    fn witness(&self) -> &Who {
        &self.cast.council[(self.nth() + 1) % self.cast.council.len()]
    }

    fn tell(&mut self, course: Course) {
        let cast = self.cast;
        match course {
            Course::Desk(outcome, answer) => self.by_the_desk(outcome, answer),
            Course::Unit(helper, outcome, answer) => self.by_a_unit(&helper, outcome, answer),
            Course::Reviewed(answer) => self.reviewed(answer),
            Course::Returned => self.returned(),
            Course::Merged => {
                let at = self.day(1, 10, 0);
                let reason = "与“明通巷北段夜间照明不足”是同一件事，并案办理，答复同样告知您。（示例）";
                self.begin().merge(at, &cast.staff, "B10", reason);
            }
            Course::Deferred => self.deferred(),
            Course::Reopened => self.reopened(),
            Course::Escalated => self.escalated(),
            Course::Declined => {
                let at = self.day(1, 10, 0);
                let reason = "邻里之间的赔偿社区无权裁定，可向社区人民调解委员会申请调解，或向法院起诉；\
                              调解窗口周一至周五在社区一楼。（示例）";
                self.begin().act(at, &cast.staff, Command::Decline { reason: reason.into() });
            }
            Course::OpenForClaim => self.open_for_claim(),
        }
    }

    fn begin(&mut self) -> Plot<'_> {
        let Said(key, meeting, title, text) = self.said;
        let minute = i8::try_from(self.nth() % 7 * 6).unwrap_or_default();
        let place = if title.contains('巷') { &self.cast.places.lane } else { &self.cast.places.dongfeng };
        let said = report(Channel::Council, place, &format!("{title}（示例）"), &format!("{text}（示例）"));
        let (month, day) = MEETINGS[meeting];
        let raiser = self.raiser().clone();
        let said = in_body(said, &self.cast.council_body);
        Plot::begin(self.scenes, key, at(month, day, 14, 30 + minute / 2), &raiser, said, false)
    }

    /// Raised, taken on the next day, and answered first.
    fn accepted(&mut self) -> Plot<'_> {
        let (accepted, answered) = (self.day(1, 9, 30), self.day(1, 9, 40));
        let cast = self.cast;
        let mut plot = self.begin();
        plot.act(accepted, &cast.staff, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None });
        plot.reply(answered, &cast.staff, "议事会的意见已收到，正在核实情况，办理进展在这里公开。（示例）");
        plot
    }

    fn by_the_desk(&mut self, outcome: Outcome, answer: &str) {
        let (done, checked, closed) = (self.day(6, 16, 0), self.day(7, 10, 0), self.day(7, 15, 0));
        let (cast, witness) = (self.cast, self.witness().clone());
        let mut plot = self.accepted();
        plot.done(done, &cast.staff, outcome, &format!("{answer}（示例）"))
            .verify(checked, &witness, "已了解，与社区所说一致。（示例）")
            .act(closed, &cast.secretary, Command::Close {})
            .rate(closed.saturating_add_hours(3), 4, None);
    }

    fn by_a_unit(&mut self, helper: &Helper, outcome: Outcome, answer: &str) {
        let days = [self.day(1, 10, 30), self.day(2, 9, 0), self.day(7, 16, 0), self.day(8, 10, 0), self.day(8, 15, 0)];
        let (cast, (who, unit)) = (self.cast, self.helper(helper));
        let (who, unit) = (who.clone(), unit.clone());
        let mut plot = self.accepted();
        plot.assign(days[0], &cast.staff, &unit, "请到现场查看后认领。（示例）")
            .claim(days[1], &who, &unit, "已到现场查看，一周内处理。（示例）")
            .support(days[1].saturating_add_hours(10), &Who::public(None))
            .done(days[2], &who, outcome, &format!("{answer}（示例）"))
            .verify(days[3], &cast.grid, "现场查看属实。（示例）")
            .act(days[4], &cast.staff, Command::Close {})
            .rate(days[4].saturating_add_hours(4), 5, None);
    }

    /// An honest end with a date: on that day the desk looks again.
    fn reviewed(&mut self, answer: &str) {
        let day = [6, 7, 8].map(|days| self.day(days, 16, 0));
        let (cast, witness, review) = (self.cast, self.witness().clone(), at(6, 1, 0, 0));
        let (outcome, text) = (Outcome::NotSolved, format!("{answer}（示例）"));
        let not_solved = Command::MarkDone { outcome, review: Some(review), text, before: vec![], pictures: vec![] };
        let again =
            Command::Reopen { pictures: vec![], reason: "到期复查：再找一次场地。（示例）".to_owned() };
        let found =
            "复查：街道已把老年食堂列入全街道统一选址，由街道办理和答复；建成以前，助餐点每天送餐到户。（示例）";
        let mut plot = self.accepted();
        plot.act(day[0], &cast.staff, not_solved)
            .verify(day[1], &witness, "已了解，确实没有合适的场地。（示例）")
            .act(day[2], &cast.secretary, Command::Close {})
            .rate(day[2].saturating_add_hours(3), 3, None)
            .act(at(5, 31, 10, 0), &cast.staff, again)
            .done(at(6, 3, 11, 0), &cast.staff, Outcome::SettledElsewhere, found)
            .verify(at(6, 4, 10, 0), &witness, "问过街道，已列入选址；送餐已开始。（示例）")
            .act(at(6, 4, 15, 0), &cast.secretary, Command::Close {});
    }

    /// Two units send it back; the street office decides, and that is binding.
    fn returned(&mut self) {
        let day = [1, 2, 5, 6, 7, 8, 12, 13].map(|days| self.day(days, 11, 0));
        let (cast, units) = (self.cast, &self.cast.units);
        let send_back = |reason: &str| Command::Return { reason: reason.into() };
        let reason = "现场确认为雨水井，由供排水服务站负责。（示例）".to_owned();
        let mut plot = self.accepted();
        plot.assign(day[0], &cast.staff, &units.cleaning, "请处理松动井盖。（示例）")
            .act(day[1], &cast.cleaning, send_back("井盖不属环卫管护。（示例）"))
            .assign(day[1].saturating_add_hours(3), &cast.staff, &units.lighting, "请确认是否为电缆井。（示例）")
            .act(day[2], &cast.lighting, send_back("不是路灯电缆井。（示例）"))
            .act(day[3], &cast.street, Command::Arbitrate { unit: Some(units.water.clone()), reason })
            .claim(day[4], &cast.water, &units.water, "更换防响垫圈。（示例）")
            .done(day[5], &cast.water, Outcome::Solved, "井盖已更换防响垫圈并调平。（示例）")
            .verify(day[6], &cast.grid, "车辆经过不再有响声。（示例）")
            .act(day[7], &cast.staff, Command::Close {})
            .rate(day[7].saturating_add_hours(2), 4, None);
    }

    /// Put off with a reason and a date, on which it comes back by itself.
    fn deferred(&mut self) {
        let (put_off, until) = (self.day(2, 10, 0), at(5, 20, 9, 0));
        let (cast, unit) = (self.cast, &self.cast.units.water);
        let reason = "雨棚需定制，厂家5月20日前到货，届时恢复办理。（示例）".to_owned();
        let mut plot = self.accepted();
        plot.act(put_off, &cast.secretary, Command::Defer { until, reason })
            .assign(at(5, 20, 10, 0), &cast.staff, unit, "雨棚已到货，请安装。（示例）")
            .claim(at(5, 20, 15, 0), &cast.water, unit, "本周安装。（示例）")
            .done(at(5, 25, 16, 0), &cast.water, Outcome::Solved, "新雨棚已安装。（示例）")
            .verify(at(5, 26, 10, 0), &cast.lead, "雨天查看不再漏水。（示例）")
            .act(at(5, 26, 15, 0), &cast.staff, Command::Close {})
            .rate(at(5, 27, 9, 0), 4, None);
    }

    /// Closed, found wanting by its raiser, and done again.
    fn reopened(&mut self) {
        let day = [1, 2, 5, 6, 7, 8, 9, 12, 13, 14].map(|days| self.day(days, 15, 0));
        let (cast, unit) = (self.cast, &self.cast.units.cleaning);
        let mut plot = self.accepted();
        plot.assign(day[0], &cast.staff, unit, "请检修晾衣架。（示例）")
            .claim(day[1], &cast.cleaning, unit, "除锈刷漆。（示例）")
            .done(day[2], &cast.cleaning, Outcome::Solved, "晾衣架已除锈刷漆。（示例）")
            .verify(day[3], &cast.grid, "已刷漆。（示例）")
            .act(day[3].saturating_add_hours(1), &cast.staff, Command::Close {})
            .rate(day[4], 2, Some("只刷了漆，架子还是晃。（示例）"))
            .publish(day[4].saturating_add_minutes(30), &cast.staff)
            .assign(day[5], &cast.staff, unit, "请加固，不能只刷漆。（示例）")
            .claim(day[6], &cast.cleaning, unit, "更换立柱并加固。（示例）")
            .done(day[7], &cast.cleaning, Outcome::Solved, "两根立柱已更换，底座重新浇筑。（示例）")
            .verify(day[8], &cast.lead, "用力摇晃也稳固。（示例）")
            .act(day[9], &cast.staff, Command::Close {});
    }

    /// More than the community can do.
    fn escalated(&mut self) {
        let day = [2, 8, 9, 12].map(|days| self.day(days, 11, 0));
        let cast = self.cast;
        let reason = "线缆分属多家运营商，需街道协调。（示例）".to_owned();
        let mut plot = self.accepted();
        plot.act(day[0], &cast.staff, Command::Escalate { reason })
            .done(day[1], &cast.street, Outcome::Solved, "街道已协调运营商抬高并捆扎线缆。（示例）")
            .verify(day[2], &cast.secretary, "现场净空足够货车通过。（示例）")
            .act(day[3], &cast.staff, Command::Close {})
            .rate(day[3].saturating_add_hours(4), 5, None);
    }

    fn open_for_claim(&mut self) {
        let day = [2, 6, 15, 16, 19].map(|days| self.day(days, 10, 0));
        let (cast, unit) = (self.cast, &self.cast.units.powerchina);
        let note = Some("请大党委成员单位认领场地和志愿者。（示例）".to_owned());
        let done = "暑期托管班已落实场地和志愿者，名额40个，6月起报名。（示例）";
        let mut plot = self.accepted();
        plot.act(day[0], &cast.staff, Command::OpenForClaim { note })
            .claim(day[1], &cast.powerchina, unit, "提供活动室和志愿者。（示例）")
            .done(day[2], &cast.powerchina, Outcome::Solved, done)
            .verify(day[3], &cast.council[0], "已到活动室看过。（示例）")
            .act(day[4], &cast.staff, Command::Close {})
            .rate(day[4].saturating_add_hours(5), 5, None);
    }
}
