//! Signed notes, cosignatures, policies and proof files: what holds is accepted, and what was tampered with is not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails right there")]

use mingtong_proof::key::Kind;
use mingtong_proof::verify::Head;
use mingtong_proof::{Checkpoint, Hash, Malformed, Note, Policy, ProofFile, Refused, SigningKey, VerifierKey, hash};

const ORIGIN: &str = "example.org/c/mingtong/log";

fn key(name: &str, kind: Kind, seed: u8) -> SigningKey {
    SigningKey::from_seed(name, kind, &[seed; 32]).unwrap()
}

fn log() -> SigningKey {
    key(ORIGIN, Kind::Note, 1)
}

fn witness(number: u8) -> SigningKey {
    key(&format!("street.example/w{number}"), Kind::Cosignature, 100 + number)
}

fn leaves() -> [Hash; 2] {
    [hash::leaf(b"one"), hash::leaf(b"two")]
}

fn signed(by: &[SigningKey]) -> Note {
    let head = Head { size: 2, root: hash::root(&leaves()) };
    let checkpoint = Checkpoint { origin: ORIGIN.to_owned(), head, extensions: vec![] };
    let mut note = Note::new(checkpoint.to_string()).unwrap();
    by.iter().for_each(|key| note.sign(key, 1_679_315_147));
    note
}

/// The example of the signed-note specification.
#[test]
fn a_published_key_and_its_note_are_accepted() {
    let key: VerifierKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".parse().unwrap();
    let text = concat!(
        "If you think cryptography is the answer to your problem,\n",
        "then you don't know what your problem is.\n",
        "\n",
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
    );
    let note: Note = text.parse().unwrap();
    assert!(note.signed_by(&key).unwrap().is_some());
    assert_eq!(note.to_string(), text);
    let changed: Note = text.replace("answer", "Answer").parse().unwrap();
    assert_eq!(changed.signed_by(&key), Err(Refused::Signature));
}

#[test]
fn a_key_is_read_as_it_is_written_and_no_other() {
    let text = witness(1).public().to_string();
    assert_eq!(&text.parse::<VerifierKey>().unwrap(), witness(1).public());
    let swapped = witness(2).public().to_string();
    let swapped = swapped.replace("/w2+", "/w1+");
    for wrong in [swapped.as_str(), "", "name", "na me+00000000+AQ==", &text[..text.len() - 4]] {
        assert_eq!(wrong.parse::<VerifierKey>(), Err(Malformed { what: "key" }), "{wrong}");
    }
    assert!(SigningKey::from_seed("a+b", Kind::Note, &[0; 32]).is_err());
    assert!(!format!("{:?}", log()).contains("PRIVATE"));
}

#[test]
fn two_keys_sign_while_one_follows_the_other() {
    let new = key(ORIGIN, Kind::Note, 2);
    let note = signed(&[log(), new.clone()]);
    let note: Note = note.to_string().parse().unwrap();
    for key in [log(), new] {
        assert!(Policy::of_log(key.public().clone()).accept(&note).is_ok());
    }
}

#[test]
fn a_witness_says_when() {
    let note = signed(&[log(), witness(1)]);
    let seen = note.signed_by(witness(1).public()).unwrap().unwrap();
    assert_eq!(seen.at_s, Some(1_679_315_147));
    assert_eq!(note.signed_by(witness(2).public()), Ok(None));
    // What a witness signed is no signature of a log, even with the same key.
    let same = key("street.example/w1", Kind::Note, 101);
    assert_eq!(note.signed_by(same.public()), Ok(None));
}

fn policy(quorum: &str) -> Result<Policy, Malformed> {
    let keys: Vec<String> = [log(), witness(1), witness(2), witness(3)].map(|key| key.public().to_string()).into();
    let [log, one, two, three] = keys.as_slice() else { unreachable!() };
    let witnesses = format!("witness one {one}\nwitness two {two} https://two.example/\n\twitness three {three} \n");
    format!("# Who has to agree\n\nlog {log}\n{witnesses}{quorum}").parse()
}

#[test]
fn a_policy_says_how_many_witnesses_are_enough() {
    let two_of_three = policy("group g 2 one two three\nquorum g\n").unwrap();
    let found = two_of_three.accept(&signed(&[log(), witness(3), witness(1)])).unwrap();
    assert_eq!(found.witnesses, ["one", "three"]);
    assert_eq!(two_of_three.accept(&signed(&[log(), witness(3)])), Err(Refused::Quorum));
    assert_eq!(two_of_three.accept(&signed(&[witness(1), witness(3)])), Err(Refused::UnknownLog));
    let nested = policy("group g any one two\ngroup h all g three\nquorum h\n").unwrap();
    assert!(nested.accept(&signed(&[log(), witness(2), witness(3)])).is_ok());
    assert_eq!(nested.accept(&signed(&[log(), witness(1), witness(2)])), Err(Refused::Quorum));
    assert!(policy("quorum none").unwrap().accept(&signed(&[log()])).is_ok());
    assert!(policy("quorum one").unwrap().accept(&signed(&[log(), witness(1)])).is_ok());
}

#[test]
fn a_policy_that_says_two_things_is_none() {
    let twice = format!("log {}\nquorum none\n", log().public());
    let wrong = [
        "",
        "quorum four\n",
        "quorum none\nquorum none\n",
        "group g 3 one two\nquorum g\n",
        "group g 0 one\nquorum g\n",
        "group g any\nquorum g\n",
        "group g any g\nquorum g\n",
        "group g any one one\nquorum g\n",
        "group g any one\ngroup h any one\nquorum h\n",
        "group none any one\nquorum none\n",
        "quorum g\ngroup g any one\n",
        "group one any two\nquorum one\n",
        "group g 01 one\nquorum g\n",
        "quorum\u{7} none\n",
        "what none\n",
        &twice,
    ];
    for quorum in wrong {
        assert_eq!(policy(quorum), Err(Malformed { what: "policy" }), "{quorum}");
    }
}

#[test]
fn a_flipped_bit_is_found_wherever_it_is() {
    let (written, policy) = (signed(&[log()]).to_string(), Policy::of_log(log().public().clone()));
    for place in 0..written.len() {
        let mut bytes = written.clone().into_bytes();
        bytes[place] ^= 1;
        let changed = String::from_utf8(bytes).ok().and_then(|text| text.parse::<Note>().ok());
        assert!(changed.is_none_or(|note| policy.accept(&note).is_err()), "{place}");
    }
}

#[test]
fn what_is_no_note_is_refused() {
    let good = signed(&[log()]).to_string();
    let line = format!("{}\n", good.lines().last().unwrap());
    assert!(format!("{good}{line}").parse::<Note>().is_ok(), "a line twice does no harm");
    let wrong = [
        String::new(),
        "text\n".to_owned(),
        "text\n\n".to_owned(),
        good.trim_end().to_owned(),
        good.replace('—', "-"),
        good.replace("\n\n", "\n\t\n\n"),
        format!("{good}{}", line.repeat(100)),
    ];
    for text in wrong {
        assert_eq!(text.parse::<Note>(), Err(Malformed { what: "note" }), "{text}");
    }
    for text in ["", "a\n1\n", "\n1\nAAAA\n", "a\n01\nAAAA\n", "a\n1\nAAAA\n"] {
        assert_eq!(text.parse::<Checkpoint>(), Err(Malformed { what: "checkpoint" }), "{text}");
    }
}

#[test]
fn a_proof_that_was_kept_is_checked_without_us() {
    let [one, two] = leaves();
    let (checkpoint, policy) = (signed(&[log()]), Policy::of_log(log().public().clone()));
    let proof = ProofFile { extra: Some(b"text and salt".to_vec()), index: 1, hashes: vec![one], checkpoint };
    let written = proof.to_string();
    assert!(written.starts_with("c2sp.org/tlog-proof@v1\nextra dGV4dCBhbmQgc2FsdA==\nindex 1\n"), "{written}");
    let read: ProofFile = written.parse().unwrap();
    assert_eq!(read, proof);
    assert_eq!(written.replace('\n', "\r\n").parse::<ProofFile>(), Ok(proof), "as mail ends lines");
    assert_eq!(read.check(two, &policy).unwrap().checkpoint.head.size, 2);
    assert_eq!(read.check(one, &policy), Err(Refused::Root));
    assert_eq!(ProofFile { index: 2, ..read.clone() }.check(two, &policy), Err(Refused::Outside));
    let other = Policy::of_log(key(ORIGIN, Kind::Note, 7).public().clone());
    assert_eq!(read.check(two, &other), Err(Refused::UnknownLog));
    for wrong in [written.replace("index 1", "index 01"), written.replace("@v1", "@v2"), written.replace("\n\n", "\n")]
    {
        assert_eq!(wrong.parse::<ProofFile>(), Err(Malformed { what: "proof" }), "{wrong}");
    }
    let alone = ProofFile { extra: None, index: 0, hashes: vec![two], checkpoint: signed(&[log()]) };
    assert_eq!(alone.to_string().parse::<ProofFile>(), Ok(alone));
}
