//! The log as anybody checks it: tiles over the very leaves of the record, and a head that is signed only while the
//! record is what was signed before.

use mingtong_app::community::{
    Cosigned, EntryProof, LogKeys, LogTile, NotSigned, keep_own_proof, keep_proof, log_head, log_tile, log_witnesses,
    prove_entry, prove_growth, public_log, publish_checkpoint, publish_witnesses, sign_log,
};
use mingtong_app::matter::{Report, list_open_texts, open_code, raise_matter};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::matter::Visibility;
use mingtong_proof::continues::Continues;
use mingtong_proof::key::Kind;
use mingtong_proof::tile::{TILE_WIDTH, Tile, edge};
use mingtong_proof::tiles::{self, Tiles};
use mingtong_proof::verify::{Head, consistency};
use mingtong_proof::{Checkpoint, Hash, Note, Policy, ProofFile, SigningKey, bundle, hash, tree};
use mingtong_testkit::{TestApp, Town};
use serde_json::Value;

mingtong_testkit::on_both!(
    tiles_are_over_the_leaves_of_the_record,
    nothing_private_is_in_a_bundle,
    a_head_is_signed_as_the_log_grows,
    a_log_that_was_set_back_or_changed_is_not_signed,
    an_event_that_is_not_what_its_leaf_says_is_not_signed,
    an_entry_is_proved_until_a_row_is_falsified,
    a_kept_proof_holds_the_texts_that_its_holder_reads,
    words_that_were_changed_beside_the_record_are_noticed,
    every_older_head_is_proved_to_be_the_beginning,
    a_log_that_goes_on_for_another_one_says_so_in_each_head,
    what_a_witness_cosigned_stays_known_while_it_is_silent,
);

/// Enough for a full tile and a part of the next one.
async fn grown(t: &TestApp) -> Town {
    let town = t.found().await;
    while (t.store().head(town.hall.id).unwrap() as u64) < TILE_WIDTH + 5 {
        town.raise(town.report("路灯不亮")).await;
    }
    town
}

async fn bytes(t: &TestApp, town: &Town, tile: Tile) -> Vec<u8> {
    match log_tile(&t.app, &town.hall, tile).await.unwrap() {
        LogTile::Bytes(bytes) => bytes,
        other => panic!("{tile}: {other:?}"),
    }
}

async fn leaves(t: &TestApp, town: &Town) -> Vec<Hash> {
    let log = public_log(&t.app, &town.hall, 0, 500).await.unwrap();
    log.iter().map(|entry| hash::leaf(entry.canonical.as_deref().unwrap().as_bytes())).collect()
}

async fn tiles_are_over_the_leaves_of_the_record(t: TestApp) {
    let town = grown(&t).await;
    let leaves = leaves(&t, &town).await;
    let size = leaves.len() as u64;
    let head = log_head(&t.app, &town.hall).await.unwrap();
    assert_eq!((head.size, head.root), (size, hash::root(&leaves)));
    let mut at_hand = Tiles::default();
    for tile in edge(size) {
        at_hand.put(tile, tiles::from_bytes(tile, &bytes(&t, &town, tile).await).unwrap());
    }
    assert_eq!(tree::root(&at_hand, size), Some(head.root));
    for (index, part) in (0..).zip(leaves.chunks(TILE_WIDTH as usize)) {
        let tile = Tile::in_tree(0, index, size).unwrap();
        assert_eq!(tiles::from_bytes(tile, &bytes(&t, &town, tile).await).unwrap(), part);
        let bundle = bytes(&t, &town, tile.entries()).await;
        let entries = bundle::from_bytes(&bundle, tile.width).unwrap();
        assert_eq!(entries.into_iter().map(hash::leaf).collect::<Vec<_>>(), part);
    }
    let narrower = Tile { width: 3, ..Tile::in_tree(0, 0, size).unwrap() };
    assert_eq!(bytes(&t, &town, narrower).await, tiles::to_bytes(&leaves[..3]), "what an earlier head needed stays");
    for beyond in ["0/002.p/1", "1/000.p/2", "1/000", "2/000.p/1", "entries/002.p/1"] {
        let tile = log_tile(&t.app, &town.hall, beyond.parse().unwrap()).await;
        assert!(matches!(tile, Err(Fail::NotFound)), "{beyond}");
    }
}

async fn nothing_private_is_in_a_bundle(t: TestApp) {
    let town = t.found().await;
    let phone = Some("13800000001".to_owned());
    let hidden = Report { visibility: Visibility::Private, phone, ..town.report("家里漏水") };
    town.raise(hidden).await;
    let size = t.store().head(town.hall.id).unwrap() as u64;
    let bundle = bytes(&t, &town, Tile::in_tree(0, 0, size).unwrap().entries()).await;
    let text = String::from_utf8_lossy(&bundle);
    assert!(
        text.contains("\"kind\":\"sealed\"") && !text.contains("家里漏水") && !text.contains("13800000001"),
        "{text}"
    );
}

const ORIGIN: &str = "example.org/c/mingtong/log";

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed(ORIGIN, Kind::Note, &[seed; 32]).unwrap()
}

fn keys(keys: &[SigningKey]) -> LogKeys {
    let lines: Vec<String> = keys.iter().map(SigningKey::to_secret_text).collect();
    LogKeys::parse(&format!("# the log of mingtong\n\n{}\n", lines.join("\n"))).unwrap().of("mingtong")
}

async fn signed(t: &TestApp, town: &Town, last: Option<&str>) -> Result<Option<Note>, NotSigned> {
    sign_log(&t.app, &town.hall, &keys(&[key(1)]), last).await
}

async fn a_head_is_signed_as_the_log_grows(t: TestApp) {
    let town = t.found().await;
    let first = signed(&t, &town, None).await.unwrap().expect("nothing was signed yet");
    let policy = Policy::of_log(key(1).public().clone());
    assert_eq!(policy.accept(&first).unwrap().checkpoint.head, log_head(&t.app, &town.hall).await.unwrap());
    let first = first.to_string();
    assert_eq!(signed(&t, &town, Some(&first)).await.unwrap(), None, "nothing has happened");
    town.raise(town.report("路灯不亮")).await;
    let second = signed(&t, &town, Some(&first)).await.unwrap().unwrap();
    assert_eq!(policy.accept(&second).unwrap().checkpoint.head, log_head(&t.app, &town.hall).await.unwrap());

    // One key follows the other: both sign for a while.
    town.raise(town.report("电梯停了")).await;
    let both = keys(&[key(1), key(2)]);
    let third = sign_log(&t.app, &town.hall, &both, Some(&second.to_string())).await.unwrap().unwrap();
    for key in [key(1), key(2)] {
        assert!(Policy::of_log(key.public().clone()).accept(&third).is_ok());
    }
    let none = sign_log(&t.app, &town.hall, &both.of("other"), None).await;
    assert!(matches!(none, Err(NotSigned::NoKey)), "{none:?}");
}

async fn a_log_that_was_set_back_or_changed_is_not_signed(t: TestApp) {
    let town = t.found().await;
    let before = t.restored_elsewhere().await;
    town.raise(town.report("路灯不亮")).await;
    let last = signed(&t, &town, None).await.unwrap().unwrap().to_string();
    let shorter = signed(&before, &town, Some(&last)).await;
    assert!(matches!(shorter, Err(NotSigned::Shorter { .. })), "{shorter:?}");
    // It grows again, to another tree.
    before.later(1);
    let hall = before.app.hall("mingtong").await.unwrap();
    for _ in 0..3 {
        raise_matter(&before.app, &hall, &Who::public(None), town.report("电梯停了")).await.unwrap();
    }
    let forked = signed(&before, &town, Some(&last)).await;
    assert!(matches!(forked, Err(NotSigned::Changed { .. })), "{forked:?}");
    let foreign = last.replace("example.org", "example.com");
    let refused = signed(&t, &town, Some(&foreign)).await;
    assert!(matches!(refused, Err(NotSigned::Foreign)), "{refused:?}");
}

async fn an_event_that_is_not_what_its_leaf_says_is_not_signed(t: TestApp) {
    let town = t.found().await;
    let last = signed(&t, &town, None).await.unwrap().unwrap().to_string();
    let position = t.store().head(town.hall.id).unwrap();
    town.raise(town.report("路灯不亮")).await;
    let changed = "UPDATE event SET canonical = REPLACE(canonical, '\"v\":1', '\"v\":2') WHERE position = ";
    t.database.tamper(&format!("{changed}{position}")).await;
    let damaged = signed(&t, &town, Some(&last)).await;
    assert!(matches!(damaged, Err(NotSigned::Damaged { position: at }) if at == position), "{damaged:?}");
}

async fn an_entry_is_proved_until_a_row_is_falsified(t: TestApp) {
    let town = grown(&t).await;
    let prove = |index| prove_entry(&t.app, &town.hall, index);
    assert_eq!(prove(1).await.unwrap(), EntryProof::Unsigned);
    let note = signed(&t, &town, None).await.unwrap().unwrap().to_string();
    publish_checkpoint(&t.app, &town.hall, note);
    let size = t.store().head(town.hall.id).unwrap() as u64;
    let policy = Policy::of_log(key(1).public().clone());
    for index in [0, 1, TILE_WIDTH - 1, TILE_WIDTH, size - 1] {
        let EntryProof::Proved { file, entry, .. } = prove(index).await.unwrap() else {
            panic!("{index} is not proved")
        };
        let kept: ProofFile = file.to_string().parse().unwrap();
        assert!(kept.check(hash::leaf(entry.as_bytes()), &policy).is_ok(), "{index}");
    }
    town.raise(town.report("电梯停了")).await;
    assert_eq!(prove(size).await.unwrap(), EntryProof::NotYet);
    let beyond = prove(size + 100).await;
    assert!(matches!(beyond, Err(Fail::NotFound)), "{beyond:?}");
    // Changed, and out of the record.
    t.database.tamper("UPDATE event SET canonical = REPLACE(canonical, '\"v\":1', '\"v\":2') WHERE position = 1").await;
    assert_eq!(prove(1).await.unwrap(), EntryProof::Changed);
    t.database.tamper("DELETE FROM event WHERE position = 2").await;
    assert_eq!(prove(2).await.unwrap(), EntryProof::Changed);
}

/// The texts that a kept proof shows, each checked against the reference that names it.
fn shown(proof: &ProofFile) -> Vec<String> {
    let extra: Value = serde_json::from_slice(proof.extra.as_deref().unwrap()).unwrap();
    let mut named = extra["entry"].as_str().unwrap().to_owned();
    let mut shown = Vec::new();
    for text in extra["texts"].as_array().unwrap() {
        assert!(named.contains(text["ref"].as_str().unwrap()), "{extra}");
        let Some(said) = text["text"].as_str() else {
            assert!(text.get("salt").is_none(), "a salt alone lets guesses be confirmed: {extra}");
            continue;
        };
        let salt: [u8; 16] = hex::decode(text["salt"].as_str().unwrap()).unwrap().try_into().unwrap();
        assert_eq!(mingtong_store::log::text_ref(&salt, said).0, text["ref"].as_str().unwrap());
        named.push_str(said);
        shown.push(said.to_owned());
    }
    shown
}

async fn a_kept_proof_holds_the_texts_that_its_holder_reads(t: TestApp) {
    let town = t.found().await;
    let open = town.raise(town.report("路灯不亮")).await;
    let phone = Some("13800000001".to_owned());
    let hidden = Report { visibility: Visibility::Private, phone, ..town.report("家里漏水") };
    let hidden = town.raise(hidden).await;
    let with_number = "电梯停了，打13800001111";
    let masked = town.raise(town.report(with_number)).await;
    let note = signed(&t, &town, None).await.unwrap().unwrap().to_string();
    publish_checkpoint(&t.app, &town.hall, note);
    let raised = [(open, "路灯不亮", true), (hidden, "家里漏水", false), (masked, with_number, false)];
    for (raised, said, is_public) in raised {
        let view = open_code(&t.app, &town.hall, &raised.tracking_code, None).await.unwrap().view;
        let own = keep_own_proof(&t.app, &town.hall, &view).await.unwrap();
        assert!(shown(&own).iter().any(|text| text == said), "{said}: {own}");
        let for_anybody = keep_proof(&t.app, &town.hall, view.first_position as u64).await.unwrap();
        assert_eq!(shown(&for_anybody).iter().any(|text| text == said), is_public, "{said}: {for_anybody}");
        let page = list_open_texts(&t.app, &town.hall, None, 100).await.unwrap();
        let of_matter = page.matters.into_iter().filter(|(id, _)| *id == view.matter.id).flat_map(|(_, texts)| texts);
        let (mut open, mut given) = (of_matter.map(|text| text.words).collect::<Vec<_>>(), shown(&for_anybody));
        open.sort();
        given.sort();
        assert_eq!(given, open, "both ways out give the same");
    }
}

async fn words_that_were_changed_beside_the_record_are_noticed(t: TestApp) {
    let town = t.found().await;
    let open = town.raise(town.report("路灯不亮")).await;
    let hidden = town.raise(Report { visibility: Visibility::Private, ..town.report("家里漏水") }).await;
    let note = signed(&t, &town, None).await.unwrap().unwrap().to_string();
    publish_checkpoint(&t.app, &town.hall, note);
    for (raised, said) in [(open, "路灯不亮"), (hidden, "家里漏水")] {
        let view = open_code(&t.app, &town.hall, &raised.tracking_code, None).await.unwrap().view;
        let prove = || prove_entry(&t.app, &town.hall, view.first_position as u64);
        assert!(matches!(prove().await.unwrap(), EntryProof::Proved { .. }), "{said}");
        t.database.tamper(&format!("UPDATE content SET body = '一切都好' WHERE body = '{said}'")).await;
        assert_eq!(prove().await.unwrap(), EntryProof::Changed, "{said}");
        // Erased, it is compared with nothing any more.
        t.database.tamper("UPDATE content SET body = NULL, erased_ms = 1 WHERE body = '一切都好'").await;
        assert!(matches!(prove().await.unwrap(), EntryProof::Proved { .. }), "{said}");
    }
}

async fn every_older_head_is_proved_to_be_the_beginning(t: TestApp) {
    let town = grown(&t).await;
    let leaves = leaves(&t, &town).await;
    let head = |size: usize| Head { size: size as u64, root: hash::root(&leaves[..size]) };
    let new = leaves.len();
    for (old, new) in
        [(0, 1), (1, 2), (3, 7), (0, new), (1, new), (6, new), (255, new), (256, new), (257, new), (new, new)]
    {
        let proof = prove_growth(&t.app, &town.hall, old as u64, new as u64).await.unwrap();
        assert_eq!(consistency(head(old), head(new), &proof), Ok(()), "{old} {new}");
    }
    for (old, new) in [(2, 1), (1, new as u64 + 1)] {
        assert!(matches!(prove_growth(&t.app, &town.hall, old, new).await, Err(Fail::NotFound)), "{old} {new}");
    }
}

async fn a_log_that_goes_on_for_another_one_says_so_in_each_head(t: TestApp) {
    let town = t.found().await;
    let old = signed(&t, &town, None).await.unwrap().unwrap();
    let old: Checkpoint = old.text().parse().unwrap();
    let continues = Continues::new(&old, "硬盘坏了").unwrap();
    let origin = "new.example.org/c/mingtong/log";
    let key = SigningKey::from_seed(origin, Kind::Note, &[7; 32]).unwrap();
    let lines = format!("{}\n{}\n", LogKeys::beginning(origin, &continues), key.to_secret_text());
    let keys = LogKeys::parse(&lines).unwrap().of("mingtong");
    let first = sign_log(&t.app, &town.hall, &keys, None).await.unwrap().unwrap();
    town.raise(town.report("路灯不亮")).await;
    let second = sign_log(&t.app, &town.hall, &keys, Some(&first.to_string())).await.unwrap().unwrap();
    for note in [first, second] {
        let accepted = Policy::of_log(key.public().clone()).accept(&note).unwrap();
        assert_eq!(Continues::of(&accepted.checkpoint), Some(continues.clone()));
    }
    assert!(LogKeys::parse("BEGINS nowhere").is_err());
}

async fn what_a_witness_cosigned_stays_known_while_it_is_silent(t: TestApp) {
    let town = t.found().await;
    let witness = SigningKey::from_seed("street.example/w", Kind::Cosignature, &[9; 32]).unwrap();
    let policy = format!("witness street {}\nquorum street\n", witness.public()).parse::<Policy>().unwrap();
    publish_witnesses(&t.app, &town.hall, &policy, &[]);
    assert_eq!(log_witnesses(&t.app, &town.hall)[0].last, None);
    let bare = signed(&t, &town, None).await.unwrap().unwrap();
    let mut cosigned = bare.clone();
    cosigned.sign(&witness, 1_679_315_147);
    publish_checkpoint(&t.app, &town.hall, cosigned.to_string());
    publish_witnesses(&t.app, &town.hall, &policy, &[]);
    let size = log_head(&t.app, &town.hall).await.unwrap().size;
    let seen = Some(Cosigned { size, at: Millis(1_679_315_147_000) });
    assert_eq!(log_witnesses(&t.app, &town.hall)[0].last, seen);
    publish_checkpoint(&t.app, &town.hall, bare.to_string());
    publish_witnesses(&t.app, &town.hall, &policy, &["street".to_owned()]);
    let known = log_witnesses(&t.app, &town.hall);
    assert_eq!((known[0].last, known[0].refuses), (seen, true));
    assert_eq!(signed(&t, &town, Some(&cosigned.to_string())).await.unwrap(), None, "it goes on from a cosigned head");
}
