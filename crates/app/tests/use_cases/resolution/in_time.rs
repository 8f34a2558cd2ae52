//! Nothing is drawn up or published before its time, or for a body that ended; what was wrong is put right.

use super::*;
use mingtong_app::body::{act_on_body, view_body};
use mingtong_domain::body;

mingtong_testkit::on_both!(
    a_name_that_one_text_introduces_is_hidden_in_all,
    nothing_is_drawn_up_or_published_before_its_time,
    one_whose_notice_was_taken_down_early_is_published_again,
    a_body_that_was_dissolved_resolves_and_carries_out_nothing,
);

async fn a_name_that_one_text_introduces_is_hidden_in_all(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let words = "联系人：李强，电话13800001234".to_owned();
    let money = Some(NewMoney { words, amount_fen: 30_000, source: FundKind::Residents });
    let point = NewPoint { text: "李强出300元，修好门头".to_owned(), money, ..it.point() };
    let id = it.try_draw(&it.room.staff(), NewResolution { points: vec![point], ..it.opinion() }).await.unwrap();
    let public = it.view(&Who::public(None), id).await;
    assert_eq!(public.points[0].text, "李*出300元，修好门头");
    assert_eq!(public.points[0].money.as_ref().unwrap().words, "联系人：李*，电话138****1234");
    assert!(it.view(&it.room.staff(), id).await.points[0].text.starts_with("李强"));
}

async fn nothing_is_drawn_up_or_published_before_its_time(t: TestApp) {
    let it = Evening::of(&t, 4, 1).await;
    let offered = drawable(&t.app, &it.room.hall, &it.room.staff(), &it.meeting).await.unwrap();
    assert_eq!(offered.items, []);
    let early = it.try_draw(&it.room.staff(), it.opinion()).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::MeetingNotEnded));
    let note = meeting::Command::NoteItem { item: ItemId(2), text: None };
    it.room.does(&it.meeting, note).await.unwrap();
    it.room.does(&it.meeting, meeting::Command::End {}).await.unwrap();
    let id = it.drawn().await;
    assert!(!it.view(&it.room.staff(), id).await.acts.contains(&Act::Publish), "its minutes do not stand");
    let (title, text) = ("公示".to_owned(), "修好门头".to_owned());
    let publication = Publication { title, text, from: it.day(0), to: it.day(7) };
    let early = publish_resolution(&t.app, &it.room.hall, &it.room.staff(), id, None, publication).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::MinutesOpen));

    // The body is not dissolved meanwhile, and what is drawn up wrongly is taken back.
    let dissolve = body::Command::Dissolve { reason: "换届".to_owned() };
    let secretary = it.room.town.who(Role::Secretary);
    let open = act_on_body(&t.app, &it.room.hall, &secretary, it.room.body.clone(), None, dissolve).await.unwrap_err();
    let Fail::Refused(refusal) = open else { panic!("{open:?}") };
    let day = it.day(0).to_string();
    assert_eq!((refusal.code, refusal.detail), (Code::MeetingUnfinished, Some(format!("六月例会 {day}"))));
    let withdraw = Command::Withdraw { reason: "日期写错".to_owned() };
    assert_eq!(it.act(&it.room.staff(), id, withdraw).await.unwrap(), Stage::Withdrawn);
    assert_eq!(it.view(&Who::public(None), id).await.withdrawn.as_deref(), Some("日期写错"));
    it.drawn().await;
    it.room.is_sound().await;
}

async fn one_whose_notice_was_taken_down_early_is_published_again(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let id = it.published().await;
    let staff = it.room.staff();
    let first = it.view(&staff, id).await.notice.unwrap().id;
    let take_down = notice::Command::TakeDown { reason: Some("日期写错".to_owned()) };
    act_on_notice(&t.app, &it.room.hall, &staff, first.clone(), None, take_down).await.unwrap();
    let view = it.view(&staff, id).await;
    assert!(view.is_broken_off() && view.acts.contains(&Act::Publish));
    let (title, text) = ("重新公示".to_owned(), "修好门头".to_owned());
    let publication = Publication { title, text, from: it.day(0), to: it.day(7) };
    publish_resolution(&t.app, &it.room.hall, &staff, id, None, publication).await.unwrap();
    let resolved = it.matter().await.steps.iter().filter(|step| step.kind.key() == "resolved").count();
    assert_eq!((resolved, it.view(&staff, id).await.notice.unwrap().id != first), (1, true), "it comes in once");
    t.later(8 * DAY_MS);
    it.act(&staff, id, Command::TakeEffect {}).await.unwrap();
    it.room.is_sound().await;
}

async fn a_body_that_was_dissolved_resolves_and_carries_out_nothing(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let secretary = it.room.town.who(Role::Secretary);
    let body = it.room.body.clone();
    let meets = body::Command::MeetRegularly {
        rhythm: body::Rhythm::Weekly,
        first: Millis(t.app.now().0 + DAY_MS),
        place: "会议室".to_owned(),
    };
    for command in [meets, body::Command::Dissolve { reason: "换届".to_owned() }] {
        act_on_body(&t.app, &it.room.hall, &secretary, body.clone(), None, command).await.unwrap();
    }
    let refused = it.try_draw(&it.room.staff(), it.opinion()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::BodyNotActive));
    let offered = drawable(&t.app, &it.room.hall, &it.room.staff(), &it.meeting).await.unwrap();
    assert_eq!((offered.items, offered.bodies), (vec![], vec![]));
    let point = NewPoint { matter: None, by: Doer::Body(body.clone()), ..it.point() };
    let new = NewResult {
        body: None,
        title: "使用维修资金".to_owned(),
        source: "区住建局".to_owned(),
        figures: figures("24"),
        pictures: vec![],
        points: vec![point],
    };
    let refused = record_result(&t.app, &it.room.hall, &it.room.staff(), new).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::BodyNotActive));
    let shown = view_body(&t.app, &it.room.hall, &Who::public(None), &body).await.unwrap();
    assert!(shown.regular.is_none() && shown.held.is_empty());
}
