//! Splits of costs: the published cases S1–S8 with their traps, and what holds for all splits.

use mingtong_methods::split::{By, PARTIES_MAX, Party, Split, SplitFault, Terms, split};
use mingtong_methods::{Area, Factor, Fen};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn fen(text: &str) -> Fen {
    text.parse().expect("an amount")
}

fn factor(text: &str) -> Option<Factor> {
    Some(text.parse().expect("a factor"))
}

fn area(text: &str) -> Option<Area> {
    Some(text.parse().expect("an area"))
}

fn terms(total: &str, by: By) -> Terms {
    Terms { total: fen(total), by, price_per_area: None }
}

fn pays() -> Party {
    Party { pays: true, ..Party::default() }
}

fn told(split: &Split) -> String {
    split.shares.iter().map(|share| share.amount.to_string()).collect::<Vec<_>>().join(" ")
}

fn rounded_up(split: &Split) -> Vec<usize> {
    (0..).zip(&split.shares).filter(|(_, share)| share.is_rounded_up).map(|(at, _)| at).collect()
}

fn sum(split: &Split) -> u64 {
    split.shares.iter().map(|share| share.amount.count()).sum()
}

/// Two equal homes on each of so many floors.
fn floors(coefficients: &[&str], of: &str) -> Vec<Party> {
    let home = |text: &&str| Party { coefficient: factor(text), area: area(of), ..pays() };
    coefficients.iter().map(home).flat_map(|home| [home, home]).collect()
}

#[test]
fn s1_a_lift_by_coefficient_and_area() {
    let homes = floors(&["0", "0.5", "1", "1.1", "1.2", "1.3"], "85.2");
    let made = split(&terms("300000.00", By::CoefficientArea), &homes).expect("it is split");
    let of_floors =
        "0.00 0.00 14705.88 14705.88 29411.77 29411.77 32352.94 32352.94 35294.12 35294.12 38235.29 38235.29";
    assert_eq!(told(&made), of_floors);
    assert_eq!(rounded_up(&made), [4, 5, 8, 9], "both homes of coefficients 1 and 1.2, and nobody else");
    assert_eq!((sum(&made), made.whole.as_str()), (30_000_000, "869.04"));
}

#[test]
fn s2_a_price_per_square_metre_that_leaves_50000_open_is_refused() {
    // Floors 3 to 7 of a house of seven storeys have these coefficients; the price was made for floors 3 to 9.
    let homes = floors(&["0.7", "0.8", "0.9", "1", "1.1"], "50");
    let literal = Terms { price_per_area: factor("1000"), ..terms("500000.00", By::CoefficientArea) };
    assert_eq!(split(&literal, &homes), Err(vec![SplitFault::PriceShort(fen("50000.00"))]));
    let over = Terms { price_per_area: factor("1222.24"), ..literal };
    assert_eq!(split(&over, &homes), Err(vec![SplitFault::PriceOver(fen("50008.00"))]));
    let right = Terms { total: fen("450000.00"), ..literal };
    assert!(told(&split(&right, &homes).expect("it is split")).starts_with("35000.00 35000.00 40000.00 40000.00"));
    let normalised = Terms { price_per_area: None, ..literal };
    assert_eq!(sum(&split(&normalised, &homes).expect("it is split")), 50_000_000);
}

#[test]
fn s3_by_homes_collects_500_and_not_501() {
    let made = split(&terms("500.00", By::Equal), &[pays(); 30]).expect("it is split");
    let of = |text| made.shares.iter().filter(|share| share.amount == fen(text)).count();
    assert_eq!((of("16.67"), of("16.66"), sum(&made)), (20, 10, 50_000));
}

#[test]
fn s4_a_blocked_riser_is_for_its_six_homes() {
    let made = split(&terms("200.00", By::Equal), &[pays(); 6]).expect("it is split");
    assert_eq!(told(&made), "33.34 33.34 33.33 33.33 33.33 33.33");
    // The same list with the other stairwell beside it: who is outside the circle pays nothing.
    let homes = [[pays(); 6], [Party::default(); 6]].concat();
    let made = split(&terms("200.00", By::Equal), &homes).expect("it is split");
    assert_eq!(told(&made), "33.34 33.34 33.33 33.33 33.33 33.33 0.00 0.00 0.00 0.00 0.00 0.00");
}

#[test]
fn s5_fixed_amounts_come_first_and_the_rest_is_split_among_the_others() {
    let fixed = Party { fixed: Some(fen("500.00")), coefficient: factor("9"), weight: factor("0.5"), ..pays() };
    let others = ["1", "1", "2", "2", "3", "3"].map(|text| Party { coefficient: factor(text), ..pays() });
    let homes = [&[fixed; 2][..], &[Party::default(); 2], &others].concat();
    let made = split(&terms("10000.00", By::Coefficient), &homes).expect("it is split");
    assert_eq!(told(&made), "500.00 500.00 0.00 0.00 750.00 750.00 1500.00 1500.00 2250.00 2250.00");
    assert_eq!((made.fixed, made.rest, made.sharing), (fen("1000.00"), fen("9000.00"), 6));
    assert_eq!(split(&terms("999.99", By::Coefficient), &homes), Err(vec![SplitFault::FixedOver(fen("0.01"))]));
    assert_eq!(split(&terms("1000.01", By::Equal), &[fixed; 2]), Err(vec![SplitFault::FixedShort(fen("0.01"))]));
    assert_eq!(told(&split(&terms("1000.00", By::Equal), &[fixed; 2]).expect("it is split")), "500.00 500.00");
}

#[test]
fn s6_a_weight_multiplies_the_measure() {
    let empty = Party { area: area("98.5312"), weight: factor("0.5"), ..pays() };
    let homes = [Party { weight: None, ..empty }, Party { weight: None, ..empty }, empty];
    for by in [By::Area, By::Equal] {
        assert_eq!(told(&split(&terms("100.00", by), &homes).expect("it is split")), "40.00 40.00 20.00");
    }
}

#[test]
fn s7_two_fen_among_four_are_never_negative() {
    let made = split(&terms("0.02", By::Equal), &[pays(); 4]).expect("it is split");
    assert_eq!((told(&made).as_str(), rounded_up(&made)), ("0.01 0.01 0.00 0.00", vec![0, 1]));
}

#[test]
fn s8_percentages_that_are_one_short_are_refused() {
    let of = |texts: [&str; 6]| texts.map(|text| Party { percent: factor(text), weight: factor("0.5"), ..pays() });
    let (short, right) = (of(["0", "7", "13", "20", "27", "32"]), of(["0", "7", "13", "20", "27", "33"]));
    let refused = split(&terms("1000.00", By::Percent), &short);
    assert_eq!(refused, Err(vec![SplitFault::PercentShort("1".parse().expect("a factor"))]));
    let made = split(&terms("1000.00", By::Percent), &right).expect("it is split");
    assert_eq!(told(&made), "0.00 70.00 130.00 200.00 270.00 330.00", "a weight changes no percentage");
    let over = of(["1", "7", "13", "20", "27", "32.000000001"]);
    let refused = split(&terms("1000.00", By::Percent), &over);
    assert_eq!(refused, Err(vec![SplitFault::PercentOver("0.000000001".parse().expect("a factor"))]));
}

#[test]
fn nobody_to_pay_is_told_with_what_stays_open() {
    let nobody = Err(vec![SplitFault::Nobody(fen("500.00"))]);
    assert_eq!(split(&terms("500.00", By::Equal), &[]), nobody);
    assert_eq!(split(&terms("500.00", By::Equal), &[Party::default(); 3]), nobody);
    assert_eq!(split(&terms("500.00", By::Area), &[Party { area: area("0"), ..pays() }; 3]), nobody);
    assert_eq!(told(&split(&terms("0.00", By::Equal), &[pays(); 2]).expect("it is split")), "0.00 0.00");
}

#[test]
fn what_is_not_known_is_not_nought() {
    let homes = [Party { area: area("85.2"), ..pays() }, pays(), Party::default(), pays()];
    let missing = Err(vec![SplitFault::NoArea(1), SplitFault::NoArea(3)]);
    assert_eq!(split(&terms("500.00", By::Area), &homes), missing);
    let both = split(&terms("500.00", By::CoefficientArea), &homes[1..2]);
    assert_eq!(both, Err(vec![SplitFault::NoArea(0), SplitFault::NoCoefficient(0)]));
    assert_eq!(split(&terms("1", By::Percent), &[pays()]), Err(vec![SplitFault::NoPercent(0)]));
}

#[test]
fn numbers_that_cannot_be_multiplied_exactly_are_refused() {
    let home = |text: &str| Party { area: area("99999999999.9999"), coefficient: factor(text), ..pays() };
    let long = [home("999999999.999999999"), home("999999999.999999998")].map(|home| Party {
        area: area("99999999999.9997"),
        weight: factor("999999999.999999997"),
        ..home
    });
    let odd =
        Party { area: area("0.0001"), coefficient: factor("0.000000001"), weight: factor("0.000000001"), ..pays() };
    let homes = [long[0], long[1], odd];
    assert_eq!(split(&terms("1000000000000", By::CoefficientArea), &homes), Err(vec![SplitFault::TooLong]));
    let made = split(&terms("999999999999.99", By::CoefficientArea), &[home("1.1"), home("1.3")]).expect("it is split");
    assert_eq!(sum(&made), 99_999_999_999_999);
    let many = vec![pays(); PARTIES_MAX + 1];
    assert_eq!(split(&terms("1", By::Equal), &many), Err(vec![SplitFault::TooManyParties]));
}

fn any_party() -> impl Strategy<Value = Party> {
    let fixed = prop_oneof![4 => Just(None), 1 => (0..5_000_u64).prop_map(|count| Fen::new(count).ok())];
    let few = || select(vec!["0", "0.5", "1", "1.1", "1.25", "0.3333", "3"]).prop_map(factor);
    let weight = prop_oneof![Just(None), few()];
    let area = select(vec!["0", "85.2", "98.5312", "120.04", "0.0001"]).prop_map(area);
    (prop::bool::weighted(0.9), fixed, area, few(), weight).prop_map(|(pays, fixed, area, coefficient, weight)| Party {
        pays,
        fixed,
        area,
        coefficient,
        percent: None,
        weight,
    })
}

/// Parties and by what they share: where it is by percentage, those of whoever shares are together 100, to the last of
/// the decimals that may be written; what is written of the others counts for nothing.
fn any_case(least: usize, most: usize) -> impl Strategy<Value = (By, Vec<Party>)> {
    let by = select(vec![By::Equal, By::Area, By::Coefficient, By::CoefficientArea, By::Percent]);
    let grain = select(vec![1, 10_000_000, ONE, 25 * ONE / 2]);
    (by, vec(any_party(), least..most), vec(any::<u64>(), most), grain).prop_map(|(by, mut parties, cuts, grain)| {
        if by == By::Percent {
            parties.iter_mut().for_each(|party| party.percent = factor("7"));
            let sharing: Vec<usize> = (0..parties.len()).filter(|at| shares(&parties[*at])).collect();
            let cuts = cuts.iter().take(sharing.len().saturating_sub(1));
            let mut ends: Vec<u64> = cuts.map(|cut| cut % (100 * ONE / grain + 1) * grain).collect();
            ends.push(100 * ONE);
            ends.sort_unstable();
            let mut from = 0;
            for (at, end) in sharing.into_iter().zip(ends) {
                let part = end - std::mem::replace(&mut from, end);
                parties[at].percent = factor(&format!("{}.{:09}", part / ONE, part % ONE));
            }
        }
        (by, parties)
    })
}

/// 1, in the smallest units of a percentage.
const ONE: u64 = 1_000_000_000;

/// Whether a party shares what is split by measure.
fn shares(party: &Party) -> bool {
    party.pays && party.fixed.is_none()
}

/// What a party is measured by, in its smallest units.
fn measure(by: By, party: &Party) -> u128 {
    let units = |factor: Option<Factor>| {
        let text = factor.map_or_else(|| "1".to_owned(), |factor| factor.to_string());
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        format!("{whole}{rest:0<9}").parse::<u128>().expect("digits")
    };
    let area = u128::from(party.area.map_or(0, Area::ten_thousandths));
    let weight = units(party.weight);
    match by {
        By::Equal => weight,
        By::Area => weight * area,
        By::Coefficient => weight * units(party.coefficient),
        By::CoefficientArea => weight * area * units(party.coefficient),
        By::Percent => units(party.percent),
    }
}

/// What is left of a fen when the exact share of a party is rounded down, and that share; nothing of whoever does not
/// share.
fn rounded_down(by: By, rest: Fen, parties: &[Party]) -> Vec<Option<(u128, u64)>> {
    let whole: u128 = parties.iter().filter(|party| shares(party)).map(|party| measure(by, party)).sum();
    let of = |party: &Party| {
        let exact = u128::from(rest.count()) * measure(by, party);
        let down = exact.checked_div(whole).unwrap_or_default();
        (exact.checked_rem(whole).unwrap_or_default(), u64::try_from(down).expect("it is no more than what is split"))
    };
    parties.iter().map(|party| shares(party).then(|| of(party))).collect()
}

/// Who gets a fen more by the rule as it is written: the largest remainders, of equal ones the first in the list.
fn by_the_rule(down: &[Option<(u128, u64)>], rest: Fen) -> Vec<bool> {
    let left = rest.count() - down.iter().flatten().map(|(_, fen)| fen).sum::<u64>();
    let mut got = vec![false; down.len()];
    for _ in 0..left {
        let open = (0..down.len()).filter(|at| !got[*at]).filter_map(|at| Some((down[at]?.0, at)));
        let first = open.reduce(|best, next| if next.0 > best.0 { next } else { best });
        got[first.expect("somebody is left").1] = true;
    }
    got
}

proptest! {
    #[test]
    fn a_split_comes_to_the_total_and_is_off_by_less_than_a_fen(
        total in 0..10_000_000_u64,
        (by, parties) in any_case(0, 30),
    ) {
        let terms = Terms { total: Fen::new(total).expect("an amount"), by, price_per_area: None };
        let made = split(&terms, &parties);
        if by == By::Percent && parties.iter().any(shares) {
            let fixed: u64 = parties.iter().filter(|it| it.pays).filter_map(|it| it.fixed).map(Fen::count).sum();
            prop_assert_eq!(made.is_ok(), fixed <= total, "they are 100: {:?}", made);
        }
        let Ok(made) = made else { return Ok(()) };
        prop_assert_eq!(sum(&made), total);
        let whole: u128 = parties.iter().filter(|party| shares(party)).map(|party| measure(by, party)).sum();
        for (party, share) in parties.iter().zip(&made.shares) {
            let paid = u128::from(share.amount.count());
            match (party.pays, party.fixed) {
                (false, _) => prop_assert_eq!(paid, 0),
                (true, Some(fixed)) => prop_assert_eq!(share.amount, fixed),
                (true, None) => {
                    let exact = u128::from(made.rest.count()) * measure(by, party);
                    prop_assert!((paid * whole).abs_diff(exact) < whole.max(1), "{paid} of {exact}/{whole}");
                    prop_assert_eq!(share.is_rounded_up, paid * whole > exact);
                }
            }
        }
    }

    /// Whoever the odd fen goes to, in whatever order the list stands: the largest remainders first, and of equal ones
    /// the first in the list. So another order changes only which of the equal ones get it, and not how many of them.
    #[test]
    fn the_order_decides_nothing_but_ties_and_ties_go_in_the_order_of_the_roll(
        total in 0..1_000_000_u64,
        (by, parties) in any_case(1, 20),
        keys in vec(any::<u32>(), 20),
    ) {
        let terms = Terms { total: Fen::new(total).expect("an amount"), by, price_per_area: None };
        let mut order: Vec<usize> = (0..parties.len()).collect();
        order.sort_by_key(|at| keys[*at]);
        let shuffled: Vec<Party> = order.iter().map(|at| parties[*at]).collect();
        let (one, other) = (split(&terms, &parties), split(&terms, &shuffled));
        prop_assert_eq!(one.is_ok(), other.is_ok());
        let (Ok(one), Ok(other)) = (one, other) else { return Ok(()) };
        for (list, made) in [(&parties, &one), (&shuffled, &other)] {
            let down = rounded_down(by, made.rest, list);
            let up = by_the_rule(&down, made.rest);
            for (at, share) in made.shares.iter().enumerate() {
                prop_assert_eq!(share.is_rounded_up, up[at], "number {}", at);
                let exact = down[at].map(|(_, fen)| fen + u64::from(up[at]));
                prop_assert!(exact.is_none_or(|fen| fen == share.amount.count()), "number {}", at);
            }
        }
        // Against the other order: of those with one remainder as many get a fen, and together they pay the same.
        let down = rounded_down(by, one.rest, &parties);
        let there = |at: usize| other.shares[order.iter().position(|it| *it == at).expect("it is there")];
        for remainder in down.iter().flatten().map(|(remainder, _)| *remainder) {
            let tied: Vec<usize> =
                (0..down.len()).filter(|at| down[*at].is_some_and(|it| it.0 == remainder)).collect();
            let here = tied.iter().filter(|at| one.shares[**at].is_rounded_up).count();
            prop_assert_eq!(here, tied.iter().filter(|at| there(**at).is_rounded_up).count());
            let is_tie = (1..tied.len()).contains(&here);
            let amounts = |of: &dyn Fn(usize) -> u64| tied.iter().map(|at| of(*at)).sum::<u64>();
            let (now, then) = (|at: usize| one.shares[at].amount.count(), |at: usize| there(at).amount.count());
            prop_assert_eq!(amounts(&now), amounts(&then), "together they pay the same");
            prop_assert!(is_tie || tied.iter().all(|at| now(*at) == then(*at)), "there is nothing to choose");
        }
    }
}
