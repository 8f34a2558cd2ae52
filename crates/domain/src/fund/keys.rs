//! The keyed words of funds.

keyed! {
    /// Where money comes from, or what stands for money.
    Source {
        /// Residents themselves 居民自筹.
        Residents = "residents",
        /// Money of the community 社区经费.
        Community = "community",
        /// A unit 单位帮扶.
        Unit = "unit",
        /// A policy for people's good 惠民政策.
        PolicyFund = "policy_fund",
        /// The repair fund of the owners 维修资金.
        RepairFund = "repair_fund",
        /// What common parts earn 公共收益.
        CommonIncome = "common_income",
        /// A shop 商户.
        Shop = "shop",
        /// Labour and goods 实物: valued beside cash, never in it.
        InKind = "in_kind",
        /// What somebody asks less for 让利: valued beside cash, never in it.
        Discount = "discount",
        /// Anything else 其他.
        Other = "other",
    }
}

impl Source {
    /// Whether it is money; what is not is valued beside it.
    pub fn is_money(self) -> bool {
        !matches!(self, Source::InKind | Source::Discount)
    }
}

keyed! {
    /// Which money stands in a fund, by the sources it takes from: what common parts earn is the owners', and no fee
    /// stands in one sum with it.
    Purse {
        /// Nothing but what common parts earn 公共收益.
        Common = "common",
        /// That and other money, whose balance is neither's alone 合用.
        Mixed = "mixed",
        /// Other money: fees, grants, what people give 其他资金.
        Other = "other",
    }
}

impl Purse {
    /// That of a fund that takes from these sources. What is no money stands beside it and mixes nothing.
    pub fn of(sources: impl IntoIterator<Item = Source>) -> Self {
        let (mut common, mut other) = (false, false);
        for source in sources.into_iter().filter(|source| source.is_money()) {
            if source == Source::CommonIncome { common = true } else { other = true }
        }
        match (common, other) {
            (true, false) => Purse::Common,
            (true, true) => Purse::Mixed,
            (false, _) => Purse::Other,
        }
    }

    /// Whether a rest of this purse may go on into a fund of that one: whose it is stays visible.
    pub fn goes_into(self, other: Purse) -> bool {
        other == self || other == Purse::Mixed
    }
}

keyed! {
    /// For whom it is.
    Form {
        /// For the fund's purpose 出资.
        Gift = "gift",
        /// Held for others 代管: a deposit, which is not the fund's own.
        Held = "held",
        /// Advanced by somebody, to be repaid 垫付.
        Advance = "advance",
    }
}

keyed! {
    /// How a donor stands in public.
    Shown {
        /// By name, masked where it is a home or a person 记名.
        Named = "named",
        /// Not at all 匿名.
        Nameless = "nameless",
    }
}

keyed! {
    /// What a community fund is for 社区党组织为民服务专项经费四类.
    FundClass {
        /// Work of the Party among people 党建.
        PartyBuilding = "party_building",
        /// Public service 公共服务.
        PublicService = "public_service",
        /// Self-governance 居民自治.
        SelfGovernance = "self_governance",
        /// Another pressing need 其他急需.
        UrgentNeed = "urgent_need",
    }
}

keyed! {
    /// For what kind of thing is paid.
    SpendingLine {
        /// Work of a crew 施工.
        Work = "work",
        /// Material 材料.
        Material = "material",
        /// A service 服务.
        Service = "service",
        /// Taxes 税费: a line of its own.
        Tax = "tax",
        /// Running an office 办公.
        Office = "office",
        /// Wages 工资补贴.
        Wages = "wages",
        /// Debts 偿债.
        Debt = "debt",
        /// What the property manager owes anyway 物业应担.
        ManagersDuty = "managers_duty",
        /// What has a budget elsewhere 已有财政渠道.
        BudgetedElsewhere = "budgeted_elsewhere",
        /// Anything else 其他.
        Other = "other",
    }
}

impl SpendingLine {
    /// Whether a community fund may pay it: what it is not for is the same for all four classes.
    pub fn is_for_community_funds(self) -> bool {
        use SpendingLine::{BudgetedElsewhere, Debt, ManagersDuty, Office, Wages};
        !matches!(self, Office | Wages | Debt | ManagersDuty | BudgetedElsewhere)
    }

    /// Whether several payments to one payee may be one purchase in pieces: taxes, wages and debts are owed, month
    /// after month, and bought from nobody.
    pub fn is_bought(self) -> bool {
        !matches!(self, SpendingLine::Tax | SpendingLine::Wages | SpendingLine::Debt)
    }
}

keyed! {
    /// Why a red entry stands beside another.
    RedReason {
        /// It was wrong 记错.
        Mistake = "mistake",
        /// It was booked twice 重复.
        Duplicate = "duplicate",
        /// Whoever was paid gave back 退款.
        Refund = "refund",
        /// It is disputed 争议.
        Dispute = "dispute",
    }
}

impl RedReason {
    /// Whether what was booked did come, and goes back to whoever it came from; what is wrong or stands there twice
    /// never came.
    pub fn goes_back(self) -> bool {
        matches!(self, RedReason::Refund | RedReason::Dispute)
    }

    /// Whether a part may be turned round: what was wrong was wrong as a whole.
    pub fn may_be_of_a_part(self) -> bool {
        self.goes_back()
    }

    /// Whether what was turned round of a receipt is to come again: only where it had not come, and was written down by
    /// mistake. What went back was paid, what was booked twice came once, and what is disputed nobody owes: whoever
    /// gives it after all gives their word anew.
    pub fn is_owed_again(self) -> bool {
        matches!(self, RedReason::Mistake)
    }
}

keyed! {
    /// Where the rest of a fund goes when it is closed.
    RestGoes {
        /// There is none 无结余.
        Nowhere = "nowhere",
        /// Another fund is opened with it 结转.
        CarriedOn = "carried_on",
        /// It is paid out 支付.
        PaidOut = "paid_out",
    }
}

keyed! {
    /// The state of a fund.
    StageKind {
        /// It takes and pays 使用中.
        Open = "open_fund",
        /// It is closed, with nothing in it 已结清.
        Closed = "closed_fund",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_common_parts_earn_is_mixed_by_money_and_by_nothing_else() {
        use Source::{CommonIncome, Discount, InKind, Other, Residents};
        for (sources, purse) in [
            (vec![CommonIncome], Purse::Common),
            (vec![CommonIncome, InKind, Discount], Purse::Common),
            (vec![Residents, CommonIncome], Purse::Mixed),
            (vec![Other], Purse::Other),
            (vec![InKind], Purse::Other),
        ] {
            assert_eq!(Purse::of(sources), purse);
        }
    }
}
