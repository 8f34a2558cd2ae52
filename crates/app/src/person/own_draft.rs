//! What somebody has begun to write and not sent: theirs alone, kept until it is sent or not touched for a long time.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::MatterId;
use mingtong_domain::{Millis, limits};
use mingtong_store::rows::OwnDraftRow;

/// What was not touched for so long is let go: a season.
pub(crate) const UNTOUCHED_MS: i64 = 90 * 24 * 60 * 60 * 1000;

/// A form that somebody has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDraft {
    /// Which form of the thing: the key of an act.
    pub form: String,
    /// Its fields.
    pub fields: Vec<(String, String)>,
    /// When it was kept.
    pub touched: Millis,
}

/// Under which thing drafts about a matter are kept.
pub fn draft_thing(matter: MatterId) -> String {
    format!("matter/{matter}")
}

/// What whoever asks has begun on the page of a thing (`matter/2026-0001`); nothing for whoever is nobody.
///
/// # Errors
/// The database failed.
pub async fn own_drafts(app: &App, hall: &Hall, who: &Who, thing: &str) -> Result<Vec<OwnDraft>, Fail> {
    let Some(person) = &who.actor.person else { return Ok(vec![]) };
    let rows = app.store.read().await?.link().own_drafts(hall.id, person.as_str(), thing).await?;
    let draft = |row: OwnDraftRow| {
        let fields = serde_json::from_str(&row.fields).ok()?;
        Some(OwnDraft { form: row.form, fields, touched: Millis(row.touched_ms) })
    };
    Ok(rows.into_iter().filter_map(draft).collect())
}

/// Keeps what somebody has typed into a form; false where it is too long to be kept, or nobody typed it.
///
/// # Errors
/// The database failed.
pub async fn keep_own_draft(
    app: &App,
    hall: &Hall,
    who: &Who,
    (thing, form): (&str, &str),
    fields: &[(String, String)],
) -> Result<bool, Fail> {
    let Some(person) = who.actor.person.clone() else { return Ok(false) };
    let fields = serde_json::to_string(fields).map_err(|error| Fail::Fault(error.to_string()))?;
    if fields.len() > limits::KEPT_FORM_BYTES_MAX {
        return Ok(false);
    }
    let (community, thing) = (hall.id, thing.to_owned());
    let row = OwnDraftRow { form: form.to_owned(), fields, touched_ms: app.now().0 };
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let link = &mut tx.link();
                link.put_own_draft(community, person.as_str(), &thing, &row).await?;
                link.keep_latest_own_drafts(community, person.as_str(), limits::OWN_DRAFTS_MAX).await?;
                Ok(true)
            })
        }),
    )
    .await
}

/// Lets go of what was sent.
///
/// # Errors
/// The database failed.
pub async fn forget_own_draft(app: &App, hall: &Hall, who: &Who, thing: &str, form: &str) -> Result<(), Fail> {
    let Some(person) = who.actor.person.clone() else { return Ok(()) };
    let (community, thing, form) = (hall.id, thing.to_owned(), form.to_owned());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move { Ok(tx.link().delete_own_draft(community, person.as_str(), &thing, &form).await?) })
        }),
    )
    .await
}
