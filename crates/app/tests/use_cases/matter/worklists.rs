//! The lists of the worklist: what waits for which act, how many there are, and narrowed.

use mingtong_app::Who;
use mingtong_app::matter::{Report, Shown, WorkQuery, worklist, worklist_counts};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Outcome, StageKind, Track, Verdict};
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    each_list_holds_what_waits_for_its_act_and_counts_it,
    a_list_is_narrowed_by_place_unit_track_and_days,
    with_words_each_tab_counts_what_its_list_finds,
    a_unit_counts_its_own_and_what_it_may_claim,
    what_was_opened_again_stands_there_until_it_ends,
);

async fn counted(t: &TestApp, town: &Town, who: &Who, shown: Shown) -> (i64, Vec<MatterId>) {
    let query = WorkQuery::of(shown);
    let listed = worklist(&t.app, &town.hall, who, &query).await.unwrap();
    let counts = worklist_counts(&t.app, &town.hall, who, &query, &[shown]).await.unwrap();
    assert_eq!(counts, [(shown, listed.total)], "a tab says how many its list holds");
    (listed.total, listed.items.iter().map(|item| item.id).collect())
}

async fn each_list_holds_what_waits_for_its_act_and_counts_it(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let mut raised = Vec::new();
    for text in ["路灯不亮", "花坛缺土", "排椅坏了", "井盖响"] {
        raised.push(town.raise(town.report(text)).await.matter);
    }
    let accept = || Command::Accept { track: Some(Track::Ordinary), unit: None, note: None };
    for id in &raised[1..] {
        town.act(&staff, *id, accept()).await.unwrap();
    }
    town.act(&staff, raised[2], Command::Assign { unit: town.units[0].clone(), note: None }).await.unwrap();
    let text = || "看过了".to_owned();
    let done =
        || Command::MarkDone { outcome: Outcome::Solved, review: None, text: text(), before: vec![], pictures: vec![] };
    town.act(&staff, raised[3], done()).await.unwrap();
    for (shown, only) in [(Shown::ToAccept, 0), (Shown::ToAssign, 1), (Shown::WithUnit, 2), (Shown::ToVerify, 3)] {
        assert_eq!(counted(&t, &town, &staff, shown).await, (1, vec![raised[only]]), "{shown:?}");
    }
    assert_eq!(counted(&t, &town, &staff, Shown::All).await.0, 4);
    assert_eq!(counted(&t, &town, &staff, Shown::Reopened).await.0, 0);

    let not_done = Command::Verify { verdict: Verdict::NotDone, text: text(), pictures: vec![] };
    town.act(&town.who(Role::Secretary), raised[3], not_done).await.unwrap();
    assert_eq!(counted(&t, &town, &staff, Shown::ToVerify).await.0, 0, "it is with whoever does it again");

    assert_eq!(counted(&t, &town, &staff, Shown::DueSoon).await.0, 0);
    t.later(30 * DAY_MS);
    let (overdue, _) = counted(&t, &town, &staff, Shown::Overdue).await;
    assert_eq!((overdue, counted(&t, &town, &staff, Shown::DueSoon).await.0), (4, 0), "what is over is not due soon");
}

async fn a_list_is_narrowed_by_place_unit_track_and_days(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let early = t.app.now();
    let yard = town.raise(town.report("路灯不亮")).await.matter;
    t.later(2 * DAY_MS);
    let later = t.app.now();
    let at_road = Report { place: Some(town.road.clone()), track: Track::Hazard, ..town.report("院墙要倒") };
    let road = town.raise(at_road).await.matter;
    town.act(&staff, yard, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    town.act(&staff, yard, Command::Assign { unit: town.units[1].clone(), note: None }).await.unwrap();
    let all = || WorkQuery::of(Shown::All);
    for (query, found) in [
        (all(), vec![road, yard]),
        (WorkQuery { place: Some(town.courtyard.clone()), ..all() }, vec![yard]),
        (WorkQuery { unit: Some(town.units[1].clone()), ..all() }, vec![yard]),
        (WorkQuery { unit: Some(town.units[0].clone()), ..all() }, vec![]),
        (WorkQuery { track: Some(Track::Hazard), ..all() }, vec![road]),
        (WorkQuery { words: "院墙".to_owned(), ..all() }, vec![road]),
        (WorkQuery { words: "明通1".to_owned(), ..all() }, vec![yard]),
        (WorkQuery { words: "，".to_owned(), ..all() }, vec![]),
        (WorkQuery { words: "路灯".to_owned(), track: Some(Track::Hazard), ..all() }, vec![]),
        (WorkQuery { received_before: Some(later), ..all() }, vec![yard]),
        (WorkQuery { received_from: Some(later), ..all() }, vec![road]),
        (WorkQuery { received_from: Some(early), place: Some(town.road.clone()), ..all() }, vec![road]),
    ] {
        let listed = worklist(&t.app, &town.hall, &staff, &query).await.unwrap();
        let mut ids: Vec<MatterId> = listed.items.iter().map(|item| item.id).collect();
        ids.sort_by_key(|id| std::cmp::Reverse(*id));
        assert_eq!(ids, found, "{query:?}");
        assert_eq!(usize::try_from(listed.total), Ok(found.len()));
    }
}

async fn with_words_each_tab_counts_what_its_list_finds(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let mut raised = Vec::new();
    for text in ["一号路灯不亮", "二号路灯不亮", "三号路灯不亮", "花坛缺土"] {
        raised.push(town.raise(town.report(text)).await.matter);
    }
    for id in &raised[1..] {
        town.act(&staff, *id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
    }
    town.act(&staff, raised[2], Command::Assign { unit: town.units[0].clone(), note: None }).await.unwrap();
    town.act(&staff, raised[1], Command::Decline { reason: "不归社区管".to_owned() }).await.unwrap();
    for who in [staff.clone(), town.handler(0), town.handler(1)] {
        for words in ["路灯", "明通1", "，"] {
            let query = |shown| WorkQuery { words: words.to_owned(), ..WorkQuery::of(shown) };
            let counts = worklist_counts(&t.app, &town.hall, &who, &query(Shown::All), &Shown::ALL).await.unwrap();
            assert_eq!(counts.len(), Shown::ALL.len());
            for (shown, count) in counts {
                let listed = worklist(&t.app, &town.hall, &who, &query(shown)).await.unwrap();
                assert_eq!(count, listed.total, "{shown:?} of {words} for {:?}", who.actor.role);
            }
        }
    }
    let lamps = WorkQuery { words: "路灯".to_owned(), ..WorkQuery::default() };
    let tabs = [Shown::All, Shown::ToAccept, Shown::ToAssign, Shown::WithUnit];
    let counts = worklist_counts(&t.app, &town.hall, &staff, &lamps, &tabs).await.unwrap();
    let expected = [(Shown::All, 2), (Shown::ToAccept, 1), (Shown::ToAssign, 0), (Shown::WithUnit, 1)];
    assert_eq!(counts, expected, "what was declined is in none of them");
}

async fn a_unit_counts_its_own_and_what_it_may_claim(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let mut raised = Vec::new();
    for text in ["路灯不亮", "花坛缺土", "排椅坏了"] {
        let id = town.raise(town.report(text)).await.matter;
        town.act(&staff, id, Command::Accept { track: Some(Track::Ordinary), unit: None, note: None }).await.unwrap();
        raised.push(id);
    }
    for (id, unit) in [(raised[0], 0), (raised[1], 1)] {
        town.act(&staff, id, Command::Assign { unit: town.units[unit].clone(), note: None }).await.unwrap();
    }
    town.act(&staff, raised[2], Command::OpenForClaim { note: None }).await.unwrap();
    let handler = town.handler(0);
    assert_eq!(counted(&t, &town, &handler, Shown::WithUnit).await, (1, vec![raised[0]]), "another's is not its own");
    assert_eq!(counted(&t, &town, &handler, Shown::ToClaim).await, (1, vec![raised[2]]));
    let other = WorkQuery { unit: Some(town.units[1].clone()), ..WorkQuery::of(Shown::WithUnit) };
    let listed = worklist(&t.app, &town.hall, &handler, &other).await.unwrap();
    assert!(listed.items.iter().all(|item| item.id != raised[1]), "no address opens what is another unit's");
}

async fn what_was_opened_again_stands_there_until_it_ends(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let mut again = Vec::new();
    for text in ["路灯不亮", "花坛缺土", "排椅坏了"] {
        let receipt = town.raise(town.report(text)).await;
        let id = receipt.matter;
        town.act(&staff, id, Command::Decline { reason: "不归社区管".to_owned() }).await.unwrap();
        town.act(&staff, id, Command::Reopen { reason: "还是归我们管".to_owned(), pictures: vec![] }).await.unwrap();
        again.push(receipt);
    }
    let ids: Vec<MatterId> = again.iter().map(|receipt| receipt.matter).collect();
    let listed = async || {
        let (total, mut listed) = counted(&t, &town, &staff, Shown::Reopened).await;
        listed.sort();
        assert_eq!(usize::try_from(total), Ok(listed.len()));
        listed
    };
    assert_eq!(listed().await, ids);
    // What is due before them stands below them.
    let hazard = town.raise(Report { track: Track::Hazard, ..town.report("院墙要倒") }).await.matter;
    let all = counted(&t, &town, &staff, Shown::All).await.1;
    assert_eq!((all.len(), all.last()), (4, Some(&hazard)), "opened again comes first");
    let raiser = mingtong_app::matter::track_matter(&t.app, &town.hall, &again[0].tracking_code).await.unwrap().1;
    town.act(&raiser, ids[0], Command::Withdraw { reason: None }).await.unwrap();
    assert_eq!(listed().await, ids[1..], "what was taken back waits for nobody");
    town.act(&staff, ids[1], Command::Merge { into: ids[2], reason: "同一件事".to_owned() }).await.unwrap();
    assert_eq!(listed().await, ids[2..], "nor does what goes on in another");
    let query = mingtong_app::matter::MatterQuery {
        stage: Some(StageKind::Accepted),
        shown: Shown::Reopened,
        ..mingtong_app::matter::MatterQuery::default()
    };
    let found = mingtong_app::matter::list_matters(&t.app, &town.hall, &staff, &query).await.unwrap();
    assert_eq!(found.items.iter().map(|item| item.id).collect::<Vec<_>>(), [ids[2]]);
}
