//! A log that goes on for another one, as an extension line of its checkpoints says: which log, where that ended, and
//! why it is not continued itself (docs/adr/0046). Whoever signs says it; nothing proves it.

use crate::checkpoint::{Checkpoint, decimal};
use crate::hash::Hash;
use crate::key::is_name;
use crate::verify::Head;
use crate::wrong::Malformed;
use std::fmt;
use std::str::FromStr;

/// A reason is a few sentences in one line.
pub const WHY_CHARS_MAX: usize = 500;
const CONTINUES: &str = "continues ";
const BECAUSE: &str = " because ";

/// The log that was before, and why there is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Continues {
    /// What that log was called.
    pub origin: String,
    /// The last head of it that is known.
    pub head: Head,
    /// Why it is not continued, in the words of whoever signs.
    pub why: String,
}

impl Continues {
    /// That a log goes on for the one of this checkpoint.
    ///
    /// # Errors
    /// The name of that log has blanks, or the reason is empty, too long, or of several lines.
    pub fn new(old: &Checkpoint, why: &str) -> Result<Self, Malformed> {
        let why = why.trim();
        let chars = why.chars().count();
        let is_line = (1..=WHY_CHARS_MAX).contains(&chars) && !why.chars().any(char::is_control);
        let is_whole = is_line && is_name(&old.origin);
        let made = || Self { origin: old.origin.clone(), head: old.head, why: why.to_owned() };
        is_whole.then(made).ok_or(Malformed::new("continuation"))
    }

    /// What a checkpoint says of it; none where it says nothing.
    pub fn of(checkpoint: &Checkpoint) -> Option<Self> {
        checkpoint.extensions.iter().find_map(|line| line.parse().ok())
    }
}

impl fmt::Display for Continues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { origin, head, why } = self;
        write!(f, "{CONTINUES}{origin} {} {}{BECAUSE}{why}", head.size, head.root)
    }
}

impl FromStr for Continues {
    type Err = Malformed;

    fn from_str(line: &str) -> Result<Self, Malformed> {
        let read = || {
            let (old, why) = line.strip_prefix(CONTINUES)?.split_once(BECAUSE)?;
            let (origin, head) = old.split_once(' ')?;
            let (size, root) = head.split_once(' ')?;
            let head = Head { size: decimal(size)?, root: Hash::parse(root).ok()? };
            let old = Checkpoint { origin: origin.to_owned(), head, extensions: vec![] };
            Self::new(&old, why).ok().filter(|read| read.to_string() == line)
        };
        read().ok_or(Malformed::new("continuation"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_checkpoint_says_of_the_log_before_is_read_as_it_was_written() {
        let head = Head { size: 7, root: Hash::of_nothing() };
        let old = Checkpoint { origin: "a.example/c/town/log".to_owned(), head, extensions: vec![] };
        let said = Continues::new(&old, " 硬盘坏了，because the disk broke \n").unwrap();
        let line = said.to_string();
        assert!(line.starts_with("continues a.example/c/town/log 7 "), "{line}");
        let new = Checkpoint { origin: "b.example/c/town/log".to_owned(), head, extensions: vec!["else".into(), line] };
        let read: Checkpoint = new.to_string().parse().unwrap();
        assert_eq!(Continues::of(&read), Some(said));
        assert_eq!(Continues::of(&old), None);
    }

    #[test]
    fn a_reason_is_one_line_that_says_something() {
        let head = Head { size: 7, root: Hash::of_nothing() };
        let old = |origin: &str| Checkpoint { origin: origin.to_owned(), head, extensions: vec![] };
        for why in ["", "  ", "one\ntwo", &"长".repeat(WHY_CHARS_MAX + 1)] {
            assert!(Continues::new(&old("a.example/log"), why).is_err(), "{why}");
        }
        assert!(Continues::new(&old("go.sum database tree"), "why").is_err());
        for line in ["continues a 7 because x", "continues a 07 AA== because x", "because x", "continues"] {
            assert!(line.parse::<Continues>().is_err(), "{line}");
        }
    }
}
