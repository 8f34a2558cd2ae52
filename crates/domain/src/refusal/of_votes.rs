//! The reasons of refusals that only votes on a roll have: in a file of their own, because there are many.

/// Adds the reasons of votes to those that follow.
macro_rules! with_codes_of_votes {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// The question is put in the negative.
        QuestionNegative = "refusal-question-negative",
        /// What owners decide on is not said, or it is none of theirs.
        OwnersDecideOn = "refusal-owners-decide-on",
        /// A ballot has no lines, or too many.
        BallotLines = "refusal-ballot-lines",
        /// Only owners may follow the majority.
        WithMajorityNotHere = "refusal-with-majority-not-here",
        /// Several options need "none of these".
        NoneOfTheseMissing = "refusal-none-of-these-missing",
        /// Owners elect by one motion for each person.
        OwnersElectByMotions = "refusal-owners-elect-by-motions",
        /// No way to vote is said, or one of them twice.
        NoWay = "refusal-no-way",
        /// Hands are counted without names: no other way goes with them.
        HandsStandAlone = "refusal-hands-stand-alone",
        /// The clause is missing on which the setting for silent owners rests.
        ClauseMissing = "refusal-clause-missing",
        /// A vote ends before it begins, or is of another century.
        VoteTimes = "refusal-vote-times",
        /// No notice tells of it.
        VoteNoticeMissing = "refusal-vote-notice-missing",
        /// The notice of the result would begin too late.
        ResultNoticeLate = "refusal-result-notice-late",
        /// Somebody asks already to declare it void.
        VoidAskedAlready = "refusal-void-asked-already",
        /// Nobody asks to declare it void.
        VoidNotAsked = "refusal-void-not-asked",
        /// Whoever asks to declare it void does not agree to that alone.
        AnotherConfirmsVoid = "refusal-another-confirms-void",
        /// A resolution rests on a result that is public.
        VoteNotPublished = "refusal-vote-not-published",
        /// The vote that a resolution rests on is void.
        VoteVoided = "refusal-vote-voided",
        /// Somebody asks to declare the vote void that a resolution rests on.
        VoteVoidAsked = "refusal-vote-void-asked",
        /// Who is elected takes a seat; that is no resolution.
        ElectionResolvesNothing = "refusal-election-resolves-nothing",
        /// No line of the ballot is chosen.
        NoLineChosen = "refusal-no-line-chosen",
        /// The ballot has no such line.
        NoSuchLine = "refusal-no-such-line",
        /// The line of the ballot was not carried: nothing follows from it.
        LineNotCarried = "refusal-line-not-carried",
        /// People would be told of it too late.
        VoteTooSoon = "refusal-vote-too-soon",
        /// The window is longer than the rule book allows.
        VoteTooLong = "refusal-vote-too-long",
        /// Nobody may vote, or too many.
        NoElectorate = "refusal-no-electorate",
        /// A home stands on the roll twice.
        HomeTwice = "refusal-home-twice",
        /// An area is below nought, or too large.
        NoArea = "refusal-no-area",
        /// Nobody writes a secret ballot down for another.
        SecretWay = "refusal-secret-way",
        /// Too few ballots have the same weight: it would name its voter.
        SecretWeights = "refusal-secret-weights",
        /// After it too few ballots would have the same weight.
        CorrectionNamesVoter = "refusal-correction-names-voter",
        /// Whoever stands for election does not count.
        TellerIsCandidate = "refusal-teller-is-candidate",
        /// Who is to count acts for a unit.
        TellerOfUnit = "refusal-teller-of-unit",
        /// The first vote had a quorum, or is not counted.
        FirstHadQuorum = "refusal-first-had-quorum",
        /// The first vote was somewhere else, or asked something else.
        FirstAskedElse = "refusal-first-asked-else",
        /// It was asked once more already.
        AskedAgainAlready = "refusal-asked-again-already",
        /// Two lines of a ballot say the same.
        LineTwice = "refusal-line-twice",
        /// Those who decide are not listed by homes.
        NotOfHomes = "refusal-not-of-homes",
        /// No other elector has this voice, and it is not the next new one.
        NoSuchVoice = "refusal-no-such-voice",
        /// A notice of a vote or of a roll begins before it is posted.
        VoteNoticePast = "refusal-vote-notice-past",
        /// Whoever is to give the voice of another counts here.
        HolderCounts = "refusal-holder-counts",
        /// Whoever is to give the voice of another acts for a unit.
        HolderOfUnit = "refusal-holder-of-unit",
        /// What is asked cannot be erased while people vote on it.
        QuestionStays = "refusal-question-stays",
        /// Ballots are not taken yet.
        VoteNotOpen = "refusal-vote-not-open",
        /// No ballot is taken any more.
        VoteIsOver = "refusal-vote-is-over",
        /// There is no such elector.
        NoSuchElector = "refusal-no-such-elector",
        /// Whoever acts was not named to count.
        NotATeller = "refusal-not-a-teller",
        /// This way is not open in this vote.
        WayNotAllowed = "refusal-way-not-allowed",
        /// The vote is secret: nobody enters whose ballot says what.
        BallotIsSecret = "refusal-ballot-is-secret",
        /// The vote is not secret.
        BallotIsNamed = "refusal-ballot-is-named",
        /// The box is opened when the vote is over.
        BoxIsClosed = "refusal-box-is-closed",
        /// As many papers were entered as people put into the box, of this area.
        BoxIsEmpty = "refusal-box-is-empty",
        /// No paper from the box has this code.
        NoSuchPaper = "refusal-no-such-paper",
        /// Nobody who may vote has this area.
        NoSuchArea = "refusal-no-such-area",
        /// Two tellers did not count the same hands.
        HandsUnsettled = "refusal-hands-unsettled",
        /// The electorate of a secret vote is not changed while it is open.
        SecretIsFrozen = "refusal-secret-is-frozen",
        /// That does not stand on the ballot.
        NotOnTheBallot = "refusal-not-on-the-ballot",
        /// More is ticked than may be.
        TooManyTicked = "refusal-too-many-ticked",
        /// The same owner says something else for another part.
        VoiceDiffers = "refusal-voice-differs",
        /// The elector has voted; the first ballot holds.
        VotedAlready = "refusal-voted-already",
        /// The ballot was changed too often.
        ChangedTooOften = "refusal-changed-too-often",
        /// The elector has voted: they are not struck.
        ElectorVoted = "refusal-elector-voted",
        /// No paper was issued.
        PaperNotIssued = "refusal-paper-not-issued",
        /// Nobody was at that door, or that was taken back already.
        NoSuchVisit = "refusal-no-such-visit",
        /// The paper came back: whoever returned it had it.
        PaperIsBack = "refusal-paper-is-back",
        /// The paper was not back before the end.
        PaperLate = "refusal-paper-late",
        /// Two people read the paper alike already.
        PaperIsRead = "refusal-paper-is-read",
        /// Whoever acts entered the same before; another has to read it.
        AnotherReads = "refusal-another-reads",
        /// Papers are not read by two people alike.
        PapersUnsettled = "refusal-papers-unsettled",
        /// Whoever writes it down is no witness.
        WitnessIsAnother = "refusal-witness-is-another",
        /// Whoever writes it down neither counts here nor went to this door.
        NotAtTheDoor = "refusal-not-at-the-door",
        /// The elector gave a ballot themself: nobody writes one down for them.
        ElectorCame = "refusal-elector-came",
        /// Nothing of this number waits for its witness.
        NothingToConfirm = "refusal-nothing-to-confirm",
        /// Whoever acts is not the witness.
        NotTheWitness = "refusal-not-the-witness",
        /// It was before the vote was called.
        BeforeTheCall = "refusal-before-the-call",
        /// Nobody was named in writing to give this voice.
        NoSuchProxy = "refusal-no-such-proxy",
        /// A proxy is in writing.
        ProxySheet = "refusal-proxy-sheet",
        /// Nobody writes down a proxy for themself.
        ProxyForOneself = "refusal-proxy-for-oneself",
        /// Whoever gives the proxy does not speak for this home.
        NotTheirHome = "refusal-not-their-home",
        /// A voice is not handed on.
        ProxyChain = "refusal-proxy-chain",
        /// Somebody was named to give this voice.
        ProxyNamedAlready = "refusal-proxy-named-already",
        /// Whoever gave the proxy voted themself.
        GiverVoted = "refusal-giver-voted",
        /// It was prolonged before.
        ProlongedAlready = "refusal-prolonged-already",
        /// Enough take part: it is not prolonged.
        EnoughTakePart = "refusal-enough-take-part",
        /// The new end is no later, or too late.
        ProlongTimes = "refusal-prolong-times",
        /// What there is cannot be counted.
        CannotBeCounted = "refusal-cannot-be-counted",
        /// Whoever counted does not publish.
        AnotherPublishes = "refusal-another-publishes",
        /// There is no such vote.
        NoSuchVote = "refusal-no-such-vote",
        /// The roll was not posted: nobody could object to it.
        RollNotPosted = "refusal-roll-not-posted",
        /// The roll was changed after it was posted.
        RollChanged = "refusal-roll-changed",
        /// The notice of the roll begins later.
        RollHangsLater = "refusal-roll-hangs-later",
        /// The vote would open while people can object to the roll.
        VoteBeforeObjections = "refusal-vote-before-objections",
        /// The notice of a vote would come down before it opens.
        VoteNoticeShort = "refusal-vote-notice-short",
        /// The roll has no home in a building or stairwell that was named.
        NowhereOnRoll = "refusal-nowhere-on-roll",
        /// Fewer people stand than there are seats.
        TooFewCandidates = "refusal-too-few-candidates",
        /// The official result has no number.
        OfficialEmpty = "refusal-official-empty",
        /// A line of the ballot is chosen twice.
        LineChosenTwice = "refusal-line-chosen-twice",
        /// Somebody voted with this slip.
        SlipUsed = "refusal-slip-used",
        /// More slips than are printed at once.
        TooManySlips = "refusal-too-many-slips",
        /// Nothing is named on which it is done, or too much.
        BallotsAtOnce = "refusal-ballots-at-once",
    } } };
}
