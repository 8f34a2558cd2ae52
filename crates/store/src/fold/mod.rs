//! Folding: events become rows of read tables, in the transaction that appends them. A rebuild runs the same code over
//! the whole log, so the rows are a function of the log and of the texts that are not erased.

mod matter_row;

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::{ReceptionRow, RoleRow};
use matter_row::matter_row;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{CommunityId, MatterId, Stream, TextRef};
use mingtong_domain::matter::{self, Matter, PersonalData, StageKind};
use mingtong_domain::register;
use mingtong_domain::reception::Reception;
use mingtong_text::{personal, search};
use std::collections::HashMap;

/// A stream with all its events, of which the last `fresh` are not folded yet.
#[derive(Debug, Clone)]
pub struct Folding {
    /// The stream.
    pub stream: Stream,
    /// All its events; for supports and the register the fresh ones are enough.
    pub events: Vec<Recorded>,
    /// How many at the end are new.
    pub fresh: usize,
}

impl Folding {
    fn fresh(&self) -> &[Recorded] {
        &self.events[self.events.len().saturating_sub(self.fresh)..]
    }

    fn is_new(&self) -> bool {
        self.fresh >= self.events.len()
    }
}

/// Folds streams of one community. `texts` holds texts at hand; the others are read.
///
/// # Errors
/// The database failed.
pub async fn fold(
    link: &mut Link<'_>,
    community: CommunityId,
    foldings: &[Folding],
    texts: &HashMap<TextRef, String>,
) -> Result<(), StoreError> {
    let mut rows = Vec::new();
    let mut indexed: Vec<Indexed> = Vec::new();
    for folding in foldings {
        match &folding.stream {
            Stream::Matter(id) => match Matter::from_stream(&folding.events) {
                Some(matter) if matter.stage.kind() != StageKind::Retracted => {
                    rows.push(matter_row(&matter));
                    if folding.fresh().iter().any(changes_words) {
                        indexed.push(Indexed::of(&matter, folding));
                    }
                }
                // Taken back, or all that is left is the reference to an erased body.
                _ => remove(link, community, *id).await?,
            },
            Stream::Support(id) => fold_supports(link, community, *id, folding.fresh()).await?,
            Stream::Reception(_) => fold_reception(link, community, &folding.events).await?,
            Stream::Community | Stream::Register => fold_roles(link, community, folding.fresh()).await?,
        }
        fold_numbering(link, community, folding.fresh()).await?;
    }
    link.put_matters(community, &rows).await?;
    index(link, community, &indexed, texts).await
}

async fn remove(link: &mut Link<'_>, community: CommunityId, matter: MatterId) -> Result<(), StoreError> {
    link.delete_matter(community, matter.number()).await?;
    link.delete_terms(community, &[matter.number()]).await
}

/// What can be found of a matter: its title, its text, its public replies; masked where personal data were found and
/// nobody has cleared them, so that a search never tells what a page hides.
struct Indexed {
    matter: i64,
    texts: Vec<TextRef>,
    whole: bool,
    is_new: bool,
}

impl Indexed {
    fn of(matter: &Matter, folding: &Folding) -> Self {
        let replies = folding.events.iter().filter_map(|recorded| match &recorded.event {
            Some(Event::Matter(matter::Event::Replied { text, .. })) => Some(text.clone()),
            _ => None,
        });
        let texts = std::iter::once(matter.title.clone()).chain(matter.text.clone()).chain(replies).collect();
        let whole = matches!(matter.personal_data, PersonalData::None | PersonalData::Cleared);
        Self { matter: matter.id.number(), texts, whole, is_new: folding.is_new() }
    }
}

fn changes_words(recorded: &Recorded) -> bool {
    matches!(
        recorded.event,
        None | Some(
            Event::Matter(
                matter::Event::Raised { .. }
                    | matter::Event::Replied { .. }
                    | matter::Event::TextErased { .. }
                    | matter::Event::PersonalDataFound {}
                    | matter::Event::PersonalDataReviewed { .. }
            )
        )
    )
}

async fn index(
    link: &mut Link<'_>,
    community: CommunityId,
    indexed: &[Indexed],
    texts: &HashMap<TextRef, String>,
) -> Result<(), StoreError> {
    let missing = indexed.iter().flat_map(|doc| &doc.texts).filter(|text| !texts.contains_key(*text));
    let missing: Vec<String> = missing.map(|text| text.0.clone()).collect();
    let read = link.contents(community, &missing).await?;
    let read: HashMap<&str, &str> =
        read.iter().filter_map(|row| Some((row.content_id.as_str(), row.body.as_deref()?))).collect();
    let mut terms = Vec::with_capacity(indexed.len());
    for doc in indexed {
        let words = doc.texts.iter().filter_map(|text| match texts.get(text) {
            Some(body) => Some(body.as_str()),
            None => read.get(text.as_str()).copied(),
        });
        let words: Vec<&str> = words.collect();
        let masker = personal::Masker::of(words.iter().copied());
        let words: Vec<String> =
            words.iter().map(|text| if doc.whole { (*text).to_owned() } else { masker.mask(text) }).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        terms.push((doc.matter, search::index_terms(community.0, &words)));
    }
    let known: Vec<i64> = indexed.iter().filter(|doc| !doc.is_new).map(|doc| doc.matter).collect();
    link.delete_terms(community, &known).await?;
    link.put_terms(community, &terms).await
}

async fn fold_numbering(link: &mut Link<'_>, community: CommunityId, fresh: &[Recorded]) -> Result<(), StoreError> {
    for recorded in fresh {
        if let Some(Event::Matter(matter::Event::Raised { matter, .. })) = &recorded.event {
            let latest = matter.number() - matter.year() * 1_000_000;
            link.raise_number(community, matter.year(), latest).await?;
        }
    }
    Ok(())
}

async fn fold_supports(
    link: &mut Link<'_>,
    community: CommunityId,
    matter: MatterId,
    fresh: &[Recorded],
) -> Result<(), StoreError> {
    for recorded in fresh {
        if let Some(Event::Matter(matter::Event::Supported { supporter, .. })) = &recorded.event {
            link.put_support(community, matter.number(), supporter.as_str(), recorded.at.0).await?;
        }
    }
    Ok(())
}

async fn fold_reception(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(reception) = Reception::from_stream(events) else { return Ok(()) };
    let opened = reception.opened;
    let delegates = serde_json::to_string(&opened.delegates).map_err(|error| StoreError::Fault(error.to_string()))?;
    let row = ReceptionRow {
        reception_id: opened.reception.0,
        place_id: opened.place.map(|place| place.0),
        title: opened.title.0,
        starts_ms: opened.starts.0,
        ends_ms: opened.ends.0,
        notice: reception.notice.key().to_owned(),
        delegates,
        closed_ms: reception.closed.map(|at| at.0),
    };
    link.put_reception(community, &row).await
}

async fn fold_roles(link: &mut Link<'_>, community: CommunityId, fresh: &[Recorded]) -> Result<(), StoreError> {
    for recorded in fresh {
        match &recorded.event {
            Some(Event::Register(register::Event::RoleGranted { holder, role, scope })) => {
                link.put_role(community, &role_row(holder.as_str(), *role, scope, recorded.at.0)).await?;
            }
            Some(Event::Register(register::Event::RoleEnded { holder, role, scope })) => {
                link.delete_role(community, &role_row(holder.as_str(), *role, scope, recorded.at.0)).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn role_row(holder: &str, role: mingtong_domain::Role, scope: &mingtong_domain::Scope, since_ms: i64) -> RoleRow {
    let (scope_kind, scope_id) = scope.parts();
    RoleRow {
        person_id: holder.to_owned(),
        role: role.key().to_owned(),
        scope_kind: scope_kind.to_owned(),
        scope_id: scope_id.to_owned(),
        since_ms,
    }
}
