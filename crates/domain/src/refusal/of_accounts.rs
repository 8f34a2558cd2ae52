//! The reasons of refusals that only accounts and what administrators tell have. They go on to the macro that declares
//! all reasons.

macro_rules! with_codes_of_accounts {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// The password that is asked once more does not fit.
        PasswordWrong = "refusal-password-wrong",
        /// The code of the telephone does not fit, or was taken before.
        CodeWrong = "refusal-code-wrong",
        /// Too many codes in a row did not fit: none is looked at for a while.
        CodeWait = "refusal-code-wait",
        /// Without the provider its holder would not get in: no password was chosen.
        ProviderOnlyWay = "refusal-provider-only-way",
        /// What was told of a year cannot be its notice.
        BadCalendar = "refusal-bad-calendar",
        /// A line of a notice holds a day that cannot be read.
        CalendarLine = "refusal-calendar-line",
        /// A notice says of one day that it is off and that it is worked.
        CalendarBothWays = "refusal-calendar-both-ways",
        /// A notice names a day twice.
        CalendarDayTwice = "refusal-calendar-day-twice",
        /// A holiday ends before it begins.
        CalendarRange = "refusal-calendar-range",
        /// A day of a notice has another weekday than it says.
        CalendarWeekday = "refusal-calendar-weekday",
        /// A holiday has not as many days as it says.
        CalendarTotal = "refusal-calendar-total",
        /// A day is worked in exchange that is worked anyway.
        CalendarWorkday = "refusal-calendar-workday",
        /// The year is arranged so already.
        CalendarUnchanged = "refusal-calendar-unchanged",
    } } };
}
