//! What meetings name by a key.

use jiff::civil::Date;

keyed! {
    /// The states of a meeting.
    StageKind {
        /// Told of, and still to come 已通知.
        Called = "called",
        /// In progress 进行中.
        Running = "running",
        /// Put off or broken off to another day 休会、延期.
        Adjourned = "adjourned",
        /// Over; its minutes are to be written 已结束.
        Ended = "ended",
        /// Its minutes are written and collect signatures 待签字.
        Minuted = "minuted",
        /// Its minutes are signed and stand 已定稿.
        Frozen = "frozen",
        /// It does not take place 取消.
        CalledOff = "called_off",
        /// Its day went by and nobody opened it 到期未开: read, never written.
        NotHeld = "not_held",
    }
}

impl StageKind {
    /// As it is read on a day, where it was to convene on another.
    #[must_use]
    pub fn read_on(self, today: Date, convenes: Date) -> StageKind {
        let waits = matches!(self, StageKind::Called | StageKind::Adjourned);
        if waits && convenes < today { StageKind::NotHeld } else { self }
    }
}

keyed! {
    /// What is done with an item of the agenda.
    ItemKind {
        /// It is talked about 讨论.
        Discuss = "discuss",
        /// It is decided 表决.
        Decide = "decide",
        /// It is told 通报.
        Inform = "inform",
        /// The minutes of the meeting before are approved 审议上次纪要.
        LastMinutes = "last_minutes",
    }
}

impl ItemKind {
    /// Whether those who were told of it know that there will be a vote on it.
    pub fn is_voted(self) -> bool {
        matches!(self, ItemKind::Decide | ItemKind::LastMinutes)
    }
}

keyed! {
    /// Who can ask that an assembly is called.
    AskedBy {
        /// Residents of 18 years or more 十八周岁以上的居民.
        Adults = "adults",
        /// Homes 户.
        Homes = "homes",
        /// Residents' groups 居民小组.
        Groups = "groups",
        /// Residents' representatives 居民代表.
        Representatives = "representatives",
    }
}

keyed! {
    /// How people were told of a meeting.
    ToldBy {
        /// A sheet on a board 张贴.
        Sheet = "sheet",
        /// By telephone 电话.
        Phone = "phone",
        /// By a message 短信、微信.
        Message = "message",
        /// At their door 上门.
        Door = "door",
        /// On a page 网上.
        Online = "online",
    }
}

keyed! {
    /// Whether a decision was carried. A tie is not.
    Verdict {
        /// 通过.
        Carried = "carried",
        /// 未通过.
        NotCarried = "not_carried",
    }
}

keyed! {
    /// How voices were asked for.
    VotedBy {
        /// By a show of hands 举手.
        Hands = "hands",
        /// By calling names 点名.
        Names = "names",
    }
}

keyed! {
    /// What somebody says to a motion.
    Says {
        /// 赞成.
        Agree = "agree",
        /// 反对.
        Oppose = "oppose",
        /// 弃权.
        Abstain = "abstain",
    }
}

keyed! {
    /// What a test asks, of a decision or of a request.
    TestKind {
        /// Do enough ask for the meeting 提议召开?
        Asked = "asked",
        /// Are enough members there 到会?
        Attendance = "attendance",
        /// Do enough agree 同意?
        Agree = "agree",
        /// Do enough papers name whoever is named most 当选?
        Elect = "elect",
    }
}

keyed! {
    /// Why a meeting is put off or broken off.
    AdjournedFor {
        /// Too few are there 人数不足.
        Quorum = "quorum",
        /// Not all of it is done 议程未完.
        Unfinished = "unfinished",
        /// Something else.
        Other = "other",
    }
}

keyed! {
    /// As what somebody is at a meeting.
    Attends {
        /// With a vote 成员.
        Member = "member",
        /// Asked to come, without a vote 列席.
        Guest = "guest",
        /// Looks on 旁听.
        Observer = "observer",
    }
}

keyed! {
    /// How somebody's coming was noted.
    SignedInBy {
        /// On the sheet 签到表.
        Sheet = "sheet",
        /// With a code 扫码.
        Code = "code",
        /// By somebody who saw them 代签到.
        Hand = "hand",
    }
}

keyed! {
    /// As what somebody speaks.
    SpeechKind {
        /// They say something 发言.
        Contribution = "contribution",
        /// They speak for what is moved 赞成发言.
        Pro = "pro",
        /// They speak against it 反对发言.
        Contra = "contra",
        /// They ask 提问.
        Question = "question",
        /// They say that the rules are not kept 程序问题.
        PointOfOrder = "point_of_order",
    }
}

impl SpeechKind {
    /// Whether it takes a side.
    pub fn is_side(self) -> bool {
        matches!(self, SpeechKind::Pro | SpeechKind::Contra)
    }

    /// Whether it says what somebody thinks: of these everybody has so many, and whoever leads has none.
    pub fn is_turn(self) -> bool {
        matches!(self, SpeechKind::Contribution | SpeechKind::Pro | SpeechKind::Contra)
    }
}
