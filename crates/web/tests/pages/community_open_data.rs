//! Published data: what everybody may read comes as tables, described as a data package; nothing private comes along.

use crate::browser::Browser;
use axum::body::Body;
use axum::http::Request;
use mingtong_app::community::open_data::OpenTable;
use mingtong_app::matter::Report;
use mingtong_domain::matter::{Command, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::Value;

mingtong_testkit::on_both!(
    matters_are_published_masked_and_name_their_positions,
    the_package_describes_what_the_tables_hold,
    what_names_no_part_is_not_there,
    a_long_table_says_where_it_goes_on,
    resolutions_have_a_feed,
    the_sitemap_names_public_pages_that_are_there,
    search_engines_are_led_to_the_sitemap_and_away_from_what_is_somebodys_own,
);

async fn matters_are_published_masked_and_name_their_positions(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("=路灯不亮，打13800001111")).await.matter;
    town.raise(Report { visibility: Visibility::Private, ..town.report("邻居的事") }).await;
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    let mut browser = Browser::new(&t);
    let json = browser.get("/open-data/matters.json").await;
    assert_eq!(json.header("content-type"), "application/json");
    let rows: Value = serde_json::from_str(&json.html).unwrap();
    assert_eq!(rows.as_array().map(Vec::len), Some(1), "{rows}");
    assert_eq!(rows[0]["number"], "明通2021-0001");
    let positions: Vec<i64> = rows[0]["positions"].as_array().unwrap().iter().filter_map(Value::as_i64).collect();
    assert!(positions.len() >= 2 && positions.is_sorted(), "raised and answered: {rows}");
    let csv = browser.get("/open-data/matters.csv").await.html;
    assert!(csv.starts_with("\u{FEFF}number,title,"), "{csv}");
    for table in [&json.html, &csv] {
        assert!(!table.contains("13800001111") && !table.contains("邻居") && !table.contains("2021-0002"), "{table}");
    }
    assert!(!csv.contains(",=") && !csv.contains("\"="), "nothing is taken for a formula: {csv}");
}

async fn the_package_describes_what_the_tables_hold(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let package: Value = serde_json::from_str(&browser.get("/open-data/datapackage.json").await.html).unwrap();
    for named in ["$schema", "name", "title", "description", "homepage", "licenses", "sources", "resources"] {
        assert!(!package[named].is_null(), "{named} is missing in {package}");
    }
    assert_eq!(package["licenses"][0]["name"], "CC-BY-4.0");
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 2 * OpenTable::ALL.len(), "each as CSV and as JSON");
    for resource in resources {
        let path = resource["path"].as_str().unwrap().split_once("/c/mingtong").unwrap().1.to_owned();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        for name in resource["schema"]["primaryKey"].as_array().unwrap() {
            assert!(names.contains(&name.as_str().unwrap()), "{name} tells rows apart: {names:?}");
        }
        let found = browser.get(&path).await;
        assert_eq!(found.status.as_u16(), 200, "{path}");
        if path.ends_with(".csv") {
            let header = found.html.trim_start_matches('\u{FEFF}').lines().next().unwrap_or_default();
            assert_eq!(header, names.join(","), "{path}");
        }
        for field in fields {
            let kind = field["type"].as_str().unwrap();
            assert!(["string", "integer", "boolean", "date", "datetime", "list"].contains(&kind), "{field}");
            let title = field["title"].as_str().unwrap();
            assert!(title.contains(" / ") && !title.contains("open-data-"), "in both languages: {field}");
        }
    }
    for language in ["zh-CN", "en"] {
        let page = Browser::speaking(&t, language).get("/open-data").await.html;
        assert!(page.contains("/c/mingtong/open-data/datapackage.json"), "{page}");
    }
}

async fn what_names_no_part_is_not_there(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    for path in ["matters.json?from=bench", "votes.csv?from=-1", "matters.xml", "matters", "pledges.csv"] {
        let found = browser.get(&format!("/open-data/{path}")).await;
        assert_eq!(found.status.as_u16(), 404, "{path}");
    }
}

async fn a_long_table_says_where_it_goes_on(t: TestApp) {
    let town = t.found().await;
    for n in 0..101 {
        town.raise(town.report(&format!("第{n}盏路灯不亮"))).await;
    }
    let mut browser = Browser::new(&t);
    // Once made, once as it was kept.
    for _ in 0..2 {
        let first = browser.get("/open-data/matters.json").await;
        let next = "</c/mingtong/open-data/matters.json?from=2021-0002>; rel=\"next\"";
        assert_eq!(first.header("link"), next);
    }
    let rest = browser.get("/open-data/matters.json?from=2021-0002").await;
    let rows: Value = serde_json::from_str(&rest.html).unwrap();
    assert_eq!((rows.as_array().map(Vec::len), &rows[0]["number"]), (Some(1), &Value::from("明通2021-0001")));
    assert!(rest.headers.get("link").is_none(), "it is the last part");
}

async fn resolutions_have_a_feed(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    assert!(browser.get("/feeds/resolutions.atom").await.html.contains("<feed"));
    let feed: Value = serde_json::from_str(&browser.get("/feeds/resolutions.json").await.html).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
}

async fn the_sitemap_names_public_pages_that_are_there(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("路灯不亮")).await;
    town.raise(Report { visibility: Visibility::Private, ..town.report("邻居的事") }).await;
    let mut browser = Browser::new(&t);
    let index = browser.send(Request::get("/sitemap.xml").body(Body::empty()).unwrap()).await;
    assert_eq!(index.header("content-type"), "application/xml; charset=utf-8");
    assert!(index.html.contains("/c/mingtong/sitemap.xml</loc>"), "{}", index.html);
    let map = browser.get("/sitemap.xml").await.html;
    assert!(map.contains("/matters/2021-0001</loc>") && !map.contains("2021-0002"), "{map}");
    let addresses: Vec<String> = map.split("<loc>").skip(1).filter_map(address_of).collect();
    assert!(addresses.len() > 10, "{map}");
    for address in addresses {
        assert_eq!(browser.get(&address).await.status.as_u16(), 200, "{address}");
    }
}

async fn search_engines_are_led_to_the_sitemap_and_away_from_what_is_somebodys_own(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let robots = browser.send(Request::get("/robots.txt").body(Body::empty()).unwrap()).await;
    assert_eq!((robots.status.as_u16(), robots.header("content-type")), (200, "text/plain; charset=utf-8"));
    let lines: Vec<&str> = robots.html.lines().collect();
    assert_eq!(lines.first(), Some(&"User-agent: *"));
    for own in ["/c/*/desk", "/c/*/account$", "/c/*/track"] {
        assert!(lines.contains(&format!("Disallow: {own}").as_str()), "{own}: {}", robots.html);
    }
    // It would leave the public accounts alone, too.
    assert!(!lines.contains(&"Disallow: /c/*/account"), "{}", robots.html);
    let index = lines.iter().find_map(|line| line.strip_prefix("Sitemap: ")).unwrap();
    assert!(index.ends_with("/sitemap.xml") && index.contains("://"), "an address in full: {index}");
}

/// The address within the community of what stands after `<loc>`.
fn address_of(piece: &str) -> Option<String> {
    Some(piece.split_once("/c/mingtong")?.1.split('<').next()?.to_owned())
}
