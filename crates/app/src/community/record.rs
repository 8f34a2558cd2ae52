//! The log as anybody may read it: every event in order, in canonical form, with its leaf hash. What is private in it
//! is a digest, and so is who did it. What happens to the ballots of a vote is its leaf hash alone until that vote is
//! published: the name of its stream says whose ballot it is, and so who votes, and when.
//!
//! Whatever a page shows is hashed again in this very visit: what does not come to its leaf hash is not called part of
//! the record, and nothing is held back because a column beside the text says that it is a ballot. Whoever fetches a
//! tile hashes what is in it themselves.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::StepKind;
use mingtong_domain::event::Event;
use mingtong_domain::events::Readers;
use mingtong_domain::ids::{MatterId, Stream, VoteId};
use mingtong_domain::role::Role;
use mingtong_domain::{Millis, limits};
use mingtong_store::log::{Entry, EntryHead, leaf_hash};
use mingtong_store::rows::EventRow;
use mingtong_store::{Link, StoreError, entry_of};

/// An event of the log.
#[derive(Debug, Clone)]
pub struct LogEntry {
    /// Its position.
    pub position: i64,
    /// The event in RFC 8785 form; none while it is held back. Its leaf hash already stands for it.
    pub canonical: Option<String>,
    /// Its RFC 6962 leaf hash, in hex.
    pub leaf_hash: String,
    /// Whether what stands there now, shown or not, is not what that hash was made from.
    pub is_altered: bool,
}

/// Events from a position on.
///
/// # Errors
/// Too many read it now, or the database failed.
pub async fn public_log(app: &App, hall: &Hall, from: i64, limit: u32) -> Result<Vec<LogEntry>, Fail> {
    let limit = limit.clamp(1, limits::LOG_ROWS_MAX);
    // Whoever takes the whole log along does not hold up the pages.
    let _pass = app.gates.searching.enter().await?;
    let mut reader = app.store.read().await?;
    let rows = reader.link().range_rows(hall.id, from.max(0), limit).await?;
    let shown = shown(&mut reader.link(), hall, &rows).await?;
    let entry = |(row, shown): (EventRow, bool)| LogEntry {
        position: row.position,
        leaf_hash: hex(&row.leaf_hash),
        is_altered: as_recorded(&row).is_none(),
        canonical: shown.then_some(row.canonical),
    };
    Ok(rows.into_iter().zip(shown).map(entry).collect())
}

/// An event that comes to its leaf hash, and stands where it says itself that it stands; none where it was altered.
pub(super) fn as_recorded(row: &EventRow) -> Option<Entry> {
    let comes_to_it = leaf_hash(&row.canonical).as_slice() == row.leaf_hash;
    entry_of(row).ok().filter(|_| comes_to_it)
}

/// Which of some events everybody may read; of the others there is the leaf hash alone.
pub(super) async fn shown(link: &mut Link<'_>, hall: &Hall, rows: &[EventRow]) -> Result<Vec<bool>, StoreError> {
    let waits = rows.iter().map(waits_for).collect::<Result<Vec<_>, _>>()?;
    let published = match waits.iter().any(Option::is_some) {
        true => link.published_votes(hall.id).await?,
        false => vec![],
    };
    Ok(waits.into_iter().map(|waits| waits.is_none_or(|vote| published.contains(&vote.0))).collect())
}

/// The vote before whose publication an event is not shown: what happens to a ballot, and what of the vote itself is
/// not for everybody, such as what it was counted to. Of which stream it is says the event itself, by which it was
/// hashed; the column beside it only where the event says nothing any more.
fn waits_for(row: &EventRow) -> Result<Option<VoteId>, StoreError> {
    let head = EntryHead::parse(&row.canonical);
    let stream = head.as_ref().map_or(row.stream.as_str(), |head| head.stream.as_ref());
    match Stream::parse(stream) {
        Some(Stream::Ballot(vote, _)) => Ok(Some(vote)),
        Some(Stream::Vote(vote)) => {
            let recorded = Entry::parse(&row.canonical)?.recorded(None)?;
            let is_public = |event: &Event| matches!(event, Event::Vote(it) if it.readers() == Readers::Everybody);
            Ok(Some(vote).filter(|_| !recorded.event.as_ref().is_some_and(is_public)))
        }
        _ => Ok(None),
    }
}

/// Whether the log holds sealed events of programs before, which say who acted: whoever knows which unit somebody works
/// for learns from them that this unit has a private matter. They stay as they were recorded; whoever publishes the log
/// is warned.
///
/// # Errors
/// The database failed.
pub async fn names_actors(app: &App, hall: &Hall) -> Result<bool, Fail> {
    Ok(app.store.read().await?.link().names_actors(hall.id).await?)
}

/// An event of the log as people read it.
#[derive(Debug, Clone)]
pub struct LogLine {
    /// Its position.
    pub position: i64,
    /// When it was recorded, as it says itself.
    pub at: Millis,
    /// In which role somebody acted, unless the matter is not public.
    pub role: Option<Role>,
    /// What happened; its body is a digest where the matter is not public.
    pub what: Happened,
    /// The matter it is about, unless that is not public.
    pub matter: Option<MatterId>,
    /// Its RFC 6962 leaf hash, in hex.
    pub leaf_hash: String,
}

/// What an event tells, as far as everybody may know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    /// A step of a matter.
    Step(StepKind),
    /// Somebody said "me too".
    Support,
    /// Something of a noun, as its folder is called.
    Of(&'static str),
    /// Something about a matter that is not public.
    Sealed,
    /// What stands there now is not what was recorded.
    Altered,
}

/// The events below a position, the latest first; from the head of the log where none is given.
///
/// # Errors
/// The database failed, or holds what cannot be read.
pub async fn log_lines(app: &App, hall: &Hall, below: Option<i64>, limit: u32) -> Result<Vec<LogLine>, Fail> {
    let limit = limit.clamp(1, limits::LOG_ROWS_MAX);
    let head = app.store.head(hall.id).unwrap_or(0);
    let below = below.unwrap_or(head).clamp(0, head);
    let from = (below - i64::from(limit)).max(0);
    let count = u32::try_from(below - from).unwrap_or(0);
    if count == 0 {
        return Ok(vec![]);
    }
    let rows = app.store.read().await?.link().range_rows(hall.id, from, count).await?;
    let mut lines = rows.into_iter().map(line).collect::<Result<Vec<_>, _>>()?;
    lines.reverse();
    Ok(lines)
}

/// What is kept apart from the log is not looked up: whoever reads these lines sees what the log itself shows.
fn line(row: EventRow) -> Result<LogLine, StoreError> {
    let Some(entry) = as_recorded(&row) else { return Ok(altered(&row)) };
    let (stream, is_sealed) = (entry.stream()?, entry.sealed().is_some());
    let recorded = entry.recorded(None)?;
    let what = match (&stream, &recorded.event) {
        (_, None) => Happened::Sealed,
        (Stream::Support(_), _) => Happened::Support,
        (_, Some(event @ Event::Matter(step))) => StepKind::of(step).map_or(Happened::Of(event.noun()), Happened::Step),
        (_, Some(event)) => Happened::Of(event.noun()),
    };
    let matter = match stream {
        Stream::Matter(id) | Stream::Support(id) if !is_sealed => Some(id),
        _ => None,
    };
    Ok(LogLine {
        position: row.position,
        at: recorded.at,
        role: Some(recorded.role).filter(|_| !is_sealed),
        what,
        matter,
        leaf_hash: hex(&row.leaf_hash),
    })
}

/// Of what was altered nothing is told but where it stands, and when it says that it was.
fn altered(row: &EventRow) -> LogLine {
    let at = Entry::parse(&row.canonical).map_or(Millis(0), |entry| entry.at_ms);
    let (position, leaf_hash) = (row.position, hex(&row.leaf_hash));
    LogLine { position, at, role: None, what: Happened::Altered, matter: None, leaf_hash }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
