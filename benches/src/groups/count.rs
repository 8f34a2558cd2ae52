//! A vote of owners of 100,000 flats, from the ballots to the answer: each ballot is put to its flat, heads are told
//! from owners, areas added, and the tallies counted under every way of dealing with those who were silent.

use crate::measured::{Measured, Side, Target, median};
use anyhow::{Context, ensure};
use mingtong_methods::owner_heads::{Flat, Handover, Roll};
use mingtong_methods::owners::{Base, OwnersRule, Setting, count_all};
use mingtong_methods::{Area, Choice, Outcome};
use std::time::Instant;

const FLATS: u32 = 100_000;
const TURNS: usize = 11;
/// A tally that people wait for is there at once.
const MILLISECONDS_MAX: f64 = 50.0;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let mut turns = Vec::with_capacity(TURNS);
    let roll = roll()?;
    for _ in 0..TURNS {
        let begun = Instant::now();
        let outcome = counted(&roll)?;
        turns.push(begun.elapsed().as_secs_f64() * 1_000.0);
        ensure!(outcome == Outcome::Carried, "{outcome:?}");
    }
    Ok(vec![Measured {
        what: format!("a count of {FLATS} ballots"),
        ours: Side::new("ours", median(turns), "ms"),
        other: Side::new("demanded", MILLISECONDS_MAX, "ms"),
        target: Target::AtMost(1.0),
    }])
}

/// Every tenth flat belongs to the owner of the one before.
fn roll() -> anyhow::Result<Roll<String, String>> {
    let flat = |n: u32| -> anyhow::Result<_> {
        let (area, owner) = (Area::from_ten_thousandths(800_000 + u64::from(n % 400_000))?, n - u32::from(n % 10 == 9));
        let (flat, owner) = (format!("home-{n}"), format!("person-{owner}"));
        Ok(Flat { flat, owner, area: Some(area), handover: Handover::HandedOver })
    };
    let flats = (0..FLATS).map(flat).collect::<anyhow::Result<Vec<_>>>()?;
    Roll::new(flats).ok().context("the roll is sound")
}

fn counted(roll: &Roll<String, String>) -> anyhow::Result<Outcome> {
    let mut ballots = roll.ballot_box();
    for n in 0..FLATS {
        // Whoever owns two flats says the same twice.
        let choice = if (n / 10) % 10 < 7 { Choice::Agree } else { Choice::Oppose };
        ballots.put(&format!("home-{n}"), choice).ok().context("a ballot is taken")?;
    }
    let rule = OwnersRule { participation: Some(">=2/3".parse()?), agree: ">1/2".parse()?, base: Base::TookPart };
    let counted = count_all(rule, &ballots.heads(), &ballots.area(), Setting::default());
    Ok(counted.ok().context("the numbers agree with each other")?.chosen.outcome)
}
