//! 现场登记: what somebody says at a reception or on the way is written down by whoever hears them, perhaps without
//! network, and sent later, perhaps more than once. The device gives every entry a secret id: by its digest an entry
//! that comes in again is known, and its tracking code follows from it, so that whoever sends it again gets the same
//! slip.

use super::act::act_in;
use super::draft::code_of_draft;
use super::raise::{Prepared, Receipt, Report, raise_in, receipt};
use super::tell::Present;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{MatterId, PersonId, Stream};
use mingtong_domain::matter::{Act, Command, Event};
use mingtong_domain::refusal::Code;
use mingtong_domain::time::DAY_MS;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::WrittenDownRow;
use mingtong_store::{Link, stream_of};
use sha2::{Digest, Sha256};

/// Characters of the id of an entry: a secret nobody guesses, and no more than a page makes.
const ID_CHARS: std::ops::RangeInclusive<usize> = 22..=64;
/// So far ahead of the last turn a device may ask for one: as many as it keeps without network, several times.
const TURNS_AHEAD_MAX: i64 = 200;

/// What was written down for somebody.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The secret that the device drew for it.
    pub id: String,
    /// When it was written down, by the clock of the device; now, where it does not say.
    pub written: Option<Millis>,
    /// The turn at the reception that the device gave out; another one where that is taken.
    pub queue: Option<i64>,
    /// What was said.
    pub report: Report,
    /// What was answered on the spot, in public; none where it is passed on to the desk.
    pub answer: Option<String>,
}

/// What an entry became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDown {
    /// What its raiser takes home.
    pub receipt: Receipt,
    /// Whose turn it was at the reception, from 1.
    pub queue: Option<i64>,
    /// When it was written down, by the clock of the device.
    pub written: Millis,
    /// When it came in, by ours.
    pub received: Millis,
}

/// Writes an entry down: a matter is raised and, where it was answered on the spot, replied to. An entry that came in
/// before is what it became then.
///
/// # Errors
/// A refusal (of raising; somebody else wrote it down; the reception is over), or the database failed; nothing is kept
/// then.
pub async fn write_down(app: &App, hall: &Hall, who: &Who, entry: Entry) -> Result<WrittenDown, Fail> {
    let writer = writer(who)?;
    let key = key_of(&entry.id)?;
    let prepared = Prepared::new(app, entry.report.clone())?.with_code(code_of(&entry.id));
    app.carry(hall, who, Act::Raise, move |it| Box::pin(write_in(it, writer, key, entry, prepared))).await
}

/// What an entry of somebody's became, where it came in before; asked before its pictures are taken in again.
///
/// # Errors
/// Somebody else wrote it down, the role may not, or the database failed.
pub async fn written_before(app: &App, hall: &Hall, who: &Who, id: &str) -> Result<Option<WrittenDown>, Fail> {
    let (writer, key) = (writer(who)?, key_of(id)?);
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    match link.written_down(hall.id, &key).await? {
        Some(row) => as_it_was(link, hall, &writer, row, id).await.map(Some),
        None => Ok(None),
    }
}

/// Who writes down: somebody with a name here, in a role that speaks for others.
fn writer(who: &Who) -> Result<PersonId, Fail> {
    who.authorise(Act::WriteFor)?;
    who.actor.person.clone().ok_or_else(|| Refusal::new(Code::RoleMayNot, Act::WriteFor).into())
}

/// Under what an entry is remembered.
fn key_of(id: &str) -> Result<String, Refusal> {
    let is_secret = ID_CHARS.contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let key = || hex::encode(Sha256::new().chain_update("entry ").chain_update(id).finalize());
    is_secret.then(key).ok_or_else(|| Refusal::new(Code::NoEntry, Act::WriteFor))
}

fn code_of(id: &str) -> String {
    code_of_draft(&format!("entry {id}"))
}

async fn write_in(
    mut it: Carrier<'_>,
    writer: PersonId,
    key: String,
    entry: Entry,
    prepared: Prepared,
) -> Result<WrittenDown, Fail> {
    let (hall, now) = (it.hall.clone(), it.now);
    let (community, reception) = (hall.id, entry.report.reception.clone());
    if let Some(row) = it.link().written_down(community, &key).await? {
        return as_it_was(&mut it.link(), &hall, &writer, row, &entry.id).await;
    }
    let receipt = raise_in(&mut it, prepared).await?;
    let queue = match &reception {
        Some(reception) => Some(turn(&mut it, reception.as_str(), entry.queue).await?),
        None => None,
    };
    let written = entry.written.filter(|at| at.0 > 0 && at.0 < now.0.saturating_add(DAY_MS)).unwrap_or(now);
    let row = WrittenDownRow {
        entry_hash: key,
        person_id: writer.0,
        matter_id: receipt.matter.number(),
        reception_id: reception.map(|reception| reception.0),
        queue,
        written_ms: written.0,
        received_ms: now.0,
    };
    it.link().put_written_down(community, &row).await?;
    if let Some(text) = entry.answer {
        answer(it, receipt.matter, text).await?;
    }
    Ok(WrittenDown { receipt, queue, written, received: now })
}

/// The turn that the device gave out, or the next one where another device gave out the same.
async fn turn(it: &mut Carrier<'_>, reception: &str, wanted: Option<i64>) -> Result<i64, Fail> {
    let community = it.hall.id;
    let latest = it.link().latest_turn(community, reception).await?;
    let possible = 1..=latest.saturating_add(TURNS_AHEAD_MAX);
    if let Some(wanted) = wanted.filter(|wanted| possible.contains(wanted))
        && !it.link().is_turn_taken(community, reception, wanted).await?
    {
        return Ok(wanted);
    }
    Ok(latest.saturating_add(1))
}

/// What was answered on the spot is a public reply like every other; only whoever asked has heard it.
async fn answer(mut it: Carrier<'_>, matter: MatterId, text: String) -> Result<(), Fail> {
    it.act = Act::Reply.into();
    it.who.authorise(Act::Reply)?;
    match act_in(it, matter, None, (Command::Reply { text }, Present::Raiser)).await {
        Ok(_) => Ok(()),
        Err(Fail::NotFound) => Err(Refusal::new(Code::AnswerNotShown, Act::Reply).into()),
        Err(other) => Err(other),
    }
}

/// An entry that came in before.
async fn as_it_was(
    link: &mut Link<'_>,
    hall: &Hall,
    writer: &PersonId,
    row: WrittenDownRow,
    id: &str,
) -> Result<WrittenDown, Fail> {
    if row.person_id != writer.0 {
        return Err(Refusal::new(Code::EntryOfAnother, Act::WriteFor).into());
    }
    let matter = MatterId::from_number(row.matter_id).ok_or(Fail::NotFound)?;
    let events = stream_of(link, hall.id, &Stream::Matter(matter)).await?;
    let raised: Vec<Event> = events.into_iter().take(1).filter_map(|recorded| of_matter(recorded.event)).collect();
    Ok(WrittenDown {
        receipt: receipt(hall, matter, &code_of(id), &raised),
        queue: row.queue,
        written: Millis(row.written_ms),
        received: Millis(row.received_ms),
    })
}

fn of_matter(event: Option<mingtong_domain::Event>) -> Option<Event> {
    match event {
        Some(mingtong_domain::Event::Matter(event)) => Some(event),
        _ => None,
    }
}
