//! What of a thing can be erased: its texts and pictures that are still there, for whoever erases them.

use crate::app::App;
use crate::erase::{is_asked, referred, streams};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PictureId, Stream};
use mingtong_domain::matter::{Matter, Piece};
use mingtong_domain::person;
use mingtong_domain::role::Role;
use mingtong_domain::vote::Vote;
use mingtong_store::stream_of;
use std::collections::BTreeSet;

/// A text or a picture that can be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasable {
    /// What.
    pub what: Piece,
    /// Its words, as they were written; none for a picture.
    pub words: Option<String>,
    /// When it was recorded.
    pub at: Millis,
    /// The role of whoever recorded it.
    pub role: Role,
}

/// The texts and pictures of a thing that can be erased, in the order in which they were recorded.
///
/// # Errors
/// The role may not, there is no such thing or it is not for this person, or the database failed.
pub async fn erasable(app: &App, hall: &Hall, who: &Who, of: impl Into<Stream>) -> Result<Vec<Erasable>, Fail> {
    who.authorise(person::Act::Erase)?;
    let of = of.into();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mut events: Vec<Recorded> = vec![];
    for stream in streams(&of) {
        events.extend(stream_of(link, hall.id, &stream).await?);
    }
    let is_hidden = || Matter::from_stream(&events).is_none_or(|matter| !who.may_see(&hall.register, &matter));
    if events.is_empty() || matches!(of, Stream::Matter(_)) && is_hidden() {
        return Err(Fail::NotFound);
    }
    let words = words_behind(link, hall.id, referred(&events).flat_map(|to| to.texts)).await?;
    let pictures: Vec<String> = referred(&events).flat_map(|to| to.pictures).map(|picture| picture.0).collect();
    let pictures = link.pictures(hall.id, &pictures).await?;
    let pictures: BTreeSet<PictureId> = pictures.into_iter().map(|row| PictureId(row.picture_id)).collect();
    let vote = Vote::from_stream(&events);
    let mut named = BTreeSet::new();
    let mut found = vec![];
    events.sort_by_key(|recorded| recorded.position);
    for recorded in &events {
        let Some(event) = &recorded.event else { continue };
        let (to, kept) = (event.references(), event.kept_text());
        let texts = to.texts.into_iter().filter(|text| words.contains_key(text) && kept != Some(text)).map(Piece::Text);
        let shown = to.pictures.into_iter().filter(|picture| pictures.contains(picture)).map(Piece::Picture);
        let texts = texts.filter(|what| !is_asked(vote.as_ref(), what, app.now()));
        for what in texts.chain(shown).filter(|what| named.insert(what.clone())) {
            let words = if let Piece::Text(text) = &what { words.get(text).cloned() } else { None };
            found.push(Erasable { what, words, at: recorded.at, role: recorded.role });
        }
    }
    Ok(found)
}
