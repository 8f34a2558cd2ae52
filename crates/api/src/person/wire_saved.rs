//! Saved lists as they go over the wire.

use crate::problem::Problem;
use mingtong_app::person::OwnFilter;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A list that somebody has saved.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedListBody {
    /// What they call it; 60 characters at most.
    pub name: String,
    /// What the address of the worklist says behind its question mark: `shown=overdue&unit=u1`.
    pub query: String,
}

impl From<OwnFilter> for SavedListBody {
    fn from(filter: OwnFilter) -> Self {
        Self { name: filter.name, query: filter.query }
    }
}

impl SavedListBody {
    pub(super) fn read(self) -> Result<OwnFilter, Problem> {
        // What stands in an address: nothing that ends it or has to be escaped.
        let is_said = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%+=&,:".contains(&byte);
        match self.query.bytes().all(is_said) {
            true => Ok(OwnFilter { name: self.name, query: self.query }),
            false => Err(Problem::unfit("query")),
        }
    }
}
