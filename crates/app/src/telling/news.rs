//! News as somebody is told it: which matter, what it is called, and what was said, as far as whoever asks may read it.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterView, Said, read_matter};
use crate::person::Topic;
use crate::who::Who;
use mingtong_domain::ids::MatterId;
use mingtong_store::rows::OutboxRow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The id of news is the position of the event that they are about, times this, and an ordinal.
const OF_AN_EVENT: i64 = 1000;

/// One thing that somebody is told.
#[derive(Debug, Clone)]
pub struct News {
    /// About what.
    pub topic: Topic,
    /// About which matter.
    pub matter: MatterId,
    /// What the matter is called; none where whoever asks may not see it.
    pub title: Option<Said>,
    /// What was said, where they may read it.
    pub said: Option<String>,
}

/// What rows of the outbox tell, as `who` may read it; each matter is read once.
pub(super) async fn news_of(app: &App, hall: &Hall, who: &Who, rows: &[OutboxRow]) -> Result<HashMap<i64, News>, Fail> {
    let mut views: HashMap<MatterId, Option<MatterView>> = HashMap::new();
    let mut found = HashMap::new();
    for row in rows {
        let (Some(matter), Some(topic)) = (MatterId::from_number(row.matter_id), Topic::from_key(&row.topic)) else {
            continue;
        };
        let view = match views.entry(matter) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(seen(app, hall, who, matter).await?),
        };
        let view = view.as_ref();
        let said = view.and_then(|view| said_at(view, row.outbox_id / OF_AN_EVENT));
        let title = view.map(|view| view.title.clone());
        found.insert(row.outbox_id, News { topic, matter, title, said });
    }
    Ok(found)
}

async fn seen(app: &App, hall: &Hall, who: &Who, matter: MatterId) -> Result<Option<MatterView>, Fail> {
    match read_matter(app, hall, who, matter).await {
        Ok(view) => Ok(Some(view)),
        Err(Fail::NotFound) => Ok(None),
        Err(fail) => Err(fail),
    }
}

/// What was said in the step that is told: the reply, the question, or why the matter was taken back.
fn said_at(view: &MatterView, position: i64) -> Option<String> {
    let step = view.steps.iter().find(|step| step.position == position)?;
    step.said.as_ref()?.words().map(str::to_owned)
}
