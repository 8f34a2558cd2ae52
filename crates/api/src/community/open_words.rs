//! The words that everybody reads whole, with what a stranger compares them with the log by; those of matters are
//! elsewhere (`matter/open_texts.rs`).

use crate::caller::InHall;
use crate::extract::{Fields, Id};
use crate::matter::open_texts::OpenTextBody;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::App;
use mingtong_app::community::open_data::{OpenWords, OpenWordsPart, WordsOf, list_open_words};
use mingtong_domain::community::Act;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

routes! {
    list: Act::ReadPublic;
}

/// Whose words are asked for, as the address calls them.
pub(crate) struct Named(String);

impl From<&str> for Named {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

/// Which page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct OpenWordsFields {
    /// Where the page begins: `next` of the page before.
    pub cursor: Option<String>,
}

/// The texts of a thing.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OpenWordsBody {
    /// What the log calls it: `notice/n1`; `register` for names.
    pub stream: String,
    /// Its texts that everybody reads whole.
    pub texts: Vec<OpenTextBody>,
    /// The references of its texts that are masked where they are shown.
    pub masked: Vec<String>,
}

impl From<OpenWords> for OpenWordsBody {
    fn from(it: OpenWords) -> Self {
        Self {
            stream: it.stream.to_string(),
            texts: it.texts.into_iter().map(Into::into).collect(),
            masked: it.masked.into_iter().map(|text| text.0).collect(),
        }
    }
}

/// A page of them, in the order of their list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OpenWordsPageBody {
    /// Every one of them.
    pub items: Vec<OpenWordsBody>,
    /// The `cursor` of the next page; none on the last.
    pub next: Option<String>,
}

impl From<OpenWordsPart> for OpenWordsPageBody {
    fn from(it: OpenWordsPart) -> Self {
        Self { items: it.things.into_iter().map(Into::into).collect(), next: it.next }
    }
}

/// What is said in notices, meetings, resolutions, receptions, votes, funds, expenses, needs, resources, agreements,
/// projects, procedures, bodies, reports of units, account books or posted rolls and everybody reads whole, or what the
/// community, its places, units, categories and bodies are called and its rules rest on, with the salt of each text:
/// whoever hashes both sees whether it is what the log holds the digest of.
#[utoipa::path(
    get,
    operation_id = "list_open_words",
    path = "/communities/{c}/texts/{id}",
    tag = "record",
    params(
        ("c" = String, Path, description = "The community"),
        ("id" = String, Path, description = "`names`, `notices`, `meetings`, `resolutions`, \
            `receptions`, `votes`, `funds`, `expenses`, `needs`, `resources`, `agreements`, `projects`, \
            `procedures`, `bodies`, `reporting`, `account-books` or `rolls`"),
        OpenWordsFields
    ),
    responses((status = 200, body = OpenWordsPageBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Id(named): Id<Named>,
    InHall(hall): InHall,
    Fields(fields): Fields<OpenWordsFields>,
) -> Result<Json<OpenWordsPageBody>, Problem> {
    let of = WordsOf::from_key(&named.0).ok_or_else(Problem::no_such_route)?;
    Ok(Json(list_open_words(&app, &hall, of, fields.cursor.as_deref()).await?.into()))
}
