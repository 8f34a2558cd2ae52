//! What may be the same, where one decides on a matter: shown with its number, chosen instead of typed, and to whom
//! similar ones went.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::matter::view_matter;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, StageKind, Track};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    the_same_is_shown_and_chosen_for_merging,
    a_number_is_typed_as_short_as_one_likes,
    units_to_which_similar_ones_went_stand_first_and_none_is_chosen,
    a_resident_sees_when_the_same_was_reported,
);

/// The part of a matter page that is the form of one act.
fn act_form<'t>(page: &'t str, act: &str) -> &'t str {
    between(page, &format!("id=\"act-{act}\""), "</details>")
}

async fn raised(town: &Town, text: &str) -> MatterId {
    town.raise(town.report(text)).await.matter
}

async fn stage(t: &TestApp, town: &Town, id: MatterId) -> StageKind {
    view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap().stage
}

async fn the_same_is_shown_and_chosen_for_merging(t: TestApp) {
    let town = t.found().await;
    let same = raised(&town, "2栋楼下的路灯不亮").await;
    let asked = raised(&town, "路灯不亮了").await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&format!("/matters/{asked}")).await.html;
    let shown = between(&page, "id=\"alike\"", "</section>");
    let merge = format!("/c/mingtong/matters/{asked}?into={same}#act-merge");
    for part in ["2栋楼下的路灯不亮", "东风巷14号院", "6月8日", "已登记", &format!("明通{same}"), &merge]
    {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    let form = act_form(&page, "merge");
    assert!(form.contains(&format!("name=\"like\" value=\"{same}\">")), "offered, not chosen: {form}");

    let page = staff.get(&format!("/matters/{asked}?into={same}")).await.html;
    let form = act_form(&page, "merge");
    assert!(form.starts_with(" open") && form.contains(&format!("value=\"{same}\" checked")), "{form}");
    let merge = format!("/matters/{asked}/acts/merge");
    let nothing = staff.post(&merge, &[("reason", "同一盏灯")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(act_form(&nothing.html, "merge").contains("请选一件"), "{}", nothing.html);
    let chosen = [("like", same.to_string()), ("into", String::new()), ("reason", "同一盏灯".to_owned())];
    let done = staff.post(&merge, &chosen.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(stage(&t, &town, asked).await, StageKind::Merged);

    let public = Browser::new(&t).get(&format!("/matters/{same}")).await.html;
    assert!(!public.contains("id=\"alike\""), "for whoever decides");
}

async fn a_number_is_typed_as_short_as_one_likes(t: TestApp) {
    let town = t.found().await;
    let first = raised(&town, "暖气不热").await;
    let mut staff = Browser::of_staff(&t, &town).await;
    for typed in [format!("明通{first}"), first.to_string(), "1".to_owned(), "０００１".to_owned()] {
        let asked = raised(&town, "三单元太冷").await;
        let fields = [("into", typed.as_str()), ("reason", "都是供暖")];
        let done = staff.post(&format!("/matters/{asked}/acts/merge"), &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{typed}: {}", done.html);
        assert_eq!(stage(&t, &town, asked).await, StageKind::Merged, "{typed}");
    }
}

async fn units_to_which_similar_ones_went_stand_first_and_none_is_chosen(t: TestApp) {
    let town = t.found().await;
    let before = raised(&town, "院门口的路灯不亮").await;
    // By its name the other unit would stand first.
    let names = town.hall.units();
    let (last, _) = names[1];
    let accept = Command::Accept { track: Some(Track::Ordinary), unit: Some(last.clone()), note: None };
    town.act(&town.who(Role::Staff), before, accept).await.unwrap();
    let asked = raised(&town, "路灯不亮了").await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&format!("/matters/{asked}")).await.html;
    let form = act_form(&page, "accept");
    assert!(form.contains(&format!("1件相似的事里，1件由{}办（最近一件明通{before}）", names[1].1)), "{form}");
    let select = between(form, "name=\"unit\"", "</select>");
    let at = |id: &str| select.find(&format!("value=\"{id}\"")).unwrap();
    assert!(at(names[1].0.as_str()) < at(names[0].0.as_str()) && !select.contains(" selected"), "{select}");
    let page = staff.and_speaks("en").get(&format!("/matters/{asked}")).await.html;
    assert!(act_form(&page, "accept").contains("the one similar matter went there"), "{page}");
}

async fn a_resident_sees_when_the_same_was_reported(t: TestApp) {
    let town = t.found().await;
    raised(&town, "2栋楼下的路灯不亮").await;
    let mut browser = Browser::new(&t);
    browser.post("/report", &[("place", town.courtyard.as_str())]).await.location();
    browser.post("/report/what", &[("what", "路灯不亮了")]).await.location();
    let page = browser.get("/report/tell").await.html;
    let shown = between(&page, "id=\"similar\"", "</section>");
    assert!(shown.contains("2栋楼下的路灯不亮") && shown.contains("6月8日"), "{shown}");
}
