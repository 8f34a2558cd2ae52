//! The head of a log (C2SP tlog-checkpoint): which log, how many entries, and the root over them.

use crate::hash::Hash;
use crate::verify::Head;
use crate::wrong::Malformed;
use std::fmt;
use std::str::FromStr;

/// A checkpoint, without its signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The name of the log for ever: its address without the scheme.
    pub origin: String,
    /// How many entries, and the root.
    pub head: Head,
    /// Further lines; what they mean is not said by the specification.
    pub extensions: Vec<String>,
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.head.size, self.head.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl FromStr for Checkpoint {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        let read = || {
            let mut lines = text.strip_suffix('\n')?.split('\n');
            let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
            let extensions: Vec<String> = lines.map(str::to_owned).collect();
            let size = decimal(size)?;
            let root = Hash::parse(root).ok()?;
            let is_whole = !origin.is_empty() && extensions.iter().all(|line| !line.is_empty());
            is_whole.then(|| Self { origin: origin.to_owned(), head: Head { size, root }, extensions })
        };
        read().ok_or(Malformed::new("checkpoint"))
    }
}

/// A number without sign and without zeros before it.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    text.parse::<u64>().ok().filter(|number| number.to_string() == text)
}
