//! The words of resolutions.

use crate::keys::mirror;

mirror! {
    /// What a resolution is by law.
    ResolutionKind = mingtong_domain::resolution::ResolutionKind {
        Opinion, CouncilResolution, ResidentsDecision, RepresentativesDecision, OwnersDecision, PartyResolution, Poll,
    }

    /// Whom it binds.
    ResolutionForce = mingtong_domain::resolution::Force { Advises, BindsResidents, BindsOwners, BindsMembers }

    /// The state of a resolution.
    ResolutionStage = mingtong_domain::resolution::StageKind {
        Drawn, Published, InForce, CarriedOut, Voided, Escalated, Withdrawn,
    }

    /// How the vote stands on which a resolution rests.
    VoteStands = mingtong_domain::resolution::VoteStands { Unpublished, Public, VoidAsked, Void }

    /// Where money comes from.
    FundKind = mingtong_domain::resolution::FundKind {
        Residents, Community, PartyUnits, PublicBenefit, RepairFund, CommonIncome, Shops, InKind, Other,
    }
}
