//! What everybody reads of the reports of a unit.

use super::keys;
use super::wire::{ServiceAboutBody, ServiceYearFields};
use crate::caller::Caller;
use crate::extract::{Fields, Id};
use crate::matter::open_texts::OpenTextBody;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::Json;
use axum::extract::State;
use mingtong_app::reporting::{ServiceItem, UnitReport, UnitReporting, reporting_of_unit};
use mingtong_app::{App, Fail};
use mingtong_domain::community;
use mingtong_domain::ids::UnitId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

routes! {
    of_unit: community::Act::ReadPublic;
}

/// How a unit reported.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UnitReportBody {
    /// The id of the report.
    pub id: String,
    /// Who speaks for the unit; masked for strangers, none where it was erased.
    pub liaison: Option<String>,
    /// Who speaks with it for the community; masked for strangers, none where it was erased.
    pub ours: Option<String>,
    /// What it brings; none where that was erased.
    pub text: Option<String>,
    /// The first day.
    pub since: String,
    /// The last day; none where it goes on.
    pub until: Option<String>,
}

impl From<UnitReport> for UnitReportBody {
    fn from(report: UnitReport) -> Self {
        Self {
            id: report.id.to_string(),
            liaison: report.liaison,
            ours: report.ours,
            text: report.text.words().map(str::to_owned),
            since: report.since.to_string(),
            until: report.until.map(|until| until.to_string()),
        }
    }
}

/// Something that was done.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PublicServiceBody {
    /// Whether the unit did it, or somebody of its staff.
    pub kind: keys::ReportingKind,
    /// On which day.
    pub day: String,
    /// What was done; none where that was erased.
    pub text: Option<String>,
    /// What it was for.
    pub about: Option<ServiceAboutBody>,
    /// Whether somebody else has said what came of it.
    pub evaluated: bool,
    /// What they said; none where that was erased.
    pub evaluation: Option<String>,
}

impl From<ServiceItem> for PublicServiceBody {
    fn from(item: ServiceItem) -> Self {
        Self {
            kind: item.kind.into(),
            day: item.day.to_string(),
            text: item.text.words().map(str::to_owned),
            about: item.about.map(|(about, _)| about.into()),
            evaluated: item.evaluation.is_some(),
            evaluation: item.evaluation.and_then(|said| said.words().map(str::to_owned)),
        }
    }
}

/// The reports of a unit, as everybody reads them.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct UnitReportingBody {
    /// How the unit reported; none as long as it has not.
    pub report: Option<UnitReportBody>,
    /// How many of its staff reported.
    pub members: i64,
    /// What they can do, the latest first; a hundred at the most.
    pub skills: Vec<String>,
    /// The year of the services.
    pub year: i16,
    /// What was done in it, the latest first; a hundred at the most.
    pub services: Vec<PublicServiceBody>,
    /// What its staff said of this and everybody reads whole, each text with its salt: entries about them are sealed.
    pub texts: Vec<OpenTextBody>,
    /// The references of those texts of its staff that are masked for strangers.
    pub masked: Vec<String>,
    /// The latest year before it in which something was done.
    pub earlier: Option<i16>,
}

impl From<UnitReporting> for UnitReportingBody {
    fn from(found: UnitReporting) -> Self {
        Self {
            report: found.report.map(Into::into),
            members: found.members,
            skills: found.skills.iter().filter_map(|said| said.words().map(str::to_owned)).collect(),
            year: found.year,
            services: found.services.into_iter().map(Into::into).collect(),
            texts: found.texts.into_iter().map(Into::into).collect(),
            masked: found.masked.into_iter().map(|text| text.0).collect(),
            earlier: found.earlier,
        }
    }
}

/// How a unit and its staff reported, and what they did in a year. Units are not ranked.
#[utoipa::path(
    get,
    operation_id = "read_reporting_of_unit",
    path = "/communities/{c}/units/{id}/reporting",
    tag = "reporting",
    params(("c" = String, Path, description = "The community"), ("id" = String, Path), ServiceYearFields),
    responses((status = 200, body = UnitReportingBody), (status = "default", body = ProblemBody)),
    security((), ("session" = []))
)]
pub(crate) async fn of_unit(
    State(app): State<App>,
    Id(unit): Id<UnitId>,
    caller: Caller,
    Fields(fields): Fields<ServiceYearFields>,
) -> Result<Json<UnitReportingBody>, Problem> {
    if !caller.hall.register.units.contains_key(&unit) {
        return Err(Fail::NotFound.into());
    }
    Ok(Json(reporting_of_unit(&app, &caller.hall, &caller.who(), &unit, fields.year).await?.into()))
}
