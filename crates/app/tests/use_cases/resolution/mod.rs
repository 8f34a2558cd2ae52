//! Resolutions: from what a meeting carried to what was done; voided, taken to an assembly; official results beside
//! them. On both databases.

mod apart;
mod in_time;
mod open_data;
mod sheet;

use crate::meeting::room::Room;
use jiff::civil::Date;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::community::{LogEntry, public_log};
use mingtong_app::matter::view_matter;
use mingtong_app::meeting::call_meeting;
use mingtong_app::notice::{act_on_notice, object_to_notice};
use mingtong_app::resolution::{
    NewMoney, NewPoint, NewResolution, NewResult, Publication, ResolutionQuery, ResolutionView, act_on_resolution,
    draw_resolution, drawable, list_resolutions, publish_resolution, record_result, view_resolution,
};
use mingtong_app::{Erasable, Fail, Who, erasable, erase};
use mingtong_domain::Millis;
use mingtong_domain::body::BodyKind;
use mingtong_domain::ids::{MatterId, MeetingId, ResolutionId};
use mingtong_domain::matter::{self, Handler, Outcome, StageKind, Verdict};
use mingtong_domain::meeting::{self, ItemId};
use mingtong_domain::motion::Outcome as Counted;
use mingtong_domain::notice;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::{Act, Command, Doer, Figure, FundKind, ResolutionKind, StageKind as Stage};
use mingtong_domain::role::Role;
use mingtong_domain::time::ClockKind;
use mingtong_store::{check, rebuild};
use mingtong_testkit::{DAY_MS, TestApp, minutes_stand};

mingtong_testkit::on_both!(
    what_was_carried_comes_back_with_who_and_until_when,
    what_was_not_carried_becomes_none,
    a_point_may_close_its_matter_and_say_why,
    it_takes_effect_when_nobody_objects_any_more,
    voided_by_government_or_taken_to_an_assembly,
    whoever_works_on_what_was_voided_is_told,
    an_official_result_is_counted_and_says_where_it_is_from,
    two_at_once_draw_up_one,
    what_is_erased_goes_from_its_matter_and_its_meeting,
);

/// A council's evening on which a matter was decided by so many hands.
struct Evening<'t> {
    room: Room<'t>,
    meeting: MeetingId,
    matter: MatterId,
}

impl<'t> Evening<'t> {
    async fn of(t: &'t TestApp, agree: u32, oppose: u32) -> Self {
        let room = Room::of(t).await;
        let matter = room.town.raise(room.town.report("门头破损，掉灰")).await.matter;
        let staff = room.staff();
        room.town.act(&staff, matter, matter::Command::Accept { track: None, unit: None, note: None }).await.unwrap();
        let take = matter::Command::Deliberate { body: room.body.clone(), reason: None };
        room.town.act(&staff, matter, take).await.unwrap();
        let announced = room.announcement(Some(matter));
        let meeting = call_meeting(&t.app, &room.hall, &room.member(0), announced).await.unwrap();
        t.later(5 * DAY_MS);
        room.come(&meeting, 0..5).await.unwrap();
        room.open(&meeting).await.unwrap();
        room.put(&meeting).await.unwrap();
        room.does(&meeting, room.hands(agree, oppose, 0)).await.unwrap();
        let (item, person, text) = (ItemId(1), room.members[4].clone(), "应当由物业出钱".to_owned());
        let view = meeting::Command::RecordView { item, person, text };
        room.act(&room.member(4), &meeting, view).await.unwrap();
        Self { room, meeting, matter }
    }

    /// The same, over, with minutes that stand.
    async fn over(t: &'t TestApp, agree: u32, oppose: u32) -> Self {
        let it = Self::of(t, agree, oppose).await;
        minutes_stand(t, &it.room.hall, &it.room.staff(), &it.meeting, &it.room.members[..4]).await;
        it
    }

    fn day(&self, days: i64) -> Date {
        Millis(self.room.t.app.now().0 + days * DAY_MS).date()
    }

    fn point(&self) -> NewPoint {
        NewPoint {
            matter: Some(self.matter),
            text: "修好门头".to_owned(),
            by: Doer::Unit(self.room.town.units[0].clone()),
            until: Some(self.day(2)),
            money: Some(NewMoney {
                words: "居民自筹300元，社区支持400元".to_owned(),
                amount_fen: 70_000,
                source: FundKind::Residents,
            }),
            closes: None,
        }
    }

    fn opinion(&self) -> NewResolution {
        NewResolution {
            meeting: self.meeting.clone(),
            items: vec![ItemId(1)],
            kind: ResolutionKind::Opinion,
            title: "关于修门头的协商意见".to_owned(),
            delegation: None,
            points: vec![self.point()],
        }
    }

    async fn try_draw(&self, who: &Who, new: NewResolution) -> Result<ResolutionId, Fail> {
        draw_resolution(&self.room.t.app, &self.room.hall, who, new).await
    }

    async fn drawn(&self) -> ResolutionId {
        self.try_draw(&self.room.member(0), self.opinion()).await.unwrap()
    }

    async fn published(&self) -> ResolutionId {
        let id = self.drawn().await;
        let (title, text) = ("公示".to_owned(), "修好门头，电话13800001234".to_owned());
        let publication = Publication { title, text, from: self.day(0), to: self.day(7) };
        let (app, hall, staff) = (&self.room.t.app, &self.room.hall, self.room.staff());
        publish_resolution(app, hall, &staff, id, None, publication).await.unwrap();
        id
    }

    async fn act(&self, who: &Who, id: ResolutionId, command: Command<String>) -> Result<Stage, Fail> {
        let acted = act_on_resolution(&self.room.t.app, &self.room.hall, who, id, None, command).await?;
        Ok(acted.stage)
    }

    async fn view(&self, who: &Who, id: ResolutionId) -> ResolutionView {
        view_resolution(&self.room.t.app, &self.room.hall, who, id).await.unwrap()
    }

    async fn matter(&self) -> mingtong_app::matter::MatterView {
        view_matter(&self.room.t.app, &self.room.hall, &Who::public(None), self.matter).await.unwrap()
    }

    async fn by_unit(&self, command: matter::Command<String>) {
        self.room.town.act(&self.room.town.handler(0), self.matter, command).await.unwrap();
    }
}

async fn what_was_carried_comes_back_with_who_and_until_when(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let offered = drawable(&t.app, &it.room.hall, &it.room.member(0), &it.meeting).await.unwrap();
    assert_eq!((offered.items, offered.kinds[0]), (vec![ItemId(1)], ResolutionKind::Opinion));
    let other = it.try_draw(&it.room.member(1), it.opinion()).await.unwrap_err();
    assert_eq!(other.code(), Some(Code::NotYourBody), "who does not lead it");
    let id = it.published().await;
    let again = it.try_draw(&it.room.staff(), it.opinion()).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::AlreadyResolved));

    let matter = it.matter().await;
    assert_eq!(
        (matter.stage, matter.handler),
        (StageKind::Assigned, Some(Handler::Unit(it.room.town.units[0].clone())))
    );
    let due = matter.matter.clocks.get(ClockKind::Finish).unwrap().deadline.due;
    assert_eq!(due, Millis::from_date(it.day(3)), "the end of the day that was resolved");
    let said: Vec<&str> = matter.steps.iter().map(|step| step.kind.key()).take(2).collect();
    assert_eq!(said, ["resolved", "replied"]);

    let view = it.view(&Who::public(None), id).await;
    assert_eq!((view.number.as_str(), view.resolution.stage), ("明通决2021-0001", Stage::Published));
    let point = &view.points[0];
    assert_eq!((point.by.as_deref(), point.money.as_ref().unwrap().amount_fen), (Some("物业服务中心"), 70_000));
    assert_eq!(point.matter.as_ref().unwrap().stage, StageKind::Assigned);
    assert_eq!(view.items[0].motions[0].decision.as_ref().unwrap().tests.len(), 2, "its arithmetic is shown");
    let notice = view.notice.unwrap();
    let text = mingtong_app::notice::view_notice(&t.app, &it.room.hall, &Who::public(None), &notice.id, 0).await;
    let notice = text.unwrap();
    assert_eq!(notice.about.unwrap().name, "明通决2021-0001");
    assert!(!notice.text.words().unwrap().contains("13800001234"), "what is posted is masked");
    let of_matter = ResolutionQuery { matter: Some(it.matter), ..ResolutionQuery::default() };
    let (listed, _) = list_resolutions(&t.app, &it.room.hall, &Who::public(None), &of_matter).await.unwrap();
    assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
    it.room.is_sound().await;
    rebuild(t.store()).await.unwrap();
    it.room.is_sound().await;
}

async fn what_was_not_carried_becomes_none(t: TestApp) {
    let it = Evening::over(&t, 2, 3).await;
    let refused = it.try_draw(&it.room.staff(), it.opinion()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotCarried));
    let offered = drawable(&t.app, &it.room.hall, &it.room.staff(), &it.meeting).await.unwrap();
    assert_eq!(offered.items, []);
    assert_eq!(it.matter().await.stage, StageKind::Deliberating, "the body has it still");
    it.room.is_sound().await;
}

async fn a_point_may_close_its_matter_and_say_why(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let (by, until, money) = (Doer::Community, None, None);
    let closing = NewPoint { by, until, money, closes: Some(Outcome::Explained), ..it.point() };
    let id = it.try_draw(&it.room.staff(), NewResolution { points: vec![closing], ..it.opinion() }).await.unwrap();
    let (title, text) = ("公示".to_owned(), "已解释".to_owned());
    let publication = Publication { title, text, from: it.day(0), to: it.day(7) };
    publish_resolution(&t.app, &it.room.hall, &it.room.staff(), id, None, publication).await.unwrap();
    assert_eq!(it.matter().await.stage, StageKind::Deliberating, "whoever objects still can");
    t.later(8 * DAY_MS);
    it.act(&it.room.staff(), id, Command::TakeEffect {}).await.unwrap();
    let matter = it.matter().await;
    assert_eq!((matter.stage, matter.matter.outcome), (StageKind::Closed, Some(Outcome::Explained)));
    it.room.is_sound().await;

    // Voided afterwards, the matter is opened again with the reason, and nobody objects any more.
    let void = Command::Void { by: "街道办事处".to_owned(), reason: "违反规定".to_owned() };
    it.act(&it.room.town.who(Role::Street), id, void).await.unwrap();
    let matter = it.matter().await;
    let said: Vec<&str> = matter.steps.iter().map(|step| step.kind.key()).take(3).collect();
    assert_eq!((matter.stage, said), (StageKind::Accepted, vec!["replied", "reopened", "resolution_voided"]));
    let notice = it.view(&it.room.staff(), id).await.notice.unwrap();
    assert_eq!(notice.stage, notice::StageKind::TakenDown);
    it.room.is_sound().await;
    rebuild(t.store()).await.unwrap();
    it.room.is_sound().await;
}

async fn it_takes_effect_when_nobody_objects_any_more(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let id = it.published().await;
    let (staff, hall) = (it.room.staff(), &it.room.hall);
    let early = it.act(&staff, id, Command::TakeEffect {}).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::NoticeStillRuns));
    let notice = it.view(&staff, id).await.notice.unwrap().id;
    object_to_notice(&t.app, hall, &Who::public(None), notice.clone(), "太贵".to_owned(), None).await.unwrap();
    t.later(8 * DAY_MS);
    let open = it.act(&staff, id, Command::TakeEffect {}).await.unwrap_err();
    assert_eq!(open.code(), Some(Code::ObjectionsOpen));
    let answer = notice::Command::AnswerObjection { number: 1, text: "三家比价".to_owned() };
    act_on_notice(&t.app, hall, &staff, notice, None, answer).await.unwrap();
    assert_eq!(it.act(&it.room.member(0), id, Command::TakeEffect {}).await.unwrap(), Stage::InForce);

    // Whoever did not agree is answered.
    let view = it.view(&staff, id).await.views.remove(0);
    let answer = Command::AnswerView { view: view.view, text: "物业没有这笔钱".to_owned() };
    it.act(&staff, id, answer).await.unwrap();
    let view = it.view(&Who::public(None), id).await.views.remove(0);
    assert_eq!((view.text.as_str(), view.answer.unwrap().0.as_str()), ("应当由物业出钱", "物业没有这笔钱"));

    let carry_out = || Command::CarryOut { text: "门头已修好".to_owned() };
    assert_eq!(it.act(&staff, id, carry_out()).await.unwrap_err().code(), Some(Code::MatterUnfinished));
    let unit = it.room.town.units[0].clone();
    it.by_unit(matter::Command::Claim { unit, plan: "两天修好".to_owned() }).await;
    let (outcome, text) = (Outcome::Solved, "已修好".to_owned());
    it.by_unit(matter::Command::MarkDone { outcome, review: None, before: vec![], pictures: vec![], text }).await;
    let (verdict, text) = (Verdict::Confirmed, "看过".to_owned());
    it.room.town.act(&staff, it.matter, matter::Command::Verify { verdict, pictures: vec![], text }).await.unwrap();
    it.room.town.act(&staff, it.matter, matter::Command::Close {}).await.unwrap();
    assert_eq!(it.act(&staff, id, carry_out()).await.unwrap(), Stage::CarriedOut);
    assert!(it.view(&Who::public(None), id).await.acts.is_empty());
    it.room.is_sound().await;
}

async fn voided_by_government_or_taken_to_an_assembly(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let id = it.drawn().await;
    let none = Command::Escalate { to: it.room.body.clone(), reason: "意见不一".to_owned() };
    assert_eq!(it.act(&it.room.staff(), id, none).await.unwrap_err().code(), Some(Code::NotAnAssembly));
    let new =
        NewBody { kind: BodyKind::Representatives, name: "居民代表会议".to_owned(), place: None, size: None };
    let assembly = form_body(&t.app, &it.room.hall, &it.room.town.who(Role::Secretary), new).await.unwrap();
    let hall = t.app.hall("mingtong").await.unwrap();
    let escalate = Command::Escalate { to: assembly.clone(), reason: "意见不一".to_owned() };
    act_on_resolution(&t.app, &hall, &it.room.staff(), id, None, escalate).await.unwrap();
    assert_eq!(it.matter().await.handler, Some(Handler::Body(assembly)), "the matter goes along");
    // What was taken away may be resolved anew.
    let second = it.drawn().await;
    let void = Command::Void { by: "街道办事处".to_owned(), reason: "违反规定".to_owned() };
    assert_eq!(it.act(&it.room.staff(), second, void.clone()).await.unwrap_err().code(), Some(Code::RoleMayNot));
    it.act(&it.room.town.who(Role::Street), second, void).await.unwrap();
    let voided = it.view(&Who::public(None), second).await;
    assert_eq!((voided.voided.unwrap().by.as_str(), voided.acts), ("街道办事处", vec![]));
    it.room.is_sound().await;
}

async fn whoever_works_on_what_was_voided_is_told(t: TestApp) {
    let void =
        || Command::Void { by: "街道办事处".to_owned(), reason: "违反规定，联系13800001234".to_owned() };
    let it = Evening::over(&t, 4, 1).await;
    let id = it.published().await;
    let unit = it.room.town.units[0].clone();
    it.by_unit(matter::Command::Claim { unit: unit.clone(), plan: "两天修好".to_owned() }).await;
    let due = it.matter().await.matter.clocks.get(ClockKind::Finish).unwrap().deadline;
    it.act(&it.room.town.who(Role::Secretary), id, void()).await.unwrap();
    let view = it.matter().await;
    assert_eq!((view.stage, view.handler), (StageKind::InProgress, Some(Handler::Unit(unit))), "the desk decides");
    assert_eq!(view.matter.clocks.get(ClockKind::Finish).unwrap().deadline, due, "no clock stops for that");
    let said: Vec<&str> = view.steps.iter().map(|step| step.kind.key()).take(2).collect();
    assert_eq!((said, view.steps[1].resolution), (vec!["replied", "resolution_voided"], Some(id)));
    let words = view.steps[0].said.as_ref().unwrap().words().unwrap();
    assert!(words.starts_with("违反规定") && !words.contains("13800001234"), "{words}");
    // The reason stands in the resolution and in every matter of it: erased in one, it is erased in all.
    let (app, hall, secretary) = (&t.app, &it.room.hall, it.room.town.who(Role::Secretary));
    let all = erasable(app, hall, &secretary, view.matter.id).await.unwrap();
    let is_reason = |it: &&Erasable| it.words.as_deref().is_some_and(|words| words.contains("13800001234"));
    erase(app, hall, &secretary, view.matter.id, all.iter().find(is_reason).unwrap().what.clone()).await.unwrap();
    let log = public_log(app, hall, 0, 500).await.unwrap();
    assert!(log.iter().any(|entry| entry.canonical.as_deref().unwrap().contains("resolution.text_erased")));
    it.room.is_sound().await;
    rebuild(t.store()).await.unwrap();
    it.room.is_sound().await;
}

fn figures(agree: &str) -> Vec<Figure> {
    let all = [
        ("rule", "owners"),
        ("matter", "use_fund"),
        ("date", "2021-05-01"),
        ("electorate.heads", "36"),
        ("electorate.area", "3508.53"),
        ("took_part.heads", "36"),
        ("took_part.area", "3508.53"),
        ("cast.agree.heads", agree),
        ("cast.agree.area", "2398.41"),
    ];
    all.map(|(field, value)| Figure { field: field.to_owned(), value: value.to_owned() }).into()
}

async fn an_official_result_is_counted_and_says_where_it_is_from(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let record = async |agree: &str| {
        let new = NewResult {
            body: None,
            title: "使用维修资金".to_owned(),
            source: "区住建局业主决策系统".to_owned(),
            figures: figures(agree),
            pictures: vec![],
            points: vec![],
        };
        record_result(&t.app, &town.hall, &staff, new).await
    };
    let carried = record("24").await.unwrap();
    let short = record("18").await.unwrap();
    let seen = async |id| view_resolution(&t.app, &town.hall, &staff, id).await.unwrap();
    let view = seen(carried).await;
    let official = view.official.unwrap();
    assert_eq!((official.source.as_str(), official.answer.counted.outcome), ("区住建局业主决策系统", Counted::Carried));
    assert!(view.acts.contains(&Act::Publish));
    let view = seen(short).await;
    assert_eq!(view.official.unwrap().answer.counted.outcome, Counted::NotCarried, "it says so");
    assert!(!view.acts.contains(&Act::Publish), "and is published as no decision");
    assert_eq!(record("37").await.unwrap_err().code(), Some(Code::ResultFigures));
    assert_eq!(check(t.store()).await.unwrap(), []);
}

async fn two_at_once_draw_up_one(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let (staff, lead) = (it.room.staff(), it.room.member(0));
    let (a, b) = tokio::join!(it.try_draw(&staff, it.opinion()), it.try_draw(&lead, it.opinion()));
    let refused = [a, b].into_iter().filter_map(Result::err).map(|fail| fail.code()).collect::<Vec<_>>();
    assert_eq!(refused, [Some(Code::AlreadyResolved)]);
    it.room.is_sound().await;
}

async fn what_is_erased_goes_from_its_matter_and_its_meeting(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let id = it.published().await;
    let (app, hall, secretary) = (&t.app, &it.room.hall, it.room.town.who(Role::Secretary));
    let answer = |view| Command::AnswerView { view, text: "物业出一部分".to_owned() };
    let view = it.view(&it.room.staff(), id).await.views.remove(0).view;
    it.act(&it.room.staff(), id, answer(view)).await.unwrap();
    let all = erasable(app, hall, &secretary, id).await.unwrap();
    let words: Vec<&str> = all.iter().filter_map(|it| it.words.as_deref()).collect();
    assert_eq!(words.len(), 5, "title, point, money, the view and its answer: {words:?}");
    let what = all[0].what.clone();
    assert_eq!(erase(app, hall, &it.room.staff(), id, what).await.unwrap_err().code(), Some(Code::RoleMayNot));
    for piece in &all {
        erase(app, hall, &secretary, id, piece.what.clone()).await.unwrap();
        let again = erase(app, hall, &secretary, id, piece.what.clone()).await;
        assert!(matches!(again, Err(Fail::NotFound)), "{again:?}");
    }
    let mut view = it.view(&it.room.staff(), id).await;
    assert_eq!((view.title.as_str(), view.points[0].text.as_str(), view.views[0].text.as_str()), ("", "", ""));
    assert!(view.texts().filter(|text| text.is_empty()).count() >= words.len());
    let told = |log: &[LogEntry], kind: &str| {
        log.iter().filter(|entry| entry.canonical.as_deref().unwrap().contains(kind)).count()
    };
    let log = public_log(app, hall, 0, 500).await.unwrap();
    let in_each = ["resolution.text_erased", "matter.text_erased", "meeting.text_erased"].map(|kind| told(&log, kind));
    assert_eq!(in_each, [5, 1, 1], "the point in its matter, the view at its meeting");
    assert_eq!(check(t.store()).await.unwrap(), []);
    rebuild(t.store()).await.unwrap();
    assert_eq!(check(t.store()).await.unwrap(), []);
}
