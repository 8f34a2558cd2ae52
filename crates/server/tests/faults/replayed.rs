//! Whoever reads the log anew finds each falsehood in a record that was falsified behind the program's back, and says
//! what it is; of an honest one there is nothing to say, also after somebody was erased.

use crate::grown::Grown;
use crate::log::{Apart, head};
use crate::support::{Server, request, run};
use mingtong_domain::ids::MatterId;
use mingtong_testkit::Database;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(
    each_falsehood_is_named,
    what_was_private_for_a_while_is_compared,
    the_demo_is_honest_until_it_is_falsified
);

/// A falsehood in the tables, how it is put right, and what is named.
struct Falsehood {
    falsify: String,
    put_right: String,
    what: &'static str,
    place: String,
}

impl Falsehood {
    fn new(falsify: impl Into<String>, put_right: impl Into<String>, what: &'static str, place: &str) -> Self {
        Self { falsify: falsify.into(), put_right: put_right.into(), what, place: place.to_owned() }
    }

    /// Changed counts, a changed date, changed words, a ballot that nobody gave, and one that is not counted among
    /// those who take part.
    fn each(grown: &Grown) -> [Self; 7] {
        let Grown { matter, vote, voter, silent, .. } = grown;
        let number = matter.number();
        let of_lamp = |set: &str| format!("UPDATE matter SET {set} WHERE matter_id = {number}");
        let words = |from: &str, to: &str| format!("UPDATE content SET body = REPLACE(body, '{from}', '{to}')");
        let rest = "issued, door, returned_ms, voted, unsettled, differs";
        let ballot = format!(
            "INSERT INTO ballot (community_id, vote_id, elector, {rest}, life, waiting) \
             SELECT community_id, vote_id, {silent}, {rest}, \
             REPLACE(life, '\"elector\":{voter},', '\"elector\":{silent},'), waiting \
             FROM ballot WHERE elector = {voter}"
        );
        [
            Self::new(
                "UPDATE counter SET value = value + 5 WHERE name = 'received' AND visibility = 'public'",
                "UPDATE counter SET value = value - 5 WHERE name = 'received' AND visibility = 'public'",
                "statistics",
                "/statistics/received",
            ),
            Self::new(of_lamp("replies = replies + 6"), of_lamp("replies = replies - 6"), "matter", "/replies"),
            Self::new(
                of_lamp("next_due_ms = next_due_ms + 86400000"),
                of_lamp("next_due_ms = next_due_ms - 86400000"),
                "matter",
                "/due_ms",
            ),
            Self::new(
                of_lamp("awaits_review = 1 - awaits_review"),
                of_lamp("awaits_review = 1 - awaits_review"),
                "matter",
                "/awaits_review",
            ),
            Self::new(words("不亮", "很亮"), words("很亮", "不亮"), "text", &matter.to_string()),
            Self::new(
                ballot,
                format!("DELETE FROM ballot WHERE elector = {silent}"),
                "ballot_after_close",
                &format!("{vote} ballot {silent}"),
            ),
            Self::new(
                format!("UPDATE ballot SET voted = 0 WHERE elector = {voter}"),
                format!("UPDATE ballot SET voted = 1 WHERE elector = {voter}"),
                "vote",
                &format!("{vote} turnout/voted"),
            ),
        ]
    }
}

fn checked(server: &Server, apart: &Apart) -> (Option<i32>, Value) {
    apart.verified(&format!("http://{}/c/town/log", server.address))
}

/// Whether a difference of this kind is named, at a place with these words in its name.
fn names(said: &Value, what: &str, place: &str) -> bool {
    let differences = said["replayed"]["compared"]["differences"].as_array().map(Vec::as_slice).unwrap_or_default();
    differences.iter().any(|it| it["what"] == what && it["where"].as_str().is_some_and(|at| at.contains(place)))
}

fn is_honest((code, said): (Option<i32>, Value), when: &str) {
    let compared = &said["replayed"]["compared"];
    assert_eq!((code, &compared["differences"]), (Some(0), &json!([])), "{when}: {said}");
    assert_eq!((&said["verdict"], &said["replayed"]["unread"]), (&json!("sound"), &json!([])), "{when}: {said}");
    assert!(compared["agree"].as_u64().is_some_and(|agree| agree > 50), "{when}, something was compared: {said}");
    assert!(said["replayed"]["sealed"].as_u64().is_some_and(|sealed| sealed > 0), "{when}, one is private: {said}");
}

fn each_falsehood_is_named(runtime: &Runtime, database: &Database) {
    let grown = runtime.block_on(Grown::new(database));
    let apart = Apart::new(database);
    let server = apart.serve(database);
    let size = head(&server, 1, &apart).head.size;
    is_honest(checked(&server, &apart), "at first");
    for it in Falsehood::each(&grown) {
        runtime.block_on(database.tamper(&it.falsify));
        let (code, said) = checked(&server, &apart);
        assert_eq!(code, Some(1), "after {}: {said}", it.falsify);
        assert!(names(&said, it.what, &it.place), "after {}: {said}", it.falsify);
        runtime.block_on(database.tamper(&it.put_right));
    }
    is_honest(checked(&server, &apart), "put right");
    // What they said is gone, and that it is gone is in the log.
    runtime.block_on(grown.erase_its_raiser(database));
    let (code, said) = checked(&server, &apart);
    is_honest((code, said.clone()), "after erasing a person");
    assert!(said["replayed"]["erasures"].as_u64().is_some_and(|erased| erased > 0), "{said}");
    server.kill();

    // An event that is as well-formed as any is signed like any; only what it says cannot be.
    runtime.block_on(grown.add_a_ballot(database));
    let server = apart.serve(database);
    head(&server, size + 1, &apart);
    let (code, said) = checked(&server, &apart);
    assert_eq!(code, Some(1), "a ballot after the close: {said}");
    let ballot = format!("{} ballot {}", grown.vote, grown.silent);
    assert!(names(&said, "ballot_after_close", &ballot), "{said}");

    // What is not what was signed is named, and nothing is reckoned from it.
    let falsify = "UPDATE event SET canonical = REPLACE(canonical, 'matter.raised', 'matter.risen')";
    runtime.block_on(database.tamper(falsify));
    let (code, said) = checked(&server, &apart);
    assert_eq!((code, &said["faults"][0]["kind"]), (Some(1), &json!("entry")), "{said}");
    assert_eq!(said["faults"][0]["event"], json!("matter.risen"), "what is shown instead: {said}");
    assert_eq!(said["replayed"], Value::Null, "{said}");
    runtime.block_on(database.tamper("DELETE FROM event WHERE position = 3"));
    let (code, said) = checked(&server, &apart);
    assert_eq!((code, &said["faults"][0]["kind"]), (Some(1), &json!("unreadable")), "{said}");
    assert!(said["faults"][0]["where"].as_str().is_some_and(|tile| tile.starts_with("0/000")), "{said}");
    let gap = &said["faults"][1];
    assert_eq!((&gap["kind"], &gap["where"]), (&json!("missing"), &json!("3")), "{said}");
}

/// Whoever makes a matter private and public again hides no more than what was recorded of it meanwhile.
fn what_was_private_for_a_while_is_compared(runtime: &Runtime, database: &Database) {
    let grown = runtime.block_on(Grown::new(database));
    let apart = Apart::new(database);
    let (id, number) = (grown.matter.to_string(), grown.matter.number());
    let of_lamp = |set: &str| format!("UPDATE matter SET {set} WHERE matter_id = {number}");
    let words = |from: &str, to: &str| format!("UPDATE content SET body = REPLACE(body, '{from}', '{to}')");
    let falsehoods = [
        Falsehood::new(words("报修", "修好"), words("修好", "报修"), "text", &id),
        Falsehood::new(of_lamp("replies = replies + 6"), of_lamp("replies = replies - 6"), "matter", "/replies"),
        Falsehood::new(
            of_lamp("received_ms = received_ms - 86400000"),
            of_lamp("received_ms = received_ms + 86400000"),
            "matter",
            "/received_ms",
        ),
        // It was answered in the open since, so that it has to be in the list.
        Falsehood::new(of_lamp("visibility = 'private'"), of_lamp("visibility = 'public'"), "matter", &id),
    ];
    for note in [None, Some("还要再看")] {
        runtime.block_on(grown.hide_for_a_while(database, note));
        let server = apart.serve(database);
        head(&server, 1, &apart);
        let (code, said) = checked(&server, &apart);
        assert_eq!(said["replayed"]["compared"]["were_private"], json!([id]), "{note:?}: {said}");
        is_honest((code, said), "shown again");
        for it in &falsehoods {
            runtime.block_on(database.tamper(&it.falsify));
            let (code, said) = checked(&server, &apart);
            assert_eq!(code, Some(1), "{note:?}, after {}: {said}", it.falsify);
            assert!(names(&said, it.what, &it.place), "{note:?}, after {}: {said}", it.falsify);
            runtime.block_on(database.tamper(&it.put_right));
        }
        server.kill();
    }
}

/// Whose words the demo says: of meetings, of those that are over.
const WORDS: [&str; 17] = [
    "names",
    "notices",
    "meetings?cursor=past.0",
    "resolutions",
    "receptions",
    "votes",
    "funds",
    "expenses",
    "needs",
    "resources",
    "agreements",
    "projects",
    "procedures",
    "bodies",
    "reporting",
    "account-books",
    "rolls",
];

/// What is changed in the rows of each noun, and where that is shown.
const ROWS: [(&str, &str, &str); 18] = [
    ("body", "size = size + 1", "/bodies"),
    ("reception", "ends_ms = ends_ms + 60000", "/receptions"),
    ("notice", "ends_ms = ends_ms + 86400000", "/notices"),
    ("meeting", "items = items + 1", "/meetings"),
    ("presence", "out_ms = in_ms + 60000", "/attendees"),
    ("resolution", "points = points + 1", "/resolutions"),
    ("procedure", "begun_ms = begun_ms - 60000", "/procedures"),
    ("vote", "closes_ms = closes_ms + 60000", "/votes"),
    ("roll", "as_of = '2020-02-02'", "/rolls"),
    ("agreement", "total_fen = total_fen + 100", "/agreements"),
    ("need", "total = total + 1", "/needs"),
    ("uptake", "amount = amount + 1", "/uptakes"),
    ("resource", "ends_ms = ends_ms + 86400000", "/resources"),
    ("project", "until_ms = until_ms + 86400000", "/projects"),
    ("fund", "target_fen = target_fen + 100", "/funds"),
    ("expense", "amount_fen = amount_fen + 100", "/budget"),
    ("account_book", "lines = lines + 1", "/account-books"),
    ("service", "day_ms = day_ms - 86400000", "/reporting"),
];

/// What stands beside every matter then, though the log has none of it there.
const BESIDE_ALL: [(&str, &str); 2] = [("project", "/projects?matter="), ("resolution", "/resolutions?matter=")];
/// What stands beside one matter, and how its list is asked for.
const BESIDE_ONE: [(&str, &str); 3] =
    [("vote", "/votes?shown=all&matter="), ("procedure", "/procedures?matter="), ("agreement", "/agreements?matter=")];

/// The reference of the longest text that everybody reads whole: of a meeting, its minutes.
fn longest(server: &Server, of: &str) -> String {
    let asked = format!("GET /api/v1/communities/mingtong/texts/{of}");
    let (status, _, body) = request(&server.address, &asked, "", "").expect("it answers");
    assert_eq!(status, 200, "{body}");
    let page: Value = serde_json::from_str(&body).expect("a page is JSON");
    let things = page["items"].as_array().map(Vec::as_slice).unwrap_or_default();
    let texts = things.iter().filter_map(|thing| thing["texts"].as_array()).flatten();
    let longest = texts.max_by_key(|text| text["text"].as_str().map(str::len)).expect("something is said");
    longest["reference"].as_str().expect("it has a reference").to_owned()
}

/// What stands beside a matter is on no page of its own: links are made up behind the program's back, and matters are
/// called otherwise in their list.
fn links_are_compared(runtime: &Runtime, database: &Database, verified: &dyn Fn() -> Value) {
    for (noun, _) in BESIDE_ALL {
        let link = format!(
            "INSERT INTO {noun}_matter (community_id, matter_id, {noun}_id) SELECT community_id, matter_id, \
             (SELECT MIN({noun}_id) FROM {noun}) FROM matter WHERE matter_id > 0 ON CONFLICT DO NOTHING"
        );
        runtime.block_on(database.tamper(&link));
    }
    runtime.block_on(database.tamper("UPDATE matter SET title = (SELECT MIN(title) FROM matter)"));
    let said = verified();
    assert!(names(&said, "matter", "/title"), "all are called alike: {said}");
    for (noun, shown) in BESIDE_ALL {
        assert!(names(&said, "thing", shown), "{noun}: {said}");
    }
    // One of which nothing is sealed.
    let differences = said["replayed"]["compared"]["differences"].as_array().expect("they are listed");
    let places = differences.iter().filter_map(|it| it["where"].as_str()?.strip_prefix(BESIDE_ALL[0].1));
    let matter = places.filter_map(|place| MatterId::parse(place.split_once(' ')?.0)).next().expect("a matter");
    for (table, _) in BESIDE_ONE {
        runtime.block_on(database.tamper(&format!("UPDATE {table} SET matter_id = {}", matter.number())));
    }
    let from_it = format!("UPDATE fund SET origin_kind = 'matter', origin_id = '{matter}'");
    runtime.block_on(database.tamper(&from_it));
    runtime.block_on(database.tamper("UPDATE matter SET merged_into = NULL WHERE merged_into IS NOT NULL"));
    let said = verified();
    for (table, shown) in BESIDE_ONE {
        assert!(names(&said, "thing", shown), "{table}: {said}");
    }
    assert!(names(&said, "thing", "/funds?origin=matter/"), "all funds come from it: {said}");
    assert!(names(&said, "thing", "/supports"), "whoever met what was merged is counted where it goes on: {said}");
}

/// Pledges are sealed, and what is said of them has to be the same everywhere; what is paid is public, and when.
fn accounts_are_compared(runtime: &Runtime, database: &Database, verified: &dyn Fn() -> Value) {
    runtime.block_on(database.tamper("UPDATE account_day SET fen = fen * 2"));
    let said = verified();
    assert!(names(&said, "sums", "/balance"), "a fund and its account say other sums: {said}");
    runtime.block_on(database.tamper("UPDATE account_day SET fen = fen / 2"));
    let begins = "CASE substr(day, 6, 2) WHEN '01' THEN '-02-28' ELSE '-01-01' END";
    let latest = "day = (SELECT MAX(day) FROM account_day WHERE moved = 'paid')";
    let moves = format!("UPDATE account_day SET day = substr(day, 1, 4) || {begins} WHERE moved = 'paid' AND {latest}");
    runtime.block_on(database.tamper(&moves));
    let said = verified();
    assert!(names(&said, "account", "-01/"), "what was paid is told of another month: {said}");
}

/// What is pledged is in no table, and what came and went has to be what is left.
fn tables_are_compared(database: &Database, apart: &Apart, log: &str) {
    let tables = apart.path("tables");
    let directory = tables.display().to_string();
    run(&database.arguments(), &["export", "open-data", &directory, "--community", "mingtong"]);
    let verified = || apart.verified_with(log, "state", &["--tables", &directory]);
    is_honest(verified(), "the tables of the demo");
    let funds = tables.join("funds.json");
    let mut rows: Vec<Value> = serde_json::from_slice(&std::fs::read(&funds).expect("a table")).expect("it is JSON");
    for row in &mut rows {
        row["came_fen"] = json!(row["came_fen"].as_i64().expect("a number") + 100_000);
    }
    std::fs::write(&funds, json!(rows).to_string()).expect("it is written");
    let (code, said) = verified();
    assert_eq!(code, Some(1), "{said}");
    assert!(names(&said, "sums", "/closing_fen"), "more came than is left: {said}");
}

/// The story with everything in it: meetings, votes on paper and in secret, funds, letters. Of each noun words and rows
/// are changed behind the program's back then, pictures are exchanged and taken away, and so is a notice.
fn the_demo_is_honest_until_it_is_falsified(runtime: &Runtime, database: &Database) {
    run(&database.arguments(), &["demo", "--load-only"]);
    let apart = Apart::of(database, "mingtong");
    let server = apart.serve(database);
    head(&server, 1, &apart);
    let log = format!("http://{}/c/mingtong/log", server.address);
    let with_pictures = || apart.verified_with(&log, "state", &["--pictures"]);
    let (code, said) = with_pictures();
    assert!(said["replayed"]["compared"]["pictures"].as_u64().is_some_and(|pictures| pictures > 0), "{said}");
    is_honest((code, said), "the demo");
    tables_are_compared(database, &apart, &log);
    accounts_are_compared(runtime, database, &|| apart.verified(&log).1);
    let references = WORDS.map(|of| longest(&server, of));
    for reference in &references {
        let falsify = format!("UPDATE content SET body = body || '。' WHERE content_id = '{reference}'");
        runtime.block_on(database.tamper(&falsify));
    }
    runtime.block_on(database.tamper("UPDATE picture SET jpeg = thumbnail, thumbnail = jpeg"));
    let (code, said) = with_pictures();
    assert_eq!(code, Some(1), "{said}");
    for reference in &references {
        assert!(names(&said, "words", reference), "{reference}: {said}");
    }
    let differences = said["replayed"]["compared"]["differences"].as_array().expect("they are listed");
    let of_notice = |it: &&Value| it["where"].as_str().is_some_and(|at| at.ends_with(&references[1]));
    let of_notice = differences.iter().find(of_notice).expect("words of a notice were changed");
    // An honest program shows no words that do not come to their reference.
    assert!(of_notice["entry"].is_u64() && of_notice["shown"].is_null(), "{of_notice}");
    assert!(names(&said, "picture", "/projects/"), "{said}");
    for (table, set, _) in ROWS {
        runtime.block_on(database.tamper(&format!("UPDATE {table} SET {set}")));
    }
    runtime.block_on(database.tamper("UPDATE account_sum SET fen = fen + 100 WHERE account = 'cash'"));
    let (code, said) = apart.verified(&log);
    assert_eq!(code, Some(1), "{said}");
    for (table, _, shown) in ROWS {
        assert!(names(&said, "thing", shown), "{table}: {said}");
    }
    assert!(names(&said, "sums", "/funds/"), "pledges are sealed, and money came from nowhere: {said}");
    assert!(!names(&said, "picture", ""), "nobody asked for pictures: {said}");
    runtime.block_on(database.tamper("DELETE FROM notice WHERE kind = 'result'"));
    runtime.block_on(database.tamper("DELETE FROM picture"));
    let (_, said) = with_pictures();
    let differences = said["replayed"]["compared"]["differences"].as_array().expect("they are listed");
    let is_gone =
        |it: &Value| it["where"].as_str().is_some_and(|at| at.starts_with("/notices ")) && it["theirs"] == "—";
    assert!(differences.iter().any(is_gone), "{said}");
    assert!(differences.iter().any(|it| it["what"] == "picture" && it["theirs"] == "—"), "{said}");
    links_are_compared(runtime, database, &|| apart.verified(&log).1);
    // The hashes of a full tile are kept by whoever serves; the entries move up where one is gone.
    runtime.block_on(database.tamper("DELETE FROM event WHERE position = 100"));
    let (code, said) = apart.verified(&log);
    let faults = said["faults"].as_array().expect("they are listed");
    assert_eq!((code, faults.len()), (Some(1), 1), "{said}");
    assert_eq!((&faults[0]["kind"], &faults[0]["where"]), (&json!("missing"), &json!("100")), "{said}");
}
