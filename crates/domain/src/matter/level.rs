//! Which body a matter is for: what is about one place, for the body of that place; what is about several, for the
//! community's council (《关于加强城乡社区协商的意见》: 涉及行政村、社区公共事务和居民切身利益的事项,由村(社区)牵头;
//! 楼宇、小组的事项,由其党组织或楼长牵头).

use crate::body::BodyKind;
use crate::ids::{BodyId, PlaceId};
use crate::register::Register;

keyed! {
    /// Why a matter is for a body.
    WhyThere {
        /// It is about one place, and the body is for that place.
        OnePlace = "one_place",
        /// It is about one place that has no body of its own.
        NoBodyThere = "no_body_there",
        /// It is about several places.
        SeveralPlaces = "several_places",
        /// It is about no one place.
        NoPlace = "no_place",
    }
}

/// The body that a matter is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Which.
    pub body: BodyId,
    /// Why.
    pub why: WhyThere,
}

/// The body that a matter is for, by the places of it and of those merged into it; none where none stands that it could
/// be for. `stands` says which bodies do.
pub fn level(register: &Register, stands: impl Fn(&BodyId) -> bool, places: &[PlaceId]) -> Option<Level> {
    let at = |place: Option<&PlaceId>, kind: BodyKind| {
        let here = |id: &&BodyId| {
            let body = register.bodies.get(*id);
            body.is_some_and(|body| body.kind == kind && body.place.as_ref() == place) && stands(id)
        };
        register.bodies.keys().filter(here).min().cloned()
    };
    let near =
        |place: &PlaceId| register.outwards(place).find_map(|place| at(Some(&place.id), BodyKind::CourtyardGroup));
    let groups: Vec<Option<BodyId>> = places.iter().map(near).collect();
    let why = match groups.as_slice() {
        [] => WhyThere::NoPlace,
        [Some(first), rest @ ..] if rest.iter().all(|other| other.as_ref() == Some(first)) => {
            return Some(Level { body: first.clone(), why: WhyThere::OnePlace });
        }
        _ if places.iter().all(|place| Some(place) == places.first()) => WhyThere::NoBodyThere,
        _ => WhyThere::SeveralPlaces,
    };
    at(None, BodyKind::Council).map(|body| Level { body, why })
}
