//! What somebody does with the three lists, as a scene tells it.

use super::names::Key;
use anyhow::Context;
use mingtong_app::need::{NewNeed, act_on_need, propose_need};
use mingtong_app::resource::{NewResource, offer_resource};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::ids::{MatterId, NeedId};
use mingtong_domain::need::{Command, Source};
use std::collections::HashMap;

/// What somebody does with the lists.
#[derive(Debug)]
pub(super) enum Deed {
    /// Asks for something, under a key; it comes from a matter where one is named.
    Ask(Key, Option<Key>, Box<NewNeed>),
    /// Does something with it.
    Act(Key, Command<String>),
    /// Offers a resource.
    Offer(NewResource),
}

/// What was asked for so far, by key.
#[derive(Default)]
pub(super) struct Lists(HashMap<Key, NeedId>);

impl Lists {
    /// Does it.
    pub(super) async fn play(
        &mut self,
        (app, hall, who): (&App, &Hall, &Who),
        matters: &HashMap<Key, MatterId>,
        deed: Deed,
    ) -> anyhow::Result<()> {
        match deed {
            Deed::Ask(key, matter, new) => {
                let matter =
                    matter.map(|key| matters.get(&key).copied().context("it was not raised yet")).transpose()?;
                let source = matter.map_or(new.source.clone(), Source::Matter);
                let id = propose_need(app, hall, who, NewNeed { source, ..*new }).await?;
                self.0.insert(key, id);
            }
            Deed::Act(key, command) => {
                let id = self.0.get(&key).copied().context("nobody asked for it yet")?;
                act_on_need(app, hall, who, id, None, command).await?;
            }
            Deed::Offer(new) => {
                offer_resource(app, hall, who, new).await?;
            }
        }
        Ok(())
    }
}
