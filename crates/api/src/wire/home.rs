//! The front page of a community.

use super::list::MatterItemBody;
use super::reception::ReceptionBody;
use super::record::StatisticsBody;
use mingtong_app::queries::Home;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What was heard and answered, what is due, what was solved.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HomeBody {
    /// The numbers.
    pub statistics: StatisticsBody,
    /// What is due next, the most urgent first.
    pub due: Vec<MatterItemBody>,
    /// What was closed last, after a check.
    pub solved: Vec<MatterItemBody>,
    /// What was raised last.
    pub latest: Vec<MatterItemBody>,
    /// The latest receptions.
    pub receptions: Vec<ReceptionBody>,
}

impl From<Home> for HomeBody {
    fn from(home: Home) -> Self {
        let items = |items: Vec<_>| items.into_iter().map(MatterItemBody::from).collect();
        Self {
            statistics: home.statistics.into(),
            due: items(home.due),
            solved: items(home.solved),
            latest: items(home.latest),
            receptions: home.receptions.into_iter().map(Into::into).collect(),
        }
    }
}
