//! A browser without script: it keeps cookies, sends forms and follows nothing by itself.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use mingtong_app::Who;
use mingtong_app::person::set_password;
use mingtong_app::roll::view_home;
use mingtong_domain::ids::RollId;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};
use mingtong_web::{Config, router};
use tower::ServiceExt;

/// With which everybody signs in.
pub const PASSWORD: &str = "明通巷十四号院三栋";

/// A browser.
pub struct Browser {
    pages: Router,
    /// What it asks pages for, as its `Accept-Language`; nothing where empty.
    language: &'static str,
    cookies: Vec<(String, String)>,
    /// The secret of the session, as forms carry it.
    pub csrf: String,
}

/// What a browser got.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
    /// The same as it came, where it is a file.
    pub bytes: Vec<u8>,
}

impl Browser {
    /// One that asks for no language, and is answered in zh-CN.
    pub fn new(t: &TestApp) -> Self {
        Self::speaking(t, "")
    }

    /// One that asks for a language.
    pub fn speaking(t: &TestApp, language: &'static str) -> Self {
        Self { language, ..Self::over(router(t.app.clone(), Config::default())) }
    }

    /// One of pages that are served in another way.
    pub fn over(pages: Router) -> Self {
        Self { pages, language: "", cookies: vec![], csrf: String::new() }
    }

    /// One in which the first holder of a role is signed in.
    pub async fn signed_in(t: &TestApp, town: &Town, who: &Who) -> Self {
        let person = who.actor.person.clone().unwrap();
        let login = person.0.to_lowercase();
        set_password(&t.app, &town.hall, &Who::keeper(), &person, &login, PASSWORD).await.unwrap();
        let mut browser = Self::new(t);
        let answer = browser.post("/sign-in", &[("login", &login), ("password", PASSWORD)]).await;
        let home = answer.location().strip_prefix("/c/mingtong").unwrap();
        assert!(["/desk", "/desk/admin"].contains(&home), "{home}");
        let page = browser.get(home).await;
        browser.csrf = between(&page.html, "name=\"csrf\" value=\"", "\"").to_owned();
        browser
    }

    /// The staff.
    pub async fn of_staff(t: &TestApp, town: &Town) -> Self {
        Self::signed_in(t, town, &town.who(Role::Staff)).await
    }

    /// One in which whoever owns a home is signed in: with an account, and without a role.
    pub async fn of_home(t: &TestApp, town: &Town, roll: &RollId, home: &str) -> Self {
        let home = view_home(&t.app, &town.hall, &town.who(Role::Staff), roll, &home.into()).await.unwrap();
        let (person, back) = (&home.owners[0].person, "/c/mingtong/accounts");
        let login = person.0.to_lowercase();
        set_password(&t.app, &town.hall, &Who::keeper(), person, &login, PASSWORD).await.unwrap();
        let mut browser = Self::new(t);
        let fields = [("login", login.as_str()), ("password", PASSWORD), ("back", back)];
        assert_eq!(browser.post("/sign-in", &fields).await.location(), back);
        let page = browser.get("/accounts").await;
        browser.csrf = between(&page.html, "name=\"csrf\" value=\"", "\"").to_owned();
        browser
    }

    /// The same one, which asks for another language from now on.
    pub fn and_speaks(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// A page of the community.
    pub async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(format!("/c/mingtong{path}")).body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_to(&format!("/c/mingtong{path}"), fields).await
    }

    /// Sends a form to an address of the installation.
    pub async fn post_to(&mut self, address: &str, fields: &[(&str, &str)]) -> Page {
        let pairs: Vec<String> =
            self.with_csrf(fields).map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let kind = "application/x-www-form-urlencoded";
        let request = Request::post(address).header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(pairs.join("&"))).unwrap()).await
    }

    /// Sends a form with pictures in a field.
    pub async fn post_pictures(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        field: &str,
        pictures: &[Vec<u8>],
    ) -> Page {
        let mut body = Vec::new();
        for (name, value) in self.with_csrf(fields) {
            let part = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        for picture in pictures {
            let head = format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"a.png\"\r\n\r\n");
            body.extend(head.into_bytes());
            body.extend(picture);
            body.extend(b"\r\n");
        }
        body.extend(b"--x--\r\n");
        let request = Request::post(format!("/c/mingtong{path}"));
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    fn with_csrf<'f>(&'f self, fields: &'f [(&'f str, &'f str)]) -> impl Iterator<Item = (&'f str, &'f str)> {
        let csrf = Some(("csrf", self.csrf.as_str())).filter(|(_, secret)| !secret.is_empty());
        fields.iter().copied().chain(csrf)
    }

    /// Reports something through the four pages; gives the receipt.
    pub async fn report(&mut self, place: &str, what: &str, open: &str) -> Page {
        self.post("/report", &[("place", place)]).await.location();
        self.post("/report/what", &[("what", what)]).await.location();
        self.post("/report/tell", &[("reach", "none"), ("open", open)]).await.location();
        self.post("/report/check", &[]).await.location();
        self.get("/report/receipt").await
    }

    /// What its cookies hold.
    pub fn cookie_values(&self) -> Vec<&str> {
        self.cookies.iter().map(|(_, value)| value.as_str()).collect()
    }

    /// What one of its cookies holds; empty where it has none of that name.
    pub fn cookie(&self, name: &str) -> &str {
        self.cookies.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Sends any request.
    pub async fn send(&mut self, mut request: Request<Body>) -> Page {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !pairs.is_empty() {
            request.headers_mut().insert(header::COOKIE, pairs.join("; ").parse().unwrap());
        }
        request.headers_mut().insert(header::HOST, "mingtong.example".parse().unwrap());
        if !self.language.is_empty() {
            request.headers_mut().insert(header::ACCEPT_LANGUAGE, self.language.parse().unwrap());
        }
        let response = self.pages.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !cookie.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let bytes = body.collect().await.unwrap().to_bytes();
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Page { status: parts.status, headers: parts.headers, html, bytes: bytes.to_vec() }
    }
}

impl Page {
    /// Where the answer leads.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.html);
        self.header("location")
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The tracking code of a receipt.
    pub fn code(&self) -> &str {
        between(&self.html, "<dd class=\"code\">", "<")
    }
}

/// What stands between two texts.
pub fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let from = text.find(start).unwrap_or_else(|| panic!("no {start} in {text}")) + start.len();
    let length = text[from..].find(end).unwrap();
    &text[from..from + length]
}

/// As a form is sent.
pub fn encoded(text: &str) -> String {
    let plain =
        |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(plain).collect()
}
