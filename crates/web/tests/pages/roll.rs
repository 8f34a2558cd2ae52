//! A roll as people meet it: a file tried and taken in, a home corrected, the list posted and read, an import undone.

use crate::browser::{Browser, Page, between};
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_roll_comes_from_a_file_is_corrected_and_posted,
    what_is_wrong_in_a_file_is_told_by_its_rows,
    only_those_who_work_here_read_names,
);

const HEAD: &str = "楼栋,单元,房号,产权面积,产权人,联系电话\n";

async fn upload(staff: &mut Browser, town: &Town, button: &str, rows: &str) -> Page {
    let fields = [("place", town.courtyard.as_str()), ("as_of", ""), (button, "yes")];
    staff.post_pictures("/desk/rolls/new", &fields, "file", &[format!("{HEAD}{rows}").into_bytes()]).await
}

const ROWS: &str = "3幢,2,501,98.53,张三,13900000001\n3幢,2,502,120.4512,李四、王五,\n";

async fn imported(staff: &mut Browser, town: &Town) -> String {
    let done = upload(staff, town, "import", ROWS).await;
    assert!(done.html.contains("已导入") && done.html.contains("新增 2"), "{}", done.html);
    format!("/rolls/{}", between(&done.html, "href=\"/c/mingtong/rolls/", "\""))
}

async fn a_roll_comes_from_a_file_is_corrected_and_posted(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let tried = upload(&mut staff, &town, "trial", ROWS).await;
    assert_eq!(tried.status, StatusCode::OK);
    assert!(tried.html.contains("还没有写入") && tried.html.contains("218.9812"), "{}", tried.html);
    assert!(staff.get("/rolls").await.html.contains("还没有名册"));
    let roll = imported(&mut staff, &town).await;
    let mut public = Browser::new(&t);
    let list = public.get("/rolls").await;
    assert!(list.html.contains("2 套") && list.html.contains("未公示"), "{}", list.html);
    assert!(public.get(&format!("/places/{}", town.courtyard)).await.html.contains(&roll), "the place leads to it");
    let homes = staff.get(&format!("{roll}/homes")).await;
    assert!(homes.html.contains("13900000001") && homes.html.contains("王五"));
    let home = format!("/desk{roll}/home");
    let form = staff.get(&format!("{home}?no=3-2-501")).await;
    let owner = between(&form.html, "name=\"owner\" value=\"", "\"").to_owned();
    let mut fields = vec![
        ("home", "3-2-501"),
        ("no", "3-2-501"),
        ("area", "九十八"),
        ("source", "survey"),
        ("owner", owner.as_str()),
        // As a spreadsheet and a chat give it.
        ("others", "\u{feff}孙七 \u{200b}13900000002"),
        ("handover", "handed_over"),
        ("part", "dwelling"),
        ("living", "tenant"),
        ("adults", "2"),
        ("reason", "实测报告"),
    ];
    let wrong = staff.post(&home, &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("面积写得不对") && wrong.html.contains("孙七 13900000002"), "what was typed is kept");
    fields[2] = ("area", "98.54㎡");
    assert!(staff.post(&home, &fields).await.location().ends_with("done=correct_home"));
    assert!(staff.get(&format!("{roll}/homes")).await.html.contains("孙七 13900000002"));
    let form = staff.get(&format!("/desk{roll}/post")).await;
    assert!(form.html.contains("业主名册公示"), "the notice comes filled in");
    let mut english = staff.and_speaks("en");
    let form = english.get(&format!("/desk{roll}/post")).await.html;
    let text = between(&form, "<textarea id=\"text\"", "</textarea>");
    assert!(text.contains("lang=\"zh-CN\"") && text.contains("名册现予公示"), "for the neighbours: {form}");
    let mut staff = english.and_speaks("");
    let text = "名册见下，有异议请提出。";
    let notice = [("title", "14号院名册公示"), ("text", text), ("from", "2021-06-08"), ("to", "2021-06-30")];
    assert!(staff.post(&format!("/desk{roll}/post"), &notice).await.location().ends_with("done=post_roll"));
    let posted = public.get(&format!("{roll}/posted")).await;
    assert!(posted.html.contains("张*、孙*") && posted.html.contains("98.54"), "{}", posted.html);
    for secret in ["张三", "孙七", "501", "13900000001"] {
        assert!(!posted.html.contains(secret), "{secret}");
    }
    let imports = staff.get(&format!("/desk{roll}/imports")).await;
    let batch = between(&imports.html, "name=\"batch\" value=\"", "\"").to_owned();
    let undone = staff.post(&format!("/desk{roll}/imports"), &[("batch", batch.as_str())]).await;
    assert!(undone.html.contains("撤销 1 套") && undone.html.contains("3-2-501"), "{}", undone.html);
}

async fn what_is_wrong_in_a_file_is_told_by_its_rows(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let rows = "3幢,2,501,98.53,张三,\n3栋,2,501室,98.53,张三,\n3幢,2,502,约80,李四,\n";
    let tried = upload(&mut staff, &town, "trial", rows).await;
    for told in ["第 3 行", "与第 2 行是同一套房", "面积不是数字：约80"] {
        assert!(tried.html.contains(told), "{told}: {}", tried.html);
    }
    let mut staff = staff.and_speaks("en");
    let tried = upload(&mut staff, &town, "trial", rows).await;
    assert!(tried.html.contains("the same home as in row 2"), "{}", tried.html);
}

async fn only_those_who_work_here_read_names(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let roll = imported(&mut staff, &town).await;
    let mut public = Browser::new(&t);
    let view = public.get(&roll).await;
    assert!(view.html.contains("218.9812") && !view.html.contains("张三") && !view.html.contains("3-2-501"));
    assert_ne!(public.get(&format!("{roll}/homes")).await.status, StatusCode::OK);
    let mut handler = Browser::signed_in(&t, &town, &town.who(Role::UnitHandler)).await;
    assert_eq!(handler.get(&format!("{roll}/homes")).await.status, StatusCode::FORBIDDEN);
    let mut supervisor = Browser::signed_in(&t, &town, &town.who(Role::Supervisor)).await;
    let homes = supervisor.get(&format!("{roll}/homes")).await;
    assert!(
        homes.html.contains("张三") && !homes.html.contains("13900000001"),
        "no telephone for who corrects nothing"
    );
    assert!(!supervisor.get(&roll).await.html.contains("/desk/rolls"), "and no form");
}
