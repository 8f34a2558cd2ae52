//! What the page of a unit says of its reports.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::reporting::{ServiceItem, UnitReport, reporting_of_unit};
use mingtong_domain::Millis;
use mingtong_domain::ids::UnitId;
use mingtong_domain::reporting::{About, Act};

/// How a unit reported.
pub(crate) struct ReportLine {
    /// Its page, for whoever may read it.
    pub(crate) href: Option<String>,
    pub(crate) days: String,
    pub(crate) text: Called,
    /// Who speaks for each side; none where the name was erased.
    pub(crate) liaison: Option<String>,
    pub(crate) ours: Option<String>,
}

/// Something that was done.
pub(crate) struct ServiceLine {
    pub(crate) day: String,
    pub(crate) kind: String,
    pub(crate) text: Called,
    pub(crate) about: Option<(String, String)>,
    pub(crate) evaluation: Option<Called>,
}

/// The reports of a unit, as everybody reads them.
pub(crate) struct UnitReports {
    pub(crate) report: Option<ReportLine>,
    pub(crate) members: i64,
    pub(crate) skills: Vec<Called>,
    pub(crate) year: i16,
    pub(crate) services: Vec<ServiceLine>,
    /// Another year: where it stands, and which.
    pub(crate) earlier: Option<(String, i16)>,
    pub(crate) later: Option<(String, i16)>,
    /// Where the reports themselves stand, and where more are written down, for whoever may.
    pub(crate) desk: Option<[String; 3]>,
}

impl UnitReports {
    /// The reports of a unit, with what was done in a year.
    pub(crate) async fn load(visit: &Visit, unit: &UnitId, year: Option<i16>) -> Result<Self, Fail> {
        let who = visit.who();
        let found = reporting_of_unit(&visit.site.app, &visit.hall, &who, unit, year).await?;
        let of_year = |year: i16| (visit.link(&format!("/units/{unit}?year={year}")), year);
        let may_read = found.may_read && visit.session.is_some() && who.may(Act::Read);
        let desk = ["", "/member", "/unit"].map(|below| visit.link(&format!("/reporting{below}?unit={unit}")));
        Ok(Self {
            report: found.report.as_ref().map(|report| report_line(visit, report, may_read)),
            members: found.members,
            skills: found.skills.iter().map(|said| Called::title(said, visit.words)).collect(),
            year: found.year,
            services: found.services.iter().map(|service| service_line(visit, service)).collect(),
            earlier: found.earlier.map(of_year),
            later: found.later.map(of_year),
            desk: may_read.then_some(desk),
        })
    }
}

fn report_line(visit: &Visit, report: &UnitReport, may_read: bool) -> ReportLine {
    let words = visit.words;
    let day = |key: &str, day| words.ta(key, &[text_arg("day", format::date(words, Millis::from_date(day)))]);
    let (since, until) = (day("reporting-since", report.since), report.until.map(|it| day("reporting-until", it)));
    ReportLine {
        href: may_read.then(|| visit.link(&format!("/reporting/{}", report.id))),
        days: [Some(since), until].into_iter().flatten().collect::<Vec<_>>().join(" "),
        text: Called::title(&report.text, words),
        liaison: report.liaison.clone(),
        ours: report.ours.clone(),
    }
}

fn service_line(visit: &Visit, service: &ServiceItem) -> ServiceLine {
    let href = |about: About| match about {
        About::Need(need) => visit.link(&format!("/needs/{need}")),
        About::Matter(matter) => visit.link(&format!("/matters/{matter}")),
    };
    ServiceLine {
        day: format::date(visit.words, Millis::from_date(service.day)),
        kind: visit.words.word("reporting-service", service.kind.key()),
        text: Called::title(&service.text, visit.words),
        about: service.about.as_ref().map(|(about, number)| (href(*about), number.clone())),
        evaluation: service.evaluation.as_ref().map(|said| Called::title(said, visit.words)),
    }
}
