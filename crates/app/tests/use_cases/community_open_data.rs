//! Published data: rows say what the public reads, name the entries that it can look up, and nothing else.

use mingtong_app::community::open_data::{OpenTable, open_part};
use mingtong_app::matter::{Report, view_matter};
use mingtong_app::notice::{NewNotice, post_notice};
use mingtong_app::reception::open_reception;
use mingtong_app::{Fail, Hall, Who, erase};
use mingtong_domain::Millis;
use mingtong_domain::matter::{Command, Piece, Visibility};
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::reception::DelegateKind;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, START_MS, TestApp, Town};
use serde_json::Value;

mingtong_testkit::on_both!(
    what_waits_for_a_look_is_published_after_it,
    what_is_private_or_erased_is_not_published,
    positions_are_those_of_the_public_story,
    every_table_has_a_cell_for_each_column_and_nothing_of_another_community,
    whoever_receives_is_published_without_a_name,
    what_names_no_part_is_not_there,
    a_formula_in_a_title_stays_text,
);

async fn table(t: &TestApp, town: &Town) -> (Value, String) {
    read(t, &town.hall, OpenTable::Matters).await
}

/// The first part of a table, in both forms.
async fn read(t: &TestApp, hall: &Hall, table: OpenTable) -> (Value, String) {
    let part = open_part(&t.app, hall, table, None).await.unwrap();
    (part.json(), String::from_utf8(part.csv().unwrap()).unwrap())
}

async fn announce(t: &TestApp, town: &Town) {
    let new = town.announcement(Millis(START_MS + 4 * DAY_MS)).await;
    open_reception(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
}

async fn post(t: &TestApp, town: &Town, title: &str) {
    let new = NewNotice {
        kind: NoticeKind::Accounts,
        about: About::Nothing,
        title: title.to_owned(),
        text: "议事小组6月7日议定：加固门头。".to_owned(),
        place: Some(town.courtyard.clone()),
        from: Millis(START_MS).date(),
        to: Millis(START_MS + 7 * DAY_MS).date(),
        covers: None,
    };
    post_notice(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
}

async fn what_waits_for_a_look_is_published_after_it(t: TestApp) {
    let town = t.found_reviewing().await;
    let id = town.raise(town.report("三单元楼道灯不亮")).await.matter;
    let (json, csv) = table(&t, &town).await;
    assert!(json[0]["title"].is_null() && !csv.contains("楼道灯"), "{csv}");
    assert_eq!(json[0]["title_withheld"], "awaits_review");
    town.act(&town.who(Role::Staff), id, Command::Publish {}).await.unwrap();
    let (json, csv) = table(&t, &town).await;
    assert!(json[0]["title_withheld"].is_null() && csv.contains("楼道灯"), "{csv}");
}

async fn what_is_private_or_erased_is_not_published(t: TestApp) {
    let town = t.found().await;
    town.raise(Report { visibility: Visibility::Private, ..town.report("邻居的事") }).await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let title = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap().matter.title;
    erase(&t.app, &town.hall, &town.who(Role::Secretary), id, Piece::Text(title)).await.unwrap();
    let (json, csv) = table(&t, &town).await;
    assert_eq!(json.as_array().map(Vec::len), Some(1), "{json}");
    assert_eq!(json[0]["title_withheld"], "erased");
    assert!(!csv.contains("邻居") && !csv.contains("路灯"), "{csv}");
}

async fn positions_are_those_of_the_public_story(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    let mut told: Vec<i64> = view.steps.iter().map(|step| step.position).collect();
    told.sort_unstable();
    let (json, csv) = table(&t, &town).await;
    assert_eq!(json[0]["positions"], Value::from(told.clone()));
    assert!(told.contains(&view.first_position));
    let said: Vec<String> = told.iter().map(i64::to_string).collect();
    assert!(csv.contains(&said.join(" ")), "{csv}");
}

async fn every_table_has_a_cell_for_each_column_and_nothing_of_another_community(t: TestApp) {
    let (town, other) = (t.found().await, t.found_other().await);
    town.raise(town.report("路灯不亮")).await;
    post(&t, &town, "收支公示").await;
    announce(&t, &town).await;
    for table in OpenTable::ALL {
        let (rows, csv) = read(&t, &town.hall, table).await;
        let names: Vec<&str> = table.fields().iter().map(|(name, _)| *name).collect();
        assert_eq!(csv.lines().next().unwrap().trim_start_matches('\u{FEFF}'), names.join(","), "{table:?}");
        for row in rows.as_array().unwrap() {
            assert_eq!(row.as_object().map(serde_json::Map::len), Some(names.len()), "{row}");
            let positions = row["positions"].as_array().unwrap();
            assert!(!positions.is_empty(), "each follows from something: {row}");
        }
        let is_filled = matches!(table, OpenTable::Matters | OpenTable::Notices | OpenTable::Receptions);
        assert_eq!(rows.as_array().map(Vec::is_empty), Some(!is_filled), "{table:?}: {rows}");
        let (elsewhere, _) = read(&t, &other, table).await;
        assert_eq!(elsewhere, Value::Array(vec![]), "{table:?} of another community");
    }
}

async fn whoever_receives_is_published_without_a_name(t: TestApp) {
    let town = t.found().await;
    announce(&t, &town).await;
    let (json, csv) = read(&t, &town.hall, OpenTable::Receptions).await;
    let kinds = [DelegateKind::PartyCongress, DelegateKind::Cppcc].map(DelegateKind::key);
    assert_eq!(json[0]["delegates"], kinds.join(" "));
    assert!(csv.contains("六月党代表接待日") && !csv.contains("陈代表") && !csv.contains("刘代表"), "{csv}");
}

async fn what_names_no_part_is_not_there(t: TestApp) {
    let town = t.found().await;
    for table in OpenTable::ALL {
        for from in ["x", "-1", "ahead", "1.", "2021-0001.5"] {
            let part = open_part(&t.app, &town.hall, table, Some(from)).await;
            assert!(matches!(part, Err(Fail::NotFound)), "{table:?} {from}: {part:?}");
        }
    }
}

async fn a_formula_in_a_title_stays_text(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("=HYPERLINK(1)")).await;
    post(&t, &town, "＝1+3").await;
    for (table, says) in [(OpenTable::Matters, ",'=HYPERLINK(1),"), (OpenTable::Notices, ",'")] {
        let (_, csv) = read(&t, &town.hall, table).await;
        assert!(csv.contains(says) && !csv.contains(",=") && !csv.contains(",＝"), "{csv}");
    }
}
