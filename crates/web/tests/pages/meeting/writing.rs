//! What was typed outlives a session, on whichever page it was typed.

use super::room::Room;
use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_domain::meeting::{Command, ItemId, ItemKind};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    minutes_outlive_the_session_of_whoever_wrote_them,
    a_sheet_outlives_it_too,
    a_draft_that_is_too_long_is_cut_nowhere_and_says_so,
);

async fn minutes_outlive_the_session_of_whoever_wrote_them(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(&[(ItemKind::Discuss, "怎么停车")], 5).await;
    meeting.does(Command::NoteItem { item: ItemId(1), text: None }).await;
    meeting.does(Command::End {}).await;
    let mut convenor = room.browser_of(0).await;
    t.later(DAY_MS);
    let sent = meeting.send(&mut convenor, "write_minutes", &[("text", "写了一晚上的纪要")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert!(sent.location().contains("/sign-in"), "{}", sent.location());
    convenor.csrf.clear();
    let login = room.members[0].0.to_lowercase();
    let back = meeting.act("write_minutes");
    let fields =
        [("login", login.as_str()), ("password", crate::browser::PASSWORD), ("back", &format!("/c/mingtong{back}"))];
    let there = convenor.post("/sign-in", &fields).await.location().trim_start_matches("/c/mingtong").to_owned();
    assert_eq!(there, back);
    let minutes = convenor.get(&there).await.location().trim_start_matches("/c/mingtong").to_owned();
    assert!(minutes.starts_with(&format!("{}/minutes", meeting.path)), "{minutes}");
    let page = convenor.get(minutes.split('#').next().unwrap()).await.html;
    assert!(page.contains("写了一晚上的纪要</textarea>"), "{page}");
}

async fn a_sheet_outlives_it_too(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.called(&[(ItemKind::Discuss, "怎么停车")]).await;
    let mut staff = room.staff().await;
    t.later(5 * DAY_MS);
    let sheet = [("sheet", "1"), ("attends", "member"), ("by", "sheet"), ("person", room.members[3].as_str())];
    meeting.send(&mut staff, "sign_in", &sheet).await.location();
    let names = [("names", "陈老板"), ("attends", "guest")];
    let to = format!("{}/newcomers", meeting.path);
    assert_eq!(Browser::new(&t).post(&to, &names).await.status, StatusCode::SEE_OTHER, "to the sign-in");
    let mut again = room.staff().await;
    assert_eq!(again.get(&to).await.location(), format!("/c/mingtong{to}").replace("/newcomers", "/people#newcomers"));
    assert!(meeting.view().await.attendance.guests.is_empty());
}

async fn a_draft_that_is_too_long_is_cut_nowhere_and_says_so(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(&[(ItemKind::Discuss, "怎么停车")], 5).await;
    for nth in 1..5 {
        let (person, text) = (room.members[nth].clone(), format!("{}第{nth}个意见完", "停".repeat(9_000)));
        meeting.does(Command::RecordView { item: ItemId(1), person, text }).await;
    }
    meeting.does(Command::NoteItem { item: ItemId(1), text: None }).await;
    meeting.does(Command::End {}).await;
    let to = format!("{}/minutes?write=1", meeting.path);
    let mut english = room.staff().await.and_speaks("en");
    let page = english.get(&to).await.html;
    assert!(page.contains("This draft has") && page.contains("主持人："), "minutes are in Chinese for the neighbours");
    let page = english.and_speaks("").get(&to).await.html;
    assert!(page.contains("这份草稿有") && page.contains("纪要最多"), "what to do is said");
    for nth in 1..5 {
        assert!(page.contains(&format!("第{nth}个意见完")), "{nth}");
    }
}
