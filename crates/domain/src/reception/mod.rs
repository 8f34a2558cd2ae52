//! A reception 接访: delegates meet residents at a place and write down what they hear.

use crate::event::{Event, Recorded};
use crate::ids::{PersonId, PlaceId, ReceptionId, TextRef};
use crate::limits;
use crate::matter::Context;
use crate::permission::{self, Act};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::{DAY_MS, Millis};
use serde::{Deserialize, Serialize};

/// What a delegate is delegate to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DelegateKind {
    /// Party-congress delegate 党代表.
    PartyCongress,
    /// People's-congress deputy 人大代表.
    PeoplesCongress,
    /// CPPCC member 政协委员.
    Cppcc,
}

impl DelegateKind {
    /// Every kind.
    pub const ALL: [DelegateKind; 3] =
        [DelegateKind::PartyCongress, DelegateKind::PeoplesCongress, DelegateKind::Cppcc];

    /// The key in texts, code and API.
    pub fn key(self) -> &'static str {
        match self {
            DelegateKind::PartyCongress => "party_congress",
            DelegateKind::PeoplesCongress => "peoples_congress",
            DelegateKind::Cppcc => "cppcc",
        }
    }

    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// A delegate at a reception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegateSeat {
    /// Who.
    pub person: PersonId,
    /// Delegate to what.
    pub kind: DelegateKind,
}

/// Whether residents heard of a reception in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// As early as the rule book asks.
    InTime,
    /// Later than that, but before it began.
    Short,
    /// Written down afterwards.
    Afterwards,
}

impl Notice {
    /// The key in texts, code and API.
    pub fn key(self) -> &'static str {
        match self {
            Notice::InTime => "in_time",
            Notice::Short => "short",
            Notice::Afterwards => "afterwards",
        }
    }
}

/// A reception as it is announced.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenReception {
    /// The id it gets.
    pub reception: ReceptionId,
    /// Where.
    pub place: Option<PlaceId>,
    /// What it is called.
    pub title: TextRef,
    /// From when.
    pub starts: Millis,
    /// Until when.
    pub ends: Millis,
    /// Who receives.
    pub delegates: Vec<DelegateSeat>,
}

/// A reception as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Reception {
    /// As it was announced.
    pub opened: OpenReception,
    /// Whether it was announced in time.
    pub notice: Notice,
    /// When it was ended.
    pub closed: Option<Millis>,
    /// The position of the latest event.
    pub latest: i64,
}

impl Reception {
    /// The reception of a stream.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Reception> {
        let mut reception: Option<Reception> = None;
        for recorded in events {
            match (&mut reception, recorded.event.as_ref()) {
                (
                    None,
                    Some(Event::ReceptionOpened { reception: id, place, title, starts, ends, delegates, notice }),
                ) => {
                    let opened = OpenReception {
                        reception: id.clone(),
                        place: place.clone(),
                        title: title.clone(),
                        starts: *starts,
                        ends: *ends,
                        delegates: delegates.clone(),
                    };
                    reception = Some(Reception { opened, notice: *notice, closed: None, latest: recorded.position });
                }
                (Some(reception), Some(Event::ReceptionClosed { .. })) => {
                    reception.closed = Some(recorded.at);
                    reception.latest = recorded.position;
                }
                _ => {}
            }
        }
        reception
    }
}

/// Announces a reception, or writes one down afterwards. A short notice is not refused but shown: the rule (local
/// practice: at least three days before, with time, place and delegates) is for the public to judge.
///
/// # Errors
/// The role may not, the times are the wrong way round or of another century, or too few or too many delegates.
pub fn open(open: OpenReception, cx: &Context<'_>) -> Result<Event, Refusal> {
    permission::authorise(cx.actor.role, Act::OpenReception)?;
    let refuse = |code| Refusal::new(code, Act::OpenReception.key());
    let is_of_our_days = limits::YEARS.contains(&open.starts.year());
    if open.ends <= open.starts || open.ends.0 - open.starts.0 > DAY_MS || !is_of_our_days {
        return Err(refuse(Code::ReceptionTimes));
    }
    let rule = |id| cx.rules.integer(id, cx.now).map_err(|_| refuse(Code::NoSuchRule));
    let fewest = usize::try_from(rule(RuleId::ReceptionDelegatesMin)?).unwrap_or(0);
    if open.delegates.len() < fewest || open.delegates.len() > limits::DELEGATES_MAX {
        return Err(refuse(Code::DelegateCount).with(fewest));
    }
    let notice_ms = rule(RuleId::ReceptionNoticeDays)?.saturating_mul(DAY_MS);
    let notice = match open.starts.0.saturating_sub(cx.now.0) {
        ahead if ahead >= notice_ms => Notice::InTime,
        ahead if ahead > 0 => Notice::Short,
        _ => Notice::Afterwards,
    };
    let OpenReception { reception, place, title, starts, ends, delegates } = open;
    Ok(Event::ReceptionOpened { reception, place, title, starts, ends, delegates, notice })
}

/// Ends a reception: nothing more is written into it.
///
/// # Errors
/// The role may not, or it is over already.
pub fn close(reception: &Reception, cx: &Context<'_>) -> Result<Event, Refusal> {
    permission::authorise(cx.actor.role, Act::CloseReception)?;
    if reception.closed.is_some() {
        return Err(Refusal::new(Code::ReceptionOver, Act::CloseReception.key()));
    }
    Ok(Event::ReceptionClosed { reception: reception.opened.reception.clone() })
}

/// Whether a matter may be written into the reception: until it is ended.
///
/// # Errors
/// It is over.
pub fn write_into(reception: &Reception) -> Result<(), Refusal> {
    match reception.closed {
        None => Ok(()),
        Some(_) => Err(Refusal::new(Code::ReceptionOver, Act::WriteReception.key())),
    }
}
