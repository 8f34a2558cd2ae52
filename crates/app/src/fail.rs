//! Why a use case did not do what it was asked.

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
    /// A fault of the program. It was logged; the person is told that it was.
    #[error("fault: {0}")]
    Fault(String),
}

impl From<StoreError> for Fail {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) | StoreError::Busy => {
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

impl Fail {
    /// The refusal's reason, where the domain refused.
    pub fn code(&self) -> Option<Code> {
        match self {
            Fail::Refused(refusal) => Some(refusal.code),
            _ => None,
        }
    }
}
