//! The reasons of refusals that only entries of the desk's register have: in a file of their own, as those of votes.

/// Adds the reasons of entries to those of others.
macro_rules! with_codes_of_entries {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotTheirs {
        /// Somebody else wrote the entry down.
        EntryOfAnother = "refusal-entry-of-another",
    }
    NotPossible {
        /// The id of an entry is none, or too short to be a secret.
        NoEntry = "refusal-no-entry",
        /// Whoever answers on the spot would not read what they answer.
        AnswerNotShown = "refusal-answer-not-shown",
    } } };
}
