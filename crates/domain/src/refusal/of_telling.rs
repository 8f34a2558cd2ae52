//! The reasons of refusals that only telling has. They go on to the macro that declares all reasons.

macro_rules! codes_of_telling {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// An address to which no message can go.
        HookAddress = "refusal-hook-address",
        /// The secret of a robot is none.
        HookSecret = "refusal-hook-secret",
        /// The community tells as many programs as it may.
        HooksFull = "refusal-hooks-full",
    } } };
}
