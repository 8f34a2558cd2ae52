//! One meeting with all that a page shows of it.

use super::draft::{DraftLine, lines};
use super::latest::{LatestView, latest};
use super::load::{floor, presence};
use super::names::{Named, Names};
use super::view_agenda::{ItemView, TestView, agenda};
use super::view_floor::{FloorView, floor_view};
use super::view_minutes::{VersionView, versions};
use super::view_people::{AttendanceView, attendance};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::body::{Body, BodyKind};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MeetingId, PersonId, Stream};
use mingtong_domain::meeting::{
    self, Act, Adjournment, Asked, AskedBy, Floor, Gathering, Meeting, Presence, StageKind, Told,
};
use mingtong_domain::reception::Timeliness;
use mingtong_domain::references::References;
use mingtong_store::{Link, stream_of};

/// Who leads a meeting, writes and counts.
#[derive(Debug, Clone)]
pub struct OfficersView {
    /// Who leads it.
    pub chair: Named,
    /// Who writes.
    pub recorder: Named,
    /// Who counts.
    pub tellers: Vec<Named>,
    /// When it was opened.
    pub opened: Millis,
}

/// That enough people asked for a meeting.
#[derive(Debug, Clone)]
pub struct AskedView {
    /// Who they are.
    pub by: AskedBy,
    /// How many ask, of how many, and how many it takes.
    pub test: TestView,
    /// From where the numbers are known.
    pub source: String,
}

/// That people were told of a meeting.
#[derive(Debug, Clone)]
pub struct ToldView {
    /// How, on which day, with which pictures.
    pub told: Told,
    /// Who wrote it down.
    pub written_by: Option<Named>,
}

/// That a meeting was put off or broken off.
#[derive(Debug, Clone)]
pub struct AdjournmentView {
    /// To which day, and why.
    pub adjournment: Adjournment,
    /// Why, in words.
    pub reason: String,
}

/// A meeting to show.
#[derive(Debug, Clone)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: Meeting,
    /// Where it is in its life, as it is read today.
    pub stage: StageKind,
    /// What kind of body it is.
    pub body_kind: BodyKind,
    /// The name of its body.
    pub body_name: String,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// Who asked for it.
    pub asked: Option<AskedView>,
    /// Whether people heard of it in time.
    pub timeliness: Timeliness,
    /// The last day on which they could be told in time.
    pub tell_until: Date,
    /// How they were told.
    pub told: Vec<ToldView>,
    /// Why it does not take place.
    pub called_off: Option<String>,
    /// Who leads, writes and counts.
    pub officers: Option<OfficersView>,
    /// Who is there, with the quorum as it is now.
    pub attendance: AttendanceView,
    /// Who speaks, and who waits.
    pub floor: FloorView,
    /// The agenda with what came of each item.
    pub items: Vec<ItemView>,
    /// To which days it was put off or broken off.
    pub adjournments: Vec<AdjournmentView>,
    /// The versions of the minutes, the latest first.
    pub minutes: Vec<VersionView>,
    /// What whoever asks may do now.
    pub acts: Vec<Act>,
    /// Whether whoever asks leads the body or the meeting, writes, counts, or works at the desk.
    pub is_led: bool,
    /// What was done with it last; who came and went apart.
    pub latest: Option<LatestView>,
    /// The moment of which this is true.
    pub now: Millis,
}

/// A meeting with what stands around it.
struct Read {
    meeting: Meeting,
    body: Body,
    presence: Presence,
    floor: Floor,
    refers: References,
    latest: Option<LatestView>,
}

/// One meeting, as it is now.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_meeting(app: &App, hall: &Hall, who: &Who, id: &MeetingId) -> Result<MeetingView, Fail> {
    let (mut reader, now) = (app.store.read().await?, app.now());
    let mut link = reader.link();
    let Read { meeting, body, presence, floor, refers, latest } = read(&mut link, hall, id).await?;
    // Whoever asks leads where they work at the desk.
    let desk: Vec<PersonId> = who.actor.person.iter().cloned().collect();
    let it = Gathering { meeting: &meeting, body: &body, presence: &presence, floor: &floor, desk: &desk };
    let names = Names::of(&mut link, hall, who, &it, &refers).await?;
    let path = hall.register.path(body.registered.place.as_ref());
    let cx = app.context(hall, who, Act::Call, now, &path);
    let officers = meeting.officers.as_ref().map(|it| OfficersView {
        chair: names.named(&it.chair),
        recorder: names.named(&it.recorder),
        tellers: names.all_named(&it.tellers),
        opened: it.opened,
    });
    let asked = |it: &Asked| AskedView {
        by: it.by,
        test: TestView::of(it.test, hall, meeting.called),
        source: names.said(&it.source),
    };
    let told =
        |it: &Told| ToldView { written_by: it.written_by.as_ref().map(|person| names.named(person)), told: it.clone() };
    let adjourned = |it: &Adjournment| AdjournmentView { reason: names.said(&it.reason), adjournment: it.clone() };
    Ok(MeetingView {
        body_kind: body.registered.kind,
        body_name: hall.body_name(&meeting.body).to_owned(),
        title: names.said(&meeting.title),
        place: names.said(&meeting.place),
        asked: meeting.asked.as_ref().map(asked),
        timeliness: meeting.timeliness(),
        tell_until: meeting.tell_until(),
        told: meeting.told.iter().map(told).collect(),
        called_off: names.maybe_said(meeting.called_off.as_ref()),
        officers,
        attendance: attendance(&it, &names, hall, &cx),
        floor: floor_view(&it, &names, &cx),
        items: agenda(&it, &names, hall),
        adjournments: meeting.adjournments.iter().map(adjourned).collect(),
        minutes: versions(&meeting, &names),
        acts: meeting::offered(&it, &cx),
        is_led: it.is_led_by(&cx),
        latest,
        now,
        stage: meeting.stage.read_on(now.date(), meeting.day),
        meeting,
    })
}

/// A draft of the minutes, made from what happened: the same whenever it is asked for.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn draft_of_meeting(app: &App, hall: &Hall, who: &Who, id: &MeetingId) -> Result<Vec<DraftLine>, Fail> {
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    let Read { meeting, body, presence, floor, refers, .. } = read(&mut link, hall, id).await?;
    let it = Gathering { meeting: &meeting, body: &body, presence: &presence, floor: &floor, desk: &[] };
    let names = Names::of(&mut link, hall, who, &it, &refers).await?.for_everybody();
    Ok(lines(&it, &names, hall))
}

async fn read(link: &mut Link<'_>, hall: &Hall, id: &MeetingId) -> Result<Read, Fail> {
    let events = stream_of(link, hall.id, &Stream::Meeting(id.clone())).await?;
    let meeting = Meeting::from_stream(&events).ok_or(Fail::NotFound)?;
    let of_body = stream_of(link, hall.id, &Stream::Body(meeting.body.clone())).await?;
    let body = Body::from_stream(hall.register.bodies.get(&meeting.body), &of_body).ok_or(Fail::NotFound)?;
    let presence = presence(link, hall.id, id).await?;
    let (refers, latest) = (refers(&events), latest(&events));
    let floor = floor(link, hall.id, id).await?;
    Ok(Read { meeting, body, presence, floor, refers, latest })
}

/// All that the events of a meeting refer to; who acted among the persons.
fn refers(events: &[Recorded]) -> References {
    let mut all = References::default();
    for recorded in events {
        let Some(event) = &recorded.event else { continue };
        let to = event.references();
        all.texts.extend(to.texts);
        all.persons.extend(to.persons.into_iter().chain(recorded.person.clone()));
    }
    all
}
