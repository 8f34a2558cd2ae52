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
    } } };
}
