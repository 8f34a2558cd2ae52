//! The reasons of refusals that only resolutions have: in a file of their own, as those of votes.

/// Adds the reasons of resolutions to those of others.
macro_rules! with_codes_of_resolutions {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// The body may not adopt such a resolution.
        KindNotOfBody = "refusal-kind-not-of-body",
        /// Which meeting entrusted it to the council is not said.
        DelegationMissing = "refusal-delegation-missing",
        #[doc = "It was not carried: nothing follows from it."] NotCarried = "refusal-not-carried",
        /// It stands in a resolution already.
        AlreadyResolved = "refusal-already-resolved",
        #[doc = "A resolution says what is done."] NoPoints = "refusal-no-points",
        #[doc = "Too many points."] TooManyPoints = "refusal-too-many-points",
        #[doc = "A matter stands in one point only."] MatterTwice = "refusal-matter-twice",
        /// Nothing was decided about the matter.
        MatterNotDecided = "refusal-matter-not-decided",
        /// A point closes its matter, or says who does what.
        PointCloses = "refusal-point-closes",
        /// A point says until when.
        PointWithoutDay = "refusal-point-without-day",
        #[doc = "The day of a point is over, or too far away."] PointDay = "refusal-point-day",
        #[doc = "The money of a point is none, or too much."] PointMoney = "refusal-point-money",
        #[doc = "There is no such resolution."] NoSuchResolution = "refusal-no-such-resolution",
        /// The notice was taken down before its time.
        NoticeTakenDownEarly = "refusal-notice-taken-down-early",
        /// Objections wait for their answers.
        ObjectionsOpen = "refusal-objections-open",
        /// Somebody still has to do something in a matter of it.
        MatterUnfinished = "refusal-matter-unfinished",
        #[doc = "No such view was recorded."] NoSuchView = "refusal-no-such-view",
        #[doc = "The view has its answer."] ViewAnswered = "refusal-view-answered",
        /// It is neither the residents' meeting nor that of their representatives.
        NotAnAssembly = "refusal-not-an-assembly",
        /// The numbers of the result are incomplete or contradict each other.
        ResultFigures = "refusal-result-figures",
        /// By its own numbers the result was not carried.
        ResultNotCarried = "refusal-result-not-carried",
    } } };
}
