//! The words of projects.

use crate::keys::mirror;

mirror! {
    /// The state of a project.
    ProjectStage = mingtong_domain::project::StageKind {
        Planned, Working, Done, Accepted, Published, Archived, CalledOff,
    }

    /// When a picture was taken.
    ProjectPhase = mingtong_domain::project::Phase { Before, During, After }

    /// How far a step is.
    StepProgress = mingtong_domain::project::StepProgress { Planned, UnderWay, Done }

    /// Why fewer quotes were compared than the rule asks.
    WithoutQuotes = mingtong_domain::project::WithoutQuotes { Hazard }
}
