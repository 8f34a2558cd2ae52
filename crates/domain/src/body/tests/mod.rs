//! Bodies as a law-minded neighbour would try them.

mod founding;

use super::*;
use crate::acts::Act as AnyAct;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::{PersonId, TextRef};
use crate::notice::{self, About, Notice, NoticeKind};
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, Millis};
use jiff::civil::{Date, date};

const BEGAN: Date = date(2021, 3, 1);

/// A body on its way, and the day on which something happens to it.
struct Story {
    body: Body,
    today: Date,
    around: Around,
}

fn at(
    today: Date,
    role: Role,
    decide: impl FnOnce(&Context<'_>) -> Result<Vec<Event>, Refusal>,
) -> Result<Vec<Event>, Refusal> {
    let actor = Actor { person: Some("somebody".into()), role, scope: Scope::Community };
    decide(&Context {
        act: AnyAct::from(Act::Seat),
        now: Millis::from_date(today),
        actor: &actor,
        actor_units: &[],
        actor_place: None,
        place_path: &[],
        rules: RuleBook::defaults(),
        voice: None,
        calendar: Calendar::state_council(),
        personal_data: false,
    })
}

impl Story {
    fn of(event: Event, today: Date) -> Self {
        let recorded = Self::recorded(event, today, 0);
        Self { body: Body::from_stream(None, [&recorded]).unwrap(), today, around: Around::default() }
    }

    fn group(kind: BodyKind) -> Registered {
        Registered { id: "b1".into(), kind, name: "name".into(), place: Some("yard".into()) }
    }

    fn proposed(size: u32) -> Self {
        let Registered { id, kind, name, place } = Self::group(BodyKind::CourtyardGroup);
        Self::of(Event::Proposed { body: id, kind, name, place, size, text: "t".into() }, BEGAN)
    }

    fn standing(size: Option<u32>) -> Self {
        Self::of(begun(&Self::group(BodyKind::Council), size), BEGAN)
    }

    fn recorded(event: Event, day: Date, position: i64) -> Recorded {
        let at = Millis::from_date(day);
        Recorded { position, at, person: None, role: Role::Secretary, event: Some(event.into()) }
    }

    fn by(&mut self, role: Role, command: Command) -> Result<(), Code> {
        let events =
            at(self.today, role, |cx| decide(&self.body, command, &self.around, cx)).map_err(|refusal| refusal.code)?;
        for event in events {
            let recorded = Self::recorded(event.clone(), self.today, self.body.latest + 1);
            self.body.apply(&event, &recorded);
        }
        Ok(())
    }

    fn does(&mut self, command: Command) -> Result<(), Code> {
        self.by(Role::Secretary, command)
    }

    fn seat(&mut self, person: &str, office: Office, by: SeatedBy, voices: Option<u32>) -> Result<(), Code> {
        let from = self.today;
        self.does(Command::Seat { person: person.into(), office, from, until: None, by, voices })
    }

    fn elect(&mut self, person: &str, office: Office) -> Result<(), Code> {
        self.seat(person, office, SeatedBy::Election, None)
    }

    /// Three of whom one leads and another counts.
    fn made_up(&mut self) {
        self.elect("lead", Office::Convenor).unwrap();
        self.elect("teller", Office::Teller).unwrap();
        self.elect("member", Office::Member).unwrap();
    }

    fn office(&self, person: &str) -> Option<Office> {
        self.body.seat_of(&PersonId::from(person), self.today).map(|seat| seat.office)
    }
}

fn words() -> TextRef {
    "words".into()
}

fn agree(due: u32, agreed: u32) -> Command {
    Command::Agree { by: AgreedBy::Doors, due, agreed, pictures: vec![], text: words() }
}

/// What a notice says is nothing to the body.
fn announce(from: Date, until: Date) -> Command {
    Command::Announce { sheet: Sheet { from, until, title: String::new(), text: String::new() } }
}

/// A notice of the founding, from the first day on, as its own stream tells.
fn notice(events: &[(Date, notice::Event)], until: Date) -> Notice {
    let posted = notice::Event::Posted {
        notice: "n1".into(),
        kind: NoticeKind::Founding,
        about: About::Body("b1".into()),
        title: words(),
        text: words(),
        place: None,
        from: BEGAN,
        to: until,
        covers: None,
    };
    let recorded = |(day, event): (Date, notice::Event)| {
        let at = Millis::from_date(day);
        Recorded { position: 0, at, person: None, role: Role::Staff, event: Some(event.into()) }
    };
    let all: Vec<Recorded> = [(BEGAN, posted)].into_iter().chain(events.iter().cloned()).map(recorded).collect();
    Notice::from_stream(&all).unwrap()
}

fn objected(number: u32) -> notice::Event {
    notice::Event::Objected { number, text: words(), objector: None, due: Millis::from_date(date(2021, 3, 6)) }
}

fn resign(person: &str, on: Date) -> Command {
    Command::Unseat { person: person.into(), by: EndedBy::Resignation, on, reason: words() }
}

#[test]
fn a_courtyard_founds_its_group() {
    let mut story = Story::proposed(5);
    assert_eq!(story.elect("lead", Office::Convenor), Err(Code::NotInThisState), "not before the residents agreed");
    story.by(Role::Staff, agree(48, 25)).unwrap();
    let until = date(2021, 3, 8);
    story.around.posted = Some("n1".into());
    story.does(announce(BEGAN, until)).unwrap();
    assert_eq!(story.body.notice, Some("n1".into()));
    story.around = Around { notice: Some(notice(&[], until)), ..Around::default() };
    assert_eq!(story.does(announce(BEGAN, until)), Err(Code::NotInThisState), "it is announced already");
    story.made_up();
    let establish = || Command::Establish { text: None };
    story.today = until;
    assert_eq!(story.does(establish()), Err(Code::NoticeStillRuns), "on its last day");
    story.today = date(2021, 3, 9);
    assert_eq!(story.by(Role::Staff, establish()), Err(Code::RoleMayNot));
    story.does(establish()).unwrap();
    assert_eq!(story.body.stage, StageKind::Active);
}

#[test]
fn nothing_stands_while_an_objection_waits_or_after_its_notice_was_broken_off() {
    let until = date(2021, 3, 8);
    let establish = || Command::Establish { text: None };
    let answered = notice::Event::Answered { number: 1, text: words() };
    let broken_off = (date(2021, 3, 5), notice::Event::TakenDown { reason: Some(words()) });
    let over = (date(2021, 3, 9), notice::Event::TakenDown { reason: None });
    let day = |event| (date(2021, 3, 4), event);
    for (events, answer) in [
        (vec![day(objected(1))], Err(Code::ObjectionsUnanswered)),
        (vec![day(objected(1)), day(answered.clone())], Ok(())),
        (vec![day(objected(1)), day(answered), over], Ok(())),
        (vec![broken_off.clone()], Err(Code::NoticeBrokenOff)),
    ] {
        let mut story = Story::proposed(3);
        story.does(agree(10, 10)).unwrap();
        story.around.posted = Some("n1".into());
        story.does(announce(BEGAN, until)).unwrap();
        story.made_up();
        story.around = Around { notice: Some(notice(&events, until)), ..Around::default() };
        story.today = date(2021, 3, 9);
        assert_eq!(story.does(establish()), answer, "{events:?}");
        // What was broken off is put right and announced again.
        let again = story.does(announce(story.today, date(2021, 3, 16)));
        assert_eq!(again.is_ok(), events.last() == Some(&broken_off), "{events:?}");
    }
}

#[test]
fn what_was_announced_before_notices_were_things_reads_and_is_written_as_it_was() {
    let written = r#"{"kind":"body.announced","data":{"until":"2021-03-08"}}"#;
    let read: Event = serde_json::from_str(written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    let mut story = Story::proposed(3);
    story.does(agree(10, 10)).unwrap();
    let recorded = Story::recorded(read.clone(), BEGAN, 2);
    story.body.apply(&read, &recorded);
    story.made_up();
    story.today = date(2021, 3, 8);
    assert_eq!(story.does(Command::Establish { text: None }), Err(Code::NoticeStillRuns));
    story.today = date(2021, 3, 9);
    story.does(Command::Establish { text: None }).unwrap();
}

#[test]
fn nobody_stands_without_somebody_to_lead() {
    let mut story = Story::proposed(3);
    story.does(agree(10, 10)).unwrap();
    story.does(announce(BEGAN, date(2021, 3, 10))).unwrap();
    story.elect("member", Office::Member).unwrap();
    story.today = date(2021, 3, 11);
    assert_eq!(story.does(Command::Establish { text: None }), Err(Code::NoConvenor));
}

#[test]
fn a_term_ends_by_itself_and_is_no_longer_than_the_rule() {
    let mut story = Story::standing(Some(5));
    let seat = |until| Command::Seat {
        person: "p1".into(),
        office: Office::Member,
        from: BEGAN,
        until,
        by: SeatedBy::Election,
        voices: None,
    };
    let last = date(2026, 2, 28);
    assert_eq!(story.does(seat(Some(date(2026, 3, 1)))), Err(Code::SeatTerm), "a day more than five years");
    assert_eq!(story.does(seat(Some(date(2021, 2, 28)))), Err(Code::SeatTerm), "over before it began");
    story.does(seat(None)).unwrap();
    let seat = &story.body.seats[0];
    assert_eq!(seat.until, last);
    assert!(seat.is_held(BEGAN) && seat.is_held(last) && !seat.is_held(date(2026, 3, 1)));
    assert!(!seat.is_held(date(2021, 2, 28)));
}

#[test]
fn nobody_holds_two_seats_and_no_seat_is_held_twice() {
    let mut story = Story::standing(Some(2));
    story.elect("a", Office::Convenor).unwrap();
    assert_eq!(story.elect("a", Office::Member), Err(Code::SeatHeld));
    story.elect("b", Office::Member).unwrap();
    assert_eq!(story.elect("c", Office::Member), Err(Code::SeatsFull));
    story.seat("c", Office::Alternate, SeatedBy::Election, Some(3)).unwrap();
    assert_eq!(story.seat("c", Office::Alternate, SeatedBy::Election, Some(3)), Err(Code::SeatHeld));
    assert_eq!(story.body.voting(story.today).count(), 2, "an alternate has no vote");
}

#[test]
fn alternates_move_up_by_their_voices() {
    let mut story = Story::standing(Some(1));
    story.elect("a", Office::Convenor).unwrap();
    story.seat("few", Office::Alternate, SeatedBy::Election, Some(3)).unwrap();
    story.seat("many", Office::Alternate, SeatedBy::Election, Some(9)).unwrap();
    story.today = date(2021, 4, 1);
    story.does(resign("a", date(2021, 4, 1))).unwrap();
    let up = |story: &mut Story, person| story.seat(person, Office::Member, SeatedBy::MovedUp, None);
    assert_eq!(up(&mut story, "stranger"), Err(Code::NotAnAlternate));
    assert_eq!(up(&mut story, "few"), Err(Code::AnotherAlternateFirst));
    up(&mut story, "many").unwrap();
    assert_eq!(story.office("many"), Some(Office::Member));
    assert_eq!(story.body.held(story.today).filter(|seat| seat.person == "many".into()).count(), 1);
}

#[test]
fn there_is_one_convenor() {
    let mut story = Story::standing(None);
    story.elect("a", Office::Convenor).unwrap();
    story.elect("b", Office::Member).unwrap();
    let entrust = |person: &str, office| Command::Entrust { person: person.into(), office };
    assert_eq!(story.does(entrust("b", Office::Alternate)), Err(Code::SeatUnchanged));
    assert_eq!(story.does(entrust("c", Office::Teller)), Err(Code::NoSeat));
    story.does(entrust("b", Office::Convenor)).unwrap();
    assert_eq!((story.office("a"), story.office("b")), (Some(Office::Member), Some(Office::Convenor)));
    assert_eq!(story.elect("c", Office::Convenor), Err(Code::ConvenorHeld), "nobody is put aside by a word");
    assert_eq!(story.office("b"), Some(Office::Convenor));
}

#[test]
fn a_seat_is_given_up_once() {
    let mut story = Story::standing(None);
    story.elect("a", Office::Member).unwrap();
    assert_eq!(story.does(resign("b", BEGAN)), Err(Code::NoSeat));
    assert_eq!(story.does(resign("a", date(2020, 1, 1))), Err(Code::NoSeat), "before it was held");
    assert_eq!(story.does(resign("a", date(2021, 5, 1))), Err(Code::DayToCome));
    story.today = date(2021, 5, 1);
    story.does(resign("a", date(2021, 5, 1))).unwrap();
    assert_eq!(story.does(resign("a", date(2021, 5, 1))), Err(Code::NoSeat));
    assert!(story.body.seats[0].is_held(date(2021, 4, 30)) && !story.body.seats[0].is_held(date(2021, 5, 1)));
    story.elect("a", Office::Member).unwrap();
}

#[test]
fn half_of_the_seats_is_enough_and_less_calls_for_an_election() {
    let mut story = Story::standing(Some(5));
    let vacancy = |story: &Story| {
        let checks = composition(&story.body, RuleBook::defaults(), Millis::from_date(story.today)).unwrap();
        checks.into_iter().find(|it| it.check == Check::Vacancy).unwrap().holds()
    };
    for (person, enough) in [("a", false), ("b", false), ("c", true)] {
        story.elect(person, Office::Member).unwrap();
        assert_eq!(vacancy(&story), enough, "{person}");
    }
}

#[test]
fn what_ended_is_over() {
    let mut story = Story::standing(None);
    story.around.unfinished = Some("m1".into());
    assert_eq!(story.does(Command::Dissolve { reason: words() }), Err(Code::MeetingUnfinished));
    story.around.unfinished = None;
    story.does(Command::Dissolve { reason: words() }).unwrap();
    assert_eq!(story.elect("a", Office::Member), Err(Code::NotInThisState));
    let now = story.today;
    at(now, Role::Secretary, |cx| {
        assert_eq!(offered(&story.body, &story.around, cx), []);
        Ok(vec![])
    })
    .unwrap();
}

#[test]
fn offered_is_what_can_be_done() {
    let story = Story::standing(None);
    for (role, acts) in [
        (Role::Secretary, vec![Act::Seat, Act::MeetRegularly, Act::Dissolve]),
        (Role::Staff, vec![Act::MeetRegularly]),
        (Role::Public, vec![]),
    ] {
        at(story.today, role, |cx| {
            assert_eq!(offered(&story.body, &story.around, cx), acts, "{role:?}");
            Ok(vec![])
        })
        .unwrap();
    }
}

#[test]
fn a_body_of_before_is_known_by_the_register_alone() {
    let registered = Story::group(BodyKind::Council);
    let body = Body::from_stream(Some(&registered), []).unwrap();
    assert_eq!((body.stage, body.latest), (StageKind::Active, -1));
    assert_eq!(Body::from_stream(None, []), None);
}
