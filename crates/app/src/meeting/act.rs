//! Every act on one meeting goes this way, those of who comes and goes among them. Which act does what is decided in
//! `domain::meeting`, one file per act.

use super::load::{floor, presence};
use crate::app::App;
use crate::body::standing;
use crate::carry::{Carrier, Loaded, append, are_public, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, line};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MeetingId, PersonId, Stream};
use mingtong_domain::limits;
use mingtong_domain::matter::{self, Visibility};
use mingtong_domain::meeting::{self, Act, Attends, Command, Event, Gathering, Meeting, SignedInBy, StageKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_store::Append;
use mingtong_store::rows::PersonRow;

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acted {
    /// The state after it.
    pub stage: StageKind,
    /// The position of the latest event of the meeting; who comes and goes does not move it.
    pub position: i64,
}

/// Acts on a meeting. `seen` is the position of the latest event that the person saw: when somebody acted since, the
/// act is not done and the person is told, so that nobody decides about what they have not read.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn act_on_meeting(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: MeetingId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<Acted, Fail> {
    app.carry(hall, who, command.act(), move |it| Box::pin(act_in(it, id, seen, command, vec![]))).await
}

/// Signs in people whom nobody has entered yet, by their names: guests, and whoever looks on.
///
/// # Errors
/// As for [`act_on_meeting`]; nobody is entered then.
pub async fn sign_in_newcomers(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: MeetingId,
    names: &[String],
    attends: Attends,
    by: SignedInBy,
) -> Result<Acted, Fail> {
    if names.len() > limits::MEETING_NAMED_MAX {
        return Err(Refusal::new(Code::TooManyPeople, Act::Come).with(limits::MEETING_NAMED_MAX).into());
    }
    let mut newcomers = Vec::with_capacity(names.len());
    for name in names {
        let name = line(Some(name), limits::NAME_CHARS_MAX, Act::Come)?;
        let name = Some(name.ok_or_else(|| Refusal::new(Code::TextMissing, Act::Come))?);
        newcomers.push(PersonRow { person_id: app.chance.id("p"), name, ..PersonRow::default() });
    }
    let persons = newcomers.iter().map(|row| PersonId(row.person_id.clone())).collect();
    let command = Command::Come { persons, attends, by };
    app.carry(hall, who, Act::Come, move |it| Box::pin(act_in(it, id, None, command, newcomers))).await
}

async fn act_in(
    mut it: Carrier<'_>,
    id: MeetingId,
    seen: Option<i64>,
    mut command: Command<String>,
    newcomers: Vec<PersonRow>,
) -> Result<Acted, Fail> {
    let (community, now) = (it.hall.id, it.now);
    let Loaded { thing: meeting, prior } = it.meeting(&id).await?;
    if seen.is_some_and(|seen| seen != meeting.latest) {
        return Err(Fail::Changed);
    }
    if let Command::Tell { pictures, .. } | Command::SignMinutes { pictures, .. } = &mut command {
        without_repeats(pictures);
    }
    let newcomers: Vec<PersonRow> = newcomers.into_iter().map(|row| PersonRow { added_ms: now.0, ..row }).collect();
    it.link().put_persons(community, &newcomers).await?;
    check_names(&mut it, &command).await?;
    let body = it.body(&meeting.body).await?.thing;
    let presence = presence(&mut it.link(), community, &id).await?;
    let floor = floor(&mut it.link(), community, &id).await?;
    let desk = desk(&mut it, &command).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let path = it.hall.register.path(body.registered.place.as_ref());
    let gathering = Gathering { meeting: &meeting, body: &body, presence: &presence, floor: &floor, desk: &desk };
    let decided = meeting::decide(&gathering, command, &it.context(&path));
    let events = match decided {
        Ok(events) => events,
        Err(refusal) => return Err(with_name(&mut it, refusal).await?.into()),
    };
    let stream = Stream::Meeting(id.clone());
    let (of_meeting, of_crowd): (Vec<Event>, Vec<Event>) =
        events.into_iter().partition(|event| event.stream(&id) == stream);
    let mut appends: Vec<Append> = of_crowd.into_iter().map(|event| append(event.stream(&id), event)).collect();
    appends.extend(sent_on(&mut it, &meeting, &of_meeting).await?);
    if !of_meeting.is_empty() {
        let events = it.seal(Visibility::Public, of_meeting);
        appends.push(Append { stream, prior, events });
    }
    let recorded = it.record(appends, &texts.into_inner()).await?;
    Ok(after(meeting, &recorded))
}

/// A matter goes to the body to which its item was sent.
async fn sent_on(it: &mut Carrier<'_>, meeting: &Meeting, events: &[Event]) -> Result<Option<Append>, Fail> {
    let sent = events.iter().find_map(|event| match event {
        Event::ItemReferred { item, to, reason } => Some((meeting.item(*item)?.new.matter?, to, reason)),
        _ => None,
    });
    let Some((id, to, reason)) = sent else { return Ok(None) };
    let Loaded { thing: matter, prior } = it.matter(id).await?;
    let event = matter::sent_on(&matter, &meeting.body, to, reason, &it.context(&[]));
    let events = it.seal(matter.visibility, event);
    Ok((!events.is_empty()).then_some(Append { stream: Stream::Matter(id), prior, events }))
}

fn after(mut meeting: Meeting, recorded: &[Recorded]) -> Acted {
    for recorded in recorded {
        if let Some(mingtong_domain::Event::Meeting(event)) = &recorded.event
            && event.stream(&meeting.id) == Stream::Meeting(meeting.id.clone())
        {
            meeting.apply(event, recorded);
        }
    }
    Acted { stage: meeting.stage, position: meeting.latest }
}

/// The people, the matter, the body and the pictures that are named must be there; a public agenda names no private
/// matter.
async fn check_names(it: &mut Carrier<'_>, command: &Command<String>) -> Result<(), Fail> {
    let names = command.names();
    are_known(it, &names.persons).await?;
    if let Some(id) = names.matters.first() {
        are_public(it, std::slice::from_ref(id)).await?;
    }
    let hall = it.hall.clone();
    if let Command::ReferItem { to, .. } = command
        && !standing(&mut it.link(), &hall).await?.contains(to)
    {
        return Err(Refusal::new(Code::NoSuchBody, it.act).into());
    }
    it.attach(&names.pictures).await
}

/// Refuses where somebody is unknown here.
async fn are_known(it: &mut Carrier<'_>, persons: &[PersonId]) -> Result<(), Fail> {
    let community = it.hall.id;
    let mut ids: Vec<String> = persons.iter().map(|person| person.0.clone()).collect();
    ids.sort();
    ids.dedup();
    if it.link().persons(community, &ids).await?.len() != ids.len() {
        return Err(Refusal::new(Code::NoSuchPerson, it.act).into());
    }
    Ok(())
}

/// Who of those who shall lead works at the desk, as far as that is asked.
async fn desk(it: &mut Carrier<'_>, command: &Command<String>) -> Result<Vec<PersonId>, Fail> {
    let (Command::Open { chair, .. } | Command::ChangeOfficers { chair, .. }) = command else { return Ok(vec![]) };
    let community = it.hall.id;
    let roles = it.link().roles_of(community, chair.as_str()).await?;
    let is_desk = roles.iter().any(|row| [Role::Staff.key(), Role::Secretary.key()].contains(&row.role.as_str()));
    Ok(is_desk.then(|| chair.clone()).into_iter().collect())
}

/// The refusal with a name where it names a person.
async fn with_name(it: &mut Carrier<'_>, refusal: Refusal) -> Result<Refusal, Fail> {
    let Some(detail) = refusal.detail.clone() else { return Ok(refusal) };
    let community = it.hall.id;
    let known = it.link().persons(community, &[detail]).await?;
    let name = known.into_iter().next().map(|person| person.name.unwrap_or_default());
    Ok(Refusal { detail: name.or(refusal.detail), ..refusal })
}
