//! What is written down at a reception or on the way, sent once or twice, by one device or several. On both databases.

use mingtong_app::matter::{
    Entry, MatterQuery, Report, Shown, WrittenDown, list_matters, write_down, written_before, written_down,
};
use mingtong_app::reception::{close_reception, open_reception};
use mingtong_app::telling::call_list;
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::ReceptionId;
use mingtong_domain::matter::{Channel, Command, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_store::check;
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp, Town};

mingtong_testkit::on_both!(
    what_is_sent_again_is_what_it_became,
    a_turn_is_given_out_once,
    nobody_sends_what_somebody_else_wrote_down,
    whoever_writes_for_nobody_does_not_here,
    what_is_refused_leaves_nothing_behind,
    what_was_answered_on_the_spot_has_its_reply,
    whoever_was_answered_face_to_face_is_not_called_about_it,
);

/// A reception that goes on now.
async fn reception(t: &TestApp, town: &Town) -> ReceptionId {
    let announcement = town.announcement(Millis(START_MS + HOUR_MS)).await;
    open_reception(&t.app, &town.hall, &town.who(Role::Staff), announcement).await.unwrap()
}

/// The secret of an entry.
fn id(of: u8) -> String {
    format!("{of:064}")
}

fn entry(town: &Town, of: u8, text: &str, reception: Option<&ReceptionId>) -> Entry {
    let channel = if reception.is_some() { Channel::Reception } else { Channel::WalkIn };
    Entry {
        id: id(of),
        written: None,
        queue: None,
        report: Report { channel, reception: reception.cloned(), ..town.report(text) },
        answer: None,
    }
}

async fn wrote(t: &TestApp, town: &Town, who: &Who, entry: Entry) -> WrittenDown {
    write_down(&t.app, &town.hall, who, entry).await.unwrap()
}

async fn total(t: &TestApp, town: &Town, shown: Shown) -> i64 {
    let query = MatterQuery { shown, ..MatterQuery::default() };
    list_matters(&t.app, &town.hall, &town.who(Role::Staff), &query).await.unwrap().total
}

async fn what_is_sent_again_is_what_it_became(t: TestApp) {
    let town = t.found().await;
    let (delegate, at) = (town.who(Role::Delegate), reception(&t, &town).await);
    assert_eq!(written_before(&t.app, &town.hall, &delegate, &id(1)).await.unwrap(), None);
    t.later(2 * HOUR_MS);
    let written = Millis(START_MS + HOUR_MS);
    let lamp =
        || Entry { written: Some(written), queue: Some(1), ..entry(&town, 1, "三单元楼道灯不亮", Some(&at)) };
    let first = wrote(&t, &town, &delegate, lamp()).await;
    assert_eq!((first.queue, first.written, first.received), (Some(1), written, Millis(START_MS + 2 * HOUR_MS)));
    // The answer got lost, the tablet lay in a drawer: longer than any draft is kept.
    t.later(9 * DAY_MS);
    assert_eq!(wrote(&t, &town, &delegate, lamp()).await, first);
    assert_eq!(written_before(&t.app, &town.hall, &delegate, &id(1)).await.unwrap(), Some(first.clone()));
    assert_eq!(total(&t, &town, Shown::default()).await, 1);
    let second = wrote(&t, &town, &delegate, entry(&town, 2, "三单元楼道灯不亮", Some(&at))).await;
    assert_ne!(second.receipt.tracking_code, first.receipt.tracking_code);
    assert!(!t.everything_stored(&town).await.contains(&id(1)), "the id opens the matter, so it is stored nowhere");
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn a_turn_is_given_out_once(t: TestApp) {
    let town = t.found().await;
    let (delegate, staff, at) = (town.who(Role::Delegate), town.who(Role::Staff), reception(&t, &town).await);
    let asks = |of, queue| Entry { queue, ..entry(&town, of, "电动车飞线充电", Some(&at)) };
    // Both devices gave out the first two turns without network; one of them comes in first.
    for (of, turn) in [(1, 1), (2, 2)] {
        assert_eq!(wrote(&t, &town, &staff, asks(of, Some(turn))).await.queue, Some(turn));
    }
    for (of, wanted, turn) in [(3, Some(1), 3), (4, Some(2), 4), (5, None, 5), (6, Some(9), 9), (7, Some(-1), 10)] {
        assert_eq!(wrote(&t, &town, &delegate, asks(of, wanted)).await.queue, Some(turn), "{wanted:?}");
    }
    let beyond = wrote(&t, &town, &delegate, asks(8, Some(i64::MAX))).await;
    assert_eq!(beyond.queue, Some(11), "no device is so far ahead");
    let alone = wrote(&t, &town, &delegate, Entry { queue: Some(1), ..entry(&town, 9, "花坛缺土", None) }).await;
    assert_eq!(alone.queue, None);

    let (receptions, elsewhere) = written_down(&t.app, &town.hall, &delegate).await.unwrap();
    assert_eq!((receptions.len(), receptions[0].next, elsewhere.len()), (1, 12, 1));
    let turns: Vec<_> = receptions[0].rows.iter().map(|row| (row.queue, row.is_own)).collect();
    let expected = [11, 10, 9, 5, 4, 3].map(|turn| (Some(turn), true)).into_iter();
    assert_eq!(turns, expected.chain([2, 1].map(|turn| (Some(turn), false))).collect::<Vec<_>>());
    close_reception(&t.app, &town.hall, &delegate, at).await.unwrap();
    assert!(written_down(&t.app, &town.hall, &delegate).await.unwrap().0.is_empty());
}

async fn nobody_sends_what_somebody_else_wrote_down(t: TestApp) {
    let town = t.found().await;
    let (grid, staff) = (town.who(Role::GridWorker), town.who(Role::Staff));
    wrote(&t, &town, &grid, entry(&town, 1, "井盖松动", None)).await;
    let again = write_down(&t.app, &town.hall, &staff, entry(&town, 1, "井盖松动", None)).await;
    assert_eq!(again.unwrap_err().code(), Some(Code::EntryOfAnother));
    let asked = written_before(&t.app, &town.hall, &staff, &id(1)).await;
    assert_eq!(asked.unwrap_err().code(), Some(Code::EntryOfAnother));
    let theirs = t.found_other().await;
    assert_eq!(written_before(&t.app, &theirs, &grid, &id(1)).await.unwrap(), None);
    for guessed in ["", "1", &"一".repeat(30), &"x".repeat(65)] {
        let entry = Entry { id: guessed.to_owned(), ..entry(&town, 2, "井盖松动", None) };
        let refused = write_down(&t.app, &town.hall, &grid, entry).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::NoEntry), "{guessed}");
    }
}

async fn whoever_writes_for_nobody_does_not_here(t: TestApp) {
    let town = t.found().await;
    let at = reception(&t, &town).await;
    for who in [Who::public(None), town.handler(0), town.who(Role::Supervisor)] {
        let refused = write_down(&t.app, &town.hall, &who, entry(&town, 1, "井盖松动", None)).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::RoleMayNot), "{who:?}");
        let refused = written_down(&t.app, &town.hall, &who).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::RoleMayNot), "{who:?}");
    }
    // Who walks the grid writes down on the way, not at the table of the delegates, and answers nobody there.
    let grid = town.who(Role::GridWorker);
    let refused = write_down(&t.app, &town.hall, &grid, entry(&town, 1, "井盖松动", Some(&at))).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    let answered = Entry { answer: Some("马上修".to_owned()), ..entry(&town, 1, "井盖松动", None) };
    let refused = write_down(&t.app, &town.hall, &grid, answered).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    assert_eq!(total(&t, &town, Shown::default()).await, 0, "a matter without the answer is none either");
    assert!(written_down(&t.app, &town.hall, &grid).await.unwrap().0.is_empty());
}

async fn what_is_refused_leaves_nothing_behind(t: TestApp) {
    let town = t.found().await;
    let (delegate, at) = (town.who(Role::Delegate), reception(&t, &town).await);
    close_reception(&t.app, &town.hall, &delegate, at.clone()).await.unwrap();
    let late = write_down(&t.app, &town.hall, &delegate, entry(&town, 1, "门禁坏了", Some(&at))).await;
    assert_eq!(late.unwrap_err().code(), Some(Code::ReceptionOver));
    assert_eq!(written_before(&t.app, &town.hall, &delegate, &id(1)).await.unwrap(), None);
    // Put right, it is sent under the id that it has.
    let corrected = wrote(&t, &town, &delegate, entry(&town, 1, "门禁坏了", None)).await;
    assert_eq!((corrected.receipt.matter.to_string().as_str(), corrected.queue), ("2021-0001", None));
}

async fn what_was_answered_on_the_spot_has_its_reply(t: TestApp) {
    let town = t.found().await;
    let (delegate, at) = (town.who(Role::Delegate), reception(&t, &town).await);
    let lamp = entry(&town, 1, "路灯几点关", Some(&at));
    let answered = Entry { answer: Some("夏天早上六点关。".to_owned()), ..lamp };
    wrote(&t, &town, &delegate, answered.clone()).await;
    wrote(&t, &town, &delegate, answered).await;
    wrote(&t, &town, &delegate, entry(&town, 2, "健身器材坏了", Some(&at))).await;
    assert_eq!((total(&t, &town, Shown::default()).await, total(&t, &town, Shown::Unanswered).await), (2, 1));
    // A delegate does not read what is for staff only, so there is nothing to answer to.
    let private = Report { visibility: Visibility::Private, ..entry(&town, 3, "邻里纠纷", Some(&at)).report };
    let hidden = Entry { report: private, answer: Some("已知".to_owned()), ..entry(&town, 3, "", Some(&at)) };
    let refused: Fail = write_down(&t.app, &town.hall, &delegate, hidden).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::AnswerNotShown));
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn whoever_was_answered_face_to_face_is_not_called_about_it(t: TestApp) {
    let town = t.found().await;
    let (delegate, staff, at) = (town.who(Role::Delegate), town.who(Role::Staff), reception(&t, &town).await);
    let asked = |of, text: &str, phone: &str| {
        let entry = entry(&town, of, text, Some(&at));
        let (name, phone) = (Some("王阿姨".to_owned()), Some(phone.to_owned()));
        Entry { report: Report { name, phone, ..entry.report }, ..entry }
    };
    let answered =
        Entry { answer: Some("夏天早上六点关。".to_owned()), ..asked(1, "路灯几点关", "13800001111") };
    let one = wrote(&t, &town, &delegate, answered).await.receipt.matter;
    let other = wrote(&t, &town, &delegate, asked(2, "健身器材坏了", "13800002222")).await.receipt.matter;
    let calls = async || {
        let calls = call_list(&t.app, &town.hall, &staff).await.unwrap();
        let said = calls.into_iter().flat_map(|call| call.news).filter_map(|news| news.said);
        said.collect::<Vec<_>>()
    };
    assert_eq!(calls().await, [] as [&str; 0], "they heard it at the reception");
    let reply = |text: &str| Command::Reply { text: text.to_owned() };
    town.act(&staff, other, reply("明天修。")).await.unwrap();
    town.act(&staff, one, reply("改成五点半关。")).await.unwrap();
    assert_eq!(calls().await, ["明天修。", "改成五点半关。"], "what is answered later is told");
    assert_eq!(check(t.store()).await.unwrap(), []);
}
