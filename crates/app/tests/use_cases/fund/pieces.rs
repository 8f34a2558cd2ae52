//! Work that is cut into pieces asks for quotes as one work, whatever stands beside each piece, and out of whichever
//! funds of the work it is paid.

use super::ground::{Place, today};
use jiff::SignedDuration;
use jiff::civil::Date;
use mingtong_app::fund::{NewFund, OnFund, act_on_fund, open_fund};
use mingtong_app::need::{NewNeed, act_on_need, propose_need};
use mingtong_app::project::{NewProject, NewStep, open_project};
use mingtong_domain::fund::{Command, Origin, Quote, Source, SpendingLine};
use mingtong_domain::ids::{FundId, MatterId, NeedId, ProjectId};
use mingtong_domain::need::{Class, Measure, NeedKind, Share};
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::Doer;
use mingtong_domain::{matter, need, project};
use mingtong_testkit::{TestApp, new_fund};

mingtong_testkit::on_both!(
    a_quote_of_nobody_on_each_piece_takes_it_out_of_no_work,
    wages_and_taxes_month_after_month_are_no_work_in_pieces,
    a_part_of_a_bill_stands_for_all_of_it,
    work_paid_out_of_the_fund_of_a_project_and_of_its_matter_is_one_work,
    work_paid_out_of_the_fund_of_a_project_and_of_the_matter_behind_its_need_is_one_work,
);

/// A piece of 4,900.00 with as many quotes, by whom.
fn piece(place: &Place, id: &str, quotes: usize, by: Option<&str>) -> Command<String> {
    let mut entry = place.entering(id, 490_000);
    if let Command::EnterExpense { quotes: it, quoted_by, .. } = &mut entry {
        (*it, *quoted_by) = (vec![Quote { amount: 490_000, picture: None }; quotes], by.map(str::to_owned));
    }
    entry
}

async fn enter(t: &TestApp, place: &Place, fund: &FundId, command: Command<String>) -> Result<(), Option<Code>> {
    let entry = place.with_own_voucher(t, &OnFund::default(), command).await;
    let done = act_on_fund(&t.app, &place.town.hall, &place.staff(), fund.clone(), OnFund::default(), entry).await;
    done.map(|_| ()).map_err(|fail| fail.code())
}

async fn a_quote_of_nobody_on_each_piece_takes_it_out_of_no_work(t: TestApp) {
    let place = Place::with(&t, None).await;
    let entered = async |id: &str, quotes: usize, by: Option<&str>| {
        enter(&t, &place, &place.fund, piece(&place, id, quotes, by)).await
    };
    entered("expense-0001", 1, None).await.unwrap();
    for (quotes, by, code) in [
        (1, None, Code::QuotesMissing),
        (2, Some("甲公司、乙公司"), Code::QuotesMissing),
        (3, None, Code::QuotesUnnamed),
        (3, Some("东门公司、東門公司、东门公司（分店）"), Code::QuotesUnnamed),
        (3, Some("4900元、4950元、5000元"), Code::QuotesUnnamed),
    ] {
        assert_eq!(entered("expense-0002", quotes, by).await, Err(Some(code)), "{quotes} by {by:?}");
    }
    entered("expense-0002", 3, Some("甲公司、乙公司、丙公司")).await.unwrap();
    assert_eq!(entered("expense-0003", 0, None).await, Err(Some(Code::QuotesMissing)), "the first one still counts");
    let mut other = piece(&place, "expense-0003", 0, None);
    if let Command::EnterExpense { payee, .. } = &mut other {
        *payee = "周師傅施工隊（水电）".to_owned();
    }
    let refused = enter(&t, &place, &place.fund, other).await;
    assert_eq!(refused, Err(Some(Code::QuotesMissing)), "however the crew is written");
    place.is_sound(&t).await;
}

async fn wages_and_taxes_month_after_month_are_no_work_in_pieces(t: TestApp) {
    use SpendingLine::{Debt, Service, Tax, Wages};
    let place = Place::with(&t, None).await;
    let month = async |nth: usize, of: SpendingLine| {
        let mut entry = piece(&place, &format!("expense-{nth:04}"), 0, None);
        if let Command::EnterExpense { line, .. } = &mut entry {
            *line = of;
        }
        enter(&t, &place, &place.fund, entry).await
    };
    for (nth, line) in (1..).zip([Wages, Wages, Tax, Tax, Debt, Debt, Service]) {
        month(nth, line).await.unwrap();
    }
    assert_eq!(month(8, Service).await, Err(Some(Code::QuotesMissing)), "a service is bought");
}

async fn a_part_of_a_bill_stands_for_all_of_it(t: TestApp) {
    let place = Place::with(&t, None).await;
    let elsewhere = new_fund("另一件事", vec![Source::Residents]);
    let other = open_fund(&t.app, &place.town.hall, &place.staff(), elsewhere).await.unwrap();
    let part = |id: &str, part: i64| {
        let mut entry = place.entering(id, part);
        if let Command::EnterExpense { bill, .. } = &mut entry {
            *bill = Some(490_000);
        }
        entry
    };
    enter(&t, &place, &place.fund, part("expense-0001", 10_000)).await.unwrap();
    let second = part("expense-0002", 480_000);
    act_on_fund(&t.app, &place.town.hall, &place.staff(), other, OnFund::default(), second).await.unwrap();
    let refused = enter(&t, &place, &place.fund, piece(&place, "expense-0003", 0, None)).await;
    assert_eq!(refused, Err(Some(Code::QuotesMissing)), "two bills of 4,900.00");
    place.is_sound(&t).await;
}

fn in_days(days: i64) -> Date {
    today().saturating_add(SignedDuration::from_hours(24 * days))
}

async fn accepted(place: &Place, text: &str) -> MatterId {
    let matter = place.town.raise(place.town.report(text)).await.matter;
    let accept = matter::Command::Accept { track: None, unit: None, note: None };
    place.town.act(&place.staff(), matter, accept).await.unwrap();
    matter
}

/// A need of a matter, of which a unit takes up a part.
async fn taken_up(t: &TestApp, place: &Place, matter: MatterId) -> NeedId {
    let (hall, staff) = (&place.town.hall, place.staff());
    let new = NewNeed {
        kind: NeedKind::Need,
        source: need::Source::Matter(matter),
        class: Class::ByDay,
        title: "加固门头".to_owned(),
        text: "门头松动，差钱。".to_owned(),
        place: Some(place.town.courtyard.clone()),
        total: Share { measure: Measure::Money, amount: 980_000 },
        serves: None,
        wanted_by: None,
        name: None,
        phone: None,
    };
    let id = propose_need(&t.app, hall, &staff, new).await.unwrap();
    let unit = place.town.units[1].clone();
    let take = need::Command::TakeUp { unit, amount: 980_000, until: in_days(30), resource: None, plan: None };
    act_on_need(&t.app, hall, &place.town.handler(1), id, None, take).await.unwrap();
    act_on_need(&t.app, hall, &staff, id, None, need::Command::ConfirmUptake { number: 1 }).await.unwrap();
    id
}

async fn open_work(t: &TestApp, place: &Place, origin: project::Origin) -> ProjectId {
    let new = NewProject {
        origin,
        title: "门头加固".to_owned(),
        text: "加固门头".to_owned(),
        place: None,
        by: Doer::Community,
        steps: vec![NewStep { text: "加固".to_owned(), until: today() }],
    };
    open_project(&t.app, &place.town.hall, &place.staff(), new).await.unwrap()
}

/// A piece out of either fund of both asks for quotes behind one out of the other.
async fn are_one_work(t: &TestApp, place: &Place, origins: [Origin; 2]) {
    let opened = async |origin: Origin| {
        let new = NewFund { origin: Some(origin), ..new_fund("加固门头", vec![Source::Residents]) };
        open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap()
    };
    let [one, other] = origins;
    let (one, other) = (opened(one).await, opened(other).await);
    for (first, second) in [(&one, &other), (&other, &one)] {
        enter(t, place, first, piece(place, "expense-0001", 0, None)).await.unwrap();
        let refused = enter(t, place, second, piece(place, "expense-0002", 0, None)).await;
        assert_eq!(refused, Err(Some(Code::QuotesMissing)));
        let withdraw = Command::WithdrawExpense { reason: "不做了".to_owned() };
        let on = OnFund { expense: Some("expense-0001".into()), ..OnFund::default() };
        act_on_fund(&t.app, &place.town.hall, &place.staff(), first.clone(), on, withdraw).await.unwrap();
    }
}

async fn work_paid_out_of_the_fund_of_a_project_and_of_its_matter_is_one_work(t: TestApp) {
    let place = Place::with(&t, None).await;
    let matter = accepted(&place, "门头松动").await;
    let project = open_work(&t, &place, project::Origin::Matter(matter)).await;
    are_one_work(&t, &place, [Origin::Matter(matter), Origin::Project(project)]).await;
}

async fn work_paid_out_of_the_fund_of_a_project_and_of_the_matter_behind_its_need_is_one_work(t: TestApp) {
    let place = Place::with(&t, None).await;
    let matter = accepted(&place, "门头松动").await;
    let need = taken_up(&t, &place, matter).await;
    let project = open_work(&t, &place, project::Origin::Need(need)).await;
    are_one_work(&t, &place, [Origin::Matter(matter), Origin::Project(project)]).await;
}
