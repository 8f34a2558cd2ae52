//! Double reporting as the desk, the unit and everybody else meet it.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_unit_and_its_staff_report_serve_and_are_judged,
    another_unit_finds_nothing_and_names_stand_on_no_public_page,
);

async fn a_unit_and_its_staff_report_serve_and_are_judged(t: TestApp) {
    let town = t.found().await;
    let mut unit = Browser::signed_in(&t, &town, &town.handler(0)).await;
    let (mut staff, mut anybody) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    let page = format!("/units/{}", town.units[0]);
    assert!(anybody.get(&page).await.html.contains("还没有向社区报到"));
    let form = [("text", "会议室可借"), ("since", "2021-06-01"), ("until", "")];
    let refused = unit.post("/reporting/unit", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("请写明一位联络员") && refused.html.contains("会议室可借"), "{}", refused.html);
    let sent = unit.post("/reporting/unit", &[&form[..], &[("name", "段联络")]].concat()).await;
    let report = sent.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    assert!(staff.get("/reporting").await.html.contains("待确认"));
    let ours = between(&staff.get(&report).await.html, "id=\"confirm-reporting-ours\"", "</select>").to_owned();
    assert!(ours.contains("李社工"), "{ours}");
    assert_eq!(staff.post(&format!("{report}/acts/confirm_reporting"), &[]).await.status, StatusCode::SEE_OTHER);
    let html = anybody.get(&page).await.html;
    assert!(html.contains("段*") && html.contains("李*") && !html.contains("段联络"), "{html}");
    assert!(unit.get(&page).await.html.contains("段联络"));
    let form = [("name", "白小梅"), ("text", "修电"), ("since", "2021-06-01"), ("until", ""), ("place", "")];
    let sent = unit.post("/reporting/member", &form).await;
    let member = sent.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    assert_eq!(staff.post(&format!("{member}/acts/confirm_reporting"), &[]).await.status, StatusCode::SEE_OTHER);
    let wrong = [("day", "2021-06-07"), ("text", "换灯"), ("about", "灯")];
    let refused = unit.post(&format!("{member}/acts/note_service"), &wrong).await;
    assert!(refused.html.contains("请写完整的编号"), "{}", refused.html);
    let done = [("day", "2021-06-07"), ("text", "换了六盏灯"), ("about", "")];
    assert_eq!(unit.post(&format!("{member}/acts/note_service"), &done).await.status, StatusCode::SEE_OTHER);
    assert!(!unit.get(&member).await.html.contains("act-evaluate_service"));
    let listed = staff.get("/reporting").await.html;
    assert!(listed.contains("1次服务等评价") && listed.matches("白小梅").count() == 1, "once: {listed}");
    let words = [("number", "1"), ("evaluation", "楼道亮了")];
    assert_eq!(staff.post(&format!("{member}/acts/evaluate_service"), &words).await.status, StatusCode::SEE_OTHER);
    let html = anybody.get(&page).await.html;
    for told in ["1人已报到", "修电", "换了六盏灯", "楼道亮了"] {
        assert!(html.contains(told), "{told}: {html}");
    }
}

async fn another_unit_finds_nothing_and_names_stand_on_no_public_page(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let unit = town.units[0].0.clone();
    let form = [("unit", unit.as_str()), ("name", "白小梅"), ("text", "白小梅会修电"), ("since", "2021-06-01")];
    let sent = staff.post("/reporting/member", &form).await;
    let member = sent.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    assert!(staff.get(&member).await.html.contains("白小梅"));
    let mut other = Browser::signed_in(&t, &town, &town.handler(1)).await;
    assert_eq!(other.get(&member).await.status, StatusCode::NOT_FOUND);
    let end = [("reason", "不要了")];
    assert_eq!(other.post(&format!("{member}/acts/end_reporting"), &end).await.status, StatusCode::NOT_FOUND);
    let mut street = Browser::signed_in(&t, &town, &town.who(Role::Street)).await;
    assert_eq!(street.get(&member).await.status, StatusCode::FORBIDDEN);
    let mut anybody = Browser::new(&t);
    for browser in [&mut anybody, &mut other, &mut street] {
        for path in [format!("/units/{unit}"), "/units".to_owned(), "/record".to_owned()] {
            let html = browser.get(&path).await.html;
            assert!(!html.contains("白小梅"), "{path}: {html}");
        }
    }
    assert!(anybody.get(&format!("/units/{unit}")).await.html.contains("会修电"));
    assert_eq!(anybody.get(&format!("/units/{unit}?year=2020")).await.status, StatusCode::OK);
    for year in ["abc", "2999"] {
        let page = anybody.get(&format!("/units/{unit}?year={year}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{year} is not this year");
        assert!(page.html.contains("year=2021"), "{}", page.html);
    }
}
