//! A lost code is issued anew, a matter is found by its number, and a unit's paper says what the unit reads.

use mingtong_app::matter::{
    ByNumber, MatterQuery, Report, StepKind, add_picture, by_number, list_matters, reissue_code, track_matter,
    view_for_unit, view_matter,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::matter::{Command, Kind, Outcome, Piece, Verdict, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town, png};

mingtong_testkit::on_both!(
    a_code_that_was_issued_anew_is_the_only_one,
    nobody_else_issues_a_code_and_nobody_gets_one_without_the_contact,
    a_number_opens_what_is_public_and_tells_nothing_of_the_rest,
    a_paper_for_a_unit_says_what_the_unit_reads,
    a_list_shows_the_first_picture_that_everybody_may_see,
    what_is_not_done_is_shown_with_pictures,
);

const PHONE: &str = "13800001111";

async fn a_code_that_was_issued_anew_is_the_only_one(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let report = Report { phone: Some("138 0000 1111".to_owned()), ..town.report("楼道灯不亮") };
    let mut old = town.raise(report).await;
    for _ in 0..2 {
        let new = reissue_code(&t.app, &town.hall, &staff, old.matter, PHONE.to_owned()).await.unwrap();
        assert_eq!((new.matter, &new.number), (old.matter, &old.number));
        let opened = track_matter(&t.app, &town.hall, &old.tracking_code).await;
        assert!(matches!(opened, Err(Fail::NotFound)), "the old one is dead");
        let (view, who) = track_matter(&t.app, &town.hall, &new.tracking_code).await.unwrap();
        assert_eq!((view.matter.id, who.actor.role), (old.matter, Role::Raiser));
        assert_eq!((view.steps[0].kind, view.steps[0].role), (StepKind::Plain(Kind::CodeReissued), Role::Staff));
        old = new;
    }
    assert!(!t.everything_stored(&town).await.contains(&old.tracking_code), "only its digest is kept");
}

async fn nobody_else_issues_a_code_and_nobody_gets_one_without_the_contact(t: TestApp) {
    let town = t.found().await;
    let report = Report { phone: Some(PHONE.to_owned()), ..town.report("楼道灯不亮") };
    let (left, nothing) = (town.raise(report).await, town.raise(town.report("路灯不亮")).await);
    let ask = async |who: &Who, id: MatterId, said: &str| {
        let issued = reissue_code(&t.app, &town.hall, who, id, said.to_owned()).await;
        issued.unwrap_err().code()
    };
    for role in [Role::Delegate, Role::GridWorker, Role::UnitHandler, Role::Street, Role::Supervisor] {
        assert_eq!(ask(&town.who(role), left.matter, PHONE).await, Some(Code::RoleMayNot), "{role:?}");
    }
    assert_eq!(ask(&Who::public(None), left.matter, PHONE).await, Some(Code::RoleMayNot));
    let staff = town.who(Role::Staff);
    for said in ["", "13800001112", "1380000111"] {
        assert_eq!(ask(&staff, left.matter, said).await, Some(Code::NotTheContact), "{said}");
    }
    assert_eq!(ask(&staff, nothing.matter, PHONE).await, Some(Code::NoContactLeft));
    for receipt in [left, nothing] {
        track_matter(&t.app, &town.hall, &receipt.tracking_code).await.unwrap();
    }
}

async fn a_number_opens_what_is_public_and_tells_nothing_of_the_rest(t: TestApp) {
    let town = t.found().await;
    let public = town.raise(town.report("路灯不亮")).await;
    town.raise(Report { visibility: Visibility::Private, ..town.report("家里的事") }).await;
    let found = async |typed: &str| by_number(&t.app, &town.hall, typed).await.unwrap();
    for typed in ["明通2021-0001", "2021-0001", "0001", "1", "２０２１－０００１"] {
        assert_eq!(found(typed).await, ByNumber::Public(public.matter), "{typed}");
    }
    for (typed, number) in [("2", "明通2021-0002"), ("明通2021-0002", "明通2021-0002"), ("2021-0099", "明通2021-0099")]
    {
        assert_eq!(found(typed).await, ByNumber::NotShown(number.to_owned()), "{typed}");
    }
    assert_eq!(found("K7QM-2XAB-9TRC").await, ByNumber::NoNumber);
}

async fn a_paper_for_a_unit_says_what_the_unit_reads(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let (name, phone) = (Some("王阿姨".to_owned()), Some(PHONE.to_owned()));
    let id = town.raise(Report { name, phone, ..town.report("水管漏水，请打13900002222") }).await.matter;
    let read = async |who: &Who| view_for_unit(&t.app, &town.hall, who, id).await;
    assert!(matches!(read(&staff).await, Err(Fail::NotFound)), "it is with no unit");
    let give =
        Command::Accept { track: None, unit: Some(town.units[0].clone()), note: Some("两天内看一看".to_owned()) };
    town.act(&staff, id, give).await.unwrap();
    for who in [&staff, &town.handler(0)] {
        let view = read(who).await.unwrap();
        let said = view.steps.last().unwrap().said.as_ref().unwrap().words().unwrap().to_owned();
        assert!(view.contact.is_none() && said.contains("水管漏水") && !said.contains("13900002222"), "{said}");
        assert!(view.steps.iter().any(|step| step.said.as_ref().is_some_and(|it| it.words() == Some("两天内看一看"))));
    }
    assert!(view_matter(&t.app, &town.hall, &staff, id).await.unwrap().contact.is_some(), "the desk knows more");
    for who in [&town.handler(1), &town.who(Role::Delegate), &Who::public(None)] {
        assert!(matches!(read(who).await, Err(Fail::NotFound)), "{who:?}");
    }
}

async fn shown(t: &TestApp, town: &Town) -> Option<PictureId> {
    let list = list_matters(&t.app, &town.hall, &Who::public(None), &MatterQuery::default()).await.unwrap();
    list.items[0].thumbnail.clone()
}

async fn a_list_shows_the_first_picture_that_everybody_may_see(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let mut pictures = vec![];
    for shade in [0, 90] {
        pictures.push(add_picture(&t.app, &town.hall, png(shade), vec![]).await.unwrap());
    }
    let id = town.raise(Report { pictures: pictures.clone(), ..town.report("路灯不亮") }).await.matter;
    assert_eq!(shown(&t, &town).await, Some(pictures[0].clone()));
    for (nth, left) in [(0, Some(pictures[1].clone())), (1, None)] {
        let what = Piece::Picture(pictures[nth].clone());
        town.act(&staff, id, Command::TakeDown { what, reason: "拍到了人脸".to_owned() }).await.unwrap();
        assert_eq!(shown(&t, &town).await, left);
    }
}

async fn what_is_not_done_is_shown_with_pictures(t: TestApp) {
    let town = t.found().await;
    let (staff, unit) = (town.who(Role::Staff), town.handler(0));
    let receipt = town.raise(town.report("路灯不亮")).await;
    let id = receipt.matter;
    let words = |text: &str| text.to_owned();
    let done = Command::MarkDone {
        outcome: Outcome::Solved,
        review: None,
        before: vec![],
        pictures: vec![],
        text: words("换了"),
    };
    let seen = Command::Verify { verdict: Verdict::Confirmed, pictures: vec![], text: words("亮了") };
    let give = Command::Accept { track: None, unit: Some(town.units[0].clone()), note: None };
    let take = Command::Claim { unit: town.units[0].clone(), plan: words("明天换") };
    for (who, act) in [(&staff, give), (&unit, take), (&unit, done), (&staff, seen), (&staff, Command::Close {})] {
        town.act(who, id, act).await.unwrap();
    }
    let raiser =
        Who::raiser(id, track_matter(&t.app, &town.hall, &receipt.tracking_code).await.unwrap().1.actor.person);
    let picture = add_picture(&t.app, &town.hall, png(7), vec![]).await.unwrap();
    let again = Command::Reopen { pictures: vec![picture.clone()], reason: words("又不亮了") };
    town.act(&raiser, id, again).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &staff, id).await.unwrap();
    let step = view.steps.iter().find(|step| step.kind == StepKind::Plain(Kind::Reopened)).unwrap();
    assert_eq!(step.pictures.iter().map(|shown| shown.id.clone()).collect::<Vec<_>>(), [picture]);
}
