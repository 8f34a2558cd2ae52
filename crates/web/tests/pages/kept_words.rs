//! What was typed outlives the session: whoever signs in again finds every form as they had filled it in.

use crate::browser::{Browser, PASSWORD, Page, between};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::matter::{Report, view_matter};
use mingtong_app::notice::{NewNotice, object_to_notice, post_notice};
use mingtong_app::procedure::{NewQuestion, begin_procedure};
use mingtong_domain::Millis;
use mingtong_domain::limits::KEPT_FORM_BYTES_MAX;
use mingtong_domain::matter::{Act, Command, Piece, Track, Visibility};
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, START_MS, TestApp, Town};
use std::sync::Arc;

mingtong_testkit::on_both!(
    every_form_of_an_act_comes_back_with_its_words,
    every_other_form_comes_back_with_its_words,
    every_form_of_a_notice_comes_back_with_its_words,
    every_form_of_a_procedure_comes_back_with_its_words,
    what_is_kept_is_theirs_who_typed_it,
    a_form_of_an_earlier_session_comes_back_at_once,
    no_password_and_nothing_without_measure_is_kept,
);

const SAID: &str = "已经派人去看，\n“零件”明天到 <三栋>";

async fn enter(browser: &mut Browser, who: &Who, back: &str) -> Page {
    let login = who.actor.person.as_ref().unwrap().0.to_lowercase();
    let fields = [("login", login.as_str()), ("password", PASSWORD), ("back", back)];
    browser.csrf.clear();
    browser.post("/sign-in", &fields).await
}

/// Where whoever was sent to sign in comes back to.
fn back(answer: &Page) -> String {
    let to = answer.location();
    let back = to.strip_prefix("/c/mingtong/sign-in?back=").unwrap_or_else(|| panic!("{to}"));
    back.replace("%26", "&")
}

/// The page at the end of all redirects.
async fn follow(browser: &mut Browser, mut answer: Page) -> Page {
    while answer.status == StatusCode::SEE_OTHER {
        let path = answer.location().trim_start_matches("/c/mingtong").to_owned();
        answer = browser.get(&path).await;
    }
    answer
}

/// As a page shows it.
const SHOWN: &str = "已经派人去看，\n“零件”明天到 &#60;三栋&#62;";

/// The acts on a matter that have a form on its page: the others are not found there.
async fn acts_with_a_form(t: &TestApp, town: &Town) -> Vec<Act> {
    let mut browser = Browser::of_staff(t, town).await;
    let mut acts = vec![];
    for act in Act::ALL.iter().copied() {
        let id = town.raise(town.report("路灯不亮")).await.matter;
        let answer = browser.post(&format!("/matters/{id}/acts/{}", act.key()), &[]).await;
        if answer.status != StatusCode::NOT_FOUND {
            acts.push(act);
        }
    }
    acts
}

/// The page that is found in the end by whoever sent a form when their session had ended, and signed in again.
async fn sent_too_late(t: &mut TestApp, town: &Town, by_itself: bool, path: &str, fields: &[(&str, &str)]) -> Page {
    // One address signs in ten times a minute.
    t.app.throttle = Arc::default();
    let mut browser = Browser::of_staff(t, town).await;
    let csrf = browser.csrf.clone();
    // The session ends by itself, or in another window.
    match by_itself {
        true => t.later(DAY_MS),
        false => drop(browser.post("/sign-out", &[]).await),
    }
    let sent = browser.post(path, fields).await;
    let back = back(&sent);
    assert!(browser.get("/sign-in").await.html.contains("已经留着"), "{path}");
    let entered = enter(&mut browser, &town.who(Role::Staff), &back).await;
    let page = follow(&mut browser, entered).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    assert!(page.html.contains("登录已过期") && !page.html.contains(&csrf), "{path}");
    page
}

/// Every field for words of a form holds what was typed.
fn expect_filled(path: &str, form: &str) {
    let areas: Vec<&str> =
        form.split("<textarea").skip(1).filter_map(|area| area.split("</textarea>").next()).collect();
    assert!(areas.iter().all(|area| area.contains(SHOWN)), "{path}: {form}");
}

/// Of every act that has a form, so that a new one is not forgotten.
async fn every_form_of_an_act_comes_back_with_its_words(mut t: TestApp) {
    let town = t.found().await;
    let acts = acts_with_a_form(&t, &town).await;
    assert!(acts.contains(&Act::Reply) && acts.contains(&Act::Split) && !acts.contains(&Act::Rate), "{acts:?}");
    let id = town.raise(Report { visibility: Visibility::Private, ..town.report("路灯不亮") }).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None })
        .await
        .unwrap();
    let typed = ["reason", "text", "note", "plan", "title"].map(|name| (name, SAID));
    let (mut with_words, fields) = (0, [&typed[..], &[("date", "2021-07-01")]].concat());
    for (nth, act) in acts.into_iter().enumerate() {
        let path = format!("/matters/{id}/acts/{}", act.key());
        let page = sent_too_late(&mut t, &town, nth % 2 == 1, &format!("{path}?from=desk"), &fields).await;
        let form = between(&page.html, &format!("action=\"/c/mingtong{path}"), "</form>");
        expect_filled(&path, form);
        with_words += usize::from(form.contains("<textarea"));
    }
    assert!(with_words >= 18, "{with_words} forms ask for words");
}

async fn every_other_form_comes_back_with_its_words(mut t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮，请张三来看")).await.matter;
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap();
    let piece = format!("/matters/{id}/pieces/text/{}", view.matter.text.unwrap());
    let raised = sent_too_late(&mut t, &town, false, "/desk/raise", &[("text", SAID)]).await;
    expect_filled("/desk/raise", between(&raised.html, "action=\"/c/mingtong/desk/raise", "</form>"));
    let announced = [("title", "庭院接访"), ("date", "2021-07-01")];
    let announced = sent_too_late(&mut t, &town, true, "/desk/receptions/new", &announced).await;
    let form = between(&announced.html, "action=\"/c/mingtong/desk/receptions/new", "</form>");
    assert!(form.contains("value=\"庭院接访\""), "{form}");
    for (act, field, id) in [("mask", "words", "act-mask"), ("take_down", "reason", "act-take-down")] {
        let page = sent_too_late(&mut t, &town, false, &piece, &[("act", act), (field, SAID)]).await;
        expect_filled(&piece, between(&page.html, &format!("id=\"{id}\" open"), "</form>"));
    }
    let title = format!("/matters/{id}/pieces/text/{}", view.matter.title);
    let taken_down = Command::TakeDown { what: Piece::Text(view.matter.title), reason: "有人名".to_owned() };
    town.act(&town.who(Role::Staff), id, taken_down).await.unwrap();
    let page = sent_too_late(&mut t, &town, false, &title, &[("act", "show_again"), ("reason", SAID)]).await;
    expect_filled(&title, between(&page.html, "id=\"act-show-again\" open", "</form>"));
    let support = format!("/matters/{id}/support");
    let page = sent_too_late(&mut t, &town, false, &support, &[("phone", "13800138000")]).await;
    let form = between(&page.html, &format!("action=\"/c/mingtong{support}"), "</form>");
    assert!(form.contains("value=\"13800138000\""), "{form}");
}

async fn every_form_of_a_notice_comes_back_with_its_words(mut t: TestApp) {
    let town = t.found().await;
    let mut forms = vec![("/desk/notices/new".to_owned(), vec![("text", SAID)])];
    forms.extend(forms_of_a_notice(&t, &town).await);
    for (nth, (path, fields)) in forms.into_iter().enumerate() {
        let page = sent_too_late(&mut t, &town, nth % 2 == 1, &path, &fields).await;
        expect_filled(&path, between(&page.html, &format!("action=\"/c/mingtong{path}"), "</form>"));
    }
}

async fn forms_of_a_notice(t: &TestApp, town: &Town) -> Vec<(String, Vec<(&'static str, &'static str)>)> {
    let (from, to) = (Millis(START_MS).date(), Millis(START_MS + 60 * DAY_MS).date());
    let (title, text) = ("门头加固的决议".to_owned(), "议定加固门头。".to_owned());
    let (kind, about) = (NoticeKind::Other, About::Nothing);
    let new = NewNotice { kind, about, title, text, place: None, from, to, covers: None };
    let id = post_notice(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
    object_to_notice(&t.app, &town.hall, &Who::public(None), id.clone(), "不同意".to_owned(), None).await.unwrap();
    vec![
        (format!("/notices/{id}/object"), vec![("text", SAID)]),
        (format!("/notices/{id}/acts/take_down_notice"), vec![("reason", SAID)]),
        (format!("/notices/{id}/acts/answer_objection"), vec![("text", SAID), ("number", "1")]),
    ]
}

async fn every_form_of_a_procedure_comes_back_with_its_words(mut t: TestApp) {
    let town = t.found().await;
    let (title, question) = ("加装路灯".to_owned(), "是否同意？".to_owned());
    let question = NewQuestion { title, question, matter: None, place: None };
    let id = begin_procedure(&t.app, &town.hall, &town.who(Role::Staff), question).await.unwrap();
    for (path, fields) in [
        ("/desk/procedures/new".to_owned(), vec![("question", SAID)]),
        (format!("/procedures/{id}/acts/note_step"), vec![("step", "propose"), ("said", SAID)]),
        (format!("/procedures/{id}/acts/withdraw_procedure"), vec![("reason", SAID)]),
    ] {
        let page = sent_too_late(&mut t, &town, false, &path, &fields).await;
        expect_filled(&path, between(&page.html, &format!("action=\"/c/mingtong{path}"), "</form>"));
    }
}

async fn what_is_kept_is_theirs_who_typed_it(t: TestApp) {
    let town = t.found().await;
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let id = town.raise(town.report("路灯不亮")).await.matter;
    Browser::signed_in(&t, &town, &secretary).await;
    let mut browser = Browser::of_staff(&t, &town).await;
    browser.post("/sign-out", &[]).await.location();
    let sent = browser.post(&format!("/matters/{id}/acts/note"), &[("text", "只有我知道")]).await;
    let back = back(&sent);
    let entered = enter(&mut browser, &secretary, &back).await;
    let page = follow(&mut browser, entered).await;
    assert!(page.html.contains("王书记") && !page.html.contains("只有我知道"), "another person at this browser");
    let entered = enter(&mut Browser::new(&t), &staff, &back).await;
    assert!(!follow(&mut Browser::new(&t), entered).await.html.contains("只有我知道"), "another browser");
    browser.csrf = between(&page.html, "name=\"csrf\" value=\"", "\"").to_owned();
    browser.post("/sign-out", &[]).await.location();
    let entered = enter(&mut browser, &staff, &back).await;
    let page = follow(&mut browser, entered).await;
    assert!(page.html.contains("只有我知道"));
    browser.csrf = between(&page.html, "name=\"csrf\" value=\"", "\"").to_owned();
    let noted = browser.post(&format!("/matters/{id}/acts/note"), &[("text", "另一句")]).await;
    let page = follow(&mut browser, noted).await;
    assert!(!page.html.contains("只有我知道"), "what was sent is kept no longer");
}

async fn a_form_of_an_earlier_session_comes_back_at_once(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let mut browser = Browser::of_staff(&t, &town).await;
    let old = browser.csrf.clone();
    browser.post("/sign-out", &[]).await.location();
    enter(&mut browser, &town.who(Role::Staff), "").await.location();
    browser.csrf = old;
    let sent = browser.post(&format!("/matters/{id}/acts/reply"), &[("text", SAID)]).await;
    let page = follow(&mut browser, sent).await;
    assert!(page.html.contains("已经派人去看"), "{}", page.html);
}

async fn no_password_and_nothing_without_measure_is_kept(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let mut browser = Browser::of_staff(&t, &town).await;
    browser.post("/sign-out", &[]).await.location();
    let drafts = || async { t.stored(&town, "draft").await };
    let before = drafts().await.len();
    let path = format!("/matters/{id}/acts/note");
    // Each field is as long as one may be; together they are more than is kept.
    let long = "长".repeat(KEPT_FORM_BYTES_MAX / 5);
    back(&browser.post(&path, &[("text", &long), ("reason", &long)]).await);
    assert_eq!(drafts().await.len(), before);
    back(&browser.post(&path, &[("text", "短"), ("password", "秘密九号")]).await);
    let kept = drafts().await;
    assert_eq!(kept.len(), before + 1);
    assert!(!format!("{kept:?}").contains("秘密九号"));
}
