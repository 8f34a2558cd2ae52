//! C3: the two shops of courtyard 69 agree to pay for what they cause, and pay it; residents are asked for nothing.
//! The sum and the days are invented.

use super::paying::{Bill, Deed, From};
use super::people::Cast;
use super::scene::{Scene, at, pays};
use super::settling::{Gift, Till};
use jiff::civil::Date;
use mingtong_app::Who;
use mingtong_app::agreement::{NewAgreement, NewLine, NewStands, NewTerms};
use mingtong_app::fund::NewFund;
use mingtong_domain::agreement::{self, Answer, Measures, Part, SharedBy};
use mingtong_domain::fund::{Shown, Source, SpendingLine};
use mingtong_domain::role::{Role, Scope};

/// The shops, as parties.
const SHOPS: [&str; 2] = ["甲蛋糕店（示例）", "乙蛋糕店（示例）"];

fn day(month: i8, day: i8) -> Date {
    at(month, day, 0, 0).date()
}

/// Tells the chapter.
pub(super) fn chapter(cast: &Cast, scenes: &mut Vec<Scene>) {
    agreed(cast, scenes);
    paid(cast, scenes);
}

fn agreed(cast: &Cast, scenes: &mut Vec<Scene>) {
    let shop = |at: usize| NewLine {
        stands: NewStands::Shop(SHOPS[at].to_owned(), Some(cast.shop_owners[at].clone())),
        part: Part::Pays,
        gives: None,
        worth: None,
        measures: Measures::default(),
    };
    let terms = NewTerms {
        text: "两家店的油污多年堵塞院内下水道。两家店出钱请人清掏一次，并各自加装隔油池；居民不出钱。（示例）"
            .to_owned(),
        circle: "一楼两家蛋糕店；69号院各户受益，不出钱".to_owned(),
        day: day(4, 18),
        total: 60_000,
        income: None,
        by: SharedBy::Equal,
        heads: None,
        money: None,
        late: None,
        exit: None,
        homes: None,
        parties: vec![shop(0), shop(1)],
    };
    let new = NewAgreement {
        title: "69号院下水道清掏费用协议".to_owned(),
        place: Some(cast.places.renmin.clone()),
        body: Some(cast.group_body.clone()),
        origin: None,
        terms,
    };
    let leader = &cast.leader;
    let draft = Deed::Draft("C3".into(), Some("C3".into()), Some(Part::Benefits), Box::new(new));
    pays(scenes, at(4, 18, 10, 0), leader, draft);
    let put = agreement::Command::Put { until: day(4, 25) };
    pays(scenes, at(4, 18, 11, 0), leader, Deed::OnAgreement("C3".into(), put));
    for (nth, hour) in [(0, 15), (1, 19)] {
        let owner = Who::in_role(cast.shop_owners[nth].clone(), Role::Public, Scope::Community);
        pays(scenes, at(4, 20, hour, 0), &owner, Deed::Answer("C3".into(), SHOPS[nth].to_owned(), Answer::Consents));
    }
}

fn paid(cast: &Cast, scenes: &mut Vec<Scene>) {
    let leader = &cast.leader;
    let gift = |nth: usize| Gift {
        id: ["c3-shop-1", "c3-shop-2"][nth],
        source: Source::Shop,
        amount: 30_000,
        donor: SHOPS[nth],
        shown: Shown::Named,
        unit: Some(cast.units.shops.clone()),
        what: None,
        until: day(4, 30),
    };
    let new = NewFund {
        purpose: "69号院下水道清掏：两家店各出一半".to_owned(),
        place: Some(cast.places.renmin.clone()),
        sources: vec![Source::Shop],
        class: None,
        target: Some(60_000),
        origin: None,
        from: None,
    };
    let bill = Bill {
        id: "c3-clearing",
        amount: 60_000,
        line: SpendingLine::Service,
        payee: "环卫作业队（示例）",
        purpose: "清掏69号院下水道，高压冲洗",
    };
    let staff = &cast.staff;
    Till { scenes, key: "C3" }
        .open(at(4, 21, 9, 0), staff, Some(From::Agreement("C3".into())), new)
        .promised(at(4, 21, 9, 10), staff, gift(0))
        .promised(at(4, 21, 9, 20), staff, gift(1))
        .came(at(4, 23, 10, 0), staff, "c3-shop-1", 30_000)
        .came(at(4, 23, 16, 0), staff, "c3-shop-2", 30_000)
        .billed(at(4, 29, 17, 30), staff, bill)
        .approved(at(4, 29, 18, 0), &cast.secretary, "c3-clearing")
        .approved(at(4, 29, 19, 0), leader, "c3-clearing")
        .paid(at(4, 30, 10, 0), staff, "c3-clearing")
        .closed(at(4, 30, 15, 0), staff);
}
