//! A text is erased for good, because somebody has a right to it (Personal Information Protection Law art. 47). The
//! record stays whole: it holds only the digest of the text, and tells who erased it, in which role, and when.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matters::{load, seal};
use crate::who::Who;
use mingtong_domain::event::Event;
use mingtong_domain::ids::{MatterId, Stream, TextRef};
use mingtong_domain::permission::Act;
use mingtong_store::Append;

/// Erases the text of a matter that `text` refers to.
///
/// # Errors
/// The role may not, the matter has no such text (any more), or the database failed.
pub async fn erase_text(app: &App, hall: &Hall, who: &Who, id: MatterId, text: TextRef) -> Result<(), Fail> {
    who.authorise(Act::Erase)?;
    let (work, who, community) = (app.clone(), who.clone(), hall.id);
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let (matter, prior) = load(&mut tx.link(), community, id).await?;
                let mut events = prior.iter().filter_map(|recorded| recorded.event.as_ref());
                let is_here = events.any(|event| event.refers_to(&text));
                if !is_here || tx.link().erase_content(community, text.as_str(), work.now().0).await? == 0 {
                    return Err(Fail::NotFound);
                }
                let events = seal(&work, matter.visibility, vec![Event::MatterTextErased { text }]);
                let append = Append { stream: Stream::Matter(id), prior, events };
                tx.record(community, &work.acting(&who), vec![append], &[]).await?;
                Ok(())
            })
        }),
    )
    .await
}
