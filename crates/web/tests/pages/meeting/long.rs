//! A meeting of a large body: its pages stay small, a part at a time.

use super::room::{Room, name};
use crate::browser::Browser;
use mingtong_app::meeting::{act_on_meeting, view_meeting};
use mingtong_domain::ids::PersonId;
use mingtong_domain::meeting::{Attends, Command, ItemId, ItemKind, MotionId, SignedInBy};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};
use std::collections::BTreeSet;

mingtong_testkit::on_both!(a_page_of_a_large_meeting_stays_below_60_kb);

/// What a page may have on an old telephone.
pub const BYTES_MAX: usize = 60_000;

async fn a_page_of_a_large_meeting_stays_below_60_kb(t: TestApp) {
    const MEMBERS: usize = 300;
    let room = Room::of(&t, 12).await;
    let titles: Vec<String> =
        (1..=60).map(|nth| format!("第{nth}件事：{}", "加固单元门头，居民自筹一部分".repeat(2))).collect();
    let items: Vec<(ItemKind, &str)> = titles.iter().map(|title| (ItemKind::Decide, title.as_str())).collect();
    let meeting = room.opened(&items, 12).await;
    let (app, staff) = (&t.app, room.town.who(Role::Staff));
    let names: Vec<String> = (0..MEMBERS).map(|nth| format!("旁听{nth}")).collect();
    let (attends, by) = (Attends::Observer, SignedInBy::Sheet);
    let newcomers =
        mingtong_app::meeting::sign_in_newcomers(app, &room.hall, &staff, meeting.id.clone(), &names, attends, by);
    newcomers.await.unwrap();
    let mover = || Some(room.members[3].clone());
    let counted_by = [1, 2].map(|nth| room.members[nth].clone());
    for nth in 1..=40 {
        let text = format!("动议{nth}：{}", "按预算办理，账目公开。".repeat(4));
        meeting.does(Command::PutMotion { item: ItemId(nth), amends: None, mover: mover(), text }).await;
        let (motion, counted_by) = (MotionId(nth), counted_by.clone());
        let hands = Command::DecideByHands {
            motion,
            agree: 9,
            oppose: 2,
            abstain: 1,
            counted_by,
            proxies: vec![],
            entered: None,
            source: None,
        };
        act_on_meeting(app, &room.hall, &staff, meeting.id.clone(), None, hands).await.unwrap();
    }
    let text = "还有一件".to_owned();
    let motion = Command::PutMotion { item: ItemId(41), amends: None, mover: mover(), text };
    meeting.does(motion).await;
    let mut seen = BTreeSet::new();
    for mut browser in [Browser::new(&t), room.staff().await] {
        let mut ahead = ["", "/people", "/names", "/live"].map(|page| format!("{}{page}", meeting.path)).to_vec();
        while let Some(address) = ahead.pop() {
            let page = browser.get(&address).await.html;
            assert!(page.len() < BYTES_MAX, "{address}: {} bytes", page.len());
            seen.extend(items.iter().filter(|(_, title)| page.contains(title)).map(|(_, title)| *title));
            let next = page.split("<a ").find(|link| link.contains("rel=\"next\""));
            let next = next.and_then(|link| link.split("href=\"/c/mingtong").nth(1)?.split(['"', '#']).next());
            ahead.extend(next.map(str::to_owned));
        }
    }
    assert_eq!(seen.len(), items.len(), "every item stands on some part");
    t.later(DAY_MS);
    let view = view_meeting(app, &room.hall, &staff, &meeting.id).await.unwrap();
    assert_eq!((view.attendance.observers.len(), view.meeting.decisions.len()), (MEMBERS, 40));
    assert!(view.attendance.members.iter().any(|it| it.person.name == name(11)));
    assert_ne!(room.members[0], PersonId::from("nobody"));
}
