//! What a party of an agreement answers is found by what the log calls that party.

use mingtong_domain::agreement::{Answer, Event, Measures, Part, Party, Stands};
use mingtong_domain::ids::{PartyKey, Stream};
use mingtong_domain::{Millis, Role};
use mingtong_store::{Acting, Append, NewEvent, StoreError, Work, check, rebuild};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(parties_are_found_by_their_keys_and_those_of_before_by_their_numbers);

fn party(no: u32, key: Option<&str>) -> Party {
    let (key, stands, measures) = (key.map(PartyKey::from), Stands::Community, Measures::default());
    Party { no, key, stands, part: Part::Signs, gives: None, worth: None, measures, share: 0 }
}

fn sealed(stream: Stream, event: Event, salt: u8) -> Append {
    Append { stream, prior: vec![], events: vec![NewEvent { event: event.into(), seal: Some([salt; 16]) }] }
}

async fn parties_are_found_by_their_keys_and_those_of_before_by_their_numbers(t: TestApp) {
    let community = t.found().await.hall.id;
    let write: Work<(), StoreError> = Box::new(move |tx| {
        Box::pin(async move {
            let parties = vec![party(1, None), party(2, Some("k2"))];
            let listed = Event::PartiesListed { version: 1, parties };
            let mut appends = vec![sealed(Stream::Parties("a1".into()), listed, 0)];
            let given = [("1", Answer::Consents), ("k2", Answer::Declines), ("2", Answer::Consents)];
            for (salt, (called, answer)) in (1..).zip(given) {
                let answered = Event::Answered { answer, digest: "digest".to_owned(), reason: None };
                appends.push(sealed(Stream::Consent("a1".into(), 1, called.into()), answered, salt));
            }
            let acting = Acting { person: None, role: Role::Staff, at: Millis(1_623_115_800_000) };
            tx.record(community, &acting, appends, &[]).await.map(drop)
        })
    });
    t.store().write(Some(community), write).await.unwrap();
    for is_again in [false, true] {
        if is_again {
            rebuild(t.store()).await.unwrap();
        }
        let mut reader = t.store().read().await.unwrap();
        let rows = reader.link().agreement_answers(community, "a1", 1, 1, 2).await.unwrap();
        let answers: Vec<_> = rows.iter().map(|row| (row.no, row.holds().map(|(answer, ..)| answer))).collect();
        assert_eq!(answers, [(1, Some(Answer::Consents)), (2, Some(Answer::Declines))], "nobody is called 2");
    }
    assert_eq!(check(t.store()).await.unwrap(), []);
}
