//! Before and after: what was solved, with a picture of how it was and one of how it is.

use super::list::{MatterItem, items, satisfied_at_least};
use super::story::Step;
use super::view::view_matter;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::PictureId;
use mingtong_store::rows::{Between, Counted, Figure};
use mingtong_store::{MatterFilter, MatterOrder};

/// Solved matters that are looked through for pictures, the latest first.
const LOOKED_THROUGH: u32 = 24;

/// A matter before and after.
#[derive(Debug, Clone)]
pub struct Pair {
    /// The matter.
    pub item: MatterItem,
    /// How it was.
    pub before: PictureId,
    /// How it is.
    pub after: PictureId,
}

/// What was closed as solved on some days and has both pictures, as everybody sees it, the latest first; `max` at the
/// most, of the last [`LOOKED_THROUGH`].
///
/// # Errors
/// The database failed.
pub async fn pairs(app: &App, hall: &Hall, between: Between, max: usize) -> Result<Vec<Pair>, Fail> {
    let (now, everybody) = (app.now(), Who::public(None));
    let counted = Counted { figure: Figure::ClosedThen, between, satisfied_at_least: satisfied_at_least(hall, now) };
    let filter = MatterFilter {
        now_ms: now.0,
        public_only: true,
        counted: Some(counted),
        order: MatterOrder::Solved,
        limit: LOOKED_THROUGH,
        ..MatterFilter::default()
    };
    let rows = app.store.read().await?.link().listed(hall.id, &filter).await?;
    let mut pairs = Vec::new();
    for item in items(app, hall, &everybody, rows) {
        if pairs.len() >= max {
            break;
        }
        let view = match view_matter(app, hall, &everybody, item.id).await {
            // It became private meanwhile.
            Err(Fail::NotFound) => continue,
            view => view?,
        };
        let ends = from_before(&view.steps)
            .or_else(|| picture(view.steps.iter().rev(), &["raised", "split_off", "words_added"]))
            .zip(picture(view.steps.iter(), &["verified", "done"]));
        pairs.extend(ends.map(|(before, after)| Pair { item, before, after }));
    }
    Ok(pairs)
}

/// The first picture from before the work that whoever did it shows.
fn from_before(steps: &[Step]) -> Option<PictureId> {
    let step = steps.iter().find(|step| step.before > 0)?;
    step.pictures.first().map(|picture| picture.id.clone())
}

/// The first picture of steps of these kinds that everybody sees; of work that is done, from after it.
fn picture<'s>(mut steps: impl Iterator<Item = &'s Step>, kinds: &[&str]) -> Option<PictureId> {
    let is_shown =
        |step: &&Step| !step.internal && kinds.contains(&step.kind.key()) && step.pictures.len() > step.before;
    let step = steps.find(is_shown)?;
    step.pictures.get(step.before).map(|picture| picture.id.clone())
}
