//! Every reply is queued for everybody who stands behind a matter, every question for whoever raised it; that a matter
//! was taken back, for those who said "me too" and would wait for a reply in vain.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::person::Topic;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter;
use mingtong_store::rows::OutboxRow;

/// People who are told of one reply at the most; a matter with more supporters is told of by a notice.
const TOLD_MAX: u32 = 500;

/// Queues what was just recorded for those who left a way to be reached: a reply for all who stand behind the matter,
/// its raiser and supporters and those of the matters merged into it; a question for its raiser; that it was taken back
/// for all but its raiser.
pub(crate) async fn tell(it: &mut Carrier<'_>, id: MatterId, recorded: &[Recorded]) -> Result<(), Fail> {
    let worth_telling = |recorded: &Recorded| Some((recorded.position, recorded.at, topic(recorded)?));
    let Some((position, at, topic)) = recorded.iter().find_map(worth_telling) else { return Ok(()) };
    let community = it.hall.id;
    let people = match topic {
        Topic::Reply => it.link().reachable_behind(community, id.number(), TOLD_MAX).await?,
        Topic::Question => reachable_raiser(it, id).await?,
        Topic::Withdrawal => {
            let raiser = reachable_raiser(it, id).await?;
            let all = it.link().reachable_behind(community, id.number(), TOLD_MAX).await?;
            all.into_iter().filter(|person| !raiser.contains(person)).collect()
        }
    };
    let rows: Vec<OutboxRow> = people
        .into_iter()
        .zip(0..i64::from(TOLD_MAX))
        .map(|(person_id, ordinal)| OutboxRow {
            outbox_id: position * 1000 + ordinal,
            person_id,
            matter_id: id.number(),
            topic: topic.key().to_owned(),
            queued_ms: at.0,
            ..OutboxRow::default()
        })
        .collect();
    Ok(it.link().put_outbox(community, &rows).await?)
}

fn topic(recorded: &Recorded) -> Option<Topic> {
    match &recorded.event {
        Some(Event::Matter(matter::Event::Replied { .. })) => Some(Topic::Reply),
        Some(Event::Matter(matter::Event::AskedBack { .. })) => Some(Topic::Question),
        Some(Event::Matter(matter::Event::Withdrawn { .. })) => Some(Topic::Withdrawal),
        _ => None,
    }
}

async fn reachable_raiser(it: &mut Carrier<'_>, id: MatterId) -> Result<Vec<String>, Fail> {
    let community = it.hall.id;
    let raiser = it.link().matter(community, id.number()).await?.and_then(|row| row.raiser);
    let persons = it.link().persons(community, raiser.as_slice()).await?;
    let reachable = persons.into_iter().filter(|person| person.phone.is_some() || person.email.is_some());
    Ok(reachable.map(|person| person.person_id).collect())
}
