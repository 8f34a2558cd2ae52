//! Votes of owners (业主共同决定): enough must take part and enough of them agree, by heads and by area alike.
//!
//! Two things are disputed, and are settings of the rules of the building, shown with the result: what becomes of
//! owners who were given a ballot and kept silent, and whether void ballots take part. The law of before 2021 asked for
//! a share of *all* owners and had no test of participation; a vote is counted by the rule of its day.

use crate::amount::{Area, Heads, Measure, MeasureKind};
use crate::fault::Fault;
use crate::majority::{Leaning, Majority};
use crate::outcome::{Outcome, Test, TestName};
use crate::tally::{Tally, Void};
use crate::threshold::Threshold;

/// Of whom a share must agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Base {
    /// Of those who took part (Civil Code 278).
    TookPart,
    /// Of all (Property Law 76, until the end of 2020).
    Electorate,
}

/// What a matter needs. The thresholds hold for heads and for area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OwnersRule {
    /// The share of all that must take part, where there is such a test.
    pub participation: Option<Threshold>,
    /// The share that must agree,
    pub agree: Threshold,
    /// and of whom.
    pub base: Base,
}

/// What becomes of owners who were given a ballot and did not return it. Who was never given one does not vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Silent {
    /// 未参与: they do not take part.
    #[default]
    NotTakingPart,
    /// 从多数: they take part, and agree if more of those who chose agree, by heads and by area. Needs a clause in the
    /// rules of the building, and proof of delivery for each of them.
    WithMajority,
    /// 视为弃权: they take part and do not agree.
    Abstain,
}

impl Silent {
    /// The other two, in their order.
    pub const fn others(self) -> [Silent; 2] {
        match self {
            Silent::NotTakingPart => [Silent::WithMajority, Silent::Abstain],
            Silent::WithMajority => [Silent::NotTakingPart, Silent::Abstain],
            Silent::Abstain => [Silent::NotTakingPart, Silent::WithMajority],
        }
    }
}

/// What the rules of the building settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Setting {
    /// What becomes of the silent.
    pub silent: Silent,
    /// What becomes of void ballots.
    pub void: Void,
}

/// A vote of owners, counted under one setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// How it was counted.
    pub setting: Setting,
    /// Whom those followed who follow the majority; `None` when the numbers do not tell.
    pub majority: Option<Majority>,
    /// Participation by heads and by area if the rule asks for it, then agreement by heads and by area.
    pub tests: Vec<Test>,
    /// What follows from them.
    pub outcome: Outcome,
}

/// A vote of owners, counted under the setting that holds and under the two other ways to treat the silent: all are
/// published, so that nobody can hide behind the choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedAll {
    /// The result.
    pub chosen: Counted,
    /// What it would have been, in the order of [`Silent::others`].
    pub others: [Counted; 2],
}

/// Counts a vote.
///
/// Ballots that follow the majority (从众) take part; they agree if more of the others agree than oppose, by heads and by
/// area. Where heads and areas differ, or in a tie, they are added to nothing. A number that is not known leaves open
/// only the tests that hang on it.
///
/// # Errors
/// Every [`Fault`] of the two tallies, those of heads first: numbers that cannot be true have no result.
pub fn count(
    rule: OwnersRule,
    heads: &Tally<Heads>,
    area: &Tally<Area>,
    setting: Setting,
) -> Result<Counted, Vec<Fault>> {
    let checks = [heads.check(setting.void), area.check(setting.void)];
    let faults: Vec<Fault> = checks.into_iter().filter_map(Result::err).flatten().collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let leaning = Leaning::of(heads, area, setting.void);
    let is_offered = has_followers(heads) || has_followers(area);
    let by_heads = tests(rule, heads, setting, &leaning, is_offered);
    let by_area = tests(rule, area, setting, &leaning, is_offered);
    let tests: Vec<Test> = [by_heads.0, by_area.0, Some(by_heads.1), Some(by_area.1)].into_iter().flatten().collect();
    Ok(Counted { setting, majority: leaning.told(), outcome: Outcome::of(&tests), tests })
}

/// Counts a vote under the setting that holds and under both others.
///
/// # Errors
/// As [`count`]; how the silent are treated makes no difference to it.
pub fn count_all(
    rule: OwnersRule,
    heads: &Tally<Heads>,
    area: &Tally<Area>,
    setting: Setting,
) -> Result<CountedAll, Vec<Fault>> {
    let under = |silent| count(rule, heads, area, Setting { silent, ..setting });
    let [one, other] = setting.silent.others();
    Ok(CountedAll { chosen: under(setting.silent)?, others: [under(one)?, under(other)?] })
}

/// The tests of one measure: of participation, and of agreement.
fn tests<M: Measure>(
    rule: OwnersRule,
    tally: &Tally<M>,
    setting: Setting,
    leaning: &Leaning,
    is_offered: bool,
) -> (Option<Test>, Test) {
    let (participation, agreement) = match M::KIND {
        MeasureKind::Heads => (TestName::ParticipationHeads, TestName::AgreeHeads),
        MeasureKind::Area => (TestName::ParticipationArea, TestName::AgreeArea),
    };
    let taking_part = taking_part(tally, setting);
    let whole = match rule.base {
        Base::TookPart => taking_part,
        Base::Electorate => tally.electorate,
    };
    let participation = rule.participation.map(|need| Test::of(participation, taking_part, tally.electorate, need));
    (participation, Test::between(agreement, agreeing(tally, setting, leaning, is_offered), whole, rule.agree))
}

/// Those who take part, the silent among them if the setting says so.
fn taking_part<M: Measure>(tally: &Tally<M>, setting: Setting) -> Option<M> {
    let returned = tally.taking_part(setting.void)?;
    match setting.silent {
        Silent::NotTakingPart => Some(returned),
        Silent::WithMajority | Silent::Abstain => sum(returned, tally.silent(setting.void)?),
    }
}

/// The least and the most that may agree, those who follow the majority among them.
fn agreeing<M: Measure>(tally: &Tally<M>, setting: Setting, leaning: &Leaning, is_offered: bool) -> Option<(M, M)> {
    let agree = tally.cast.agree?;
    if !leaning.may_agree() {
        return Some((agree, agree));
    }
    let (least, most) = followers(tally, setting, is_offered)?;
    let silent = match setting.silent {
        Silent::WithMajority => tally.silent(setting.void)?.units(),
        Silent::NotTakingPart | Silent::Abstain => 0,
    };
    let with = |followers: u64| M::of_units(agree.units() + followers + silent).ok();
    let must_agree = leaning.told() == Some(Majority::Agree);
    Some((if must_agree { with(least)? } else { agree }, with(most)?))
}

/// The least and the most whose ballots follow the majority. Where the ballot had no such option, nobody chose it;
/// where it had, and this measure of it is not known, they are at most what no other ballot accounts for.
fn followers<M: Measure>(tally: &Tally<M>, setting: Setting, is_offered: bool) -> Option<(u64, u64)> {
    match tally.cast.with_majority {
        Some(followers) => Some((followers.units(), followers.units())),
        None if is_offered => Some((0, tally.unaccounted(setting.void)?)),
        None => Some((0, 0)),
    }
}

/// Whether ballots follow the majority, by this measure.
fn has_followers<M: Measure>(tally: &Tally<M>) -> bool {
    tally.cast.with_majority.is_some_and(|followers| followers.units() > 0)
}

/// The two together. They are parts of one electorate that was checked, so that there is such an amount.
fn sum<M: Measure>(one: M, other: M) -> Option<M> {
    M::of_units(one.units() + other.units()).ok()
}
