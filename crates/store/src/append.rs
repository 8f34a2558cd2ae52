//! Appending to the log: positions without gaps, canonical bytes, leaf hashes, the texts beside them, and the fold of
//! it all, in the transaction at hand. This is the only way in which anything of the record changes.

use crate::error::StoreError;
use crate::fold::{Folding, fold};
use crate::heads::Grown;
use crate::link::{Link, Tx};
use crate::log::{self, Entry};
use crate::rows::{CommunityRow, ContentRow, EventRow};
use crate::streams::nature;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{Area, CommunityId, PersonId, Stream, TextRef};
use mingtong_domain::{Millis, Role};
use mingtong_proof::bundle::ENTRY_BYTES_MAX;
use std::collections::HashMap;

/// A text that stands apart from the log, with its salt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The reference that events carry.
    pub reference: TextRef,
    /// Random bytes.
    pub salt: [u8; 16],
    /// The words.
    pub body: String,
}

impl Text {
    /// A text with its reference.
    pub fn new(salt: [u8; 16], body: String) -> Self {
        Self { reference: log::text_ref(&salt, &body), salt, body }
    }

    fn row(&self) -> ContentRow {
        ContentRow {
            content_id: self.reference.0.clone(),
            salt: self.salt.to_vec(),
            body: Some(self.body.clone()),
            erased_ms: None,
        }
    }
}

/// An event to be appended.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// What happened.
    pub event: Event,
    /// For a private matter: the salt under which its body, and who acted, are kept apart.
    pub seal: Option<[u8; 16]>,
}

impl From<Event> for NewEvent {
    fn from(event: Event) -> Self {
        Self { event, seal: None }
    }
}

/// Events for one stream.
#[derive(Debug, Clone)]
pub struct Append {
    /// The stream.
    pub stream: Stream,
    /// What happened in it before; needed for streams that are folded as a whole ([`crate::streams::Folded`]).
    pub prior: Vec<Recorded>,
    /// What happens now.
    pub events: Vec<NewEvent>,
}

/// Who acts, in which role, and when.
#[derive(Debug, Clone)]
pub struct Acting {
    /// Who.
    pub person: Option<PersonId>,
    /// In which role.
    pub role: Role,
    /// When.
    pub at: Millis,
}

impl Tx {
    /// Appends events of one community with their texts, and folds them. Gives them back with their positions.
    ///
    /// # Errors
    /// The database failed, or there is no such community.
    pub async fn record(
        &mut self,
        community: CommunityId,
        acting: &Acting,
        appends: Vec<Append>,
        texts: &[Text],
    ) -> Result<Vec<Recorded>, StoreError> {
        let head = self.lock(community).await?;
        let head = head.ok_or_else(|| StoreError::Inconsistent(format!("no community {community}")))?;
        let mut writing = Writing { head: &head, acting, next: head.head, events: vec![], contents: vec![] };
        writing.contents.extend(texts.iter().map(Text::row));
        let mut foldings = Vec::with_capacity(appends.len());
        let mut all = Vec::new();
        let mut register_head = head.register_head;
        for Append { stream, prior, events } in appends {
            let fresh = events.len();
            let recorded = writing.take(&stream, events)?;
            if nature(&stream).area == Area::Register {
                register_head = writing.next;
            }
            all.extend(recorded.iter().cloned());
            foldings.push(Folding { stream, events: [prior, recorded].concat(), fresh });
        }
        let Writing { next, events, contents, .. } = writing;
        self.link().put_contents(community, &contents).await?;
        self.link().append_events(community, &events).await?;
        self.link().set_head(community, next, register_head).await?;
        self.locked = Some(CommunityRow { head: next, register_head, ..head });
        let at_hand: HashMap<TextRef, String> =
            texts.iter().map(|text| (text.reference.clone(), text.body.clone())).collect();
        let areas = fold(&mut self.link(), community, &foldings, &at_hand).await?;
        self.grown.push(Grown { community, head: next, areas });
        Ok(all)
    }
}

struct Writing<'a> {
    head: &'a CommunityRow,
    acting: &'a Acting,
    next: i64,
    events: Vec<EventRow>,
    contents: Vec<ContentRow>,
}

impl Writing<'_> {
    fn take(&mut self, stream: &Stream, events: Vec<NewEvent>) -> Result<Vec<Recorded>, StoreError> {
        events.into_iter().map(|event| self.one(stream, event)).collect()
    }

    fn one(&mut self, stream: &Stream, NewEvent { event, seal }: NewEvent) -> Result<Recorded, StoreError> {
        let (kind, data) = log::split(&event)?;
        let Acting { person, role, at } = self.acting;
        let mut entry = Entry {
            community: self.head.slug.clone(),
            position: self.next,
            stream: stream.to_string(),
            at_ms: *at,
            actor: person.clone(),
            role: Some(*role),
            kind,
            v: Event::VERSION,
            data,
        };
        if let Some(salt) = seal {
            let by = log::By { actor: person.clone(), role: *role };
            let body = Text::new(salt, log::body_to_seal(&event, Some(&by))?);
            entry.seal(body.reference.clone())?;
            self.contents.push(body.row());
        }
        let canonical = entry.canonical()?;
        if canonical.len() > ENTRY_BYTES_MAX {
            return Err(StoreError::EntryTooLong { kind: entry.kind, bytes: canonical.len() });
        }
        let leaf_hash = log::leaf_hash(&canonical).to_vec();
        self.events.push(EventRow { position: self.next, stream: entry.stream, canonical, leaf_hash });
        let recorded =
            Recorded { position: self.next, at: *at, person: person.clone(), role: *role, event: Some(event) };
        self.next += 1;
        Ok(recorded)
    }
}

/// The events of a stream, with the bodies of private ones where they are not erased.
///
/// # Errors
/// The database failed, or holds what cannot be read.
pub async fn stream_of(
    link: &mut Link<'_>,
    community: CommunityId,
    stream: &Stream,
) -> Result<Vec<Recorded>, StoreError> {
    let rows = link.stream_rows(community, &stream.to_string()).await?;
    read_events(link, community, &rows).await
}

/// Reads events from rows of the log.
///
/// # Errors
/// The database failed, or holds what cannot be read.
pub async fn read_events(
    link: &mut Link<'_>,
    community: CommunityId,
    rows: &[EventRow],
) -> Result<Vec<Recorded>, StoreError> {
    let entries = rows.iter().map(entry_of).collect::<Result<Vec<_>, _>>()?;
    read_entries(link, community, entries).await
}

/// The entry of a row of the log. The row says beside it where it stands, and one that stands elsewhere is no event of
/// the stream that was asked for.
///
/// # Errors
/// It cannot be read, or stands elsewhere.
pub fn entry_of(row: &EventRow) -> Result<Entry, StoreError> {
    let entry = Entry::parse(&row.canonical)?;
    if entry.stream != row.stream || entry.position != row.position {
        return Err(StoreError::Inconsistent(format!("the event at position {} stands elsewhere", row.position)));
    }
    Ok(entry)
}

/// The same from entries that were parsed already.
pub(crate) async fn read_entries(
    link: &mut Link<'_>,
    community: CommunityId,
    entries: Vec<Entry>,
) -> Result<Vec<Recorded>, StoreError> {
    let sealed: Vec<String> = entries.iter().filter_map(Entry::sealed).map(|text| text.0).collect();
    let bodies = link.contents(community, &sealed).await?;
    let bodies: HashMap<String, Option<String>> = bodies.into_iter().map(|row| (row.content_id, row.body)).collect();
    let body = |entry: &Entry| bodies.get(entry.sealed()?.as_str())?.clone();
    entries
        .into_iter()
        .map(|entry| {
            let body = body(&entry);
            entry.recorded(body.as_deref())
        })
        .collect()
}
