//! What time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since 1970 UTC, from the system or set by hand.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The system's clock.
    #[default]
    System,
    /// A clock that only moves when it is told to: for tests, and for the demo that retells June 2021.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at a moment.
    pub fn set_to(now_ms: i64) -> Self {
        Self::Set(Arc::new(AtomicI64::new(now_ms)))
    }

    /// The moment, in milliseconds since 1970 UTC.
    pub fn now_ms(&self) -> i64 {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the system for the time")]
            Clock::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
            }
            Clock::Set(now) => now.load(Ordering::SeqCst),
        }
    }

    /// Sets a clock that is set by hand; the system's clock goes on as it is.
    pub fn set(&self, now_ms: i64) {
        if let Clock::Set(now) = self {
            now.store(now_ms, Ordering::SeqCst);
        }
    }
}
