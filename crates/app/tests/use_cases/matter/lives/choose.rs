//! Who does what: a step read as a choice among what there is.

use super::model::Model;
use super::step::{Step, TEXTS, pick};
use mingtong_app::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, MatterId, PersonId};
use mingtong_domain::matter::{Act, Channel, Command, Outcome, StageKind, Track, Verdict};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, Town};

pub(super) fn everybody(town: &Town) -> Vec<Who> {
    let granted = [Role::Staff, Role::Secretary, Role::Street, Role::Delegate, Role::GridWorker, Role::Supervisor];
    let mut all: Vec<Who> = granted.into_iter().map(|role| town.who(role)).collect();
    all.extend([town.handler(0), town.handler(1), Who::keeper()]);
    // The grid worker of the other courtyard, and a secretary who also handles a unit's work.
    let stranger = PersonId::from("p-elsewhere");
    all.push(Who::in_role(stranger, Role::GridWorker, Scope::Place(town.road.clone())));
    all.push(Who { units: vec![town.units[0].clone()], ..town.who(Role::Secretary) });
    let neighbours = ["p-one", "p-two"].map(|id| Some(PersonId::from(id)));
    all.extend(neighbours.clone().map(Who::public));
    // Of which matter they are the raiser is said where they act.
    let any = MatterId::new(2021, 1).expect("a number");
    all.extend(neighbours.map(|neighbour| Who::raiser(any, neighbour)));
    all.push(Who::raiser(any, None));
    all
}

/// What is asked: of most acts their own sample with words that are drawn. What may be drawn beside words is said here.
pub(super) fn ask(act: Act, step: &Step, model: &Model, town: &Town, who: &Who, id: MatterId) -> Command<String> {
    let (words, _) = pick(&TEXTS, step.detail);
    let (text, unit) = (words.to_owned(), pick(&town.units, step.detail / 2));
    let reason = text.clone();
    match act {
        Act::Accept => Command::Accept {
            track: (step.hours % 3 > 0).then(|| pick(Track::ALL, step.detail)),
            unit: None,
            note: None,
        },
        Act::Merge => Command::Merge { into: pick(&model.ids(), step.detail), reason },
        Act::Assign => Command::Assign { unit, note: None },
        Act::Claim => Command::Claim { unit, plan: text },
        Act::Arbitrate => Command::Arbitrate { unit: (step.hours % 3 > 0).then_some(unit), reason },
        // From the past to further away than any rule allows.
        Act::Defer => {
            let days = [-1, 1, 2, 30, 4_000];
            Command::Defer { until: Millis(model.now.0 + pick(&days, step.detail) * DAY_MS), reason }
        }
        Act::Deliberate => {
            let body = if step.detail.is_multiple_of(5) { BodyId::from("b-none") } else { model.council.clone() };
            Command::Deliberate { body, reason: None }
        }
        Act::MarkDone => {
            let review = pick(&[None, Some(30), Some(30), Some(-1), Some(4_000)], step.detail / 4);
            let review = review.map(|days| Millis(model.now.0 + days * DAY_MS));
            Command::MarkDone {
                outcome: pick(Outcome::ALL, step.detail),
                review,
                text,
                before: vec![],
                pictures: vec![],
            }
        }
        Act::Verify => {
            let verdict = pick(&[Verdict::Confirmed, Verdict::Confirmed, Verdict::NotDone], step.detail);
            Command::Verify { verdict, text, pictures: vec![] }
        }
        Act::Rate => Command::Rate { level: (step.detail % 7) as u8, text: None },
        // A title that stands there already would be none; two are never the same.
        Act::Correct => Command::Correct {
            title: step.detail.is_multiple_of(3).then(|| format!("{words}（{}）", model.next)),
            place: pick(&[None, Some(None), Some(Some(town.courtyard.clone()))], step.detail / 3),
            track: pick(&[None, Some(Track::Ordinary), Some(Track::Hazard)], step.detail / 9),
            channel: pick(&[None, Some(Channel::Web), Some(Channel::Phone)], step.detail / 2),
            reason,
        },
        Act::ReviewPersonalData => Command::ReviewPersonalData { keep_masked: step.detail.is_multiple_of(2) },
        _ => model.sample(town, who, id, act, words),
    }
}

/// An act: any; one that is possible in the state; or, mostly, one that leads on, so that lives get long.
pub(super) fn choose(stage: StageKind, step: &Step) -> Act {
    // What is no command, or names a text of the real matter, is tried elsewhere.
    let elsewhere = [Act::Support, Act::Mask, Act::TakeDown, Act::ShowAgain];
    let all: Vec<Act> = Act::on_one().filter(|act| !elsewhere.contains(act)).collect();
    let possible: Vec<Act> = all.iter().copied().filter(|act| act.is_possible_in(stage)).collect();
    let aside = [
        Act::Note,
        Act::FollowUp,
        Act::Urge,
        Act::Progress,
        Act::PutInCharge,
        Act::Categorise,
        Act::Reply,
        Act::ReviewPersonalData,
        Act::Publish,
        Act::ChangeVisibility,
        Act::Withdraw,
        Act::Decline,
        Act::Merge,
        Act::Escalate,
        Act::Defer,
        Act::Correct,
        Act::Split,
        Act::Deliberate,
        Act::HandBack,
    ];
    let leading: Vec<Act> = possible.iter().copied().filter(|act| !aside.contains(act)).collect();
    let choice = match (step.fitting, step.detail % 4 == 3) {
        (true, false) if !leading.is_empty() => &leading,
        (true, _) if !possible.is_empty() => &possible,
        _ => &all,
    };
    pick(choice, step.act)
}

/// A raiser holds the code of the matter, or of one that ended in it: they are whoever raised that.
pub(super) fn as_known_in(who: &Who, id: MatterId, step: &Step, model: &Model) -> Who {
    if who.actor.role != Role::Raiser {
        return who.clone();
    }
    let own = pick(&model.merged_into(id), step.detail / 5);
    Who::raiser(own, Who::public(who.actor.person.clone()).in_matter(own).actor.person).heard_in(id)
}
