//! The versions of the minutes, and who signed each.

use super::names::{Named, Names};
use mingtong_domain::Millis;
use mingtong_domain::ids::{PictureId, TextRef};
use mingtong_domain::meeting::{Meeting, Signature, Version};

/// A signature.
#[derive(Debug, Clone)]
pub struct SignatureView {
    /// Who signed.
    pub person: Named,
    /// When it was recorded.
    pub at: Millis,
    /// Who recorded it, where that was somebody else.
    pub recorded_by: Option<Named>,
    /// Pictures of the signed sheet.
    pub pictures: Vec<PictureId>,
}

/// What there is still of the text of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remains {
    /// All of it: its digest can be made again from what is read.
    Whole,
    /// All but the passages that were erased.
    Part,
    /// Nothing.
    Nothing,
}

impl Remains {
    /// The key of its word: `minutes-remains-part`.
    pub fn key(self) -> &'static str {
        match self {
            Remains::Whole => "whole",
            Remains::Part => "part",
            Remains::Nothing => "nothing",
        }
    }
}

/// A version of the minutes.
#[derive(Debug, Clone)]
pub struct VersionView {
    /// The reference of its text: its digest, to which signatures are given.
    pub digest: TextRef,
    /// The text, with [`ERASED_PASSAGE`](super::ERASED_PASSAGE) where a passage was erased.
    pub text: String,
    /// What there is still of it.
    pub remains: Remains,
    /// Who wrote it.
    pub by: Option<Named>,
    /// When.
    pub at: Millis,
    /// Why it was changed after it had stood.
    pub reason: Option<String>,
    /// Who signed it.
    pub signatures: Vec<SignatureView>,
    /// Since when it stands.
    pub frozen: Option<Millis>,
}

/// The versions, the latest first.
pub(super) fn versions(meeting: &Meeting, names: &Names) -> Vec<VersionView> {
    let signature = |it: &Signature| SignatureView {
        person: names.named(&it.person),
        at: it.at,
        recorded_by: it.recorded_by.as_ref().filter(|by| **by != it.person).map(|by| names.named(by)),
        pictures: it.pictures.clone(),
    };
    let version = |it: &Version| VersionView {
        digest: it.text.clone(),
        text: names.said(it.read()),
        remains: match &it.left {
            _ if !names.knows(it.read()) => Remains::Nothing,
            Some(_) => Remains::Part,
            None => Remains::Whole,
        },
        by: it.by.as_ref().map(|by| names.named(by)),
        at: it.at,
        reason: names.maybe_said(it.reason.as_ref()),
        signatures: it.signatures.iter().map(signature).collect(),
        frozen: it.frozen,
    };
    meeting.minutes.iter().rev().map(version).collect()
}
