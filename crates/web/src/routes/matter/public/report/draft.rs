//! A report that is being written: kept on the server under a secret in a cookie, so that going back loses nothing.

use crate::cookies;
use crate::parts::written::age;
use crate::problem::Problem;
use crate::visit::Visit;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use mingtong_app::matter::{Age, Receipt, Report, code_of_draft, draft, keep_draft};
use mingtong_app::{Fail, is_blank};
use mingtong_domain::ids::{CategoryId, PictureId, PlaceId};
use mingtong_domain::matter::{Channel, Track, Visibility};
use serde::{Deserialize, Serialize};

/// The cookie that finds the draft again.
const COOKIE: &str = "mt_report";
/// Drafts are swept after a day, and so is the cookie.
const COOKIE_DAYS: u32 = 1;

/// What was typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Draft {
    /// Empty before the first step.
    pub(crate) place: String,
    /// Whether the place comes from the code at the gate.
    pub(crate) scanned: bool,
    pub(crate) what: String,
    pub(crate) hazard: bool,
    /// The major category, where one was chosen.
    pub(crate) about: String,
    pub(crate) pictures: Vec<String>,
    /// `none`, `phone`, `email`.
    pub(crate) reach: String,
    pub(crate) phone: String,
    pub(crate) email: String,
    /// Whether the unit that works on it may call.
    pub(crate) unit_may_call: bool,
    /// Whether whoever reports is under 14, and which guardian agrees that the contact is kept.
    pub(crate) under_14: bool,
    pub(crate) guardian_name: String,
    pub(crate) guardian_relation: String,
    pub(crate) guardian_agrees: bool,
    pub(crate) staff_only: bool,
}

/// What the receipt page shows. The tracking code is not among it: it follows from the secret in the cookie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptReceipt {
    pub(crate) matter: String,
    pub(crate) number: String,
    pub(crate) accept_due_ms: Option<i64>,
    pub(crate) reply_due_ms: Option<i64>,
    pub(crate) received_ms: i64,
    pub(crate) hazard: bool,
    pub(crate) reach: String,
    pub(crate) staff_only: bool,
    /// Whether what was written is shown only after somebody has looked at it.
    #[serde(default)]
    pub(crate) held_back: bool,
}

impl Draft {
    /// The report that this draft becomes.
    pub(crate) fn report(&self, id: &str) -> Report {
        let filled = |value: &str, reach: &str| (self.reach == reach).then(|| value.to_owned());
        Report {
            channel: if self.scanned { Channel::QrNotice } else { Channel::Web },
            place: Some(self.place.as_str()).filter(|place| !place.is_empty()).map(PlaceId::from),
            category: Some(self.about.as_str()).filter(|about| !about.is_empty()).map(CategoryId::from),
            title: None,
            text: self.what.clone(),
            visibility: if self.staff_only { Visibility::Private } else { Visibility::Public },
            track: if self.hazard { Track::Hazard } else { Track::Ordinary },
            name: None,
            phone: filled(&self.phone, "phone"),
            email: filled(&self.email, "email"),
            unit_may_call: self.unit_may_call && self.reach == "phone",
            age: self.age(),
            pictures: self.pictures.iter().map(|id| PictureId(id.clone())).collect(),
            reception: None,
            body: None,
            draft: Some(id.to_owned()),
        }
    }

    /// Whether a guardian agrees that the contact is kept, and says who they are.
    pub(crate) fn has_guardian(&self) -> bool {
        self.guardian_agrees && !is_blank(&self.guardian_name) && !is_blank(&self.guardian_relation)
    }

    /// A guardian who agrees to nothing that is kept is not kept either.
    fn age(&self) -> Age {
        match self.has_guardian() && self.reach != "none" {
            true => age(self.under_14, &self.guardian_name, &self.guardian_relation),
            false => age(self.under_14, "", ""),
        }
    }

    /// The receipt that is kept for the page, so that reloading it loses nothing.
    pub(crate) fn receipt(&self, raised: Receipt, received_ms: i64) -> KeptReceipt {
        KeptReceipt {
            matter: raised.matter.to_string(),
            number: raised.number,
            accept_due_ms: raised.accept_due.map(|due| due.0),
            reply_due_ms: raised.reply_due.map(|due| due.0),
            received_ms,
            hazard: self.hazard,
            reach: self.reach.clone(),
            staff_only: self.staff_only,
            held_back: raised.held_back,
        }
    }
}

/// The id in the cookie: only what this program could have written there.
pub(crate) fn id_of(headers: &HeaderMap) -> Option<String> {
    let id = cookies::get(headers, COOKIE)?;
    (id.len() == 64 && id.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| id.to_owned())
}

/// The draft of the cookie.
pub(crate) async fn load(visit: &Visit, headers: &HeaderMap) -> Result<Option<(String, Draft)>, Problem> {
    let Some(id) = id_of(headers) else { return Ok(None) };
    let fields = draft(&visit.site.app, &visit.hall, &id).await.map_err(|fail| visit.problem(fail))?;
    Ok(fields.and_then(|fields| Some((id, serde_json::from_str(&fields).ok()?))))
}

/// Keeps a draft; gives its id.
pub(crate) async fn keep(visit: &Visit, id: Option<String>, draft: &Draft) -> Result<String, Fail> {
    let fields = serde_json::to_string(draft).unwrap_or_default();
    keep_draft(&visit.site.app, &visit.hall, id, fields).await
}

/// Keeps the receipt of a sent draft, until it is swept with the drafts.
pub(crate) async fn keep_receipt(visit: &Visit, id: &str, receipt: &KeptReceipt) -> Result<(), Fail> {
    let fields = serde_json::to_string(receipt).unwrap_or_default();
    keep_draft(&visit.site.app, &visit.hall, Some(receipt_id(id)), fields).await.map(|_| ())
}

/// The receipt of the draft in the cookie, with its tracking code.
pub(crate) async fn load_receipt(visit: &Visit, headers: &HeaderMap) -> Result<Option<(KeptReceipt, String)>, Problem> {
    let Some(id) = id_of(headers) else { return Ok(None) };
    let fields = draft(&visit.site.app, &visit.hall, &receipt_id(&id)).await.map_err(|fail| visit.problem(fail))?;
    Ok(fields.and_then(|fields| Some((serde_json::from_str(&fields).ok()?, code_of_draft(&id)))))
}

fn receipt_id(id: &str) -> String {
    format!("receipt-{id}")
}

/// An answer with the cookie that finds the draft.
pub(crate) fn with_cookie(visit: &Visit, id: &str, response: Response) -> Response {
    let cookie = cookies::set(&visit.site.config, COOKIE, id, COOKIE_DAYS);
    ([(header::SET_COOKIE, cookie)], response).into_response()
}

/// On to another step, with the cookie that finds the draft.
pub(crate) fn go_on(visit: &Visit, id: &str, path: &str) -> Response {
    with_cookie(visit, id, Redirect::to(&visit.link(path)).into_response())
}
