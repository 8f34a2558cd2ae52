//! Every act on one body goes this way. Which act does what is decided in `domain::body`, one file per act.

use super::absences::absences;
use super::unfinished::{unfinished, with_meeting};
use crate::app::App;
use crate::carry::{Carrier, Loaded, append, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::notice::{NewNotice, post_in};
use crate::texts::{Texts, line};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::body::{self, Around, Body, Command, EndedBy, Event, Registered, StageKind};
use mingtong_domain::ids::{BodyId, CommunityId, NoticeId, PersonId, Stream};
use mingtong_domain::limits;
use mingtong_domain::matter::Visibility;
use mingtong_domain::notice::{About, Notice, NoticeKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::register;
use mingtong_domain::role::{Role, Scope};
use mingtong_store::rows::PersonRow;
use mingtong_store::{Append, Link, stream_of};

/// Acts on a body. `seen` is the position of the latest event that the person saw: when somebody acted since, the act
/// is not done and the person is told.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn act_on_body(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: BodyId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<(), Fail> {
    app.carry(hall, who, command.act(), move |it| Box::pin(act_in(it, id, seen, command, None))).await
}

/// Gives a seat to somebody whom nobody has entered yet: by their name.
///
/// # Errors
/// As for [`act_on_body`]; nobody is entered then.
pub async fn seat_newcomer(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: BodyId,
    seen: Option<i64>,
    name: &str,
    mut command: Command<String>,
) -> Result<(), Fail> {
    let act = command.act();
    let name = line(Some(name), limits::NAME_CHARS_MAX, act)?.ok_or_else(|| Refusal::new(Code::TextMissing, act))?;
    let newcomer = PersonId(app.chance.id("p"));
    if let Command::Seat { person, .. } = &mut command {
        person.clone_from(&newcomer);
    }
    let row = PersonRow { person_id: newcomer.0, name: Some(name), ..PersonRow::default() };
    app.carry(hall, who, act, move |it| Box::pin(act_in(it, id, seen, command, Some(row)))).await
}

async fn act_in(
    mut it: Carrier<'_>,
    id: BodyId,
    seen: Option<i64>,
    mut command: Command<String>,
    newcomer: Option<PersonRow>,
) -> Result<(), Fail> {
    let Loaded { thing: body, prior } = it.body(&id).await?;
    if seen.is_some_and(|seen| seen != body.latest) {
        return Err(Fail::Changed);
    }
    if let Command::Agree { pictures, .. } = &mut command {
        without_repeats(pictures);
        let pictures = pictures.clone();
        it.attach(&pictures).await?;
    }
    let (community, now) = (it.hall.id, it.now);
    if let Some(row) = newcomer {
        it.link().put_person(community, &PersonRow { added_ms: now.0, ..row }).await?;
    }
    if let Command::Seat { person, .. } = &command
        && it.link().persons(community, std::slice::from_ref(&person.0)).await?.is_empty()
    {
        return Err(Refusal::new(Code::NoSuchPerson, it.act).into());
    }
    let posted = post_notice_of(&mut it, &body, &command).await?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let around = around(&mut it, &body, &command, posted).await?;
    let path = it.hall.register.path(body.registered.place.as_ref());
    let decided = body::decide(&body, command, &around, &it.context(&path));
    let events = match (decided, &around.unfinished) {
        (Ok(events), _) => events,
        (Err(refusal), Some(id)) if refusal.code == Code::MeetingUnfinished => {
            return Err(with_meeting(&mut it, refusal, id).await?.into());
        }
        (Err(refusal), _) => return Err(refusal.into()),
    };
    let mut appends = consequences(&mut it, &body, &events).await?;
    // A body of before has no record of its own: it begins with the first thing that happens to it.
    let begun = prior.is_empty().then(|| body::begun(&body.registered, None));
    let events = it.seal(Visibility::Public, begun.into_iter().chain(events));
    appends.push(Append { stream: Stream::Body(id), prior, events });
    it.record(appends, &texts.into_inner()).await?;
    Ok(())
}

/// What the decision may look at beside the body.
async fn around(
    it: &mut Carrier<'_>,
    body: &Body,
    command: &Command,
    posted: Option<NoticeId>,
) -> Result<Around, Fail> {
    let (hall, now) = (it.hall.clone(), it.now);
    let link = &mut it.link();
    Ok(Around {
        notice: announcing(link, hall.id, body).await?,
        posted,
        unfinished: match command {
            Command::Dissolve { .. } => unfinished(link, &hall, &body.registered.id).await?,
            _ => None,
        },
        absences: match command {
            Command::Unseat { person, by: EndedBy::Absence, .. } => {
                absences(link, &hall, body, now).await?.remove(person).unwrap_or_default()
            }
            _ => 0,
        },
    })
}

/// The notice by which a body was announced last.
pub(super) async fn announcing(
    link: &mut Link<'_>,
    community: CommunityId,
    body: &Body,
) -> Result<Option<Notice>, Fail> {
    let Some(id) = &body.notice else { return Ok(None) };
    Ok(Notice::from_stream(&stream_of(link, community, &Stream::Notice(id.clone())).await?))
}

/// Posts the notice by which a body is announced, where that is what is attempted.
async fn post_notice_of(
    it: &mut Carrier<'_>,
    body: &Body,
    command: &Command<String>,
) -> Result<Option<NoticeId>, Fail> {
    let Command::Announce { sheet } = command else { return Ok(None) };
    let Registered { id, place, .. } = &body.registered;
    let new = NewNotice {
        kind: NoticeKind::Founding,
        about: About::Body(id.clone()),
        title: sheet.title.clone(),
        text: sheet.text.clone(),
        place: place.clone(),
        from: sheet.from,
        to: sheet.until,
        covers: None,
    };
    Ok(Some(post_in(it, new).await?))
}

/// What follows for the register: a body that stands is known to it, and whoever sits in one has the role of a member.
async fn consequences(it: &mut Carrier<'_>, body: &Body, events: &[Event]) -> Result<Vec<Append>, Fail> {
    let mut appends = Vec::new();
    let stands = body.stage == StageKind::Active;
    let held = |body: &Body| body.voting(it.now.date()).map(|seat| seat.person.clone()).collect::<Vec<_>>();
    let mut changes: Vec<(PersonId, bool)> = Vec::new();
    for event in events {
        match event {
            Event::Established { .. } => {
                appends.push(append(Stream::Register, body::formed(&body.registered)));
                changes.extend(held(body).into_iter().map(|person| (person, true)));
            }
            Event::Seated { person, office, .. } if stands && office.votes() => changes.push((person.clone(), true)),
            Event::Unseated { person, .. } if stands => changes.push((person.clone(), false)),
            Event::Dissolved { .. } if stands => changes.extend(held(body).into_iter().map(|person| (person, false))),
            _ => {}
        }
    }
    let Some(role) = body.registered.kind.role() else { return Ok(appends) };
    for (person, is_given) in changes {
        appends.extend(role_changed(it, body, role, person, is_given).await?);
    }
    Ok(appends)
}

/// The role of a member is given or ends; nothing where it is so already.
async fn role_changed(
    it: &mut Carrier<'_>,
    body: &Body,
    role: Role,
    holder: PersonId,
    is_given: bool,
) -> Result<Option<Append>, Fail> {
    let (community, scope) = (it.hall.id, Scope::Body(body.registered.id.clone()));
    let roles = it.link().roles_of(community, holder.as_str()).await?;
    let is_theirs = roles.iter().any(|row| row.role == role.key() && row.scope_id == body.registered.id.0);
    if is_theirs == is_given {
        return Ok(None);
    }
    let event = match is_given {
        true => register::Event::RoleGranted { holder, role, scope },
        false => register::Event::RoleEnded { holder, role, scope },
    };
    Ok(Some(append(Stream::Register, event)))
}
