//! Moments come twice: as RFC 3339 with +08:00 for people, and as `*_ms`, milliseconds since 1970 UTC, for programs.
//! Days come and go as `2021-06-08`.

use crate::problem::Problem;
use mingtong_domain::Millis;
use mingtong_domain::time::is_day_written;
use std::str::FromStr;

/// The day of a field: `2021-06-08`, and nothing else.
///
/// # Errors
/// It is no day, or written in another way.
pub(crate) fn day<D: FromStr>(field: &str, text: &str) -> Result<D, Problem> {
    let read = if is_day_written(text) { text.parse().ok() } else { None };
    read.ok_or_else(|| Problem::unfit(field))
}

/// A moment as people and calendars read it: `2021-06-08T09:30:00+08:00`.
pub(crate) fn rfc3339(moment: Millis) -> String {
    moment.civil().strftime("%Y-%m-%dT%H:%M:%S%.f+08:00").to_string()
}

/// The same of a moment that may be missing.
pub(crate) fn maybe_rfc3339(moment: Option<Millis>) -> Option<String> {
    moment.map(rfc3339)
}

/// The milliseconds of a moment that may be missing.
pub(crate) fn maybe_ms(moment: Option<Millis>) -> Option<i64> {
    moment.map(|moment| moment.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_in_shanghai() {
        assert_eq!(rfc3339(Millis(1_623_115_800_000)), "2021-06-08T09:30:00+08:00");
        assert_eq!(rfc3339(Millis(1_623_115_800_250)), "2021-06-08T09:30:00.25+08:00");
    }
}
