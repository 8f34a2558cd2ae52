//! What cannot have happened is named, though it was written down well and signed like everything else; and what was
//! changed so that it looks like a ballot is not taken for one.

use crate::grown::Grown;
use crate::log::{Apart, head};
use crate::support::mingtong;
use mingtong_domain::ids::Stream;
use mingtong_domain::vote::{Mark, Paper};
use mingtong_domain::{Event, Millis, Role, matter, vote};
use mingtong_store::{Acting, Append, NewEvent, StoreError, Work, stream_of};
use mingtong_testkit::Database;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(what_cannot_have_happened_is_named);

/// Somebody with the database in hand writes down what the program would refuse: a judgement of a matter that was not
/// closed, something sealed in a matter that everybody reads, that a result was published once more, and a ballot
/// after the count. Gives of what these entries are, and how many there are then.
async fn plant(database: &Database, grown: &Grown) -> (Vec<Stream>, u64) {
    let store = database.open().await;
    let row = store.read().await.expect("a reader").link().community_by_slug("town").await.expect("it is read");
    let id = row.expect("it is there").community_id;
    let sealed = |event: Event, salt: u8| NewEvent { event, seal: Some([salt; 16]) };
    let judged = Event::from(matter::Event::Rated { level: 5, text: None, of: None });
    let published = Event::from(vote::Event::Published { notice: "n".into() });
    let cast = vote::Event::Cast { paper: Paper::Marks(vec![Mark::Oppose]), by_proxy: false };
    let put = vec![
        (Stream::Matter(grown.matter), NewEvent::from(judged)),
        (Stream::Matter(grown.matter), sealed(matter::Event::Published {}.into(), 7)),
        (Stream::Vote(grown.vote.clone()), NewEvent::from(published)),
        (Stream::Ballot(grown.vote.clone(), grown.silent), sealed(cast.into(), 8)),
    ];
    let streams = put.iter().map(|(stream, _)| stream.clone()).collect();
    let planted: Work<(), StoreError> = Box::new(move |tx| {
        Box::pin(async move {
            let acting = Acting { person: None, role: Role::Raiser, at: Millis(1_623_200_000_000) };
            for (stream, event) in put {
                let prior = stream_of(&mut tx.link(), id, &stream).await?;
                let append = Append { stream, prior, events: vec![event] };
                tx.record(id, &acting, vec![append], &[]).await?;
            }
            Ok(())
        })
    });
    store.write(Some(id), planted).await.expect("it is written");
    let head = store.head(id).expect("a head");
    store.close().await;
    (streams, u64::try_from(head).expect("a number"))
}

fn audited(database: &Database) -> (Option<i32>, String) {
    let output = mingtong(&database.arguments()).arg("audit").output().expect("it runs");
    (output.status.code(), String::from_utf8(output.stdout).expect("it speaks UTF-8"))
}

/// Why entries cannot be honest, by what was found.
fn reasons(said: &Value) -> Vec<&str> {
    let found = said["replayed"]["impossible"].as_array().map(Vec::as_slice).unwrap_or_default();
    found.iter().filter_map(|it| it["why"].as_str()).collect()
}

fn what_cannot_have_happened_is_named(runtime: &Runtime, database: &Database) {
    let grown = runtime.block_on(Grown::new(database));
    let apart = Apart::new(database);
    let (code, text) = audited(database);
    assert_eq!(code, Some(0), "at first: {text}");
    let (streams, size) = runtime.block_on(plant(database, &grown));
    let (code, text) = audited(database);
    assert_eq!(code, Some(1), "{text}");
    for (stream, before) in streams.iter().rev().zip(1..) {
        assert!(text.contains(&format!("第 {} 条（{stream}）", size - before)), "{stream}: {text}");
    }

    let server = apart.serve(database);
    head(&server, size, &apart);
    let log = format!("http://{}/c/town/log", server.address);
    let (code, said) = apart.verified(&log);
    // What was put on a sealed ballot, strangers cannot read.
    assert_eq!((code, reasons(&said)), (Some(1), vec!["not_closed", "sealed", "published_twice"]), "{said}");
    assert_eq!(said["faults"], json!([]), "each entry is what was signed: {said}");

    // What was signed is made to say that it is a ballot: neither the log nor a mirror of it keeps it back for that.
    let (from, to) = (format!("\"stream\":\"matter/{}\"", grown.matter), "\"stream\":\"ballot/v1/1\"");
    let falsify = format!(
        "UPDATE event SET canonical = REPLACE(canonical, '{from}', '{to}') \
         WHERE canonical LIKE '%\"kind\":\"matter.replied\"%'"
    );
    runtime.block_on(database.tamper(&falsify));
    let (code, said) = apart.verified(&log);
    let unread = &said["replayed"]["unread"];
    assert_eq!((code, unread.as_array().map(Vec::len)), (Some(1), Some(1)), "{said}");
    assert_eq!(unread[0]["why"], json!("it is not what its leaf hash says"), "{said}");
    let mirrored = apart.export(database, "mirror");
    let refused = String::from_utf8_lossy(&mirrored.stderr).into_owned();
    assert!(!mirrored.status.success() && refused.contains(&format!("第 {} 条", unread[0]["position"])), "{refused}");
    server.kill();
}
