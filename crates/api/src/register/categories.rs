//! The two-level list of categories.

use super::wire::CodeBody;
use super::wire_categories::{CategoriesBody, CategoryBody, CategoryNameBody, CategoryPlaceBody, NewCategoryBody};
use crate::caller::{Caller, InHall};
use crate::extract::{Body, Fields, Id};
use crate::paging::{PageFields, page};
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use crate::wire::IdBody;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use mingtong_app::App;
use mingtong_app::register::{CategoryAsked, CategoryWords, change_category, register_category};
use mingtong_domain::ids::CategoryId;
use mingtong_domain::{community, register};

routes! {
    list_categories: community::Act::ReadPublic;
    add_category: register::Act::RegisterCategory;
    rename_category: register::Act::RegisterCategory;
    recode_category: register::Act::RegisterCategory;
    move_category: register::Act::RegisterCategory;
    retire_category: register::Act::RegisterCategory;
    restore_category: register::Act::RegisterCategory;
}

/// The categories of a community in their order, retired ones among them: each major one, then what stands under it.
#[utoipa::path(
    get,
    path = "/communities/{c}/categories",
    tag = "communities",
    params(("c" = String, Path, description = "The community"), PageFields),
    responses((status = 200, body = CategoriesBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn list_categories(
    InHall(hall): InHall,
    Fields(fields): Fields<PageFields>,
) -> Result<Json<CategoriesBody>, Problem> {
    let majors = hall.register.major_categories().into_iter();
    let all = majors.flat_map(|major| std::iter::once(major).chain(hall.register.minor_categories(&major.id)));
    let (categories, next) = page(all.collect(), &fields)?;
    let items = categories.into_iter().map(|category| CategoryBody::of(&hall, category)).collect();
    Ok(Json(CategoriesBody { items, next }))
}

/// Add a category.
#[utoipa::path(
    post,
    path = "/communities/{c}/categories",
    tag = "register",
    params(("c" = String, Path, description = "The community")),
    request_body = NewCategoryBody,
    responses((status = 201, body = IdBody), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn add_category(
    State(app): State<App>,
    caller: Caller,
    Body(body): Body<NewCategoryBody>,
) -> Result<(StatusCode, Json<IdBody>), Problem> {
    let who = caller.signed_in()?;
    let NewCategoryBody { name, english, parent, code } = body;
    let words = CategoryWords { parent: parent.map(CategoryId), name, english, code };
    let id = register_category(&app, &caller.hall, &who, words).await?;
    Ok((StatusCode::CREATED, Json(IdBody { id: id.0 })))
}

/// Call a category otherwise; its matters stay with it.
#[utoipa::path(
    post,
    path = "/communities/{c}/categories/{id}/rename",
    tag = "register",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = CategoryNameBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn rename_category(
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    caller: Caller,
    Body(body): Body<CategoryNameBody>,
) -> Result<StatusCode, Problem> {
    change(&app, &caller, id, CategoryAsked::Rename { name: body.name, english: body.english }).await
}

/// Give a category another code of the city; the old one stays as history.
#[utoipa::path(
    post,
    path = "/communities/{c}/categories/{id}/recode",
    tag = "register",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = CodeBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn recode_category(
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    caller: Caller,
    Body(body): Body<CodeBody>,
) -> Result<StatusCode, Problem> {
    change(&app, &caller, id, CategoryAsked::Recode(body.code)).await
}

/// Put a category elsewhere in the list.
#[utoipa::path(
    post,
    path = "/communities/{c}/categories/{id}/move",
    tag = "register",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    request_body = CategoryPlaceBody,
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn move_category(
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    caller: Caller,
    Body(body): Body<CategoryPlaceBody>,
) -> Result<StatusCode, Problem> {
    let asked = CategoryAsked::Move { parent: body.parent.map(CategoryId), order: body.order };
    change(&app, &caller, id, asked).await
}

/// Retire a category: no matter is given it any more, and what was counted under it stays.
#[utoipa::path(
    post,
    path = "/communities/{c}/categories/{id}/retire",
    tag = "register",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn retire_category(
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    change(&app, &caller, id, CategoryAsked::Retire).await
}

/// Take a category into use again.
#[utoipa::path(
    post,
    path = "/communities/{c}/categories/{id}/restore",
    tag = "register",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path)),
    responses((status = 204), (status = "default", body = ProblemBody)),
    security(("session" = []))
)]
pub(crate) async fn restore_category(
    State(app): State<App>,
    Id(id): Id<CategoryId>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    change(&app, &caller, id, CategoryAsked::Restore).await
}

async fn change(app: &App, caller: &Caller, id: CategoryId, asked: CategoryAsked) -> Result<StatusCode, Problem> {
    let who = caller.signed_in()?;
    change_category(app, &caller.hall, &who, id, asked).await?;
    Ok(StatusCode::NO_CONTENT)
}
