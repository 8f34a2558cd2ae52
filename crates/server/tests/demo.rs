//! The demo tells the acceptance story, and what it leaves behind is what the story says.

#[path = "../src/demo/mod.rs"]
mod demo;

use demo::{COMMUNITY, LETTERS, PASSWORD};
use mingtong_app::agreement::{AgreementQuery, agreement_lines, list_agreements, view_agreement};
use mingtong_app::community::{Founding, audit::audit, found_community, rates};
use mingtong_app::fund::{list_funds, view_fund};
use mingtong_app::matter::{MatterQuery, Shown, WorkQuery, list_matters, worklist};
use mingtong_app::person::sign_in;
use mingtong_app::project::{ProjectQuery, list_projects};
use mingtong_app::reception::list_receptions;
use mingtong_app::{App, Chance, Clock, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::agreement::{PartyKind, Tally};
use mingtong_domain::event::Event;
use mingtong_domain::fund::Source;
use mingtong_domain::ids::{MatterId, PersonId, Stream};
use mingtong_domain::matter;
use mingtong_domain::matter::{Channel, Handler, Matter, StageKind, Track};
use mingtong_domain::project;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::time::ClockKind;
use mingtong_store::{MatterFilter, stream_of};
use mingtong_testkit::Database;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// 1 June 2022, after the story and after the latest of the letters.
const AFTER_MS: i64 = 1_654_041_600_000;
const STORY_YEAR: i16 = 2021;
const HOURS_48_MS: i64 = 48 * 3_600_000;

struct Told {
    app: App,
    _database: Database,
}

impl Told {
    async fn new() -> Self {
        let database = Database::sqlite();
        let store = database.open().await;
        demo::load(store.clone(), Millis(AFTER_MS)).await.expect("the demo loads");
        Self {
            app: App::new(store, Clock::set_to(AFTER_MS), Chance::seeded(1)).with_demo_password(),
            _database: database,
        }
    }

    async fn hall(&self, slug: &str) -> Arc<Hall> {
        self.app.hall(slug).await.expect("the community is there")
    }

    /// The matters of the story; what is in hand came in another year.
    async fn story(&self, hall: &Hall) -> Vec<Matter> {
        let of_the_story = |matter: &Matter| matter.received.year() == STORY_YEAR;
        self.matters(hall).await.into_iter().filter(of_the_story).collect()
    }

    async fn matters(&self, hall: &Hall) -> Vec<Matter> {
        let filter = MatterFilter { limit: 100, ..MatterFilter::default() };
        let mut reader = self.app.store.read().await.expect("a reader");
        let rows = reader.link().matters(hall.id, &filter).await.expect("a list");
        let mut matters = Vec::new();
        for row in rows {
            let stream = Stream::Matter(row.id().expect("a number"));
            let events = stream_of(&mut reader.link(), hall.id, &stream).await.expect("a stream");
            matters.push(Matter::from_stream(&events).expect("a matter"));
        }
        matters
    }

    async fn titled(&self, hall: &Hall, words: &str) -> MatterId {
        let query = MatterQuery { words: words.to_owned(), ..MatterQuery::default() };
        let page = list_matters(&self.app, hall, &Who::public(None), &query).await.expect("a list");
        assert_eq!(page.items.len(), 1, "{words}");
        page.items[0].id
    }
}

#[tokio::test]
async fn the_numbers_of_the_story() {
    let told = Told::new().await;
    let hall = told.hall(COMMUNITY).await;
    let mut by_channel = BTreeMap::new();
    let matters = told.story(&hall).await;
    for matter in &matters {
        *by_channel.entry(matter.channel.key()).or_insert(0) += 1;
        assert!(matter.replies > 0, "{} has no reply", matter.id);
        assert!(matter.stage.kind().has_ended(), "{} is {:?}", matter.id, matter.stage.kind());
    }
    assert_eq!(by_channel, BTreeMap::from([("council", 20), ("courtyard_group", 4), ("reception", 5)]));
    let in_time = |matter: &Matter| matter.clocks.counted(ClockKind::Finish).is_none_or(|run| !run.is_missed());
    assert!(matters.iter().all(in_time), "every clock to finish was kept");
    let counts = rates(&told.app, &hall).await.unwrap().counts;
    assert_eq!((counts.received, counts.waiting, counts.open, counts.overdue), (43, 3, 13, 2), "with what is in hand");
    assert_eq!((counts.merged, counts.settled_elsewhere, counts.not_solved), (1, 2, 0));
    assert!(counts.finish_clocks >= 27, "all but the merged and the declined one");

    let council = matters.iter().filter(|matter| matter.channel == Channel::Council);
    let meetings: BTreeSet<_> = council.map(|matter| matter.received.date()).collect();
    assert_eq!(meetings.len(), 3);

    let receptions = list_receptions(&told.app, &hall, 0).await.unwrap();
    assert_eq!(receptions.len(), 2, "that of the story, and the next one");
    let bench = matters.iter().filter(|m| m.channel == Channel::Reception && m.track == Track::Hazard).count();
    assert_eq!(bench, 1);
    assert!(matters.iter().filter(|m| m.channel == Channel::Reception).all(|m| m.reception.is_some()));

    assert_eq!(mingtong_store::check(&told.app.store).await.unwrap(), vec![]);
}

/// C4: 300.00 and 400.00 in, 700.00 out at cost price, the discount beside it, nothing left, inside 48 hours.
#[tokio::test]
async fn the_money_of_the_board_over_the_gate_comes_to_nothing_left() {
    let told = Told::new().await;
    let hall = told.hall(COMMUNITY).await;
    let public = Who::public(None);
    let funds = list_funds(&told.app, &hall, 0).await.unwrap().items;
    let fund = funds.iter().find(|fund| fund.purpose.words().is_some_and(|it| it.contains("装饰板"))).unwrap();
    let view = view_fund(&told.app, &hall, &public, &fund.id).await.unwrap();
    assert_eq!((view.income, view.spent, view.balance, view.in_kind), (70_000, 70_000, 0, 20_000));
    let given: BTreeMap<_, _> = view.sources.iter().map(|sum| (sum.source, sum.given)).collect();
    assert_eq!((given[&Source::Residents], given[&Source::Community]), (30_000, 40_000));
    let matter = told.titled(&hall, "装饰板垮塌").await;
    let matter = told.matters(&hall).await.into_iter().find(|it| it.id == matter).unwrap();
    let due = Millis(matter.received.0 + HOURS_48_MS);
    assert!(view.fund.closed.unwrap().day < due.date(), "closed within the clock of its matter");
    let clearing = funds.iter().find(|fund| fund.purpose.words().is_some_and(|it| it.contains("下水道"))).unwrap();
    let view = view_fund(&told.app, &hall, &public, &clearing.id).await.unwrap();
    assert_eq!((view.income, view.spent, view.balance), (60_000, 60_000, 0));
}

/// C3: two shops pay, residents nothing. C1, C2, C4: projects that were accepted and archived.
#[tokio::test]
async fn what_the_shops_agreed_on_and_how_the_work_was_done() {
    let told = Told::new().await;
    let hall = told.hall(COMMUNITY).await;
    let staff = Who::desk();
    let query = AgreementQuery::default();
    let agreements = list_agreements(&told.app, &hall, &staff, query).await.unwrap().items;
    let [waiting, shops] = agreements.as_slice() else { panic!("{agreements:?}") };
    let view = view_agreement(&told.app, &hall, &staff, &shops.id).await.unwrap();
    assert_eq!(view.tally, Tally { heads: 2, money: 60_000, declined: 0 });
    assert_eq!((view.version.size.parties, view.version.size.paying), (50, 2), "48 homes are named, and pay nothing");
    let lines = agreement_lines(&told.app, &hall, &staff, &shops.id, 0).await.unwrap().items;
    assert!(lines.iter().all(|line| line.kind == PartyKind::Home && line.party.share == 0), "homes come first");
    let half = view_agreement(&told.app, &hall, &staff, &waiting.id).await.unwrap();
    assert_eq!((half.tally.heads, half.version.size.asked), (24, 48), "half of them consented");
    let stages: Vec<_> = {
        let listed = list_projects(&told.app, &hall, &Who::public(None), &ProjectQuery::default()).await.unwrap();
        listed.0.iter().map(|project| project.stage).collect()
    };
    assert_eq!(stages.iter().filter(|stage| **stage == project::StageKind::Archived).count(), 3, "{stages:?}");
}

#[tokio::test]
async fn whoever_checked_it_had_not_done_it() {
    let told = Told::new().await;
    let hall = told.hall(COMMUNITY).await;
    let mut checked = 0;
    for matter in told.story(&hall).await {
        let mut reader = told.app.store.read().await.unwrap();
        let events = stream_of(&mut reader.link(), hall.id, &Stream::Matter(matter.id)).await.unwrap();
        let mut handler = None;
        for recorded in &events {
            match &recorded.event {
                Some(Event::Matter(matter::Event::Done { handler: by, .. })) => {
                    handler = Some((recorded.person.clone(), by.clone()))
                }
                Some(Event::Matter(matter::Event::Verified { .. })) => {
                    let (person, by) = handler.clone().unwrap();
                    assert_ne!(recorded.person, person, "{}", matter.id);
                    let person = recorded.person.clone().unwrap();
                    let roles = reader.link().roles_of(hall.id, person.as_str()).await.unwrap();
                    if let Handler::Unit(unit) = by {
                        assert!(roles.iter().all(|role| role.scope_id != unit.as_str()), "{}", matter.id);
                    }
                    checked += 1;
                }
                _ => {}
            }
        }
    }
    // All but the merged and the declined one, and two of them twice.
    assert_eq!(checked, 29);
}

#[tokio::test]
async fn the_board_over_the_gate_was_safe_within_48_hours() {
    let told = Told::new().await;
    let hall = told.hall(COMMUNITY).await;
    let id = told.titled(&hall, "装饰板垮塌").await;
    let matter = told.matters(&hall).await.into_iter().find(|matter| matter.id == id).unwrap();
    let run = matter.clocks.get(ClockKind::Finish).unwrap();
    assert_eq!(run.deadline.due.0 - matter.received.0, HOURS_48_MS);
    assert!(run.stopped.unwrap() <= run.deadline.due);
    assert!(matter.closed.unwrap() <= run.deadline.due, "checked and closed within it as well");
}

#[tokio::test]
async fn the_audit_finds_only_what_waits_and_the_letters_that_nobody_answered() {
    let told = Told::new().await;
    let audits = audit(&told.app).await.unwrap();
    let found: Vec<_> = audits.iter().map(|a| (a.slug.as_str(), a.matters, a.unanswered.len())).collect();
    assert_eq!(found, [(COMMUNITY, 44, 3), (LETTERS, 700, 4)], "three came yesterday or wait");
    assert!(audits.iter().all(|audit| audit.broken.is_empty()), "{audits:?}");
    assert!(audits.iter().all(|audit| audit.money.is_empty()), "{audits:?}");
    assert_eq!(audits[0].overdue.len(), 2, "{audits:?}");
}

#[tokio::test]
async fn its_password_opens_the_demo_only() {
    let told = Told::new().await;
    let served = App::new(told.app.store.clone(), Clock::set_to(AFTER_MS), Chance::seeded(3));
    let hall = served.hall(LETTERS).await.expect("the community is there");
    sign_in(&served, &hall, "shequ", PASSWORD).await.expect_err("whoever serves for people did not ask for the demo");
    let told_so = served.with_demo_password();
    sign_in(&told_so, &hall, "shequ", PASSWORD).await.expect("in the demo it opens");
}

#[tokio::test]
async fn it_does_not_settle_beside_a_community_of_people() {
    let told = Told::new().await;
    assert_eq!(demo::stranger(&told.app.store).await.expect("the store is read"), None);
    let app = App::new(told.app.store.clone(), Clock::set_to(AFTER_MS), Chance::seeded(2));
    let founding = Founding {
        slug: "real".to_owned(),
        prefix: "真".to_owned(),
        name: "真社区".to_owned(),
        division_code: String::new(),
    };
    found_community(&app, founding).await.expect("it is founded");
    assert_eq!(demo::stranger(&told.app.store).await.expect("the store is read").as_deref(), Some("real"));
}

#[tokio::test]
async fn loaded_twice_it_is_there_once_and_everybody_can_sign_in() {
    let told = Told::new().await;
    demo::load(told.app.store.clone(), Millis(AFTER_MS)).await.unwrap();
    let hall = told.hall(COMMUNITY).await;
    assert_eq!(told.matters(&hall).await.len(), 44);
    for login in [
        "shequ", "shuji", "jiedao", "daibiao", "danwei", "dianjian", "wangge", "loudong", "zuzhang", "jiandu",
        "guanli", "jiadian", "yidian", "zhuhu", "yezhu",
    ] {
        sign_in(&told.app, &hall, login, PASSWORD).await.unwrap_or_else(|fail| panic!("{login}: {fail}"));
    }
}

#[tokio::test]
async fn the_letters_are_a_community_of_their_own() {
    let told = Told::new().await;
    let hall = told.hall(LETTERS).await;
    let counts = rates(&told.app, &hall).await.unwrap().counts;
    assert_eq!((counts.received, counts.imported), (700, 700));
    let query = MatterQuery { shown: Shown::Unanswered, ..MatterQuery::default() };
    let waiting = list_matters(&told.app, &hall, &Who::public(None), &query).await.unwrap();
    assert_eq!(waiting.items.len(), 4, "the file has four letters without an answer");
    sign_in(&told.app, &hall, "shequ", PASSWORD).await.unwrap();
}

/// Days on which nobody works, at which the calendar ends, on which no holiday is known: 1 and 4 October, the Spring
/// Festival, a Sunday, the end of a year, the first of one that has no notice yet; each as its noon in Shanghai.
const DAYS: [&str; 7] =
    ["2026-10-01", "2026-10-04", "2026-02-17", "2026-11-29", "2026-12-31", "2027-01-01", "2031-03-05"];

#[tokio::test]
async fn on_any_day_every_desk_has_something_to_do_in_every_colour() {
    for day in DAYS {
        let midnight = Millis::from_date(day.parse().unwrap());
        let database = Database::sqlite();
        let clock = Clock::set_to(0);
        let app = App::new(database.open().await, clock.clone(), Chance::seeded(1)).with_demo_password();
        demo::load_lane(&app, &clock, midnight.saturating_add_hours(12))
            .await
            .unwrap_or_else(|e| panic!("{day}: {e:#}"));
        // It is the same in the first and in the last minute of the day.
        for minutes in [0, 24 * 60 - 1] {
            clock.set(midnight.saturating_add_minutes(minutes).0);
            has_something_to_do(&app, day).await;
        }
    }
}

/// Whoever has this login, in the first of their roles. Signing in would hash a password each time.
async fn at_desk(app: &App, hall: &Hall, login: &str) -> Who {
    let mut reader = app.store.read().await.expect("the demo has it");
    let person =
        reader.link().account(hall.id, login).await.expect("the demo has it").expect("the demo has it").person_id;
    let row = reader.link().roles_of(hall.id, &person).await.expect("the demo has it").remove(0);
    let scope = Scope::from_parts(&row.scope_kind, &row.scope_id).expect("the demo has it");
    Who::in_role(PersonId(person), Role::from_key(&row.role).expect("the demo has it"), scope)
}

async fn has_something_to_do(app: &App, day: &str) {
    let hall = app.hall(COMMUNITY).await.expect("the demo has it");
    let work = async |login: &str, shown: Shown| {
        worklist(app, &hall, &at_desk(app, &hall, login).await, &WorkQuery::of(shown))
            .await
            .expect("the demo has it")
            .items
    };
    for login in ["shequ", "shuji", "jiedao", "daibiao", "danwei", "dianjian", "wangge", "loudong", "zuzhang"] {
        assert!(!work(login, Shown::All).await.is_empty(), "{day}: {login} has nothing to do");
    }
    let all = work("shequ", Shown::All).await;
    let colours: BTreeSet<_> = all.iter().filter_map(|item| item.colour).map(|colour| colour.key()).collect();
    assert_eq!(colours, BTreeSet::from(["amber", "green", "overdue"]), "{day}");
    let stages: Vec<StageKind> = all.iter().map(|item| item.stage).collect();
    for stage in [
        StageKind::Received,
        StageKind::Accepted,
        StageKind::Assigned,
        StageKind::OpenForClaim,
        StageKind::InProgress,
        StageKind::Disputed,
        StageKind::Escalated,
        StageKind::Deferred,
        StageKind::Done,
    ] {
        assert!(stages.contains(&stage), "{day}: nothing is {stage:?}");
    }
    assert_eq!(work("shequ", Shown::PersonalData).await.len(), 1, "{day}");
    assert_eq!(work("shequ", Shown::Review).await.len(), 4, "{day}");
    assert_eq!(work("shequ", Shown::Overdue).await.len(), 2, "{day}");
}
