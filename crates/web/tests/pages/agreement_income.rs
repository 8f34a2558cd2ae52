//! What common parts earned is shared out, as those who draft and those who read meet it.

use crate::agreement::{Fields, sewer};
use crate::browser::Browser;
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(r21_what_common_parts_earned_is_shared_out_by_area_where_nothing_else_is_chosen,);

fn income<'p>(of: &'p str, total: &'p str) -> Fields<'p> {
    let mut fields = sewer("其他，甲业主，分得，面积80\n其他，乙业主，分得，面积120\n社区，签约不分得");
    fields.retain(|(name, _)| !["total", "by"].contains(name));
    fields.extend([("of", of), ("came", "12000"), ("cost", "2000.00"), ("total", total), ("by", "")]);
    fields
}

async fn r21_what_common_parts_earned_is_shared_out_by_area_where_nothing_else_is_chosen(t: TestApp) {
    const NEW: &str = "/desk/agreements/new";
    const SAID: &str = "收入12000.00元，合理成本2000.00元，分净收入";
    let town = t.found().await;
    let (mut staff, mut stranger) = (Browser::of_staff(&t, &town).await, Browser::new(&t));
    let form = staff.get(NEW).await.html;
    assert!(form.contains("民法典第二百八十二条") && form.contains("民法典第二百八十三条"), "{form}");
    let page = staff.post(NEW, &income("", "10000")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("请选分毛收入还是净收入"), "neither is guessed: {}", page.html);
    let page = staff.post(NEW, &income("gross", "10000")).await;
    assert!(page.html.contains("总额比要分的公共收益少2000.00元"), "{}", page.html);
    let mut tried = income("net", "10000");
    tried.push(("preview", "1"));
    let page = staff.post(NEW, &tried).await.html;
    for text in [
        "每一方应得多少",
        SAID,
        "4000.00元",
        "6000.00元",
        ">分得<",
        "value=\"area\" selected",
        "value=\"net\" selected",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let begun = staff.post(NEW, &income("net", "10000")).await;
    let agreement = begun.location().split('?').next().unwrap().trim_start_matches("/c/mingtong").to_owned();
    staff.post(&format!("{agreement}/acts/put_agreement"), &[("until", "2021-06-30")]).await.location();
    let page = stranger.get(&agreement).await.html;
    for text in ["公共收益", SAID, "分配总额", "10000.00元", "按面积"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let listed = stranger.get("/agreements").await.html;
    assert!(listed.contains("分配收入10000.00元") && !listed.contains("分摊费用"), "a total says what it is: {listed}");
    assert!(!staff.get(&agreement).await.html.contains("funds/new?agreement"), "nothing is collected for it");
    let sheet = paper(&mut staff, &format!("{agreement}/sheet")).await.join("\n");
    for text in [SAID, "各方应得", "甲业主", "分得", "4000.00元", "6000.00元", "签约不分得"] {
        assert!(sheet.contains(text), "{text}: {sheet}");
    }
    assert!(!sheet.contains("承担") && !sheet.contains("出资"), "{sheet}");
    let consent = staff.get(&format!("{agreement}/consent.html")).await.html;
    assert!(consent.contains("应得") && consent.contains("4000.00元"), "{consent}");
    let again = agreement.replace("/agreements/", "/desk/agreements/");
    let form = staff.get(&format!("{again}/redraft")).await.html;
    assert!(form.contains("value=\"net\" selected") && form.contains("value=\"12000.00\""), "{form}");
    assert!(staff.get(&format!("{again}/parties")).await.html.contains("应得"));
}
