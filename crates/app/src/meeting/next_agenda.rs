//! What the next agenda of a body begins with, and what it may take up: the minutes of its last meeting, its
//! resolutions that are not carried out, what its meetings put off and no later one took up, the topics before it.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::topics_before;
use crate::meeting::{MeetingListed, MeetingQuery, MeetingsShown, list_meetings};
use crate::resolution::{ResolutionQuery, list_resolutions};
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, Stream, TextRef};
use mingtong_domain::limits;
use mingtong_domain::meeting::{Act, Item, ItemId, ItemKind, ItemState, Meeting, StageKind};
use mingtong_domain::resolution;
use mingtong_store::stream_of;
use std::collections::{BTreeSet, HashMap};

/// An item that is proposed for the next agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proposed {
    /// The minutes of the last meeting are approved.
    LastMinutes {
        /// Of which meeting.
        meeting: MeetingId,
        /// The year in which it began.
        year: i64,
        /// Its number among the meetings of the body in that year.
        number: i64,
    },
    /// It is told how far that is what was resolved: the numbers of the resolutions in force that are not carried out.
    OpenTasks(Vec<String>),
    /// An item that a meeting put off and no later one took up.
    PutOff {
        /// By which meeting.
        meeting: MeetingId,
        /// Which of its items.
        item: ItemId,
        /// What was to be done with it.
        kind: ItemKind,
        /// What it is called.
        title: String,
        /// The matter it is about.
        matter: Option<MatterId>,
    },
    /// A topic before the body.
    Topic {
        /// What it is called.
        title: String,
        /// The matter.
        matter: MatterId,
    },
}

/// What is proposed for the next agenda of a body, in its order. What stands on the agenda of a meeting that is to come
/// already is left out.
///
/// # Errors
/// A refusal (the role may not), [`Fail::NotFound`], or the database failed.
pub async fn next_agenda(app: &App, hall: &Hall, who: &Who, body: &BodyId) -> Result<Vec<Proposed>, Fail> {
    who.authorise(Act::Call)?;
    if !hall.register.bodies.contains_key(body) {
        return Err(Fail::NotFound);
    }
    let ahead = list_meetings(app, hall, &MeetingQuery::of(MeetingsShown::Ahead, Some(body.clone()))).await?.0;
    let past = list_meetings(app, hall, &MeetingQuery::of(MeetingsShown::Past, Some(body.clone()))).await?.0;
    let called = on_agendas(app, hall, &ahead).await?;
    let mut proposed = vec![];
    let was_held = |it: &&MeetingListed| matches!(it.stage, StageKind::Ended | StageKind::Minuted | StageKind::Frozen);
    if let Some(last) = past.iter().find(was_held) {
        if !called.has_minutes {
            proposed.push(Proposed::LastMinutes { meeting: last.id.clone(), year: last.year, number: last.number });
        }
        proposed.extend(open_tasks(app, hall, who, body).await?.filter(|_| !called.has_minutes));
    }
    proposed.extend(put_off(app, hall, body, &called).await?);
    // An agenda is public: topics are offered as everybody reads them, the one that has waited longest first.
    let topics = topics_before(app, hall, &Who::public(None), body).await?.items;
    let topics = topics.into_iter().rev().map(|it| {
        let title = it.title.words().map_or(it.number, str::to_owned);
        Proposed::Topic { title, matter: it.id }
    });
    let put_off: BTreeSet<MatterId> = proposed.iter().filter_map(Proposed::matter).collect();
    proposed.extend(topics.filter(|it| it.matter().is_none_or(|matter| !put_off.contains(&matter))));
    proposed.retain(|it| it.matter().is_none_or(|matter| !called.matters.contains(&matter)));
    proposed.truncate(limits::MEETING_ITEMS_MAX);
    Ok(proposed)
}

impl Proposed {
    /// The matter it is about.
    pub fn matter(&self) -> Option<MatterId> {
        match self {
            Proposed::PutOff { matter, .. } => *matter,
            Proposed::Topic { matter, .. } => Some(*matter),
            Proposed::LastMinutes { .. } | Proposed::OpenTasks(_) => None,
        }
    }

    /// What is done with it unless somebody says otherwise; none for a topic, which somebody chooses.
    pub fn kind(&self) -> Option<ItemKind> {
        match self {
            Proposed::LastMinutes { .. } => Some(ItemKind::LastMinutes),
            Proposed::OpenTasks(_) => Some(ItemKind::Inform),
            Proposed::PutOff { kind, .. } => Some(*kind),
            Proposed::Topic { .. } => None,
        }
    }
}

/// What stands on the agendas of meetings that are to come.
#[derive(Default)]
struct Called {
    has_minutes: bool,
    matters: BTreeSet<MatterId>,
    titles: BTreeSet<String>,
}

async fn on_agendas(app: &App, hall: &Hall, ahead: &[MeetingListed]) -> Result<Called, Fail> {
    let mut reader = app.store.read().await?;
    let (mut called, mut titles) = (Called::default(), vec![]);
    for listed in ahead {
        let events = stream_of(&mut reader.link(), hall.id, &Stream::Meeting(listed.id.clone())).await?;
        let Some(meeting) = Meeting::from_stream(&events) else { continue };
        called.has_minutes |= meeting.open_items().any(|item| item.new.kind == ItemKind::LastMinutes);
        called.matters.extend(meeting.open_items().filter_map(|item| item.new.matter));
        titles.extend(meeting.open_items().map(|item| item.new.title.clone()));
    }
    called.titles = words_behind(&mut reader.link(), hall.id, titles).await?.into_values().collect();
    Ok(called)
}

async fn open_tasks(app: &App, hall: &Hall, who: &Who, body: &BodyId) -> Result<Option<Proposed>, Fail> {
    let query =
        ResolutionQuery { body: Some(body.clone()), limit: limits::PAGE_ROWS_MAX, ..ResolutionQuery::default() };
    let (resolutions, _) = list_resolutions(app, hall, who, &query).await?;
    let open = resolutions.into_iter().filter(|it| it.stage == resolution::StageKind::InForce && it.points > 0);
    let numbers: Vec<String> = open.map(|it| it.number).collect();
    Ok((!numbers.is_empty()).then_some(Proposed::OpenTasks(numbers)))
}

/// What was put off, the latest first; not what stands on the agenda of a later meeting that took place, or of one that
/// is to come.
async fn put_off(app: &App, hall: &Hall, body: &BodyId, called: &Called) -> Result<Vec<Proposed>, Fail> {
    let (mut titles, mut matters) = (called.titles.clone(), called.matters.clone());
    let mut proposed = vec![];
    let mut next = Some(0);
    while let Some(skip) = next {
        let past = MeetingQuery::of(MeetingsShown::Past, Some(body.clone()));
        let query = MeetingQuery { skip, limit: limits::PAGE_ROWS_MAX, ..past };
        let (meetings, later) = list_meetings(app, hall, &query).await?;
        next = later;
        let took_place = |it: &MeetingListed| !matches!(it.stage, StageKind::CalledOff | StageKind::NotHeld);
        for listed in meetings.into_iter().filter(took_place) {
            let (items, words) = items_of(app, hall, &listed.id).await?;
            let titled = |item: &Item| words.get(&item.new.title).cloned();
            let is_put_off = |item: &&Item| matches!(item.state, ItemState::PutOff { .. });
            // The same matter is the same item, whatever it is called.
            let is_left = |item: &&Item| item.new.matter.is_none_or(|matter| !matters.contains(&matter));
            proposed.extend(items.iter().filter(is_put_off).filter(is_left).filter_map(|item| {
                let title = titled(item).filter(|title| !titles.contains(title))?;
                let (meeting, new) = (listed.id.clone(), &item.new);
                Some(Proposed::PutOff { meeting, item: item.id, kind: new.kind, title, matter: new.matter })
            }));
            titles.extend(items.iter().filter_map(titled));
            matters.extend(items.iter().filter_map(|item| item.new.matter));
        }
    }
    Ok(proposed)
}

/// The agenda of a meeting, and its words.
async fn items_of(app: &App, hall: &Hall, id: &MeetingId) -> Result<(Vec<Item>, HashMap<TextRef, String>), Fail> {
    let mut reader = app.store.read().await?;
    let mut link = reader.link();
    let events = stream_of(&mut link, hall.id, &Stream::Meeting(id.clone())).await?;
    let items = Meeting::from_stream(&events).ok_or(Fail::NotFound)?.items;
    let titles: Vec<TextRef> = items.iter().map(|item| item.new.title.clone()).collect();
    let words = words_behind(&mut link, hall.id, titles).await?;
    Ok((items, words))
}
