//! Why an entry of the log cannot be honest, though it is well-formed and is what was signed. Whoever has the database
//! and the key of the log in hand can add any entry; what no decision of the program gives betrays it.

keyed! {
    /// Why an entry cannot be honest.
    Impossible {
        /// It happened to a matter that nobody had raised.
        NotRaised = "not_raised",
        /// It raises a matter once more.
        RaisedTwice = "raised_twice",
        /// It raises, calls, opens, enters or is a "me too" of another one than that under which it stands.
        OfAnother = "of_another",
        /// It is nothing that happens to what it stands under.
        OtherStream = "other_stream",
        /// It goes on with a matter that had ended and was not opened again.
        AfterItsEnd = "after_its_end",
        /// It checks what nobody had reported as done.
        NothingDone = "nothing_done",
        /// It closes as checked what nobody had checked.
        Unchecked = "unchecked",
        /// It judges what was not closed.
        NotClosed = "not_closed",
        /// The same person judges one closing once more.
        RatedTwice = "rated_twice",
        /// It opens again what had not ended.
        NotEnded = "not_ended",
        /// It undoes a merge that there was not.
        NotMerged = "not_merged",
        /// The same person says "me too" once more.
        SupportedTwice = "supported_twice",
        /// It happened to a vote that nobody had called.
        NotCalled = "not_called",
        /// It calls a vote once more.
        CalledTwice = "called_twice",
        /// It belongs to the time of voting, which had not begun.
        VoteNotOpen = "vote_not_open",
        /// It belongs to a time of the vote that was over.
        VoteOver = "vote_over",
        /// It goes on with a vote that had been declared void.
        VoteVoid = "vote_void",
        /// It counts a vote, or tells what it came to, while people still voted.
        BeforeItsEnd = "before_its_end",
        /// It lets a vote go on for longer once more.
        ProlongedTwice = "prolonged_twice",
        /// It came by a way that this vote does not have.
        NoSuchWay = "no_such_way",
        /// It counts once more what was counted.
        CountedTwice = "counted_twice",
        /// It was counted by others than two who were named to count.
        CountedByOthers = "counted_by_others",
        /// It publishes the result of a vote that nobody had counted.
        PublishedUncounted = "published_uncounted",
        /// It publishes a result once more.
        PublishedTwice = "published_twice",
        /// It was published by one of the two who counted.
        PublishedByCounter = "published_by_counter",
        /// It is about whether a published vote falls, and the vote was not published.
        NotPublished = "not_published",
        /// It answers a request to declare a published vote void that nobody had made.
        VoidUnasked = "void_unasked",
        /// Who asked to declare a published vote void agrees to that themself.
        VoidByOne = "void_by_one",
        /// A ballot is given once more where the first holds.
        VotedTwice = "voted_twice",
        /// Somebody else gives a ballot for an elector who had voted themself.
        ElectorCame = "elector_came",
        /// A paper was taken, came back or was read that nobody had issued.
        PaperNotIssued = "paper_not_issued",
        /// A paper was issued, came back or was read once more.
        PaperTwice = "paper_twice",
        /// Whoever writes a ballot down for somebody is its witness, too.
        OwnWitness = "own_witness",
        /// It confirms what did not wait for a witness.
        NothingToConfirm = "nothing_to_confirm",
        /// It was confirmed by somebody else than its witness.
        NotTheWitness = "not_the_witness",
        /// It adds electors to those with which the vote was called.
        ElectorsAdded = "electors_added",
        /// It is the ballot of an elector whom the vote does not have.
        NoSuchElector = "no_such_elector",
        /// It puts the electorate of a secret vote right while that is open.
        SecretFrozen = "secret_frozen",
        /// It writes down who voted in secret, or what, apart from the count.
        SecretApart = "secret_apart",
        /// It happened to a fund that nobody had opened.
        NotOpened = "not_opened",
        /// It opens a fund once more.
        OpenedTwice = "opened_twice",
        /// It happened in a fund that had been closed.
        FundClosed = "fund_closed",
        /// It carries a rest on that there was not, or that was carried on before.
        NothingToCarry = "nothing_to_carry",
        /// It happened to a pledge or an expense that nobody had entered.
        NotEntered = "not_entered",
        /// It enters a pledge or an expense once more.
        EnteredTwice = "entered_twice",
        /// Its amount is nothing, or less.
        NoAmount = "no_amount",
        /// It moved money on a day that was to come.
        DayToCome = "day_to_come",
        /// It takes in, or takes back, what of a pledge was not to come any more.
        PledgeOver = "pledge_over",
        /// It takes in more than was to come of a pledge.
        MoreThanPledged = "more_than_pledged",
        /// It takes in under the name of another receipt of the same pledge.
        SlipTwice = "slip_twice",
        /// More goes back, or is turned round, than was kept of a pledge.
        MoreThanKept = "more_than_kept",
        /// Its number is that of another booking of the fund.
        NumberTwice = "number_twice",
        /// It turns a booking round that there is not.
        NoSuchBooking = "no_such_booking",
        /// It turns round what was turned round as a whole.
        RedTwice = "red_twice",
        /// It turns round more than is left of a booking, or a part where all that is left was wrong.
        RedBeyond = "red_beyond",
        /// It goes on with an expense that was paid, or is not to be paid.
        ExpenseDone = "expense_done",
        /// An expense was approved by somebody who entered or changed it.
        OwnExpense = "own_expense",
        /// An expense was approved once more by the same person, as it stood.
        ApprovedTwice = "approved_twice",
        /// An expense was approved that nothing proved.
        Unproved = "unproved",
        /// It was paid with another amount than was entered.
        PaidOtherwise = "paid_otherwise",
        /// It is sealed where everything is told in the open.
        Sealed = "sealed",
        /// It is kept from everybody, and no vote waits to be published for which it could be.
        HeldBack = "held_back",
    }
}

impl Impossible {
    /// None where what happened fits; or else why it does not.
    pub(crate) fn unless(fits: bool, why: Impossible) -> Option<Impossible> {
        (!fits).then_some(why)
    }

    /// Whether an entry before it that nobody is shown may explain it.
    pub fn may_be_explained(self) -> bool {
        matches!(self, Impossible::PublishedUncounted | Impossible::VoidUnasked | Impossible::VoidByOne)
    }
}
