//! 700 public letters to a mayor's mailbox with the offices' answers, as a community of their own.

use super::names::LETTERS as COMMUNITY;
use super::scene::Millis;
use anyhow::ensure;
use flate2::read::GzDecoder;
use jiff::civil::{DateTime, datetime};
use mingtong_app::community::{Founding, found_community};
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::person::{DEMO_PASSWORD, add_person, set_password};
use mingtong_app::register::change_role;
use mingtong_app::{App, Clock, Who};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_office::Mapping;
use std::io::Read;

/// Letters in the file; where it is from says `crates/server/data/README.md`.
pub(super) const LETTERS: u32 = 700;

/// The latest letter is of 10 May 2022, the latest answer of 12 May.
const IMPORTED: DateTime = datetime(2022, 5, 31, 18, 0, 0, 0);
const FILE: &[u8] = include_bytes!("../../data/letters.csv.gz");
/// The file has 1.7 MB.
const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// Founds the community, gives it a desk, and lets the desk import the file.
///
/// # Errors
/// A letter was not taken in, or the database failed.
pub(super) async fn load(app: &App, clock: &Clock) -> anyhow::Result<()> {
    clock.set(Millis::from_civil(IMPORTED).0);
    let founding = Founding {
        slug: COMMUNITY.into(),
        prefix: "商洛".into(),
        name: "商洛信箱示例".into(),
        division_code: "611000".into(),
    };
    found_community(app, founding).await?;
    let hall = app.hall(COMMUNITY).await?;
    let keeper = Who::keeper();
    let person = add_person(app, &hall, &keeper, "信箱工作人员（示例）").await?;
    let (role, all) = (Role::Staff, Scope::Community);
    change_role(app, &hall, &keeper, person.clone(), role, all.clone(), RoleChange::Grant).await?;
    set_password(app, &hall, &keeper, &person, "shequ", DEMO_PASSWORD).await?;
    let desk = Who::in_role(person, role, all);
    let report = import_letters(app, &hall, &desk, "letters.csv", file()?, Mapping::default(), Mode::Import).await?;
    ensure!(report.new == LETTERS, "{} of {LETTERS} letters were taken in", report.new);
    Ok(())
}

fn file() -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(FILE).take(FILE_BYTES_MAX).read_to_end(&mut bytes)?;
    Ok(bytes)
}
