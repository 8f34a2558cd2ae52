//! A notice: posted, objected to, answered, taken down.

use jiff::SignedDuration;
use jiff::civil::{Date, date};
use mingtong_app::matter::{PictureSize, Report, Said, add_picture};
use mingtong_app::notice::{
    Kept, NewNotice, act_on_notice, list_notices, notice_picture, notices_to_work_on, object_to_notice, post_notice,
    view_notice,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::{NoticeId, PlaceId, TextRef};
use mingtong_domain::matter::{Piece, Visibility};
use mingtong_domain::notice::{About, Act, Command, NoticeKind, StageKind, Way};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, HOUR_MS, START_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    a_notice_is_objected_to_answered_and_taken_down,
    the_same_notice_sent_twice_is_one,
    personal_data_are_masked_before_the_text_is_frozen,
    an_objection_after_the_period_is_refused_and_leaves_nothing,
    where_it_was_posted_is_shown_with_its_sheet_until_it_is_taken_down,
    what_a_notice_is_about_is_there_and_public,
    whoever_works_at_one_place_works_on_the_notices_of_that_place,
    those_that_run_stand_first_and_the_desk_sees_what_waits,
    an_objection_is_erased_for_good,
    what_attacks_somebody_is_withheld_with_a_reason,
    the_same_objection_sent_twice_counts_once,
    what_the_desk_did_meanwhile_is_told_and_what_a_crowd_objects_is_not,
);

fn days(from: Date, days: i64) -> Date {
    from.saturating_add(SignedDuration::from_hours(24 * days))
}

fn resolution(town: &Town) -> NewNotice {
    let from = Millis(START_MS).date();
    NewNotice {
        kind: NoticeKind::Accounts,
        about: About::Nothing,
        title: "关于加固门头的决议".to_owned(),
        text: "议事小组6月7日议定：加固门头，居民自筹300元。".to_owned(),
        place: Some(town.courtyard.clone()),
        from,
        to: days(from, 7),
        covers: None,
    }
}

async fn post(t: &TestApp, town: &Town, new: NewNotice) -> NoticeId {
    post_notice(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap()
}

async fn act(t: &TestApp, town: &Town, id: &NoticeId, command: Command<String>) -> Result<(), Fail> {
    act_on_notice(&t.app, &town.hall, &town.who(Role::Staff), id.clone(), None, command).await
}

async fn object(t: &TestApp, town: &Town, id: &NoticeId, text: &str, phone: Option<&str>) -> Result<u32, Fail> {
    let (who, phone) = (Who::public(None), phone.map(str::to_owned));
    object_to_notice(&t.app, &town.hall, &who, id.clone(), text.to_owned(), phone).await
}

fn answer(number: u32, text: &str) -> Command<String> {
    Command::AnswerObjection { number, text: text.to_owned() }
}

/// A double click, or the way back and once more. What was taken down, and what comes later, is meant anew.
async fn the_same_notice_sent_twice_is_one(t: TestApp) {
    let town = t.found().await;
    let id = post(&t, &town, resolution(&town)).await;
    assert_eq!(post(&t, &town, resolution(&town)).await, id);
    let other = NewNotice { text: "改过一个字。".to_owned(), ..resolution(&town) };
    assert_ne!(post(&t, &town, other).await, id);
    let wrong = Command::TakeDown { reason: Some("写错了".to_owned()) };
    act(&t, &town, &id, wrong).await.unwrap();
    let again = post(&t, &town, resolution(&town)).await;
    assert_ne!(again, id);
    t.later(HOUR_MS);
    assert_ne!(post(&t, &town, resolution(&town)).await, again);
}

async fn a_notice_is_objected_to_answered_and_taken_down(t: TestApp) {
    let town = t.found().await;
    let (anybody, staff) = (Who::public(None), town.who(Role::Staff));
    let refused = post_notice(&t.app, &town.hall, &town.who(Role::GridWorker), resolution(&town)).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::RoleMayNot));
    let id = post(&t, &town, resolution(&town)).await;
    let said = "王大妈（13812345678）不同意自筹";
    object(&t, &town, &id, said, Some("13800138000")).await.unwrap();

    let seen = view_notice(&t.app, &town.hall, &anybody, &id, 0).await.unwrap();
    assert_eq!((seen.objections[0].number, &seen.objections[0].text), (1, &Said::AwaitsReview));
    assert_eq!(seen.offered, [Act::Object]);
    let seen = view_notice(&t.app, &town.hall, &staff, &id, 0).await.unwrap();
    assert_eq!(seen.objections[0].text, Said::Words(said.to_owned()));
    let phone = seen.objections[0].contact.as_ref().and_then(|contact| contact.phone.as_deref());
    assert_eq!(phone, Some("13800138000"));
    assert!(!t.holds(&town, "13800138000").await, "what the log refers to holds no contact");

    t.later(4 * DAY_MS);
    act(&t, &town, &id, answer(1, "自筹自愿，不交的不影响加固。")).await.unwrap();
    let seen = view_notice(&t.app, &town.hall, &anybody, &id, 0).await.unwrap();
    let read = seen.objections[0].text.words().unwrap();
    assert!(read.contains("不同意自筹") && !read.contains("13812345678"), "{read}");
    let answer = seen.objections[0].answer.as_ref().unwrap();
    assert_eq!((answer.text.words(), answer.kept), (Some("自筹自愿，不交的不影响加固。"), Kept::Late));
    assert!(seen.objections[0].contact.is_none());

    let early = act(&t, &town, &id, Command::TakeDown { reason: None }).await;
    assert_eq!(early.unwrap_err().code(), Some(Code::NoticeRuns));
    t.later(4 * DAY_MS);
    act(&t, &town, &id, Command::TakeDown { reason: None }).await.unwrap();
    let seen = view_notice(&t.app, &town.hall, &anybody, &id, 0).await.unwrap();
    assert_eq!((seen.stage.kind(), &seen.text), (StageKind::TakenDown, &Said::TakenDown));
    assert_eq!(seen.title, Said::Words("关于加固门头的决议".to_owned()));
    assert!(seen.objections[0].answer.is_some());
    let seen = view_notice(&t.app, &town.hall, &staff, &id, 0).await.unwrap();
    assert!(seen.text.words().unwrap().contains("300元"), "whoever works here still reads it");
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn personal_data_are_masked_before_the_text_is_frozen(t: TestApp) {
    let town = t.found().await;
    let text = "候选人电话：13812345678，身份证530103197001010014。".to_owned();
    let new = NewNotice { title: "候选人13812345678".to_owned(), text, ..resolution(&town) };
    let id = post(&t, &town, new).await;
    for who in [Who::public(None), town.who(Role::Secretary)] {
        let seen = view_notice(&t.app, &town.hall, &who, &id, 0).await.unwrap();
        let (title, text) = (seen.title.words().unwrap(), seen.text.words().unwrap());
        assert!(title.contains("138****5678") && text.contains("138****5678"), "{title} {text}");
        assert!(!text.contains("197001010014"), "{text}");
    }
    assert!(!t.holds(&town, "13812345678").await, "no other copy is kept");
}

async fn an_objection_after_the_period_is_refused_and_leaves_nothing(t: TestApp) {
    let town = t.found().await;
    let id = post(&t, &town, resolution(&town)).await;
    // 2021-06-15 23:59:59 is in time; a second later it is the 16th.
    let last = Millis::from_date(date(2021, 6, 16)).0 - 1_000;
    t.later(last - START_MS);
    object(&t, &town, &id, "赶在最后一分钟", None).await.unwrap();
    t.later(1_000);
    let late = object(&t, &town, &id, "迟到一秒", Some("13800138000")).await.unwrap_err();
    let Fail::Refused(refusal) = &late else { panic!("{late}") };
    assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::NoticeOver, Some("2021-06-15")));
    assert!(!t.holds(&town, "迟到一秒").await);
    let persons = t.stored(&town, "person").await;
    assert!(!format!("{persons:?}").contains("13800138000"), "whoever is turned away leaves no contact");
    let waiting = act(&t, &town, &id, Command::TakeDown { reason: None }).await.unwrap_err();
    assert_eq!(waiting.code(), Some(Code::ObjectionsUnanswered));
}

async fn where_it_was_posted_is_shown_with_its_sheet_until_it_is_taken_down(t: TestApp) {
    let town = t.found().await;
    let (anybody, staff) = (Who::public(None), town.who(Role::Staff));
    let id = post(&t, &town, resolution(&town)).await;
    let picture = add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap();
    let posted = |pictures| Command::ShowPosted { way: Way::Gate, day: date(2021, 6, 8), pictures, words: None };
    let not_there = act(&t, &town, &id, posted(vec!["nothing".into()])).await;
    assert!(matches!(not_there, Err(Fail::NotFound)));
    act(&t, &town, &id, posted(vec![picture.clone(), picture.clone()])).await.unwrap();
    let show = async |who: &Who| notice_picture(&t.app, &town.hall, who, &id, &picture, PictureSize::Small).await;
    let seen = view_notice(&t.app, &town.hall, &anybody, &id, 0).await.unwrap();
    assert_eq!(seen.posted[0].pictures, std::slice::from_ref(&picture));
    show(&anybody).await.unwrap();
    act(&t, &town, &id, Command::TakeDown { reason: Some("写错了金额".to_owned()) }).await.unwrap();
    let seen = view_notice(&t.app, &town.hall, &anybody, &id, 0).await.unwrap();
    assert_eq!((seen.reason.as_deref(), seen.posted.len()), (Some("写错了金额"), 1));
    assert!(seen.posted[0].pictures.is_empty(), "the sheet says what the notice said");
    assert!(matches!(show(&anybody).await, Err(Fail::NotFound)));
    show(&staff).await.unwrap();
}

async fn what_a_notice_is_about_is_there_and_public(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let open = town.raise(town.report("门头松动")).await.matter;
    let hidden = Report { visibility: Visibility::Private, ..town.report("家里的事") };
    let hidden = town.raise(hidden).await.matter;
    let about = |about| NewNotice { about, ..resolution(&town) };
    for (what, code) in [
        (About::Body("b-none".into()), Code::NoSuchBody),
        (About::Reception("r-none".into()), Code::NoSuchReception),
        (About::Matter(mingtong_domain::MatterId::new(2021, 99).unwrap()), Code::NoSuchMatter),
        (About::Matter(hidden), Code::NoticeOfPrivate),
    ] {
        let refused = post_notice(&t.app, &town.hall, &staff, about(what.clone())).await;
        assert_eq!(refused.unwrap_err().code(), Some(code), "{what:?}");
    }
    let nowhere = NewNotice { place: Some(PlaceId::from("nowhere")), ..resolution(&town) };
    let refused = post_notice(&t.app, &town.hall, &staff, nowhere).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::NoSuchPlace));
    let id = post(&t, &town, about(About::Matter(open))).await;
    let seen = view_notice(&t.app, &town.hall, &Who::public(None), &id, 0).await.unwrap();
    assert_eq!(seen.about.unwrap().name, town.hall.number(open));
}

async fn whoever_works_at_one_place_works_on_the_notices_of_that_place(t: TestApp) {
    let town = t.found().await;
    let person = town.who(Role::Staff).actor.person.unwrap();
    let local = Who::in_role(person, Role::Staff, Scope::Place(town.courtyard.clone()));
    let here = post(&t, &town, resolution(&town)).await;
    let for_all = post(&t, &town, NewNotice { place: None, ..resolution(&town) }).await;
    for id in [&here, &for_all] {
        object(&t, &town, id, "不同意", None).await.unwrap();
    }
    let listed = notices_to_work_on(&t.app, &town.hall, &local, 0).await.unwrap().items;
    assert_eq!(listed.iter().map(|item| &item.id).collect::<Vec<_>>(), [&here]);
    let refused = act_on_notice(&t.app, &town.hall, &local, for_all.clone(), None, answer(1, "好")).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::OutsideYourPlace));
    let seen = view_notice(&t.app, &town.hall, &local, &for_all, 0).await.unwrap();
    assert_eq!(seen.objections[0].text, Said::AwaitsReview);
    act_on_notice(&t.app, &town.hall, &local, here, None, answer(1, "好")).await.unwrap();
}

async fn those_that_run_stand_first_and_the_desk_sees_what_waits(t: TestApp) {
    let town = t.found().await;
    let start = Millis(START_MS).date();
    let until = |days_of: i64, title: &str| NewNotice {
        to: days(start, days_of),
        title: title.to_owned(),
        kind: NoticeKind::Other,
        ..resolution(&town)
    };
    let short = post(&t, &town, until(3, "三天")).await;
    let long = post(&t, &town, until(30, "三十天")).await;
    let week = post(&t, &town, until(8, "八天")).await;
    t.later(5 * DAY_MS);
    object(&t, &town, &long, "不同意", None).await.unwrap();
    let listed = list_notices(&t.app, &town.hall, 0).await.unwrap();
    let seen: Vec<_> = listed.items.iter().map(|item| (item.id.clone(), item.stage)).collect();
    let running = StageKind::Posted;
    assert_eq!(seen, [(week.clone(), running), (long.clone(), running), (short.clone(), StageKind::Over)]);
    assert_eq!((listed.next, listed.items[1].unanswered), (None, 1));
    let desk = notices_to_work_on(&t.app, &town.hall, &town.who(Role::Staff), 0).await.unwrap();
    let ids: Vec<_> = desk.items.iter().map(|item| item.id.clone()).collect();
    assert_eq!(ids, [long, short, week], "what waits for an answer, what is to be taken down, what runs");
    let refused = notices_to_work_on(&t.app, &town.hall, &town.who(Role::GridWorker), 0).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::RoleMayNot));
    for nth in 0..20 {
        post(&t, &town, NewNotice { from: days(start, 5), ..until(40, &format!("第{nth}件")) }).await;
    }
    let first = list_notices(&t.app, &town.hall, 0).await.unwrap();
    assert_eq!((first.items.len(), first.next), (20, Some(20)));
    assert_eq!(list_notices(&t.app, &town.hall, 20).await.unwrap().items.len(), 3);
    t.later(HOUR_MS);
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn an_objection_is_erased_for_good(t: TestApp) {
    let town = t.found().await;
    let id = post(&t, &town, resolution(&town)).await;
    object(&t, &town, &id, "楼上张三家的事", None).await.unwrap();
    let seen = view_notice(&t.app, &town.hall, &town.who(Role::Secretary), &id, 0).await.unwrap();
    let text = seen.objections[0].text_ref.clone();
    let erase = async |who: Role, text: TextRef| {
        mingtong_app::erase(&t.app, &town.hall, &town.who(who), id.clone(), Piece::Text(text)).await
    };
    assert_eq!(erase(Role::Staff, text.clone()).await.unwrap_err().code(), Some(Code::RoleMayNot));
    assert!(matches!(erase(Role::Secretary, "elsewhere".into()).await, Err(Fail::NotFound)));
    erase(Role::Secretary, text.clone()).await.unwrap();
    assert!(matches!(erase(Role::Secretary, text).await, Err(Fail::NotFound)), "there is nothing any more");
    let seen = view_notice(&t.app, &town.hall, &town.who(Role::Secretary), &id, 0).await.unwrap();
    assert_eq!(seen.objections[0].text, Said::Erased);
    assert!(!t.holds(&town, "楼上张三").await);
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn what_attacks_somebody_is_withheld_with_a_reason(t: TestApp) {
    let town = t.found().await;
    let id = post(&t, &town, resolution(&town)).await;
    object(&t, &town, &id, "组长是个骗子", None).await.unwrap();
    act(&t, &town, &id, answer(1, "账目在公告栏，欢迎核对。")).await.unwrap();
    let withhold = Command::WithholdObjection { number: 1, reason: "含有人身攻击".to_owned() };
    act(&t, &town, &id, withhold.clone()).await.unwrap();
    let again = act(&t, &town, &id, withhold).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::ObjectionWithheld));
    let read = async |who: &Who| {
        let seen = view_notice(&t.app, &town.hall, who, &id, 0).await.unwrap();
        let objection = seen.objections.into_iter().next().unwrap();
        (objection.text, objection.withheld, objection.answer.unwrap().text)
    };
    let (reason, answered) = (Some("含有人身攻击".to_owned()), Said::Words("账目在公告栏，欢迎核对。".to_owned()));
    assert_eq!(read(&Who::public(None)).await, (Said::TakenDown, reason.clone(), answered.clone()));
    let whole = Said::Words("组长是个骗子".to_owned());
    assert_eq!(read(&town.who(Role::Staff)).await, (whole, reason, answered), "whoever works here still reads it");
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn the_same_objection_sent_twice_counts_once(t: TestApp) {
    let town = t.found().await;
    let id = post(&t, &town, resolution(&town)).await;
    let send = async |text: &str, phone: Option<&str>| object(&t, &town, &id, text, phone).await.unwrap();
    assert_eq!(send("不同意自筹", Some("13800138000")).await, 1);
    assert_eq!(send(" 不同意自筹\r\n", Some("13800138000")).await, 1, "a form that was sent twice");
    assert_eq!(send("不同意自筹", Some("13800138001")).await, 2, "a neighbour who says the same");
    assert_eq!(send("不同意自筹", None).await, 3);
    assert_eq!(send("不同意自筹", None).await, 3);
    assert_eq!(send("不同意自筹！", None).await, 4);
    let lead = Who::in_role("lead".into(), Role::BuildingLead, Scope::Place(town.courtyard.clone()));
    let written_down = object_to_notice(&t.app, &town.hall, &lead, id.clone(), "不同意自筹".to_owned(), None).await;
    assert_eq!(written_down.unwrap(), 5, "what somebody writes down for a neighbour is another one");
    let persons = t.stored(&town, "person").await;
    let kept = persons.iter().flatten().flatten().filter(|cell| cell.contains("13800138000")).count();
    assert_eq!(kept, 1, "nobody is entered twice");
    t.later(8 * DAY_MS);
    let late = object(&t, &town, &id, "不同意自筹", None).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::NoticeOver));
}

async fn what_the_desk_did_meanwhile_is_told_and_what_a_crowd_objects_is_not(t: TestApp) {
    let town = t.found().await;
    let (id, staff) = (post(&t, &town, resolution(&town)).await, town.who(Role::Staff));
    object(&t, &town, &id, "不同意", None).await.unwrap();
    let seen = view_notice(&t.app, &town.hall, &staff, &id, 0).await.unwrap().notice.latest_of_desk;
    object(&t, &town, &id, "我也不同意", None).await.unwrap();
    let act = async |command| act_on_notice(&t.app, &town.hall, &staff, id.clone(), Some(seen), command).await;
    act(answer(1, "自愿")).await.unwrap();
    let early = Command::TakeDown { reason: Some("改正后另发".to_owned()) };
    assert!(matches!(act(early).await, Err(Fail::Changed)), "somebody answered since the form was made");
}

trait Holds {
    /// Whether a text that the log refers to holds these words.
    async fn holds(&self, town: &Town, words: &str) -> bool;
}

impl Holds for TestApp {
    async fn holds(&self, town: &Town, words: &str) -> bool {
        self.stored(town, "content").await.iter().flatten().flatten().any(|cell| cell.contains(words))
    }
}
