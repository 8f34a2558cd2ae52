//! Lists of matters.

use super::keys;
use super::wire_clock::ClockBody;
use crate::moment::{maybe_ms, maybe_rfc3339, rfc3339};
use mingtong_app::matter::{MatterItem, MatterList, Said};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which matters are asked for. What is left out does not narrow the list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct MatterFields {
    /// In this state.
    pub state: Option<keys::State>,
    /// Through this channel.
    pub channel: Option<keys::Channel>,
    /// The id of a place: there or inside it.
    pub place: Option<String>,
    /// The id of the unit that has or last had it.
    pub unit: Option<String>,
    /// The id of a category: about that, or what stands under it.
    pub category: Option<String>,
    /// The id of the reception at which it was written down.
    pub reception: Option<String>,
    /// The id of the body that deliberates on them: its topics.
    pub deliberating: Option<String>,
    /// Which of them: `all` unless asked otherwise.
    #[param(inline)]
    pub shown: Option<keys::Shown>,
    /// Heard from this moment on, in milliseconds since 1970 UTC.
    pub received_from_ms: Option<i64>,
    /// Heard before this moment, in milliseconds since 1970 UTC.
    pub received_before_ms: Option<i64>,
    /// With these words, or of this number; for whoever may read contacts also raised by somebody of this name or
    /// telephone number. 120 characters at most.
    #[param(max_length = 120)]
    pub q: Option<String>,
    /// Where the page begins: `next` of the page before.
    pub cursor: Option<String>,
    /// So many at most; 20 unless asked otherwise.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u32>,
}

/// Which part of the work is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct WorkFields {
    /// `all` is what has not ended or still waits for something; the others look through all the person may see.
    #[param(inline)]
    pub shown: Option<keys::Shown>,
    /// So many are left out from the beginning; 100 come at a time.
    pub skip: Option<u32>,
}

/// What somebody is about to report.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SimilarBody {
    /// What they wrote.
    pub text: String,
    /// The id of the place.
    pub place: Option<String>,
}

/// A matter in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MatterItemBody {
    /// The id in addresses: `2021-0001`.
    pub id: String,
    /// The public number: `明通2021-0001`.
    pub number: String,
    /// What it is about, masked where personal data were found; none when it was erased.
    pub title: Option<String>,
    /// Whether the title was erased.
    pub title_erased: bool,
    /// Why the title cannot be read: `erased`, `awaits_review`, `taken_down`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_withheld: Option<String>,
    /// Whether words or pictures of it are shown only after somebody has looked at them.
    pub awaits_review: bool,
    /// Its state now.
    pub state: keys::State,
    /// How the work on it ended.
    pub outcome: Option<keys::Outcome>,
    /// Through which door it came.
    pub channel: keys::Channel,
    /// Ordinary or hazard.
    pub track: keys::Track,
    /// Who sees it.
    pub visibility: keys::Visibility,
    /// The name of the place.
    pub place: Option<String>,
    /// The id of what it is about, an entry of `/categories`.
    pub category: Option<String>,
    /// The name of the unit that has or last had it.
    pub unit: Option<String>,
    /// The id of the body that deliberates on it.
    pub deliberating: Option<String>,
    /// `community`, `unit`, `street`; none when nobody has to act.
    pub handler: Option<String>,
    /// When the voice was heard.
    pub received: String,
    /// See `received`.
    pub received_ms: i64,
    /// When something last happened.
    pub latest: String,
    /// See `latest`.
    pub latest_ms: i64,
    /// When it was closed.
    pub closed: Option<String>,
    /// See `closed`.
    pub closed_ms: Option<i64>,
    /// The running clock that is due first.
    pub next_clock: Option<ClockBody>,
    /// Since when it waits for whoever raised it to tell more.
    pub asked_back: Option<String>,
    /// See `asked_back`.
    pub asked_back_ms: Option<i64>,
    /// How many met the same.
    pub supports: i64,
    /// Public replies.
    pub replies: i64,
    /// The raiser's judgement, 1–5.
    pub rating: Option<i64>,
    /// Whether it came with a file.
    pub imported: bool,
    /// The id of the picture beside it in lists: the first of its report that is shown as it was sent.
    pub thumbnail: Option<String>,
}

impl From<MatterItem> for MatterItemBody {
    fn from(item: MatterItem) -> Self {
        Self {
            id: item.id.to_string(),
            number: item.number,
            title_erased: item.title == Said::Erased,
            title_withheld: item.title.withheld().map(str::to_owned),
            title: item.title.words().map(str::to_owned),
            awaits_review: item.awaits_review,
            state: item.stage.into(),
            outcome: item.outcome.map(Into::into),
            channel: item.channel.into(),
            track: item.track.into(),
            visibility: item.visibility.into(),
            place: item.place,
            category: item.category.map(|category| category.0),
            unit: item.unit,
            deliberating: item.deliberating_body.map(|body| body.0),
            handler: item.handler.map(|handler| handler.key().to_owned()),
            received: rfc3339(item.received),
            received_ms: item.received.0,
            latest: rfc3339(item.latest),
            latest_ms: item.latest.0,
            closed: maybe_rfc3339(item.closed),
            closed_ms: maybe_ms(item.closed),
            next_clock: item.next.map(|next| ClockBody::new(next, item.colour)),
            asked_back: maybe_rfc3339(item.asked_back),
            asked_back_ms: maybe_ms(item.asked_back),
            supports: item.supports,
            replies: item.replies,
            rating: item.rating,
            imported: item.imported,
            thumbnail: item.thumbnail.map(|picture| picture.0),
        }
    }
}

/// A page of a list, the latest matter first.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MatterPageBody {
    /// The matters.
    pub items: Vec<MatterItemBody>,
    /// How many there are, counted up to 10,000.
    pub total: i64,
    /// Whether there are more than were counted.
    pub total_is_more: bool,
    /// The `cursor` of the next page; none on the last.
    pub next: Option<String>,
}

impl From<MatterList> for MatterPageBody {
    fn from(page: MatterList) -> Self {
        Self {
            items: page.items.into_iter().map(Into::into).collect(),
            total: page.total,
            total_is_more: page.total_is_more,
            next: page.next.map(|id| id.to_string()),
        }
    }
}
