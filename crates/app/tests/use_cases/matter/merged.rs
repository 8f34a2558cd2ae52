//! The people of a merged matter keep their voice where it goes on, and a merge can be undone.

use mingtong_app::community::rates;
use mingtong_app::matter::{
    PictureSize, Receipt, Report, StepKind, add_picture, open_code, track_matter, tracked_picture, view_matter,
};
use mingtong_app::person::waiting_to_be_told;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::matter::{Act, Command, Kind, Outcome, StageKind, Verdict, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::time::ClockKind;
use mingtong_store::{check, rebuild};
use mingtong_testkit::{DAY_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    each_raiser_judges_for_themself,
    the_raiser_of_what_was_merged_says_not_fixed,
    a_code_speaks_for_its_own_matter_only,
    what_is_private_stays_with_who_said_it,
    an_undone_merge_gives_everything_back,
    an_undone_merge_gives_the_pictures_back,
    the_raiser_of_what_was_merged_tells_more_where_it_goes_on,
);

fn words(words: &str) -> String {
    words.to_owned()
}

async fn merge(town: &Town, from: MatterId, into: MatterId) {
    let merge = Command::Merge { into, reason: words("同一盏灯") };
    town.act(&town.who(Role::Staff), from, merge).await.unwrap();
}

async fn close(town: &Town, id: MatterId) {
    let staff = town.who(Role::Staff);
    let done = Command::MarkDone {
        outcome: Outcome::Solved,
        review: None,
        text: words("换了灯"),
        before: vec![],
        pictures: vec![],
    };
    let check = Command::Verify { verdict: Verdict::Confirmed, text: words("亮了"), pictures: vec![] };
    if view_matter(&town.app, &town.hall, &staff, id).await.unwrap().stage == StageKind::Received {
        town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    }
    town.act(&staff, id, done).await.unwrap();
    town.act(&town.who(Role::Secretary), id, check).await.unwrap();
    town.act(&staff, id, Command::Close {}).await.unwrap();
}

/// Three voices of which the first goes on in the second, and that in the third.
async fn chain(town: &Town) -> [Receipt; 3] {
    let mut receipts = vec![];
    for text in ["路灯不亮", "巷口灯坏了", "晚上没有灯"] {
        receipts.push(town.raise(town.report(text)).await);
    }
    merge(town, receipts[0].matter, receipts[1].matter).await;
    merge(town, receipts[1].matter, receipts[2].matter).await;
    receipts.try_into().unwrap()
}

async fn voice(t: &TestApp, town: &Town, receipt: &Receipt) -> Who {
    track_matter(&t.app, &town.hall, &receipt.tracking_code).await.unwrap().1
}

fn rate(level: u8) -> Command<String> {
    Command::Rate { level, text: None }
}

async fn satisfaction(t: &TestApp, town: &Town) -> (i64, i64) {
    assert_eq!(check(t.store()).await.unwrap(), []);
    rebuild(t.store()).await.unwrap();
    let rate = rates(&t.app, &town.hall).await.unwrap().satisfaction;
    (rate.of, rate.all)
}

async fn each_raiser_judges_for_themself(t: TestApp) {
    let town = t.found().await;
    let [first, second, last] = chain(&town).await;
    close(&town, last.matter).await;
    let opened = open_code(&t.app, &town.hall, &first.tracking_code, None).await.unwrap();
    assert_eq!((opened.view.matter.id, opened.own.unwrap().matter.id), (last.matter, first.matter));
    assert!(opened.view.acts.contains(&Act::Rate) && opened.view.acts.contains(&Act::Reopen));

    let (one, two, own) =
        (voice(&t, &town, &first).await, voice(&t, &town, &second).await, voice(&t, &town, &last).await);
    town.act(&own, last.matter, rate(5)).await.unwrap();
    assert_eq!(satisfaction(&t, &town).await, (1, 1));
    town.act(&one, last.matter, rate(4)).await.unwrap();
    assert_eq!(town.act(&one, last.matter, rate(5)).await.unwrap_err().code(), Some(Code::AlreadyRated));
    let view = view_matter(&t.app, &town.hall, &Who::public(None), last.matter).await.unwrap();
    assert_eq!(view.matter.rating, Some(4), "the lowest");
    let of: Vec<_> = view.steps.iter().filter(|step| step.level.is_some()).map(|step| step.matter).collect();
    assert_eq!(of, [Some(first.matter), None], "the story says whose judgement it is");
    let opened = town.act(&two, last.matter, rate(1)).await.unwrap();
    assert_eq!(opened.stage, StageKind::Accepted, "for one of them it is not done");
    assert_eq!(satisfaction(&t, &town).await, (0, 0));
    close(&town, last.matter).await;
    for voice in [&one, &two, &own] {
        town.act(voice, last.matter, rate(5)).await.unwrap();
    }
    assert_eq!(satisfaction(&t, &town).await, (1, 1), "a matter counts once");
}

async fn the_raiser_of_what_was_merged_says_not_fixed(t: TestApp) {
    let town = t.found().await;
    let [first, _, last] = chain(&town).await;
    close(&town, last.matter).await;
    let one = voice(&t, &town, &first).await;
    let reopened =
        town.act(&one, last.matter, Command::Reopen { pictures: vec![], reason: words("还是不亮") }).await.unwrap();
    assert_eq!(reopened.stage, StageKind::Accepted);
    let withdrawn = town.act(&one, last.matter, Command::Withdraw { reason: None }).await;
    assert_eq!(withdrawn.unwrap_err().code(), Some(Code::NotTheRaiser), "what is another's is not taken back");
}

async fn a_code_speaks_for_its_own_matter_only(t: TestApp) {
    let town = t.found().await;
    let [first, _, last] = chain(&town).await;
    let stranger = town.raise(town.report("井盖松动")).await;
    close(&town, last.matter).await;
    close(&town, stranger.matter).await;
    // Nobody left a name in any of them.
    for (receipt, id) in [(&stranger, last.matter), (&first, stranger.matter), (&last, first.matter)] {
        let refused = town.act(&voice(&t, &town, receipt).await, id, rate(1)).await;
        assert!(matches!(refused, Err(Fail::NotFound)), "{refused:?}");
    }
    // A merge that was undone meanwhile takes the voice along.
    let one = voice(&t, &town, &first).await;
    town.act(&town.who(Role::Staff), first.matter, Command::Unmerge { reason: words("是另一盏灯") }).await.unwrap();
    let late = town.act(&one, last.matter, rate(1)).await;
    assert!(matches!(late, Err(Fail::Changed)), "{late:?}");
}

async fn what_is_private_stays_with_who_said_it(t: TestApp) {
    let town = t.found().await;
    let private = |text: &str| Report { visibility: Visibility::Private, ..town.report(text) };
    let first = town.raise(private("楼上漏水到我家")).await;
    let second = town.raise(private("三楼的人打孩子")).await;
    merge(&town, first.matter, second.matter).await;
    town.act(&town.who(Role::Staff), second.matter, Command::Reply { text: words("已上门调解") }).await.unwrap();
    let opened = open_code(&t.app, &town.hall, &first.tracking_code, None).await.unwrap();
    let read = format!("{:?}", (&opened.view.title, &opened.view.steps));
    assert!(read.contains("已上门调解") && !read.contains("打孩子"), "{read}");
    assert_eq!(opened.view.title.words(), Some("楼上漏水到我家"));
    let own = format!("{:?}", opened.own.unwrap().steps);
    assert!(own.contains("楼上漏水到我家") && !own.contains("打孩子"), "{own}");
}

async fn an_undone_merge_gives_everything_back(t: TestApp) {
    let town = t.found().await;
    let (staff, unit) = (town.who(Role::Staff), town.units[0].clone());
    let by_phone = |text, phone: &str| Report { phone: Some(phone.to_owned()), ..town.report(text) };
    let first = town.raise(by_phone("路灯不亮", "13800000001")).await.matter;
    let second = town.raise(by_phone("灯坏了", "13800000002")).await.matter;
    for (id, command) in [
        (first, Command::Accept { track: None, unit: None, note: None }),
        (first, Command::Assign { unit, note: None }),
        (second, Command::Accept { track: None, unit: None, note: None }),
    ] {
        town.act(&staff, id, command).await.unwrap();
    }
    let view = async |id| view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    let finish = async |id| view(id).await.matter.clocks.get(ClockKind::Finish).copied();
    let (before, own) = (finish(first).await, finish(second).await);
    merge(&town, first, second).await;
    town.act(&staff, second, Command::Reply { text: words("周五换灯") }).await.unwrap();
    t.later(60 * DAY_MS);
    town.act(&staff, first, Command::Unmerge { reason: words("是两盏灯") }).await.unwrap();
    town.act(&staff, second, Command::Reply { text: words("巷口的灯换了") }).await.unwrap();

    let after = view(first).await;
    assert_eq!((after.stage, after.unit.as_deref()), (StageKind::Assigned, Some("物业服务中心")));
    assert_eq!(
        (finish(first).await, finish(second).await.map(|run| run.deadline)),
        (before, own.map(|run| run.deadline))
    );
    let overdue = rates(&t.app, &town.hall).await.unwrap().finished_in_time;
    assert_eq!((overdue.of, overdue.all), (0, 2), "both became late meanwhile");
    let said = |steps: &[mingtong_app::matter::Step], kind| steps.iter().any(|step| step.kind == StepKind::Plain(kind));
    assert!(said(&after.steps, Kind::Unmerged) && said(&view(second).await.steps, Kind::Released));
    let replies = format!("{:?}", after.steps);
    assert!(replies.contains("周五换灯") && !replies.contains("巷口的灯换了"), "{replies}");
    let waiting = waiting_to_be_told(&t.app, &town.hall, &staff).await.unwrap();
    let of_second = waiting.iter().filter(|it| it.matter == second);
    let mut told: Vec<_> = of_second.filter_map(|it| it.phone.as_deref()).collect();
    // Told at one moment, they stand in no order.
    told.sort_unstable();
    assert_eq!(told, ["13800000001", "13800000002", "13800000002"], "its people went back with it");
    assert_eq!(check(t.store()).await.unwrap(), []);
    rebuild(t.store()).await.unwrap();
    assert_eq!(view(first).await.matter, after.matter);
    let again = town.act(&staff, first, Command::Unmerge { reason: words("再撤") }).await;
    assert_eq!(again.unwrap_err().code(), Some(Code::NotInThisState));
}

async fn the_raiser_of_what_was_merged_tells_more_where_it_goes_on(t: TestApp) {
    let town = t.found().await;
    let [first, _, last] = chain(&town).await;
    let one = voice(&t, &town, &first).await;
    let picture = add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap();
    let more = Command::AddWords { text: words("第二盏也不亮"), pictures: vec![picture.clone()] };
    town.act(&one, last.matter, more).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &Who::public(None), last.matter).await.unwrap();
    let step = view.steps.iter().find(|step| step.kind == StepKind::Plain(Kind::WordsAdded)).unwrap();
    assert_eq!(step.said.as_ref().and_then(|said| said.words()), Some("第二盏也不亮"));
    assert_eq!(step.pictures.iter().map(|picture| &picture.id).collect::<Vec<_>>(), [&picture]);
    let refused = town.act(&one, first.matter, Command::AddWords { text: words("在原处"), pictures: vec![] }).await;
    assert!(refused.is_err(), "what ended is told nothing more");
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn an_undone_merge_gives_the_pictures_back(t: TestApp) {
    let town = t.found().await;
    let mut with_picture = vec![];
    for (shade, text) in [(1, "路灯不亮"), (2, "灯坏了")] {
        let picture = add_picture(&t.app, &town.hall, png(shade), vec![]).await.unwrap();
        let report = Report { pictures: vec![picture.clone()], ..town.report(text) };
        with_picture.push((town.raise(report).await, picture));
    }
    let [(first, of_first), (second, of_second)] = with_picture.try_into().unwrap();
    let opens = async |receipt: &Receipt, picture: &PictureId| {
        let code = &receipt.tracking_code;
        tracked_picture(&t.app, &town.hall, code, picture, PictureSize::Small).await.is_ok()
    };
    merge(&town, first.matter, second.matter).await;
    assert!(opens(&first, &of_first).await && opens(&first, &of_second).await, "both stand where it goes on");
    town.act(&town.who(Role::Staff), first.matter, Command::Unmerge { reason: words("是两盏灯") }).await.unwrap();
    assert!(opens(&first, &of_first).await && opens(&second, &of_second).await);
    assert!(!opens(&first, &of_second).await && !opens(&second, &of_first).await, "each has its own again");
    for (receipt, own) in [(&first, &of_first), (&second, &of_second)] {
        let view = view_matter(&t.app, &town.hall, &Who::public(None), receipt.matter).await.unwrap();
        let shown: Vec<_> = view.steps.iter().flat_map(|step| &step.pictures).map(|picture| &picture.id).collect();
        assert_eq!(shown, [own]);
    }
}
