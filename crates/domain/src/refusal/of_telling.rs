//! The reasons of refusals that only telling has. They go on to the macro that declares all reasons.

macro_rules! codes_of_telling {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// An address to which no message can go.
        HookAddress = "refusal-hook-address",
        /// An address of this machine or of a private network, to which no message goes.
        HookPrivate = "refusal-hook-private",
        /// The secret of a robot is none.
        HookSecret = "refusal-hook-secret",
        /// The community tells as many programs as it may.
        HooksFull = "refusal-hooks-full",
        /// No place is named, or too many are.
        IncidentPlaces = "refusal-incident-places",
        /// It is over before it begins, or by now.
        IncidentOver = "refusal-incident-over",
        /// It lasts longer than the rule allows.
        IncidentTooLong = "refusal-incident-too-long",
        /// The community has announced as many as it may.
        IncidentsFull = "refusal-incidents-full",
    } } };
}
