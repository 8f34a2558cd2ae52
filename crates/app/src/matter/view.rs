//! One matter with its story: what it is, who has it, until when, what happens next, and what happened before.

use super::colleagues::{Colleague, colleagues};
use super::deliberation::{Deliberation, deliberations};
use super::forum::{Forums, forums, leads};
use super::hidden::{found, shows_masked};
use super::load::load;
use super::meanwhile::{Meanwhile, meanwhile};
use super::measures::amber_permille;
use super::reader::Reader;
use super::said::Said;
use super::story::{Legibility, Reading, Step, reported};
use super::telephone::{MayCall, may_call};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::{Seen, may_show, note_looks};
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::*;
use mingtong_domain::matter::{self, Act, Handler, Matter, PersonalData, Showing, Stage, StageKind};
use mingtong_domain::references::References;
use mingtong_domain::time::{Colour, Deadline};
use mingtong_store::Link;
use mingtong_store::rows::BesideRow;
use mingtong_text::personal;
use std::collections::HashMap;

/// How a raiser can be reached; only for the desk.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The person.
    pub person: PersonId,
    /// Name, telephone, e-mail, as far as they left them.
    pub name: Option<String>,
    /// See `name`.
    pub phone: Option<String>,
    /// See `name`.
    pub email: Option<String>,
}

/// A matter to show.
#[derive(Debug, Clone)]
pub struct MatterView {
    /// As the domain knows it.
    pub matter: Matter,
    /// Its public number.
    pub number: String,
    /// The number that its letter carries at its own office, for whoever works here.
    pub letter_number: Option<String>,
    /// What it is about.
    pub title: Said,
    /// How the public reads the title otherwise, for whoever reads more.
    pub title_showing: Option<Showing>,
    /// Its state now.
    pub stage: StageKind,
    /// Since when it has been in this state: a reply, a note, a rating or "me too" does not move it.
    pub stage_since: Millis,
    /// Where it is.
    pub place: Option<String>,
    /// The city's own code for what it is about.
    pub category_code: Option<String>,
    /// Who has it now.
    pub handler: Option<Handler>,
    /// The name of the unit that has or last had it.
    pub unit: Option<String>,
    /// The body in which it was raised.
    pub body: Option<String>,
    /// The bodies to which whoever asks may take it; none where they may not.
    pub forums: Option<Forums>,
    /// What became of it in meetings, the latest first.
    pub deliberations: Vec<Deliberation>,
    /// Whether a procedure comes from it.
    pub in_procedures: bool,
    /// Whether a resolution is about it.
    pub in_resolutions: bool,
    /// The running clock that is due first.
    pub next: Option<Deadline>,
    /// When that clock turns amber.
    pub amber_at: Option<Millis>,
    /// Its colour now.
    pub colour: Option<Colour>,
    /// Until when it is deferred.
    pub deferred_until: Option<Millis>,
    /// Until when its raiser can say "not fixed".
    pub reopenable_until: Option<Millis>,
    /// The matter in which it goes on.
    pub merged_into: Option<MatterId>,
    /// How many met the same: with those of matters that were merged into it.
    pub supports: i64,
    /// Whether something that is shown is masked because it may be personal data.
    pub masked: bool,
    /// What is masked of its public texts, as it was said, for whoever decides whether it stays so.
    pub personal: Vec<String>,
    /// What happened, the latest first.
    pub steps: Vec<Step>,
    /// The position of its first event.
    pub first_position: i64,
    /// What the person may do now, in the role worn.
    pub acts: Vec<Act>,
    /// How the raiser can be reached, for the desk.
    pub contact: Option<Contact>,
    /// Whether there is a contact that is not shown now, because that somebody looked could not be noted.
    pub is_contact_withheld: bool,
    /// Who of the community sees to it, for whoever works there.
    pub in_charge: Option<Colleague>,
    /// Those among whom one can be put in charge; nobody for whoever may not.
    pub colleagues: Vec<Colleague>,
    /// Whether the raiser may be called by the unit that works on it.
    pub may_call: MayCall,
}

/// A matter as `who` may see it. Where that is with the contact of its raiser, it is noted that they looked; where that
/// cannot be noted, the contact is left out and all else is shown.
///
/// # Errors
/// [`Fail::NotFound`] also when it is there but not for this person.
pub async fn view_matter(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<MatterView, Fail> {
    let view = read_matter(app, hall, who, id).await?;
    let is_contact_withheld = !may_show(app, hall, who, Seen::Contact, looked_at(&view).as_slice()).await;
    Ok(MatterView { contact: view.contact.filter(|_| !is_contact_withheld), is_contact_withheld, ..view })
}

/// Whose contact a view holds, if it holds one.
fn looked_at(view: &MatterView) -> Option<(String, Option<MatterId>)> {
    let left = |contact: &&Contact| contact.name.is_some() || contact.phone.is_some() || contact.email.is_some();
    view.contact.as_ref().filter(left).map(|contact| (contact.person.0.clone(), Some(view.matter.id)))
}

/// Notes that somebody looked at the contact that a view holds, if it holds one.
pub(super) async fn noted(app: &App, hall: &Hall, who: &Who, view: &MatterView) -> Result<(), Fail> {
    note_looks(app, hall, who, Seen::Contact, looked_at(view).as_slice()).await
}

/// The same for what shows no contact to anybody: nobody looked, and nothing is written.
///
/// # Errors
/// As for [`view_matter`].
pub async fn read_matter(app: &App, hall: &Hall, who: &Who, id: MatterId) -> Result<MatterView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let (matter, events) = load(link, hall, id).await?;
    if !who.may_see(&hall.register, &matter) {
        return Err(Fail::NotFound);
    }
    view(link, app, Reader::here(hall, who), matter, &events).await
}

/// A matter with its story, and what is beside it for whoever works here.
pub(super) async fn view(
    link: &mut Link<'_>,
    app: &App,
    reader: Reader<'_>,
    matter: Matter,
    events: &[Recorded],
) -> Result<MatterView, Fail> {
    let (hall, who, is_desk) = (reader.hall, reader.who, reader.is_desk(&matter));
    let contact = contact(link, hall.id, matter.raiser.as_ref().filter(|_| is_desk)).await?;
    let may_call = may_call(link, hall, (who, is_desk), &matter, app.now()).await?;
    let colleagues = if is_desk { colleagues(link, hall).await? } else { vec![] };
    let in_charge = colleagues.iter().find(|it| matter.in_charge.as_ref() == Some(&it.person)).cloned();
    let told = told(link, app, reader, matter, events).await?;
    Ok(MatterView { contact, may_call, in_charge, colleagues, ..told })
}

/// The matter with its story.
async fn told(
    link: &mut Link<'_>,
    app: &App,
    reader: Reader<'_>,
    matter: Matter,
    events: &[Recorded],
) -> Result<MatterView, Fail> {
    let (hall, who, now, is_desk) = (reader.hall, reader.who, app.now(), reader.is_desk(&matter));
    let stage = matter.stage_at(now).clone();
    let elsewhere = meanwhile(link, hall, who, events).await?;
    let (words, sizes) = referred(link, hall.id, references(events, &elsewhere)).await?;
    let beside = beside(link, hall.id, matter.id, events).await?;
    let hides = elsewhere.iter().map(|there| &there.matter).chain([&matter]).any(hides);
    let texts = if hides && !is_desk { Legibility::Masked } else { Legibility::Whole };
    let masker = &personal::Masker::of(words.values().map(String::as_str));
    let reported = reported(events).unwrap_or(matter.track);
    let (notes, publication, sight) = (reader.notes(&matter), &matter.publication, reader.sight(&matter));
    let reading = Reading { hall, words: &words, sizes: &sizes, reported, masker, texts, notes, publication, sight };
    let (title, steps) = (reading.read(&matter.title, texts), steps(&reading, reader, events, &elsewhere));
    let path = hall.register.path(matter.place.as_ref());
    let cx = app.context(hall, who, Act::ReadWork, now, &path);
    let (next, permille) = (matter.clocks.next(), amber_permille(hall, now));
    let acts = matter::offered(&matter, leads(link, hall, who, now).await?.as_ref(), &cx);
    let reviews = is_desk && acts.contains(&Act::ReviewPersonalData);
    Ok(MatterView {
        number: hall.number(matter.id),
        letter_number: letter_number(who, &matter, &words),
        title_showing: publication.of_text(&matter.title).filter(|showing| sight.sees(showing)).cloned(),
        stage: stage.kind(),
        stage_since: stage_since(events, now).unwrap_or(matter.received),
        place: matter.place.as_ref().map(|place| hall.place_name(place)),
        category_code: category_code(hall, &matter),
        handler: matter.handler(),
        unit: matter.unit.as_ref().map(|unit| hall.unit_name(unit).to_owned()),
        body: matter.body.as_ref().map(|body| hall.body_name(body).to_owned()),
        forums: forums(link, hall, &acts, matter.id).await?,
        deliberations: if beside.in_meetings { deliberations(link, hall, matter.id).await? } else { vec![] },
        in_procedures: beside.in_procedures,
        in_resolutions: beside.in_resolutions,
        next,
        amber_at: next.map(|deadline| deadline.amber_at(permille)),
        colour: next.map(|deadline| deadline.colour(now, permille)),
        deferred_until: deferred_until(&stage),
        merged_into: merged_into(&stage),
        supports: beside.supports,
        masked: texts == Legibility::Masked && shows_masked(&words, &matter.title, &title, &steps),
        personal: if reviews { found(masker, &title, &steps) } else { vec![] },
        title,
        steps,
        first_position: events.first().map_or(0, |event| event.position),
        acts,
        reopenable_until: matter::reopenable_until(&matter, &cx),
        contact: None,
        is_contact_withheld: false,
        may_call: MayCall::default(),
        in_charge: None,
        colleagues: vec![],
        matter,
    })
}

fn category_code(hall: &Hall, matter: &Matter) -> Option<String> {
    let code = hall.register.city_code(matter.category.as_ref()?);
    (!code.is_empty()).then(|| code.to_owned())
}

fn deferred_until(stage: &Stage) -> Option<Millis> {
    match stage {
        Stage::Deferred { until, .. } => Some(*until),
        _ => None,
    }
}

fn merged_into(stage: &Stage) -> Option<MatterId> {
    match stage {
        Stage::Merged { into } => Some(*into),
        _ => None,
    }
}

/// Whether texts of it are not shown whole to everybody.
fn hides(matter: &Matter) -> bool {
    matches!(matter.personal_data, PersonalData::Pending | PersonalData::Masked)
}

/// What happened, the latest first, with the replies that were given where it had gone on.
fn steps(reading: &Reading<'_>, reader: Reader<'_>, events: &[Recorded], elsewhere: &[Meanwhile]) -> Vec<Step> {
    let mut steps: Vec<Step> = events.iter().filter_map(|recorded| reading.step(recorded)).collect();
    for there in elsewhere {
        let (publication, sight) = (&there.matter.publication, reader.sight(&there.matter));
        let reading = Reading { publication, sight, ..*reading };
        let replies = there.replies.iter().filter_map(|recorded| reading.step(recorded));
        steps.extend(replies.map(|step| Step { matter: Some(there.matter.id), ..step }));
    }
    steps.sort_by_key(|step| std::cmp::Reverse(step.position));
    steps
}

fn letter_number(who: &Who, matter: &Matter, words: &Words) -> Option<String> {
    let number = matter.letter.as_ref()?.number.as_ref().filter(|_| who.may(Act::ReadWork))?;
    words.get(number).cloned()
}

type Words = HashMap<TextRef, String>;
type Sizes = HashMap<String, (i64, i64)>;

/// What the events of a matter refer to, and those that were recorded where it had gone on.
fn references(events: &[Recorded], elsewhere: &[Meanwhile]) -> Vec<References> {
    let there = elsewhere.iter().flat_map(|there| there.replies.iter().chain(&there.masks));
    let all = events.iter().chain(there);
    all.filter_map(|recorded| recorded.event.as_ref()).map(Event::references).collect()
}

/// The texts, and the sizes of the pictures, that are referred to.
async fn referred(
    link: &mut Link<'_>,
    community: CommunityId,
    references: Vec<References>,
) -> Result<(Words, Sizes), Fail> {
    let words = words_behind(link, community, references.iter().flat_map(|to| to.texts.clone())).await?;
    let ids: Vec<String> = references.into_iter().flat_map(|to| to.pictures).map(|id| id.0).collect();
    let sizes = link.pictures(community, &ids).await?;
    Ok((words, sizes.into_iter().map(|row| (row.picture_id, (row.width_px, row.height_px))).collect()))
}

/// When the matter came into its state: by the last event that changed the state, or by the end of a deferral.
fn stage_since(events: &[Recorded], now: Millis) -> Option<Millis> {
    let (first, rest) = events.split_first()?;
    let mut matter = Matter::from_stream([first])?;
    let mut since = matter.received;
    for recorded in rest {
        since = comes_back(&matter, recorded.at).unwrap_or(since);
        let before = matter.stage_at(recorded.at).clone();
        matter.apply(recorded);
        if matter.stage != before {
            since = recorded.at;
        }
    }
    Some(comes_back(&matter, now).unwrap_or(since))
}

/// When a deferral that is over at `at` ended by itself.
fn comes_back(matter: &Matter, at: Millis) -> Option<Millis> {
    match &matter.stage {
        Stage::Deferred { until, .. } if *until <= at => Some(*until),
        _ => None,
    }
}

/// What stands beside it; where other matters were merged into it, whoever stood behind those stands behind it.
async fn beside(
    link: &mut Link<'_>,
    community: CommunityId,
    id: MatterId,
    events: &[Recorded],
) -> Result<BesideRow, Fail> {
    let beside = link.beside_matter(community, id.number()).await?;
    let absorbs = |it: &Recorded| matches!(it.event, Some(Event::Matter(matter::Event::Absorbed { .. })));
    match events.iter().any(absorbs) {
        true => Ok(BesideRow { supports: link.others_behind(community, id.number()).await?, ..beside }),
        false => Ok(beside),
    }
}

pub(super) async fn contact(
    link: &mut Link<'_>,
    community: CommunityId,
    raiser: Option<&PersonId>,
) -> Result<Option<Contact>, Fail> {
    let Some(raiser) = raiser else { return Ok(None) };
    let persons = link.persons(community, std::slice::from_ref(&raiser.0)).await?;
    Ok(persons.into_iter().next().map(|person| Contact {
        person: raiser.clone(),
        name: person.name,
        phone: person.phone,
        email: person.email,
    }))
}
