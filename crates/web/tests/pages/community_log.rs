//! The log for programs that check it: tiles are kept for ever, and what is no tile is not found.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_app::community::{LogKeys, publish_checkpoint, publish_log_keys, publish_witnesses, sign_log};
use mingtong_proof::continues::Continues;
use mingtong_proof::key::Kind;
use mingtong_proof::{Checkpoint, Hash, Policy, ProofFile, SigningKey, verify};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_tile_is_served_as_it_is_addressed,
    a_head_is_shown_once_it_is_signed,
    an_entry_has_a_proof_only_while_it_is_what_was_signed,
    whoever_raised_it_keeps_the_proof_with_their_words_and_nobody_else_does,
    the_page_of_the_log_says_who_saw_it_and_what_it_goes_on_for,
);

async fn a_tile_is_served_as_it_is_addressed(t: TestApp) {
    let town = t.found().await;
    while t.store().head(town.hall.id).unwrap() < 256 {
        town.raise(town.report("路灯不亮")).await;
    }
    let mut anybody = Browser::new(&t);
    let full = anybody.get("/log/tile/0/000").await;
    assert_eq!((full.status, full.header("content-type")), (StatusCode::OK, "application/octet-stream"));
    assert_eq!(full.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(!full.headers.contains_key("set-cookie"), "what everybody keeps is nobody's");
    for part in ["/log/tile/0/000.p/7", "/log/tile/1/000.p/1", "/log/tile/entries/000.p/7"] {
        let part = anybody.get(part).await;
        assert_eq!((part.status, part.header("cache-control")), (StatusCode::OK, "public, max-age=86400"));
    }
    let entries = anybody.get("/log/tile/entries/000").await;
    assert!(entries.html.contains("\"kind\":\"community.founded\"") || entries.html.contains("\"position\":0"));
    for nothing in ["0/009", "0/0", "0/000.p/256", "9/000.p/1", "64/000", "entries/x000/000", "data/000", "x"] {
        let page = anybody.get(&format!("/log/tile/{nothing}")).await;
        assert_eq!((page.status, page.header("cache-control")), (StatusCode::NOT_FOUND, "no-store"), "{nothing}");
    }
}

async fn a_head_is_shown_once_it_is_signed(t: TestApp) {
    let town = t.found().await;
    let mut anybody = Browser::new(&t);
    assert_eq!(anybody.get("/log/checkpoint").await.status, StatusCode::NOT_FOUND);
    let key = SigningKey::from_seed("example.org/c/mingtong/log", Kind::Note, &[1; 32]).unwrap();
    let keys = LogKeys::parse(&key.to_secret_text()).unwrap();
    let note = sign_log(&t.app, &town.hall, &keys, None).await.unwrap().unwrap().to_string();
    publish_checkpoint(&t.app, &town.hall, note.clone());
    let shown = anybody.get("/log/checkpoint").await;
    assert_eq!((shown.status, shown.html.as_str()), (StatusCode::OK, note.as_str()));
    assert_eq!(shown.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(shown.header("cache-control"), "no-cache");
}

async fn an_entry_has_a_proof_only_while_it_is_what_was_signed(t: TestApp) {
    let town = t.found().await;
    let position = t.store().head(town.hall.id).unwrap();
    town.raise(town.report("路灯不亮")).await;
    let (entry, proof) = (format!("/proof?entry={position}"), format!("/log/proof/{position}"));
    let mut anybody = Browser::new(&t);
    let page = anybody.get(&entry).await;
    assert!(page.status == StatusCode::OK && !page.html.contains("data-proof="), "nothing is signed");
    assert_eq!(anybody.get(&proof).await.status, StatusCode::NOT_FOUND);
    let key = SigningKey::from_seed("example.org/c/mingtong/log", Kind::Note, &[1; 32]).unwrap();
    let keys = LogKeys::parse(&key.to_secret_text()).unwrap();
    let note = sign_log(&t.app, &town.hall, &keys, None).await.unwrap().unwrap().to_string();
    publish_checkpoint(&t.app, &town.hall, note);
    let page = anybody.get(&entry).await;
    assert!(page.html.contains(&format!("data-proof=\"/c/mingtong{proof}\"")), "{}", page.html);
    assert!(!page.html.contains("clock green"), "green is the script's to say");
    let sheet = anybody.get("/log/sheet.html").await;
    let (key_line, size) = (key.public().to_string(), format!("{}", t.store().head(town.hall.id).unwrap()));
    assert!(
        sheet.status == StatusCode::OK && sheet.html.contains(&size) && sheet.html.contains("<svg"),
        "{}",
        sheet.html
    );
    assert!(!sheet.html.contains(&key_line), "no key was named");
    publish_log_keys(&t.app, &town.hall, &keys);
    assert!(anybody.get("/log/sheet.html").await.html.contains(&key_line));
    let kept = anybody.get(&proof).await;
    assert_eq!(kept.header("content-disposition"), format!("attachment; filename=\"mingtong-{position}.tlog-proof\""));
    assert!(kept.html.starts_with("c2sp.org/tlog-proof@v1\nextra "), "{}", kept.html);
    let changed = "UPDATE event SET canonical = REPLACE(canonical, '\"v\":1', '\"v\":2') WHERE position = ";
    t.database.tamper(&format!("{changed}{position}")).await;
    let page = anybody.get(&entry).await;
    assert!(page.status == StatusCode::OK && !page.html.contains("data-proof="), "{}", page.html);
    assert_eq!(anybody.get(&proof).await.status, StatusCode::NOT_FOUND);
    for nothing in ["x", "-1", "9999999999999999999", "99999999999999999999", "9999"] {
        let page = anybody.get(&format!("/proof?entry={nothing}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

async fn whoever_raised_it_keeps_the_proof_with_their_words_and_nobody_else_does(t: TestApp) {
    let town = t.found().await;
    let position = t.store().head(town.hall.id).unwrap();
    let mut raiser = Browser::new(&t);
    let receipt = raiser.report("", "家里漏水", "staff").await;
    raiser.post("/track", &[("code", receipt.code())]).await.location();
    let not_yet = raiser.get("/track/proof").await;
    assert_eq!(not_yet.location(), format!("/c/mingtong/proof?entry={position}"), "nothing is signed");
    let key = SigningKey::from_seed("example.org/c/mingtong/log", Kind::Note, &[1; 32]).unwrap();
    let keys = LogKeys::parse(&key.to_secret_text()).unwrap();
    let note = sign_log(&t.app, &town.hall, &keys, None).await.unwrap().unwrap().to_string();
    publish_checkpoint(&t.app, &town.hall, note);
    let own = raiser.get("/track/proof").await;
    assert_eq!((own.status, own.header("cache-control")), (StatusCode::OK, "private, no-store"));
    let mut anybody = Browser::new(&t);
    let for_anybody = anybody.get(&format!("/log/proof/{position}")).await;
    assert!(said(&own.html).contains("家里漏水"), "{}", said(&own.html));
    assert!(!said(&for_anybody.html).contains("家里漏水"), "{}", said(&for_anybody.html));
    // The browser holds the code for a while only: then it is asked for again.
    assert_eq!(anybody.get("/track/proof").await.location(), "/c/mingtong/track");
}

/// What stands in a proof file beside the proof.
fn said(file: &str) -> String {
    String::from_utf8(file.parse::<ProofFile>().unwrap().extra.unwrap()).unwrap()
}

async fn the_page_of_the_log_says_who_saw_it_and_what_it_goes_on_for(t: TestApp) {
    let town = t.found().await;
    let mut anybody = Browser::new(&t);
    let page = anybody.get("/log").await;
    assert!(page.status == StatusCode::OK && page.html.contains("还没有给记录签名"), "{}", page.html);
    let origin = "new.example.org/c/mingtong/log";
    let head = verify::Head { size: 7, root: Hash::of_nothing() };
    let old = Checkpoint { origin: "example.org/c/mingtong/log".to_owned(), head, extensions: vec![] };
    let continues = Continues::new(&old, "硬盘<坏>了").unwrap();
    let key = SigningKey::from_seed(origin, Kind::Note, &[1; 32]).unwrap();
    let lines = format!("{}\n{}\n", LogKeys::beginning(origin, &continues), key.to_secret_text());
    let keys = LogKeys::parse(&lines).unwrap();
    let mut note = sign_log(&t.app, &town.hall, &keys, None).await.unwrap().unwrap();
    let witness = |name: &str, seed| SigningKey::from_seed(name, Kind::Cosignature, &[seed; 32]).unwrap();
    let (street, library) = (witness("street.example/w", 2), witness("library.example/w", 3));
    let policy = format!("witness street {}\nwitness library {}\nquorum none\n", street.public(), library.public());
    let policy: Policy = policy.parse().unwrap();
    note.sign(&street, 1_679_315_147);
    publish_checkpoint(&t.app, &town.hall, note.to_string());
    publish_witnesses(&t.app, &town.hall, &policy, &["library".to_owned()]);
    let page = anybody.get("/log").await.html;
    assert!(page.contains(origin) && page.contains(">example.org/c/mingtong/log<"), "{page}");
    assert!(page.contains("硬盘&#60;坏&#62;了"), "what somebody typed is no markup: {page}");
    assert!(page.contains("2023年3月20日") && page.contains("已签最新的一份"), "{page}");
    assert!(page.contains("拒签最新的一份") && page.contains(&street.public().to_string()), "{page}");
    assert!(anybody.get("/record").await.html.contains("/c/mingtong/log\""), "people find it");
}
