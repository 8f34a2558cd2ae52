//! What everybody reads whole comes with its salt, so that a stranger can compare it with the log; what is masked on
//! its page is named without its words, and what was erased is not there.

use crate::meeting::room::Room;
use mingtong_app::community::open_data::{OpenWords, WordsOf, list_open_words};
use mingtong_app::community::tell_contact;
use mingtong_app::notice::{NewNotice, post_notice};
use mingtong_app::register::register_unit;
use mingtong_app::{Fail, Who, erase};
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
    names_are_words_of_the_register,
    a_page_that_nobody_named_is_not_there,
);

/// The words of a thing on a page of its list, each beside its salt.
async fn words(room: &Room<'_>, of: WordsOf, from: Option<&str>, stream: &Stream) -> OpenWords {
    let part = list_open_words(&room.t.app, &room.hall, of, from).await.unwrap();
    let words = part.things.into_iter().find(|words| words.stream == *stream).expect("everybody sees it");
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
    let posted = words(&room, WordsOf::Notices, None, &stream).await;
    assert_eq!(said(&posted), ["停水通知", "有事请打138****0000。"], "what was kept was masked already");
    let title = posted.texts[0].reference.clone();
    erase(&t.app, &room.hall, &room.town.who(Role::Secretary), id, Piece::Text(title)).await.unwrap();
    let left = words(&room, WordsOf::Notices, None, &stream).await;
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
    let words = words(&room, WordsOf::Meetings, None, &stream).await;
    assert_eq!(said(&words), ["六月例会", "社区会议室", "修门头", "通报上次决议"]);
    assert_eq!(words.masked, [motion]);
}

async fn names_are_words_of_the_register(t: TestApp) {
    let room = Room::of(&t).await;
    let before = words(&room, WordsOf::Names, None, &Stream::Register).await;
    let keeper = Who::keeper();
    tell_contact(&t.app, &room.hall, &keeper, "电话 0871-1234567").await.unwrap();
    tell_contact(&t.app, &room.hall, &keeper, "社区服务大厅").await.unwrap();
    register_unit(&t.app, &room.hall, &keeper, "第一养护所").await.unwrap();
    let names = words(&room, WordsOf::Names, None, &Stream::Register).await;
    let new: Vec<&str> = said(&names).into_iter().filter(|name| !said(&before).contains(name)).collect();
    assert_eq!(new, ["第一养护所", "社区服务大厅"], "how it was reached before is told no longer");
    assert!(names.masked.is_empty() && said(&names).contains(&room.hall.name.as_str()), "{names:?}");
}

async fn a_page_that_nobody_named_is_not_there(t: TestApp) {
    let room = Room::of(&t).await;
    for (of, from) in
        [(WordsOf::Names, "1"), (WordsOf::Notices, "x"), (WordsOf::Meetings, "1"), (WordsOf::Expenses, "1")]
    {
        let page = list_open_words(&t.app, &room.hall, of, Some(from)).await;
        assert!(matches!(page, Err(Fail::NotFound)), "{of:?}: {page:?}");
    }
    let none = list_open_words(&t.app, &room.hall, WordsOf::Resolutions, None).await.unwrap();
    assert_eq!((none.things, none.next), (vec![], None));
}
