//! What somebody does with the three lists, as a scene tells it.

use super::names::Key;
use anyhow::Context;
use jiff::civil::Date;
use mingtong_app::need::{NewNeed, act_on_need, propose_need};
use mingtong_app::reporting::{NewMemberReport, NewUnitReport, act_on_reporting, report_member, report_unit};
use mingtong_app::resource::{NewResource, offer_resource};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::ids::{MatterId, NeedId, ReportingId};
use mingtong_domain::need::{Command, Source};
use mingtong_domain::reporting::{self, About};
use mingtong_words::Words;
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
    /// Reports a unit, under a key.
    ReportUnit(Key, Box<NewUnitReport>),
    /// Reports somebody of its staff, under a key.
    ReportMember(Key, Box<NewMemberReport>),
    /// Does something with a report.
    Report(Key, reporting::Command<String>),
    /// Writes down what was done on a day, for what somebody asked for under a key.
    Serve(Key, Date, Option<Key>, String),
}

/// What was asked for and who reported so far, by key.
#[derive(Default)]
pub(super) struct Lists(HashMap<Key, NeedId>, HashMap<Key, ReportingId>);

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
            Deed::ReportUnit(key, new) => {
                self.1.insert(key, report_unit(app, hall, who, *new).await?);
            }
            Deed::ReportMember(key, new) => {
                self.1.insert(key, report_member(app, hall, who, *new).await?);
            }
            Deed::Report(key, command) => self.report((app, hall, who), &key, command).await?,
            Deed::Serve(key, day, need, text) => {
                let need = need.map(|key| self.0.get(&key).copied().context("nobody asked for it yet")).transpose()?;
                let command = reporting::Command::NoteService { day, about: need.map(About::Need), text };
                self.report((app, hall, who), &key, command).await?;
            }
        }
        Ok(())
    }

    async fn report(
        &self,
        (app, hall, who): (&App, &Hall, &Who),
        key: &str,
        command: reporting::Command<String>,
    ) -> anyhow::Result<()> {
        let id = self.1.get(key).copied().context("nobody reported yet")?;
        let instead = Words::of_the_record().t("reporting-whoever-reported");
        act_on_reporting(app, hall, who, id, None, command, instead).await?;
        Ok(())
    }
}
