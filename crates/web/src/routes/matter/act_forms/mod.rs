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

pub(crate) use about::{PUBLISH, along};
pub(crate) use ask::{Sent, Wrong};
pub(crate) use named::LIKE;
pub(crate) use table::read;

use crate::parts::act_form::{ActForm, Button};
use crate::visit::Visit;
use ask::{On, Part};
use mingtong_app::matter::{Alike, MatterView};
use mingtong_domain::matter::{Act, StageKind};
use mingtong_domain::time::Colour;

/// The forms of everything the signed-in person may do with a matter now: the likely next act first and open, then the
/// others in the order of the table of acts, folded.
pub(crate) fn forms(visit: &Visit, view: &MatterView, alike: &Alike) -> Vec<ActForm> {
    if visit.session.is_none() {
        return vec![];
    }
    let likely = likely_next(&Standing::of(visit, view), &view.acts);
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

/// How a matter stands for whoever looks at it.
struct Standing {
    stage: StageKind,
    /// Whether a unit looks.
    is_of_unit: bool,
    is_overdue: bool,
    is_answered: bool,
}

impl Standing {
    fn of(visit: &Visit, view: &MatterView) -> Self {
        Self {
            stage: view.stage,
            is_of_unit: visit.who().actor.unit().is_some(),
            is_overdue: view.colour == Some(Colour::Overdue),
            is_answered: view.matter.replies > 0,
        }
    }

    /// What leads out of the state, the likeliest first. What a unit has is not claimed or finished for it by the way:
    /// the desk urges it on where it is late.
    fn onward(&self) -> &'static [Act] {
        use StageKind::{
            Accepted, Assigned, Closed, Declined, Deferred, Deliberating, Disputed, Done, Escalated, InProgress,
            Merged, OpenForClaim, Received, Retracted, Verified, Withdrawn,
        };
        match self.stage {
            Received => &[Act::Accept],
            Accepted | Escalated => &[Act::Assign],
            Assigned | OpenForClaim if self.is_of_unit => &[Act::Claim],
            InProgress if self.is_of_unit => &[Act::MarkDone],
            Assigned | InProgress if self.is_overdue => &[Act::Urge],
            OpenForClaim => &[Act::Assign],
            Done => &[Act::Verify],
            Verified => &[Act::Close],
            Disputed => &[Act::Arbitrate, Act::Escalate],
            Deferred => &[Act::Resume],
            Assigned | InProgress | Deliberating | Closed | Declined | Merged | Withdrawn | Retracted => &[],
        }
    }
}

/// What most probably comes next, of what may be done: what nobody can read yet is looked at first, in the same form
/// where it is new; then what leads out of the state; otherwise whoever raised it waits for an answer, as long as there
/// is none.
fn likely_next(standing: &Standing, acts: &[Act]) -> Option<Act> {
    let with_a_look =
        Some(Act::Accept).filter(|_| standing.stage == StageKind::Received && !acts.contains(&Act::ReviewPersonalData));
    let first = [Act::Publish, Act::ReviewPersonalData];
    let answer = Some(Act::Reply).filter(|_| !standing.is_answered);
    with_a_look.iter().chain(&first).chain(standing.onward()).chain(&answer).copied().find(|act| acts.contains(act))
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

    /// What stands open on a matter, answered or not, of all that may be done.
    fn open(stage: StageKind, is_of_unit: bool, is_overdue: bool, acts: &[Act]) -> Option<Act> {
        likely_next(&Standing { stage, is_of_unit, is_overdue, is_answered: true }, acts)
    }

    #[test]
    fn what_nobody_can_read_yet_is_looked_at_first_and_what_a_unit_has_is_the_units() {
        let acts = [Act::Accept, Act::Publish, Act::Claim, Act::MarkDone];
        assert_eq!(
            open(StageKind::Received, false, false, &acts),
            Some(Act::Accept),
            "its form lets it be read as well"
        );
        assert_eq!(open(StageKind::Accepted, false, false, &acts), Some(Act::Publish));
        assert_eq!(open(StageKind::Assigned, false, false, &acts[2..]), None);
        assert_eq!(open(StageKind::Assigned, true, false, &acts[2..]), Some(Act::Claim));
        assert_eq!(open(StageKind::Verified, false, false, &acts[2..]), None, "only what may be done");
    }

    #[test]
    fn the_desk_urges_on_what_is_late_gives_what_nobody_claims_and_answers_what_waits_for_an_answer() {
        let acts = [Act::Reply, Act::Urge, Act::Assign, Act::Escalate];
        assert_eq!(open(StageKind::Assigned, false, true, &acts), Some(Act::Urge));
        assert_eq!(open(StageKind::InProgress, false, true, &acts), Some(Act::Urge));
        assert_eq!(open(StageKind::OpenForClaim, false, false, &acts), Some(Act::Assign));
        assert_eq!(open(StageKind::Disputed, false, false, &acts), Some(Act::Escalate), "for whoever may not decide");
        let waits = |stage| Standing { stage, is_of_unit: false, is_overdue: false, is_answered: false };
        assert_eq!(likely_next(&waits(StageKind::InProgress), &acts), Some(Act::Reply));
        assert_eq!(likely_next(&waits(StageKind::Accepted), &acts), Some(Act::Assign), "what leads on comes before");
    }
}
