//! Public accounts: what moved in funds over two quarters, in total and at a place; who reads what it is made of.

use super::ground::{Place, pledging, today};
use jiff::ToSpan;
use jiff::civil::Date;
use mingtong_app::fund::{
    Donor, EntryAbout, EntryQuery, Held, NewFund, OnFund, Period, figure_lines, list_accounts, list_entries,
    money_to_do, open_fund, view_account, view_fund, write_figures,
};
use mingtong_app::matter::export::ExportFormat;
use mingtong_app::{Fail, Who};
use mingtong_domain::fund::{
    AccountKind, Act, BudgetLine, Command, Form, Purse, RedReason, RestGoes, Source, SpendingLine,
};
use mingtong_domain::ids::{FundId, PlaceId};
use mingtong_domain::role::Role;
use mingtong_office::{Cell, read};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    two_funds_over_two_quarters_come_to_what_was_booked,
    a_fund_and_its_account_say_the_same,
    a_tax_is_a_line_of_its_own,
    what_waits_stands_with_whoever_may_do_it,
    days_that_cut_months_are_read_as_days,
    a_place_comes_to_the_sum_of_its_funds,
    what_common_parts_earn_stands_apart,
    r21_income_is_told_net_of_its_cost,
    what_a_figure_is_made_of_is_read_by_whoever_may,
    a_formula_in_a_name_stays_text,
    a_file_of_accounts_is_masked_also_of_one_fund,
    what_is_rebuilt_is_what_was_live,
);

fn period(word: &str) -> Period {
    Period::read(word).unwrap()
}

/// Somebody gives money, which comes in on a day.
async fn came(t: &TestApp, place: &Place, id: &str, (amount, source, form): (i64, Source, Form), day: Date) {
    let mut pledge = pledging(id, amount, source);
    if let Command::Pledge { form: of, until, .. } = &mut pledge {
        (*of, *until) = (form, t.app.now().date());
    }
    place.pledge(t, &place.staff(), pledge).await.unwrap();
    let receive = Command::Receive { amount, day, slip: "slip-0001".to_owned(), pictures: vec![] };
    place.on_pledge(t, &place.staff(), id, receive).await.unwrap();
}

/// Something is paid on the day of today.
async fn paid(t: &TestApp, place: &Place, id: &str, (amount, line): (i64, SpendingLine)) {
    let mut entering = place.entering(id, amount);
    if let Command::EnterExpense { line: of, .. } = &mut entering {
        *of = line;
    }
    place.act(t, &place.staff(), OnFund::default(), entering).await.unwrap();
    let digest = place.digest(t, id).await;
    for role in [Role::Secretary, Role::Street] {
        let approve = Command::Approve { digest: digest.clone() };
        place.on_expense(t, &place.town.who(role), id, approve).await.unwrap();
    }
    let day = t.app.now().date();
    place.on_expense(t, &place.staff(), id, Command::Pay { day }).await.unwrap();
}

fn new_fund(place: Option<PlaceId>, sources: Vec<Source>, from: Option<FundId>) -> NewFund {
    NewFund { place, from, ..mingtong_testkit::new_fund("下一件事", sources) }
}

/// A fund that lives in the second quarter, is closed in the third and carried on into another, in which more happens.
async fn two_funds(t: &TestApp) -> (Place, FundId) {
    let place = Place::with(t, Some(100_000)).await;
    let day = today();
    came(t, &place, "pledge-0001", (50_000, Source::Residents, Form::Gift), day).await;
    came(t, &place, "pledge-0002", (10_000, Source::Community, Form::Gift), day).await;
    came(t, &place, "pledge-0003", (3_000, Source::Residents, Form::Held), day).await;
    came(t, &place, "pledge-0004", (7_000, Source::Residents, Form::Advance), day).await;
    came(t, &place, "pledge-0005", (20_000, Source::Discount, Form::Gift), day).await;
    paid(t, &place, "expense-0001", (30_000, SpendingLine::Work)).await;
    paid(t, &place, "expense-0002", (1_000, SpendingLine::Tax)).await;
    let red = Command::ReverseExpense {
        of: 6,
        amount: 5_000,
        reason: RedReason::Refund,
        words: "退款".to_owned(),
        pictures: vec![],
    };
    place.on_expense(t, &place.staff(), "expense-0001", red).await.unwrap();
    // The third quarter.
    t.later(30 * DAY_MS);
    let now = t.app.now().date();
    let back = |amount| Command::GiveBack { amount, day: now, pictures: vec![], words: None };
    place.on_pledge(t, &place.staff(), "pledge-0001", back(4_000)).await.unwrap();
    place.on_pledge(t, &place.staff(), "pledge-0003", back(3_000)).await.unwrap();
    place.on_pledge(t, &place.staff(), "pledge-0004", back(7_000)).await.unwrap();
    place.closed(t, RestGoes::CarriedOn).await.unwrap();
    let new = new_fund(None, vec![Source::Residents], Some(place.fund.clone()));
    let next = open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap();
    (place, next)
}

async fn two_funds_over_two_quarters_come_to_what_was_booked(t: TestApp) {
    let (place, next) = two_funds(&t).await;
    let hall = &place.town.hall;
    let public = Who::public(None);
    let read = async |fund: &FundId, word: &str| {
        let view = view_account(&t.app, hall, &public, fund, period(word)).await.unwrap();
        assert!(view.statement.is_balanced(), "{:?}", view.statement);
        (view.statement, view.compared)
    };
    let (second, compared) = read(&place.fund, "2021-Q2").await;
    assert_eq!((second.opening, second.came(), second.went(), second.closing), (0, 67_000, 26_000, 41_000));
    assert_eq!(
        second.income.iter().collect::<Vec<_>>(),
        [(&Source::Residents, &50_000), (&Source::Community, &10_000)]
    );
    assert_eq!(
        second.expenses.iter().collect::<Vec<_>>(),
        [(&SpendingLine::Work, &25_000)],
        "less what was turned round"
    );
    assert_eq!((second.tax, second.advanced), (1_000, 7_000));
    assert_eq!(second.held, Held { opening: 0, came: 3_000, went: 0, closing: 3_000 });
    assert_eq!(second.in_kind.iter().collect::<Vec<_>>(), [(&Source::Discount, &20_000)]);
    let compared = compared.unwrap();
    assert_eq!((compared.target, compared.came, compared.spent), (100_000, 60_000, 26_000));

    let (third, _) = read(&place.fund, "2021-Q3").await;
    assert_eq!((third.opening, third.came(), third.went(), third.closing), (41_000, -4_000, 37_000, 0));
    assert_eq!((third.repaid, third.carried_on, third.paid_out), (7_000, 30_000, 0));
    assert_eq!(third.given_back.get(&Source::Residents), Some(&4_000));
    assert_eq!(third.held, Held { opening: 3_000, came: 0, went: 3_000, closing: 0 });
    let (year, _) = read(&place.fund, "2021").await;
    assert_eq!((year.opening, year.came(), year.went(), year.closing), (0, 63_000, 63_000, 0));

    let (taken, _) = read(&next, "2021-Q3").await;
    assert_eq!((taken.carried_in, taken.closing), (30_000, 30_000));
    assert!(taken.income.is_empty(), "what is carried in is no income");
    let all = list_accounts(&t.app, hall, period("2021-Q3"), None, 0).await.unwrap();
    assert!(all.total.is_balanced());
    assert_eq!((all.total.opening, all.total.closing), (41_000, 30_000));
    assert_eq!((all.total.carried_in, all.total.carried_on), (30_000, 30_000), "it passes through");
    let july = all.months[0];
    assert_eq!((july.month, july.came, july.went), (jiff::civil::date(2021, 7, 1), -4_000, 7_000));
    place.is_sound(&t).await;
}

async fn a_fund_and_its_account_say_the_same(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, staff) = (&place.town.hall, place.staff());
    came(&t, &place, "pledge-0001", (230_000, Source::Residents, Form::Gift), today()).await;
    let back = Command::GiveBack { amount: 5_000, day: today(), pictures: vec![], words: None };
    place.on_pledge(&t, &staff, "pledge-0001", back).await.unwrap();
    let lines = vec![BudgetLine { line: SpendingLine::Work, amount: 200_000 }];
    place.act(&t, &staff, OnFund::default(), Command::SetBudget { lines, reason: None }).await.unwrap();
    paid(&t, &place, "expense-0001", (30_000, SpendingLine::Work)).await;
    place.act(&t, &staff, OnFund::default(), place.entering("expense-0002", 40_000)).await.unwrap();

    let fund = view_fund(&t.app, hall, &staff, &place.fund).await.unwrap();
    let account = view_account(&t.app, hall, &staff, &place.fund, period("2021")).await.unwrap();
    let all = list_accounts(&t.app, hall, period("2021"), None, 0).await.unwrap();
    assert_eq!((fund.income, fund.given_back, fund.spent, fund.balance), (225_000, 5_000, 30_000, 195_000));
    for of in [&account.statement, &all.funds[0].statement, &all.total] {
        assert_eq!((of.came(), of.went(), of.closing), (fund.income, fund.spent, fund.balance));
        assert_eq!(of.given_back.values().sum::<i64>(), fund.given_back, "a refund is no expense");
        assert!(of.is_balanced());
    }
    let budget = fund.budget.unwrap().rows;
    assert_eq!((budget[0].waiting, budget[0].left()), (40_000, 130_000));
    assert_eq!((&account.budget, &all.funds[0].budget), (&budget, &budget));
    let before = view_account(&t.app, hall, &staff, &place.fund, period("2020")).await.unwrap();
    assert_eq!((before.budget[0].waiting, before.budget[0].left()), (0, 200_000), "nothing was entered yet");
}

async fn a_tax_is_a_line_of_its_own(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, public) = (&place.town.hall, Who::public(None));
    came(&t, &place, "pledge-0001", (50_000, Source::Residents, Form::Gift), today()).await;
    paid(&t, &place, "expense-0001", (30_000, SpendingLine::Work)).await;
    paid(&t, &place, "expense-0002", (1_000, SpendingLine::Tax)).await;
    let account = view_account(&t.app, hall, &public, &place.fund, period("2021")).await.unwrap().statement;
    assert_eq!((account.tax, account.went(), account.closing), (1_000, 31_000, 19_000));
    assert_eq!(account.expenses.iter().collect::<Vec<_>>(), [(&SpendingLine::Work, &30_000)], "it is none of them");
    let lines = figure_lines(&t.app, hall, period("2021"), (None, Some(&place.fund))).await.unwrap();
    let spent = lines.iter().filter(|line| ["expense", "tax"].contains(&line.figure));
    let spent: Vec<(&str, i64)> = spent.map(|line| (line.figure, line.amount)).collect();
    assert_eq!(spent, [("expense", 30_000), ("tax", 1_000)]);
    let query = EntryQuery { period: period("2021"), account: AccountKind::Tax, item: "tax".to_owned(), skip: 0 };
    let entries = list_entries(&t.app, hall, &public, &place.fund, &query).await.unwrap().items;
    assert_eq!(entries.iter().map(|entry| (entry.no, entry.amount)).collect::<Vec<_>>(), [(3, 1_000)]);
}

async fn what_waits_stands_with_whoever_may_do_it(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, staff) = (&place.town.hall, place.staff());
    came(&t, &place, "pledge-0001", (50_000, Source::Residents, Form::Gift), today()).await;
    place.pledge(&t, &staff, pledging("pledge-0002", 1_000, Source::Residents)).await.unwrap();
    place.act(&t, &staff, OnFund::default(), place.entering("expense-0001", 40_000)).await.unwrap();
    let asked = async |who: &Who| {
        let found = money_to_do(&t.app, hall, who).await.unwrap();
        let acts: Vec<Act> = found.expenses.into_iter().map(|(_, _, act)| act).collect();
        (acts, found.pledges.len())
    };
    assert_eq!(asked(&place.town.who(Role::Secretary)).await.0, [Act::Approve]);
    assert_eq!(asked(&staff).await, (vec![], 1), "nobody approves what they entered; a pledge ends today");
    assert_eq!(asked(&place.town.who(Role::GridWorker)).await, (vec![], 0));
    assert_eq!(asked(&Who::public(None)).await, (vec![], 0));
    t.later(DAY_MS);
    assert_eq!(asked(&staff).await, (vec![], 0), "what has ended is open again and waits for nobody");
}

async fn days_that_cut_months_are_read_as_days(t: TestApp) {
    let place = Place::with(&t, None).await;
    t.later(3 * DAY_MS);
    let now = t.app.now().date();
    let ago = |days: i64| now.checked_sub(days.days()).unwrap();
    for (nth, days) in [0, 1, 3].into_iter().enumerate() {
        let id = format!("pledge-000{nth}");
        came(&t, &place, &id, (100 << nth, Source::Residents, Form::Gift), ago(days)).await;
    }
    let read = async |from: Date, to: Date| {
        let period = Period::days(from, to).unwrap();
        let view = view_account(&t.app, &place.town.hall, &place.staff(), &place.fund, period).await.unwrap();
        assert!(view.statement.is_balanced());
        (view.statement.opening, view.statement.came(), view.statement.closing)
    };
    assert_eq!(read(now, now).await, (600, 100, 700));
    assert_eq!(read(ago(1), now).await, (400, 300, 700));
    assert_eq!(read(ago(3), ago(2)).await, (0, 400, 400));
    assert_eq!(read(ago(400), ago(1)).await, (0, 600, 600));
    assert_eq!(read(ago(2), ago(2)).await, (400, 0, 400));
}

async fn a_place_comes_to_the_sum_of_its_funds(t: TestApp) {
    let (place, next) = two_funds(&t).await;
    let (town, hall) = (&place.town, &place.town.hall);
    let inside = list_accounts(&t.app, hall, period("2021"), Some(&town.courtyard), 0).await.unwrap();
    let funds: Vec<&FundId> = inside.funds.iter().map(|account| &account.fund.id).collect();
    assert_eq!(funds, [&place.fund], "the other is of the whole community");
    assert_eq!(inside.total, inside.funds[0].statement);
    let all = list_accounts(&t.app, hall, period("2021"), None, 0).await.unwrap();
    assert_eq!(all.funds.len(), 2);
    assert!(all.funds.iter().any(|account| account.fund.id == next));
    let sum = |of: fn(&mingtong_app::fund::Statement) -> i64| all.funds.iter().map(|it| of(&it.statement)).sum::<i64>();
    assert_eq!(all.total.came(), sum(mingtong_app::fund::Statement::came));
    assert_eq!(all.total.went(), sum(mingtong_app::fund::Statement::went));
    assert_eq!(all.total.closing, sum(|it| it.closing));
    let nowhere = list_accounts(&t.app, hall, period("2021"), Some(&"nowhere".into()), 0).await;
    assert!(matches!(nowhere, Err(Fail::NotFound)));
    let other = t.found_other().await;
    let foreign = view_account(&t.app, &other, &place.staff(), &place.fund, period("2021")).await;
    assert!(matches!(foreign, Err(Fail::NotFound)));
}

async fn what_common_parts_earn_stands_apart(t: TestApp) {
    let place = Place::with(&t, None).await;
    came(&t, &place, "pledge-0001", (500, Source::Residents, Form::Gift), today()).await;
    let hall = &place.town.hall;
    let before = list_accounts(&t.app, hall, period("2021"), None, 0).await.unwrap();
    assert_eq!(before.apart, None);
    let new = new_fund(None, vec![Source::CommonIncome], None);
    let common = Place {
        fund: open_fund(&t.app, hall, &place.staff(), new).await.unwrap(),
        town: place.town.clone(),
        voucher: place.voucher.clone(),
    };
    came(&t, &common, "pledge-0002", (70, Source::CommonIncome, Form::Gift), today()).await;
    let after = list_accounts(&t.app, hall, period("2021"), None, 0).await.unwrap();
    let apart = after.apart.unwrap();
    assert_eq!((apart.common.closing, apart.other.closing, after.total.closing), (70, 500, 570));
    assert_eq!(apart.mixed, None);
    // A purse that takes from both is in neither balance.
    let new = new_fund(None, vec![Source::Residents, Source::CommonIncome, Source::Discount], None);
    let mixed = Place { fund: open_fund(&t.app, hall, &place.staff(), new).await.unwrap(), ..common };
    came(&t, &mixed, "pledge-0003", (20, Source::Residents, Form::Gift), today()).await;
    came(&t, &mixed, "pledge-0004", (3, Source::CommonIncome, Form::Gift), today()).await;
    let of_year = list_accounts(&t.app, hall, period("2021"), None, 0).await.unwrap();
    let apart = of_year.apart.unwrap();
    let closings: Vec<_> = apart.each().into_iter().map(|(purse, of)| (purse, of.opening, of.closing)).collect();
    assert_eq!(closings, [(Purse::Common, 0, 70), (Purse::Mixed, 0, 23), (Purse::Other, 0, 500)]);
    let income: Vec<_> = apart.mixed.unwrap().income.into_iter().collect();
    assert_eq!(income, [(Source::Residents, 20), (Source::CommonIncome, 3)]);
    let later = list_accounts(&t.app, hall, period("2022"), None, 0).await.unwrap().apart.unwrap();
    assert_eq!((later.common.opening, later.mixed.unwrap().opening, later.other.opening), (70, 23, 500));
    let lines = figure_lines(&t.app, hall, period("2021"), (None, None)).await.unwrap();
    let closings = lines.iter().filter(|line| line.figure == "closing" && line.fund.is_none());
    let closings: Vec<_> = closings.map(|line| (line.purse, line.amount)).collect();
    assert_eq!(closings, [(None, 593), (Some("common"), 70), (Some("mixed"), 23), (Some("other"), 500)]);
}

async fn r21_income_is_told_net_of_its_cost(t: TestApp) {
    let place = Place::with(&t, None).await;
    let new = new_fund(None, vec![Source::CommonIncome], None);
    let fund = open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap();
    let common = Place { fund, ..place };
    came(&t, &common, "pledge-0001", (10_000, Source::CommonIncome, Form::Gift), today()).await;
    paid(&t, &common, "expense-0001", (3_000, SpendingLine::Work)).await;
    let hall = &common.town.hall;
    let told = view_account(&t.app, hall, &Who::public(None), &common.fund, period("2021")).await.unwrap().statement;
    let apart = list_accounts(&t.app, hall, period("2021"), None, 0).await.unwrap().apart.unwrap().common;
    for of in [told, apart] {
        assert_eq!((of.opening, of.came(), of.went(), of.closing), (0, 10_000, 3_000, 7_000), "all four are told");
        assert_eq!(of.income.get(&Source::CommonIncome), Some(&10_000), "what came in is not told less its cost");
        assert_eq!(of.expenses.get(&SpendingLine::Work), Some(&3_000));
        assert!(of.is_balanced());
    }
    common.is_sound(&t).await;
}

async fn what_a_figure_is_made_of_is_read_by_whoever_may(t: TestApp) {
    let (place, _) = two_funds(&t).await;
    let (town, hall) = (&place.town, &place.town.hall);
    let ask = async |who: &Who, account: AccountKind, item: &str| {
        let query = EntryQuery { period: period("2021"), account, item: item.to_owned(), skip: 0 };
        list_entries(&t.app, hall, who, &place.fund, &query).await.unwrap()
    };
    let (stranger, neighbour) = (Who::public(None), town.who(Role::GridWorker));
    let supervisor = town.who(Role::Supervisor);
    let donors = async |who: &Who| {
        let found = ask(who, AccountKind::Given, "residents").await;
        let donor = |about: EntryAbout| match about {
            EntryAbout::Pledge { id, donor: Donor::Named(name) } => (name, id.is_some()),
            about => panic!("{about:?}"),
        };
        (found.is_withheld, found.items.into_iter().map(|entry| donor(entry.about)).collect::<Vec<_>>())
    };
    assert_eq!(donors(&stranger).await, (true, vec![]));
    assert_eq!(donors(&neighbour).await, (false, vec![("3-*".to_owned(), false)]));
    assert_eq!(donors(&supervisor).await, (false, vec![("3-2-501".to_owned(), true)]));
    let reads = [(&stranger, "周*", false), (&neighbour, "周师傅施工队", false), (&supervisor, "周师傅施工队", true)];
    for (who, name, is_whole) in reads {
        let found = ask(who, AccountKind::Expense, "work").await;
        let amounts: Vec<i64> = found.items.iter().map(|entry| entry.amount).collect();
        assert_eq!(amounts, [-5_000, 30_000], "the red entry stands beside what it turns round");
        assert_eq!(found.items[0].red, Some((6, RedReason::Refund)));
        let EntryAbout::Expense { payee, purpose, .. } = &found.items[0].about else { panic!("an expense") };
        assert_eq!(payee.words(), Some(name));
        assert_eq!(purpose.words().unwrap().contains("13812345678"), is_whole);
    }
    let cash = ask(&supervisor, AccountKind::Cash, "").await;
    assert_eq!(cash.items.iter().map(|entry| entry.amount).sum::<i64>(), 0, "a closed fund has nothing in it");
    assert!(ask(&stranger, AccountKind::Cash, "").await.is_withheld);
    let closing = ask(&stranger, AccountKind::CarriedOn, "").await;
    assert_eq!(closing.items.iter().map(|entry| entry.amount).collect::<Vec<_>>(), [30_000]);
}

async fn a_file_of_accounts_is_masked_also_of_one_fund(t: TestApp) {
    let town = t.found().await;
    let purpose = "给张三家修水管，电话13812345678".to_owned();
    let new = NewFund { purpose, ..new_fund(None, vec![Source::Residents], None) };
    let fund = open_fund(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
    let say = |key: &str| key.to_owned();
    for of in [None, Some(&fund)] {
        let lines = figure_lines(&t.app, &town.hall, period("2021"), (None, of)).await.unwrap();
        for format in [ExportFormat::Csv, ExportFormat::Json] {
            let written = String::from_utf8(write_figures(&lines, format, &say, t.app.now()).unwrap()).unwrap();
            assert!(written.contains("修水管") && !written.contains("13812345678"), "{of:?}: {written}");
        }
        let xlsx = write_figures(&lines, ExportFormat::Xlsx, &say, t.app.now()).unwrap();
        let sheets = read(&xlsx).unwrap().sheets;
        assert!(sheets.iter().all(|sheet| !sheet.hidden && sheet.hidden_columns.is_empty()), "nothing is hidden");
        let rows = || sheets.iter().flat_map(|sheet| &sheet.rows);
        assert!(rows().all(|row| !row.hidden), "nothing is hidden");
        let cells: Vec<String> = rows().flat_map(|row| &row.cells).map(Cell::text).collect();
        let says = |word: &str| cells.iter().any(|cell| cell.contains(word));
        assert!(says("修水管") && !says("13812345678"), "{of:?}: {cells:?}");
    }
}

async fn a_formula_in_a_name_stays_text(t: TestApp) {
    let town = t.found().await;
    let purpose = "=HYPERLINK(\"http://x\")".to_owned();
    let new = NewFund { purpose, ..new_fund(None, vec![Source::Residents], None) };
    open_fund(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
    let lines = figure_lines(&t.app, &town.hall, period("2021"), (None, None)).await.unwrap();
    let say = |key: &str| key.to_owned();
    let written = write_figures(&lines, ExportFormat::Csv, &say, t.app.now()).unwrap();
    let csv = String::from_utf8(written).unwrap();
    assert!(csv.contains("'=HYPERLINK") && csv.contains(",0.00\r\n"), "{csv}");
    let json = write_figures(&lines, ExportFormat::Json, &say, t.app.now()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!((&json[0]["figure"], &json[0]["amount"]), (&"opening".into(), &"0.00".into()));
}

async fn what_is_rebuilt_is_what_was_live(t: TestApp) {
    let (place, _) = two_funds(&t).await;
    let mut before = vec![];
    for table in ["booking_line", "account_day"] {
        before.push((table, t.stored(&place.town, table).await));
    }
    mingtong_store::rebuild(t.store()).await.unwrap();
    for (table, before) in before {
        assert!(!before.is_empty());
        assert_eq!(t.stored(&place.town, table).await, before, "{table}");
    }
}
