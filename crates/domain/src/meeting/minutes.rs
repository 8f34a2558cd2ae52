//! The minutes of a meeting and who signed them.

use crate::ids::{PersonId, PictureId, TextRef};
use crate::time::Millis;

/// That somebody signed a version of the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Who.
    pub person: PersonId,
    /// When it was recorded.
    pub at: Millis,
    /// Who recorded it; somebody else where they signed on paper.
    pub recorded_by: Option<PersonId>,
    /// Pictures of the signed sheet.
    pub pictures: Vec<PictureId>,
}

/// A version of the minutes 纪要.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The text; its reference is its digest.
    pub text: TextRef,
    /// What is left of it, where a passage was erased.
    pub left: Option<TextRef>,
    /// Who wrote it.
    pub by: Option<PersonId>,
    /// When.
    pub at: Millis,
    /// Why it was changed after it had stood.
    pub reason: Option<TextRef>,
    /// Who signed it.
    pub signatures: Vec<Signature>,
    /// Since when it stands.
    pub frozen: Option<Millis>,
}

impl Version {
    /// The text as it is read: the one that was signed, or what is left of it.
    pub fn read(&self) -> &TextRef {
        self.left.as_ref().unwrap_or(&self.text)
    }

    /// Whether somebody signed it.
    pub fn is_signed_by(&self, person: &PersonId) -> bool {
        self.signatures.iter().any(|signature| signature.person == *person)
    }
}
