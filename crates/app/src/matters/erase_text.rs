//! A text is erased for good, because somebody has a right to it (Personal Information Protection Law art. 47). The
//! record stays whole: it holds only the digest of the text.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matters::load;
use crate::who::Who;
use mingtong_domain::event::Event;
use mingtong_domain::ids::{MatterId, Stream, TextRef};
use mingtong_domain::permission::Act;
use mingtong_domain::refusal::{Code, Refusal};

/// Erases the text of a matter that `text` refers to.
///
/// # Errors
/// The role may not, or the matter has no such text.
pub async fn erase_text(app: &App, hall: &Hall, who: &Who, id: MatterId, text: TextRef) -> Result<(), Fail> {
    if !who.may(Act::Erase) {
        return Err(Refusal::new(Code::RoleMayNot, Act::Erase.key()).with(who.actor.role.key()).into());
    }
    let (community, now) = (hall.id, app.now());
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let (_, events) = load(&mut tx.link(), community, id).await?;
                let is_here = events.iter().filter_map(|recorded| recorded.event.as_ref()).any(|e| refers(e, &text));
                if !is_here || tx.link().erase_content(community, text.as_str(), now.0).await? == 0 {
                    return Err(Fail::NotFound);
                }
                Ok(tx.refold(community, Stream::Matter(id)).await?)
            })
        }),
    )
    .await
}

fn refers(event: &Event, text: &TextRef) -> bool {
    // Every reference in an event is the whole of a JSON string.
    serde_json::to_string(event).is_ok_and(|json| json.contains(&format!("\"{text}\"")))
}
