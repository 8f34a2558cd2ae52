//! Who is in charge, who stands in, and everything handed over, by forms.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(somebody_is_put_in_charge_stood_in_for_and_hands_over);

async fn somebody_is_put_in_charge_stood_in_for_and_hands_over(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let person = |role| town.who(role).actor.person.unwrap().0;
    let (one, other) = (person(Role::Staff), person(Role::Secretary));
    let mut staff = Browser::of_staff(&t, &town).await;
    staff.post(&format!("/matters/{id}/acts/put_in_charge"), &[("person", &one), ("note", "")]).await.location();
    assert!(staff.get(&format!("/matters/{id}")).await.html.contains("社区负责人"));
    assert!(staff.get("/desk?shown=mine").await.html.contains("路灯不亮"));
    let same = [("do", "hand_over"), ("from", one.as_str()), ("to", one.as_str()), ("note", "写好的说明")];
    let refused = staff.post("/desk/team", &same).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("请选两个不同的人") && refused.html.contains(">写好的说明</textarea>"));
    let days = [("away", one.as_str()), ("stand_in", other.as_str()), ("first", "2021-06-09"), ("last", "2021-06-01")];
    let backwards = staff.post("/desk/team", &days).await;
    assert!(backwards.html.contains("最后一天不能早于第一天"), "{}", backwards.html);
    let over = [("do", "hand_over"), ("from", one.as_str()), ("to", other.as_str()), ("note", "请接着办")];
    staff.post("/desk/team", &over).await.location();
    assert!(!staff.get("/desk?shown=mine").await.html.contains("路灯不亮"));
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    assert!(secretary.get("/desk?shown=mine").await.html.contains("路灯不亮"));
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    assert_eq!(unit.get("/desk/team").await.status, StatusCode::FORBIDDEN);
    assert!(!unit.get(&format!("/matters/{id}")).await.html.contains("社区负责人"), "within the community alone");
}
