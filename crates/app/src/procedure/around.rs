//! Reads what stands around a procedure: its notices, and the decision of a meeting that is named.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::ids::{CommunityId, NoticeId, Stream};
use mingtong_domain::meeting::Meeting;
use mingtong_domain::notice::Notice;
use mingtong_domain::procedure::{Around, MotionOf, Procedure, Published, TakenFrom};
use mingtong_store::{Link, stream_of};

/// The notices by which a procedure was made public last.
pub(super) async fn around(link: &mut Link<'_>, community: CommunityId, procedure: &Procedure) -> Result<Around, Fail> {
    Ok(Around {
        resolution: latest(link, community, &procedure.resolutions).await?,
        result: latest(link, community, &procedure.results).await?,
        decided: None,
    })
}

async fn latest(link: &mut Link<'_>, community: CommunityId, published: &[Published]) -> Result<Option<Notice>, Fail> {
    match published.last() {
        Some(published) => notice(link, community, &published.notice).await,
        None => Ok(None),
    }
}

async fn notice(link: &mut Link<'_>, community: CommunityId, id: &NoticeId) -> Result<Option<Notice>, Fail> {
    let events = stream_of(link, community, &Stream::Notice(id.clone())).await?;
    Ok(Notice::from_stream(&events))
}

/// A meeting.
pub(super) async fn meeting(
    link: &mut Link<'_>,
    community: CommunityId,
    of: &MotionOf,
) -> Result<Option<Meeting>, Fail> {
    let events = stream_of(link, community, &Stream::Meeting(of.meeting.clone())).await?;
    Ok(Meeting::from_stream(&events))
}

/// What was decided on a motion; none where there is no such decision.
pub(super) fn taken_from(hall: &Hall, meeting: &Meeting, of: &MotionOf) -> Option<TakenFrom> {
    let kind = hall.register.bodies.get(&meeting.body)?.kind;
    let decision = meeting.decisions.iter().find(|decision| decision.motion == of.motion)?.clone();
    Some(TakenFrom { kind, decision })
}
