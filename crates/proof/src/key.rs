//! Keys (C2SP signed-note, tlog-cosignature): a name, what it signs, and an Ed25519 key, as texts of one line.

use crate::wrong::Malformed;
use base64::prelude::{BASE64_STANDARD, Engine};
use ed25519_dalek::{Signature, Signer, SigningKey as Secret, VerifyingKey};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// What the text of a secret key begins with, so that nobody takes it for the public one.
const SECRET: &str = "PRIVATE+KEY+";
/// What a cosignature is over, before its time.
const COSIGNED: &str = "cosignature/v1";
/// Bytes of an Ed25519 signature.
const SIGNATURE_BYTES: usize = 64;

/// What a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The text of a note, as a log signs its checkpoints.
    Note,
    /// That it saw this checkpoint at that time, as a witness does.
    Cosignature,
}

impl Kind {
    fn byte(self) -> u8 {
        match self {
            Self::Note => 1,
            Self::Cosignature => 4,
        }
    }

    fn of(byte: u8) -> Option<Self> {
        [Self::Note, Self::Cosignature].into_iter().find(|kind| kind.byte() == byte)
    }
}

/// The four bytes by which a signature names its key.
pub type KeyHash = [u8; 4];

/// A public key.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: Kind,
    key: VerifyingKey,
}

impl VerifierKey {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it signs.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The key itself, without its name.
    pub fn bytes(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// By what its signatures name it.
    pub fn hash(&self) -> KeyHash {
        let digest = Sha256::new().chain_update(&self.name).chain_update([b'\n']).chain_update(self.typed()).finalize();
        [digest[0], digest[1], digest[2], digest[3]]
    }

    fn typed(&self) -> Vec<u8> {
        [[self.kind.byte()].as_slice(), self.key.as_bytes()].concat()
    }

    /// Whether these bytes of a signature line are its signature of a text, and at what time (seconds since 1970) where
    /// that is signed, too.
    pub(crate) fn check(&self, text: &str, bytes: &[u8]) -> Option<Option<u64>> {
        let (at_s, signature) = match self.kind {
            Kind::Note => (None, bytes),
            Kind::Cosignature => {
                let (time, signature) = bytes.split_first_chunk::<8>()?;
                (Some(u64::from_be_bytes(*time)).filter(|time| i64::try_from(*time).is_ok()), signature)
            }
        };
        let message = match (self.kind, at_s) {
            (Kind::Note, _) => text.to_owned(),
            (Kind::Cosignature, time) => cosigned(text, time?),
        };
        let signature = Signature::from_bytes(<&[u8; SIGNATURE_BYTES]>::try_from(signature).ok()?);
        self.key.verify_strict(message.as_bytes(), &signature).ok()?;
        Some(at_s)
    }
}

/// Who it is, and nothing else: two keys of one name are told apart by their hash.
impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifierKey({self})")
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hash, typed) = (hex::encode(self.hash()), BASE64_STANDARD.encode(self.typed()));
        write!(f, "{}+{hash}+{typed}", self.name)
    }
}

impl FromStr for VerifierKey {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Self, Malformed> {
        let Written { name, hash, kind, bytes } = read(text).ok_or(Malformed::new("key"))?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| Malformed::new("key"))?;
        let key = Self { name, kind, key };
        if key.hash() == hash && !key.key.is_weak() { Ok(key) } else { Err(Malformed::new("key")) }
    }
}

/// What a key is written as: `name+hash+base64`.
struct Written {
    name: String,
    hash: KeyHash,
    kind: Kind,
    bytes: [u8; 32],
}

fn read(text: &str) -> Option<Written> {
    let (name, rest) = text.split_once('+')?;
    let (hash, typed) = rest.split_once('+')?;
    let hash = hex::decode(hash).ok()?.try_into().ok()?;
    let typed = BASE64_STANDARD.decode(typed).ok()?;
    let (kind, bytes) = typed.split_first()?;
    let (kind, bytes) = (Kind::of(*kind)?, bytes.try_into().ok()?);
    is_name(name).then(|| Written { name: name.to_owned(), hash, kind, bytes })
}

/// Whether a key may be called so.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|sign| sign.is_whitespace() || sign.is_control() || sign == '+')
}

fn cosigned(text: &str, at_s: u64) -> String {
    format!("{COSIGNED}\ntime {at_s}\n{text}")
}

/// A secret key.
#[derive(Clone)]
pub struct SigningKey {
    secret: Secret,
    public: VerifierKey,
}

impl SigningKey {
    /// A key from 32 bytes of chance.
    ///
    /// # Errors
    /// The name is empty, or has blanks or a `+`.
    pub fn from_seed(name: &str, kind: Kind, seed: &[u8; 32]) -> Result<Self, Malformed> {
        let secret = Secret::from_bytes(seed);
        let public = VerifierKey { name: name.to_owned(), kind, key: secret.verifying_key() };
        if is_name(name) { Ok(Self { secret, public }) } else { Err(Malformed::new("key")) }
    }

    /// The key by which others check what this one signed.
    pub fn public(&self) -> &VerifierKey {
        &self.public
    }

    /// The text to be kept secret: `PRIVATE+KEY+name+hash+base64`, as programs of others write it.
    pub fn to_secret_text(&self) -> String {
        let typed = [[self.public.kind.byte()].as_slice(), self.secret.as_bytes()].concat();
        let (hash, typed) = (hex::encode(self.public.hash()), BASE64_STANDARD.encode(typed));
        format!("{SECRET}{}+{hash}+{typed}", self.public.name)
    }

    /// Reads such a text; blanks and line ends around it do not matter.
    ///
    /// # Errors
    /// It is none.
    pub fn from_secret_text(text: &str) -> Result<Self, Malformed> {
        let written = text.trim().strip_prefix(SECRET).and_then(read).ok_or(Malformed::new("key"))?;
        let key = Self::from_seed(&written.name, written.kind, &written.bytes)?;
        if key.public.hash() == written.hash { Ok(key) } else { Err(Malformed::new("key")) }
    }

    /// The bytes of a signature line. A witness signs the time (seconds since 1970), too; a log does not.
    pub(crate) fn sign(&self, text: &str, at_s: u64) -> Vec<u8> {
        match self.public.kind {
            Kind::Note => self.secret.sign(text.as_bytes()).to_bytes().to_vec(),
            Kind::Cosignature => {
                let signature = self.secret.sign(cosigned(text, at_s).as_bytes()).to_bytes();
                [at_s.to_be_bytes().as_slice(), signature.as_slice()].concat()
            }
        }
    }
}

/// Never the secret.
impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public)
    }
}
