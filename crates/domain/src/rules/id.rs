//! The closed list of rules: what each is called and which values it may have.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::time::{COUNT_MAX, COUNT_MIN};

keyed! {
    /// A rule of the domain, in the order in which people read the book. Written as its dotted key everywhere: in
    /// events, in `data/rules.toml` and in addresses. A key is never changed after release.
    RuleId {
        /// Span: from received to accepted or declined (受理).
        ClockAccept = "clock.accept",
        /// Span: the same for a hazard. The hazard track begins with the hand-over, so it must not wait for office
        /// hours.
        ClockAcceptHazard = "clock.accept_hazard",
        /// Span: from received to the first public reply (首次答复).
        ClockFirstReply = "clock.first_reply",
        /// Span: from accepted to done (办结). Runs through returns.
        ClockFinish = "clock.finish",
        /// Span: the same for a hazard (安全隐患).
        ClockFinishHazard = "clock.finish_hazard",
        /// Span: from done to verified by somebody else (核实).
        ClockVerify = "clock.verify",
        /// Span: from verified to closed (结案).
        ClockClose = "clock.close",
        /// Minutes after midnight at which a day of a deadline ends: 1440 is 24:00.
        ClockDayEndMinutes = "clock.day_end_minutes",
        /// Thousandths of its time after which a clock is amber.
        ClockAmberPermille = "clock.amber_permille",
        /// Times that work may be returned (退回) before an arbiter decides.
        ReturnCap = "return.cap",
        /// The best of the five levels of a rating that still reopens the matter (重办).
        RatingReopenAtMost = "rating.reopen_at_most",
        /// The worst of the five levels of a rating that counts as satisfied (满意率).
        RatingSatisfiedAtLeast = "rating.satisfied_at_least",
        /// Days after closing in which the raiser may say "not fixed".
        ReopenWindowDays = "reopen.window_days",
        /// Times that a matter is opened again (重办) before only the street office can do it.
        ReopenCap = "reopen.cap",
        /// Days for which a matter may be deferred at most (挂账).
        DeferMaxDays = "defer.max_days",
        /// Days within which what is not solved (未解决) must be looked at again (复查).
        ReviewMaxDays = "review.max_days",
        /// Whether (1) or not (0) what residents write for themselves is shown only after somebody has looked at it
        /// (先审后公开).
        ReviewResidents = "publication.review_residents",
        /// The same for what others wrote down: at receptions, meetings, the desk.
        ReviewWrittenDown = "publication.review_written_down",
        /// Times a day that one person may ask in public how a matter stands (跟进).
        FollowUpPerDay = "follow_up.per_day",
        /// Times a day that a matter may be added to (补充说明).
        AddWordsPerDay = "add_words.per_day",
        /// Households from which on a matter carries the flag "many people" (群体性).
        GroupHouseholdsMin = "group.households_min",
        /// Days that a reception (接访) must be announced before it begins.
        ReceptionNoticeDays = "reception.notice_days",
        /// Delegates that a reception needs at least.
        ReceptionDelegatesMin = "reception.delegates_min",
        /// Seats that a body has at least.
        BodySeatsMin = "body.seats_min",
        /// Seats that a body has at most.
        BodySeatsMax = "body.seats_max",
        /// Years of a term at most (任期).
        BodyTermYears = "body.term_years",
        /// Agreement of the homes to a body that was proposed.
        BodyFoundingAgree = "body.founding_agree",
        /// Days for which a new body is announced (成立公示), the first not counted.
        NoticeFoundingDays = "notice.founding_days",
        /// Attendance: owners who must take part in a vote (art. 278 of the Civil Code), in heads and in area.
        VoteOwnersParticipation = "vote.owners.participation",
        /// Agreement of owners on the rules of procedure of the owners' assembly (278 (1)).
        VoteOwnersRulesOfProcedure = "vote.owners.rules_of_procedure",
        /// Agreement of owners on the owners' covenant 管理规约 (278 (2)).
        VoteOwnersCovenant = "vote.owners.covenant",
        /// Agreement of owners on the owners' committee (278 (3)).
        VoteOwnersCommittee = "vote.owners.committee",
        /// Agreement of owners on the manager 物业服务人 (278 (4)).
        VoteOwnersManager = "vote.owners.manager",
        /// Agreement of owners on use of the repair fund 维修资金 (278 (5)).
        VoteOwnersUseFund = "vote.owners.use_fund",
        /// Agreement of owners on raising the repair fund (278 (6)).
        VoteOwnersRaiseFund = "vote.owners.raise_fund",
        /// Agreement of owners on rebuilding or altering the building (278 (7)).
        VoteOwnersRebuild = "vote.owners.rebuild",
        /// Agreement of owners on other use of common parts, or earning from them (278 (8)).
        VoteOwnersChangeUse = "vote.owners.change_use",
        /// Agreement of owners on other weighty matters of the owners (278 (9)).
        VoteOwnersOther = "vote.owners.other",
        /// Attendance at a residents' meeting 居民会议.
        VoteResidentsMeetingAttendance = "vote.residents_meeting.attendance",
        /// Agreement at a residents' meeting 居民会议.
        VoteResidentsMeetingAgree = "vote.residents_meeting.agree",
        /// Attendance at a residents' representatives' meeting 居民代表会议.
        VoteRepresentativesAttendance = "vote.representatives.attendance",
        /// Agreement at a residents' representatives' meeting 居民代表会议.
        VoteRepresentativesAgree = "vote.representatives.agree",
        /// Attendance at a villagers' representatives' meeting 村民代表会议.
        VoteVillageRepresentativesAttendance = "vote.village_representatives.attendance",
        /// Agreement at a villagers' representatives' meeting 村民代表会议.
        VoteVillageRepresentativesAgree = "vote.village_representatives.agree",
        /// Attendance at a meeting on one project 一事一议, in homes represented.
        VoteOneProjectAttendance = "vote.one_project_one_meeting.attendance",
        /// Agreement at a meeting on one project 一事一议, in homes represented.
        VoteOneProjectAgree = "vote.one_project_one_meeting.agree",
        /// Attendance at a body that decides by those present.
        VoteBodyPresentAttendance = "vote.body_present.attendance",
        /// Agreement at a body that decides by those present.
        VoteBodyPresentAgree = "vote.body_present.agree",
        /// Attendance at a body that decides by all its members.
        VoteBodyAllAttendance = "vote.body_all.attendance",
        /// Agreement at a body that decides by all its members.
        VoteBodyAllAgree = "vote.body_all.agree",
        /// Attendance at a meeting of Party members 党员大会.
        VotePartyMembersAttendance = "vote.party_members.attendance",
        /// Agreement at a meeting of Party members 党员大会.
        VotePartyMembersAgree = "vote.party_members.agree",
    }
}

/// Hours of a day.
pub(super) const DAY_HOURS: u32 = 24;

/// Which values a rule may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Allowed {
    /// A [`Span`](crate::time::Span) of at most so many days, working days, or hours of as many days.
    Span {
        /// The most days.
        days_max: u32,
    },
    /// A whole number within these bounds, and what it counts.
    Integer(Unit, RangeInclusive<i64>),
    /// A [`Requirement`](super::Requirement) of all who are entitled, or none.
    Attendance,
    /// A [`Requirement`](super::Requirement) that asks for something.
    Agreement,
}

/// What the number of a rule counts, for whoever reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whether (1) or not (0).
    YesNo,
    /// A time of the day, in minutes after midnight.
    MinuteOfDay,
    /// Thousandths.
    Permille,
    /// How often.
    Times,
    /// Points of five.
    Points,
    /// Days.
    Days,
    /// How often a day.
    ADay,
    /// Homes.
    Households,
    /// Delegates.
    Delegates,
    /// Seats of a body.
    Seats,
    /// Years.
    Years,
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

    /// Which values make sense; anything else is refused when a rule is set.
    pub fn allowed(self) -> Allowed {
        match self {
            // A danger that nobody looks at for more than a week is none, or was one.
            RuleId::ClockAcceptHazard | RuleId::ClockFinishHazard => Allowed::Span { days_max: 7 },
            // The longest period that the Regulations on Petitions (信访工作条例) give for a whole matter is 60 days, and
            // 30 more.
            RuleId::ClockAccept | RuleId::ClockFirstReply | RuleId::ClockVerify | RuleId::ClockClose => {
                Allowed::Span { days_max: 90 }
            }
            // What takes longer than a year is put off with a date, in public.
            RuleId::ClockFinish => Allowed::Span { days_max: 365 },
            // A day has 1440 minutes; none of them would make every day end as it begins.
            RuleId::ClockDayEndMinutes => Allowed::Integer(Unit::MinuteOfDay, 1..=1440),
            // At 0 nothing would be green, at 1000 nothing amber before it is late.
            RuleId::ClockAmberPermille => Allowed::Integer(Unit::Permille, 1..=999),
            // 0: the first return goes to the arbiter.
            RuleId::ReturnCap => Allowed::Integer(Unit::Times, 0..=10),
            // Of five levels the best cannot reopen and the worst cannot satisfy.
            RuleId::RatingReopenAtMost => Allowed::Integer(Unit::Points, 1..=4),
            RuleId::RatingSatisfiedAtLeast => Allowed::Integer(Unit::Points, 2..=5),
            RuleId::ReopenWindowDays => Allowed::Integer(Unit::Days, 1..=365),
            // Each time is some ten events of a stream that holds 500.
            RuleId::ReopenCap => Allowed::Integer(Unit::Times, 1..=40),
            RuleId::DeferMaxDays | RuleId::ReviewMaxDays => Allowed::Integer(Unit::Days, 1..=730),
            RuleId::ReviewResidents | RuleId::ReviewWrittenDown => Allowed::Integer(Unit::YesNo, 0..=1),
            // At 0 nobody could ask, nor answer what was asked.
            RuleId::FollowUpPerDay => Allowed::Integer(Unit::ADay, 1..=20),
            RuleId::AddWordsPerDay => Allowed::Integer(Unit::ADay, 1..=50),
            RuleId::GroupHouseholdsMin => Allowed::Integer(Unit::Households, 2..=1000),
            RuleId::ReceptionNoticeDays => Allowed::Integer(Unit::Days, 0..=30),
            RuleId::ReceptionDelegatesMin => Allowed::Integer(Unit::Delegates, 1..=10),
            RuleId::BodySeatsMin => Allowed::Integer(Unit::Seats, 2..=20),
            RuleId::BodySeatsMax => Allowed::Integer(Unit::Seats, 3..=1000),
            RuleId::BodyTermYears => Allowed::Integer(Unit::Years, 1..=10),
            RuleId::NoticeFoundingDays => Allowed::Integer(Unit::Days, 1..=60),
            RuleId::BodyFoundingAgree => Allowed::Agreement,
            RuleId::VoteOwnersParticipation
            | RuleId::VoteResidentsMeetingAttendance
            | RuleId::VoteRepresentativesAttendance
            | RuleId::VoteVillageRepresentativesAttendance
            | RuleId::VoteOneProjectAttendance
            | RuleId::VoteBodyPresentAttendance
            | RuleId::VoteBodyAllAttendance
            | RuleId::VotePartyMembersAttendance => Allowed::Attendance,
            RuleId::VoteOwnersRulesOfProcedure
            | RuleId::VoteOwnersCovenant
            | RuleId::VoteOwnersCommittee
            | RuleId::VoteOwnersManager
            | RuleId::VoteOwnersUseFund
            | RuleId::VoteOwnersRaiseFund
            | RuleId::VoteOwnersRebuild
            | RuleId::VoteOwnersChangeUse
            | RuleId::VoteOwnersOther
            | RuleId::VoteResidentsMeetingAgree
            | RuleId::VoteRepresentativesAgree
            | RuleId::VoteVillageRepresentativesAgree
            | RuleId::VoteOneProjectAgree
            | RuleId::VoteBodyPresentAgree
            | RuleId::VoteBodyAllAgree
            | RuleId::VotePartyMembersAgree => Allowed::Agreement,
        }
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.key())
    }
}

/// The range, in signs that need no language: `0–10`, `1h–168h, 1d–7d, 1wd–7wd`.
impl fmt::Display for Allowed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Allowed::Span { days_max } => {
                let hours_max = days_max.saturating_mul(DAY_HOURS).min(COUNT_MAX);
                write!(out, "{COUNT_MIN}h–{hours_max}h, {COUNT_MIN}d–{days_max}d, {COUNT_MIN}wd–{days_max}wd")
            }
            Allowed::Integer(_, range) => write!(out, "{}–{}", range.start(), range.end()),
            Allowed::Attendance => out.write_str("none, >1/2 all, >=2/3 all …"),
            Allowed::Agreement => out.write_str(">1/2 present, >=3/4 present, >1/2 all …"),
        }
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
