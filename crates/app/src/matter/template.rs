//! Texts that are kept for writing 常用语: by a unit for itself alone, by the desk for the desk, by whoever keeps the
//! community for everybody who writes in it. With placeholders for what is known of the matter at hand
//! (`placeholder.rs`).

use super::placeholder::unknown;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
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

/// Whose texts they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Of where whoever asks works: their unit, the desk, the street office.
    Own,
    /// Of the whole community 社区常用语: written by whoever keeps it, offered to everybody who writes.
    Shared,
}

/// As whose the texts of the whole community are kept.
const SHARED: &str = "community";

impl Shelf {
    /// What whoever keeps texts of it does.
    pub fn act(self) -> Act {
        match self {
            Shelf::Own => Act::KeepTemplate,
            Shelf::Shared => Act::KeepSharedTemplate,
        }
    }

    /// As whose its texts are kept, for whoever keeps them.
    fn owner(self, who: &Who) -> Result<String, Fail> {
        who.authorise(self.act())?;
        match self {
            Shelf::Own => owner(who),
            Shelf::Shared => Ok(SHARED.to_owned()),
        }
    }
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
    templates_on(app, hall, who, Shelf::Own).await
}

/// The texts that are offered to whoever writes: their own first, then those of the whole community.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn offered_templates(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Template>, Fail> {
    let mut offered = templates(app, hall, who).await?;
    let rows = app.store.read().await?.link().templates(hall.id, SHARED, limits::TEMPLATES_MAX).await?;
    offered.extend(rows.into_iter().filter_map(Template::of));
    Ok(offered)
}

/// The texts that whoever asks keeps: their own, or those of the whole community.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn templates_on(app: &App, hall: &Hall, who: &Who, shelf: Shelf) -> Result<Vec<Template>, Fail> {
    let owner = shelf.owner(who)?;
    let rows = app.store.read().await?.link().templates(hall.id, &owner, limits::TEMPLATES_MAX).await?;
    Ok(rows.into_iter().filter_map(Template::of).collect())
}

/// One of those that are offered.
///
/// # Errors
/// The role may not; there is none, or it is kept elsewhere; or the database failed.
pub async fn template(app: &App, hall: &Hall, who: &Who, id: &str) -> Result<Template, Fail> {
    let owner = owner(who)?;
    let mut reader = app.store.read().await?;
    let row = match reader.link().template(hall.id, &owner, id).await? {
        Some(own) => Some(own),
        None => reader.link().template(hall.id, SHARED, id).await?,
    };
    row.and_then(Template::of).ok_or(Fail::NotFound)
}

/// Keeps a text, or changes one that is kept; gives its id. A new one that is sent again within a short time is the one
/// that was kept.
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
    keep_template_on(app, hall, who, Shelf::Own, id, new).await
}

/// The same on the shelf of the whole community, for whoever keeps that.
///
/// # Errors
/// As for [`keep_template`].
pub async fn keep_template_on(
    app: &App,
    hall: &Hall,
    who: &Who,
    shelf: Shelf,
    id: Option<String>,
    new: NewTemplate,
) -> Result<String, TemplateRefused> {
    let (owner, keep) = (shelf.owner(who)?, shelf.act());
    let refuse = |code| Fail::from(Refusal::new(code, keep));
    // Who keeps the texts of all writes them for acts that others do.
    if !Template::ACTS.contains(&new.act) || (shelf == Shelf::Own && !who.may(new.act)) {
        return Err(Fail::NotFound.into());
    }
    let name = line(Some(&new.name), limits::NAME_CHARS_MAX, keep)?;
    let name = name.ok_or_else(|| refuse(Code::TextMissing))?;
    let body = normal::clean(&new.body);
    if body.is_empty() {
        return Err(refuse(Code::TextMissing).into());
    }
    let chars_max = chars_max(new.act);
    if body.chars().count() > chars_max {
        return Err(Fail::from(Refusal::new(Code::TextTooLong, keep).with(chars_max)).into());
    }
    if let Some(written) = unknown(&body) {
        return Err(TemplateRefused::Unknown(written.to_owned()));
    }
    let person_id = who.actor.person.as_ref().map(|person| person.0.clone()).unwrap_or_default();
    let once = id.is_none().then(|| Once::of(who, keep, &(&owner, &new)));
    let (act, template_id) = (new.act.key().to_owned(), id.unwrap_or_else(|| app.chance.id("t")));
    let row = TemplateRow { template_id, owner, act, name, body, person_id, changed_ms: 0 };
    let kept = app.carry(hall, who, keep, move |it| Box::pin(keep_in(it, once, row))).await?;
    kept.ok_or_else(|| TemplateRefused::TooMany(i64::from(limits::TEMPLATES_MAX)))
}

/// Under which id it is kept; none where there is no room for it. What is new comes with what was sent.
async fn keep_in(mut it: Carrier<'_>, once: Option<Once>, row: TemplateRow) -> Result<Option<String>, Fail> {
    let (community, now, id) = (it.hall.id, it.now, row.template_id.clone());
    let Some(once) = once else {
        if it.link().template(community, &row.owner, &id).await?.is_none() {
            return Err(Fail::NotFound);
        }
        it.link().put_template(community, &TemplateRow { changed_ms: now.0, ..row }).await?;
        return Ok(Some(id));
    };
    if let Some(made) = once.made(&mut it).await?
        && let Some(kept) = it.link().template(community, &row.owner, &made).await?
        && (&kept.act, &kept.name, &kept.body) == (&row.act, &row.name, &row.body)
    {
        return Ok(Some(made));
    }
    if it.link().count_templates(community, &row.owner).await? >= i64::from(limits::TEMPLATES_MAX) {
        return Ok(None);
    }
    it.link().put_template(community, &TemplateRow { changed_ms: now.0, ..row }).await?;
    once.keep(&mut it, &id).await?;
    Ok(Some(id))
}

/// Lets go of a text.
///
/// # Errors
/// The role may not; there is none, or it is kept elsewhere; or the database failed.
pub async fn drop_template(app: &App, hall: &Hall, who: &Who, id: String) -> Result<(), Fail> {
    drop_template_on(app, hall, who, Shelf::Own, id).await
}

/// The same on the shelf of the whole community, for whoever keeps that.
///
/// # Errors
/// As for [`drop_template`].
pub async fn drop_template_on(app: &App, hall: &Hall, who: &Who, shelf: Shelf, id: String) -> Result<(), Fail> {
    let owner = shelf.owner(who)?;
    app.carry(hall, who, shelf.act(), move |it| Box::pin(drop_in(it, owner, id))).await
}

async fn drop_in(mut it: Carrier<'_>, owner: String, id: String) -> Result<(), Fail> {
    let community = it.hall.id;
    match it.link().delete_template(community, &owner, &id).await? {
        true => Ok(()),
        false => Err(Fail::NotFound),
    }
}
