//! A text or a picture is erased for good, because somebody has a right to it (Personal Information Protection Law
//! art. 47). The record stays whole: it holds only the digest, and tells who erased it, in which role, and when.

use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{masked_texts, title_made_of};
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, MeetingId, NoticeId, ProjectId, ResolutionId, Stream};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::matter::{Matter, Piece, Visibility};
use mingtong_domain::notice::{About, Notice};
use mingtong_domain::person;
use mingtong_domain::project::Project;
use mingtong_domain::references::References;
use mingtong_domain::refusal::Code;
use mingtong_domain::reporting::{Reporting, ReportingKind};
use mingtong_domain::resolution::Resolution;
use mingtong_domain::vote::Vote;
use mingtong_domain::{Event, Millis, Refusal};
use mingtong_store::Append;
use mingtong_store::rows::{ProjectFilter, ProjectRow, ResolutionFilter, ResolutionRow};
use std::collections::BTreeSet;

/// Erases a text or a picture of a matter, a notice, a meeting, a resolution, a procedure, a project, a body, a
/// reception, a vote, a ballot, an agreement, what a party answers or a roll, wherever else it stands.
///
/// # Errors
/// The role may not, it is the name of a body, which stays, or what people vote on, the thing has no such text or
/// picture (any more) or is not
/// for this person, or the database failed.
pub async fn erase(app: &App, hall: &Hall, who: &Who, of: impl Into<Stream>, what: Piece) -> Result<(), Fail> {
    who.authorise(person::Act::Erase)?;
    let of = of.into();
    app.carry(hall, who, person::Act::Erase, move |it| Box::pin(erase_in(it, of, what))).await?;
    app.leave_no_copy().await;
    Ok(())
}

/// The same of what somebody said themself in their own matter, which nobody works on any more: no desk has to look at
/// it first. Whether it is theirs is for whoever asks to say.
pub(crate) async fn erase_own(app: &App, hall: &Hall, who: &Who, matter: MatterId, what: Piece) -> Result<(), Fail> {
    who.authorise(person::Act::OwnData)?;
    let of = Stream::Matter(matter);
    app.carry(hall, who, person::Act::OwnData, move |it| Box::pin(erase_in(it, of, what))).await?;
    app.leave_no_copy().await;
    Ok(())
}

/// The streams in which something happened to a thing: those of its crowd behind its own.
pub(crate) fn streams(of: &Stream) -> Vec<Stream> {
    match of {
        Stream::Meeting(id) => vec![of.clone(), Stream::Presence(id.clone()), Stream::Floor(id.clone())],
        Stream::Agreement(id) => vec![of.clone(), Stream::Parties(id.clone())],
        Stream::Vote(id) => vec![of.clone(), Stream::Electorate(id.clone())],
        _ => vec![of.clone()],
    }
}

/// What happened refers to.
pub(crate) fn referred(events: &[Recorded]) -> impl Iterator<Item = References> + '_ {
    events.iter().filter_map(|recorded| recorded.event.as_ref()).map(|event| event.references())
}

fn holds(events: &[Recorded], what: &Piece) -> bool {
    referred(events).any(|to| match what {
        Piece::Text(text) => to.texts.contains(text),
        Piece::Picture(picture) => to.pictures.contains(picture),
    })
}

/// Whether it is a text that stays for good.
fn stays(events: &[Recorded], what: &Piece) -> bool {
    let Piece::Text(text) = what else { return false };
    events.iter().filter_map(|recorded| recorded.event.as_ref()).any(|event| event.kept_text() == Some(text))
}

/// Whether it is what people vote on now.
pub(crate) fn is_asked(vote: Option<&Vote>, what: &Piece, now: Millis) -> bool {
    matches!(what, Piece::Text(text) if vote.is_some_and(|vote| vote.needs(text, now)))
}

async fn erase_in(mut it: Carrier<'_>, of: Stream, what: Piece) -> Result<(), Fail> {
    if let Stream::Matter(id) = &of {
        // Whoever may not see it is told that there is none.
        it.matter(*id).await?;
    }
    let mut found = vec![];
    for stream in streams(&of) {
        found.push(it.stream(&stream).await?);
    }
    let is_here = found.iter().any(|events| holds(events, &what));
    let prior = found.swap_remove(0);
    if stays(&prior, &what) {
        return Err(Refusal::new(Code::NameStays, it.act).into());
    }
    if is_asked(Vote::from_stream(&prior).as_ref(), &what, it.now) {
        return Err(Refusal::new(Code::QuestionStays, it.act).into());
    }
    let title = match &what {
        Piece::Text(text) => title_made_of(&mut it, &prior, text).await?,
        Piece::Picture(_) => None,
    };
    let erased: Vec<Piece> = [Some(what.clone()), title.map(Piece::Text)].into_iter().flatten().collect();
    if !is_here || !take_away(&mut it, &erased).await? {
        return Err(Fail::NotFound);
    }
    let visibility = visibility_of(&of, &prior);
    let mut appends = elsewhere(&mut it, &of, &prior, &what).await?;
    appends.insert(0, told(&mut it, of, prior, erased).await?);
    // Whoever may erase is never hidden, not even in a private matter; whoever raised it is.
    it.record_of_matter(visibility, appends, &[]).await?;
    Ok(())
}

/// Takes texts and pictures out of the database; whether the first of them was there.
async fn take_away(it: &mut Carrier<'_>, what: &[Piece]) -> Result<bool, Fail> {
    let (community, now) = (it.hall.id, it.now.0);
    let mut was_there = true;
    for (nth, piece) in what.iter().enumerate() {
        let gone = match piece {
            Piece::Text(text) => it.link().erase_content(community, text.as_str(), now).await?,
            Piece::Picture(picture) => it.link().delete_picture(community, picture.as_str()).await?,
        };
        was_there &= nth > 0 || gone > 0;
    }
    Ok(was_there)
}

/// Whether what happens to a thing is sealed.
fn visibility_of(of: &Stream, prior: &[Recorded]) -> Visibility {
    match of {
        Stream::Matter(_) => Matter::from_stream(prior).map_or(Visibility::Private, |matter| matter.visibility),
        // Texts of the staff are given with their salts: told in the open, whoever kept one would learn in which report
        // it stood.
        Stream::Reporting(_) => match Reporting::from_stream(prior).map(|report| report.kind()) {
            Some(ReportingKind::Unit) => Visibility::Public,
            Some(ReportingKind::Member) | None => Visibility::Private,
        },
        _ => Visibility::Public,
    }
}

/// That something was erased, as it is told in the stream of the thing. What stood masked in its place goes along.
async fn told(it: &mut Carrier<'_>, of: Stream, prior: Vec<Recorded>, erased: Vec<Piece>) -> Result<Append, Fail> {
    let visibility = visibility_of(&of, &prior);
    let texts = erased.iter().filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None });
    let masked: Vec<Piece> = texts.flat_map(|text| masked_texts(&prior, text)).map(Piece::Text).collect();
    take_away(it, &masked).await?;
    let events: Option<Vec<Event>> = erased.into_iter().map(|piece| Event::erased(&of, piece)).collect();
    let events = it.seal(visibility, events.ok_or(Fail::NotFound)?);
    Ok(Append { stream: of, prior, events })
}

/// Where else the same text stands: a point of a resolution in its matter, a view of a meeting at the resolution that
/// answers it. It is told there, too, so that nothing is found or shown of it any more.
async fn elsewhere(it: &mut Carrier<'_>, of: &Stream, prior: &[Recorded], what: &Piece) -> Result<Vec<Append>, Fail> {
    let mut appends = vec![];
    for stream in beside(it, of, prior).await? {
        let prior = it.stream(&stream).await?;
        if holds(&prior, what) {
            appends.push(told(it, stream, prior, vec![what.clone()]).await?);
        }
    }
    Ok(appends)
}

/// The resolutions about a matter, and the other matters they are about: one reason may stand in all of them.
async fn resolved(it: &mut Carrier<'_>, matter: MatterId) -> Result<Vec<Stream>, Fail> {
    let community = it.hall.id;
    let of_it = ResolutionFilter { matter: Some(matter.number()), limit: PAGE_ROWS_MAX, ..ResolutionFilter::default() };
    let resolutions = it.link().resolutions(community, &of_it).await?;
    let (mut beside, mut others) = (vec![], BTreeSet::new());
    for id in resolutions.iter().filter_map(ResolutionRow::id) {
        let stream = Stream::Resolution(id);
        let prior = it.stream(&stream).await?;
        others.extend(referred(&prior).flat_map(|to| to.matters).filter(|other| *other != matter));
        beside.extend(notice_of(&prior));
        beside.push(stream);
    }
    beside.extend(others.into_iter().map(Stream::Matter));
    Ok(beside)
}

/// The notice by which a resolution was published: why it was taken down may be why that holds no more.
fn notice_of(resolution: &[Recorded]) -> Option<Stream> {
    Resolution::from_stream(resolution)?.notice.map(Stream::Notice)
}

/// A resolution, and what says the same beside it.
async fn around(it: &mut Carrier<'_>, id: ResolutionId) -> Result<Vec<Stream>, Fail> {
    let stream = Stream::Resolution(id);
    let prior = it.stream(&stream).await?;
    let matters = referred(&prior).flat_map(|to| to.matters).map(Stream::Matter);
    Ok(std::iter::once(stream).chain(matters).collect())
}

/// The projects behind which a matter stands, and what says the same beside them.
async fn projects(it: &mut Carrier<'_>, matter: MatterId) -> Result<Vec<Stream>, Fail> {
    let community = it.hall.id;
    let of_it = ProjectFilter { matter: Some(matter.number()), limit: PAGE_ROWS_MAX, ..ProjectFilter::default() };
    let projects = it.link().projects(community, &of_it).await?;
    let mut beside = BTreeSet::new();
    for id in projects.iter().filter_map(ProjectRow::id) {
        beside.extend(around_project(it, id).await?);
    }
    Ok(beside.into_iter().filter(|stream| *stream != Stream::Matter(matter)).collect())
}

/// A project, with the matters in which it was told, and the notices of its accounts.
async fn around_project(it: &mut Carrier<'_>, id: ProjectId) -> Result<Vec<Stream>, Fail> {
    let stream = Stream::Project(id);
    let prior = it.stream(&stream).await?;
    let Some(project) = Project::from_stream(&prior) else { return Ok(vec![]) };
    let accounts = project.account.iter().chain(&project.earlier_accounts);
    let notices: Vec<NoticeId> = accounts.map(|account| account.notice.clone()).collect();
    let beside = project.matters.into_iter().map(Stream::Matter).chain(notices.into_iter().map(Stream::Notice));
    Ok(std::iter::once(stream).chain(beside).collect())
}

/// The things that may say the same text. What somebody copied is a text of its own, and is erased where it stands: the
/// place of a regular meeting in the meeting that was called, the agreement to a body in the notice of its founding.
async fn beside(it: &mut Carrier<'_>, of: &Stream, prior: &[Recorded]) -> Result<Vec<Stream>, Fail> {
    let community = it.hall.id;
    Ok(match of {
        Stream::Matter(id) => {
            let items = it.link().items_about(community, id.number(), PAGE_ROWS_MAX).await?;
            let meetings: BTreeSet<String> = items.into_iter().map(|item| item.meeting_id).collect();
            let mut beside: Vec<Stream> = meetings.into_iter().map(|id| Stream::Meeting(MeetingId(id))).collect();
            beside.extend(resolved(it, *id).await?);
            beside.extend(projects(it, *id).await?);
            beside
        }
        Stream::Meeting(_) | Stream::Resolution(_) => {
            let matters: BTreeSet<MatterId> = referred(prior).flat_map(|to| to.matters).collect();
            let meeting = Resolution::from_stream(prior).and_then(|it| it.decided).map(|it| it.meeting);
            let matters = matters.into_iter().map(Stream::Matter);
            matters.chain(meeting.map(Stream::Meeting)).chain(notice_of(prior)).collect()
        }
        Stream::Project(id) => around_project(it, *id).await?,
        Stream::Notice(_) => match Notice::from_stream(prior).map(|notice| notice.about) {
            Some(About::Resolution(id)) => around(it, id).await?,
            Some(About::Project(id)) => around_project(it, id).await?,
            _ => vec![],
        },
        _ => vec![],
    })
}
