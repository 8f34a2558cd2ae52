//! A client of the interface within the process, in the community `mingtong`.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt;
use mingtong_api::Config;
use mingtong_app::person::set_password;
use mingtong_app::{App, Who};
use mingtong_testkit::{TestApp, Town, sqlite};
use serde_json::{Value, json};
use std::sync::LazyLock;
use tower::ServiceExt;

pub const PASSWORD: &str = "correct horse battery";
const JSON: &str = "application/json";

/// Whoever asks.
#[derive(Clone)]
pub struct Client {
    router: Router,
    token: Option<String>,
    forwarded: Option<&'static str>,
    language: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub retry_after: Option<String>,
    pub disposition: Option<String>,
    pub salt: Option<String>,
    pub content_type: String,
    pub bytes: Vec<u8>,
    body: Value,
}

impl Client {
    pub fn new(app: App) -> Self {
        let router = mingtong_api::router(app, Config { behind_proxy: true });
        Self { router, token: None, forwarded: None, language: "zh-CN" }
    }

    /// Somebody who signs in.
    pub async fn signed_in(&self, town: &Town, who: Who, login: &str) -> Self {
        let person = who.actor.person.expect("a person");
        set_password(&town.app, &town.hall, &Who::keeper(), &person, login, PASSWORD).await.expect("an account");
        self.sign_in(login, PASSWORD).await
    }

    pub async fn sign_in(&self, login: &str, password: &str) -> Self {
        let session = self.post("/sessions", json!({"login": login, "password": password})).await.expect(201);
        self.with_token(session["token"].as_str().expect("a token"))
    }

    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    pub fn speaking(&self, language: &'static str) -> Self {
        Self { language, ..self.clone() }
    }

    /// The same behind another address, as the proxy writes it.
    pub fn forwarded(&self, forwarded: &'static str) -> Self {
        Self { forwarded: Some(forwarded), ..self.clone() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, JSON, vec![]).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, JSON, vec![]).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, JSON, body.to_string().into()).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send("PUT", path, JSON, body.to_string().into()).await
    }

    pub async fn send(&self, method: &str, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/communities/mingtong{path}"))
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::CONTENT_TYPE, content_type);
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some(forwarded) = self.forwarded {
            request = request.header("x-forwarded-for", forwarded);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let text = |name| response.headers().get(name).map(|value| value.to_str().expect("ASCII").to_owned());
        assert_eq!(text(header::CACHE_CONTROL).as_deref(), Some("no-store"));
        let (retry_after, disposition) = (text(header::RETRY_AFTER), text(header::CONTENT_DISPOSITION));
        let salt = text(header::HeaderName::from_static(mingtong_api::SALT_HEADER));
        let content_type = text(header::CONTENT_TYPE).unwrap_or_default();
        let status = response.status().as_u16();
        assert_described(method, path, status);
        let bytes = response.into_body().collect().await.expect("the whole body").to_bytes().to_vec();
        let body =
            if content_type.ends_with("json") { serde_json::from_slice(&bytes).expect("JSON") } else { Value::Null };
        Answer { status, retry_after, disposition, salt, content_type, bytes, body }
    }
}

/// What the description says of an operation: method, the parts of its address, the statuses.
type Described = (String, Vec<String>, Vec<String>);

/// Every operation.
static DESCRIBED: LazyLock<Vec<Described>> = LazyLock::new(|| {
    let description = serde_json::to_value(mingtong_api::document()).expect("JSON");
    let mut found = vec![];
    for (path, item) in description["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let statuses = operation["responses"].as_object().expect("responses").keys().cloned().collect();
            found.push((method.to_uppercase(), path.split('/').map(str::to_owned).collect(), statuses));
        }
    }
    found
});

/// Every answer to an operation is one of those that its description names.
#[track_caller]
fn assert_described(method: &str, path: &str, status: u16) {
    let path = format!("/communities/mingtong{}", path.split('?').next().unwrap_or_default());
    let parts: Vec<&str> = path.split('/').collect();
    let is_it = |described: &&Described| {
        let fits = |(described, part): (&String, &&str)| described == part || described.starts_with('{');
        described.0 == method && described.1.len() == parts.len() && described.1.iter().zip(&parts).all(fits)
    };
    // An address with a name in it and one with a variable there can both fit: it is enough that one knows the status.
    let mut found = DESCRIBED.iter().filter(is_it).peekable();
    let is_described = found.peek().is_none() || found.any(|it| it.2.contains(&status.to_string()));
    assert!(is_described, "{method} {path} answers {status}, and its description does not say so");
}

impl Answer {
    /// The body of an answer of this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.body);
        self.body
    }

    /// The id of what was made.
    #[track_caller]
    pub fn id(self) -> String {
        self.expect(201)["id"].as_str().expect("an id").to_owned()
    }

    /// The body of a problem of this status and reason.
    #[track_caller]
    pub fn problem(self, status: u16, code: &str) -> Value {
        assert_eq!(self.content_type, "application/problem+json", "{} {}", self.status, self.body);
        assert_eq!((self.status, self.body["code"].as_str()), (status, Some(code)), "{}", self.body);
        assert_ne!(self.body["title"], self.body["code"], "the reason is put into words");
        self.body
    }
}

/// An entry of a list.
pub fn at(page: &Value, index: usize) -> &Value {
    &page["items"][index]
}

/// A community on SQLite, with somebody who is not signed in.
pub async fn founded() -> (TestApp, Town, Client) {
    let test = sqlite().await;
    let town = test.found().await;
    let client = Client::new(test.app.clone());
    (test, town, client)
}
