//! The keyed words of notices.

use super::About;
use crate::rules::RuleId;

keyed! {
    /// What kind of notice it is: for how long it must be public depends on it.
    NoticeKind {
        /// A body is founded 议事组织成立公示.
        Founding = "founding",
        /// Who stands for election 候选人公示.
        Candidates = "candidates",
        /// What a meeting will talk about 会议议题公示.
        Agenda = "agenda",
        /// What was decided 决议公示.
        Resolution = "resolution",
        /// What came of it 结果公示.
        Result = "result",
        /// Accounts 账目公示.
        Accounts = "accounts",
        /// Anything else 其他公示.
        Other = "other",
    }
}

impl NoticeKind {
    /// Whether a notice of this kind can be about it: one of a founding says of which body, one of what was decided
    /// says what, whose, or about which matter.
    pub fn is_of(self, about: &About) -> bool {
        match self {
            NoticeKind::Founding => matches!(about, About::Body(_)),
            NoticeKind::Resolution => !matches!(about, About::Nothing | About::Reception(_)),
            _ => true,
        }
    }

    /// The rule that says for how many days it is public at least.
    pub fn days(self) -> RuleId {
        match self {
            NoticeKind::Founding => RuleId::NoticeFoundingDays,
            NoticeKind::Candidates => RuleId::NoticeCandidatesDays,
            NoticeKind::Agenda => RuleId::NoticeAgendaDays,
            NoticeKind::Resolution => RuleId::NoticeResolutionDays,
            NoticeKind::Result => RuleId::NoticeResultDays,
            NoticeKind::Accounts => RuleId::NoticeAccountsDays,
            NoticeKind::Other => RuleId::NoticeOtherDays,
        }
    }
}

keyed! {
    /// Where a notice was posted.
    Way {
        /// The community's notice board 公告栏.
        Board = "board",
        /// The gate of a courtyard 小区门口.
        Gate = "gate",
        /// A screen 电子屏.
        Screen = "screen",
        /// A chat group of residents 居民群.
        GroupChat = "group_chat",
        /// A website 网页.
        Website = "website",
        /// Elsewhere, in a few words 其他.
        Other = "other",
    }
}
