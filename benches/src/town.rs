//! A community to measure with.

use mingtong_adapters::{Chance, Clock};
use mingtong_app::matters::Report;
use mingtong_app::register::{Founding, found_community};
use mingtong_app::{App, Hall, Store};
use mingtong_domain::matter::{Channel, Track, Visibility};
use std::path::Path;
use std::sync::Arc;

/// An application on a fresh SQLite file, with one community `town`.
pub async fn open(dir: &Path) -> anyhow::Result<(App, Arc<Hall>)> {
    let store = Store::open_sqlite(&dir.join("mingtong.db")).await?;
    let app = App::new(store, Clock::System, Chance::System);
    let founding = Founding {
        slug: "town".to_owned(),
        prefix: "示例".to_owned(),
        name: "示例社区".to_owned(),
        division_code: String::new(),
    };
    found_community(&app, founding).await?;
    let hall = app.hall("town").await?;
    Ok((app, hall))
}

/// A report as residents write them.
pub fn report(turn: usize) -> Report {
    Report {
        channel: Channel::Web,
        place: None,
        title: None,
        text: format!("第{turn}件：3栋2单元楼道灯不亮已经三天，老人上下楼看不见，请尽快修理。"),
        visibility: Visibility::Public,
        track: Track::Ordinary,
        name: None,
        phone: None,
        email: None,
        pictures: vec![],
        reception: None,
        body: None,
        draft: None,
    }
}
