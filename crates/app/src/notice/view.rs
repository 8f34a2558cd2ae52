//! One notice: what it says, where it was posted, what was objected and answered, by whoever reads it.

use crate::app::App;
use crate::body::name_of_body;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::{Seen, may_show};
use crate::matter::{Contact, Said};
use crate::texts::words_behind;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::event::Recorded;
use mingtong_domain::fund::Fund;
use mingtong_domain::ids::*;
use mingtong_domain::limits;
use mingtong_domain::matter::{self, Matter};
use mingtong_domain::notice::{About, Act, Notice, Objection, Stage, Way, offered};
use mingtong_domain::procedure::Procedure;
use mingtong_domain::role::Role;
use mingtong_domain::vote::Vote;
use mingtong_domain::{Millis, reception};
use mingtong_store::{Link, stream_of};
use mingtong_text::personal::{self, Masker};
use std::collections::HashMap;

/// What a notice is about, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutView {
    /// What.
    pub about: About,
    /// How it is called: a name, a title, a number.
    pub name: String,
}

/// Where a notice was posted.
#[derive(Debug, Clone)]
pub struct PostedView {
    /// Where.
    pub way: Way,
    /// Where, in a few words.
    pub words: Option<String>,
    /// On which day.
    pub day: Date,
    /// Pictures of the sheet; none for the public once the notice was taken down.
    pub pictures: Vec<PictureId>,
}

/// An objection with its answer.
#[derive(Debug, Clone)]
pub struct ObjectionView {
    /// Its number within the notice.
    pub number: u32,
    /// When.
    pub at: Millis,
    /// The role of whoever wrote it down.
    pub role: Role,
    /// What was said.
    pub text: Said,
    /// By what reference it is erased.
    pub text_ref: TextRef,
    /// The last moment at which an answer is in time.
    pub due: Millis,
    /// The answer; none as long as it waits.
    pub answer: Option<AnswerView>,
    /// Why its words are kept from the public, where they are.
    pub withheld: Option<String>,
    /// How whoever objected is reached; only for the desk.
    pub contact: Option<Contact>,
}

/// The answer to an objection.
#[derive(Debug, Clone)]
pub struct AnswerView {
    /// What was answered.
    pub text: Said,
    /// When.
    pub at: Millis,
    /// Whether that was in time.
    pub kept: Kept,
}

/// Whether an answer came in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It did.
    InTime,
    /// It came late.
    Late,
}

/// A notice to show.
#[derive(Debug, Clone)]
pub struct NoticeView {
    /// As the domain knows it.
    pub notice: Notice,
    /// Its state now.
    pub stage: Stage,
    /// What it is called.
    pub title: Said,
    /// What it says; taken down for the public where the notice was.
    pub text: Said,
    /// For which place; none for the whole community.
    pub place: Option<String>,
    /// What it is about; none for nothing that everybody may see.
    pub about: Option<AboutView>,
    /// Where it was posted.
    pub posted: Vec<PostedView>,
    /// Objections, a page of them: those that wait for an answer first.
    pub objections: Vec<ObjectionView>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
    /// Whether contacts of whoever objected are not shown now, because that somebody looked could not be noted.
    pub is_contact_withheld: bool,
    /// Why it was taken down before the end of its period.
    pub reason: Option<String>,
    /// The acts that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// Whether somebody reads what the public does not: objections without an answer, and what was taken down.
pub(super) fn reads_withheld(hall: &Hall, who: &Who, notice: &Notice) -> bool {
    who.may_at(matter::Act::ReadPrivate, &hall.register, notice.place.as_ref())
}

/// One notice as `who` reads it, with a page of its objections.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_notice(app: &App, hall: &Hall, who: &Who, id: &NoticeId, skip: u32) -> Result<NoticeView, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Notice(id.clone())).await?;
    let notice = Notice::from_stream(&events).ok_or(Fail::NotFound)?;
    let words = words_behind(link, hall.id, references(&events)).await?;
    let reading = Reading { words, whole: reads_withheld(hall, who, &notice) };
    let (now, limit) = (app.now(), limits::PAGE_ROWS as usize);
    let mut ordered: Vec<&Objection> = notice.objections.iter().collect();
    ordered.sort_by_key(|objection| (objection.answer.is_some(), objection.number));
    let page: Vec<&Objection> = ordered.iter().copied().skip(skip as usize).take(limit).collect();
    let next = (ordered.len() > skip as usize + limit).then(|| skip.saturating_add(limits::PAGE_ROWS));
    let contacts = contacts(link, hall, who, &notice, &page).await?;
    let objections = page.into_iter().map(|objection| reading.objection(objection, &contacts)).collect();
    let path = hall.register.path(notice.place.as_ref());
    let stage = notice.stage_at(now);
    let is_shown = notice.taken_down.is_none() || reading.whole;
    let left = |it: &&Contact| it.name.is_some() || it.phone.is_some() || it.email.is_some();
    let seen: Vec<(String, Option<MatterId>)> =
        contacts.values().filter(left).map(|it| (it.person.0.clone(), None)).collect();
    let mut view = NoticeView {
        title: reading.frozen(&notice.title),
        text: if is_shown { reading.frozen(&notice.text) } else { Said::TakenDown },
        place: notice.place.as_ref().map(|place| hall.place_name(place)),
        about: about(link, hall, who, &notice.about).await?,
        posted: reading.posted(&notice, is_shown),
        objections,
        next,
        is_contact_withheld: false,
        reason: notice.taken_down.as_ref().and_then(|it| reading.few(it.reason.as_ref())),
        offered: offered(&notice, &app.context(hall, who, Act::Post, now, &path)),
        stage,
        notice,
    };
    drop(reader);
    if !may_show(app, hall, who, Seen::Objection, &seen).await {
        view.is_contact_withheld = true;
        view.objections.iter_mut().for_each(|objection| objection.contact = None);
    }
    Ok(view)
}

fn references(events: &[Recorded]) -> impl Iterator<Item = TextRef> + '_ {
    events.iter().filter_map(|recorded| recorded.event.as_ref()).flat_map(|event| event.references().texts)
}

/// How somebody reads the words of a notice.
struct Reading {
    words: HashMap<TextRef, String>,
    /// Whether as they were said: for whoever works on it.
    whole: bool,
}

impl Reading {
    /// What was frozen when it was posted: masked already.
    fn frozen(&self, text: &TextRef) -> Said {
        self.words.get(text).cloned().map_or(Said::Erased, Said::Words)
    }

    /// A few words of the desk; none where there are none or they were erased.
    fn few(&self, text: Option<&TextRef>) -> Option<String> {
        let words = self.words.get(text?)?;
        Some(if self.whole { words.clone() } else { personal::mask(words) })
    }

    fn posted(&self, notice: &Notice, is_shown: bool) -> Vec<PostedView> {
        let pictures = |pictures: &[PictureId]| if is_shown { pictures.to_vec() } else { vec![] };
        let posted = notice.posted.iter().map(|posted| PostedView {
            way: posted.way,
            words: self.few(posted.words.as_ref()),
            day: posted.day,
            pictures: pictures(&posted.pictures),
        });
        posted.collect()
    }

    fn objection(&self, objection: &Objection, contacts: &HashMap<PersonId, Contact>) -> ObjectionView {
        let said = |text: &TextRef| self.words.get(text).map(String::as_str);
        let asked = said(&objection.text);
        let answered = objection.answer.as_ref().and_then(|answer| said(&answer.text));
        // A name that one of the two introduces is hidden in both.
        let masker = Masker::of(asked.iter().chain(answered.iter()).copied());
        let read = |words: Option<&str>| match words {
            None => Said::Erased,
            Some(words) if self.whole => Said::Words(words.to_owned()),
            Some(words) => Said::Words(masker.mask(words)),
        };
        let text = match (&objection.withheld, &objection.answer) {
            _ if self.whole => read(asked),
            (Some(_), _) => Said::TakenDown,
            (None, None) => Said::AwaitsReview,
            (None, Some(_)) => read(asked),
        };
        ObjectionView {
            number: objection.number,
            at: objection.at,
            role: objection.role,
            text,
            withheld: objection.withheld.as_ref().map(|reason| self.few(Some(reason)).unwrap_or_default()),
            text_ref: objection.text.clone(),
            due: objection.due,
            answer: objection.answer.as_ref().map(|answer| AnswerView {
                text: read(answered),
                at: answer.at,
                kept: if answer.at > objection.due { Kept::Late } else { Kept::InTime },
            }),
            contact: objection.objector.as_ref().and_then(|person| contacts.get(person)).cloned(),
        }
    }
}

async fn contacts(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    notice: &Notice,
    page: &[&Objection],
) -> Result<HashMap<PersonId, Contact>, Fail> {
    if !who.may_at(matter::Act::ReadContacts, &hall.register, notice.place.as_ref()) {
        return Ok(HashMap::new());
    }
    let ids: Vec<String> = page.iter().filter_map(|it| it.objector.as_ref()).map(|person| person.0.clone()).collect();
    let persons = link.persons(hall.id, &ids).await?;
    let contact = |person: mingtong_store::rows::PersonRow| {
        let id = person.id();
        (id.clone(), Contact { person: id, name: person.name, phone: person.phone, email: person.email })
    };
    Ok(persons.into_iter().map(contact).collect())
}

/// What it is about, as far as `who` may see it: who sees a matter may have been changed since.
async fn about(link: &mut Link<'_>, hall: &Hall, who: &Who, about: &About) -> Result<Option<AboutView>, Fail> {
    let name = match about {
        About::Nothing => None,
        About::Body(body) => Some(name_of_body(link, hall, body).await?),
        About::Reception(id) => {
            let events = stream_of(link, hall.id, &Stream::Reception(id.clone())).await?;
            let title = reception::Reception::from_stream(&events).map(|reception| reception.opened.title);
            Some(words_behind(link, hall.id, title).await?.into_values().next().unwrap_or_default())
        }
        About::Procedure(id) => {
            let events = stream_of(link, hall.id, &Stream::Procedure(id.clone())).await?;
            let title = Procedure::from_stream(&events).map(|procedure| procedure.title);
            Some(called(link, hall, title).await?)
        }
        About::Fund(id) => {
            let events = stream_of(link, hall.id, &Stream::Fund(id.clone())).await?;
            let purpose = Fund::from_stream(&events).map(|fund| fund.purpose);
            Some(called(link, hall, purpose).await?)
        }
        About::Vote(id) => {
            let events = stream_of(link, hall.id, &Stream::Vote(id.clone())).await?;
            let title = Vote::from_stream(&events).map(|vote| vote.title);
            Some(called(link, hall, title).await?)
        }
        About::Resolution(id) => Some(hall.resolution_number(*id)),
        About::Project(id) => Some(hall.project_number(*id)),
        About::Roll(id) => {
            let row = link.roll(hall.id, id.as_str()).await?;
            row.map(|row| hall.place_name(&PlaceId(row.place_id)))
        }
        About::Matter(id) => {
            let events = stream_of(link, hall.id, &Stream::Matter(*id)).await?;
            let matter = Matter::from_stream(&events).filter(|matter| who.may_see(&hall.register, matter));
            matter.map(|matter| hall.number(matter.id))
        }
    };
    Ok(name.map(|name| AboutView { about: about.clone(), name }))
}

/// What everybody reads of a title; nothing where it was erased: the notice is about that thing all the same.
async fn called(link: &mut Link<'_>, hall: &Hall, title: Option<TextRef>) -> Result<String, Fail> {
    let title = words_behind(link, hall.id, title).await?.into_values().next();
    Ok(personal::mask(&title.unwrap_or_default()))
}
