//! A reception from its announcement to its end.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(a_reception_is_announced_written_into_and_ended);

async fn a_reception_is_announced_written_into_and_ended(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let person = town.who(Role::Delegate).actor.person.unwrap().0;
    let second = town.another_delegate().await.0;
    assert!(staff.get("/desk/receptions/new").await.html.contains("陈代表"));
    let at = [("title", "六月接待日"), ("place", town.courtyard.as_str()), ("date", "2021-06-08"), ("from", "14:30")];
    let seats = [
        ("delegate", person.as_str()),
        ("kind", "party_congress"),
        ("delegate", ""),
        ("kind", "cppcc"),
        ("delegate", second.as_str()),
        ("kind", "cppcc"),
    ];
    let until = |to| [&at[..], &seats, &[("to", to)]].concat();
    let nameless = [&at[..], &[("delegate", person.as_str()), ("kind", ""), ("to", "16:30")]].concat();
    let nameless = staff.post("/desk/receptions/new", &nameless).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.html.contains("请选第1位"), "nobody is a party delegate by default: {}", nameless.html);
    let wrong = staff.post("/desk/receptions/new", &until("四点半")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("六月接待日") && wrong.html.contains("value=\"2021-06-08\""));
    let opened = staff.post("/desk/receptions/new", &until("16:30")).await;
    let reception = opened.location().replace("/c/mingtong", "");

    let desk = staff.get(&reception).await.html;
    let draft = between(&desk, "name=\"draft\" value=\"", "\"").to_owned();
    let place = format!("value=\"{}\" selected", town.courtyard);
    assert!(desk.contains(&place), "the place of the reception is offered first");
    let feed = staff.get("/receptions.ics").await.html;
    assert!(feed.contains("SUMMARY:六月接待日") && feed.contains("时预告"), "{feed}");
    assert!(!feed.contains("in_time") && !feed.contains("DESCRIPTION:short"), "{feed}");
    let empty = staff.post(&reception, &[("draft", &draft), ("text", " "), ("phone", "13800000000")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.html.contains("13800000000"));
    let voice = [("draft", draft.as_str()), ("text", "电动车飞线充电"), ("hazard", "yes")];
    let written = staff.post(&reception, &voice).await;
    assert_eq!(written.status, StatusCode::OK);
    assert!(written.html.contains("class=\"code\"") && written.html.contains("明通2021-0001"));
    let twice = staff.post(&reception, &voice).await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "sent twice, it becomes a matter once");
    let later = staff.get(&reception).await.html;
    assert!(later.contains("明通2021-0001") && !later.contains("class=\"code\""), "the code is shown once");

    let closed = staff.post(&format!("{}/close", reception), &[]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    assert!(!staff.get(&reception).await.html.contains("name=\"draft\""));

    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let page = reception.replace("/desk", "");
    let to = reception.replace("/desk/receptions/", "/desk/erase/reception/");
    assert!(secretary.get(&page).await.html.contains(&to) && !staff.get(&page).await.html.contains(&to));
    let id = between(&secretary.get(&to).await.html, "name=\"id\" value=\"", "\"").to_owned();
    assert_eq!(secretary.post(&to, &[("what", "text"), ("id", &id)]).await.status, StatusCode::SEE_OTHER);
    for path in [&page, &reception, "/receptions"] {
        let html = staff.get(path).await.html;
        assert!(html.contains("内容已依规定删除。") && !html.contains("六月接待日"), "{path}: {html}");
    }
}
