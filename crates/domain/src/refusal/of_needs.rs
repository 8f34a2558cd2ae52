//! The reasons of refusals that only needs and resources have. They go on to the macro that declares all reasons.

macro_rules! with_codes_of_needs {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotNow {
        /// All of the need is taken up.
        NeedTaken = "refusal-need-taken",
        /// More is asked for than is left of the need.
        ShareTooMuch = "refusal-share-too-much",
        /// The day of the uptake passed: its share is free again.
        UptakeLapsed = "refusal-uptake-lapsed",
        /// The act is not possible in the state the uptake is in.
        UptakeNotInThisState = "refusal-uptake-not-in-this-state",
    }
    NotPossible {
        /// There is no such amount.
        ShareAmount = "refusal-share-amount",
        /// Nobody counts so many people or homes.
        NeedServes = "refusal-need-serves",
        /// Somebody asks in the name of another.
        NeedSource = "refusal-need-source",
        /// The day is over.
        NeedDayPast = "refusal-need-day-past",
        /// A micro-wish is checked by somebody else than who wrote it down.
        AnotherChecksWish = "refusal-another-checks-wish",
        /// A unit does not take up what it asked for itself.
        OwnNeed = "refusal-own-need",
        /// The unit bears a share of it by an agreement.
        BearsShare = "refusal-bears-share",
        /// The need was taken up as often as it may be.
        UptakesFull = "refusal-uptakes-full",
        /// Nobody holds a need of this class for so long.
        UptakeTooLong = "refusal-uptake-too-long",
        /// There is no such uptake.
        NoSuchUptake = "refusal-no-such-uptake",
        /// Whoever did it does not take it as done.
        HandlerCannotJudge = "refusal-handler-cannot-judge",
        /// Another unit asked for it.
        NotYourNeed = "refusal-not-your-need",
        /// Not all of the need was taken as done.
        NeedNotMet = "refusal-need-not-met",
        /// Parties of agreements bear some of it, and nobody says that it was done.
        NeedJudgementMissing = "refusal-need-judgement-missing",
        /// Whoever asked can take it as done themselves, and nobody says why somebody else does.
        NeedMetOnBehalf = "refusal-need-met-on-behalf",
        /// All of the need was taken as done: it is settled, not withdrawn.
        NeedMet = "refusal-need-met",
        /// Somebody works on it.
        UptakesRun = "refusal-uptakes-run",
        /// The record of the need is too long.
        NeedFull = "refusal-need-full",
        /// There is no such need.
        NoSuchNeed = "refusal-no-such-need",
        /// There is no such resource, or it is offered no more.
        NoSuchResource = "refusal-no-such-resource",
        /// The resource is another unit's.
        ResourceOfAnother = "refusal-resource-of-another",
        /// The last day of the resource is over.
        ResourceDayPast = "refusal-resource-day-past",
        /// Nobody knows whether a resource is there for so long.
        ResourceTooLong = "refusal-resource-too-long",
        /// The record of the resource is too long.
        ResourceFull = "refusal-resource-full",
    }
    } };
}
