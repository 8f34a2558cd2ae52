//! A text or a picture is erased for good, because somebody has a right to it (Personal Information Protection Law
//! art. 47). The record stays whole: it holds only the digest, and tells who erased it, in which role, and when.

use super::title::title_from;
use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::{MatterId, PictureId, Stream, TextRef};
use mingtong_domain::matter::{Event, Piece};
use mingtong_domain::person;
use mingtong_domain::references::References;
use mingtong_store::Append;

/// What is erased of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erased {
    /// A text.
    Text(TextRef),
    /// A picture, wherever else it is shown.
    Picture(PictureId),
}

impl Erased {
    pub(crate) fn is_among(&self, references: &References) -> bool {
        match self {
            Erased::Text(text) => references.texts.contains(text),
            Erased::Picture(picture) => references.pictures.contains(picture),
        }
    }

    /// Erases it; how many there were.
    pub(crate) async fn erase(&self, it: &mut Carrier<'_>) -> Result<u64, Fail> {
        let (community, now_ms) = (it.hall.id, it.now.0);
        Ok(match self {
            Erased::Text(text) => it.link().erase_content(community, text.as_str(), now_ms).await?,
            Erased::Picture(picture) => it.link().delete_picture(community, picture.as_str()).await?,
        })
    }

    /// Erases it from a thing to which these events happened.
    pub(crate) async fn erase_of(&self, it: &mut Carrier<'_>, prior: &[Recorded]) -> Result<(), Fail> {
        let mut events = prior.iter().filter_map(|recorded| recorded.event.as_ref());
        if !events.any(|event| self.is_among(&event.references())) || self.erase(it).await? == 0 {
            return Err(Fail::NotFound);
        }
        Ok(())
    }

    fn event(self) -> Event {
        match self {
            Erased::Text(text) => Event::TextErased { text },
            Erased::Picture(picture) => Event::PictureErased { picture },
        }
    }
}

/// Erases a text or a picture of a matter.
///
/// # Errors
/// The role may not, the matter has no such thing (any more) or is not for this person, or the database failed.
pub async fn erase(app: &App, hall: &Hall, who: &Who, id: MatterId, what: Erased) -> Result<(), Fail> {
    who.authorise(person::Act::Erase)?;
    app.carry(hall, who, person::Act::Erase, move |it| Box::pin(erase_in(it, id, what))).await?;
    app.leave_no_copy().await;
    Ok(())
}

async fn erase_in(mut it: Carrier<'_>, id: MatterId, what: Erased) -> Result<(), Fail> {
    let Loaded { thing: matter, prior } = it.matter(id).await?;
    let mut events = prior.iter().filter_map(|recorded| recorded.event.as_ref());
    let is_here = events.any(|event| what.is_among(&event.references()));
    let title = title_made_of(&mut it, &prior, &what).await?;
    if !is_here || what.erase(&mut it).await? == 0 {
        return Err(Fail::NotFound);
    }
    if let Some(title) = &title {
        title.erase(&mut it).await?;
    }
    let mut erased = vec![];
    for what in [Some(what), title].into_iter().flatten() {
        if let Erased::Text(text) = &what {
            erase_what_stands_for_it(&mut it, &prior, text).await?;
        }
        erased.push(what.event());
    }
    let events = it.seal(matter.visibility, erased);
    let append = Append { stream: Stream::Matter(id), prior, events };
    it.record_of_matter(matter.visibility, vec![append], &[]).await?;
    Ok(())
}

/// The title that was made of the first words of what is erased: it goes along.
async fn title_made_of(it: &mut Carrier<'_>, prior: &[Recorded], what: &Erased) -> Result<Option<Erased>, Fail> {
    let said = prior.iter().find_map(|recorded| match &recorded.event {
        Some(event::Event::Matter(Event::Raised { title, text: Some(text), .. })) => Some((title, text)),
        _ => None,
    });
    let Some((title, text)) = said.filter(|(_, text)| *what == Erased::Text((*text).clone())) else { return Ok(None) };
    let community = it.hall.id;
    let words = words_behind(&mut it.link(), community, [title.clone(), text.clone()]).await?;
    let is_made = words.get(text).zip(words.get(title)).is_some_and(|(text, title)| title_from(text) == *title);
    Ok(is_made.then(|| Erased::Text(title.clone())))
}

/// A text that was masked by hand is erased with every text that stood in its place.
async fn erase_what_stands_for_it(it: &mut Carrier<'_>, prior: &[Recorded], text: &TextRef) -> Result<(), Fail> {
    let original = Piece::Text(text.clone());
    for recorded in prior {
        if let Some(event::Event::Matter(Event::Masked { what, shown })) = &recorded.event
            && *what == original
        {
            Erased::Text(shown.clone()).erase(it).await?;
        }
    }
    Ok(())
}
