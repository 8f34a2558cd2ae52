//! Every reply is queued for everybody who stands behind a matter, every question for whoever raised it; that a matter
//! was taken back, for those who said "me too" and would wait for a reply in vain; work for whoever acts for its unit.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::person::Topic;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{MatterId, UnitId};
use mingtong_domain::matter;
use mingtong_store::rows::OutboxRow;

/// People who are told of one reply at the most; a matter with more supporters is told of by a notice.
const TOLD_MAX: u32 = 500;

/// Who was there when it was said, and is told of it by nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Present {
    /// Nobody whom it is for.
    Nobody,
    /// Whoever raised the matter: they were answered face to face.
    Raiser,
}

/// Queues what was just recorded for those who left a way to be reached: a reply for all who stand behind the matter,
/// its raiser and supporters and those of the matters merged into it; a question for its raiser; that it was taken
/// back for all but its raiser. Where letters are sent, work is queued for whoever acts for the unit that got it. For
/// whoever was present it is kept as told by whoever said it.
pub(crate) async fn tell(
    it: &mut Carrier<'_>,
    id: MatterId,
    recorded: &[Recorded],
    present: Present,
) -> Result<(), Fail> {
    let community = it.hall.id;
    let heard = match present {
        Present::Raiser => reachable_raiser(it, id).await?,
        Present::Nobody => vec![],
    };
    let by = it.who.actor.person.as_ref().map(|person| person.0.clone());
    for one in recorded {
        let Some((topic, unit)) = topic(one) else { continue };
        let people = match topic {
            Topic::Reply => it.link().reachable_behind(community, id.number(), TOLD_MAX).await?,
            Topic::Question => reachable_raiser(it, id).await?,
            Topic::Withdrawal => {
                let raiser = reachable_raiser(it, id).await?;
                let all = it.link().reachable_behind(community, id.number(), TOLD_MAX).await?;
                all.into_iter().filter(|person| !raiser.contains(person)).collect()
            }
            Topic::Work if it.app.mails => handlers(it, unit).await?,
            // Whoever is not written to sees it on their list.
            Topic::Work => vec![],
        };
        let rows: Vec<OutboxRow> = people
            .into_iter()
            .zip(0..i64::from(TOLD_MAX))
            .map(|(person_id, ordinal)| OutboxRow {
                outbox_id: one.position * 1000 + ordinal,
                told_ms: heard.contains(&person_id).then_some(one.at.0),
                told_by: by.clone().filter(|_| heard.contains(&person_id)),
                person_id,
                matter_id: id.number(),
                topic: topic.key().to_owned(),
                queued_ms: one.at.0,
                ..OutboxRow::default()
            })
            .collect();
        it.link().put_outbox(community, &rows).await?;
    }
    Ok(())
}

/// What people are told of an event, and the unit that is told of it.
fn topic(recorded: &Recorded) -> Option<(Topic, Option<&UnitId>)> {
    match &recorded.event {
        Some(Event::Matter(matter::Event::Replied { .. })) => Some((Topic::Reply, None)),
        Some(Event::Matter(matter::Event::AskedBack { .. })) => Some((Topic::Question, None)),
        Some(Event::Matter(matter::Event::Withdrawn { .. })) => Some((Topic::Withdrawal, None)),
        Some(Event::Matter(matter::Event::Assigned { unit, .. })) => Some((Topic::Work, Some(unit))),
        _ => None,
    }
}

/// Whoever acts for a unit and left an e-mail address; not whoever gave the work themself.
async fn handlers(it: &mut Carrier<'_>, unit: Option<&UnitId>) -> Result<Vec<String>, Fail> {
    let Some(unit) = unit else { return Ok(vec![]) };
    let (community, own) = (it.hall.id, it.who.actor.person.clone());
    let found = it.link().handlers_to_write_to(community, unit.as_str(), TOLD_MAX).await?;
    Ok(found.into_iter().filter(|person| own.as_ref().is_none_or(|own| own.as_str() != person.as_str())).collect())
}

async fn reachable_raiser(it: &mut Carrier<'_>, id: MatterId) -> Result<Vec<String>, Fail> {
    let community = it.hall.id;
    let raiser = it.link().matter(community, id.number()).await?.and_then(|row| row.raiser);
    let persons = it.link().persons(community, raiser.as_slice()).await?;
    let reachable = persons.into_iter().filter(|person| person.phone.is_some() || person.email.is_some());
    Ok(reachable.map(|person| person.person_id).collect())
}
