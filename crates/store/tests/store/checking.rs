//! A record that was changed behind the program's back is found out; read tables that were lost come back.

use super::lively;
use mingtong_app::erase;
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::matter::{Report, add_picture, mask_words, view_matter};
use mingtong_domain::matter::{Command, Piece, Visibility};
use mingtong_domain::role::Role;
use mingtong_store::tables::{Class, TABLES};
use mingtong_store::{Difference, check, check_record, rebuild};
use mingtong_testkit::{TestApp, png, postgres, sqlite};

mingtong_testkit::on_both!(
    a_record_that_nobody_touched_holds,
    what_one_engine_cannot_hold_is_no_difference,
    a_row_that_was_changed_is_found_and_mended,
    lost_tables_come_back,
    an_event_that_was_changed_is_found,
    an_event_that_was_taken_out_is_found,
    two_events_that_changed_places_are_found,
    a_text_or_picture_that_was_changed_or_taken_away_is_found,
    every_kind_of_tampering_is_found,
);

async fn a_record_that_nobody_touched_holds(t: TestApp) {
    lively(&t).await;
    assert_eq!(check(t.store()).await.unwrap(), []);
    rebuild(t.store()).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
}

/// PostgreSQL keeps 255 positions of a term, and tells 16,382 positions of a document apart.
async fn what_one_engine_cannot_hold_is_no_difference(t: TestApp) {
    let town = t.found().await;
    let (laughter, long) = ("哈".repeat(600), |first: u32| -> String {
        (0..9_000).filter_map(|place| char::from_u32(first + place)).collect()
    });
    let id = town.raise(town.report(&laughter)).await.matter;
    for text in [long(0x4e00), long(0x5e00), "哈哈".to_owned(), "吵 ".repeat(4_000), "路灯不亮".repeat(2_400)] {
        town.act(&town.who(Role::Staff), id, Command::Reply { text }).await.unwrap();
    }
    assert_eq!(check(t.store()).await.unwrap(), []);
    rebuild(t.store()).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
}

/// The tables in which something is wrong.
fn tables(differences: &[Difference]) -> Vec<&str> {
    let mut tables: Vec<&str> = differences.iter().map(|found| found.table.as_str()).collect();
    tables.dedup();
    tables
}

async fn a_row_that_was_changed_is_found_and_mended(t: TestApp) {
    lively(&t).await;
    t.database.tamper("UPDATE matter SET stage = 'closed' WHERE matter_id = 2021000001").await;
    t.database.tamper("DELETE FROM support WHERE matter_id = 2021000003").await;
    let found = check(t.store()).await.unwrap();
    assert_eq!(tables(&found), ["matter", "support"]);
    let stored = found.iter().find_map(|it| it.stored.as_ref()).unwrap();
    let from_log = found.iter().find_map(|it| it.from_log.as_ref()).unwrap();
    assert!(stored.contains("matter_id=2021000001 stage=closed"), "{stored}");
    assert!(from_log.contains("matter_id=2021000001 stage=accepted"), "{from_log}");
    rebuild(t.store()).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn lost_tables_come_back(t: TestApp) {
    lively(&t).await;
    for table in TABLES.iter().filter(|table| table.class == Class::Read) {
        t.database.tamper(&format!("DELETE FROM {}", table.name)).await;
    }
    let found = check(t.store()).await.unwrap();
    assert!(found.iter().all(|it| it.stored.is_none() && it.from_log.is_some()), "{found:?}");
    rebuild(t.store()).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn an_event_that_was_changed_is_found(t: TestApp) {
    let town = lively(&t).await;
    let last = t.store().head(town.hall.id).unwrap() - 1;
    let hash = "leaf_hash = (SELECT e.leaf_hash FROM event e WHERE e.position = 0)";
    t.database.tamper(&format!("UPDATE event SET {hash} WHERE position = {last}")).await;
    let found = check(t.store()).await.unwrap();
    assert_eq!(tables(&found), ["event"]);
    assert_eq!(found[0].stored.as_deref(), Some(format!("leaf hash at {last}").as_str()));
    t.database.tamper("UPDATE event SET canonical = replace(canonical, '\"staff\"', '\"street\"')").await;
    assert!(check(t.store()).await.unwrap().len() > 6, "every event whose role was changed");
}

async fn an_event_that_was_taken_out_is_found(t: TestApp) {
    let town = lively(&t).await;
    let last = t.store().head(town.hall.id).unwrap() - 1;
    for (position, word) in [(last - 4, "position"), (last, "head")] {
        t.database.tamper(&format!("DELETE FROM event WHERE position = {position}")).await;
        let found = check(t.store()).await.unwrap();
        let said = found.iter().filter(|it| it.table == "event").filter_map(|it| it.stored.as_deref());
        assert!(said.clone().any(|said| said.starts_with(word)), "{word}: {found:?}");
    }
}

async fn two_events_that_changed_places_are_found(t: TestApp) {
    let town = lively(&t).await;
    let last = t.store().head(town.hall.id).unwrap() - 1;
    for (from, to) in [(last, -1), (last - 1, last), (-1, last - 1)] {
        t.database.tamper(&format!("UPDATE event SET position = {to} WHERE position = {from}")).await;
    }
    let found = check_record(t.store()).await.unwrap();
    let wrong =
        |position| found.iter().any(|it| it.stored.as_ref().unwrap().starts_with(&format!("position {position}")));
    assert!(wrong(last) && wrong(last - 1), "{found:?}");
}

async fn a_text_or_picture_that_was_changed_or_taken_away_is_found(t: TestApp) {
    let town = lively(&t).await;
    let pictures = vec![add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap()];
    town.raise(Report { pictures, ..town.report("院内排椅坏了") }).await;
    assert_eq!(check_record(t.store()).await.unwrap(), []);
    let some = "(SELECT MIN(content_id) FROM content WHERE body = '院内排椅坏了')";
    for (change, table, is_missing) in [
        (format!("UPDATE content SET body = '院内排椅好了' WHERE content_id = {some}"), "content", false),
        ("UPDATE content SET body = NULL WHERE body = '院内排椅好了'".to_owned(), "content", false),
        ("DELETE FROM content WHERE body IS NULL".to_owned(), "content", true),
        ("UPDATE picture SET jpeg = thumbnail, thumbnail = jpeg, salt = jpeg".to_owned(), "picture", false),
        ("DELETE FROM picture".to_owned(), "picture", true),
    ] {
        t.database.tamper(&change).await;
        let found = check_record(t.store()).await.unwrap();
        let is_named = |it: &&Difference| it.table == table && it.stored.is_none() == is_missing;
        assert!(found.iter().find(is_named).is_some(), "{change}: {found:?}");
    }
}

/// What somebody with access to the database could do to the record, each in a fresh one: what is done, in which table
/// it is found, and what the finding names. Found by `rebuild --check` and by `audit`.
const TAMPERINGS: [(&str, &str, &str, &str); 21] = [
    ("a note", "UPDATE content SET body = '没有来过' WHERE body = '已上门两次'", "content", "altered"),
    ("a name", "UPDATE content SET body = '市政物业' WHERE body = '物业服务中心'", "content", "altered"),
    (
        "an emptied note",
        "UPDATE content SET body = NULL, erased_ms = 1 WHERE body = '已上门两次'",
        "content",
        "altered",
    ),
    (
        "an emptied name",
        "UPDATE content SET body = NULL, erased_ms = 1 WHERE body = '物业服务中心'",
        "content",
        "altered",
    ),
    (
        "an emptied private event",
        "UPDATE content SET body = NULL, erased_ms = 1 WHERE body LIKE '%matter.raised%'",
        "content",
        "altered",
    ),
    ("words in place of erased ones", "UPDATE content SET body = '' WHERE erased_ms IS NOT NULL", "content", "altered"),
    ("a picture", "UPDATE picture SET jpeg = thumbnail, salt = thumbnail", "picture", "altered"),
    ("a thumbnail", "UPDATE picture SET thumbnail = salt", "picture", "altered"),
    (
        "a swap of events",
        "UPDATE event SET position = -9 WHERE position = 4; UPDATE event SET position = 4 WHERE position = 5; \
         UPDATE event SET position = 5 WHERE position = -9",
        "event",
        "position 4",
    ),
    (
        "a swap of texts",
        "UPDATE content SET body = CASE body WHEN '院内排椅坏了' THEN '今日抢修' ELSE '院内排椅坏了' END \
         WHERE body IN ('院内排椅坏了', '今日抢修')",
        "content",
        "altered",
    ),
    (
        "a duplicate",
        "INSERT INTO event (community_id, position, stream, canonical, leaf_hash) \
         SELECT c.community_id, c.head, e.stream, e.canonical, e.leaf_hash FROM event e \
         JOIN community c ON c.community_id = e.community_id WHERE e.position = 4; \
         UPDATE community SET head = head + 1",
        "event",
        "position ",
    ),
    ("a cut", "DELETE FROM event WHERE position = (SELECT MAX(e.position) FROM event e)", "event", "head "),
    (
        "a cut together with the head",
        "DELETE FROM event WHERE position = (SELECT MAX(e.position) FROM event e); \
         UPDATE community SET head = head - 1",
        "area_head",
        "area=matter",
    ),
    ("the head of the register", "UPDATE community SET register_head = 1", "event", "head 1 of the register"),
    ("a gap", "DELETE FROM event WHERE position = 4", "event", "position 5"),
    (
        "a code moved to another matter",
        "UPDATE tracking SET matter_id = 2021000002 WHERE matter_id = 2021000001",
        "tracking",
        "matter_id=2021000001 codes=0",
    ),
    ("a code taken away", "DELETE FROM tracking WHERE matter_id = 2021000001", "tracking", "codes=0"),
    (
        "a letter's number",
        "UPDATE import_letter SET number = (SELECT MIN(c.content_id) FROM content c WHERE c.body = '今日抢修')",
        "import_letter",
        "altered",
    ),
    ("how a letter is found", "UPDATE import_letter SET number_digest = fingerprint", "import_letter", "altered"),
    ("a letter of another matter", "UPDATE import_letter SET matter_id = 2021000001", "import_letter", "2021000001"),
    ("a telling of nothing", "UPDATE outbox SET outbox_id = outbox_id + 9000000", "outbox", "outbox_id="),
];

/// The same of a table that is made from the log: found by `rebuild --check`, and mended by `rebuild`.
const OF_A_READ_TABLE: (&str, &str, &str, &str) = (
    "a name of a person's work",
    "UPDATE role_grant SET role = 'admin' WHERE role = 'supervisor'",
    "role_grant",
    "admin",
);

/// A record in which all of it can be altered; some words of it were erased.
async fn to_be_altered(t: &TestApp) {
    let town = t.found().await;
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let pictures = vec![add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap()];
    let phone = Some("13800000001".to_owned());
    let id = town.raise(Report { pictures, phone, ..town.report("院内排椅坏了") }).await.matter;
    let other = town.raise(town.report("张三家的狗夜里叫，张三不管")).await.matter;
    town.raise(Report { visibility: Visibility::Private, ..town.report("家里的事") }).await;
    let letter = "信件编号,标题,内容,来信日期\nA1,路灯不亮,请修一修路灯,2021-05-01\n";
    let (name, bytes) = ("信件.csv", letter.as_bytes().to_vec());
    let report = import_letters(&t.app, &town.hall, &staff, name, bytes, Default::default(), Mode::Import).await;
    assert_eq!(report.unwrap().new, 1);
    let said = view_matter(&t.app, &town.hall, &staff, other).await.unwrap().matter.text.unwrap();
    mask_words(&t.app, &town.hall, &staff, other, said.clone(), "张三".to_owned()).await.unwrap();
    erase(&t.app, &town.hall, &secretary, other, Piece::Text(said)).await.unwrap();
    town.act(&staff, id, Command::Note { text: "已上门两次".to_owned() }).await.unwrap();
    town.act(&staff, id, Command::Reply { text: "今日抢修".to_owned() }).await.unwrap();
}

async fn every_kind_of_tampering_is_found(t: TestApp) {
    for tampering in TAMPERINGS.into_iter().chain([OF_A_READ_TABLE]) {
        let (what, statements, table, named) = tampering;
        let fresh = match t.store().engine_name() {
            "sqlite" => sqlite().await,
            _ => postgres().await,
        };
        to_be_altered(&fresh).await;
        assert_eq!(check(fresh.store()).await.unwrap(), [], "before {what}");
        fresh.database.tamper(statements).await;
        let is_named = |it: &Difference| it.table == table && it.stored.iter().any(|it| it.contains(named));
        let found = check(fresh.store()).await.unwrap();
        assert!(found.iter().any(is_named), "{what}: {found:?}");
        let audited = check_record(fresh.store()).await.unwrap();
        assert_eq!(audited.iter().any(is_named), tampering != OF_A_READ_TABLE, "{what}: {audited:?}");
    }
}
