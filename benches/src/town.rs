//! A community to measure with.

use crate::voices;
use mingtong_app::community::{Founding, found_community, set_rule};
use mingtong_app::matter::Report;
use mingtong_app::{App, Chance, Clock, Hall, Store, Who};
use mingtong_domain::Millis;
use mingtong_domain::matter::Channel;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The database within a directory, where `mingtong --data` looks for it.
pub fn database(dir: &Path) -> PathBuf {
    dir.join("mingtong.db")
}

/// An application on a fresh SQLite file, with one community `town`.
pub async fn open(dir: &Path, clock: Clock) -> anyhow::Result<(App, Arc<Hall>)> {
    let app = App::new(Store::open_sqlite(&database(dir)).await?, clock, Chance::System);
    let founding = Founding {
        slug: "town".to_owned(),
        prefix: "示例".to_owned(),
        name: "示例社区".to_owned(),
        division_code: String::new(),
    };
    found_community(&app, founding).await?;
    let hall = app.hall("town").await?;
    // What is measured are pages with words on them.
    set_rule(&app, &hall, &Who::keeper(), published_at_once()).await?;
    let hall = app.hall("town").await?;
    Ok((app, hall))
}

fn published_at_once() -> Rule {
    let (jurisdiction, basis) = ("示例社区".to_owned(), "示例".to_owned());
    let (id, value) = (RuleId::ReviewResidents, RuleValue::Integer(0));
    Rule { id, value, jurisdiction, basis, from: Millis(0).civil().date(), to: None }
}

/// A report as residents write them.
pub fn report(turn: usize) -> Report {
    let voice = voices::voice(turn);
    Report { title: Some(voice.title), ..Report::new(Channel::Web, voice.text) }
}
