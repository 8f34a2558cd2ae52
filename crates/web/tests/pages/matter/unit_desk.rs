//! What helps whoever works for a unit, on its pages: kept texts, drafts, pictures before and after, a number to call.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::matter::{NewTemplate, Report, keep_template, templates, view_matter};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Act, Command, StageKind};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town, png};

mingtong_testkit::on_both!(
    a_kept_text_fills_what_is_empty_with_the_matter_at_hand,
    a_draft_waits_for_whoever_wrote_it_until_it_is_sent,
    what_was_refused_is_kept_as_a_draft,
    it_is_reported_as_done_with_pictures_from_before_and_after,
    the_number_is_seen_with_a_button_and_the_look_is_noted,
    kept_texts_are_written_changed_and_dropped_on_their_page,
    a_narrowed_list_is_saved_under_a_name,
);

fn act_form<'t>(page: &'t str, act: &str) -> &'t str {
    between(page, &format!("id=\"act-{act}\""), "</details>")
}

/// A matter on which the first unit works.
async fn under_way(town: &Town) -> MatterId {
    let report = Report { phone: Some("13800138000".to_owned()), unit_may_call: true, ..town.report("水管漏水") };
    let id = town.raise(report).await.matter;
    let unit = town.units[0].clone();
    let accept = Command::Accept { track: None, unit: Some(unit.clone()), note: None };
    town.act(&town.who(Role::Staff), id, accept).await.unwrap();
    town.act(&town.handler(0), id, Command::Claim { unit, plan: "周四来修".to_owned() }).await.unwrap();
    id
}

async fn of_unit(t: &TestApp, town: &Town) -> Browser {
    Browser::signed_in(t, town, &town.handler(0)).await
}

async fn a_kept_text_fills_what_is_empty_with_the_matter_at_hand(t: TestApp) {
    let town = t.found().await;
    let id = under_way(&town).await;
    let text = NewTemplate {
        act: Act::Reply, name: "已派人".to_owned(), body: "{标题}（{编号}）已派人。".to_owned()
    };
    keep_template(&t.app, &town.hall, &town.handler(0), None, text).await.unwrap();
    let kept = templates(&t.app, &town.hall, &town.handler(0)).await.unwrap().remove(0).id;
    let mut unit = of_unit(&t, &town).await;
    let page = unit.get(&format!("/matters/{id}")).await.html;
    assert!(act_form(&page, "reply").contains("已派人"), "{page}");
    assert!(!act_form(&page, "mark_done").contains("已派人"), "it is for replies");
    let to = format!("/matters/{id}/acts/reply");
    let filled = unit.post(&to, &[("help", "template"), ("template", &kept), ("text", " ")]).await;
    assert_eq!(filled.status, StatusCode::OK);
    let number = town.hall.number(id);
    assert!(act_form(&filled.html, "reply").contains(&format!(">水管漏水（{number}）已派人。</textarea>")));
    let typed = unit.post(&to, &[("help", "template"), ("template", &kept), ("text", "我自己写的")]).await;
    let form = act_form(&typed.html, "reply");
    assert!(form.contains(">我自己写的</textarea>") && !form.contains("）已派人。"), "{form}");
    let none = unit.post(&to, &[("help", "template"), ("template", "t-none"), ("text", "")]).await;
    assert!(act_form(&none.html, "reply").contains("请先选一条常用语"), "{}", none.html);
    let view = view_matter(&t.app, &town.hall, &town.handler(0), id).await.unwrap();
    assert_eq!(view.matter.replies, 0, "nothing was sent");
    let mut other = Browser::signed_in(&t, &town, &town.handler(1)).await;
    assert!(!other.get(&format!("/matters/{id}")).await.html.contains("已派人"), "another unit");
}

async fn a_draft_waits_for_whoever_wrote_it_until_it_is_sent(t: TestApp) {
    let town = t.found().await;
    let id = under_way(&town).await;
    let (path, to) = (format!("/matters/{id}"), format!("/matters/{id}/acts/reply"));
    let mut unit = of_unit(&t, &town).await;
    let kept = unit.post(&to, &[("help", "draft"), ("text", "写到一半")]).await;
    assert!(kept.status == StatusCode::OK && act_form(&kept.html, "reply").contains("草稿已存好"));
    let again = unit.get(&path).await.html;
    let form = act_form(&again, "reply");
    assert!(form.contains(">写到一半</textarea>") && form.contains("还没有提交"), "{form}");
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(!staff.get(&path).await.html.contains("写到一半"), "theirs alone");
    unit.post(&to, &[("text", "写完了")]).await.location();
    let sent = unit.get(&path).await.html;
    assert!(!sent.contains("写到一半"), "what was sent is no draft");
}

async fn what_was_refused_is_kept_as_a_draft(t: TestApp) {
    let town = t.found().await;
    let id = under_way(&town).await;
    let mut unit = of_unit(&t, &town).await;
    let to = format!("/matters/{id}/acts/reply");
    let changed = unit.post(&to, &[("seen", "0"), ("text", "写了很久")]).await;
    assert_eq!(changed.status, StatusCode::CONFLICT);
    let page = unit.get(&format!("/matters/{id}")).await.html;
    assert!(act_form(&page, "reply").contains(">写了很久</textarea>"), "{page}");
}

async fn it_is_reported_as_done_with_pictures_from_before_and_after(t: TestApp) {
    let town = t.found().await;
    let id = under_way(&town).await;
    let mut unit = of_unit(&t, &town).await;
    let to = format!("/matters/{id}/acts/mark_done");
    let refused = unit.post_pictures(&to, &[("text", "换了水管")], "before", &[png(1)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "no outcome was chosen");
    let form = act_form(&refused.html, "mark_done");
    let before = between(form, "name=\"picture_before\" value=\"", "\"").to_owned();
    assert!(form.contains("刚才传的 1 张照片"), "{form}");
    let fields = [("text", "换了水管"), ("outcome", "solved"), ("picture_before", before.as_str())];
    unit.post_pictures(&to, &fields, "pictures", &[png(2)]).await.location();
    let page = Browser::new(&t).get(&format!("/matters/{id}")).await.html;
    let (first, second) = page.split_once("办好之后").expect("both are told apart");
    assert!(first.contains("办之前") && first.contains(&before), "{first}");
    assert!(!between(second, "<ul class=\"pics\">", "</ul>").contains(&before), "{second}");
    let view = view_matter(&t.app, &town.hall, &town.handler(0), id).await.unwrap();
    assert_eq!(view.stage, StageKind::Done);
}

async fn the_number_is_seen_with_a_button_and_the_look_is_noted(t: TestApp) {
    let town = t.found().await;
    let id = under_way(&town).await;
    let (path, to) = (format!("/matters/{id}"), format!("/matters/{id}/telephone"));
    let mut unit = of_unit(&t, &town).await;
    let page = unit.get(&path).await.html;
    assert!(page.contains("看提出人电话") && !page.contains("13800138000"), "{page}");
    assert!(unit.post(&to, &[]).await.html.contains("tel:13800138000"));
    let mut other = Browser::signed_in(&t, &town, &town.handler(1)).await;
    assert!(!other.get(&path).await.html.contains("看提出人电话"));
    assert_eq!(other.post(&to, &[]).await.status, StatusCode::NOT_FOUND);
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get(&path).await.html.contains("看过电话的"), "the desk reads who looked");
    assert_eq!(staff.post(&to, &[]).await.status, StatusCode::FORBIDDEN);
}

async fn kept_texts_are_written_changed_and_dropped_on_their_page(t: TestApp) {
    let town = t.found().await;
    let mut unit = of_unit(&t, &town).await;
    let empty = unit.get("/desk/templates").await.html;
    assert!(empty.contains("还没有常用语") && empty.contains("{编号}</code> <code>{number}"), "{empty}");
    let fields = |body| [("name", "已派人"), ("act", "reply"), ("body", body)];
    let unknown = unit.post("/desk/templates", &fields("{姓名}您好")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unknown.html.contains("“{姓名}”不是能用的词") && unknown.html.contains(">{姓名}您好</textarea>"));
    unit.post("/desk/templates", &fields("{标题}已派人")).await.location();
    let listed = unit.get("/desk/templates").await.html;
    assert!(listed.contains("楼道灯不亮已派人"), "as it would read: {listed}");
    let id = between(&listed, "templates?edit=", "\"").to_owned();
    let edit = unit.get(&format!("/desk/templates?edit={id}")).await.html;
    assert!(edit.contains(">{标题}已派人</textarea>") && edit.contains("value=\"reply\" selected"), "{edit}");
    unit.post("/desk/templates", &[("id", &id), ("do", "drop")]).await.location();
    assert!(unit.get("/desk/templates").await.html.contains("还没有常用语"));
    let mut grid = Browser::signed_in(&t, &town, &town.who(Role::GridWorker)).await;
    assert_eq!(grid.get("/desk/templates").await.status, StatusCode::FORBIDDEN);
}

async fn a_narrowed_list_is_saved_under_a_name(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    staff.post("/desk/filters?shown=overdue&track=hazard", &[("name", "隐患超期")]).await.location();
    let page = staff.get("/desk").await.html;
    assert!(
        page.contains("/desk?shown=overdue&#38;track=hazard") || page.contains("/desk?shown=overdue&amp;track=hazard")
    );
    assert!(page.contains("隐患超期"));
    let nameless = staff.post("/desk/filters?track=hazard", &[("name", " ")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut other = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    assert!(!other.get("/desk").await.html.contains("隐患超期"), "theirs alone");
    staff.post("/desk/filters", &[("forget", "隐患超期")]).await.location();
    assert!(!staff.get("/desk").await.html.contains("隐患超期"));
}
