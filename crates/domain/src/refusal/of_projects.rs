//! The reasons of refusals that only projects have, in a file of their own. They stand before whatever else is declared
//! beside them.

/// Adds the reasons of projects to those that follow.
macro_rules! with_codes_of_projects {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotTheirs {
        /// Whoever acts neither has the project nor does its work.
        NotYourProject = "refusal-not-your-project",
    }
    NotPossible {
        /// There is no such project.
        NoSuchProject = "refusal-no-such-project",
        /// What the project or fund comes from does not hold, or is not to be worked on.
        OriginDoesNotHold = "refusal-origin-does-not-hold",
        /// A public project or fund would tell of a private matter.
        ProjectOfPrivate = "refusal-project-of-private",
        /// A project has a step at least.
        ProjectWithoutSteps = "refusal-project-without-steps",
        /// Too many steps.
        ProjectTooManySteps = "refusal-project-too-many-steps",
        /// The day of a step has passed, or is too far away.
        ProjectStepDay = "refusal-project-step-day",
        /// There is no such step.
        NoSuchProjectStep = "refusal-no-such-project-step",
        /// The step is done.
        ProjectStepIsDone = "refusal-project-step-is-done",
        /// A step is not done.
        ProjectStepIsOpen = "refusal-project-step-is-open",
        /// The amount is negative, or too much.
        ProjectAmount = "refusal-project-amount",
        /// A quote is for nothing.
        QuoteOfNothing = "refusal-quote-of-nothing",
        /// Whoever quotes is not said, or said twice.
        BidderMissing = "refusal-bidder-missing",
        /// They have quoted already.
        QuotedBefore = "refusal-quoted-before",
        /// Too many quotes.
        ProjectTooManyQuotes = "refusal-project-too-many-quotes",
        /// There is no such quote.
        NoSuchQuote = "refusal-no-such-quote",
        /// The quote is that of the contractor.
        QuoteIsChosen = "refusal-quote-is-chosen",
        /// Fewer quotes stand than the rule asks.
        ProjectQuotesMissing = "refusal-project-quotes-missing",
        /// Whoever acts for somebody who quoted does not decide on it.
        QuotedThemself = "refusal-quoted-themself",
        /// The guarantee is longer than any.
        GuaranteeTooLong = "refusal-guarantee-too-long",
        /// Whoever did the work does not accept it.
        DidTheWork = "refusal-did-the-work",
        /// Whoever approved the work does not accept it.
        ApprovedTheWork = "refusal-approved-the-work",
        /// Whoever approved what was paid for the work does not accept it.
        ApprovedTheMoney = "refusal-approved-the-money",
        /// Whoever acts has found it good already.
        InspectedBefore = "refusal-inspected-before",
        /// Nothing is guaranteed.
        NoGuarantee = "refusal-no-guarantee",
        /// The guarantee has ended.
        GuaranteeOver = "refusal-guarantee-over",
        /// A source stands twice in the account, or with nothing.
        ProjectIncome = "refusal-project-income",
        /// More was spent than was agreed.
        SpentAboveAgreed = "refusal-spent-above-agreed",
        /// More was spent than came in.
        AccountShort = "refusal-account-short",
        /// The notice of the account was taken down before its end.
        AccountTakenDownEarly = "refusal-account-taken-down-early",
        /// What was accepted once is not called off.
        WasAccepted = "refusal-was-accepted",
    } } };
}
