//! Why an entry of the log cannot be honest, though it is well-formed and is what was signed. Whoever has the database
//! and the key of the log in hand can add any entry; what no decision of the program gives betrays it.

keyed! {
    /// Why an entry cannot be honest.
    Impossible {
        /// It happened to a matter that nobody had raised.
        NotRaised = "not_raised",
        /// It raises a matter once more.
        RaisedTwice = "raised_twice",
        /// It raises a matter of another number than that under which it stands.
        OfAnother = "of_another",
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
        /// It is sealed where everything is told in the open.
        Sealed = "sealed",
        /// It is kept from everybody, and no vote waits to be published for which it could be.
        HeldBack = "held_back",
    }
}
