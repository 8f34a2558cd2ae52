//! What was corrected: what stood there, and what stands there now.

use crate::references::{Refer, References};
use serde::{Deserialize, Serialize};

/// A value that was corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change<T> {
    /// What stood there.
    pub from: T,
    /// What stands there now.
    pub to: T,
}

impl<T> Change<T> {
    /// The change to another value; none where it is the same, or nothing was said of it.
    pub(super) fn to(from: &T, to: Option<T>) -> Option<Self>
    where
        T: Clone + PartialEq,
    {
        to.filter(|to| to != from).map(|to| Self { from: from.clone(), to })
    }
}

impl<T: Refer> Refer for Change<T> {
    fn refer(&self, to: &mut References) {
        self.from.refer(to);
        self.to.refer(to);
    }
}
