//! A resolution on its pages: from the meeting that decided to the matter it comes back into.

use crate::browser::Browser;
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::body::{NewBody, form_body, seat_newcomer, view_body};
use mingtong_app::meeting::{Announcement, NewAgendaItem, act_on_meeting, call_meeting};
use mingtong_domain::Millis;
use mingtong_domain::body::{self, BodyKind, Office, SeatedBy};
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, PersonId};
use mingtong_domain::limits::RESOLUTION_POINTS_MAX;
use mingtong_domain::matter;
use mingtong_domain::meeting::{Attends, Command, ItemId, ItemKind, MotionId, SignedInBy};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town, minutes_stand};

mingtong_testkit::on_both!(
    what_a_council_decided_is_drawn_up_published_and_done,
    what_was_typed_stays_when_it_is_refused,
    a_resolution_has_as_many_points_as_it_may,
    an_official_result_is_entered_and_says_what_its_numbers_say,
);

/// A council that decided about a matter.
struct Decided {
    town: Town,
    body: BodyId,
    meeting: MeetingId,
    matter: MatterId,
}

async fn seated(t: &TestApp, town: &Town, secretary: &Who) -> (BodyId, Vec<PersonId>) {
    let new = NewBody { kind: BodyKind::Council, name: "居民议事会".to_owned(), place: None, size: Some(3) };
    let id = form_body(&t.app, &town.hall, secretary, new).await.unwrap();
    for (name, office) in [("段召集", Office::Convenor), ("马记录", Office::Member), ("柏监票", Office::Member)]
    {
        let seat = body::Command::Seat {
            person: "new".into(),
            office,
            from: t.app.now().date(),
            until: None,
            by: SeatedBy::Election,
            voices: None,
        };
        seat_newcomer(&t.app, &town.hall, secretary, id.clone(), None, name, seat).await.unwrap();
    }
    let hall = t.app.hall("mingtong").await.unwrap();
    let view = view_body(&t.app, &hall, secretary, &id).await.unwrap();
    (id, view.held.into_iter().map(|seat| seat.seat.person).collect())
}

impl Decided {
    async fn of(t: &TestApp) -> Self {
        let town = t.found().await;
        let secretary = town.who(Role::Secretary);
        let (body, members) = seated(t, &town, &secretary).await;
        let hall = t.app.hall("mingtong").await.unwrap();
        let matter = town.raise(town.report("门头破损，掉灰")).await.matter;
        town.act(&secretary, matter, matter::Command::Accept { track: None, unit: None, note: None }).await.unwrap();
        let take = matter::Command::Deliberate { body: body.clone(), reason: None };
        town.act(&secretary, matter, take).await.unwrap();
        let item = NewAgendaItem { kind: ItemKind::Decide, title: "修门头".to_owned(), matter: Some(matter) };
        let announcement = Announcement {
            body: body.clone(),
            title: "六月例会".to_owned(),
            place: "会议室".to_owned(),
            starts: Millis(t.app.now().0 + 4 * DAY_MS),
            ends: None,
            items: vec![item],
            asked: None,
        };
        let meeting = call_meeting(&t.app, &hall, &secretary, announcement).await.unwrap();
        t.later(4 * DAY_MS);
        let [chair, recorder, teller] = <[PersonId; 3]>::try_from(members.clone()).unwrap();
        let tellers = vec![recorder.clone(), teller.clone()];
        let text = "修好门头，居民自筹300元".to_owned();
        for command in [
            Command::Come { persons: members.clone(), attends: Attends::Member, by: SignedInBy::Sheet },
            Command::Open { chair, recorder: recorder.clone(), tellers },
            Command::PutMotion { item: ItemId(1), amends: None, mover: Some(recorder.clone()), text },
            Command::DecideByHands {
                motion: MotionId(1),
                agree: 2,
                oppose: 1,
                abstain: 0,
                counted_by: [recorder, teller],
                proxies: vec![],
                entered: None,
                source: None,
            },
        ] {
            act_on_meeting(&t.app, &hall, &secretary, meeting.clone(), None, command).await.unwrap();
        }
        minutes_stand(t, &hall, &secretary, &meeting, &members).await;
        Self { town, body, meeting, matter }
    }

    /// The form as it comes filled in, with who does it until when.
    fn fields<'f>(&'f self, who: &'f str, until: &'f str) -> Vec<(&'f str, &'f str)> {
        vec![
            ("meeting", self.meeting.as_str()),
            ("item", "1"),
            ("kind", "opinion"),
            ("title", "关于修门头的协商意见"),
            ("text-1", "修好门头，居民自筹300元"),
            ("matter-1", "2021-0001"),
            ("who-1", who),
            ("until-1", until),
            ("amount-1", "700"),
            ("source-1", "residents"),
            ("money-1", "居民自筹300元，社区支持400元，问13800001234"),
            ("text-2", ""),
        ]
    }
}

async fn what_a_council_decided_is_drawn_up_published_and_done(t: TestApp) {
    let it = Decided::of(&t).await;
    let mut desk = Browser::signed_in(&t, &it.town, &it.town.who(Role::Secretary)).await;
    let topic = Browser::new(&t).get(&format!("/bodies/{}", it.body)).await.html;
    assert!(topic.contains("门头破损") && topic.contains("正在协商的议题"), "{topic}");
    let form = desk.get(&format!("/desk/resolutions/new?meeting={}&item=1", it.meeting)).await.html;
    for filled in ["修好门头，居民自筹300元</textarea>", "value=\"2021-0001\"", "协商意见", "value=\"修门头\""]
    {
        assert!(form.contains(filled), "{filled}: {form}");
    }
    let unit = format!("unit:{}", it.town.units[0]);
    let until = Millis(t.app.now().0 + 2 * DAY_MS).date().to_string();
    let drawn = desk.post("/desk/resolutions/new", &it.fields(&unit, &until)).await;
    assert_eq!(drawn.location(), "/c/mingtong/resolutions/2021-0001?done=draw_resolution");
    let page = desk.get("/resolutions/2021-0001").await.html;
    for words in
        ["明通决2021-0001", "协商意见", "供参考，没有约束力", "资金：700.00 元，居民自筹", "赞成 2，反对 1", "公示决议"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let written = "1. 修好门头，居民自筹300元承办：物业服务中心。";
    assert!(page.contains(written), "the notice is written already: {page}");
    let mut english = desk.and_speaks("en");
    let page = english.get("/resolutions/2021-0001").await.html;
    assert!(page.contains(written) && page.contains("协商意见公示："), "in Chinese for the neighbours: {page}");
    let mut desk = english.and_speaks("");
    let (from, to) = (t.app.now().date().to_string(), Millis(t.app.now().0 + 7 * DAY_MS).date().to_string());
    let publish = [("title", "公示"), ("text", "修好门头"), ("from", &*from), ("to", &*to)];
    the_sheet_before_it_is_published(&t).await;
    desk.post("/resolutions/2021-0001/acts/publish_resolution", &publish).await.location();
    let said = paper(&mut Browser::new(&t), "/resolutions/2021-0001/sheet").await;
    assert_eq!(
        paper(&mut desk, "/resolutions/2021-0001/sheet").await,
        said,
        "what is posted is masked for whoever prints it"
    );
    let last = &said[said.len() - 5..];
    assert_eq!(last[0], "怎么提异议");
    assert!(last[1].starts_with("公示到 2021年6月19日 24:00。公示期内谁都可以提出异议"), "{last:?}");
    assert!(last[2].starts_with("公示网页：http") && last[3] == "明通社区", "{last:?}");
    let matter = Browser::new(&t).get(&format!("/matters/{}", it.matter)).await.html;
    for words in ["决议公布", "物业服务中心", "关于修门头的协商意见", "协商情况", "居民议事会"]
    {
        assert!(matter.contains(words), "{words}: {matter}");
    }
    let page = Browser::new(&t).get("/resolutions/2021-0001").await.html;
    assert!(page.contains("事项 明通2021-0001：已交办") && page.contains("公示中"), "{page}");
    let listed = Browser::new(&t).get(&format!("/resolutions?body={}", it.body)).await.html;
    assert!(listed.contains("关于修门头的协商意见"), "{listed}");
    let again = desk.get(&format!("/desk/resolutions/new?meeting={}", it.meeting)).await.html;
    assert!(again.contains("已形成决议") && again.contains("没有可以形成决议的议题"), "{again}");
}

/// Its document, as it is looked at before it is posted.
async fn the_sheet_before_it_is_published(t: &TestApp) {
    let mut public = Browser::new(t);
    assert!(public.get("/resolutions/2021-0001").await.html.contains("/resolutions/2021-0001/sheet.html"));
    let sheet = [
        "协商意见公告",
        "编号：明通决2021-0001",
        "决议名称：关于修门头的协商意见",
        "法律性质：协商意见",
        "效力：供参考，没有约束力",
        "依据：《关于加强城乡社区协商的意见》：协商形成意见，供有关方面采纳落实",
        "谁作出的：居民议事会",
        "现在怎样：已形成，待公示；2021年6月12日",
        "决定做什么",
        "1. 修好门头，居民自筹300元",
        "承办：物业服务中心；办到 2021年6月14日",
        "资金：700.00 元，居民自筹。居民自筹300元，社区支持400元，问138****1234",
        "事项 明通2021-0001：协商中",
        "依据的表决",
        "居民议事会 2021年6月12日 会议",
        "议题：修门头",
        "表决事项：修好门头，居民自筹300元",
        "通过：应到 3 人，实到 3 人；赞成 2，反对 1，弃权 0。",
        "到会：3/3，要求 ≥ 2/3（应到人数），至少 2 人：达到",
        "同意：2/3，要求 > 1/2（实到人数），至少 2 人：达到",
        "怎么提异议",
        "本协商意见还没有公示。公示期内，谁都可以提出异议。",
        "明通社区",
        "2021年6月12日",
    ];
    assert_eq!(paper(&mut public, "/resolutions/2021-0001/sheet").await, sheet);
}

async fn a_resolution_has_as_many_points_as_it_may(t: TestApp) {
    let it = Decided::of(&t).await;
    let mut desk = Browser::signed_in(&t, &it.town, &it.town.who(Role::Secretary)).await;
    let (to, until) = ("/desk/resolutions/new", Millis(t.app.now().0 + 2 * DAY_MS).date().to_string());
    let names: Vec<[String; 3]> =
        (1..=RESOLUTION_POINTS_MAX).map(|nth| ["text", "who", "until"].map(|name| format!("{name}-{nth}"))).collect();
    let fields = |points: usize| {
        let mut fields = it.fields("community", &until);
        fields.retain(|(name, _)| *name != "text-2");
        fields.extend(names.iter().take(points).skip(1).flat_map(|[text, who, day]| {
            [(text.as_str(), "打扫院子"), (who.as_str(), "community"), (day.as_str(), until.as_str())]
        }));
        fields
    };
    let with_more = |points: usize| [fields(points), vec![("more", "1")]].concat();
    let page = desk.post(to, &with_more(2)).await;
    assert_eq!(page.status, StatusCode::OK);
    let html = page.html;
    assert!(html.contains("打扫院子</textarea>") && html.contains("name=\"text-3\"") && html.contains("value=\"700\""));
    let last = desk.post(to, &with_more(RESOLUTION_POINTS_MAX - 1)).await.html;
    assert!(last.contains("name=\"text-40\"") && !last.contains("name=\"more\""), "there is room for no more");
    let drawn = desk.post(to, &fields(RESOLUTION_POINTS_MAX)).await;
    assert_eq!(drawn.location(), "/c/mingtong/resolutions/2021-0001?done=draw_resolution");
}

async fn what_was_typed_stays_when_it_is_refused(t: TestApp) {
    let it = Decided::of(&t).await;
    let mut desk = Browser::signed_in(&t, &it.town, &it.town.who(Role::Secretary)).await;
    for (who, until, words) in [
        ("", "2021-06-20", "还有一项没有选"),
        ("community", "", "没有写办到哪一天"),
        ("community", "2020-01-01", "最长 365 天"),
    ] {
        let refused = desk.post("/desk/resolutions/new", &it.fields(who, until)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.html.contains(words) && refused.html.contains("value=\"700\""), "{words}: {}", refused.html);
    }
    let until = Millis(t.app.now().0 + 2 * DAY_MS).date().to_string();
    let mut fields = it.fields("community", &until);
    fields.iter_mut().filter(|(name, _)| *name == "amount-1").for_each(|(_, value)| *value = "七百");
    let refused = desk.post("/desk/resolutions/new", &fields).await;
    assert!(refused.html.contains("金额只填数字") && refused.html.contains("七百"), "{}", refused.html);
    desk.post("/desk/resolutions/new", &it.fields("community", &until)).await.location();
    let early = desk.post("/resolutions/2021-0001/acts/carry_out", &[("text", "都办好了")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "it is not in force yet");
    assert!(early.html.contains("都办好了</textarea>"), "{}", early.html);
    assert_eq!(desk.get("/resolutions/2021-0009").await.status, StatusCode::NOT_FOUND);
    let stranger = Browser::new(&t).post("/resolutions/2021-0001/acts/carry_out", &[("text", "x")]).await;
    assert_ne!(stranger.status, StatusCode::OK);
}

async fn an_official_result_is_entered_and_says_what_its_numbers_say(t: TestApp) {
    let town = t.found().await;
    let mut desk = Browser::of_staff(&t, &town).await;
    assert!(desk.get("/desk/resolutions/result").await.html.contains("照官方公告填"));
    let sent = |agree: &'static str| {
        [
            ("title", "使用维修资金"),
            ("source", "区住建局业主决策系统，公告12号"),
            ("matter", "use_fund"),
            ("date", "2021-05-01"),
            ("electorate.heads", "36"),
            ("electorate.area", "3508.53"),
            ("took_part.heads", "36"),
            ("took_part.area", "3508.53"),
            ("cast.agree.heads", agree),
            ("cast.agree.area", "2398.41"),
        ]
    };
    let wrong = desk.post("/desk/resolutions/result", &sent("37")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.html.contains("结果里的“同意·人数”没有填、写法不对") && wrong.html.contains("value=\"37\""),
        "{}",
        wrong.html
    );
    let more: Vec<_> = sent("18").into_iter().chain([("text-1", "换电梯"), ("more", "1")]).collect();
    let form = desk.post("/desk/resolutions/result", &more).await.html;
    assert!(form.contains("换电梯</textarea>") && form.contains("name=\"text-2\""), "{form}");
    let until = Millis(t.app.now().0 + 20 * DAY_MS).date().to_string();
    let point = [("text-1", "换电梯"), ("who-1", "community"), ("until-1", &until), ("matter-1", "x")];
    let refused = desk.post("/desk/resolutions/result", &[&sent("18")[..], &point].concat()).await;
    assert!(refused.html.contains("事项编号认不出来"), "{}", refused.html);
    let whole = [&sent("18")[..], &point[..3]].concat();
    let entered = desk.post("/desk/resolutions/result", &whole).await;
    let again = desk.post("/desk/resolutions/result", &whole).await;
    assert_eq!(again.location(), entered.location(), "a double click enters one");
    assert_eq!(entered.location(), "/c/mingtong/resolutions/2021-0001?done=record_result");
    let page = Browser::new(&t).get("/resolutions/2021-0001").await.html;
    for words in
        ["换电梯", "业主共同决定", "录自：", "区住建局业主决策系统，公告12号", "没有通过", "18 / 36", "与官方结果核对"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("对业主有约束力"), "what is not carried binds nobody: {page}");
    assert!(!desk.get("/resolutions/2021-0001").await.html.contains("公示正文"), "it cannot be published");
    let said = paper(&mut Browser::new(&t), "/resolutions/2021-0001/sheet").await;
    let first = ["表决结果公告", "编号：明通决2021-0001", "决议名称：使用维修资金", "法律性质：表决结果"];
    assert_eq!(said[..4], first);
    assert!(!said.iter().any(|line| line.contains("共同决定")), "what is not carried is called no decision: {said:?}");
    for line in ["录自：区住建局业主决策系统，公告12号", "36 / 36", "18 / 36", "没有达到"] {
        assert!(said.iter().any(|it| it == line), "{line}: {said:?}");
    }
    for form in ["html", "docx"] {
        let missing = desk.get(&format!("/resolutions/2021-0009/sheet.{form}")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    }
}
