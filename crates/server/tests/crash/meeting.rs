//! `kill -9` in the middle of a meeting: every hand that was acknowledged is counted, and the draft of the minutes is
//! the same to the byte when everything is made again from the log. The real binary, on both databases.

use crate::support::{Server, mingtong, request, run};
use jiff::civil::date;
use mingtong_app::body::{NewBody, form_body, seat_newcomer, view_body};
use mingtong_app::community::{Founding, found_community, set_rule};
use mingtong_app::meeting::{Announcement, NewAgendaItem, act_on_meeting, call_meeting};
use mingtong_app::person::set_password;
use mingtong_app::register::change_role;
use mingtong_app::{App, Chance, Clock, Hall, Who};
use mingtong_domain::body::{self, BodyKind, Office, SeatedBy};
use mingtong_domain::ids::{MeetingId, PersonId};
use mingtong_domain::meeting::{Attends, Command, ItemKind, SignedInBy, ToldBy};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_testkit::Database;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Items of the agenda, each to be decided.
const ITEMS: usize = 60;
/// Decisions that are acknowledged before the server is killed in the middle of the next ones.
const ACKNOWLEDGED: usize = 12;
const ROUNDS: usize = 3;
const PASSWORD: &str = "yi ye zhi qiu 2021";
const NAMES: [&str; 3] = ["段召集", "马监票", "柏计票"];

/// A council of three in its meeting, with everything noticed in time.
struct Room {
    meeting: MeetingId,
    tellers: [PersonId; 2],
}

impl Room {
    async fn opened(database: &Database) -> Self {
        let app = App::new(database.open().await, Clock::default(), Chance::default());
        let founding = Founding {
            slug: "town".into(),
            prefix: "示例".into(),
            name: "示例社区".into(),
            division_code: String::new(),
        };
        found_community(&app, founding).await.expect("it is founded");
        let hall = app.hall("town").await.expect("it is there");
        told_on_the_day(&app, &hall).await;
        let new = NewBody { kind: BodyKind::Council, name: "居民议事会".into(), place: None, size: Some(3) };
        let council = form_body(&app, &hall, &Who::keeper(), new).await.expect("it is formed");
        let secretary = secretary(&app, &hall).await;
        for (nth, name) in NAMES.iter().enumerate() {
            let office = if nth == 0 { Office::Convenor } else { Office::Member };
            let (from, by) = (app.now().date(), SeatedBy::Election);
            let seat = body::Command::Seat { person: "new".into(), office, from, until: None, by, voices: None };
            seat_newcomer(&app, &hall, &secretary, council.clone(), None, name, seat).await.expect("seated");
        }
        let hall = app.hall("town").await.expect("it is there");
        let seats = view_body(&app, &hall, &Who::public(None), &council).await.expect("it is there").held;
        let persons: Vec<PersonId> = seats.into_iter().map(|seat| seat.seat.person).collect();
        let item = |nth: usize| NewAgendaItem { kind: ItemKind::Decide, title: format!("第{nth}项"), matter: None };
        let announcement = Announcement {
            body: council,
            title: "例会".into(),
            place: "会议室".into(),
            starts: app.now(),
            ends: None,
            items: (1..=ITEMS).map(item).collect(),
            asked: None,
        };
        let meeting = call_meeting(&app, &hall, &secretary, announcement).await.expect("called");
        let [chair, first, second] = persons.clone().try_into().expect("three sit in it");
        let tellers = [first, second];
        for command in [
            Command::Tell { by: ToldBy::Sheet, on: app.now().date(), pictures: vec![] },
            Command::Come { persons, attends: Attends::Member, by: SignedInBy::Sheet },
            Command::Open { recorder: tellers[0].clone(), chair, tellers: tellers.to_vec() },
        ] {
            act_on_meeting(&app, &hall, &secretary, meeting.clone(), None, command).await.expect("done");
        }
        Self { meeting, tellers }
    }

    fn path(&self, of: &str) -> String {
        format!("/api/v1/communities/town/meetings/{}{of}", self.meeting)
    }

    fn post(&self, address: &str, token: &str, act: &str, body: &Value) -> Option<u16> {
        let headers = format!("Content-Type: application/json\r\nAuthorization: Bearer {token}\r\n");
        let line = format!("POST {}", self.path(act));
        request(address, &line, &headers, &body.to_string()).map(|(status, ..)| status)
    }

    /// Decides item after item, each by its one motion, until the server is gone; keeps the last that was acknowledged.
    /// A motion that was put before the power went is not put again.
    fn decide_until_killed(&self, address: &str, token: &str, from: usize, acknowledged: &AtomicUsize) {
        let counted_by = self.tellers.each_ref().map(|person| person.as_str());
        for item in from..=ITEMS {
            let motion = json!({"item": item, "text": "照办", "mover": counted_by[0]});
            if self.post(address, token, "/put-motion", &motion).is_none() {
                return;
            }
            let hands = json!({"motion": item, "agree": 2, "oppose": 1, "abstain": 0, "counted_by": counted_by});
            match self.post(address, token, "/decide-by-hands", &hands) {
                Some(status) => assert_eq!(status, 200, "item {item}"),
                None => return,
            }
            acknowledged.store(item, Ordering::SeqCst);
        }
    }

    /// What the meeting is now, as everybody reads it.
    fn read(&self, address: &str, of: &str) -> String {
        let answer = request(address, &format!("GET {}", self.path(of)), "", "");
        let (status, _, body) = answer.expect("an answer");
        assert_eq!(status, 200, "{body}");
        body
    }

    /// How many items are decided, each with the hands that were counted.
    fn decided(&self, address: &str) -> usize {
        let meeting: Value = serde_json::from_str(&self.read(address, "")).expect("a meeting is JSON");
        let items = meeting["items"].as_array().expect("it has an agenda");
        let decided: Vec<&Value> = items.iter().take_while(|item| item["state"] == "carried").collect();
        for item in &decided {
            let figures = &item["motions"][0]["decision"];
            assert_eq!((&figures["agree"], &figures["oppose"]), (&json!(2), &json!(1)), "{figures}");
        }
        decided.len()
    }
}

/// Here people may be told of a meeting on its day.
async fn told_on_the_day(app: &App, hall: &Hall) {
    let (id, value) = (RuleId::MeetingNoticeDays, RuleValue::Integer(0));
    let (jurisdiction, basis) = ("本社区".to_owned(), "居民会议决定（示例）".to_owned());
    let rule = Rule { id, value, jurisdiction, basis, from: date(2020, 1, 1), to: None };
    set_rule(app, hall, &Who::keeper(), rule).await.expect("set");
}

async fn secretary(app: &App, hall: &Hall) -> Who {
    let person = mingtong_app::person::add_person(app, hall, &Who::keeper(), "吴书记").await.expect("added");
    let (role, all) = (Role::Secretary, Scope::Community);
    change_role(app, hall, &Who::keeper(), person.clone(), role, all.clone(), RoleChange::Grant)
        .await
        .expect("granted");
    set_password(app, hall, &Who::keeper(), &person, "shuji", PASSWORD).await.expect("set");
    Who::in_role(person, role, all)
}

/// A session of the secretary.
fn sign_in(server: &Server) -> String {
    let body = json!({"login": "shuji", "password": PASSWORD}).to_string();
    let line = "POST /api/v1/communities/town/sessions";
    let (_, _, answer) =
        request(&server.address, line, "Content-Type: application/json\r\n", &body).expect("an answer");
    let answer: Value = serde_json::from_str(&answer).expect("a session is JSON");
    answer["token"].as_str().expect("a session has a token").to_owned()
}

fn kill_in_a_meeting(database: &Database, room: &Room) {
    let arguments = database.arguments();
    let acknowledged = AtomicUsize::new(0);
    for _ in 0..ROUNDS {
        let server = Server::start(mingtong(&arguments));
        let (address, token) = (server.address.clone(), sign_in(&server));
        // One more may be there: it was recorded, and the power went before anybody was told.
        let (before, there) = (acknowledged.load(Ordering::SeqCst), room.decided(&address));
        assert!((before..=before + 1).contains(&there), "{before} were acknowledged, {there} are there");
        std::thread::scope(|scope| {
            let writer = scope.spawn(|| room.decide_until_killed(&address, &token, there + 1, &acknowledged));
            while acknowledged.load(Ordering::SeqCst) < there + ACKNOWLEDGED && !writer.is_finished() {
                std::thread::yield_now();
            }
            server.kill();
        });
        assert!(acknowledged.load(Ordering::SeqCst) >= there + ACKNOWLEDGED, "the meeting never came up");
        run(&arguments, &["rebuild", "--check"]);
    }
    let draft = || room.read(&Server::start(mingtong(&arguments)).address, "/draft");
    let before = draft();
    run(&arguments, &["rebuild"]);
    assert_eq!(draft(), before, "the minutes are made again to the byte");
}

#[test]
fn every_acknowledged_hand_is_counted_on_sqlite() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = Database::sqlite();
    let room = runtime.block_on(Room::opened(&database));
    kill_in_a_meeting(&database, &room);
}

#[test]
fn every_acknowledged_hand_is_counted_on_postgres() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    let room = runtime.block_on(Room::opened(&database));
    kill_in_a_meeting(&database, &room);
}
