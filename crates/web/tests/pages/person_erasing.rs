//! What somebody has a right to is erased on a page, and words stand in its place.

use crate::browser::Browser;
use crate::meeting::room::Room;
use axum::http::StatusCode;
use mingtong_app::body::view_body;
use mingtong_domain::ids::BodyId;
use mingtong_domain::meeting::{Command, ItemId, ItemKind};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    a_motion_is_erased_on_its_page,
    a_passage_of_the_minutes_is_erased_and_the_page_says_so,
    a_body_keeps_its_name_and_nothing_else,
    whoever_may_not_is_not_led_there,
);

const SAID: &str = "鬾鬿魀魁家的事";
const ERASED: &str = "内容已依规定删除。";

async fn a_motion_is_erased_on_its_page(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(&[(ItemKind::Decide, "修门头")], 5).await;
    let (mover, text) = (Some(room.members[1].clone()), SAID.to_owned());
    meeting.does(Command::PutMotion { item: ItemId(1), amends: None, mover, text }).await;
    let mut anybody = Browser::new(&t);
    assert!(anybody.get(&meeting.path).await.html.contains(SAID));
    let mut secretary = Browser::signed_in(&t, &room.town, &room.town.who(Role::Secretary)).await;
    let page = secretary.get(&meeting.path).await.html;
    let to = format!("/desk/erase/meeting/{}", meeting.id);
    assert!(page.contains(&format!("href=\"/c/mingtong{to}\"")), "{page}");
    let page = secretary.get(&to).await.html;
    let from = page.find(SAID).expect("the motion is offered");
    let id = crate::browser::between(&page[from..], "name=\"id\" value=\"", "\"").to_owned();
    let sent = secretary.post(&to, &[("what", "text"), ("id", &id)]).await;
    assert_eq!(sent.location(), format!("/c/mingtong{to}?done=erase"), "{}", sent.html);
    let done = secretary.get(&format!("{to}?done=erase")).await.html;
    assert!(done.contains("已删除") && !done.contains(SAID), "{done}");
    for page in [meeting.path.clone(), format!("{}/live", meeting.path)] {
        let html = anybody.get(&page).await.html;
        assert!(!html.contains(SAID) && html.contains(ERASED), "{page}: {html}");
    }
    let again = secretary.post(&to, &[("what", "text"), ("id", &id)]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert!(again.html.contains("之前已经删除了"), "{}", again.html);
}

async fn a_passage_of_the_minutes_is_erased_and_the_page_says_so(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(&[(ItemKind::Discuss, "怎么停车")], 5).await;
    meeting.does(Command::NoteItem { item: ItemId(1), text: None }).await;
    meeting.does(Command::End {}).await;
    meeting.does(Command::WriteMinutes { text: format!("一、停车。\n{SAID}。\n二、散会。") }).await;
    let digest = meeting.view().await.minutes[0].digest.clone();
    let mut secretary = Browser::signed_in(&t, &room.town, &room.town.who(Role::Secretary)).await;
    let to = format!("/desk/erase/meeting/{}", meeting.id);
    let wrong = secretary.post(&to, &[("what", "passage"), ("passage", "没有这句话")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.html.contains("没有这句话</textarea>") && wrong.html.contains("纪要里没有这段文字"),
        "{}",
        wrong.html
    );
    let sent = secretary.post(&to, &[("what", "passage"), ("passage", SAID)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
    let minutes = format!("{}/minutes", meeting.path);
    for path in [minutes.clone(), format!("{minutes}.html")] {
        let html = Browser::new(&t).get(&path).await.html;
        assert!(!html.contains(SAID) && html.contains("■■■。") && html.contains("二、散会。"), "{path}: {html}");
        assert!(html.contains("再也算不出来") && html.contains(digest.as_str()), "{path}: {html}");
    }
    let english = Browser::speaking(&t, "en").get(&minutes).await.html;
    assert!(english.contains("it can no longer be made from what is shown here"), "{english}");
}

async fn a_body_keeps_its_name_and_nothing_else(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let fields = [("how", "propose"), ("kind", "council"), ("name", "居民议事会"), ("size", "9"), ("text", SAID)];
    let path = secretary.post("/desk/bodies/new", &fields).await.location().replace("/c/mingtong", "");
    let sheet = [("by", "doors"), ("due", "48"), ("agreed", "40"), ("text", SAID)];
    let agree = format!("{path}/acts/agree_body");
    let agreed = secretary.post_pictures(&agree, &sheet, "pictures", &[png(1)]).await;
    assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.html);
    let (mut anybody, mut staff) = (Browser::new(&t), Browser::of_staff(&t, &town).await);
    let to = path.replace("/bodies/", "/desk/erase/body/");
    let page = secretary.get(&path).await.html;
    let picture = crate::browser::between(&page, "<li><figure><a href=\"/c/mingtong", "\"").to_owned();
    assert!(page.contains(&format!("href=\"/c/mingtong{to}\"")), "{page}");
    assert_eq!(staff.get(&format!("{picture}/small")).await.status, StatusCode::OK);
    assert!(!staff.get(&path).await.html.contains("/desk/erase/"));
    assert_eq!(staff.get(&to).await.status, StatusCode::FORBIDDEN);
    assert_eq!(anybody.get(&picture).await.status, StatusCode::NOT_FOUND, "it carries signatures");
    assert!(!anybody.get(&path).await.html.contains(&picture));

    let offered = secretary.get(&to).await.html;
    assert_eq!(offered.matches("name=\"what\" value=\"text\"").count(), 2, "{offered}");
    assert!(offered.contains("组织的名称不在这里删") && !offered.contains("居民议事会</p>"), "{offered}");
    assert!(offered.contains(&format!("href=\"/c/mingtong{path}\"")), "the way back: {offered}");
    let id = BodyId::from(path.trim_start_matches("/bodies/"));
    let view = view_body(&t.app, &town.hall, &town.who(Role::Secretary), &id).await.unwrap();
    let name = view.body.registered.name;
    let refused = secretary.post(&to, &[("what", "text"), ("id", name.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("组织的名称不能删"), "{}", refused.html);
    for _ in 0..2 {
        let page = secretary.get(&to).await.html;
        let from = page.find("name=\"what\" value=\"text\"").expect("a text is offered");
        let text = crate::browser::between(&page[from..], "name=\"id\" value=\"", "\"").to_owned();
        let sent = secretary.post(&to, &[("what", "text"), ("id", &text)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
    }
    let of_it = picture.rsplit('/').next().expect("an id").to_owned();
    let sent = secretary.post(&to, &[("what", "picture"), ("id", &of_it)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
    let html = secretary.get(&path).await.html;
    assert!(!html.contains(SAID) && html.matches(ERASED).count() == 2 && html.contains("居民议事会"), "{html}");
    assert!(!html.contains(&picture), "no picture that is not there: {html}");
    assert_eq!(secretary.get(&picture).await.status, StatusCode::NOT_FOUND);
    let english = Browser::speaking(&t, "en").get(&path).await.html;
    assert!(english.contains("The words were erased, as the law provides."), "{english}");
}

async fn whoever_may_not_is_not_led_there(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.called(&[(ItemKind::Discuss, "怎么停车")]).await;
    let to = format!("/desk/erase/meeting/{}", meeting.id);
    let mut staff = room.staff().await;
    assert!(!staff.get(&meeting.path).await.html.contains("/desk/erase/"));
    assert_eq!(staff.get(&to).await.status, StatusCode::FORBIDDEN);
    let title = meeting.view().await.meeting.title;
    let sent = staff.post(&to, &[("what", "text"), ("id", title.as_str())]).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    assert!(Browser::new(&t).get(&to).await.location().contains("/sign-in"));
    let mut secretary = Browser::signed_in(&t, &room.town, &room.town.who(Role::Secretary)).await;
    for nowhere in ["/desk/erase/meeting/m0", "/desk/erase/body/b1", "/desk/erase/resolution/x"] {
        assert_eq!(secretary.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}
