//! Review before publication on the pages: what the public sees, what the raiser is told, how the desk looks, masks and
//! takes down.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::matter::{Report, add_picture, view_matter};
use mingtong_domain::matter::{Command, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town, png};

mingtong_testkit::on_both!(
    the_public_sees_number_state_and_clock_until_the_desk_has_looked,
    what_is_not_shown_is_neither_masked_nor_quoted,
    what_waits_is_marked_in_every_list_of_the_desk,
    the_desk_masks_and_takes_down_on_the_page_of_a_text,
    nobody_else_finds_the_page_of_a_text,
    a_new_one_is_read_accepted_assigned_and_published_in_one_form,
);

const TEXT: &str = "三单元张大爷家漏水";

async fn the_public_sees_number_state_and_clock_until_the_desk_has_looked(t: TestApp) {
    let town = t.found_reviewing().await;
    let receipt = town.raise(town.report(TEXT)).await;
    let path = format!("/matters/{}", receipt.matter);
    let mut anybody = Browser::new(&t);
    let page = anybody.get(&path).await.html;
    assert!(page.contains("内容待审核后公开") && page.contains(&receipt.number) && !page.contains("漏水"), "{page}");
    assert!(!anybody.get("/matters").await.html.contains("漏水"));
    assert!(!anybody.get("").await.html.contains("漏水"));
    let tracked = anybody.post("/track", &[("code", &receipt.tracking_code)]).await;
    assert_eq!(tracked.status, StatusCode::SEE_OTHER);
    let own = anybody.get("/track").await.html;
    assert!(own.contains("您写的内容，社区看过后公开") && own.contains(TEXT), "{own}");

    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get("/desk?shown=review").await.html.contains("待审核"));
    let page = staff.get(&path).await.html;
    assert!(
        page.contains(TEXT) && page.contains("待审核，公众还看不到") && page.contains("id=\"act-publish\""),
        "{page}"
    );
    assert_eq!(staff.post(&format!("{path}/acts/publish"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(anybody.get(&path).await.html.contains(TEXT));
}

async fn what_is_not_shown_is_neither_masked_nor_quoted(t: TestApp) {
    let town = t.found_reviewing().await;
    let pictures = vec![add_picture(&t.app, &town.hall, png(0), vec![]).await.unwrap()];
    let report = Report { pictures, ..town.report("三单元漏水，请打13800138000") };
    let id = town.raise(report).await.matter;
    let correct = Command::Correct {
        title: Some("三单元楼道漏水，请打13800138000".to_owned()),
        place: None,
        track: None,
        channel: None,
        reason: "写明在哪里".to_owned(),
    };
    town.act(&town.who(Role::Staff), id, correct).await.unwrap();
    let (path, mut anybody) = (format!("/matters/{id}"), Browser::new(&t));
    let page = anybody.get(&path).await.html;
    assert!(page.contains("<p>标题有更正</p>") && !page.contains("原为"), "{page}");
    assert!(!page.contains("已经遮住"), "nothing is shown: {page}");
    assert!(page.contains("1 张照片没有公开") && !page.contains("另有"), "{page}");

    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get(&path).await.html;
    let form = between(&page, "id=\"act-review_personal_data\"", "</details>");
    assert_eq!(form.matches("<q>13800138000</q>").count(), 1, "what is masked, once: {form}");
    let picture = between(&page, "/pieces/picture/", "\">撤下这张照片</a>").to_owned();
    let piece = format!("{path}/pieces/picture/{picture}");
    let down = [("act", "take_down"), ("seen", ""), ("reason", "拍到了邻居")];
    assert_eq!(staff.post(&piece, &down).await.status, StatusCode::SEE_OTHER);
    let page = staff.get(&path).await.html;
    assert!(page.contains(&format!("/pieces/picture/{picture}\">恢复显示这张照片</a>")), "{page}");
    assert_eq!(staff.post(&format!("{path}/acts/publish"), &[]).await.status, StatusCode::SEE_OTHER);
    let page = anybody.get(&path).await.html;
    assert!(page.contains("已经遮住") && page.contains("标题：原为<q>三单元漏水"), "{page}");
}

async fn what_waits_is_marked_in_every_list_of_the_desk(t: TestApp) {
    let town = t.found_reviewing().await;
    let id = town.raise(town.report(TEXT)).await.matter;
    let private = Report { visibility: Visibility::Private, ..town.report("家里的事") };
    let private = town.raise(private).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    for path in ["/desk", "/desk/find?state=received", &format!("/matters/{id}?from=desk")] {
        let page = staff.get(path).await.html;
        let list = page.split_once(" data-keys>").unwrap().1;
        for (id, tag) in [(id, "待审核"), (private, "不公开")] {
            let row = list.split_once(&format!("/matters/{id}")).unwrap().1;
            let row = row.split_once("</tr>").or(row.split_once("</li>")).unwrap().0;
            assert!(row.contains(&format!("<span class=\"tag\">{tag}</span>")), "{path}: {row}");
        }
    }
}

async fn text_page(t: &TestApp, town: &Town) -> (String, String) {
    let id = town.raise(town.report(TEXT)).await.matter;
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap();
    (format!("/matters/{id}"), format!("/matters/{id}/pieces/text/{}", view.matter.text.unwrap()))
}

async fn the_desk_masks_and_takes_down_on_the_page_of_a_text(t: TestApp) {
    let town = t.found().await;
    let (matter, text) = text_page(&t, &town).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get(&matter).await.html.contains(&format!("href=\"/c/mingtong{text}\"")));
    let wrong = staff.post(&text, &[("act", "mask"), ("words", "李大爷")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("文中没有“李大爷”") && wrong.html.contains(">李大爷</textarea>"), "{}", wrong.html);
    let done = staff.post(&text, &[("act", "mask"), ("words", "张大爷")]).await;
    assert_eq!(done.location(), format!("/c/mingtong{text}?done=mask"));
    let mut anybody = Browser::new(&t);
    let page = anybody.get(&matter).await.html;
    assert!(page.contains("三单元＊＊＊家漏水") && page.contains("遮盖了一段文字里的几个字"), "{page}");

    let page = staff.get(&text).await.html;
    assert!(page.contains(TEXT) && page.contains("有遮盖"), "{page}");
    let seen = between(&page, "name=\"seen\" value=\"", "\"").to_owned();
    let down = [("act", "take_down"), ("seen", &seen), ("reason", "等双方商量")];
    assert_eq!(staff.post(&text, &down).await.status, StatusCode::SEE_OTHER);
    let again = staff.post(&text, &[("act", "take_down"), ("seen", &seen), ("reason", "再撤一次")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(anybody.get(&matter).await.html.contains("这段文字已撤下"));
    let again = format!("href=\"/c/mingtong{text}\">恢复显示</a>");
    assert!(staff.get(&matter).await.html.contains(&again), "what was taken down can only be shown again");
}

async fn nobody_else_finds_the_page_of_a_text(t: TestApp) {
    let town = t.found().await;
    let (_, text) = text_page(&t, &town).await;
    assert_eq!(Browser::new(&t).get(&text).await.status, StatusCode::SEE_OTHER, "sign in first");
    let mut handler = Browser::signed_in(&t, &town, &town.handler(0)).await;
    assert_eq!(handler.get(&text).await.status, StatusCode::FORBIDDEN);
    assert_eq!(handler.post(&text, &[("act", "mask"), ("words", "张大爷")]).await.status, StatusCode::FORBIDDEN);
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.get("/matters/2021-0001/pieces/text/none").await.status, StatusCode::NOT_FOUND);
    assert_eq!(staff.get("/matters/2021-0001/pieces/word/none").await.status, StatusCode::NOT_FOUND);
}

async fn a_new_one_is_read_accepted_assigned_and_published_in_one_form(t: TestApp) {
    let town = t.found_reviewing().await;
    let text = "三单元张大爷家漏水。\n从上周三开始，水已经流到楼下。";
    let id = town.raise(town.report(text)).await.matter;
    let (path, mut staff) = (format!("/matters/{id}"), Browser::of_staff(&t, &town).await);
    let page = staff.get(&path).await.html;
    let above = page.split_once("id=\"act-accept\"").unwrap().0;
    assert!(above.contains("水已经流到楼下"), "the words stand above what can be done: {above}");
    let form = between(&page, "id=\"act-accept\"", "</details>");
    let unit = Browser::signed_in(&t, &town, &town.handler(0)).await.get(&path).await.html;
    assert!(
        page.contains("看过后在受理") && !unit.contains("看过后在受理"),
        "what the desk does is told to the desk: {unit}"
    );
    let box_ = between(form, "name=\"publish\"", ">");
    assert!(form.starts_with(" open") && !box_.contains("checked"), "open, and a person has read it: {form}");
    let accepted = [("track", "ordinary"), ("unit", town.units[0].as_str()), ("publish", "1")];
    staff.post(&format!("{path}/acts/accept"), &accepted).await.location();
    assert!(Browser::new(&t).get(&path).await.html.contains("水已经流到楼下"));
    let page = staff.get(&path).await.html;
    assert!(!page.contains("name=\"publish\""), "nothing waits any more: {page}");
}
