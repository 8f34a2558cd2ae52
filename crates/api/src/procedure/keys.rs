//! The words of procedures.

use crate::keys::mirror;

mirror! {
    /// One of the six steps.
    ProcedureStep = mingtong_domain::procedure::Step {
        Propose, Consult, Review, Resolve, DiscloseResolution, DiscloseResult
    }
    /// Which assembly resolved at the fourth step.
    ProcedureAssembly = mingtong_domain::procedure::Assembly { Representatives, ResidentsMeeting }
    /// The state of a procedure.
    ProcedureStage = mingtong_domain::procedure::StageKind { UnderWay, Stopped, Withdrawn, Completed }
    /// How a step stands.
    StepStanding = mingtong_domain::procedure::Standing { Done, NotCarried, Running, Now, ToCome, NotReached }
}
