//! Why a request was not answered or not carried out (RFC 9457 `application/problem+json`).

use crate::office_words::spoken;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use mingtong_app::{Chance, Fail};
use mingtong_domain::Refusal;
use mingtong_domain::refusal::{Kind, Named};
use mingtong_office::Arg;
use mingtong_words::{FluentValue, Words};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// When to come again after the database was not there, or after too many attempts.
const RETRY_AFTER_S: &str = "60";

/// What a client is told. `title` is for people, in the language of `Accept-Language`; the rest is for programs.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ProblemBody {
    /// A name of the reason that does not change: `urn:mingtong:refusal-no-reply-yet`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The reason: `refusal-no-reply-yet`.
    pub code: String,
    /// What was wrong and what to do.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// A limit, a date, a number, a name in the language of `title`; for what cannot be read what the reader says, in
    /// English; for 500 the id under which the fault was logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The state the matter is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The act that was attempted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempted: Option<String>,
    /// The position of the matter's latest event, where somebody acted since `seen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
    /// Each field that is wrong: its path, the reason, by how much it is short or over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<serde_json::Value>,
}

/// A problem before it is put into words.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    status: StatusCode,
    code: &'static str,
    detail: Option<String>,
    from: Option<&'static str>,
    attempted: Option<&'static str>,
    position: Option<i64>,
    /// Where `detail` is a key: of what.
    named: Option<Named>,
    /// What the text needs beyond `detail`.
    args: Box<[(&'static str, Arg)]>,
    /// The fields that are wrong, where there are many.
    errors: Option<Box<serde_json::Value>>,
}

impl Problem {
    fn new(status: StatusCode, code: &'static str) -> Self {
        let (detail, from, attempted, position, named, errors) = Default::default();
        Self { status, code, detail, from, attempted, position, named, args: Box::default(), errors }
    }

    pub(crate) fn no_such_route() -> Self {
        Self::new(StatusCode::NOT_FOUND, "refusal-not-found")
    }

    pub(crate) fn no_such_method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "refusal-no-such-method")
    }

    pub(crate) fn too_often() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "refusal-too-often")
    }

    /// Too many ask for what takes long.
    pub(crate) fn busy() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "refusal-busy")
    }

    /// Too many connections from one address.
    pub(crate) fn crowded() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "refusal-crowded")
    }

    /// What was sent came too slowly.
    pub(crate) fn too_slow() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "refusal-too-slow")
    }

    /// There is no session, or it has ended.
    pub(crate) fn no_session() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "refusal-no-session")
    }

    /// What was sent is not what the interface describes.
    pub(crate) fn malformed(detail: impl ToString) -> Self {
        Self { detail: Some(detail.to_string()), ..Self::new(StatusCode::BAD_REQUEST, "refusal-malformed") }
    }

    /// What was sent has the form that the interface describes, and says nothing that could be: a text that is no day,
    /// fields of which only one may be there.
    pub(crate) fn unfit(detail: impl ToString) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, ..Self::malformed(detail) }
    }

    /// The numbers of a vote cannot be counted; `said` names each field and why.
    pub(crate) fn uncountable(said: String) -> Self {
        Self { detail: Some(said), ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "refusal-uncountable") }
    }

    /// A cost cannot be split; `said` names each field, why, and by how much, and so do `errors` for programs.
    pub(crate) fn unsplittable(said: String, errors: serde_json::Value) -> Self {
        Self {
            detail: Some(said),
            errors: Some(Box::new(errors)),
            ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "refusal-unsplittable")
        }
    }

    /// A name of the reason that does not change.
    pub(crate) fn code(&self) -> &'static str {
        self.code
    }

    /// The body is too large.
    pub(crate) fn too_large(bytes_max: usize) -> Self {
        let problem = Self::new(StatusCode::PAYLOAD_TOO_LARGE, "refusal-too-large");
        Self { detail: Some(bytes_max.to_string()), ..problem }
    }

    /// The same status for another reason.
    pub(crate) fn because(self, code: &'static str, detail: impl ToString) -> Self {
        Self { detail: Some(detail.to_string()), ..Self::new(self.status, code) }
    }

    /// A file cannot be read; `office` knows the text that says why.
    pub(crate) fn of_file(code: &'static str, args: Vec<(&'static str, Arg)>, detail: impl ToString) -> Self {
        let problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, code);
        Self { detail: Some(detail.to_string()), args: args.into(), ..problem }
    }

    /// Somebody acted meanwhile: this is how the matter stands.
    pub(crate) fn changed(stage: &'static str, position: i64) -> Self {
        let problem = Self::new(StatusCode::CONFLICT, "refusal-changed");
        Self { from: Some(stage), position: Some(position), ..problem }
    }

    /// What would be done twice if it were sent twice is sent with `seen`.
    pub(crate) fn unseen() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "refusal-unseen")
    }

    /// A project comes from one thing, and none is named, or two are.
    pub(crate) fn no_origin() -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "refusal-project-origin")
    }

    /// Writes the problem in a language.
    pub(crate) fn render(self, words: Words) -> Response {
        let detail = match self.named {
            Some(named) => self.detail.map(|key| named.in_words(&key, |family, key| words.word(family, key))),
            None => self.detail,
        };
        let mut args = vec![("detail", FluentValue::from(detail.clone().unwrap_or_default()))];
        args.extend(spoken(words, self.args.into_vec()));
        let body = ProblemBody {
            kind: format!("urn:mingtong:{}", self.code),
            code: self.code.to_owned(),
            title: words.ta(self.code, &args),
            status: self.status.as_u16(),
            detail,
            from: self.from.map(str::to_owned),
            attempted: self.attempted.map(str::to_owned),
            position: self.position,
            errors: self.errors.map(|errors| *errors),
        };
        let mut response = (self.status, Json(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(words.language.tag()));
        match self.status {
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER_S));
            }
            StatusCode::UNAUTHORIZED => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            _ => {}
        }
        response
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self {
            detail: refusal.detail,
            named: refusal.named,
            from: refusal.from,
            attempted: Some(refusal.attempted),
            ..Self::new(status(refusal.code.kind()), refusal.code.key())
        }
    }
}

/// 403: the thing may be seen, but not by this role be acted on. What may not be seen is 404.
fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::NotNow => StatusCode::CONFLICT,
        Kind::NotInThisRole | Kind::NotTheirs => StatusCode::FORBIDDEN,
        Kind::NotPossible => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

impl From<Fail> for Problem {
    fn from(fail: Fail) -> Self {
        match fail {
            Fail::Refused(refusal) => refusal.into(),
            Fail::NotFound => Self::no_such_route(),
            Fail::Changed => Self::new(StatusCode::CONFLICT, "refusal-changed"),
            Fail::SignIn => Self::new(StatusCode::UNAUTHORIZED, "refusal-sign-in"),
            Fail::Unavailable(_) => Self::new(StatusCode::SERVICE_UNAVAILABLE, "refusal-unavailable"),
            Fail::Busy => Self::busy(),
            Fail::Fault(fault) => {
                // What went wrong is for the log only; the id leads from the answer to the line in the log.
                let id = Chance::System.id("f");
                tracing::error!(id, fault, "api.fault");
                Self { detail: Some(id), ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, "refusal-fault") }
            }
        }
    }
}

impl IntoResponse for Problem {
    /// The status with the problem beside it; [`crate::speak`] writes the body.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
