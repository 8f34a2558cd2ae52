//! The worklist: what whoever is signed in has to do or may look after; what was opened again, then by the clock that
//! is due first.

use super::by_number::meant;
use super::find::places_called;
use super::list::{COUNTED_MAX, MatterItem, MatterList, items, keys, read_by, within};
use super::measures::Measures;
use super::raised_by::or_of_people;
use super::shown::{OPEN_AT_THE_DESK, Shown};
use super::stand_in::stood_in_for;
use super::story::{StepKind, happened, of_matter};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::events::Readers;
use mingtong_domain::ids::{CategoryId, MatterId, PlaceId, UnitId};
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Channel, StageKind, Track};
use mingtong_domain::role::{Role, Scope};
use mingtong_store::{Link, MatterFilter, MatterOrder, read_events};
use mingtong_text::search;
use std::collections::HashMap;

/// What of the worklist is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkQuery {
    /// Which list.
    pub shown: Shown,
    /// At this place or inside it.
    pub place: Option<PlaceId>,
    /// With this unit.
    pub unit: Option<UnitId>,
    /// Through this channel.
    pub channel: Option<Channel>,
    /// Ordinary or hazard.
    pub track: Option<Track>,
    /// About this, or what stands under it in the list of categories.
    pub category: Option<CategoryId>,
    /// Heard from this moment on.
    pub received_from: Option<Millis>,
    /// Heard before this moment.
    pub received_before: Option<Millis>,
    /// With these words, or of this number; as wherever matters are found.
    pub words: String,
    /// So many entries in.
    pub skip: u32,
}

impl WorkQuery {
    /// One of the lists, whole.
    pub fn of(shown: Shown) -> Self {
        Self { shown, ..Self::default() }
    }
}

/// The work of whoever is signed in, narrowed as they ask: the desk's whole table; a unit's own and what is open for
/// claim; what lies at the place of a grid worker or building lead. [`Shown::All`] is what
/// has not ended, and what has and still waits for something.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn worklist(app: &App, hall: &Hall, who: &Who, query: &WorkQuery) -> Result<MatterList, Fail> {
    who.authorise(Act::ReadWork)?;
    let _pass = match query.words.trim().is_empty() {
        true => None,
        false => Some(app.gates.searching.enter().await?),
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mine = stood_in_for(link, hall.id, who, app.now()).await?;
    let words = Words::read(link, app, hall, who, query).await?;
    let filter = words.narrow(filter(app, hall, (who, &mine), query));
    let rows = link.listed(hall.id, &filter).await?;
    let total = link.count_matters(hall.id, &filter, COUNTED_MAX + 1).await?;
    let items = items(app, hall, who, rows);
    let total_is_more = total > i64::from(COUNTED_MAX);
    Ok(MatterList { items, total: total.min(i64::from(COUNTED_MAX)), total_is_more, next: None })
}

/// How many there are in each of these lists, narrowed as `query` asks, counted up to a limit.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn worklist_counts(
    app: &App,
    hall: &Hall,
    who: &Who,
    query: &WorkQuery,
    lists: &[Shown],
) -> Result<Vec<(Shown, i64)>, Fail> {
    who.authorise(Act::ReadWork)?;
    let _pass = match query.words.trim().is_empty() {
        true => None,
        false => Some(app.gates.searching.enter().await?),
    };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let mine = stood_in_for(link, hall.id, who, app.now()).await?;
    let words = Words::read(link, app, hall, who, query).await?;
    let among = among(app, hall, who, query);
    let of = |shown: Shown, among: MatterFilter| of_list(app, hall, (who, &mine), shown, among);
    let counts = if words.0.is_some() {
        let filters: Vec<MatterFilter> = lists.iter().map(|shown| of(*shown, at_work(app))).collect();
        link.count_in_lists(hall.id, &words.narrow(among), &filters).await?
    } else {
        // Without words nothing is looked for, and an index leads past what has ended.
        let mut counts = Vec::with_capacity(lists.len());
        for shown in lists {
            counts.push(link.count_matters(hall.id, &of(*shown, among.clone()), COUNTED_MAX + 1).await?);
        }
        counts
    };
    Ok(lists.iter().copied().zip(counts.into_iter().map(|count| count.min(i64::from(COUNTED_MAX)))).collect())
}

/// What the words of a query find: what holds them, what somebody so called raised, and what has that number.
struct Words(Option<MatterFilter>);

impl Words {
    async fn read(link: &mut Link<'_>, app: &App, hall: &Hall, who: &Who, query: &WorkQuery) -> Result<Self, Fail> {
        let words = query.words.trim();
        if words.is_empty() {
            return Ok(Self(None));
        }
        let mut found = MatterFilter {
            search: search::query(hall.id.0, words, read_by(who)),
            or_at: places_called(hall, who, words),
            or_matters: meant(app, hall, words).into_iter().map(MatterId::number).collect(),
            ..MatterFilter::default()
        };
        or_of_people(link, hall, who, words, &mut found).await?;
        Ok(Self(Some(found)))
    }

    /// The same list, of what the words find alone.
    fn narrow(&self, list: MatterFilter) -> MatterFilter {
        let Some(found) = self.0.clone() else { return list };
        let MatterFilter { search, or_matters, or_at, or_raised_by, or_raised_at, .. } = found;
        let finds_beside = !(or_matters.is_empty() && or_at.is_empty() && or_raised_by.is_empty());
        let finds_nothing = search.is_none() && !finds_beside;
        let only = if finds_nothing { Some(vec![]) } else { list.only };
        MatterFilter { search, or_matters, or_at, or_raised_by, or_raised_at, only, ..list }
    }
}

/// The last step of a matter.
#[derive(Debug, Clone, Copy)]
pub struct LastStep {
    /// What happened.
    pub kind: StepKind,
    /// When it happened, as its story says.
    pub at: Millis,
}

/// The last steps of matters in a list, read from the log: what happened is the event itself, and a column that says
/// it again could only say it differently. Without those that were erased, and without internal ones for whoever may
/// not read what is private.
///
/// # Errors
/// The database failed, or holds what cannot be read.
pub async fn last_steps(
    app: &App,
    hall: &Hall,
    who: &Who,
    items: &[MatterItem],
) -> Result<HashMap<MatterId, LastStep>, Fail> {
    let positions: Vec<i64> = items.iter().map(|item| item.latest_position).collect();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let rows = link.rows_at(hall.id, &positions).await?;
    let recorded = read_events(link, hall.id, &rows).await?;
    let steps: HashMap<i64, LastStep> =
        recorded.iter().filter_map(|recorded| Some((recorded.position, last_step(who, recorded)?))).collect();
    Ok(items.iter().filter_map(|item| Some((item.id, *steps.get(&item.latest_position)?))).collect())
}

fn last_step(who: &Who, recorded: &Recorded) -> Option<LastStep> {
    let may_read = |readers| readers != Readers::Workers || who.may(Act::ReadPrivate);
    let event = of_matter(recorded).filter(|event| may_read(event.readers()))?;
    Some(LastStep { kind: StepKind::of(event)?, at: happened(event, recorded.at).unwrap_or(recorded.at) })
}

/// `mine`: whose matters are with whoever asks.
pub(super) fn filter(app: &App, hall: &Hall, (who, mine): (&Who, &[String]), query: &WorkQuery) -> MatterFilter {
    of_list(app, hall, (who, mine), query.shown, among(app, hall, who, query))
}

/// As lists of work are asked for: now, and by the clock.
fn at_work(app: &App) -> MatterFilter {
    MatterFilter { now_ms: app.now().0, order: MatterOrder::Clock, ..MatterFilter::default() }
}

/// Among which matters the lists of somebody are: those that are theirs to see, narrowed as they ask.
fn among(app: &App, hall: &Hall, who: &Who, query: &WorkQuery) -> MatterFilter {
    let mut filter = MatterFilter {
        // A unit sees its own private matters; which they are is said below.
        public_only: !who.may(Act::ReadPrivate) && who.actor.role != Role::UnitHandler,
        limit: limits::PAGE_ROWS_MAX,
        skip: query.skip,
        channel: query.channel.map(Channel::key),
        track: query.track.map(Track::key),
        units: query.unit.as_ref().map(|unit| vec![unit.0.clone()]),
        categories: query.category.as_ref().map(|category| within(hall, category)),
        received_from_ms: query.received_from.map(|at| at.0),
        received_before_ms: query.received_before.map(|at| at.0),
        ..at_work(app)
    };
    if let Scope::Unit(unit) = &who.actor.scope {
        filter.units = Some(vec![unit.0.clone()]);
        filter.or_open_for_claim = true;
    }
    filter.places = places(hall, who, query.place.as_ref());
    filter
}

/// One of the lists, among these. All is whatever some other list holds beside that of what has ended.
fn of_list(app: &App, hall: &Hall, (who, mine): (&Who, &[String]), shown: Shown, among: MatterFilter) -> MatterFilter {
    let is_all = shown == Shown::All;
    let filter = MatterFilter {
        stages: if is_all { OPEN_AT_THE_DESK.iter().copied().map(StageKind::key).collect() } else { vec![] },
        or_in_review: is_all,
        // A unit answers in what it does, and has no list of what nobody has answered.
        or_unanswered: is_all && who.actor.unit().is_none(),
        or_personal_data_pending: is_all && who.may(Act::ReviewPersonalData),
        or_awaits_review: is_all && who.may(Act::Publish),
        in_charge: (shown == Shown::Mine).then(|| mine.to_vec()),
        ..among
    };
    shown.narrow(filter, Measures::of(hall, app.now()))
}

/// Where: what is asked for, as far as the place of whoever asks reaches.
fn places(hall: &Hall, who: &Who, place: Option<&PlaceId>) -> Option<Vec<String>> {
    let own = who.places(&hall.register);
    let Some(place) = place else { return own };
    let mut inside = keys(hall.register.inside(place));
    inside.retain(|id| own.as_ref().is_none_or(|own| own.contains(id)));
    Some(inside)
}
