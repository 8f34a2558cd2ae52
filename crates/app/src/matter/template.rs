//! Texts that are kept for writing 常用语: by a unit for itself alone, by the desk for the desk. With placeholders for
//! what is known of the matter at hand (`placeholder.rs`).

use super::placeholder::unknown;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::line;
use crate::who::Who;
use mingtong_domain::limits;
use mingtong_domain::matter::Act;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::TemplateRow;
use mingtong_text::normal;

/// A text that is kept for writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: String,
    /// In the form of which act it is offered.
    pub act: Act,
    /// Its name.
    pub name: String,
    /// The text, with placeholders.
    pub body: String,
    /// When it was changed last.
    pub changed: Millis,
}

/// What a kept text shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTemplate {
    /// See [`Template`].
    pub act: Act,
    /// See [`Template`].
    pub name: String,
    /// See [`Template`].
    pub body: String,
}

/// Why a text was not kept.
#[derive(Debug, thiserror::Error)]
pub enum TemplateRefused {
    /// It holds something that looks like a placeholder and is none.
    #[error("no placeholder: {0}")]
    Unknown(String),
    /// So many are kept already.
    #[error("{0} are kept already")]
    TooMany(i64),
    /// Something else.
    #[error(transparent)]
    Fail(#[from] Fail),
}

impl Template {
    /// The acts in whose forms kept texts are offered.
    pub const ACTS: [Act; 5] = [Act::Reply, Act::Progress, Act::MarkDone, Act::Return, Act::Decline];

    fn of(row: TemplateRow) -> Option<Self> {
        let act = Act::from_key(&row.act)?;
        Some(Self { id: row.template_id, act, name: row.name, body: row.body, changed: Millis(row.changed_ms) })
    }
}

/// Characters of the text that the form of an act takes.
fn chars_max(act: Act) -> usize {
    match act {
        Act::Reply | Act::MarkDone | Act::Decline => limits::TEXT_CHARS_MAX,
        _ => limits::REASON_CHARS_MAX,
    }
}

/// Whose texts somebody keeps and reads.
fn owner(who: &Who) -> Result<String, Fail> {
    who.authorise(Act::KeepTemplate)?;
    match (who.actor.role, who.actor.unit()) {
        (Role::UnitHandler, Some(unit)) => Ok(format!("unit:{unit}")),
        (Role::Staff | Role::Secretary, _) => Ok("desk".to_owned()),
        (Role::Street, _) => Ok("street".to_owned()),
        _ => Err(Fail::NotFound),
    }
}

/// The texts that are kept where whoever asks works.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn templates(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Template>, Fail> {
    let owner = owner(who)?;
    let rows = app.store.read().await?.link().templates(hall.id, &owner, limits::TEMPLATES_MAX).await?;
    Ok(rows.into_iter().filter_map(Template::of).collect())
}

/// One of them.
///
/// # Errors
/// The role may not; there is none, or it is kept elsewhere; or the database failed.
pub async fn template(app: &App, hall: &Hall, who: &Who, id: &str) -> Result<Template, Fail> {
    let owner = owner(who)?;
    let row = app.store.read().await?.link().template(hall.id, &owner, id).await?;
    row.and_then(Template::of).ok_or(Fail::NotFound)
}

/// Keeps a text, or changes one that is kept; gives its id.
///
/// # Errors
/// The role may not, there is none with this id, name or text are missing or too long, a placeholder is unknown, too
/// many are kept, or the database failed.
pub async fn keep_template(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: Option<String>,
    new: NewTemplate,
) -> Result<String, TemplateRefused> {
    let owner = owner(who)?;
    let refuse = |code| Fail::from(Refusal::new(code, Act::KeepTemplate));
    if !Template::ACTS.contains(&new.act) || !who.may(new.act) {
        return Err(Fail::NotFound.into());
    }
    let name = line(Some(&new.name), limits::NAME_CHARS_MAX, Act::KeepTemplate)?;
    let name = name.ok_or_else(|| refuse(Code::TextMissing))?;
    let body = normal::clean(&new.body);
    if body.is_empty() {
        return Err(refuse(Code::TextMissing).into());
    }
    let chars_max = chars_max(new.act);
    if body.chars().count() > chars_max {
        return Err(Fail::from(Refusal::new(Code::TextTooLong, Act::KeepTemplate).with(chars_max)).into());
    }
    if let Some(written) = unknown(&body) {
        return Err(TemplateRefused::Unknown(written.to_owned()));
    }
    let person_id = who.actor.person.as_ref().map(|person| person.0.clone()).unwrap_or_default();
    let (is_new, template_id) = (id.is_none(), id.unwrap_or_else(|| app.chance.id("t")));
    let (act, kept_id) = (new.act.key().to_owned(), template_id.clone());
    let row = TemplateRow { template_id, owner, act, name, body, person_id, changed_ms: 0 };
    let kept = app.carry(hall, who, Act::KeepTemplate, move |it| Box::pin(keep_in(it, row, is_new))).await?;
    if kept { Ok(kept_id) } else { Err(TemplateRefused::TooMany(i64::from(limits::TEMPLATES_MAX))) }
}

/// Whether there was room for it.
async fn keep_in(mut it: Carrier<'_>, row: TemplateRow, is_new: bool) -> Result<bool, Fail> {
    let (community, now) = (it.hall.id, it.now);
    let link = &mut it.link();
    if is_new && link.count_templates(community, &row.owner).await? >= i64::from(limits::TEMPLATES_MAX) {
        return Ok(false);
    }
    if !is_new && link.template(community, &row.owner, &row.template_id).await?.is_none() {
        return Err(Fail::NotFound);
    }
    link.put_template(community, &TemplateRow { changed_ms: now.0, ..row }).await?;
    Ok(true)
}

/// Lets go of a text.
///
/// # Errors
/// The role may not; there is none, or it is kept elsewhere; or the database failed.
pub async fn drop_template(app: &App, hall: &Hall, who: &Who, id: String) -> Result<(), Fail> {
    let owner = owner(who)?;
    app.carry(hall, who, Act::KeepTemplate, move |it| Box::pin(drop_in(it, owner, id))).await
}

async fn drop_in(mut it: Carrier<'_>, owner: String, id: String) -> Result<(), Fail> {
    let community = it.hall.id;
    match it.link().delete_template(community, &owner, &id).await? {
        true => Ok(()),
        false => Err(Fail::NotFound),
    }
}
