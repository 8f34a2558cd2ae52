//! The numbers of some days: what was heard and what became of it, broken down, and what is left out with its reason.

use super::wire_numbers::{NumbersBody, NumbersFields};
use crate::caller::Caller;
use crate::extract::Fields;
use crate::moment::day;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::community::numbers::{Period, numbers};
use mingtong_app::matter::MatterQuery;
use mingtong_app::throttle::Limited;
use mingtong_app::{App, Fail, Hall};
use mingtong_domain::community::Act;
use mingtong_domain::ids::{CategoryId, PlaceId, UnitId};
use mingtong_domain::refusal::Code;
use mingtong_domain::{Millis, Refusal};

routes! {
    read_numbers: Act::ReadPublic;
}

/// What an address says where no place was named, no unit has it, or nobody has said what it is about.
const NONE: &str = "none";

/// The numbers of some days, as you may see them: without a session those of the public matters. Every figure is the
/// number of the matters that the page of lists opens for it.
#[utoipa::path(
    get,
    path = "/communities/{c}/numbers",
    tag = "record",
    params(("c" = String, Path, description = "The community"), NumbersFields),
    responses((status = 200, body = NumbersBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn read_numbers(
    State(app): State<App>,
    caller: Caller,
    Fields(fields): Fields<NumbersFields>,
) -> Result<Json<NumbersBody>, Problem> {
    let narrowed = narrowed(&caller.hall, &fields)?;
    let period = period(&fields, &narrowed, app.now())?;
    let who = caller.known_or_counted(&app, Limited::Search)?;
    // As on the pages: few have numbers made at a time.
    let _pass = app.gates.searching.enter().await.map_err(Fail::from)?;
    let read = numbers(&app, &caller.hall, &who, period, &narrowed).await?;
    Ok(Json(NumbersBody::of(&caller.hall, caller.words, &read)))
}

fn narrowed(hall: &Hall, fields: &NumbersFields) -> Result<MatterQuery, Problem> {
    let refuse = |code| Problem::from(Refusal::new(code, Act::ReadPublic));
    let id = |field: &Option<String>| field.clone().filter(|id| id != NONE);
    let (place, unit) = (id(&fields.place).map(PlaceId), id(&fields.unit).map(UnitId));
    if place.as_ref().is_some_and(|place| !hall.register.places.contains_key(place)) {
        return Err(refuse(Code::NoSuchPlace));
    }
    if unit.as_ref().is_some_and(|unit| !hall.register.units.contains_key(unit)) {
        return Err(refuse(Code::NoSuchUnit));
    }
    let category = id(&fields.category).map(CategoryId);
    if category.as_ref().is_some_and(|category| !hall.register.categories.contains_key(category)) {
        return Err(refuse(Code::NoSuchCategory));
    }
    Ok(MatterQuery {
        category,
        in_no_category: fields.category.as_deref() == Some(NONE),
        nowhere: fields.place.as_deref() == Some(NONE),
        with_nobody: fields.unit.as_deref() == Some(NONE),
        place,
        unit,
        channel: fields.channel.map(Into::into),
        track: fields.track.map(Into::into),
        ..MatterQuery::default()
    })
}

/// Which days are asked for. Of a part of the community the numbers are of named days: those of this year, where
/// nothing else is said.
fn period(fields: &NumbersFields, narrowed: &MatterQuery, now: Millis) -> Result<Period, Problem> {
    let period = match (&fields.period, &fields.from, &fields.until) {
        (Some(period), None, None) => Period::parse(period).ok_or_else(|| Problem::unfit("period"))?,
        (None, Some(from), Some(until)) => {
            Period::days(day("from", from)?, day("until", until)?).ok_or_else(|| Problem::unfit("until"))?
        }
        (None, None, None) => Period::All,
        _ => return Err(Problem::unfit("period")),
    };
    match period {
        Period::All if !narrowed.is_whole() => Ok(Period::Year(now.year())),
        period => Ok(period),
    }
}
