//! The reasons of refusals about rolls and their homes. They go on to the macro that declares all reasons.

macro_rules! codes_of_homes {
    ($declare:ident; $($others:tt)*) => {
        $declare! {
            $($others)*
            NotPossible {
                /// The place has a roll.
                RollThere = "refusal-roll-there",
                /// The roll would hold too many homes.
                RollFull = "refusal-roll-full",
                /// There are no homes in the roll.
                RollEmpty = "refusal-roll-empty",
                /// There is no such roll.
                NoSuchRoll = "refusal-no-such-roll",
                /// A home has no such number, or another home has it.
                HomeNumber = "refusal-home-number",
                /// A home has no such area.
                HomeArea = "refusal-home-area",
                /// A home has too many owners, or one twice.
                HomeOwners = "refusal-home-owners",
                /// Too many people for one home.
                HomeAdults = "refusal-home-adults",
            }
        }
    };
}
