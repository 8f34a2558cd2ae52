//! From door to door: the grid, a home, many at once.

use super::ground::{CLOSES, Ground, OPENS};
use crate::browser::Browser;
use axum::http::StatusCode;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    a_walker_notes_a_home_and_is_led_to_the_next,
    what_is_the_same_for_many_is_noted_once,
    a_stranger_finds_no_doors,
    what_cannot_be_noted_is_said_and_what_was_ticked_stays,
    a_ballot_is_written_down_before_a_witness,
);

async fn a_walker_notes_a_home_and_is_led_to_the_next(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let doors = format!("/desk/votes/{id}/doors");
    let mut teller = ground.browser(0).await;
    let buildings = teller.get(&doors).await.html;
    assert!(buildings.contains("1 栋") && buildings.contains("0 / 4"), "{buildings}");
    assert!(teller.post(&doors, &[("do", "issue_all")]).await.location().ends_with("done=issue_paper"));
    ground.at(OPENS);
    let mut walker = ground.walker().await;
    let grid = walker.get(&format!("{doors}?building=1")).await.html;
    assert!(grid.contains("aria-label=\"1-1-101 待上门\""), "{grid}");
    assert!(grid.contains("<th scope=\"row\">2 层</th>") && grid.contains("floor-homes"), "room 9 is on no floor");
    assert!(grid.contains("2 单元") && !grid.contains("2-1-201"), "one building");
    let home = format!("/desk/votes/{id}/electors/1");
    let page = walker.get(&home).await.html;
    assert!(page.contains("value=\"delivered\"") && page.contains("90 平方米"), "{page}");
    assert!(page.contains("1-1-102"), "the same owner has another part");
    let done = walker.post(&home, &[("do", "delivered")]).await;
    let back = done.location().to_owned();
    assert!(back.contains("building=1") && back.contains("after=1"), "{back}");
    let grid = walker.get(back.strip_prefix("/c/mingtong").unwrap()).await.html;
    assert!(grid.contains("下一户 1-1-102") && grid.contains("aria-label=\"1-1-101 已送达\""), "{grid}");
    let open = walker.get(&format!("{doors}?building=1&shown=to-visit")).await.html;
    assert!(open.contains("要上门 3") && open.contains("没交回 4"), "{open}");
    let page = walker.get(&home).await.html;
    assert!(page.contains("周网格") && page.contains("2021年6月24日 已送达"), "{page}");
    let english = walker.and_speaks("en").get(&format!("{doors}?building=1")).await.html;
    assert!(english.contains("aria-label=\"1-1-101 Delivered\"") && english.contains("Floor 2"), "{english}");
}

async fn what_is_the_same_for_many_is_noted_once(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.issue(&id).await;
    ground.at(OPENS);
    let doors = format!("/desk/votes/{id}/doors");
    let mut walker = ground.walker().await;
    let ticking = walker.get(&format!("{doors}?building=2&tick=all")).await.html;
    assert_eq!(ticking.matches("name=\"elector\"").count(), 4);
    assert_eq!(ticking.matches("checked").count(), 4, "{ticking}");
    assert!(!ticking.contains("value=\"return\""), "that is for those who count");
    let fields = [("building", "2"), ("tick", "1"), ("elector", "7"), ("elector", "8"), ("on", "2021-06-23")];
    let noted = walker.post(&doors, &[&fields[..], &[("do", "nobody_there")]].concat()).await;
    assert!(noted.location().ends_with("building=2&done=note_door"));
    let grid = walker.get(&format!("{doors}?building=2")).await.html;
    assert!(grid.contains("2-1-201 无人") && grid.contains("2-1-202 无人") && grid.contains("2-1-101 待上门"));
    let mut teller = ground.browser(1).await;
    teller.post(&doors, &[&fields[..], &[("do", "return")]].concat()).await.location();
    let grid = teller.get(&format!("{doors}?building=2")).await.html;
    assert!(grid.contains("2-1-201 已收回"), "{grid}");
    assert!(teller.get(&format!("/desk/votes/{id}/electors/7")).await.html.contains("2021年6月23日 无人"));
}

async fn a_stranger_finds_no_doors(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.issue(&id).await;
    ground.at(OPENS);
    let (road, mut public) = (ground.town.road.clone(), Browser::new(&ground.t));
    let mut stranger = ground.stranger(&road).await;
    let mut handler = Browser::signed_in(&ground.t, &ground.town, &ground.town.who(Role::UnitHandler)).await;
    let home = format!("/desk/votes/{id}/electors/1");
    for path in [&home, &format!("/desk/votes/{id}/doors"), &format!("/desk/votes/{id}/papers")] {
        assert!(public.get(path).await.location().contains("/sign-in"), "{path}");
        assert_eq!(handler.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND, "a walker of another place: {path}");
    }
    assert_eq!(stranger.post(&home, &[("do", "delivered")]).await.status, StatusCode::NOT_FOUND);
    let mut staff = Browser::of_staff(&ground.t, &ground.town).await;
    for path in ["/desk/votes/v-none/doors", &format!("/desk/votes/{id}/electors/99"), &format!("{home}1")] {
        assert_eq!(staff.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let elsewhere = staff.get(&format!("/desk/votes/{id}/doors?building=77")).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

async fn what_cannot_be_noted_is_said_and_what_was_ticked_stays(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    let doors = format!("/desk/votes/{id}/doors");
    let mut walker = ground.walker().await;
    let early = [("building", "1"), ("tick", "1"), ("elector", "3"), ("do", "delivered")];
    let refused = walker.post(&doors, &early).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html.contains("还没有给这一户发选票") && refused.html.contains("value=\"3\" checked"));
    let issued = walker.post(&doors, &[("building", "1"), ("do", "issue_all")]).await;
    assert!(issued.html.contains("不是这次表决的监票人"), "{}", issued.html);
    let nothing = walker.post(&doors, &[("building", "1"), ("do", "refused")]).await;
    assert!(nothing.html.contains("请先勾选住户"), "{}", nothing.html);
    let wrong = [("building", "1"), ("elector", "3"), ("do", "refused"), ("on", "六月")];
    assert!(walker.post(&doors, &wrong).await.html.contains("日期写得不对"));
    ground.issue(&id).await;
    let home = format!("/desk/votes/{id}/electors/3");
    let tomorrow = walker.post(&home, &[("do", "delivered"), ("on", "2021-06-30")]).await;
    assert_eq!(tomorrow.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(tomorrow.html.contains("value=\"2021-06-30\""), "what was typed is kept");
    let mut teller = ground.browser(0).await;
    let closed = teller.post(&doors, &[("building", "1"), ("elector", "3"), ("do", "return")]).await;
    assert!(closed.html.contains("投票还没有开始"), "{}", closed.html);
    ground.at(CLOSES);
    let mut teller = ground.browser(0).await;
    let late = teller.post(&doors, &[("building", "1"), ("elector", "3"), ("do", "return")]).await;
    assert!(late.html.contains("投票已经结束"), "{}", late.html);
    let over = teller.get(&home).await.html;
    assert!(!over.contains("value=\"delivered\""), "nothing is offered that cannot be done: {over}");
}

async fn a_ballot_is_written_down_before_a_witness(t: TestApp) {
    let ground = Ground::new(t).await;
    let id = ground.named().await;
    ground.at(OPENS);
    let home = format!("/desk/votes/{id}/electors/8");
    let mut walker = ground.walker().await;
    let page = walker.get(&home).await.html;
    assert!(!page.contains("act-cast_on_behalf"), "only who counts, or went to this door: {page}");
    walker.post(&home, &[("do", "nobody_there"), ("on", "2021-06-24")]).await.location();
    let page = walker.get(&home).await.html;
    assert!(page.contains("代录选票") && page.contains("陈代表"), "{page}");
    let without = walker.post(&home, &[("do", "on_behalf"), ("line-1", "agree")]).await;
    assert!(without.html.contains("请选见证人") && without.html.contains("value=\"agree\" checked"));
    let teller = ground.teller(0).actor.person.unwrap();
    let own = ground.town.who(Role::GridWorker).actor.person.unwrap();
    let alone = walker.post(&home, &[("do", "on_behalf"), ("line-1", "agree"), ("witness", own.as_str())]).await;
    assert!(alone.html.contains("不能当见证人"), "{}", alone.html);
    let fields = [("do", "on_behalf"), ("line-1", "agree"), ("witness", teller.as_str())];
    assert!(walker.post(&home, &fields).await.location().contains("done=cast_on_behalf"));
    let page = walker.get(&home).await.html;
    assert!(page.contains("等见证人确认，还不算") && !page.contains("代录已投"), "{page}");
    assert!(!page.contains("checked"), "what it says stands elsewhere");
    let waiting = format!("/desk/votes/{id}/waiting");
    let confirm = [("elector", "8"), ("nth", "1")];
    let page = walker.get(&waiting).await.html;
    assert!(page.contains("2-1-202") && page.contains("同意") && !page.contains("value=\"8\""), "{page}");
    let alone = walker.post(&waiting, &confirm).await;
    assert!(alone.html.contains("只有写下的见证人本人登录"), "{}", alone.html);
    let mut witness = ground.browser(0).await;
    let vote = witness.get(&format!("/votes/{id}")).await.html;
    assert!(vote.contains("待见证的代录"), "{vote}");
    let page = witness.get(&waiting).await.html;
    assert!(page.contains("name=\"elector\" value=\"8\"") && page.contains("见证代录"), "{page}");
    assert!(witness.post(&waiting, &confirm).await.location().contains("done=confirm_on_behalf"));
    assert!(witness.get(&waiting).await.html.contains("没有待见证的代录"));
    let page = walker.get(&home).await.html;
    assert!(page.contains("代录已投") && page.contains("有效"), "{page}");
    let again = walker.post(&home, &fields).await;
    assert!(again.html.contains("已经投过票"), "{}", again.html);
}
