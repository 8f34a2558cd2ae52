//! A cost as it is split, and how that is told: what was split by what, where the odd fen went, on what it rests.

use super::by::SplitBy;
use super::read::{Bearer, Cost};
use super::wrong::{SplitWhy, SplitWrong};
use crate::rules::{RuleBook, RuleId};
use crate::spreadsheet_day::{is_spreadsheet_day, is_spreadsheet_time};
use crate::time::Millis;
use mingtong_methods::split::{PARTIES_MAX, Share, Split, SplitFault, Terms, split};
use mingtong_methods::{Factor, Fen};

/// What everybody pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// In the order of the list.
    pub shares: Vec<Share>,
    /// How it came about, sentence by sentence.
    pub told: Vec<Said>,
    /// What whoever typed it may not have meant.
    pub doubts: Vec<Said>,
    /// The law on which it rests; none where the book has none of that day.
    pub basis: Option<String>,
}

/// One thing that is told: its key, and what it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is told.
    pub key: &'static str,
    /// What it names: one thing, or a list.
    pub names: Vec<(&'static str, Vec<String>)>,
}

/// Of those who got an odd fen so many are named; of more it is said how many.
const NAMED_MAX: usize = 12;

/// Splits a cost by the law of `at`.
///
/// # Errors
/// What is missing, and what does not come to the total with by how much.
pub fn split_cost(cost: &Cost, book: &RuleBook, at: Millis) -> Result<Answer, Vec<SplitWrong>> {
    let parties: Vec<_> = cost.bearers.iter().map(|bearer| bearer.party).collect();
    let terms = Terms { total: cost.total, by: cost.by.of_methods(), price_per_area: cost.price_per_area };
    let made = split(&terms, &parties).map_err(|faults| said_of(faults, cost))?;
    // An agreement may cost nobody anything; whoever tries out a split wants to know who pays, whatever it comes to.
    if made.bearing == 0 {
        return Err(said_of(vec![SplitFault::Nobody(cost.total)], cost));
    }
    let is_by_law = book.integer(RuleId::SplitByArea, at).is_ok_and(|value| value == 1);
    let basis = book.rule(RuleId::SplitByArea, at).ok().map(|rule| rule.basis.clone());
    let told = told(cost, &made, is_by_law);
    Ok(Answer { told, doubts: doubts(cost, &made), shares: made.shares, basis })
}

fn said_of(faults: Vec<SplitFault>, cost: &Cost) -> Vec<SplitWrong> {
    let missing = |at: usize, field: &str| {
        let id = cost.bearers.get(at).map_or("", |bearer| bearer.id.as_str());
        SplitWrong::of_one(at, id, field, SplitWhy::Missing)
    };
    let all = SplitWrong::of_all;
    let fixed = cost.bearers.iter().filter(|it| it.party.pays).filter_map(|it| it.party.fixed);
    let rest = cost.total.count().saturating_sub(fixed.map(Fen::count).sum());
    let said = |fault| match fault {
        SplitFault::NoArea(at) => missing(at, "area"),
        SplitFault::NoCoefficient(at) => missing(at, "coefficient"),
        SplitFault::NoPercent(at) => missing(at, "percent"),
        SplitFault::FixedOver(by) => all("fixed", SplitWhy::Over(by.to_string())),
        SplitFault::FixedShort(by) => all("fixed", SplitWhy::Short(by.to_string())),
        SplitFault::PercentOver(by) => all("percent", SplitWhy::Over(by.to_string())),
        SplitFault::PercentShort(by) => all("percent", SplitWhy::Short(by.to_string())),
        SplitFault::PriceOver(by) => {
            let wrong = all("price_per_area", SplitWhy::Over(by.to_string()));
            wrong.with_sum(Fen::sum(rest + by.count()).to_string())
        }
        SplitFault::PriceShort(by) => {
            let wrong = all("price_per_area", SplitWhy::Short(by.to_string()));
            wrong.with_sum(Fen::sum(rest.saturating_sub(by.count())).to_string())
        }
        SplitFault::Nobody(by) => all("parties", SplitWhy::Nobody(by.to_string())),
        SplitFault::TooManyParties => all("parties", SplitWhy::TooMany(PARTIES_MAX)),
        SplitFault::TooLong if cost.by == SplitBy::Percent => all("percent", SplitWhy::Over(percent_over(cost))),
        SplitFault::TooLong => all("parties", SplitWhy::TooFine),
    };
    faults.into_iter().map(said).collect()
}

/// By how much percentages are over that are together more than a number of ours holds.
fn percent_over(cost: &Cost) -> String {
    let one = u128::from(Factor::ONE.units());
    let all: u128 = shares(cost).filter_map(|it| it.party.percent).map(|percent| u128::from(percent.units())).sum();
    let over = all.saturating_sub(100 * one);
    let text = format!("{}.{:0decimals$}", over / one, over % one, decimals = Factor::DECIMALS);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn one(key: &'static str, names: &[(&'static str, String)]) -> Said {
    Said { key, names: names.iter().map(|(name, text)| (*name, vec![text.clone()])).collect() }
}

fn told(cost: &Cost, made: &Split, is_by_law: bool) -> Vec<Said> {
    let fixed = cost.bearers.iter().filter(|it| it.party.pays && it.party.fixed.is_some()).count();
    let unpaid = cost.bearers.iter().filter(|it| !it.party.pays).count();
    let is_weighed = shares(cost).any(|it| it.party.weight.is_some()) && cost.by != SplitBy::Percent;
    let (rest, homes) = (("rest", made.rest.to_string()), ("homes", made.sharing.to_string()));
    // What is weighed comes to no area and no coefficient any more.
    let by = match (cost.by, is_weighed) {
        (SplitBy::Equal, false) => "equal",
        (SplitBy::Equal, true) => "weighed_equal",
        (SplitBy::Area | SplitBy::FixedThenArea, false) => "area",
        (SplitBy::Area | SplitBy::FixedThenArea, true) => "weighed_area",
        (SplitBy::Coefficient | SplitBy::FixedThenCoefficient, false) => "coefficient",
        (SplitBy::Coefficient | SplitBy::FixedThenCoefficient, true) => "weighed_coefficient",
        (SplitBy::CoefficientArea, false) => "coefficient_area",
        (SplitBy::CoefficientArea, true) => "weighed_coefficient_area",
        (SplitBy::Percent, _) => "percent",
    };
    let is_alone = is_by_law && by == "area" && fixed + unpaid == 0;
    let fixed = (fixed > 0)
        .then(|| one("fixed", &[("homes", fixed.to_string()), ("fixed", made.fixed.to_string()), rest.clone()]));
    let split = (made.sharing > 0).then(|| one(by, &[rest, homes, ("whole", made.whole.clone())]));
    let odd = (made.sharing > 0).then(|| odd(cost, made));
    let unpaid = (unpaid > 0).then(|| one("unpaid", &[("homes", unpaid.to_string())]));
    let sum = one("sum", &[("total", cost.total.to_string())]);
    let rests_on = one(if is_alone { "by_law" } else { "by_agreement" }, &[]);
    [fixed, split, odd, unpaid, Some(sum), Some(rests_on)].into_iter().flatten().collect()
}

/// Those who share what is split by measure.
fn shares(cost: &Cost) -> impl Iterator<Item = &Bearer> {
    cost.bearers.iter().filter(|bearer| bearer.party.pays && bearer.party.fixed.is_none())
}

/// To whom the odd fen went.
fn odd(cost: &Cost, made: &Split) -> Said {
    let up = cost.bearers.iter().zip(&made.shares).filter(|(_, share)| share.is_rounded_up);
    let up: Vec<String> = up.map(|(bearer, _)| bearer.id.clone()).collect();
    let key = match up.len() {
        0 => "even",
        1..=NAMED_MAX => "odd",
        _ => "odd_many",
    };
    let named = up.iter().take(NAMED_MAX).cloned().collect();
    Said { key, names: vec![("odd", vec![up.len().to_string()]), ("to", named)] }
}

fn doubts(cost: &Cost, made: &Split) -> Vec<Said> {
    let counted = |key, is_it: &dyn Fn(&Bearer, &Share) -> bool| {
        let of = cost.bearers.iter().zip(&made.shares).filter(|(bearer, share)| is_it(bearer, share));
        let of: Vec<String> = of.map(|(bearer, _)| bearer.id.clone()).collect();
        let named = of.iter().take(NAMED_MAX).cloned().collect();
        (!of.is_empty()).then(|| Said { key, names: vec![("n", vec![of.len().to_string()]), ("to", named)] })
    };
    let is_fixed = |it: &Bearer| it.party.fixed.is_some() || cost.by == SplitBy::Percent;
    [
        counted("like_day", &|it, _| is_spreadsheet_day(&it.id) || is_spreadsheet_time(&it.id)),
        counted("fixed_unpaid", &|it, _| !it.party.pays && it.party.fixed.is_some()),
        counted("weight_unused", &|it, _| {
            it.party.pays && is_fixed(it) && it.party.weight.is_some_and(|weight| weight != Factor::ONE)
        }),
        counted("nothing", &|it, share| it.party.pays && it.party.fixed.is_none() && share.amount.count() == 0),
    ]
    .into_iter()
    .flatten()
    .collect()
}
