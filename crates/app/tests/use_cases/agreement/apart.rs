//! Whoever approves the money of a piece of work does not accept it, and the reverse, wherever along matter, need,
//! agreement and project the fund and the project begin.

use super::support::*;
use crate::project::money_and_work::Work;
use mingtong_app::matter::Report;
use mingtong_app::need::{NewNeed, act_on_need, propose_need};
use mingtong_domain::agreement::{self, Answer, Part, SharedBy};
use mingtong_domain::fund::Origin;
use mingtong_domain::ids::{MatterId, NeedId};
use mingtong_domain::matter::{self, Channel};
use mingtong_domain::need::{self, Class, Measure, NeedKind, Share, Source};
use mingtong_domain::project;
use mingtong_domain::refusal::Code;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    money_and_work_are_apart_along_the_whole_chain,
    a_fund_that_names_no_project_pays_for_all_from_the_same_thing,
    what_was_merged_is_one_matter,
);

async fn matter(yard: &Yard, text: &str) -> MatterId {
    let matter = yard.town.raise(Report::new(Channel::Web, text)).await.matter;
    let accept = matter::Command::Accept { track: None, unit: None, note: None };
    yard.town.act(&yard.staff(), matter, accept).await.expect("it is accepted");
    matter
}

/// A need of a matter, of which a unit takes up a part.
async fn need(yard: &Yard, matter: MatterId) -> NeedId {
    let new = NewNeed {
        kind: NeedKind::Need,
        source: Source::Matter(matter),
        class: Class::ByDay,
        title: "疏通排污管".to_owned(),
        text: "一栋排污管堵了，差钱。".to_owned(),
        place: Some(yard.town.courtyard.clone()),
        total: Share { measure: Measure::Money, amount: 70_000 },
        serves: None,
        wanted_by: None,
        name: None,
        phone: None,
    };
    let id = propose_need(&yard.t.app, yard.hall(), &yard.staff(), new).await.expect("it is asked for");
    let unit = yard.town.units[1].clone();
    let take = need::Command::TakeUp { unit, amount: 1_000, until: until(), resource: None, plan: None };
    act_on_need(&yard.t.app, yard.hall(), &yard.town.handler(1), id, None, take).await.expect("it is taken up");
    let agree = need::Command::ConfirmUptake { number: 1 };
    act_on_need(&yard.t.app, yard.hall(), &yard.staff(), id, None, agree).await.expect("it is agreed");
    id
}

async fn money_and_work_are_apart_along_the_whole_chain(t: TestApp) {
    let yard = Yard::new(t).await;
    let matter = matter(&yard, "一栋排污管堵了").await;
    let need = need(&yard, matter).await;
    let mut new = yard.agreement(40_000, SharedBy::ByHome, Some(yard.circle(Part::Pays)), vec![]);
    new.origin = Some(agreement::Origin::Need(need));
    (new.terms.heads, new.terms.money) =
        (Some(">=1/4".to_owned().try_into().unwrap()), Some(">=1/4".to_owned().try_into().unwrap()));
    let agreement = yard.put(new).await;
    yard.answer(&yard.owner("1-1-101").await, &agreement, 1, Answer::Consents).await.expect("it starts");
    let work = Work { app: &yard.t.app, hall: yard.hall(), town: &yard.town };
    let from_agreement = work.done(project::Origin::Agreement(agreement.clone()), "疏通").await;
    let from_matter = work.done(project::Origin::Matter(matter), "清掏").await;
    let of_project = work.fund(Origin::Project(from_agreement), 11).await;
    let mut shared = vec![];
    for (shade, origin) in
        (12..).zip([Origin::Matter(matter), Origin::Need(need), Origin::Agreement(agreement.clone())])
    {
        shared.push((origin.clone(), work.fund(origin, shade).await));
    }
    for (at, (origin, fund)) in shared.iter().enumerate() {
        let approver = work.somebody(&format!("审批{at}")).await;
        work.approve(&approver, fund).await.expect("whoever accepted nothing approves");
        for id in [from_agreement, from_matter] {
            assert_eq!(work.accept(&approver, id).await, Err(Code::ApprovedTheMoney), "{origin:?} pays for {id:?}");
        }
    }
    let accepter = work.somebody("验收甲").await;
    work.accept(&accepter, from_agreement).await.expect("whoever approved nothing accepts");
    assert_eq!(work.approve(&accepter, &of_project).await, Err(Code::AcceptedTheWork));
    let of_other = work.somebody("验收乙").await;
    work.accept(&of_other, from_matter).await.expect("whoever approved nothing accepts");
    for (origin, fund) in &shared {
        for who in [&accepter, &of_other] {
            assert_eq!(work.approve(who, fund).await, Err(Code::AcceptedTheWork), "{origin:?}");
        }
    }
    work.approve(&of_other, &of_project).await.expect("the money of another project is another's");
    yard.is_sound().await;
}

async fn a_fund_that_names_no_project_pays_for_all_from_the_same_thing(t: TestApp) {
    let yard = Yard::new(t).await;
    let (matter, elsewhere) = (matter(&yard, "一栋排污管堵了").await, matter(&yard, "二栋灯不亮").await);
    let work = Work { app: &yard.t.app, hall: yard.hall(), town: &yard.town };
    let one = work.done(project::Origin::Matter(matter), "疏通").await;
    let other = work.done(project::Origin::Matter(matter), "清掏").await;
    let of_matter = work.fund(Origin::Matter(matter), 11).await;
    let of_one = work.fund(Origin::Project(one), 12).await;
    let of_nothing_here = work.fund(Origin::Matter(elsewhere), 13).await;
    let approver = work.somebody("审批甲").await;
    work.approve(&approver, &of_matter).await.unwrap();
    for id in [one, other] {
        assert_eq!(work.accept(&approver, id).await, Err(Code::ApprovedTheMoney));
    }
    let of_one_only = work.somebody("审批乙").await;
    work.approve(&of_one_only, &of_one).await.unwrap();
    work.approve(&of_one_only, &of_nothing_here).await.unwrap();
    assert_eq!(work.accept(&of_one_only, one).await, Err(Code::ApprovedTheMoney));
    work.accept(&of_one_only, other).await.expect("a fund that names its project pays for that one alone");
    assert_eq!(work.approve(&of_one_only, &of_matter).await, Err(Code::AcceptedTheWork));
    yard.is_sound().await;
}

async fn what_was_merged_is_one_matter(t: TestApp) {
    let yard = Yard::new(t).await;
    let (matter, twin) = (matter(&yard, "一栋排污管堵了").await, matter(&yard, "楼下冒污水").await);
    let work = Work { app: &yard.t.app, hall: yard.hall(), town: &yard.town };
    let of_matter = work.done(project::Origin::Matter(matter), "疏通").await;
    let of_twin = work.fund(Origin::Matter(twin), 11).await;
    let (approver, accepter) = (work.somebody("审批甲").await, work.somebody("验收甲").await);
    work.accept(&accepter, of_matter).await.expect("whoever approved nothing accepts");
    let merge = matter::Command::Merge { into: matter, reason: "同一件事".to_owned() };
    yard.town.act(&yard.staff(), twin, merge).await.expect("it is merged");
    work.approve(&approver, &of_twin).await.expect("whoever accepted nothing approves");
    assert_eq!(work.accept(&approver, of_matter).await, Err(Code::ApprovedTheMoney));
    assert_eq!(work.approve(&accepter, &of_twin).await, Err(Code::AcceptedTheWork));
    yard.is_sound().await;
}
