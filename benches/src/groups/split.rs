//! A cost of 10,000 homes by coefficient × area, as anybody may send it: it is there while the page is still made.

use crate::measured::{Measured, Side, Target, median};
use anyhow::{Context, ensure};
use mingtong_methods::Fen;
use mingtong_methods::split::{By, Party, Terms, split};
use std::time::Instant;

const HOMES: u32 = 10_000;
const TURNS: usize = 11;
const MILLISECONDS_MAX: f64 = 20.0;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let homes = homes()?;
    let terms = Terms { total: "12345678.91".parse()?, by: By::CoefficientArea, price_per_area: None };
    let mut turns = Vec::with_capacity(TURNS);
    for _ in 0..TURNS {
        let begun = Instant::now();
        let made = split(&terms, &homes).ok().context("it is split")?;
        turns.push(begun.elapsed().as_secs_f64() * 1_000.0);
        let sum: u64 = made.shares.iter().map(|share| share.amount.count()).sum();
        ensure!(Fen::new(sum)? == terms.total, "{sum}");
    }
    Ok(vec![Measured {
        what: format!("a split among {HOMES} homes"),
        ours: Side::new("ours", median(turns), "ms"),
        other: Side::new("demanded", MILLISECONDS_MAX, "ms"),
        target: Target::AtMost(1.0),
    }])
}

fn homes() -> anyhow::Result<Vec<Party>> {
    let home = |n: u32| -> anyhow::Result<Party> {
        let area = format!("{}.{:04}", 60 + n % 90, n % 10_000).parse()?;
        let coefficient = format!("{}.{}", n % 3, 1 + n % 9).parse()?;
        let weight = if n.is_multiple_of(7) { Some("0.5".parse()?) } else { None };
        Ok(Party { pays: true, area: Some(area), coefficient: Some(coefficient), weight, ..Party::default() })
    };
    (0..HOMES).map(home).collect()
}
