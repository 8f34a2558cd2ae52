//! Who comes and goes: on one sheet, by a button of one's own, by name.

use super::room::{Room, name};
use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::meeting::AtMeeting;
use mingtong_domain::meeting::ItemKind;
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp};

mingtong_testkit::on_both!(
    thirty_are_noted_on_one_sheet,
    a_member_signs_in_and_out_themself,
    newcomers_are_signed_in_by_name_and_kept_from_the_public,
    whoever_is_excused_says_why_to_those_of_the_community,
);

const TALK: &[(ItemKind, &str)] = &[(ItemKind::Discuss, "怎么停车")];

async fn thirty_are_noted_on_one_sheet(t: TestApp) {
    let room = Room::of(&t, 30).await;
    let meeting = room.called(TALK).await;
    t.later(5 * DAY_MS);
    let mut staff = room.staff().await;
    let sheet = staff.get(&format!("{}/people", meeting.path)).await.html;
    assert_eq!(sheet.matches("name=\"person\" value=").count(), 30, "a box for everybody, on one page");
    let all = staff.get(&format!("{}/people?all=1", meeting.path)).await.html;
    assert_eq!(all.matches(" checked><span>").count(), 30, "or all at once");
    let mut ticked = vec![("sheet", "1"), ("attends", "member"), ("by", "sheet")];
    ticked.extend(room.members.iter().map(|member| ("person", member.as_str())));
    let noted = staff.post(&meeting.act("sign_in"), &ticked).await;
    assert_eq!(noted.location(), format!("/c/mingtong{}/people?done=sign_in", meeting.path));
    let page = staff.get(&meeting.path).await.html;
    assert!(page.contains("在场30人，应到30人") && page.contains("够人数"), "{page}");
    let left = [("sheet", "1"), ("person", room.members[5].as_str()), ("person", room.members[6].as_str())];
    t.later(HOUR_MS);
    let mut staff = room.staff().await;
    meeting.done(&mut staff, "sign_out", &left).await;
    let view = meeting.view().await;
    assert_eq!(view.attendance.there, 28);
    let twice = staff.post(&meeting.act("sign_out"), &left).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.html.contains(&format!("{} 不在场", name(5))), "{}", twice.html);
    let nobody = staff.post(&meeting.act("sign_in"), &ticked[..3]).await;
    assert!(nobody.html.contains("还没有勾选人"), "{}", nobody.html);
}

async fn a_member_signs_in_and_out_themself(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.called(TALK).await;
    let code = meeting.act("sign_in");
    let stranger = Browser::new(&t).get(&code).await;
    assert!(stranger.location().starts_with("/c/mingtong/sign-in?back="), "whoever comes with the code signs in first");
    let early = room.browser_of(4).await.get(&meeting.path).await.html;
    assert!(!early.contains("id=\"act-sign_in\""), "not before the day");
    t.later(5 * DAY_MS);
    let mut member = room.browser_of(4).await;
    assert_eq!(member.get(&code).await.location(), format!("/c/mingtong{}#act-sign_in", meeting.path));
    let page = member.get(&meeting.path).await.html;
    let form = between(&page, "id=\"act-sign_in\"", "</details>");
    assert!(form.contains(&format!("name=\"person\" value=\"{}\"", room.members[4])), "{form}");
    let own = [("person", room.members[4].as_str()), ("attends", "member"), ("by", "code")];
    meeting.done(&mut member, "sign_in", &own).await;
    let page = member.get(&meeting.path).await.html;
    assert!(!page.contains("id=\"act-sign_in\"") && page.contains("id=\"act-sign_out\""), "{page}");
    let other = [("person", room.members[3].as_str()), ("attends", "member"), ("by", "code")];
    let refused = meeting.send(&mut member, "sign_in", &other).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody signs in somebody else");
    meeting.done(&mut member, "sign_out", &own[..1]).await;
    let view = meeting.view().await;
    let noted = view.attendance.members.iter().find(|it| it.person.id == room.members[4]).unwrap();
    assert_eq!((noted.at, noted.intervals.len()), (AtMeeting::Left, 1));
}

async fn newcomers_are_signed_in_by_name_and_kept_from_the_public(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.called(TALK).await;
    t.later(5 * DAY_MS);
    let mut staff = room.staff().await;
    let to = format!("{}/newcomers", meeting.path);
    let typed = [("names", "陈老板\n 李大爷 \n"), ("attends", "")];
    let wrong = staff.post(&to, &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("陈老板\n 李大爷"), "what was typed is kept: {}", wrong.html);
    let member = staff.post(&to, &[typed[0], ("attends", "member")]).await;
    assert_eq!(member.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody gets a vote by their name");
    staff.post(&to, &[typed[0], ("attends", "guest")]).await.location();
    let people = format!("{}/people", meeting.path);
    let (of_staff, public) = (staff.get(&people).await.html, Browser::new(&t).get(&people).await.html);
    assert!(of_staff.contains("陈老板") && of_staff.contains("李大爷"), "{of_staff}");
    assert!(!public.contains("陈老板") && public.contains("列席2人"), "{public}");
    let stranger = Browser::new(&t).post(&to, &[typed[0], ("attends", "guest")]).await;
    assert_ne!(stranger.status, StatusCode::OK);
    assert_eq!(meeting.view().await.attendance.guests.len(), 2);
}

async fn whoever_is_excused_says_why_to_those_of_the_community(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.called(TALK).await;
    let mut member = room.browser_of(4).await;
    let excuse = [("person", room.members[4].as_str()), ("reason", "带孩子看病")];
    meeting.done(&mut member, "excuse", &excuse).await;
    let people = format!("{}/people", meeting.path);
    let (of_staff, public) = (room.staff().await.get(&people).await.html, Browser::new(&t).get(&people).await.html);
    assert!(of_staff.contains("带孩子看病"), "{of_staff}");
    assert!(public.contains("请假") && !public.contains("带孩子看病"), "{public}");
}
