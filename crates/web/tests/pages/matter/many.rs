//! Several matters at once, ticked in the worklist: each decided by itself, and nothing typed is lost.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::matter::view_matter;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, StageKind, Track};
use mingtong_domain::role::Role;
use mingtong_office::{Cell, read};
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    ten_are_accepted_and_assigned_with_one_form,
    ten_are_published_as_they_are_accepted_and_assigned_or_by_themselves,
    what_cannot_be_done_of_one_does_not_hold_up_the_others_and_stays_ticked,
    what_was_not_done_stands_in_the_form_though_its_list_is_empty,
    nothing_ticked_or_chosen_is_said_and_what_was_typed_stays,
    many_are_for_the_desk_alone,
    the_ticked_go_out_as_a_ledger_in_their_order_and_what_is_not_in_it_is_named,
);

async fn stage(t: &TestApp, town: &Town, id: MatterId) -> StageKind {
    view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap().stage
}

/// What the box beside a matter sends.
fn tick(html: &str, id: MatterId) -> String {
    format!("{id}:{}", between(html, &format!("value=\"{id}:"), "\""))
}

async fn raised(town: &Town, count: usize) -> Vec<MatterId> {
    let mut ids = Vec::new();
    for nth in 0..count {
        ids.push(town.raise(town.report(&format!("第{nth}盏路灯不亮"))).await.matter);
    }
    ids
}

async fn ten_are_accepted_and_assigned_with_one_form(t: TestApp) {
    let town = t.found().await;
    let ids = raised(&town, 10).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let list = staff.get("/desk?shown=to-accept").await.html;
    // Whoever goes back finds another list: a browser puts ticks back by their place in the page.
    assert!(between(&list, "/desk/many", ">").contains("autocomplete=\"off\""), "{list}");
    let ticks: Vec<String> = ids.iter().map(|id| tick(&list, *id)).collect();
    let mut form = vec![("act", "accept"), ("unit", town.units[0].as_str()), ("note", "今天去看")];
    form.push(("category", "space"));
    form.extend(ticks.iter().map(|tick| ("matter", tick.as_str())));
    let done = staff.post("/desk/many?shown=to-accept", &form).await.location().replace("/c/mingtong", "");
    assert!(done.starts_with("/desk?shown=to-accept&done=accept"), "{done}");
    let told = staff.get(&done).await.html;
    let told = between(&told, "role=\"status\">", "</p>");
    assert!(told.starts_with("办好 10 件（受理 · 交办给物业服务中心 · 归类为"), "{told}");
    for id in ids {
        assert_eq!(stage(&t, &town, id).await, StageKind::Assigned);
        assert!(told.contains(&format!("/matters/{id}?from=desk\">明通{id}</a>")), "{told}");
        let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap();
        assert_eq!(view.matter.category.as_ref().map(|it| it.0.as_str()), Some("space"));
    }
}

/// Where the community looks before anything is public: what is done to ten takes no second round of ticks.
async fn ten_are_published_as_they_are_accepted_and_assigned_or_by_themselves(t: TestApp) {
    let town = t.found_reviewing().await;
    let ids = raised(&town, 12).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let list = staff.get("/desk?shown=to-accept").await.html;
    let ticks: Vec<String> = ids.iter().map(|id| tick(&list, *id)).collect();
    let mut form = vec![("act", "accept"), ("unit", town.units[0].as_str()), ("publish", "1")];
    form.extend(ticks[..10].iter().map(|tick| ("matter", tick.as_str())));
    let all = staff.get("/desk?shown=to-accept&all=1").await.html;
    assert_eq!((list.matches(" checked>").count(), all.matches(" checked>").count()), (0, 12), "{all}");
    let done = staff.post("/desk/many?shown=to-accept", &form).await.location().replace("/c/mingtong", "");
    let told = staff.get(&done).await.html;
    assert!(told.contains("办好 10 件（受理 · 交办给物业服务中心 · 等待审核的内容已公开）"), "{told}");
    let now = tick(&staff.get("/desk").await.html, ids[0]);
    let mut form = vec![
        ("act", "publish"),
        ("matter", now.as_str()),
        ("matter", ticks[10].as_str()),
        ("matter", ticks[11].as_str()),
    ];
    let unread = staff.post("/desk/many", &form).await.html;
    assert!(unread.contains("还没有勾“内容我看过了”"), "{unread}");
    form.push(("publish", "1"));
    let part = staff.post("/desk/many", &form).await.html;
    assert!(part.contains("办好 2 件，1 件没办成"), "nothing of the first waits any more: {part}");
    let mut anybody = Browser::new(&t);
    for (nth, id) in ids.into_iter().enumerate() {
        let accepted = if nth < 10 { StageKind::Assigned } else { StageKind::Received };
        assert_eq!(stage(&t, &town, id).await, accepted);
        let page = anybody.get(&format!("/matters/{id}")).await.html;
        assert!(page.contains(&format!("第{nth}盏路灯不亮")), "everybody reads it: {page}");
    }
}

async fn what_cannot_be_done_of_one_does_not_hold_up_the_others_and_stays_ticked(t: TestApp) {
    let town = t.found().await;
    let ids = raised(&town, 3).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let list = staff.get("/desk").await.html;
    let ticks: Vec<String> = ids.iter().map(|id| tick(&list, *id)).collect();
    let other = town.who(Role::Secretary);
    let accept = Command::Accept { track: Some(Track::Ordinary), unit: None, note: None };
    town.act(&other, ids[1], accept).await.unwrap();
    let mut form = vec![("act", "accept"), ("unit", town.units[0].as_str()), ("note", "今天去看")];
    form.extend(ticks.iter().map(|tick| ("matter", tick.as_str())));
    let part = staff.post("/desk/many", &form).await;
    assert_eq!(part.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(part.html.contains("办好 2 件，1 件没办成"), "{}", part.html);
    assert!(part.html.contains("现在是“已受理”。"), "what it is by now: {}", part.html);
    assert!(part.html.contains("value=\"今天去看\""), "the note is still there");
    assert_eq!(part.html.matches("aria-label=\"选中").count(), 3);
    let of_one = between(&part.html, &format!("value=\"{}:", ids[1]), ">");
    assert!(of_one.contains(" checked"), "{of_one}");
    assert_eq!(part.html.matches("name=\"matter\"").count(), 3);
    assert_eq!(stage(&t, &town, ids[0]).await, StageKind::Assigned);
    assert_eq!(stage(&t, &town, ids[1]).await, StageKind::Accepted, "somebody else acted on it meanwhile");
}

/// The list of what is to be accepted is empty, and nothing typed is lost with it.
async fn what_was_not_done_stands_in_the_form_though_its_list_is_empty(t: TestApp) {
    let town = t.found().await;
    let ids = raised(&town, 1).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let old = tick(&staff.get("/desk?shown=to-accept").await.html, ids[0]);
    let accept = Command::Accept { track: Some(Track::Ordinary), unit: None, note: None };
    town.act(&town.who(Role::Secretary), ids[0], accept).await.unwrap();
    let unit = town.units[0].as_str();
    let form = [("act", "accept"), ("unit", unit), ("note", "今天去看"), ("matter", old.as_str())];
    let left = staff.post("/desk/many?shown=to-accept", &form).await;
    assert!(left.html.contains("已不在这一栏") && left.html.contains("value=\"今天去看\""), "{}", left.html);
    let now = tick(&left.html, ids[0]);
    assert_ne!(now, old, "whoever reads why sends it as it stands now");
    let form = [("act", "assign"), ("unit", unit), ("note", "今天去看"), ("matter", now.as_str())];
    assert_eq!(staff.post("/desk/many?shown=to-accept", &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stage(&t, &town, ids[0]).await, StageKind::Assigned);
}

async fn nothing_ticked_or_chosen_is_said_and_what_was_typed_stays(t: TestApp) {
    let town = t.found().await;
    let ids = raised(&town, 1).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let list = staff.get("/desk").await.html;
    let none = staff.post("/desk/many", &[("act", "reply"), ("text", "已经在修")]).await;
    assert!(none.html.contains("还没有勾选事项") && none.html.contains(">已经在修</textarea>"), "{}", none.html);
    let box_of = tick(&list, ids[0]);
    let no_act = staff.post("/desk/many", &[("matter", box_of.as_str()), ("text", "已经在修")]).await;
    assert!(no_act.html.contains("请选择对勾选的事项做什么"), "{}", no_act.html);
    assert!(between(&no_act.html, &format!("value=\"{}:", ids[0]), ">").contains(" checked"));
    let no_unit = staff.post("/desk/many", &[("matter", box_of.as_str()), ("act", "assign")]).await;
    let unit = between(&no_unit.html, "id=\"many-unit\"", ">");
    assert!(no_unit.html.contains("还没有选单位") && unit.contains("aria-invalid"), "{}", no_unit.html);
}

async fn many_are_for_the_desk_alone(t: TestApp) {
    let town = t.found().await;
    let ids = raised(&town, 1).await;
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    assert!(!unit.get("/desk").await.html.contains("/desk/many"));
    let of_one = format!("{}:1", ids[0]);
    let refused = unit.post("/desk/many", &[("matter", of_one.as_str()), ("act", "accept")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(stage(&t, &town, ids[0]).await, StageKind::Received);
}

async fn the_ticked_go_out_as_a_ledger_in_their_order_and_what_is_not_in_it_is_named(t: TestApp) {
    let town = t.found().await;
    let ids = raised(&town, 3).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let layout = [("name", "区里的"), ("place-number", "1"), ("place-title", "2")];
    assert_eq!(staff.post("/desk/ledger", &layout).await.status, StatusCode::SEE_OTHER);
    let list = staff.get("/desk").await.html;
    assert!(list.contains("导出所选") && list.contains("<option value=\"区里的\""), "{list}");
    let (last, first) = (tick(&list, ids[2]), tick(&list, ids[0]));
    let ticked = [("matter", last.as_str()), ("matter", "2021-0999:1"), ("matter", first.as_str())];
    let button = [("export", "1"), ("layout", "区里的")];
    let file = staff.post("/desk/many", &[&button[..], &ticked].concat()).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.html);
    assert!(file.header("content-disposition").contains("mingtong-ledger-chosen.xlsx"));
    let sheets = read(&file.bytes).unwrap().sheets;
    let texts: Vec<Vec<String>> = sheets[0].rows.iter().map(|row| row.cells.iter().map(Cell::text).collect()).collect();
    assert_eq!(texts, [["编号", "标题"], ["明通2021-0003", "第2盏路灯不亮"], ["明通2021-0001", "第0盏路灯不亮"]]);
    assert_eq!((sheets.len(), sheets[1].name.as_str()), (2, "没有导出"));
    assert_eq!(sheets[1].rows[1].cell(0).text(), "明通2021-0999");
    let gone = [("export", "1"), ("layout", "市里的"), ("matter", last.as_str())];
    let gone = staff.post("/desk/many", &gone).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gone.html.contains("没有叫“市里的”的台账格式"), "{}", gone.html);
    let none = staff.post("/desk/many", &[("export", "1"), ("matter", "2021-0999:1")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.html.contains("明通2021-0999") && none.html.contains("没有这件事项"), "{}", none.html);
}
