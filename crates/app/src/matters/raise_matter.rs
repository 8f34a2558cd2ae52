//! A voice becomes a matter: from the web form, a reception, a meeting, or written down by staff on somebody's behalf.

use crate::app::App;
use crate::contact;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matters::{code_of_draft, draft_key, without_repeats};
use crate::texts::{Texts, has_personal_data, line};
use crate::who::Who;
use mingtong_adapters::chance::normal_code;
use mingtong_domain::ids::*;
use mingtong_domain::limits;
use mingtong_domain::matter::{self, Channel, Raise, Track, Visibility};
use mingtong_domain::permission::Act;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::{Event, Millis, Refusal, reception};
use mingtong_store::rows::PersonRow;
use mingtong_store::{Append, NewEvent, Text, Tx, stream_of};
use mingtong_text::{normal, personal};
use sha2::{Digest, Sha256};

/// How wide the title is that is made of the first line when none is given, in Latin letters; a Han character is two.
const TITLE_FROM_TEXT_WIDTH: usize = 60;

/// What somebody reports, in plain words.
#[derive(Debug, Clone)]
pub struct Report {
    /// Through which door.
    pub channel: Channel,
    /// Where it is; none for "I cannot say".
    pub place: Option<PlaceId>,
    /// In a line; taken from the text when it is left out.
    pub title: Option<String>,
    /// What was said.
    pub text: String,
    /// Who sees it.
    pub visibility: Visibility,
    /// Ordinary or hazard.
    pub track: Track,
    /// The raiser's name, telephone number and e-mail address, where they want to be told.
    pub name: Option<String>,
    /// See `name`.
    pub phone: Option<String>,
    /// See `name`.
    pub email: Option<String>,
    /// Pictures that were taken in before.
    pub pictures: Vec<PictureId>,
    /// The reception at which it is written down.
    pub reception: Option<ReceptionId>,
    /// The body in which it was raised.
    pub body: Option<BodyId>,
    /// The secret of the report being written that becomes this matter: sent twice, it becomes a matter once.
    pub draft: Option<String>,
}

impl Report {
    /// A public report of an ordinary matter, with nothing but its text.
    pub fn new(channel: Channel, text: impl Into<String>) -> Self {
        Self {
            channel,
            place: None,
            title: None,
            text: text.into(),
            visibility: Visibility::Public,
            track: Track::Ordinary,
            name: None,
            phone: None,
            email: None,
            pictures: vec![],
            reception: None,
            body: None,
            draft: None,
        }
    }
}

/// What the raiser takes home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The matter.
    pub matter: MatterId,
    /// Its public number.
    pub number: String,
    /// The secret code with which the raiser follows, rates, reopens or withdraws it.
    pub tracking_code: String,
    /// Until when it will be accepted or declined.
    pub accept_due: Option<Millis>,
    /// Until when there will be a first reply.
    pub reply_due: Option<Millis>,
}

/// The digest under which a tracking code is remembered.
pub(crate) fn code_hash(code: &str) -> String {
    hex::encode(Sha256::digest(normal_code(code)))
}

/// Raises a matter and gives its receipt once it is durable.
///
/// # Errors
/// A refusal (a text missing or too long, an unknown place, a role that may not), or the database failed.
pub async fn raise_matter(app: &App, hall: &Hall, who: &Who, report: Report) -> Result<Receipt, Fail> {
    let (app, who, community) = (app.clone(), who.clone(), hall.id);
    let prepared = Prepared::new(&app, report)?;
    let work = app.clone();
    app.write(community, Box::new(move |tx| Box::pin(async move { write(tx, &work, community, &who, prepared).await })))
        .await
}

/// All that can be made before the transaction begins.
struct Prepared {
    report: Report,
    title: TextRef,
    text: TextRef,
    texts: Vec<Text>,
    person: Option<PersonRow>,
    personal_data: bool,
    tracking_code: String,
}

impl Prepared {
    fn new(app: &App, mut report: Report) -> Result<Self, Fail> {
        const ACT: &str = "raise";
        without_repeats(&mut report.pictures);
        let mut texts = Texts::new(&app.chance, ACT);
        let text = texts.need(&report.text, limits::TEXT_CHARS_MAX)?;
        let title = match line(report.title.as_deref(), limits::TITLE_CHARS_MAX, ACT)? {
            Some(title) => title,
            None => title_from(&report.text),
        };
        let personal_data = has_personal_data(&[&title, &report.text]);
        // A title is read in lists, without the text that introduces its writer.
        let title = texts.put(personal::Masker::of([report.text.as_str()]).mask_names(&title));
        let name = line(report.name.as_deref(), limits::NAME_CHARS_MAX, ACT)?;
        let phone = contact::phone(report.phone.as_deref(), ACT)?;
        let email = contact::email(report.email.as_deref(), ACT)?;
        let left_something = name.is_some() || phone.is_some() || email.is_some();
        let person = left_something.then(|| PersonRow {
            person_id: app.chance.id("p"),
            name,
            phone,
            email,
            added_ms: app.now().0,
            erased_ms: None,
        });
        let tracking_code = report.draft.as_deref().map_or_else(|| app.chance.code(), code_of_draft);
        Ok(Self { report, title, text, texts: texts.into_inner(), person, personal_data, tracking_code })
    }
}

/// The first sentence or the first characters of a text.
pub(crate) fn title_from(text: &str) -> String {
    let text = normal::clean(text);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let end = line.find(['。', '！', '？', '；', '!', '?', ';']).unwrap_or(line.len());
    let sentence = line[..end].trim();
    let sentence = if sentence.is_empty() { line } else { sentence };
    let Some(end) = too_wide_from(sentence) else { return sentence.to_owned() };
    format!("{}…", sentence[..outside_finds(sentence, end)].trim_end())
}

/// Where a text grows wider than a title, at the end of a word.
fn too_wide_from(text: &str) -> Option<usize> {
    let mut width = 0;
    let (end, _) = text.char_indices().find(|(_, c)| {
        width += if c.is_ascii() { 1 } else { 2 };
        width > TITLE_FROM_TEXT_WIDTH
    })?;
    let is_within_a_word = text[..end].ends_with(|c: char| c.is_ascii_alphanumeric());
    let word = text[..end].rfind(' ').filter(|_| is_within_a_word && !text[end..].starts_with(' '));
    Some(word.unwrap_or(end))
}

/// Where to cut instead of within something personal: a stump of a number would no longer be found, and not be hidden.
fn outside_finds(text: &str, end: usize) -> usize {
    let cut =
        personal::find(text).into_iter().map(|found| found.range).find(|range| range.start < end && end < range.end);
    cut.map_or(end, |range| if range.start == 0 { range.end } else { range.start })
}

async fn write(tx: &mut Tx, app: &App, community: CommunityId, who: &Who, prepared: Prepared) -> Result<Receipt, Fail> {
    let hall = app.hall_for_write(&mut tx.link(), community).await?;
    let now = app.now();
    let report = &prepared.report;
    check_references(tx, &hall, report).await?;
    if let Some(draft) = &report.draft
        && !tx.link().delete_draft(community, &draft_key(draft)).await?
    {
        return Err(Fail::Changed);
    }
    let year = i64::from(now.year());
    let sequence = u32::try_from(tx.link().latest_number(community, year).await? + 1).unwrap_or(u32::MAX);
    let full = || Refusal::new(Code::RegisterFull, Act::Raise.key()).with(MatterId::SEQUENCE_MAX);
    let id = MatterId::new(now.year(), sequence).ok_or_else(full)?;
    let who = &who.in_matter(id);
    let raise = Raise {
        matter: id,
        channel: report.channel,
        place: report.place.clone(),
        title: prepared.title.clone(),
        text: prepared.text.clone(),
        raiser: raiser(who, prepared.person.as_ref()),
        visibility: report.visibility,
        track: report.track,
        pictures: report.pictures.clone(),
        reception: report.reception.clone(),
        body: report.body.clone(),
        personal_data: prepared.personal_data,
    };
    let path = hall.register.path(report.place.as_ref());
    let events = matter::raise(raise, &app.context(&hall, who, now, &path))?;
    let receipt = receipt(&hall, id, &prepared.tracking_code, &events);
    if let Some(person) = &prepared.person {
        tx.link().put_person(community, person).await?;
    }
    let append = Append { stream: Stream::Matter(id), prior: vec![], events: seal(app, report.visibility, events) };
    tx.record(community, &app.acting_on(who, report.visibility), vec![append], &prepared.texts).await?;
    tx.link().put_tracking(community, &code_hash(&prepared.tracking_code), id.number()).await?;
    metrics::counter!("mingtong_matters_raised_total", "channel" => report.channel.key()).increment(1);
    Ok(receipt)
}

/// Whoever left a contact; else the person behind a cookie; staff and delegates write for somebody else.
fn raiser(who: &Who, person: Option<&PersonRow>) -> Option<PersonId> {
    match person {
        Some(person) => Some(person.id()),
        None if matches!(who.actor.role, Role::Staff | Role::Secretary | Role::Delegate | Role::Street) => None,
        None => who.actor.person.clone(),
    }
}

/// The events of a private matter are sealed: the log says that something happened, not what.
pub(crate) fn seal(app: &App, visibility: Visibility, events: Vec<Event>) -> Vec<NewEvent> {
    let salt = || (visibility == Visibility::Private).then(|| app.chance.bytes());
    events.into_iter().map(|event| NewEvent { event, seal: salt() }).collect()
}

async fn check_references(tx: &mut Tx, hall: &Hall, report: &Report) -> Result<(), Fail> {
    let refuse = |code| Refusal::new(code, Act::Raise.key());
    if report.place.as_ref().is_some_and(|place| !hall.register.places.contains_key(place)) {
        return Err(refuse(Code::NoSuchPlace).into());
    }
    if report.body.as_ref().is_some_and(|body| !hall.register.bodies.contains_key(body)) {
        return Err(refuse(Code::NoSuchBody).into());
    }
    if let Some(id) = &report.reception {
        let events = stream_of(&mut tx.link(), hall.id, &Stream::Reception(id.clone())).await?;
        let found = reception::Reception::from_stream(&events);
        reception::write_into(&found.ok_or_else(|| refuse(Code::NoSuchReception))?)?;
    }
    let pictures: Vec<String> = report.pictures.iter().map(|id| id.0.clone()).collect();
    if tx.link().pictures(hall.id, &pictures).await?.len() != pictures.len() {
        return Err(Fail::NotFound);
    }
    Ok(())
}

fn receipt(hall: &Hall, id: MatterId, code: &str, events: &[Event]) -> Receipt {
    use mingtong_domain::time::ClockKind;
    let clocks = events.iter().find_map(|event| match event {
        Event::MatterRaised { clocks, .. } => Some(clocks.as_slice()),
        _ => None,
    });
    let due = |kind| clocks.unwrap_or_default().iter().find(|clock| clock.kind == kind).map(|clock| clock.due);
    Receipt {
        matter: id,
        number: hall.number(id),
        tracking_code: code.to_owned(),
        accept_due: due(ClockKind::Accept),
        reply_due: due(ClockKind::FirstReply),
    }
}

#[cfg(test)]
mod tests {
    use super::title_from;

    #[test]
    fn a_title_is_the_first_sentence() {
        assert_eq!(title_from("院内排椅坏了。请更换。"), "院内排椅坏了");
        assert_eq!(title_from("\n  路灯不亮！\n已经三天"), "路灯不亮");
        assert_eq!(title_from(&"长".repeat(40)), format!("{}…", "长".repeat(30)));
        assert_eq!(title_from("。。。"), "。。。");
        let english = "The wall of the staircase of entrance three is about to fall on the children";
        assert_eq!(title_from(english), "The wall of the staircase of entrance three is about to fall…");
    }

    #[test]
    fn a_title_does_not_end_within_a_number() {
        let before = "灯".repeat(26);
        assert_eq!(title_from(&format!("{before}13800138000请回电")), format!("{before}…"));
        assert_eq!(title_from(&format!("{before}身份证110101199001010000")), format!("{before}身份证…"));
        let whole = format!("{}13800138000请回电，谢谢各位", "灯".repeat(10));
        assert_eq!(title_from(&whole), whole);
    }
}
