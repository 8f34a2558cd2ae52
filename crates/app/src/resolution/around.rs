//! What stands around a resolution: who leads its body, how its notice, its matters and the vote it rests on stand,
//! which views were recorded.

use crate::body::standing;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::{BodyId, MatterId, NoticeId, PlaceId, Stream, TextRef};
use mingtong_domain::matter::{Matter, Track};
use mingtong_domain::meeting::{Meeting, View};
use mingtong_domain::notice::{Notice, Stage};
use mingtong_domain::resolution::{Around, Resolution, Standing, VoteStands};
use mingtong_domain::vote::Vote;
use mingtong_store::{Link, stream_of};

/// Who leads the body, where nothing else is asked yet.
pub(super) async fn around_of_body(it: &mut Carrier<'_>) -> Result<Around, Fail> {
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    Ok(Around { leads: leads(&mut it.link(), &hall, &who, now).await?, ..Around::default() })
}

/// What stands around it. `to` is the body that a command names.
pub(super) async fn around(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    now: Millis,
    resolution: &Resolution,
    to: Option<&BodyId>,
) -> Result<Around, Fail> {
    let assemblies = assemblies(link, hall).await?;
    let named = to.filter(|to| assemblies.iter().any(|(id, _)| id == *to)).cloned();
    let notice = match &resolution.notice {
        Some(id) => notice(link, hall, id).await?,
        None => None,
    };
    Ok(Around {
        leads: leads(link, hall, who, now).await?,
        notice: notice.map(|notice| how_it_stands(&notice, now)),
        meeting: meeting(link, hall, resolution).await?.map(|meeting| meeting.stage),
        vote: vote(link, hall, resolution).await?.map(|vote| VoteStands::of(&vote)),
        only_dangers: only_dangers(link, hall, resolution).await?,
        unfinished: unfinished(link, hall, now, resolution).await?,
        views: views(link, hall, resolution).await?.into_iter().map(|view| view.text).collect(),
        assembly: if to.is_some() { named } else { assemblies.into_iter().next().map(|(id, _)| id) },
    })
}

/// The residents' meeting, and that of their representatives, as far as they stand, by name.
pub(super) async fn assemblies(link: &mut Link<'_>, hall: &Hall) -> Result<Vec<(BodyId, String)>, Fail> {
    let decide = [BodyKind::Representatives, BodyKind::ResidentsMeeting];
    let stand = standing(link, hall).await?;
    let bodies = hall.register.bodies.iter().filter(|(id, body)| decide.contains(&body.kind) && stand.contains(*id));
    Ok(bodies.map(|(id, _)| (id.clone(), hall.body_name(id).to_owned())).collect())
}

/// The meeting it rests on.
async fn meeting(link: &mut Link<'_>, hall: &Hall, resolution: &Resolution) -> Result<Option<Meeting>, Fail> {
    let Some(decided) = &resolution.decided else { return Ok(None) };
    Ok(Meeting::from_stream(&stream_of(link, hall.id, &Stream::Meeting(decided.meeting.clone())).await?))
}

/// The vote it rests on.
async fn vote(link: &mut Link<'_>, hall: &Hall, resolution: &Resolution) -> Result<Option<Vote>, Fail> {
    let Some(by) = &resolution.by_vote else { return Ok(None) };
    Ok(Vote::from_stream(&stream_of(link, hall.id, &Stream::Vote(by.vote.clone())).await?))
}

/// Whether every matter of it is a danger.
async fn only_dangers(link: &mut Link<'_>, hall: &Hall, resolution: &Resolution) -> Result<bool, Fail> {
    let mut matters = resolution.matters().peekable();
    let mut only = matters.peek().is_some();
    for id in matters {
        let events = stream_of(link, hall.id, &Stream::Matter(id)).await?;
        only &= Matter::from_stream(&events).is_some_and(|matter| matter.track == Track::Hazard);
    }
    Ok(only)
}

pub(super) async fn notice(link: &mut Link<'_>, hall: &Hall, id: &NoticeId) -> Result<Option<Notice>, Fail> {
    Ok(Notice::from_stream(&stream_of(link, hall.id, &Stream::Notice(id.clone())).await?))
}

/// How a notice stands, for what was published by it.
pub(crate) fn how_it_stands(notice: &Notice, now: Millis) -> Standing {
    let taken_down_early = match notice.stage_at(now) {
        Stage::TakenDown(taken_down) => taken_down.at < notice.ends(),
        Stage::Posted | Stage::Over => false,
    };
    Standing {
        until: notice.to,
        is_over: now >= notice.ends(),
        taken_down_early,
        unanswered: notice.unanswered().count(),
    }
}

/// A matter with which somebody still has to do something.
async fn unfinished(
    link: &mut Link<'_>,
    hall: &Hall,
    now: Millis,
    resolution: &Resolution,
) -> Result<Option<MatterId>, Fail> {
    for id in resolution.matters() {
        let events = stream_of(link, hall.id, &Stream::Matter(id)).await?;
        if Matter::from_stream(&events).is_some_and(|matter| !matter.stage_at(now).kind().has_ended()) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// The views that were recorded beside the decisions it rests on.
pub(super) async fn views(link: &mut Link<'_>, hall: &Hall, resolution: &Resolution) -> Result<Vec<View>, Fail> {
    let Some(decided) = &resolution.decided else { return Ok(vec![]) };
    let views = meeting(link, hall, resolution).await?.map(|meeting| meeting.views).unwrap_or_default();
    Ok(views.into_iter().filter(|view| decided.items.contains(&view.item)).collect())
}

/// Where it holds: where the vote was held, or the place of the body whose resolution it is; none for the whole
/// community.
pub(crate) fn place<'a>(hall: &'a Hall, resolution: &'a Resolution) -> Option<&'a PlaceId> {
    match &resolution.by_vote {
        Some(by) => by.place.as_ref(),
        None => hall.register.bodies.get(resolution.body.as_ref()?)?.place.as_ref(),
    }
}

/// That place, and all it lies in.
pub(super) fn path(hall: &Hall, resolution: &Resolution) -> Vec<PlaceId> {
    hall.register.path(place(hall, resolution))
}

/// The references of the words of its points, titles and reasons.
pub(super) fn texts(resolution: &Resolution) -> Vec<TextRef> {
    let mut all = vec![resolution.title.clone()];
    all.extend(resolution.delegation.clone());
    all.extend(resolution.outcome.clone());
    all.extend(resolution.official.as_ref().map(|official| official.source.clone()));
    for point in &resolution.points {
        all.push(point.text.clone());
        all.extend(point.money.as_ref().map(|money| money.words.clone()));
    }
    all.extend(resolution.answers.iter().map(|answer| answer.text.clone()));
    all.extend(resolution.voided.iter().flat_map(|voided| [voided.by.clone(), voided.reason.clone()]));
    all.extend(resolution.withdrawn.clone());
    all.extend(resolution.escalated.as_ref().map(|escalated| escalated.reason.clone()));
    all
}
