//! The story as scenes: each chapter writes what happens to its matters, and all of them are played by the clock, so
//! that the log has them in the order in which they happened.

use super::names::{COMMUNITY, Key};
use super::{outcome, paying, polls, procedure, room, taking_up};
use anyhow::Context;
use jiff::civil::date;
use mingtong_app::body::act_on_body;
use mingtong_app::community::set_rule;
use mingtong_app::matter::{Reach, Report, act_on_matter, raise_matter, support_matter};
use mingtong_app::notice::{NewNotice, object_to_notice, post_notice};
use mingtong_app::reception::{Announcement, close_reception, open_reception};
use mingtong_app::{App, Clock, Hall, Who};
use mingtong_domain::body;
use mingtong_domain::ids::{
    BodyId, MatterId, MeetingId, NoticeId, PersonId, PlaceId, ProcedureId, ReceptionId, ResolutionId, UnitId,
};
use mingtong_domain::matter::{Channel, Command, Outcome, Verdict};
use mingtong_domain::rules::Rule;
use std::collections::HashMap;

pub(super) use mingtong_domain::Millis;

/// Matters of the whole story: 5 from the reception, 20 from the council, 4 of the courtyard.
pub(super) const MATTERS: u32 = 29;

/// A moment of 2021 in the lane.
pub(super) fn at(month: i8, day: i8, hour: i8, minute: i8) -> Millis {
    Millis::from_civil(date(2021, month, day).at(hour, minute, 0, 0))
}

/// What somebody does at a moment.
#[derive(Debug)]
pub(super) struct Scene {
    at: Millis,
    who: Who,
    deed: Deed,
}

#[derive(Debug)]
enum Deed {
    Raise(Key, Box<Report>, bool),
    Act(Key, Command<String>),
    Merge(Key, Key, String),
    Support(Key),
    Rate(Key, u8, Option<String>),
    Open(Announcement),
    End,
    Meeting(Key, Box<room::Deed>),
    Resolution(Box<outcome::Deed>),
    Rule(Rule),
    Body(BodyId, body::Command<String>),
    Procedure(Box<procedure::Deed>),
    Roll(PlaceId, polls::OfRoll),
    Vote(Key, Box<polls::Deed>),
    Lists(Box<taking_up::Deed>),
    Pays(Box<paying::Deed>),
    Post(NewNotice),
    Object(String),
}

/// Something happens to a meeting.
pub(super) fn at_meeting(scenes: &mut Vec<Scene>, key: &str, at: Millis, who: &Who, deed: room::Deed) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Meeting(key.to_owned(), Box::new(deed)) });
}

/// Something follows from what a meeting carried.
pub(super) fn resolved(scenes: &mut Vec<Scene>, at: Millis, who: &Who, deed: outcome::Deed) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Resolution(Box::new(deed)) });
}

/// The community sets a rule.
pub(super) fn rule(scenes: &mut Vec<Scene>, at: Millis, rule: Rule) {
    scenes.push(Scene { at, who: Who::keeper(), deed: Deed::Rule(rule) });
}

/// Something is done with a body.
pub(super) fn with_body(scenes: &mut Vec<Scene>, at: Millis, who: &Who, body: &BodyId, ask: body::Command<String>) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Body(body.clone(), ask) });
}

/// Something is done with the procedure in six steps.
pub(super) fn with_procedure(scenes: &mut Vec<Scene>, at: Millis, who: &Who, deed: procedure::Deed) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Procedure(Box::new(deed)) });
}

/// Something is done with the roll of a place.
pub(super) fn with_roll(scenes: &mut Vec<Scene>, at: Millis, who: &Who, place: &PlaceId, deed: polls::OfRoll) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Roll(place.clone(), deed) });
}

/// Something is done about a vote.
pub(super) fn at_vote(scenes: &mut Vec<Scene>, key: &str, at: Millis, who: &Who, deed: polls::Deed) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Vote(key.to_owned(), Box::new(deed)) });
}

/// Something is done with the three lists.
pub(super) fn with_lists(scenes: &mut Vec<Scene>, at: Millis, who: &Who, deed: taking_up::Deed) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Lists(Box::new(deed)) });
}

/// Somebody bears a cost, pays, or works.
pub(super) fn pays(scenes: &mut Vec<Scene>, at: Millis, who: &Who, deed: paying::Deed) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Pays(Box::new(deed)) });
}

/// Posts a notice.
pub(super) fn post(scenes: &mut Vec<Scene>, at: Millis, who: &Who, notice: NewNotice) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Post(notice) });
}

/// Somebody objects to the notice that was posted last.
pub(super) fn object(scenes: &mut Vec<Scene>, at: Millis, who: &Who, text: &str) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Object(text.to_owned()) });
}

/// Announces the reception.
pub(super) fn open(scenes: &mut Vec<Scene>, at: Millis, who: &Who, announcement: Announcement) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::Open(announcement) });
}

/// Ends the reception.
pub(super) fn end(scenes: &mut Vec<Scene>, at: Millis, who: &Who) {
    scenes.push(Scene { at, who: who.clone(), deed: Deed::End });
}

/// A public report.
pub(super) fn report(channel: Channel, place: &PlaceId, title: &str, text: &str) -> Report {
    Report { place: Some(place.clone()), title: Some(title.to_owned()), ..Report::new(channel, text) }
}

/// What happens to one matter.
pub(super) struct Plot<'a> {
    scenes: &'a mut Vec<Scene>,
    key: Key,
}

impl<'a> Plot<'a> {
    /// Begins with somebody who says it; `received` when it is written down at the reception.
    pub(super) fn begin(
        scenes: &'a mut Vec<Scene>,
        key: &str,
        at: Millis,
        who: &Who,
        report: Report,
        received: bool,
    ) -> Self {
        let deed = Deed::Raise(key.to_owned(), Box::new(report), received);
        scenes.push(Scene { at, who: who.clone(), deed });
        Self { scenes, key: key.to_owned() }
    }

    /// What else happens to a matter that another plot began.
    pub(super) fn about(scenes: &'a mut Vec<Scene>, key: &str) -> Self {
        Self { scenes, key: key.to_owned() }
    }

    /// Any act.
    pub(super) fn act(&mut self, at: Millis, who: &Who, ask: Command<String>) -> &mut Self {
        let deed = Deed::Act(self.key.clone(), ask);
        self.scenes.push(Scene { at, who: who.clone(), deed });
        self
    }

    /// The desk takes it on and gives it to a unit.
    pub(super) fn assign(&mut self, at: Millis, who: &Who, unit: &UnitId, note: &str) -> &mut Self {
        let ask = Command::Assign { unit: unit.clone(), note: Some(note.to_owned()) };
        self.act(at, who, ask)
    }

    /// A unit takes it on.
    pub(super) fn claim(&mut self, at: Millis, who: &Who, unit: &UnitId, plan: &str) -> &mut Self {
        self.act(at, who, Command::Claim { unit: unit.clone(), plan: plan.to_owned() })
    }

    /// A public answer.
    pub(super) fn reply(&mut self, at: Millis, who: &Who, text: &str) -> &mut Self {
        self.act(at, who, Command::Reply { text: text.to_owned() })
    }

    /// The work is done.
    pub(super) fn done(&mut self, at: Millis, who: &Who, outcome: Outcome, text: &str) -> &mut Self {
        self.act(
            at,
            who,
            Command::MarkDone { outcome, review: None, text: text.to_owned(), before: vec![], pictures: vec![] },
        )
    }

    /// Somebody else checked it.
    pub(super) fn verify(&mut self, at: Millis, who: &Who, text: &str) -> &mut Self {
        let ask = Command::Verify { verdict: Verdict::Confirmed, text: text.to_owned(), pictures: vec![] };
        self.act(at, who, ask)
    }

    /// Somebody has looked at what a resident wrote; everybody may read it.
    pub(super) fn publish(&mut self, at: Millis, who: &Who) -> &mut Self {
        self.act(at, who, Command::Publish {})
    }

    /// It goes on in another matter.
    pub(super) fn merge(&mut self, at: Millis, who: &Who, into: &str, reason: &str) -> &mut Self {
        let deed = Deed::Merge(self.key.clone(), into.to_owned(), reason.to_owned());
        self.scenes.push(Scene { at, who: who.clone(), deed });
        self
    }

    /// Somebody met the same.
    pub(super) fn support(&mut self, at: Millis, who: &Who) -> &mut Self {
        self.scenes.push(Scene { at, who: who.clone(), deed: Deed::Support(self.key.clone()) });
        self
    }

    /// Its raiser judges the outcome.
    pub(super) fn rate(&mut self, at: Millis, level: u8, text: Option<&str>) -> &mut Self {
        let deed = Deed::Rate(self.key.clone(), level, text.map(str::to_owned));
        self.scenes.push(Scene { at, who: Who::public(None), deed });
        self
    }
}

/// A body's matter.
pub(super) fn in_body(report: Report, body: &BodyId) -> Report {
    Report { body: Some(body.clone()), ..report }
}

/// Plays every scene by the clock.
pub(super) async fn play(app: &App, clock: &Clock, mut scenes: Vec<Scene>) -> anyhow::Result<()> {
    scenes.sort_by_key(|scene| scene.at);
    let mut stage = Stage::default();
    for Scene { at, who, deed } in scenes {
        clock.set(at.0);
        let told = format!("{}: {deed:?}", at.civil());
        stage.play(app, &who, deed).await.context(told)?;
    }
    Ok(())
}

/// What the scenes have brought about so far.
#[derive(Default)]
struct Stage {
    matters: HashMap<Key, MatterId>,
    reception: Option<ReceptionId>,
    meetings: HashMap<Key, MeetingId>,
    notice: Option<NoticeId>,
    resolution: Option<ResolutionId>,
    procedure: Option<ProcedureId>,
    polls: polls::Polls,
    lists: taking_up::Lists,
    purse: paying::Purse,
}

impl Stage {
    async fn play(&mut self, app: &App, who: &Who, deed: Deed) -> anyhow::Result<()> {
        let hall = app.hall(COMMUNITY).await?;
        match deed {
            Deed::Raise(key, report, received) => {
                let reception = self.reception.clone().filter(|_| received);
                let receipt = raise_matter(app, &hall, who, Report { reception, ..*report }).await?;
                self.matters.insert(key, receipt.matter);
            }
            Deed::Act(key, ask) => {
                act_on_matter(app, &hall, who, self.matter(&key)?, None, ask).await?;
            }
            Deed::Merge(key, into, reason) => {
                let ask = Command::Merge { into: self.matter(&into)?, reason };
                act_on_matter(app, &hall, who, self.matter(&key)?, None, ask).await?;
            }
            Deed::Support(key) => support_matter(app, &hall, who, self.matter(&key)?, Reach::default()).await?,
            Deed::Rate(key, level, text) => rate(app, &hall, self.matter(&key)?, level, text).await?,
            Deed::Open(announcement) => {
                self.reception = Some(open_reception(app, &hall, who, announcement).await?);
            }
            Deed::End => {
                let id = self.reception.clone().context("no reception was announced")?;
                close_reception(app, &hall, who, id).await?;
            }
            Deed::Meeting(key, deed) => {
                let room = room::Room { app, hall: &hall, who, matters: &self.matters };
                let id = room.play(self.meetings.get(&key), *deed).await?;
                self.meetings.insert(key, id);
            }
            Deed::Resolution(deed) => {
                let matter = |key: &str| self.matters.get(key).copied();
                let meeting = |key: &str| self.meetings.get(key).cloned();
                let (hall, resolution) = (&hall, self.resolution);
                let office = outcome::Office { app, hall, who, matter: &matter, meeting: &meeting, resolution };
                self.resolution = Some(office.play(*deed).await?);
            }
            Deed::Rule(rule) => set_rule(app, &hall, who, rule).await?,
            Deed::Body(id, ask) => act_on_body(app, &hall, who, id, None, ask).await?,
            Deed::Procedure(deed) => {
                self.procedure = Some(procedure::play(app, &hall, who, self.procedure.clone(), *deed).await?);
            }
            Deed::Roll(place, deed) => self.polls.roll((app, &hall, who), place, deed).await?,
            Deed::Vote(key, deed) => self.polls.vote((app, &hall, who), key, *deed).await?,
            Deed::Lists(deed) => self.lists.play((app, &hall, who), &self.matters, *deed).await?,
            Deed::Pays(deed) => {
                let known = paying::Known { matters: &self.matters, resolution: self.resolution };
                self.purse.play((app, &hall, who), known, *deed).await?;
            }
            Deed::Post(notice) => self.notice = Some(post_notice(app, &hall, who, notice).await?),
            Deed::Object(text) => {
                let notice = self.notice.clone().context("no notice was posted")?;
                object_to_notice(app, &hall, who, notice, text, None).await?;
            }
        }
        Ok(())
    }

    fn matter(&self, key: &str) -> anyhow::Result<MatterId> {
        self.matters.get(key).copied().with_context(|| format!("{key} was not raised yet"))
    }
}

/// Whoever raised it judges what came of it.
async fn rate(app: &App, hall: &Hall, id: MatterId, level: u8, text: Option<String>) -> anyhow::Result<()> {
    let row = app.store.read().await?.link().matter(hall.id, id.number()).await?;
    let raiser = Who::raiser(id, row.and_then(|row| row.raiser).map(PersonId));
    act_on_matter(app, hall, &raiser, id, None, Command::Rate { level, text }).await?;
    Ok(())
}
