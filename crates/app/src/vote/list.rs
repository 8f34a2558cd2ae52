//! Votes, a page of them.

use super::access::{sees_doors, works_on};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PlaceId, TextRef, VoteId};
use mingtong_domain::limits::PAGE_ROWS;
use mingtong_domain::motion::DecidedBy;
use mingtong_domain::vote::{Act, Secrecy, StageKind, ToPublish, Verdict, Vote, Way, Window};
use mingtong_store::rows::{VoteFilter, VoteRow, VotesShown};
use mingtong_store::stream_of;
use mingtong_text::personal;

/// A vote in a list.
#[derive(Debug, Clone)]
pub struct VoteItem {
    /// Its id.
    pub id: VoteId,
    /// Its number in the year in which it was called.
    pub number: (i64, u32),
    /// What it is called.
    pub title: Said,
    /// Where.
    pub place: Option<String>,
    /// Who decides.
    pub decided_by: DecidedBy,
    /// Whether it is known whose a ballot is.
    pub secrecy: Secrecy,
    /// From when until when.
    pub window: Window,
    /// Its state now.
    pub stage: StageKind,
    /// While it waits to be published: until when.
    pub to_publish: Option<ToPublish>,
    /// What each line came to, or the election: of what is published only.
    pub verdicts: Vec<Verdict>,
    /// Whether persons are elected.
    pub elects: bool,
    /// Why it is void.
    pub voided: Option<Said>,
    /// How many electors it had when it was called.
    pub electors: u32,
    /// How many voices.
    pub voices: u32,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct VoteList {
    /// The votes.
    pub items: Vec<VoteItem>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Which votes are asked for.
#[derive(Debug, Clone)]
pub struct VoteQuery {
    /// Which.
    pub shown: VotesShown,
    /// Those of one place only.
    pub place: Option<PlaceId>,
    /// Those about one matter only.
    pub matter: Option<MatterId>,
    /// So many are left out from the beginning.
    pub skip: u32,
}

/// Votes, a page of them: of those ahead what closes first before the others, of those past the latest.
///
/// # Errors
/// The database failed.
pub async fn list_votes(app: &App, hall: &Hall, query: VoteQuery) -> Result<VoteList, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let VoteQuery { shown, place, matter, skip } = query;
    let (place, matter) = (place.as_ref().map(PlaceId::as_str), matter.map(MatterId::number));
    let filter = VoteFilter { shown, place, matter, skip, limit: PAGE_ROWS + 1 };
    let mut rows = link.votes(hall.id, &filter).await?;
    let next = (rows.len() > PAGE_ROWS as usize).then(|| skip.saturating_add(PAGE_ROWS));
    rows.truncate(PAGE_ROWS as usize);
    let texts = rows.iter().flat_map(|row| std::iter::once(&row.title).chain(&row.void_reason));
    let texts: Vec<TextRef> = texts.cloned().map(TextRef).collect();
    let words = words_behind(link, hall.id, texts).await?;
    let said = |text: &str| match words.get(&TextRef(text.to_owned())) {
        Some(words) => Said::Words(personal::mask(words)),
        None => Said::Erased,
    };
    let items = rows.into_iter().filter_map(|row| {
        let (title, voided) = (said(&row.title), row.void_reason.as_deref().map(said));
        item(hall, now, (title, voided), row)
    });
    Ok(VoteList { items: items.collect(), next })
}

/// The votes in which whoever works in a place goes from door to door there: what closes first before the others. For
/// the desk none: it finds them among all votes.
///
/// # Errors
/// The database failed.
pub async fn doors_to_walk(app: &App, hall: &Hall, who: &Who) -> Result<Vec<VoteItem>, Fail> {
    if !who.may(Act::ReadElectors) || hall.register.bounds(&who.actor.scope).is_none() {
        return Ok(vec![]);
    }
    let is_theirs = |vote: &Vote| vote.allows(Way::Doors) && sees_doors(hall, who, vote);
    ahead(app, hall, &[StageKind::Announced, StageKind::Open], is_theirs).await
}

/// The votes that wait for whoever asks: those that are over, for who counts them and for the desk; those that are
/// counted, for the desk, which publishes them. What closed first stands first.
///
/// # Errors
/// The database failed.
pub async fn votes_to_finish(app: &App, hall: &Hall, who: &Who) -> Result<Vec<VoteItem>, Fail> {
    if !who.may(Act::Count) {
        return Ok(vec![]);
    }
    let now = app.now();
    let is_theirs = |vote: &Vote| match vote.stage_at(now) {
        StageKind::Counted => who.may_at(Act::Publish, &hall.register, vote.place.as_ref()),
        _ => works_on(hall, who, vote),
    };
    ahead(app, hall, &[StageKind::Over, StageKind::Counted], is_theirs).await
}

/// A secret vote of which stands beside one another who voted and what was voted: it has opened and is not counted.
/// What closes first before the others.
pub(crate) async fn uncounted_secret_vote(app: &App, hall: &Hall) -> Result<Option<VoteItem>, Fail> {
    let is_kept =
        |item: &VoteItem| item.secrecy == Secrecy::Secret && matches!(item.stage, StageKind::Open | StageKind::Over);
    let mut skip = 0;
    loop {
        let query = VoteQuery { shown: VotesShown::Ahead, place: None, matter: None, skip };
        let VoteList { items, next } = list_votes(app, hall, query).await?;
        if let Some(item) = items.into_iter().find(is_kept) {
            return Ok(Some(item));
        }
        match next {
            Some(next) => skip = next,
            None => return Ok(None),
        }
    }
}

/// Votes that are not over with, in some of their states, as far as they are somebody's.
async fn ahead(
    app: &App,
    hall: &Hall,
    stages: &[StageKind],
    is_theirs: impl Fn(&Vote) -> bool,
) -> Result<Vec<VoteItem>, Fail> {
    let query = VoteQuery { shown: VotesShown::Ahead, place: None, matter: None, skip: 0 };
    let found = list_votes(app, hall, query).await?;
    let mut reader = app.store.read().await?;
    let mut theirs = vec![];
    for item in found.items.into_iter().filter(|item| stages.contains(&item.stage)) {
        let events = stream_of(&mut reader.link(), hall.id, &item.id.clone().into()).await?;
        if Vote::from_stream(&events).is_some_and(|vote| is_theirs(&vote)) {
            theirs.push(item);
        }
    }
    Ok(theirs)
}

fn item(hall: &Hall, now: Millis, (title, voided): (Said, Option<Said>), row: VoteRow) -> Option<VoteItem> {
    let window = Window { opens: Millis(row.opens_ms), closes: Millis(row.closes_ms) };
    let stage = match row.progress.as_str() {
        "uncounted" => window.stage_at(now),
        written => StageKind::from_key(written)?,
    };
    let waits = row.counted_ms.filter(|_| stage == StageKind::Counted);
    let to_publish = waits.and_then(|at| ToPublish::since(Millis(at), &hall.register.rules));
    let number = |number: i64| u32::try_from(number).ok();
    let verdicts = row.verdicts.filter(|_| stage == StageKind::Published);
    Some(VoteItem {
        verdicts: verdicts.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default(),
        elects: row.elects > 0,
        id: VoteId(row.vote_id),
        number: (row.year, number(row.number)?),
        title,
        place: row.place_id.map(|place| hall.place_name(&PlaceId(place))),
        decided_by: DecidedBy::from_key(&row.decided_by)?,
        secrecy: Secrecy::from_key(&row.secrecy)?,
        window,
        stage,
        to_publish,
        voided,
        electors: number(row.electors)?,
        voices: number(row.voices)?,
    })
}
