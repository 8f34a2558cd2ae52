//! People are called from a list, keepers look after what did not arrive and after hooks, everybody reads feeds.

use crate::browser::{Browser, between};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::mail::Undelivered;
use mingtong_app::matter::Report;
use mingtong_app::register::{Trial, import_places};
use mingtong_app::telling::{gather, mails_due, settle, take_mail};
use mingtong_domain::matter::{Command, Visibility};
use mingtong_domain::role::Role;
use mingtong_testkit::{HOUR_MS, TestApp};

mingtong_testkit::on_both!(
    whoever_does_not_answer_leaves_the_list_for_a_while,
    what_did_not_arrive_is_sent_again_or_given_up,
    a_hook_is_added_and_turned_off,
    feeds_say_what_is_new_and_nothing_private,
    whoever_reports_reads_what_is_known_to_be_out,
    what_is_out_in_a_large_community_is_chosen_by_building,
);

async fn whoever_does_not_answer_leaves_the_list_for_a_while(t: TestApp) {
    let town = t.found().await;
    let report =
        Report { phone: Some("１３８ ００００ １１１１".to_owned()), ..town.report("路灯不亮") };
    let id = town.raise(report).await.matter;
    for text in ["明天修。", "已经修好。"] {
        town.act(&town.who(Role::Staff), id, Command::Reply { text: text.to_owned() }).await.unwrap();
    }
    let mut staff = Browser::of_staff(&t, &town).await;
    let page = staff.get("/desk/tell").await.html;
    assert_eq!(page.matches("tel:13800001111").count(), 1, "one line for one person: {page}");
    assert!(page.contains(">138 0000 1111</a>"), "{page}");
    assert!(page.contains("明天修。") && page.contains("已经修好。"), "{page}");
    let field = |name: &str| between(&page, &format!("name=\"{name}\" value=\""), "\"").to_owned();
    let (person, seen) = (field("person"), field("seen"));
    let fields = [("person", person.as_str()), ("seen", seen.as_str()), ("result", "no_answer")];
    assert_eq!(staff.post("/desk/tell", &fields).await.location(), "/c/mingtong/desk/tell?done=no_answer");
    assert!(!staff.get("/desk/tell").await.html.contains("tel:13800001111"));
    t.later(4 * HOUR_MS);
    assert!(staff.get("/desk/tell").await.html.contains("tel:13800001111"));
    let nonsense = [("person", person.as_str()), ("seen", "x"), ("result", "told")];
    assert_eq!(staff.post("/desk/tell", &nonsense).await.status, StatusCode::BAD_REQUEST);
}

async fn what_did_not_arrive_is_sent_again_or_given_up(t: TestApp) {
    let (town, app) = (t.found().await, t.app.clone().with_mail());
    let report = Report { email: Some("zhang@example.cn".to_owned()), ..town.report("路灯不亮") };
    let id = town.raise(report).await.matter;
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    t.later(HOUR_MS);
    gather(&app, &town.hall).await.unwrap();
    let message = mails_due(&app, &town.hall).await.unwrap().remove(0);
    take_mail(&app, &town.hall, &message).await.unwrap().expect("it is due");
    let refused = Err(Undelivered::Refused("550 <nobody>".to_owned()));
    settle(&app, &town.hall, &message, refused).await.unwrap();

    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let page = secretary.get("/desk/dead-letters").await.html;
    assert!(page.contains("zhang@example.cn") && !page.contains("<nobody>"), "{page}");
    let again = secretary.post("/desk/dead-letters", &[("id", &message), ("fate", "again")]).await;
    assert_eq!(again.location(), "/c/mingtong/desk/dead-letters?done=send_again");
    let twice = secretary.post("/desk/dead-letters", &[("id", &message), ("fate", "give_up")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    let mut staff = Browser::of_staff(&t, &town).await;
    assert_eq!(staff.get("/desk/dead-letters").await.status, StatusCode::FORBIDDEN);
}

async fn a_hook_is_added_and_turned_off(t: TestApp) {
    let town = t.found().await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    let typed = [("what", "add"), ("kind", "webhook"), ("name", "城市平台"), ("url", "nonsense")];
    let refused = secretary.post("/desk/hooks", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("value=\"城市平台\"") && refused.html.contains("value=\"nonsense\""));
    let inside = [("what", "add"), ("kind", "webhook"), ("name", "城市平台"), ("url", "https://10.0.0.1/")];
    let refused = secretary.post("/desk/hooks", &inside).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("在本机或者内网") && refused.html.contains("value=\"https://10.0.0.1/\""));
    let url = "https://platform.example.cn/hook?key=geheim";
    let typed = [("what", "add"), ("kind", "webhook"), ("name", "城市平台"), ("url", url)];
    let added = secretary.post("/desk/hooks", &typed).await;
    assert_eq!(added.location(), "/c/mingtong/desk/hooks?done=keep_hooks");
    let page = secretary.get("/desk/hooks").await.html;
    assert!(page.contains("platform.example.cn") && page.contains("whsec_") && !page.contains("geheim"), "{page}");
    let id = between(&page, "name=\"id\" value=\"", "\"").to_owned();
    let off = secretary.post("/desk/hooks", &[("what", "off"), ("id", &id)]).await;
    assert_eq!(off.status, StatusCode::SEE_OTHER);
    assert!(!secretary.get("/desk/hooks").await.html.contains("whsec_"));
}

async fn feeds_say_what_is_new_and_nothing_private(t: TestApp) {
    let town = t.found().await;
    let id = town.raise(town.report("路灯<不>亮 & 很黑")).await.matter;
    town.raise(Report { visibility: Visibility::Private, ..town.report("邻居的事") }).await;
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    let mut browser = Browser::new(&t);
    let atom = browser.get("/feeds/matters.atom").await;
    assert_eq!(atom.header("content-type"), "application/atom+xml; charset=utf-8");
    assert!(atom.html.contains("明通2021-0001") && atom.html.contains("&lt;不&gt;亮 &amp;"), "{}", atom.html);
    assert!(!atom.html.contains("2021-0002") && !atom.html.contains("邻居"), "{}", atom.html);
    // Once more, as it was kept.
    let kept = browser.get("/feeds/matters.atom").await;
    assert_eq!((kept.header("content-type"), &kept.html), (atom.header("content-type"), &atom.html));
    let answers = browser.get("/feeds/answers.json").await;
    let feed: serde_json::Value = serde_json::from_str(&answers.html).unwrap();
    assert_eq!(feed["items"][0]["content_text"], "明天修。");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert!(browser.get("/feeds/notices.atom").await.html.contains("<feed"));
    assert_eq!(browser.get("/feeds/matters.rss").await.status, StatusCode::NOT_FOUND);
    assert!(browser.get("/receptions.ics").await.html.starts_with("BEGIN:VCALENDAR"));
}

async fn whoever_reports_reads_what_is_known_to_be_out(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let place = ("place", town.courtyard.as_str());
    let typed = [("what", "announce"), ("kind", "water"), ("text", "主管道抢修。"), place];
    let refused = staff.post("/desk/incidents", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody said until when");
    assert!(refused.html.contains("value=\"主管道抢修。\"") && refused.html.contains(" checked"), "{}", refused.html);
    let announced = [&typed[..], &[("until", "2021-06-08T22:00")]].concat();
    let announced = staff.post("/desk/incidents", &announced).await;
    assert_eq!(announced.location(), "/c/mingtong/desk/incidents?done=keep_incidents");
    let mut resident = Browser::new(&t);
    resident.post("/report", &[place]).await;
    let page = resident.get("/report/what").await.html;
    assert!(page.contains("停水") && page.contains("主管道抢修。") && page.contains("22:00"), "{page}");
    t.later(13 * HOUR_MS);
    assert!(!resident.get("/report/what").await.html.contains("主管道抢修。"), "it is over");
}

async fn what_is_out_in_a_large_community_is_chosen_by_building(t: TestApp) {
    let town = t.found().await;
    let mut list = "名称,类型,编码,上级\n1栋,楼栋,,东风巷14号院\n".to_owned();
    for home in 1..=300 {
        list += &format!("{home:03}号户,住户,,1栋\n");
    }
    import_places(&t.app, &town.hall, &Who::keeper(), list.as_bytes(), Trial::Kept).await.unwrap();
    let mut staff = Browser::of_staff(&t, &town).await;
    let form = staff.get("/desk/incidents").await.html;
    assert!(form.contains("1栋") && !form.contains("号户") && form.contains("没有列出每一户"), "{form}");
    let hall = t.app.hall("mingtong").await.unwrap();
    let homes: Vec<String> =
        hall.places().into_iter().filter(|(_, name)| name.contains("号户")).map(|(id, _)| id.0.clone()).collect();
    let mut typed =
        vec![("what", "announce"), ("kind", "water"), ("text", "主管道抢修。"), ("until", "2021-06-08T22:00")];
    typed.extend(homes.iter().map(|home| ("place", home.as_str())));
    let refused = staff.post("/desk/incidents", &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "that many at once");
    assert_eq!(refused.html.matches("号户</span>").count(), 300, "what was chosen stays chosen");
}
