//! Every door says the same shares of one cost: the page, its sheet, the Word file and the interface, of a split that
//! nobody keeps and of an agreement.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use mingtong_app::Who;
use mingtong_app::person::set_password;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};
use serde_json::{Value, json};
use tower::ServiceExt;

mingtong_testkit::on_both!(
    the_page_the_word_table_and_the_api_say_the_same_shares,
    an_agreement_says_the_same_shares_before_and_after_it_is_drafted,
);

const PASSWORD: &str = "correct horse battery";
const TOTAL: &str = "300000.00";
/// Floors of two homes of 85.2 m² each, by coefficient × area (S1): four odd fen go to 301, 302, 501 and 502.
const COEFFICIENTS: [&str; 6] = ["0", "0.5", "1", "1.1", "1.2", "1.3"];
const AREA: &str = "85.2";
const SHARES: [&str; 12] = [
    "0.00", "0.00", "14705.88", "14705.88", "29411.77", "29411.77", "32352.94", "32352.94", "35294.12", "35294.12",
    "38235.29", "38235.29",
];

/// The homes, each with its coefficient.
fn homes() -> impl Iterator<Item = (String, &'static str)> {
    let floors = COEFFICIENTS.into_iter().zip(1..);
    floors.flat_map(|(coefficient, floor): (_, u32)| [1, 2].map(|nth| (format!("{floor}0{nth}"), coefficient)))
}

/// Somebody at a browser and at a program, within the process.
struct Visitor {
    pages: Router,
    interface: Router,
    cookies: Vec<(String, String)>,
    csrf: String,
    token: String,
}

impl Visitor {
    fn new(t: &TestApp) -> Self {
        Self {
            pages: mingtong_web::router(t.app.clone(), mingtong_web::Config::default()),
            interface: mingtong_api::router(t.app.clone(), mingtong_api::Config { behind_proxy: true }),
            cookies: vec![],
            csrf: String::new(),
            token: String::new(),
        }
    }

    /// The staff, signed in at both.
    async fn of_staff(t: &TestApp, town: &Town) -> Self {
        let person = town.who(Role::Staff).actor.person.expect("a person");
        set_password(&t.app, &town.hall, &Who::keeper(), &person, "li", PASSWORD).await.expect("an account");
        let mut it = Self::new(t);
        it.post("/sign-in", &[("login", "li"), ("password", PASSWORD)]).await;
        let desk = it.get("/desk").await;
        it.csrf = between(&desk, "name=\"csrf\" value=\"", "\"").to_owned();
        let session = it.ask("POST", "/sessions", json!({"login": "li", "password": PASSWORD})).await;
        it.token = session["token"].as_str().expect("a token").to_owned();
        it
    }

    async fn get(&mut self, path: &str) -> String {
        let request = Request::get(format!("/c/mingtong{path}")).body(Body::empty());
        self.page(request.expect("a request")).await.0
    }

    /// Sends a form; gives the page, and where the answer leads.
    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> (String, String) {
        let csrf = Some(("csrf", self.csrf.as_str())).filter(|(_, secret)| !secret.is_empty());
        let fields = fields.iter().copied().chain(csrf);
        let form: Vec<String> = fields.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = Request::post(format!("/c/mingtong{path}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form.join("&")));
        self.page(request.expect("a request")).await
    }

    async fn page(&mut self, mut request: Request<Body>) -> (String, String) {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.headers_mut().insert(header::HOST, "mingtong.example".parse().expect("a name"));
        if !cookies.is_empty() {
            request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().expect("cookies"));
        }
        let answer = self.pages.clone().oneshot(request).await.expect("an answer");
        let text = |value: &header::HeaderValue| value.to_str().expect("ASCII").to_owned();
        for cookie in answer.headers().get_all(header::SET_COOKIE).iter().map(text) {
            let pair = cookie.split(';').next().and_then(|pair| pair.split_once('='));
            let (name, value) = pair.expect("a cookie");
            self.cookies.retain(|(known, _)| known != name);
            if !cookie.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let location = answer.headers().get(header::LOCATION).map(text).unwrap_or_default();
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("the whole page");
        (String::from_utf8_lossy(&bytes).into_owned(), location)
    }

    /// Asks the interface.
    async fn ask(&self, method: &str, path: &str, body: Value) -> Value {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/communities/mingtong{path}"))
            .header(header::CONTENT_TYPE, "application/json");
        if !self.token.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.token));
        }
        let request = request.body(if body.is_null() { Body::empty() } else { Body::from(body.to_string()) });
        let answer = self.interface.clone().oneshot(request.expect("a request")).await.expect("an answer");
        let is_good = answer.status().is_success();
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("the whole answer");
        assert!(is_good, "{path}: {}", String::from_utf8_lossy(&bytes));
        serde_json::from_slice(&bytes).expect("JSON")
    }
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("no {start}: {text}")).1;
    rest.split(end).next().unwrap_or_default()
}

/// As a form is sent.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// What stands in marked up text, without its marks.
fn plain(text: &str) -> String {
    let texts = text.split('<').enumerate();
    texts.filter_map(|(nth, piece)| if nth == 0 { Some(piece) } else { Some(piece.split_once('>')?.1) }).collect()
}

/// The cells of every table, row by row, of a page or of a Word file, whose parts are not compressed.
fn rows(file: &str) -> Vec<Vec<String>> {
    let file = file.split_once("<w:body>").map_or(file, |(_, body)| body);
    let file = file.replace("<thead", "<");
    let file = ["<td", "<th", "<w:tc>"].into_iter().fold(file, |file, cell| file.replace(cell, "\u{1}<"));
    let file = ["</tr>", "</w:tr>"].into_iter().fold(file, |file, row| file.replace(row, "\u{2}"));
    let cells = |row: &str| row.split('\u{1}').skip(1).map(|cell| plain(cell).trim().to_owned()).collect();
    file.split('\u{2}').map(cells).collect()
}

/// The shares in the column of this heading, without the sum below them, as plain amounts.
fn shares(file: &str, heading: &str) -> Vec<String> {
    let rows = rows(file);
    let place = rows.iter().zip(0..).find_map(|(row, nth)| Some((nth, row.iter().position(|it| it == heading)?)));
    let (head, column): (usize, usize) = place.unwrap_or_else(|| panic!("no {heading}: {rows:?}"));
    let cells = rows.iter().skip(head + 1).filter_map(|row| row.get(column));
    cells.take(SHARES.len()).map(|cell| cell.trim_end_matches('元').to_owned()).collect()
}

/// The texts of a field of every thing of a list.
fn of_each(list: &Value, field: &str) -> Vec<String> {
    let list = list.as_array().unwrap_or_else(|| panic!("no list: {list}"));
    list.iter().map(|it| it[field].as_str().expect("an amount").to_owned()).collect()
}

async fn the_page_the_word_table_and_the_api_say_the_same_shares(t: TestApp) {
    t.found().await;
    let mut visitor = Visitor::new(&t);
    let lines = homes().map(|(home, coefficient)| format!("{home}\t{AREA}\t{coefficient}"));
    let typed: Vec<String> = std::iter::once("房号\t面积\t系数".to_owned()).chain(lines).collect();
    let query = format!("?by=coefficient_area&total={TOTAL}&rows={}", encoded(&typed.join("\n")));
    let parties = homes().map(|(home, it)| json!({"id": home, "area": AREA, "coefficient": it}));
    let parties: Vec<Value> = parties.collect();
    let cost = json!({"total": TOTAL, "by": "coefficient_area", "parties": parties});
    let made = visitor.ask("POST", "/split", cost).await;
    assert_eq!(of_each(&made["shares"], "amount"), SHARES);
    for path in ["/split", "/split.html", "/split.docx"] {
        let file = visitor.get(&format!("{path}{query}")).await;
        assert_eq!(shares(&file, "应摊（元）"), SHARES, "{path}");
    }
}

async fn an_agreement_says_the_same_shares_before_and_after_it_is_drafted(t: TestApp) {
    let town = t.found().await;
    let mut staff = Visitor::of_staff(&t, &town).await;
    let line = |(home, coefficient): (String, &str)| format!("其他，{home}，出资，面积{AREA}，系数{coefficient}");
    let lines: Vec<String> = homes().map(line).collect();
    let lines = lines.join("\n");
    let (title, text, circle, day) = ("加装电梯协议", "各户按系数乘面积分摊。", "本单元各户", "2021-06-08");
    let mut form = vec![("title", title), ("text", text), ("circle", circle), ("day", day), ("total", TOTAL)];
    form.extend([("by", "coefficient_area"), ("parties", lines.as_str()), ("preview", "1")]);
    let (page, _) = staff.post("/desk/agreements/new", &form).await;
    assert_eq!(shares(&page, "分摊"), SHARES, "tried on the page");
    let party = |(home, it): (String, &str)| {
        let (kind, part) = ("other", "pays");
        json!({"kind": kind, "part": part, "name": home, "area": AREA, "coefficient": it})
    };
    let parties: Vec<Value> = homes().map(party).collect();
    let terms = json!({
        "text": text, "circle": circle, "day": day, "total": TOTAL, "by": "coefficient_area", "parties": parties
    });
    let new = json!({"title": title, "terms": terms});
    let tried = staff.ask("POST", "/agreements/preview", new.clone()).await;
    assert_eq!(of_each(&tried["parties"], "share"), SHARES, "tried by a program");

    form.pop();
    let (page, location) = staff.post("/desk/agreements/new", &form).await;
    let id = location.split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default().to_owned();
    assert!(location.contains("/agreements/"), "it is drafted: {location}: {page}");
    for path in [
        format!("/desk/agreements/{id}/parties"),
        format!("/agreements/{id}/sheet.html"),
        format!("/agreements/{id}/sheet.docx"),
    ] {
        let file = staff.get(&path).await;
        assert_eq!(shares(&file, "分摊"), SHARES, "{path}");
    }
    let drafted = staff.ask("POST", "/agreements", new).await;
    for id in [id.as_str(), drafted["id"].as_str().expect("an id")] {
        let parties = staff.ask("GET", &format!("/agreements/{id}/parties"), Value::Null).await;
        assert_eq!(of_each(&parties["items"], "share"), SHARES, "{id}");
    }
}
