//! An entry that was changed in the database is called altered wherever it is shown, and nothing becomes a secret
//! because somebody wrote so beside it, or into it.

use mingtong_app::Fail;
use mingtong_app::community::{
    EntryProof, Happened, LogKeys, LogTile, log_lines, log_tile, prove_entry, public_log, publish_checkpoint, sign_log,
};
use mingtong_proof::key::Kind;
use mingtong_proof::{SigningKey, Tile};
use mingtong_store::look_for_impossible;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    what_is_called_a_ballot_beside_it_stays_in_the_open_and_is_called_altered,
    what_calls_itself_a_ballot_is_called_altered,
    a_text_that_was_taken_out_is_missed_by_the_proof_of_its_entry,
    of_an_honest_record_nothing_is_impossible,
);

/// A town whose log is signed.
async fn signed(t: &TestApp) -> Town {
    let town = t.found().await;
    town.raise(town.report("路灯不亮")).await;
    let key = SigningKey::from_seed("example.org/c/mingtong/log", Kind::Note, &[1; 32]).unwrap();
    let keys = LogKeys::parse(&key.to_secret_text()).unwrap().of("mingtong");
    let note = sign_log(&t.app, &town.hall, &keys, None).await.unwrap().unwrap();
    publish_checkpoint(&t.app, &town.hall, note.to_string());
    town
}

async fn bundle(t: &TestApp, town: &Town) -> LogTile {
    let size = t.store().head(town.hall.id).unwrap() as u64;
    log_tile(&t.app, &town.hall, Tile::in_tree(0, 0, size).unwrap().entries()).await.unwrap()
}

/// Which entries are called altered: by the log for programs, and by that for people.
async fn altered(t: &TestApp, town: &Town) -> [Vec<i64>; 2] {
    let log = public_log(&t.app, &town.hall, 0, 500).await.unwrap();
    let lines = log_lines(&t.app, &town.hall, None, 500).await.unwrap();
    let by_line = lines.iter().filter(|line| line.what == Happened::Altered).map(|line| line.position);
    [log.iter().filter(|it| it.is_altered).map(|it| it.position).collect(), by_line.collect()]
}

async fn what_is_called_a_ballot_beside_it_stays_in_the_open_and_is_called_altered(t: TestApp) {
    let town = signed(&t).await;
    assert_eq!(altered(&t, &town).await, [Vec::<i64>::new(), vec![]]);
    t.database.tamper("UPDATE event SET stream = 'ballot/v1/1' WHERE position = 1").await;
    assert_eq!(altered(&t, &town).await, [vec![1], vec![1]]);
    let log = public_log(&t.app, &town.hall, 0, 500).await.unwrap();
    assert!(log.iter().all(|entry| entry.canonical.is_some()), "nothing is held back for a column");
    assert!(matches!(bundle(&t, &town).await, LogTile::Bytes(_)));
    assert_eq!(prove_entry(&t.app, &town.hall, 1).await.unwrap(), EntryProof::Changed);
}

async fn what_calls_itself_a_ballot_is_called_altered(t: TestApp) {
    let town = signed(&t).await;
    let instead = "REPLACE(canonical, '\"stream\":\"register\"', '\"stream\":\"ballot/v1/1\"')";
    t.database.tamper(&format!("UPDATE event SET canonical = {instead} WHERE position = 1")).await;
    assert_eq!(altered(&t, &town).await, [vec![1], vec![1]]);
    assert_eq!(bundle(&t, &town).await, LogTile::Altered(1));
    assert_eq!(prove_entry(&t.app, &town.hall, 1).await.unwrap(), EntryProof::Changed);
    let beyond = prove_entry(&t.app, &town.hall, 500).await;
    assert!(matches!(beyond, Err(Fail::NotFound)), "{beyond:?}");
}

async fn a_text_that_was_taken_out_is_missed_by_the_proof_of_its_entry(t: TestApp) {
    let town = signed(&t).await;
    let last = t.store().head(town.hall.id).unwrap() as u64 - 1;
    let prove = || prove_entry(&t.app, &town.hall, last);
    assert!(matches!(prove().await.unwrap(), EntryProof::Proved { .. }));
    t.database.tamper("DELETE FROM content WHERE body = '路灯不亮'").await;
    assert_eq!(prove().await.unwrap(), EntryProof::Changed);
}

async fn of_an_honest_record_nothing_is_impossible(t: TestApp) {
    let town = signed(&t).await;
    let looked = look_for_impossible(t.store(), town.hall.id, i64::MAX).await.unwrap();
    assert_eq!((looked.impossible.as_slice(), looked.waits_from(0)), (&[][..], None));
}
