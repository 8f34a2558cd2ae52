//! The pages for whoever works here, asked as a browser asks.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use mingtong_app::Who;
use mingtong_app::accounts::set_password;
use mingtong_app::people::add_person;
use mingtong_app::queries::{MatterView, view_matter};
use mingtong_app::register::change_role;
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::matter::StageKind;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{TestApp, Town};
use mingtong_web::{Config, router};
use tower::ServiceExt;

const PASSWORD: &str = "明通巷十四号院三栋";

struct Answer {
    status: StatusCode,
    location: String,
    cookie: String,
    body: String,
}

/// A browser with at most one cookie.
struct Browser {
    pages: Router,
    cookie: String,
    csrf: String,
}

impl Browser {
    fn new(t: &TestApp) -> Self {
        Self { pages: router(t.app.clone(), Config::default()), cookie: String::new(), csrf: String::new() }
    }

    async fn send(&self, method: &str, path: &str, kind: &str, body: String) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "mingtong.test");
        if !self.cookie.is_empty() {
            request = request.header(header::COOKIE, &self.cookie);
        }
        let request = request.header(header::CONTENT_TYPE, kind).body(Body::from(body)).expect("as set up");
        let response = self.pages.clone().oneshot(request).await.expect("as set up");
        let text = |name| {
            let value = response.headers().get(name).and_then(|value: &header::HeaderValue| value.to_str().ok());
            value.unwrap_or_default().to_owned()
        };
        let (status, location, cookie) = (response.status(), text(header::LOCATION), text(header::SET_COOKIE));
        let bytes = response.into_body().collect().await.expect("as set up").to_bytes();
        Answer { status, location, cookie, body: String::from_utf8(bytes.to_vec()).expect("as set up") }
    }

    async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "text/plain", String::new()).await
    }

    /// Sends a form with the secret of the session.
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let fields: Vec<_> = fields.iter().copied().chain([("csrf", self.csrf.as_str())]).collect();
        self.send("POST", path, "application/x-www-form-urlencoded", encoded(&fields)).await
    }

    /// Signs in as the person in a role.
    async fn signed_in(t: &TestApp, town: &Town, role: Role) -> Self {
        let person = town.who(role).actor.person.expect("as set up");
        set_password(&t.app, &town.hall, &Who::keeper(), &person, role.key(), PASSWORD).await.expect("as set up");
        let mut browser = Self::new(t);
        let answer = browser.post("/c/mingtong/sign-in", &[("login", role.key()), ("password", PASSWORD)]).await;
        assert_eq!((answer.status, answer.location.as_str()), (StatusCode::SEE_OTHER, "/c/mingtong/desk"));
        assert!(answer.cookie.contains("HttpOnly"), "{}", answer.cookie);
        browser.cookie = answer.cookie.split(';').next().expect("as set up").to_owned();
        let page = browser.get("/c/mingtong/desk").await;
        browser.csrf = between(&page.body, "name=\"csrf\" value=\"", "\"").to_owned();
        browser
    }
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| -> String {
        text.bytes()
            .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
            .collect()
    };
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
    pairs.join("&")
}

fn between<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let from = text.find(start).unwrap_or_else(|| panic!("no {start} in {text}")) + start.len();
    let length = text[from..].find(end).expect("as set up");
    &text[from..from + length]
}

/// The part of a matter page that is the form of one act.
fn act_form<'t>(page: &'t str, act: &str) -> &'t str {
    between(page, &format!("id=\"act-{act}\""), "</details>")
}

async fn view(t: &TestApp, town: &Town, id: MatterId) -> MatterView {
    view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.expect("as set up")
}

async fn another_delegate(t: &TestApp, town: &Town, name: &str) -> PersonId {
    let keeper = Who::keeper();
    let person = add_person(&t.app, &town.hall, &keeper, name).await.expect("the person is added");
    let granted =
        change_role(&t.app, &town.hall, &keeper, person.clone(), Role::Delegate, Scope::Community, RoleChange::Grant);
    granted.await.expect("the role is granted");
    person
}

fn to_act(id: MatterId, act: &str) -> String {
    format!("/c/mingtong/matters/{id}/acts/{act}")
}

#[tokio::test]
async fn a_wrong_password_keeps_the_login_and_leads_nowhere_else() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    Browser::signed_in(&t, &town, Role::Staff).await;
    let browser = Browser::new(&t);
    let path = "/c/mingtong/sign-in";
    let wrong =
        browser.post(path, &[("login", "staff"), ("password", "不是这个"), ("back", "/c/mingtong/desk/tell")]).await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert!(wrong.body.contains("value=\"staff\"") && wrong.body.contains("value=\"/c/mingtong/desk/tell\""));
    assert_eq!(wrong.cookie, "");
    let backs = [
        ("/c/mingtong/desk/tell", "/c/mingtong/desk/tell"),
        ("https://example.org/", "/c/mingtong/desk"),
        ("//example.org/c/mingtong", "/c/mingtong/desk"),
        ("/c/mingtong.example.org", "/c/mingtong/desk"),
        ("/c/mingtong/\r\nx", "/c/mingtong/desk"),
    ];
    for (back, expected) in backs {
        let right = browser.post(path, &[("login", "staff"), ("password", PASSWORD), ("back", back)]).await;
        assert_eq!((right.status, right.location.as_str()), (StatusCode::SEE_OTHER, expected), "{back}");
    }
}

#[tokio::test]
async fn who_is_not_signed_in_is_asked_to() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let browser = Browser::new(&t);
    for page in ["/desk", "/desk/tell", "/desk/raise", "/desk/receptions/new"] {
        let answer = browser.get(&format!("/c/mingtong{page}")).await;
        assert_eq!(answer.location, format!("/c/mingtong/sign-in?back=/c/mingtong{page}"));
    }
    let answer = browser.post(&to_act(id, "accept"), &[("track", "ordinary")]).await;
    assert!(answer.location.starts_with("/c/mingtong/sign-in?back="), "{}", answer.location);
    assert_eq!(view(&t, &town, id).await.stage, StageKind::Received);
}

#[tokio::test]
async fn a_matter_is_accepted_and_assigned_through_its_forms() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let staff = Browser::signed_in(&t, &town, Role::Staff).await;
    let list = staff.get("/c/mingtong/desk").await;
    assert!(list.body.contains(&format!("href=\"/c/mingtong/matters/{id}?from=desk\"")), "{}", list.body);
    assert!(!staff.get("/c/mingtong/desk?shown=overdue").await.body.contains(&format!("/matters/{id}?")));

    let page = staff.get(&format!("/c/mingtong/matters/{id}")).await.body;
    let seen = between(act_form(&page, "accept"), "name=\"seen\" value=\"", "\"").to_owned();
    let done = staff.post(&to_act(id, "accept"), &[("seen", &seen), ("track", "hazard")]).await;
    assert_eq!((done.status, done.location), (StatusCode::SEE_OTHER, format!("/c/mingtong/matters/{id}?done=accept")));
    assert!(
        staff.get(&format!("/c/mingtong/matters/{id}?done=accept")).await.body.contains("role=\"status\">已受理。")
    );

    let page = staff.get(&format!("/c/mingtong/matters/{id}")).await.body;
    assert!(!page.contains("id=\"act-accept\""), "what is done is not offered again");
    let seen = between(act_form(&page, "assign"), "name=\"seen\" value=\"", "\"").to_owned();
    let nobody = staff.post(&to_act(id, "assign"), &[("seen", &seen), ("unit", ""), ("note", "本周内更换")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = act_form(&nobody.body, "assign");
    assert!(form.starts_with(" open") && form.contains("class=\"errors\"") && form.contains("本周内更换"), "{form}");

    let unit = town.units[0].as_str();
    let done = staff.post(&to_act(id, "assign"), &[("seen", &seen), ("unit", unit), ("note", "本周内更换")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let after = view(&t, &town, id).await;
    assert_eq!((after.stage, after.unit.as_deref()), (StageKind::Assigned, Some("物业服务中心")));
}

#[tokio::test]
async fn the_second_of_two_tabs_is_told_and_keeps_its_text() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let staff = Browser::signed_in(&t, &town, Role::Staff).await;
    let seen = view(&t, &town, id).await.matter.latest.0.to_string();
    let first = staff.post(&to_act(id, "accept"), &[("seen", &seen), ("track", "ordinary")]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);

    let reply = [("seen", seen.as_str()), ("text", "下周更换三张排椅")];
    let second = staff.post(&to_act(id, "reply"), &reply).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let form = act_form(&second.body, "reply");
    assert!(form.contains("下周更换三张排椅") && form.contains("社区工作者") && form.contains("已受理"), "{form}");
    assert_eq!(view(&t, &town, id).await.steps.len(), 2, "the second tab did nothing");

    let again = staff.post(&to_act(id, "accept"), &[("seen", &seen), ("track", "hazard")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "an act that is no longer offered is answered, not lost");
    assert!(act_form(&again.body, "accept").contains("value=\"hazard\" checked"));

    let seen = between(form, "name=\"seen\" value=\"", "\"").to_owned();
    let now = staff.post(&to_act(id, "reply"), &[("seen", &seen), ("text", "下周更换三张排椅")]).await;
    assert_eq!(now.status, StatusCode::SEE_OTHER, "after reading what changed, the same form goes through");
}

#[tokio::test]
async fn a_form_without_the_secret_of_the_session_is_refused() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let mut staff = Browser::signed_in(&t, &town, Role::Staff).await;
    staff.csrf = "guessed".to_owned();
    for path in [to_act(id, "accept"), "/c/mingtong/desk/tell".to_owned(), "/c/mingtong/sign-out".to_owned()] {
        assert_eq!(
            staff.post(&path, &[("track", "ordinary"), ("id", "1")]).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    assert_eq!(view(&t, &town, id).await.stage, StageKind::Received);
    assert_eq!(staff.get("/c/mingtong/desk").await.status, StatusCode::OK, "nobody was signed out");
}

#[tokio::test]
async fn a_delegate_sees_no_act_that_disposes() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let id = town.raise(town.report("院内排椅坏了")).await.matter;
    let delegate = Browser::signed_in(&t, &town, Role::Delegate).await;
    let page = delegate.get(&format!("/c/mingtong/matters/{id}")).await.body;
    for act in ["reply", "note", "follow_up"] {
        assert!(page.contains(&format!("id=\"act-{act}\"")), "{act}");
    }
    for act in ["accept", "decline", "merge", "assign", "defer", "close"] {
        assert!(!page.contains(&format!("id=\"act-{act}\"")), "{act}");
    }
    let forced = delegate.post(&to_act(id, "accept"), &[("track", "ordinary")]).await;
    assert_eq!(forced.status, StatusCode::FORBIDDEN);
    assert_eq!(view(&t, &town, id).await.stage, StageKind::Received);
    assert_eq!(delegate.get("/c/mingtong/desk/raise").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_has_no_work_here_finds_the_way_out() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let keeper = Who::keeper();
    let person = add_person(&t.app, &town.hall, &keeper, "冯管理").await.expect("as set up");
    let (role, all) = (Role::Admin, Scope::Community);
    change_role(&t.app, &town.hall, &keeper, person.clone(), role, all, RoleChange::Grant).await.expect("as set up");
    set_password(&t.app, &town.hall, &keeper, &person, "admin", PASSWORD).await.expect("as set up");
    let mut admin = Browser::new(&t);
    let fields = [("login", "admin"), ("password", PASSWORD), ("back", "/c/mingtong/desk")];
    let entered = admin.post("/c/mingtong/sign-in", &fields).await;
    assert_eq!((entered.status, entered.location.as_str()), (StatusCode::SEE_OTHER, "/c/mingtong"));
    admin.cookie = entered.cookie.split(';').next().expect("as set up").to_owned();
    assert!(admin.get("/c/mingtong").await.body.contains("/c/mingtong/sign-out"));
    let desk = admin.get("/c/mingtong/desk").await;
    assert_eq!(desk.status, StatusCode::FORBIDDEN);
    assert!(desk.body.contains("href=\"/c/mingtong\"") && desk.body.contains("?lang=en"), "{}", desk.body);
    assert!(desk.body.contains("/c/mingtong/sign-out"), "{}", desk.body);
    assert!(!desk.body.contains("您填的内容还在"), "nothing was typed");
    for missing in ["/nothing", "/nothing/at/all", "/matters/2021-0999", "/matters/2021-0999/pictures/none"] {
        let page = admin.get(&format!("/c/mingtong{missing}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{missing}");
        assert!(page.body.contains("/c/mingtong/sign-out"), "{missing}: {}", page.body);
    }
    let forged = admin.post("/c/mingtong/sign-out", &[]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert!(forged.body.contains("冯管理"), "the page knows who is signed in: {}", forged.body);
}

#[tokio::test]
async fn a_reception_is_announced_written_into_and_ended() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let staff = Browser::signed_in(&t, &town, Role::Staff).await;
    let person = town.who(Role::Delegate).actor.person.unwrap().0;
    let second = another_delegate(&t, &town, "刘代表").await.0;
    assert!(staff.get("/c/mingtong/desk/receptions/new").await.body.contains("陈代表"));
    let at = [("title", "六月接待日"), ("place", town.courtyard.as_str()), ("date", "2021-06-12"), ("from", "14:30")];
    let seats = [
        ("delegate", person.as_str()),
        ("kind", "party_congress"),
        ("delegate", ""),
        ("kind", "cppcc"),
        ("delegate", second.as_str()),
        ("kind", "cppcc"),
    ];
    let open =
        async |to| staff.post("/c/mingtong/desk/receptions/new", &[&at[..], &seats, &[("to", to)]].concat()).await;
    let nameless = [&at[..], &[("delegate", person.as_str()), ("kind", ""), ("to", "16:30")]].concat();
    let nameless = staff.post("/c/mingtong/desk/receptions/new", &nameless).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.body.contains("请选第1位"), "nobody is a party delegate by default: {}", nameless.body);
    let wrong = open("四点半").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("六月接待日") && wrong.body.contains("value=\"2021-06-12\""));
    let opened = open("16:30").await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body);

    let desk = staff.get(&opened.location).await.body;
    let draft = between(&desk, "name=\"draft\" value=\"", "\"").to_owned();
    let place = format!("value=\"{}\" selected", town.courtyard);
    assert!(desk.contains(&place), "the place of the reception is offered first");
    let empty = staff.post(&opened.location, &[("draft", &draft), ("text", " "), ("phone", "13800000000")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains("13800000000"));
    let voice = [("draft", draft.as_str()), ("text", "电动车飞线充电"), ("hazard", "yes")];
    let written = staff.post(&opened.location, &voice).await;
    assert_eq!(written.status, StatusCode::OK);
    assert!(written.body.contains("class=\"code\"") && written.body.contains("明通2021-0001"));
    let twice = staff.post(&opened.location, &voice).await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "sent twice, it becomes a matter once");
    let later = staff.get(&opened.location).await.body;
    assert!(later.contains("明通2021-0001") && !later.contains("class=\"code\""), "the code is shown once");

    let closed = staff.post(&format!("{}/close", opened.location), &[]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    assert!(!staff.get(&opened.location).await.body.contains("name=\"draft\""));
}

#[tokio::test]
async fn what_was_written_down_for_somebody_is_answered_and_told() {
    let t = mingtong_testkit::sqlite().await;
    let town = t.found().await;
    let staff = Browser::signed_in(&t, &town, Role::Staff).await;
    let form = staff.get("/c/mingtong/desk/raise").await.body;
    let draft = between(&form, "name=\"draft\" value=\"", "\"").to_owned();
    let fields = [("draft", draft.as_str()), ("channel", "phone"), ("text", "路灯不亮"), ("phone", "13800000000")];
    let written = staff.post("/c/mingtong/desk/raise", &fields).await;
    assert_eq!(written.status, StatusCode::OK);
    let id = MatterId::new(2021, 1).unwrap();
    assert_eq!(view(&t, &town, id).await.matter.channel, mingtong_domain::matter::Channel::Phone);
    assert!(staff.get(&format!("/c/mingtong/matters/{id}")).await.body.contains("tel:13800000000"));
    let delegate = Browser::signed_in(&t, &town, Role::Delegate).await;
    let page = delegate.get(&format!("/c/mingtong/matters/{id}")).await.body;
    assert!(page.contains("路灯不亮") && !page.contains("13800000000"), "contacts are for the desk only");
    let replied = staff.post(&to_act(id, "reply"), &[("text", "今晚修好")]).await;
    assert_eq!(replied.status, StatusCode::SEE_OTHER);

    let waiting = staff.get("/c/mingtong/desk/tell").await.body;
    assert!(waiting.contains("tel:13800000000"), "{waiting}");
    assert!(waiting.contains("路灯不亮") && waiting.contains("今晚修好"), "what is to be told: {waiting}");
    let entry = between(&waiting, "name=\"id\" value=\"", "\"").to_owned();
    let told = staff.post("/c/mingtong/desk/tell", &[("id", &entry)]).await;
    assert_eq!((told.status, told.location.as_str()), (StatusCode::SEE_OTHER, "/c/mingtong/desk/tell?done=tell"));
    let again = staff.post("/c/mingtong/desk/tell", &[("id", &entry)]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(!staff.get("/c/mingtong/desk/tell").await.body.contains("tel:13800000000"));
}
