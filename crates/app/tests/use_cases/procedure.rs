//! A procedure 四议两公开: six steps in their order, on both engines.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use mingtong_app::matter::{PictureSize, Report, Said, add_picture};
use mingtong_app::notice::{act_on_notice, object_to_notice, view_notice};
use mingtong_app::procedure::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::{NoticeId, ProcedureId};
use mingtong_domain::matter::{Piece, Visibility};
use mingtong_domain::notice;
use mingtong_domain::procedure::{Act, Assembly, Command, Fen, Numbers, Roll, Sheet, StageKind, Standing, Step};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::{Role, Scope};
use mingtong_store::{check, rebuild};
use mingtong_testkit::{DAY_MS, START_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    a_question_goes_through_six_steps,
    the_same_question_sent_twice_begins_one,
    a_step_that_was_not_carried_stops_it_until_it_is_put_right,
    what_was_taken_down_early_is_published_again,
    two_at_once_do_not_note_one_step_twice,
    nothing_is_posted_where_the_step_is_refused,
    sheets_are_for_those_of_the_community,
    a_text_is_erased_for_good,
    a_matter_behind_it_is_public,
    the_list_says_how_far_each_is,
);

fn today() -> Date {
    Millis(START_MS).date()
}

fn question(town: &Town) -> NewQuestion {
    NewQuestion {
        title: "小区加装路灯".to_owned(),
        question: "是否同意加装12盏路灯，花费约9600元，从社区经费列支？".to_owned(),
        matter: None,
        place: Some(town.courtyard.clone()),
    }
}

async fn the_same_question_sent_twice_begins_one(t: TestApp) {
    let town = t.found().await;
    let id = begin(&t, &town).await;
    assert_eq!(begin(&t, &town).await, id);
    act(&t, &town, &id, Command::Withdraw { reason: "问题写错".to_owned() }).await.unwrap();
    assert_ne!(begin(&t, &town).await, id, "what was dropped is begun anew");
}

async fn begin(t: &TestApp, town: &Town) -> ProcedureId {
    begin_procedure(&t.app, &town.hall, &town.who(Role::Staff), question(town)).await.unwrap()
}

fn sheet(due: u32, present: u32, agree: u32) -> Sheet {
    let roll = Roll { due, present, agree, oppose: present - agree, abstain: 0 };
    Sheet {
        day: Some(today()),
        assembly: Some(Assembly::Representatives),
        papers: Some(date(2021, 6, 1)),
        numbers: Numbers::Entered(roll),
        pictures: vec![],
    }
}

fn note(step: Step, sheet: Sheet) -> Command<String> {
    let words = |words: &str| Some(words.to_owned());
    Command::NoteStep {
        step,
        sheet,
        said: format!("同意，联系人13812345678。第{}步", step.number()),
        place: words("社区会议室"),
        form: words("会议"),
        source: words("签到表"),
    }
}

async fn act(t: &TestApp, town: &Town, id: &ProcedureId, command: Command<String>) -> Result<(), Fail> {
    act_on_procedure(&t.app, &town.hall, &town.who(Role::Secretary), id.clone(), None, command).await
}

fn publication(made: Made, from: Date) -> NewPublication {
    let (title, text) = ("关于加装路灯的公示".to_owned(), "装了12盏路灯，联系人13812345678。".to_owned());
    NewPublication { made, title, text, from, to: from + 7.days() }
}

async fn publish(t: &TestApp, town: &Town, id: &ProcedureId, made: Made) -> Result<NoticeId, Fail> {
    let new = publication(made, t.app.now().date());
    publish_step(&t.app, &town.hall, &town.who(Role::Staff), id.clone(), None, new).await
}

async fn seen(t: &TestApp, town: &Town, id: &ProcedureId) -> ProcedureView {
    view_procedure(&t.app, &town.hall, &Who::public(None), id).await.unwrap()
}

/// The first four steps are carried.
async fn resolved(t: &TestApp, town: &Town) -> ProcedureId {
    let id = begin(t, town).await;
    for step in Step::HELD {
        act(t, town, &id, note(step, sheet(30, 24, 20))).await.unwrap();
    }
    id
}

fn standings(view: &ProcedureView) -> Vec<Standing> {
    view.steps.iter().map(|step| step.standing).collect()
}

async fn a_question_goes_through_six_steps(t: TestApp) {
    use Standing::*;
    let town = t.found().await;
    let id = begin(&t, &town).await;
    let refused = act_on_procedure(
        &t.app,
        &town.hall,
        &town.who(Role::Street),
        id.clone(),
        None,
        note(Step::Propose, sheet(9, 9, 9)),
    )
    .await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::RoleMayNot));
    let skipped = act(&t, &town, &id, note(Step::Review, sheet(30, 24, 20))).await.unwrap_err();
    assert_eq!(skipped.code(), Some(Code::NotThisStep));
    for step in Step::HELD {
        act(&t, &town, &id, note(step, sheet(30, 24, 20))).await.unwrap();
    }
    let view = seen(&t, &town, &id).await;
    assert_eq!(standings(&view), [Done, Done, Done, Done, Now, ToCome]);
    let review = view.steps[2].held.as_ref().unwrap();
    assert_eq!((review.tests[1].test.of, review.tests[1].test.need), (30, 16), "of those due, not of those there");
    assert!(review.tests[1].basis.contains("四议两公开"));
    assert!(!review.said.words().unwrap().contains("13812345678"), "the public reads it masked");

    let posted = publish(&t, &town, &id, Made::Resolution).await.unwrap();
    let public = Who::public(None);
    let notice = view_notice(&t.app, &town.hall, &public, &posted, 0).await.unwrap();
    let about = notice.about.unwrap();
    assert_eq!((about.about.parts().0, about.name.as_str()), ("procedure", "小区加装路灯"));
    object_to_notice(&t.app, &town.hall, &public, posted.clone(), "太亮".to_owned(), None).await.unwrap();
    t.later(8 * DAY_MS);
    let early = publish(&t, &town, &id, Made::Result(None)).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::ObjectionsWait));
    let answer = notice::Command::AnswerObjection { number: 1, text: "加装灯罩".to_owned() };
    act_on_notice(&t.app, &town.hall, &town.who(Role::Staff), posted, None, answer).await.unwrap();
    publish(&t, &town, &id, Made::Result(Fen::new(960_050))).await.unwrap();
    let view = seen(&t, &town, &id).await;
    assert_eq!(standings(&view), [Done, Done, Done, Done, Done, Running]);
    let published = view.steps[5].published.as_ref().unwrap();
    assert_eq!(published.published.cost.map(Fen::get), Some(960_050));
    let result = published.result.as_ref().and_then(Said::words).unwrap();
    assert!(result.contains("12盏") && !result.contains("13812345678"), "{result}");
    t.later(8 * DAY_MS);
    assert_eq!(seen(&t, &town, &id).await.stage, StageKind::Completed);
    assert_eq!(check(t.store()).await.unwrap(), []);
    let before = t.stored(&town, "procedure").await;
    rebuild(t.store()).await.unwrap();
    assert_eq!(t.stored(&town, "procedure").await, before);
}

async fn a_step_that_was_not_carried_stops_it_until_it_is_put_right(t: TestApp) {
    let town = t.found().await;
    let id = begin(&t, &town).await;
    let few = act(&t, &town, &id, note(Step::Propose, sheet(9, 5, 5))).await.unwrap_err();
    let Fail::Refused(refusal) = &few else { panic!("{few}") };
    assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::NoQuorum, Some("5/9 < 6")));
    assert!(seen(&t, &town, &id).await.procedure.noted.is_empty(), "nothing is recorded");
    act(&t, &town, &id, note(Step::Propose, sheet(9, 8, 4))).await.unwrap();
    let view = seen(&t, &town, &id).await;
    assert_eq!((view.stage, view.at), (StageKind::Stopped, Step::Propose));
    assert_eq!(view.steps[1].standing, Standing::NotReached);
    let next = act(&t, &town, &id, note(Step::Consult, sheet(9, 9, 9))).await.unwrap_err();
    assert_eq!(next.code(), Some(Code::NotInThisState));
    let Command::NoteStep { step, sheet, said, place, form, source } = note(Step::Propose, sheet(9, 8, 5)) else {
        unreachable!("it was just made")
    };
    let reason = "漏数了一票".to_owned();
    act(&t, &town, &id, Command::CorrectStep { step, sheet, said, reason, place, form, source }).await.unwrap();
    let view = seen(&t, &town, &id).await;
    assert_eq!((view.stage, view.at), (StageKind::UnderWay, Step::Consult));
    let correction = &view.steps[0].corrections[0];
    assert_eq!((correction.before.held.figures.agree, correction.reason.words()), (4, Some("漏数了一票")));
    act(&t, &town, &id, Command::Withdraw { reason: "先做改造".to_owned() }).await.unwrap();
    let view = seen(&t, &town, &id).await;
    assert_eq!((view.stage, view.withdrawn), (StageKind::Withdrawn, Some(Said::Words("先做改造".to_owned()))));
}

async fn what_was_taken_down_early_is_published_again(t: TestApp) {
    let town = t.found().await;
    let id = resolved(&t, &town).await;
    let posted = publish(&t, &town, &id, Made::Resolution).await.unwrap();
    let take_down = notice::Command::TakeDown { reason: Some("写错了金额".to_owned()) };
    act_on_notice(&t.app, &town.hall, &town.who(Role::Staff), posted, None, take_down).await.unwrap();
    t.later(8 * DAY_MS);
    let view = seen(&t, &town, &id).await;
    assert_eq!((view.steps[4].standing, view.at), (Standing::Now, Step::DiscloseResolution));
    assert_eq!(
        list_procedures(&t.app, &town.hall, ProcedureQuery::default()).await.unwrap().items[0].at,
        Step::DiscloseResolution
    );
    publish(&t, &town, &id, Made::Resolution).await.unwrap();
    assert_eq!(seen(&t, &town, &id).await.procedure.resolutions.len(), 2);
}

async fn two_at_once_do_not_note_one_step_twice(t: TestApp) {
    let town = t.found().await;
    let id = begin(&t, &town).await;
    let position = seen(&t, &town, &id).await.procedure.latest;
    let noting = async |who: Who| {
        let command = note(Step::Propose, sheet(9, 9, 9));
        act_on_procedure(&t.app, &town.hall, &who, id.clone(), Some(position), command).await
    };
    let (first, second) = tokio::join!(noting(town.who(Role::Staff)), noting(town.who(Role::Secretary)));
    let lost = [first, second].into_iter().filter_map(Result::err).collect::<Vec<_>>();
    assert!(matches!(lost.as_slice(), [Fail::Changed]), "{lost:?}");
    assert_eq!(seen(&t, &town, &id).await.procedure.noted.len(), 1);
}

async fn nothing_is_posted_where_the_step_is_refused(t: TestApp) {
    let town = t.found().await;
    let id = begin(&t, &town).await;
    let refused = publish(&t, &town, &id, Made::Resolution).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotThisStep));
    assert!(t.stored(&town, "notice").await.is_empty());
    let id = resolved(&t, &town).await;
    let short = NewPublication { to: today() + 6.days(), ..publication(Made::Resolution, today()) };
    let refused = publish_step(&t.app, &town.hall, &town.who(Role::Staff), id.clone(), None, short).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::NoticeTooShort));
    assert!(seen(&t, &town, &id).await.procedure.resolutions.is_empty());
    let other_door = Command::DiscloseResolution { notice: "n".into() };
    assert!(matches!(act(&t, &town, &id, other_door).await, Err(Fail::NotFound)));
}

async fn sheets_are_for_those_of_the_community(t: TestApp) {
    let town = t.found().await;
    let id = begin(&t, &town).await;
    let picture = add_picture(&t.app, &town.hall, png(1), vec![]).await.unwrap();
    let shown = Sheet { pictures: vec![picture.clone(), picture.clone()], ..sheet(9, 9, 9) };
    act(&t, &town, &id, note(Step::Propose, shown)).await.unwrap();
    let show = async |who: &Who| procedure_picture(&t.app, &town.hall, who, &id, &picture, PictureSize::Small).await;
    show(&town.who(Role::GridWorker)).await.unwrap();
    assert!(matches!(show(&Who::public(None)).await, Err(Fail::NotFound)));
    assert!(seen(&t, &town, &id).await.steps[0].held.as_ref().unwrap().pictures.is_empty());
    let not_there = Sheet { pictures: vec!["nothing".into()], ..sheet(9, 9, 9) };
    assert!(matches!(act(&t, &town, &id, note(Step::Consult, not_there)).await, Err(Fail::NotFound)));
}

async fn a_text_is_erased_for_good(t: TestApp) {
    let town = t.found().await;
    let id = begin(&t, &town).await;
    act(&t, &town, &id, note(Step::Propose, sheet(9, 9, 9))).await.unwrap();
    let said = seen(&t, &town, &id).await.procedure.noted[0].held.said.clone();
    let erase =
        async |who: &Who| mingtong_app::erase(&t.app, &town.hall, who, id.clone(), Piece::Text(said.clone())).await;
    assert_eq!(erase(&town.who(Role::Staff)).await.unwrap_err().code(), Some(Code::RoleMayNot));
    erase(&town.who(Role::Secretary)).await.unwrap();
    assert_eq!(seen(&t, &town, &id).await.steps[0].held.as_ref().unwrap().said, Said::Erased);
    let view = view_procedure(&t.app, &town.hall, &town.who(Role::Staff), &id).await.unwrap();
    assert_eq!(view.steps[0].held.as_ref().unwrap().said, Said::Erased, "nobody reads it any more");
    assert!(matches!(erase(&town.who(Role::Secretary)).await, Err(Fail::NotFound)));
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn a_matter_behind_it_is_public(t: TestApp) {
    let town = t.found().await;
    let hidden = Report { visibility: Visibility::Private, ..town.report("邻居家的事") };
    let hidden = town.raise(hidden).await.matter;
    let open = town.raise(town.report("路灯不亮")).await.matter;
    let staff = town.who(Role::Staff);
    let begin = async |matter| {
        begin_procedure(&t.app, &town.hall, &staff, NewQuestion { matter: Some(matter), ..question(&town) }).await
    };
    assert_eq!(begin(hidden).await.unwrap_err().code(), Some(Code::MatterNotPublic));
    let id = begin(open).await.unwrap();
    assert_eq!(seen(&t, &town, &id).await.matter.map(|matter| matter.id), Some(open));
    let elsewhere = Who::in_role("p".into(), Role::Staff, Scope::Place(town.courtyard.clone()));
    let everywhere = NewQuestion { place: None, ..question(&town) };
    let refused = begin_procedure(&t.app, &town.hall, &elsewhere, everywhere).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::OutsideYourPlace));
}

async fn the_list_says_how_far_each_is(t: TestApp) {
    let town = t.found().await;
    let id = begin(&t, &town).await;
    let same = async |t: &TestApp| {
        let view = seen(t, &town, &id).await;
        let listed = list_procedures(&t.app, &town.hall, ProcedureQuery::default()).await.unwrap().items.remove(0);
        assert_eq!((listed.stage, listed.at), (view.stage, view.at));
        assert_eq!(listed.title, Said::Words("小区加装路灯".to_owned()));
    };
    same(&t).await;
    for step in Step::HELD {
        act(&t, &town, &id, note(step, sheet(30, 24, 20))).await.unwrap();
        same(&t).await;
    }
    for made in [Made::Resolution, Made::Result(None)] {
        publish(&t, &town, &id, made).await.unwrap();
        same(&t).await;
        t.later(8 * DAY_MS);
        same(&t).await;
    }
    let stopped = begin(&t, &town).await;
    act(&t, &town, &stopped, note(Step::Propose, sheet(9, 9, 9))).await.unwrap();
    act(&t, &town, &stopped, note(Step::Consult, sheet(9, 9, 0))).await.unwrap();
    let items = list_procedures(&t.app, &town.hall, ProcedureQuery::default()).await.unwrap().items;
    let listed = items.iter().find(|item| item.id == stopped).unwrap();
    assert_eq!((listed.stage, listed.at), (StageKind::Stopped, Step::Consult));
    let view = view_procedure(&t.app, &town.hall, &town.who(Role::Staff), &stopped).await.unwrap();
    assert_eq!(view.offered, [Act::CorrectStep]);
}
