//! Which programs and robots are told of the record: added, given another secret, turned off.

use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::once::Once;
use crate::texts::line;
use crate::who::Who;
use mingtong_adapters::outward::{self, NoAnswer};
use mingtong_adapters::sign;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::refusal::Code;
use mingtong_domain::telling::{Act, HOOKS_MAX, HookKind, HookOff};
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::HookRow;

/// Characters of an address, and of a secret.
pub const ADDRESS_CHARS_MAX: usize = 500;
/// Hooks that are read: those of one community, with those that were turned off.
pub(super) const HOOKS_READ_MAX: u32 = 200;

/// A program or a robot that is told.
#[derive(Debug, Clone)]
pub struct Hook {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: HookKind,
    /// What people call it.
    pub name: String,
    /// Its address. That of a robot is a secret.
    pub url: String,
    /// By which messages are signed, where they are.
    pub secret: Option<String>,
    /// When it was added.
    pub added: Millis,
    /// Why it is told nothing any more, and since when.
    pub off: Option<(HookOff, Millis)>,
}

/// One to be added.
#[derive(Debug, Clone)]
pub struct NewHook {
    /// What it is.
    pub kind: HookKind,
    /// What people call it.
    pub name: String,
    /// Its address.
    pub url: String,
    /// The secret that a robot of DingTalk signs by; a program is given one.
    pub secret: Option<String>,
}

impl Hook {
    pub(super) fn of(row: &HookRow) -> Option<Self> {
        let reason = row.off_reason.as_deref().and_then(HookOff::from_key);
        Some(Self {
            id: row.hook_id.clone(),
            kind: HookKind::from_key(&row.kind)?,
            name: row.name.clone(),
            url: row.url.clone(),
            secret: row.secret.clone(),
            added: Millis(row.added_ms),
            off: reason.zip(row.off_ms.map(Millis)),
        })
    }
}

/// The hooks of a community, in the order in which they were added.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn list_hooks(app: &App, hall: &Hall, who: &Who) -> Result<Vec<Hook>, Fail> {
    who.authorise_everywhere(Act::KeepHooks, &hall.register)?;
    let rows = app.store.read().await?.link().hooks(hall.id, HOOKS_READ_MAX).await?;
    Ok(rows.iter().filter_map(Hook::of).collect())
}

/// Adds a hook, which is told of what happens from now on; gives its id. Sent again within a short time, it is the one
/// that was added, unless that was turned off.
///
/// # Errors
/// The role may not, name, address or secret will not do, there are too many, or the database failed.
pub async fn add_hook(app: &App, hall: &Hall, who: &Who, new: NewHook) -> Result<String, Fail> {
    let once = Once::of(who, Act::KeepHooks, &new);
    app.carry(hall, who, Act::KeepHooks, move |it| Box::pin(add_in(it, once, new))).await
}

async fn add_in(mut it: Carrier<'_>, once: Once, new: NewHook) -> Result<String, Fail> {
    it.who.authorise_everywhere(it.act, &it.hall.register)?;
    let refused = |code| Fail::from(Refusal::new(code, Act::KeepHooks));
    let name = line(Some(&new.name), NAME_CHARS_MAX, it.act)?.ok_or_else(|| refused(Code::TextMissing))?;
    let url = line(Some(&new.url), ADDRESS_CHARS_MAX, it.act)?.unwrap_or_default();
    if !url.starts_with(new.kind.prefix()) {
        return Err(refused(Code::HookAddress));
    }
    // What could never be delivered is said to whoever types it, not found out by hooks that fail.
    outward::looked_at(&url, it.app.hooks_to_private)
        .map_err(|why| refused(if why == NoAnswer::PrivateAddress { Code::HookPrivate } else { Code::HookAddress }))?;
    let given = line(new.secret.as_deref(), ADDRESS_CHARS_MAX, it.act)?;
    let secret = match new.kind {
        HookKind::Webhook => Some(sign::new_secret(&it.app.chance)),
        HookKind::WeCom => None,
        HookKind::DingTalk => Some(given.ok_or_else(|| refused(Code::HookSecret))?),
    };
    let community = it.hall.id;
    let known = it.link().hooks(community, HOOKS_READ_MAX).await?;
    if let Some(made) = once.made(&mut it).await?
        && known.iter().any(|row| row.hook_id == made && row.off_ms.is_none())
    {
        return Ok(made);
    }
    if known.iter().filter(|row| row.off_ms.is_none()).count() >= HOOKS_MAX || known.len() >= HOOKS_READ_MAX as usize {
        return Err(Refusal::new(Code::HooksFull, Act::KeepHooks).with(HOOKS_MAX).into());
    }
    let row = HookRow {
        hook_id: it.app.chance.id("h"),
        kind: new.kind.key().to_owned(),
        name,
        url,
        secret,
        secret_before: None,
        rotated_ms: None,
        added_ms: it.now.0,
        added_by: it.who.actor.person.as_ref().map(|person| person.0.clone()),
        position: it.app.store.head(community).unwrap_or(0),
        next_ms: it.now.0,
        off_ms: None,
        off_reason: None,
    };
    it.link().put_hook(community, &row).await?;
    once.keep(&mut it, &row.hook_id).await?;
    Ok(row.hook_id)
}

/// Gives a program another secret. What it is told is signed by both for a day.
///
/// # Errors
/// The role may not, there is no such program that is told, or the database failed.
pub async fn rotate_secret(app: &App, hall: &Hall, who: &Who, id: &str) -> Result<(), Fail> {
    let id = id.to_owned();
    app.carry(hall, who, Act::KeepHooks, move |it| {
        Box::pin(async move {
            let (mut it, row) = told(it, &id).await?;
            if row.kind != HookKind::Webhook.key() {
                return Err(Fail::NotFound);
            }
            let secret = Some(sign::new_secret(&it.app.chance));
            let (community, rotated_ms) = (it.hall.id, Some(it.now.0));
            let row = HookRow { secret_before: row.secret.clone(), secret, rotated_ms, ..row };
            Ok(it.link().put_hook(community, &row).await?)
        })
    })
    .await
}

/// Turns a hook off: it is told nothing any more.
///
/// # Errors
/// The role may not, there is no such hook that is told, or the database failed.
pub async fn turn_off(app: &App, hall: &Hall, who: &Who, id: &str) -> Result<(), Fail> {
    let id = id.to_owned();
    app.carry(hall, who, Act::KeepHooks, move |it| {
        Box::pin(async move {
            let (mut it, row) = told(it, &id).await?;
            let (community, now) = (it.hall.id, it.now.0);
            let off_reason = Some(HookOff::ByHand.key().to_owned());
            let row = HookRow { off_ms: Some(now), off_reason, ..row };
            it.link().put_hook(community, &row).await?;
            Ok(it.link().give_up_messages(community, &id, now).await?)
        })
    })
    .await
}

/// A hook that is told, for whoever may keep it.
async fn told<'t>(mut it: Carrier<'t>, id: &str) -> Result<(Carrier<'t>, HookRow), Fail> {
    it.who.authorise_everywhere(it.act, &it.hall.register)?;
    let community = it.hall.id;
    let row = it.link().hook(community, id).await?.filter(|row| row.off_ms.is_none()).ok_or(Fail::NotFound)?;
    Ok((it, row))
}
