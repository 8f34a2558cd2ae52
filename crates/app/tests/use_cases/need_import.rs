//! Lists come in from a spreadsheet: what was exported comes in again, what is there already is not doubled; on both
//! databases.

use mingtong_app::need::{
    Ledger, LedgerRefused, LedgerReport, NeedQuery, NewNeed, act_on_need, export_list, import_ledger, list_needs,
    propose_need,
};
use mingtong_app::register::retire_place;
use mingtong_app::resource::{NewResource, ResourceQuery, list_resources, offer_resource};
use mingtong_app::roll::Mode;
use mingtong_app::{Hall, Who};
use mingtong_domain::need::{Class, Command, Measure, NeedKind, Share, Source};
use mingtong_domain::resource::ResourceKind;
use mingtong_domain::role::Role;
use mingtong_office::need::LedgerReason;
use mingtong_office::{Cell, Reason, read};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    what_was_exported_comes_in_again,
    whose_wish_it_is_is_in_no_workbook,
    rows_are_taken_or_say_why_not,
    a_row_at_a_retired_place_says_so,
);

/// The words of the export, as far as these lists say them.
fn say(key: &str) -> Vec<String> {
    vec![key.to_owned(), format!("字{key}")]
}

async fn import(t: &TestApp, hall: &Hall, ledger: Ledger, bytes: Vec<u8>) -> Result<LedgerReport, LedgerRefused> {
    let desk = Who::desk();
    let tried = import_ledger(&t.app, hall, &desk, (ledger, bytes.clone()), &say, Mode::DryRun).await?;
    let done = import_ledger(&t.app, hall, &desk, (ledger, bytes), &say, Mode::Import).await?;
    assert_eq!((tried.new, &tried.findings, tried.numbers.len()), (done.new, &done.findings, 0), "tried alike");
    Ok(done)
}

async fn what_was_exported_comes_in_again(t: TestApp) {
    let (town, other) = (t.found().await, t.found_other().await);
    let staff = town.who(Role::Staff);
    let total = Share { measure: Measure::Money, amount: 30_050 };
    let new = NewNeed {
        kind: NeedKind::Need,
        source: Source::Residents,
        class: Class::InSteps,
        title: "修楼道灯".to_owned(),
        text: "三单元不亮".to_owned(),
        place: None,
        total,
        serves: Some(12),
        wanted_by: None,
        name: None,
        phone: None,
    };
    propose_need(&t.app, &town.hall, &staff, new).await.unwrap();
    let word = |key: &str| key.to_owned();
    let bytes = export_list(&t.app, &town.hall, &staff, Ledger::Needs, &word).await.unwrap();
    let again = import(&t, &town.hall, Ledger::Needs, bytes.clone()).await.unwrap();
    assert_eq!((again.new, again.known, again.rejected), (0, 1, 0), "{:?}", again.findings);
    let elsewhere = import(&t, &other, Ledger::Needs, bytes).await.unwrap();
    assert_eq!((elsewhere.new, elsewhere.numbers.len()), (1, 1), "{:?}", elsewhere.findings);
    let query = NeedQuery { limit: 20, ..NeedQuery::default() };
    let found = list_needs(&t.app, &other, &Who::desk(), &query).await.unwrap();
    let need = &found.items[0];
    assert_eq!((need.total, need.class, need.serves), (total, Class::InSteps, Some(12)));
    assert_eq!((&need.source, need.title.words()), (&Source::Residents, Some("修楼道灯")));
}

/// The desk takes the lists home: a wish of which a title names whoever wishes, and begins like a formula.
async fn whose_wish_it_is_is_in_no_workbook(t: TestApp) {
    let town = t.found().await;
    let (staff, handler, until) = (town.who(Role::Staff), town.handler(0), t.app.now().date());
    let wish = NewNeed {
        kind: NeedKind::Wish,
        source: Source::Residents,
        class: Class::ByDay,
        title: "=1+1 王大妈".to_owned(),
        text: "王大妈（13812345678）洗澡站不住。".to_owned(),
        place: None,
        total: Share::WHOLE,
        serves: None,
        wanted_by: None,
        name: Some("王大妈".to_owned()),
        phone: Some("13812345678".to_owned()),
    };
    let id = propose_need(&t.app, &town.hall, &staff, wish).await.unwrap();
    let publish = Command::Publish { class: None, total: None, title: None, text: None };
    act_on_need(&t.app, &town.hall, &town.who(Role::Secretary), id, None, publish).await.unwrap();
    let unit = town.units[0].clone();
    let take = Command::TakeUp { unit: unit.clone(), amount: 1, until, resource: None, plan: None };
    act_on_need(&t.app, &town.hall, &handler, id, None, take).await.unwrap();
    let (title, text) = ("=1+1".to_owned(), "带扶手的椅子".to_owned());
    let chairs = NewResource { unit, kind: ResourceKind::Goods, title, text, place: None, until };
    offer_resource(&t.app, &town.hall, &handler, chairs).await.unwrap();
    let word = |key: &str| key.to_owned();
    for ledger in [Ledger::Needs, Ledger::Uptakes, Ledger::Resources] {
        let bytes = export_list(&t.app, &town.hall, &staff, ledger, &word).await.unwrap();
        let table = read(&bytes).unwrap();
        assert!(table.sheets.iter().all(|it| !it.hidden && it.hidden_columns.is_empty()), "{ledger:?}");
        let cells: Vec<&Cell> = table.sheets.iter().flat_map(|it| &it.rows).flat_map(|row| &row.cells).collect();
        let names = |cell: &&&Cell| cell.text().contains("王大妈") || cell.text().contains("13812345678");
        assert_eq!(cells.iter().find(names), None, "{ledger:?}");
        let is_title = |cell: &&Cell| matches!(cell, Cell::Text(text) if text.starts_with("=1+1"));
        assert!(cells.iter().any(is_title), "{ledger:?}: a title stays text, and nothing is computed of it: {cells:?}");
    }
}

async fn rows_are_taken_or_say_why_not(t: TestApp) {
    let town = t.found().await;
    let rows = "需求清单\nledger-number,ledger-title,ledger-place,ledger-measure,ledger-total,ledger-wanted\n\
                1,换灯,,字ledger-measure-parts,3,2021-07-01\n2,换 灯,,,,\n3,修门,月球,,,\n4,栽树,,ledger-measure-hours,1.5,\n\
                5,扫雪,,,,2021-01-01\n6,,,,,2021-07-01\n7,洗窗,,,3,\n";
    let done = import(&t, &town.hall, Ledger::Needs, rows.as_bytes().to_vec()).await.unwrap();
    assert_eq!((done.new, done.known, done.rejected), (1, 1, 5), "{:?}", done.findings);
    let first = |row: u32| {
        let finding = done.findings.iter().find(|finding| finding.row == row).expect("a finding");
        let Reason::Ledger(reason) = &finding.reasons[0] else { panic!("{finding:?}") };
        reason.clone()
    };
    assert_eq!(first(9), LedgerReason::Missing { field: "ledger-measure" }, "three of what");
    assert_eq!(first(4), LedgerReason::Twice { other: 3 });
    assert_eq!(first(5), LedgerReason::Unknown { field: "ledger-place", text: "月球".to_owned() });
    assert_eq!(first(6), LedgerReason::Unknown { field: "ledger-total", text: "1.5".to_owned() });
    assert_eq!(first(7), LedgerReason::Day { text: "2021-01-01".to_owned() });
    assert_eq!(first(8), LedgerReason::Missing { field: "ledger-title" });
    let again = import(&t, &town.hall, Ledger::Needs, rows.as_bytes().to_vec()).await.unwrap();
    assert_eq!((again.new, again.known), (0, 2), "{:?}", again.findings);
    let rows = "ledger-unit,ledger-kind,ledger-title,ledger-until\n没有的单位,resource-kind-goods,扫帚,2021-07-01\n";
    let done = import(&t, &town.hall, Ledger::Resources, rows.as_bytes().to_vec()).await.unwrap();
    assert_eq!((done.new, done.rejected), (0, 1));
    let unit = town.hall.units()[0].1.to_owned();
    let rows = rows.replace("没有的单位", &unit);
    assert_eq!(import(&t, &town.hall, Ledger::Resources, rows.into_bytes()).await.unwrap().new, 1);
    let query = ResourceQuery { all: true, limit: 20, ..ResourceQuery::default() };
    let found = list_resources(&t.app, &town.hall, &town.who(Role::Staff), &query).await.unwrap();
    assert_eq!((found.items[0].unit_name.as_str(), found.items[0].title.words()), (unit.as_str(), Some("扫帚")));
    let handler = town.handler(0);
    let handler = import_ledger(&t.app, &town.hall, &handler, (Ledger::Needs, b"a,b\n".to_vec()), &say, Mode::Import);
    assert!(matches!(handler.await, Err(LedgerRefused::Fail(_))), "whole lists are for the desk");
}

async fn a_row_at_a_retired_place_says_so(t: TestApp) {
    let town = t.found().await;
    retire_place(&t.app, &town.hall, &town.who(Role::Staff), town.courtyard.clone()).await.unwrap();
    let hall = t.app.hall("mingtong").await.unwrap();
    let rows = "ledger-number,ledger-title,ledger-place\n1,修门,东风巷14号院\n2,修灯,人民东路69号院\n";
    let done = import(&t, &hall, Ledger::Needs, rows.as_bytes().to_vec()).await.unwrap();
    assert_eq!((done.new, done.rejected), (1, 1), "{:?}", done.findings);
    let retired = Reason::Ledger(LedgerReason::Retired { text: "东风巷14号院".to_owned() });
    let says_so = |row: u32| done.findings.iter().any(|it| it.row == row && it.reasons.contains(&retired));
    assert!(says_so(2), "{:?}", done.findings);
}
