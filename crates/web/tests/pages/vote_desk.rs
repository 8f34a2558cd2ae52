//! What the desk does with a vote: longer, others who count, hands, count, publish, void; proxies, corrections, slips.

use crate::browser::{Browser, Page, between};
use crate::vote_floor::ground::{CLOSES, Ground, OPENS};
use axum::http::StatusCode;
use mingtong_app::vote::{NewQuestion, NewVote};
use mingtong_domain::ids::VoteId;
use mingtong_domain::motion::DecidedBy;
use mingtong_domain::role::Role;
use mingtong_domain::vote::{Command, Decides, Way};
use mingtong_testkit::{TestApp, png};

mingtong_testkit::on_both!(
    two_count_and_another_publishes,
    hands_are_counted_by_two,
    a_vote_goes_on_for_longer_once_and_by_notice,
    others_count_and_a_vote_is_void_for_a_reason,
    a_proxy_is_written_down_with_its_sheet,
    the_electorate_is_put_right_with_a_reason,
    slips_are_told_once,
    neighbours_find_nothing_of_the_desk,
);

async fn staff(ground: &Ground) -> Browser {
    Browser::of_staff(&ground.t, &ground.town).await
}

async fn act(browser: &mut Browser, id: &VoteId, act: &str, fields: &[(&str, &str)]) -> Page {
    browser.post(&format!("/votes/{id}/acts/{act}"), fields).await
}

async fn two_count_and_another_publishes(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let [one, other] = [ground.tellers[0].as_str(), ground.tellers[1].as_str()];
    ground.at(OPENS);
    ground.issue(&id).await;
    let read = mingtong_domain::vote::Paper::Marks(vec![mingtong_domain::vote::Mark::Agree]);
    let read = Command::EnterPaper { paper: read, by_proxy: false, pictures: vec![] };
    ground.act(&ground.teller(0), &id, &[8], read.clone()).await;
    let mut teller = ground.browser(0).await;
    let early = act(&mut teller, &id, "count_vote", &[("other", other)]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "it is open: {}", early.html);
    ground.at(CLOSES);
    let mut teller = ground.browser(0).await;
    let page = teller.get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("还有 1 张票没有两个人录得一样"), "{}", page.html);
    assert!(!page.html.contains("/acts/publish_vote"), "{}", page.html);
    let unsettled = act(&mut teller, &id, "count_vote", &[("other", other)]).await;
    assert!(unsettled.html.contains("还有 1 张票没有两个人录得一样。请先录完"), "{}", unsettled.html);
    ground.act(&ground.teller(1), &id, &[8], read).await;
    for alone in [one, "", "staff"] {
        let page = act(&mut teller, &id, "count_vote", &[("other", alone)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{alone}");
    }
    let mut staff = staff(&ground).await;
    assert!(!staff.get(&format!("/votes/{id}")).await.html.contains("/acts/count_vote"));
    let stranger = act(&mut staff, &id, "count_vote", &[("other", other)]).await;
    assert!(stranger.html.contains("不是这次表决的监票人"), "{}", stranger.html);
    let counted = act(&mut teller, &id, "count_vote", &[("other", other)]).await;
    assert!(counted.location().ends_with("done=count_vote"));
    let public = Browser::new(&ground.t).get(&format!("/votes/{id}")).await;
    assert!(!public.html.contains("id=\"result\""), "it is not published: {}", public.html);
    let published = act(&mut teller, &id, "publish_vote", &[]).await;
    assert_eq!(published.status, StatusCode::FORBIDDEN, "a teller is no desk: {}", published.html);
    let mut staff = the_result_is_written(staff, &id).await;
    let told = |from, to| [("text", "全部同意"), ("remarks", "谢谢大家"), ("from", from), ("to", to)];
    let refused = act(&mut staff, &id, "publish_vote", &told("2021-07-05", "2021-07-05")).await;
    assert!(refused.status.is_client_error() && refused.html.contains("谢谢大家"), "{}", refused.html);
    let late = act(&mut staff, &id, "publish_vote", &told("2021-07-20", "2021-08-05")).await;
    assert!(late.html.contains("最迟从 2021-07-07 开始"), "r11: {}", late.html);
    let done = act(&mut staff, &id, "publish_vote", &told("2021-07-05", "2021-08-05")).await;
    assert!(done.location().ends_with("done=publish_vote"));
    let mut public = Browser::new(&ground.t);
    let page = public.get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("id=\"result\"") && page.html.contains("性质：意见征询"), "{}", page.html);
    let notices = page.html.matches("/notices/").count();
    let notice = between(&page.html, "/notices/", "\"").to_owned();
    let result = page.html.rsplit("/notices/").next().expect("a notice");
    let result = result.split('"').next().expect("an id");
    assert!(notices >= 2 && result != notice, "that of the call, and that of the result");
    let said = public.get(&format!("/notices/{result}")).await.html;
    for line in ["说明：谢谢大家", "性质：意见征询", "随多数", "参与人数"] {
        assert!(said.contains(line), "r07, both tallies: {line}: {said}");
    }
    assert!(!said.contains("全部同意"), "nobody writes another result: {said}");
}

/// The notice of the result as it is proposed: in Chinese for the neighbours, in whichever language the page is.
async fn the_result_is_written(mut staff: Browser, id: &VoteId) -> Browser {
    for (language, lang) in [("en", " lang=\"zh-CN\""), ("", "")] {
        staff = staff.and_speaks(language);
        let page = staff.get(&format!("/votes/{id}")).await.html;
        let form = between(&page, "id=\"act-publish_vote\"", "</form>");
        assert!(form.contains(&format!("<q{lang}>“改变架空层用途”表决结果公示</q>")), "{form}");
        for said in ["1. 是否同意改为自行车库：", "参与人数", "全部选票和计票单已公布"] {
            assert!(form.contains(said), "{said}: {form}");
        }
    }
    staff
}

async fn hands_are_counted_by_two(t: TestApp) {
    let ground = Ground::new(t).await;
    let motions = vec!["是否同意装门禁".to_owned(), "是否同意装监控".to_owned()];
    let id = ground
        .call(NewVote {
            decides: Decides::by(DecidedBy::ResidentsMeeting),
            question: NewQuestion::Motions(motions, false),
            ways: vec![Way::Hands],
            ..ground.owners_vote()
        })
        .await;
    ground.at(OPENS);
    let mut teller = ground.browser(1).await;
    let page = teller.get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("2. 是否同意装监控") && page.html.contains("name=\"present\""), "{}", page.html);
    let other = ground.tellers[0].clone();
    let mut second = ground.browser(0).await;
    let hands = |line: &'static str, agree: &'static str| {
        vec![("line", line), ("present", "6"), ("agree", agree), ("oppose", "1"), ("abstain", "0")]
    };
    let wrong = act(&mut teller, &id, "count_hands", &hands("1", "")).await;
    assert!(wrong.html.contains("四个数都填上") && wrong.html.contains("value=\"6\""), "{}", wrong.html);
    let many = act(&mut teller, &id, "count_hands", &hands("1", "7")).await;
    assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
    for line in ["1", "2"] {
        assert!(act(&mut teller, &id, "count_hands", &hands(line, "5")).await.location().ends_with("done=count_hands"));
    }
    let own = teller.get(&format!("/votes/{id}")).await;
    assert!(own.html.contains("第 2 项：您填了"), "{}", own.html);
    let page = second.get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("第 1 项：已有一位监票人填了") && !page.html.contains("同意 5"), "{}", page.html);
    act(&mut second, &id, "count_hands", &hands("1", "4")).await.location();
    let page = teller.get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("同意 4") && page.html.contains("同意 5"), "shown to both: {}", page.html);
    for line in ["1", "2"] {
        act(&mut second, &id, "count_hands", &hands(line, "5")).await.location();
    }
    ground.at(CLOSES);
    let mut teller = ground.browser(1).await;
    act(&mut teller, &id, "count_vote", &[("other", other.as_str())]).await.location();
}

async fn a_vote_goes_on_for_longer_once_and_by_notice(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.at(OPENS);
    let mut staff = staff(&ground).await;
    let page = staff.get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("value=\"2021-07-11\"") && page.html.contains("最多 30 天"), "{}", page.html);
    let until =
        |date: &'static str| vec![("date", date), ("time", "18:00"), ("reason", "下雨，很多户没走到。"), ("text", "")];
    for wrong in ["2021-07-01", "2021-09-01", "明天"] {
        let page = act(&mut staff, &id, "prolong_vote", &until(wrong)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(page.html.contains("下雨，很多户没走到。"));
    }
    act(&mut staff, &id, "prolong_vote", &until("2021-07-10")).await.location();
    let public = Browser::new(&ground.t).get("/notices").await;
    assert!(public.html.contains("“改变架空层用途”延长投票期的公告"), "{}", public.html);
    let page = Browser::new(&ground.t).get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("2021年7月10日 18:00"), "{}", page.html);
    let again = act(&mut staff, &id, "prolong_vote", &until("2021-07-12")).await;
    assert!(again.html.contains("已经延长过一次"), "{}", again.html);
}

async fn others_count_and_a_vote_is_void_for_a_reason(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let mut staff = staff(&ground).await;
    let own = ground.town.who(Role::Staff).actor.person.unwrap();
    let one = ground.tellers[0].as_str();
    let few = act(&mut staff, &id, "change_tellers", &[("teller", one), ("reason", "换人")]).await;
    assert!(few.html.contains("监票人") && few.status == StatusCode::UNPROCESSABLE_ENTITY, "{}", few.html);
    let both = [("teller", one), ("teller", own.as_str()), ("reason", "刘代表出差")];
    assert!(act(&mut staff, &id, "change_tellers", &both).await.location().ends_with("done=change_tellers"));
    let page = staff.get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("监票人：陈代表、李社工"), "{}", page.html);
    let stale = [("seen", "0"), ("reason", "名册错了")];
    assert_eq!(act(&mut staff, &id, "void_vote", &stale).await.status, StatusCode::CONFLICT, "somebody acted since");
    let unsaid = act(&mut staff, &id, "void_vote", &[("reason", " ")]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    act(&mut staff, &id, "void_vote", &[("reason", "名册漏了三号楼")]).await.location();
    let page = Browser::new(&ground.t).get(&format!("/votes/{id}")).await;
    assert!(page.html.contains("名册漏了三号楼"), "{}", page.html);
}

async fn a_proxy_is_written_down_with_its_sheet(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let address = format!("/desk/votes/{id}/proxies");
    let mut staff = staff(&ground).await;
    assert!(staff.get(&format!("{address}?home=9-9-901")).await.html.contains("名册里没有“9-9-901”"));
    let form = staff.get(&format!("{address}?home=2-1-202")).await;
    assert!(form.html.contains("孙八"), "{}", form.html);
    let giver = between(&form.html, "name=\"giver\" value=\"", "\"").to_owned();
    let elector = between(&form.html, "name=\"elector\" value=\"", "\"").to_owned();
    let fields =
        |holder: &'static str| vec![("elector", elector.as_str()), ("giver", giver.as_str()), ("holder", holder)];
    let no_sheet = staff.post(&address, &fields("钱七")).await;
    assert!(no_sheet.html.contains("委托要有书面的") && no_sheet.html.contains("钱七"), "{}", no_sheet.html);
    let unknown = staff.post(&address, &fields("孙小八")).await;
    assert!(unknown.html.contains("按新人登记"), "{}", unknown.html);
    let own = staff.post_pictures(&address, &fields("李社工"), "pictures", &[png(1)]).await;
    assert!(own.html.contains("不能把自己写成代理人"), "{}", own.html);
    let kept = between(&own.html, "name=\"picture\" value=\"", "\"").to_owned();
    let new = [fields("孙小八"), vec![("new", "yes"), ("phone", "13900000018"), ("picture", kept.as_str())]].concat();
    assert!(staff.post(&address, &new).await.location().ends_with("done=name_proxy"));
    let page = staff.get(&address).await;
    assert!(page.html.contains("孙小八") && page.html.contains("2-1-202"), "{}", page.html);
    let picture = between(&page.html, "<td><a href=\"/c/mingtong", "\"").to_owned();
    assert_eq!(staff.get(&picture).await.header("content-type"), "image/jpeg");
    assert_ne!(Browser::new(&ground.t).get(&picture).await.status, StatusCode::OK);
    let twice = staff.post_pictures(&address, &fields("钱七"), "pictures", &[png(2)]).await;
    assert!(twice.html.contains("已经登记过委托"), "{}", twice.html);
}

async fn the_electorate_is_put_right_with_a_reason(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let address = format!("/desk/votes/{id}/correct");
    let mut staff = staff(&ground).await;
    let form = staff.get(&format!("{address}?home=1-1-102")).await;
    assert!(form.html.contains("value=\"80\"") && form.html.contains("id=\"same\" name=\"same\""), "{}", form.html);
    assert!(form.html.contains("value=\"1-1-101\""), "the same owner: {}", form.html);
    let change = |area: &'static str, reason: &'static str| {
        vec![("elector", "2"), ("home", "1-1-102"), ("area", area), ("same", "1-1-101"), ("reason", reason)]
    };
    for (fields, said) in [
        (change("八十一", "产权证"), "面积写得不对"),
        (change("81", ""), ""),
        (change("80", "没有改"), ""),
        (vec![("elector", ""), ("home", "1-1-101"), ("area", "80"), ("same", ""), ("reason", "漏了")], "1-1-101"),
        (vec![("elector", ""), ("home", "三楼"), ("area", "80"), ("same", ""), ("reason", "漏了")], "房号写得不对"),
    ] {
        let page = staff.post(&address, &fields).await;
        assert_ne!(page.status, StatusCode::SEE_OTHER, "{said}");
        assert!(page.html.contains(said) && page.html.contains("class=\"errors\""), "{said}: {}", page.html);
    }
    staff.post(&address, &change("81.5", "产权证写的是 81.5 平方米")).await.location();
    let add = [("elector", ""), ("home", "2-2-301"), ("area", "66"), ("same", "2-1-202"), ("reason", "名册漏了")];
    staff.post(&address, &add).await.location();
    let part = [("elector", "2"), ("home", "1-1-102"), ("area", "81.5"), ("same", ""), ("reason", "已经过户")];
    staff.post(&address, &part).await.location();
    staff
        .post(&address, &[("elector", "5"), ("home", "2-1-101"), ("strike", "yes"), ("reason", "是配电房")])
        .await
        .location();
    let page = staff.get(&address).await;
    for said in [
        "1-1-102 80 平方米 改为 1-1-102 81.5 平方米",
        "产权证写的是 81.5 平方米",
        "补登 2-2-301",
        "业主也改了",
        "划去 2-1-101",
        "是配电房",
    ] {
        assert!(page.html.contains(said), "{said}: {}", page.html);
    }
    assert!(staff.get(&format!("{address}?home=2-2-301")).await.html.contains("value=\"2-1-202\""));
    let public = Browser::new(&ground.t).get(&format!("/votes/{id}")).await;
    assert!(public.html.contains("是配电房"), "why is told to everybody: {}", public.html);
    assert!(!public.html.contains("2-1-101"), "of which home is not");
}

async fn slips_are_told_once(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let address = format!("/desk/votes/{id}/slips");
    let mut staff = staff(&ground).await;
    assert!(staff.get(&address).await.html.contains("发放 8 户的码条"));
    let issued = staff.post(&address, &[("all", "yes")]).await;
    assert_eq!((issued.status, issued.html.matches("<svg").count() >= 8), (StatusCode::OK, true));
    assert!(issued.header("cache-control").contains("no-store"));
    let code = between(&issued.html, "<p class=\"slip-code\">", "<").to_owned();
    assert!(issued.html.contains("1-1-101") && issued.html.contains("2-1-202") && issued.html.contains("2021年7月4日"));
    let page = staff.get(&address).await;
    assert!(!page.html.contains(&code) && page.html.contains("还没有用"), "{}", page.html);
    let unsure = staff.post(&address, &[("all", "yes")]).await;
    assert!(
        unsure.status == StatusCode::UNPROCESSABLE_ENTITY && unsure.html.contains("以前的都会作废"),
        "{}",
        unsure.html
    );
    let unsure = staff.post(&address, &[("within", "2")]).await;
    assert!(
        unsure.status == StatusCode::UNPROCESSABLE_ENTITY && unsure.html.contains("这一栋已经发过码条"),
        "{}",
        unsure.html
    );
    let building = staff.post(&address, &[("within", "2"), ("sure", "yes")]).await;
    assert_eq!(building.html.matches("<p class=\"slip-code\">").count(), 4, "{}", building.html);
    assert!(building.html.contains("2-1-202") && !building.html.contains("1-1-101"), "{}", building.html);
    let one = staff.post(&address, &[("home", "1-1-101")]).await;
    assert_eq!(one.html.matches("<p class=\"slip-code\">").count(), 1, "{}", one.html);
    assert!(!one.html.contains(&code), "another one");
    assert!(staff.post(&address, &[("home", "9-9-901")]).await.html.contains("名册里没有“9-9-901”"));
    ground.at(CLOSES);
    let mut staff = self::staff(&ground).await;
    assert!(staff.get(&address).await.html.contains("不发码条"));
    let late = staff.post(&address, &[("home", "1-1-101")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.html);
}

async fn neighbours_find_nothing_of_the_desk(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let mut walker = ground.walker().await;
    for page in ["proxies", "correct", "slips"] {
        let address = format!("/desk/votes/{id}/{page}");
        assert!(Browser::new(&ground.t).get(&address).await.location().contains("/sign-in"), "{page}");
        assert_eq!(walker.get(&address).await.status, StatusCode::FORBIDDEN, "{page}");
        let sent =
            walker.post(&address, &[("all", "yes"), ("elector", "1"), ("home", "1-1-101"), ("reason", "x")]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{page}");
    }
    for act in ["prolong_vote", "void_vote", "publish_vote", "change_tellers"] {
        let sent = walker.post(&format!("/votes/{id}/acts/{act}"), &[("reason", "我不喜欢")]).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{act}");
    }
    let mut staff = staff(&ground).await;
    for (path, fields) in
        [("/votes/other/acts/void_vote", vec![("reason", "x")]), ("/desk/votes/other/slips", vec![("all", "yes")])]
    {
        assert_eq!(staff.post(path, &fields).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let no_form = staff.post(&format!("/votes/{id}/acts/cast_ballot"), &[("line-1", "agree")]).await;
    assert!(no_form.status.is_client_error(), "ballots go by their own doors");
}
