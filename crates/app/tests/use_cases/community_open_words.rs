//! What everybody reads whole comes with its salt, so that a stranger can compare it with the log; what is masked on
//! its page is named without its words, and what was erased is not there.

use crate::meeting::room::Room;
use jiff::civil::date;
use mingtong_app::account_book::{NewBookFile, import_account_book};
use mingtong_app::body::{NewBody, propose_body};
use mingtong_app::community::open_data::{OpenWords, WordsOf, list_open_words};
use mingtong_app::community::tell_contact;
use mingtong_app::notice::{NewNotice, act_on_notice, object_to_notice, post_notice};
use mingtong_app::procedure::{NewQuestion, act_on_procedure, begin_procedure};
use mingtong_app::register::register_unit;
use mingtong_app::reporting::{NewUnitReport, act_on_reporting, report_unit};
use mingtong_app::roll::Mode;
use mingtong_app::{Fail, Who, erase};
use mingtong_domain::Millis;
use mingtong_domain::account_book::{Account, Period};
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::{MeetingId, NoticeId, Stream};
use mingtong_domain::matter::Piece;
use mingtong_domain::meeting::{Command, ItemId};
use mingtong_domain::notice::{self, About, NoticeKind};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::{procedure, reporting};
use mingtong_office::account_book::BookSpan;
use mingtong_store::log::text_ref;
use mingtong_testkit::{Courtyard, DAY_MS, EIGHT_PARTS, START_MS, TestApp};

mingtong_testkit::on_both!(
    what_a_notice_says_comes_with_its_salt,
    what_was_objected_is_read_once_it_is_answered,
    what_is_masked_at_a_meeting_is_named_without_its_words,
    a_procedure_and_a_proposed_body_say_why,
    what_a_unit_brings_is_read_and_not_who_speaks_for_it,
    of_an_account_book_no_payee_is_read,
    the_posted_roll_is_read_as_it_hangs,
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

async fn posted(room: &Room<'_>) -> NoticeId {
    let new = NewNotice {
        kind: NoticeKind::Other,
        about: About::Nothing,
        title: "停水通知".to_owned(),
        text: "有事请打13800000000。".to_owned(),
        place: None,
        from: Millis(START_MS).date(),
        to: Millis(START_MS + 7 * DAY_MS).date(),
        covers: None,
    };
    post_notice(&room.t.app, &room.hall, &room.staff(), new).await.unwrap()
}

async fn what_a_notice_says_comes_with_its_salt(t: TestApp) {
    let room = Room::of(&t).await;
    let id = posted(&room).await;
    let stream = Stream::Notice(id.clone());
    let posted = words(&room, WordsOf::Notices, None, &stream).await;
    assert_eq!(said(&posted), ["停水通知", "有事请打138****0000。"], "what was kept was masked already");
    let title = posted.texts[0].reference.clone();
    erase(&t.app, &room.hall, &room.town.who(Role::Secretary), id, Piece::Text(title)).await.unwrap();
    let left = words(&room, WordsOf::Notices, None, &stream).await;
    assert_eq!(said(&left), ["有事请打138****0000。"]);
    assert!(left.masked.is_empty(), "{left:?}");
}

/// Whoever objects may have left a number, which nobody outside reads: not with the salt of their words either.
async fn what_was_objected_is_read_once_it_is_answered(t: TestApp) {
    let room = Room::of(&t).await;
    let id = posted(&room).await;
    let stream = Stream::Notice(id.clone());
    for text in ["停水太久", "请打13812345678找我"] {
        object_to_notice(&t.app, &room.hall, &Who::public(None), id.clone(), text.to_owned(), None).await.unwrap();
    }
    let waiting = words(&room, WordsOf::Notices, None, &stream).await;
    assert_eq!((said(&waiting).len(), waiting.masked.len()), (2, 0), "{waiting:?}");
    for number in [1, 2] {
        let text = format!("第{number}条已办。");
        let answer = notice::Command::AnswerObjection { number, text };
        act_on_notice(&t.app, &room.hall, &room.staff(), id.clone(), None, answer).await.unwrap();
    }
    let answered = words(&room, WordsOf::Notices, None, &stream).await;
    let open = ["停水通知", "有事请打138****0000。", "停水太久", "第1条已办。", "第2条已办。"];
    assert_eq!((said(&answered), answered.masked.len()), (open.to_vec(), 1));
}

async fn a_procedure_and_a_proposed_body_say_why(t: TestApp) {
    let room = Room::of(&t).await;
    let question = NewQuestion {
        title: "小区加装路灯".to_owned(),
        question: "是否同意加装12盏路灯？".to_owned(),
        matter: None,
        place: Some(room.town.courtyard.clone()),
    };
    let id = begin_procedure(&t.app, &room.hall, &room.staff(), question).await.unwrap();
    let withdraw = procedure::Command::Withdraw { reason: "问题写错".to_owned() };
    let secretary = room.town.who(Role::Secretary);
    act_on_procedure(&t.app, &room.hall, &secretary, id.clone(), None, withdraw).await.unwrap();
    let procedure = words(&room, WordsOf::Procedures, None, &Stream::Procedure(id)).await;
    assert_eq!(said(&procedure), ["小区加装路灯", "是否同意加装12盏路灯？", "问题写错"]);

    let place = room.town.courtyard.clone();
    let lead = Who::in_role("lead".into(), Role::BuildingLead, Scope::Place(place.clone()));
    let name = "十四号院议事小组".to_owned();
    let new = NewBody { kind: BodyKind::CourtyardGroup, name, place: Some(place), size: Some(5) };
    let id = propose_body(&t.app, &room.hall, &lead, new, "为了修门头").await.unwrap();
    let body = words(&room, WordsOf::Bodies, None, &Stream::Body(id)).await;
    assert_eq!(said(&body), ["十四号院议事小组", "为了修门头"]);
}

async fn what_a_unit_brings_is_read_and_not_who_speaks_for_it(t: TestApp) {
    let room = Room::of(&t).await;
    let new = NewUnitReport {
        unit: room.town.units[0].clone(),
        person: None,
        name: Some("段联络".to_owned()),
        ours: None,
        text: "会议室可借。".to_owned(),
        since: Millis(START_MS).date(),
        // That it has a last day hides nothing from whoever checks.
        until: Some(Millis(START_MS + DAY_MS).date()),
    };
    let id = report_unit(&t.app, &room.hall, &room.town.handler(0), new).await.unwrap();
    let waiting = words(&room, WordsOf::Reporting, None, &Stream::Reporting(id)).await;
    assert_eq!(said(&waiting), [""; 0]);
    let confirm = reporting::Command::Confirm { ours: None };
    act_on_reporting(&t.app, &room.hall, &room.staff(), id, None, confirm, "报到人").await.unwrap();
    let standing = words(&room, WordsOf::Reporting, None, &Stream::Reporting(id)).await;
    assert_eq!((said(&standing), standing.masked.len()), (vec!["会议室可借。"], 0));
}

async fn of_an_account_book_no_payee_is_read(t: TestApp) {
    let room = Room::of(&t).await;
    let own = room.hall.name.as_str();
    let rows = format!(
        "日期,摘要,来源,收入,支出\n2021-04-05,退款,王建国,,30\n2021-04-06,,李四,5,\n2021-04-07,拨款,{own},5,\n"
    );
    let period = Period { from: date(2021, 4, 1), to: date(2021, 4, 30) };
    let span = BookSpan { period, account: Account::Community };
    let new = NewBookFile { place: None, span, name: "账本.csv".to_owned(), bytes: rows.into_bytes() };
    let report = import_account_book(&t.app, &room.hall, &room.staff(), new, Mode::Import).await.unwrap();
    let stream = Stream::AccountBook(report.book.expect("it was posted"));
    let book = words(&room, WordsOf::AccountBooks, None, &stream).await;
    assert_eq!(said(&book), [format!("拨款\n{own}\n")]);
    assert_eq!(book.masked.len(), 2);
}

async fn the_posted_roll_is_read_as_it_hangs(t: TestApp) {
    let room = Room::of(&t).await;
    let courtyard = Courtyard::filled(&t, &room.town, EIGHT_PARTS).await;
    courtyard.post(&t, &room.town).await;
    let roll = words(&room, WordsOf::Rolls, None, &Stream::Roll(courtyard.roll.clone())).await;
    assert_eq!((said(&roll).len(), roll.masked.len()), (1, 0));
    assert!(said(&roll)[0].contains("张*") && !said(&roll)[0].contains("张三"), "{roll:?}");
}

async fn what_is_masked_at_a_meeting_is_named_without_its_words(t: TestApp) {
    let room = Room::of(&t).await;
    let id: MeetingId = room.opened(4).await;
    let noted = Command::NoteItem { item: ItemId(2), text: Some("上次的事都办完了。".to_owned()) };
    room.does(&id, noted).await.unwrap();
    let (mover, text) = (Some(room.members[1].clone()), "先问13800000000的住户".to_owned());
    let put = Command::PutMotion { item: ItemId(1), amends: None, mover, text };
    room.does(&id, put).await.unwrap();
    let view = room.view(&room.staff(), &id).await;
    let motion = view.meeting.motions[0].text.clone();
    let stream = Stream::Meeting(id);
    // It is its day still: it runs.
    let words = words(&room, WordsOf::Meetings, None, &stream).await;
    assert_eq!(said(&words), ["六月例会", "社区会议室", "修门头", "通报上次决议", "上次的事都办完了。"]);
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
