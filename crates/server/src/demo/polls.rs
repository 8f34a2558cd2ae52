//! What is done about rolls and votes, as scenes play it.

use super::names::Key;
use anyhow::Context;
use mingtong_api::vote::Spoken;
use mingtong_app::notice::{act_on_notice, object_to_notice};
use mingtong_app::person::{DEMO_PASSWORD, set_password};
use mingtong_app::register::change_role;
use mingtong_app::roll::{Mode, NewRollFile, NewRollPosting, import_roll, post_roll, view_homes};
use mingtong_app::vote::{
    NewBallot, NewBoxPaper, NewVote, OnVote, Remarks, Slip, SlipsFor, Voter, act_on_vote, call_vote, cast_ballot,
    enter_from_box, issue_slips, result_notice, tick_off, view_vote,
};
use mingtong_app::{App, Hall, Who};
use mingtong_domain::ids::{NoticeId, PlaceId, RollId, VoteId};
use mingtong_domain::notice;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::vote::{BoxSays, Command, Paper, Way};
use mingtong_words::Words;
use std::collections::HashMap;

/// What somebody does with the roll of a place.
#[derive(Debug)]
pub(super) enum OfRoll {
    /// It is filled from a file.
    Fill(String),
    /// It is posted.
    Post(NewRollPosting),
    /// Whoever owns a home has an account.
    Account {
        /// Which home.
        home: &'static str,
        /// The name under which they sign in.
        login: &'static str,
        /// Whether they lead a building, too.
        leads: bool,
    },
}

/// What somebody does about a vote.
#[derive(Debug)]
pub(super) enum Deed {
    /// Calls it, on the roll of its place.
    Call(PlaceId, Box<NewVote>),
    /// Issues slips to all.
    Slips,
    /// An act, on the ballots of these electors.
    Act(Vec<u32>, Command<String>),
    /// These households vote with their slips, all alike.
    Cast(Vec<u32>, Paper),
    /// These put a paper into the box.
    TickOff(Vec<u32>),
    /// So many papers from the box say the same, and another teller reads so, too.
    FromBox(u32, Paper, Who),
    /// The result is posted.
    Publish(Remarks),
    /// Somebody objects to it.
    Object(String),
    /// They are answered.
    Answer(String),
}

/// The rolls and votes that there are so far.
#[derive(Default)]
pub(super) struct Polls {
    rolls: HashMap<PlaceId, RollId>,
    votes: HashMap<Key, VoteId>,
    slips: HashMap<Key, Vec<Slip>>,
}

impl Polls {
    /// Does something with a roll.
    ///
    /// # Errors
    /// It was refused.
    pub(super) async fn roll(
        &mut self,
        (app, hall, who): (&App, &Hall, &Who),
        place: PlaceId,
        deed: OfRoll,
    ) -> anyhow::Result<()> {
        match deed {
            OfRoll::Fill(rows) => {
                let name = "业主名册（示例）.csv".to_owned();
                let file = NewRollFile { place: place.clone(), as_of: None, name, bytes: rows.into_bytes() };
                let report = import_roll(app, hall, who, file, Mode::Import).await;
                let report = report.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
                self.rolls.insert(place, report.roll.context("the roll was not opened")?);
            }
            OfRoll::Post(posting) => {
                post_roll(app, hall, who, self.roll_of(&place)?, posting).await?;
            }
            OfRoll::Account { home, login, leads } => {
                let homes = view_homes(app, hall, who, &self.roll_of(&place)?, None, 0).await?;
                let home = homes.items.into_iter().find(|view| view.home.no.as_str() == home);
                let owner = home.and_then(|view| view.owners.into_iter().next()).context("no such owner")?;
                set_password(app, hall, &Who::keeper(), &owner.person, login, DEMO_PASSWORD).await?;
                if leads {
                    let (role, scope) = (Role::BuildingLead, Scope::Place(place));
                    change_role(app, hall, &Who::keeper(), owner.person, role, scope, RoleChange::Grant).await?;
                }
            }
        }
        Ok(())
    }

    /// Does something about a vote.
    ///
    /// # Errors
    /// It was not called yet, or it was refused.
    pub(super) async fn vote(
        &mut self,
        (app, hall, who): (&App, &Hall, &Who),
        key: Key,
        deed: Deed,
    ) -> anyhow::Result<()> {
        if let Deed::Call(place, new) = deed {
            let roll = self.roll_of(&place)?;
            let id = call_vote(app, hall, who, NewVote { roll, ..*new }).await?;
            self.votes.insert(key, id);
            return Ok(());
        }
        let id = self.votes.get(&key).cloned().with_context(|| format!("{key} was not called yet"))?;
        match deed {
            Deed::Call(..) => {}
            Deed::Slips => {
                let slips = issue_slips(app, hall, who, id, SlipsFor::All).await?;
                self.slips.insert(key, slips);
            }
            Deed::Act(electors, command) => {
                act_on_vote(app, hall, who, id, OnVote { electors, ..OnVote::default() }, command).await?;
            }
            Deed::Cast(electors, paper) => {
                let slips = self.slips.get(&key).context("no slips were issued")?;
                for slip in slips.iter().filter(|slip| electors.contains(&slip.elector)) {
                    let ballot = NewBallot { electors: vec![], paper: paper.clone(), by_proxy: false, once: None };
                    let voter = Voter::Slip(slip.code.clone());
                    cast_ballot(app, hall, who, id.clone(), voter, ballot).await?;
                }
            }
            Deed::TickOff(electors) => {
                for elector in electors {
                    tick_off(app, hall, who, id.clone(), elector, Way::Paper).await?;
                }
            }
            Deed::FromBox(papers, paper, other) => {
                for nth in 0..papers {
                    let says = Some(BoxSays { area: None, paper: paper.clone() });
                    let read = NewBoxPaper { sent: format!("{paper:?} {nth}"), receipt: None, says };
                    read_twice((app, hall), &id, [who, &other], read).await?;
                }
            }
            Deed::Publish(told) => {
                let spoken = Spoken(Words::of_the_record());
                let view = view_vote(app, hall, who, &id).await?;
                let address = format!("/c/{}/votes/{id}", hall.slug);
                let on = OnVote { notice: Some(result_notice(&spoken, &view, &address, told)), ..OnVote::default() };
                act_on_vote(app, hall, who, id, on, Command::Publish { notice: None }).await?;
            }
            Deed::Object(text) => {
                object_to_notice(app, hall, who, notice_of(app, hall, who, &id).await?, text, None).await?;
            }
            Deed::Answer(text) => {
                let notice = notice_of(app, hall, who, &id).await?;
                act_on_notice(app, hall, who, notice, None, notice::Command::AnswerObjection { number: 1, text })
                    .await?;
            }
        }
        Ok(())
    }

    fn roll_of(&self, place: &PlaceId) -> anyhow::Result<RollId> {
        self.rolls.get(place).cloned().context("the roll of the place was not filled yet")
    }
}

/// Two tellers read a paper of the box alike.
async fn read_twice(
    (app, hall): (&App, &Hall),
    id: &VoteId,
    [one, other]: [&Who; 2],
    first: NewBoxPaper,
) -> anyhow::Result<()> {
    let receipt = enter_from_box(app, hall, one, id.clone(), first.clone()).await?;
    enter_from_box(app, hall, other, id.clone(), NewBoxPaper { receipt: Some(receipt), ..first }).await?;
    Ok(())
}

/// The notice of a result.
async fn notice_of(app: &App, hall: &Hall, who: &Who, id: &VoteId) -> anyhow::Result<NoticeId> {
    let vote = view_vote(app, hall, who, id).await?.vote;
    vote.published().map(|(_, publication)| publication.notice.clone()).context("it is not published yet")
}
