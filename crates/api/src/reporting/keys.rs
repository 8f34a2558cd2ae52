//! The words of reports.

use crate::keys::mirror;

mirror! {
    /// Who reported.
    ReportingKind = mingtong_domain::reporting::ReportingKind { Unit, Member }
    /// The state of a report.
    ReportingStage = mingtong_domain::reporting::StageKind { Waiting, Listed, Over, Declined, Ended }
}
