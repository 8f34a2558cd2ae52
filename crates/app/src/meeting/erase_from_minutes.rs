//! A passage of the minutes is erased for good, because somebody has a right to it. The rest stays as it was signed.

use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, words_behind};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{MeetingId, Stream};
use mingtong_domain::limits::TEXT_CHARS_MAX;
use mingtong_domain::matter::Visibility;
use mingtong_domain::meeting::Event;
use mingtong_domain::person::Act;
use mingtong_domain::refusal::Code;
use mingtong_store::Append;

/// What stands in the minutes in the place of a passage that was erased: a mark that every language reads. It says
/// nothing of how long the passage was.
pub const ERASED_PASSAGE: &str = "■■■";

/// Erases a passage from the minutes of a meeting, in every version that has it. The versions keep their digests and
/// signatures, which are those of the text that was signed.
///
/// # Errors
/// The role may not, no version has the passage, there is no such meeting, or the database failed.
pub async fn erase_from_minutes(app: &App, hall: &Hall, who: &Who, id: MeetingId, passage: &str) -> Result<(), Fail> {
    who.authorise(Act::Erase)?;
    // Cleaned as the minutes were; nothing of it is kept.
    let mut given = Texts::new(&app.chance, Act::Erase);
    given.need(passage, TEXT_CHARS_MAX)?;
    let passage = given.into_inner().into_iter().map(|text| text.body).collect::<String>();
    app.carry(hall, who, Act::Erase, move |it| Box::pin(erase_in(it, id, passage))).await?;
    app.leave_no_copy().await;
    Ok(())
}

async fn erase_in(mut it: Carrier<'_>, id: MeetingId, passage: String) -> Result<(), Fail> {
    let Loaded { thing: meeting, prior } = it.meeting(&id).await?;
    let (community, now, chance) = (it.hall.id, it.now.0, it.app.chance.clone());
    let said = words_behind(&mut it.link(), community, meeting.minutes.iter().map(|it| it.read().clone())).await?;
    let (mut texts, mut events) = (Texts::new(&chance, it.act), vec![]);
    for version in &meeting.minutes {
        let Some(words) = said.get(version.read()).filter(|words| words.contains(&passage)) else { continue };
        let left = texts.put(words.replace(&passage, ERASED_PASSAGE));
        it.link().erase_content(community, version.read().as_str(), now).await?;
        events.push(Event::MinutesShortened { version: version.text.clone(), left });
        events.push(Event::TextErased { text: version.read().clone() });
    }
    if events.is_empty() {
        return Err(Refusal::new(Code::NoSuchPassage, it.act).into());
    }
    let events = it.seal(Visibility::Public, events);
    it.record(vec![Append { stream: Stream::Meeting(id), prior, events }], &texts.into_inner()).await?;
    Ok(())
}
