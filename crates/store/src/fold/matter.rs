//! Matters as rows, with their numbering, who supports them, and what can be found of them. The row of a matter is a
//! pure function of its stream, so that a rebuilt row is the same to the byte.

use super::counted::Changes;
use super::folding::Folding;
use super::search::{self, Document};
use crate::error::StoreError;
use crate::link::Link;
use crate::rows::MatterRow;
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::{CommunityId, MatterId, TextRef};
use mingtong_domain::matter::{Event, Matter, PersonalData, Publication, Showing, Stage, StageKind, said_since};
use mingtong_domain::time::ClockKind;
use mingtong_text::search::Readers;
use std::collections::{BTreeMap, HashMap};

/// The rows of several matters, to be written together.
#[derive(Default)]
pub(super) struct Matters {
    rows: Vec<MatterRow>,
    documents: Vec<Document>,
    counters: Changes,
    /// The latest number of each year.
    numbers: BTreeMap<i64, i64>,
}

impl Matters {
    pub(super) async fn fold(
        &mut self,
        link: &mut Link<'_>,
        community: CommunityId,
        id: MatterId,
        folding: &Folding,
    ) -> Result<(), StoreError> {
        let (before, after) = (standing(folding.prior()), standing(folding.events()));
        let row = after.as_ref().map(matter_row);
        self.counters.note(before.as_ref().map(matter_row).as_ref(), row.as_ref());
        self.rows.extend(row);
        match after {
            Some(matter) => {
                let found = |matter, events| document(matter, events, folding.is_new());
                let now = found(&matter, folding.events());
                let indexed = before.as_ref().map(|before| found(before, folding.prior()));
                if indexed.as_ref() != Some(&now) || folding.fresh().iter().any(takes_words_back) {
                    self.documents.push(now);
                }
            }
            None => remove(link, community, id).await?,
        }
        folding.fresh().iter().for_each(|recorded| self.note_number(recorded));
        Ok(())
    }

    fn note_number(&mut self, recorded: &Recorded) {
        if let Some(Event::Raised { matter, .. }) = of_matter(recorded) {
            let latest = self.numbers.entry(matter.year()).or_default();
            *latest = (*latest).max(matter.number() - matter.year() * 1_000_000);
        }
    }

    pub(super) async fn write(
        self,
        link: &mut Link<'_>,
        community: CommunityId,
        texts: &HashMap<TextRef, String>,
    ) -> Result<(), StoreError> {
        for (year, latest) in self.numbers {
            link.raise_number(community, year, latest).await?;
        }
        link.put_matters(community, &self.rows).await?;
        link.change_counters(community, &self.counters.into_rows()).await?;
        search::index(link, community, &self.documents, texts).await
    }
}

/// A matter after some events; none where it was taken back, or where all that is left is the reference to an erased
/// body.
fn standing(events: &[Recorded]) -> Option<Matter> {
    Matter::from_stream(events).filter(|matter| matter.stage.kind() != StageKind::Retracted)
}

async fn remove(link: &mut Link<'_>, community: CommunityId, matter: MatterId) -> Result<(), StoreError> {
    link.delete_matter(community, matter.number()).await?;
    link.delete_terms(community, &[matter.number()]).await
}

/// What can be found of a matter: its title, its text, what was added, its public replies, each by whoever reads it;
/// masked where personal data were found and nobody has cleared them.
fn document(matter: &Matter, events: &[Recorded], is_new: bool) -> Document {
    let said = std::iter::once(&matter.title)
        .chain(&matter.text)
        .chain(events.iter().filter_map(of_matter).filter_map(said_since));
    let whole = match matter.personal_data {
        PersonalData::None | PersonalData::Cleared => true,
        PersonalData::Pending | PersonalData::Masked => false,
    };
    let texts = said.flat_map(|text| readers(&matter.publication, text)).collect();
    Document { matter: matter.id.number(), texts, whole, is_new }
}

/// Who reads a text: as it was said, and what stands for it where words were masked.
fn readers(publication: &Publication, text: &TextRef) -> Vec<(Readers, TextRef)> {
    let said = |readers| (readers, text.clone());
    match publication.of_text(text) {
        None => vec![said(Readers::Everybody)],
        Some(Showing::AwaitsReview(None)) => vec![said(Readers::Workers)],
        Some(Showing::AwaitsReview(Some(shown))) => vec![(Readers::Workers, shown.clone()), said(Readers::Desk)],
        Some(Showing::Masked(shown)) => vec![(Readers::Everybody, shown.clone()), said(Readers::Desk)],
        Some(Showing::TakenDown) => vec![said(Readers::Desk)],
    }
}

/// What happened to a matter in an event of its streams.
fn of_matter(recorded: &Recorded) -> Option<&Event> {
    match &recorded.event {
        Some(event::Event::Matter(event)) => Some(event),
        _ => None,
    }
}

/// Whether an event takes back words that stood in a text. Nobody knows of one whose body was erased.
fn takes_words_back(recorded: &Recorded) -> bool {
    of_matter(recorded).is_none_or(|event| matches!(event, Event::TextErased { .. }))
}

pub(super) async fn fold_supports(
    link: &mut Link<'_>,
    community: CommunityId,
    matter: MatterId,
    events: &[Recorded],
) -> Result<(), StoreError> {
    for recorded in events {
        if let Some(Event::Supported { supporter, .. }) = of_matter(recorded) {
            link.put_support(community, matter.number(), supporter.as_str(), recorded.at.0).await?;
        }
    }
    Ok(())
}

fn matter_row(matter: &Matter) -> MatterRow {
    let next = matter.clocks.next();
    // What was late once stays late, whatever came of opening it again.
    let run = |kind| matter.clocks.counted(kind);
    let due = |kind| run(kind).map(|clock| clock.deadline.due.0);
    let stop = |kind| run(kind).and_then(|clock| clock.stopped).map(|at| at.0);
    let key = |id: Option<&str>| id.map(str::to_owned);
    MatterRow {
        matter_id: matter.id.number(),
        stage: matter.stage.kind().key().to_owned(),
        channel: matter.channel.key().to_owned(),
        place_id: key(matter.place.as_ref().map(|id| id.as_str())),
        visibility: matter.visibility.key().to_owned(),
        track: matter.track.key().to_owned(),
        title: matter.publication.public_text(&matter.title).unwrap_or(&matter.title).0.clone(),
        // What is withheld is compared with nothing.
        body: key(matter.text.as_ref().and_then(|text| matter.publication.public_text(text)).map(|id| id.as_str())),
        raiser: key(matter.raiser.as_ref().map(|id| id.as_str())),
        reception_id: key(matter.reception.as_ref().map(|id| id.as_str())),
        body_id: key(matter.body.as_ref().map(|id| id.as_str())),
        unit_id: key(matter.unit.as_ref().map(|id| id.as_str())),
        handler: matter.handler().map(|handler| handler.kind().key().to_owned()),
        received_ms: matter.received.0,
        latest_ms: matter.latest.1.0,
        latest_position: matter.latest.0,
        next_clock: next.map(|deadline| deadline.kind.key().to_owned()),
        next_start_ms: next.map(|deadline| deadline.start.0),
        next_due_ms: next.map(|deadline| deadline.due.0),
        accept_due_ms: due(ClockKind::Accept),
        accept_stop_ms: stop(ClockKind::Accept),
        reply_due_ms: due(ClockKind::FirstReply),
        reply_stop_ms: stop(ClockKind::FirstReply),
        finish_start_ms: run(ClockKind::Finish).map(|clock| clock.deadline.start.0),
        finish_due_ms: due(ClockKind::Finish),
        finish_stop_ms: stop(ClockKind::Finish),
        replies: i64::from(matter.replies),
        returns: i64::from(matter.returns),
        reopenings: i64::from(matter.reopenings),
        urgings: i64::from(matter.urgings),
        thumbnail_id: key(matter.first_public_picture().map(|id| id.as_str())),
        sent_back: i64::from(matter.sent_back),
        category_id: key(matter.category.as_ref().map(|id| id.as_str())),
        in_charge: key(matter.in_charge.as_ref().map(|id| id.as_str())),
        first_replied_ms: matter.first_replied.map(|at| at.0),
        outcome: matter.outcome.map(|outcome| outcome.key().to_owned()),
        // What was opened again is judged anew: until then no judgement of it counts. The story keeps the old one.
        rating: matter.rating.filter(|_| matter.stage.kind() == StageKind::Closed).map(i64::from),
        personal_data: matter.personal_data.key().to_owned(),
        title_shown: title_shown(matter).to_owned(),
        awaits_review: i64::from(matter.publication.awaits_review()),
        asked_back_ms: matter.asked_back.map(|at| at.0),
        batch_id: matter.letter.as_ref().map(|letter| letter.batch.0.clone()),
        ..of_stage(&matter.stage)
    }
}

/// How lists show the title: see the migration.
fn title_shown(matter: &Matter) -> &'static str {
    match matter.publication.of_text(&matter.title) {
        None | Some(Showing::Masked(_)) => "said",
        Some(Showing::AwaitsReview(_)) => "awaits_review",
        Some(Showing::TakenDown) => "taken_down",
    }
}

fn of_stage(stage: &Stage) -> MatterRow {
    let mut row = MatterRow::default();
    match stage {
        Stage::Deferred { until, back } => {
            // Whoever has it keeps it meanwhile.
            row.deliberating_body_id = of_stage(back).deliberating_body_id;
            row.deferred_until_ms = Some(until.0);
            row.back_stage = Some(back.kind().key().to_owned());
        }
        Stage::Closed { at, by, .. } => {
            row.closed_ms = Some(at.0);
            row.closed_by = Some(by.key().to_owned());
        }
        Stage::Deliberating { body } => row.deliberating_body_id = Some(body.0.clone()),
        Stage::Merged { into } => row.merged_into = Some(into.number()),
        Stage::Received
        | Stage::Accepted
        | Stage::Assigned { .. }
        | Stage::OpenForClaim
        | Stage::InProgress { .. }
        | Stage::Disputed
        | Stage::Escalated
        | Stage::Done { .. }
        | Stage::Verified { .. }
        | Stage::Declined
        | Stage::Withdrawn
        | Stage::Retracted => {}
    }
    row
}
