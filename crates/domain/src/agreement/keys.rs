//! The keyed words of agreements.

keyed! {
    /// What a party is.
    PartyKind {
        /// A home of a roll 住户.
        Home = "home",
        /// A shop 商户.
        Shop = "shop",
        /// A unit of the register 单位.
        Unit = "unit",
        /// The community 社区.
        Community = "community",
        /// A policy fund 惠民政策资金.
        PolicyFund = "policy_fund",
        /// Who does the work 施工方.
        Contractor = "contractor",
        /// Anybody else 其他.
        Other = "other",
    }
}

keyed! {
    /// What a party does for it.
    Part {
        /// It pays its share 出资; of what common parts earned it gets that 分得.
        Pays = "pays",
        /// It works for no more than what that costs 成本价.
        AtCost = "at_cost",
        /// It gives labour or goods 实物、义务劳动.
        InKind = "in_kind",
        /// It bears nothing, or gets nothing, and agrees: it has to do with it 签约不出资.
        Signs = "signs",
        /// It bears nothing, or gets nothing, and is not asked: it is there so that everybody reads 0.00 受益不分摊.
        Benefits = "benefits",
    }
}

impl Part {
    /// Whether such a party is asked for its consent.
    pub fn is_asked(self) -> bool {
        self != Part::Benefits
    }

    /// Whether such a party gives something that is no money.
    pub fn is_no_money(self) -> bool {
        matches!(self, Part::AtCost | Part::InKind)
    }
}

keyed! {
    /// By which rule those who pay share the total.
    SharedBy {
        /// All who pay alike 均摊.
        Equal = "equal",
        /// All homes alike; who is no home has a fixed amount 按户.
        ByHome = "by_home",
        /// By area 按面积.
        Area = "area",
        /// By coefficient, of the floor for example 按系数.
        Coefficient = "coefficient",
        /// By coefficient × area 系数乘面积.
        CoefficientArea = "coefficient_area",
        /// By everybody's own percentage 按比例.
        Percent = "percent",
        /// Fixed amounts first, the rest by coefficient.
        FixedThenCoefficient = "fixed_then_coefficient",
        /// Fixed amounts first, the rest by area.
        FixedThenArea = "fixed_then_area",
        /// Everybody's amount as it was agreed 逐户商定.
        ByHand = "by_hand",
    }
}

keyed! {
    /// What of the income from common parts is shared out. Neither is proposed: the parties agree on it.
    SharedOf {
        /// All that came in; its cost is borne elsewhere 毛收入.
        Gross = "gross",
        /// What is left after its reasonable cost 净收入.
        Net = "net",
    }
}

keyed! {
    /// What a party answers.
    Answer {
        /// It agrees 同意.
        Consents = "consents",
        /// It does not 不同意.
        Declines = "declines",
    }
}

keyed! {
    /// How an answer came.
    AnswerWay {
        /// On a page, by whoever stands for the party 网上.
        Online = "online",
        /// On a paper of which there is a picture 纸质.
        Paper = "paper",
        /// Said, written down by somebody and confirmed by another 代录.
        OnBehalf = "on_behalf",
        /// By whoever holds the slip of a household or shop 凭码.
        Slip = "slip",
    }
}

impl AnswerWay {
    /// Whether the party gave the answer themself: nobody else writes over it.
    pub(super) fn is_own(self) -> bool {
        matches!(self, AnswerWay::Online | AnswerWay::Slip)
    }
}

keyed! {
    /// Why there is a new version.
    Change {
        /// Something of it is put right 更正.
        Correction = "correction",
        /// A party refused or was not met, and the others share anew 重新分摊.
        Refusal = "refusal",
        /// Somebody joins late, by its rule 后加入.
        LateJoiner = "late_joiner",
        /// Somebody leaves, by its rule 退出.
        Exit = "exit",
    }
}

keyed! {
    /// The state of an agreement.
    StageKind {
        /// It is drafted; nobody was asked 起草.
        Drafting = "drafting",
        /// It was put to its parties 征求同意.
        Put = "put",
        /// It started 生效.
        Started = "started",
        /// Its day passed before it started: everybody is released 未达成.
        Lapsed = "lapsed",
        /// It is void 作废.
        Voided = "voided",
    }
}

keyed! {
    /// How a share that has to be reached compares.
    NeedKind {
        /// The whole 全部.
        All = "all",
        /// Not less than it 不少于.
        AtLeast = "at_least",
        /// More than it 超过.
        MoreThan = "more_than",
    }
}
