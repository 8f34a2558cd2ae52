//! The reasons of refusals that only notices have, and procedures, whose steps are posted: in a file of their own.

/// Adds the reasons of notices to those of others.
macro_rules! with_codes_of_notices {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// A notice begins before today, or ends before it begins.
        NoticeDates = "refusal-notice-dates",
        #[doc = "A notice would begin too long after today."] NoticeTooFarAhead = "refusal-notice-too-far-ahead",
        #[doc = "A notice of its kind says what it is about."] NoticeAboutNothing = "refusal-notice-about-nothing",
        #[doc = "No accounts, or not of days that were over."] NoticeCovers = "refusal-notice-covers",
        /// A notice would be public for more days than any may.
        NoticeTooLong = "refusal-notice-too-long",
        /// It was posted before the first day of the notice.
        PostedBeforeNotice = "refusal-posted-before-notice",
        /// It was written down often enough where the notice was posted.
        NoticeSheets = "refusal-notice-sheets",
        /// The period of the notice has not begun.
        NoticeToCome = "refusal-notice-to-come",
        /// The period of the notice is over.
        NoticeOver = "refusal-notice-over",
        /// The period of the notice still runs: it is taken down with a reason.
        NoticeRuns = "refusal-notice-runs",
        /// The notice began longer ago than it may be noted later.
        NoticeNotedTooLate = "refusal-notice-noted-too-late",
        /// The notice's record is too long.
        NoticeFull = "refusal-notice-full",
        /// There is no such objection.
        NoSuchObjection = "refusal-no-such-objection",
        /// The objection was answered.
        ObjectionAnswered = "refusal-objection-answered",
        /// The words of the objection are withheld already.
        ObjectionWithheld = "refusal-objection-withheld",
        /// Objections wait for an answer.
        ObjectionsUnanswered = "refusal-objections-unanswered",
        /// A notice is public, and what it is about is not.
        NoticeOfPrivate = "refusal-notice-of-private",
        /// It is another step's turn.
        NotThisStep = "refusal-not-this-step",
        /// Only the step that was noted last is put right, before the next.
        NotTheLastStep = "refusal-not-the-last-step",
        /// The step would lie before the one before it.
        StepTooEarly = "refusal-step-too-early",
        /// It is not said when the papers were handed out.
        PapersMissing = "refusal-papers-missing",
        #[doc = "The papers were handed out too late."] PapersLate = "refusal-papers-late",
        /// The papers were handed out so early that they are those of something else.
        PapersEarly = "refusal-papers-early",
        /// It is not said which assembly resolved.
        AssemblyMissing = "refusal-assembly-missing",
        /// The decision is none of a body that decides at this step.
        NotThatBody = "refusal-not-that-body",
        /// The period of the resolution is not over.
        ResolutionStillPublic = "refusal-resolution-still-public",
        /// Objections to the resolution wait for an answer.
        ObjectionsWait = "refusal-objections-wait",
        /// There is no such procedure.
        NoSuchProcedure = "refusal-no-such-procedure",
    } } };
}
