//! The list of needs: all that were published, or those of a state, a kind, a class, a place.

use crate::page::Page;
use crate::params::{Params, asked, encoded, skipped};
use crate::parts::need_rows::{NeedRow, need_rows};
use crate::parts::place_choices::{PlaceChoice, overlooked, place_choices};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::need::{NeedQuery, list_needs};
use mingtong_domain::ids::{Area, PlaceId};
use mingtong_domain::matter;
use mingtong_domain::need::{Act, Class, NeedKind, StageKind};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Need, Area::Agreement];

/// The states that the list of everybody knows.
const STAGES: [StageKind; 3] = [StageKind::Open, StageKind::Taken, StageKind::Settled];

#[derive(Template)]
#[template(path = "need/public/list.html")]
struct ListPage {
    page: Page,
    needs: Vec<NeedRow>,
    has_conditions: bool,
    /// Keys, and whether each is chosen.
    stages: Vec<(&'static str, bool)>,
    kinds: Vec<(&'static str, bool)>,
    classes: Vec<(&'static str, bool)>,
    places: Vec<PlaceChoice>,
    /// Whether whoever reads may ask for something: everybody, but who is signed in in a role that asks for nothing.
    may_ask: bool,
    /// Whether whoever reads may take the list home.
    may_export: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let of = |name: &str| asked(&params, name).to_owned();
    let (stage, kind, class, place) = (of("stage"), of("kind"), of("class"), of("place"));
    let query = NeedQuery {
        stage: StageKind::from_key(&stage).filter(|stage| STAGES.contains(stage)),
        kind: NeedKind::from_key(&kind),
        class: Class::from_key(&class),
        place: (!place.is_empty()).then(|| PlaceId(place.clone())),
        skip: skipped(&params),
        ..NeedQuery::default()
    };
    let found = list_needs(&visit.site.app, &visit.hall, &visit.who(), &query).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let conditions = [("stage", &stage), ("kind", &kind), ("class", &class), ("place", &place)];
    let conditions = conditions.into_iter().filter(|(_, value)| !value.is_empty());
    let conditions: String = conditions.map(|(name, value)| format!("&{name}={}", encoded(value))).collect();
    let template = ListPage {
        page: Page::new(&visit, "lists", visit.words.t("lists-title")),
        needs: need_rows(&visit, &found.items),
        has_conditions: !conditions.is_empty(),
        stages: STAGES.iter().map(|it| (it.key(), it.key() == stage)).collect(),
        kinds: NeedKind::ALL.iter().map(|it| (it.key(), it.key() == kind)).collect(),
        classes: Class::ALL.iter().map(|it| (it.key(), it.key() == class)).collect(),
        places: overlooked(&visit, place_choices(&visit, &place)).0,
        may_ask: visit.session.is_none() || visit.who().may(Act::Propose),
        may_export: visit.session.is_some() && visit.who().may(matter::Act::Export),
        next: found.next.map(|skip| visit.link(&format!("/lists?skip={skip}{conditions}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
