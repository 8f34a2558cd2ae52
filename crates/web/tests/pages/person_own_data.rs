//! One's own data as pages: opened with a code, taken along as a file, changed and erased; what the desk answers; who
//! looked, for whoever watches over it; letters that are ended.

use crate::browser::{Browser, between};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use mingtong_app::Who;
use mingtong_app::matter::{Report, view_matter};
use mingtong_app::person::own_data::{RequestKind, ask_about_own_data};
use mingtong_app::telling::{gather, mails_due, take_mail};
use mingtong_domain::matter::Command;
use mingtong_domain::role::Role;
use mingtong_domain::vote::Secrecy;
use mingtong_testkit::{HOUR_MS, Polls, TestApp, Town};
use serde_json::Value;

mingtong_testkit::on_both!(
    a_code_opens_its_own_data_and_a_guess_opens_nothing,
    what_is_changed_on_the_page_holds_and_what_was_wrong_is_kept,
    what_is_kept_is_taken_along_as_files,
    an_erased_person_finds_nothing_but_the_matter,
    a_slip_opens_the_household_and_nothing_else,
    the_desk_answers_and_whoever_asked_reads_it,
    who_looked_is_for_the_supervisor,
    where_no_look_can_be_noted_the_page_stands_without_the_contact,
    a_child_reports_with_a_guardian_or_as_nobody,
    letters_are_ended_by_a_button_or_by_one_press,
);

async fn raised(town: &Town) -> String {
    let (name, phone) = (Some("张三".to_owned()), Some("13800138000".to_owned()));
    town.raise(Report { name, phone, unit_may_call: true, ..town.report("水管漏水") }).await.tracking_code
}

/// A browser in which the page of a code is open.
async fn opened(t: &TestApp, code: &str) -> Browser {
    let mut browser = Browser::new(t);
    let answer = browser.post("/my-data", &[("code", code)]).await;
    assert_eq!(answer.location(), "/c/mingtong/my-data", "no address shows the code");
    browser
}

async fn a_code_opens_its_own_data_and_a_guess_opens_nothing(t: TestApp) {
    let (town, _) = (t.found().await, t.found_other().await);
    let code = raised(&town).await;
    let mut browser = opened(&t, &code).await;
    let page = browser.get("/my-data").await;
    assert_eq!(page.header("cache-control"), "no-store");
    for part in ["张三", "13800138000", "水管漏水", "还没有人看过"] {
        assert!(page.html.contains(part), "{part}: {}", page.html);
    }
    assert_eq!(page.html.matches("<dt>您说的</dt>").count(), 1, "a title made of the text says nothing more");
    let english = browser.and_speaks("en").get("/my-data").await.html;
    assert!(english.contains("What is kept about me") && english.contains("Nobody so far"), "{english}");
    let mut stranger = Browser::new(&t);
    let elsewhere = Request::post("/c/other/my-data").header("content-type", "application/x-www-form-urlencoded");
    let elsewhere = stranger.send(elsewhere.body(Body::from(format!("code={code}"))).unwrap()).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "another community knows no such code");
    let mut refused = 0;
    for nth in 0..40 {
        let page = stranger.post("/my-data", &[("code", &format!("AAAA-AAAA-{nth:04}"))]).await;
        assert!(!page.html.contains("13800138000"));
        refused += usize::from(page.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(refused > 0, "codes are not guessed");
    let nobody = Browser::new(&t).get("/my-data/file.json").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

async fn what_is_changed_on_the_page_holds_and_what_was_wrong_is_kept(t: TestApp) {
    let town = t.found().await;
    let code = raised(&town).await;
    let mut browser = opened(&t, &code).await;
    let typed = [("code", code.as_str()), ("name", "张珊"), ("phone", "138"), ("email", "")];
    let wrong = browser.post("/my-data/correct", &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("value=\"张珊\"") && wrong.html.contains("value=\"138\""), "{}", wrong.html);
    let typed = [("code", code.as_str()), ("name", "张珊"), ("phone", "13800138001"), ("email", "")];
    let done = browser.post("/my-data/correct", &typed).await;
    assert_eq!(done.location(), "/c/mingtong/my-data?done=correct");
    let page = browser.get("/my-data?done=correct").await.html;
    assert!(page.contains("已更正") && page.contains("张珊") && !page.contains("13800138000"), "{page}");
    for act in ["calls", "untold"] {
        let done = browser.post(&format!("/my-data/{act}"), &[("code", &code)]).await;
        assert_eq!(done.location(), format!("/c/mingtong/my-data?done={act}"));
    }
    let page = browser.get("/my-data").await.html;
    assert!(page.contains("没有同意") && !page.contains("13800138001"), "{page}");
    let nonsense = browser.post("/my-data/juggle", &[("code", &code)]).await;
    assert_eq!(nonsense.status, StatusCode::NOT_FOUND);
    browser.post("/my-data/close", &[]).await.location();
    assert!(!browser.get("/my-data").await.html.contains("张珊"), "the next one at this screen finds it closed");
}

async fn what_is_kept_is_taken_along_as_files(t: TestApp) {
    let town = t.found().await;
    let (code, other) = (raised(&town).await, Some("13900139000".to_owned()));
    town.raise(Report { phone: other, ..town.report("路灯不亮") }).await;
    let mut browser = opened(&t, &code).await;
    let json = browser.get("/my-data/file.json").await;
    assert!(json.header("content-disposition").starts_with("attachment"), "{:?}", json.headers);
    let told: Value = serde_json::from_str(&json.html).unwrap();
    assert_eq!(told["contact"]["phone"], "13800138000");
    assert_eq!(told["matters"][0]["number"], "明通2021-0001");
    assert!(!json.html.contains("13900139000") && !json.html.contains("路灯"), "{}", json.html);
    let word = browser.get("/my-data/file.docx").await;
    assert_eq!(word.status, StatusCode::OK);
    assert!(word.header("content-type").contains("wordprocessingml"), "{:?}", word.headers);
}

async fn an_erased_person_finds_nothing_but_the_matter(t: TestApp) {
    let town = t.found().await;
    let code = raised(&town).await;
    let mut browser = opened(&t, &code).await;
    let erased = browser.post("/my-data/erase", &[("code", &code)]).await;
    assert_eq!(erased.location(), "/c/mingtong/my-data?done=erase");
    let page = browser.get("/my-data?done=erase").await.html;
    assert!(page.contains("已删除") && !page.contains("13800138000") && !page.contains("张三"), "{page}");
    assert!(page.contains("水管漏水"), "what was said stands with the matter");
    let again = browser.post("/my-data/erase", &[("code", &code)]).await;
    assert_eq!(again.location(), "/c/mingtong/my-data", "sent twice, it is done once");
    let tracked = browser.post("/track", &[("code", &code)]).await;
    assert_eq!(tracked.location(), "/c/mingtong/track", "the code still opens the matter");
}

async fn a_slip_opens_the_household_and_nothing_else(t: TestApp) {
    let polls = Polls::found(&t.app, 2).await;
    let open = polls.open(&t.app, Secrecy::Named).await;
    let mut browser = Browser::new(&t);
    let form = "application/x-www-form-urlencoded";
    let body = format!("code={}", open.slips[0].code);
    let sent = Request::post("/c/town/my-data").header("content-type", form).body(Body::from(body)).unwrap();
    assert_eq!(browser.send(sent).await.location(), "/c/town/my-data");
    let page = browser.send(Request::get("/c/town/my-data").body(Body::empty()).unwrap()).await.html;
    assert!(page.contains(&open.slips[0].home.0) && page.contains("加装电梯"), "{page}");
    assert!(!page.contains(&open.slips[1].home.0), "{page}");
    assert!(!page.contains("/my-data/erase\"") && page.contains("已投的票"), "it says what is not erased: {page}");
}

async fn the_desk_answers_and_whoever_asked_reads_it(t: TestApp) {
    let town = t.found().await;
    let code = raised(&town).await;
    let mut browser = opened(&t, &code).await;
    let fields = [("code", code.as_str()), ("kind", "erase"), ("words", "照片里有孩子的脸")];
    assert_eq!(browser.post("/my-data/ask", &fields).await.location(), "/c/mingtong/my-data?done=ask");
    let again = browser.post("/my-data/ask", &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.html.contains("还在等答复"), "{}", again.html);
    let mut staff = Browser::of_staff(&t, &town).await;
    let list = staff.get("/desk/data-requests").await.html;
    assert!(list.contains("照片里有孩子的脸") && list.contains("明通2021-0001"), "{list}");
    let id = between(&list, "name=\"id\" value=\"", "\"").to_owned();
    let answer = [("id", id.as_str()), ("result", "done"), ("answer", "")];
    let empty = staff.post("/desk/data-requests", &answer).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = [("id", id.as_str()), ("result", "done"), ("answer", "照片已删除。")];
    staff.post("/desk/data-requests", &answer).await.location();
    assert!(browser.get("/my-data").await.html.contains("照片已删除。"));
    ask_about_own_data(&t.app, &town.hall, &code, RequestKind::Correct, "门牌写错了").await.unwrap();
    t.later(16 * 24 * HOUR_MS);
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    assert!(secretary.get("/desk/data-requests").await.html.contains("已超时"));
}

async fn who_looked_is_for_the_supervisor(t: TestApp) {
    let town = t.found().await;
    let code = raised(&town).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    assert!(staff.get("/matters/2021-0001").await.html.contains("13800138000"));
    let mut supervisor = Browser::signed_in(&t, &town, &town.who(Role::Supervisor)).await;
    let page = supervisor.get("/desk/looks").await.html;
    assert!(page.contains("李社工") && page.contains("明通2021-0001"), "{page}");
    assert!(!page.contains("张三") && !page.contains("13800138000"), "{page}");
    let nobody = supervisor.get("/desk/looks?by=%E7%8E%8B").await.html;
    assert!(!nobody.contains("李社工"), "{nobody}");
    assert_eq!(staff.get("/desk/looks").await.status, StatusCode::FORBIDDEN);
    let own = opened(&t, &code).await.get("/my-data").await.html;
    assert!(own.contains("社区工作者") || own.contains("工作人员"), "{own}");
    assert!(!own.contains("李社工"), "a role, no name");
}

async fn where_no_look_can_be_noted_the_page_stands_without_the_contact(t: TestApp) {
    let town = t.found().await;
    raised(&town).await;
    let id = town.raise(Report { phone: Some("13900139000".to_owned()), ..town.report("路灯不亮") }).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    let mut staff = Browser::of_staff(&t, &town).await;
    t.database.fill_up("data_look").await;
    for (path, shown) in [("/matters/2021-0001", "水管漏水"), ("/desk/tell", "路灯不亮")] {
        let page = staff.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.html.contains("联系方式现在没有显示") && page.html.contains(shown), "{path}: {}", page.html);
        for number in ["13800138000", "13900139000"] {
            assert!(!page.html.contains(number), "{path}: {}", page.html);
        }
    }
    let english = staff.and_speaks("en").get("/matters/2021-0001").await.html;
    assert!(english.contains("The contact is not shown now"), "{english}");
}

async fn a_child_reports_with_a_guardian_or_as_nobody(t: TestApp) {
    let town = t.found().await;
    let mut child = Browser::new(&t);
    let begin = async |child: &mut Browser| {
        child.post("/report", &[("place", "")]).await.location();
        child.post("/report/what", &[("what", "秋千坏了")]).await.location();
    };
    begin(&mut child).await;
    let alone = [("reach", "phone"), ("phone", "13800138000"), ("open", "public"), ("under_14", "yes")];
    let asked = child.post("/report/tell", &alone).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.html.contains("监护人") && asked.html.contains("13800138000"), "{}", asked.html);
    let nobody = [("reach", "none"), ("open", "public"), ("under_14", "yes")];
    child.post("/report/tell", &nobody).await.location();
    child.post("/report/check", &[]).await.location();
    let code = child.get("/report/receipt").await.code().to_owned();
    let page = opened(&t, &code).await.get("/my-data").await.html;
    assert!(page.contains("什么也没有留") && page.contains("秋千坏了"), "{page}");
    let mut other = Browser::new(&t);
    begin(&mut other).await;
    let guardian = [("guardian_name", "张妈妈"), ("guardian_relation", "母亲"), ("guardian_agrees", "yes")];
    let with: Vec<(&str, &str)> = alone.into_iter().chain(guardian).collect();
    other.post("/report/tell", &with).await.location();
    other.post("/report/check", &[]).await.location();
    let code = other.get("/report/receipt").await.code().to_owned();
    let page = opened(&t, &code).await.get("/my-data").await.html;
    assert!(page.contains("张妈妈（母亲）") && page.contains("13800138000"), "{page}");
    let id = mingtong_domain::ids::MatterId::new(2021, 2).unwrap();
    let everybody = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    assert!(everybody.contact.is_none());
}

async fn letters_are_ended_by_a_button_or_by_one_press(t: TestApp) {
    let (town, app) = (t.found().await, t.app.clone().with_mail());
    let email = Some("zhang@example.cn".to_owned());
    let id = town.raise(Report { email, ..town.report("路灯不亮") }).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    t.later(HOUR_MS);
    gather(&app, &town.hall).await.unwrap();
    let due = mails_due(&app, &town.hall).await.unwrap();
    let code = take_mail(&app, &town.hall, &due[0]).await.unwrap().unwrap().end_code;
    let path = format!("/letters/end?code={code}");
    let mut browser = Browser::new(&t);
    let asks = browser.get(&path).await;
    assert_eq!((asks.status, asks.header("referrer-policy")), (StatusCode::OK, "no-referrer"));
    assert!(asks.html.contains("不再收") && !asks.html.contains("已办好"), "opening ends nothing: {}", asks.html);
    // A program presses: from elsewhere, with a body of its own (RFC 8058).
    let press = Request::post(format!("/c/mingtong{path}")).header("origin", "https://mail.example");
    let press = press.header("content-type", "application/x-www-form-urlencoded");
    let ended = browser.send(press.body(Body::from("List-Unsubscribe=One-Click")).unwrap()).await;
    assert_eq!(ended.status, StatusCode::OK, "{}", ended.html);
    assert!(ended.html.contains("已办好") && !ended.html.contains("zhang@example.cn"), "{}", ended.html);
    assert!(browser.post(&path, &[]).await.html.contains("已办好"), "pressed twice, it is ended still");
    assert!(browser.get(&path).await.html.contains("还是要收"), "whoever comes back finds the way back");
    assert!(browser.post(&format!("{path}&again=yes"), &[]).await.html.contains("已恢复"));
    assert!(!browser.get(&path).await.html.contains("已办好"));
    let wrong = browser.get("/letters/end?code=0a1b").await;
    assert_eq!(wrong.status, StatusCode::NOT_FOUND);
}
