//! Bodies: which there are, who sits in them, since and until when, and what speaks against how they are made up.

use super::absences::absences;
use super::act::announcing;
use super::unfinished::unfinished;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::body::{
    self, Act, Agreement, Around, Body, BodyKind, Checked, Regular, Rhythm, Seat, SeatedBy, StageKind, composition,
};
use mingtong_domain::ids::{BodyId, NoticeId, PlaceId, Stream, TextRef};
use mingtong_domain::notice::{self, Notice};
use mingtong_domain::rules::RuleId;
use mingtong_store::{Link, stream_of};
use mingtong_text::personal::{self, Masker};

/// A body in a list.
#[derive(Debug, Clone)]
pub struct BodyItem {
    /// Its id.
    pub id: BodyId,
    /// What kind it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: String,
    /// The courtyard it is for.
    pub place: Option<PlaceId>,
    /// Where it is in its life.
    pub stage: StageKind,
    /// Members with a vote today.
    pub members: usize,
    /// How many seats it has.
    pub size: Option<u32>,
}

/// A seat with the name of whoever holds it. Members of a body are published with their names, as its office asks.
#[derive(Debug, Clone)]
pub struct SeatView {
    /// The seat.
    pub seat: Seat,
    /// The name; empty when it was erased.
    pub name: String,
    /// Times within a year that they stayed away without excuse, for whoever can end the seat for it.
    pub absences: Option<Absences>,
    /// Whether the residents are said to have chosen them for a body that was founded by a notice which does not name
    /// them.
    pub is_unnamed: bool,
}

/// How often a member stayed away within a year without excuse, and how often ends a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absences {
    /// How often.
    pub times: u32,
    /// From how many times on the seat can be ended.
    pub most: u32,
}

impl Absences {
    /// Whether the seat can be ended for it.
    pub fn end_it(self) -> bool {
        self.times >= self.most
    }
}

/// The notice by which a body was announced.
#[derive(Debug, Clone)]
pub struct FoundingNotice {
    /// Its id.
    pub id: NoticeId,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
    /// Its state now.
    pub stage: notice::StageKind,
    /// Whether it was taken down before its end.
    pub is_broken_off: bool,
    /// How many objected.
    pub objections: usize,
    /// How many of them wait for an answer.
    pub unanswered: usize,
}

impl FoundingNotice {
    fn of(notice: &Notice, now: Millis) -> Self {
        Self {
            id: notice.id.clone(),
            from: notice.from,
            to: notice.to,
            stage: notice.stage_at(now).kind(),
            is_broken_off: notice.was_broken_off(),
            objections: notice.objections.len(),
            unanswered: notice.unanswered().count(),
        }
    }
}

/// When and where a body meets regularly.
#[derive(Debug, Clone)]
pub struct RegularView {
    /// In which rhythm.
    pub rhythm: Rhythm,
    /// Where.
    pub place: String,
    /// The first of these meetings.
    pub first: Millis,
    /// The next of them; none at the end of the calendar.
    pub next: Option<Millis>,
}

impl RegularView {
    fn of(regular: &Regular, place: String, now: Millis) -> Self {
        Self { rhythm: regular.rhythm, place, first: regular.first, next: regular.after(now).next() }
    }
}

/// A body to show.
#[derive(Debug, Clone)]
pub struct BodyView {
    /// The body.
    pub body: Body,
    /// Its name.
    pub name: String,
    /// The name of its place.
    pub place: Option<String>,
    /// When and where it meets regularly.
    pub regular: Option<RegularView>,
    /// Who proposed it and why.
    pub proposal: Option<String>,
    /// The notice by which it was announced.
    pub notice: Option<FoundingNotice>,
    /// What the residents agreed to; without the pictures of the sheet for whom they are not.
    pub agreement: Option<(Agreement, String)>,
    /// The seats that are held today, none in a body that ended: the convenor first, alternates last.
    pub held: Vec<SeatView>,
    /// Those that are held no more, or not yet.
    pub others: Vec<SeatView>,
    /// How it is made up.
    pub checks: Vec<Checked>,
    /// What whoever asks may do now.
    pub acts: Vec<Act>,
    /// The day of today, on which seats are held.
    pub now: Millis,
}

impl BodyView {
    /// Every text of it but its name, which stays. One that was erased is empty.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let regular = self.regular.iter_mut().map(|regular| &mut regular.place);
        let agreement = self.agreement.iter_mut().map(|(_, text)| text);
        self.proposal.iter_mut().chain(regular).chain(agreement)
    }
}

/// Every body of a community, those of the whole community first, then by place and name.
///
/// # Errors
/// The database failed.
pub async fn list_bodies(app: &App, hall: &Hall) -> Result<Vec<BodyItem>, Fail> {
    let (mut reader, today) = (app.store.read().await?, app.now().date());
    let rows = reader.link().bodies(hall.id).await?;
    let names = words_behind(&mut reader.link(), hall.id, rows.iter().map(|row| TextRef(row.name.clone()))).await?;
    let mut items: Vec<BodyItem> = Vec::with_capacity(rows.len());
    for row in rows {
        let seats: Vec<Seat> = serde_json::from_str(&row.seats).unwrap_or_default();
        items.push(BodyItem {
            name: names.get(&TextRef(row.name)).cloned().unwrap_or_default(),
            id: BodyId(row.body_id),
            kind: BodyKind::from_key(&row.kind).unwrap_or(BodyKind::Council),
            place: row.place_id.map(PlaceId),
            stage: StageKind::from_key(&row.stage).unwrap_or(StageKind::Active),
            members: seats.iter().filter(|seat| seat.office.votes() && seat.is_held(today)).count(),
            size: row.size.and_then(|size| u32::try_from(size).ok()),
        });
    }
    let of_before = hall.register.bodies.iter().filter(|(id, _)| items.iter().all(|item| item.id != **id));
    let of_before: Vec<BodyItem> = of_before
        .map(|(id, known)| BodyItem {
            id: id.clone(),
            kind: known.kind,
            name: hall.words(&known.name).to_owned(),
            place: known.place.clone(),
            stage: StageKind::Active,
            members: 0,
            size: None,
        })
        .collect();
    items.extend(of_before);
    items.sort_by_cached_key(|item| {
        (item.place.as_ref().map(|place| hall.place_name(place)), item.kind, item.name.clone(), item.id.clone())
    });
    Ok(items)
}

/// One body, as it stands today.
///
/// # Errors
/// [`Fail::NotFound`], or the database failed.
pub async fn view_body(app: &App, hall: &Hall, who: &Who, id: &BodyId) -> Result<BodyView, Fail> {
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    let events = stream_of(&mut link, hall.id, &Stream::Body(id.clone())).await?;
    let body = Body::from_stream(hall.register.bodies.get(id), &events).ok_or(Fail::NotFound)?;
    let regular = body.regular.as_ref().map(|regular| &regular.place);
    let refs = [&body.registered.name].into_iter().chain(&body.proposal).chain(regular);
    let refs = refs.chain(body.agreement.as_ref().map(|agreement| &agreement.text)).cloned();
    let words = words_behind(&mut link, hall.id, refs).await?;
    let said = |text: &TextRef| words.get(text).cloned().unwrap_or_default();
    // A name that one of the texts introduces is hidden in all, but not from those who work here.
    let masker = Masker::of(words.values().map(String::as_str));
    let read = |text: &str| if who.reads_names() { text.to_owned() } else { masker.mask(text) };
    let now = app.now();
    let path = hall.register.path(body.registered.place.as_ref());
    let notice = announcing(&mut link, hall.id, &body).await?;
    let (mut held, others) = seats(&mut link, hall, (&body, notice.as_ref()), now).await?;
    let around = Around {
        notice,
        unfinished: match who.may(Act::Dissolve) {
            true => unfinished(&mut link, hall, id).await?,
            false => None,
        },
        ..Around::default()
    };
    let acts = body::offered(&body, &around, &app.context(hall, who, Act::Seat, now, &path));
    if acts.contains(&Act::Unseat) {
        tell_absences(&mut link, hall, &body, now, &mut held).await?;
    }
    Ok(BodyView {
        name: said(&body.registered.name),
        place: body.registered.place.as_ref().map(|place| hall.place_name(place)),
        regular: body
            .regular
            .as_ref()
            .filter(|_| !body.is_dissolved())
            .map(|regular| RegularView::of(regular, personal::mask(&said(&regular.place)), now)),
        proposal: body.proposal.as_ref().map(|text| read(&said(text))),
        notice: around.notice.as_ref().map(|notice| FoundingNotice::of(notice, now)),
        agreement: body.agreement.clone().map(|mut agreement| {
            agreement.pictures.retain(|_| who.reads_names());
            let text = read(&said(&agreement.text));
            (agreement, text)
        }),
        checks: composition(&body, &hall.register.rules, now).unwrap_or_default(),
        held,
        others,
        acts,
        now,
        body,
    })
}

/// The name of a body: of one that stands, or of one that is proposed; empty where it was erased.
pub(crate) async fn name_of_body(link: &mut Link<'_>, hall: &Hall, id: &BodyId) -> Result<String, Fail> {
    if hall.register.bodies.contains_key(id) {
        return Ok(hall.body_name(id).to_owned());
    }
    let events = stream_of(link, hall.id, &Stream::Body(id.clone())).await?;
    let name = Body::from_stream(None, &events).map(|body| body.registered.name);
    let mut words = words_behind(link, hall.id, name.clone()).await?;
    Ok(name.and_then(|name| words.remove(&name)).unwrap_or_default())
}

/// The seats that are held today, and the others.
async fn seats(
    link: &mut Link<'_>,
    hall: &Hall,
    (body, notice): (&Body, Option<&Notice>),
    now: Millis,
) -> Result<(Vec<SeatView>, Vec<SeatView>), Fail> {
    let announced = announced(link, hall, notice).await?;
    let names = names_behind(link, hall.id, body.seats.iter().map(|seat| &seat.person)).await?;
    let name = |seat: &Seat| names.get(&seat.person).cloned().unwrap_or_default();
    let view = |seat: &Seat| {
        let name = name(seat);
        let is_unnamed = announced.as_ref().is_some_and(|text| is_of_founding(body, seat) && !says(text, &name));
        SeatView { name, seat: seat.clone(), absences: None, is_unnamed }
    };
    let (mut held, mut others): (Vec<SeatView>, Vec<SeatView>) =
        body.seats.iter().map(view).partition(|view| !body.is_dissolved() && view.seat.is_held(now.date()));
    held.sort_by(|a, b| a.seat.office.cmp(&b.seat.office).then(b.seat.voices.cmp(&a.seat.voices)));
    others.sort_by_key(|view| std::cmp::Reverse(view.seat.until));
    Ok((held, others))
}

/// What the notice of the founding says; none where there is none, or it was erased.
async fn announced(link: &mut Link<'_>, hall: &Hall, notice: Option<&Notice>) -> Result<Option<String>, Fail> {
    let Some(notice) = notice else { return Ok(None) };
    Ok(words_behind(link, hall.id, [notice.text.clone()]).await?.into_values().next())
}

/// Whether the residents are said to have given a seat before the body stood.
fn is_of_founding(body: &Body, seat: &Seat) -> bool {
    let is_theirs = matches!(seat.by, SeatedBy::Election | SeatedBy::Agreement);
    is_theirs && (body.stage != StageKind::Active || seat.from <= body.stage_since.date())
}

/// Whether a notice names somebody, as they are called or as it is masked.
fn says(notice: &str, name: &str) -> bool {
    let masked = || {
        let shown: String = name.chars().take(1).collect();
        format!("{shown}{}", "*".repeat(name.chars().count().saturating_sub(1)))
    };
    notice.contains(name) || notice.contains(&masked())
}

/// Tells beside each seat how often its holder stayed away without excuse, where that happened.
async fn tell_absences(
    link: &mut Link<'_>,
    hall: &Hall,
    body: &Body,
    now: Millis,
    held: &mut [SeatView],
) -> Result<(), Fail> {
    let most = hall.register.rules.integer(RuleId::BodyAbsencesMax, now).ok().and_then(|most| u32::try_from(most).ok());
    let Some(most) = most else { return Ok(()) };
    let absences = absences(link, hall, body, now).await?;
    for view in held {
        view.absences = absences.get(&view.seat.person).map(|times| Absences { times: *times, most });
    }
    Ok(())
}
