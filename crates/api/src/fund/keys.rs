//! The words of funds.

use crate::keys::mirror;

mirror! {
    /// Where money comes from, or what stands for money.
    FundSource = mingtong_domain::fund::Source {
        Residents, Community, Unit, PolicyFund, RepairFund, CommonIncome, Shop, InKind, Discount, Other,
    }
    /// For whom it is: for the purpose, held for others, or advanced and to be repaid.
    PledgeForm = mingtong_domain::fund::Form { Gift, Held, Advance }
    /// How a donor stands in public.
    DonorShown = mingtong_domain::fund::Shown { Named, Nameless }
    /// What a community fund is for.
    FundClass = mingtong_domain::fund::FundClass { PartyBuilding, PublicService, SelfGovernance, UrgentNeed }
    /// For what kind of thing is paid. A community fund pays none from `office` to `budgeted_elsewhere`.
    SpendingLine = mingtong_domain::fund::SpendingLine {
        Work, Material, Service, Tax, Office, Wages, Debt, ManagersDuty, BudgetedElsewhere, Other,
    }
    /// Why a red entry stands beside another.
    RedReason = mingtong_domain::fund::RedReason { Mistake, Duplicate, Refund, Dispute }
    /// Where the rest of a fund goes when it is closed.
    RestGoes = mingtong_domain::fund::RestGoes { Nowhere, CarriedOn, PaidOut }
    /// The state of a fund.
    FundStage = mingtong_domain::fund::StageKind, without key { Open, Closed }
    /// The state of a pledge now.
    PledgeState = mingtong_domain::fund::PledgeState { Reserved, Received, Voided, Expired }
    /// The state of an expense.
    ExpenseState = mingtong_domain::fund::ExpenseState { Waiting, Paid, Withdrawn, Reversed }
    /// An account.
    AccountKind = mingtong_domain::fund::AccountKind {
        Cash, Given, GivenBack, Held, Advances, Expense, Tax, InKindUsed, InKindGiven, Opening, CarriedOn, PaidOut,
    }
    /// What is booked.
    BookingKind = mingtong_domain::fund::BookingKind { Opening, Received, GivenBack, Paid, Closing, Red }
    /// How much whoever asks sees.
    FundSight = mingtong_app::fund::Sight, without key { Stranger, Neighbour, Everything }
}
