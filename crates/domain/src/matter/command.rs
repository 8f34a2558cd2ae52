//! What can be asked of a matter, and the way every command goes ([`decide`]): role and place, the raiser, the table of
//! states, then its own file.

use super::*;
use crate::event::Event;
use crate::ids::*;
use crate::limits;
use crate::permission::{self, Act};
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::{RuleBook, RuleId};
use crate::time::{Calendar, ClockKind, Deadline, Millis};

/// A command to a matter. Texts were put aside before and come as references.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Take it on.
    Accept {
        /// Ordinary or hazard, as the desk sees it.
        track: Track,
    },
    /// Do not take it on.
    Decline {
        /// Why, and where to go instead.
        reason: TextRef,
    },
    /// It goes on in another matter.
    Merge {
        /// Which, as it stands.
        into: MergeTarget,
        /// Why.
        reason: TextRef,
    },
    /// Give it to a unit.
    Assign {
        /// To whom.
        unit: UnitId,
        /// What is asked.
        note: Option<TextRef>,
    },
    /// Let units come forward.
    OpenForClaim {
        /// What is asked.
        note: Option<TextRef>,
    },
    /// A unit takes it on.
    Claim {
        /// Who.
        unit: UnitId,
        /// What it will do.
        plan: TextRef,
    },
    /// Send it back.
    Return {
        /// Why.
        reason: TextRef,
    },
    /// Decide who does it.
    Arbitrate {
        /// Who.
        unit: UnitId,
        /// Why.
        reason: TextRef,
    },
    /// Put it off.
    Defer {
        /// When it comes back by itself.
        until: Millis,
        /// Why.
        reason: TextRef,
    },
    /// Take it up again early.
    Resume,
    /// Report it to the street office.
    Escalate {
        /// Why.
        reason: TextRef,
    },
    /// Answer in public.
    Reply {
        /// The answer.
        text: TextRef,
    },
    /// Write an internal note.
    Note {
        /// The note.
        text: TextRef,
    },
    /// Ask in public how it stands.
    FollowUp {
        /// The question.
        text: TextRef,
    },
    /// Report the work as done.
    MarkDone {
        /// With which outcome.
        outcome: Outcome,
        /// When the desk looks again; asked for where it is not solved, kept for no other outcome.
        review: Option<Millis>,
        /// What was done, for everybody to read.
        text: TextRef,
        /// Pictures of the result.
        pictures: Vec<PictureId>,
    },
    /// Check it.
    Verify {
        /// Whether it is really done.
        verdict: Verdict,
        /// What was seen.
        text: TextRef,
        /// Pictures of what was seen.
        pictures: Vec<PictureId>,
    },
    /// Close it.
    Close,
    /// Judge the outcome.
    Rate {
        /// 5 very satisfied … 1 very dissatisfied.
        level: u8,
        /// In their words.
        text: Option<TextRef>,
    },
    /// Open it again.
    Reopen {
        /// Why.
        reason: TextRef,
    },
    /// Take it back.
    Withdraw {
        /// Why.
        reason: Option<TextRef>,
        /// Whether nobody else stands behind it.
        stands_alone: bool,
    },
    /// Decide on the personal data found in its texts.
    ReviewPersonalData {
        /// Whether they stay masked.
        keep_masked: bool,
    },
}

pub use super::verify::Verdict;

impl Command {
    /// The act of the command.
    pub fn act(&self) -> Act {
        match self {
            Command::Accept { .. } => Act::Accept,
            Command::Decline { .. } => Act::Decline,
            Command::Merge { .. } => Act::Merge,
            Command::Assign { .. } => Act::Assign,
            Command::OpenForClaim { .. } => Act::OpenForClaim,
            Command::Claim { .. } => Act::Claim,
            Command::Return { .. } => Act::Return,
            Command::Arbitrate { .. } => Act::Arbitrate,
            Command::Defer { .. } => Act::Defer,
            Command::Resume => Act::Resume,
            Command::Escalate { .. } => Act::Escalate,
            Command::Reply { .. } => Act::Reply,
            Command::Note { .. } => Act::Note,
            Command::FollowUp { .. } => Act::FollowUp,
            Command::MarkDone { .. } => Act::MarkDone,
            Command::Verify { .. } => Act::Verify,
            Command::Close => Act::Close,
            Command::Rate { .. } => Act::Rate,
            Command::Reopen { .. } => Act::Reopen,
            Command::Withdraw { .. } => Act::Withdraw,
            Command::ReviewPersonalData { .. } => Act::ReviewPersonalData,
        }
    }
}

/// What a decision may look at beside the matter itself.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The moment of the act.
    pub now: Millis,
    /// Who acts, and in which role.
    pub actor: &'a Actor,
    /// Every unit for which the person may act, whatever role is worn: a handler stays one in another role.
    pub actor_units: &'a [UnitId],
    /// The place of the matter and everything it lies in.
    pub place_path: &'a [PlaceId],
    /// The rules in force.
    pub rules: &'a RuleBook,
    /// The working days.
    pub calendar: &'a Calendar,
    /// Whether personal data were found in the texts that come with the command.
    pub personal_data: bool,
}

impl Context<'_> {
    /// A refusal of `act` outside a state.
    pub(super) fn refuse(&self, code: Code, act: Act) -> Refusal {
        Refusal::new(code, act.key())
    }

    /// Whether the role may attempt the act at all, and whether its scope reaches the place.
    pub(super) fn authorise(&self, act: Act) -> Result<(), Refusal> {
        permission::authorise(self.actor.role, act)?;
        match &self.actor.scope {
            Scope::Place(place) if !self.place_path.contains(place) => Err(self.refuse(Code::OutsideYourPlace, act)),
            _ => Ok(()),
        }
    }

    /// The whole number of a rule now in force.
    pub(super) fn integer(&self, rule: RuleId, act: Act) -> Result<i64, Refusal> {
        self.rules.integer(rule, self.now).map_err(|_| self.refuse(Code::NoSuchRule, act).with(rule.key()))
    }

    /// A clock that starts at `start` and runs as the rule book says.
    pub(super) fn deadline(&self, kind: ClockKind, rule: RuleId, start: Millis, act: Act) -> Result<Deadline, Refusal> {
        Ok(Deadline { kind, start, due: self.due(rule, start, act)? })
    }

    /// The moment at which the span of a rule, begun at `start`, is over.
    pub(super) fn due(&self, rule: RuleId, start: Millis, act: Act) -> Result<Millis, Refusal> {
        let no_rule = |_| self.refuse(Code::NoSuchRule, act).with(rule.key());
        let span = self.rules.span(rule, self.now).map_err(no_rule)?;
        let day_end = self.integer(RuleId::ClockDayEndMinutes, act)?;
        let day_end = u16::try_from(day_end).map_err(|_| self.refuse(Code::NoSuchRule, act))?;
        crate::time::due(start, span, day_end, self.calendar).map_err(|outside| Refusal::calendar(&outside, act.key()))
    }

    /// A clock that is left out where the calendar ends: no voice and no judgement is turned away because the holidays
    /// of next year are not published yet.
    pub(super) fn if_computable(&self, clock: Result<Deadline, Refusal>) -> Result<Option<Deadline>, Refusal> {
        match clock {
            Err(refusal) if refusal.code == Code::CalendarEnds => Ok(None),
            clock => clock.map(Some),
        }
    }

    /// The clock to finish: the 48-hour track for hazards, the ordinary one otherwise.
    pub(super) fn finish_clock(&self, track: Track, start: Millis, act: Act) -> Result<Deadline, Refusal> {
        let rule = match track {
            Track::Hazard => RuleId::ClockFinishHazard,
            Track::Ordinary => RuleId::ClockFinish,
        };
        self.deadline(ClockKind::Finish, rule, start, act)
    }

    /// A unit handler acts for their own unit only; the desk may record what any unit said (代录).
    pub(super) fn acts_for(&self, unit: &UnitId, act: Act) -> Result<(), Refusal> {
        match self.actor.unit() {
            Some(own) if own != unit => Err(self.refuse(Code::NotYourUnit, act)),
            _ => Ok(()),
        }
    }

    /// The street office acts on what is with the street office; a unit or the desk on the rest.
    pub(super) fn is_street(&self) -> bool {
        self.actor.role == Role::Street
    }
}

/// Decides a command: the events that follow, or why nothing does.
///
/// # Errors
/// A [`Refusal`] with the state it came from; the matter is then unchanged.
pub fn decide(matter: &Matter, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let act = command.act();
    let stage = matter.stage_at(cx.now);
    let in_state = |refusal: Refusal| Refusal { from: Some(stage.kind().key()), ..refusal };
    cx.authorise(act).map_err(in_state)?;
    if cx.actor.role == Role::Raiser && cx.actor.person != matter.raiser {
        return Err(in_state(cx.refuse(Code::NotTheRaiser, act)));
    }
    if !table::possible(act, stage.kind()) {
        return Err(in_state(cx.refuse(Code::NotInThisState, act)));
    }
    if matter.events >= limits::STREAM_EVENTS_MAX {
        return Err(in_state(cx.refuse(Code::RecordTooLong, act)));
    }
    let mut events = dispatch(matter, stage, command, cx).map_err(in_state)?;
    if cx.personal_data && act != Act::Note && !events.iter().any(|event| matches!(event, Event::MatterReplied { .. }))
    {
        // A reply says so itself; whatever else everybody would read is hidden as well until a person decides.
        events.push(Event::PersonalDataFound {});
    }
    Ok(events)
}

fn dispatch(matter: &Matter, stage: &Stage, command: Command, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::Accept { track } => accept::accept(matter, track, cx),
        Command::Decline { reason } => decline::decline(matter, reason, cx),
        Command::Merge { into, reason } => merge::merge(matter, stage, &into, reason, cx),
        Command::Assign { unit, note } => assign::assign(stage, unit, note, cx),
        Command::OpenForClaim { note } => assign::open_for_claim(note),
        Command::Claim { unit, plan } => claim::claim(stage, unit, plan, cx),
        Command::Return { reason } => return_work::return_work(matter, stage, reason, cx),
        Command::Arbitrate { unit, reason } => arbitrate::arbitrate(unit, reason),
        Command::Defer { until, reason } => defer::defer(matter, until, reason, cx),
        Command::Resume => defer::resume(matter, stage, cx),
        Command::Escalate { reason } => escalate::escalate(reason),
        Command::Reply { text } => reply::reply(stage, text, cx),
        Command::Note { text } => reply::note(stage, text, cx),
        Command::FollowUp { text } => reply::follow_up(text),
        Command::MarkDone { outcome, review, text, pictures } => {
            mark_done::mark_done(stage, mark_done::Work { outcome, review, text, pictures }, cx)
        }
        Command::Verify { verdict, text, pictures } => verify::verify(matter, stage, verdict, text, pictures, cx),
        Command::Close => close::close(matter, stage, cx),
        Command::Rate { level, text } => rate::rate(matter, level, text, cx),
        Command::Reopen { reason } => reopen::reopen(matter, reason, cx),
        Command::Withdraw { reason, stands_alone } => withdraw::withdraw(matter, stage, reason, stands_alone, cx),
        Command::ReviewPersonalData { keep_masked } => review_personal_data::review(matter, keep_masked, cx),
    }
}
