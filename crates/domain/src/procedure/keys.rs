//! What procedures name by a key.

use crate::body::BodyKind;
use crate::motion::DecidedBy;

keyed! {
    /// One of the six steps, in their order.
    Step {
        /// The Party organisation proposes 党组织提议.
        Propose = "propose",
        /// The two committees consult 两委商议.
        Consult = "consult",
        /// The meeting of Party members reviews 党员大会审议.
        Review = "review",
        /// Residents or their representatives resolve 居民会议或居民代表会议决议.
        Resolve = "resolve",
        /// The resolution is made public 决议公开.
        DiscloseResolution = "disclose_resolution",
        /// What came of it is made public 实施结果公开.
        DiscloseResult = "disclose_result",
    }
}

impl Step {
    /// The steps at which people meet and decide.
    pub const HELD: [Step; 4] = [Step::Propose, Step::Consult, Step::Review, Step::Resolve];

    /// Its place among the six, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The step that comes after so many; none after the last.
    pub fn after(done: usize) -> Option<Step> {
        Step::ALL.get(done).copied()
    }

    /// Whether those who decide at it get its papers some days ahead.
    pub fn has_papers(self) -> bool {
        matches!(self, Step::Review | Step::Resolve)
    }

    /// By which rule it is decided; at the fourth by that of the assembly that met. None for what is made public.
    pub fn decided_by(self, assembly: Option<Assembly>) -> Option<DecidedBy> {
        match self {
            Step::Propose | Step::Consult => Some(DecidedBy::BodyPresent),
            Step::Review => Some(DecidedBy::PartyMembers),
            Step::Resolve => assembly.map(Assembly::decided_by),
            Step::DiscloseResolution | Step::DiscloseResult => None,
        }
    }

    /// The kinds of bodies from whose meetings its decision can be taken.
    pub fn bodies(self) -> &'static [BodyKind] {
        match self {
            Step::Consult => &[BodyKind::TwoCommittees],
            Step::Review => &[BodyKind::PartyMembers],
            Step::Resolve => &[BodyKind::ResidentsMeeting, BodyKind::Representatives],
            Step::Propose | Step::DiscloseResolution | Step::DiscloseResult => &[],
        }
    }
}

keyed! {
    /// Which assembly resolved at the fourth step.
    Assembly {
        /// Residents' representatives 居民代表会议.
        Representatives = "representatives",
        /// The residents' meeting 居民会议.
        ResidentsMeeting = "residents_meeting",
    }
}

impl Assembly {
    fn decided_by(self) -> DecidedBy {
        match self {
            Assembly::Representatives => DecidedBy::Representatives,
            Assembly::ResidentsMeeting => DecidedBy::ResidentsMeeting,
        }
    }

    /// The assembly that a body is; none for other bodies.
    pub fn of(kind: BodyKind) -> Option<Assembly> {
        match kind {
            BodyKind::Representatives => Some(Assembly::Representatives),
            BodyKind::ResidentsMeeting => Some(Assembly::ResidentsMeeting),
            _ => None,
        }
    }
}

keyed! {
    /// The states of a procedure.
    StageKind {
        /// On its way 进行中.
        UnderWay = "under_way",
        /// A step was not carried; it ended there 未通过.
        Stopped = "stopped",
        /// Dropped with a reason 已撤回.
        Withdrawn = "withdrawn",
        /// Through all six steps 已走完六步.
        Completed = "completed",
    }
}

keyed! {
    /// How a step stands.
    Standing {
        /// Carried, or public for its whole period with every objection answered 已完成.
        Done = "done",
        /// At this step nothing carried the question on 未通过.
        NotCarried = "not_carried",
        /// Public now, or an objection still waits for its answer 公示中.
        Running = "running",
        /// It is this step's turn 现在.
        Now = "now",
        /// Still to come 待办.
        ToCome = "to_come",
        /// It never came to that 没有走到.
        NotReached = "not_reached",
    }
}
