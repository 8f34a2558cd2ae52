//! A client of the interface within the process, in the community `mingtong`.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::BodyExt;
use mingtong_app::App;
use serde_json::Value;
use tower::ServiceExt;

/// Whoever asks.
#[derive(Clone)]
pub struct Client {
    router: Router,
    token: Option<String>,
    language: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub retry_after: Option<String>,
    content_type: String,
    body: Value,
}

impl Client {
    pub fn new(app: App) -> Self {
        Self { router: mingtong_api::router(app), token: None, language: "zh-CN" }
    }

    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    pub fn speaking(&self, language: &'static str) -> Self {
        Self { language, ..self.clone() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, String::new()).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send("DELETE", path, String::new()).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send("POST", path, body.to_string()).await
    }

    pub async fn post_raw(&self, path: &str, body: String) -> Answer {
        self.send("POST", path, body).await
    }

    async fn send(&self, method: &str, path: &str, body: String) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1/communities/mingtong{path}"))
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::CONTENT_TYPE, "application/json");
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let text = |name| response.headers().get(name).map(|value| value.to_str().expect("ASCII").to_owned());
        let (retry_after, content_type) = (text(header::RETRY_AFTER), text(header::CONTENT_TYPE).unwrap_or_default());
        assert_eq!(text(header::CACHE_CONTROL).as_deref(), Some("no-store"));
        let status = response.status().as_u16();
        let bytes = response.into_body().collect().await.expect("the whole body").to_bytes();
        let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).expect("JSON") };
        Answer { status, retry_after, content_type, body }
    }
}

impl Answer {
    /// The body of an answer of this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.body);
        self.body
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
