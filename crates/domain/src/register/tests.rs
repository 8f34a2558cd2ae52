use super::*;
use crate::event::{self, Recorded};
use crate::ids::PlaceId;
use crate::limits;
use crate::refusal::Code;
use crate::role::{Actor, Role, Scope};
use crate::time::Millis;

fn admin() -> Actor {
    Actor { person: Some("a".into()), role: Role::Admin, scope: Scope::Community }
}

fn place(id: &str, parent: Option<&str>, code: &str) -> Place {
    Place {
        id: id.into(),
        parent: parent.map(PlaceId::from),
        kind: PlaceKind::Courtyard,
        codes: vec![(Millis(0), code.to_owned())],
        name: "n".into(),
    }
}

fn take_in(register: &mut Register, event: Event) {
    let recorded = Recorded {
        position: 0,
        at: Millis(0),
        person: None,
        role: Role::Admin,
        event: Some(event::Event::from(event)),
    };
    register.apply(&recorded, |_| String::new());
}

fn with(places: &[(&str, Option<&str>, &str)]) -> Register {
    let mut register = Register::default();
    for (id, parent, code) in places {
        let event = register_place(&register, place(id, *parent, code), &admin()).unwrap();
        take_in(&mut register, event);
    }
    register
}

#[test]
fn a_code_continues_its_parents_and_is_kept_as_history() {
    let mut register = with(&[("grid", None, "530103"), ("yard", Some("grid"), "530103001")]);
    let refused = register_place(&register, place("x", Some("grid"), "530104001"), &admin()).unwrap_err();
    assert_eq!(refused.code, Code::CodePrefix);
    let refused = register_place(&register, place("x", Some("grid"), "530103001"), &admin()).unwrap_err();
    assert_eq!(refused.code, Code::CodeInUse);
    let event = recode_place(&register, &"yard".into(), "530103002".into(), &admin()).unwrap();
    take_in(&mut register, event);
    let yard = register.places.get(&PlaceId::from("yard")).unwrap();
    assert_eq!((yard.code(), yard.codes.len()), ("530103002", 2));
}

#[test]
fn the_tree_has_paths_and_a_depth() {
    let mut names = vec!["p0".to_owned()];
    let mut register = with(&[("p0", None, "")]);
    for depth in 1..limits::PLACE_DEPTH_MAX {
        let name = format!("p{depth}");
        let parent = names.last().cloned();
        let event = register_place(&register, place(&name, parent.as_deref(), ""), &admin()).unwrap();
        take_in(&mut register, event);
        names.push(name);
    }
    let refused = register_place(&register, place("deep", names.last().map(String::as_str), ""), &admin()).unwrap_err();
    assert_eq!(refused.code, Code::PlaceTooDeep);
    assert_eq!(register.path(Some(&"p2".into())), ["p2", "p1", "p0"].map(PlaceId::from));
    assert_eq!(register.inside(&"p8".into()), ["p8", "p9"].map(PlaceId::from));
}

#[test]
fn a_role_needs_a_scope_that_fits_and_exists() {
    let register = with(&[("yard", None, "")]);
    let change = |role, scope, held: &[(Role, Scope)], change| {
        change_role(&register, held, "p".into(), role, scope, change, &admin()).map_err(|refusal| refusal.code)
    };
    let yard = Scope::Place("yard".into());
    assert!(change(Role::GridWorker, yard.clone(), &[], RoleChange::Grant).is_ok());
    assert_eq!(change(Role::GridWorker, Scope::Community, &[], RoleChange::Grant), Err(Code::ScopeDoesNotFit));
    assert_eq!(change(Role::Public, Scope::Community, &[], RoleChange::Grant), Err(Code::ScopeDoesNotFit));
    assert_eq!(change(Role::UnitHandler, Scope::Unit("u".into()), &[], RoleChange::Grant), Err(Code::NoSuchUnit));
    let held = [(Role::GridWorker, yard.clone())];
    assert_eq!(change(Role::GridWorker, yard.clone(), &held, RoleChange::Grant), Err(Code::RoleUnchanged));
    assert!(change(Role::GridWorker, yard.clone(), &held, RoleChange::End).is_ok());
    assert_eq!(change(Role::GridWorker, yard, &[], RoleChange::End), Err(Code::RoleUnchanged));
}
