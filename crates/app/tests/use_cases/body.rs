//! A courtyard founds its group, and who of a body stays away: on both databases, through use case, log, read table and
//! query.

use crate::meeting::room::Room;
use mingtong_app::body::{
    Absences, NewBody, act_on_body, form_body, list_bodies, propose_body, seat_newcomer, view_body,
};
use mingtong_app::notice::{act_on_notice, object_to_notice, view_notice};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::body::{Act, AgreedBy, BodyKind, Command, EndedBy, Office, SeatedBy, Sheet, StageKind};
use mingtong_domain::ids::{BodyId, PersonId};
use mingtong_domain::meeting::{self, ItemId};
use mingtong_domain::notice::{self, About, NoticeKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_courtyard_founds_its_group,
    a_notice_that_was_broken_off_founds_nothing,
    a_courtyard_has_one_group,
    what_residents_said_of_a_body_is_masked,
    what_somebody_else_did_meanwhile_is_told,
    r13_whoever_stays_away_without_a_word_is_counted,
);

fn group(town: &Town) -> NewBody {
    let (name, place) = ("十四号院议事小组".to_owned(), Some(town.courtyard.clone()));
    NewBody { kind: BodyKind::CourtyardGroup, name, place, size: Some(5) }
}

fn agree() -> Command<String> {
    let text = "同意由楼栋长牵头".to_owned();
    Command::Agree { by: AgreedBy::Doors, due: 48, agreed: 40, pictures: vec![], text }
}

fn seat(t: &TestApp, office: Office) -> Command<String> {
    let from = t.app.now().date();
    Command::Seat { person: "new".into(), office, from, until: None, by: SeatedBy::Agreement, voices: None }
}

/// For so many days from today.
fn announce(t: &TestApp, days: i64) -> Command<String> {
    let (from, until) = (t.app.now().date(), Millis(t.app.now().0 + days * DAY_MS).date());
    let (title, text) = ("成立公示".to_owned(), "成立五人小组，联系人13812345678。".to_owned());
    Command::Announce { sheet: Sheet { from, until, title, text } }
}

async fn proposed(t: &TestApp, town: &Town) -> BodyId {
    let lead = Who::in_role("lead".into(), Role::BuildingLead, Scope::Place(town.courtyard.clone()));
    propose_body(&t.app, &town.hall, &lead, group(town), "楼栋长和三户家庭提议").await.unwrap()
}

/// Whoever sits in the group.
const SEATED: [(&str, Office); 4] = [
    ("段组长", Office::Convenor),
    ("马监票", Office::Teller),
    ("罗成员", Office::Member),
    ("柏候补", Office::Alternate),
];

async fn a_courtyard_founds_its_group(t: TestApp) {
    let town = t.found().await;
    let (secretary, staff) = (town.who(Role::Secretary), town.who(Role::Staff));
    let id = proposed(&t, &town).await;
    let act = async |who: &Who, command| act_on_body(&t.app, &town.hall, who, id.clone(), None, command).await;
    let early = act(&secretary, Command::Establish { text: None }).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::NotInThisState));
    act(&staff, agree()).await.unwrap();
    let refused = act(&staff, announce(&t, 6)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NoticeTooShort), "the rule of the notice holds");
    act(&staff, announce(&t, 7)).await.unwrap();
    let early = act(&secretary, Command::Establish { text: None }).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::NoticeStillRuns));
    for (name, office) in SEATED {
        seat_newcomer(&t.app, &town.hall, &secretary, id.clone(), None, name, seat(&t, office)).await.unwrap();
    }
    let founding = view_body(&t.app, &town.hall, &staff, &id).await.unwrap().notice.unwrap().id;
    let posted = view_notice(&t.app, &town.hall, &staff, &founding, 0).await.unwrap();
    let about = posted.about.map(|about| (about.about, about.name));
    assert_eq!(about, Some((About::Body(id.clone()), "十四号院议事小组".to_owned())), "before it stands");
    assert_eq!((posted.notice.kind, posted.notice.place), (NoticeKind::Founding, Some(town.courtyard.clone())));
    assert_eq!(posted.text.words(), Some("成立五人小组，联系人138****5678。"));
    let objection = "组长要重选".to_owned();
    object_to_notice(&t.app, &town.hall, &Who::public(None), founding.clone(), objection, None).await.unwrap();

    t.later(8 * DAY_MS);
    let waiting = act(&secretary, Command::Establish { text: None }).await.unwrap_err();
    assert_eq!(waiting.code(), Some(Code::ObjectionsUnanswered));
    let answer = notice::Command::AnswerObjection { number: 1, text: "组长由居民推选产生。".to_owned() };
    act_on_notice(&t.app, &town.hall, &staff, founding.clone(), None, answer).await.unwrap();
    act(&secretary, Command::Establish { text: None }).await.unwrap();

    let view = view_body(&t.app, &town.hall, &Who::public(None), &id).await.unwrap();
    let held: Vec<_> = view.held.iter().map(|seat| (seat.name.as_str(), seat.seat.office)).collect();
    assert_eq!((view.body.stage, held), (StageKind::Active, SEATED.to_vec()));
    assert_eq!(view.acts, []);
    assert!(view.held.iter().all(|seat| seat.is_unnamed), "the notice names nobody");
    assert_eq!(view.agreement.as_ref().map(|(_, text)| text.as_str()), Some("同意由楼栋长牵头"));
    // Whoever sits in it may act for it from now on; an alternate may not.
    let hall = t.app.hall("mingtong").await.unwrap();
    let roles = async |name: &str| {
        let person = &view.held.iter().find(|seat| seat.name == name).unwrap().seat.person;
        t.store().read().await.unwrap().link().roles_of(town.hall.id, person.as_str()).await.unwrap().len()
    };
    assert_eq!((roles("段组长").await, roles("柏候补").await), (1, 0));
    assert!(hall.register.bounds(&Scope::Body(id.clone())) == Some(&town.courtyard));
    let person = view.held[0].seat.person.clone();
    let (on, reason) = (t.app.now().date(), "搬家".to_owned());
    act(&secretary, Command::Unseat { person, by: EndedBy::Leaving, on, reason }).await.unwrap();
    assert_eq!(roles("段组长").await, 0);
    let item = list_bodies(&t.app, &town.hall).await.unwrap().into_iter().find(|item| item.id == id).unwrap();
    assert_eq!((item.members, item.size, item.stage), (2, Some(5), StageKind::Active));
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn a_notice_that_was_broken_off_founds_nothing(t: TestApp) {
    let town = t.found().await;
    let (secretary, staff) = (town.who(Role::Secretary), town.who(Role::Staff));
    let id = proposed(&t, &town).await;
    let act = async |who: &Who, command| act_on_body(&t.app, &town.hall, who, id.clone(), None, command).await;
    act(&staff, agree()).await.unwrap();
    act(&staff, announce(&t, 7)).await.unwrap();
    for (name, office) in [("段组长", Office::Convenor), ("马监票", Office::Teller), ("罗成员", Office::Member)]
    {
        seat_newcomer(&t.app, &town.hall, &secretary, id.clone(), None, name, seat(&t, office)).await.unwrap();
    }
    let of_body = async || view_body(&t.app, &town.hall, &staff, &id).await.unwrap();
    let first = of_body().await.notice.unwrap().id;
    let take_down = notice::Command::TakeDown { reason: Some("姓名写错了".to_owned()) };
    act_on_notice(&t.app, &town.hall, &staff, first.clone(), None, take_down).await.unwrap();
    t.later(8 * DAY_MS);
    let refused = act(&secretary, Command::Establish { text: None }).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NoticeBrokenOff));
    assert!(of_body().await.acts.contains(&Act::Announce), "it is put right and announced again");
    act(&staff, announce(&t, 7)).await.unwrap();
    let view = of_body().await;
    assert!(view.notice.unwrap().id != first && !view.acts.contains(&Act::Announce));
    t.later(8 * DAY_MS);
    act(&secretary, Command::Establish { text: None }).await.unwrap();
}

/// The same sent twice is one body; another of its name, or a second group for the courtyard, is none.
async fn a_courtyard_has_one_group(t: TestApp) {
    let town = t.found().await;
    let id = proposed(&t, &town).await;
    assert_eq!(proposed(&t, &town).await, id, "a double click");
    let secretary = town.who(Role::Secretary);
    let propose = async |new, why: &str| propose_body(&t.app, &town.hall, &secretary, new, why).await;
    let again = propose(group(&town), "再提一次").await.unwrap_err();
    assert_eq!(again.code(), Some(Code::BodyNameInUse));
    let second = NewBody { name: "第二小组".to_owned(), ..group(&town) };
    assert_eq!(propose(second.clone(), "再来一个").await.unwrap_err().code(), Some(Code::GroupThere));
    let stands = form_body(&t.app, &town.hall, &secretary, second.clone()).await.unwrap_err();
    assert_eq!(stands.code(), Some(Code::GroupThere));
    let lead = Who::in_role("lead".into(), Role::BuildingLead, Scope::Place(town.courtyard.clone()));
    let council = NewBody { kind: BodyKind::Council, ..second.clone() };
    let refused = propose_body(&t.app, &town.hall, &lead, council, "楼栋长提议").await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::KindNotProposed));
    // What was not founded after all stands in nobody's way; the same words are then meant anew.
    let dissolve = Command::Dissolve { reason: "意见不一".to_owned() };
    act_on_body(&t.app, &town.hall, &secretary, id.clone(), None, dissolve).await.unwrap();
    assert_ne!(proposed(&t, &town).await, id);
}

async fn what_residents_said_of_a_body_is_masked(t: TestApp) {
    let town = t.found().await;
    let said = "联系人：李强，13812345678，住2栋1单元301";
    let id = propose_body(&t.app, &town.hall, &town.who(Role::Secretary), group(&town), said).await.unwrap();
    let Command::Agree { by, due, agreed, pictures, .. } = agree() else { return };
    let agree = Command::Agree { by, due, agreed, pictures, text: "李强家同意".to_owned() };
    act_on_body(&t.app, &town.hall, &town.who(Role::Staff), id.clone(), None, agree).await.unwrap();
    let read = async |who: Who| {
        let view = view_body(&t.app, &town.hall, &who, &id).await.unwrap();
        (view.proposal.unwrap(), view.agreement.unwrap().1)
    };
    let (proposal, agreement) = read(Who::public(None)).await;
    assert!(!proposal.contains("李强") && !proposal.contains("13812345678") && !proposal.contains("301"), "{proposal}");
    assert_eq!(agreement, "李*家同意", "a name that one of them introduces is hidden in both");
    assert_eq!(read(town.who(Role::Staff)).await.0, said);
}

async fn what_somebody_else_did_meanwhile_is_told(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let id = proposed(&t, &town).await;
    let view = view_body(&t.app, &town.hall, &staff, &id).await.unwrap();
    assert_eq!(view.acts, [Act::Agree]);
    let seen = Some(view.body.latest);
    let act = async |command| act_on_body(&t.app, &town.hall, &staff, id.clone(), seen, command).await;
    act(agree()).await.unwrap();
    assert!(matches!(act(agree()).await, Err(Fail::Changed)));
    let nobody = Command::Seat {
        person: PersonId::from("nobody"),
        office: Office::Member,
        from: t.app.now().date(),
        until: None,
        by: SeatedBy::Agreement,
        voices: None,
    };
    let secretary = town.who(Role::Secretary);
    let refused = act_on_body(&t.app, &town.hall, &secretary, id.clone(), None, nobody).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NoSuchPerson));
    // Somebody who names another community's body is told that there is none.
    let elsewhere = view_body(&t.app, &town.hall, &staff, &BodyId::from("b-of-others")).await;
    assert!(matches!(elsewhere, Err(Fail::NotFound)));
}

/// Three times within a year end a seat: they are counted for whoever can end it, who decides.
async fn r13_whoever_stays_away_without_a_word_is_counted(t: TestApp) {
    let room = Room::of(&t).await;
    let secretary = room.town.who(Role::Secretary);
    let told = async |who: &Who, nth: usize| {
        let view = view_body(&t.app, &room.hall, who, &room.body).await.unwrap();
        view.held.into_iter().find(|seat| seat.seat.person == room.members[nth]).unwrap().absences
    };
    for times in 1..=3 {
        let id = room.called().await;
        let excuse = meeting::Command::Excuse { persons: vec![room.members[4].clone()], reason: None };
        room.does(&id, excuse).await.unwrap();
        t.later(5 * DAY_MS);
        room.come(&id, 0..4).await.unwrap();
        room.open(&id).await.unwrap();
        for item in [1, 2] {
            room.does(&id, meeting::Command::NoteItem { item: ItemId(item), text: None }).await.unwrap();
        }
        room.does(&id, meeting::Command::End {}).await.unwrap();
        assert_eq!(told(&secretary, 5).await, Some(Absences { times, most: 3 }));
        assert_eq!(told(&secretary, 5).await.unwrap().end_it(), times == 3);
    }
    assert_eq!((told(&secretary, 3).await, told(&secretary, 4).await), (None, None), "there, or excused");
    assert_eq!(told(&Who::public(None), 5).await, None, "it is nobody else's business");
    t.later(370 * DAY_MS);
    assert_eq!(told(&secretary, 5).await, None, "within a year");
}
