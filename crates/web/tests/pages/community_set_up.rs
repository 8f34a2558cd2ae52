//! From an empty installation to a community that works, on pages: the setup code, what is still missing, people and
//! units in one paste, bodies, texts for all, who else is writing, what to say on the telephone.

use crate::browser::{Browser, PASSWORD, between, encoded};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use futures_util::stream::once;
use mingtong_app::community::open_setup;
use mingtong_app::telling::{NewIncident, announce_incident};
use mingtong_domain::limits::PEOPLE_PASTED_MAX;
use mingtong_domain::role::Role;
use mingtong_domain::telling::IncidentKind;
use mingtong_testkit::{HOUR_MS, TestApp};
use mingtong_web::{Config, router};
use std::convert::Infallible;

mingtong_testkit::on_both!(
    the_code_opens_once_and_whoever_founded_is_in,
    nothing_is_founded_by_guessing_nor_from_elsewhere,
    whoever_is_slower_by_a_moment_is_told_so,
    lists_are_pasted_and_slips_are_shown_once,
    bodies_and_texts_of_all_are_reached_from_administration,
    who_else_is_writing_is_told_on_the_page,
    what_is_out_is_said_on_the_telephone,
);

/// A browser before an empty installation, and the code that its server printed.
async fn empty(t: &TestApp) -> (Browser, String) {
    let (app, printed) = open_setup(t.app.clone()).await.unwrap();
    (Browser::over(router(app, Config::default())), printed.unwrap().code)
}

fn beginning(code: &str) -> [(&str, &str); 8] {
    [
        ("code", code),
        ("name", "明通巷社区"),
        ("slug", "mingtong"),
        ("prefix", "明通"),
        ("contact", "0871-60000000"),
        ("administrator", "冯管理"),
        ("login", "feng"),
        ("password", PASSWORD),
    ]
}

async fn opened(browser: &mut Browser, address: &str) -> crate::browser::Page {
    browser.send(Request::get(address).body(Body::empty()).unwrap()).await
}

async fn the_code_opens_once_and_whoever_founded_is_in(t: TestApp) {
    let (mut browser, code) = empty(&t).await;
    let form = opened(&mut browser, &format!("/setup?code={code}")).await;
    assert!(form.html.contains(&format!("value=\"{code}\"")), "{}", form.html);
    assert_eq!((form.header("referrer-policy"), form.header("cache-control")), ("no-referrer", "no-store"));
    let founded = browser.post_to("/setup", &beginning(&code)).await;
    assert_eq!(founded.location(), "/c/mingtong/desk/admin");
    assert!(founded.header("set-cookie").contains("HttpOnly"));
    let admin = browser.get("/desk/admin").await.html;
    assert!(admin.contains("还缺什么") && admin.contains("/c/mingtong/desk/places/import"), "{admin}");
    let review = between(&admin, "/desk/rules/one?rule=publication.review_residents\"", "</li>");
    assert!(review.contains("现在：开，先看过再公开"), "{review}");
    let missing = between(&admin, "<ol class=\"matters\">", "</ol>");
    assert!(!missing.contains("写上怎么联系社区") && missing.contains("登记地点"), "{missing}");
    let called = [("what", "called"), ("english", "Mingtong Lane"), ("street", "护国街道")];
    let csrf = between(&admin, "name=\"csrf\" value=\"", "\"").to_owned();
    browser.csrf = csrf;
    browser.post("/desk/contact", &called).await.location();
    let contact = browser.get("/desk/contact").await.html;
    assert!(contact.contains("value=\"0871-60000000\"") && contact.contains("value=\"Mingtong Lane\""), "{contact}");
    let about = Browser::over(router(t.app.clone(), Config::default())).get("/about").await.html;
    assert!(about.contains("明通巷社区属于护国街道"), "{about}");
    takes_in_letters(&mut browser).await;
    for again in [opened(&mut browser, "/setup").await, browser.post_to("/setup", &beginning(&code)).await] {
        assert_eq!(again.location(), "/", "nobody sets anything up twice");
    }
}

/// Whoever founded keeps the system and no matters: they are told who takes in letters, and can become one of them.
async fn takes_in_letters(founder: &mut Browser) {
    let admin = founder.get("/desk/admin").await.html;
    let others = between(&admin, "aria-labelledby=\"others\"", "</section>");
    for told in ["导入的信件", "谁来做：社区工作者、社区书记", "事项台账"] {
        assert!(others.contains(told), "{told}: {others}");
    }
    for (place, title) in [("/desk/letters", "导入的信件"), ("/desk/ledger", "事项台账")] {
        assert_eq!(founder.get(place).await.status, StatusCode::FORBIDDEN, "{place}");
        assert!(!admin.contains(&format!("href=\"/c/mingtong{place}\"")), "{title} leads nowhere: {admin}");
    }
    let people = founder.get("/desk/people").await.html;
    let own = format!("/desk/people/p{}", between(&people, "href=\"/c/mingtong/desk/people/p", "\""));
    founder.post(&own, &[("what", "grant"), ("role", "staff"), ("place", ""), ("unit", "")]).await.location();
    assert_eq!(founder.post("/desk/role", &[("role", "staff:community:")]).await.location(), "/c/mingtong/desk");
    for place in ["/desk/letters/new", "/desk/ledger"] {
        assert_eq!(founder.get(place).await.status, StatusCode::OK, "{place}");
    }
    let staff = founder.get("/desk/admin").await.html;
    assert!(staff.contains("href=\"/c/mingtong/desk/letters\"") && staff.contains("href=\"/c/mingtong/desk/ledger\""));
    assert!(!staff.contains("id=\"others\""), "{staff}");
}

async fn nothing_is_founded_by_guessing_nor_from_elsewhere(t: TestApp) {
    let (mut browser, code) = empty(&t).await;
    let wrong = browser.post_to("/setup", &beginning("AAAA-AAAA-AAAA")).await;
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    assert!(wrong.html.contains("设置码不对") && wrong.html.contains("value=\"冯管理\""), "{}", wrong.html);
    assert!(!wrong.html.contains(PASSWORD), "no password comes back");
    let mut many = beginning("AAAA-AAAA-AAAA");
    (many[1].1, many[2].1, many[3].1, many[6].1, many[7].1) = (" ", "明通", "九个字的编号前缀呀", "", "1234");
    let refused = browser.post_to("/setup", &many).await.html;
    let fields = ["code", "name", "slug", "prefix", "login", "password"];
    for field in fields {
        assert!(refused.contains(&format!("id=\"{field}-error\"")), "{field}: {refused}");
    }
    assert!(refused.contains("有6处要改") && refused.contains("value=\"冯管理\""), "{refused}");
    many[0].1 = &code;
    let refused = browser.post_to("/setup", &many).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("有5处要改") && !refused.html.contains("id=\"code-error\""), "{}", refused.html);
    let from_elsewhere = Request::post("/setup")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from(format!("code={code}")))
        .unwrap();
    assert_eq!(browser.send(from_elsewhere).await.status, StatusCode::FORBIDDEN);
    let mut last = StatusCode::FORBIDDEN;
    for _ in 0..24 {
        last = browser.post_to("/setup", &beginning("AAAA-AAAA-AAAA")).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert!(t.app.halls().await.unwrap().is_empty());
}

async fn whoever_is_slower_by_a_moment_is_told_so(t: TestApp) {
    let ((mut slower, code), (mut faster, its)) = (empty(&t).await, empty(&t).await);
    let pairs = beginning(&code).map(|(name, value)| format!("{name}={}", encoded(value))).join("&");
    // While the form is still on its way, somebody else founds the community.
    let form = once(async move {
        let founded = faster.post_to("/setup", &beginning(&its)).await;
        assert_eq!(founded.location(), "/c/mingtong/desk/admin");
        Ok::<_, Infallible>(pairs)
    });
    let request = Request::post("/setup").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let told = slower.send(request.body(Body::from_stream(form)).unwrap()).await;
    assert_eq!(told.status, StatusCode::CONFLICT, "{}", told.html);
    assert!(told.html.contains("刚才已经有人在这台机器上建好了社区"), "{}", told.html);
    assert!(told.html.contains("href=\"/\">回首页") && !told.html.contains("<form"), "nothing can be founded any more");
    assert_eq!(t.app.halls().await.unwrap().len(), 1);
}

/// Of people who are pasted all that is wrong is told, each line by its number, and nobody is written down.
async fn wrong_lists_are_refused(secretary: &mut Browser) {
    let wrong = "何楼长,楼长,东风巷14号院,he\n周社工,社区工作者,,zhou\n曹队长,单位经办人,没有的队,cao\n少一格,街道\n\
                 林社工,社区工作者,,\n,社区工作者,,lin";
    let refused = secretary.post("/desk/people/many", &[("rows", wrong)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "第 1 行",
        "没有叫“楼长”的身份",
        "第 3 行",
        "没有叫“没有的队”的单位",
        "第 4 行",
        "要有四格",
        "第 5 行",
        "没有写登录名",
        "第 6 行",
        "没有写姓名",
    ] {
        assert!(refused.html.contains(told), "{told}: {}", refused.html);
    }
    assert!(!refused.html.contains("第 2 行") && refused.html.contains("周社工,社区工作者,,zhou"));
    let mixed = "何楼长,楼长,东风巷14号院,he\n周社工,社区工作者,,z h\n曹队长,单位经办人,,cao\n林社工,社区工作者,,lin\n\
                 陈社工,社区工作者,,lin";
    let refused = secretary.post("/desk/people/many", &[("rows", mixed)]).await.html;
    for line in ["第 1 行", "第 2 行", "第 3 行", "第 5 行"] {
        assert!(refused.contains(line) && !refused.contains("第 4 行"), "all in one round: {line}: {refused}");
    }
    let several = ",楼长,,\n何楼长,楼栋长,没有的院,";
    let refused = secretary.post("/desk/people/many", &[("rows", several)]).await.html;
    for told in ["没有写姓名", "没有写登录名", "没有叫“楼长”的身份", "没有的院"] {
        assert!(refused.contains(told), "all that is wrong in a line: {told}: {refused}");
    }
    let mut full = vec!["少一格,街道".to_owned()];
    full.extend((0..PEOPLE_PASTED_MAX).map(|at| format!("周社工,社区工作者,,zhou{at}")));
    let refused = secretary.post("/desk/people/many", &[("rows", &full.join("\n"))]).await.html;
    let most = format!("已达到上限 {PEOPLE_PASTED_MAX}");
    assert!(refused.contains(&most) && refused.contains("第 1 行"), "both at once: {refused}");
    let deceives = "何楼长,楼栋长,东风巷14号院,h e\n周社工,社区工作者,,zhou";
    let refused = secretary.post("/desk/people/many", &[("rows", deceives)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("第 1 行") && refused.html.contains("登录名只能用英文字母"), "{}", refused.html);
}

async fn lists_are_pasted_and_slips_are_shown_once(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let added = secretary.post("/desk/units", &[("names", "园林绿化队\n便民维修站\n物业服务中心")]).await;
    assert!(added.html.contains("新登记 2 个单位，1 个已经有了"), "{}", added.html);
    assert!(added.html.contains("便民维修站</a>"), "{}", added.html);
    wrong_lists_are_refused(&mut secretary).await;
    let right = "姓名\t身份\t在哪里\t登录名\n何楼长\t楼栋长\t东风巷14号院\the\n周社工\tCommunity staff\t\tzhou\n\
                 曹队长\t单位经办人\t园林绿化队\tｃａｏ";
    let made = secretary.post("/desk/people/many", &[("rows", right)]).await;
    assert_eq!(made.status, StatusCode::OK);
    assert!(made.html.contains("登记了3人") && made.html.contains("楼栋长 · 东风巷14号院"), "{}", made.html);
    assert_eq!(made.html.matches("<div class=\"qr\">").count(), 3);
    assert!(made.html.contains("cao") && !made.html.contains("ｃａｏ"), "the slip shows what is typed");
    let code = between(&made.html, "/c/mingtong/welcome?code=", "\"").to_owned();
    let twice = secretary.post("/desk/people/many", &[("rows", right)]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    for line in ["第 2 行", "第 3 行", "第 4 行"] {
        assert!(twice.html.contains(line) && twice.html.contains("已经用这个登录名登记过了"), "{}", twice.html);
    }
    let again = secretary.get("/desk/people/many").await;
    assert!(!again.html.contains(&code), "it is shown once");
    let mut lead = Browser::new(&t);
    assert!(lead.get(&format!("/welcome?code={code}")).await.html.contains("何楼长"));
    lead.post("/welcome", &[("code", &code), ("new", "榕树下的石桌旁边")]).await.location();
    let entered = lead.post("/sign-in", &[("login", "ｈｅ"), ("password", "榕树下的石桌旁边")]).await;
    assert!(entered.location().starts_with("/c/mingtong"));
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.get("/desk/people/many").await.status, StatusCode::FORBIDDEN);
}

async fn bodies_and_texts_of_all_are_reached_from_administration(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let admin = secretary.get("/desk/admin").await.html;
    assert!(admin.contains("/c/mingtong/desk/bodies\"") && admin.contains("/c/mingtong/desk/templates/shared\""));
    assert!(secretary.get("/desk/bodies").await.html.contains("还没有议事组织"));
    let new = [("how", "stands"), ("kind", "council"), ("name", "明通居民议事会"), ("place", ""), ("size", "7")];
    let body = secretary.post("/desk/bodies/new", &new).await;
    assert!(body.location().starts_with("/c/mingtong/bodies/"), "{}", body.html);
    let listed = secretary.get("/desk/bodies").await.html;
    assert!(listed.contains("缺成员") && listed.contains("明通居民议事会"), "{listed}");
    let text = [("act", "reply"), ("name", "已办好"), ("body", "您反映的{标题}已办好。")];
    let kept = secretary.post("/desk/templates/shared", &text).await;
    assert_eq!(kept.location(), "/c/mingtong/desk/templates/shared?done=kept");
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get("/desk/templates").await.html.contains("社区常用语"));
    assert!(staff.get(&format!("/matters/{id}")).await.html.contains("已办好"), "it is offered in the form");
    assert_eq!(staff.get("/desk/templates/shared").await.status, StatusCode::FORBIDDEN);
    assert_eq!(staff.get("/desk/bodies").await.status, StatusCode::FORBIDDEN);
}

async fn who_else_is_writing_is_told_on_the_page(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let mut staff = Browser::of_staff(&t, &town).await;
    let draft = [("text", "还没有写完的秘密"), ("help", "draft")];
    staff.post(&format!("/matters/{id}/acts/reply"), &draft).await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let page = secretary.get(&format!("/matters/{id}")).await.html;
    assert!(page.contains("李社工 · 社区工作者") && page.contains("正在写"), "{page}");
    assert!(!page.contains("还没有写完的秘密"), "what is written is theirs alone");
    assert!(!staff.get(&format!("/matters/{id}")).await.html.contains("正在写"));
}

async fn what_is_out_is_said_on_the_telephone(t: TestApp) {
    let town = t.found().await;
    let ends = t.app.now().saturating_add_hours(5);
    let new = NewIncident {
        kind: IncidentKind::Water,
        places: vec![town.courtyard.clone()],
        text: "主管道抢修，今晚来水。".to_owned(),
        begins: None,
        ends,
    };
    announce_incident(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
    let mut staff = Browser::of_staff(&t, &town).await;
    let form = staff.get("/desk/raise").await.html;
    assert!(form.contains("主管道抢修，今晚来水。") && form.contains("东风巷14号院"), "{form}");
    t.later(6 * HOUR_MS);
    assert!(!staff.get("/desk/raise").await.html.contains("主管道抢修"), "it is over");
}
