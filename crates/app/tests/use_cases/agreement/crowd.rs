//! Many answer at once.

use super::support::*;
use mingtong_app::Who;
use mingtong_app::agreement::*;
use mingtong_domain::agreement::{Answer, Command, Part, StageKind};
use mingtong_testkit::{Courtyard, TestApp};
use std::fmt::Write as _;

mingtong_testkit::on_both!(
    homes_that_consent_at_once_are_each_counted_once_and_it_starts_once,
    what_was_erased_is_gone_and_the_shares_stay,
);

/// Each pays a share of its own.
const HOMES: usize = 40;

async fn homes_that_consent_at_once_are_each_counted_once_and_it_starts_once(t: TestApp) {
    let town = t.found().await;
    let mut rows = "楼栋,单元,房号,产权面积,产权人,联系电话\n".to_owned();
    for no in 0..HOMES {
        writeln!(rows, "1幢,1,{},{}.5,业主{no},1390000{no:04}", 101 + no, 60 + no).unwrap();
    }
    let roll = Courtyard::filled(&t, &town, &rows).await.roll;
    let yard = Yard { t, town, roll };
    let id = yard.put(yard.by_area(1_000_001)).await;
    let digest = yard.digest(&id).await;
    let mut tasks = vec![];
    for no in 0..HOMES {
        let owner = yard.owner_of(no).await;
        for _ in 0..2 {
            let (app, hall, id, owner) = (yard.t.app.clone(), yard.town.hall.clone(), id.clone(), owner.clone());
            let party = u32::try_from(no + 1).unwrap();
            let answer = Command::Answer { party, answer: Answer::Consents, digest: digest.clone(), reason: None };
            tasks.push(tokio::spawn(
                async move { act_on_agreement(&app, &hall, &owner, id, None, answer).await.is_ok() },
            ));
        }
    }
    let mut done = 0;
    for task in tasks {
        done += usize::from(task.await.unwrap());
    }
    assert_eq!(done, HOMES, "sent twice is once");
    let view = yard.seen(&Who::public(None), &id).await;
    assert_eq!((view.stage, view.tally.heads as usize, view.tally.money), (StageKind::Started, HOMES, 1_000_001));
    assert_eq!(view.agreement.version.started.map(|started| started.money), Some(1_000_001));
    yard.is_sound().await;
}

impl Yard {
    async fn owner_of(&self, no: usize) -> Who {
        self.owner(&format!("1-1-{}", 101 + no)).await
    }
}

async fn what_was_erased_is_gone_and_the_shares_stay(t: TestApp) {
    let yard = Yard::new(t).await;
    let shop = line(NewStands::Shop("王五蛋糕店".to_owned(), None), Part::Pays, fixed(200));
    let signs = line(NewStands::Community, Part::Signs, Default::default());
    let by_hand = mingtong_domain::agreement::SharedBy::ByHand;
    let id = yard.put(yard.agreement(200, by_hand, None, vec![shop, signs])).await;
    let keeper = yard.town.who(mingtong_domain::role::Role::Secretary);
    let found = mingtong_app::erasable(&yard.t.app, yard.hall(), &keeper, id.clone()).await.unwrap();
    let name = found.into_iter().find(|it| it.words.as_deref() == Some("王五蛋糕店")).expect("its name can be erased");
    mingtong_app::erase(&yard.t.app, yard.hall(), &keeper, id.clone(), name.what).await.unwrap();
    let line = &yard.lines(&yard.staff(), &id).await[0];
    assert_eq!((line.name.as_str(), line.party.share), ("", 200));
    assert!(!yard.t.everything_stored(&yard.town).await.contains("王五蛋糕店"));
    yard.is_sound().await;
}
