//! The reasons of refusals: each is the key of a text in both languages.

use super::kind::Kind;

with_codes_of_meetings! { with_codes_of_notices! { with_codes_of_resolutions! {
with_codes_of_account_books! { with_codes_of_accounts! { with_codes_of_agreements! { with_codes_of_projects! {
with_codes_of_funds! { with_codes_of_votes! { with_codes_of_needs! { codes_of_telling! { with_codes_of_reporting! {
codes_of_categories! { with_codes_of_entries! { codes_of_homes! { codes;
    NotNow {
        /// The act is not possible in the state the matter is in.
        NotInThisState = "refusal-not-in-this-state",
        /// The act is possible once the matter is accepted.
        NotAcceptedYet = "refusal-not-accepted-yet",
    }
    NotInThisRole {
        /// The role that was worn may not do this.
        RoleMayNot = "refusal-role-may-not",
    }
    NotTheirs {
        /// The matter is with another unit.
        NotYourUnit = "refusal-not-your-unit",
        /// The place is outside the scope of the role.
        OutsideYourPlace = "refusal-outside-your-place",
        /// Whoever acts does not lead the body.
        NotYourBody = "refusal-not-your-body",
        /// Whoever acts leads neither the body nor the meeting.
        NotYourMeeting = "refusal-not-your-meeting",
        /// Only the person who raised the matter may do this.
        NotTheRaiser = "refusal-not-the-raiser",
    }
    NotPossible {
        /// Whoever did the work cannot verify it.
        HandlerCannotVerify = "refusal-handler-cannot-verify",
        /// An arbiter has decided; the work can no longer be returned.
        AssignmentIsBinding = "refusal-assignment-is-binding",
        /// Nobody ends a matter without a public reply.
        NoReplyYet = "refusal-no-reply-yet",
        /// A matter cannot be merged into itself.
        MergeIntoItself = "refusal-merge-into-itself",
        /// The matter to merge into has ended or was merged itself.
        MergeTargetEnded = "refusal-merge-target-ended",
        /// A private matter merged into a public one would reveal it, and the other way round hide it.
        MergeVisibility = "refusal-merge-visibility",
        /// A hazard merged into an ordinary matter would lose its 48 hours.
        MergeHazard = "refusal-merge-hazard",
        /// Nothing is different from what stands there.
        NothingCorrected = "refusal-nothing-corrected",
        /// What is put off is taken up again before it is seen as a hazard.
        CorrectDeferred = "refusal-correct-deferred",
        /// A hazard is not put off.
        HazardNotDeferred = "refusal-hazard-not-deferred",
        /// An accepted hazard is not taken back: the danger is still there.
        HazardNotWithdrawn = "refusal-hazard-not-withdrawn",
        /// Something was merged into it, or somebody known here met the same: they wait for its reply.
        OthersStandBehind = "refusal-others-stand-behind",
        /// Through this door somebody else writes down what was said.
        NotYourChannel = "refusal-not-your-channel",
        /// The date on which a deferred matter comes back must lie in the future.
        DeferUntilPast = "refusal-defer-until-past",
        /// The date on which a deferred matter comes back is too far away.
        DeferTooLong = "refusal-defer-too-long",
        /// What is not solved says when somebody looks again.
        ReviewDateMissing = "refusal-review-date-missing",
        /// The review of what is not solved must lie behind the time to check it.
        ReviewDateTooNear = "refusal-review-date-too-near",
        /// The review of what is not solved is too far away.
        ReviewDateTooFar = "refusal-review-date-too-far",
        /// What was worked on and opened again is brought to an end that somebody checks.
        DeclineReopened = "refusal-decline-reopened",
        /// What lies with the street office is given on by the street office.
        WithTheStreet = "refusal-with-the-street",
        /// A telephone number that cannot be called.
        PhoneIncomplete = "refusal-phone-incomplete",
        /// Several telephone numbers were left where one is kept.
        PhoneSeveral = "refusal-phone-several",
        /// An e-mail address that nothing can be sent to.
        EmailIncomplete = "refusal-email-incomplete",
        /// A rating is one of five levels.
        RatingRange = "refusal-rating-range",
        /// This closing was rated already.
        AlreadyRated = "refusal-already-rated",
        /// The time in which the raiser may say "not fixed" is over.
        ReopenWindowOver = "refusal-reopen-window-over",
        /// The matter was reopened too many times.
        ReopenedTooOften = "refusal-reopened-too-often",
        /// The same person has said "me too" already.
        AlreadySupported = "refusal-already-supported",
        /// It is so already.
        AlreadySo = "refusal-already-so",
        /// The raiser need not say "me too".
        OwnMatter = "refusal-own-matter",
        /// No personal data were found in this matter.
        NothingToReview = "refusal-nothing-to-review",
        /// Nothing waits until somebody has looked at it.
        NothingAwaitsReview = "refusal-nothing-awaits-review",
        /// The matter's record is too long.
        RecordTooLong = "refusal-record-too-long",
        /// The same was said about the matter often enough today.
        TooManyToday = "refusal-too-many-today",
        /// The working-day calendar does not reach so far.
        CalendarEnds = "refusal-calendar-ends",
        /// The rule book has no such rule in force.
        NoSuchRule = "refusal-no-such-rule",
        /// The new value of the rule is not possible.
        BadRule = "refusal-bad-rule",
        /// The rule would end before it begins.
        BadRuleDates = "refusal-bad-rule-dates",
        /// The rule would make no sense beside another that holds on the same day.
        RulesContradict = "refusal-rules-contradict",
        /// The rule would take away from the law of the whole country.
        RuleBelowLaw = "refusal-rule-below-law",
        /// Whose rule it is, or on what it rests, is not said in one line.
        BadRuleText = "refusal-bad-rule-text",
        /// A text is missing.
        TextMissing = "refusal-text-missing",
        /// A password that everybody would try first.
        PasswordGuessed = "refusal-password-guessed",
        /// A password with the login in it.
        PasswordHasLogin = "refusal-password-has-login",
        /// Words that shall be masked do not stand in the text.
        WordsNotThere = "refusal-words-not-there",
        /// A text is too long.
        TextTooLong = "refusal-text-too-long",
        /// There is no such place.
        NoSuchPlace = "refusal-no-such-place",
        /// The place was retired, or something it lies in was.
        PlaceRetired = "refusal-place-retired",
        /// The place is in use already.
        PlaceInUse = "refusal-place-in-use",
        /// The place is out of use only because something it lies in was retired.
        PlaceAroundRetired = "refusal-place-around-retired",
        /// No other place at the top would be in use.
        LastPlace = "refusal-last-place",
        /// There is no such unit.
        NoSuchUnit = "refusal-no-such-unit",
        #[doc = "No unit has it."] NoUnitToUrge = "refusal-no-unit-to-urge",
        #[doc = "The unit was urged on often enough today."] UrgedToday = "refusal-urged-today",
        #[doc = "Nobody left a contact, against which a code is issued."] NoContactLeft = "refusal-no-contact-left",
        #[doc = "What was said is not the contact that was left."] NotTheContact = "refusal-not-the-contact",
        /// Something is asked of a unit, and none is named.
        NoteToNobody = "refusal-note-to-nobody",
        /// There is no such person.
        NoSuchPerson = "refusal-no-such-person",
        /// Somebody stands in from a day until an earlier one, or one that is over, or for too long.
        StandInDays = "refusal-stand-in-days",
        /// Whoever stands in is away on these days, and at the end of the chain nobody is there.
        StandInCircle = "refusal-stand-in-circle",
        /// There is no such body.
        NoSuchBody = "refusal-no-such-body",
        /// The number of seats is outside of what the rule book allows.
        SeatCount = "refusal-seat-count",
        /// Every seat is held.
        SeatsFull = "refusal-seats-full",
        /// They have a seat already.
        SeatHeld = "refusal-seat-held",
        /// They have no seat on that day.
        NoSeat = "refusal-no-seat",
        /// They have this office already, or it is no office of whoever votes.
        SeatUnchanged = "refusal-seat-unchanged",
        /// The term is the wrong way round, too long, or of another century.
        SeatTerm = "refusal-seat-term",
        /// The day is still to come.
        DayToCome = "refusal-day-to-come",
        /// They are no alternate.
        NotAnAlternate = "refusal-not-an-alternate",
        /// An alternate with more voices comes first.
        AnotherAlternateFirst = "refusal-another-alternate-first",
        /// Nobody leads the body.
        NoConvenor = "refusal-no-convenor",
        /// A part is more than its whole, or its whole is nobody.
        MoreThanAll = "refusal-more-than-all",
        /// Fewer agreed than the rule book asks for.
        TooFewAgree = "refusal-too-few-agree",
        /// The announcement is shorter than the rule book asks.
        NoticeTooShort = "refusal-notice-too-short",
        #[doc = "The announcement is not over."] NoticeStillRuns = "refusal-notice-still-runs",
        /// The notice by which the body was announced was taken down before its end.
        NoticeBrokenOff = "refusal-notice-broken-off",
        #[doc = "The body does not stand."] BodyNotActive = "refusal-body-not-active",
        /// A meeting of it is not over, or its minutes do not stand.
        MeetingUnfinished = "refusal-meeting-unfinished",
        #[doc = "The meeting it rests on is not over."] MeetingNotEnded = "refusal-meeting-not-ended",
        #[doc = "The minutes of the meeting it rests on do not stand."] MinutesOpen = "refusal-minutes-open",
        #[doc = "The body is not made up as its rules ask."] Composition = "refusal-composition",
        #[doc = "Somebody leads it already."] ConvenorHeld = "refusal-convenor-held",
        #[doc = "The seat would be held before there was such a body."] SeatBeforeBody = "refusal-seat-before-body",
        #[doc = "They stayed away less often than ends a seat."] AbsencesTooFew = "refusal-absences-too-few",
        #[doc = "Another body there has this name."] BodyNameInUse = "refusal-body-name-in-use",
        #[doc = "The courtyard has a group."] GroupThere = "refusal-group-there",
        #[doc = "This role proposes no such body."] KindNotProposed = "refusal-kind-not-proposed",
        #[doc = "The same body already has it."] SameBody = "refusal-same-body",
        #[doc = "No home was asked."] NobodyAsked = "refusal-nobody-asked",
        /// There is no such matter, or not for this person.
        NoSuchMatter = "refusal-no-such-matter",
        /// There is no such reception.
        NoSuchReception = "refusal-no-such-reception",
        /// The code is in use for another place.
        CodeInUse = "refusal-code-in-use",
        /// The code does not begin with its parent's code.
        CodePrefix = "refusal-code-prefix",
        /// A place would lie in itself.
        PlaceInItself = "refusal-place-in-itself",
        /// The place tree would be too deep.
        PlaceTooDeep = "refusal-place-too-deep",
        /// The register is full.
        RegisterFull = "refusal-register-full",
        #[doc = "The name is in use."] NameInUse = "refusal-name-in-use",
        #[doc = "The login is somebody else's."] LoginInUse = "refusal-login-in-use",
        #[doc = "A login that looks like another or is not typed."] LoginUnusable = "refusal-login-unusable",
        #[doc = "This person is there already, with this login."] PersonThere = "refusal-person-there",
        #[doc = "They are somebody else in that community already."] WorksThereAlready = "refusal-works-there-already",
        #[doc = "They work in as many communities as one may."] TooManyCommunities = "refusal-too-many-communities",
        /// There is no login, or the password has too few characters.
        PasswordTooShort = "refusal-password-too-short",
        /// The role needs a scope of another kind.
        ScopeDoesNotFit = "refusal-scope-does-not-fit",
        /// The role is held already, or was not held.
        RoleUnchanged = "refusal-role-unchanged",
        /// Nobody else could give roles or keep the register afterwards.
        LastInRole = "refusal-last-in-role",
        /// Only an administrator decides about administrators.
        AdministratorsOnly = "refusal-administrators-only",
        /// The day of the reception has not come.
        ReceptionAhead = "refusal-reception-ahead",
        /// The reception is over.
        ReceptionOver = "refusal-reception-over",
        /// The reception ends before it begins.
        ReceptionTimes = "refusal-reception-times",
        /// Too few or too many delegates.
        DelegateCount = "refusal-delegate-count",
        #[doc = "Too many pictures."] TooManyPictures = "refusal-too-many-pictures",
        #[doc = "The moment lies in the future."] InTheFuture = "refusal-in-the-future",
        #[doc = "The short name is 2–40 lower-case letters, digits and hyphens."] BadSlug = "refusal-bad-slug",
    }
} } } } } } } } } } } }
} } }
