//! Somebody asks for something: a resident or a neighbour who writes it down, a unit, the desk.

use crate::app::App;
use crate::carry::{Carrier, are_in_register, are_public};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::called_otherwise;
use crate::once::Once;
use crate::person::contact;
use crate::texts::{Texts, line};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{NeedId, PlaceId, Stream, TextRef};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_domain::need::{self, Act, Class, NeedKind, ProposeNeed, Share, Source};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_store::rows::PersonRow;
use mingtong_store::{Append, Text};
use mingtong_text::personal::Masker;

/// What stands where a wish named whoever wishes: it becomes part of a text that is frozen in the record, so it is in
/// the language of the record and not of whoever reads.
pub(super) const WISHER: &str = "心愿人";

/// A need to be put on the list, in plain words.
#[derive(Debug, Clone)]
pub struct NewNeed {
    /// What kind it is.
    pub kind: NeedKind,
    /// Who asks.
    pub source: Source,
    /// How soon it can be met.
    pub class: Class,
    /// What it is called.
    pub title: String,
    /// What is needed.
    pub text: String,
    /// Where; none for the whole community.
    pub place: Option<PlaceId>,
    /// How much in all.
    pub total: Share,
    /// How many people or homes it serves.
    pub serves: Option<u32>,
    /// Until when it is wanted.
    pub wanted_by: Option<Date>,
    /// The name of whoever asks: for the desk alone.
    pub name: Option<String>,
    /// Their telephone number: for the desk alone.
    pub phone: Option<String>,
}

/// Puts it down; what the desk writes is public at once, what others say and every micro-wish is looked at first. Sent
/// again within a short time, it is the one that was made.
///
/// # Errors
/// A refusal of the domain; a place, a unit or a matter that is not there or not public; or the database failed.
pub async fn propose_need(app: &App, hall: &Hall, who: &Who, new: NewNeed) -> Result<NeedId, Fail> {
    who.authorise(Act::Propose)?;
    // The log knows no browser.
    let who = if who.actor.role == Role::Public { Who::public(None) } else { who.clone() };
    let once = Once::of(&who, Act::Propose, &new);
    let mut texts = Texts::new(&app.chance, Act::Propose);
    let title = line(Some(&new.title), limits::TITLE_CHARS_MAX, Act::Propose)?.unwrap_or_default();
    let asker = asker(app, &new)?;
    let (title, text) = match new.kind {
        NeedKind::Need => (title, new.text.clone()),
        NeedKind::Wish => without_wisher(&title, &new.text, asker.as_ref()),
    };
    let said = (texts.need(&title, limits::TITLE_CHARS_MAX)?, texts.need(&text, limits::REASON_CHARS_MAX)?);
    let texts = texts.into_inner();
    app.carry(hall, &who, Act::Propose, move |mut it| {
        Box::pin(async move {
            if let Some(made) = once.made(&mut it).await?.as_deref().and_then(NeedId::parse) {
                return Ok(made);
            }
            let id = propose_in(&mut it, new, said, asker, &texts).await?;
            once.keep(&mut it, &id.to_string()).await?;
            Ok(id)
        })
    })
    .await
}

/// Whoever asks, where they left a name or a number.
fn asker(app: &App, new: &NewNeed) -> Result<Option<PersonRow>, Fail> {
    let name = line(new.name.as_deref(), limits::NAME_CHARS_MAX, Act::Propose)?;
    let phone = contact::phone(new.phone.as_deref(), Act::Propose)?;
    let is_known = name.is_some() || phone.is_some();
    Ok(is_known.then(|| PersonRow { person_id: app.chance.id("p"), name, phone, ..PersonRow::default() }))
}

/// A wish in words that do not say whose it is: personal data are masked, and the name of whoever wishes is left out,
/// before it is put aside. The desk has both beside it.
fn without_wisher(title: &str, text: &str, asker: Option<&PersonRow>) -> (String, String) {
    let name = asker.and_then(|asker| asker.name.as_deref()).unwrap_or_default();
    let (title, text) = (called_otherwise(title, name, WISHER), called_otherwise(text, name, WISHER));
    let masker = Masker::of([title.as_str(), text.as_str()]);
    (masker.mask(&title), masker.mask(&text))
}

pub(super) async fn propose_in(
    it: &mut Carrier<'_>,
    new: NewNeed,
    (title, text): (TextRef, TextRef),
    asker: Option<PersonRow>,
    texts: &[Text],
) -> Result<NeedId, Fail> {
    are_in_register(it, new.place.as_ref(), new.source.unit())?;
    if let Source::Matter(matter) = &new.source {
        are_public(it, &[*matter]).await?;
    }
    let need = next_number(it).await?;
    let person = asker.as_ref().map(PersonRow::id);
    if let Some(row) = asker {
        let (community, added_ms) = (it.hall.id, it.now.0);
        it.link().put_person(community, &PersonRow { added_ms, ..row }).await?;
    }
    let NewNeed { kind, source, class, place, total, serves, wanted_by, .. } = new;
    let path = it.hall.register.path(place.as_ref());
    let asked = ProposeNeed { need, kind, source, class, title, text, place, total, serves, wanted_by, asker: person };
    let events = need::propose(asked, &it.context(&path))?;
    let events = it.seal(Visibility::Public, events);
    it.record(vec![Append { stream: Stream::Need(need), prior: vec![], events }], texts).await?;
    Ok(need)
}

/// The number of a need that is made now: the next one of the year.
async fn next_number(it: &mut Carrier<'_>) -> Result<NeedId, Fail> {
    let (community, year) = (it.hall.id, it.now.year());
    let of_year = NeedId::numbers_of(year);
    let latest = it.link().latest_need(community, of_year.start, of_year.end).await?;
    let full = || Refusal::new(Code::RegisterFull, it.act).with(NeedId::SEQUENCE_MAX);
    Ok(NeedId::next_in(year, latest).ok_or_else(full)?)
}
