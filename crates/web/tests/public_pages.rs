//! The pages for residents, as a browser without script meets them.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use mingtong_testkit::{TestApp, Town, sqlite};
use mingtong_web::{Config, router};
use tower::ServiceExt;

/// A browser: it keeps cookies and speaks one language.
struct Browser {
    router: Router,
    language: &'static str,
    cookies: Vec<(String, String)>,
}

struct Page {
    status: StatusCode,
    headers: HeaderMap,
    html: String,
}

impl Browser {
    fn new(router: &Router, language: &'static str) -> Self {
        Self { router: router.clone(), language, cookies: vec![] }
    }

    async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path).body(Body::empty()).expect("the test is well formed")).await
    }

    async fn post(&mut self, path: &str, body: &str) -> Page {
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body.to_owned()));
        self.send(request.expect("the test is well formed")).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Page {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !pairs.is_empty() {
            request.headers_mut().insert(header::COOKIE, pairs.join("; ").parse().expect("the test is well formed"));
        }
        request.headers_mut().insert(header::ACCEPT_LANGUAGE, self.language.parse().expect("the test is well formed"));
        request.headers_mut().insert(header::HOST, "mingtong.example".parse().expect("the test is well formed"));
        let response = self.router.clone().oneshot(request).await.expect("the test is well formed");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (name, value) = cookie
                .to_str()
                .expect("the test is well formed")
                .split(';')
                .next()
                .expect("the test is well formed")
                .split_once('=')
                .expect("the test is well formed");
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        let bytes = body.collect().await.expect("the test is well formed").to_bytes();
        Page { status: parts.status, headers: parts.headers, html: String::from_utf8_lossy(&bytes).into_owned() }
    }
}

impl Page {
    fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.html);
        self.headers[header::LOCATION].to_str().expect("the test is well formed")
    }
}

async fn town() -> (TestApp, Town, Router) {
    let test = sqlite().await;
    let town = test.found().await;
    let router = router(test.app.clone(), Config::default());
    (test, town, router)
}

/// A key that has no text stands between tags as lower-case words joined by hyphens.
fn bare_keys(html: &str) -> Vec<String> {
    let texts = html.split('>').filter_map(|piece| piece.split('<').next());
    let is_key = |word: &str| {
        word.contains('-')
            && word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    texts.map(str::trim).filter(|text| is_key(text)).map(str::to_owned).collect()
}

async fn report(browser: &mut Browser, place: &str, what: &str) -> Page {
    let page = browser.post("/c/mingtong/report", &format!("place={place}")).await;
    assert_eq!(page.location(), "/c/mingtong/report/what");
    let page = browser.post("/c/mingtong/report/what", &format!("what={what}")).await;
    assert_eq!(page.location(), "/c/mingtong/report/tell");
    let page = browser.post("/c/mingtong/report/tell", "reach=none&open=public").await;
    assert_eq!(page.location(), "/c/mingtong/report/check");
    let check = browser.get("/c/mingtong/report/check").await;
    assert_eq!(check.status, StatusCode::OK);
    let page = browser.post("/c/mingtong/report/check", "").await;
    assert_eq!(page.location(), "/c/mingtong/report/receipt");
    browser.get("/c/mingtong/report/receipt").await
}

fn code_of(receipt: &Page) -> String {
    assert_eq!(receipt.status, StatusCode::OK);
    let after = receipt.html.split("<dd class=\"code\">").nth(1).expect("the receipt shows a code");
    after.split('<').next().expect("the test is well formed").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_speaks_both_languages() {
    let (_test, town, router) = town().await;
    let number = town.raise(town.report("三单元楼道灯不亮")).await.matter;
    let pages =
        ["", "/report", "/track", "/matters", "/receptions", "/numbers", "/about", "/record"].map(str::to_owned);
    let pages = pages.into_iter().chain([format!("/matters/{number}"), format!("/places/{}", town.courtyard)]);
    for path in pages {
        for (language, tag) in [("zh-CN", "lang=\"zh-CN\""), ("en", "lang=\"en\"")] {
            let page = Browser::new(&router, language).get(&format!("/c/mingtong{path}")).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.html.contains(&format!("<html {tag}")), "{path} in {language}");
            assert_eq!(bare_keys(&page.html), Vec::<String>::new(), "{path} in {language}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_without_script_gives_a_receipt_whose_code_opens_the_matter() {
    let (_test, town, router) = town().await;
    let mut browser = Browser::new(&router, "zh-CN");
    let receipt = report(&mut browser, town.courtyard.as_str(), "%E6%8E%92%E6%A4%85%E5%9D%8F%E4%BA%86").await;
    let code = code_of(&receipt);
    assert!(receipt.html.contains("明通2021-0001"));
    // Sent twice, it is one matter with the same receipt.
    assert_eq!(browser.post("/c/mingtong/report/check", "").await.location(), "/c/mingtong/report/receipt");
    assert_eq!(code_of(&browser.get("/c/mingtong/report/receipt").await), code);
    let list = browser.get("/c/mingtong/matters").await;
    assert_eq!(list.html.matches("class=\"title\"").count(), 1);
    // Somebody else's browser sees no receipt, but opens the matter with the code, and takes it back.
    let mut other = Browser::new(&router, "zh-CN");
    assert_eq!(other.get("/c/mingtong/report/receipt").await.status, StatusCode::NOT_FOUND);
    let opened = other.post("/c/mingtong/track", &format!("code={}", code.to_lowercase())).await;
    assert_eq!(opened.location(), "/c/mingtong/track");
    let tracked = other.get("/c/mingtong/track").await;
    assert_eq!(tracked.status, StatusCode::OK);
    assert!(tracked.html.contains("排椅坏了") && tracked.html.contains("/c/mingtong/track/withdraw"));
    let wrong = other.post("/c/mingtong/track", "code=AAAA-BBBB-CCCC").await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    assert!(wrong.html.contains("AAAA-BBBB-CCCC"), "what was typed is kept");
    let withdrawn = other.post("/c/mingtong/track/withdraw", &format!("code={code}")).await;
    let withdrawn = other.get(withdrawn.location()).await;
    assert_eq!(withdrawn.status, StatusCode::OK);
    assert!(withdrawn.html.contains("role=\"status\">已撤回。"), "{}", withdrawn.html);
    assert!(!withdrawn.html.contains("/c/mingtong/track/withdraw"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wrong_step_says_so_and_going_back_loses_nothing() {
    let (_test, _town, router) = town().await;
    let mut browser = Browser::new(&router, "en");
    assert_eq!(browser.get("/c/mingtong/report/what").await.location(), "/c/mingtong/report");
    let page = browser.post("/c/mingtong/report", "place=nowhere").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    browser.post("/c/mingtong/report", "place=").await;
    let page = browser.post("/c/mingtong/report/what", "what=+&hazard=yes").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("href=\"#what\"") && page.html.contains("id=\"what-error\""));
    browser.post("/c/mingtong/report/what", "what=A+bench+broke&hazard=yes").await;
    let page = browser.post("/c/mingtong/report/tell", "reach=phone&phone=12ab").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("value=\"12ab\""), "what was typed is kept");
    let back = browser.get("/c/mingtong/report/what").await;
    assert!(back.html.contains(">A bench broke</textarea>"));
    assert!(back.html.contains("name=\"hazard\" value=\"yes\" checked"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_text_is_shown_and_not_run() {
    let (_test, _town, router) = town().await;
    let mut browser = Browser::new(&router, "zh-CN");
    let hostile = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    let receipt = report(&mut browser, "", hostile).await;
    let code = code_of(&receipt);
    browser.post("/c/mingtong/track", &format!("code={code}")).await.location();
    let tracked = browser.get("/c/mingtong/track").await;
    let searched = browser.get(&format!("/c/mingtong/matters?q={hostile}")).await;
    let matter = browser.get("/c/mingtong/matters/2021-0001").await;
    for page in [tracked, searched, matter] {
        assert!(!page.html.contains("<script>"), "{}", page.html);
        assert!(page.html.contains("&#60;script&#62;") || page.html.contains("&lt;script&gt;"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_not_there_is_not_found() {
    let (_test, town, router) = town().await;
    let private = mingtong_domain::matter::Visibility::Private;
    let hidden = mingtong_app::matters::Report { visibility: private, ..town.report("家里的事") };
    let hidden = town.raise(hidden).await.matter;
    let mut browser = Browser::new(&router, "zh-CN");
    let hidden = format!("/c/mingtong/matters/{hidden}");
    for path in [
        "/c/nowhere",
        "/c/mingtong/nothing",
        "/c/mingtong/matters/2021-0999",
        "/c/mingtong/matters/x",
        "/c/mingtong/receptions/x",
        "/c/mingtong/places/x",
        "/c/mingtong/pictures/x",
        hidden.as_str(),
    ] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_is_not_sent_again_until_something_happens() {
    let (_test, town, router) = town().await;
    let mut browser = Browser::new(&router, "zh-CN");
    let etag = browser.get("/c/mingtong").await.headers[header::ETAG].clone();
    let again = |etag| {
        Request::get("/c/mingtong")
            .header(header::IF_NONE_MATCH, etag)
            .body(Body::empty())
            .expect("the test is well formed")
    };
    let same = browser.send(again(etag.clone())).await;
    assert_eq!((same.status, same.html.as_str()), (StatusCode::NOT_MODIFIED, ""));
    town.raise(town.report("路灯不亮")).await;
    let changed = browser.send(again(etag)).await;
    assert_eq!(changed.status, StatusCode::OK);
    assert!(changed.html.contains("路灯不亮"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn me_too_counts_a_browser_once() {
    let (_test, town, router) = town().await;
    let number = town.raise(town.report("路灯不亮")).await.matter;
    let path = format!("/c/mingtong/matters/{number}/support");
    let mut browser = Browser::new(&router, "zh-CN");
    browser.post(&path, "phone=").await.location();
    let twice = browser.post(&path, "phone=13800000000").await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.html.contains("value=\"13800000000\""));
    assert!(twice.html.contains("也遇到的人：1"), "{}", twice.html);
}
