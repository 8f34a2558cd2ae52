//! What meetings decided that can be taken as the decision of a step.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::meeting::{MeetingQuery, MeetingsShown, list_meetings};
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::ids::{BodyId, Stream};
use mingtong_domain::meeting::{Decision, Meeting, MotionId};
use mingtong_domain::procedure::{Act, MotionOf, Step};
use mingtong_store::stream_of;

/// A motion that was decided.
#[derive(Debug, Clone)]
pub struct DecidedMotion {
    /// Which.
    pub of: MotionOf,
    /// The body that decided.
    pub body: String,
    /// What shall hold; empty where that was erased.
    pub text: String,
    /// The decision.
    pub decision: Decision,
}

/// What the latest meetings of bodies that decide at a step decided, the latest first.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn decided_motions(app: &App, hall: &Hall, who: &Who, step: Step) -> Result<Vec<DecidedMotion>, Fail> {
    who.authorise(Act::NoteStep)?;
    let bodies = hall.register.bodies.values().filter(|body| step.bodies().contains(&body.kind));
    let bodies: Vec<BodyId> = bodies.map(|body| body.id.clone()).collect();
    let mut decided = vec![];
    for body in bodies {
        for shown in [MeetingsShown::Ahead, MeetingsShown::Past] {
            let (meetings, _) = list_meetings(app, hall, &MeetingQuery::of(shown, Some(body.clone()))).await?;
            for listed in meetings.into_iter().filter(|listed| listed.decisions > 0) {
                decided.extend(decided_at(app, hall, Stream::Meeting(listed.id)).await?);
            }
        }
    }
    decided.sort_by_key(|motion| std::cmp::Reverse(motion.decision.at));
    Ok(decided)
}

async fn decided_at(app: &App, hall: &Hall, stream: Stream) -> Result<Vec<DecidedMotion>, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &stream).await?;
    let Some(meeting) = Meeting::from_stream(&events) else { return Ok(vec![]) };
    let words = words_behind(link, hall.id, meeting.motions.iter().map(|motion| motion.text.clone())).await?;
    let text = |id: MotionId| meeting.motion(id).and_then(|motion| words.get(&motion.text)).cloned();
    let decided = meeting.decisions.iter().map(|decision| DecidedMotion {
        of: MotionOf { meeting: meeting.id.clone(), motion: decision.motion },
        body: hall.body_name(&meeting.body).to_owned(),
        text: text(decision.motion).unwrap_or_default(),
        decision: decision.clone(),
    });
    Ok(decided.collect())
}
