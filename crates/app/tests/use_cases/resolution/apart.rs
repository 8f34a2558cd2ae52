//! Whoever approves the money of what was decided does not accept the work, and the reverse, also where one of them
//! comes from the resolution and the other from the matter behind it.

use super::Evening;
use crate::project::money_and_work::Work;
use mingtong_domain::refusal::Code;
use mingtong_domain::{fund, project};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(money_and_work_are_apart_around_a_resolution);

async fn money_and_work_are_apart_around_a_resolution(t: TestApp) {
    let it = Evening::over(&t, 4, 1).await;
    let resolution = it.published().await;
    let work = Work { app: &t.app, hall: &it.room.hall, town: &it.room.town };
    let of_resolution = work.done(project::Origin::Resolution(resolution), "加固门头").await;
    let of_matter = work.done(project::Origin::Matter(it.matter), "粉刷门头").await;
    let from_resolution = work.fund(fund::Origin::Resolution(resolution), 11).await;
    let from_matter = work.fund(fund::Origin::Matter(it.matter), 12).await;
    for (name, fund) in [("审批甲", &from_resolution), ("审批乙", &from_matter)] {
        let approver = work.somebody(name).await;
        work.approve(&approver, fund).await.unwrap();
        for id in [of_resolution, of_matter] {
            assert_eq!(work.accept(&approver, id).await, Err(Code::ApprovedTheMoney), "{name}");
        }
    }
    for (name, id) in [("验收甲", of_resolution), ("验收乙", of_matter)] {
        let accepter = work.somebody(name).await;
        work.accept(&accepter, id).await.unwrap();
        for fund in [&from_resolution, &from_matter] {
            assert_eq!(work.approve(&accepter, fund).await, Err(Code::AcceptedTheWork), "{name}");
        }
    }
}
