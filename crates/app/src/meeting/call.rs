//! A meeting is called.

use crate::app::App;
use crate::carry::{Carrier, append, are_public};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, Stream};
use mingtong_domain::limits;
use mingtong_domain::meeting::{self, Act, AskedBy, Calling, ItemKind, NewItem, Request};
use mingtong_domain::refusal::Code;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::Text;

/// An item of an agenda, in plain words.
#[derive(Debug, Clone)]
pub struct NewAgendaItem {
    /// What is done with it.
    pub kind: ItemKind,
    /// What it is called.
    pub title: String,
    /// The matter it is about.
    pub matter: Option<MatterId>,
}

/// That people ask for a meeting, in plain words.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// Who they are.
    pub by: AskedBy,
    /// How many ask.
    pub have: u32,
    /// How many there are; may be left out where the seats of the body say it.
    pub of: Option<u32>,
    /// From where the numbers are known.
    pub source: String,
}

/// A meeting to be called, in plain words.
#[derive(Debug, Clone)]
pub struct Announcement {
    /// Whose meeting it is.
    pub body: BodyId,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// From when.
    pub starts: Millis,
    /// Until when.
    pub ends: Option<Millis>,
    /// The agenda.
    pub items: Vec<NewAgendaItem>,
    /// Who asks for it, of those who can; none where it is called without that.
    pub asked: Option<NewRequest>,
}

/// Calls a meeting, or writes down one that was called before. It gets the next number of its body in its year.
///
/// # Errors
/// A refusal of the domain, there is no such body, it meets at that moment already, or the database failed.
pub async fn call_meeting(app: &App, hall: &Hall, who: &Who, announcement: Announcement) -> Result<MeetingId, Fail> {
    who.authorise(Act::Call)?;
    let id = MeetingId(app.chance.id("m"));
    let Announcement { body, title, place, starts, ends, items, asked } = announcement;
    if items.len() > limits::MEETING_ITEMS_MAX {
        return Err(Refusal::new(Code::TooManyItems, Act::Call).with(limits::MEETING_ITEMS_MAX).into());
    }
    let mut texts = Texts::new(&app.chance, Act::Call);
    let title = texts.need(&title, limits::TITLE_CHARS_MAX)?;
    let place = texts.need(&place, limits::TITLE_CHARS_MAX)?;
    let mut agenda = Vec::with_capacity(items.len());
    for NewAgendaItem { kind, title, matter } in items {
        agenda.push(NewItem { kind, title: texts.need(&title, limits::TITLE_CHARS_MAX)?, matter });
    }
    let request = |NewRequest { by, have, of, source }: NewRequest| -> Result<Request, Refusal> {
        Ok(Request { by, have, of, source: texts.maybe(Some(&source), limits::REASON_CHARS_MAX)? })
    };
    let asked = asked.map(request).transpose()?;
    let calling = Calling { meeting: id.clone(), body, number: 0, title, place, starts, ends, items: agenda, asked };
    let texts = texts.into_inner();
    app.carry(hall, who, Act::Call, move |it| Box::pin(call_in(it, calling, texts))).await?;
    Ok(id)
}

async fn call_in(mut it: Carrier<'_>, calling: Calling, texts: Vec<Text>) -> Result<(), Fail> {
    let community = it.hall.id;
    let body = match it.body(&calling.body).await {
        Err(Fail::NotFound) => return Err(Refusal::new(Code::NoSuchBody, Act::Call).into()),
        found => found?.thing,
    };
    let matters: Vec<MatterId> = calling.items.iter().filter_map(|item| item.matter).collect();
    are_public(&mut it, &matters).await?;
    // The same form sent twice is one meeting.
    if it.link().meetings_at(community, calling.body.as_str(), calling.starts.0).await? > 0 {
        return Err(Refusal::new(Code::MeetingCalledAlready, Act::Call).into());
    }
    let year = i64::from(calling.starts.year());
    let latest = it.link().latest_meeting(community, calling.body.as_str(), year).await?;
    let number = u32::try_from(latest).map_or(u32::MAX, |latest| latest.saturating_add(1));
    let path = it.hall.register.path(body.registered.place.as_ref());
    let stream = Stream::Meeting(calling.meeting.clone());
    let event = meeting::call(&body, Calling { number, ..calling }, &it.context(&path))?;
    it.record(vec![append(stream, event)], &texts).await?;
    Ok(())
}
