//! A payee whose name is a formula: wherever it goes into a sheet, it is text, and nothing is computed of it.

use super::ground::{Place, today};
use mingtong_app::Who;
use mingtong_app::account_book::{NewBookFile, export_account_book, import_account_book};
use mingtong_app::community::open_data::{OpenTable, open_part};
use mingtong_app::fund::{
    EntryAbout, EntryQuery, OnFund, Period, figure_lines, list_entries, open_fund, write_figures,
};
use mingtong_app::matter::export::ExportFormat;
use mingtong_app::roll::Mode;
use mingtong_domain::account_book::{Account, Period as BookPeriod};
use mingtong_domain::fund::{AccountKind, Command, Source};
use mingtong_domain::role::Role;
use mingtong_office::account_book::BookSpan;
use mingtong_office::{Cell, read};
use mingtong_testkit::{TestApp, new_fund};
use std::fmt::Write as _;

mingtong_testkit::on_both!(
    a_formula_in_a_payee_s_name_stays_text_in_the_accounts,
    a_formula_in_a_payee_s_name_stays_text_in_what_is_published,
    a_formula_in_a_payee_s_name_stays_text_in_the_book_of_an_office,
);

const PAYEES: [&str; 9] = [
    "=HYPERLINK(\"http://x\",\"领\")",
    "+1",
    "-2+3",
    "@x",
    "\t=1+1",
    " =1+2",
    "=cmd|' /C calc'!A0",
    "＝1+3",
    "\r\n+86",
];

fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝'])
}

/// Whether a program that opens a file would compute a cell: it begins as a formula does, and is no number.
fn is_computed(cell: &str) -> bool {
    is_formula(cell.trim_start_matches('"')) && cell.parse::<f64>().is_err()
}

/// Paid, and, because no payee stands in the figures of accounts, each also as what a fund is for.
async fn paid_to_formulas(t: &TestApp) -> Place {
    let place = Place::with(t, None).await;
    place.given(t, "pledge-0001", 70_000, Source::Residents).await;
    for (nth, name) in PAYEES.into_iter().enumerate() {
        let id = format!("expense-{nth:04}");
        let mut entry = place.entering(&id, 100);
        if let Command::EnterExpense { payee, purpose, .. } = &mut entry {
            (*payee, *purpose) = (name.to_owned(), name.to_owned());
        }
        place.act(t, &place.staff(), OnFund::default(), entry).await.unwrap();
        let digest = place.digest(t, &id).await;
        for role in [Role::Secretary, Role::Street] {
            let approve = Command::Approve { digest: digest.clone() };
            place.on_expense(t, &place.town.who(role), &id, approve).await.unwrap();
        }
        place.on_expense(t, &place.staff(), &id, Command::Pay { day: today() }).await.unwrap();
        let new = new_fund(name, vec![Source::Residents]);
        open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap();
    }
    place
}

async fn a_formula_in_a_payee_s_name_stays_text_in_the_accounts(t: TestApp) {
    let place = paid_to_formulas(&t).await;
    let (hall, supervisor) = (&place.town.hall, place.town.who(Role::Supervisor));
    let period = Period::read("2021").unwrap();
    let query = EntryQuery { period, account: AccountKind::Expense, item: "work".to_owned(), skip: 0 };
    let entries = list_entries(&t.app, hall, &supervisor, &place.fund, &query).await.unwrap();
    let payees = entries.items.iter().filter_map(|entry| match &entry.about {
        EntryAbout::Expense { payee, .. } => payee.words(),
        _ => None,
    });
    assert_eq!(payees.filter(|payee| is_formula(payee)).count(), PAYEES.len(), "they are kept as they were written");

    let say = |key: &str| key.to_owned();
    let lines = figure_lines(&t.app, hall, period, (None, None)).await.unwrap();
    let xlsx = write_figures(&lines, ExportFormat::Xlsx, &say, t.app.now()).unwrap();
    let table = read(&xlsx).unwrap();
    let cells: Vec<&Cell> = table.sheets.iter().flat_map(|it| &it.rows).flat_map(|row| &row.cells).collect();
    let texts: Vec<&String> =
        cells.iter().filter_map(|cell| if let Cell::Text(text) = cell { Some(text) } else { None }).collect();
    let kept: std::collections::BTreeSet<&String> = texts.into_iter().filter(|text| is_formula(text)).collect();
    assert_eq!(kept.len(), PAYEES.len(), "each is a text of its own: {kept:?}");

    let csv = String::from_utf8(write_figures(&lines, ExportFormat::Csv, &say, t.app.now()).unwrap()).unwrap();
    for line in csv.trim_start_matches('\u{FEFF}').split("\r\n") {
        assert!(!line.split(',').any(is_computed), "{line}");
    }
    assert!(csv.contains("'+1,") && csv.contains("'@x,") && csv.contains("'-2+3,"), "{csv}");
}

async fn a_formula_in_a_payee_s_name_stays_text_in_what_is_published(t: TestApp) {
    let place = paid_to_formulas(&t).await;
    let csv = async |table| {
        let part = open_part(&t.app, &place.town.hall, table, None).await.unwrap();
        String::from_utf8(part.csv().unwrap()).unwrap()
    };
    let (expenses, funds) = (csv(OpenTable::Expenses).await, csv(OpenTable::Funds).await);
    for line in expenses.split("\r\n").chain(funds.split("\r\n")) {
        assert!(!line.split(',').any(is_computed), "{line}");
    }
    let lines: Vec<&str> = expenses.trim_end().split("\r\n").skip(1).collect();
    assert_eq!(lines.len(), PAYEES.len(), "{expenses}");
    for line in lines {
        // A masked name begins as the whole one does.
        let is_text = ["=", "+", "-", "@", "＝"].iter().any(|sign| line.contains(&format!(",'{sign}*,")));
        assert!(is_text, "{line}");
    }
}

async fn a_formula_in_a_payee_s_name_stays_text_in_the_book_of_an_office(t: TestApp) {
    let town = t.found().await;
    let mut rows = "日期,摘要,凭证号,收入,支出,余额\n2021-04-01,自筹,记-0,100,,\n".to_owned();
    for (nth, payee) in PAYEES.iter().enumerate() {
        writeln!(rows, "2021-04-05,\"{}\",记-{},,1.{nth}0,", payee.replace('"', "\"\""), nth + 1).unwrap();
    }
    let (from, to) = (jiff::civil::date(2021, 4, 1), jiff::civil::date(2021, 4, 30));
    let span = BookSpan { period: BookPeriod { from, to }, account: Account::Community };
    let new = NewBookFile { place: None, span, name: "账本.csv".to_owned(), bytes: rows.into_bytes() };
    let posted = import_account_book(&t.app, &town.hall, &town.who(Role::Staff), new, Mode::Import).await.unwrap();
    let say = |key: &str| key.to_owned();
    for who in [Who::public(None), town.who(Role::Staff)] {
        let book = posted.book.as_ref().expect("it is posted");
        let xlsx = export_account_book(&t.app, &town.hall, &who, book, &say).await.unwrap();
        let table = read(&xlsx).unwrap();
        let summaries: Vec<&Cell> = table.sheets[0].rows.iter().skip(2).map(|row| row.cell(2)).collect();
        assert_eq!(summaries.len(), PAYEES.len());
        for cell in summaries {
            assert!(matches!(cell, Cell::Text(text) if is_formula(text)), "{cell:?}");
        }
    }
}
