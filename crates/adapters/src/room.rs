//! Room for what people send: so many bytes of forms and files are in memory at a time, whichever edge they come to.
//! What has come is counted, not what was announced. Whoever comes when there is no more room comes again; otherwise a
//! few addresses could fill the memory.

use tokio::sync::{Semaphore, SemaphorePermit};

/// The bodies of some twenty reports with four photographs each.
static FILES: Semaphore = Semaphore::const_new(256 * 1024 * 1024);
/// A thousand long reports. They have room of their own, so that words come in while others send pictures.
static WORDS: Semaphore = Semaphore::const_new(64 * 1024 * 1024);

/// Room that is taken, until it is dropped.
#[derive(Debug)]
pub struct Room {
    of: &'static Semaphore,
    taken: Option<SemaphorePermit<'static>>,
    bytes: usize,
}

impl Room {
    /// Room for a body that may hold files.
    pub fn for_files() -> Self {
        Self { of: &FILES, taken: None, bytes: 0 }
    }

    /// Room for a body of words alone.
    pub fn for_words() -> Self {
        Self { of: &WORDS, taken: None, bytes: 0 }
    }

    /// Takes room for so many bytes more; false when there is none.
    #[must_use]
    pub fn take(&mut self, bytes: usize) -> bool {
        let more = u32::try_from(bytes).ok().and_then(|bytes| self.of.try_acquire_many(bytes).ok());
        match (&mut self.taken, more) {
            (_, None) => return false,
            (Some(room), Some(more)) => room.merge(more),
            (none, more) => *none = more,
        }
        self.bytes += bytes;
        true
    }

    /// How many bytes it is taken for.
    pub fn bytes(&self) -> usize {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dropped_is_there_again() {
        let (mut one, mut other) = (Room::for_files(), Room::for_files());
        assert!(one.take(200 * 1024 * 1024) && one.take(50 * 1024 * 1024));
        assert_eq!(one.bytes(), 250 * 1024 * 1024);
        assert!(!other.take(50 * 1024 * 1024));
        assert!(Room::for_words().take(1024 * 1024), "words come in while others send pictures");
        drop(one);
        assert!(other.take(50 * 1024 * 1024));
    }
}
