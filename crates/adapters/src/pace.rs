//! How fast what is sent has to come: so much of it within so long, again and again. A phone in a cellar is faster;
//! whoever lets it trickle to hold the room of others is not.

use std::error::Error;
use std::time::Duration;

/// So much has to come …
const STEP_BYTES: usize = 8 * 1024;
/// … within so long.
const STEP: Duration = Duration::from_secs(20);
/// And all of it within so long: four photographs of twelve megabytes at the speed of the first mobile internet.
const WHOLE: Duration = Duration::from_secs(15 * 60);

/// What was sent came too slowly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it came too slowly")]
pub struct TooSlow;

impl TooSlow {
    /// Whether this is why something failed, however deep below.
    pub fn is_why(error: &(dyn Error + 'static)) -> bool {
        let mut causes = std::iter::successors(Some(error), |error| (**error).source());
        causes.any(|cause| cause.is::<TooSlow>())
    }
}

/// The pace of one body.
#[derive(Debug, Default)]
pub struct Pace {
    /// Bytes of the step at hand.
    came: usize,
    /// When the step at hand began, from the beginning of all.
    step_began: Duration,
}

impl Pace {
    /// Bytes came, so long after the beginning.
    pub fn came(&mut self, bytes: usize, after: Duration) {
        self.came = self.came.saturating_add(bytes);
        if self.came >= STEP_BYTES {
            (self.came, self.step_began) = (0, after);
        }
    }

    /// Until when more has to come, from the beginning on.
    pub fn until(&self) -> Duration {
        (self.step_began + STEP).min(WHOLE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trickle_gets_no_more_time_and_a_slow_upload_does() {
        let (mut trickle, mut upload) = (Pace::default(), Pace::default());
        for second in 1..20 {
            trickle.came(1, Duration::from_secs(second));
        }
        assert_eq!(trickle.until(), STEP);
        for turn in 1..=10 {
            upload.came(STEP_BYTES, STEP * turn);
        }
        assert_eq!(upload.until(), STEP * 11);
    }

    #[test]
    fn nothing_is_sent_for_ever() {
        let mut pace = Pace::default();
        pace.came(STEP_BYTES, WHOLE);
        assert_eq!(pace.until(), WHOLE);
    }
}
