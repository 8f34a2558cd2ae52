//! The ledger of an office: its own columns in its own order, words as text whatever they look like, days as days.

use mingtong_app::Fail;
use mingtong_app::matter::MatterQuery;
use mingtong_app::matter::ledger::{
    LedgerColumn, LedgerFailed, LedgerTemplate, TEMPLATES_MAX, delete_ledger_template, ledger_templates,
    save_ledger_template, write_ledger,
};
use mingtong_domain::matter::{Command, Visibility};
use mingtong_domain::role::Role;
use mingtong_office::{Cell, read};
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_ledger_has_the_columns_that_were_asked_for_in_their_order,
    a_layout_is_kept_by_its_name_and_replaced_by_it,
    whoever_may_take_nothing_home_has_no_ledger,
);

const WANTED: [LedgerColumn; 5] =
    [LedgerColumn::Replies, LedgerColumn::Number, LedgerColumn::Text, LedgerColumn::Received, LedgerColumn::Remarks];

async fn rows(t: &TestApp, town: &Town, columns: &[LedgerColumn]) -> Vec<Vec<Cell>> {
    let (say, query) = (|key: &str| key.to_owned(), MatterQuery::default());
    let bytes = write_ledger(&t.app, &town.hall, &town.who(Role::Staff), &query, columns, &say).await.unwrap();
    let table = read(&bytes).unwrap();
    table.sheets.into_iter().flat_map(|sheet| sheet.rows).map(|row| row.cells).collect()
}

fn text(cell: &Cell) -> &str {
    match cell {
        Cell::Text(text) => text,
        other => panic!("{other:?} is no text"),
    }
}

async fn a_ledger_has_the_columns_that_were_asked_for_in_their_order(t: TestApp) {
    let town = t.found().await;
    let formula = "=HYPERLINK(\"http://x\",\"领\")";
    let id = town.raise(town.report(formula)).await.matter;
    let private = mingtong_app::matter::Report { visibility: Visibility::Private, ..town.report("邻里纠纷") };
    town.raise(private).await;
    for said in ["已转供电所", "@已修好"] {
        town.act(&town.who(Role::Staff), id, Command::Reply { text: said.to_owned() }).await.unwrap();
    }
    let rows = rows(&t, &town, &WANTED).await;
    let head: Vec<&str> = rows[0].iter().map(text).collect();
    let keys = WANTED.map(|column| format!("matters-ledger-column-{}", column.key()));
    assert_eq!(head, keys);
    assert_eq!(rows.len(), 3, "the desk takes private ones along");
    assert_eq!(text(&rows[1][0]), "已转供电所\n@已修好");
    assert_eq!(text(&rows[1][1]), "明通2021-0001");
    assert_eq!(text(&rows[1][2]), formula);
    assert!(!matches!(rows[1][3], Cell::Text(_)), "a day is a day: {:?}", rows[1][3]);
}

async fn a_layout_is_kept_by_its_name_and_replaced_by_it(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let layout =
        |name: &str, columns: &[LedgerColumn]| LedgerTemplate { name: name.to_owned(), columns: columns.to_vec() };
    let save = |wanted| save_ledger_template(&t.app, &town.hall, &staff, wanted);
    save(layout(" 区里的 ", &WANTED)).await.unwrap();
    save(layout("区里的", &WANTED[..2])).await.unwrap();
    let kept = ledger_templates(&t.app, &town.hall, &staff).await.unwrap();
    assert_eq!(kept, [layout("区里的", &WANTED[..2])]);
    assert!(matches!(save(layout("  ", &WANTED)).await, Err(LedgerFailed::Name)));
    assert!(matches!(save(layout("空", &[])).await, Err(LedgerFailed::NoColumn)));
    for nth in 1..TEMPLATES_MAX {
        save(layout(&format!("格式{nth}"), &WANTED)).await.unwrap();
    }
    assert!(matches!(save(layout("多了", &WANTED)).await, Err(LedgerFailed::Full)));
    save(layout("区里的", &WANTED)).await.unwrap();
    delete_ledger_template(&t.app, &town.hall, &staff, "区里的".to_owned()).await.unwrap();
    assert_eq!(ledger_templates(&t.app, &town.hall, &staff).await.unwrap().len(), TEMPLATES_MAX - 1);
}

async fn whoever_may_take_nothing_home_has_no_ledger(t: TestApp) {
    let town = t.found().await;
    let (say, query, unit) = (|key: &str| key.to_owned(), MatterQuery::default(), town.handler(0));
    let refused = write_ledger(&t.app, &town.hall, &unit, &query, &WANTED, &say).await;
    assert!(matches!(refused, Err(LedgerFailed::Fail(Fail::Refused(_)))));
    assert!(matches!(ledger_templates(&t.app, &town.hall, &unit).await, Err(Fail::Refused(_))));
}
