//! An agreement that comes from a need: what its parties bear is no longer open there, as long as it holds.

use super::support::*;
use mingtong_app::agreement::*;
use mingtong_app::matter::{Report, view_matter};
use mingtong_app::need::{
    NeedQuery, NeedView, NewNeed, act_on_need, list_needs, needs_to_work_on, propose_need, view_need,
};
use mingtong_app::project::{NewProject, NewStep, open_project, view_project};
use mingtong_app::{Fail, Who, came_of};
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Answer, Change, Command, Origin, Part, SharedBy, StageKind};
use mingtong_domain::fund;
use mingtong_domain::ids::{AgreementId, NeedId};
use mingtong_domain::matter::Channel;
use mingtong_domain::need::{self, Class, Measure, NeedKind, Share, Source};
use mingtong_domain::project;
use mingtong_domain::refusal::Code;
use mingtong_domain::resolution::Doer;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    what_parties_bear_is_no_longer_open_and_is_told_behind_the_need,
    an_agreement_that_lapses_bears_nothing,
    a_need_that_is_borne_whole_is_taken_on_its_page_and_in_lists,
    a_page_of_what_is_taken_is_read_on_until_it_is_full,
    a_new_version_bears_no_more_than_the_need_asks_for,
    a_version_that_is_asked_about_while_another_holds_leaves_nothing_of_it_to_others,
    nobody_is_asked_to_bear_a_need_that_was_taken_off_the_list,
    nothing_is_drafted_from_a_need_that_is_not_asked_for_or_not_there,
    what_is_taken_up_and_put_at_once_is_borne_once,
);

const TOTAL: i64 = 70_000;

async fn needed(yard: &Yard, who: &Who, source: Source) -> NeedId {
    let new = NewNeed {
        kind: NeedKind::Need,
        source,
        class: Class::ByDay,
        title: "疏通排污管".to_owned(),
        text: "一栋排污管堵了，差钱。".to_owned(),
        place: Some(yard.town.courtyard.clone()),
        total: Share { measure: Measure::Money, amount: TOTAL },
        serves: None,
        wanted_by: None,
        name: None,
        phone: None,
    };
    propose_need(&yard.t.app, yard.hall(), who, new).await.expect("it is asked for")
}

async fn need_of(yard: &Yard, id: NeedId) -> NeedView {
    view_need(&yard.t.app, yard.hall(), &Who::public(None), id).await.expect("it is public")
}

async fn take_up(yard: &Yard, id: NeedId, unit: usize, amount: i64) -> Result<(), Fail> {
    let until = until();
    let command =
        need::Command::TakeUp { unit: yard.town.units[unit].clone(), amount, until, resource: None, plan: None };
    act_on_need(&yard.t.app, yard.hall(), &yard.town.handler(unit), id, None, command).await
}

/// The first unit pays 400.00, the four homes the rest; it starts when two of the five and most of the money are there.
fn with_unit(yard: &Yard, id: NeedId, total: i64) -> NewAgreement {
    let unit = line(NewStands::Unit(yard.town.units[0].clone()), Part::Pays, fixed(40_000));
    let mut new = yard.agreement(total, SharedBy::ByHome, Some(yard.circle(Part::Pays)), vec![unit]);
    new.origin = Some(Origin::Need(id));
    new.terms.heads = Some(">=2/5".to_owned().try_into().expect("a share"));
    new.terms.money = Some(">=2/3".to_owned().try_into().expect("a share"));
    new
}

async fn consent(yard: &Yard, id: &AgreementId) {
    yard.answer(&yard.town.handler(0), id, 5, Answer::Consents).await.expect("the unit consents");
    yard.answer(&yard.owner("1-1-101").await, id, 1, Answer::Consents).await.expect("a home consents");
}

async fn what_parties_bear_is_no_longer_open_and_is_told_behind_the_need(t: TestApp) {
    let yard = Yard::new(t).await;
    let (app, stranger) = (&yard.t.app, Who::public(None));
    let matter = yard.town.raise(Report::new(Channel::Web, "一栋排污管堵了")).await.matter;
    let id = needed(&yard, &yard.staff(), Source::Matter(matter)).await;
    take_up(&yard, id, 0, 30_000).await.unwrap();
    let agreement = yard.put(with_unit(&yard, id, TOTAL)).await;
    yard.answer(&yard.town.handler(0), &agreement, 5, Answer::Consents).await.unwrap();
    let seen = need_of(&yard, id).await;
    assert_eq!((seen.left, seen.borne), (0, 0), "it has not started, and what is asked about is not free meanwhile");
    assert_eq!(take_up(&yard, id, 1, 1).await.unwrap_err().code(), Some(Code::NeedTaken));
    let steps = async || view_matter(app, yard.hall(), &stranger, matter).await.unwrap().steps.len();
    let before = steps().await;
    yard.answer(&yard.owner("1-1-101").await, &agreement, 1, Answer::Consents).await.unwrap();
    assert_eq!(yard.seen(&stranger, &agreement).await.stage, StageKind::Started);
    assert_eq!(steps().await, before + 1, "whoever stands behind the need reads that it started");
    // The unit's 400.00 hold the 300.00 that it took up; one home of four consented.
    let seen = need_of(&yard, id).await;
    assert_eq!((seen.borne, seen.left), (17_500, 22_500));
    let listed = list_needs(app, yard.hall(), &stranger, &NeedQuery::default()).await.unwrap();
    assert_eq!(listed.items[0].left, Some(22_500), "a list says what the page says");
    let too_much = take_up(&yard, id, 1, 22_501).await.unwrap_err();
    assert_eq!(too_much.code(), Some(Code::ShareTooMuch));
    let from = yard.seen(&stranger, &agreement).await.origin.unwrap();
    assert_eq!((from.origin, from.number), (fund::Origin::Need(id), need_of(&yard, id).await.number));

    let new = NewProject {
        origin: project::Origin::Agreement(agreement.clone()),
        title: "疏通排污管".to_owned(),
        text: "请专业队伍疏通".to_owned(),
        place: None,
        by: Doer::Community,
        steps: vec![NewStep { text: "疏通".to_owned(), until: until() }],
    };
    let project = open_project(app, yard.hall(), &yard.staff(), new).await.unwrap();
    let of_project = view_project(app, yard.hall(), &stranger, project).await.unwrap();
    assert_eq!((of_project.project.matters, of_project.need.unwrap().origin), (vec![matter], fund::Origin::Need(id)));
    let came = came_of(app, yard.hall(), &stranger, &fund::Origin::Need(id)).await.unwrap();
    assert_eq!((came.agreements[0].id.clone(), came.agreements[0].stage), (agreement.clone(), StageKind::Started));
    assert_eq!(came.projects.iter().map(|it| it.id).collect::<Vec<_>>(), [project]);

    let terms = with_unit(&yard, id, 50_000).terms;
    let version = NewVersion { change: Change::Correction, reason: "少了两百元".to_owned(), terms, seen: None };
    redraft_agreement(app, yard.hall(), &yard.staff(), agreement.clone(), version).await.unwrap();
    yard.act(&yard.staff(), &agreement, Command::Put { until: until() }).await.unwrap();
    let seen = need_of(&yard, id).await;
    assert_eq!(seen.borne, 17_500, "the version before holds until the next one starts");
    assert_eq!(seen.left, 20_000, "of the next one counts what it asks for above that: 25.00 of the other three homes");
    consent(&yard, &agreement).await;
    assert_eq!(need_of(&yard, id).await.borne, 12_500, "and then that one does, alone");
    yard.is_sound().await;
    yard.act(&yard.staff(), &agreement, Command::Void { reason: "不做了".to_owned() }).await.unwrap();
    assert_eq!((need_of(&yard, id).await.borne, need_of(&yard, id).await.left), (0, 40_000));
    yard.is_sound().await;
}

async fn an_agreement_that_lapses_bears_nothing(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = needed(&yard, &yard.staff(), Source::Community).await;
    let agreement = yard.put(with_unit(&yard, id, TOTAL)).await;
    yard.answer(&yard.town.handler(0), &agreement, 5, Answer::Consents).await.unwrap();
    assert_eq!(need_of(&yard, id).await.left, 0, "what is asked about is not free meanwhile");
    yard.t.later(15 * DAY_MS);
    assert_eq!(yard.seen(&Who::public(None), &agreement).await.stage, StageKind::Lapsed);
    assert_eq!((need_of(&yard, id).await.borne, need_of(&yard, id).await.left), (0, TOTAL));
}

async fn a_need_that_is_borne_whole_is_taken_on_its_page_and_in_lists(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = needed(&yard, &yard.staff(), Source::Community).await;
    let above = yard.draft(with_unit(&yard, id, 110_000)).await;
    let refused = yard.act(&yard.staff(), &above, Command::Put { until: until() }).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::AgreementAboveNeed), "nobody bears more than is asked for");
    let mut whole = with_unit(&yard, id, TOTAL);
    whole.terms.heads = Some(">=5/5".to_owned().try_into().expect("a share"));
    let agreement = yard.put(whole).await;
    let first = yard.owner("1-1-101").await;
    yard.answer(&first, &agreement, 1, Answer::Consents).await.unwrap();
    let listed = async |stage| {
        let query = NeedQuery { stage: Some(stage), ..NeedQuery::default() };
        list_needs(&yard.t.app, yard.hall(), &Who::public(None), &query).await.unwrap().items.len()
    };
    let to_do = needs_to_work_on(&yard.t.app, yard.hall(), &yard.staff(), 0).await.unwrap();
    assert!(to_do.items.is_empty(), "nothing is borne yet");
    for (home, no) in [("1-1-102", 2), ("1-1-201", 3), ("1-1-202", 4)] {
        yard.answer(&yard.owner(home).await, &agreement, no, Answer::Consents).await.unwrap();
    }
    yard.answer(&yard.town.handler(0), &agreement, 5, Answer::Consents).await.unwrap();
    assert_eq!(need_of(&yard, id).await.stage.kind(), need::StageKind::Taken);
    assert_eq!((listed(need::StageKind::Open).await, listed(need::StageKind::Taken).await), (0, 1));
    assert_eq!(take_up(&yard, id, 1, 1).await.unwrap_err().code(), Some(Code::NeedTaken));
    let to_do = needs_to_work_on(&yard.t.app, yard.hall(), &yard.staff(), 0).await.unwrap();
    assert_eq!(to_do.items.iter().map(|it| it.id).collect::<Vec<_>>(), [id], "it waits to be taken off the list");
    let settle = async |judgement: Option<&str>| {
        let command = need::Command::Settle { judgement: judgement.map(str::to_owned) };
        act_on_need(&yard.t.app, yard.hall(), &yard.staff(), id, None, command).await
    };
    assert_eq!(settle(None).await.unwrap_err().code(), Some(Code::NeedJudgementMissing), "nobody said it was done");
    settle(Some("两家和物业一起看过，管道通了")).await.unwrap();
    assert_eq!(need_of(&yard, id).await.reason.as_deref(), Some("两家和物业一起看过，管道通了"));
    assert_eq!(need_of(&yard, id).await.stage.kind(), need::StageKind::Settled);
    yard.is_sound().await;
}

async fn a_page_of_what_is_taken_is_read_on_until_it_is_full(t: TestApp) {
    let yard = Yard::new(t).await;
    let taken = needed(&yard, &yard.staff(), Source::Community).await;
    take_up(&yard, taken, 0, TOTAL).await.unwrap();
    // Long enough for the same words to be meant anew.
    yard.t.later(DAY_MS / 24);
    // The later one stands first. Parties of an agreement bear some of it, so that the store cannot know whether it is
    // taken.
    let open = needed(&yard, &yard.staff(), Source::Community).await;
    let agreement = yard.put(with_unit(&yard, open, 50_000)).await;
    consent(&yard, &agreement).await;
    let query = NeedQuery { stage: Some(need::StageKind::Taken), limit: 1, ..NeedQuery::default() };
    let found = list_needs(&yard.t.app, yard.hall(), &Who::public(None), &query).await.unwrap();
    assert_eq!((found.items.iter().map(|it| it.id).collect::<Vec<_>>(), found.next), (vec![taken], None));
    let all = NeedQuery { limit: 1, ..NeedQuery::default() };
    let first = list_needs(&yard.t.app, yard.hall(), &Who::public(None), &all).await.unwrap();
    assert_eq!((first.items[0].id, first.next), (open, Some(1)));
}

async fn a_new_version_bears_no_more_than_the_need_asks_for(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = needed(&yard, &yard.staff(), Source::Community).await;
    let agreement = yard.put(with_unit(&yard, id, TOTAL)).await;
    consent(&yard, &agreement).await;
    let drafted = async |total: i64| {
        let terms = with_unit(&yard, id, total).terms;
        let version = NewVersion { change: Change::Correction, reason: "重新算过".to_owned(), terms, seen: None };
        redraft_agreement(&yard.t.app, yard.hall(), &yard.staff(), agreement.clone(), version).await.unwrap();
        yard.act(&yard.staff(), &agreement, Command::Put { until: until() }).await
    };
    let above = drafted(TOTAL + 100).await.unwrap_err();
    assert_eq!(above.code(), Some(Code::AgreementAboveNeed), "by one yuan, though a version holds");
    drafted(TOTAL).await.expect("the version before does not count beside it");
    yard.is_sound().await;
}

async fn a_version_that_is_asked_about_while_another_holds_leaves_nothing_of_it_to_others(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = needed(&yard, &yard.staff(), Source::Community).await;
    let agreement = yard.put(with_unit(&yard, id, 50_000)).await;
    consent(&yard, &agreement).await;
    assert_eq!(need_of(&yard, id).await.left, 27_500, "the unit's 400.00 and one home's 25.00 are borne");
    let put = async |agreement: &AgreementId| {
        let until = Millis(yard.t.app.now().0 + 14 * DAY_MS).date();
        yard.act(&yard.staff(), agreement, Command::Put { until }).await
    };
    let whole = async || {
        let terms = with_unit(&yard, id, TOTAL).terms;
        let version = NewVersion { change: Change::Correction, reason: "重新算过".to_owned(), terms, seen: None };
        redraft_agreement(&yard.t.app, yard.hall(), &yard.staff(), agreement.clone(), version).await.unwrap();
        put(&agreement).await
    };
    whole().await.expect("all that the need asks for");
    let seen = need_of(&yard, id).await;
    assert_eq!((seen.borne, seen.left), (42_500, 0), "one version holds, the other asks for the rest");
    let listed = list_needs(&yard.t.app, yard.hall(), &Who::public(None), &NeedQuery::default()).await.unwrap();
    assert_eq!(listed.items[0].left, Some(0), "a list says what the page says");
    assert_eq!(take_up(&yard, id, 1, 1).await.unwrap_err().code(), Some(Code::NeedTaken));
    let mut others = yard.agreement(20_000, SharedBy::ByHome, Some(yard.circle(Part::Pays)), vec![]);
    others.origin = Some(Origin::Need(id));
    let others = yard.draft(others).await;
    assert_eq!(put(&others).await.unwrap_err().code(), Some(Code::AgreementAboveNeed), "both could start");
    yard.t.later(15 * DAY_MS);
    assert_eq!(need_of(&yard, id).await.left, 27_500, "what was asked for in vain is free, what holds is not");
    put(&others).await.expect("there is room again");
    assert_eq!(need_of(&yard, id).await.left, 7_500);
    assert_eq!(whole().await.unwrap_err().code(), Some(Code::AgreementAboveNeed), "and none for all of it");
    yard.is_sound().await;
}

async fn nobody_is_asked_to_bear_a_need_that_was_taken_off_the_list(t: TestApp) {
    let yard = Yard::new(t).await;
    let id = needed(&yard, &yard.staff(), Source::Community).await;
    let agreement = yard.draft(with_unit(&yard, id, TOTAL)).await;
    let withdraw = need::Command::Withdraw { reason: "物业已经疏通了".to_owned() };
    act_on_need(&yard.t.app, yard.hall(), &yard.staff(), id, None, withdraw).await.unwrap();
    let put = yard.act(&yard.staff(), &agreement, Command::Put { until: until() }).await;
    assert_eq!(put.unwrap_err().code(), Some(Code::OriginDoesNotHold));
}

async fn nothing_is_drafted_from_a_need_that_is_not_asked_for_or_not_there(t: TestApp) {
    let yard = Yard::new(t).await;
    let from = |who: Who, id: NeedId| {
        let new = NewAgreement { place: None, ..with_unit(&yard, id, TOTAL) };
        let yard = &yard;
        async move { draft_agreement(&yard.t.app, yard.hall(), &who, new).await.unwrap_err().code() }
    };
    let proposed = needed(&yard, &Who::public(None), Source::Residents).await;
    assert_eq!(from(yard.staff(), proposed).await, Some(Code::OriginDoesNotHold), "nobody looked at it yet");
    assert_eq!(from(yard.staff(), NeedId::new(2021, 99).unwrap()).await, Some(Code::NoSuchNeed));
    for who in [yard.town.who(Role::GridWorker), yard.town.who(Role::Delegate), yard.town.handler(0)] {
        assert_eq!(from(who, proposed).await, Some(Code::RoleMayNot));
    }
    let listed = needed(&yard, &yard.staff(), Source::Community).await;
    let other = yard.t.found_other().await;
    let mut new = NewAgreement { place: None, ..with_unit(&yard, listed, TOTAL) };
    (new.terms.homes, new.terms.by) = (None, SharedBy::Equal);
    let elsewhere = draft_agreement(&yard.t.app, &other, &yard.staff(), new).await.unwrap_err();
    assert_eq!(elsewhere.code(), Some(Code::NoSuchNeed), "of another community");
}

/// A unit takes up all of a need in the moment in which an agreement asks its parties to bear all of it.
async fn what_is_taken_up_and_put_at_once_is_borne_once(t: TestApp) {
    let yard = Yard::new(t).await;
    let staff = yard.staff();
    for (source, put_goes_first) in [(Source::Community, false), (Source::Residents, true)] {
        let id = needed(&yard, &staff, source).await;
        let mut new = yard.agreement(TOTAL, SharedBy::ByHome, Some(yard.circle(Part::Pays)), vec![]);
        new.origin = Some(Origin::Need(id));
        let agreement = yard.draft(new).await;
        let put = yard.act(&staff, &agreement, Command::Put { until: until() });
        let take = take_up(&yard, id, 1, TOTAL);
        let (put, taken) = if put_goes_first {
            tokio::join!(put, take)
        } else {
            let (taken, put) = tokio::join!(take, put);
            (put, taken)
        };
        let codes = [put, taken].map(|it| it.err().and_then(|fail| fail.code()));
        let once = [[None, Some(Code::NeedTaken)], [Some(Code::AgreementAboveNeed), None]];
        assert!(once.contains(&codes), "one of the two is done: {codes:?}");
        let (seen, is_put) = (need_of(&yard, id).await, codes[0].is_none());
        assert_eq!((seen.left, seen.uptakes.is_empty()), (0, is_put));
        assert_eq!(yard.seen(&staff, &agreement).await.version.put.is_some(), is_put);
    }
    yard.is_sound().await;
}
