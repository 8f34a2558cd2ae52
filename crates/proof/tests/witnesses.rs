//! A witness cosigns what continues what it cosigned, and nothing else.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

use mingtong_proof::key::Kind;
use mingtong_proof::tree::{self, Subtrees};
use mingtong_proof::verify::Head;
use mingtong_proof::witness::{Answer, Request, answer};
use mingtong_proof::{Checkpoint, Hash, Note, Policy, SigningKey, VerifierKey, hash};

const ORIGIN: &str = "example.org/c/mingtong/log";

fn log(seed: u8) -> SigningKey {
    SigningKey::from_seed(ORIGIN, Kind::Note, &[seed; 32]).unwrap()
}

fn witness() -> SigningKey {
    SigningKey::from_seed("street.example/w1", Kind::Cosignature, &[101; 32]).unwrap()
}

/// A log whose entries from `fork` on are others.
struct Leaves(Vec<Hash>);

impl Leaves {
    fn new(fork: u64) -> Self {
        Self((0..20).map(|place| hash::leaf(format!("{place} {}", place >= fork).as_bytes())).collect())
    }

    fn signed(&self, size: usize, by: &[SigningKey]) -> Note {
        let head = Head { size: size as u64, root: hash::root(&self.0[..size]) };
        let mut note =
            Note::new(Checkpoint { origin: ORIGIN.to_owned(), head, extensions: vec![] }.to_string()).unwrap();
        by.iter().for_each(|key| note.sign(key, 0));
        note
    }

    fn request(&self, old: u64, size: usize, by: &[SigningKey]) -> Request {
        let proof = tree::consistency(self, old, size as u64).unwrap();
        Request::write(old, &proof, &self.signed(size, by)).unwrap().parse().unwrap()
    }
}

impl Subtrees for Leaves {
    fn subtree(&self, height: u8, index: u64) -> Option<Hash> {
        let (width, from) = (1_usize << height, usize::try_from(index << height).ok()?);
        self.0.get(from..from + width).map(hash::root)
    }
}

fn asked(request: &Request, last: Option<&Note>) -> Answer {
    answer(request, &[log(1).public().clone()], last, &witness(), 1_679_315_147).unwrap()
}

fn cosigned(request: &Request, last: Option<&Note>) -> Note {
    let Answer::Cosigned { kept, line } = asked(request, last) else { panic!("not cosigned") };
    assert!(line.starts_with("— street.example/w1 ") && line.ends_with('\n'));
    kept
}

#[test]
fn what_continues_is_cosigned() {
    let honest = Leaves::new(99);
    let first = cosigned(&honest.request(0, 3, &[log(1)]), None);
    let again = cosigned(&honest.request(3, 3, &[log(1)]), Some(&first));
    let second = cosigned(&honest.request(3, 11, &[log(1)]), Some(&again));
    let seen = second.signed_by(witness().public()).unwrap().unwrap();
    assert_eq!(seen.at_s, Some(1_679_315_147));
    assert!(Policy::of_log(log(1).public().clone()).accept(&second).is_ok());
}

#[test]
fn a_fork_is_refused_and_both_heads_are_evidence() {
    let (honest, fork) = (Leaves::new(99), Leaves::new(5));
    let kept = cosigned(&honest.request(0, 8, &[log(1)]), None);
    // Whatever size it names: two roots of one size are a fork.
    for old in [0, 8] {
        let Answer::Forked { size, offered } = asked(&fork.request(old, 8, &[log(1)]), Some(&kept)) else {
            panic!("{old}")
        };
        assert_eq!(size, 8);
        assert!(offered.signed_by(log(1).public()).unwrap().is_some());
        assert_ne!(offered.text(), kept.text());
    }
    let Answer::NotProved { offered } = asked(&fork.request(8, 12, &[log(1)]), Some(&kept)) else { panic!() };
    assert_eq!(offered, fork.signed(12, &[log(1)]));
    assert!(matches!(asked(&honest.request(8, 12, &[log(1)]), Some(&kept)), Answer::Cosigned { .. }));
}

#[test]
fn a_log_that_was_set_back_is_refused() {
    let honest = Leaves::new(99);
    let kept = cosigned(&honest.request(0, 8, &[log(1)]), None);
    for (old, size) in [(0, 5), (5, 5), (5, 8), (0, 12)] {
        assert_eq!(asked(&honest.request(old, size, &[log(1)]), Some(&kept)), Answer::Stale { size: 8 });
    }
    assert_eq!(asked(&honest.request(1, 5, &[log(1)]), None), Answer::Stale { size: 0 });
}

#[test]
fn only_the_known_keys_of_the_log_count() {
    let honest = Leaves::new(99);
    assert_eq!(asked(&honest.request(0, 3, &[log(2)]), None), Answer::NotSigned);
    // While a new key follows the old one, the line of either is enough; a stranger's is not kept.
    let both: Vec<VerifierKey> = [log(1), log(2)].iter().map(|key| key.public().clone()).collect();
    for by in [vec![log(1), log(2)], vec![log(2), log(3)]] {
        let request = honest.request(0, 3, &by);
        let Answer::Cosigned { kept, .. } = answer(&request, &both, None, &witness(), 1).unwrap() else { panic!() };
        assert!(kept.signed_by(log(2).public()).unwrap().is_some());
        assert_eq!(kept.signed_by(log(3).public()), Ok(None));
    }
    // A key of a log cosigns nothing.
    assert!(answer(&honest.request(0, 3, &[log(1)]), &both, None, &log(1), 1).is_err());
}

#[test]
fn what_is_no_request_is_none() {
    let honest = Leaves::new(99);
    let note = honest.signed(3, &[log(1)]);
    assert!(format!("old 0\n\n{note}").parse::<Request>().is_ok());
    let many = format!("old 1\n{}\n{note}", format!("{}\n", hash::leaf(b"")).repeat(64));
    let wrong = [
        String::new(),
        note.to_string(),
        format!("old 00\n\n{note}"),
        format!("old -1\n\n{note}"),
        format!("old 4\n\n{note}"),
        format!("old 1\nAA==\n\n{note}"),
        format!("old 0\n\n{}", note.text()),
        many,
    ];
    for body in wrong {
        assert!(body.parse::<Request>().is_err(), "{body}");
    }
}

#[test]
fn the_line_of_a_witness_is_laid_under_the_note_that_it_is_of() {
    let honest = Leaves::new(99);
    let Answer::Cosigned { line, .. } = asked(&honest.request(0, 3, &[log(1)]), None) else { panic!() };
    let mut note = honest.signed(3, &[log(1)]);
    let witness = witness();
    note.add_line(&line, witness.public()).unwrap();
    note.add_line(&line, witness.public()).unwrap();
    let read: Note = note.to_string().parse().unwrap();
    assert_eq!(read, note);
    assert!(read.signed_by(witness.public()).unwrap().is_some());
    assert!(honest.signed(4, &[log(1)]).add_line(&line, witness.public()).is_err());
    assert!(note.add_line("nonsense", witness.public()).is_err());
}

#[test]
fn a_policy_says_where_its_witnesses_are_asked() {
    let (log, w) = (log(1), witness());
    let (log, w) = (log.public(), w.public());
    let text = format!("log {log}\nwitness street {w} https://street.example/w1\nquorum street\n");
    let policy: Policy = text.parse().unwrap();
    let [street] = policy.witnesses() else { panic!("one") };
    assert_eq!((street.name.as_str(), street.url.as_deref()), ("street", Some("https://street.example/w1")));
    assert_eq!(&street.key, w);
    // Enough are those that the policy asks for, and not only those that are known.
    let note = Leaves::new(99).signed(3, &[self::log(1)]);
    assert!(policy.accept(&note).is_err());
    let mut note = note;
    note.sign(&witness(), 1);
    assert_eq!(policy.accept(&note).unwrap().witnesses, ["street"]);
}
