//! People and roles as whoever gives roles works with them.

use crate::browser::{Browser, PASSWORD, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    somebody_is_added_signs_in_gets_another_role_and_loses_it,
    what_is_refused_keeps_what_was_typed_and_no_password,
);

async fn somebody_is_added_signs_in_gets_another_role_and_loses_it(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let new = [
        ("name", "何楼长"),
        ("role", "building_lead"),
        ("place", "东风巷14号院"),
        ("body", ""),
        ("unit", ""),
        ("login", "hlz"),
        ("password", PASSWORD),
    ];
    let added = secretary.post("/desk/people/new", &new).await;
    let person = between(added.location(), "/c/mingtong", "?").to_owned();
    let page = secretary.get(&person).await.html;
    assert!(page.contains("楼栋长 · 东风巷14号院") && page.contains("hlz"), "{page}");
    let entered = Browser::new(&t).post("/sign-in", &[("login", "hlz"), ("password", PASSWORD)]).await;
    assert!(entered.location().starts_with("/c/mingtong"), "{}", entered.location());
    let unit = town.units[0].to_string();
    let grant = [("what", "grant"), ("role", "unit_handler"), ("place", ""), ("unit", unit.as_str())];
    secretary.post(&person, &grant).await.location();
    let list = secretary.get("/desk/people?q=何楼").await;
    assert!(list.html.contains("单位经办人 · 物业服务中心") && !list.html.contains("李社工"), "{}", list.html);
    let page = secretary.get(&person).await.html;
    let held = format!("unit_handler:unit:{unit}");
    assert!(page.contains(&format!("value=\"{held}\"")), "{page}");
    secretary.post(&person, &[("what", "end"), ("held", &held)]).await.location();
    assert!(!secretary.get(&person).await.html.contains("单位经办人 ·"));
    let other = [("what", "account"), ("login", "hlz"), ("password", "榕树下的石桌旁边")];
    secretary.post(&person, &other).await.location();
    let old = Browser::new(&t).post("/sign-in", &[("login", "hlz"), ("password", PASSWORD)]).await;
    assert_eq!(old.status, StatusCode::UNAUTHORIZED, "the old password is over");
}

async fn what_is_refused_keeps_what_was_typed_and_no_password(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let unit = town.units[0].to_string();
    let with = |role, place, unit, password| {
        let login = ("login", "heg");
        [("name", "何管"), ("role", role), ("place", place), ("unit", unit), login, ("password", password)]
    };
    for (fields, told) in [
        (with("", "", "", PASSWORD), "请选择身份"),
        (with("grid_worker", "", "", PASSWORD), "这个身份不能用在所选的范围"),
        (with("grid_worker", "没有的院", "", PASSWORD), "没有叫“没有的院”的地点"),
        (with("grid_worker", "东风巷14号院", unit.as_str(), PASSWORD), "只能填一样"),
        (with("staff", "", "", "12345678"), "太容易猜到"),
    ] {
        let refused = secretary.post("/desk/people/new", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(refused.html.contains(told) && refused.html.contains("value=\"何管\""), "{told}: {}", refused.html);
        assert!(!refused.html.contains(PASSWORD), "no password comes back");
    }
    assert!(!secretary.get("/desk/people").await.html.contains("何管"), "all of it or nothing");
    let own = format!("/desk/people/{}", town.who(Role::Secretary).actor.person.unwrap());
    let last = secretary.post(&own, &[("what", "end"), ("held", "secretary:community:")]).await;
    assert!(last.html.contains("您是最后一个有这个身份的人"), "{}", last.html);
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.get(&own).await.status, StatusCode::FORBIDDEN);
    let password = [("what", "account"), ("login", "mine"), ("password", PASSWORD)];
    let way_up = staff.post(&own, &password).await;
    assert_eq!(way_up.status, StatusCode::FORBIDDEN, "staff set nobody's password");
    let role = [("what", "grant"), ("role", "secretary")];
    let way_up = staff.post(&own, &role).await;
    assert_eq!(way_up.status, StatusCode::FORBIDDEN, "and give no role");
    assert_eq!(secretary.get(&own).await.status, StatusCode::OK, "nobody was signed out by that");
    let nobody = secretary.get("/desk/people/nobody").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}
