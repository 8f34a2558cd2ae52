//! From a published vote to the resolution that rests on it, and back: form, page, paper, and what is said when the
//! vote is void.

use crate::browser::Browser;
use crate::paper::paper;
use crate::vote_polls::{OPENS, Polls};
use axum::http::StatusCode;
use mingtong_app::Who;
use mingtong_app::vote::{NewBallot, NewQuestion, NewVote, Voter, cast_ballot};
use mingtong_domain::Millis;
use mingtong_domain::ids::VoteId;
use mingtong_domain::matter;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Command, Mark, Paper};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    a_vote_becomes_a_resolution_and_each_leads_to_the_other,
    what_was_typed_stays_and_what_does_not_stand_is_said,
);

const FORM: &str = "/desk/resolutions/from-vote";

/// A published vote of the owners about a matter: the first of its two lines was carried.
async fn published(polls: &Polls) -> VoteId {
    let matter = polls.town.raise(polls.town.report("架空层没有人用，能不能改成自行车库。")).await.matter;
    polls
        .town
        .act(&polls.staff(), matter, matter::Command::Accept { track: None, unit: None, note: None })
        .await
        .unwrap();
    let two = vec!["是否同意改为自行车库".to_owned(), "是否同意收停放费".to_owned()];
    let question = NewQuestion::Motions(two, false);
    let id = polls.call(NewVote { question, matter: Some(matter), ..polls.owners_vote() }).await;
    let slips = polls.slips(&id).await;
    polls.t.clock.set(OPENS.0);
    for nth in [0, 2, 3, 6, 7] {
        let paper = Paper::Marks(vec![Mark::Agree, Mark::Oppose]);
        let ballot = NewBallot { electors: vec![], paper, by_proxy: false, once: None };
        let voter = Voter::Slip(slips[nth].code.clone());
        cast_ballot(&polls.t.app, &polls.town.hall, &Who::public(None), id.clone(), voter, ballot).await.unwrap();
    }
    polls.publish(&id).await;
    id
}

fn fields<'f>(vote: &'f VoteId, line: &'f str, who: &'f str, until: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("vote", vote.as_str()),
        ("line", line),
        ("title", "改变架空层用途"),
        ("text-1", "一层架空层改为自行车库"),
        ("matter-1", "2021-0001"),
        ("who-1", who),
        ("until-1", until),
        ("text-2", ""),
    ]
}

async fn a_vote_becomes_a_resolution_and_each_leads_to_the_other(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = published(&polls).await;
    let (vote, form) = (format!("/votes/{id}"), format!("{FORM}?vote={id}"));
    let mut public = Browser::new(&polls.t);
    assert!(!public.get(&vote).await.html.contains("from-vote"), "nobody else is offered it");
    let mut desk = Browser::of_staff(&polls.t, &polls.town).await;
    let page = desk.get(&vote).await.html;
    assert!(page.contains(&form) && page.contains("形成决议"), "{page}");
    let page = desk.get(&form).await.html;
    for filled in [
        "name=\"line\" value=\"1\" checked",
        "value=\"改变架空层用途\"",
        "是否同意改为自行车库</textarea>",
        "name=\"matter-1\" value=\"2021-0001\"",
        "性质：意见征询（供参考，没有约束力）",
        "法律性质由表决决定",
    ] {
        assert!(page.contains(filled), "{filled}: {page}");
    }
    assert!(!page.contains("是否同意收停放费") && !page.contains("name=\"kind\""), "{page}");
    let unit = format!("unit:{}", polls.town.units[0]);
    let until = Millis(polls.t.app.now().0 + 20 * DAY_MS).date().to_string();
    let drawn = desk.post(FORM, &fields(&id, "1", &unit, &until)).await;
    assert_eq!(drawn.location(), "/c/mingtong/resolutions/2021-0001?done=draw_resolution");
    let page = desk.get("/resolutions/2021-0001").await.html;
    for said in [
        "明通决2021-0001",
        "意见征询",
        "全体业主",
        "公示决议",
        "下一步</dt><dd>公示，交给承办的单位",
        "是否同意改为自行车库</h3>",
        "同意人数：5 人里有 5 人（100.00%）",
        &format!("href=\"/c/mingtong{vote}\""),
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("是否同意收停放费"), "a line that stands in it and no other: {page}");
    for page in [public.get(&vote).await.html, public.get("/resolutions").await.html] {
        assert!(
            page.contains("明通决2021-0001") && page.contains("href=\"/c/mingtong/resolutions/2021-0001\""),
            "{page}"
        );
    }
    let english = Browser::speaking(&polls.t, "en").get("/resolutions/2021-0001").await.html;
    assert!(english.contains("The vote it rests on") && english.contains("Poll"), "{english}");
    on_paper(&polls, &vote).await;
    let again = desk.get(&form).await.html;
    assert!(again.contains("已形成决议") && again.contains("没有您可以形成决议的项目"), "{again}");
    let [from, to] = [0, 7].map(|days| Millis(polls.t.app.now().0 + days * DAY_MS).date().to_string());
    let publish = [("title", "公示"), ("text", "改为自行车库"), ("from", &*from), ("to", &*to)];
    desk.post("/resolutions/2021-0001/acts/publish_resolution", &publish).await.location();
    let matter = public.get("/matters/2021-0001").await.html;
    assert!(matter.contains("决议公布") && matter.contains("改变架空层用途"), "{matter}");
}

/// Its document says on which vote it rests, with the same arithmetic.
async fn on_paper(polls: &Polls, vote: &str) {
    let sheet = paper(&mut Browser::new(&polls.t), "/resolutions/2021-0001/sheet").await;
    for said in [
        "意见征询公告",
        "谁作出的：全体业主",
        "依据的表决",
        "表决 2021-1 改变架空层用途",
        "表决事项：是否同意改为自行车库",
        "结果：通过",
    ] {
        assert!(sheet.iter().any(|line| line == said), "{said}: {sheet:?}");
    }
    assert!(sheet.iter().any(|line| line.starts_with("同意人数：5 人里有 5 人")), "{sheet:?}");
    assert!(sheet.iter().any(|line| line.starts_with("表决网页：http") && line.ends_with(vote)), "{sheet:?}");
}

async fn what_was_typed_stays_and_what_does_not_stand_is_said(t: TestApp) {
    let polls = Polls::new(t).await;
    let id = published(&polls).await;
    let mut desk = Browser::of_staff(&polls.t, &polls.town).await;
    let until = Millis(polls.t.app.now().0 + 20 * DAY_MS).date().to_string();
    for (line, who, words) in
        [("2", "community", "第 2 项没有通过"), ("x", "community", "至少一项"), ("1", "", "还有一项没有选")]
    {
        let refused = desk.post(FORM, &fields(&id, line, who, &until)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.html);
        assert!(refused.html.contains(words) && refused.html.contains(&until), "{words}: {}", refused.html);
    }
    let more = desk.post(FORM, &[fields(&id, "1", "community", &until), vec![("more", "1")]].concat()).await;
    assert!(more.html.contains("name=\"text-3\"") && more.html.contains("value=\"1\" checked"), "{}", more.html);
    desk.post(FORM, &fields(&id, "1", "community", &until)).await.location();
    polls.does(&polls.staff(), &id, Command::AskVoid { reason: "名册有误".to_owned() }).await;
    let page = desk.get("/resolutions/2021-0001").await.html;
    assert!(page.contains("有人提请宣布依据的表决无效") && !page.contains("acts/publish_resolution"), "{page}");
    polls.does(&polls.town.who(Role::Secretary), &id, Command::ConfirmVoid {}).await;
    for path in ["/resolutions/2021-0001", "/resolutions/2021-0001/sheet.html"] {
        let page = desk.get(path).await.html;
        assert!(page.contains("依据的表决已宣布无效") && page.contains("名册有误"), "{page}");
        assert!(!page.contains("没有约束力"), "it binds nobody, and advises nobody: {page}");
    }
    for path in ["/resolutions".to_owned(), format!("/votes/{id}")] {
        let page = Browser::new(&polls.t).get(&path).await.html;
        assert!(page.contains("依据的表决已宣布无效"), "{path}: {page}");
    }
    let page = desk.get(&format!("{FORM}?vote={id}")).await.html;
    assert!(page.contains("没有您可以形成决议的项目"), "{page}");
    let other = desk.get(&format!("{FORM}?vote=v0")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}
