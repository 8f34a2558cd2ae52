//! What a vote carried becomes a resolution: of the kind that the vote decides by law, published without a meeting, and
//! holding no longer than the vote does. On both databases.

use super::support::*;
use mingtong_app::body::{NewBody, form_body, seat_newcomer, view_body};
use mingtong_app::community::public_log;
use mingtong_app::matter::view_matter;
use mingtong_app::notice::view_notice;
use mingtong_app::resolution::*;
use mingtong_app::vote::{NewBallot, NewQuestion, NewVote, Voter, cast_ballot};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::body::{self, BodyKind, Office, SeatedBy};
use mingtong_domain::ids::{BodyId, MatterId, ResolutionId, VoteId};
use mingtong_domain::matter::{self, Handler, StageKind as MatterStage};
use mingtong_domain::notice::StageKind as NoticeStage;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::{Act, Command as Do, Doer, Force, ResolutionKind, StageKind, VoteStands};
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::vote::{Command, Mark, Paper, Verdict};
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    what_a_vote_carried_is_drawn_up_published_and_in_force,
    what_rests_on_a_void_vote_is_neither_published_nor_in_force,
    what_was_taken_back_is_drawn_up_anew,
    a_vote_of_a_body_is_drawn_up_by_whoever_leads_it,
);

/// A published vote of the owners about a matter: the first line was carried, the second was not.
struct Decided {
    polls: Polls,
    vote: VoteId,
    matter: MatterId,
}

impl Decided {
    async fn of(t: TestApp) -> Self {
        Self::counted(Polls::posted(t).await, None).await
    }

    /// It is counted, and was called by this body.
    async fn counted(polls: Polls, body: Option<BodyId>) -> Self {
        let matter = polls.town.raise(polls.town.report("架空层没有人用，能不能改成自行车库。")).await.matter;
        polls
            .town
            .act(&polls.staff(), matter, matter::Command::Accept { track: None, unit: None, note: None })
            .await
            .unwrap();
        let two = vec!["是否同意改为自行车库".to_owned(), "是否同意收停放费".to_owned()];
        let question = NewQuestion::Motions(two, false);
        let vote = polls.call(NewVote { question, body, matter: Some(matter), ..polls.owners_vote() }).await;
        let slips = polls.slips(&vote).await;
        polls.at(OPENS);
        for nth in [0, 2, 3, 6, 7] {
            let paper = Paper::Marks(vec![Mark::Agree, Mark::Oppose]);
            let (ballot, voter) = (
                NewBallot { electors: vec![], paper, by_proxy: false, once: None },
                Voter::Slip(slips[nth].code.clone()),
            );
            let public = Who::public(None);
            cast_ballot(&polls.t.app, polls.hall(), &public, vote.clone(), voter, ballot).await.unwrap();
        }
        polls.at(CLOSES);
        polls.count(&vote).await.unwrap();
        Self { polls, vote, matter }
    }

    async fn published(t: TestApp) -> Self {
        let it = Self::of(t).await;
        it.polls.publish(&it.vote).await;
        it
    }

    fn day(&self, days: i64) -> jiff::civil::Date {
        Millis(self.polls.t.app.now().0 + days * DAY_MS).date()
    }

    fn of_lines(&self, lines: &[u32]) -> NewFromVote {
        let point = NewPoint {
            matter: Some(self.matter),
            text: "架空层改为自行车库".to_owned(),
            by: Doer::Unit(self.polls.town.units[0].clone()),
            until: Some(self.day(30)),
            money: None,
            closes: None,
        };
        let (vote, title) = (self.vote.clone(), "改变架空层用途".to_owned());
        NewFromVote { vote, lines: lines.to_vec(), title, points: vec![point] }
    }

    async fn try_draw(&self, who: &Who, lines: &[u32]) -> Result<ResolutionId, Fail> {
        draw_from_vote(&self.polls.t.app, self.polls.hall(), who, self.of_lines(lines)).await
    }

    async fn drawn(&self) -> ResolutionId {
        self.try_draw(&self.polls.staff(), &[1]).await.unwrap()
    }

    async fn publish(&self, id: ResolutionId) -> Result<(), Fail> {
        let (title, text) = ("公示".to_owned(), "改为自行车库".to_owned());
        let publication = Publication { title, text, from: self.day(0), to: self.day(7) };
        let (app, hall) = (&self.polls.t.app, self.polls.hall());
        publish_resolution(app, hall, &self.polls.staff(), id, None, publication).await.map(|_| ())
    }

    async fn does(&self, id: ResolutionId, command: Do<String>) -> Result<StageKind, Fail> {
        let (app, hall) = (&self.polls.t.app, self.polls.hall());
        Ok(act_on_resolution(app, hall, &self.polls.staff(), id, None, command).await?.stage)
    }

    async fn view(&self, who: &Who, id: ResolutionId) -> ResolutionView {
        view_resolution(&self.polls.t.app, self.polls.hall(), who, id).await.unwrap()
    }

    async fn listed(&self) -> Vec<ResolutionListed> {
        let query = ResolutionQuery { vote: Some(self.vote.clone()), ..ResolutionQuery::default() };
        list_resolutions(&self.polls.t.app, self.polls.hall(), &Who::public(None), &query).await.unwrap().0
    }

    /// Somebody asks to declare the vote void, and another agrees.
    async fn ask_void(&self) {
        let ask = Command::AskVoid { reason: "名册有误".to_owned() };
        self.polls.act(&self.polls.staff(), &self.vote, &[], ask).await.unwrap();
    }

    async fn confirm_void(&self) {
        let secretary = self.polls.town.who(Role::Secretary);
        self.polls.act(&secretary, &self.vote, &[], Command::ConfirmVoid {}).await.unwrap();
    }
}

fn code(result: Result<impl std::fmt::Debug, Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

async fn what_a_vote_carried_is_drawn_up_published_and_in_force(t: TestApp) {
    let it = Decided::of(t).await;
    let (staff, public) = (it.polls.staff(), Who::public(None));
    assert_eq!(code(it.try_draw(&staff, &[1]).await), Some(Code::VoteNotPublished));
    it.polls.publish(&it.vote).await;
    assert_eq!(it.polls.seen(&staff, &it.vote).await.to_resolve, [1]);
    assert_eq!(it.polls.seen(&public, &it.vote).await.to_resolve, [0_u32; 0], "nobody else is offered it");
    assert_eq!(code(it.try_draw(&public, &[1]).await), Some(Code::RoleMayNot));
    assert_eq!(code(it.try_draw(&staff, &[1, 2]).await), Some(Code::LineNotCarried));
    assert_eq!(code(it.try_draw(&staff, &[3]).await), Some(Code::NoSuchLine));
    assert_eq!(code(it.try_draw(&staff, &[]).await), Some(Code::NoLineChosen));
    let id = it.drawn().await;
    assert_eq!(code(it.try_draw(&staff, &[1]).await), Some(Code::AlreadyResolved));
    let vote = it.polls.seen(&staff, &it.vote).await;
    assert_eq!((vote.to_resolve.as_slice(), vote.resolved.as_slice()), ([].as_slice(), [(1, id)].as_slice()));
    assert_eq!(vote.resolutions.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);

    let view = it.view(&public, id).await;
    assert_eq!(
        (view.resolution.kind, view.force),
        (ResolutionKind::Poll, Some(Force::Advises)),
        "no law here says more"
    );
    let rests_on = view.vote.expect("it rests on a vote");
    let decided: Vec<_> = rests_on.decided().map(|(line, item)| (line.line, item.cloned())).collect();
    let result = vote.result.expect("it is public");
    assert_eq!(decided, [(1, Some(result.items[0].clone()))], "the numbers of the vote, counted nowhere else");
    assert_eq!(result.items[1].chosen.verdict, Verdict::NotCarried);

    it.publish(id).await.unwrap();
    let matter = view_matter(&it.polls.t.app, it.polls.hall(), &public, it.matter).await.unwrap();
    let unit = Handler::Unit(it.polls.town.units[0].clone());
    assert_eq!((matter.stage, matter.handler), (MatterStage::Assigned, Some(unit)), "it comes back into its matter");
    assert_eq!(code(it.does(id, Do::TakeEffect {}).await), Some(Code::NoticeStillRuns));
    it.polls.t.later(8 * DAY_MS);
    assert_eq!(it.does(id, Do::TakeEffect {}).await.unwrap(), StageKind::InForce);
    let listed = it.listed().await;
    assert_eq!((listed[0].vote.as_ref(), listed[0].is_on_void), (Some(&it.vote), false));
    it.polls.is_sound().await;
    assert_eq!(it.polls.seen(&staff, &it.vote).await.resolved, [(1, id)], "made again, the same");
    let log = public_log(&it.polls.t.app, it.polls.hall(), 0, 500).await.unwrap();
    let told = |kind: &str| log.iter().any(|entry| entry.canonical.as_deref().is_some_and(|it| it.contains(kind)));
    assert!(told("resolution.drawn_from_vote"), "everybody reads it in the log");
}

async fn what_rests_on_a_void_vote_is_neither_published_nor_in_force(t: TestApp) {
    let it = Decided::published(t).await;
    let (staff, public) = (it.polls.staff(), Who::public(None));
    let id = it.drawn().await;
    it.ask_void().await;
    let asked = it.view(&staff, id).await;
    assert_eq!(asked.vote.as_ref().unwrap().stands, VoteStands::VoidAsked);
    assert!(!asked.acts.contains(&Act::Publish) && asked.acts.contains(&Act::Withdraw), "{:?}", asked.acts);
    assert_eq!(code(it.publish(id).await), Some(Code::VoteVoidAsked));
    it.polls.act(&staff, &it.vote, &[], Command::DeclineVoid {}).await.unwrap();
    it.publish(id).await.unwrap();
    it.ask_void().await;
    it.confirm_void().await;
    it.polls.t.later(8 * DAY_MS);
    let view = it.view(&public, id).await;
    assert_eq!((view.resolution.stage, view.force), (StageKind::Published, None), "it binds nobody");
    let rests_on = view.vote.as_ref().unwrap();
    assert_eq!(rests_on.stands, VoteStands::Void);
    assert_eq!(rests_on.vote.voided.as_ref().and_then(|it| it.words()), Some("名册有误"));
    let notice = &view.notice.as_ref().unwrap().id;
    let notice = view_notice(&it.polls.t.app, it.polls.hall(), &public, notice, 0).await.unwrap();
    assert_eq!(notice.stage.kind(), NoticeStage::TakenDown, "its notice falls with the vote");
    assert_eq!(code(it.does(id, Do::TakeEffect {}).await), Some(Code::VoteVoided));
    assert_eq!(code(it.publish(id).await), Some(Code::VoteVoided));
    assert_eq!(code(it.try_draw(&staff, &[1]).await), Some(Code::VoteVoided));
    assert_eq!(it.polls.seen(&staff, &it.vote).await.to_resolve, [0_u32; 0]);
    assert!(it.listed().await[0].is_on_void, "lists say so");
    it.polls.is_sound().await;
}

async fn what_was_taken_back_is_drawn_up_anew(t: TestApp) {
    let it = Decided::published(t).await;
    let first = it.drawn().await;
    it.does(first, Do::Withdraw { reason: "日期写错".to_owned() }).await.unwrap();
    assert_eq!(it.polls.seen(&it.polls.staff(), &it.vote).await.to_resolve, [1]);
    let second = it.drawn().await;
    assert_ne!(first, second);
    let listed: Vec<_> = it.listed().await.into_iter().map(|it| (it.id, it.stage)).collect();
    assert_eq!(listed, [(second, StageKind::Drawn), (first, StageKind::Withdrawn)]);
    it.polls.is_sound().await;
}

async fn a_vote_of_a_body_is_drawn_up_by_whoever_leads_it(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (app, secretary) = (polls.t.app.clone(), polls.town.who(Role::Secretary));
    let new = NewBody { kind: BodyKind::Council, name: "居民议事会".to_owned(), place: None, size: Some(3) };
    let body = form_body(&app, polls.hall(), &secretary, new).await.unwrap();
    let mut leaders = vec![];
    for (name, office) in [("段召集", Office::Convenor), ("马成员", Office::Member)] {
        let (person, by) = ("new".into(), SeatedBy::Election);
        let seat = body::Command::Seat { person, office, from: app.now().date(), until: None, by, voices: None };
        seat_newcomer(&app, polls.hall(), &secretary, body.clone(), None, name, seat).await.unwrap();
        let hall = app.hall("mingtong").await.unwrap();
        let held = view_body(&app, &hall, &Who::public(None), &body).await.unwrap().held;
        let person = held.into_iter().find(|seat| seat.name == name).unwrap().seat.person;
        leaders.push(Who::in_role(person, Role::CouncilMember, RoleScope::Body(body.clone())));
    }
    let it = Decided::counted(polls, Some(body.clone())).await;
    it.polls.publish(&it.vote).await;
    assert_eq!(code(it.try_draw(&leaders[1], &[1]).await), Some(Code::NotYourBody), "who does not lead it");
    let id = it.try_draw(&leaders[0], &[1]).await.unwrap();
    let hall = app.hall("mingtong").await.unwrap();
    let view = view_resolution(&app, &hall, &Who::public(None), id).await.unwrap();
    assert_eq!((view.resolution.body, view.body.as_deref()), (Some(body), Some("居民议事会")));
    it.polls.is_sound().await;
}
