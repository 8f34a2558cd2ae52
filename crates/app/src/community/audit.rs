//! What is not as it should be: every matter without a reply, every overdue one, every broken promise of the record
//! and of the books, and every posted sheet of accounts that does not open with what the one before it closed with.
//!
//! Whether the read tables are what the log says is another question: `mingtong rebuild --check` answers it.

use super::record::names_actors;
use crate::account_book::{PartedBooks, audit_account_books};
use crate::app::App;
use crate::fail::Fail;
use crate::fund::{MoneyFault, audit_money};
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::matter::{Outcome, StageKind};
use mingtong_domain::time::ClockKind;
use mingtong_store::rows::MatterRow;
use mingtong_store::{Link, MatterFilter};

/// Matters read at a time.
const PAGE: u32 = 1_000;

/// A matter in the audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Its public number.
    pub number: String,
    /// Its state now.
    pub stage: StageKind,
    /// When the voice was heard.
    pub received: Millis,
    /// When its next clock is due.
    pub due: Option<Millis>,
}

/// What the record promises of every matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invariant {
    /// Nobody ends a matter without a public reply.
    EndedWithReply,
    /// A matter that has ended has no running clock.
    EndedClocksStop,
    /// A merged matter goes on in another that is there.
    MergedIntoSomething,
    /// An open matter has somebody who must act.
    OpenHasOwner,
    /// The state is one that the program knows.
    StateIsKnown,
}

impl Invariant {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Invariant::EndedWithReply => "audit-ended-with-reply",
            Invariant::EndedClocksStop => "audit-ended-clocks-stop",
            Invariant::MergedIntoSomething => "audit-merged-into-something",
            Invariant::OpenHasOwner => "audit-open-has-owner",
            Invariant::StateIsKnown => "audit-state-is-known",
        }
    }
}

/// A matter that breaks an invariant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its public number.
    pub number: String,
    /// Which.
    pub invariant: Invariant,
}

/// The audit of one community, each list from the oldest on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommunityAudit {
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Matters looked at.
    pub matters: u64,
    /// Without a public reply, and not withdrawn.
    pub unanswered: Vec<AuditLine>,
    /// With a clock that is over.
    pub overdue: Vec<AuditLine>,
    /// Breaking an invariant.
    pub broken: Vec<Broken>,
    /// Where an invariant of money does not hold.
    pub money: Vec<MoneyFault>,
    /// Posted sheets of accounts whose opening is not the closing before it.
    pub books: Vec<PartedBooks>,
    /// Whether its log says who acted in private matters, as programs before wrote it ([`names_actors`]).
    pub names_actors: bool,
}

/// Audits every community.
///
/// # Errors
/// The database failed.
pub async fn audit(app: &App) -> Result<Vec<CommunityAudit>, Fail> {
    let mut audits = Vec::new();
    for hall in app.halls().await? {
        audits.push(audit_community(app, &hall).await?);
    }
    Ok(audits)
}

async fn audit_community(app: &App, hall: &Hall) -> Result<CommunityAudit, Fail> {
    let now = app.now();
    let mut audit = CommunityAudit { slug: hall.slug.clone(), name: hall.name.clone(), ..CommunityAudit::default() };
    let mut filter = MatterFilter { now_ms: now.0, limit: PAGE, ..MatterFilter::default() };
    audit.names_actors = names_actors(app, hall).await?;
    audit.money = audit_money(app, hall).await?;
    let mut reader = app.store.read().await?;
    audit.books = audit_account_books(&mut reader.link(), hall).await?;
    loop {
        let rows = reader.link().matters(hall.id, &filter).await?;
        for row in &rows {
            audit.look_at(&mut reader.link(), hall, row, now).await?;
        }
        match rows.last() {
            Some(last) if rows.len() >= PAGE as usize => filter.before = Some(last.matter_id),
            _ => break,
        }
    }
    audit.unanswered.reverse();
    audit.overdue.reverse();
    audit.broken.reverse();
    Ok(audit)
}

impl CommunityAudit {
    async fn look_at(&mut self, link: &mut Link<'_>, hall: &Hall, row: &MatterRow, now: Millis) -> Result<(), Fail> {
        self.matters += 1;
        let number = row.id().map_or_else(|| row.matter_id.to_string(), |id| hall.number(id));
        let Some(stage) = StageKind::from_key(row.stage_at(now.0)) else {
            self.broken.push(Broken { number, invariant: Invariant::StateIsKnown });
            return Ok(());
        };
        let due = row.next_due_ms.map(Millis);
        let line = || AuditLine { number: number.clone(), stage, received: Millis(row.received_ms), due };
        if row.replies == 0 && stage != StageKind::Withdrawn {
            self.unanswered.push(line());
        }
        if due.is_some_and(|due| due < now) {
            self.overdue.push(line());
        }
        let mut broken = broken_by(row, stage);
        if let Some(into) = row.merged_into
            && link.matter(hall.id, into).await?.is_none()
        {
            broken.push(Invariant::MergedIntoSomething);
        }
        self.broken.extend(broken.into_iter().map(|invariant| Broken { number: number.clone(), invariant }));
        Ok(())
    }
}

/// The invariants that a row breaks by itself.
fn broken_by(row: &MatterRow, stage: StageKind) -> Vec<Invariant> {
    let owes_reply = matches!(stage, StageKind::Closed | StageKind::Declined | StageKind::Merged);
    [
        (owes_reply && row.replies == 0, Invariant::EndedWithReply),
        (stage.has_ended() && row.next_clock.is_some() && !awaits_review(row), Invariant::EndedClocksStop),
        (stage == StageKind::Merged && row.merged_into.is_none(), Invariant::MergedIntoSomething),
        (!stage.has_ended() && row.handler.is_none(), Invariant::OpenHasOwner),
    ]
    .into_iter()
    .filter_map(|(is_broken, invariant)| is_broken.then_some(invariant))
    .collect()
}

/// What is closed without being solved is looked at again: that clock, and no other, outlives the end.
fn awaits_review(row: &MatterRow) -> bool {
    let not_solved = row.outcome.as_deref() == Some(Outcome::NotSolved.key());
    not_solved && row.closed_ms.is_some() && row.next_clock.as_deref() == Some(ClockKind::Review.key())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(stage: StageKind) -> MatterRow {
        let handler = (!stage.has_ended()).then(|| "community".to_owned());
        MatterRow { stage: stage.key().to_owned(), replies: 1, merged_into: Some(1), handler, ..MatterRow::default() }
    }

    #[test]
    fn a_sound_matter_breaks_nothing() {
        for stage in StageKind::ALL {
            assert_eq!(broken_by(&row(*stage), *stage), []);
        }
    }

    #[test]
    fn each_broken_invariant_is_named() {
        let unanswered = MatterRow { replies: 0, ..row(StageKind::Closed) };
        assert_eq!(broken_by(&unanswered, StageKind::Closed), [Invariant::EndedWithReply]);
        assert_eq!(broken_by(&unanswered, StageKind::Withdrawn), [], "whoever takes a matter back is owed no reply");
        let ticking = MatterRow { next_clock: Some("finish".to_owned()), ..row(StageKind::Declined) };
        assert_eq!(broken_by(&ticking, StageKind::Declined), [Invariant::EndedClocksStop]);
        let review = MatterRow { next_clock: Some("review".to_owned()), ..row(StageKind::Closed) };
        assert_eq!(broken_by(&review, StageKind::Closed), [Invariant::EndedClocksStop], "only of what is not solved");
        let lost = MatterRow { merged_into: None, ..row(StageKind::Merged) };
        assert_eq!(broken_by(&lost, StageKind::Merged), [Invariant::MergedIntoSomething]);
        let orphan = MatterRow { handler: None, ..row(StageKind::InProgress) };
        assert_eq!(broken_by(&orphan, StageKind::InProgress), [Invariant::OpenHasOwner]);
    }
}
