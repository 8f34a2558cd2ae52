//! What holds for every act on a notice.

use super::story::*;
use super::*;
use crate::references::References;
use crate::role::{Role, Scope};

/// Who is offered what, in each state, where one objection waits for its answer.
#[test]
fn offers_of_a_notice_golden() {
    let people = [
        ("public", public()),
        ("building_lead", lead()),
        ("delegate", actor(Role::Delegate, "delegate", Scope::Community)),
        ("staff", staff()),
        ("staff of a place", actor(Role::Staff, "staff", Scope::Place("yard".into()))),
        ("secretary", actor(Role::Secretary, "secretary", Scope::Community)),
        ("street", actor(Role::Street, "street", Scope::Community)),
        ("supervisor", actor(Role::Supervisor, "supervisor", Scope::Community)),
    ];
    let mut out = String::new();
    for stage in StageKind::ALL {
        out.push_str(&format!("{}\n", stage.key()));
        for (name, person) in &people {
            let acts = Story::in_stage(*stage).offers(person);
            let keys: Vec<_> = acts.iter().map(|act| act.key()).collect();
            out.push_str(&format!("  {name:17} {}\n", if keys.is_empty() { "·".to_owned() } else { keys.join(" ") }));
        }
    }
    insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("notice_offers", out);
    });
}

#[test]
fn what_it_is_about_comes_back() {
    let matter = crate::ids::MatterId::new(2021, 31).unwrap();
    for about in [
        About::Nothing,
        About::Body("b1".into()),
        About::Reception("r1".into()),
        About::Matter(matter),
        About::Procedure("g1".into()),
        About::Project(crate::ids::ProjectId::new(2021, 3).unwrap()),
        About::Vote("v1".into()),
        About::Roll("r1".into()),
        About::Fund("f1".into()),
    ] {
        let (kind, id) = about.parts();
        assert_eq!(About::from_parts(kind, &id), Some(about));
    }
    for (kind, id) in [("", ""), ("nothing", "x"), ("body", ""), ("matter", "x"), ("poll", "p1")] {
        assert_eq!(About::from_parts(kind, id), None, "{kind} {id}");
    }
}

#[test]
fn an_event_refers_to_its_texts_pictures_people_and_matters() {
    let matter = crate::ids::MatterId::new(2021, 31).unwrap();
    let PostNotice { notice, kind, title, text, place, from, to, .. } = posting();
    let about = About::Matter(matter);
    let posted = Event::Posted { notice, kind, about, title, text, place, from, to, covers: None };
    let references = posted.references();
    assert_eq!((references.texts.len(), references.matters), (2, vec![matter]));
    let sheet = Event::ShownPosted { way: Way::Board, words: Some("w".into()), day: from, pictures: vec!["p".into()] };
    assert_eq!(sheet.references().pictures, ["p".into()]);
    let objected = Event::Objected { number: 1, text: "o".into(), objector: Some("x".into()), due: START };
    let References { texts, persons, .. } = objected.references();
    assert_eq!((texts, persons), (vec!["o".into()], vec!["x".into()]));
}
