//! A text or a picture is erased for good, because somebody has a right to it (Personal Information Protection Law
//! art. 47). The record stays whole: it holds only the digest, and tells who erased it, in which role, and when.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matters::{load, seal};
use crate::who::Who;
use mingtong_domain::event::Event;
use mingtong_domain::ids::{CommunityId, MatterId, PictureId, Stream, TextRef};
use mingtong_domain::permission::Act;
use mingtong_store::{Append, Tx};

/// What is erased of a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erased {
    /// A text.
    Text(TextRef),
    /// A picture, wherever else it is shown.
    Picture(PictureId),
}

impl Erased {
    fn id(&self) -> &str {
        match self {
            Erased::Text(text) => text.as_str(),
            Erased::Picture(picture) => picture.as_str(),
        }
    }

    /// Erases it; how many there were.
    async fn erase(&self, tx: &mut Tx, community: CommunityId, now_ms: i64) -> Result<u64, Fail> {
        Ok(match self {
            Erased::Text(text) => tx.link().erase_content(community, text.as_str(), now_ms).await?,
            Erased::Picture(picture) => tx.link().delete_picture(community, picture.as_str()).await?,
        })
    }

    fn event(self) -> Event {
        match self {
            Erased::Text(text) => Event::MatterTextErased { text },
            Erased::Picture(picture) => Event::MatterPictureErased { picture },
        }
    }
}

/// Erases a text or a picture of a matter.
///
/// # Errors
/// The role may not, the matter has no such thing (any more), or the database failed.
pub async fn erase(app: &App, hall: &Hall, who: &Who, id: MatterId, what: Erased) -> Result<(), Fail> {
    who.authorise(Act::Erase)?;
    let (work, who, community) = (app.clone(), who.clone(), hall.id);
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let (matter, prior) = load(&mut tx.link(), community, id).await?;
                let mut events = prior.iter().filter_map(|recorded| recorded.event.as_ref());
                let is_here = events.any(|event| event.refers_to(what.id()));
                if !is_here || what.erase(tx, community, work.now().0).await? == 0 {
                    return Err(Fail::NotFound);
                }
                let events = seal(&work, matter.visibility, vec![what.event()]);
                let append = Append { stream: Stream::Matter(id), prior, events };
                tx.record(community, &work.acting(&who), vec![append], &[]).await?;
                Ok(())
            })
        }),
    )
    .await
}
