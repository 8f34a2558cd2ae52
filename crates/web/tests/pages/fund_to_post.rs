//! Accounts that are to be posted as the desk meets them: among what waits, in the form that posts them, on the notice.

use crate::browser::{Browser, between};
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_app::fund::open_fund;
use mingtong_domain::fund::Source;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, new_fund};

mingtong_testkit::on_both!(accounts_to_be_posted_stand_on_the_desk_and_lead_to_their_form,);

async fn accounts_to_be_posted_stand_on_the_desk_and_lead_to_their_form(t: TestApp) {
    let town = t.found().await;
    let new = new_fund("公共部位", vec![Source::Residents, Source::CommonIncome]);
    let fund = open_fund(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
    t.later(23 * DAY_MS);
    let mut staff = Browser::of_staff(&t, &town).await;
    let due = "公共收益账目 2021年6月8日至2021年6月30日，最迟2021年9月30日公示";
    let desk = staff.get("/desk").await.html;
    let form = format!("/desk/notices/new?kind=accounts&fund={fund}");
    let link = form.replace('&', "&#38;");
    for said in ["公示账目", "公共部位", due, link.as_str()] {
        assert!(between(&desk, "id=\"money-to-do\"", "</section>").contains(said), "{said}: {desk}");
    }
    let html = staff.get(&form).await.html;
    for typed in [
        "name=\"covers_from\" value=\"2021-06-08\"",
        "name=\"covers_to\" value=\"2021-06-30\"",
        "关于资金： <a href=\"/c/mingtong/funds/",
        "value=\"公共部位账目公示（2021年6月8日至2021年6月30日）\"",
        "期初余额：0.00 元\n进账合计：0.00 元\n出账合计：0.00 元\n期末余额：0.00 元\n每一笔收支",
    ] {
        assert!(html.contains(typed), "{typed}: {html}");
    }
    let mut english = staff.and_speaks("en");
    let html = english.get(&form).await.html;
    let text = between(&html, "<textarea id=\"text\"", "</textarea>");
    assert!(text.contains("lang=\"zh-CN\"") && text.contains("期初余额：0.00 元"), "for the neighbours: {html}");
    assert!(html.contains(">Title</label>") && html.contains("公共部位账目公示（2021年6月8日"), "{html}");
    let mut staff = english.and_speaks("");
    let fields = |to: &'static str| {
        let said = [("kind", "accounts"), ("title", "2021年第二季度账目"), ("text", "收入 700.00 元。")];
        let days = [("from", "2021-07-01"), ("covers_from", "2021-06-08"), ("covers_to", to)];
        [&said[..], &days[..], &[("fund", fund.as_str())]].concat()
    };
    let anew = staff.post("/desk/notices/new", &[&fields("2021-06-20")[..], &[("again", "1")]].concat()).await;
    assert!(anew.html.contains("value=\"公共部位账目公示（2021年6月8日至2021年6月20日）\""), "{}", anew.html);
    for (to, told) in [("", "账目起止要两天都填"), ("2021-07-01", "账目的最后一天要早于今天")] {
        let refused = staff.post("/desk/notices/new", &fields(to)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let kept = "name=\"covers_from\" value=\"2021-06-08\"";
        assert!(refused.html.contains(told) && refused.html.contains(kept), "{}", refused.html);
    }
    let posted = staff.post("/desk/notices/new", &fields("2021-06-30")).await;
    let notice = posted.location().trim_start_matches("/c/mingtong").split('?').next().unwrap().to_owned();
    let mut stranger = Browser::new(&t);
    let covers = "账目起止：2021年6月8日至2021年6月30日";
    let page = stranger.get(&notice).await.html;
    assert!(page.contains(covers), "{page}");
    let sheet = paper(&mut stranger, &format!("{notice}/sheet")).await;
    assert!(sheet.iter().any(|line| line == covers), "{sheet:?}");
    let desk = staff.get("/desk").await.html;
    assert!(!desk.contains(due), "{desk}");
    t.later(100 * DAY_MS);
    let desk = Browser::of_staff(&t, &town).await.get("/desk").await.html;
    let due = "公共收益账目 2021年7月1日至2021年9月30日，最迟2021年12月31日公示";
    assert!(desk.contains(due) && !desk.contains("已过期限"), "{desk}");
    t.later(100 * DAY_MS);
    let desk = Browser::of_staff(&t, &town).await.get("/desk").await.html;
    assert!(between(&desk, "id=\"money-to-do\"", "</section>").contains("已过期限"), "{desk}");
}
