//! What notices, meetings and resolutions say comes with its salt, so that a stranger can compare it with the log; what
//! is masked on its page is named without its words, and what was erased is not there.

use crate::meeting::room::Room;
use mingtong_app::community::open_data::{OpenTable, OpenWords, list_open_words};
use mingtong_app::notice::{NewNotice, post_notice};
use mingtong_app::{Fail, erase};
use mingtong_domain::Millis;
use mingtong_domain::ids::{MeetingId, Stream};
use mingtong_domain::matter::Piece;
use mingtong_domain::meeting::{Command, ItemId};
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::role::Role;
use mingtong_store::log::text_ref;
use mingtong_testkit::{DAY_MS, START_MS, TestApp};

mingtong_testkit::on_both!(
    what_a_notice_says_comes_with_its_salt,
    what_is_masked_at_a_meeting_is_named_without_its_words,
    other_tables_have_no_words,
);

/// The words of a thing in the first part of its table, each beside its salt.
async fn words(room: &Room<'_>, table: OpenTable, from: Option<&str>, of: &Stream) -> OpenWords {
    let part = list_open_words(&room.t.app, &room.hall, table, from).await.unwrap();
    let words = part.things.into_iter().find(|words| words.stream == *of).expect("everybody sees it");
    for text in &words.texts {
        let salt: [u8; 16] = hex::decode(&text.salt).unwrap().try_into().unwrap();
        assert_eq!(text_ref(&salt, &text.words), text.reference);
    }
    words
}

fn said(words: &OpenWords) -> Vec<&str> {
    words.texts.iter().map(|text| text.words.as_str()).collect()
}

async fn what_a_notice_says_comes_with_its_salt(t: TestApp) {
    let room = Room::of(&t).await;
    let new = NewNotice {
        kind: NoticeKind::Other,
        about: About::Nothing,
        title: "停水通知".to_owned(),
        text: "有事请打13800000000。".to_owned(),
        place: None,
        from: Millis(START_MS).date(),
        to: Millis(START_MS + 7 * DAY_MS).date(),
    };
    let id = post_notice(&t.app, &room.hall, &room.staff(), new).await.unwrap();
    let stream = Stream::Notice(id.clone());
    let posted = words(&room, OpenTable::Notices, None, &stream).await;
    assert_eq!(said(&posted), ["停水通知", "有事请打138****0000。"], "what was kept was masked already");
    let title = posted.texts[0].reference.clone();
    erase(&t.app, &room.hall, &room.town.who(Role::Secretary), id, Piece::Text(title)).await.unwrap();
    let left = words(&room, OpenTable::Notices, None, &stream).await;
    assert_eq!(said(&left), ["有事请打138****0000。"]);
    assert!(left.masked.is_empty(), "{left:?}");
}

async fn what_is_masked_at_a_meeting_is_named_without_its_words(t: TestApp) {
    let room = Room::of(&t).await;
    let id: MeetingId = room.opened(4).await;
    let (mover, text) = (Some(room.members[1].clone()), "先问13800000000的住户".to_owned());
    let put = Command::PutMotion { item: ItemId(1), amends: None, mover, text };
    room.does(&id, put).await.unwrap();
    let view = room.view(&room.staff(), &id).await;
    let motion = view.meeting.motions[0].text.clone();
    let stream = Stream::Meeting(id);
    // It is its day still: it runs.
    let words = words(&room, OpenTable::Meetings, None, &stream).await;
    assert_eq!(said(&words), ["六月例会", "社区会议室", "修门头", "通报上次决议"]);
    assert_eq!(words.masked, [motion]);
}

async fn other_tables_have_no_words(t: TestApp) {
    let room = Room::of(&t).await;
    let nowhere = [(OpenTable::Matters, None), (OpenTable::Notices, Some("x")), (OpenTable::Meetings, Some("1"))];
    for (table, from) in nowhere {
        let part = list_open_words(&t.app, &room.hall, table, from).await;
        assert!(matches!(part, Err(Fail::NotFound)), "{table:?}: {part:?}");
    }
    let none = list_open_words(&t.app, &room.hall, OpenTable::Resolutions, None).await.unwrap();
    assert_eq!((none.things, none.next), (vec![], None));
}
