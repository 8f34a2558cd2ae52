//! An office's account book is tried out, posted, followed by the next, and taken back; on both databases.

use jiff::civil::{Date, date};
use mingtong_app::account_book::{
    BookRefused, BookReport, NewBookFile, export_account_book, import_account_book, list_account_books,
    take_back_account_book, view_account_book,
};
use mingtong_app::community::audit::audit;
use mingtong_app::community::open_data::{WordsOf, list_open_words};
use mingtong_app::roll::Mode;
use mingtong_app::{Fail, Who};
use mingtong_domain::account_book::{Account, Odd, Period};
use mingtong_domain::ids::AccountBookId;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_office::account_book::{BookReason, BookSpan};
use mingtong_office::{Cell, Reason, read};
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_book_is_tried_posted_followed_and_taken_back,
    a_book_posted_behind_the_one_that_follows_it_shows_where_the_two_part,
    a_row_that_cannot_be_read_keeps_the_whole_book_out,
    a_private_payer_is_masked_for_strangers,
    nobody_is_named_to_strangers_by_why_a_book_was_taken_back,
    a_name_is_masked_in_the_words_of_its_row_and_the_clerk_is_told,
    a_private_payer_is_masked_in_the_workbook_that_a_stranger_takes,
    fee_and_common_income_have_balances_of_their_own,
);

async fn import(
    t: &TestApp,
    town: &Town,
    role: Role,
    (from, to): (Date, Date),
    (rows, mode): (&str, Mode),
) -> Result<BookReport, BookRefused> {
    let span = BookSpan { period: Period { from, to }, account: Account::Community };
    let new = NewBookFile { place: None, span, name: "账本.csv".to_owned(), bytes: rows.as_bytes().to_vec() };
    import_account_book(&t.app, &town.hall, &town.who(role), new, mode).await
}

fn code(refused: Result<BookReport, BookRefused>) -> Option<Code> {
    match refused {
        Err(BookRefused::Fail(Fail::Refused(refusal))) => Some(refusal.code),
        _ => None,
    }
}

async fn is_sound(t: &TestApp) {
    assert_eq!(mingtong_store::check(t.store()).await.expect("checked"), []);
    let audits = audit(&t.app).await.expect("audited");
    assert!(audits.iter().all(|audit| audit.broken.is_empty()), "{audits:?}");
}

const APRIL: (Date, Date) = (date(2021, 4, 1), date(2021, 4, 30));
const MAY: (Date, Date) = (date(2021, 5, 1), date(2021, 5, 31));
const FIRST: &str = "日期,摘要,凭证号,收入,支出,余额\n,上期结余,,,,1000\n2021-04-05,自筹 联系13987654321,记-1,300.00,,1300.00\n\
                     2021-04-06,换灯,记-2,,120.50,1179.51\n2021-05-06,换灯,记-3,,120.50,1059.01\n";
const SECOND: &str = "日期,摘要,凭证号,收入,支出,余额\n,上期结余,,,,1059.01\n2021-05-05,捐款,记-4,0.01,,1059.02\n";

async fn a_book_is_tried_posted_followed_and_taken_back(t: TestApp) {
    let town = t.found().await;
    let tried = import(&t, &town, Role::Staff, APRIL, (FIRST, Mode::DryRun)).await.unwrap();
    assert_eq!((tried.book.clone(), tried.lines, tried.rejected), (None, 3, 0));
    let found: Vec<(u32, &Reason)> =
        tried.findings.iter().flat_map(|it| it.reasons.iter().map(|reason| (it.row, reason))).collect();
    assert!(found.contains(&(4, &Reason::Book(BookReason::Balance { by: 1 }))), "{found:?}");
    assert!(found.contains(&(3, &Reason::Book(BookReason::Personal))), "{found:?}");
    assert!(found.contains(&(5, &Reason::Book(BookReason::DayOutside))), "{found:?}");
    assert!(list_account_books(&t.app, &town.hall, 0).await.unwrap().items.is_empty(), "nothing is kept");
    assert_eq!(code(import(&t, &town, Role::UnitHandler, APRIL, (FIRST, Mode::Import)).await), Some(Code::RoleMayNot));
    let first = import(&t, &town, Role::Staff, APRIL, (FIRST, Mode::Import)).await.unwrap().book.unwrap();
    let again = import(&t, &town, Role::Staff, APRIL, (FIRST, Mode::Import)).await;
    assert_eq!(code(again), Some(Code::AccountBookThere), "the same file twice");
    let second = import(&t, &town, Role::Staff, MAY, (SECOND, Mode::Import)).await.unwrap();
    let sum = second.sums[0];
    assert_eq!((sum.opening, sum.said_opening, sum.closing), (105_900, Some(105_901), 105_901), "carried, not typed");
    let second = second.book.unwrap();
    let read = |who: Who, id: AccountBookId| {
        let (t, town) = (&t, &town);
        async move { view_account_book(&t.app, &town.hall, &who, &id, (0, 100)).await.unwrap() }
    };
    let (stranger, desk) =
        (read(Who::public(None), first.clone()).await, read(town.who(Role::Staff), first.clone()).await);
    let summary = |view: &mingtong_app::account_book::BookView| view.lines[0].words.clone().unwrap().summary;
    assert!(!summary(&stranger).contains("13987654321") && summary(&desk).contains("13987654321"));
    assert_eq!((&stranger.lines[1].odd, stranger.odd), (&vec![Odd::Balance(1)], 2));
    assert!(desk.may_take_back && !stranger.may_take_back);
    assert_eq!(read(Who::public(None), second.clone()).await.carried[0].closing, 105_900);
    is_sound(&t).await;
    let staff = town.who(Role::Staff);
    take_back_account_book(&t.app, &town.hall, &staff, first.clone(), "少记一笔").await.unwrap();
    let twice = take_back_account_book(&t.app, &town.hall, &staff, first.clone(), "少记一笔").await;
    assert!(matches!(twice, Err(Fail::Refused(refusal)) if refusal.code == Code::AccountBookTakenBack));
    assert_eq!(read(Who::public(None), first).await.taken_back.as_deref(), Some("少记一笔"));
    assert!(read(Who::public(None), second).await.carried.is_empty(), "what was taken back carries nothing");
    import(&t, &town, Role::Staff, APRIL, (FIRST, Mode::Import)).await.expect("its days are free again");
    is_sound(&t).await;
}

/// What is posted does not change, so what was typed where nothing was to be carried stands beside what it should be.
async fn a_book_posted_behind_the_one_that_follows_it_shows_where_the_two_part(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let may = import(&t, &town, Role::Staff, MAY, (SECOND, Mode::Import)).await.unwrap().book.unwrap();
    let read = async |id: &AccountBookId| {
        let view = view_account_book(&t.app, &town.hall, &Who::public(None), id, (0, 100)).await.unwrap();
        let before: Vec<_> = view.carried.iter().map(|it| (it.book.clone(), it.closing)).collect();
        (view.book.sums[0].opening, before)
    };
    assert_eq!(read(&may).await, (105_901, vec![]), "nothing was there to be carried");
    let period = Period { from: MAY.0, to: MAY.1 };
    let behind = BookReason::OpeningBehind { account: Account::Community, period, opening: 105_901, by: 1 };
    let told = |report: &BookReport| {
        report.findings.iter().any(|it| it.row == 5 && it.reasons.contains(&Reason::Book(behind.clone())))
    };
    let parted = async || audit(&t.app).await.unwrap().remove(0).books;
    assert_eq!(parted().await, []);
    assert!(told(&import(&t, &town, Role::Staff, APRIL, (FIRST, Mode::DryRun)).await.unwrap()));
    let report = import(&t, &town, Role::Staff, APRIL, (FIRST, Mode::Import)).await.unwrap();
    assert!(told(&report), "{:?}", report.findings);
    let april = report.book.unwrap();
    assert_eq!(read(&may).await, (105_901, vec![(april.clone(), 105_900)]));
    let listed: Vec<_> = parted().await.into_iter().map(|it| (it.parted.earlier, it.parted.later)).collect();
    assert_eq!(listed, [(april.clone(), may.clone())]);
    take_back_account_book(&t.app, &town.hall, &staff, may, "期初不对").await.unwrap();
    let anew = import(&t, &town, Role::Staff, MAY, (SECOND, Mode::Import)).await.unwrap().book.unwrap();
    assert_eq!(read(&anew).await, (105_900, vec![(april, 105_900)]), "now it is carried");
    assert_eq!(parted().await, []);
    is_sound(&t).await;
}

async fn a_row_that_cannot_be_read_keeps_the_whole_book_out(t: TestApp) {
    let town = t.found().await;
    let rows = "日期,摘要,收入,支出\n2021-04-05,自筹,300,\n2021-04-06,换灯,,0.001\n";
    let tried = import(&t, &town, Role::Staff, APRIL, (rows, Mode::DryRun)).await.unwrap();
    assert_eq!((tried.lines, tried.rejected), (1, 1));
    let refused = import(&t, &town, Role::Staff, APRIL, (rows, Mode::Import)).await;
    assert_eq!(code(refused), Some(Code::AccountBookRows));
    let ahead = (date(2021, 4, 1), date(2031, 4, 30));
    assert_eq!(
        code(import(&t, &town, Role::Staff, ahead, (SECOND, Mode::Import)).await),
        Some(Code::AccountBookPeriod)
    );
    assert!(list_account_books(&t.app, &town.hall, 0).await.unwrap().items.is_empty());
}

async fn fee_and_common_income_have_balances_of_their_own(t: TestApp) {
    let town = t.found().await;
    let rows = "项目,期初余额,本季收入,本季支出,期末余额\n一、物业费,,,,\n收取,1000,500,,1500\n保洁,0,,300,-300\n二、公共收益,,,,\n\
                停车,200,80,,280\n合计,1200,580,300,1480\n";
    let quarter = (date(2021, 1, 1), date(2021, 3, 31));
    let report = import(&t, &town, Role::Staff, quarter, (rows, Mode::Import)).await.unwrap();
    let sums: Vec<(Account, i64, i64)> =
        report.sums.iter().map(|sum| (sum.account, sum.opening, sum.closing)).collect();
    assert_eq!(sums, [(Account::PropertyFee, 100_000, 120_000), (Account::CommonIncome, 20_000, 28_000)]);
    assert_eq!((report.doubtful, report.lines), (0, 3), "{:?}", report.findings);
}

async fn a_private_payer_is_masked_for_strangers(t: TestApp) {
    let town = t.found().await;
    let own = town.hall.name.as_str();
    let rows = format!(
        "日期,摘要,来源,收入,支出\n2021-04-05,退款,王建国,,30\n2021-04-06,,李四,5,\n2021-04-07,拨款,{own},5,\n"
    );
    let book = import(&t, &town, Role::Staff, APRIL, (rows.as_str(), Mode::Import)).await.unwrap().book.unwrap();
    let words = |who: Who| {
        let (t, town, book) = (&t, &town, &book);
        async move {
            let view = view_account_book(&t.app, &town.hall, &who, book, (0, 100)).await.unwrap();
            let words = view.lines.into_iter().filter_map(|line| line.words);
            words.map(|words| (words.summary, words.source)).collect::<Vec<_>>()
        }
    };
    let said = |rows: [(&str, &str); 3]| rows.map(|(what, whom)| (what.to_owned(), whom.to_owned()));
    assert_eq!(words(Who::public(None)).await, said([("退款", "王*"), ("李*", "李*"), ("拨款", own)]));
    let whole = said([("退款", "王建国"), ("李四", "李四"), ("拨款", own)]);
    assert_eq!(words(town.who(Role::Staff)).await, whole);
    assert_eq!(words(town.who(Role::UnitHandler)).await, whole, "who works here reads a fund's payee whole, too");
}

async fn nobody_is_named_to_strangers_by_why_a_book_was_taken_back(t: TestApp) {
    let town = t.found().await;
    let book = import(&t, &town, Role::Staff, APRIL, (FIRST, Mode::Import)).await.unwrap().book.unwrap();
    take_back_account_book(&t.app, &town.hall, &town.who(Role::Staff), book.clone(), "弄错了，张三丰").await.unwrap();
    let (shown, whole) = ("弄错了，张*", "弄错了，张三丰");
    for (who, read) in [(Who::public(None), shown), (town.who(Role::Staff), whole), (town.who(Role::Supervisor), whole)]
    {
        let view = view_account_book(&t.app, &town.hall, &who, &book, (0, 100)).await.unwrap();
        assert_eq!(view.taken_back.as_deref(), Some(read), "{who:?}");
        let summary = &view.lines[0].words.as_ref().unwrap().summary;
        assert_eq!(summary.contains("13987654321"), read == whole, "{who:?}: whoever watches over accounts reads all");
    }
    let open = list_open_words(&t.app, &town.hall, WordsOf::AccountBooks, None).await.unwrap().things;
    assert!(open.iter().flat_map(|it| &it.texts).all(|text| !text.words.contains("张三丰")), "{open:?}");
}

async fn a_name_is_masked_in_the_words_of_its_row_and_the_clerk_is_told(t: TestApp) {
    let town = t.found().await;
    let rows = "日期,摘要,来源,收入,支出\n2021-04-05,张建国停车费,张建国,30,\n2021-04-06,退王五押金,王五,,5\n\
                2021-04-07,收李四物业费,,5,\n2021-04-08,停车费,张建国（1-2-301）,5,\n2021-04-09,停车费,张建国1-2-301,5,\n\
                2021-04-10,给1-2-301周建国家门口修扶手,,,5\n2021-04-11,换灯,停车费,5,\n";
    let tried = import(&t, &town, Role::Staff, APRIL, (rows, Mode::DryRun)).await.unwrap();
    let personal = Reason::Book(BookReason::Personal);
    let told: Vec<u32> =
        tried.findings.iter().filter(|it| it.reasons.contains(&personal)).map(|finding| finding.row).collect();
    assert_eq!(told, [2, 3, 4, 5, 6, 7], "each row that strangers will not read whole, and no other");
    let book = import(&t, &town, Role::Staff, APRIL, (rows, Mode::Import)).await.unwrap().book.unwrap();
    let view = view_account_book(&t.app, &town.hall, &Who::public(None), &book, (0, 100)).await.unwrap();
    let words = view.lines.into_iter().filter_map(|line| line.words);
    let read: Vec<(String, String)> = words.map(|words| (words.summary, words.source)).collect();
    let shown = [
        ("张*停车费", "张*"),
        ("退王*押金", "王*"),
        ("收李*物业费", ""),
        ("停车费", "张*"),
        ("停车费", "张*"),
        ("给1-*-***周**家门口修扶手", ""),
        ("换灯", "停车费"),
    ];
    assert_eq!(read, shown.map(|(what, whom)| (what.to_owned(), whom.to_owned())));
    let open = list_open_words(&t.app, &town.hall, WordsOf::AccountBooks, None).await.unwrap().things;
    let [open] = open.as_slice() else { panic!("{open:?}") };
    assert_eq!((open.texts.len(), open.masked.len()), (1, 6), "what is masked does not come whole: {open:?}");
}

async fn a_private_payer_is_masked_in_the_workbook_that_a_stranger_takes(t: TestApp) {
    let town = t.found().await;
    let rows = "日期,摘要,来源,收入,支出\n2021-04-05,退款 联系13987654321,王建国,,30\n2021-04-06,,李四,5,\n\
                2021-04-07,自筹,3-2-501,5,\n";
    let book = import(&t, &town, Role::Staff, APRIL, (rows, Mode::Import)).await.unwrap().book.unwrap();
    let taken = async |who: Who| -> Vec<String> {
        let say = |key: &str| key.to_owned();
        let xlsx = export_account_book(&t.app, &town.hall, &who, &book, &say).await.unwrap();
        let sheets = read(&xlsx).unwrap().sheets;
        assert!(sheets.iter().all(|sheet| !sheet.hidden && sheet.hidden_columns.is_empty()), "nothing is hidden");
        let rows: Vec<_> = sheets.into_iter().flat_map(|sheet| sheet.rows).collect();
        assert!(rows.iter().all(|row| !row.hidden), "nothing is hidden");
        rows.iter().flat_map(|row| &row.cells).map(Cell::text).collect()
    };
    let told = ["王建国", "李四", "3-2-501", "13987654321"];
    let cells = taken(Who::public(None)).await;
    for masked in ["王*", "李*"] {
        assert!(cells.iter().any(|cell| cell == masked), "{masked}: {cells:?}");
    }
    assert!(told.iter().all(|it| !cells.iter().any(|cell| cell.contains(it))), "{cells:?}");
    let whole = taken(town.who(Role::Staff)).await;
    assert!(told.iter().all(|it| whole.iter().any(|cell| cell.contains(it))), "{whole:?}");
}
