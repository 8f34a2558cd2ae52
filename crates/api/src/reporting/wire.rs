//! Reports on the wire.

use super::keys;
use crate::moment::day;
use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::reporting::{
    NewMemberReport, NewUnitReport, ReportingItem, ReportingList, ReportingQuery, ReportingView, ServiceView, Shown,
};
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, NeedId, PersonId, PlaceId, UnitId};
use mingtong_domain::reporting::About;
use mingtong_words::Words;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use utoipa::{IntoParams, ToSchema};

/// A day that may be left out.
pub(super) fn maybe_day<D: FromStr>(field: &str, text: Option<String>) -> Result<Option<D>, Problem> {
    text.map(|text| day(field, &text)).transpose()
}

/// Which reports are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ReportingFields {
    /// `work` (to be taken in or judged), `listed` (they stand) or `past`; all where it is left out.
    pub shown: Option<String>,
    /// Of one kind only.
    pub kind: Option<keys::ReportingKind>,
    /// The id of a unit: of it only.
    pub unit: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

impl ReportingFields {
    /// As the query takes it.
    pub(super) fn read(self) -> Result<ReportingQuery, Problem> {
        let shown = match self.shown.as_deref() {
            None => Shown::All,
            Some("work") => Shown::ToWorkOn,
            Some("listed") => Shown::Listed,
            Some("past") => Shown::Past,
            Some(_) => return Err(Problem::unfit("shown")),
        };
        let (unit, skip) = (self.unit.map(UnitId), self.skip.unwrap_or(0));
        Ok(ReportingQuery { shown, kind: self.kind.map(Into::into), unit, skip, limit: 0 })
    }
}

/// Which year is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ServiceYearFields {
    /// The year of the services; this one where it is left out.
    pub year: Option<i16>,
}

/// A report in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReportingItemBody {
    /// The id in addresses: `2026-0003`.
    pub id: String,
    /// The number: `明通到2026-0003`.
    pub number: String,
    /// Who reported.
    pub kind: keys::ReportingKind,
    /// The id of the unit.
    pub unit: String,
    /// The name of the unit.
    pub unit_name: String,
    /// Who, of one person; none where it was erased.
    pub name: Option<String>,
    /// What it brings, or what they can do; none where it was erased.
    pub text: Option<String>,
    /// The name of the place.
    pub place: Option<String>,
    /// The first day.
    pub since: String,
    /// The last day; none where it goes on.
    pub until: Option<String>,
    /// Its state now.
    pub stage: keys::ReportingStage,
    /// Services of which nobody has said what came of them.
    pub to_evaluate: i64,
}

impl From<ReportingItem> for ReportingItemBody {
    fn from(item: ReportingItem) -> Self {
        Self {
            id: item.id.to_string(),
            number: item.number,
            kind: item.kind.into(),
            unit: item.unit.0,
            unit_name: item.unit_name,
            name: item.name,
            text: item.text,
            place: item.place,
            since: item.since.to_string(),
            until: item.until.map(|until| until.to_string()),
            stage: item.stage.into(),
            to_evaluate: item.to_evaluate,
        }
    }
}

/// A page of reports.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReportingsBody {
    /// The reports.
    pub items: Vec<ReportingItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<ReportingList> for ReportingsBody {
    fn from(list: ReportingList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// What a service was for.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceAboutBody {
    /// What kind of thing it is.
    pub kind: ServiceAboutKind,
    /// Its id: `2026-0007`.
    pub number: String,
}

/// What a service can be for.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ServiceAboutKind {
    /// A need.
    Need,
    /// A matter.
    Matter,
}

impl From<About> for ServiceAboutBody {
    fn from(about: About) -> Self {
        match about {
            About::Need(need) => Self { kind: ServiceAboutKind::Need, number: need.to_string() },
            About::Matter(matter) => Self { kind: ServiceAboutKind::Matter, number: matter.to_string() },
        }
    }
}

impl ServiceAboutBody {
    /// As the domain takes it.
    pub(super) fn read(self) -> Result<About, Problem> {
        let read = match self.kind {
            ServiceAboutKind::Need => NeedId::parse(&self.number).map(About::Need),
            ServiceAboutKind::Matter => MatterId::parse(&self.number).map(About::Matter),
        };
        read.ok_or_else(|| Problem::unfit("about"))
    }
}

/// Who speaks for a side.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LiaisonBody {
    /// The name; none where it was erased.
    pub name: Option<String>,
    /// Since when.
    pub since: String,
}

/// A service.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ServiceBody {
    /// Its number within the report, from 1.
    pub number: u32,
    /// On which day.
    pub day: String,
    /// What it was for.
    pub about: Option<ServiceAboutBody>,
    /// What was done; empty where that was erased.
    pub text: String,
    /// What somebody else says of it; empty where that was erased.
    pub evaluation: Option<String>,
}

impl From<ServiceView> for ServiceBody {
    fn from(view: ServiceView) -> Self {
        Self {
            number: view.service.number,
            day: view.service.day.to_string(),
            about: view.service.about.map(Into::into),
            text: view.text,
            evaluation: view.evaluation,
        }
    }
}

/// A report.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReportingBody {
    /// The id in addresses: `2026-0003`.
    pub id: String,
    /// The number: `明通到2026-0003`.
    pub number: String,
    /// Who reported.
    pub kind: keys::ReportingKind,
    /// The id of the unit.
    pub unit: String,
    /// The name of the unit.
    pub unit_name: String,
    /// Who, of one person; empty where it was erased.
    pub name: Option<String>,
    /// What it brings, or what they can do; empty where it was erased.
    pub text: String,
    /// When they have time.
    pub times: Option<String>,
    /// The name of the place.
    pub place: Option<String>,
    /// The first day.
    pub since: String,
    /// The last day; none where it goes on.
    pub until: Option<String>,
    /// When it was written down.
    pub reported: String,
    /// Its state now.
    pub stage: keys::ReportingStage,
    /// Who speaks for the unit: the last one now.
    pub liaisons: Vec<LiaisonBody>,
    /// Who speaks with it for the community: the last one now.
    pub ours: Vec<LiaisonBody>,
    /// Why it was not taken in, or ended.
    pub reason: Option<String>,
    /// What was done, the latest first.
    pub services: Vec<ServiceBody>,
    /// What whoever looks may do now.
    pub acts: Vec<String>,
    /// The numbers of the services of which whoever looks can say what came of them.
    pub to_evaluate: Vec<u32>,
    /// The position of its latest event.
    pub position: i64,
}

impl From<ReportingView> for ReportingBody {
    fn from(view: ReportingView) -> Self {
        let reporting = &view.reporting;
        let held = |held: Vec<(Option<String>, Millis)>| {
            held.into_iter().map(|(name, since)| LiaisonBody { name, since: rfc3339(since) }).collect()
        };
        Self {
            id: reporting.id.to_string(),
            number: view.number,
            kind: reporting.kind().into(),
            unit: reporting.unit.0.clone(),
            unit_name: view.unit,
            name: view.name,
            text: view.text,
            times: view.times,
            place: view.place,
            since: reporting.since.to_string(),
            until: reporting.until.map(|until| until.to_string()),
            reported: rfc3339(reporting.at),
            stage: view.stage.kind().into(),
            liaisons: held(view.liaisons),
            ours: held(view.ours),
            reason: view.reason,
            services: view.services.into_iter().map(Into::into).collect(),
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
            to_evaluate: view.to_evaluate,
            position: reporting.latest,
        }
    }
}

/// A unit to be reported. Its liaison is somebody with an account, or a name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUnitReportBody {
    /// The id of the unit.
    pub unit: String,
    /// The id of who acts for the unit and is its liaison.
    pub person: Option<String>,
    /// The name of a liaison without an account.
    pub name: Option<String>,
    /// The id of who speaks with it for the community; for the desk, which is meant where it is left out.
    pub ours: Option<String>,
    /// What it brings.
    pub text: String,
    /// The first day: `2026-06-01`.
    pub since: String,
    /// The last day; left out where it goes on.
    pub until: Option<String>,
}

impl NewUnitReportBody {
    /// As the use case takes it.
    pub(super) fn read(self) -> Result<NewUnitReport, Problem> {
        Ok(NewUnitReport {
            unit: UnitId(self.unit),
            person: self.person.map(PersonId),
            name: self.name,
            ours: self.ours.map(PersonId),
            text: self.text,
            since: day("since", &self.since)?,
            until: maybe_day("until", self.until)?,
        })
    }
}

/// Somebody of the staff of a unit to be reported.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMemberReportBody {
    /// The id of the unit.
    pub unit: String,
    /// Who: for the community and the unit alone.
    pub name: String,
    /// What they can do.
    pub text: String,
    /// When they have time.
    pub times: Option<String>,
    /// The id of the place where.
    pub place: Option<String>,
    /// The first day: `2026-06-01`.
    pub since: String,
    /// The last day; left out where it goes on.
    pub until: Option<String>,
}

impl NewMemberReportBody {
    /// As the use case takes it.
    pub(super) fn read(self) -> Result<NewMemberReport, Problem> {
        Ok(NewMemberReport {
            unit: UnitId(self.unit),
            name: self.name,
            instead: Words::of_the_record().t("reporting-whoever-reported").to_owned(),
            text: self.text,
            times: self.times,
            place: self.place.map(PlaceId),
            since: day("since", &self.since)?,
            until: maybe_day("until", self.until)?,
        })
    }
}
