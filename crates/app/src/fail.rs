//! Why a use case did not do what it was asked.

use mingtong_adapters::{Busy, Undone};
use mingtong_domain::Refusal;
use mingtong_domain::refusal::Code;
use mingtong_store::StoreError;

/// A use case did nothing, and says why.
#[derive(Debug, thiserror::Error)]
pub enum Fail {
    /// The domain refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no such thing, or not for this person: the two are not told apart.
    #[error("not found")]
    NotFound,
    /// Somebody else acted on the matter meanwhile; what was typed is kept by the edge.
    #[error("the matter was changed meanwhile")]
    Changed,
    /// Name or password do not fit.
    #[error("the sign-in does not fit")]
    SignIn,
    /// The database is not available now; nothing was done.
    #[error("not available now: {0}")]
    Unavailable(String),
    /// Too many ask for what takes long; nothing was done.
    #[error("too many ask for it now")]
    Busy,
    /// A fault of the program. It was logged; the person is told that it was.
    #[error("fault: {0}")]
    Fault(String),
}

impl From<StoreError> for Fail {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Fail::Busy,
            StoreError::Unavailable(_) => {
                tracing::warn!(%error, "store.unavailable");
                Fail::Unavailable(error.to_string())
            }
            StoreError::NoSuchKey => Fail::NotFound,
            other => {
                tracing::error!(error = %other, "store.fault");
                Fail::Fault(other.to_string())
            }
        }
    }
}

impl From<Busy> for Fail {
    fn from(_: Busy) -> Self {
        Fail::Busy
    }
}

impl From<Undone> for Fail {
    fn from(undone: Undone) -> Self {
        match undone {
            Undone::Busy(busy) => busy.into(),
            Undone::Panicked => Fail::Fault(undone.to_string()),
        }
    }
}

impl Fail {
    /// Whether it may go well in a minute: what was typed is shown again.
    pub fn is_for_now(&self) -> bool {
        matches!(self, Fail::Unavailable(_) | Fail::Busy)
    }

    /// The refusal's reason, where the domain refused.
    pub fn code(&self) -> Option<Code> {
        match self {
            Fail::Refused(refusal) => Some(refusal.code),
            _ => None,
        }
    }
}
