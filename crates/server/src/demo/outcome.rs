//! What follows from what a meeting carried, as scenes play it: the resolution, its notice, what came of it.

use super::names::Key;
use anyhow::Context;
use jiff::civil::Date;
use mingtong_app::resolution::{
    NewMoney, NewPoint, NewResolution, Publication, act_on_resolution, draw_resolution, publish_resolution,
};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::ids::{MatterId, MeetingId, ResolutionId, UnitId};
use mingtong_domain::meeting::ItemId;
use mingtong_domain::resolution::{Command, Doer, ResolutionKind};

/// A resolution with one point about one matter.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) meeting: Key,
    pub(super) item: ItemId,
    pub(super) matter: Key,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) unit: UnitId,
    pub(super) until: Date,
    pub(super) money: NewMoney,
    /// What the community gives beside it.
    pub(super) given: (String, NewMoney),
}

/// What somebody does about a resolution.
#[derive(Debug)]
pub(super) enum Deed {
    /// Draws it up.
    Draw(Resolved),
    /// Publishes it.
    Publish(Publication),
    /// Anything else.
    Act(Command<String>),
}

/// Where the deeds are done: the matter and the meeting by what they were called, and the resolution drawn last.
pub(super) struct Office<'a> {
    pub(super) app: &'a App,
    pub(super) hall: &'a Hall,
    pub(super) who: &'a Who,
    pub(super) matter: &'a dyn Fn(&str) -> Option<MatterId>,
    pub(super) meeting: &'a dyn Fn(&str) -> Option<MeetingId>,
    pub(super) resolution: Option<ResolutionId>,
}

impl Office<'_> {
    /// Does it: the resolution to which it happened.
    ///
    /// # Errors
    /// There is no such meeting, matter or resolution yet, or it was refused.
    pub(super) async fn play(&self, deed: Deed) -> anyhow::Result<ResolutionId> {
        let Self { app, hall, who, .. } = *self;
        let drawn = || self.resolution.context("nothing was resolved yet");
        match deed {
            Deed::Draw(resolved) => {
                let Resolved { meeting, item, matter, title, text, unit, until, money, given } = resolved;
                let matter = Some((self.matter)(&matter).context("it was not raised yet")?);
                let (until, closes) = (Some(until), None);
                let done = NewPoint { matter, text, by: Doer::Unit(unit), until, money: Some(money), closes };
                let (text, money) = given;
                let given = NewPoint { matter: None, text, by: Doer::Community, money: Some(money), ..done.clone() };
                let new = NewResolution {
                    meeting: (self.meeting)(&meeting).context("it was not called yet")?,
                    items: vec![item],
                    kind: ResolutionKind::Opinion,
                    title,
                    delegation: None,
                    points: vec![done, given],
                };
                Ok(draw_resolution(app, hall, who, new).await?)
            }
            Deed::Publish(publication) => {
                let id = drawn()?;
                publish_resolution(app, hall, who, id, None, publication).await?;
                Ok(id)
            }
            Deed::Act(command) => {
                let id = drawn()?;
                act_on_resolution(app, hall, who, id, None, command).await?;
                Ok(id)
            }
        }
    }
}
