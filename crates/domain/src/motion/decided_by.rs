//! By which rule a motion is decided: whose decision it is, and on what.

use crate::rules::RuleId;

keyed! {
    /// Who decides, and how they are counted.
    DecidedBy {
        /// Owners of a building, by heads and by area (业主共同决定, art. 278 of the Civil Code).
        Owners = "owners",
        /// The residents' meeting 居民会议.
        ResidentsMeeting = "residents_meeting",
        /// Residents' representatives 居民代表会议.
        Representatives = "representatives",
        /// Villagers' representatives 村民代表会议.
        VillageRepresentatives = "village_representatives",
        /// Homes represented at a meeting on one project 一事一议.
        OneProjectOneMeeting = "one_project_one_meeting",
        /// A body, by those present.
        BodyPresent = "body.present",
        /// A body, by all its members.
        BodyAll = "body.all",
        /// The meeting of Party members 党员大会.
        PartyMembers = "party_members",
    }
}

keyed! {
    /// What owners decide on together: the nine items of article 278 of the Civil Code, in their order.
    OwnersMatter {
        /// (1) Making or changing the rules of procedure of the assembly.
        RulesOfProcedure = "rules_of_procedure",
        /// (2) Making or changing the covenant 管理规约.
        Covenant = "covenant",
        /// (3) Electing or replacing the owners' committee.
        Committee = "committee",
        /// (4) Hiring or dismissing the manager.
        Manager = "manager",
        /// (5) Using the repair fund 维修资金.
        UseFund = "use_fund",
        /// (6) Raising the repair fund.
        RaiseFund = "raise_fund",
        /// (7) Altering or rebuilding the building.
        Rebuild = "rebuild",
        /// (8) Changing the use of common parts, or earning from them.
        ChangeUse = "change_use",
        /// (9) Other weighty matters.
        Other = "other",
    }
}

/// The rules of a decision in the rule book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RulesOf {
    /// How many must take part, or attend.
    pub attendance: RuleId,
    /// How many must agree.
    pub agree: RuleId,
}

impl OwnersMatter {
    /// Its rules.
    pub fn rules(self) -> RulesOf {
        let agree = match self {
            OwnersMatter::RulesOfProcedure => RuleId::VoteOwnersRulesOfProcedure,
            OwnersMatter::Covenant => RuleId::VoteOwnersCovenant,
            OwnersMatter::Committee => RuleId::VoteOwnersCommittee,
            OwnersMatter::Manager => RuleId::VoteOwnersManager,
            OwnersMatter::UseFund => RuleId::VoteOwnersUseFund,
            OwnersMatter::RaiseFund => RuleId::VoteOwnersRaiseFund,
            OwnersMatter::Rebuild => RuleId::VoteOwnersRebuild,
            OwnersMatter::ChangeUse => RuleId::VoteOwnersChangeUse,
            OwnersMatter::Other => RuleId::VoteOwnersOther,
        };
        RulesOf { attendance: RuleId::VoteOwnersParticipation, agree }
    }
}

impl DecidedBy {
    /// Its rules; none for owners, whose rules follow from what they decide on.
    pub fn rules(self) -> Option<RulesOf> {
        let (attendance, agree) = match self {
            DecidedBy::Owners => return None,
            DecidedBy::ResidentsMeeting => (RuleId::VoteResidentsMeetingAttendance, RuleId::VoteResidentsMeetingAgree),
            DecidedBy::Representatives => (RuleId::VoteRepresentativesAttendance, RuleId::VoteRepresentativesAgree),
            DecidedBy::VillageRepresentatives => {
                (RuleId::VoteVillageRepresentativesAttendance, RuleId::VoteVillageRepresentativesAgree)
            }
            DecidedBy::OneProjectOneMeeting => (RuleId::VoteOneProjectAttendance, RuleId::VoteOneProjectAgree),
            DecidedBy::BodyPresent => (RuleId::VoteBodyPresentAttendance, RuleId::VoteBodyPresentAgree),
            DecidedBy::BodyAll => (RuleId::VoteBodyAllAttendance, RuleId::VoteBodyAllAgree),
            DecidedBy::PartyMembers => (RuleId::VotePartyMembersAttendance, RuleId::VotePartyMembersAgree),
        };
        Some(RulesOf { attendance, agree })
    }
}
