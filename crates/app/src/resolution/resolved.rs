//! Which lines of a vote stand in a resolution, and which of them whoever asks could draw one up from.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::who::Who;
use mingtong_domain::ids::{NoticeId, ResolutionId, Stream, VoteId};
use mingtong_domain::resolution::{Act, Around, Resolution, StageKind, drawable_lines};
use mingtong_domain::vote::Vote;
use mingtong_store::{Link, stream_of};
use std::collections::BTreeSet;

/// The lines of a vote, as far as they are resolved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Resolved {
    /// Those that stand in a resolution, and in which.
    pub(crate) taken: Vec<(u32, ResolutionId)>,
    /// Those from which whoever asks can draw one up now.
    pub(crate) open: Vec<u32>,
}

/// The lines of a vote that stand in a resolution which holds, and in which.
pub(super) async fn taken_lines(
    link: &mut Link<'_>,
    hall: &Hall,
    vote: &VoteId,
) -> Result<Vec<(u32, ResolutionId)>, Fail> {
    let rows = link.resolved_lines(hall.id, vote.as_str()).await?;
    let holds = |stage: &str| StageKind::from_key(stage).is_some_and(StageKind::holds_its_items);
    let taken = rows.into_iter().filter(|(_, _, stage)| holds(stage));
    let typed = taken.filter_map(|(line, id, _)| Some((u32::try_from(line).ok()?, ResolutionId::from_number(id)?)));
    Ok(typed.collect())
}

/// Which lines of a vote stand in a resolution, and from which one can be drawn up.
pub(crate) async fn to_resolve(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    vote: &Vote,
) -> Result<Resolved, Fail> {
    let now = app.now();
    let taken = taken_lines(link, hall, &vote.id).await?;
    let around = Around { leads: leads(link, hall, who, now).await?, ..Around::default() };
    let path = hall.register.path(vote.place.as_ref());
    let lines: Vec<u32> = taken.iter().map(|(line, _)| *line).collect();
    let open = drawable_lines(vote, &lines, &around, &app.context(hall, who, Act::Draw, now, &path));
    Ok(Resolved { taken, open })
}

/// The notices of the resolutions that rest on a vote and hold: they fall with it, for nobody is to read on a board
/// what rests on nothing.
pub(crate) async fn notices_resting_on(link: &mut Link<'_>, hall: &Hall, vote: &VoteId) -> Result<Vec<NoticeId>, Fail> {
    let resolutions: BTreeSet<ResolutionId> =
        taken_lines(link, hall, vote).await?.into_iter().map(|(_, resolution)| resolution).collect();
    let mut notices = Vec::new();
    for id in resolutions {
        let events = stream_of(link, hall.id, &Stream::Resolution(id)).await?;
        notices.extend(Resolution::from_stream(&events).and_then(|resolution| resolution.notice));
    }
    Ok(notices)
}
