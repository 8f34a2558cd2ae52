//! The words of votes.

use crate::keys::mirror;

mirror! {
    /// The state of a vote; the first three follow from its times alone.
    VoteStage = mingtong_domain::vote::StageKind { Announced, Open, Over, Counted, Published, Void }
    /// Whether it is known whose a ballot is.
    Secrecy = mingtong_domain::vote::Secrecy { Named, Secret }
    /// How a ballot comes.
    Way = mingtong_domain::vote::Way { Hands, Paper, Doors, Web, OnBehalf }
    /// Which ballot holds where somebody gave several.
    Across = mingtong_domain::vote::Across { FirstHolds, LaterReplaces }
    /// What stands beside a motion.
    Mark = mingtong_domain::vote::Mark { Agree, Oppose, Abstain, WithMajority, Blank, Void }
    /// Why a paper is void.
    VoidFor = mingtong_domain::vote::VoidFor { TickAndCross, Unreadable, NotOurs, Unsigned, Differs, NotInBox }
    /// What was met at a door.
    Door = mingtong_domain::vote::Door { Delivered, Refused, NobodyThere }
    /// What kind of thing was put right of an electorate.
    CorrectionKind = mingtong_domain::vote::CorrectionKind { Changed, Added, Struck }
    /// Which votes are listed: those ahead or under way, those that are published or void, or all.
    VotesShown = mingtong_app::vote::VotesShown, without key { Ahead, Past, All }
    /// Which electors are listed.
    ElectorsShown = mingtong_app::vote::ElectorsShown, without key { All, Waiting, Unsettled, Differing, Unconfirmed }
}
