//! Whoever checks a log asks for many files, and a server that has others to serve says "not now": that is no finding.
//! It is asked again after the while that it names, a few times; then the check ends without a result.

use mingtong_adapters::outward::{File, NoAnswer, Outward};
use mingtong_api::SALT_HEADER;
use std::time::Duration;

/// The header that says when an answer was given.
const DATE: &str = "date";
/// How often a file is asked for.
const TRIES: u32 = 5;
/// How long is waited where nobody says how long, and the longest while that is waited, in seconds.
const WAIT_S: u64 = 5;
const WAIT_S_MAX: u64 = 60;

/// Fetches a file, with the salt that is said beside a picture; see [`Outward::fetch_file`].
///
/// # Errors
/// There is no answer, or none but "not now" and faults, however often it is asked.
pub async fn fetch(outward: &Outward, url: &str, bytes_max: usize) -> Result<Option<File>, NoAnswer> {
    patiently(|| outward.fetch_file(url, bytes_max, SALT_HEADER)).await
}

/// The same with the moment that the answer says.
///
/// # Errors
/// As [`fetch`].
pub async fn fetch_dated(outward: &Outward, url: &str, bytes_max: usize) -> Result<Option<File>, NoAnswer> {
    patiently(|| outward.fetch_file(url, bytes_max, DATE)).await
}

/// A fault of the other side may be one of this moment: it is asked again as well.
async fn patiently<T, F>(mut ask: impl FnMut() -> F) -> Result<T, NoAnswer>
where
    F: Future<Output = Result<T, NoAnswer>>,
{
    let mut asked = 1;
    loop {
        let wait_s = match ask().await {
            Err(NoAnswer::Later(wait_s)) if asked < TRIES => wait_s.unwrap_or(WAIT_S),
            Err(NoAnswer::Fault(_)) if asked < 2 => 1,
            answered => return answered,
        };
        asked += 1;
        tokio::time::sleep(Duration::from_secs(wait_s.clamp(1, WAIT_S_MAX))).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::ready;
    use tokio::time::Instant;

    #[tokio::test(start_paused = true)]
    async fn who_is_told_to_come_again_does_so() {
        let (begun, mut asked) = (Instant::now(), 0);
        let answer = patiently(|| {
            asked += 1;
            ready(if asked < 3 { Err(NoAnswer::Later(Some(60))) } else { Ok(asked) })
        });
        assert_eq!(answer.await, Ok(3));
        assert_eq!(begun.elapsed(), Duration::from_secs(120));
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_is_asked_for_ever() {
        let mut asked = 0;
        let answer = patiently(|| {
            asked += 1;
            ready(Err::<(), _>(NoAnswer::Later(Some(86_400))))
        });
        assert_eq!(answer.await, Err(NoAnswer::Later(Some(86_400))));
        assert_eq!(asked, TRIES);
    }

    #[tokio::test(start_paused = true)]
    async fn a_fault_that_stays_is_one() {
        let mut asked = 0;
        let answer = patiently(|| {
            asked += 1;
            ready(Err::<(), _>(NoAnswer::Fault(500)))
        });
        assert_eq!(answer.await, Err(NoAnswer::Fault(500)));
        assert_eq!(asked, 2);
    }
}
