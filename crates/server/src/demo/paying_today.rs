//! What is agreed, promised, to be paid and guaranteed on the day on which the demo is loaded. All of it is invented.

use super::living::Today;
use super::paying::{Bill, Deed, From, Plan, Shot};
use super::people::Cast;
use super::scene::{Scene, pays};
use super::settling::{Gift, Till, Works, account};
use mingtong_app::Who;
use mingtong_app::agreement::{NewAgreement, NewTerms};
use mingtong_app::fund::NewFund;
use mingtong_domain::account_book::Period;
use mingtong_domain::agreement::{self, Answer, Part, SharedBy};
use mingtong_domain::fund::{FundClass, Shown, Source, SpendingLine};
use mingtong_domain::project;
use mingtong_domain::resolution::{Doer, FundKind};

const LAMP: &str = "P1";

/// Tells the chapter.
pub(super) fn chapter(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    half_agreed(cast, today, scenes);
    waiting(cast, today, scenes);
    guaranteed(cast, today, scenes);
    posted(cast, today, scenes);
}

/// What common parts of a courtyard earned last month, as the office keeps it in a spreadsheet.
fn posted(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let now = today.ago(1, 0, 0).date();
    let to = now.first_of_month().yesterday().unwrap_or(now);
    let from = to.first_of_month();
    let on = |day: i8| from.with().day(day).build().unwrap_or(from);
    let rows = format!(
        "日期,摘要,凭证号,收入,支出,余额\n,上期结余,,,,3260.50\n\
         {},电梯广告费,记-1,1200.00,,4460.50\n\
         {},换楼道灯泡（示例）,记-2,,86.40,4374.10\n\
         {},快递柜场地费,记-3,300.00,,4674.10\n",
        on(5),
        on(12),
        on(20)
    );
    let book = Deed::Post(cast.places.dongfeng.clone(), Period { from, to }, rows);
    pays(scenes, today.ago(1, 9, 0), &cast.staff, book);
}

/// Half of the homes have consented: on the page, on paper; the others have some days left.
fn half_agreed(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let day = |days: i64| today.ago(days, 0, 0).date();
    let terms = NewTerms {
        text: "69号院院灯改造：换十盏感应灯。材料和安装共1,440.00元，48户平均分摊，每户30.00元；以后的电费仍走公共电表。（示例）"
            .to_owned(),
        circle: "69号院48户（示例）".to_owned(),
        day: day(12),
        total: 144_000,
        income: None,
        by: SharedBy::ByHome,
        heads: None,
        money: None,
        late: Some("新搬来的住户补签后分摊从下一次起算。（示例）".to_owned()),
        exit: None,
        homes: None,
        parties: vec![],
    };
    let new = NewAgreement {
        title: "69号院院灯改造费用协议（示例）".to_owned(),
        place: Some(cast.places.renmin.clone()),
        body: Some(cast.group_body.clone()),
        origin: None,
        terms,
    };
    let leader = &cast.leader;
    let key = || LAMP.to_owned();
    pays(scenes, today.ago(12, 10, 0), leader, Deed::Draft(key(), None, Some(Part::Pays), Box::new(new)));
    let put = agreement::Command::Put { until: day(-9) };
    pays(scenes, today.ago(11, 9, 0), leader, Deed::OnAgreement(key(), put));
    let mut nth = 0;
    for building in ["1", "2"] {
        for floor in 1..=6 {
            for room in 1..=2 {
                let home = format!("{building}-1-{floor}0{room}");
                let (at, answer) = (today.ago(10 - i64::from(nth / 4), 18, nth % 4 * 10), Answer::Consents);
                let deed =
                    if nth % 3 == 0 { Deed::Paper(key(), home, answer) } else { Deed::Answer(key(), home, answer) };
                pays(scenes, at, leader, deed);
                nth += 1;
            }
        }
    }
}

/// A promise that is about to lapse, and an expense that waits for its second approval.
fn waiting(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let day = |days: i64| today.ago(days, 0, 0).date();
    let gift = |id, source, amount, donor, until| Gift {
        id,
        source,
        amount,
        donor,
        shown: Shown::Named,
        unit: None,
        what: None,
        until,
    };
    let new = NewFund {
        purpose: "14号院单元门口扶手（示例）".to_owned(),
        place: Some(cast.places.dongfeng.clone()),
        sources: vec![Source::Residents, Source::Community, Source::Unit],
        class: Some(FundClass::PublicService),
        target: Some(360_000),
        origin: None,
        from: None,
    };
    let staff = &cast.staff;
    let bill = Bill {
        id: "p1-first-two",
        amount: 150_000,
        line: SpendingLine::Work,
        payee: "街道改造施工队（示例）",
        purpose: "1栋1、2单元门口扶手，含安装（示例）",
    };
    let unit = Gift {
        unit: Some(cast.units.managing.clone()),
        ..gift("p1-of-unit", Source::Unit, 100_000, "云南省有色地质局机关党委", day(-20))
    };
    Till { scenes, key: "P1" }
        .open(today.ago(26, 9, 0), staff, None, new)
        .budgeted(
            today.ago(26, 10, 0),
            staff,
            &[(SpendingLine::Work, 280_000), (SpendingLine::Material, 70_000), (SpendingLine::Tax, 10_000)],
        )
        .promised(today.ago(25, 9, 0), staff, gift("p1-home-1", Source::Residents, 20_000, "1-1-302（示例）", day(-30)))
        .promised(today.ago(25, 9, 10), staff, gift("p1-home-2", Source::Residents, 20_000, "2-1-201（示例）", day(-1)))
        .promised(today.ago(24, 9, 0), staff, gift("p1-community", Source::Community, 150_000, "明通巷社区", day(-30)))
        .promised(today.ago(24, 15, 0), staff, unit)
        .came(today.ago(20, 10, 0), staff, "p1-home-1", 20_000)
        .came(today.ago(18, 10, 0), staff, "p1-community", 150_000)
        .came(today.ago(10, 10, 0), staff, "p1-of-unit", 60_000)
        .billed(today.ago(3, 15, 0), staff, bill)
        .approved(today.ago(2, 10, 0), &cast.secretary, "p1-first-two");
}

/// Done a month ago and guaranteed for a year; its account is published, and a neighbour objects to it.
fn guaranteed(cast: &Cast, today: Today, scenes: &mut Vec<Scene>) {
    let day = |days: i64| today.ago(days, 0, 0).date();
    let plan = Plan {
        from: From::Matter("L13".into()),
        title: "14号院花坛重砌（示例）",
        text: "清走碎砖，重新砌好花坛，贴面砖。（示例）",
        place: cast.places.dongfeng.clone(),
        by: Doer::Unit(cast.units.managing.clone()),
        steps: vec![("清走碎砖", day(6)), ("重砌花坛", day(4))],
    };
    let quote = |amount_fen, name: &str| project::Command::AddQuote {
        unit: None,
        amount_fen,
        pictures: vec![],
        name: Some(name.to_owned()),
        terms: Some("含材料和清运（示例）".to_owned()),
    };
    let choose = project::Command::Choose {
        quote: 2,
        guarantee_days: Some(365),
        reason: "三家中报价最低，保修一年。（示例）".to_owned(),
    };
    let (staff, managing) = (&cast.staff, &cast.managing);
    let days = [day(2), day(-6)];
    let text = "花坛重砌：单位帮扶860.00元，全部付给施工方，结余0.00元。（示例）";
    let objection = "面砖只贴了一面，报价里写的是四面，请说明。（示例）".to_owned();
    Works { scenes, key: "P2" }
        .begin(today.ago(7, 9, 30), managing, plan)
        .act(today.ago(7, 10, 0), staff, quote(95_000, "甲装修队（示例）"), &[Shot::Slip])
        .act(today.ago(7, 10, 10), staff, quote(86_000, "乙装修队（示例）"), &[Shot::Slip])
        .act(today.ago(7, 10, 20), staff, quote(120_000, "丙装修队（示例）"), &[Shot::Slip])
        .act(today.ago(7, 11, 0), staff, choose, &[])
        .step(today.ago(6, 16, 0), managing, 1, "碎砖已清走。（示例）", None)
        .step(today.ago(4, 16, 0), managing, 2, "花坛已砌好。（示例）", None)
        .done(today.ago(4, 17, 0), managing, "花坛已砌好，碎砖已清走。（示例）", &[])
        .accepted(today.ago(3, 9, 0), [&cast.grid, &cast.lead], "砌筑平整，结实。（示例）")
        .accounted(
            today.ago(2, 10, 0),
            staff,
            account("14号院花坛重砌收支公示（示例）", text, &[(FundKind::PartyUnits, 86_000)], 86_000, days),
        );
    pays(scenes, today.ago(1, 19, 0), &Who::public(None), Deed::Object("P2".into(), objection));
}
