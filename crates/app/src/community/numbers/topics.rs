//! Hot topics: words that stand out in the titles of some days against those of as many days before, with their
//! matters. Whoever asks reads no title that they may not read; what is masked is no word.

use super::period::Period;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterItem, MatterQuery, filter, items};
use crate::who::Who;
use mingtong_store::rows::Figure;
use mingtong_store::{Link, MatterFilter};
use mingtong_text::topics::topics;

/// Titles that are read of some days, the latest: more say the same.
pub const TITLES_MAX: u32 = 2_000;
/// Topics that are told.
const TOPICS_MAX: usize = 8;

/// A word that stands out.
#[derive(Debug, Clone)]
pub struct HotTopic {
    /// The word.
    pub word: String,
    /// The matters in whose titles it stands.
    pub matters: Vec<MatterItem>,
    /// In how many titles it stood in the days before.
    pub before: usize,
}

/// The hot topics of some days, the one of the most matters first; none of all days, which nothing went before.
///
/// # Errors
/// The database failed.
pub async fn hot_topics(
    app: &App,
    hall: &Hall,
    who: &Who,
    period: Period,
    narrowed: &MatterQuery,
) -> Result<Vec<HotTopic>, Fail> {
    let Some(earlier) = period.before() else { return Ok(vec![]) };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let now = titled(link, app, hall, who, period, narrowed).await?;
    let before = titled(link, app, hall, who, earlier, narrowed).await?;
    let known: Vec<&str> = now.iter().filter_map(|item| item.place.as_deref()).collect();
    let found = topics(&titles(&now), &titles(&before), &known, TOPICS_MAX);
    let topic = |found: mingtong_text::topics::Topic| HotTopic {
        matters: found.texts.iter().filter_map(|nth| now.get(*nth).cloned()).collect(),
        word: found.word,
        before: found.before,
    };
    Ok(found.into_iter().map(topic).collect())
}

/// The matters of some days whose titles whoever asks reads.
async fn titled(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    period: Period,
    narrowed: &MatterQuery,
) -> Result<Vec<MatterItem>, Fail> {
    let query = MatterQuery { counted: Some((Figure::Received, period.between())), ..narrowed.clone() };
    let filter = MatterFilter { limit: TITLES_MAX, ..filter(hall, who, &query, app.now()) };
    let rows = link.listed(hall.id, &filter).await?;
    let mut read = items(app, hall, who, rows);
    read.retain(|item| item.title.words().is_some());
    Ok(read)
}

fn titles(items: &[MatterItem]) -> Vec<&str> {
    items.iter().map(|item| item.title.words().unwrap_or_default()).collect()
}
