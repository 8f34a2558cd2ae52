//! The reasons of refusals that only meetings have, and matters that are taken to one: in a file of their own.

/// Adds the reasons of meetings to those of others.
macro_rules! with_codes_of_meetings {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
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
        #[doc = "More people are named on papers than one election can hold."] TooManyNamed = "refusal-too-many-named",
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
    } } };
}
