//! The reasons of refusals that only funds have: in a file of their own, because there are many.

/// Adds the reasons of funds to those that follow.
macro_rules! with_codes_of_funds {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotTheirs {
        /// The pledge is another's.
        NotYourPledge = "refusal-not-your-pledge",
    }
    NotPossible {
        /// Whoever acts is nobody who lives or works here.
        NotKnownHere = "refusal-not-known-here",
        /// A fund takes from nowhere, or from one source twice.
        FundSources = "refusal-fund-sources",
        /// The fund does not take from there.
        FundSource = "refusal-fund-source",
        /// Whoever gives their word cannot give from there.
        PledgeSource = "refusal-pledge-source",
        /// The words for a donor are the name or home of another, or the name of a unit or of the community of which
        /// whoever gives is not.
        DonorIsAnother = "refusal-donor-is-another",
        /// An advance and what is held are money; what was used is not given back.
        FundForm = "refusal-fund-form",
        /// The amount is nothing, less than nothing, too much, or has a third decimal.
        FundAmount = "refusal-fund-amount",
        /// The day is to come, or of another century.
        FundDay = "refusal-fund-day",
        /// The day is before the fund was opened; when that was.
        FundDayBefore = "refusal-fund-day-before",
        /// The day is before accounts of the fund were posted; the first day that is open.
        FundDayPosted = "refusal-fund-day-posted",
        /// The fund has not so much money of its own.
        FundShort = "refusal-fund-short",
        /// On that day, or on one after it, there was not so much in it; how much there was.
        FundShortThen = "refusal-fund-short-then",
        /// There is no such fund.
        NoSuchFund = "refusal-no-such-fund",
        /// The other fund has no rest to be carried, or it was carried.
        NothingToCarry = "refusal-nothing-to-carry",
        /// An id is made of small letters, digits and hyphens.
        MadeId = "refusal-made-id",
        /// It is not said who gives.
        DonorMissing = "refusal-donor-missing",
        /// It is not said what is given.
        InKindWhat = "refusal-in-kind-what",
        /// A word holds for no day, or for too long.
        PledgeUntil = "refusal-pledge-until",
        /// More than what is missing.
        PledgeAboveGap = "refusal-pledge-above-gap",
        /// Another pledge, or receipt, has this id.
        PledgeIdTaken = "refusal-pledge-id-taken",
        /// There is no such pledge.
        NoSuchPledge = "refusal-no-such-pledge",
        /// All of it came in.
        PledgeReceived = "refusal-pledge-received",
        /// The rest of it is not to come.
        PledgeVoided = "refusal-pledge-voided",
        /// Its last day is over.
        PledgeExpired = "refusal-pledge-expired",
        /// More than is to come.
        MoreThanPledged = "refusal-more-than-pledged",
        /// More than is in the fund of it.
        MoreThanKept = "refusal-more-than-kept",
        /// More than the share of this giver of what is left over; how much that is.
        MoreThanShare = "refusal-more-than-share",
        /// Approved expenses wait for it; how much they come to.
        MoneyPromised = "refusal-money-promised",
        /// Nobody gave money, or nothing of it is left.
        NothingToRefund = "refusal-nothing-to-refund",
        /// More pledges than one write holds.
        TooManyPledges = "refusal-too-many-pledges",
        /// Pledges are to come.
        PledgesOpen = "refusal-pledges-open",
        /// Another expense has this id.
        ExpenseIdTaken = "refusal-expense-id-taken",
        /// There is no such expense.
        NoSuchExpense = "refusal-no-such-expense",
        /// It was paid, or withdrawn.
        ExpenseDone = "refusal-expense-done",
        /// Expenses wait.
        ExpensesWait = "refusal-expenses-wait",
        /// What stands there is not what was looked at.
        ExpenseChanged = "refusal-expense-changed",
        /// Whoever entered or changed it does not approve it.
        OwnExpense = "refusal-own-expense",
        /// Whoever is paid does not approve it.
        PaidThemself = "refusal-paid-themself",
        /// Whoever accepted the work neither approves what is paid for it nor changes what it costs.
        AcceptedTheWork = "refusal-accepted-the-work",
        /// Nothing proves that money came back.
        RefundUnproved = "refusal-refund-unproved",
        /// A picture of what was paid is to prove that money came back.
        RefundVoucher = "refusal-refund-voucher",
        /// Nothing proves it.
        VoucherMissing = "refusal-voucher-missing",
        /// A picture proves another expense, or a refund, already; which.
        VoucherUsed = "refusal-voucher-used",
        /// More is to be paid than the whole bill comes to; by how much.
        BillBelow = "refusal-bill-below",
        /// A bill that several expenses share is one picture.
        BillOfOne = "refusal-bill-of-one",
        /// Another expense says that the same bill comes to something else; to what.
        BillOther = "refusal-bill-other",
        /// With what others pay of it, it is more than the bill; by how much.
        BillOver = "refusal-bill-over",
        /// Fewer approved it than the rule book asks.
        ApprovalsMissing = "refusal-approvals-missing",
        /// Fewer were asked than the rule book asks.
        QuotesMissing = "refusal-quotes-missing",
        /// It is not said who quoted, each by name.
        QuotesUnnamed = "refusal-quotes-unnamed",
        /// More quotes than fit.
        TooManyQuotes = "refusal-too-many-quotes",
        /// Only a hazard excepts, with the reason.
        NoHazard = "refusal-no-hazard",
        /// The hazard is over, and has been for longer than the rule book says; how many days that is.
        HazardOver = "refusal-hazard-over",
        /// The rest of a community fund stays for its class.
        CarriedToClass = "refusal-carried-to-class",
        /// What common parts earned stays apart from fees and other money.
        CarriedToPurse = "refusal-carried-to-purse",
        /// Nothing was planned, and without that nothing is spent.
        BudgetMissing = "refusal-budget-missing",
        /// A budget names each line once, and at least one.
        BudgetLines = "refusal-budget-lines",
        /// A budget that binds is below what was entered; by how much.
        BudgetBelowUsed = "refusal-budget-below-used",
        /// It goes beyond the budget; by how much.
        OverBudget = "refusal-over-budget",
        /// A community fund is not for that.
        CommunityFundNotFor = "refusal-community-fund-not-for",
        /// There is no such booking.
        NoSuchBooking = "refusal-no-such-booking",
        /// All of it was turned round.
        TurnedRound = "refusal-turned-round",
        /// What was wrong is turned round as a whole, and nothing more than is left.
        RedAmount = "refusal-red-amount",
        /// What is left is more than one person pays out; from how much on.
        RestNeedsApproval = "refusal-rest-needs-approval",
        /// What it comes from is void or called off: nothing more comes in.
        FundOriginFell = "refusal-fund-origin-fell",
        /// The agreement it comes from never started: nobody owes anything yet, and nothing is paid.
        FundAgreementNotStarted = "refusal-fund-agreement-not-started",
        /// Money of others is in it.
        OthersMoneyIn = "refusal-others-money-in",
        /// It is not said where the rest goes, or there is none.
        RestGoesWhere = "refusal-rest-goes-where",
    } } };
}
