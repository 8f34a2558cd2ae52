//! Places to choose from: to put something new at, those in use; to look for what is there, all, with a mark at those
//! out of use.

use crate::args::text_arg;
use crate::visit::Visit;
use mingtong_domain::ids::{BodyId, PlaceId};
use mingtong_domain::register::PlaceKind;
use mingtong_domain::role::Scope;
use std::collections::HashSet;

/// What a place is called where others look for what is there: one that is out of use says so.
pub(crate) fn marked(visit: &Visit, id: &PlaceId, name: String) -> String {
    match visit.hall.register.is_place_in_use(id) {
        true => name,
        false => visit.words.ta("place-retired", &[text_arg("name", name)]),
    }
}

/// Every place of the register, for whoever works here and looks for what is there: id and full name.
pub(crate) fn every_place(visit: &Visit) -> Vec<(String, String)> {
    visit.hall.places().into_iter().map(|(id, name)| (id.0.clone(), marked(visit, id, name))).collect()
}

/// Every place in use, for whoever works here and puts something new there: id and full name.
pub(crate) fn every_place_in_use(visit: &Visit) -> Vec<(String, String)> {
    in_use(visit).map(|(id, name)| (id.0.clone(), name)).collect()
}

fn in_use(visit: &Visit) -> impl Iterator<Item = (&PlaceId, String)> {
    visit.hall.places().into_iter().filter(move |(id, _)| visit.hall.register.is_place_in_use(id))
}

/// The place to which the role is bound that the visitor wears; none where it holds everywhere.
pub(crate) fn bound_place(visit: &Visit) -> Option<PlaceId> {
    let session = visit.session.as_ref()?;
    visit.hall.register.bounds(&session.who.actor.scope).cloned()
}

/// The body for which the visitor wears a role; none for every other role.
pub(crate) fn own_body(visit: &Visit) -> Option<BodyId> {
    match &visit.session.as_ref()?.who.actor.scope {
        Scope::Body(body) => Some(body.clone()),
        _ => None,
    }
}

/// The places at which whoever is signed in writes down what others say: every one, or those of their own place. Where
/// that was retired it stands there alone and marked, and says why it is refused: a list of nothing would say nothing.
pub(crate) fn own_places(visit: &Visit) -> Vec<(String, String)> {
    let bound = bound_place(visit);
    let inside: Option<HashSet<PlaceId>> =
        bound.as_ref().map(|place| visit.hall.register.inside(place).into_iter().collect());
    let is_theirs = |id: &PlaceId| inside.as_ref().is_none_or(|inside| inside.contains(id));
    let places = in_use(visit).filter(|(id, _)| is_theirs(id)).map(|(id, name)| (id.0.clone(), name));
    let places: Vec<(String, String)> = places.collect();
    match bound {
        Some(place) if places.is_empty() => vec![retired_choice(visit, &place)],
        _ => places,
    }
}

fn retired_choice(visit: &Visit, id: &PlaceId) -> (String, String) {
    (id.0.clone(), marked(visit, id, visit.hall.place_name(id)))
}

/// The same, and the chosen one where it is out of use: a notice hangs about what lies there, a roll is kept on.
pub(crate) fn own_places_and(visit: &Visit, chosen: &str) -> Vec<(String, String)> {
    let (mut places, id) = (own_places(visit), PlaceId::from(chosen));
    let is_there = places.iter().any(|(other, _)| other == chosen);
    if !is_there && visit.hall.register.retired_around(&id).is_some() && is_own_place(visit, &id) {
        places.push(retired_choice(visit, &id));
    }
    places
}

/// Whether whoever is signed in works at a place, in use or not.
pub(crate) fn is_own_place(visit: &Visit, id: &PlaceId) -> bool {
    bound_place(visit).is_none_or(|bound| visit.hall.register.outwards(id).any(|around| around.id == bound))
}

/// A place in a list to choose from: its id, its full name, whether it is chosen.
pub(crate) type PlaceChoice = (String, String, bool);

/// The places that residents know and look for what is there: courtyards and public places before what lies inside
/// them; no grids, no homes.
pub(crate) fn place_choices(visit: &Visit, chosen: &str) -> Vec<PlaceChoice> {
    let places = visit.hall.places().into_iter().filter(|(id, _)| is_theirs(visit, id));
    places.map(|(id, name)| (id.0.clone(), marked(visit, id, name), id.as_str() == chosen)).collect()
}

/// Of these the ones at which something new is put.
pub(crate) fn places_in_use(visit: &Visit, chosen: &str) -> Vec<PlaceChoice> {
    let places = in_use(visit).filter(|(id, _)| is_theirs(visit, id));
    places.map(|(id, name)| (id.0.clone(), name, id.as_str() == chosen)).collect()
}

fn is_theirs(visit: &Visit, id: &PlaceId) -> bool {
    visit.hall.register.places.get(id).is_none_or(|place| is_known(place.kind))
}

/// Names that somebody overlooks in a list, and that a page carries to an old phone: some 25 kB.
const CHOICES_MAX: usize = 300;

/// Of too many places only the courtyards and public places, which hold the others, as many as a list has, and the
/// chosen one; whether any was left out.
pub(crate) fn overlooked(visit: &Visit, mut choices: Vec<PlaceChoice>) -> (Vec<PlaceChoice>, bool) {
    if choices.len() <= CHOICES_MAX {
        return (choices, false);
    }
    let places = &visit.hall.register.places;
    let kind = |id: &str| places.get(&PlaceId::from(id)).map(|place| place.kind);
    let holds_others = |id: &str| matches!(kind(id), Some(PlaceKind::Courtyard | PlaceKind::Public));
    let mut listed = 0;
    choices.retain(|(id, _, chosen)| {
        let is_listed = holds_others(id) && listed < CHOICES_MAX;
        listed += usize::from(is_listed);
        is_listed || *chosen
    });
    (choices, true)
}

/// Of too many places no homes but the chosen ones: whoever means a home chooses the entrance or the building in which
/// it lies. And whether any was left out.
pub(crate) fn without_homes(visit: &Visit, mut choices: Vec<PlaceChoice>) -> (Vec<PlaceChoice>, bool) {
    let all = choices.len();
    if all > CHOICES_MAX {
        let places = &visit.hall.register.places;
        let is_home = |id: &str| places.get(&PlaceId::from(id)).is_some_and(|place| place.kind == PlaceKind::Home);
        choices.retain(|(id, _, chosen)| *chosen || !is_home(id));
    }
    let is_cut = choices.len() < all;
    (choices, is_cut)
}

fn is_known(kind: PlaceKind) -> bool {
    match kind {
        PlaceKind::Courtyard | PlaceKind::Building | PlaceKind::Entrance | PlaceKind::Public => true,
        PlaceKind::Grid | PlaceKind::Home => false,
    }
}

/// Places of one courtyard or street under its name; one that is alone there has no name above it.
pub(crate) type PlaceGroup = (Option<String>, Vec<PlaceChoice>);

/// Places by the courtyard they lie in, in the order of its first.
pub(crate) fn grouped(visit: &Visit, choices: Vec<PlaceChoice>) -> Vec<PlaceGroup> {
    let mut groups: Vec<(PlaceId, Vec<PlaceChoice>)> = Vec::new();
    for choice in choices {
        let around = visit.hall.courtyard(&PlaceId::from(choice.0.as_str()));
        match groups.iter_mut().find(|(courtyard, _)| *courtyard == around) {
            Some((_, places)) => places.push(choice),
            None => groups.push((around, vec![choice])),
        }
    }
    let name = |courtyard: &PlaceId, count: usize| (count > 1).then(|| visit.hall.place_name(courtyard));
    groups.into_iter().map(|(courtyard, places)| (name(&courtyard, places.len()), places)).collect()
}
