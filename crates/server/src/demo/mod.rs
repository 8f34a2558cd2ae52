//! `mingtong demo`: the acceptance story of June 2021, told by the same use cases that everybody uses, with the clock
//! set back to the days on which it happened; what is in hand on the day on which it is loaded; and real letters as a
//! second community.
//!
//! What is reported of the real neighbourhood is told as it was reported. People's names, whatever the report leaves
//! open and everything after it are invented and marked 示例.

mod ballots;
mod bodies;
mod council;
mod courtyard;
mod evening;
mod homes;
mod letters;
mod lists;
mod living;
mod meetings;
mod names;
mod outcome;
mod paying;
mod paying_today;
mod people;
mod polls;
mod procedure;
mod reception;
mod reporting;
mod room;
mod scene;
mod settling;
mod six_steps;
mod taking_up;
mod two_shops;
mod votes;
mod yard_69;

pub use mingtong_app::person::DEMO_PASSWORD as PASSWORD;
pub use names::{COMMUNITY, LETTERS};

use anyhow::{Context, ensure};
use living::Today;
use mingtong_app::{App, Chance, Clock, Fail, Store};
use mingtong_domain::Millis;
use mingtong_store::MatterFilter;
use mingtong_store::log::Entry;

/// The demo is the same at every run; it guards no secrets.
const SEED: u64 = 20_210_610;

/// Since when there is this program.
const PROGRAM_YEAR: i16 = 2026;

/// Loads the story, with what is in hand `now`, and the letters, each unless it is there already.
///
/// # Errors
/// An earlier load was cut off in the middle or was that of another version, or the database failed.
pub async fn load(store: Store, now: Millis) -> anyhow::Result<()> {
    let clock = Clock::set_to(scene::at(2, 1, 9, 0).0);
    let app = App::new(store, clock.clone(), Chance::seeded(SEED)).with_demo_password();
    load_lane(&app, &clock, now).await?;
    if is_new(&app, LETTERS).await? {
        letters::load(&app, &clock).await.context("the letters")?;
    }
    is_whole(&app, LETTERS, letters::LETTERS).await
}

/// Loads the community of the story unless it is there.
///
/// # Errors
/// As for [`load`].
pub async fn load_lane(app: &App, clock: &Clock, now: Millis) -> anyhow::Result<()> {
    if is_new(app, COMMUNITY).await? {
        tell(app, clock, Today::of(now)).await.context("the story of the lane")?;
    }
    is_whole(app, COMMUNITY, scene::MATTERS + living::MATTERS).await
}

async fn is_whole(app: &App, slug: &str, fewest: u32) -> anyhow::Result<()> {
    let hall = app.hall(slug).await?;
    let found = app.store.read().await?.link().count_matters(hall.id, &MatterFilter::default(), fewest).await?;
    let cut_off = "was cut off in the middle, or is that of an older version: remove its data and load it again";
    ensure!(found >= i64::from(fewest), "the demo in {slug} {cut_off}");
    Ok(())
}

/// A community that the demo did not make; none where there is no such.
///
/// # Errors
/// The database failed.
pub async fn stranger(store: &Store) -> anyhow::Result<Option<String>> {
    let mut reader = store.read().await?;
    for row in reader.link().communities().await? {
        // The demo tells of days before there was this program: whoever founds a community does it later.
        let first = reader.link().range_rows(row.community_id, 0, 1).await?.pop();
        let founded = first.map(|first| Entry::parse(&first.canonical)).transpose()?.map(|entry| entry.at_ms);
        let is_told = founded.is_some_and(|at| at.year() < PROGRAM_YEAR);
        let is_ours = is_told && [COMMUNITY, LETTERS].contains(&row.slug.as_str());
        if !is_ours {
            return Ok(Some(row.slug));
        }
    }
    Ok(None)
}

async fn is_new(app: &App, slug: &str) -> Result<bool, Fail> {
    match app.hall(slug).await {
        Ok(_) => Ok(false),
        Err(Fail::NotFound) => Ok(true),
        Err(other) => Err(other),
    }
}

async fn tell(app: &App, clock: &Clock, today: Today) -> anyhow::Result<()> {
    let cast = people::settle(app, clock).await?;
    let mut scenes = Vec::new();
    reception::chapter(&cast, &mut scenes);
    council::chapter(&cast, &mut scenes);
    meetings::chapter(&cast, &mut scenes);
    courtyard::chapter(&cast, &mut scenes);
    lists::chapter(&cast, &mut scenes);
    settling::chapter(&cast, &mut scenes);
    two_shops::chapter(&cast, &mut scenes);
    scene::play(app, clock, scenes).await?;
    living::prepare(app, clock, today).await?;
    bodies::renew(app, &cast.secretary, [&cast.council_body, &cast.group_body]).await?;
    let mut scenes = Vec::new();
    living::chapter(&cast, today, &mut scenes);
    meetings::chapter_of_today(&cast, today, &mut scenes);
    six_steps::chapter_of_today(&cast, today, &mut scenes);
    votes::chapter(&cast, today, &mut scenes);
    lists::chapter_of_today(&cast, today, &mut scenes);
    reporting::chapter_of_today(&cast, today, &mut scenes);
    paying_today::chapter(&cast, today, &mut scenes);
    scene::play(app, clock, scenes).await
}
