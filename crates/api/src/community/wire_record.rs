//! The log and the statistics.

use crate::moment::rfc3339;
use mingtong_app::community::{LogEntry, Rate, Rates};
use mingtong_domain::Millis;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A part of the log.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct LogFields {
    /// From this position on; from the beginning unless asked otherwise.
    #[param(minimum = 0)]
    pub from: Option<i64>,
    /// So many at most; 500 unless asked otherwise.
    #[param(minimum = 1, maximum = 500)]
    pub limit: Option<u32>,
}

/// An event of the log.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct EventBody {
    /// Whether what stands there now is not what was recorded: it does not come to its leaf hash, or not in this place.
    /// Left out where not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub altered: bool,
    /// Its position.
    pub position: i64,
    /// The event in RFC 8785 form: these very bytes were hashed. Left out while a vote that it is about is not
    /// published, where it would tell who votes or what it comes to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// Its RFC 6962 leaf hash, in hex.
    pub leaf_hash: String,
}

impl From<LogEntry> for EventBody {
    fn from(entry: LogEntry) -> Self {
        let LogEntry { position, canonical, leaf_hash, is_altered } = entry;
        Self { altered: is_altered, position, canonical, leaf_hash }
    }
}

/// Events in order.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LogBody {
    /// The events.
    pub items: Vec<EventBody>,
    /// The `from` of the next part; none when there is nothing more now.
    pub next: Option<i64>,
    /// What whoever publishes the log further has to know, in the language of `Accept-Language`: that sealed events of
    /// before tell who acted in private matters. Left out where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

/// So many of so many.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ShareBody {
    /// The part.
    pub of: i64,
    /// The whole.
    pub all: i64,
    /// Thousandths, rounded half up; none for 0 of 0.
    pub permille: Option<i64>,
}

impl From<Rate> for ShareBody {
    fn from(rate: Rate) -> Self {
        Self { of: rate.of, all: rate.all, permille: rate.permille() }
    }
}

/// The statistics of the public matters.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StatisticsBody {
    /// Replied, of all that were owed a reply.
    pub response: ShareBody,
    /// Replied in time, of the clocks to reply that have ended.
    pub response_in_time: ShareBody,
    /// Solved, of those closed after a check.
    pub resolution: ShareBody,
    /// Done in time, of the clocks to finish that have ended.
    pub finished_in_time: ShareBody,
    /// Rated satisfied or better, of those rated.
    pub satisfaction: ShareBody,
    /// Matters received.
    pub received: i64,
    /// Taken back by their raisers.
    pub withdrawn: i64,
    /// Merged into others.
    pub merged: i64,
    /// Imported with their answers: nobody here checked the outcome.
    pub imported: i64,
    /// Open now.
    pub open: i64,
    /// Overdue now.
    pub overdue: i64,
    /// Without a public reply.
    pub waiting: i64,
    /// The oldest of those without a reply.
    pub waiting_since: Option<String>,
    /// See `waiting_since`.
    pub waiting_since_ms: Option<i64>,
    /// Ended as explained.
    pub explained: i64,
    /// Ended as settled elsewhere.
    pub settled_elsewhere: i64,
    /// Ended as honestly not solved.
    pub not_solved: i64,
}

impl From<Rates> for StatisticsBody {
    fn from(rates: Rates) -> Self {
        let counts = rates.counts;
        Self {
            response: rates.response.into(),
            response_in_time: rates.response_in_time.into(),
            resolution: rates.resolution.into(),
            finished_in_time: rates.finished_in_time.into(),
            satisfaction: rates.satisfaction.into(),
            received: counts.received,
            withdrawn: counts.withdrawn,
            merged: counts.merged,
            imported: counts.imported,
            open: counts.open,
            overdue: counts.overdue,
            waiting: counts.waiting,
            waiting_since: counts.waiting_since_ms.map(|ms| rfc3339(Millis(ms))),
            waiting_since_ms: counts.waiting_since_ms,
            explained: counts.explained,
            settled_elsewhere: counts.settled_elsewhere,
            not_solved: counts.not_solved,
        }
    }
}
