//! A notice as people meet it: read, objected to, answered, taken down.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, png};

mingtong_testkit::on_both!(
    an_objection_is_not_shown_before_it_is_answered,
    what_was_typed_is_still_there,
    after_it_was_taken_down_the_public_reads_no_text,
    a_list_is_made_anew_when_somebody_objects,
    the_desk_has_its_list_and_nobody_else,
    on_paper_it_is_a_sheet_for_the_board,
);

const TEXT: &str = "议定加固门头，居民自筹300元。联系人13812345678";

fn fields() -> Vec<(&'static str, &'static str)> {
    vec![("kind", "accounts"), ("title", "加固门头的决议"), ("text", TEXT), ("from", "2021-06-08")]
}

/// Posts a notice; gives its address within the community.
async fn post(staff: &mut Browser) -> String {
    let posted = staff.post("/desk/notices/new", &fields()).await;
    posted.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned()
}

async fn an_objection_is_not_shown_before_it_is_answered(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut resident) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    let notice = post(&mut staff).await;
    let page = resident.get(&notice).await;
    assert_eq!(page.header("cache-control"), "no-cache");
    assert!(page.html.contains("2021年6月15日 24:00 前") && page.html.contains("138****5678"), "{}", page.html);
    assert!(!page.html.contains("13812345678"), "what is frozen is masked");
    let objection = [("text", "王大妈不同意自筹"), ("phone", "13800138000")];
    let sent = resident.post(&format!("{notice}/object"), &objection).await;
    let thanks = sent.location().trim_start_matches("/c/mingtong").to_owned();
    let page = resident.get(&thanks).await.html;
    for told in ["这是第 1 号异议", "第1号异议", "最迟 2021年6月11日 24:00 答复", "社区答复以后，内容和答复一起公开"]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("不同意自筹") && !page.contains("13800138000"), "{page}");
    let seen = staff.get(&notice).await.html;
    assert!(seen.contains("不同意自筹") && seen.contains("tel:13800138000"), "{seen}");

    let empty = staff.post(&format!("{notice}/acts/answer_objection"), &[("number", "1"), ("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = [("number", "1"), ("text", "自筹自愿，不交不影响加固")];
    let done = staff.post(&format!("{notice}/acts/answer_objection"), &answer).await;
    assert!(done.location().ends_with("?done=answer_objection"));
    let page = resident.get(&notice).await.html;
    assert!(page.contains("不同意自筹") && page.contains("自筹自愿") && !page.contains("13800138000"), "{page}");
}

async fn what_was_typed_is_still_there(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut resident) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    let mut of_nothing = fields();
    of_nothing[0] = ("kind", "resolution");
    let refused = staff.post("/desk/notices/new", &of_nothing).await;
    assert!(refused.html.contains("决议公示要选关于哪件事项"), "{}", refused.html);
    let short = [&fields()[..], &[("to", "2021-06-14"), ("matter", "2021-0001")]].concat();
    let refused = staff.post("/desk/notices/new", &short).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for typed in [TEXT, "value=\"加固门头的决议\"", "value=\"2021-06-14\"", "value=\"accounts\" checked"] {
        assert!(refused.html.contains(typed), "{typed}: {}", refused.html);
    }
    let notice = post(&mut staff).await;
    let wrong = [("text", "不同意，\n理由有三"), ("phone", "1380013")];
    let refused = resident.post(&format!("{notice}/object"), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = between(&refused.html, &format!("{notice}/object#object"), "</form>");
    assert!(form.contains("不同意，\n理由有三") && form.contains("value=\"1380013\""), "{form}");
    assert!(refused.html.contains("手机号是11位"));

    let sheet = [("way", "other"), ("words", ""), ("day", "2021-06-08")];
    let path = format!("{notice}/acts/show_posted");
    let refused = staff.post_pictures(&path, &sheet, "pictures", &[png(1)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let picture = between(&refused.html, "name=\"picture\" value=\"", "\"").to_owned();
    let again = [("way", "other"), ("words", "车棚"), ("day", "2021-06-08"), ("picture", picture.as_str())];
    staff.post(&path, &again).await.location();
    let page = resident.get(&notice).await.html;
    assert!(page.contains("车棚") && page.contains(&format!("{notice}/pictures/{picture}/small")), "{page}");
    assert_eq!(resident.get(&format!("{notice}/pictures/{picture}")).await.status, StatusCode::OK);
}

async fn after_it_was_taken_down_the_public_reads_no_text(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut resident) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    let notice = post(&mut staff).await;
    let sheet = [("way", "board"), ("words", ""), ("day", "2021-06-08")];
    let path = format!("{notice}/acts/show_posted");
    staff.post_pictures(&path, &sheet, "pictures", &[png(1)]).await.location();
    let page = resident.get(&notice).await.html;
    let picture = between(&page, &format!("src=\"/c/mingtong{notice}/pictures/"), "/small").to_owned();
    let digest = between(&page, "<span class=\"code\">", "<").to_owned();
    let take_down = format!("{notice}/acts/take_down_notice");
    let early = staff.post(&take_down, &[("reason", "")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.html.contains("2021-06-15 24:00 才结束"), "{}", early.html);
    t.later(8 * DAY_MS);
    let late = resident.post(&format!("{notice}/object"), &[("text", "晚了")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.html.contains("公示到 2021-06-15 24:00 为止"), "{}", late.html);
    let mut staff = Browser::of_staff(&t, &town).await;
    staff.post(&take_down, &[("reason", "")]).await.location();
    let page = resident.get(&notice).await.html;
    assert!(!page.contains("自筹300元") && page.contains("正文不再公开"), "{page}");
    for stays in ["加固门头的决议", "2021年6月8日至2021年6月15日", "公告栏", &digest] {
        assert!(page.contains(stays), "{stays}: {page}");
    }
    let shown = format!("{notice}/pictures/{picture}");
    assert_eq!(resident.get(&shown).await.status, StatusCode::NOT_FOUND, "the sheet says what the notice said");
    assert!(staff.get(&notice).await.html.contains("自筹300元"));
    assert_eq!(staff.get(&shown).await.status, StatusCode::OK);
}

async fn a_list_is_made_anew_when_somebody_objects(t: TestApp) {
    let town = t.found().await;
    let (mut staff, mut resident) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    assert!(resident.get("/notices").await.html.contains("还没有公示"));
    let notice = post(&mut staff).await;
    let list = resident.get("/notices").await.html;
    assert!(list.contains("加固门头的决议") && list.contains("还剩7天") && !list.contains("异议等待答复"), "{list}");
    resident.post(&format!("{notice}/object"), &[("text", "不同意")]).await.location();
    assert!(resident.get("/notices").await.html.contains("1条异议等待答复"));
}

async fn the_desk_has_its_list_and_nobody_else(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let notice = post(&mut staff).await;
    Browser::new(&t).post(&format!("{notice}/object"), &[("text", "不同意")]).await.location();
    assert!(staff.get("/desk").await.html.contains("href=\"/c/mingtong/desk/notices\""));
    let list = staff.get("/desk/notices").await.html;
    assert!(list.contains("加固门头的决议") && list.contains("class=\"clock green\""), "{list}");
    t.later(4 * DAY_MS);
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get("/desk/notices").await.html.contains("class=\"clock overdue\""));
    let mut street = Browser::signed_in(&t, &town, &town.who(Role::Street)).await;
    assert_eq!(street.get("/desk/notices").await.status, StatusCode::FORBIDDEN);
    assert!(!street.get("/desk").await.html.contains("/desk/notices"));
    let answer = street.post(&format!("{notice}/acts/answer_objection"), &[("number", "1"), ("text", "好")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

async fn on_paper_it_is_a_sheet_for_the_board(t: TestApp) {
    let town = t.found().await;
    let notice = post(&mut Browser::of_staff(&t, &town).await).await;
    let page = Browser::new(&t).get(&notice).await.html;
    let sheet = between(&page, "<article class=\"posted\">", "</article>");
    for part in ["加固门头的决议", "居民自筹300元", "公示期：2021年6月8日至2021年6月15日", "明通社区", "<svg"]
    {
        assert!(sheet.contains(part), "{part}: {sheet}");
    }
    assert!(sheet.contains(&format!("http://mingtong.example/c/mingtong{notice}")), "{sheet}");
}
