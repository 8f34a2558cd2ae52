//! The papers of bodies, notices and meetings: each as a page to print and as a Word file that says the same.

use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::body::{NewBody, act_on_body, form_body, seat_newcomer, view_body};
use mingtong_app::meeting::{Announcement, NewAgendaItem, act_on_meeting, call_meeting, view_meeting};
use mingtong_app::notice::{NewNotice, act_on_notice, object_to_notice, post_notice};
use mingtong_domain::Millis;
use mingtong_domain::body::{self, BodyKind, EndedBy, Office, SeatedBy};
use mingtong_domain::ids::{BodyId, MeetingId, PersonId};
use mingtong_domain::meeting::{Attends, Command, ItemId, ItemKind, MotionId, SignedInBy, ToldBy};
use mingtong_domain::notice::{self, About, NoticeKind, Way};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp, Town};

mingtong_testkit::on_both!(
    the_list_of_members_says_who_sits_for_how_long,
    a_notice_is_a_sheet_and_afterwards_what_came_of_it,
    the_papers_of_a_meeting_from_its_notice_to_its_minutes,
    what_is_not_there_has_no_paper,
);

const NAMES: [&str; 5] = ["段召集", "马记录", "柏监票", "罗计票", "𠮷成员"];

/// A space as wide as a character.
const LINE: char = '　';

/// The paragraphs of a Word file, whose parts are not compressed.
fn paragraphs(file: &str) -> Vec<String> {
    let document = file.split("<w:body>").nth(1).expect("a document").split("</w:body>").next().unwrap_or_default();
    let texts = |paragraph: &str| -> String {
        let runs = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        runs.filter_map(|run| run.split("</w:t>").next()).collect()
    };
    document.split("<w:p ").skip(1).map(texts).filter(|text| !text.is_empty()).map(|text| plain(&text)).collect()
}

/// Without what stands for signs of the mark-up, which the two write in two ways.
fn plain(text: &str) -> String {
    let signs = [("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("amp", '&')];
    signs.into_iter().fold(text.to_owned(), |text, (name, sign)| {
        text.replace(&format!("&{name};"), &sign.to_string())
            .replace(&format!("&#{};", u32::from(sign)), &sign.to_string())
    })
}

/// The same paper in both forms: what the Word file says, each of which the page says too.
pub(crate) async fn paper(browser: &mut Browser, address: &str) -> Vec<String> {
    paper_of(browser, address, "").await
}

/// The same of what stands in a query.
pub(crate) async fn paper_of(browser: &mut Browser, address: &str, query: &str) -> Vec<String> {
    let page = browser.get(&format!("{address}.html{query}")).await;
    let word = browser.get(&format!("{address}.docx{query}")).await;
    assert_eq!((page.status, word.status), (StatusCode::OK, StatusCode::OK), "{address}: {}", page.html);
    assert!(page.html.contains(&format!("{address}.docx")), "the page leads to the file");
    assert!(word.header("content-disposition").starts_with("attachment; filename*=UTF-8''"));
    assert_eq!(page.header("cache-control"), "private, no-store");
    let said = paragraphs(&word.html);
    let texts = page.html.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    let read = plain(&texts.collect::<String>()).replace(LINE, "");
    for paragraph in &said {
        // Of a line to sign on the page draws the line.
        let said = paragraph.split('＿').map(|text| text.trim_start_matches(LINE)).filter(|text| !text.is_empty());
        said.for_each(|text| assert!(read.contains(&text.replace(LINE, "")), "{text}: {read}"));
    }
    said
}

async fn council(t: &TestApp, town: &Town) -> (BodyId, Vec<PersonId>) {
    let secretary = town.who(Role::Secretary);
    let new = NewBody { kind: BodyKind::Council, name: "居民议事会".to_owned(), place: None, size: Some(6) };
    let body = form_body(&t.app, &town.hall, &secretary, new).await.unwrap();
    for (nth, name) in NAMES.iter().enumerate() {
        let seat = body::Command::Seat {
            person: "new".into(),
            office: if nth == 0 { Office::Convenor } else { Office::Member },
            from: t.app.now().date(),
            until: None,
            by: SeatedBy::Election,
            voices: None,
        };
        seat_newcomer(&t.app, &town.hall, &secretary, body.clone(), None, name, seat).await.unwrap();
    }
    let view = view_body(&t.app, &town.hall, &secretary, &body).await.unwrap();
    let person = |name: &&str| view.held.iter().find(|seat| seat.name == *name).unwrap().seat.person.clone();
    (body, NAMES.iter().map(person).collect())
}

async fn the_list_of_members_says_who_sits_for_how_long(t: TestApp) {
    let town = t.found().await;
    let (body, members) = council(&t, &town).await;
    let (on, reason) = (t.app.now().date(), "搬家".to_owned());
    let leaving = body::Command::Unseat { person: members[1].clone(), by: EndedBy::Leaving, on, reason };
    act_on_body(&t.app, &town.hall, &town.who(Role::Secretary), body.clone(), None, leaving).await.unwrap();
    let said = paper(&mut Browser::new(&t), &format!("/bodies/{body}/members")).await;
    let term = "2021年6月8日至2026年6月7日";
    let expected = [
        "居民议事会成员名单",
        "种类：居民议事会",
        "席位：6 席",
        "序号",
        "姓名",
        "职务",
        "产生方式",
        "任期",
        "1",
        "段召集",
        "召集人（组长）",
        "选举",
        term,
        "2",
        "柏监票",
        "成员",
        "选举",
        term,
        "3",
        "罗计票",
        "成员",
        "选举",
        term,
        "4",
        "𠮷成员",
        "成员",
        "选举",
        term,
        "明通社区",
        "2021年6月8日",
    ];
    assert_eq!(said, expected);
    let english = paper(&mut Browser::speaking(&t, "en"), &format!("/bodies/{body}/members")).await;
    assert_eq!(english[..2], ["Members of 居民议事会", "Kind: Residents’ council"]);
}

async fn a_notice_is_a_sheet_and_afterwards_what_came_of_it(t: TestApp) {
    let town = t.found().await;
    let (staff, from) = (town.who(Role::Staff), Millis(START_MS).date());
    let new = NewNotice {
        kind: NoticeKind::Accounts,
        about: About::Nothing,
        title: "关于加固门头的决议".to_owned(),
        text: "议定加固门头。\n居民自筹300元。".to_owned(),
        place: None,
        from,
        to: Millis(START_MS + 7 * DAY_MS).date(),
        covers: None,
    };
    let id = post_notice(&t.app, &town.hall, &staff, new).await.unwrap();
    let act = async |command| act_on_notice(&t.app, &town.hall, &staff, id.clone(), None, command).await.unwrap();
    act(notice::Command::ShowPosted { way: Way::Gate, day: from, pictures: vec![], words: None }).await;
    for said in ["不同意自筹", "组长是骗子"] {
        object_to_notice(&t.app, &town.hall, &Who::public(None), id.clone(), said.to_owned(), None).await.unwrap();
    }
    let mut public = Browser::new(&t);
    let address = format!("/notices/{id}/sheet");
    let sheet = [
        "关于加固门头的决议",
        "议定加固门头。",
        "居民自筹300元。",
        "公示期：2021年6月8日至2021年6月15日",
        "明通社区",
        "2021年6月8日",
    ];
    assert_eq!(paper(&mut public, &address).await, sheet, "what hangs on the board says nothing of objections");
    act(notice::Command::AnswerObjection { number: 1, text: "自愿。".to_owned() }).await;
    act(notice::Command::WithholdObjection { number: 2, reason: "人身攻击".to_owned() }).await;
    t.later(8 * DAY_MS);
    let said = paper(&mut public, &address).await;
    let result = [
        "贴在哪里",
        "2021年6月8日 小区门口",
        "异议和答复（2条）",
        "第1号异议 2021年6月8日 09:30：不同意自筹",
        "社区答复 2021年6月8日 09:30：自愿。",
        "第2号异议 2021年6月8日 09:30：这条异议的内容不公开。",
        "原因：人身攻击",
    ];
    assert_eq!(said[6..13], result);
    act(notice::Command::AnswerObjection { number: 2, text: "请核对账目。".to_owned() }).await;
    act(notice::Command::TakeDown { reason: None }).await;
    let said = paper(&mut public, &address).await;
    assert_eq!(said[1], "公示已经撤下，正文不再公开。");
    let inside = paper(&mut Browser::signed_in(&t, &town, &staff).await, &address).await;
    assert_eq!(inside[1], "议定加固门头。", "whoever works here still prints it");
}

/// A meeting of the council that decided on one item.
struct Met {
    id: MeetingId,
    members: Vec<PersonId>,
}

async fn act(t: &TestApp, town: &Town, id: &MeetingId, command: Command<String>) {
    act_on_meeting(&t.app, &town.hall, &town.who(Role::Staff), id.clone(), None, command).await.unwrap();
}

async fn called(t: &TestApp, town: &Town) -> Met {
    let (body, members) = council(t, town).await;
    let item = |kind, title: &str| NewAgendaItem { kind, title: title.to_owned(), matter: None };
    let starts = Millis(t.app.now().0 + 5 * DAY_MS);
    let new = Announcement {
        body,
        title: "六月例会".to_owned(),
        place: "社区会议室".to_owned(),
        starts,
        ends: Some(Millis(starts.0 + HOUR_MS)),
        items: vec![item(ItemKind::Decide, "修门头"), item(ItemKind::Inform, "通报上次决议")],
        asked: None,
    };
    let hall = t.app.hall("mingtong").await.unwrap();
    let id = call_meeting(&t.app, &hall, &town.who(Role::Staff), new).await.unwrap();
    act(t, town, &id, Command::Tell { by: ToldBy::Sheet, on: t.app.now().date(), pictures: vec![] }).await;
    Met { id, members }
}

async fn decided(t: &TestApp, town: &Town, met: &Met) {
    let Met { id, members } = met;
    t.later(5 * DAY_MS);
    let persons = members[..4].to_vec();
    act(t, town, id, Command::Come { persons, attends: Attends::Member, by: SignedInBy::Sheet }).await;
    let [chair, recorder, first, second] = [0, 1, 2, 3].map(|nth| members[nth].clone());
    act(t, town, id, Command::Open { chair, recorder, tellers: vec![first.clone(), second.clone()] }).await;
    let text = "居民自筹300元，修好门头".to_owned();
    let mover = Some(members[1].clone());
    act(t, town, id, Command::PutMotion { item: ItemId(1), amends: None, mover, text }).await;
    let hands = Command::DecideByHands {
        motion: MotionId(1),
        agree: 3,
        oppose: 1,
        abstain: 0,
        counted_by: [first, second],
        proxies: vec![],
        entered: None,
        source: None,
    };
    act(t, town, id, hands).await;
    act(t, town, id, Command::NoteItem { item: ItemId(2), text: None }).await;
    t.later(HOUR_MS);
    act(t, town, id, Command::End {}).await;
}

async fn the_papers_of_a_meeting_from_its_notice_to_its_minutes(t: TestApp) {
    let town = t.found().await;
    let met = called(&t, &town).await;
    let mut public = Browser::new(&t);
    let of = |name: &str| format!("/meetings/{}/{name}", met.id);
    let facts = ["会议：六月例会", "时间：2021年6月13日 09:30–10:30", "地点：社区会议室"];
    let said = paper(&mut public, &of("notice")).await;
    let agenda = ["议程", "1. 修门头（表决）", "2. 通报上次决议（通报）"];
    assert_eq!(
        (said[0].as_str(), &said[1..4], &said[4..7]),
        ("居民议事会会议通知", &facts.map(str::to_owned)[..], &agenda.map(str::to_owned)[..])
    );
    assert_eq!(said[8..], ["明通社区", "2021年6月8日"]);
    let said = paper(&mut public, &of("agenda")).await;
    let head = ["序号", "议题", "怎么议", "材料", "时间"];
    let items = ["1", "修门头", "表决", "2", "通报上次决议", "通报"];
    assert_eq!((said[0].as_str(), &said[1..4]), ("居民议事会会议议程", &facts.map(str::to_owned)[..]));
    assert_eq!((&said[4..9], &said[9..15]), (&head.map(str::to_owned)[..], &items.map(str::to_owned)[..]));
    assert_eq!(said[15..], ["每次发言不超过 2 分钟，同一动议每人最多发言 2 次。"]);
    let said = paper(&mut public, &of("sign-in")).await;
    assert_eq!(said[..4], ["居民议事会会议签到表", facts[0], facts[1], facts[2]]);
    assert_eq!(said[10..16], ["1", "段召集", "召集人（组长）", "2", "马记录", "成员"]);
    assert_eq!(said[25..29], ["6", "7", "8", "9"], "lines for others");

    decided(&t, &town, &met).await;
    let said = paper(&mut public, &of("motions/1/result")).await;
    for line in [
        "居民议事会表决结果公示",
        "议题：修门头",
        "表决事项：居民自筹300元，修好门头",
        "表决方式：举手",
        "到会：4/5，要求 ≥2/3（应到人数），即至少 4 人。",
        "结果：通过。",
        "计票：柏监票、罗计票",
    ] {
        assert!(said.iter().any(|it| it == line), "{line}: {said:?}");
    }
    let said = paper(&mut public, &of("minutes")).await;
    assert_eq!(said[..3], ["居民议事会会议纪要", "2021年第1次　　2021年6月13日", "六月例会"]);
    assert!(said.last().unwrap().starts_with("本稿按会议登记的情况生成"), "{said:?}");
    act(&t, &town, &met.id, Command::WriteMinutes { text: "门头修好。\n<b>全体同意</b>。".to_owned() }).await;
    let said = paragraphs(&public.get(&format!("{}.docx", of("minutes"))).await.html);
    assert_eq!(said[4..9], ["地点：社区会议室", "主持人：段召集", "记录人：马记录", "门头修好。", "<b>全体同意</b>。"]);
    assert!(said.iter().any(|it| it.starts_with("出席：")), "what the text leaves out: {said:?}");
    assert!(said.contains(&"缺席：𠮷成员".to_owned()), "{said:?}");
    assert!(said.contains(&"本纪要等待签字，尚未定稿。".to_owned()), "{said:?}");
    let view = view_meeting(&t.app, &town.hall, &town.who(Role::Staff), &met.id).await.unwrap();
    assert!(said.last().unwrap().ends_with(view.minutes[0].digest.0.as_str()));
}

async fn what_is_not_there_has_no_paper(t: TestApp) {
    let town = t.found().await;
    let met = called(&t, &town).await;
    let mut public = Browser::new(&t);
    for address in ["/bodies/x/members", "/notices/x/sheet", "/meetings/x/minutes"] {
        for form in ["html", "docx"] {
            assert_eq!(public.get(&format!("{address}.{form}")).await.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
    for motion in ["1", "x"] {
        let address = format!("/meetings/{}/motions/{motion}/result.html", met.id);
        assert_eq!(public.get(&address).await.status, StatusCode::NOT_FOUND, "nothing was decided");
    }
}
