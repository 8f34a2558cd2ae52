//! 代录: whoever accompanies residents writes down what they say, in their own place.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::matter::view_matter;
use mingtong_app::person::add_person;
use mingtong_app::register::{change_role, retire_place};
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::MatterId;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_building_lead_writes_down_for_a_neighbour,
    whose_own_place_was_retired_is_told_so,
    what_a_body_said_is_written_down_where_there_is_such_a_body,
    who_speaks_for_themself_has_no_such_page,
);

async fn a_building_lead_writes_down_for_a_neighbour(t: TestApp) {
    let town = t.found().await;
    let keeper = Who::keeper();
    let person = add_person(&t.app, &town.hall, &keeper, "刘楼长").await.unwrap();
    let (role, scope) = (Role::BuildingLead, Scope::Place(town.courtyard.clone()));
    change_role(&t.app, &town.hall, &keeper, person.clone(), role, scope.clone(), RoleChange::Grant).await.unwrap();
    let mut lead = Browser::signed_in(&t, &town, &Who::in_role(person, role, scope)).await;
    assert!(lead.get("/desk").await.html.contains("/c/mingtong/desk/raise"));
    let form = lead.get("/desk/raise").await.html;
    assert!(form.contains("东风巷14号院") && !form.contains("人民东路69号院") && !form.contains("说不清楚"), "{form}");
    let draft = between(&form, "name=\"draft\" value=\"", "\"").to_owned();
    let place = town.courtyard.as_str();
    let fields = [
        ("draft", draft.as_str()),
        ("channel", "walk_in"),
        ("text", "王阿姨说楼道灯不亮"),
        ("phone", "13800001111"),
        ("place", town.road.as_str()),
    ];
    let long = "长".repeat(121);
    let unseen = [("draft", draft.as_str()), ("text", "\u{200b}"), ("title", long.as_str()), ("place", place)];
    let wrong = lead.post("/desk/raise", &unseen).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("“什么事”必填") && wrong.html.contains("“标题”太长，最多 120 个字"), "{}", wrong.html);
    assert!(between(&wrong.html, "<textarea id=\"text\"", ">").contains("aria-invalid"), "{}", wrong.html);
    let elsewhere = lead.post("/desk/raise", &fields).await;
    assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(elsewhere.html.contains("王阿姨说楼道灯不亮"), "what was typed is kept");
    let mut fields = fields;
    fields[4].1 = place;
    let written = lead.post("/desk/raise", &fields).await;
    assert!(written.html.contains("class=\"receipt\""), "{}", written.html);
    let id = MatterId::new(2021, 1).unwrap();
    let contact = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap().contact.unwrap();
    assert_eq!(contact.phone.as_deref(), Some("13800001111"));
    assert!(!lead.get(&format!("/matters/{id}")).await.html.contains("13800001111"), "contacts are for the desk");
}

async fn whose_own_place_was_retired_is_told_so(t: TestApp) {
    let town = t.found().await;
    let (keeper, yard) = (Who::keeper(), town.courtyard.clone());
    let person = add_person(&t.app, &town.hall, &keeper, "刘楼长").await.unwrap();
    let (role, scope) = (Role::BuildingLead, Scope::Place(yard.clone()));
    change_role(&t.app, &town.hall, &keeper, person.clone(), role, scope.clone(), RoleChange::Grant).await.unwrap();
    retire_place(&t.app, &town.hall, &keeper, yard.clone()).await.unwrap();
    let mut lead = Browser::signed_in(&t, &town, &Who::in_role(person, role, scope)).await;
    let form = lead.get("/desk/raise").await.html;
    assert!(form.contains("东风巷14号院（已停用）") && !form.contains("人民东路69号院"), "{form}");
    let draft = between(&form, "name=\"draft\" value=\"", "\"").to_owned();
    let fields = [("draft", draft.as_str()), ("channel", "walk_in"), ("text", "楼道灯不亮"), ("place", yard.as_str())];
    let sent = lead.post("/desk/raise", &fields).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(sent.html.contains("这个地点已经停用") && sent.html.contains("楼道灯不亮"), "{}", sent.html);
}

async fn what_a_body_said_is_written_down_where_there_is_such_a_body(t: TestApp) {
    let town = t.found().await;
    let keeper = Who::keeper();
    let channels = async |browser: &mut Browser| {
        let form = browser.get("/desk/raise").await.html;
        ["council", "courtyard_group"].map(|channel| form.contains(&format!("name=\"channel\" value=\"{channel}\"")))
    };
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(channels(&mut staff).await, [false, false], "there is no body");
    let new = |kind, name: &str| NewBody { kind, name: name.to_owned(), place: None, size: None };
    let group = new(BodyKind::CourtyardGroup, "院坝议事小组");
    let group = form_body(&t.app, &town.hall, &keeper, group).await.unwrap();
    form_body(&t.app, &town.hall, &keeper, new(BodyKind::Owners, "业主大会")).await.unwrap();
    assert_eq!(channels(&mut staff).await, [false, true], "the owners have no channel");
    form_body(&t.app, &town.hall, &keeper, new(BodyKind::Council, "居民议事会")).await.unwrap();
    let hall = t.app.hall("mingtong").await.unwrap();
    let person = add_person(&t.app, &hall, &keeper, "何组员").await.unwrap();
    let (role, scope) = (Role::GroupMember, Scope::Body(group));
    change_role(&t.app, &hall, &keeper, person.clone(), role, scope.clone(), RoleChange::Grant).await.unwrap();
    let mut member = Browser::signed_in(&t, &town, &Who::in_role(person, role, scope)).await;
    assert_eq!(channels(&mut member).await, [false, true], "their own");
    assert_eq!(channels(&mut staff).await, [true, true]);
}

async fn who_speaks_for_themself_has_no_such_page(t: TestApp) {
    let town = t.found().await;
    for who in [town.handler(0), town.who(Role::Supervisor)] {
        let mut browser = Browser::signed_in(&t, &town, &who).await;
        assert!(!browser.get("/desk").await.html.contains("/c/mingtong/desk/raise"));
        assert_eq!(browser.get("/desk/raise").await.status, StatusCode::FORBIDDEN);
    }
}
