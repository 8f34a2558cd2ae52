//! Acts on a matter through their forms.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::matter::{MatterView, view_matter};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::StageKind;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_matter_is_accepted_and_assigned_through_its_forms,
    the_second_of_two_tabs_is_told_and_keeps_its_text,
    a_form_without_the_secret_of_the_session_is_refused,
    a_delegate_sees_no_act_that_disposes,
);

/// The part of a matter page that is the form of one act.
fn act_form<'t>(page: &'t str, act: &str) -> &'t str {
    between(page, &format!("id=\"act-{act}\""), "</details>")
}

async fn view(t: &TestApp, town: &Town, id: MatterId) -> MatterView {
    view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap()
}

fn to_act(id: MatterId, act: &str) -> String {
    format!("/matters/{id}/acts/{act}")
}

async fn a_matter_is_accepted_and_assigned_through_its_forms(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    let list = staff.get("/desk").await;
    assert!(list.html.contains(&format!("href=\"/c/mingtong/matters/{id}?from=desk\"")), "{}", list.html);
    assert!(!staff.get("/desk?shown=overdue").await.html.contains(&format!("/matters/{id}?")));

    let page = staff.get(&format!("/matters/{id}")).await.html;
    let seen = between(act_form(&page, "accept"), "name=\"seen\" value=\"", "\"").to_owned();
    let done = staff.post(&to_act(id, "accept"), &[("seen", &seen), ("track", "hazard")]).await;
    assert_eq!(done.location(), format!("/c/mingtong/matters/{id}?done=accept"));
    assert!(staff.get(&format!("/matters/{id}?done=accept")).await.html.contains("role=\"status\">已受理。"));

    let page = staff.get(&format!("/matters/{id}")).await.html;
    assert!(!page.contains("id=\"act-accept\""), "what is done is not offered again");
    let seen = between(act_form(&page, "assign"), "name=\"seen\" value=\"", "\"").to_owned();
    let nobody = staff.post(&to_act(id, "assign"), &[("seen", &seen), ("unit", ""), ("note", "本周内更换")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = act_form(&nobody.html, "assign");
    assert!(form.starts_with(" open") && form.contains("class=\"errors\"") && form.contains("本周内更换"), "{form}");
    let unit = between(form, "id=\"assign-unit\"", ">");
    assert!(unit.contains("aria-invalid") && unit.contains("assign-unit-error") && form.contains("必填"), "{form}");

    let unit = town.units[0].as_str();
    let done = staff.post(&to_act(id, "assign"), &[("seen", &seen), ("unit", unit), ("note", "本周内更换")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let after = view(&t, &town, id).await;
    assert_eq!((after.stage, after.unit.as_deref()), (StageKind::Assigned, Some("物业服务中心")));
}

async fn the_second_of_two_tabs_is_told_and_keeps_its_text(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    let seen = view(&t, &town, id).await.matter.latest.0.to_string();
    let first = staff.post(&to_act(id, "accept"), &[("seen", &seen), ("track", "ordinary")]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);

    let reply = [("seen", seen.as_str()), ("text", "下周更换三张排椅")];
    let second = staff.post(&to_act(id, "reply"), &reply).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let form = act_form(&second.html, "reply");
    assert!(form.contains("下周更换三张排椅") && form.contains("社区工作者") && form.contains("已受理"), "{form}");
    assert_eq!(view(&t, &town, id).await.steps.len(), 2, "the second tab did nothing");

    let again = staff.post(&to_act(id, "accept"), &[("seen", &seen), ("track", "hazard")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "an act that is no longer offered is answered, not lost");
    assert!(act_form(&again.html, "accept").contains("value=\"hazard\" checked"));

    let seen = between(form, "name=\"seen\" value=\"", "\"").to_owned();
    let now = staff.post(&to_act(id, "reply"), &[("seen", &seen), ("text", "下周更换三张排椅")]).await;
    assert_eq!(now.status, StatusCode::SEE_OTHER, "after reading what changed, the same form goes through");
}

async fn a_form_without_the_secret_of_the_session_is_refused(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    staff.csrf = "guessed".to_owned();
    for path in [to_act(id, "accept"), "/desk/tell".to_owned(), "/sign-out".to_owned()] {
        assert_eq!(
            staff.post(&path, &[("track", "ordinary"), ("id", "1")]).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    assert_eq!(view(&t, &town, id).await.stage, StageKind::Received);
    assert_eq!(staff.get("/desk").await.status, StatusCode::OK, "nobody was signed out");
}

async fn a_delegate_sees_no_act_that_disposes(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let mut delegate = Browser::signed_in(&t, &town, &town.who(Role::Delegate)).await;
    let page = delegate.get(&format!("/matters/{id}")).await.html;
    for act in ["reply", "note", "follow_up"] {
        assert!(page.contains(&format!("id=\"act-{act}\"")), "{act}");
    }
    for act in ["accept", "decline", "merge", "assign", "defer", "close"] {
        assert!(!page.contains(&format!("id=\"act-{act}\"")), "{act}");
    }
    let forced = delegate.post(&to_act(id, "accept"), &[("track", "ordinary")]).await;
    assert_eq!(forced.status, StatusCode::FORBIDDEN);
    assert_eq!(view(&t, &town, id).await.stage, StageKind::Received);
}
