//! A budget: set, spent within, compared in the public accounts, taken home in a table.

use super::ground::{Place, code, pledging, receiving};
use mingtong_app::Who;
use mingtong_app::fund::{
    BudgetRow, NewFund, OnFund, Period, figure_lines, list_accounts, open_fund, view_account, view_fund,
};
use mingtong_domain::fund::{BudgetLine, Command, FundClass, Source, SpendingLine};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, new_fund};

mingtong_testkit::on_both!(
    a_community_fund_spends_within_its_budget_and_its_account_says_so,
    a_budget_is_for_the_desk_and_is_read_by_everybody,
    a_community_fund_pays_nothing_that_has_a_budget_elsewhere,
);

pub(super) fn budget(lines: &[(SpendingLine, i64)], reason: Option<&str>) -> Command<String> {
    let line = |(line, amount): &(SpendingLine, i64)| BudgetLine { line: *line, amount: *amount };
    Command::SetBudget { lines: lines.iter().map(line).collect(), reason: reason.map(str::to_owned) }
}

pub(super) async fn community_fund(t: &TestApp) -> Place {
    let place = Place::with(t, None).await;
    let class = Some(FundClass::PublicService);
    let new = NewFund { class, ..new_fund("门口扶手", vec![Source::Community]) };
    let fund = open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap();
    Place { fund, ..place }
}

async fn a_community_fund_spends_within_its_budget_and_its_account_says_so(t: TestApp) {
    let place = community_fund(&t).await;
    let (staff, hall) = (place.staff(), &place.town.hall);
    let act = async |command| place.act(&t, &staff, OnFund::default(), command).await;
    place.pledge(&t, &staff, pledging("pledge-0001", 90_000, Source::Community)).await.unwrap();
    place.on_pledge(&t, &staff, "pledge-0001", receiving(90_000)).await.unwrap();
    act(budget(&[(SpendingLine::Work, 50_000), (SpendingLine::Material, 20_000)], None)).await.unwrap();
    place.paid(&t, "expense-0001", 30_000).await;
    act(place.entering("expense-0002", 15_000)).await.unwrap();
    assert_eq!(code(act(place.entering("expense-0003", 5_001)).await), Some(Code::OverBudget));
    assert_eq!(code(act(budget(&[(SpendingLine::Work, 44_999)], Some("少了"))).await), Some(Code::BudgetBelowUsed));
    act(budget(&[(SpendingLine::Work, 60_000)], Some("加两级台阶"))).await.unwrap();
    act(place.entering("expense-0003", 5_001)).await.unwrap();

    let seen = view_fund(&t.app, hall, &Who::public(None), &place.fund).await.unwrap().budget.unwrap();
    let work = BudgetRow { line: SpendingLine::Work, planned: 60_000, spent: 30_000, waiting: 20_001 };
    assert_eq!((seen.rows, seen.binds, work.left()), (vec![work], true, 9_999));
    let versions: Vec<_> = seen.versions.iter().map(|it| (it.no, it.total)).collect();
    assert_eq!(versions, [(2, 60_000), (1, 70_000)]);

    let year = Period::read("2021").unwrap();
    let public = Who::public(None);
    let account = view_account(&t.app, hall, &public, &place.fund, year).await.unwrap();
    assert_eq!(account.budget, [work], "as on the page of the fund");
    let before = Period::read("2021-Q1").unwrap();
    let account = view_account(&t.app, hall, &public, &place.fund, before).await.unwrap();
    assert_eq!(account.budget, [BudgetRow { spent: 0, waiting: 0, ..work }], "nothing was paid by then");
    let all = list_accounts(&t.app, hall, year, None, 0).await.unwrap();
    let of_class = all.community_year.expect("a year of the community");
    assert_eq!((of_class.means, of_class.classes), (20_000_000, vec![(FundClass::PublicService, 90_000, 30_000)]));
    assert!(list_accounts(&t.app, hall, before, None, 0).await.unwrap().community_year.is_none());
    let lines = figure_lines(&t.app, hall, year, (None, None)).await.unwrap();
    let planned: Vec<_> = lines.iter().filter(|line| line.figure == "budget").map(|it| (it.item, it.amount)).collect();
    assert_eq!(planned, [("work", 60_000)]);
    place.is_sound(&t).await;
}

async fn a_budget_is_for_the_desk_and_is_read_by_everybody(t: TestApp) {
    let place = community_fund(&t).await;
    for role in [Role::Supervisor, Role::GridWorker, Role::Delegate] {
        let who = place.town.who(role);
        let refused = place.act(&t, &who, OnFund::default(), budget(&[(SpendingLine::Work, 1)], None)).await;
        assert_eq!(code(refused), Some(Code::RoleMayNot), "{role:?}");
    }
    let wages = place.act(&t, &place.staff(), OnFund::default(), budget(&[(SpendingLine::Wages, 1)], None)).await;
    assert_eq!(code(wages), Some(Code::CommunityFundNotFor));
    let seen = view_fund(&t.app, &place.town.hall, &Who::public(None), &place.fund).await.unwrap();
    assert!(seen.budget.is_none());
}

/// 已有财政渠道: refused when it is entered, planned, or made of something else; nothing is recorded.
async fn a_community_fund_pays_nothing_that_has_a_budget_elsewhere(t: TestApp) {
    let place = community_fund(&t).await;
    let staff = place.staff();
    let act = async |command| place.act(&t, &staff, OnFund::default(), command).await;
    act(budget(&[(SpendingLine::Work, 50_000)], None)).await.unwrap();
    act(place.entering("expense-0001", 10_000)).await.unwrap();
    let before = t.stored(&place.town, "event").await;
    let planned = act(budget(&[(SpendingLine::BudgetedElsewhere, 1)], Some("另有经费"))).await;
    let mut entry = place.entering("expense-0002", 1);
    if let Command::EnterExpense { line, .. } = &mut entry {
        *line = SpendingLine::BudgetedElsewhere;
    }
    let entered = act(entry).await;
    let Command::EnterExpense { amount, vouchers, bill, quotes, hazard, payee, purpose, quoted_by, why_fewer, .. } =
        place.entering("expense-0001", 10_000)
    else {
        panic!("it enters")
    };
    let line = SpendingLine::BudgetedElsewhere;
    let change =
        Command::ChangeExpense { amount, line, vouchers, bill, quotes, hazard, payee, purpose, quoted_by, why_fewer };
    let changed = place.on_expense(&t, &staff, "expense-0001", change).await;
    for refused in [planned, entered, changed] {
        assert_eq!(code(refused), Some(Code::CommunityFundNotFor));
    }
    assert_eq!(t.stored(&place.town, "event").await, before, "nothing is recorded");
    place.is_sound(&t).await;
}
