//! 分摊试算: whoever has a cost and a list of homes in hand sees who would bear what, without an account and without
//! losing what was typed.

use crate::browser::Browser;
use crate::paper::paper_of;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_cost_is_split_on_its_page,
    what_is_wrong_is_told_with_its_row,
    the_sheet_goes_from_door_to_door,
    many_homes_are_answered_to_the_form,
    a_stranger_splits_in_no_community,
);

const LIFT: &str = "房号\t楼层\t建筑面积（㎡）\t系数\t户主\n101\t1\t85.2\t0\t甲\n102\t1\t85.2\t0\t乙\n201\t2\t85.2\t0.5\t丙\n\
                    202\t2\t85.2\t0.5\t丁\n301\t3\t85.2\t1\t戊\n302\t3\t85.2\t1\t己\n401\t4\t85.2\t1.1\t庚\n\
                    402\t4\t85.2\t1.1\t辛\n501\t5\t85.2\t1.2\t壬\n502\t5\t85.2\t1.2\t癸\n601\t6\t85.2\t1.3\t子\n\
                    602\t6\t85.2\t1.3\t丑\n合计\t\t1022.4\t\t";

fn lift<'f>(by: &'f str, total: &'f str) -> [(&'f str, &'f str); 4] {
    [("by", by), ("total", total), ("what", "2单元加装电梯"), ("rows", LIFT)]
}

async fn a_cost_is_split_on_its_page(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let form = browser.get("/split").await.html;
    assert!(form.contains("value=\"area\" checked") && !form.contains("role=\"status\""), "{form}");
    let example = form.split("href=\"").find(|link| link.starts_with("/c/mingtong/split?by=coefficient_area"));
    let example = example.and_then(|link| link.split('"').next()).expect("an example").replace("&#38;", "&");
    let page = browser.get(example.trim_start_matches("/c/mingtong")).await.html;
    assert!(page.contains("14705.88") && page.contains("301、302、501、502"), "{page}");
    let sent = browser.post("/split", &lift("coefficient_area", "300,000.00 元")).await;
    let address = sent.location().to_owned();
    assert!(address.starts_with("/c/mingtong/split?by=coefficient_area&total="), "{address}");
    let page = browser.get(address.trim_start_matches("/c/mingtong")).await.html;
    for expected in [
        "<b>29411.77</b></td><td class=\"noprint nowrap small\">+0.01",
        "<b>0.00</b>",
        "<td class=\"num\">300000.00</td>",
        "合计 869.04",
        "没有用到的列：户主",
        "第 14 行是合计",
        "《中华人民共和国民法典》第二百八十三条",
        "这样分要各户有约定。",
        "2单元加装电梯",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let by_area = browser.get("/split?total=3&rows=1%091.5%0A2%091.5&from=singlemessage").await.html;
    assert!(by_area.contains("没有约定时就这样分。"), "the law's rule where none is chosen: {by_area}");
    let dates = "/split?by=area&total=3&rows=1%E6%9C%881%E6%97%A5%0980%0A1-Jan%0980%0A1-1-1%0980";
    let dates = browser.get(dates).await.html;
    assert!(dates.contains("2 户的房号像是被 Excel 变成了日期") && dates.contains("1月1日、1-Jan。"), "{dates}");
    let english = Browser::speaking(&t, "en").get("/split?by=equal&total=500&rows=1%0A2%0A3").await.html;
    assert!(english.contains("166.67") && english.contains("split evenly among 3"), "{english}");
}

async fn what_is_wrong_is_told_with_its_row(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    for (query, told) in [
        ("by=area&total=300.001&rows=101%0985", "总额：最多 2 位小数"),
        ("by=area&total=-1&rows=101%0985", "总额：不能小于 0"),
        ("by=area&rows=101%0985", "总额：要写上"),
        ("by=area&total=9&rows=房号%09面积%0A101%0985%0A102%09约85", "第 3 行（102）面积：要写数字"),
        ("by=area&total=9&rows=101%0985%0A%0A102", "第 3 行（102）面积：要写上"),
        ("by=equal&total=9&rows=101%0A101", "第 2 行（101）房号：和第 1 行重复了"),
        ("by=equal&total=9&rows=房号%09是否分摊%0A101%09待定", "第 2 行（101）是否分摊：写“是”或“否”"),
        ("by=percent&total=9&rows=1%0967%25%0A2%0932%25", "比例：加起来不够，还差 1 %"),
        ("by=equal&total=9&rows=房号%09固定金额%0A1%0910", "固定金额：加起来超出 1.00 元"),
        ("by=coefficient_area&total=500000&price=1000&rows=301%09100%094.5", "算出来是 450000.00 元，还差 50000.00 元"),
        ("by=equal&total=9", "请粘贴各户"),
        ("by=xyz&total=9&rows=101", "没有“xyz”这种分法"),
        ("by=equal&total=9&rows=101%0A102%0A商户%0A103", "第 3 行的“商户”是列名还是一户"),
        ("by=area&total=9&rows=101%0985%0A房号%09面积%0A102%0985", "第 1 行写了数字"),
        ("by=area&total=9&rows=房号%09面积%0A101%09%23REF!", "第 2 行（101）面积：要写数字"),
        ("by=area&total=9&rows=房号%09面积%09户主%0A101%09约85%09甲", "没有用到的列：户主"),
        ("by=equal&total=9&rows=面积%09系数%0A85%091", "看不出哪一列是房号"),
        ("by=equal&total=9&rows=101%0985", "第 1 行有 2 列"),
        ("by=area&total=9&rows=%3Chtml%3E%3Cbody%3E", "粘贴的内容看不懂"),
    ] {
        let page = browser.get(&format!("/split?{query}")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        let page = page.html;
        assert!(page.contains(told) && !page.contains("role=\"status\""), "{query}: {page}");
        assert!(page.contains("role=\"alert\""), "{query}");
    }
    let page = browser.get("/split?by=equal&total=%3Cb%3E&rows=%3C/textarea%3E%3Cb%3E").await.html;
    assert!(page.contains("&#60;/textarea&#62;&#60;b&#62;") && !page.contains("<b>\""), "what was typed stays: {page}");
}

async fn the_sheet_goes_from_door_to_door(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let address = browser.post("/split", &lift("coefficient_area", "300000")).await.location().to_owned();
    let query = address.split_once('?').expect("a query").1.to_owned();
    let page = browser.get(&format!("/split.html?{query}")).await.html;
    for expected in ["2单元加装电梯费用分摊表", "签名", "日期", "38235.29", "301、302、501、502", "第二百八十三条"]
    {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert!(page.contains(&format!("/c/mingtong/split.docx?{}", query.replace('&', "&#38;"))), "{page}");
    let said = paper_of(&mut browser, "/split", &format!("?{query}")).await;
    for expected in ["2单元加装电梯费用分摊表", "应摊（元）", "签名", "38235.29", "300000.00"] {
        assert!(said.iter().any(|it| it == expected), "{expected}: {said:?}");
    }
    assert_eq!(browser.get("/split.html").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get("/split.docx?by=equal&total=9").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

async fn many_homes_are_answered_to_the_form(t: TestApp) {
    let town = t.found().await;
    let rows: Vec<String> = (0..12_000).map(|n| format!("{}-{}\t{}.5", n / 10, n % 10, 60 + n % 50)).collect();
    let rows = rows.join("\n");
    let typed = [("by", "area"), ("total", "123456.78"), ("rows", rows.as_str())];
    for mut browser in [Browser::new(&t), Browser::of_staff(&t, &town).await] {
        let page = browser.post("/split", &typed).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.html.contains("123456.78") && page.html.contains("formaction=\"/c/mingtong/split.html\""));
        assert!(page.html.contains("/c/mingtong/split?print=large"), "switches send the rows along");
        let sheet = browser.post("/split.html", &typed).await.html;
        assert!(sheet.contains("费用分摊表") && sheet.contains("1199-9") && !sheet.contains(".docx"));
        assert_eq!(browser.post("/split.docx", &typed).await.status, StatusCode::OK);
        let switched = browser.post("/split?lang=en", &typed).await;
        assert_eq!(
            (switched.status, switched.header("location")),
            (StatusCode::TEMPORARY_REDIRECT, "/c/mingtong/split")
        );
    }
}

async fn a_stranger_splits_in_no_community(t: TestApp) {
    let mut browser = Browser::new(&t);
    let start = browser.send(Request::get("/").body(Body::empty()).expect("a request")).await.html;
    assert!(start.contains("href=\"/split\""), "{start}");
    let get = |query: &str| Request::get(format!("/split{query}")).body(Body::empty()).expect("a request");
    let page = browser.send(get("?by=equal&total=0.02&rows=1%0A2%0A3%0A4")).await.html;
    assert_eq!(page.matches("<b>0.01</b>").count(), 2, "{page}");
    assert!(page.contains("class=\"onpaper\"") && page.contains("/split.docx?by=equal"), "{page}");
    let word = browser.send(get(".docx?by=equal&total=0.02&rows=1%0A2")).await;
    assert_eq!(word.status, StatusCode::OK);
    let form = Request::post("/split").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let sent = browser.send(form.body(Body::from("by=equal&total=9&rows=1%0D%0A2")).expect("a request")).await;
    assert_eq!(sent.location(), "/split?by=equal&total=9&rows=1%0A2");
}
