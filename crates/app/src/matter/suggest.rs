//! What may help whoever decides on a matter: those that may be the same, the units to which similar ones went, and
//! what similar ones are about, out of this community's own history and with the reason. Nothing is decided by it.
//!
//! How good it is on real letters: docs/evaluation/similar.md.

use super::alike::{Asked, Like, Nearness, compared, descending, faded};
use super::list::{MatterItem, seen_by};
use super::load::load;
use super::similar::listed;
use super::title::title_from;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{CategoryId, MatterId, PlaceId, UnitId};
use mingtong_domain::matter::{Act, Matter, StageKind};
use mingtong_store::MatterFilter;

/// As many as are looked at while one decides.
const SHOWN: usize = 5;
/// A matter that says so many thousandths of another may be the same.
const COVERED_PERMILLE: u16 = 400;
/// What is elsewhere is seldom the same, what lies nowhere may be. What was said here lately begins where the likest of
/// what is elsewhere ends: the same words elsewhere are another lamp, other words here may be this one.
const ELSEWHERE: f64 = 0.4;
const SOMEWHERE: f64 = 0.7;
/// What was said a year ago is half as likely to be meant.
const SAME_HALF_LIFE_MS: i64 = 365 * DAY_MS;
/// So many similar matters say to whom it may go. Fewer depend on chance, more are no longer similar.
const NEIGHBOURS: usize = 25;
/// Units come and go, and so do their names: after so long a matter says half as much of where the next one goes.
const UNIT_HALF_LIFE_MS: i64 = 120 * DAY_MS;
/// One courtyard has one property manager.
const HERE: f64 = 1.5;
/// Units that are suggested.
const UNITS_SHOWN: usize = 3;
/// Categories that are suggested: a person overlooks so many while deciding.
const CATEGORIES_SHOWN: usize = 3;
const DAY_MS: i64 = 24 * 3_600_000;

/// What is like a matter.
#[derive(Debug, Clone, Default)]
pub struct Alike {
    /// Those that may be the same, the likeliest first.
    pub matters: Vec<MatterItem>,
    /// The units to which similar ones went, the likeliest first.
    pub units: Vec<SuggestedUnit>,
    /// What similar ones are about, the likeliest first.
    pub categories: Vec<SuggestedCategory>,
}

/// What similar matters are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedCategory {
    /// The category.
    pub category: CategoryId,
    /// How many of the similar matters are about it …
    pub matters: usize,
    /// … of how many of which somebody has said what they are about.
    pub of: usize,
    /// The latest of them.
    pub last: MatterId,
    /// Its public number.
    pub last_number: String,
}

/// A unit to which similar matters went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// How many of the similar matters went there …
    pub matters: usize,
    /// … of how many.
    pub of: usize,
    /// The latest of them.
    pub last: MatterId,
    /// Its public number.
    pub last_number: String,
}

/// What is like a matter that `who` works on, of what they may see.
///
/// # Errors
/// There is no such matter for them, they do not work here, too many are compared now, or the database failed.
pub async fn alike_to(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<Alike, Fail> {
    who.authorise(Act::ReadWork)?;
    let matter = load(&mut app.store.read().await?.link(), hall, id).await?.0;
    if !who.may_see(&hall.register, &matter) {
        return Err(Fail::NotFound);
    }
    alike_to_matter(app, hall, who, &matter).await
}

/// The same of a matter that was read already.
///
/// # Errors
/// As [`alike_to`].
pub async fn alike_to_matter(app: &App, hall: &Hall, who: &Who, matter: &Matter) -> Result<Alike, Fail> {
    let texts = [Some(&matter.title), matter.text.as_ref()];
    let words = {
        let mut reader = app.store.read().await?;
        words_behind(&mut reader.link(), hall.id, texts.into_iter().flatten().cloned()).await?
    };
    let texts = texts.into_iter().flatten().filter_map(|text| words.get(text).cloned()).collect();
    let (place, said) = (matter.place.clone(), matter.received);
    alike(app, hall, who, Asked { texts, place, said, matter: Some(matter.id), reads_waiting: true }).await
}

/// What is like some words about a place, before there is a matter.
///
/// # Errors
/// `who` does not work here, too many are compared now, or the database failed.
pub async fn alike_to_words(
    app: &App,
    hall: &Hall,
    who: &Who,
    (title, text): (&str, &str),
    place: Option<&PlaceId>,
) -> Result<Alike, Fail> {
    let title = if title.is_empty() { title_from(text) } else { title.to_owned() };
    let (texts, place) = (vec![title, text.to_owned()], place.cloned());
    alike(app, hall, who, Asked { texts, place, said: app.now(), matter: None, reads_waiting: true }).await
}

async fn alike(app: &App, hall: &Hall, who: &Who, asked: Asked) -> Result<Alike, Fail> {
    who.authorise(Act::ReadWork)?;
    let (now, place) = (app.now(), asked.place.as_ref());
    let filter = MatterFilter { now_ms: now.0, ..seen_by(hall, who) };
    let found = compared(app, hall, &asked, &filter).await?;
    let (units, categories) = (units(hall, now, place, &found), categories(hall, now, place, &found));
    let matters = listed(app, hall, who, the_same(hall, now, &asked, &found)).await?;
    Ok(Alike { matters, units, categories })
}

/// Those that may be the same. What goes on in another is found there.
fn the_same(hall: &Hall, now: Millis, asked: &Asked, found: &[Like]) -> Vec<i64> {
    let goes_on = |like: &&Like| !matches!(stage(like), None | Some(StageKind::Merged | StageKind::Retracted));
    let ranked = found.iter().filter(goes_on).filter_map(|like| {
        let nearness = like.nearness(hall, asked);
        let likeness = f64::from(like.likeness(nearness, COVERED_PERMILLE)?) / 1_000.0;
        let likely = match nearness {
            Nearness::HereLately => ELSEWHERE + (1.0 - ELSEWHERE) * likeness,
            Nearness::Here => likeness,
            Nearness::Unknown => SOMEWHERE * likeness,
            Nearness::Elsewhere => ELSEWHERE * likeness,
        };
        Some((likely * faded(now.0 - like.row.received_ms, SAME_HALF_LIFE_MS), like.row.matter_id))
    });
    let mut ranked: Vec<(f64, i64)> = ranked.collect();
    ranked.sort_by(|a, b| descending(a.0, b.0).then(b.1.cmp(&a.1)));
    ranked.into_iter().take(SHOWN).map(|(_, id)| id).collect()
}

/// The units to which the nearest went.
fn units(hall: &Hall, now: Millis, place: Option<&PlaceId>, found: &[Like]) -> Vec<SuggestedUnit> {
    let went = |like: &Like| {
        let unit = UnitId(like.row.unit_id.clone().filter(|_| was_given(like))?);
        hall.register.units.contains_key(&unit).then_some(unit)
    };
    let suggested = said_by_nearest(hall, now, place, found, went).into_iter().map(|(unit, said)| {
        let name = hall.unit_name(&unit).to_owned();
        SuggestedUnit { unit, name, matters: said.matters, of: said.of, last: said.last, last_number: said.last_number }
    });
    suggested.take(UNITS_SHOWN).collect()
}

/// What the nearest are about, as somebody has said, of what is still given.
fn categories(hall: &Hall, now: Millis, place: Option<&PlaceId>, found: &[Like]) -> Vec<SuggestedCategory> {
    let about = |like: &Like| {
        let category = CategoryId(like.row.category_id.clone()?);
        hall.register.is_in_use(&category).then_some(category)
    };
    let suggested = said_by_nearest(hall, now, place, found, about).into_iter().map(|(category, said)| {
        let Told { matters, of, last, last_number } = said;
        SuggestedCategory { category, matters, of, last, last_number }
    });
    suggested.take(CATEGORIES_SHOWN).collect()
}

/// How many of the nearest say the same.
struct Told {
    matters: usize,
    of: usize,
    last: MatterId,
    last_number: String,
}

/// What the nearest say, the likeliest first: each with the sum of what its matters weigh.
fn said_by_nearest<T: Ord>(
    hall: &Hall,
    now: Millis,
    place: Option<&PlaceId>,
    found: &[Like],
    says: impl Fn(&Like) -> Option<T>,
) -> Vec<(T, Told)> {
    let here = |like: &Like| if like.is_here(hall, place) == Some(true) { HERE } else { 1.0 };
    let weight = |like: &Like| like.closeness * here(like) * faded(now.0 - like.row.received_ms, UNIT_HALF_LIFE_MS);
    let near = found.iter().filter(|like| like.closeness > 0.0);
    let mut nearest: Vec<(f64, T, &Like)> = near.filter_map(|like| Some((weight(like), says(like)?, like))).collect();
    nearest.sort_by(|a, b| descending(a.0, b.0).then(b.2.row.matter_id.cmp(&a.2.row.matter_id)));
    nearest.truncate(NEIGHBOURS);
    let of = nearest.len();
    let mut sums: Vec<(f64, T, Vec<&Like>)> = Vec::new();
    for (weight, said, matter) in nearest {
        match sums.iter_mut().find(|(_, known, _)| *known == said) {
            Some((sum, _, matters)) => {
                *sum += weight;
                matters.push(matter);
            }
            None => sums.push((weight, said, vec![matter])),
        }
    }
    // One pair may be shared by chance: at least one matter has more in common.
    sums.retain(|(_, _, matters)| matters.iter().any(|like| like.covered > 0));
    sums.sort_by(|a, b| descending(a.0, b.0).then_with(|| a.1.cmp(&b.1)));
    let told = sums.into_iter().filter_map(|(_, said, matters)| {
        let last = MatterId::from_number(matters.iter().map(|like| like.row.matter_id).max()?)?;
        Some((said, Told { matters: matters.len(), of, last, last_number: hall.number(last) }))
    });
    told.collect()
}

/// Whether it is with the unit that it names, or ended there: what a unit sent back says nothing of where it belongs.
fn was_given(like: &Like) -> bool {
    use StageKind::{Accepted, Declined, Disputed, Merged, OpenForClaim, Received, Retracted, Withdrawn};
    !matches!(
        stage(like),
        None | Some(Received | Accepted | OpenForClaim | Disputed | Declined | Merged | Withdrawn | Retracted)
    )
}

fn stage(like: &Like) -> Option<StageKind> {
    StageKind::from_key(&like.row.stage)
}
