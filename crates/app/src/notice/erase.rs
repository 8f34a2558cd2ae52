//! A text or a picture of a notice is erased for good, because somebody has a right to it (Personal Information
//! Protection Law art. 47). The record keeps the digest, and who erased it, in which role, and when.

use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Erased;
use crate::who::Who;
use mingtong_domain::ids::{NoticeId, Stream};
use mingtong_domain::notice::Event;
use mingtong_domain::person;
use mingtong_store::{Append, NewEvent};

/// Erases a text or a picture of a notice.
///
/// # Errors
/// The role may not, the notice has no such thing (any more), or the database failed.
pub async fn erase_of_notice(app: &App, hall: &Hall, who: &Who, id: NoticeId, what: Erased) -> Result<(), Fail> {
    who.authorise(person::Act::Erase)?;
    app.carry(hall, who, person::Act::Erase, move |it| Box::pin(erase_in(it, id, what))).await?;
    app.leave_no_copy().await;
    Ok(())
}

async fn erase_in(mut it: Carrier<'_>, id: NoticeId, what: Erased) -> Result<(), Fail> {
    let Loaded { prior, .. } = it.notice(&id).await?;
    what.erase_of(&mut it, &prior).await?;
    let event = match what {
        Erased::Text(text) => Event::TextErased { text },
        Erased::Picture(picture) => Event::PictureErased { picture },
    };
    let events = vec![NewEvent::from(mingtong_domain::Event::from(event))];
    it.record(vec![Append { stream: Stream::Notice(id), prior, events }], &[]).await?;
    Ok(())
}
