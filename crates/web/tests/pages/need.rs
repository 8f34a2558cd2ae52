//! Needs as people meet them: asked for without an account, checked, taken up, done, accepted, settled.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    a_need_goes_from_the_form_to_its_end,
    a_resident_asks_without_an_account_and_what_was_typed_is_still_there,
    whose_wish_it_is_stands_on_no_page,
    shares_are_taken_up_in_yuan_and_what_is_left_is_told,
    a_share_that_lapsed_is_open_on_the_list,
    a_unit_offers_a_resource_and_brings_it,
    whoever_did_it_finds_no_form_to_accept_it,
    a_matter_is_made_a_need,
    whoever_raised_the_matter_finds_what_waits_for_them,
    the_lists_are_taken_home_as_workbooks_by_those_who_may,
    a_list_is_made_anew_when_somebody_takes_something_up,
    whoever_asks_for_nothing_is_not_led_to_the_form,
);

fn fields<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let usual = [
        ("kind", "need"),
        ("title", "门岗值守和保洁"),
        ("text", "院里没有物业。"),
        ("source", "community"),
        ("class", "by_day"),
        ("measure", "whole"),
    ];
    usual.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name)).chain(more.to_vec()).collect()
}

/// Asks for something; gives its address within the community.
async fn ask(browser: &mut Browser, more: &[(&str, &str)]) -> String {
    let sent = browser.post("/needs/new", &fields(more)).await;
    sent.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned()
}

async fn desk(t: &TestApp, town: &Town) -> (Browser, Browser) {
    (Browser::of_staff(t, town).await, Browser::signed_in(t, town, &town.handler(0)).await)
}

async fn act(browser: &mut Browser, need: &str, act: &str, fields: &[(&str, &str)]) -> StatusCode {
    browser.post(&format!("{need}/acts/{act}"), fields).await.status
}

/// The unit of whoever acts for one stands in the form.
async fn take_up(unit: &mut Browser, need: &str, amount: &str, until: &str) -> StatusCode {
    let page = unit.get(need).await.html;
    let id = between(&page, "name=\"unit\" value=\"", "\"").to_owned();
    act(unit, need, "take_up", &[("unit", &id), ("amount", amount), ("until", until)]).await
}

async fn a_need_goes_from_the_form_to_its_end(t: TestApp) {
    let town = t.found().await;
    let ((mut staff, mut unit), mut anybody) = (desk(&t, &town).await, Browser::new(&t));
    let need = ask(&mut staff, &[("serves", "48")]).await;
    let page = anybody.get("/lists").await.html;
    assert!(page.contains("门岗值守和保洁") && page.contains("待领办") && page.contains("惠及48户"), "{page}");
    assert_eq!(take_up(&mut unit, &need, "1", "2021-06-20").await, StatusCode::SEE_OTHER);
    assert!(staff.get("/desk/needs").await.html.contains("1份领办待确认"));
    for (browser, what, more) in
        [(&mut staff, "confirm_uptake", vec![("number", "1")]), (&mut unit, "begin_uptake", vec![("number", "1")])]
    {
        assert_eq!(act(browser, &need, what, &more).await, StatusCode::SEE_OTHER, "{what}");
    }
    let report = [("number", "1"), ("report", "两人轮值")];
    let sent = unit.post_pictures(&format!("{need}/acts/report_uptake"), &report, "pictures", &[png(1)]).await;
    assert!(sent.location().ends_with("?done=report_uptake"));
    let met = [("number", "1"), ("judgement", "晚上有人了")];
    assert_eq!(act(&mut staff, &need, "meet_uptake", &met).await, StatusCode::SEE_OTHER);
    assert_eq!(act(&mut staff, &need, "settle_need", &[]).await, StatusCode::SEE_OTHER);
    let page = anybody.get(&need).await.html;
    for told in ["已销号", "已完成", "两人轮值", "晚上有人了", "/small"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("现在可以做"), "nobody but those whose turn it is finds forms");
    let picture = between(&page, "<img src=\"/c/mingtong", "\"");
    assert_eq!(anybody.get(picture).await.status, StatusCode::OK);
    assert!(anybody.get("/lists/uptakes").await.html.contains("已完成"));
}

async fn a_resident_asks_without_an_account_and_what_was_typed_is_still_there(t: TestApp) {
    let town = t.found().await;
    let mut anybody = Browser::new(&t);
    let wrong = fields(&[("phone", "1380013")]);
    let refused = anybody.post("/needs/new", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for typed in ["value=\"门岗值守和保洁\"", "院里没有物业。", "value=\"1380013\"", "手机号是11位"]
    {
        assert!(refused.html.contains(typed), "{typed}: {}", refused.html);
    }
    let sent = anybody.post("/needs/new", &fields(&[])).await;
    let thanks = sent.location().trim_start_matches("/c/mingtong").to_owned();
    assert!(anybody.get(&thanks).await.html.contains("明通需2021-0001"));
    assert_eq!(anybody.get("/needs/2021-0001").await.status, StatusCode::NOT_FOUND);
    assert!(!anybody.get("/lists").await.html.contains("门岗值守"));
    let (mut staff, _) = desk(&t, &town).await;
    assert!(staff.get("/desk/needs").await.html.contains("门岗值守"));
    let form = [("title", "门岗值守"), ("text", "院里没有物业。"), ("class", "at_once"), ("measure", "money")];
    assert_eq!(act(&mut staff, "/needs/2021-0001", "publish_need", &form).await, StatusCode::UNPROCESSABLE_ENTITY);
    let form = [&form[..], &[("total", "700.50")]].concat();
    assert_eq!(act(&mut staff, "/needs/2021-0001", "publish_need", &form).await, StatusCode::SEE_OTHER);
    let page = anybody.get("/needs/2021-0001").await.html;
    assert!(page.contains("700.50元") && page.contains("立行立改") && !page.contains("值守和保洁"), "{page}");
}

async fn whoever_asks_for_nothing_is_not_led_to_the_form(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut anybody) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    let mut supervisor = Browser::signed_in(&t, &town, &town.who(Role::Supervisor)).await;
    for (browser, is_led) in [(&mut staff, true), (&mut anybody, true), (&mut supervisor, false)] {
        assert_eq!(browser.get("/lists").await.html.contains("/c/mingtong/needs/new"), is_led);
        let status = if is_led { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(browser.get("/needs/new").await.status, status);
    }
}

async fn whose_wish_it_is_stands_on_no_page(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut unit) = desk(&t, &town).await;
    let more = [
        ("kind", "wish"),
        ("source", "residents"),
        ("text", "王大妈腿脚不便，电话13812345678"),
        ("name", "王大妈"),
        ("phone", "13812345678"),
    ];
    let need = ask(&mut staff, &more).await;
    assert!(staff.get(&need).await.html.contains("tel:13812345678"));
    assert_eq!(act(&mut staff, &need, "publish_need", &[("class", "by_day"), ("measure", "whole")]).await, 422);
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    assert_eq!(act(&mut secretary, &need, "publish_need", &[("class", "by_day"), ("measure", "whole")]).await, 303);
    let mut anybody = Browser::new(&t);
    for browser in [&mut anybody, &mut unit] {
        for path in [need.as_str(), "/lists", "/record"] {
            let page = browser.get(path).await.html;
            assert!(!page.contains("王大妈") && !page.contains("13812345678"), "{path}: {page}");
        }
    }
    assert!(anybody.get(&need).await.html.contains("心愿人不公开"));
}

async fn shares_are_taken_up_in_yuan_and_what_is_left_is_told(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut unit) = desk(&t, &town).await;
    let need = ask(&mut staff, &[("measure", "money"), ("total", "700")]).await;
    let page = unit.get(&need).await.html;
    assert!(page.contains("还差700.00元"), "{page}");
    for wrong in ["0.001", "-1", "三百", "=1+1", ""] {
        assert_eq!(take_up(&mut unit, &need, wrong, "2021-06-20").await, 422, "{wrong}");
    }
    assert_eq!(take_up(&mut unit, &need, "0", "2021-06-20").await, 422);
    assert_eq!(take_up(&mut unit, &need, "300.00", "2021-06-20").await, 303);
    let id = between(&unit.get("/units").await.html, "/units/", "\"").to_owned();
    let too_much = [("unit", id.as_str()), ("amount", "400.01"), ("until", "2021-06-20")];
    let refused = staff.post(&format!("{need}/acts/take_up"), &too_much).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.html.contains("现在只剩 400.00 元可以领") && refused.html.contains("value=\"400.01\""));
}

async fn a_share_that_lapsed_is_open_on_the_list(t: TestApp) {
    let town = t.found().await;
    let ((mut staff, mut unit), mut anybody) = (desk(&t, &town).await, Browser::new(&t));
    let need = ask(&mut staff, &[]).await;
    assert_eq!(take_up(&mut unit, &need, "1", "2021-06-09").await, 303);
    assert_eq!(act(&mut staff, &need, "confirm_uptake", &[("number", "1")]).await, 303);
    assert!(!anybody.get("/lists?stage=open").await.html.contains("门岗值守"));
    t.later(2 * DAY_MS);
    assert!(anybody.get("/lists?stage=open").await.html.contains("门岗值守"));
    let page = anybody.get(&need).await.html;
    assert!(page.contains("逾期，已重新开放") && page.contains("还没有人领办"), "{page}");
}

async fn a_unit_offers_a_resource_and_brings_it(t: TestApp) {
    let town = t.found().await;
    let ((mut staff, mut unit), mut anybody) = (desk(&t, &town).await, Browser::new(&t));
    let offer = [("kind", "place"), ("title", "会议室"), ("text", "周末可用"), ("until", "2021-12-31")];
    let wrong = [&offer[..3], &[("until", "2031-12-31")]].concat();
    let refused = unit.post("/resources/new", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("value=\"会议室\"") && refused.html.contains("资源最多登记 366 天"));
    let sent = unit.post("/resources/new", &offer).await;
    let resource = sent.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    assert!(anybody.get("/lists/resources").await.html.contains("会议室"));
    assert!(anybody.get(&resource).await.html.contains("周末可用"));
    let need = ask(&mut staff, &[]).await;
    let page = unit.get(&need).await.html;
    let number = resource.trim_start_matches("/resources/").to_owned();
    assert!(page.contains(&format!("<option value=\"{number}\"")), "{page}");
    let id = between(&page, "name=\"unit\" value=\"", "\"").to_owned();
    let bring = [("unit", id.as_str()), ("amount", "1"), ("until", "2021-06-20"), ("resource", number.as_str())];
    assert_eq!(act(&mut unit, &need, "take_up", &bring).await, 303);
    assert!(anybody.get(&need).await.html.contains("明通资2021-0001"));
    let of_unit = anybody.get(&format!("/units/{id}")).await.html;
    assert!(of_unit.contains("会议室") && of_unit.contains("门岗值守"), "{of_unit}");
    assert_eq!(act(&mut unit, &resource, "withdraw_resource", &[("reason", "装修")]).await, 303);
    assert!(!anybody.get("/lists/resources").await.html.contains("会议室"));
}

async fn whoever_did_it_finds_no_form_to_accept_it(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut unit) = desk(&t, &town).await;
    let need = ask(&mut staff, &[]).await;
    assert_eq!(take_up(&mut unit, &need, "1", "2021-06-20").await, 303);
    assert_eq!(act(&mut staff, &need, "confirm_uptake", &[("number", "1")]).await, 303);
    assert_eq!(act(&mut unit, &need, "report_uptake", &[("number", "1"), ("report", "好了")]).await, 303);
    assert!(!unit.get(&need).await.html.contains("acts/meet_uptake"));
    assert!(staff.get(&need).await.html.contains("acts/meet_uptake"));
    assert_eq!(act(&mut unit, &need, "meet_uptake", &[("number", "1")]).await, 422);
}

async fn a_matter_is_made_a_need(t: TestApp) {
    let town = t.found().await;
    let ((mut staff, _), mut anybody) = (desk(&t, &town).await, Browser::new(&t));
    town.raise(town.report("门岗没有人")).await;
    let page = staff.get("/matters/2021-0001").await.html;
    assert!(page.contains("/needs/new?matter="), "{page}");
    let need = ask(&mut staff, &[("source", "matter"), ("matter", "明通2021-0001")]).await;
    assert!(anybody.get("/matters/2021-0001").await.html.contains(&need));
    assert!(anybody.get(&need).await.html.contains("/matters/2021-0001"));
    let refused = staff.post("/needs/new", &fields(&[("source", "matter"), ("matter", "某事")])).await;
    assert!(refused.html.contains("选事项的要写编号"), "{}", refused.html);
}

async fn whoever_raised_the_matter_finds_what_waits_for_them(t: TestApp) {
    let town = t.found().await;
    let ((mut staff, mut unit), mut raiser) = (desk(&t, &town).await, Browser::new(&t));
    let code = town.raise(town.report("门岗没有人")).await.tracking_code;
    let need = ask(&mut staff, &[("source", "matter"), ("matter", "明通2021-0001")]).await;
    assert_eq!(take_up(&mut unit, &need, "1", "2021-06-20").await, 303);
    assert_eq!(act(&mut staff, &need, "confirm_uptake", &[("number", "1")]).await, 303);
    let report = [("number", "1"), ("report", "两人轮值")];
    assert_eq!(act(&mut unit, &need, "report_uptake", &report).await, 303);
    assert!(staff.get(&need).await.html.contains("代提出的一方认可，说明为什么"));
    assert_eq!(act(&mut staff, &need, "meet_uptake", &[("number", "1")]).await, 422, "nobody says why");
    raiser.post("/track", &[("code", &code)]).await;
    let page = raiser.get("/track").await.html;
    assert!(page.contains("有一件等您认可") && page.contains("两人轮值"), "{page}");
    let judge = |act: &str| format!("/track{need}/{act}");
    let back = [("code", code.as_str()), ("number", "1"), ("words", "夜里还是没人"), ("until", "")];
    let refused = raiser.post(&judge("send_back_uptake"), &back).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("夜里还是没人"), "{}", refused.html);
    let met = [("code", code.as_str()), ("number", "1"), ("words", "晚上有人了")];
    let sent = raiser.post(&judge("meet_uptake"), &met).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let page = raiser.get("/track?done=meet_uptake").await.html;
    assert!(page.contains("已认可") && !page.contains("有一件等您认可"), "{page}");
    let page = staff.get(&need).await.html;
    assert!(page.contains("晚上有人了") && page.contains("由提出人认可"), "{page}");
}

async fn a_list_is_made_anew_when_somebody_takes_something_up(t: TestApp) {
    let town = t.found().await;
    let ((mut staff, mut unit), mut anybody) = (desk(&t, &town).await, Browser::new(&t));
    let need = ask(&mut staff, &[]).await;
    for path in ["/lists", "/lists/uptakes", need.as_str()] {
        anybody.get(path).await;
    }
    assert_eq!(take_up(&mut unit, &need, "1", "2021-06-20").await, 303);
    for path in ["/lists", "/lists/uptakes", need.as_str()] {
        let page = anybody.get(path).await.html;
        assert!(page.contains("已领办") || page.contains("待社区确认"), "{path}: {page}");
    }
}

async fn the_lists_are_taken_home_as_workbooks_by_those_who_may(t: TestApp) {
    let town = t.found().await;
    let ((mut staff, mut unit), mut anybody) = (desk(&t, &town).await, Browser::new(&t));
    let need = ask(&mut staff, &[("title", "=1+1"), ("measure", "money"), ("total", "700.50")]).await;
    assert_eq!(take_up(&mut unit, &need, "300.00", "2021-06-20").await, 303);
    assert!(staff.get("/lists").await.html.contains("/lists/needs.xlsx"));
    assert!(!anybody.get("/lists").await.html.contains("/lists/needs.xlsx"));
    for path in ["/lists/needs.xlsx", "/lists/uptakes.xlsx", "/lists/resources.xlsx"] {
        assert_eq!(unit.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        let sheet = staff.get(path).await;
        assert!(sheet.header("content-type").ends_with("spreadsheetml.sheet"), "{path}");
        assert!(sheet.header("content-disposition").contains(".xlsx"), "{path}");
    }
}
