use super::*;
use crate::body::{self, BodyKind};
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
        retired: None,
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
        let event = register_place(&register, place(id, *parent, code), false, &admin()).unwrap();
        take_in(&mut register, event);
    }
    register
}

#[test]
fn a_code_continues_its_parents_and_is_kept_as_history() {
    let mut register = with(&[("grid", None, "530103"), ("yard", Some("grid"), "530103001")]);
    let refused = register_place(&register, place("x", Some("grid"), "530104001"), false, &admin()).unwrap_err();
    assert_eq!(refused.code, Code::CodePrefix);
    let refused = register_place(&register, place("x", Some("grid"), "530103001"), false, &admin()).unwrap_err();
    assert_eq!(refused.code, Code::CodeInUse);
    let refused = register_place(&register, place("x", Some("grid"), "530103009"), true, &admin()).unwrap_err();
    assert_eq!(refused.code, Code::NameInUse, "beside it another one is called so");
    let long = format!("530103{}", "0".repeat(limits::NAME_CHARS_MAX));
    let refused = register_place(&register, place("x", Some("grid"), &long), false, &admin()).unwrap_err();
    assert_eq!(refused.code, Code::TextTooLong);
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
        let event = register_place(&register, place(&name, parent.as_deref(), ""), false, &admin()).unwrap();
        take_in(&mut register, event);
        names.push(name);
    }
    let refused =
        register_place(&register, place("deep", names.last().map(String::as_str), ""), false, &admin()).unwrap_err();
    assert_eq!(refused.code, Code::PlaceTooDeep);
    assert_eq!(register.path(Some(&"p2".into())), ["p2", "p1", "p0"].map(PlaceId::from));
    assert_eq!(register.inside(&"p8".into()), ["p8", "p9"].map(PlaceId::from));
}

#[test]
fn a_role_needs_a_scope_that_fits_and_exists() {
    let register = with(&[("yard", None, "")]);
    let change = |role, scope, held: &[(Role, Scope)], change| {
        let held = Held { roles: held, by_others: false };
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

#[test]
fn the_last_administrator_and_the_last_secretary_do_not_end_their_own_role() {
    let register = Register::default();
    let end = |role, person: &str, by_others, actor: &Actor| {
        let held = Held { roles: &[(role, Scope::Community)], by_others };
        let ended = change_role(&register, held, person.into(), role, Scope::Community, RoleChange::End, actor);
        ended.map(drop).map_err(|refusal| refusal.code)
    };
    let secretary = Actor { role: Role::Secretary, ..admin() };
    for (role, actor) in [(Role::Admin, admin()), (Role::Secretary, secretary.clone()), (Role::Secretary, admin())] {
        assert_eq!(end(role, "a", false, &actor), Err(Code::LastInRole), "{role:?}");
        assert_eq!(end(role, "a", true, &actor), Ok(()), "somebody else has it");
        assert_eq!(end(role, "b", false, &actor), Ok(()), "whoever ends it stays");
    }
    assert_eq!(end(Role::Staff, "a", false, &admin()), Ok(()), "given again by whoever gives roles");
    let keeper = Actor { person: None, ..admin() };
    assert_eq!(end(Role::Admin, "a", false, &keeper), Ok(()), "the command line gives it to the next");
}

#[test]
fn a_secretary_makes_no_administrator_and_ends_none() {
    let (register, secretary) = (Register::default(), Actor { role: Role::Secretary, ..admin() });
    let change = |role, change, actor: &Actor| {
        let held = if change == RoleChange::End { vec![(role, Scope::Community)] } else { vec![] };
        let held = Held { roles: &held, by_others: true };
        let changed = change_role(&register, held, "b".into(), role, Scope::Community, change, actor);
        changed.map(drop).map_err(|refusal| refusal.code)
    };
    for to in [RoleChange::Grant, RoleChange::End] {
        assert_eq!(change(Role::Admin, to, &secretary), Err(Code::AdministratorsOnly), "{to:?}");
        assert_eq!(change(Role::Admin, to, &admin()), Ok(()), "{to:?}");
        assert_eq!(change(Role::Secretary, to, &secretary), Ok(()), "{to:?}");
    }
}

#[test]
fn a_role_in_a_body_is_bound_to_the_place_of_the_body() {
    let mut register = with(&[("yard", None, "")]);
    for (body, place) in [("group", Some("yard")), ("council", None)] {
        let place = place.map(PlaceId::from);
        let formed = body::Event::Formed { body: body.into(), kind: BodyKind::Council, name: "n".into(), place };
        let event = Some(event::Event::from(formed));
        let recorded = Recorded { position: 0, at: Millis(0), person: None, role: Role::Admin, event };
        register.apply(&recorded, |_| String::new());
    }
    let bounds = |scope: Scope| register.bounds(&scope).cloned();
    assert_eq!(bounds(Scope::Body("group".into())), Some("yard".into()));
    assert_eq!(bounds(Scope::Place("other".into())), Some("other".into()));
    for everywhere in [Scope::Body("council".into()), Scope::Unit("u".into()), Scope::Community] {
        assert_eq!(bounds(everywhere), None);
    }
}

#[test]
fn a_place_is_renamed_and_moved_with_what_lies_in_it_and_never_into_itself() {
    let mut register = with(&[
        ("east", None, "01"),
        ("west", None, "02"),
        ("yard", Some("east"), "0114"),
        ("house", Some("yard"), "011401"),
    ]);
    let id = PlaceId::from;
    let refused = |register: &Register, place: &str, parent: &str| {
        move_place(register, &PlaceId::from(place), Some(PlaceId::from(parent)), false, &admin()).unwrap_err().code
    };
    assert_eq!(refused(&register, "east", "house"), Code::PlaceInItself);
    assert_eq!(refused(&register, "yard", "yard"), Code::PlaceInItself);
    assert_eq!(refused(&register, "yard", "west"), Code::CodePrefix, "its code says where it lies");
    assert_eq!(refused(&register, "yard", "nowhere"), Code::NoSuchPlace);
    let event = recode_place(&register, &id("yard"), String::new(), &admin()).unwrap();
    take_in(&mut register, event);
    let to_west = |taken| move_place(&register, &id("yard"), Some(id("west")), taken, &admin());
    assert_eq!(to_west(true).unwrap_err().code, Code::NameInUse, "another one there is called so");
    let event = to_west(false).unwrap();
    take_in(&mut register, event);
    let path: Vec<String> = register.path(Some(&id("house"))).into_iter().map(|place| place.0).collect();
    assert_eq!(path, ["house", "yard", "west"]);
    assert_eq!(register.inside(&id("east")), [id("east")]);
    assert_eq!((register.levels(&id("west")), register.levels(&id("house"))), (3, 1));
    let renamed = |taken| rename_place(&register, &id("yard"), "new".into(), taken, &admin());
    assert_eq!(renamed(true).unwrap_err().code, Code::NameInUse);
    let event = renamed(false).unwrap();
    take_in(&mut register, event);
    assert_eq!(register.places.get(&id("yard")).unwrap().name, crate::ids::TextRef::from("new"));
    assert_eq!(register.directly_inside(&id("west")).collect::<Vec<_>>(), [&id("yard")]);
}

#[test]
fn a_retired_place_takes_in_nothing_new_nor_does_what_lies_in_it_until_it_is_restored() {
    let mut register = with(&[("east", None, ""), ("west", None, ""), ("yard", Some("east"), "")]);
    let id = PlaceId::from;
    let fault = |register: &Register, place: &str| register.place_fault(&PlaceId::from(place));
    let retire = |register: &Register, place: &str| {
        retire_place(register, &PlaceId::from(place), &admin()).map_err(|refusal| refusal.code)
    };
    let restore = |register: &Register, place: &str| {
        restore_place(register, &PlaceId::from(place), &admin()).map_err(|refusal| refusal.code)
    };
    assert_eq!(restore(&register, "yard"), Err(Code::PlaceInUse));
    assert_eq!(retire(&register, "nowhere"), Err(Code::NoSuchPlace));
    let event = retire(&register, "east").unwrap();
    take_in(&mut register, event);
    assert_eq!(
        ["east", "yard", "west"].map(|place| fault(&register, place)),
        [Some(Code::PlaceRetired), Some(Code::PlaceRetired), None]
    );
    assert_eq!(retire(&register, "east"), Err(Code::PlaceRetired), "already");
    assert_eq!(retire(&register, "west"), Err(Code::LastPlace), "nothing else is in use at the top");
    assert_eq!(restore(&register, "yard"), Err(Code::PlaceAroundRetired), "what it lies in was");
    let beside = register_place(&register, place("new", Some("yard"), ""), false, &admin());
    assert_eq!(beside.unwrap_err().code, Code::PlaceRetired);
    let into = move_place(&register, &id("west"), Some(id("east")), false, &admin());
    assert_eq!(into.unwrap_err().code, Code::PlaceRetired);
    assert!(move_place(&register, &id("yard"), Some(id("west")), false, &admin()).is_ok(), "out of it");
    let event = retire(&register, "yard").unwrap();
    take_in(&mut register, event);
    let event = restore(&register, "east").unwrap();
    take_in(&mut register, event);
    assert_eq!((fault(&register, "east"), fault(&register, "yard")), (None, Some(Code::PlaceRetired)), "by itself");
    let event = restore(&register, "yard").unwrap();
    take_in(&mut register, event);
    assert_eq!(fault(&register, "yard"), None);
}

#[test]
fn a_role_at_a_retired_place_is_ended_and_not_given() {
    let mut register = with(&[("yard", None, ""), ("road", None, "")]);
    take_in(&mut register, Event::PlaceRetired { place: "yard".into() });
    let change = |held: &[(Role, Scope)], change| {
        let (held, scope) = (Held { roles: held, by_others: false }, Scope::Place("yard".into()));
        let changed = change_role(&register, held, "p".into(), Role::GridWorker, scope, change, &admin());
        changed.map(drop).map_err(|refusal| refusal.code)
    };
    assert_eq!(change(&[], RoleChange::Grant), Err(Code::PlaceRetired));
    let held = [(Role::GridWorker, Scope::Place("yard".into()))];
    assert_eq!(change(&held, RoleChange::End), Ok(()));
}
