//! Who speaks for each side 联络员: one each. Whoever did before stays in the record.

use super::{Event, Liaison, Reporting, ReportingKind};
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};

/// One liaison: somebody with an account, or a name.
pub(super) fn liaison(person: Option<PersonId>, name: Option<TextRef>, cx: &Context<'_>) -> Result<Liaison, Refusal> {
    match (person, name) {
        (Some(person), None) => Ok(Liaison::Account(person)),
        (None, Some(name)) => Ok(Liaison::Named(name)),
        (None, None) | (Some(_), Some(_)) => Err(cx.refuse(Code::LiaisonMissing)),
    }
}

pub(super) fn change(
    reporting: &Reporting,
    person: Option<PersonId>,
    name: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    is_of_a_unit(reporting, cx)?;
    Ok(vec![Event::LiaisonChanged { liaison: liaison(person, name, cx)? }])
}

pub(super) fn change_ours(reporting: &Reporting, ours: PersonId, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    is_of_a_unit(reporting, cx)?;
    Ok(vec![Event::OursChanged { ours }])
}

/// The community takes it in: with a unit, it says who speaks with it; whoever takes it in where nobody is named.
pub(super) fn confirm(reporting: &Reporting, ours: Option<PersonId>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let ours = match reporting.kind() {
        ReportingKind::Member => None,
        ReportingKind::Unit => {
            let named = ours.or_else(|| cx.actor.person.clone());
            Some(named.ok_or_else(|| cx.refuse(Code::LiaisonMissing))?)
        }
    };
    Ok(vec![Event::Confirmed { ours }])
}

fn is_of_a_unit(reporting: &Reporting, cx: &Context<'_>) -> Result<(), Refusal> {
    match reporting.kind() {
        ReportingKind::Unit => Ok(()),
        ReportingKind::Member => Err(cx.refuse(Code::NotOfAUnit)),
    }
}
