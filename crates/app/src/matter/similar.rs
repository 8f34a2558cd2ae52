//! Open matters like the one that somebody is about to report: whoever finds theirs says "me too" instead.

use super::list::{MatterItem, items, keys, only};
use super::title::title_from;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::ids::{PlaceId, TextRef};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, PersonalData};
use mingtong_store::MatterFilter;
use mingtong_store::rows::MatterRow;
use mingtong_text::personal;
use mingtong_text::similar::similarity_permille;
use std::cmp::Reverse;
use std::collections::HashMap;

/// As many as people look at before they go on.
const SHOWN: usize = 3;
/// Likeness from which two texts may be about the same, in thousandths: "路灯坏了" and "路灯不亮" have 333.
const ALIKE_PERMILLE: u16 = 300;

/// Public matters, not closed, of the same courtyard (of anywhere where the place is not known), the most alike first.
/// Of many the latest are compared.
///
/// # Errors
/// The database failed.
pub async fn similar_matters(
    app: &App,
    hall: &Hall,
    text: &str,
    place: Option<&PlaceId>,
) -> Result<Vec<MatterItem>, Fail> {
    let filter = MatterFilter {
        now_ms: app.now().0,
        public_only: true,
        stages: Act::Support.stages().iter().map(|stage| stage.key()).collect(),
        places: place.map(|place| keys(hall.register.inside(&hall.courtyard(place)))),
        limit: limits::PAGE_ROWS_MAX,
        ..MatterFilter::default()
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let rows = link.matters(hall.id, &filter).await?;
    let mut refs = Vec::with_capacity(2 * rows.len());
    for row in &rows {
        refs.extend(std::iter::once(&row.title).chain(&row.body).cloned().map(TextRef));
    }
    let words = words_behind(link, hall.id, refs).await?;
    let title = title_from(text);
    let mut alike: Vec<(Reverse<u16>, MatterRow)> = rows
        .into_iter()
        .map(|row| (Reverse(likeness(&words, &row, text, &title)), row))
        .filter(|(likeness, _)| likeness.0 >= ALIKE_PERMILLE)
        .collect();
    alike.sort_by_key(|(likeness, row)| (*likeness, Reverse(row.matter_id)));
    let chosen: Vec<i64> = alike.into_iter().take(SHOWN).map(|(_, row)| row.matter_id).collect();
    let mut rows = link.listed(hall.id, &only(app, chosen.clone())).await?;
    rows.sort_by_key(|row| chosen.iter().position(|id| *id == row.matter_id));
    Ok(items(app, hall, &Who::public(None), rows))
}

/// The greatest likeness of what is typed with what may be read of a matter: a page must not tell what it hides.
fn likeness(words: &HashMap<TextRef, String>, row: &MatterRow, text: &str, title: &str) -> u16 {
    let is_hidden =
        matches!(PersonalData::from_key(&row.personal_data), None | Some(PersonalData::Pending | PersonalData::Masked));
    let title_is_read = row.title_shown == "said";
    let references = title_is_read.then_some(&row.title).into_iter().chain(&row.body);
    let theirs: Vec<&str> =
        references.filter_map(|reference| words.get(&TextRef(reference.clone()))).map(String::as_str).collect();
    let masker = personal::Masker::of(theirs.iter().copied());
    let theirs = theirs.iter().map(|text| if is_hidden { masker.mask(text) } else { (*text).to_owned() });
    theirs.map(|theirs| similarity_permille(text, &theirs).max(similarity_permille(title, &theirs))).max().unwrap_or(0)
}
