//! The forms of the acts on a matter: what each asks for stands in `table.rs`, and nothing that the program knows
//! already is asked for.

mod about;
mod ask;
mod choices;
mod days;
pub(super) mod help;
mod looks;
mod named;
mod standing;
mod table;
mod words;

pub(crate) use ask::{Sent, Wrong};
pub(crate) use named::LIKE;
pub(crate) use table::read;

use crate::parts::act_form::{ActForm, Button};
use crate::visit::Visit;
use ask::{On, Part};
use mingtong_app::matter::{Alike, MatterView};
use mingtong_domain::matter::{Act, StageKind};

/// The forms of everything the signed-in person may do with a matter now: the likely next act first and open, then the
/// others in the order of the table of acts, folded.
pub(crate) fn forms(visit: &Visit, view: &MatterView, alike: &Alike) -> Vec<ActForm> {
    if visit.session.is_none() {
        return vec![];
    }
    let likely = likely_next(view.stage, &view.acts, visit.who().actor.unit().is_some());
    // Whoever works on it tells how it goes more often than anything else.
    let often = Some(Act::Progress).filter(|act| view.acts.contains(act) && likely != Some(*act));
    let others = view.acts.iter().copied().filter(|act| Some(*act) != likely && Some(*act) != often);
    let mut forms: Vec<ActForm> =
        likely.into_iter().chain(often).chain(others).filter_map(|act| form(visit, view, alike, act)).collect();
    for form in forms.iter_mut().filter(|form| likely.is_some_and(|likely| form.key == likely.key())) {
        form.is_open = true;
    }
    forms
}

/// What most probably comes next, of what may be done: what nobody can read yet is looked at first; then what leads
/// out of the state, where that is with whoever looks: what a unit has is not claimed or finished for it by the way.
fn likely_next(stage: StageKind, acts: &[Act], is_of_unit: bool) -> Option<Act> {
    use StageKind::{
        Accepted, Assigned, Closed, Declined, Deferred, Deliberating, Disputed, Done, Escalated, InProgress, Merged,
        OpenForClaim, Received, Retracted, Verified, Withdrawn,
    };
    let out: &[Act] = match stage {
        Received => &[Act::Accept],
        Accepted => &[Act::Assign],
        Assigned | OpenForClaim if is_of_unit => &[Act::Claim],
        InProgress if is_of_unit => &[Act::MarkDone],
        Assigned | OpenForClaim | InProgress | Deliberating => &[],
        Done => &[Act::Verify],
        Verified => &[Act::Close],
        Disputed => &[Act::Arbitrate],
        Escalated => &[Act::Assign],
        Deferred => &[Act::Resume],
        Closed | Declined | Merged | Withdrawn | Retracted => &[],
    };
    let first = [Act::Publish, Act::ReviewPersonalData];
    first.iter().chain(out).copied().find(|act| acts.contains(act))
}

/// The form of one act; none for what is not done by staff ("me too", rating, withdrawing).
pub(crate) fn form(visit: &Visit, view: &MatterView, alike: &Alike, act: Act) -> Option<ActForm> {
    let on = On { visit, view, alike, act };
    let key = act.key();
    let (mut fields, mut buttons, mut title) = (vec![], vec![], on.word("act", key));
    let mut quoted = None;
    for part in table::parts(&on)? {
        match part {
            Part::Field(field) => fields.push(field),
            Part::Fields(several) => fields.extend(several),
            Part::Buttons(given) => buttons = given,
            Part::Title(given) => title = given,
            Part::Quoted(label, said) => quoted = Some((label, said)).filter(|(_, said)| !said.is_empty()),
        }
    }
    if buttons.is_empty() {
        buttons.push(Button { name: "", value: "", label: title.clone() });
    }
    Some(ActForm {
        key,
        title,
        action: visit.link(&format!("/matters/{}/acts/{key}", view.matter.id)),
        seen: view.matter.latest.0,
        quoted,
        fields,
        buttons,
        taken_in: vec![],
        taken_before: vec![],
        kept_texts: vec![],
        can_wait: help::can_wait(act),
        told: None,
        error: None,
        is_open: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_can_read_yet_is_looked_at_first_and_what_a_unit_has_is_the_units() {
        let acts = [Act::Accept, Act::Publish, Act::Claim, Act::MarkDone];
        assert_eq!(likely_next(StageKind::Received, &acts, false), Some(Act::Publish));
        assert_eq!(likely_next(StageKind::Received, &acts[..1], false), Some(Act::Accept));
        assert_eq!(likely_next(StageKind::Assigned, &acts[2..], false), None);
        assert_eq!(likely_next(StageKind::Assigned, &acts[2..], true), Some(Act::Claim));
        assert_eq!(likely_next(StageKind::Verified, &acts[2..], false), None, "only what may be done");
    }
}
