//! What a matter is: its state with the data of that state.

use crate::event::LetterSource;
use crate::ids::*;
use crate::time::{ClockKind, Deadline, Millis};
use serde::{Deserialize, Serialize};

macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $key)] $variant,)* }

        impl $name {
            /// Every value, in the order in which people are offered them.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The key in texts, code and API.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)* }
            }

            /// The value of a key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }
        }
    };
}

keyed! {
    /// Through which door a voice came 渠道.
    Channel {
        /// A reception by delegates 接访.
        Reception = "reception",
        /// The residents' council 居民议事会.
        Council = "council",
        /// A courtyard group 院坝议事小组.
        CourtyardGroup = "courtyard_group",
        /// The web form 网页.
        Web = "web",
        /// The QR notice of a courtyard 二维码.
        QrNotice = "qr_notice",
        /// Somebody came by and staff wrote it down 来访代录.
        WalkIn = "walk_in",
        /// Somebody telephoned and staff wrote it down 电话代录.
        Phone = "phone",
        /// A paper form or the letter box 书面.
        Paper = "paper",
        /// A hotline's or mailbox's file 热线导入.
        HotlineFile = "hotline_file",
    }
}

keyed! {
    /// Who sees a matter 公开范围.
    Visibility {
        /// Everybody.
        Public = "public",
        /// Only staff and those who work on it.
        Private = "private",
    }
}

keyed! {
    /// On which clock a matter runs.
    Track {
        /// The ordinary clocks 一般.
        Ordinary = "ordinary",
        /// A hazard: handled first, deliberated in parallel 安全隐患.
        Hazard = "hazard",
    }
}

keyed! {
    /// How a matter ended 结果.
    Outcome {
        /// Solved 已解决.
        Solved = "solved",
        /// Explained 已解释.
        Explained = "explained",
        /// Settled through another channel 已转其他渠道.
        SettledElsewhere = "settled_elsewhere",
        /// Not solved: an honest end 未解决.
        NotSolved = "not_solved",
    }
}

keyed! {
    /// Whether work given can be returned.
    Binding {
        /// It can, as long as the cap is not reached.
        Returnable = "returnable",
        /// An arbiter decided; it cannot.
        Binding = "binding",
    }
}

keyed! {
    /// Where returned work goes.
    ReturnedTo {
        /// Back to the community's desk, to be given to another.
        Desk = "desk",
        /// To an arbiter, because it was returned too often.
        Arbiter = "arbiter",
    }
}

keyed! {
    /// On whose word a matter was opened again.
    ReopenCause {
        /// A rating of the two lowest levels.
        Rating = "rating",
        /// The raiser says it is not fixed.
        Raiser = "raiser",
        /// The desk or the street office found it necessary.
        Desk = "desk",
    }
}

keyed! {
    /// What a closing rests on.
    ClosedBy {
        /// Somebody other than the handler checked the outcome.
        Verification = "verification",
        /// A letter was imported together with its answer; nobody here checked the outcome.
        Import = "import",
    }
}

keyed! {
    /// The personal data found in a matter's texts.
    PersonalData {
        /// None found.
        None = "none",
        /// Found, masked, nobody has decided yet.
        Pending = "pending",
        /// A person decided that they stay masked.
        Masked = "masked",
        /// A person decided that the texts may be shown whole.
        Cleared = "cleared",
    }
}

keyed! {
    /// The state of a matter without its data.
    StageKind {
        /// 已登记
        Received = "received",
        /// 已受理
        Accepted = "accepted",
        /// 已交办
        Assigned = "assigned",
        /// 待认领
        OpenForClaim = "open_for_claim",
        /// 办理中
        InProgress = "in_progress",
        /// 待裁定
        Disputed = "disputed",
        /// 已上报街道
        Escalated = "escalated",
        /// 挂账
        Deferred = "deferred",
        /// 办结待核
        Done = "done",
        /// 已核实
        Verified = "verified",
        /// 已办结
        Closed = "closed",
        /// 不予受理
        Declined = "declined",
        /// 并案
        Merged = "merged",
        /// 已撤回
        Withdrawn = "withdrawn",
        /// 已撤销导入
        Retracted = "retracted",
    }
}

impl StageKind {
    /// Whether nothing more is expected of anybody.
    pub fn has_ended(self) -> bool {
        use StageKind::*;
        matches!(self, Closed | Declined | Merged | Withdrawn | Retracted)
    }
}

/// Who handles or handled a matter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handler {
    /// The community's own desk.
    Community,
    /// A unit.
    Unit(UnitId),
    /// The street office.
    Street,
}

/// The state of a matter, with what belongs to that state only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Written down; nobody has looked at it yet.
    Received,
    /// The community took it on.
    Accepted,
    /// Given to a unit that has not taken it on yet.
    Assigned {
        /// To whom.
        unit: UnitId,
        /// Whether it can be returned.
        binding: Binding,
    },
    /// Units may come forward.
    OpenForClaim,
    /// A unit works on it.
    InProgress {
        /// Who.
        unit: UnitId,
        /// Whether it can be returned.
        binding: Binding,
    },
    /// Returned too often; an arbiter has to decide.
    Disputed,
    /// With the street office.
    Escalated,
    /// Put off. It comes back by itself: see [`Matter::stage_at`].
    Deferred {
        /// When.
        until: Millis,
        /// To which state.
        back: Box<Stage>,
    },
    /// Reported as done; somebody else has to check.
    Done {
        /// Who did it.
        handler: Handler,
        /// With which outcome.
        outcome: Outcome,
    },
    /// Checked.
    Verified {
        /// Who did it.
        handler: Handler,
        /// With which outcome.
        outcome: Outcome,
    },
    /// Closed.
    Closed {
        /// With which outcome.
        outcome: Outcome,
        /// When.
        at: Millis,
        /// After a check, or by an import.
        by: ClosedBy,
    },
    /// Declined with a reason.
    Declined,
    /// Goes on in another matter.
    Merged {
        /// Which.
        into: MatterId,
    },
    /// Taken back by its raiser.
    Withdrawn,
    /// The import that brought it was taken back.
    Retracted,
}

impl Stage {
    /// The state without its data.
    pub fn kind(&self) -> StageKind {
        match self {
            Stage::Received => StageKind::Received,
            Stage::Accepted => StageKind::Accepted,
            Stage::Assigned { .. } => StageKind::Assigned,
            Stage::OpenForClaim => StageKind::OpenForClaim,
            Stage::InProgress { .. } => StageKind::InProgress,
            Stage::Disputed => StageKind::Disputed,
            Stage::Escalated => StageKind::Escalated,
            Stage::Deferred { .. } => StageKind::Deferred,
            Stage::Done { .. } => StageKind::Done,
            Stage::Verified { .. } => StageKind::Verified,
            Stage::Closed { .. } => StageKind::Closed,
            Stage::Declined => StageKind::Declined,
            Stage::Merged { .. } => StageKind::Merged,
            Stage::Withdrawn => StageKind::Withdrawn,
            Stage::Retracted => StageKind::Retracted,
        }
    }

    /// Who has it in this state; none where it has ended.
    pub(super) fn handler(&self) -> Option<Handler> {
        match self {
            Stage::Received | Stage::Accepted | Stage::OpenForClaim | Stage::Verified { .. } => {
                Some(Handler::Community)
            }
            Stage::Assigned { unit, .. } | Stage::InProgress { unit, .. } => Some(Handler::Unit(unit.clone())),
            Stage::Disputed | Stage::Escalated => Some(Handler::Street),
            Stage::Deferred { back, .. } => back.handler(),
            Stage::Done { handler, .. } => Some(handler.clone()),
            Stage::Closed { .. } | Stage::Declined | Stage::Merged { .. } | Stage::Withdrawn | Stage::Retracted => None,
        }
    }
}

/// A clock of a matter: running, or stopped in time or late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockRun {
    /// From when until when.
    pub deadline: Deadline,
    /// When it was stopped; none while it runs.
    pub stopped: Option<Millis>,
}

impl ClockRun {
    /// Whether it was stopped too late.
    pub fn is_missed(&self) -> bool {
        self.stopped.is_some_and(|stopped| stopped > self.deadline.due)
    }
}

/// The clocks of a matter, the latest run of each kind, and the earlier ones that were missed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clocks {
    runs: Vec<ClockRun>,
    missed: Vec<ClockRun>,
}

impl Clocks {
    /// Every clock, running or stopped.
    pub fn all(&self) -> &[ClockRun] {
        &self.runs
    }

    /// The latest run of a kind.
    pub fn get(&self, kind: ClockKind) -> Option<&ClockRun> {
        self.runs.iter().find(|run| run.deadline.kind == kind)
    }

    /// The run of a kind that counts: the first that was missed, or the latest. What is opened again runs anew, and
    /// what was late stays late.
    pub fn counted(&self, kind: ClockKind) -> Option<&ClockRun> {
        self.missed.iter().find(|run| run.deadline.kind == kind).or_else(|| self.get(kind))
    }

    /// The earlier runs that were missed, in the order in which they ended.
    pub fn missed(&self) -> &[ClockRun] {
        &self.missed
    }

    /// The deadline that comes first among the running clocks.
    pub fn next(&self) -> Option<Deadline> {
        self.runs.iter().filter(|run| run.stopped.is_none()).map(|run| run.deadline).min_by_key(|d| d.due)
    }

    pub(super) fn start(&mut self, deadline: Deadline) {
        self.missed.extend(self.get(deadline.kind).copied().filter(ClockRun::is_missed));
        self.runs.retain(|run| run.deadline.kind != deadline.kind);
        self.runs.push(ClockRun { deadline, stopped: None });
        self.runs.sort_by_key(|run| run.deadline.kind);
    }

    /// Takes over a deadline of another matter, where it comes before the own one or there is none.
    pub(super) fn take_over(&mut self, deadline: Deadline) {
        let is_later = |run: &ClockRun| run.stopped.is_none() && run.deadline.due > deadline.due;
        if self.get(deadline.kind).is_none_or(is_later) {
            self.start(deadline);
        }
    }

    pub(super) fn stop(&mut self, kind: ClockKind, at: Millis) {
        for run in self.runs.iter_mut().filter(|run| run.deadline.kind == kind && run.stopped.is_none()) {
            run.stopped = Some(at);
        }
    }

    pub(super) fn run_on(&mut self, kind: ClockKind) {
        for run in self.runs.iter_mut().filter(|run| run.deadline.kind == kind) {
            run.stopped = None;
        }
    }

    /// Ends what still runs: the time of a clock that is not over lost its meaning, neither kept nor missed; what was
    /// late stays late.
    pub(super) fn end(&mut self, at: Millis) {
        for run in self.runs.iter_mut().filter(|run| run.stopped.is_none() && at > run.deadline.due) {
            run.stopped = Some(at);
        }
        self.runs.retain(|run| run.stopped.is_some());
    }
}

/// A matter as it stands after its events.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    /// Its number.
    pub id: MatterId,
    /// Through which door it came.
    pub channel: Channel,
    /// Where it is.
    pub place: Option<PlaceId>,
    /// What it is about.
    pub title: TextRef,
    /// What was said.
    pub text: Option<TextRef>,
    /// Who raised it.
    pub raiser: Option<PersonId>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Ordinary or hazard.
    pub track: Track,
    /// Pictures of the report.
    pub pictures: Vec<PictureId>,
    /// The reception at which it was written down.
    pub reception: Option<ReceptionId>,
    /// The body in which it was raised.
    pub body: Option<BodyId>,
    /// When the voice was heard.
    pub received: Millis,
    /// Where an imported letter came from.
    pub letter: Option<LetterSource>,
    /// Its state; ask [`Matter::stage_at`] for the state at a moment.
    pub stage: Stage,
    /// Its clocks.
    pub clocks: Clocks,
    /// Times it was returned since it was accepted or reopened.
    pub returns: u32,
    /// Times it was opened again.
    pub reopenings: u32,
    /// Public replies.
    pub replies: u32,
    /// When the first public reply was given, where that is known.
    pub first_replied: Option<Millis>,
    /// The unit that has or last had it.
    pub unit: Option<UnitId>,
    /// Whether the work, as it was last given, can be returned.
    pub binding: Binding,
    /// The person who reported it as done.
    pub done_by: Option<PersonId>,
    /// When it was last closed.
    pub closed: Option<Millis>,
    /// The latest outcome.
    pub outcome: Option<Outcome>,
    /// When the desk looks again at what was not solved.
    pub review: Option<Millis>,
    /// The raiser's judgement of the latest closing.
    pub rating: Option<u8>,
    /// Their judgement of a closing before, as long as there is none of the latest.
    pub rated_before: Option<u8>,
    /// Milliseconds for which it was put off since it was accepted or reopened.
    pub deferred_ms: i64,
    /// Personal data in its texts.
    pub personal_data: PersonalData,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event, and when it was recorded.
    pub latest: (i64, Millis),
}

impl Matter {
    /// The state at a moment: a deferral is over when its date has come, without anybody doing anything.
    pub fn stage_at(&self, now: Millis) -> &Stage {
        match &self.stage {
            Stage::Deferred { until, back } if now >= *until => back,
            stage => stage,
        }
    }

    /// Who has it; none where nobody has to act. What was closed without being solved stays with the desk, which looks
    /// again.
    pub fn handler(&self) -> Option<Handler> {
        let in_review = matches!(self.stage, Stage::Closed { .. }) && self.review.is_some();
        self.stage.handler().or(in_review.then_some(Handler::Community))
    }
}
