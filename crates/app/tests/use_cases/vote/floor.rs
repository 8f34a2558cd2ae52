//! What those see and do who walk from door to door and who enter papers: buildings, a home, what waits, the box.

use super::support::*;
use mingtong_app::register::register_place;
use mingtong_app::vote::*;
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{PlaceId, VoteId};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::PlaceKind;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::vote::{Act, BoxSays, Command, Door, HoldsBy, Mark, Way};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    papers_are_issued_to_all_who_have_none,
    a_home_says_what_came_and_what_holds_and_not_what_it_says,
    a_paper_waits_for_a_second_reader,
    a_box_holds_what_was_put_into_it,
    the_lead_of_a_building_finds_its_doors_and_no_others,
    a_door_that_was_taken_back_stays_with_its_reason,
    what_is_over_waits_on_the_desk_of_who_counts,
);

async fn papers_are_issued_to_all_who_have_none(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let (app, hall, teller) = (&polls.t.app, polls.hall(), polls.teller(0));
    let floor = view_floor(app, hall, &teller, &id, None).await.unwrap();
    assert_eq!((floor.building, floor.doors.len(), floor.buildings.len()), (None, 0, 2), "one has to be chosen");
    assert_eq!(floor.offered, [Act::IssuePaper, Act::NoteDoor], "no paper comes back before it opens");
    assert_eq!(issue_to_all(app, hall, &teller, &id, Some("2")).await.unwrap(), 4);
    assert_eq!(issue_to_all(app, hall, &teller, &id, None).await.unwrap(), 4);
    assert_eq!(issue_to_all(app, hall, &teller, &id, None).await.unwrap(), 0);
    let refused = issue_to_all(app, hall, &polls.owner("1-1-101").await, &id, None).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    polls.at(OPENS);
    let walker = polls.town.who(Role::GridWorker);
    let floor = view_floor(app, hall, &walker, &id, Some("1")).await.unwrap();
    assert_eq!((floor.offered, floor.doors.len()), (vec![Act::NoteDoor], 4));
    let none = view_floor(app, hall, &walker, &id, Some("7")).await;
    assert!(matches!(none, Err(Fail::NotFound)));
    polls.is_sound().await;
}

async fn a_home_says_what_came_and_what_holds_and_not_what_it_says(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let (one, other, walker) = (polls.teller(0), polls.teller(1), polls.town.who(Role::GridWorker));
    polls.act(&one, &id, &[1], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    let today = polls.t.app.now().date();
    let met = Command::NoteDoor { door: Door::Delivered, on: today, pictures: vec![] };
    polls.act(&walker, &id, &[1], met).await.unwrap();
    polls.cast(&polls.owner("1-1-101").await, &id, &[1], Mark::Agree).await.unwrap();
    polls.at(an_hour_after(OPENS));
    for teller in [&one, &other] {
        polls.act(teller, &id, &[1], read(Mark::Blank)).await.unwrap();
    }
    let (app, hall) = (&polls.t.app, polls.hall());
    let view = view_elector(app, hall, &walker, &id, 1).await.unwrap();
    let given: Vec<_> = view.given.iter().map(|it| (it.way, it.holds)).collect();
    assert_eq!((given, view.holds_by), (vec![(Way::Web, true), (Way::Doors, false)], Some(HoldsBy::Valid)));
    let beside: Vec<u32> = view.beside.iter().map(|line| line.elector.no).collect();
    assert_eq!((beside, view.visits[0].by.as_deref()), (vec![2], Some("周网格")));
    assert_eq!(view.offered, [Act::NoteDoor]);
    let stranger = view_elector(app, hall, &polls.owner("1-1-101").await, &id, 1).await.unwrap_err();
    assert_eq!(stranger.code(), Some(Code::RoleMayNot));
    assert!(matches!(view_elector(app, hall, &walker, &id, 99).await, Err(Fail::NotFound)));
}

async fn a_paper_waits_for_a_second_reader(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let (one, other) = (polls.teller(0), polls.teller(1));
    polls.act(&one, &id, &[3, 8], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    polls.act(&one, &id, &[3, 8], Command::ReturnPaper {}).await.unwrap();
    polls.act(&one, &id, &[8], read(Mark::Agree)).await.unwrap();
    let (app, hall) = (&polls.t.app, polls.hall());
    for (teller, is_own) in [(&one, true), (&other, false)] {
        let waiting = papers_waiting(app, hall, teller, &id).await.unwrap();
        let waiting: Vec<_> = waiting.iter().map(|it| (it.elector, it.readings, it.is_own)).collect();
        assert_eq!(waiting, [(3, 0, false), (8, 1, is_own)]);
    }
    let staff = papers_waiting(app, hall, &polls.staff(), &id).await.unwrap_err();
    assert_eq!(staff.code(), Some(Code::NotATeller));
    polls.act(&other, &id, &[8], read(Mark::Agree)).await.unwrap();
    assert_eq!(papers_waiting(app, hall, &one, &id).await.unwrap().len(), 1);
}

async fn a_door_that_was_taken_back_stays_with_its_reason(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let walker = polls.town.who(Role::GridWorker);
    polls.act(&polls.teller(0), &id, &[8], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    let met = Command::NoteDoor { door: Door::Delivered, on: OPENS.date(), pictures: vec![] };
    polls.act(&walker, &id, &[8], met).await.unwrap();
    let take_back = || Command::TakeBackDoor { visit: 1, reason: "敲错了门".to_owned() };
    let owner = polls.owner("2-1-202").await;
    assert_eq!(polls.act(&owner, &id, &[8], take_back()).await.unwrap_err().code(), Some(Code::RoleMayNot));
    polls.act(&walker, &id, &[8], take_back()).await.unwrap();
    let view = view_elector(&polls.t.app, polls.hall(), &polls.teller(1), &id, 8).await.unwrap();
    let visit = &view.visits[0];
    assert_eq!(
        visit.taken_back.as_ref().and_then(|reason| reason.words()),
        Some("敲错了门"),
        "whoever counts sees why"
    );
    assert_eq!((view.line.ballot.door, view.line.ballot.visits), (None, 0));
    polls.is_sound().await;
}

async fn the_lead_of_a_building_finds_its_doors_and_no_others(t: TestApp) {
    let polls = Polls::posted(t).await;
    let keeper = Who::keeper();
    let place = async |inside: &PlaceId, code: &str, name: &str| {
        let (inside, kind, code) = (Some(inside.clone()), PlaceKind::Building, code.to_owned());
        register_place(&polls.t.app, polls.hall(), &keeper, inside, kind, code, name).await.unwrap()
    };
    let (own, elsewhere) =
        (place(&polls.town.courtyard, "011402", "二栋").await, place(&polls.town.road, "016902", "2栋").await);
    let id = polls.call(polls.owners_vote()).await;
    polls.act(&polls.teller(0), &id, &[1, 5], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    let hall = polls.t.app.hall("mingtong").await.unwrap();
    let app = &polls.t.app;
    let person = polls.owner("2-1-202").await.actor.person.unwrap();
    let lead = |place: &PlaceId| Who::in_role(person.clone(), Role::BuildingLead, Scope::Place(place.clone()));
    let (lead, other) = (lead(&own), lead(&elsewhere));
    let walked = doors_to_walk(app, &hall, &lead).await.unwrap();
    assert_eq!(walked.iter().map(|it| &it.id).collect::<Vec<_>>(), [&id], "from the desk to the doors");
    let floor = view_floor(app, &hall, &lead, &id, None).await.unwrap();
    let doors: Vec<u32> = floor.doors.iter().map(|line| line.elector.no).collect();
    assert_eq!((floor.building.as_deref(), doors), (Some("2"), vec![5, 6, 7, 8]));
    assert_eq!(floor.offered, [Act::NoteDoor]);
    assert!(matches!(view_floor(app, &hall, &lead, &id, Some("1")).await, Err(Fail::NotFound)));
    assert!(view_elector(app, &hall, &lead, &id, 5).await.unwrap().offered.contains(&Act::NoteDoor));
    assert!(matches!(view_elector(app, &hall, &lead, &id, 1).await, Err(Fail::NotFound)));
    let met = || Command::NoteDoor { door: Door::Delivered, on: OPENS.date(), pictures: vec![] };
    polls.act(&lead, &id, &[5], met()).await.unwrap();
    for (who, electors) in [(&lead, vec![1]), (&lead, vec![1, 5]), (&other, vec![5])] {
        let refused = polls.act(who, &id, &electors, met()).await.unwrap_err();
        assert_eq!(refused.code(), Some(Code::OutsideYourPlace), "{electors:?}");
    }
    let slips = list_slips(app, &hall, &lead, &id).await;
    assert!(matches!(slips, Err(Fail::NotFound)), "the whole electorate is not theirs");
    assert!(doors_to_walk(app, &hall, &other).await.unwrap().is_empty());
    assert!(matches!(view_floor(app, &hall, &other, &id, None).await, Err(Fail::NotFound)));
}

async fn a_box_holds_what_was_put_into_it(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (id, named) = (polls.call(polls.secret_vote()).await, polls.call(polls.owners_vote()).await);
    let slips = polls.slips(&id).await;
    let (app, hall, teller) = (&polls.t.app, polls.hall(), polls.teller(0));
    issue_to_all(app, hall, &teller, &id, None).await.unwrap();
    polls.at(OPENS);
    polls.cast_by(&slips[0].code, &id, Mark::Agree).await.unwrap();
    for typed in ["2-1-202", "2-1-201"] {
        let found = find_elector(app, hall, &teller, &id, typed).await.unwrap().unwrap();
        tick_off(app, hall, &teller, id.clone(), found.no, Way::Paper).await.unwrap();
    }
    assert_eq!(find_elector(app, hall, &teller, &id, "9-1-101").await.unwrap(), None);
    polls.at(CLOSES);
    let says = Some(BoxSays { area: None, paper: says(Mark::Agree) });
    let paper = NewBoxPaper { sent: "1".to_owned(), receipt: None, says };
    enter_from_box(app, hall, &teller, id.clone(), paper).await.unwrap();
    let seen = view_box(app, hall, &teller, &id).await.unwrap();
    assert_eq!((seen.ticked, seen.entered, seen.classes.len()), (2, 1, 1), "what came by page went through no box");
    assert!(matches!(view_box(app, hall, &teller, &named).await, Err(Fail::NotFound)));
    let staff = view_box(app, hall, &polls.staff(), &id).await.unwrap_err();
    assert_eq!(staff.code(), Some(Code::NotATeller));
}

async fn what_is_over_waits_on_the_desk_of_who_counts(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    let due = async |who: &Who| -> Vec<VoteId> {
        let due = votes_to_finish(&polls.t.app, polls.hall(), who).await.unwrap();
        due.into_iter().map(|it| it.id).collect()
    };
    assert_eq!(due(&polls.staff()).await, []);
    polls.at(CLOSES);
    for who in [polls.staff(), polls.teller(0)] {
        assert_eq!(due(&who).await, std::slice::from_ref(&id));
    }
    assert_eq!(due(&polls.town.who(Role::GridWorker)).await, []);
    polls.count(&id).await.unwrap();
    assert_eq!((due(&polls.staff()).await, due(&polls.teller(0)).await), (vec![id], vec![]), "the desk publishes it");
}
