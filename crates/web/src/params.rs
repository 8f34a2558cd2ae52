//! What an address says, and how it is said in one.

use jiff::civil::Date;
use std::collections::HashMap;
use std::str::FromStr;

/// The parameters of a path or a query.
pub(crate) type Params = HashMap<String, String>;

/// What the address says; nothing is as good as empty.
pub(crate) fn asked<'q>(query: &'q Params, name: &str) -> &'q str {
    query.get(name).map(String::as_str).unwrap_or_default()
}

/// How much of a list the address leaves out from the beginning. Links to the next page write it, nobody types it: what
/// is no number leaves out nothing, and the list begins at its beginning, as everybody sees.
pub(crate) fn skipped<N: FromStr + Default>(query: &Params) -> N {
    asked(query, "skip").trim().parse().unwrap_or_default()
}

/// Percent-encoding of a value in a query (RFC 3986: all but the unreserved characters).
pub(crate) fn encoded(value: &str) -> String {
    value.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
        text
    })
}

/// Whether two days of an address are no days from one to the other: one is in no calendar, or the last lies before the
/// first. Either may be left out.
pub(crate) fn are_wrong_days(from: &str, until: &str) -> bool {
    let day = |text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse::<Date>().map(Some),
    };
    match (day(from), day(until)) {
        (Ok(Some(from)), Ok(Some(until))) => from > until,
        (Ok(_), Ok(_)) => false,
        _ => true,
    }
}
