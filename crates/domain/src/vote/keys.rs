//! What votes name by a key.

use mingtong_methods::{Choice, Outcome, TestName};

keyed! {
    /// The states of a vote. The first three follow from its times alone: they are read, never written.
    StageKind {
        /// Told of, and still to begin 已公告.
        Announced = "announced",
        /// Ballots are taken 投票中.
        Open = "open",
        /// No ballot is taken any more; it waits for its count 待计票.
        Over = "over",
        /// Counted; somebody else is to publish it 已计票.
        Counted = "counted",
        /// Its result is public 已公布.
        Published = "published",
        /// Void for a reason 无效.
        Void = "void",
    }
}

keyed! {
    /// Whether a ballot is known by whose it is.
    Secrecy {
        /// 记名.
        Named = "named",
        /// 无记名.
        Secret = "secret",
    }
}

keyed! {
    /// How a ballot comes.
    Way {
        /// Hands are counted in a room 举手.
        Hands = "hands",
        /// On paper that was fetched, sent or put into a letter box 纸质票.
        Paper = "paper",
        /// On paper that somebody brought to the door 上门.
        Doors = "doors",
        /// On a page 网上.
        Web = "web",
        /// Somebody writes down what they are told, before a witness 代录.
        OnBehalf = "on_behalf",
    }
}

impl Way {
    /// Whether it leaves a paper that two people read.
    pub fn is_paper(self) -> bool {
        matches!(self, Way::Paper | Way::Doors)
    }
}

keyed! {
    /// Which ballot holds where somebody gave several, by several ways.
    Across {
        /// The first that is valid 以先投的有效票为准.
        FirstHolds = "first_holds",
        /// The last that is valid 以后投的有效票为准.
        LaterReplaces = "later_replaces",
    }
}

keyed! {
    /// Why of several ballots of an elector this one holds.
    HoldsBy {
        /// There is no other 只有这一张.
        Only = "only",
        /// The elector gave it themself, others were given for them 本人投的优先.
        Own = "own",
        /// The others are blank or void 有效票优先.
        Valid = "valid",
        /// By the rule of the vote for those that came across 按先后.
        Across = "across",
    }
}

keyed! {
    /// What stands beside one motion on a paper.
    Mark {
        /// 赞成.
        Agree = "agree",
        /// 反对.
        Oppose = "oppose",
        /// 弃权.
        Abstain = "abstain",
        /// 从众, where the ballot has it.
        WithMajority = "with_majority",
        /// Nothing 未选.
        Blank = "blank",
        /// What cannot be read as one voice, such as a tick and a cross 废票.
        Void = "void",
    }
}

impl Mark {
    pub(super) fn choice(self) -> Choice {
        match self {
            Mark::Agree => Choice::Agree,
            Mark::Oppose => Choice::Oppose,
            Mark::Abstain => Choice::Abstain,
            Mark::WithMajority => Choice::WithMajority,
            Mark::Blank => Choice::Blank,
            Mark::Void => Choice::Void,
        }
    }
}

keyed! {
    /// Why a paper is void.
    VoidFor {
        /// It carries a tick and a cross, or two ticks where one is asked 又勾又叉.
        TickAndCross = "tick_and_cross",
        /// It cannot be read 无法辨认.
        Unreadable = "unreadable",
        /// It is none of those that were handed out 非发放的选票.
        NotOurs = "not_ours",
        /// Nobody signed it where somebody has to 未签名.
        Unsigned = "unsigned",
        /// The same owner says something else for another part, and did not unify them 同一业主意见不一致.
        Differs = "differs",
        /// Somebody was ticked off, and the box of the secret vote does not hold their paper 票箱中没有.
        NotInBox = "not_in_box",
    }
}

keyed! {
    /// What was met at a door.
    Door {
        /// They took the paper 已送达.
        Delivered = "delivered",
        /// They did not want it 拒收.
        Refused = "refused",
        /// Nobody opened 无人.
        NobodyThere = "nobody_there",
    }
}

keyed! {
    /// What a ballot is in the end (R22): each is counted apart.
    BallotState {
        /// Nobody was given it 未送达.
        NotDelivered = "not_delivered",
        /// It was refused at the door 拒收.
        Refused = "refused",
        /// It was given to them and did not come back 已送达未回收.
        NotReturned = "not_returned",
        /// It came back void 废票.
        Void = "void",
        /// It came back without a mark 未选.
        Blank = "blank",
        /// It came back and says something 有效票.
        Cast = "cast",
    }
}

keyed! {
    /// What a test of a result asks.
    TestKind {
        /// Do enough owners take part 参与人数?
        ParticipationHeads = "participation_heads",
        /// Do owners of enough area take part 参与面积?
        ParticipationArea = "participation_area",
        /// Do enough owners agree 同意人数?
        AgreeHeads = "agree_heads",
        /// Do owners of enough area agree 同意面积?
        AgreeArea = "agree_area",
        /// Do enough take part 参与?
        Attendance = "attendance",
        /// Do enough agree 同意?
        Agree = "agree",
    }
}

impl TestKind {
    /// Whether it compares areas, in ten-thousandths of a square metre; otherwise heads.
    pub fn is_of_area(self) -> bool {
        matches!(self, TestKind::ParticipationArea | TestKind::AgreeArea)
    }

    /// Whether without it nothing could be decided at all.
    pub fn is_of_quorum(self) -> bool {
        matches!(self, TestKind::ParticipationHeads | TestKind::ParticipationArea | TestKind::Attendance)
    }
}

impl From<TestName> for TestKind {
    fn from(name: TestName) -> Self {
        match name {
            TestName::ParticipationHeads => TestKind::ParticipationHeads,
            TestName::ParticipationArea => TestKind::ParticipationArea,
            TestName::AgreeHeads => TestKind::AgreeHeads,
            TestName::AgreeArea => TestKind::AgreeArea,
            TestName::Attendance => TestKind::Attendance,
            TestName::Agree => TestKind::Agree,
        }
    }
}

keyed! {
    /// What a vote came to. That something was not carried does not mean that its opposite was (R08).
    Verdict {
        /// 通过.
        Carried = "carried",
        /// 未通过.
        NotCarried = "not_carried",
        /// Too few took part: nothing was decided 未达法定人数.
        NoQuorum = "no_quorum",
        /// It hangs on a number that is not known 无法判定.
        Undetermined = "undetermined",
    }
}

impl From<Outcome> for Verdict {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Carried => Verdict::Carried,
            Outcome::NotCarried => Verdict::NotCarried,
            Outcome::NoQuorum => Verdict::NoQuorum,
            Outcome::Undetermined => Verdict::Undetermined,
        }
    }
}
