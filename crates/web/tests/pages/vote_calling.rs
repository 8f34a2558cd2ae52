//! A vote is called on a roll: few things are asked, it is tried before anything is frozen, and what was typed is kept.

use crate::browser::{Browser, Page, between};
use crate::vote_floor::ground::{CLOSES, Ground, OPENS};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::person::add_person;
use mingtong_app::register::change_role;
use mingtong_domain::ids::VoteId;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::vote::Command;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    the_common_vote_asks_for_little_and_is_looked_at_first,
    what_cannot_be_called_is_said_and_nothing_is_lost,
    only_some_homes_vote,
    a_vote_that_cannot_be_secret_is_offered_as_a_named_one,
    candidates_are_people_whom_the_community_knows,
    only_who_may_calls_and_only_where_they_are,
    what_had_no_quorum_is_asked_once_more,
);

type Fields<'f> = Vec<(&'f str, &'f str)>;

/// What the form holds when it is opened, with what has to be typed into it.
fn typed<'f>(ground: &'f Ground, more: &[(&'f str, &'f str)]) -> Fields<'f> {
    let usual = [
        ("roll", ground.roll.as_str()),
        ("title", "更换水泵"),
        ("text", "二号泵房的水泵用了二十年。\n费用三万元，从维修资金支出。"),
        ("ask", "motions"),
        ("lines", "是否同意更换水泵\n是否同意由物业服务人施工"),
        ("decides", "owners.use_fund"),
        ("from-date", "2021-06-23"),
        ("from-time", "09:00"),
        ("to-date", "2021-07-03"),
        ("to-time", "18:00"),
        ("secrecy", "named"),
        ("across", "first_holds"),
        ("silent", "not_taking_part"),
        ("teller", ground.tellers[0].as_str()),
        ("teller", ground.tellers[1].as_str()),
        ("void", "yes"),
    ];
    let several: Fields<'f> = ["paper", "doors", "web", "on_behalf"]
        .map(|way| ("way", way))
        .into_iter()
        .chain([("part", "dwelling")])
        .collect();
    let is_said = |name: &str| more.iter().any(|(other, _)| *other == name);
    let rest = usual.into_iter().chain(several).filter(|(name, _)| !is_said(name));
    rest.chain(more.iter().copied()).collect()
}

/// The fields of the notice as it is proposed.
fn proposed(look: &Page) -> [(&'static str, String); 4] {
    let value = |name: &str| between(&look.html, &format!("id=\"{name}\""), ">").to_owned();
    let of = |name: &str| between(&value(name), "value=\"", "\"").to_owned();
    let text = between(&look.html, "id=\"notice-text\"", "</textarea>").split_once('>').unwrap().1.to_owned();
    [
        ("notice-title", of("notice-title")),
        ("notice-text", text),
        ("notice-from", of("notice-from")),
        ("notice-to", of("notice-to")),
    ]
}

async fn send(browser: &mut Browser, fields: Fields<'_>) -> Page {
    browser.post("/desk/votes/new", &fields).await
}

async fn called(browser: &mut Browser, fields: Fields<'_>) -> VoteId {
    let look = send(browser, fields.clone()).await;
    assert_eq!(look.status, StatusCode::OK, "{}", look.html);
    let notice = proposed(&look);
    let mut all = fields;
    all.extend(notice.iter().map(|(name, value)| (*name, value.as_str())));
    all.push(("call", "yes"));
    let done = browser.post("/desk/votes/new", &all).await;
    let location = done.location();
    assert!(location.ends_with("?done=call_vote"), "{location}");
    VoteId(between(location, "/votes/", "?").to_owned())
}

async fn the_common_vote_asks_for_little_and_is_looked_at_first(t: TestApp) {
    let ground = Ground::new(t).await;
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let choose = staff.get("/desk/votes/new").await;
    assert!(choose.html.contains(&format!("/desk/votes/new?roll={}", ground.roll)), "{}", choose.html);
    let roll = staff.get(&format!("/rolls/{}", ground.roll)).await;
    assert!(roll.html.contains(&format!("/desk/votes/new?roll={}", ground.roll)), "{}", roll.html);
    let form = staff.get(&format!("/desk/votes/new?roll={}", ground.roll)).await;
    for said in ["选聘、解聘物业服务人", "超过参加者的1/2", "不少于参加者的3/4", "value=\"2021-06-23\"", "陈代表"]
    {
        assert!(form.html.contains(said), "{said}: {}", form.html);
    }
    let look = send(&mut staff, typed(&ground, &[])).await;
    for said in ["8 套", "6 人", "2 套未交付", "705.1234", "不少于全体的2/3", "陈代表、刘代表", "东风巷14号院：全部"]
    {
        assert!(look.html.contains(said), "{said}: {}", look.html);
    }
    let [title, text, from, to] = proposed(&look).map(|(_, value)| value);
    assert_eq!((title.as_str(), from.as_str(), to.as_str()), ("关于“更换水泵”表决的公告", "2021-06-08", "2021-07-03"));
    for said in ["费用三万元", "1. 是否同意更换水泵", "2. 是否同意由物业", "2021年7月3日 18:00", "监票人：陈代表"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    let mut english = staff.and_speaks("en");
    let look = send(&mut english, typed(&ground, &[])).await;
    assert_eq!(proposed(&look).map(|(_, value)| value), [title, text, from, to], "for the neighbours");
    let area = between(&look.html, "<textarea id=\"notice-text\"", ">");
    assert!(area.contains("lang=\"zh-CN\"") && look.html.contains(">Title</label>"), "{}", look.html);
    let mut staff = english.and_speaks("");
    assert!(!staff.get("/votes").await.html.contains("更换水泵"), "nothing is called yet");
    let id = called(&mut staff, typed(&ground, &[])).await;
    let page = Browser::new(&ground.t).get(&format!("/votes/{id}")).await;
    assert!(
        page.html.contains("是否同意由物业服务人施工") && page.html.contains("东风巷14号院：全部"),
        "{}",
        page.html
    );
    let notices = Browser::new(&ground.t).get("/notices").await;
    assert!(notices.html.contains("关于“更换水泵”表决的公告"), "{}", notices.html);
    let english = staff.and_speaks("en").get(&format!("/desk/votes/new?roll={}", ground.roll)).await;
    assert!(english.html.contains("Who decides, and on what"), "{}", english.html);
}

async fn what_cannot_be_called_is_said_and_nothing_is_lost(t: TestApp) {
    let ground = Ground::new(t).await;
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let [one, _] = &ground.tellers;
    for (more, said) in [
        (vec![("lines", "不同意更换水泵")], "反着问的"),
        (vec![("from-date", "2021-06-22")], "最早从 2021-06-23 开始"),
        (vec![("to-date", "2021-06-01")], "结束要晚于开始"),
        (vec![("to-date", "下周")], "填完整"),
        (vec![("teller", one.as_str())], "监票人"),
        (vec![("teller", "谁也不是")], "没有找到“谁也不是”"),
        (vec![("decides", "")], "请选谁决定"),
        (vec![("lines", " \n")], "一行一项"),
        (vec![("lines", "\u{feff}\n\u{200b}")], "一行一项"),
        (vec![("ask", "approval"), ("number", "")], "请写数目"),
        (vec![("floor-from", "七")], "楼层写得不对"),
        (vec![("part", "")], "至少选一种用途"),
        (vec![("building", "9")], "名册里没有 9"),
        (vec![("entrances", "2-1、7-1")], "名册里没有 7-1"),
        (vec![("matter", "0031")], "事项编号认不出来"),
        (vec![("way", "hands"), ("way", "paper")], "举手只计人数"),
        (vec![("silent", "abstain")], "哪一条规约"),
    ] {
        let page = send(&mut staff, typed(&ground, &more)).await;
        assert_ne!(page.status, StatusCode::OK, "{said}");
        assert!(page.html.contains(said), "{said}: {}", page.html);
        assert!(page.html.contains("费用三万元") && page.html.contains("value=\"更换水泵\""), "what was typed is kept");
    }
    // A notice that is too short says so, and keeps what was changed of it.
    let fields = typed(
        &ground,
        &[
            ("notice-title", "公告"),
            ("notice-text", "改过的公告"),
            ("notice-from", "2021-06-08"),
            ("notice-to", "2021-06-08"),
            ("call", "yes"),
        ],
    );
    let page = send(&mut staff, fields).await;
    assert!(page.status != StatusCode::SEE_OTHER && page.html.contains("改过的公告"), "{}", page.html);
    let back = send(&mut staff, typed(&ground, &[("back", "yes"), ("scope", "全体业主")])).await;
    assert!(back.html.contains("value=\"全体业主\"") && back.html.contains("由物业服务人施工"), "{}", back.html);
}

async fn only_some_homes_vote(t: TestApp) {
    let ground = Ground::new(t).await;
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let some = [("building", "1"), ("entrances", "2-1"), ("floor-from", "2")];
    let look = send(&mut staff, typed(&ground, &some)).await;
    for said in ["3 套，3 人", "1、2-1（栋、单元）", "2 层以上（含）"] {
        assert!(look.html.contains(said), "{said}: {}", look.html);
    }
    let decides = [("decides", "residents_meeting"), ("building", "2")];
    let look = send(&mut staff, typed(&ground, &decides)).await;
    assert!(look.html.contains("4 户") && !look.html.contains("未交付"), "homes, not heads: {}", look.html);
}

async fn a_vote_that_cannot_be_secret_is_offered_as_a_named_one(t: TestApp) {
    let ground = Ground::new(t).await;
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let secret = typed(&ground, &[("secrecy", "secret")]);
    let page = send(&mut staff, secret.clone()).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.html.contains("同样面积的") && page.html.contains("name=\"named\""), "{}", page.html);
    let look = send(&mut staff, [secret, vec![("named", "yes")]].concat()).await;
    assert!(look.status == StatusCode::OK && look.html.contains("记名，纸质票、上门、网上、代录"), "{}", look.html);
    let homes = typed(&ground, &[("secrecy", "secret"), ("decides", "residents_meeting")]);
    let look = send(&mut staff, homes).await;
    assert!(look.html.contains("无记名，纸质票、上门、网上<"), "nobody writes it down for another: {}", look.html);
}

async fn candidates_are_people_whom_the_community_knows(t: TestApp) {
    let ground = Ground::new(t).await;
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let election = |lines: &'static str| {
        typed(&ground, &[("ask", "election"), ("decides", "residents_meeting"), ("lines", lines), ("number", "2")])
    };
    let page = send(&mut staff, election("张三\n没有人")).await;
    assert!(page.html.contains("没有找到“没有人”") && page.html.contains("张三\n没有人"), "{}", page.html);
    let page = send(&mut staff, election("1-2-201")).await;
    assert!(page.html.contains("有几位叫“1-2-201”"), "it has two owners: {}", page.html);
    let page = send(&mut staff, election("张三\n陈代表")).await;
    assert!(page.html.contains("候选人 陈代表 不能当监票人"), "{}", page.html);
    let id = called(&mut staff, election("\u{feff}张三 1-1-101\n李四\n孙八")).await;
    let page = Browser::new(&ground.t).get(&format!("/votes/{id}")).await;
    assert!(
        page.html.contains("张三") && page.html.contains("李四") && !page.html.contains("1-1-101"),
        "{}",
        page.html
    );
}

async fn only_who_may_calls_and_only_where_they_are(t: TestApp) {
    let ground = Ground::new(t).await;
    let (app, hall, keeper) = (&ground.t.app, &ground.town.hall, Who::keeper());
    let address = format!("/desk/votes/new?roll={}", ground.roll);
    let signed_out = Browser::new(&ground.t).get(&address).await;
    assert!(signed_out.location().contains("/sign-in"));
    for role in [Role::GridWorker, Role::Delegate, Role::UnitHandler] {
        let mut stranger = Browser::signed_in(&ground.t, &ground.town, &ground.town.who(role)).await;
        assert_eq!(stranger.get(&address).await.status, StatusCode::FORBIDDEN, "{role:?}");
        assert_eq!(send(&mut stranger, typed(&ground, &[])).await.status, StatusCode::FORBIDDEN, "{role:?}");
    }
    let scope = Scope::Place(ground.town.road.clone());
    let person = add_person(app, hall, &keeper, "别院社工").await.unwrap();
    let granted = change_role(app, hall, &keeper, person.clone(), Role::Staff, scope.clone(), RoleChange::Grant).await;
    granted.unwrap();
    let elsewhere = Who::in_role(person, Role::Staff, scope);
    let mut elsewhere = Browser::signed_in(&ground.t, &ground.town, &elsewhere).await;
    assert_eq!(elsewhere.get(&address).await.status, StatusCode::NOT_FOUND);
    let page = send(&mut elsewhere, typed(&ground, &[("call", "yes")])).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", page.html);
    assert!(!elsewhere.get("/desk/votes/new").await.html.contains(ground.roll.as_str()));
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    assert_eq!(staff.get("/desk/votes/new?roll=nowhere").await.status, StatusCode::NOT_FOUND);
    assert_eq!(staff.get("/desk/votes/new?again=nothing").await.status, StatusCode::NOT_FOUND);
}

async fn what_had_no_quorum_is_asked_once_more(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let address = format!("/desk/votes/new?again={id}");
    ground.at(OPENS);
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let more = [
        ("again", id.as_str()),
        ("lines", "是否同意改为自行车库"),
        ("decides", "owners.change_use"),
        ("from-date", "2021-07-20"),
        ("to-date", "2021-07-30"),
    ];
    let early = send(&mut staff, typed(&ground, &more)).await;
    assert!(early.html.contains("才能再投一次"), "it is still open: {}", early.html);
    ground.at(CLOSES);
    let counted_by = ground.tellers.clone();
    ground.act(&ground.teller(0), &id, &[], Command::Count { counted_by }).await;
    let staffs = ground.town.who(Role::Staff);
    ground.act(&staffs, &id, &[], Command::Publish { notice: None }).await;
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    let page = staff.get(&format!("/votes/{id}")).await;
    assert!(page.html.contains(&address), "{}", page.html);
    let form = staff.get(&address).await;
    for said in ["这是第二次表决", "一层架空层改为自行车库。", "是否同意改为自行车库", "value=\"全体业主\""]
    {
        assert!(form.html.contains(said), "{said}: {}", form.html);
    }
    let checked = format!("name=\"teller\" value=\"{}\" checked", ground.tellers[0]);
    assert!(form.html.contains(&checked), "the same count: {}", form.html);
    let other =
        send(&mut staff, typed(&ground, &[&[("lines", "是否同意拆除")], &more[2..], &more[..1]].concat())).await;
    assert!(other.html.contains("问题一字不改"), "{}", other.html);
    let second = called(&mut staff, typed(&ground, &more)).await;
    let page = Browser::new(&ground.t).get(&format!("/votes/{second}")).await;
    assert!(page.html.contains(&format!("/votes/{id}")), "{}", page.html);
}
