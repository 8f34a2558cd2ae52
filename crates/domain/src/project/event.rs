//! What happens to a project.

use super::keys::{Phase, StepProgress, WithoutQuotes};
use super::money::Income;
use super::origin::Origin;
use super::parts::PlannedStep;
use crate::ids::{MatterId, NoticeId, PictureId, PlaceId, ProjectId, TextRef, UnitId};
use crate::procedure::Fen;
use crate::resolution::Doer;
use jiff::civil::Date;

events! {
    "What happens to a project.";

    /// It was opened.
    Opened = "project.opened", Everybody {
        /// The new project.
        project: ProjectId,
        /// What it comes from.
        origin: Origin,
        /// What it is called.
        title: TextRef,
        /// What is done.
        text: TextRef,
        /// Where; none for the whole community.
        place: Option<PlaceId>,
        /// Who has it.
        by: Doer,
        /// The public matters behind it.
        matters: Vec<MatterId>,
        /// Its steps, which are numbered from 1.
        steps: Vec<PlannedStep>,
    },
    /// A step was added.
    StepAdded = "project.step_added", Everybody {
        /// Its number.
        step: u32,
        /// The step.
        plan: PlannedStep,
        /// Why.
        reason: TextRef,
    },
    /// A step was altered.
    StepAltered = "project.step_altered", Everybody {
        /// Its number.
        step: u32,
        /// The step.
        plan: PlannedStep,
        /// Why.
        reason: TextRef,
    },
    /// A step was dropped.
    StepDropped = "project.step_dropped", Everybody {
        /// Its number.
        step: u32,
        /// Why.
        reason: TextRef,
    },
    /// Somebody told how a step goes.
    Progressed = "project.progressed", Everybody {
        /// Its number.
        step: u32,
        /// How far it is.
        progress: StepProgress,
        /// When the pictures were taken.
        phase: Phase,
        /// Pictures.
        pictures: Vec<PictureId>,
        /// What was told.
        text: TextRef,
    },
    /// A quote was entered. Others read it once a contractor is chosen.
    Quoted = "project.quoted", Workers {
        /// Its number, from 1.
        number: u32,
        /// The unit that would do it.
        unit: Option<UnitId>,
        /// The name of whoever would do it.
        name: Option<TextRef>,
        /// For how much.
        amount: Fen,
        /// What is offered.
        terms: Option<TextRef>,
        /// Pictures of the paper.
        pictures: Vec<PictureId>,
    },
    /// A quote was struck.
    QuoteStruck = "project.quote_struck", Workers {
        /// Its number.
        number: u32,
        /// Why.
        reason: TextRef,
    },
    /// A contractor was chosen, and work begins.
    ContractorChosen = "project.contractor_chosen", Everybody {
        /// The number of the quote.
        quote: u32,
        /// Why this one.
        reason: TextRef,
        /// Why fewer quotes were compared than the rule asks.
        without: Option<WithoutQuotes>,
        /// Days of the guarantee, where they were agreed.
        guarantee_days: Option<u32>,
    },
    /// Whoever has it does it, without a contractor.
    Begun = "project.begun", Everybody {
        /// How.
        text: TextRef,
    },
    /// What is done was changed, and the money for it.
    ScopeChanged = "project.scope_changed", Everybody {
        /// What changes.
        text: TextRef,
        /// Why.
        reason: TextRef,
        /// How much more, in fen; less where negative.
        amount_fen: i64,
    },
    /// It was reported as done.
    DoneReported = "project.done_reported", Everybody {
        /// What was told.
        text: TextRef,
        /// Pictures.
        pictures: Vec<PictureId>,
    },
    /// Somebody looked at the work and found it good.
    Inspected = "project.inspected", Everybody {
        /// What they found.
        text: TextRef,
        /// Pictures.
        pictures: Vec<PictureId>,
    },
    /// Enough people found it good: it is accepted.
    Accepted = "project.accepted", Everybody {
        /// The last day of its guarantee.
        guarantee_until: Option<Date>,
    },
    /// It was not accepted, and goes back to work.
    SentBack = "project.sent_back", Everybody {
        /// Why.
        reason: TextRef,
        /// Pictures.
        pictures: Vec<PictureId>,
    },
    /// A fault was found within the guarantee: somebody works on it again.
    FaultFound = "project.fault_found", Everybody {
        /// Which.
        text: TextRef,
        /// Pictures.
        pictures: Vec<PictureId>,
    },
    /// Its final account was published.
    AccountPublished = "project.account_published", Everybody {
        /// By which notice.
        notice: NoticeId,
        /// What came in.
        income: Vec<Income>,
        /// What was spent.
        spent: Fen,
        /// What came of it.
        text: TextRef,
    },
    /// It was archived.
    Archived = "project.archived", Everybody {},
    /// It was called off.
    CalledOff = "project.called_off", Everybody {
        /// Why.
        reason: TextRef,
    },
    /// One of its texts was erased, because somebody had a right to it.
    TextErased = "project.text_erased", Everybody {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    PictureErased = "project.picture_erased", Everybody {
        /// What is no longer there.
        picture: PictureId,
    },
}
