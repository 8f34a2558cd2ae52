//! The homes of a roll with their owners, for whoever leads or works here.

use crate::page::Page;
use crate::params::{Params, skipped};
use crate::problem::Problem;
use crate::render::render;
use crate::routes::roll::numbers::area;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use mingtong_app::roll::{HomeView, OwnerView, view_homes, view_roll};
use mingtong_domain::ids::RollId;
use mingtong_domain::roll::{Act, Handover};

/// A home in the list.
struct Line {
    no: String,
    /// Where it is corrected, for whoever may.
    href: Option<String>,
    owners: Vec<String>,
    area: String,
    facts: String,
}

#[derive(Template)]
#[template(path = "roll/desk/homes.html")]
struct HomesPage {
    page: Page,
    roll: String,
    place: String,
    building: Option<String>,
    lines: Vec<Line>,
    next: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Read)?;
    let id = RollId(id);
    let view = view_roll(&visit.site.app, &visit.hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    let building = params.get("building").map(String::as_str);
    let skip = skipped(&params);
    let found = view_homes(&visit.site.app, &visit.hall, &who, &id, building, skip).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let may_correct = view.may.contains(&Act::Correct);
    let of_building = building.map(|building| format!("building={building}&")).unwrap_or_default();
    let next = |skip: u32| visit.link(&format!("/rolls/{id}/homes?{of_building}skip={skip}"));
    let template = HomesPage {
        page: Page::new(&visit, "rolls", visit.words.t("roll-homes-title")),
        roll: visit.link(&format!("/rolls/{id}")),
        place: view.place,
        building: building.map(str::to_owned),
        lines: found.items.iter().map(|home| line(&visit, &id, home, may_correct)).collect(),
        next: found.next.map(next),
    };
    Ok(render(&template).into_response())
}

fn line(visit: &Visit, roll: &RollId, view: &HomeView, may_correct: bool) -> Line {
    let (words, home) = (visit.words, &view.home);
    let owner = |owner: &OwnerView| {
        let name = owner.name.clone().unwrap_or_else(|| words.t("words-erased").to_owned());
        owner.phone.as_ref().map_or(name.clone(), |phone| format!("{name} {phone}"))
    };
    let is_new = home.handover == Handover::NotHandedOver;
    let facts = [
        Some(words.word("home-part", home.part.key())),
        is_new.then(|| words.word("home-handover", home.handover.key())),
        Some(words.word("home-living", home.living.key())),
        Some(words.word("area-source", home.source.key())),
    ];
    Line {
        no: home.no.0.clone(),
        href: may_correct.then(|| visit.link(&format!("/desk/rolls/{roll}/home?no={}", home.no))),
        owners: view.owners.iter().map(owner).collect(),
        area: home.area.map_or_else(|| words.t("roll-area-unknown").to_owned(), |it| area(words, it)),
        facts: facts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
    }
}
