//! A cost is split among those who bear it 费用分摊: to the fen, exactly, and so that nothing is missing.
//!
//! First whoever has a fixed amount pays that. The rest is split among the others by their measure. Everybody's share
//! is first rounded down to the fen; the fen that are left go, one each, to the largest remainders, of equal ones to
//! the first in the list. So the shares always come to the total, none is negative, none is off its exact value by a
//! fen, and the order of the list decides nothing but ties.

use crate::amount::Area;
use crate::decimal;
use crate::money::{Factor, Fen};
use std::cmp::Reverse;

/// Parties of one split: a quarter of a town, and still split before anybody notices.
pub const PARTIES_MAX: usize = 20_000;

/// By which measure it is split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// All the same.
    Equal,
    /// By area.
    Area,
    /// By coefficient.
    Coefficient,
    /// By coefficient × area.
    CoefficientArea,
    /// By everybody's own percentage. Together they are 100.
    Percent,
}

/// What is split, and how.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// What is split.
    pub total: Fen,
    /// By what.
    pub by: By,
    /// Yuan for each coefficient × m²: where it is given, what follows from it has to be what is split.
    pub price_per_area: Option<Factor>,
}

/// One who is in the list.
#[derive(Debug, Clone, Copy, Default)]
pub struct Party {
    /// Whether they pay at all.
    pub pays: bool,
    /// What they pay exactly; nothing else is asked of them then.
    pub fixed: Option<Fen>,
    /// Their area.
    pub area: Option<Area>,
    /// Their coefficient.
    pub coefficient: Option<Factor>,
    /// Their percentage.
    pub percent: Option<Factor>,
    /// By what their measure is multiplied; 1 where it is not said. Neither a fixed amount nor a percentage is.
    pub weight: Option<Factor>,
}

/// A split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// What everybody pays, in the order of the list.
    pub shares: Vec<Share>,
    /// What is paid in fixed amounts.
    pub fixed: Fen,
    /// What is split by measure.
    pub rest: Fen,
    /// How many share that.
    pub sharing: usize,
    /// How many there are to pay, were it more: whoever has a fixed amount, or a measure above 0.
    pub bearing: usize,
    /// What their measures come to, as a decimal number.
    pub whole: String,
}

/// What one pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// How much.
    pub amount: Fen,
    /// Whether that is more than their exact share rounded down: they got one of the fen that were left.
    pub is_rounded_up: bool,
}

/// Why something cannot be split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SplitFault {
    /// More than [`PARTIES_MAX`].
    #[error("at most {PARTIES_MAX} can share")]
    TooManyParties,
    /// One who shares has no area.
    #[error("the area of number {0} is not known")]
    NoArea(usize),
    /// One who shares has no coefficient.
    #[error("the coefficient of number {0} is not known")]
    NoCoefficient(usize),
    /// One who shares has no percentage.
    #[error("the percentage of number {0} is not known")]
    NoPercent(usize),
    /// The fixed amounts are more than what is split, by so much.
    #[error("the fixed amounts are {0} over")]
    FixedOver(Fen),
    /// There are only fixed amounts, and so much is missing.
    #[error("the fixed amounts are {0} short")]
    FixedShort(Fen),
    /// The percentages are more than 100, by so much.
    #[error("the percentages are {0} over")]
    PercentOver(Factor),
    /// The percentages are less than 100, by so much.
    #[error("the percentages are {0} short")]
    PercentShort(Factor),
    /// By the price more would be paid than is split, by so much.
    #[error("by the price it is {0} over")]
    PriceOver(Fen),
    /// By the price less would be paid than is split, by so much.
    #[error("by the price it is {0} short")]
    PriceShort(Fen),
    /// There is nobody to pay this, or everybody's measure is 0.
    #[error("nobody is there to pay {0}")]
    Nobody(Fen),
    /// The numbers are so long that their products cannot be kept exactly.
    #[error("these numbers are too long to be multiplied exactly")]
    TooLong,
}

/// Splits a cost.
///
/// # Errors
/// It cannot be split as it is said: everything that is missing, or what does not come to the total, with by how much.
pub fn split(terms: &Terms, parties: &[Party]) -> Result<Split, Vec<SplitFault>> {
    if parties.len() > PARTIES_MAX {
        return Err(vec![SplitFault::TooManyParties]);
    }
    let paid = |party: &Party| party.fixed.filter(|_| party.pays);
    // The most parties with the most money each still fit.
    let fixed: u64 = parties.iter().filter_map(paid).map(Fen::count).sum();
    let total = terms.total.count();
    let Some(rest) = total.checked_sub(fixed) else { return Err(vec![SplitFault::FixedOver(Fen::sum(fixed - total))]) };
    let others: Vec<usize> =
        (0..).zip(parties).filter(|(_, it)| it.pays && it.fixed.is_none()).map(|(at, _)| at).collect();
    let rest = Fen::sum(rest);
    if others.is_empty() && rest > Fen::default() {
        let is_fixed = parties.iter().any(|party| paid(party).is_some());
        return Err(vec![if is_fixed { SplitFault::FixedShort(rest) } else { SplitFault::Nobody(rest) }]);
    }
    let measures = Measures::of(terms.by, parties, &others)?;
    check(terms, rest, &measures).map_err(|fault| vec![fault])?;
    let parts = parts(rest, &measures).ok_or_else(|| vec![SplitFault::TooLong])?;
    let given = |party: &Party| Share { amount: paid(party).unwrap_or_default(), is_rounded_up: false };
    let mut shares: Vec<Share> = parties.iter().map(given).collect();
    for (at, share) in others.iter().zip(parts) {
        if let Some(slot) = shares.get_mut(*at) {
            *slot = share;
        }
    }
    let bearing = parties.iter().filter_map(paid).count() + measures.each.iter().filter(|it| **it > 0).count();
    Ok(Split { shares, fixed: Fen::sum(fixed), rest, sharing: others.len(), bearing, whole: measures.whole() })
}

/// What everybody who shares is measured by, in whole numbers without a common divisor.
struct Measures {
    each: Vec<u128>,
    sum: u128,
    /// What one of them stands for, as a decimal number: so many units of so many decimals.
    unit: u128,
    decimals: usize,
}

impl Measures {
    fn of(by: By, parties: &[Party], others: &[usize]) -> Result<Measures, Vec<SplitFault>> {
        let others: Vec<(usize, &Party)> = others.iter().filter_map(|at| Some((*at, parties.get(*at)?))).collect();
        let is_weighed = by != By::Percent && others.iter().any(|(_, party)| party.weight.is_some());
        let mut decimals = if is_weighed { Factor::DECIMALS } else { 0 };
        let mut columns: Vec<Vec<u64>> = vec![];
        let mut faults = vec![];
        let mut column = |value: fn(&Party) -> Option<u64>, missing: fn(usize) -> SplitFault| {
            let read = others.iter().map(|(at, party)| value(party).ok_or_else(|| missing(*at)));
            columns.push(read.filter_map(|value| value.map_err(|fault| faults.push(fault)).ok()).collect());
        };
        if matches!(by, By::Area | By::CoefficientArea) {
            decimals += Area::DECIMALS;
            column(|party| party.area.map(Area::ten_thousandths), SplitFault::NoArea);
        }
        if matches!(by, By::Coefficient | By::CoefficientArea) {
            decimals += Factor::DECIMALS;
            column(|party| party.coefficient.map(Factor::units), SplitFault::NoCoefficient);
        }
        if by == By::Percent {
            decimals += Factor::DECIMALS;
            column(|party| party.percent.map(Factor::units), SplitFault::NoPercent);
        }
        if is_weighed {
            column(|party| Some(party.weight.unwrap_or(Factor::ONE).units()), SplitFault::NoPercent);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Self::multiplied(others.len(), columns, decimals).ok_or_else(|| vec![SplitFault::TooLong])
    }

    fn multiplied(count: usize, columns: Vec<Vec<u64>>, decimals: usize) -> Option<Measures> {
        let (mut each, mut unit) = (vec![1_u128; count], 1_u128);
        for column in columns {
            let common = column.iter().fold(0, |common, value| gcd(common, (*value).into())).max(1);
            unit = unit.checked_mul(common)?;
            for (product, value) in each.iter_mut().zip(column) {
                *product = product.checked_mul(u128::from(value) / common)?;
            }
        }
        let sum = each.iter().try_fold(0_u128, |sum, measure| sum.checked_add(*measure))?;
        Some(Measures { each, sum, unit, decimals })
    }

    /// What they come to.
    fn units(&self) -> Option<u128> {
        self.sum.checked_mul(self.unit)
    }

    fn whole(&self) -> String {
        self.units().map_or_else(String::new, |units| decimal::shortest(units, self.decimals))
    }
}

/// Whether what the measures come to is what is split.
fn check(terms: &Terms, rest: Fen, measures: &Measures) -> Result<(), SplitFault> {
    let nobody = || if measures.sum == 0 && rest > Fen::default() { Err(SplitFault::Nobody(rest)) } else { Ok(()) };
    match (terms.by, terms.price_per_area) {
        (By::Percent, _) if !measures.each.is_empty() => check_percent(measures),
        (By::CoefficientArea, Some(price)) => check_price(rest, price, measures).and_then(|()| nobody()),
        _ => nobody(),
    }
}

fn check_percent(measures: &Measures) -> Result<(), SplitFault> {
    let whole = 100 * Factor::ONE.units();
    // The most parties with the largest percentages each are too many for it.
    let sum = measures.units().and_then(|units| u64::try_from(units).ok()).ok_or(SplitFault::TooLong)?;
    match sum.checked_sub(whole) {
        Some(0) => Ok(()),
        Some(over) => Err(SplitFault::PercentOver(Factor::of_units(over))),
        None => Err(SplitFault::PercentShort(Factor::of_units(whole - sum))),
    }
}

/// What follows from the price, to the nearest fen, is what is split.
fn check_price(rest: Fen, price: Factor, measures: &Measures) -> Result<(), SplitFault> {
    let by_price = || {
        let price = short(price.units().into(), Factor::DECIMALS);
        let whole = short(measures.units()?, measures.decimals);
        let (units, decimals) = short(price.0.checked_mul(whole.0)?, price.1 + whole.1);
        let (hundred, one) = (units.checked_mul(100)?, 10_u128.checked_pow(u32::try_from(decimals).ok()?)?);
        u64::try_from(hundred.checked_add(one / 2)? / one).ok()
    };
    let by_price = by_price().ok_or(SplitFault::TooLong)?;
    match by_price.checked_sub(rest.count()) {
        Some(0) => Ok(()),
        Some(over) => Err(SplitFault::PriceOver(Fen::sum(over))),
        None => Err(SplitFault::PriceShort(Fen::sum(rest.count() - by_price))),
    }
}

/// The same decimal number without the noughts at its end.
fn short(mut units: u128, mut decimals: usize) -> (u128, usize) {
    while decimals > 0 && units.is_multiple_of(10) {
        (units, decimals) = (units / 10, decimals - 1);
    }
    (units, decimals)
}

/// What is split, by the measures; none where their products are too large.
fn parts(rest: Fen, measures: &Measures) -> Option<Vec<Share>> {
    let whole = measures.sum.max(1);
    let product = |measure: &u128| u128::from(rest.count()).checked_mul(*measure);
    let products: Vec<u128> = measures.each.iter().map(product).collect::<Option<_>>()?;
    let down = |product: &u128| u64::try_from(product / whole).ok();
    let mut fen: Vec<u64> = products.iter().map(down).collect::<Option<_>>()?;
    let left = rest.count().checked_sub(fen.iter().sum())?;
    let mut by_remainder: Vec<usize> = (0..fen.len()).collect();
    // A stable sort: of equal remainders the first in the list comes first.
    by_remainder.sort_by_key(|at| Reverse(products.get(*at).map(|product| product % whole)));
    let mut is_rounded_up = vec![false; fen.len()];
    for at in by_remainder.into_iter().take(usize::try_from(left).ok()?) {
        *fen.get_mut(at)? += 1;
        *is_rounded_up.get_mut(at)? = true;
    }
    let shares = fen.into_iter().zip(is_rounded_up);
    Some(shares.map(|(fen, is_rounded_up)| Share { amount: Fen::sum(fen), is_rounded_up }).collect())
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
