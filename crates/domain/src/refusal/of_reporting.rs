//! The reasons of refusals that only reports of units and their staff have. They go on to the macro that declares all
//! reasons.

macro_rules! with_codes_of_reporting {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// The first day is to come, or the last one is over or before the first.
        ReportingDays = "refusal-reporting-days",
        /// The unit has reported already.
        ReportedAlready = "refusal-reported-already",
        /// Nobody, or more than one, is named as liaison.
        LiaisonMissing = "refusal-liaison-missing",
        /// Whoever is named does not act for the unit, or does not work at the desk.
        LiaisonOfAnother = "refusal-liaison-of-another",
        /// Only a unit has liaisons.
        NotOfAUnit = "refusal-not-of-a-unit",
        /// The day of a service is to come, or outside the days of the report.
        ServiceDay = "refusal-service-day",
        /// There is no such service.
        NoSuchService = "refusal-no-such-service",
        /// It was said already what came of it.
        ServiceEvaluated = "refusal-service-evaluated",
        /// Whoever did it or wrote it down does not say what came of it.
        OwnService = "refusal-own-service",
        /// The record of the report is too long.
        ReportingFull = "refusal-reporting-full",
    } } };
}
