//! Who bore the cost in courtyard 69, and how the work was done: C1 to C4 as projects, the two shops' agreement,
//! and the money of the board over the gate to the last fen. The sums of C4 are reported; days, names and other
//! sums are invented.

use super::paying::{Bill, Deed, From, Plan, Shot};
use super::people::Cast;
use super::scene::{Millis, Scene, at, pays};
use jiff::civil::Date;
use mingtong_app::Who;
use mingtong_app::fund::{NewFund, OnFund};
use mingtong_app::project::NewAccount;
use mingtong_domain::fund::{self, BudgetLine, Form, RestGoes, Shown, Source, SpendingLine};
use mingtong_domain::ids::UnitId;
use mingtong_domain::procedure::Fen;
use mingtong_domain::project::{self, Income, Phase, StepProgress};
use mingtong_domain::resolution::{Doer, FundKind};

/// What somebody gives.
pub(super) struct Gift {
    pub(super) id: &'static str,
    pub(super) source: Source,
    pub(super) amount: i64,
    pub(super) donor: &'static str,
    pub(super) shown: Shown,
    pub(super) unit: Option<UnitId>,
    pub(super) what: Option<&'static str>,
    pub(super) until: Date,
}

/// What happens to one fund.
pub(super) struct Till<'a> {
    pub(super) scenes: &'a mut Vec<Scene>,
    pub(super) key: &'static str,
}

impl Till<'_> {
    pub(super) fn open(&mut self, at: Millis, who: &Who, from: Option<From>, new: NewFund) -> &mut Self {
        pays(self.scenes, at, who, Deed::Open(self.key.to_owned(), from, new));
        self
    }

    /// Somebody gives their word; the desk writes it down.
    pub(super) fn promised(&mut self, at: Millis, who: &Who, gift: Gift) -> &mut Self {
        let Gift { id, source, amount, donor, shown, unit, what, until } = gift;
        let (donor, what) = (Some(donor.to_owned()), what.map(str::to_owned));
        let (pledge, form, person) = (id.into(), Form::Gift, None);
        let command = fund::Command::Pledge { pledge, source, form, amount, person, unit, shown, until, donor, what };
        self.act(at, who, OnFund::default(), command)
    }

    /// It comes in.
    pub(super) fn came(&mut self, at: Millis, who: &Who, pledge: &str, amount: i64) -> &mut Self {
        let on = OnFund { pledge: Some(pledge.into()), ..OnFund::default() };
        let slip = format!("{pledge}-slip");
        self.act(at, who, on, fund::Command::Receive { amount, day: at.date(), slip, pictures: vec![] })
    }

    /// What may be spent on what.
    pub(super) fn budgeted(&mut self, at: Millis, who: &Who, lines: &[(SpendingLine, i64)]) -> &mut Self {
        let lines = lines.iter().map(|(line, amount)| BudgetLine { line: *line, amount: *amount }).collect();
        self.act(at, who, OnFund::default(), fund::Command::SetBudget { lines, reason: None })
    }

    pub(super) fn billed(&mut self, at: Millis, who: &Who, bill: Bill) -> &mut Self {
        pays(self.scenes, at, who, Deed::Bill(self.key.to_owned(), bill));
        self
    }

    pub(super) fn approved(&mut self, at: Millis, who: &Who, id: &'static str) -> &mut Self {
        pays(self.scenes, at, who, Deed::Approve(self.key.to_owned(), id));
        self
    }

    pub(super) fn paid(&mut self, at: Millis, who: &Who, id: &str) -> &mut Self {
        let on = OnFund { expense: Some(id.into()), ..OnFund::default() };
        self.act(at, who, on, fund::Command::Pay { day: at.date() })
    }

    /// Closed, with nothing left.
    pub(super) fn closed(&mut self, at: Millis, who: &Who) -> &mut Self {
        self.act(at, who, OnFund::default(), fund::Command::Close { goes: RestGoes::Nowhere, words: None })
    }

    fn act(&mut self, at: Millis, who: &Who, on: OnFund, command: fund::Command<String>) -> &mut Self {
        pays(self.scenes, at, who, Deed::OnFund(self.key.to_owned(), on, command));
        self
    }
}

/// What happens to one project.
pub(super) struct Works<'a> {
    pub(super) scenes: &'a mut Vec<Scene>,
    pub(super) key: &'static str,
}

impl Works<'_> {
    pub(super) fn begin(&mut self, at: Millis, who: &Who, plan: Plan) -> &mut Self {
        pays(self.scenes, at, who, Deed::Begin(self.key.to_owned(), Box::new(plan)));
        self
    }

    pub(super) fn act(
        &mut self,
        at: Millis,
        who: &Who,
        command: project::Command<String>,
        shots: &[Shot],
    ) -> &mut Self {
        pays(self.scenes, at, who, Deed::OnProject(self.key.to_owned(), command, shots.to_vec()));
        self
    }

    pub(super) fn step(
        &mut self,
        at: Millis,
        who: &Who,
        step: u32,
        text: &str,
        shot: Option<(Phase, Shot)>,
    ) -> &mut Self {
        let phase = shot.map_or(Phase::During, |(phase, _)| phase);
        let shots: Vec<Shot> = shot.iter().map(|(_, shot)| *shot).collect();
        let (progress, text) = (StepProgress::Done, text.to_owned());
        let command = project::Command::ReportProgress { step, progress, phase, pictures: vec![], text };
        self.act(at, who, command, &shots)
    }

    pub(super) fn done(&mut self, at: Millis, who: &Who, text: &str, shots: &[Shot]) -> &mut Self {
        self.act(at, who, project::Command::ReportDone { pictures: vec![], text: text.to_owned() }, shots)
    }

    pub(super) fn accepted(&mut self, at: Millis, people: [&Who; 2], text: &str) -> &mut Self {
        for (who, minutes) in people.into_iter().zip([0, 20]) {
            let command = project::Command::Accept { pictures: vec![], text: text.to_owned() };
            self.act(at.saturating_add_minutes(minutes), who, command, &[]);
        }
        self
    }

    pub(super) fn accounted(&mut self, at: Millis, who: &Who, account: NewAccount) -> &mut Self {
        pays(self.scenes, at, who, Deed::Account(self.key.to_owned(), account));
        self
    }

    fn archived(&mut self, at: Millis, who: &Who) -> &mut Self {
        self.act(at, who, project::Command::Archive {}, &[])
    }
}

/// A final account.
pub(super) fn account(
    title: &str,
    text: &str,
    income: &[(FundKind, i64)],
    spent_fen: i64,
    days: [Date; 2],
) -> NewAccount {
    let line = |(source, fen): &(FundKind, i64)| Some(Income { source: *source, amount: Fen::new(*fen)? });
    NewAccount {
        income: income.iter().filter_map(line).collect(),
        spent_fen,
        title: title.to_owned(),
        text: text.to_owned(),
        from: days[0],
        to: days[1],
    }
}

fn day(month: i8, day: i8) -> Date {
    at(month, day, 0, 0).date()
}

/// Tells the chapter.
pub(super) fn chapter(cast: &Cast, scenes: &mut Vec<Scene>) {
    adopted(cast, scenes);
    new_gate(cast, scenes);
    board_over_the_gate(cast, scenes);
    its_money(cast, scenes);
}

/// C1: the partner unit does it with its own people.
fn adopted(cast: &Cast, scenes: &mut Vec<Scene>) {
    let by = Doer::Unit(cast.units.powerchina.clone());
    let plan = Plan {
        from: From::Matter("C1".into()),
        title: "69号院门卫和保洁",
        text: "中国电建昆明院结对69号院：安排门卫值守和日常保洁，居民不出钱。",
        place: cast.places.renmin.clone(),
        by,
        steps: vec![("排定门卫班次", day(3, 29)), ("保洁员上岗", day(4, 2))],
    };
    let mut works = Works { scenes, key: "C1" };
    let unit = &cast.powerchina;
    let begin = project::Command::Begin { text: "由本单位后勤安排。（示例）".to_owned() };
    works
        .begin(at(3, 24, 16, 0), unit, plan)
        .act(at(3, 25, 9, 10), unit, begin, &[])
        .step(at(3, 29, 17, 0), unit, 1, "白天一班、夜间一班，岗亭已启用。（示例）", None)
        .step(at(4, 1, 17, 0), unit, 2, "保洁每天上午一次。（示例）", None)
        .done(at(4, 1, 17, 30), unit, "门卫值守和保洁已到位。", &[])
        .accepted(at(4, 2, 9, 0), [&cast.group[0], &cast.grid_east], "门卫在岗，院内干净。（示例）");
    let days = [day(4, 6), day(4, 14)];
    let text = "门卫和保洁由结对单位提供，居民不出钱，无现金收支。（示例）";
    works
        .accounted(at(4, 6, 11, 0), &cast.staff, account("69号院门卫和保洁收支公示", text, &[], 0, days))
        .archived(at(4, 16, 9, 0), &cast.staff);
}

/// C2: the policy pays; no money of residents.
fn new_gate(cast: &Cast, scenes: &mut Vec<Scene>) {
    let plan = Plan {
        from: From::Matter("C2".into()),
        title: "69号院更换大门、加装智能门禁",
        text: "由惠民政策资金更换大门并加装智能门禁，居民不出钱。",
        place: cast.places.renmin_gate.clone(),
        by: Doer::Community,
        steps: vec![("申报惠民政策", day(4, 2)), ("拆旧门、装新门", day(4, 12)), ("发放门禁卡", day(4, 14))],
    };
    let staff = &cast.staff;
    let begin = project::Command::Begin { text: "惠民政策由街道统一安排施工。（示例）".to_owned() };
    let mut works = Works { scenes, key: "C2" };
    works
        .begin(at(3, 29, 9, 0), staff, plan)
        .act(at(3, 29, 9, 30), staff, begin, &[])
        .step(at(4, 1, 16, 0), staff, 1, "申报已批准。（示例）", None)
        .step(at(4, 12, 16, 0), staff, 2, "新门已装好。（示例）", None)
        .step(at(4, 13, 16, 0), staff, 3, "门禁卡按户发放。（示例）", None)
        .done(at(4, 13, 17, 0), staff, "大门已更换，智能门禁已启用。", &[])
        .accepted(at(4, 14, 9, 0), [&cast.group[1], &cast.grid_east], "开关正常，各户刷卡能进。（示例）");
    let days = [day(4, 14), day(4, 22)];
    let text = "大门和门禁由惠民政策承担，社区和居民没有现金收支。（示例）";
    works
        .accounted(at(4, 14, 11, 0), staff, account("69号院大门更换收支公示", text, &[], 0, days))
        .archived(at(4, 23, 9, 0), staff);
}

/// C4, the work: within 48 hours, accepted by two who neither did nor approved it.
fn board_over_the_gate(cast: &Cast, scenes: &mut Vec<Scene>) {
    let by = Doer::Unit(cast.units.crew.clone());
    let plan = Plan {
        from: From::Resolution,
        title: "69号院大门装饰板加固",
        text: "拆除松动部分，加固后复原，施工队只收成本价。",
        place: cast.places.renmin_gate.clone(),
        by,
        steps: vec![("围挡，拆除松动的装饰板", day(5, 20)), ("加固修复", day(5, 21))],
    };
    let quote = project::Command::AddQuote {
        unit: Some(cast.units.crew.clone()),
        amount_fen: 70_000,
        pictures: vec![],
        name: None,
        terms: Some("只收成本价，48小时内完工".to_owned()),
    };
    let reason = "险情不能等比价；正在本街施工的队伍，只收成本价。".to_owned();
    let choose = project::Command::Choose { quote: 1, guarantee_days: Some(365), reason };
    let crew = &cast.crew;
    let days = [day(5, 20), day(5, 28)];
    let income = [(FundKind::Residents, 30_000), (FundKind::Community, 40_000)];
    let text = "居民自筹300元，社区400元，共700元，全部付给施工队（成本价），结余0.00元。";
    let mut works = Works { scenes, key: "C4" };
    works
        .begin(at(5, 19, 11, 35), &cast.staff, plan)
        .act(at(5, 19, 11, 40), &cast.staff, quote, &[])
        .act(at(5, 19, 11, 50), &cast.secretary, choose, &[])
        .step(at(5, 19, 18, 30), crew, 1, "已围挡，松动部分已拆下。（示例）", Some((Phase::Before, Shot::GateBefore)))
        .step(at(5, 20, 15, 30), crew, 2, "加固件已装好，板面复原。（示例）", Some((Phase::After, Shot::GateAfter)))
        .done(at(5, 20, 15, 50), crew, "装饰板已加固修复。", &[Shot::GateAfter])
        .accepted(at(5, 20, 16, 20), [&cast.group[2], &cast.grid_east], "牢固，围挡已撤。（示例）")
        .accounted(at(5, 20, 17, 20), &cast.staff, account("69号院大门装饰板加固收支公示", text, &income, 70_000, days))
        .archived(at(5, 31, 9, 0), &cast.staff);
}

/// C4, the money: 300.00 and 400.00 in, 700.00 out at cost price, nothing left; the discount stands beside it in kind.
fn its_money(cast: &Cast, scenes: &mut Vec<Scene>) {
    let until = day(5, 26);
    let gift = |id, amount, donor, shown| Gift {
        id,
        source: Source::Residents,
        amount,
        donor,
        shown,
        unit: None,
        what: None,
        until,
    };
    let community = Gift { source: Source::Community, ..gift("c4-community", 40_000, "明通巷社区", Shown::Named) };
    let discount = Gift {
        source: Source::Discount,
        unit: Some(cast.units.crew.clone()),
        what: Some("只收成本价：人工少收的部分（示例估值）"),
        ..gift("c4-discount", 20_000, "街道改造施工队（示例）", Shown::Named)
    };
    let bill = Bill {
        id: "c4-repair",
        amount: 70_000,
        line: SpendingLine::Work,
        payee: "街道改造施工队（示例）",
        purpose: "加固修复69号院大门装饰板，成本价",
    };
    let new = NewFund {
        purpose: "69号院大门装饰板加固".to_owned(),
        place: Some(cast.places.renmin_gate.clone()),
        sources: vec![Source::Residents, Source::Community, Source::Discount],
        class: None,
        target: Some(70_000),
        origin: None,
        from: None,
    };
    let staff = &cast.staff;
    Till { scenes, key: "C4" }
        .open(at(5, 19, 12, 0), staff, Some(From::Project("C4".into())), new)
        .promised(at(5, 19, 12, 30), staff, gift("c4-home-1", 10_000, "1-1-301（示例）", Shown::Named))
        .promised(at(5, 19, 12, 40), staff, gift("c4-home-2", 10_000, "2-2-501（示例）", Shown::Named))
        .promised(at(5, 19, 13, 0), staff, gift("c4-home-3", 10_000, "一位住户（示例）", Shown::Nameless))
        .promised(at(5, 19, 14, 0), staff, community)
        .promised(at(5, 19, 14, 10), staff, discount)
        .came(at(5, 19, 17, 0), staff, "c4-home-1", 10_000)
        .came(at(5, 19, 17, 10), staff, "c4-home-2", 10_000)
        .came(at(5, 19, 17, 20), staff, "c4-home-3", 10_000)
        .came(at(5, 19, 17, 40), staff, "c4-community", 40_000)
        .came(at(5, 20, 15, 55), staff, "c4-discount", 20_000)
        .billed(at(5, 20, 16, 0), staff, bill)
        .approved(at(5, 20, 16, 5), &cast.secretary, "c4-repair")
        .approved(at(5, 20, 16, 10), &cast.leader, "c4-repair")
        .paid(at(5, 20, 16, 50), staff, "c4-repair")
        .closed(at(5, 20, 17, 10), staff);
}
