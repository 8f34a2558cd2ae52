//! Finding matters: by their number, by words, by who raised them; without any, all that somebody may see.

use super::by_number::meant;
use super::list::{COUNTED_MAX, MatterItem, MatterList, MatterQuery, filter, items, keys, seen_among};
use super::raised_by::or_of_people;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{BodyId, MatterId};
use mingtong_domain::limits;
use mingtong_domain::matter::Act;
use mingtong_store::rows::ListedRow;
use mingtong_store::{Link, MatterFilter, letter_number_digest};
use mingtong_text::building::one_name;
use mingtong_text::normal::normal;

/// The list of matters that `who` may see, whatever has become of them.
///
/// # Errors
/// Too many look for words now, or the database failed.
pub async fn list_matters(app: &App, hall: &Hall, who: &Who, query: &MatterQuery) -> Result<MatterList, Fail> {
    let limit = if query.limit == 0 { limits::PAGE_ROWS } else { query.limit.min(limits::PAGE_ROWS_MAX) };
    let mut filter = filter(hall, who, query, app.now());
    filter.limit = limit + 1;
    // A frequent word is looked for in half of the index: whoever only turns pages does not wait for it.
    let _pass = match filter.search.is_some() {
        true => Some(app.gates.searching.enter().await?),
        false => None,
    };
    let mut reader = app.store.read().await?;
    let (link, words) = (&mut reader.link(), query.words.trim());
    if let Some(found) = of_number(link, app, hall, who, words).await? {
        return Ok(found);
    }
    // A number without its year may be a word as well: the matter comes first, then what holds the word.
    let meant = match query.before {
        Some(_) => None,
        None => of_short_number(link, app, hall, who, words).await?,
    };
    or_of_people(link, hall, who, words, &mut filter).await?;
    filter.or_at = places_called(hall, who, words);
    // Words that hold nothing to look for are no name of a place either.
    if !words.is_empty() && filter.search.is_none() && filter.or_raised_by.is_empty() {
        return Ok(MatterList::whole(meant.into_iter().collect()));
    }
    let sees_public_only = filter.public_only && filter.or_private_at.is_empty() && filter.or_private_of.is_none();
    let (mut rows, known) = match query.is_whole() && sees_public_only {
        true => link.listed_of_all_public(hall.id, &filter).await.map(|(rows, total)| (rows, Some(total)))?,
        false => (link.listed(hall.id, &filter).await?, None),
    };
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let total = match known {
        Some(total) => total,
        None => link.count_matters(hall.id, &MatterFilter { before: None, ..filter }, COUNTED_MAX + 1).await?,
    };
    let next = if more { rows.last().and_then(ListedRow::id) } else { None };
    let items = items(app, hall, who, rows);
    let total_is_more = total > i64::from(COUNTED_MAX);
    let mut found = MatterList { items, total: total.min(i64::from(COUNTED_MAX)), total_is_more, next };
    if let Some(meant) = meant {
        found.put_first(meant);
    }
    Ok(found)
}

/// The topics before a body 议题: the matters on which it deliberates, the latest first.
///
/// # Errors
/// The database failed.
pub async fn topics_before(app: &App, hall: &Hall, who: &Who, body: &BodyId) -> Result<MatterList, Fail> {
    let deliberating = Some(body.clone());
    let query = MatterQuery { deliberating, limit: limits::PAGE_ROWS_MAX, ..MatterQuery::default() };
    list_matters(app, hall, who, &query).await
}

/// The places with this full name (东风巷14号院 2栋), however spaced and whatever a building in it is called, and what lies
/// inside them, for whoever works here: on a matter it stands as people read it in lists.
pub(super) fn places_called(hall: &Hall, who: &Who, words: &str) -> Vec<String> {
    let sought = one_name(words);
    if sought.is_empty() || !who.may(Act::ReadWork) {
        return vec![];
    }
    let named = hall.places().into_iter().filter(|(_, name)| one_name(name) == sought);
    named.flat_map(|(id, _)| keys(hall.register.inside(id))).collect()
}

/// What has this number, whatever its words: the matter, or for whoever works here the letters that carry it.
async fn of_number(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    number: &str,
) -> Result<Option<MatterList>, Fail> {
    let matters = match (MatterId::parse(&normal(number)), letter_number_digest(number)) {
        (Some(id), _) => vec![id.number()],
        (None, Some(digest)) if who.may(Act::ReadWork) => {
            link.matters_of_letter(hall.id, &digest, limits::PAGE_ROWS_MAX).await?
        }
        _ => vec![],
    };
    if matters.is_empty() {
        return Ok(None);
    }
    let items = seen_among(link, app, hall, who, matters).await?;
    Ok((!items.is_empty()).then(|| MatterList::whole(items)))
}

/// Of a number that was typed as short as people like, the matter that whoever works here most probably means, as far
/// as they may see it.
async fn of_short_number(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    typed: &str,
) -> Result<Option<MatterItem>, Fail> {
    let meant = meant(app, hall, typed);
    if meant.is_empty() || !who.may(Act::ReadWork) {
        return Ok(None);
    }
    let mut seen = seen_among(link, app, hall, who, meant.iter().map(|id| id.number()).collect()).await?;
    seen.sort_by_key(|item| meant.iter().position(|id| *id == item.id));
    Ok(seen.into_iter().next())
}
