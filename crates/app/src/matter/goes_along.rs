//! What is erased along with a text of a matter.

use super::title::title_from;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::texts::words_behind;
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::TextRef;
use mingtong_domain::matter::{Event, Piece};

/// The title that was made of the first words of a text.
pub(crate) async fn title_made_of(
    it: &mut Carrier<'_>,
    prior: &[Recorded],
    text: &TextRef,
) -> Result<Option<TextRef>, Fail> {
    let raised = prior.iter().find_map(|recorded| match &recorded.event {
        Some(event::Event::Matter(Event::Raised { title, text: Some(said), .. })) if said == text => Some(title),
        _ => None,
    });
    let Some(title) = raised else { return Ok(None) };
    let community = it.hall.id;
    let words = words_behind(&mut it.link(), community, [title.clone(), text.clone()]).await?;
    let is_made = words.get(text).zip(words.get(title)).is_some_and(|(text, title)| title_from(text) == *title);
    Ok(is_made.then(|| title.clone()))
}

/// The texts that stand masked in the place of a text. They go without an event of their own.
pub(crate) fn masked_texts(prior: &[Recorded], text: &TextRef) -> Vec<TextRef> {
    let original = Piece::Text(text.clone());
    let masked = prior.iter().filter_map(|recorded| match &recorded.event {
        Some(event::Event::Matter(Event::Masked { what, shown })) if *what == original => Some(shown.clone()),
        _ => None,
    });
    masked.collect()
}
