//! A vote as a row; its electorate as rows, event by event; the ballot of an elector as a row.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::{BallotRow, BoxPaperRow, CorrectionRow, ElectorRow, ProxyRow, ReceiptRow, VoteRow, VotedRow};
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::{CommunityId, MatterId, VoteId};
use mingtong_domain::vote::{Ballot, BoxPaper, Correction, Event, Progress, Question, Receipt, Vote};
use serde::Serialize;

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(vote) = Vote::from_stream(events) else { return Ok(()) };
    let progress = match vote.progress {
        Progress::Uncounted => "uncounted",
        Progress::Counted(_) => "counted",
        Progress::Published(..) => "published",
        Progress::Void(_) => "void",
    };
    let counted_ms = vote.tallied().map(|tallied| tallied.at.0);
    let verdicts = vote.tallied().map(|tallied| json(&tallied.verdicts)).transpose()?;
    let void_reason = vote.voided().map(|voided| voided.reason.0.clone());
    let row = VoteRow {
        year: i64::from(vote.by.1.year()),
        number: i64::from(vote.number),
        title: vote.title.0,
        place_id: vote.place.map(|place| place.0),
        decided_by: vote.decides.by.key().to_owned(),
        secrecy: vote.conduct.secrecy.key().to_owned(),
        opens_ms: vote.window.opens.0,
        closes_ms: vote.window.closes.0,
        progress: progress.to_owned(),
        electors: i64::from(vote.size.electors),
        voices: i64::from(vote.size.voices),
        called_ms: vote.by.1.0,
        latest_position: vote.latest,
        matter_id: vote.origin.matter.map(MatterId::number),
        again_of: vote.origin.again_of.map(|first| first.0),
        counted_ms,
        void_reason,
        elects: i64::from(matches!(vote.question, Question::Election { .. })),
        verdicts,
        vote_id: vote.id.0,
    };
    link.put_vote(community, &row).await
}

/// Who may vote, and who had voted in secret when it was counted.
pub(super) async fn fold_electorate(
    link: &mut Link<'_>,
    community: CommunityId,
    vote: &VoteId,
    events: &[Recorded],
) -> Result<(), StoreError> {
    let vote = vote.as_str();
    for recorded in events {
        let Some(event::Event::Vote(event)) = &recorded.event else { continue };
        match event {
            Event::ElectorsListed { electors } => {
                let rows: Vec<ElectorRow> = electors.iter().map(ElectorRow::of).collect();
                link.put_electors(community, vote, &rows).await?;
            }
            Event::ElectorCorrected { correction, reason, owners } => {
                match correction {
                    Correction::Changed(elector) | Correction::Added(elector) => {
                        link.put_electors(community, vote, &[ElectorRow::of(elector)]).await?;
                    }
                    Correction::Struck(no) => link.strike_elector(community, vote, i64::from(*no)).await?,
                }
                let row = CorrectionRow {
                    position: recorded.position,
                    at_ms: recorded.at.0,
                    role: recorded.role.key().to_owned(),
                    kind: correction.kind().key().to_owned(),
                    reason: reason.0.clone(),
                };
                link.put_correction(community, vote, &row).await?;
                if let Some(owners) = owners {
                    link.set_elector_owners(community, vote, i64::from(correction.elector()), owners).await?;
                }
            }
            Event::ProxyNamed { elector, giver, holder, pictures } => {
                let row = ProxyRow {
                    elector: i64::from(*elector),
                    giver: giver.0.clone(),
                    holder: holder.0.clone(),
                    pictures: json(pictures)?,
                };
                link.put_proxy(community, vote, &row).await?;
            }
            Event::SecretRoll { voted } => {
                let rows: Vec<VotedRow> = voted.iter().map(VotedRow::of).collect();
                link.put_voted(community, vote, &rows).await?;
            }
            Event::SecretBallots { ballots } => {
                let rows: Vec<ReceiptRow> = ballots.iter().map(ReceiptRow::of).collect::<Result<_, _>>()?;
                link.put_receipted(community, vote, &rows).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

pub(super) async fn fold_ballot(
    link: &mut Link<'_>,
    community: CommunityId,
    (vote, elector): (&VoteId, u32),
    events: &[Recorded],
) -> Result<(), StoreError> {
    let ballot = Ballot::from_stream(elector, events);
    let row = BallotRow {
        elector: i64::from(elector),
        issued: i64::from(ballot.is_issued),
        door: ballot.last_door().map(|door| door.key().to_owned()),
        returned_ms: ballot.returned.map(|at| at.0),
        voted: i64::from(!ballot.given.is_empty()),
        unsettled: i64::from(ballot.is_unsettled()),
        differs: i64::from(ballot.has_difference()),
        waiting: i64::from(ballot.waiting().is_some()),
        life: json(&ballot)?,
    };
    link.put_ballot(community, vote.as_str(), &row).await
}

impl ReceiptRow {
    /// The row of a secret ballot.
    ///
    /// # Errors
    /// None that could happen: every ballot has a spelling.
    pub fn of(receipt: &Receipt) -> Result<Self, StoreError> {
        Ok(Self { receipt: receipt.receipt.clone(), area_cm2: receipt.area, paper: json(&receipt.paper)? })
    }
}

impl BoxPaperRow {
    /// The row of a paper from the box.
    ///
    /// # Errors
    /// None that could happen: every reading has a spelling.
    pub fn of(receipt: String, sent: String, paper: &BoxPaper) -> Result<Self, StoreError> {
        Ok(Self { receipt, sent, readings: json(paper)? })
    }
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Fault(error.to_string()))
}
