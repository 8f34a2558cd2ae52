//! Lists of matters with their filters.

use super::measures::{Measures, amber_permille};
use super::said::Said;
use super::shown::Shown;
use super::sight::sight_of_row;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::*;
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Channel, HandlerKind, Outcome, StageKind, Track, Visibility};
use mingtong_domain::rules::RuleId;
use mingtong_domain::time::{ClockKind, Colour, Deadline};
use mingtong_store::rows::{Between, Counted, Figure, ListedRow};
use mingtong_store::{Link, MatterFilter};
use mingtong_text::search::{self, Readers};

/// Entries that a list counts; beyond this it says "more than".
pub(super) const COUNTED_MAX: u32 = 10_000;

/// What a list is asked for.
#[derive(Debug, Clone, Default)]
pub struct MatterQuery {
    /// In this state.
    pub stage: Option<StageKind>,
    /// Through this channel.
    pub channel: Option<Channel>,
    /// At this place or inside it.
    pub place: Option<PlaceId>,
    /// At no place that anybody named.
    pub nowhere: bool,
    /// With this unit.
    pub unit: Option<UnitId>,
    /// With no unit so far.
    pub with_nobody: bool,
    /// About this, or what stands under it in the list of categories.
    pub category: Option<CategoryId>,
    /// About nothing that anybody has said.
    pub in_no_category: bool,
    /// Those that a figure counts on these days.
    pub counted: Option<(Figure, Between)>,
    /// Written down at this reception.
    pub reception: Option<ReceptionId>,
    /// Before this body, which deliberates on them.
    pub deliberating: Option<BodyId>,
    /// Heard from this moment on.
    pub received_from: Option<Millis>,
    /// Heard before this moment.
    pub received_before: Option<Millis>,
    /// With these words, or of this number; for whoever may read contacts also raised by somebody of this name or
    /// telephone number.
    pub words: String,
    /// Ordinary or hazard.
    pub track: Option<Track>,
    /// Which of them.
    pub shown: Shown,
    /// Older than this one.
    pub before: Option<MatterId>,
    /// So many at the most; the usual page when 0.
    pub limit: u32,
}

impl MatterQuery {
    /// Whether nothing is left out: however long the list is, its length is known.
    pub fn is_whole(&self) -> bool {
        let Self {
            stage,
            channel,
            place,
            nowhere,
            unit,
            with_nobody,
            category,
            in_no_category,
            counted,
            reception,
            deliberating,
            received_from,
            received_before,
            words,
            track,
            shown,
            before: _,
            limit: _,
        } = self;
        let is_narrowed = stage.is_some()
            || channel.is_some()
            || place.is_some()
            || *nowhere
            || *with_nobody
            || category.is_some()
            || *in_no_category
            || counted.is_some()
            || unit.is_some()
            || reception.is_some()
            || deliberating.is_some()
            || received_from.is_some()
            || received_before.is_some()
            || track.is_some()
            || !words.trim().is_empty();
        !is_narrowed && *shown == Shown::All
    }
}

/// A matter in a list.
#[derive(Debug, Clone)]
pub struct MatterItem {
    /// Its id.
    pub id: MatterId,
    /// Its public number.
    pub number: String,
    /// What it is about, masked where personal data were found.
    pub title: Said,
    /// Its state now.
    pub stage: StageKind,
    /// How the work on it ended.
    pub outcome: Option<Outcome>,
    /// Through which door it came.
    pub channel: Channel,
    /// Ordinary or hazard.
    pub track: Track,
    /// Who sees it.
    pub visibility: Visibility,
    /// Where it is.
    pub place: Option<String>,
    /// What it is about.
    pub category: Option<CategoryId>,
    /// The unit that has or last had it.
    pub unit: Option<String>,
    /// The name of the body that deliberates on it.
    pub deliberating: Option<String>,
    /// The id of that body.
    pub deliberating_body: Option<BodyId>,
    /// Who has to act; none when nobody has.
    pub handler: Option<HandlerKind>,
    /// When the voice was heard.
    pub received: Millis,
    /// When something last happened.
    pub latest: Millis,
    /// The position of what last happened.
    pub latest_position: i64,
    /// When it was closed.
    pub closed: Option<Millis>,
    /// The running clock that is due first.
    pub next: Option<Deadline>,
    /// When that clock turns amber.
    pub amber_at: Option<Millis>,
    /// Its colour now.
    pub colour: Option<Colour>,
    /// Since when it waits for whoever raised it to tell more.
    pub asked_back: Option<Millis>,
    /// How many met the same.
    pub supports: i64,
    /// Public replies.
    pub replies: i64,
    /// How often it was opened again.
    pub reopenings: i64,
    /// Times that the unit that had it was urged on.
    pub urgings: i64,
    /// Times that a check found it not done since it was last reported.
    pub sent_back: i64,
    /// The raiser's judgement.
    pub rating: Option<i64>,
    /// Whether words or pictures of it wait until somebody has looked at them.
    pub awaits_review: bool,
    /// Whether it came with a file.
    pub imported: bool,
    /// The first picture of its report that is shown as it was sent.
    pub thumbnail: Option<PictureId>,
}

/// A page of a list.
#[derive(Debug, Clone)]
pub struct MatterList {
    /// The matters.
    pub items: Vec<MatterItem>,
    /// How many there are, counted up to a limit.
    pub total: i64,
    /// Whether there are more than were counted.
    pub total_is_more: bool,
    /// Where the next page begins.
    pub next: Option<MatterId>,
}

impl MatterList {
    /// These, and no others.
    pub(super) fn whole(items: Vec<MatterItem>) -> Self {
        let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
        Self { items, total, total_is_more: false, next: None }
    }

    /// With this one first, which may stand in it already.
    pub(super) fn put_first(&mut self, item: MatterItem) {
        let before = self.items.len();
        self.items.retain(|other| other.id != item.id);
        if self.items.len() == before {
            self.total += 1;
        }
        self.items.insert(0, item);
    }
}

/// Those of these matters that `who` may see.
pub(crate) async fn seen_among(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    matters: Vec<i64>,
) -> Result<Vec<MatterItem>, Fail> {
    let seen = seen_by(hall, who);
    let these = MatterFilter { public_only: seen.public_only, ..only(app, matters) };
    let these = MatterFilter { or_private_at: seen.or_private_at, or_private_of: seen.or_private_of, ..these };
    Ok(items(app, hall, who, link.listed(hall.id, &these).await?))
}

/// The matters that a figure counts, by the rules of now.
fn counted(hall: &Hall, figure: Figure, between: Between, now: Millis) -> Counted {
    Counted { figure, between, satisfied_at_least: satisfied_at_least(hall, now) }
}

/// From which level on a rating is satisfied, by the rule of now; no level is where there is no rule.
pub(crate) fn satisfied_at_least(hall: &Hall, now: Millis) -> i64 {
    hall.register.rules.integer(RuleId::RatingSatisfiedAtLeast, now).unwrap_or(i64::MAX)
}

/// What is asked for, as far as `who` may see it: for lists and for the numbers that open them.
pub(crate) fn filter(hall: &Hall, who: &Who, query: &MatterQuery, now: Millis) -> MatterFilter {
    let asked = MatterFilter {
        now_ms: now.0,
        stages: query.stage.iter().map(|stage| stage.key()).collect(),
        channel: query.channel.map(Channel::key),
        places: query.place.as_ref().map(|place| keys(hall.register.inside(place))),
        nowhere: query.nowhere,
        units: query.unit.as_ref().map(|unit| vec![unit.0.clone()]),
        with_nobody: query.with_nobody,
        categories: query.category.as_ref().map(|category| within(hall, category)),
        in_no_category: query.in_no_category,
        counted: query.counted.map(|(figure, between)| counted(hall, figure, between, now)),
        reception: query.reception.as_ref().map(|id| id.0.clone()),
        deliberating: query.deliberating.as_ref().map(|id| id.0.clone()),
        search: search::query(hall.id.0, &query.words, read_by(who)),
        received_from_ms: query.received_from.map(|at| at.0),
        received_before_ms: query.received_before.map(|at| at.0),
        before: query.before.map(MatterId::number),
        track: query.track.map(Track::key),
        ..seen_by(hall, who)
    };
    query.shown.narrow(asked, Measures::of(hall, now))
}

/// Everybody finds by the words that they read.
pub(super) fn read_by(who: &Who) -> Readers {
    match (who.may(Act::Mask), who.may(Act::ReadPrivate)) {
        (true, _) => Readers::Desk,
        (false, true) => Readers::Workers,
        (false, false) => Readers::Everybody,
    }
}

/// What somebody may see: the public matters; the private ones for whoever may read them, as far as their place
/// reaches; those of their unit.
pub(super) fn seen_by(hall: &Hall, who: &Who) -> MatterFilter {
    let places = who.places(&hall.register);
    let reads_private = who.may(Act::ReadPrivate);
    MatterFilter {
        public_only: !reads_private || places.is_some(),
        or_private_at: places.filter(|_| reads_private).unwrap_or_default(),
        or_private_of: who.actor.unit().map(|unit| unit.0.clone()),
        ..MatterFilter::default()
    }
}

/// A category and what stands under it; nothing where the list does not know it.
pub(super) fn within(hall: &Hall, category: &CategoryId) -> Vec<String> {
    hall.register.within_category(category).into_iter().map(|id| id.0).collect()
}

pub(super) fn keys(places: Vec<PlaceId>) -> Vec<String> {
    places.into_iter().map(|place| place.0).collect()
}

/// A filter that finds these matters and no others.
pub(super) fn only(app: &App, matters: Vec<i64>) -> MatterFilter {
    MatterFilter { now_ms: app.now().0, only: Some(matters), limit: limits::PAGE_ROWS_MAX, ..MatterFilter::default() }
}

/// Rows as `who` sees them listed.
pub(crate) fn items(app: &App, hall: &Hall, who: &Who, rows: Vec<ListedRow>) -> Vec<MatterItem> {
    let now = app.now();
    let permille = amber_permille(hall, now);
    rows.into_iter().filter_map(|row| item(hall, who, now, permille, row)).collect()
}

fn item(hall: &Hall, who: &Who, now: Millis, permille: u16, row: ListedRow) -> Option<MatterItem> {
    let id = row.id()?;
    let stage = StageKind::from_key(row.stage_at(now.0))?;
    let next = deadline(&row);
    let (place, unit) = (row.place_id.map(PlaceId), row.unit_id.map(UnitId));
    let sight = sight_of_row(hall, who, stage, place.as_ref(), unit.as_ref());
    Some(MatterItem {
        id,
        number: hall.number(id),
        title: Said::title(&row.personal_data, &row.title_shown, row.title.as_deref(), sight)?,
        stage,
        outcome: row.outcome.as_deref().and_then(Outcome::from_key),
        channel: Channel::from_key(&row.channel)?,
        track: Track::from_key(&row.track)?,
        visibility: Visibility::from_key(&row.visibility)?,
        place: place.map(|place| hall.place_name(&place)),
        category: row.category_id.map(CategoryId),
        unit: unit.map(|unit| hall.unit_name(&unit).to_owned()),
        deliberating: row.deliberating_body_id.as_deref().map(|body| hall.body_name(&BodyId::from(body)).to_owned()),
        deliberating_body: row.deliberating_body_id.map(BodyId),
        handler: row.handler.as_deref().and_then(HandlerKind::from_key),
        received: Millis(row.received_ms),
        latest: Millis(row.latest_ms),
        latest_position: row.latest_position,
        closed: row.closed_ms.map(Millis),
        next,
        amber_at: next.map(|deadline| deadline.amber_at(permille)),
        colour: next.map(|deadline| deadline.colour(now, permille)),
        asked_back: row.asked_back_ms.map(Millis),
        supports: row.supports,
        replies: row.replies,
        reopenings: row.reopenings,
        urgings: row.urgings,
        sent_back: row.sent_back,
        rating: row.rating,
        awaits_review: row.awaits_review > 0,
        imported: row.batch_id.is_some(),
        thumbnail: row.thumbnail_id.map(PictureId),
    })
}

fn deadline(row: &ListedRow) -> Option<Deadline> {
    let kind = row.next_clock.as_deref().and_then(ClockKind::from_key)?;
    Some(Deadline { kind, start: Millis(row.next_start_ms?), due: Millis(row.next_due_ms?) })
}
