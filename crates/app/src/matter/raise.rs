//! A voice becomes a matter: from the web form, a reception, a meeting, or written down by staff on somebody's behalf.

use super::draft::{code_of_draft, draft_key};
use super::title::title_from;
use super::tracking::code_hash;
use crate::app::App;
use crate::carry::{Carrier, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::contact;
use crate::texts::{Texts, has_personal_data, line};
use crate::who::Who;
use mingtong_domain::ids::*;
use mingtong_domain::limits;
use mingtong_domain::matter::{self, Act, Channel, Event, Raise, Track, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::{Millis, Refusal, reception};
use mingtong_store::rows::{GuardianRow, PersonRow};
use mingtong_store::{Append, Text};
use mingtong_text::personal;

/// Whether whoever raises it is a child, about whom nothing is kept unless a guardian agrees (Personal Information
/// Protection Law art. 31).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Age {
    /// Nobody said so.
    #[default]
    NotSaid,
    /// Under 14; with whoever agreed that the contact is kept. Without, the voice is taken and nothing of whose it is.
    Under14(Option<Guardian>),
}

/// Who agreed for a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guardian {
    /// Their name.
    pub name: String,
    /// Who they are to the child.
    pub relation: String,
}

/// What somebody reports, in plain words.
#[derive(Debug, Clone)]
pub struct Report {
    /// Through which door.
    pub channel: Channel,
    /// Where it is; none for "I cannot say".
    pub place: Option<PlaceId>,
    /// What it is about; none where nobody said. Whoever speaks for themself names a major category at most.
    pub category: Option<CategoryId>,
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
    /// Whether the unit that works on it may call them on that number.
    pub unit_may_call: bool,
    /// Whether they are a child.
    pub age: Age,
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
            category: None,
            title: None,
            text: text.into(),
            visibility: Visibility::Public,
            track: Track::Ordinary,
            name: None,
            phone: None,
            email: None,
            unit_may_call: false,
            age: Age::NotSaid,
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
    /// Whether what was written is shown only after somebody has looked at it.
    pub held_back: bool,
}

/// Raises a matter and gives its receipt once it is durable.
///
/// # Errors
/// A refusal (a text missing or too long, an unknown place, a role that may not), or the database failed.
pub async fn raise_matter(app: &App, hall: &Hall, who: &Who, report: Report) -> Result<Receipt, Fail> {
    let prepared = Prepared::new(app, report)?;
    app.carry(hall, who, Act::Raise, move |mut it| Box::pin(async move { raise_in(&mut it, prepared).await })).await
}

/// All that can be made before the transaction begins.
pub(super) struct Prepared {
    report: Report,
    title: TextRef,
    text: TextRef,
    texts: Vec<Text>,
    person: Option<PersonRow>,
    guardian: Option<Guardian>,
    personal_data: bool,
    tracking_code: String,
}

impl Prepared {
    pub(super) fn new(app: &App, mut report: Report) -> Result<Self, Fail> {
        without_repeats(&mut report.pictures);
        let guardian = guardian(&mut report)?;
        let mut texts = Texts::new(&app.chance, Act::Raise);
        let text = texts.need(&report.text, limits::TEXT_CHARS_MAX)?;
        let title = match line(report.title.as_deref(), limits::TITLE_CHARS_MAX, Act::Raise)? {
            Some(title) => title,
            None => title_from(&report.text),
        };
        let personal_data = has_personal_data(&[&title, &report.text]);
        // A title is read in lists, without the text that introduces its writer.
        let title = texts.put(personal::Masker::of([report.text.as_str()]).mask_names(&title));
        let name = line(report.name.as_deref(), limits::NAME_CHARS_MAX, Act::Raise)?;
        let phone = contact::phone(report.phone.as_deref(), Act::Raise)?;
        let email = contact::email(report.email.as_deref(), Act::Raise)?;
        let left_something = name.is_some() || phone.is_some() || email.is_some();
        let person_id = app.chance.id("p");
        let person = left_something.then(|| PersonRow { person_id, name, phone, email, ..PersonRow::default() });
        let tracking_code = report.draft.as_deref().map_or_else(|| app.chance.code(), code_of_draft);
        let texts = texts.into_inner();
        Ok(Self { report, title, text, texts, person, guardian, personal_data, tracking_code })
    }

    /// The same with a tracking code that is known before.
    pub(super) fn with_code(self, tracking_code: String) -> Self {
        Self { tracking_code, ..self }
    }
}

/// Raises it within a write.
pub(super) async fn raise_in(it: &mut Carrier<'_>, prepared: Prepared) -> Result<Receipt, Fail> {
    let community = it.hall.id;
    let report = &prepared.report;
    check_references(it, report).await?;
    if let Some(draft) = &report.draft
        && !it.link().delete_draft(community, &draft_key(draft)).await?
    {
        return Err(Fail::Changed);
    }
    let id = next_number(it).await?;
    it.who = it.who.in_matter(id);
    let raise = Raise {
        matter: id,
        channel: report.channel,
        place: report.place.clone(),
        title: prepared.title.clone(),
        text: prepared.text.clone(),
        raiser: raiser(&it.who, report, prepared.person.as_ref()),
        visibility: report.visibility,
        track: report.track,
        pictures: report.pictures.clone(),
        reception: report.reception.clone(),
        body: report.body.clone(),
        personal_data: prepared.personal_data,
    };
    let path = it.hall.register.path(report.place.as_ref());
    let mut events = matter::raise(raise, &it.context(&path))?;
    events.extend(report.category.clone().map(matter::categorised));
    let receipt = receipt(&it.hall, id, &prepared.tracking_code, &events);
    if let Some(person) = prepared.person {
        let person = PersonRow { added_ms: it.now.0, ..person };
        it.link().put_person(community, &person).await?;
        if report.unit_may_call && person.phone.is_some() {
            it.link().put_phone_consent(community, id.number(), &person.person_id, person.added_ms).await?;
        }
        if let Some(Guardian { name, relation }) = prepared.guardian {
            let row = GuardianRow { person_id: person.person_id, name, relation, given_ms: person.added_ms };
            it.link().put_guardian(community, &row).await?;
        }
    }
    let events = it.seal(report.visibility, events);
    let append = Append { stream: Stream::Matter(id), prior: vec![], events };
    it.record_of_matter(report.visibility, vec![append], &prepared.texts).await?;
    it.link().put_tracking(community, &code_hash(&prepared.tracking_code), id.number()).await?;
    metrics::counter!("mingtong_matters_raised_total", "channel" => report.channel.key()).increment(1);
    Ok(receipt)
}

/// The number of a matter that is raised now: the next one of the year.
pub(super) async fn next_number(it: &mut Carrier<'_>) -> Result<MatterId, Fail> {
    let (community, year) = (it.hall.id, it.now.year());
    let latest = it.link().latest_number(community, i64::from(year)).await?;
    let sequence = u32::try_from(latest + 1).unwrap_or(u32::MAX);
    let full = || Refusal::new(Code::RegisterFull, it.act).with(MatterId::SEQUENCE_MAX);
    Ok(MatterId::new(year, sequence).ok_or_else(full)?)
}

/// Who agreed for a child that its contact is kept. Where nobody did, it is taken out of the report.
fn guardian(report: &mut Report) -> Result<Option<Guardian>, Fail> {
    let Age::Under14(guardian) = &report.age else { return Ok(None) };
    let Some(Guardian { name, relation }) = guardian else {
        (report.name, report.phone, report.email, report.unit_may_call) = (None, None, None, false);
        return Ok(None);
    };
    let needed = |words: &str| -> Result<String, Fail> {
        let words = line(Some(words), limits::NAME_CHARS_MAX, Act::Raise)?;
        words.ok_or_else(|| Refusal::new(Code::TextMissing, Act::Raise).into())
    };
    Ok(Some(Guardian { name: needed(name)?, relation: needed(relation)? }))
}

/// Whoever left a contact; else whoever raises it themself. Who writes for somebody else is not the one who said it,
/// and a child for whom nobody agreed is nobody.
fn raiser(who: &Who, report: &Report, person: Option<&PersonRow>) -> Option<PersonId> {
    match person {
        Some(person) => Some(person.id()),
        None if report.age == Age::Under14(None) => None,
        None if matter::speaks_for_another(who.actor.role, Some(report.channel)) => None,
        None => who.actor.person.clone(),
    }
}

async fn check_references(it: &mut Carrier<'_>, report: &Report) -> Result<(), Fail> {
    let refuse = |code| Refusal::new(code, Act::Raise);
    let register = &it.hall.register;
    if let Some(fault) = report.place.as_ref().and_then(|place| register.place_fault(place)) {
        return Err(refuse(fault).into());
    }
    if report.body.as_ref().is_some_and(|body| !register.bodies.contains_key(body)) {
        return Err(refuse(Code::NoSuchBody).into());
    }
    check_category(it, report).map_err(refuse)?;
    if let Some(id) = &report.reception {
        let found = match it.reception(id).await {
            Err(Fail::NotFound) => return Err(refuse(Code::NoSuchReception).into()),
            found => found?,
        };
        reception::write_into(&found.thing, it.now)?;
    }
    it.attach(&report.pictures).await
}

/// A category that is named must be in use; whoever does not write for others is asked for a major one only.
fn check_category(it: &Carrier<'_>, report: &Report) -> Result<(), Code> {
    let Some(category) = &report.category else { return Ok(()) };
    let register = &it.hall.register;
    let is_open_to_them = it.who.may(Act::WriteFor) || register.major_of(category) == Some(category);
    match register.category_fault(category) {
        Some(fault) => Err(fault),
        None if is_open_to_them => Ok(()),
        None => Err(Code::NoSuchCategory),
    }
}

/// The receipt of a matter whose first event is among these.
pub(super) fn receipt(hall: &Hall, id: MatterId, code: &str, events: &[Event]) -> Receipt {
    use mingtong_domain::time::ClockKind;
    let clocks = events.iter().find_map(|event| match event {
        Event::Raised { clocks, .. } => Some(clocks.as_slice()),
        _ => None,
    });
    let due = |kind| clocks.unwrap_or_default().iter().find(|clock| clock.kind == kind).map(|clock| clock.due);
    Receipt {
        matter: id,
        number: hall.number(id),
        tracking_code: code.to_owned(),
        accept_due: due(ClockKind::Accept),
        reply_due: due(ClockKind::FirstReply),
        held_back: events.iter().any(|event| matches!(event, Event::Raised { held_back: true, .. })),
    }
}
