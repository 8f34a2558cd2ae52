//! The public record in words.

use crate::browser::Browser;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use mingtong_app::matter::Report;
use mingtong_domain::matter::{Command, Track, Visibility};
use mingtong_domain::role::Role;
use mingtong_domain::rules::RuleId;
use mingtong_testkit::TestApp;
use mingtong_words::Words;

mingtong_testkit::on_both!(
    the_record_is_read_from_its_head_to_its_beginning,
    what_is_private_is_a_checksum_in_it,
    what_was_altered_is_not_shown_as_what_was_recorded,
    an_empty_installation_says_what_to_type,
    a_rule_that_decides_nothing_is_not_published,
    a_record_that_tells_too_much_says_so,
    a_slash_too_many_leads_to_the_page,
);

async fn a_slash_too_many_leads_to_the_page(t: TestApp) {
    t.found().await;
    for (path, page) in [("/", "/c/mingtong"), ("/bodies/", "/c/mingtong/bodies")] {
        let led = Browser::new(&t).get(path).await;
        assert_eq!((led.status, led.header("location")), (StatusCode::PERMANENT_REDIRECT, page));
    }
}

async fn an_empty_installation_says_what_to_type(t: TestApp) {
    for language in ["zh-CN", "en"] {
        let mut browser = Browser::speaking(&t, language);
        let page = browser.send(Request::get("/").body(Body::empty()).unwrap()).await.html;
        assert!(page.contains("mingtong admin community add mingtong"), "{page}");
        assert!(page.contains("href=\"/setup\""), "{page}");
    }
}

async fn a_rule_that_decides_nothing_is_not_published(t: TestApp) {
    t.found().await;
    let page = Browser::new(&t).get("/about").await.html;
    let book = Words::default();
    for id in RuleId::ALL {
        let name = book.word("rule", &id.key().replace('.', "-"));
        assert_eq!(page.contains(&name), id.is_applied(), "{id}: {name}");
    }
}

async fn the_record_is_read_from_its_head_to_its_beginning(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .await
        .unwrap();
    let mut browser = Browser::new(&t);
    let first = browser.get("/record").await.html;
    let (accepted, raised) = (first.find("<b>受理</b>").unwrap(), first.find("<b>登记</b>").unwrap());
    assert!(accepted < raised, "the latest first");
    assert!(first.contains(&format!("/c/mingtong/matters/{id}\">明通2021-0001</a>")), "{first}");
    let mut seen = first.matches("<li><time").count();
    let mut page = first;
    while page.contains("rel=\"next\"") {
        let older = page.split("/c/mingtong/record?below=").last().unwrap().split('"').next().unwrap().to_owned();
        page = browser.get(&format!("/record?below={older}")).await.html;
        seen += page.matches("<li><time").count();
    }
    assert_eq!(i64::try_from(seen).unwrap(), t.app.store.head(town.hall.id).unwrap(), "none twice, none left out");
    let matter = browser.get(&format!("/matters/{id}")).await.html;
    assert!(matter.contains("/c/mingtong/record?below="), "{matter}");
}

async fn what_is_private_is_a_checksum_in_it(t: TestApp) {
    let town = t.found().await;
    town.raise(Report { visibility: Visibility::Private, ..town.report("家里的事") }).await;
    let page = Browser::new(&t).get("/record").await.html;
    assert!(page.contains("不公开的事项（只有校验值）"), "{page}");
    assert!(!page.contains("2021-0001") && !page.contains("家里的事"), "{page}");
}

async fn what_was_altered_is_not_shown_as_what_was_recorded(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("路灯不亮")).await;
    let mut browser = Browser::new(&t);
    assert!(!browser.get("/record").await.html.contains("不是当时记录的内容"));
    t.database.tamper("UPDATE event SET canonical = replace(canonical, 'matter.raised', 'matter.closed')").await;
    let page = browser.get("/record?turn=1").await.html;
    assert!(page.contains("不是当时记录的内容") && !page.contains("/c/mingtong/matters/2021-0001"), "{page}");
}

async fn a_record_that_tells_too_much_says_so(t: TestApp) {
    let town = t.found().await;
    town.raise(Report { visibility: Visibility::Private, ..town.report("家里的事") }).await;
    let mut browser = Browser::new(&t);
    assert!(!browser.get("/record").await.html.contains("SECURITY.md"));
    // As programs before this have written it.
    t.database.tamper("UPDATE event SET canonical = replace(canonical, '\"actor\":null', '\"actor\":\"p1\"')").await;
    assert!(browser.get("/record?turn=1").await.html.contains("SECURITY.md"));
}
