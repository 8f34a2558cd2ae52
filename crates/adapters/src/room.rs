//! Room for what people send: so many bytes of forms and files are in memory at a time, whichever edge they come to.
//! Whoever comes when there is no more room comes again; otherwise a few addresses could fill the memory.

use tokio::sync::{Semaphore, SemaphorePermit};

/// The bodies of some twenty reports with four photographs each.
static ROOM: Semaphore = Semaphore::const_new(256 * 1024 * 1024);

/// Room that is taken, until it is dropped.
#[derive(Debug, Default)]
pub struct Room(Option<SemaphorePermit<'static>>);

impl Room {
    /// Takes room for so many bytes more; false when there is none.
    #[must_use]
    pub fn take(&mut self, bytes: usize) -> bool {
        let more = u32::try_from(bytes).ok().and_then(|bytes| ROOM.try_acquire_many(bytes).ok());
        match (&mut self.0, more) {
            (_, None) => return false,
            (Some(room), Some(more)) => room.merge(more),
            (none, more) => *none = more,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dropped_is_there_again() {
        let (mut one, mut other) = (Room::default(), Room::default());
        assert!(one.take(200 * 1024 * 1024) && one.take(50 * 1024 * 1024));
        assert!(!other.take(50 * 1024 * 1024));
        drop(one);
        assert!(other.take(50 * 1024 * 1024));
    }
}
