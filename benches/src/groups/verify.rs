//! How long it takes to read a log anew: every entry hashed, read, and folded into a scratch database, of which the
//! published numbers are then asked. Fetching is left out: it is the network's.

use super::record::take_in;
use crate::measured::{Measured, Side, Target};
use crate::server::counted_mib;
use crate::{life, town};
use anyhow::Context;
use mingtong_app::Clock;
use mingtong_proof::hash;
use mingtong_store::{Replay, look_at_entries};
use std::time::{Duration, Instant};

/// Each letter that was answered has three events.
const LETTERS: usize = 66_000;
/// Entries that are read from the store at once.
const PAGE: u32 = 2_000;
const MILLION: f64 = 1_000_000.0;
/// Seconds for a million entries on two cores.
const DEMANDED_S: f64 = 60.0;
/// Mebibytes by which the process may grow meanwhile, however long the log is: what databases keep at hand, and some
/// words of each thing that is not wholly public.
const DEMANDED_MIB: f64 = 384.0;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let clock = Clock::set_to(life::BEGIN_MS);
    let (app, hall) = town::open(dir.path(), clock.clone()).await?;
    take_in(&app, &hall, 0..LETTERS).await?;
    let before = counted_mib("self", "VmRSS:")?;
    let mut replay = Replay::begin().await?;
    let (mut took, mut read, mut next) = (Duration::ZERO, 0_u32, 0);
    loop {
        let rows = app.store.read().await?.link().range_rows(hall.id, next, PAGE).await?;
        let Some(last) = rows.last() else { break };
        next = last.position + 1;
        let begun = Instant::now();
        for row in &rows {
            let leaf = hash::leaf(row.canonical.as_bytes());
            let position = u64::try_from(row.position)?;
            let taken = replay.take(position, row.canonical.as_bytes(), leaf.0);
            taken.map_err(|unread| anyhow::anyhow!("{unread:?}"))?;
            read += 1;
        }
        if replay.is_full() {
            replay.write().await?;
        }
        took += begun.elapsed();
    }
    let begun = Instant::now();
    replay.fold().await?;
    look_at_entries(replay.store(), replay.community(), i64::MAX).await?;
    took += begun.elapsed();
    replay.slug().context("the log has entries")?;
    let grown = (counted_mib("self", "VmRSS:")? - before).max(1.0);
    Ok(vec![
        Measured {
            what: format!("reading a log of {read} events anew, for a million"),
            ours: Side::new("ours", took.as_secs_f64() / f64::from(read) * MILLION, "s"),
            other: Side::new("demanded", DEMANDED_S, "s"),
            target: Target::AtMost(1.0),
        },
        Measured {
            what: "the memory that it takes".to_owned(),
            ours: Side::new("ours", grown, "MiB"),
            other: Side::new("demanded", DEMANDED_MIB, "MiB"),
            target: Target::AtMost(1.0),
        },
    ])
}
