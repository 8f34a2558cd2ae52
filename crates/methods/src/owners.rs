//! Votes of owners (业主共同决定): enough must take part and enough of them agree, by heads and by area alike.
//!
//! Two things are disputed, and are settings of the rules of the building, shown with the result: what becomes of
//! owners who were given a ballot and kept silent, and whether void ballots take part. The law of before 2021 asked for
//! a share of *all* owners and had no test of participation; a vote is counted by the rule of its day.

use crate::amount::{Area, Heads, Measure, MeasureKind};
use crate::fault::Fault;
use crate::majority::{Leaning, Majority};
use crate::outcome::{Outcome, Test, TestName};
use crate::tally::{Between, Tally, Void};
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
    let numbers = Numbers::of(tally, setting, is_offered);
    let electorate = tally.electorate.map(M::units);
    let participation = rule.participation.map(|need| {
        let took_part = ends(numbers.taking_part()).map(|took_part| (took_part, electorate));
        Test::of_cases::<M>(participation, &took_part, need)
    });
    let whole = match rule.base {
        Base::TookPart => None,
        Base::Electorate => Some(electorate),
    };
    let cases = numbers.cases(tally.cast.agree.map(M::units), whole, setting.silent, leaning);
    (participation, Test::of_cases::<M>(agreement, &cases, rule.agree))
}

/// What the cases of a vote are made of: the least and the most of each number; `None` is unknown.
struct Numbers {
    /// Whose ballots came back and take part.
    returned: Option<Between>,
    /// The silent who take part.
    silent: Option<Between>,
    /// Whose ballots follow the majority.
    followers: Option<Between>,
}

impl Numbers {
    fn of<M: Measure>(tally: &Tally<M>, setting: Setting, is_offered: bool) -> Numbers {
        let silent = match setting.silent {
            Silent::NotTakingPart => Some((0, 0)),
            Silent::WithMajority | Silent::Abstain => tally.silent_between(setting.void),
        };
        let returned = tally.taking_part_between(setting.void);
        Numbers { returned, silent, followers: followers(tally, setting, is_offered) }
    }

    /// Those who take part, the silent among them if the setting says so.
    fn taking_part(&self) -> Option<Between> {
        let (returned, silent) = (self.returned?, self.silent?);
        Some((returned.0.saturating_add(silent.0), returned.1.saturating_add(silent.1)))
    }

    /// Those who agree, and of how many: of `whole`, or of those who take part where there is none.
    fn cases(
        &self,
        agree: Option<u64>,
        whole: Option<Option<u64>>,
        setting: Silent,
        leaning: &Leaning,
    ) -> Vec<(Option<u64>, Option<u64>)> {
        let told = leaning.told();
        let joined = [leaning.may_agree().then_some(true), (told != Some(Majority::Agree)).then_some(false)];
        let mut cases = vec![];
        for (returned, silent) in
            ends(self.returned).into_iter().flat_map(|one| ends(self.silent).map(|two| (one, two)))
        {
            let whole = whole.unwrap_or_else(|| returned?.checked_add(silent?));
            for join in joined.into_iter().flatten() {
                let silent = if setting == Silent::WithMajority { silent } else { Some(0) };
                let joining = ends(self.followers).map(|followers| followers?.checked_add(silent?));
                let part = |joining: Option<u64>| if join { agree?.checked_add(joining?) } else { agree };
                cases.extend(joining.map(|joining| (part(joining), whole)));
            }
        }
        cases
    }
}

/// The least and the most.
fn ends(between: Option<Between>) -> [Option<u64>; 2] {
    [between.map(|(least, _)| least), between.map(|(_, most)| most)]
}

/// The least and the most whose ballots follow the majority. Where the ballot had no such option, nobody chose it;
/// where it had, and this measure of it is not known, they are at most what no other ballot accounts for.
fn followers<M: Measure>(tally: &Tally<M>, setting: Setting, is_offered: bool) -> Option<Between> {
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
