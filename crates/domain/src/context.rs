//! What a decision may look at beside the thing itself: the moment, who acts, the rules, the working days.

use crate::acts::Act;
use crate::ids::{MatterId, PlaceId, UnitId};
use crate::permission;
use crate::refusal::{Code, Named, Refusal};
use crate::role::{Actor, Role};
use crate::rules::{Requirement, RuleBook, RuleId};
use crate::time::{Calendar, ClockKind, Deadline, Millis};

/// A raiser, known by the code of their matter, where they are heard: in that matter, or in the one in which it goes
/// on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice {
    /// Their matter.
    pub of: MatterId,
    /// Where they are heard.
    pub heard_in: MatterId,
}

impl Voice {
    /// The raiser of a matter, heard in it.
    pub fn of(matter: MatterId) -> Self {
        Self { of: matter, heard_in: matter }
    }
}

/// What a decision may look at beside the thing itself.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The act that is attempted.
    pub act: Act,
    /// The moment of the act.
    pub now: Millis,
    /// Who acts, and in which role.
    pub actor: &'a Actor,
    /// Every unit for which the person may act, whatever role is worn: a handler stays one in another role.
    pub actor_units: &'a [UnitId],
    /// The place to which the role that is worn is bound ([`crate::register::Register::bounds`]); none where it holds
    /// in the whole community or for a unit.
    pub actor_place: Option<&'a PlaceId>,
    /// The place of the thing and everything it lies in.
    pub place_path: &'a [PlaceId],
    /// The rules in force.
    pub rules: &'a RuleBook,
    /// Which raiser speaks, where one does.
    pub voice: Option<Voice>,
    /// The working days.
    pub calendar: &'a Calendar,
    /// Whether personal data were found in the texts that come with the command.
    pub personal_data: bool,
}

impl Context<'_> {
    /// The same for another act.
    #[must_use]
    pub fn attempting(&self, act: impl Into<Act>) -> Self {
        Self { act: act.into(), ..*self }
    }

    /// A refusal of the act.
    pub(crate) fn refuse(&self, code: Code) -> Refusal {
        Refusal::new(code, self.act)
    }

    /// Whether the role may attempt the act at all, and whether its scope reaches the place.
    pub(crate) fn authorise(&self) -> Result<(), Refusal> {
        permission::authorise(self.actor.role, self.act)?;
        match self.actor_place {
            Some(place) if !self.place_path.contains(place) => Err(self.refuse(Code::OutsideYourPlace)),
            _ => Ok(()),
        }
    }

    /// The whole number of a rule now in force.
    pub(crate) fn integer(&self, rule: RuleId) -> Result<i64, Refusal> {
        self.rules.integer(rule, self.now).map_err(|_| self.no_such(rule))
    }

    /// How many it takes by a rule now in force.
    pub(crate) fn requirement(&self, rule: RuleId) -> Result<Requirement, Refusal> {
        self.rules.requirement(rule, self.now).map(|(requirement, _)| requirement).map_err(|_| self.no_such(rule))
    }

    pub(crate) fn no_such(&self, rule: RuleId) -> Refusal {
        self.refuse(Code::NoSuchRule).naming(Named::Rule, rule.key())
    }

    /// A clock that starts at `start` and runs as the rule book says.
    pub(crate) fn deadline(&self, kind: ClockKind, rule: RuleId, start: Millis) -> Result<Deadline, Refusal> {
        Ok(Deadline { kind, start, due: self.due(rule, start)? })
    }

    /// The moment at which the span of a rule, begun at `start`, is over.
    fn due(&self, rule: RuleId, start: Millis) -> Result<Millis, Refusal> {
        let span = self.rules.span(rule, self.now).map_err(|_| self.no_such(rule))?;
        let day_end = self.integer(RuleId::ClockDayEndMinutes)?;
        let day_end = u16::try_from(day_end).map_err(|_| self.refuse(Code::NoSuchRule))?;
        crate::time::due(start, span, day_end, self.calendar).map_err(|outside| Refusal::calendar(&outside, self.act))
    }

    /// A clock that is left out where the calendar ends: no voice and no judgement is turned away because the holidays
    /// of next year are not published yet.
    pub(crate) fn if_computable(&self, clock: Result<Deadline, Refusal>) -> Result<Option<Deadline>, Refusal> {
        match clock {
            Err(refusal) if refusal.code == Code::CalendarEnds => Ok(None),
            clock => clock.map(Some),
        }
    }

    /// A unit handler acts for their own unit only; the desk may record what any unit said (代录).
    pub(crate) fn acts_for(&self, unit: &UnitId) -> Result<(), Refusal> {
        match self.actor.unit() {
            Some(own) if own != unit => Err(self.refuse(Code::NotYourUnit)),
            _ => Ok(()),
        }
    }

    /// The matter that ended in `matter` and whose raiser speaks; none where its own raiser does, or no raiser.
    pub(crate) fn heard_of(&self, matter: MatterId) -> Option<MatterId> {
        self.voice.map(|voice| voice.of).filter(|of| *of != matter)
    }

    /// The street office acts on what is with the street office; a unit or the desk on the rest.
    pub(crate) fn is_street(&self) -> bool {
        self.actor.role == Role::Street
    }
}
