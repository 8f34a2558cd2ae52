//! What holds for every act on a procedure.

use super::story::*;
use super::*;
use crate::refusal::Code;
use crate::role::{Role, Scope};

/// Who is offered what, in each state.
#[test]
fn offers_of_a_procedure_golden() {
    let people = [
        ("public", public()),
        ("building_lead", actor(Role::BuildingLead, Scope::Community)),
        ("council_member", actor(Role::CouncilMember, Scope::Body("b1".into()))),
        ("staff", staff()),
        ("staff of a place", actor(Role::Staff, Scope::Place("yard".into()))),
        ("secretary", actor(Role::Secretary, Scope::Community)),
        ("street", actor(Role::Street, Scope::Community)),
        ("supervisor", actor(Role::Supervisor, Scope::Community)),
    ];
    let mut out = String::new();
    for stage in StageKind::ALL {
        let story = Story::in_stage(*stage);
        assert_eq!(story.kind(), *stage);
        out.push_str(&format!("{}\n", stage.key()));
        for (name, person) in &people {
            let keys: Vec<_> = story.offers(person).iter().map(|act| act.key()).collect();
            out.push_str(&format!("  {name:17} {}\n", if keys.is_empty() { "·".to_owned() } else { keys.join(" ") }));
        }
    }
    insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("procedure_offers", out);
    });
}

#[test]
fn only_the_desk_begins_one_and_only_where_its_role_holds() {
    let story = Story::begun();
    let attempt = |actor: &_| story.with_context(actor, |cx| begin(beginning(), &cx.attempting(Act::Begin)));
    for role in [Role::Public, Role::CouncilMember, Role::Street] {
        assert_eq!(attempt(&actor(role, Scope::Community)).unwrap_err().code, Code::RoleMayNot, "{role:?}");
    }
    let elsewhere = attempt(&actor(Role::Staff, Scope::Place("yard".into())));
    assert_eq!(elsewhere.unwrap_err().code, Code::OutsideYourPlace);
    attempt(&actor(Role::Secretary, Scope::Community)).unwrap();
}

#[test]
fn the_six_steps_have_one_order() {
    let numbers: Vec<_> = Step::ALL.iter().map(|step| step.number()).collect();
    assert_eq!((numbers, Step::after(0), Step::after(6)), (vec![1, 2, 3, 4, 5, 6], Some(Step::Propose), None));
    assert_eq!(Step::HELD.as_slice(), &Step::ALL[..4]);
}

#[test]
fn it_is_at_the_first_step_that_is_not_done() {
    let at = |story: &Story| story.now().is_at(&story.around(), story.at);
    assert_eq!(at(&Story::begun()), Step::Propose);
    assert_eq!(at(&Story::in_stage(StageKind::UnderWay)), Step::Consult);
    assert_eq!(at(&Story::in_stage(StageKind::Stopped)), Step::Consult);
    assert_eq!(at(&Story::in_stage(StageKind::Completed)), Step::DiscloseResult);
}

#[test]
fn an_event_refers_to_its_texts_pictures_and_matters() {
    let mut story = Story::begun();
    let shown = Sheet { pictures: vec!["p".into()], ..sheet(TODAY, roll(3, 3, 3)) };
    story.by(staff(), noting(Step::Propose, shown)).unwrap();
    let held = story.now().noted[0].held.clone();
    let references = Event::Noted { step: Step::Propose, held }.references();
    assert_eq!((references.texts.len(), references.pictures), (4, vec!["p".into()]));
    let matter = crate::ids::MatterId::new(2021, 31);
    let begun = NewProcedure { matter, ..beginning() };
    let begun = story.with_context(&staff(), |cx| begin(begun, &cx.attempting(Act::Begin))).unwrap();
    assert_eq!(begun.references().matters, Vec::from_iter(matter));
}
