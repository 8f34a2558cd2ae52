//! Reports of units and their staff: written down, taken in, listed, shown; what was done, and what came of it.

mod access;
mod act;
mod choices;
mod list;
mod of_unit;
mod report;
mod view;

pub use act::act_on_reporting;
pub use choices::{LiaisonChoices, liaison_choices};
pub use list::{ReportingItem, ReportingList, ReportingQuery, Shown, list_reportings};
pub use of_unit::{ServiceItem, UnitReport, UnitReporting, reporting_of_unit};
pub use report::{NewMemberReport, NewUnitReport, report_member, report_unit};
pub use view::{ReportingView, ServiceView, view_reporting};
