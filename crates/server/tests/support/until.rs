//! Waiting for what a process does by itself.

use mingtong_app::Clock;

/// However slow the machine: a server that runs has done it long before.
const WITHIN_MS: i64 = 60_000;

/// Looks again and again until there is what is waited for.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end_ms = Clock::System.now_ms() + WITHIN_MS;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Clock::System.now_ms() < end_ms, "{what} within {WITHIN_MS} ms");
        std::thread::yield_now();
    }
}
