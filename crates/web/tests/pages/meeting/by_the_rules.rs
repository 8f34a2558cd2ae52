//! What the rules of a body allow, its forms ask for: voices given for others, numbers where nobody keeps a roll.

use super::room::{Meeting, Room, name};
use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::community::set_rule;
use mingtong_domain::Millis;
use mingtong_domain::body::BodyKind;
use mingtong_domain::meeting::{Command, ItemId, ItemKind};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp};

mingtong_testkit::on_both!(a_voice_is_given_for_another_where_the_rules_allow_it, an_assembly_enters_its_numbers);

async fn allow(t: &TestApp, room: &Room<'_>, id: RuleId, number: i64) {
    let (jurisdiction, basis) = ("明通社区".to_owned(), "居民公约".to_owned());
    let from = Millis(0).civil().date();
    let rule = Rule { id, value: RuleValue::Integer(number), jurisdiction, basis, from, to: None };
    set_rule(&t.app, &room.hall, &Who::keeper(), rule).await.unwrap();
}

async fn a_voice_is_given_for_another_where_the_rules_allow_it(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(&[(ItemKind::Decide, "修门头")], 4).await;
    let text = "修好门头".to_owned();
    let mover = Some(room.members[1].clone());
    meeting.does(Command::PutMotion { item: ItemId(1), amends: None, mover, text }).await;
    let mut convenor = room.browser_of(0).await;
    let pair = format!("{}、{}", name(4), name(3));
    let mut hands = meeting.hands("5", "0");
    hands.push(("proxies", &pair));
    assert!(!convenor.get(&meeting.path).await.html.contains("委托表决"), "nobody is asked for what does not count");
    let refused = meeting.send(&mut convenor, "decide_by_hands", &hands).await;
    assert!(refused.html.contains("这里不能委托别人表决"), "{}", refused.html);
    for rule in [RuleId::MeetingProxies, RuleId::MeetingProxiesEach] {
        allow(&t, &room, rule, 1).await;
    }
    let page = convenor.get(&meeting.path).await.html;
    assert!(page.contains("委托表决（可不填）"), "{page}");
    let stranger = [hands[..6].to_vec(), vec![("proxies", "没有这个人、段召集")]].concat();
    let unknown = meeting.send(&mut convenor, "decide_by_hands", &stranger).await;
    assert!(unknown.html.contains("一行写一对姓名") && unknown.html.contains("没有这个人、段召集</textarea>"));
    // Nobody hands on a voice that was given to them, and nobody who is there gives theirs away.
    let chain = format!("{0}、{1}\n{1}、{2}", name(3), name(4), name(0));
    for (pairs, why) in [(chain, "在场"), (format!("{}、{}", name(3), name(0)), "在场")] {
        let given = [hands[..6].to_vec(), vec![("proxies", pairs.as_str())]].concat();
        let refused = meeting.send(&mut convenor, "decide_by_hands", &given).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{pairs}");
        assert!(
            refused.html.contains(why) && refused.html.contains(&format!("{pairs}</textarea>")),
            "{}",
            refused.html
        );
    }
    meeting.done(&mut convenor, "decide_by_hands", &hands).await;
    let page = Browser::new(&t).get(&meeting.path).await.html;
    assert!(page.contains(&format!("{}→{}", name(4), name(3))) && page.contains("赞成5，反对0"), "{page}");
}

async fn an_assembly_enters_its_numbers(t: TestApp) {
    let room = Room::of(&t, 3).await;
    let new = NewBody { kind: BodyKind::ResidentsMeeting, name: "居民会议".to_owned(), place: None, size: None };
    let body = form_body(&t.app, &room.hall, &Who::keeper(), new).await.unwrap();
    let mut staff = room.staff().await;
    let date = Millis(t.app.now().0 + 30 * DAY_MS).date().to_string();
    let calling = [
        ("body", body.as_str()),
        ("title", "全体居民会议"),
        ("date", &date),
        ("from", "19:30"),
        ("place", "广场"),
        ("item", "居民公约"),
        ("kind", "decide"),
        ("matter", ""),
    ];
    let path = staff.post("/desk/meetings/new", &calling).await.location().trim_start_matches("/c/mingtong").to_owned();
    let path = path.split('?').next().unwrap().to_owned();
    let meeting = Meeting { room: &room, id: path.trim_start_matches("/meetings/").into(), path };
    t.later(30 * DAY_MS + 10 * HOUR_MS);
    let mut staff = room.staff().await;
    let newcomers = [("names", "甲监票\n乙监票"), ("attends", "guest")];
    staff.post(&format!("{}/newcomers", meeting.path), &newcomers).await.location();
    let guests = meeting.view().await.attendance.guests;
    let [first, second] = [0, 1].map(|nth: usize| guests[nth].person.id.0.clone());
    let chair = room.town.who(mingtong_domain::role::Role::Staff).actor.person.unwrap();
    let came = [("attends", "guest"), ("by", "hand"), ("person", chair.as_str())];
    meeting.done(&mut staff, "sign_in", &came).await;
    let team = [("chair", chair.as_str()), ("recorder", &first), ("tellers", &first), ("tellers", &second)];
    meeting.done(&mut staff, "open_meeting", &team).await;
    let motion = [("item", "1"), ("text", "通过居民公约"), ("mover", &second)];
    meeting.done(&mut staff, "put_motion", &motion).await;
    let mut hands = vec![("motion", "1"), ("due", "100"), ("present", "60"), ("agree", "40"), ("oppose", "15")];
    hands.extend([("abstain", "5"), ("counted_by", &first), ("counted_by", &second), ("source", "")]);
    let missing = meeting.send(&mut staff, "decide_by_hands", &hands).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.html.contains("没有名册的会议") && missing.html.contains("value=\"100\""), "{}", missing.html);
    hands.pop();
    hands.push(("source", "户册2021版，门口签到表"));
    // Nobody counts more heads than there are.
    let mut many = hands.clone();
    (many[1], many[2], many[3]) = (("due", "100000"), ("present", "100001"), ("agree", "100001"));
    let refused = meeting.send(&mut staff, "decide_by_hands", &many).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("value=\"100001\"") && meeting.view().await.meeting.decisions.is_empty());
    meeting.done(&mut staff, "decide_by_hands", &hands).await;
    let page = Browser::new(&t).get(&meeting.path).await.html;
    for words in ["应到100人，实到60人；赞成40，反对15，弃权5", "户册2021版，门口签到表", "60 / 100", "40 / 60"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
}
