//! What happens to a meeting, as scenes play it: its matters by their keys, its minutes by what stands in them.

use super::names::Key;
use anyhow::Context;
use mingtong_app::meeting::{Announcement, act_on_meeting, call_meeting, view_meeting};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::ids::{MatterId, MeetingId, PersonId};
use mingtong_domain::meeting::{Command, ItemKind};
use std::collections::HashMap;

/// What somebody does about a meeting.
#[derive(Debug)]
pub(super) enum Deed {
    /// Calls it.
    Call(Announcement),
    /// Puts a matter on its agenda, to be talked about or decided.
    Add(ItemKind, Key, String),
    /// Signs its minutes as they stand.
    Sign,
    /// Anything else.
    Act(Command<String>),
}

/// Where the deeds of meetings are done.
pub(super) struct Room<'a> {
    pub(super) app: &'a App,
    pub(super) hall: &'a Hall,
    pub(super) who: &'a Who,
    pub(super) matters: &'a HashMap<Key, MatterId>,
}

impl Room<'_> {
    /// Does it: the meeting to which it happened.
    ///
    /// # Errors
    /// It was not called yet, a matter was not raised yet, or it was refused.
    pub(super) async fn play(&self, meeting: Option<&MeetingId>, deed: Deed) -> anyhow::Result<MeetingId> {
        let Self { app, hall, who, .. } = *self;
        let command = match deed {
            Deed::Call(announcement) => return Ok(call_meeting(app, hall, who, announcement).await?),
            Deed::Add(kind, key, title) => {
                let matter = self.matters.get(&key).copied().with_context(|| format!("{key} was not raised yet"))?;
                Command::AddItem { kind, matter: Some(matter), title }
            }
            Deed::Sign => {
                let id = meeting.context("it was not called yet")?;
                let minutes = view_meeting(app, hall, who, id).await?.minutes.into_iter().next();
                let version = minutes.context("nothing was written yet")?.digest;
                Command::SignMinutes { version, person: person(who), pictures: vec![] }
            }
            Deed::Act(command) => command,
        };
        let id = meeting.context("it was not called yet")?.clone();
        act_on_meeting(app, hall, who, id.clone(), None, command).await?;
        Ok(id)
    }
}

/// Whoever acts. Everybody in the story is somebody.
pub(super) fn person(who: &Who) -> PersonId {
    who.actor.person.clone().unwrap_or_else(|| PersonId::from("nobody"))
}
