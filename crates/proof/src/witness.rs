//! What a witness answers (C2SP tlog-witness): it cosigns a checkpoint when that continues the one that it cosigned
//! before, and nothing else. Pure: what was cosigned is brought in, and has to be kept before the answer goes out.

use crate::checkpoint::{Checkpoint, decimal};
use crate::hash::Hash;
use crate::key::{Kind, SigningKey, VerifierKey};
use crate::note::Note;
use crate::verify::{self, Head};
use crate::wrong::Malformed;
use std::str::FromStr;

/// The number of hashes that the specification allows: no proof of two sizes of 64 bits has more.
const PROOF_HASHES_MAX: usize = 63;
/// The longest request: a proof of that length, and a checkpoint with the lines of some dozens of keys; those of the
/// long kind (ML-DSA), which are ignored here, have three kilobytes each.
pub const REQUEST_BYTES_MAX: usize = 64 * 1024;

/// What `POST /add-checkpoint` brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The size that the log believes the witness to have cosigned last; 0 where none was.
    old: u64,
    proof: Vec<Hash>,
    note: Note,
    checkpoint: Checkpoint,
}

impl Request {
    /// Which log it is about. Nothing is said yet of who sent it.
    pub fn origin(&self) -> &str {
        &self.checkpoint.origin
    }

    /// Written as it is sent.
    ///
    /// # Errors
    /// The text of the note is no checkpoint.
    pub fn write(old: u64, proof: &[Hash], note: &Note) -> Result<String, Malformed> {
        note.text().parse::<Checkpoint>()?;
        let proof: String = proof.iter().map(|hash| format!("{hash}\n")).collect();
        Ok(format!("old {old}\n{proof}\n{note}"))
    }
}

impl FromStr for Request {
    type Err = Malformed;

    fn from_str(body: &str) -> Result<Self, Malformed> {
        let malformed = Malformed::new("request");
        if body.len() > REQUEST_BYTES_MAX {
            return Err(malformed);
        }
        let (head, note) = body.split_once("\n\n").ok_or(malformed)?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(decimal).ok_or(malformed)?;
        let proof = lines.map(Hash::parse).collect::<Result<Vec<_>, _>>()?;
        let note: Note = note.parse()?;
        let checkpoint: Checkpoint = note.text().parse()?;
        let is_whole = proof.len() <= PROOF_HASHES_MAX && old <= checkpoint.head.size;
        is_whole.then_some(Self { old, proof, note, checkpoint }).ok_or(malformed)
    }
}

/// What a witness answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// 200: it continues what was cosigned before. `kept` has to stand in the place of that before `line` goes out.
    Cosigned {
        /// The checkpoint with the lines of its log and of this witness.
        kept: Note,
        /// The signature line of this witness, with its line end.
        line: String,
    },
    /// 403: none of the known keys of the log signed it.
    NotSigned,
    /// 409: another size was cosigned last.
    Stale {
        /// That size.
        size: u64,
    },
    /// 409, too: the log signed another root of the very size that was cosigned. Both checkpoints together prove it.
    Forked {
        /// The size.
        size: u64,
        /// The other checkpoint, with the lines of its log.
        offered: Note,
    },
    /// 422: what was cosigned is not shown to be the beginning of it. That alone is no evidence: whoever has seen a
    /// checkpoint can send it with a proof that is none. It is a reason to ask the log for the proof.
    NotProved {
        /// The checkpoint, with the lines of its log.
        offered: Note,
    },
}

/// What a witness answers to a checkpoint of a log whose keys it knows. `last` is what it cosigned last of that log;
/// none where nothing was. The time is that of the cosignature, in seconds since 1970.
///
/// # Errors
/// What stands in the place of the last checkpoint is none of this log, or the key is not that of a witness.
pub fn answer(
    request: &Request,
    known: &[VerifierKey],
    last: Option<&Note>,
    key: &SigningKey,
    at_s: u64,
) -> Result<Answer, Malformed> {
    let last = last.map(|last| head_of(last, request.origin())).transpose()?;
    if key.public().kind() != Kind::Cosignature {
        return Err(Malformed::new("key"));
    }
    let signers: Vec<&VerifierKey> = known.iter().filter(|key| is_by(&request.note, key, request.origin())).collect();
    if signers.is_empty() {
        return Ok(Answer::NotSigned);
    }
    let mut kept = request.note.only_by(&signers);
    let (new, before) = (request.checkpoint.head, last.unwrap_or(Head { size: 0, root: Hash::of_nothing() }));
    if new.size == before.size && new.root != before.root {
        return Ok(Answer::Forked { size: before.size, offered: kept });
    }
    if request.old != before.size {
        return Ok(Answer::Stale { size: before.size });
    }
    if verify::consistency(before, new, &request.proof).is_err() {
        return Ok(Answer::NotProved { offered: kept });
    }
    kept.sign(key, at_s);
    let line = kept.line_of(key.public()).ok_or(Malformed::new("note"))?;
    Ok(Answer::Cosigned { kept, line })
}

fn head_of(note: &Note, origin: &str) -> Result<Head, Malformed> {
    let checkpoint: Checkpoint = note.text().parse()?;
    if checkpoint.origin == origin { Ok(checkpoint.head) } else { Err(Malformed::new("checkpoint")) }
}

/// Whether a log's key signed it. A line that names a key and is not by it is not counted, as is one of a stranger.
fn is_by(note: &Note, key: &VerifierKey, origin: &str) -> bool {
    key.kind() == Kind::Note && key.name() == origin && note.signed_by(key).is_ok_and(|signed| signed.is_some())
}
