//! Signed notes (C2SP signed-note): a text, an empty line, and the lines of those who signed it.

use crate::key::{KeyHash, SigningKey, VerifierKey, is_name};
use crate::wrong::{Malformed, Refused};
use base64::prelude::{BASE64_STANDARD, Engine};
use std::fmt;
use std::str::FromStr;

/// A note is a few lines and the signatures of some dozens of witnesses; what is longer is none.
pub const NOTE_BYTES_MAX: usize = 1_000_000;
/// The number that the specification names as enough.
pub const SIGNATURES_MAX: usize = 100;
/// What a signature line begins with.
const DASH: &str = "— ";

/// A text with the lines of those who signed it. That they did is not said before [`Note::signed_by`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    lines: Vec<Line>,
}

/// A signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    name: String,
    key: KeyHash,
    bytes: Vec<u8>,
}

/// Somebody signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    /// When, in seconds since 1970, where the signature says so: that of a witness does.
    pub at_s: Option<u64>,
}

impl Note {
    /// A text that nobody signed yet.
    ///
    /// # Errors
    /// It does not end with a line end, is too long, or has control characters.
    pub fn new(text: String) -> Result<Self, Malformed> {
        match text.ends_with('\n') && is_clean(&text) {
            true => Ok(Self { text, lines: Vec::new() }),
            false => Err(Malformed::new("note")),
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Signs it; an older line of the same key goes. A witness signs the time, too, in seconds since 1970.
    pub fn sign(&mut self, key: &SigningKey, at_s: u64) {
        let public = key.public();
        let line = Line { name: public.name().to_owned(), key: public.hash(), bytes: key.sign(&self.text, at_s) };
        self.lines.retain(|old| !old.is_of(public));
        self.lines.push(line);
    }

    /// Whether a key signed it; none where no line names the key.
    ///
    /// # Errors
    /// A line names the key, and the key did not sign this.
    pub fn signed_by(&self, key: &VerifierKey) -> Result<Option<Signed>, Refused> {
        let mut signed = None;
        for line in self.lines.iter().filter(|line| line.is_of(key)) {
            let at_s = key.check(&self.text, &line.bytes).ok_or(Refused::Signature)?;
            signed = signed.or(Some(Signed { at_s }));
        }
        Ok(signed)
    }

    /// The same text with no lines but those that name one of these keys.
    pub fn only_by(&self, keys: &[&VerifierKey]) -> Self {
        let lines = self.lines.iter().filter(|line| keys.iter().any(|key| line.is_of(key)));
        Self { text: self.text.clone(), lines: lines.cloned().collect() }
    }

    /// The line that names a key, with its line end, as a witness answers it; none where no line does.
    pub fn line_of(&self, key: &VerifierKey) -> Option<String> {
        self.lines.iter().find(|line| line.is_of(key)).map(|line| format!("{line}\n"))
    }

    /// Takes in a line of a witness, as [`Note::line_of`] gives it, in the place of an older one of the same key.
    ///
    /// # Errors
    /// It is no line of this key over this text, or there are too many lines.
    pub fn add_line(&mut self, written: &str, key: &VerifierKey) -> Result<(), Refused> {
        let added = line(written.trim_end_matches('\n')).filter(|line| line.is_of(key)).ok_or(Refused::Signature)?;
        key.check(&self.text, &added.bytes).ok_or(Refused::Signature)?;
        self.lines.retain(|old| !old.is_of(key));
        if self.lines.len() >= SIGNATURES_MAX {
            return Err(Refused::Outside);
        }
        self.lines.push(added);
        Ok(())
    }
}

impl Line {
    fn is_of(&self, key: &VerifierKey) -> bool {
        self.name == key.name() && self.key == key.hash()
    }
}

fn is_clean(text: &str) -> bool {
    text.len() <= NOTE_BYTES_MAX && !text.bytes().any(|byte| byte < b' ' && byte != b'\n')
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signature = BASE64_STANDARD.encode([self.key.as_slice(), &self.bytes].concat());
        write!(f, "{DASH}{} {signature}", self.name)
    }
}

impl FromStr for Note {
    type Err = Malformed;

    fn from_str(note: &str) -> Result<Self, Malformed> {
        let malformed = Malformed::new("note");
        let (text, lines) = note.rsplit_once("\n\n").ok_or(malformed)?;
        let lines = lines.strip_suffix('\n').ok_or(malformed)?;
        if !is_clean(note) || lines.split('\n').count() > SIGNATURES_MAX {
            return Err(malformed);
        }
        let lines = lines.split('\n').map(line).collect::<Option<_>>().ok_or(malformed)?;
        Ok(Self { lines, ..Self::new(format!("{text}\n"))? })
    }
}

fn line(line: &str) -> Option<Line> {
    let (name, signature) = line.strip_prefix(DASH)?.split_once(' ')?;
    let signature = BASE64_STANDARD.decode(signature).ok()?;
    let (key, bytes) = signature.split_first_chunk::<4>()?;
    let is_whole = is_name(name) && !bytes.is_empty();
    is_whole.then(|| Line { name: name.to_owned(), key: *key, bytes: bytes.to_vec() })
}
