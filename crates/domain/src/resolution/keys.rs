//! What resolutions name by a key.

keyed! {
    /// What a resolution is by law 决议的法律性质: printed by this word and no other.
    ResolutionKind {
        /// An advice of those who deliberated 协商意见: it binds nobody (《关于加强城乡社区协商的意见》).
        Opinion = "opinion",
        /// A council's resolution 议事会决议, within what the representatives' meeting entrusted to it and no further.
        CouncilResolution = "council_resolution",
        /// A decision of the residents' meeting 居民会议决定: it binds residents (居民委员会组织法 10, 15).
        ResidentsDecision = "residents_decision",
        /// A decision of the residents' representatives' meeting 居民代表会议决定.
        RepresentativesDecision = "representatives_decision",
        /// A joint decision of owners 业主共同决定: it binds owners (民法典 278, 280).
        OwnersDecision = "owners_decision",
        /// A resolution of the Party organisation or of the two committees 党组织、两委决议.
        PartyResolution = "party_resolution",
        /// A poll 意见征询: what people think, and no decision.
        Poll = "poll",
    }
}

keyed! {
    /// Whom it binds.
    Force {
        /// Nobody: it is a word of advice, or says what people think.
        Advises = "advises",
        /// Residents.
        BindsResidents = "binds_residents",
        /// Owners.
        BindsOwners = "binds_owners",
        /// Those who belong to the organisation.
        BindsMembers = "binds_members",
    }
}

impl ResolutionKind {
    /// Whom it binds.
    pub fn force(self) -> Force {
        match self {
            ResolutionKind::Opinion | ResolutionKind::Poll => Force::Advises,
            ResolutionKind::CouncilResolution
            | ResolutionKind::ResidentsDecision
            | ResolutionKind::RepresentativesDecision => Force::BindsResidents,
            ResolutionKind::OwnersDecision => Force::BindsOwners,
            ResolutionKind::PartyResolution => Force::BindsMembers,
        }
    }
}

keyed! {
    /// The states of a resolution.
    StageKind {
        /// Drawn up, and not published 已形成.
        Drawn = "drawn",
        /// Published; whoever objects can 公示中.
        Published = "published",
        /// In force 已生效.
        InForce = "in_force",
        /// Carried out 已落实.
        CarriedOut = "carried_out",
        /// Voided by government 政府已纠正.
        Voided = "voided",
        /// Taken to the residents' meeting or that of their representatives, which decides 已提交居民(代表)会议.
        Escalated = "escalated",
        /// Taken back before it was published 已撤回.
        Withdrawn = "withdrawn",
    }
}

impl StageKind {
    /// Whether what was carried stands in it. What was voided, taken to an assembly or taken back may be resolved anew.
    pub fn holds_its_items(self) -> bool {
        !matches!(self, StageKind::Voided | StageKind::Escalated | StageKind::Withdrawn)
    }
}

keyed! {
    /// Where money comes from.
    FundKind {
        /// From residents 居民自筹.
        Residents = "residents",
        /// From the community 社区经费.
        Community = "community",
        /// From units of the wider Party committee 大党委单位.
        PartyUnits = "party_units",
        /// From funds for the people 惠民资金.
        PublicBenefit = "public_benefit",
        /// From the repair fund 维修资金.
        RepairFund = "repair_fund",
        /// From what common parts earn 公共收益.
        CommonIncome = "common_income",
        /// From shops 商户.
        Shops = "shops",
        /// In kind, or as a discount 实物或让利.
        InKind = "in_kind",
        /// From elsewhere 其他.
        Other = "other",
    }
}
