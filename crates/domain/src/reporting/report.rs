//! A unit reports 单位报到, or somebody of its staff 在职人员报到: the unit for itself, the desk for any. What the desk
//! writes down stands at once; what a unit says is taken in by the community first.

use super::liaison::liaison;
use super::{Event, Liaison};
use crate::context::Context;
use crate::ids::{PersonId, PlaceId, ReportingId, TextRef, UnitId};
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// A unit to be reported.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportUnit {
    /// The number it gets.
    pub reporting: ReportingId,
    /// Which unit.
    pub unit: UnitId,
    /// Who speaks for it, where they have an account.
    pub person: Option<PersonId>,
    /// Who speaks for it, where they have none.
    pub name: Option<TextRef>,
    /// Who speaks with it for the community, where the desk writes it down; whoever writes where nobody is named.
    pub ours: Option<PersonId>,
    /// What it brings.
    pub text: TextRef,
    /// Since which day.
    pub since: Date,
    /// The last day, until 24:00; none where it goes on.
    pub until: Option<Date>,
}

/// Somebody of the staff of a unit to be reported.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportMember {
    /// The number it gets.
    pub reporting: ReportingId,
    /// Of which unit.
    pub unit: UnitId,
    /// Who.
    pub name: TextRef,
    /// What they can do.
    pub text: TextRef,
    /// When they have time.
    pub times: Option<TextRef>,
    /// Where; none where that does not matter.
    pub place: Option<PlaceId>,
    /// Since which day.
    pub since: Date,
    /// The last day, until 24:00; none where it goes on.
    pub until: Option<Date>,
}

/// Reports a unit.
///
/// # Errors
/// The role may not; somebody reports another unit; nobody, or more than one, is named as liaison; or the days are
/// none.
pub fn report_unit(report: ReportUnit, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let ReportUnit { reporting, unit, person, name, ours, text, since, until } = report;
    may_report(&unit, since, until, cx)?;
    let liaison: Liaison = liaison(person, name, cx)?;
    let reported = Event::UnitReported { reporting, unit, liaison, text, since, until };
    if !cx.actor.role.is_desk() {
        return Ok(vec![reported]);
    }
    let ours = ours.or_else(|| cx.actor.person.clone()).ok_or_else(|| cx.refuse(Code::LiaisonMissing))?;
    Ok(vec![reported, Event::Confirmed { ours: Some(ours) }])
}

/// Reports somebody of the staff of a unit.
///
/// # Errors
/// The role may not, or not there; somebody reports the staff of another unit; or the days are none.
pub fn report_member(report: ReportMember, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let ReportMember { reporting, unit, name, text, times, place, since, until } = report;
    may_report(&unit, since, until, cx)?;
    let reported = Event::MemberReported { reporting, unit, name, text, times, place, since, until };
    let confirmed = cx.actor.role.is_desk().then_some(Event::Confirmed { ours: None });
    Ok(std::iter::once(reported).chain(confirmed).collect())
}

fn may_report(unit: &UnitId, since: Date, until: Option<Date>, cx: &Context<'_>) -> Result<(), Refusal> {
    cx.authorise()?;
    cx.acts_for(unit)?;
    if since > cx.now.date() {
        return Err(cx.refuse(Code::ReportingDays));
    }
    until_is_possible(since, until, cx)
}

/// A last day that is over says nothing any more.
pub(super) fn until_is_possible(since: Date, until: Option<Date>, cx: &Context<'_>) -> Result<(), Refusal> {
    match until {
        Some(until) if until < since || until < cx.now.date() => Err(cx.refuse(Code::ReportingDays)),
        _ => Ok(()),
    }
}
