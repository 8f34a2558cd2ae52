//! How an event is written down: canonical bytes (RFC 8785) and their leaf hash (RFC 6962, section 2.1).
//!
//! The canonical text is the record; the columns beside it only help to find it. It holds:
//! `{"actor","at_ms","community","data","kind","position","role","stream","v"}`. The data of a private matter are a
//! reference to a content row that holds them (kind `sealed`), so that the log can be public and permanent. Who acted,
//! and in which role, is sealed with them: the same id stands elsewhere in the log beside a unit. What programs before
//! this sealed names them outside.

use crate::error::StoreError;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PersonId, Stream, TextRef};
use mingtong_domain::{Event, Millis, Role, upcast};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// The kind of an event whose body is kept apart.
pub const SEALED: &str = "sealed";
/// The length of a salt.
const SALT_BYTES: usize = 16;
/// How every JPEG begins.
const JPEG_BEGINS: [u8; 2] = [0xff, 0xd8];

/// An event as it stands in the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The short name of the community.
    pub community: String,
    /// The position in its log.
    pub position: i64,
    /// The stream.
    pub stream: String,
    /// When it was recorded.
    pub at_ms: Millis,
    /// Who acted; nobody where that is sealed.
    pub actor: Option<PersonId>,
    /// The role worn; none where that is sealed.
    pub role: Option<Role>,
    /// What kind of event.
    pub kind: String,
    /// The version in which the data are written.
    pub v: u32,
    /// The data, or the reference to them.
    pub data: Value,
}

/// Of which stream and kind an entry is, and where it stands: read without its data.
#[derive(Debug, Deserialize)]
pub struct EntryHead<'a> {
    /// The stream.
    #[serde(borrow)]
    pub stream: Cow<'a, str>,
    /// What kind of event.
    #[serde(borrow)]
    pub kind: Cow<'a, str>,
    /// The position in its log.
    pub position: i64,
}

impl<'a> EntryHead<'a> {
    /// Reads it from the canonical bytes of an entry.
    ///
    /// # Errors
    /// They are no entry.
    pub fn parse(canonical: &'a str) -> Result<Self, StoreError> {
        serde_json::from_str(canonical).map_err(|error| StoreError::Inconsistent(format!("log entry: {error}")))
    }
}

#[derive(Serialize, Deserialize)]
struct Sealed {
    sealed: TextRef,
}

/// Who did what is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct By {
    /// Who acted; none for somebody without an account.
    pub actor: Option<PersonId>,
    /// The role worn.
    pub role: Role,
}

/// Splits an event into its kind and its data.
///
/// # Errors
/// Never for events of the domain; a fault of the program otherwise.
pub fn split(event: &Event) -> Result<(String, Value), StoreError> {
    let fault = || StoreError::Fault("an event that is not an object".to_owned());
    let value = serde_json::to_value(event).map_err(|error| StoreError::Fault(error.to_string()))?;
    let Value::Object(mut fields) = value else { return Err(fault()) };
    match (fields.remove("kind"), fields.remove("data")) {
        (Some(Value::String(kind)), Some(data)) => Ok((kind, data)),
        _ => Err(fault()),
    }
}

impl Entry {
    /// The canonical text (RFC 8785).
    ///
    /// # Errors
    /// Never for entries of the domain: they hold no fractions.
    pub fn canonical(&self) -> Result<String, StoreError> {
        serde_json_canonicalizer::to_string(self).map_err(|error| StoreError::Fault(error.to_string()))
    }

    /// Reads a canonical text.
    ///
    /// # Errors
    /// It is not one.
    pub fn parse(canonical: &str) -> Result<Self, StoreError> {
        serde_json::from_str(canonical).map_err(|error| StoreError::Inconsistent(format!("log entry: {error}")))
    }

    /// The stream.
    ///
    /// # Errors
    /// The name is none of ours.
    pub fn stream(&self) -> Result<Stream, StoreError> {
        Stream::parse(&self.stream).ok_or_else(|| StoreError::Inconsistent(format!("stream {}", self.stream)))
    }

    /// Replaces the data, and who acted, by a reference to what holds them.
    ///
    /// # Errors
    /// Never for the references of the domain.
    pub fn seal(&mut self, sealed: TextRef) -> Result<(), StoreError> {
        self.kind = SEALED.to_owned();
        (self.actor, self.role) = (None, None);
        self.data = serde_json::to_value(Sealed { sealed }).map_err(|error| StoreError::Fault(error.to_string()))?;
        Ok(())
    }

    /// The reference to the data, when they are kept apart.
    pub fn sealed(&self) -> Option<TextRef> {
        (self.kind == SEALED)
            .then(|| serde_json::from_value::<Sealed>(self.data.clone()).ok())
            .flatten()
            .map(|s| s.sealed)
    }

    /// The event, whose body is `body` where it is kept apart (none once it was erased).
    ///
    /// # Errors
    /// It was written by a newer program, or is malformed.
    pub fn recorded(self, body: Option<&str>) -> Result<Recorded, StoreError> {
        let (event, by) = match (self.kind == SEALED, body) {
            (true, Some(body)) => open(body, self.v)?,
            (true, None) => (None, None),
            (false, _) => (Some(upcast::read(&self.kind, self.v, self.data)?), None),
        };
        // Of a body that was erased, nobody knows any more who acted.
        let By { actor, role } = by.unwrap_or(By { actor: self.actor, role: self.role.unwrap_or(Role::Public) });
        Ok(Recorded { position: self.position, at: self.at_ms, person: actor, role, event })
    }
}

/// What is sealed of an event.
#[derive(Serialize)]
struct Body<'e> {
    #[serde(flatten)]
    event: &'e Event,
    #[serde(flatten)]
    by: Option<&'e By>,
}

/// The body of a sealed event: its kind and data, and who acted in which role, in canonical form. Without the latter it
/// is what programs before this have sealed.
///
/// # Errors
/// Never for events of the domain.
pub fn body_to_seal(event: &Event, by: Option<&By>) -> Result<String, StoreError> {
    let body = Body { event, by };
    serde_json_canonicalizer::to_string(&body).map_err(|error| StoreError::Fault(error.to_string()))
}

fn open(body: &str, version: u32) -> Result<(Option<Event>, Option<By>), StoreError> {
    let inconsistent = || StoreError::Inconsistent("the body of a sealed event".to_owned());
    let Ok(Value::Object(mut fields)) = serde_json::from_str(body) else { return Err(inconsistent()) };
    let (kind, data) = (fields.remove("kind"), fields.remove("data"));
    let (Some(Value::String(kind)), Some(data)) = (kind, data) else { return Err(inconsistent()) };
    let by = match fields.is_empty() {
        true => None,
        false => Some(serde_json::from_value(Value::Object(fields)).map_err(|_| inconsistent())?),
    };
    Ok((Some(upcast::read(&kind, version, data)?), by))
}

/// The leaf hash of RFC 6962: SHA-256 over a zero byte and the entry.
pub fn leaf_hash(canonical: &str) -> [u8; 32] {
    mingtong_proof::hash::leaf(canonical.as_bytes()).0
}

/// The reference to a text: SHA-256 over its salt and the text, in hex.
pub fn text_ref(salt: &[u8; 16], text: &str) -> TextRef {
    TextRef(digest(salt, text.as_bytes()))
}

/// The name of a picture: SHA-256 over its salt, the SHA-256 of its thumbnail and its bytes, in hex. So neither can be
/// exchanged for another.
pub fn picture_name(salt: &[u8], jpeg: &[u8], thumbnail: &[u8]) -> String {
    let salt = [salt, Sha256::digest(thumbnail).as_slice()].concat();
    digest(&salt, jpeg)
}

/// Whether these are the picture and the thumbnail of a name. The first ones were named without their thumbnail: of
/// those, nothing but a JPEG with a salt of then is taken, so that the digest of a thumbnail cannot hide in either.
pub fn is_picture(name: &str, salt: &[u8], jpeg: &[u8], thumbnail: &[u8]) -> bool {
    let is_of_then = salt.len() <= SALT_BYTES && jpeg.starts_with(&JPEG_BEGINS);
    picture_name(salt, jpeg, thumbnail) == name || is_of_then && digest(salt, jpeg) == name
}

/// The name of what stands apart from the log: SHA-256 over its salt and its bytes, in hex.
pub(crate) fn digest(salt: &[u8], bytes: &[u8]) -> String {
    hex::encode(Sha256::new().chain_update(salt).chain_update(bytes).finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_comes_to_its_name_and_no_thumbnail_hides_in_its_salt() {
        let (salt, jpeg, small) = ([7_u8; 16], b"\xff\xd8 whole".as_slice(), b"\xff\xd8 small".as_slice());
        let name = picture_name(&salt, jpeg, small);
        assert!(is_picture(&name, &salt, jpeg, small));
        assert!(!is_picture(&name, &salt, small, small) && !is_picture(&name, &salt, jpeg, jpeg));
        let of_small = Sha256::digest(small);
        let in_salt = [salt.as_slice(), of_small.as_slice()].concat();
        assert!(!is_picture(&name, &in_salt, jpeg, jpeg));
        let in_bytes = [of_small.as_slice(), jpeg].concat();
        assert!(!is_picture(&name, &salt, &in_bytes, jpeg));
        for salt_of_then in [salt.as_slice(), &[]] {
            assert!(is_picture(&digest(salt_of_then, jpeg), salt_of_then, jpeg, small));
        }
    }

    fn entry(event: &Event) -> Entry {
        let (kind, data) = split(event).unwrap();
        Entry {
            community: "mingtong".into(),
            position: 7,
            stream: "matter/2026-0031".into(),
            at_ms: Millis(1_623_115_800_000),
            actor: Some("p1".into()),
            role: Some(Role::Staff),
            kind,
            v: Event::VERSION,
            data,
        }
    }

    #[test]
    fn the_canonical_form_and_the_leaf_hash_never_change() {
        let event = Event::from(mingtong_domain::matter::Event::Noted { text: "t1".into() });
        let canonical = entry(&event).canonical().unwrap();
        assert_eq!(
            canonical,
            concat!(
                r#"{"actor":"p1","at_ms":1623115800000,"community":"mingtong","data":{"text":"t1"},"#,
                r#""kind":"matter.noted","position":7,"role":"staff","stream":"matter/2026-0031","v":1}"#
            )
        );
        assert_eq!(Entry::parse(&canonical).unwrap().recorded(None).unwrap().event, Some(event));
    }

    /// RFC 6962 test vector: the leaf hash of the empty string.
    #[test]
    fn the_leaf_hash_is_rfc_6962s() {
        let empty = hex::encode(leaf_hash(""));
        assert_eq!(empty, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    #[test]
    fn a_sealed_event_says_nothing_and_opens_with_its_body() {
        let event = Event::from(mingtong_domain::matter::Event::Noted { text: "t1".into() });
        let by = By { actor: Some("p1".into()), role: Role::Staff };
        let body = body_to_seal(&event, Some(&by)).unwrap();
        assert_eq!(body, r#"{"actor":"p1","data":{"text":"t1"},"kind":"matter.noted","role":"staff"}"#);
        let mut sealed = entry(&event);
        sealed.seal(text_ref(&[0; 16], &body)).unwrap();
        let canonical = sealed.canonical().unwrap();
        for word in ["noted", "t1", "p1", "staff"] {
            assert!(!canonical.contains(word), "{word} in {canonical}");
        }
        let read = Entry::parse(&canonical).unwrap();
        assert!(read.sealed().is_some());
        let recorded = read.clone().recorded(Some(&body)).unwrap();
        assert_eq!((recorded.person, recorded.role, recorded.event), (by.actor, by.role, Some(event)));
        let erased = read.recorded(None).unwrap();
        assert_eq!((erased.person, erased.event), (None, None));
    }

    /// Recorded before who acted was sealed: it says the same for ever.
    #[test]
    fn what_was_sealed_before_opens_as_it_was() {
        let event = Event::from(mingtong_domain::matter::Event::Noted { text: "t1".into() });
        let body = body_to_seal(&event, None).unwrap();
        assert_eq!(body, r#"{"data":{"text":"t1"},"kind":"matter.noted"}"#);
        let before = concat!(
            r#"{"actor":"p1","at_ms":0,"community":"mingtong","data":{"sealed":"c0"},"#,
            r#""kind":"sealed","position":7,"role":"unit_handler","stream":"matter/2026-0031","v":1}"#
        );
        let read = Entry::parse(before).unwrap();
        assert_eq!(read.canonical().unwrap(), before);
        let recorded = read.recorded(Some(&body)).unwrap();
        assert_eq!((recorded.person, recorded.role), (Some("p1".into()), Role::UnitHandler));
    }
}
