//! The reasons of refusals: each is the key of a text in both languages.

use super::kind::Kind;

with_codes_of_account_books! { with_codes_of_accounts! { with_codes_of_agreements! { with_codes_of_projects! {
with_codes_of_funds! { with_codes_of_votes! { with_codes_of_needs! { codes_of_telling! { with_codes_of_reporting! {
with_codes_of_entries! { codes_of_homes! { codes;
    NotNow {
        /// The act is not possible in the state the matter is in.
        NotInThisState = "refusal-not-in-this-state",
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
        /// Whose rule it is, or on what it rests, is not said in one line.
        BadRuleText = "refusal-bad-rule-text",
        /// A text is missing.
        TextMissing = "refusal-text-missing",
        /// A password that everybody would try first.
        PasswordGuessed = "refusal-password-guessed",
        /// Words that shall be masked do not stand in the text.
        WordsNotThere = "refusal-words-not-there",
        /// A text is too long.
        TextTooLong = "refusal-text-too-long",
        /// There is no such place.
        NoSuchPlace = "refusal-no-such-place",
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
        /// A danger is dealt with first.
        HazardNotDeliberated = "refusal-hazard-not-deliberated",
        /// Another body is nearer to the matter: why this one?
        BodyNeedsReason = "refusal-body-needs-reason",
        /// The meeting ends before it begins, or lasts longer than a day.
        MeetingTimes = "refusal-meeting-times",
        #[doc = "The meeting begins in another century."] MeetingYear = "refusal-meeting-year",
        #[doc = "The same body meets at this moment already."] MeetingCalledAlready = "refusal-meeting-called-already",
        #[doc = "The day on which people were told to come is over."] MeetingDayPast = "refusal-meeting-day-past",
        #[doc = "The hour that people were told is still to come."] MeetingTooEarly = "refusal-meeting-too-early",
        /// The day of the meeting was over when it was called: it is written down, and decides nothing.
        MeetingWrittenLater = "refusal-meeting-written-later",
        #[doc = "The meeting goes on for days and was not adjourned."] MeetingLeftOpen = "refusal-meeting-left-open",
        /// People were told so long before the meeting was called that it is no longer noted.
        ToldTooEarly = "refusal-told-too-early",
        /// People were told before the meeting was called, and there is no picture of the sheet.
        ToldWithoutSheet = "refusal-told-without-sheet",
        #[doc = "The meeting convenes on a later day."] MeetingNotYet = "refusal-meeting-not-yet",
        #[doc = "The day lies before today, or before the day that was told."] DayNotToCome = "refusal-day-not-to-come",
        #[doc = "Too many items for one agenda."] TooManyItems = "refusal-too-many-items",
        #[doc = "A public agenda would reveal the matter."] MatterNotPublic = "refusal-matter-not-public",
        #[doc = "There is no such item."] NoSuchItem = "refusal-no-such-item",
        #[doc = "No item is named."] NoItemChosen = "refusal-no-item-chosen",
        #[doc = "The item is dealt with already."] ItemNotOpen = "refusal-item-not-open",
        #[doc = "Nobody was told that there would be a vote on the item."] ItemNotVoted = "refusal-item-not-voted",
        #[doc = "People were told of the item too late for a vote on it."] ItemNotNoticed = "refusal-item-not-noticed",
        #[doc = "Items are still to be dealt with."] ItemsOpen = "refusal-items-open",
        #[doc = "Owners are not counted in a meeting."] OwnersArePolled = "refusal-owners-are-polled",
        #[doc = "No such motion is before the meeting."] NoSuchMotion = "refusal-no-such-motion",
        #[doc = "No version of the minutes has such a passage."] NoSuchPassage = "refusal-no-such-passage",
        #[doc = "A body is known by its name, which is not erased."] NameStays = "refusal-name-stays",
        #[doc = "Another motion is decided before."] MotionBeforeIt = "refusal-motion-before-it",
        /// Whoever leads a meeting has a seat in its body or works at the desk.
        ChairWithoutSeat = "refusal-chair-without-seat",
        #[doc = "Whoever leads a meeting does not write its minutes."] ChairWrites = "refusal-chair-writes",
        #[doc = "Whoever leads a meeting is not there."] ChairAway = "refusal-chair-away",
        #[doc = "Whoever leads or writes never came."] OfficerNotThere = "refusal-officer-not-there",
        #[doc = "Nobody moves the motion."] MoverMissing = "refusal-mover-missing",
        #[doc = "Whoever leads a meeting does not count."] ChairCounts = "refusal-chair-counts",
        #[doc = "Too few or too many tellers, or one of them twice."] TellerCount = "refusal-teller-count",
        /// Two different people who were named to count have to count.
        TwoTellersCount = "refusal-two-tellers-count",
        #[doc = "Somebody who counts is not there."] TellerNotThere = "refusal-teller-not-there",
        #[doc = "Somebody who counts does not decide on this item."] TellerRecused = "refusal-teller-recused",
        #[doc = "Somebody who counts is named on a paper."] TellerNamed = "refusal-teller-named",
        #[doc = "Somebody was elected on this item before."] ElectedAlready = "refusal-elected-already",
        #[doc = "No seat, or more than are left."] ElectedSeats = "refusal-elected-seats",
        #[doc = "No paper was given."] NoPaper = "refusal-no-paper",
        #[doc = "Nobody said anything."] NobodyVoted = "refusal-nobody-voted",
        #[doc = "Another number was due before at the same meeting."] DueChanged = "refusal-due-changed",
        #[doc = "Whoever is there is not excused."] ThereNotExcused = "refusal-there-not-excused",
        #[doc = "Somebody is there already."] ThereAlready = "refusal-there-already",
        #[doc = "Somebody is not there."] NotThere = "refusal-not-there",
        #[doc = "Somebody has no seat in the body on this day."] NoSeatToday = "refusal-no-seat-today",
        #[doc = "Somebody has no voice in this decision."] NoVote = "refusal-no-vote",
        #[doc = "Somebody is named twice."] NamedTwice = "refusal-named-twice",
        /// Whoever leads a meeting does not say what they think while they do.
        ChairTakesNoSide = "refusal-chair-takes-no-side",
        #[doc = "Whoever looks on does not speak."] ObserverSpeaks = "refusal-observer-speaks",
        #[doc = "Nothing is moved yet that could be spoken about."] NothingMoved = "refusal-nothing-moved",
        #[doc = "Somebody spoke as often as they may."] NoTurnLeft = "refusal-no-turn-left",
        #[doc = "No such speech is waited for."] NoSuchSpeech = "refusal-no-such-speech",
        #[doc = "Somebody else is next, and no reason is given."] OutOfTurn = "refusal-out-of-turn",
        #[doc = "More speeches than one meeting can hold."] TooManySpeeches = "refusal-too-many-speeches",
        /// Too many people at once.
        TooManyPeople = "refusal-too-many-people",
        /// Too few are there to decide.
        NoQuorum = "refusal-no-quorum",
        /// More hands or papers than people.
        MoreHandsThanPeople = "refusal-more-hands-than-people",
        /// More people there than due, or more than can be counted.
        MoreThanDue = "refusal-more-than-due",
        /// Nobody can ask that this body meets, or not these people.
        AskedElsewhere = "refusal-asked-elsewhere",
        /// How many ask for the meeting is missing or nought.
        AskedByNobody = "refusal-asked-by-nobody",
        /// Of how many they are is missing or nought.
        AskedOfNobody = "refusal-asked-of-nobody",
        /// More ask than there are, or than can be counted.
        AskedByMoreThanAll = "refusal-asked-by-more-than-all",
        /// From where the numbers of a request are known is missing.
        AskedWithoutSource = "refusal-asked-without-source",
        /// The seats of the body say another number.
        AskedRollKnows = "refusal-asked-roll-knows",
        /// Too few ask for the meeting.
        AskedByTooFew = "refusal-asked-by-too-few",
        /// Nobody keeps a roll of those due: their number is entered, with where it is known from.
        NumbersMissing = "refusal-numbers-missing",
        /// The seats of the body say who is due and the sheet who is there: no number is entered.
        RollKnows = "refusal-roll-knows",
        /// Nobody keeps a roll: names cannot be called.
        NoRoll = "refusal-no-roll",
        /// Voices for others do not count here.
        NoProxies = "refusal-no-proxies",
        /// Whoever is there speaks for themself.
        ProxyGiverThere = "refusal-proxy-giver-there",
        /// Whoever speaks for another is there with a voice of their own.
        ProxyHolderAway = "refusal-proxy-holder-away",
        /// Somebody speaks for too many others.
        TooManyProxies = "refusal-too-many-proxies",
        /// The minutes were written anew.
        MinutesRewritten = "refusal-minutes-rewritten",
        /// They signed this version already.
        SignedAlready = "refusal-signed-already",
        /// A signature on paper needs a picture of the sheet.
        SheetMissing = "refusal-sheet-missing",
        /// Whoever led or wrote has not signed.
        SignatureMissing = "refusal-signature-missing",
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
        /// The reception is over.
        ReceptionOver = "refusal-reception-over",
        /// The reception ends before it begins.
        ReceptionTimes = "refusal-reception-times",
        /// Too few or too many delegates.
        DelegateCount = "refusal-delegate-count",
        /// A notice begins before today, or ends before it begins.
        NoticeDates = "refusal-notice-dates",
        #[doc = "A notice would begin too long after today."] NoticeTooFarAhead = "refusal-notice-too-far-ahead",
        #[doc = "A notice of its kind says what it is about."] NoticeAboutNothing = "refusal-notice-about-nothing",
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
        #[doc = "Too many pictures."] TooManyPictures = "refusal-too-many-pictures",
        #[doc = "The moment lies in the future."] InTheFuture = "refusal-in-the-future",
        #[doc = "The short name is 2–40 lower-case letters, digits and hyphens."] BadSlug = "refusal-bad-slug",
    }
} } } } } } } } } } }
