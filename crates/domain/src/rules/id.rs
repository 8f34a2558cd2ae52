//! The closed list of rules: what each is called and which values it may have.

use super::allowed::{Allowed, Unit};
use std::fmt;
use std::str::FromStr;

/// Declares the rules: the name of each in code, its key, and which values make sense; anything else is refused when a
/// rule is set.
macro_rules! rules {
    ($about:literal; $($(#[$rdoc:meta])* $name:ident = $key:literal: $allowed:expr,)*) => {
        keyed! {
            #[doc = $about]
            RuleId { $($(#[$rdoc])* $name = $key,)* }
        }

        impl RuleId {
            /// Which values make sense; anything else is refused when a rule is set.
            pub fn allowed(self) -> Allowed {
                match self { $(RuleId::$name => $allowed,)* }
            }
        }
    };
}

rules! {
    "A rule of the domain, in the order in which people read the book. Written as its dotted key everywhere: in \
     events, in `data/rules.toml` and in addresses. A key is never changed after release.";

    /// Span: from received to accepted or declined (受理).
    // The longest period that the Regulations on Petitions (信访工作条例) give for a whole matter is 60 days, and
    // 30 more.
    ClockAccept = "clock.accept": Allowed::Span { days_max: 90 },
    /// Span: the same for a hazard. The hazard track begins with the hand-over, so it must not wait for office
    /// hours.
    // A danger that nobody looks at for more than a week is none, or was one.
    ClockAcceptHazard = "clock.accept_hazard": Allowed::Span { days_max: 7 },
    /// Span: from received to the first public reply (首次答复).
    ClockFirstReply = "clock.first_reply": Allowed::Span { days_max: 90 },
    /// Span: from accepted to done (办结). Runs through returns.
    // What takes longer than a year is put off with a date, in public.
    ClockFinish = "clock.finish": Allowed::Span { days_max: 365 },
    /// Span: the same for a hazard (安全隐患).
    ClockFinishHazard = "clock.finish_hazard": Allowed::Span { days_max: 7 },
    /// Span: from done to verified by somebody else (核实).
    ClockVerify = "clock.verify": Allowed::Span { days_max: 90 },
    /// Span: from verified to closed (结案).
    ClockClose = "clock.close": Allowed::Span { days_max: 90 },
    /// Minutes after midnight at which a day of a deadline ends: 1440 is 24:00.
    // A day has 1440 minutes; none of them would make every day end as it begins.
    ClockDayEndMinutes = "clock.day_end_minutes": Allowed::Integer(Unit::MinuteOfDay, 1..=1440),
    /// Thousandths of its time after which a clock is amber.
    // At 0 nothing would be green, at 1000 nothing amber before it is late.
    ClockAmberPermille = "clock.amber_permille": Allowed::Integer(Unit::Permille, 1..=999),
    /// Times that work may be returned (退回) before an arbiter decides.
    // 0: the first return goes to the arbiter.
    ReturnCap = "return.cap": Allowed::Integer(Unit::Times, 0..=10),
    /// The best of the five levels of a rating that still reopens the matter (重办).
    // Of five levels the best cannot reopen and the worst cannot satisfy.
    RatingReopenAtMost = "rating.reopen_at_most": Allowed::Integer(Unit::Points, 1..=4),
    /// The worst of the five levels of a rating that counts as satisfied (满意率).
    RatingSatisfiedAtLeast = "rating.satisfied_at_least": Allowed::Integer(Unit::Points, 2..=5),
    /// Days after closing in which the raiser may say "not fixed".
    ReopenWindowDays = "reopen.window_days": Allowed::Integer(Unit::Days, 1..=365),
    /// Times that a matter is opened again (重办) before only the street office can do it.
    // Each time is some ten events of a stream that holds 500.
    ReopenCap = "reopen.cap": Allowed::Integer(Unit::Times, 1..=40),
    /// Days for which a matter may be deferred at most (挂账).
    DeferMaxDays = "defer.max_days": Allowed::Integer(Unit::Days, 1..=730),
    /// Days within which what is not solved (未解决) must be looked at again (复查).
    ReviewMaxDays = "review.max_days": Allowed::Integer(Unit::Days, 1..=730),
    /// Whether (1) or not (0) what residents write for themselves is shown only after somebody has looked at it
    /// (先审后公开).
    ReviewResidents = "publication.review_residents": Allowed::Integer(Unit::YesNo, 0..=1),
    /// The same for what others wrote down: at receptions, meetings, the desk.
    ReviewWrittenDown = "publication.review_written_down": Allowed::Integer(Unit::YesNo, 0..=1),
    /// Times a day that one person may ask in public how a matter stands (跟进).
    // At 0 nobody could ask, nor answer what was asked.
    FollowUpPerDay = "follow_up.per_day": Allowed::Integer(Unit::ADay, 1..=20),
    /// How often a unit may be urged on about one matter in a day.
    UrgePerDay = "urge.per_day": Allowed::Integer(Unit::ADay, 1..=20),
    /// Days in which nothing happened from which on an open matter stands still 停滞.
    // What moves less often than once in three months is put off with a date, in public.
    MatterStillDays = "matter.still_days": Allowed::Integer(Unit::Days, 1..=90),
    /// Minutes for which news for one person are gathered into one message (告知).
    // 0: each is sent at once.
    TellingDigestMinutes = "telling.digest_minutes": Allowed::Integer(Unit::Minutes, 0..=1440),
    /// Minute of the day from which on no message is sent (免打扰).
    TellingQuietFromMinutes = "telling.quiet_from_minutes": Allowed::Integer(Unit::MinuteOfDay, 0..=1440),
    /// The same until which. The same as from which: at any hour.
    TellingQuietToMinutes = "telling.quiet_to_minutes": Allowed::Integer(Unit::MinuteOfDay, 0..=1440),
    /// Minutes until a message that was not taken is tried again the first time; each time after twice as long.
    TellingRetryMinutes = "telling.retry_minutes": Allowed::Integer(Unit::Minutes, 1..=1440),
    /// Tries after which a message is left to a person to decide on.
    TellingTriesMax = "telling.tries_max": Allowed::Integer(Unit::Times, 1..=20),
    /// Minutes until somebody who did not answer the telephone is called again.
    TellingCallAgainMinutes = "telling.call_again_minutes": Allowed::Integer(Unit::Minutes, 10..=10080),
    /// Calls that nobody answered, after which nobody calls any more.
    TellingCallsMax = "telling.calls_max": Allowed::Integer(Unit::Times, 1..=10),
    /// Minutes for which news for a program or a robot of a group are gathered into one message.
    // Robots of groups take 20 messages a minute, and are blocked beyond.
    TellingRobotMinutes = "telling.robot_minutes": Allowed::Integer(Unit::Minutes, 1..=1440),
    /// Days for which something can be announced as out (停水停电).
    // What is out for longer is a matter of its own.
    TellingIncidentLongestDays = "telling.incident_longest_days": Allowed::Integer(Unit::Days, 1..=30),
    /// Times a day that a matter may be added to (补充说明).
    AddWordsPerDay = "add_words.per_day": Allowed::Integer(Unit::ADay, 1..=50),
    /// Days for which the link holds with which somebody chooses a password 设密码链接.
    // It is handed over in person: whoever does not come within two weeks gets another.
    AccountLinkDays = "account.link_days": Allowed::Integer(Unit::Days, 1..=14),
    /// Whether (1) or not (0) whoever gives roles must type a code of their telephone at sign-in 动态码.
    AccountCodeForKeepers = "account.code_for_keepers": Allowed::Integer(Unit::YesNo, 0..=1),
    /// Seconds within which what was recorded is under a signed head of the log (总签).
    // Below two there is no time to sign; after an hour people who hold a receipt have gone home without a proof.
    LogCheckpointSeconds = "log.checkpoint_seconds": Allowed::Integer(Unit::Seconds, 2..=3600),
    /// Days within which what somebody asks for about their own data is answered (个人信息请求).
    PrivacyAnswerDays = "privacy.answer_days": Allowed::Integer(Unit::Days, 1..=30),
    /// Days after the end of what somebody raised for which their name and contacts are kept (联系方式保存期).
    // Below, nobody could say "not fixed" or be told; more than ten years is an archive.
    PrivacyContactDays = "privacy.contact_days": Allowed::Integer(Unit::Days, 90..=3650),
    /// Days for which is kept who looked at somebody's data (查看记录保存期).
    // A log is kept for six months at the least.
    PrivacyLooksDays = "privacy.looks_days": Allowed::Integer(Unit::Days, 183..=3650),
    /// Households from which on a matter carries the flag "many people" (群体性).
    GroupHouseholdsMin = "group.households_min": Allowed::Integer(Unit::Households, 2..=1000),
    /// Days that a reception (接访) must be announced before it begins.
    ReceptionNoticeDays = "reception.notice_days": Allowed::Integer(Unit::Days, 0..=30),
    /// Delegates that a reception needs at least.
    ReceptionDelegatesMin = "reception.delegates_min": Allowed::Integer(Unit::Delegates, 1..=10),
    /// Whether (1) or not (0) an owners' vote that is held here decides; else it is a poll (意见征询).
    ResolutionOwnersDecide = "resolution.owners_decide": Allowed::Integer(Unit::YesNo, 0..=1),
    /// Days within which what is resolved has to be done at the latest.
    // What takes longer is resolved anew.
    ResolutionLongestDays = "resolution.longest_days": Allowed::Integer(Unit::Days, 1..=1830),
    /// Seats that a body has at least.
    BodySeatsMin = "body.seats_min": Allowed::Integer(Unit::Seats, 2..=20),
    /// Seats that a body has at most.
    BodySeatsMax = "body.seats_max": Allowed::Integer(Unit::Seats, 3..=1000),
    /// Years of a term at most (任期).
    BodyTermYears = "body.term_years": Allowed::Integer(Unit::Years, 1..=10),
    /// Times a year that a member stays away without excuse (无故缺席) before the seat ends.
    BodyAbsencesMax = "body.absences_max": Allowed::Integer(Unit::Times, 1..=20),
    /// Agreement of the homes to a body that was proposed.
    BodyFoundingAgree = "body.founding_agree": Allowed::Agreement,
    /// Days for which a new body is announced (成立公示), the first not counted.
    NoticeFoundingDays = "notice.founding_days": Allowed::Integer(Unit::Days, 1..=60),
    /// Days for which candidates are public at least.
    NoticeCandidatesDays = "notice.candidates_days": Allowed::Integer(Unit::Days, 1..=60),
    /// The same for what a meeting will talk about.
    NoticeAgendaDays = "notice.agenda_days": Allowed::Integer(Unit::Days, 1..=60),
    /// The same for what was decided.
    NoticeResolutionDays = "notice.resolution_days": Allowed::Integer(Unit::Days, 1..=60),
    /// The same for what came of it.
    NoticeResultDays = "notice.result_days": Allowed::Integer(Unit::Days, 1..=60),
    /// The same for accounts.
    NoticeAccountsDays = "notice.accounts_days": Allowed::Integer(Unit::Days, 1..=60),
    /// The same for any other notice.
    NoticeOtherDays = "notice.other_days": Allowed::Integer(Unit::Days, 1..=60),
    /// Days for which any notice is public at most.
    // Below the most that a kind may ask, no notice of that kind could be posted.
    NoticeLongestDays = "notice.longest_days": Allowed::Integer(Unit::Days, 60..=365),
    /// Days after which a sheet that hung on the board is no longer entered as a notice (补录).
    NoticeNotedLaterDays = "notice.noted_later_days": Allowed::Integer(Unit::Days, 0..=30),
    /// Days from today until the first day of a notice at most.
    NoticeAheadDays = "notice.ahead_days": Allowed::Integer(Unit::Days, 0..=365),
    /// Days within which an objection to a notice is answered.
    NoticeAnswerDays = "notice.answer_days": Allowed::Integer(Unit::Days, 1..=30),
    /// Days for which a unit may hold a need that is met at once (立行).
    NeedAtOnceDays = "need.at_once_days": Allowed::Integer(Unit::Days, 1..=30),
    /// The same for a need that is met by a day (限期).
    NeedByDayDays = "need.by_day_days": Allowed::Integer(Unit::Days, 1..=365),
    /// The same for a need that is met step by step (分期).
    // Longer than three years is a plan of the street office.
    NeedInStepsDays = "need.in_steps_days": Allowed::Integer(Unit::Days, 1..=1095),
    /// Days after which a need that a unit asked for is free again, where the community did not answer.
    NeedAnswerDays = "need.answer_days": Allowed::Integer(Unit::Days, 1..=60),
    /// Days from today for which a resource is offered at most.
    ResourceLongestDays = "resource.longest_days": Allowed::Integer(Unit::Days, 1..=1095),
    /// Days ahead on which people are told of a meeting of a council or group (会议通知), the first not counted.
    MeetingNoticeDays = "meeting.notice_days": Allowed::Integer(Unit::Days, 0..=60),
    /// The same for a residents' meeting 居民会议.
    MeetingNoticeDaysResidents = "meeting.notice_days_residents": Allowed::Integer(Unit::Days, 0..=60),
    /// The same for a meeting of owners 业主大会.
    MeetingNoticeDaysOwners = "meeting.notice_days_owners": Allowed::Integer(Unit::Days, 0..=60),
    /// Residents of 18 years or more who must ask for a residents' meeting 居民会议, so that it is called at their request.
    MeetingAskedByAdults = "meeting.asked_by_adults": Allowed::Agreement,
    /// The same of homes.
    MeetingAskedByHomes = "meeting.asked_by_homes": Allowed::Agreement,
    /// The same of residents' groups.
    MeetingAskedByGroups = "meeting.asked_by_groups": Allowed::Agreement,
    /// The same of representatives, for a residents' representatives' meeting 居民代表会议.
    MeetingAskedByRepresentatives = "meeting.asked_by_representatives": Allowed::Agreement,
    /// Whether (1) or not (0) there can be a vote on an item of which people were told too late.
    MeetingLateNoticeVotes = "meeting.late_notice_votes": Allowed::Integer(Unit::YesNo, 0..=1),
    /// Days by which a sheet of a meeting may have hung on the board before the meeting was entered here (补录).
    MeetingNotedLaterDays = "meeting.noted_later_days": Allowed::Integer(Unit::Days, 0..=30),
    /// Minutes by which a meeting may be opened before the hour that was told.
    MeetingOpenEarlyMinutes = "meeting.open_early_minutes": Allowed::Integer(Unit::Minutes, 0..=720),
    /// People who count at a meeting, at least (监票人).
    // One alone counts nothing.
    MeetingTellersMin = "meeting.tellers_min": Allowed::Integer(Unit::People, 2..=20),
    /// Whether (1) or not (0) a member of a body can send somebody with their voice (委托).
    MeetingProxies = "meeting.proxies": Allowed::Integer(Unit::YesNo, 0..=1),
    /// The same where nobody keeps a roll: at a residents' meeting.
    MeetingProxiesAssembly = "meeting.proxies_assembly": Allowed::Integer(Unit::YesNo, 0..=1),
    /// How many others one person can speak for.
    MeetingProxiesEach = "meeting.proxies_each": Allowed::Integer(Unit::People, 1..=10),
    /// Papers on which whoever is elected must be named (选举).
    MeetingElectAgree = "meeting.elect_agree": Allowed::Agreement,
    /// Minutes that somebody speaks at a meeting (发言限时).
    MeetingSpeechMinutes = "meeting.speech_minutes": Allowed::Integer(Unit::Minutes, 1..=60),
    /// The same for whoever says that the rules are not kept (程序问题).
    MeetingOrderMinutes = "meeting.order_minutes": Allowed::Integer(Unit::Minutes, 1..=60),
    /// How often somebody says what they think of one motion, or of an item that is only talked about.
    MeetingSpeechTurns = "meeting.speech_turns": Allowed::Integer(Unit::Times, 1..=10),
    /// Whether (1) or not (0) what is voted on is talked about only once a motion is before the meeting.
    MeetingSpeechNeedsMotion = "meeting.speech_needs_motion": Allowed::Integer(Unit::YesNo, 0..=1),
    /// Days ahead on which those who review or resolve in a procedure 四议两公开 get the papers.
    ProcedurePapersDays = "procedure.papers_days": Allowed::Integer(Unit::Days, 0..=60),
    /// Days before the meeting on which these papers are handed out at the earliest.
    ProcedurePapersAheadDays = "procedure.papers_ahead_days": Allowed::Integer(Unit::Days, 60..=365),
    /// Days within which a step of a project has to be done at the latest.
    // What takes longer is another project.
    ProjectLongestDays = "project.longest_days": Allowed::Integer(Unit::Days, 1..=1830),
    /// Yuan above which several quotes are compared before a contractor is chosen (比价).
    // 0: whatever it costs.
    ProjectQuotesAboveYuan = "project.quotes_above_yuan": Allowed::Integer(Unit::Yuan, 0..=1_000_000),
    /// Quotes that are compared above that amount, at least.
    ProjectQuotesMin = "project.quotes_min": Allowed::Integer(Unit::Quotes, 1..=10),
    /// People who find the work good before it is accepted (验收).
    ProjectAcceptorsMin = "project.acceptors_min": Allowed::Integer(Unit::People, 1..=10),
    /// Days of the guarantee where nothing else was agreed (质保期).
    // 0: what is not agreed is not guaranteed.
    ProjectGuaranteeDays = "project.guarantee_days": Allowed::Integer(Unit::Days, 0..=1830),
    /// Days of the guarantee that can be agreed at most.
    ProjectGuaranteeLongestDays = "project.guarantee_longest_days": Allowed::Integer(Unit::Days, 1830..=18_300),
    /// Days for which ballots are taken at most.
    VoteLongestDays = "vote.longest_days": Allowed::Integer(Unit::Days, 1..=365),
    /// Days by which a vote is prolonged at most, once (延长投票期).
    VoteProlongDays = "vote.prolong_days": Allowed::Integer(Unit::Days, 1..=90),
    /// Days after its count within which the result of a vote is public (结果公布).
    VotePublishDays = "vote.publish_days": Allowed::Integer(Unit::Days, 0..=30),
    /// Whether (1) or not (0) an owner can let another give their voice (委托).
    VoteProxies = "vote.proxies": Allowed::Integer(Unit::YesNo, 0..=1),
    /// For how many others one person can vote.
    VoteProxiesEach = "vote.proxies_each": Allowed::Integer(Unit::People, 1..=10),
    /// Electors of one weight that a secret vote has at least, where nothing weighs of all: fewer would be named by it.
    // One alone hides nobody.
    VoteSecretWeightMin = "vote.secret_weight_min": Allowed::Integer(Unit::People, 2..=100),
    /// Homes together, the fewest, of which it is told before a vote is published how many take part.
    // Of ten or fewer, a step of a tenth is a single ballot.
    VoteTurnoutMin = "vote.turnout_min": Allowed::Integer(Unit::Households, 11..=1_000),
    /// Attendance: owners who must take part in a vote (art. 278 of the Civil Code), in heads and in area.
    VoteOwnersParticipation = "vote.owners.participation": Allowed::Attendance,
    /// Agreement of owners on the rules of procedure of the owners' assembly (278 (1)).
    VoteOwnersRulesOfProcedure = "vote.owners.rules_of_procedure": Allowed::Agreement,
    /// Agreement of owners on the owners' covenant 管理规约 (278 (2)).
    VoteOwnersCovenant = "vote.owners.covenant": Allowed::Agreement,
    /// Agreement of owners on the owners' committee (278 (3)).
    VoteOwnersCommittee = "vote.owners.committee": Allowed::Agreement,
    /// Agreement of owners on the manager 物业服务人 (278 (4)).
    VoteOwnersManager = "vote.owners.manager": Allowed::Agreement,
    /// Agreement of owners on use of the repair fund 维修资金 (278 (5)).
    VoteOwnersUseFund = "vote.owners.use_fund": Allowed::Agreement,
    /// Agreement of owners on raising the repair fund (278 (6)).
    VoteOwnersRaiseFund = "vote.owners.raise_fund": Allowed::Agreement,
    /// Agreement of owners on rebuilding or altering the building (278 (7)).
    VoteOwnersRebuild = "vote.owners.rebuild": Allowed::Agreement,
    /// Agreement of owners on other use of common parts, or earning from them (278 (8)).
    VoteOwnersChangeUse = "vote.owners.change_use": Allowed::Agreement,
    /// Agreement of owners on other weighty matters of the owners (278 (9)).
    VoteOwnersOther = "vote.owners.other": Allowed::Agreement,
    /// Attendance at a residents' meeting 居民会议.
    VoteResidentsMeetingAttendance = "vote.residents_meeting.attendance": Allowed::Attendance,
    /// Agreement at a residents' meeting 居民会议.
    VoteResidentsMeetingAgree = "vote.residents_meeting.agree": Allowed::Agreement,
    /// Attendance at a residents' representatives' meeting 居民代表会议.
    VoteRepresentativesAttendance = "vote.representatives.attendance": Allowed::Attendance,
    /// Agreement at a residents' representatives' meeting 居民代表会议.
    VoteRepresentativesAgree = "vote.representatives.agree": Allowed::Agreement,
    /// Attendance at a villagers' representatives' meeting 村民代表会议.
    VoteVillageRepresentativesAttendance = "vote.village_representatives.attendance": Allowed::Attendance,
    /// Agreement at a villagers' representatives' meeting 村民代表会议.
    VoteVillageRepresentativesAgree = "vote.village_representatives.agree": Allowed::Agreement,
    /// Attendance at a meeting on one project 一事一议, in homes represented.
    VoteOneProjectAttendance = "vote.one_project_one_meeting.attendance": Allowed::Attendance,
    /// Agreement at a meeting on one project 一事一议, in homes represented.
    VoteOneProjectAgree = "vote.one_project_one_meeting.agree": Allowed::Agreement,
    /// Attendance at a body that decides by those present.
    VoteBodyPresentAttendance = "vote.body_present.attendance": Allowed::Attendance,
    /// Agreement at a body that decides by those present.
    VoteBodyPresentAgree = "vote.body_present.agree": Allowed::Agreement,
    /// Attendance at a body that decides by all its members.
    VoteBodyAllAttendance = "vote.body_all.attendance": Allowed::Attendance,
    /// Agreement at a body that decides by all its members.
    VoteBodyAllAgree = "vote.body_all.agree": Allowed::Agreement,
    /// Attendance at a meeting of Party members 党员大会.
    VotePartyMembersAttendance = "vote.party_members.attendance": Allowed::Attendance,
    /// Agreement at a meeting of Party members 党员大会.
    VotePartyMembersAgree = "vote.party_members.agree": Allowed::Agreement,
    /// Whether (1) or not (0) owners share a cost by area where nothing else was agreed (art. 283 of the Civil Code).
    SplitByArea = "split.by_area": Allowed::Integer(Unit::YesNo, 0..=1),
    /// Share of the parties that are asked whose consent starts an agreement that says nothing else.
    AgreementStartHeads = "agreement.start_heads": Allowed::Agreement,
    /// Share of the money that has to be pledged before an agreement starts that says nothing else.
    AgreementStartMoney = "agreement.start_money": Allowed::Agreement,
    /// Days that parties have at least to answer.
    // A danger is agreed on the same day; nobody needs more than two months to hear of it.
    AgreementAnswerDaysMin = "agreement.answer_days_min": Allowed::Integer(Unit::Days, 0..=60),
    /// Days that parties have at most to answer.
    // Prices of another year are another agreement.
    AgreementAnswerDaysMax = "agreement.answer_days_max": Allowed::Integer(Unit::Days, 1..=730),
    /// Days for which a pledge to a fund holds, at most 认捐有效期.
    FundPledgeDays = "fund.pledge_days": Allowed::Integer(Unit::Days, 1..=730),
    /// Days before its end from which a pledge stands among what whoever receives money has to do 认捐临期提醒.
    FundPledgeEndsSoonDays = "fund.pledge_ends_soon_days": Allowed::Integer(Unit::Days, 0..=60),
    /// People who approve an expense and did not enter it, at least 支出审批人数.
    FundApprovals = "fund.approvals": Allowed::Integer(Unit::People, 1..=10),
    /// Yuan of an expense above which several are asked what they would do it for 询价起点.
    FundQuotesAbove = "fund.quotes_above_yuan": Allowed::Integer(Unit::Yuan, 0..=1_000_000),
    /// How many are asked then, at least 询价家数.
    FundQuotes = "fund.quotes": Allowed::Integer(Unit::Quotes, 1..=10),
    /// Days within which what one payee gets for one kind of thing counts together, so that no work is cut into pieces
    /// below the amount 化整为零.
    FundQuotesTogetherDays = "fund.quotes_together_days": Allowed::Integer(Unit::Days, 0..=366),
    /// Days after a hazard was closed within which it still is a reason for fewer quotes, or for more than the budget
    /// 隐患应急支出期限.
    FundHazardDays = "fund.hazard_days": Allowed::Integer(Unit::Days, 0..=366),
    /// Yuan up to which one person alone pays out what is left in a fund that is closed 结余零头.
    FundPaidOutAloneYuan = "fund.paid_out_alone_yuan": Allowed::Integer(Unit::Yuan, 0..=1_000),
    /// Whether a community fund spends within its budget 为民服务专项经费超预算不支.
    FundBudgetBindsCommunity = "fund.budget_binds_community": Allowed::Integer(Unit::YesNo, 0..=1),
    /// Whether another fund that has a budget spends within it.
    FundBudgetBindsOthers = "fund.budget_binds_others": Allowed::Integer(Unit::YesNo, 0..=1),
    /// Yuan that a community has for its people in a year 为民服务专项经费年度额度.
    FundCommunityYearYuan = "fund.community_year_yuan": Allowed::Integer(Unit::Yuan, 0..=10_000_000),
    /// Months by the calendar whose accounts of what common parts earn are posted together 公共收益公示周期.
    // Longer than a year is no period of accounts.
    FundPostCommonMonths = "fund.post_common_months": Allowed::Integer(Unit::Months, 1..=12),
    /// Months after the payment within which total and split of a small repair from the repair fund are posted
    /// 小额维修公示期限.
    FundPostRepairMonths = "fund.post_repair_months": Allowed::Integer(Unit::Months, 1..=12),
}

/// No rule has this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no rule of this name")]
pub struct UnknownRule;

impl RuleId {
    /// The rules that anything asks for. The others are kept because old logs name them, but nobody is told of a rule
    /// that decides nothing. `cargo xtask tidy` compares this with the code.
    pub fn applied() -> impl Iterator<Item = RuleId> {
        Self::ALL.iter().copied().filter(|id| id.is_applied())
    }

    /// Whether anything asks for it.
    pub fn is_applied(self) -> bool {
        !matches!(self, RuleId::GroupHouseholdsMin)
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.key())
    }
}

impl FromStr for RuleId {
    type Err = UnknownRule;

    fn from_str(key: &str) -> Result<RuleId, UnknownRule> {
        RuleId::from_key(key).ok_or(UnknownRule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back() {
        for id in RuleId::ALL.iter().copied() {
            assert_eq!(id.key().parse(), Ok(id));
            let json = serde_json::to_string(&id).unwrap();
            assert_eq!(json, format!("\"{}\"", id.key()));
            assert_eq!(serde_json::from_str::<RuleId>(&json).unwrap(), id);
        }
        for unknown in ["", "clock", "clock.accept ", "Clock.accept", "clock.finish.hazard"] {
            assert_eq!(unknown.parse::<RuleId>(), Err(UnknownRule), "{unknown}");
        }
    }
}
