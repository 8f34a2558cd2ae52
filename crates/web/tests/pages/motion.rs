//! 算一算: whoever has a paper vote in hand is answered, without an account and without losing what was typed.

use crate::browser::Browser;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(a_vote_is_counted_on_its_page, what_is_wrong_is_told_beside_its_field);

const VOTE: &str = "/count?rule=owners&matter=use_fund&date=2023-05-01&electorate.heads=36&electorate.area=3508.53\
                    &took_part.heads=36&took_part.area=3508.53&cast.agree.area=2398.41";

async fn a_vote_is_counted_on_its_page(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let kinds = browser.get("/count").await.html;
    assert!(kinds.contains("/c/mingtong/count?rule=owners&#38;matter=use_fund"), "{kinds}");
    let form = browser.get("/count?rule=owners&matter=use_fund").await.html;
    assert!(form.contains("name=\"cast.with_majority.area\"") && !form.contains("role=\"status\""), "{form}");
    let carried = browser.get(&format!("{VOTE}&cast.agree.heads=24")).await.html;
    for expected in
        [">通过<", "24 / 36", "2398.41 / 3508.53", "《中华人民共和国民法典》第二百七十八条", "value=\"3508.53\""]
    {
        assert!(carried.contains(expected), "{expected}: {carried}");
    }
    let untold = browser.get(VOTE).await.html;
    assert!(untold.contains("还判断不了") && untold.contains("? / 36"), "{untold}");
    let old = browser.get(&format!("{VOTE}&cast.agree.heads=23").replace("2023-05-01", "2020-12-31")).await.html;
    assert!(old.contains("未通过") && old.contains("《中华人民共和国物权法》"), "{old}");
    let meeting = browser.get("/count?rule=body.all&due=6&present=5&cast.agree.heads=4").await.html;
    assert!(meeting.contains(">通过<") && meeting.contains("4 / 6"), "{meeting}");
}

async fn what_is_wrong_is_told_beside_its_field(t: TestApp) {
    t.found().await;
    let mut browser = Browser::new(&t);
    let page = browser.get(&format!("{VOTE}&cast.agree.heads=37&cast.oppose.heads=%3Cb%3E")).await.html;
    assert!(page.contains("href=\"#cast.oppose.heads\"") && page.contains("反对·人数：要写整数"), "{page}");
    assert!(page.contains("value=\"&#60;b&#62;\"") && !page.contains("<b>\""), "what was typed stays, as text: {page}");
    let page = browser.get(&format!("{VOTE}&cast.agree.heads=37")).await.html;
    assert!(page.contains("id=\"cast.agree.heads-error\""), "{page}");
    let twice = browser.get("/count?rule=body.all&due=6&due=7&cast.agree.heads=4").await.html;
    assert!(twice.contains("应到：写了两次"), "{twice}");
    let passed_on = browser.get(&format!("{VOTE}&cast.agree.heads=24&from=singlemessage&isappinstalled=0")).await.html;
    assert!(passed_on.contains(">通过<"), "what a messenger adds to an address is nobody's: {passed_on}");
    let many = "/count?rule=owners&matter=other&date=2023-05-01&electorate.heads=100000&took_part.heads=100001";
    let page = browser.get(many).await.html;
    assert!(page.contains("id=\"took_part.heads-error\"") && !page.contains("role=\"status\""), "{page}");
    assert!(page.contains("value=\"100001\""), "what was typed stays: {page}");
    let long = "9".repeat(5_000);
    let page = browser.get(&format!("{VOTE}&cast.agree.heads={long}")).await;
    assert_eq!(page.status, 200);
}
