//! The words that everybody reads whole, with what a stranger compares them with the log by.

use crate::caller::InHall;
use crate::extract::Fields;
use crate::paging::limit;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::App;
use mingtong_app::matter::{OpenText, OpenTexts, list_open_texts};
use mingtong_domain::community;
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits::{PAGE_ROWS, PAGE_ROWS_MAX};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

routes! {
    list: community::Act::ReadPublic;
}

/// Which page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct OpenTextsFields {
    /// Where the page begins: `next` of the page before.
    pub cursor: Option<String>,
    /// Of so many matters at most; 20 unless asked otherwise.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u32>,
}

/// A text with what it is compared with the log by.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OpenTextBody {
    /// The reference in the log: SHA-256 over the salt and the text (UTF-8), in hex.
    pub reference: String,
    /// The salt, in hex.
    pub salt: String,
    /// The text.
    pub text: String,
}

impl From<OpenText> for OpenTextBody {
    fn from(it: OpenText) -> Self {
        Self { reference: it.reference.0, salt: it.salt, text: it.words }
    }
}

/// The texts of a matter that everybody reads whole.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MatterOpenTextsBody {
    /// The id of the matter.
    pub matter: String,
    /// Its texts, in the order in which they were said; empty where something of it is masked.
    pub texts: Vec<OpenTextBody>,
}

/// A page of them, the latest matter first.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OpenTextsBody {
    /// Every public matter.
    pub items: Vec<MatterOpenTextsBody>,
    /// The `cursor` of the next page; none on the last.
    pub next: Option<String>,
}

impl From<OpenTexts> for OpenTextsBody {
    fn from(it: OpenTexts) -> Self {
        let of_matter = |(matter, texts): (MatterId, Vec<OpenText>)| MatterOpenTextsBody {
            matter: matter.to_string(),
            texts: texts.into_iter().map(Into::into).collect(),
        };
        Self { items: it.matters.into_iter().map(of_matter).collect(), next: it.next.map(|id| id.to_string()) }
    }
}

/// What was said in public matters and everybody reads whole, with the salt of each text: whoever hashes both sees
/// whether it is what the log holds the digest of.
#[utoipa::path(
    get,
    operation_id = "list_open_texts",
    path = "/communities/{c}/texts",
    tag = "record",
    params(("c" = String, Path, description = "The community"), OpenTextsFields),
    responses((status = 200, body = OpenTextsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    InHall(hall): InHall,
    Fields(fields): Fields<OpenTextsFields>,
) -> Result<Json<OpenTextsBody>, Problem> {
    let before = match fields.cursor {
        Some(cursor) => Some(MatterId::parse(&cursor).ok_or_else(|| Problem::unfit("cursor"))?),
        None => None,
    };
    let limit = limit(fields.limit, PAGE_ROWS, PAGE_ROWS_MAX)?;
    Ok(Json(list_open_texts(&app, &hall, before, limit).await?.into()))
}
