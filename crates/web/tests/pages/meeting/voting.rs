//! Motions are put and decided: by hands, by name, amendments first, by papers; and two people who act at once.

use super::room::{Meeting, Room, name};
use crate::browser::{Browser, between};
use crate::paper::paper;
use axum::http::StatusCode;
use mingtong_domain::meeting::{Command, ItemId, ItemKind};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    names_are_called_and_stand_beside_what_they_said,
    an_amendment_is_decided_before_what_it_amends,
    persons_are_elected_by_papers,
    the_second_of_two_is_told_and_keeps_what_was_typed,
    whoever_stands_back_does_not_count,
    speakers_wait_for_their_turn,
);

const VOTE: &[(ItemKind, &str)] = &[(ItemKind::Decide, "修门头"), (ItemKind::Decide, "补选监票人")];

async fn put(meeting: &Meeting<'_>) {
    let text = "修好门头".to_owned();
    let mover = Some(meeting.room.members[1].clone());
    meeting.does(Command::PutMotion { item: ItemId(1), amends: None, mover, text }).await;
}

async fn names_are_called_and_stand_beside_what_they_said(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 4).await;
    put(&meeting).await;
    let mut convenor = room.browser_of(0).await;
    let names = format!("{}/names", meeting.path);
    let page = convenor.get(&names).await.html;
    assert_eq!(page.matches("class=\"field row\"").count(), 4, "those who are there: {page}");
    let voice = |nth: usize| format!("voice-{}", room.members[nth]);
    let voices = [voice(0), voice(1), voice(2), voice(3)];
    let [chair, first, second] = [0, 1, 2].map(|nth| room.members[nth].as_str());
    let mut fields = vec![("motion", "1"), ("counted_by", first)];
    fields.extend(voices.iter().map(String::as_str).zip(["agree", "agree", "oppose", "abstain"]));
    let alone = meeting.send(&mut convenor, "decide_by_name", &fields).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alone.html.contains("请选两位计票人"), "{}", alone.html);
    assert_eq!(alone.html.matches(" checked").count(), 5, "four voices and a teller are kept");
    fields.push(("counted_by", second));
    let done = meeting.send(&mut convenor, "decide_by_name", &fields).await;
    assert_eq!(done.location(), format!("/c/mingtong{}?done=decide_by_name", meeting.path));
    let page = Browser::new(&t).get(&meeting.path).await.html;
    assert!(page.contains("段召集、柏监票") && page.contains("点名：应到5人，实到4人；赞成2，反对1，弃权1"), "{page}");
    let again = meeting.send(&mut convenor, "decide_by_name", &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the same motion is not decided twice");
    assert!(!chair.is_empty());
}

async fn an_amendment_is_decided_before_what_it_amends(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    put(&meeting).await;
    let mut convenor = room.browser_of(0).await;
    let page = convenor.get(&meeting.path).await.html;
    let form = between(&page, "id=\"act-put_motion\"", "</details>");
    assert!(form.contains("提出修正案") && form.contains("name=\"amends\" value=\"1\""), "{form}");
    let mover = room.members[2].as_str();
    let amendment = [("item", "1"), ("amends", "1"), ("text", "修好门头，费用不超过700元"), ("mover", mover)];
    meeting.done(&mut convenor, "put_motion", &amendment).await;
    let early = meeting.send(&mut convenor, "decide_by_hands", &meeting.hands("5", "0")).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.html.contains("先表决动议 2"), "{}", early.html);
    let mut hands = meeting.hands("5", "0");
    hands[0] = ("motion", "2");
    meeting.done(&mut convenor, "decide_by_hands", &hands).await;
    meeting.done(&mut convenor, "decide_by_hands", &meeting.hands("4", "1")).await;
    let page = Browser::new(&t).get(&meeting.path).await.html;
    assert!(page.contains("修正案2（修正动议1）") && page.contains("赞成4，反对1，弃权0"), "{page}");
}

async fn persons_are_elected_by_papers(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    let mut convenor = room.browser_of(0).await;
    let [first, second] = [1, 2].map(|nth| room.members[nth].as_str());
    let papers = format!("{0}、{1}\n{0} 不在册\n废\n空", name(3), name(4));
    let mut fields = vec![("item", "2"), ("seats", "2"), ("papers", &papers), ("counted_by", first)];
    fields.push(("counted_by", second));
    let unknown = meeting.send(&mut convenor, "elect", &fields).await;
    assert!(unknown.html.contains("第 2 张选票上的姓名找不到"), "{}", unknown.html);
    let papers = format!("{0}、{1}\n{0}\n{0} {1}\n{1}\n废", name(3), name(4));
    fields[2] = ("papers", &papers);
    meeting.done(&mut convenor, "elect", &fields).await;
    let page = Browser::new(&t).get(&meeting.path).await.html;
    assert!(page.contains("选2名：应到5人，实到5人，收回5张，废票1张，空白0张"), "{page}");
    assert!(page.contains("当选：") && page.contains("已选出"), "{page}");
    assert!(page.contains("当选（得票最多的）") && page.contains("3 / 5"), "the share that was asked: {page}");
    assert!(page.contains("/elections/1/result.html"), "{page}");
    let path = meeting.path.clone();
    let said = paper(&mut Browser::new(&t), &format!("{path}/elections/1/result")).await;
    let votes = ["序号", "姓名", "得票", "结果", "1", &name(3), "3", "当选", "2", &name(4), "3", "当选"];
    assert!(said.windows(votes.len()).any(|part| part == votes), "{said:?}");
    for nth in ["0", "2", "x"] {
        let missing = Browser::new(&t).get(&format!("{path}/elections/{nth}/result.docx")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    }
}

async fn the_second_of_two_is_told_and_keeps_what_was_typed(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    let (mut convenor, mut staff) = (room.browser_of(0).await, room.staff().await);
    let page = convenor.get(&meeting.path).await.html;
    let seen = Meeting::seen(&page, "put_motion");
    let put = |text| [("seen", seen), ("item", "1"), ("text", text), ("mover", room.members[1].as_str())];
    meeting.done(&mut staff, "put_motion", &put("社区出400元")).await;
    let late = meeting.send(&mut convenor, "put_motion", &put("居民自筹300元")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.html.contains("社区工作者在") && late.html.contains("办了“提出动议”"), "{}", late.html);
    let form = between(&late.html, "id=\"act-put_motion\"", "</details>");
    assert!(form.starts_with(" open") && form.contains("居民自筹300元</textarea>"), "{form}");
    assert!(late.html.contains("社区出400元"), "and what was done stands on the page");
    assert_eq!(meeting.view().await.meeting.motions.len(), 1);
}

async fn whoever_stands_back_does_not_count(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    let mut member = room.browser_of(4).await;
    let page = member.get(&meeting.path).await.html;
    let form = between(&page, "id=\"act-recuse\"", "</details>");
    assert!(form.contains(&format!("name=\"person\" value=\"{}\"", room.members[4])), "only for themself: {form}");
    let recuse = [("item", "1"), ("person", room.members[4].as_str()), ("reason", "门头是我家的")];
    meeting.done(&mut member, "recuse", &recuse).await;
    put(&meeting).await;
    let mut convenor = room.browser_of(0).await;
    assert!(convenor.get(&meeting.path).await.html.contains("在场有表决权4人"));
    let five = meeting.send(&mut convenor, "decide_by_hands", &meeting.hands("5", "0")).await;
    assert!(five.html.contains("票数比人数多：5 &gt; 4") || five.html.contains("5 &#62; 4"), "{}", five.html);
    assert!(between(&five.html, "name=\"agree\"", ">").contains("value=\"5\""), "{}", five.html);
}

async fn speakers_wait_for_their_turn(t: TestApp) {
    let room = Room::of(&t, 5).await;
    let meeting = room.opened(VOTE, 5).await;
    put(&meeting).await;
    let (mut convenor, mut member) = (room.browser_of(0).await, room.browser_of(4).await);
    let own = [("item", "1"), ("person", room.members[4].as_str()), ("kind", "contra")];
    meeting.done(&mut member, "ask_for_floor", &own).await;
    let other = [("item", "1"), ("person", room.members[3].as_str()), ("kind", "pro")];
    let refused = meeting.send(&mut member, "ask_for_floor", &other).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody asks for somebody else");
    meeting.done(&mut convenor, "ask_for_floor", &other).await;
    let page = convenor.get(&meeting.path).await.html;
    let form = between(&page, "id=\"act-give_floor\"", "</details>");
    assert!(form.contains("<option value=\"1\" selected>第1号 成员004（反对发言）"), "whoever is next: {form}");
    let early = meeting.send(&mut convenor, "give_floor", &[("speech", "2"), ("reason", "")]).await;
    assert!(early.html.contains("按次序下一个是第 1 号"), "{}", early.html);
    meeting.done(&mut convenor, "give_floor", &[("speech", "1"), ("reason", "")]).await;
    let live = Browser::new(&t).get(&format!("{}/live", meeting.path)).await.html;
    assert!(live.contains("正在发言：") && live.contains("成员004") && live.contains("成员003"), "{live}");
    meeting.done(&mut member, "leave_floor", &[("speech", "1")]).await;
    assert!(meeting.view().await.floor.speaking.is_empty());
}
