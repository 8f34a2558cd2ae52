//! Which words everybody reads, and which nobody outside does.

use super::*;
use crate::fund::{self, RedReason, Spending, SpendingLine};
use crate::ids::{ExpenseId, FundId, NeedId, ProjectId, ReportingId};
use crate::meeting::{ItemId, ItemKind, NewItem, SpeechId};
use crate::need::{self, Class, Measure, NeedKind, Share, Source};
use crate::notice::{self, About, NoticeKind};
use crate::procedure::Fen;
use crate::project::{Origin, PlannedStep};
use crate::register::{self, PlaceKind};
use crate::reporting::{self, Liaison};
use crate::resolution::{self, Decided, Doer, Point, ResolutionKind};
use crate::time::Millis;
use crate::{ResolutionId, Role};
use jiff::civil::date;

fn recorded(events: Vec<Event>) -> Vec<Recorded> {
    let recorded = |(position, event): (i64, Event)| Recorded {
        position,
        at: Millis(0),
        person: None,
        role: Role::Staff,
        event: Some(event),
    };
    (0..).zip(events).map(recorded).collect()
}

/// The names of the texts that everybody reads after these events.
fn after(stream: &str, events: Vec<Event>) -> Vec<String> {
    let open = open_words(&Stream::parse(stream).unwrap(), &recorded(events));
    open.all().map(|text| text.0.clone()).collect()
}

#[test]
fn a_name_is_read_when_it_is_another_one_too_and_a_telephone_only_as_long_as_it_is_told() {
    let told = |text: &str| Event::from(community::Event::ContactTold { text: text.into() });
    let registered = register::Event::PlaceRegistered {
        place: "p1".into(),
        parent: None,
        kind: PlaceKind::Courtyard,
        code: String::new(),
        name: "before".into(),
    };
    let renamed = register::Event::PlaceRenamed { place: "p1".into(), name: "now".into() };
    let events = vec![told("old"), registered.into(), told("new"), renamed.into()];
    assert_eq!(after("register", events), ["before", "now", "new"]);
}

#[test]
fn of_a_fund_it_is_read_what_it_is_for() {
    let opened = fund::Event::Opened {
        fund: "f1".into(),
        purpose: "purpose".into(),
        place: None,
        sources: vec![],
        class: None,
        target: None,
        carried: None,
        origin: None,
    };
    assert_eq!(after("fund/f1", vec![opened.into()]), ["purpose"]);
}

fn posted() -> Event {
    Event::from(notice::Event::Posted {
        notice: "n1".into(),
        kind: NoticeKind::Other,
        about: About::Nothing,
        title: "title".into(),
        text: "text".into(),
        place: None,
        from: date(2021, 6, 8),
        to: date(2021, 6, 15),
        covers: None,
    })
}

#[test]
fn a_notice_keeps_its_title_when_it_is_taken_down() {
    assert_eq!(after("notice/n1", vec![posted()]), ["title", "text"]);
    let down = Event::from(notice::Event::TakenDown { reason: Some("why".into()) });
    assert_eq!(after("notice/n1", vec![posted(), down]), ["title", "why"]);
    let erased = Event::from(notice::Event::TextErased { text: "title".into() });
    assert_eq!(after("notice/n1", vec![posted(), erased]), ["text"]);
    assert!(after("procedure/n1", vec![posted()]).is_empty(), "nothing is promised of another noun");
}

#[test]
fn what_was_objected_is_read_with_its_answer_unless_it_is_withheld() {
    let objected = |number: u32| {
        let text = TextRef(format!("asked {number}"));
        Event::from(notice::Event::Objected { number, text, objector: None, due: Millis(0) })
    };
    let answered =
        |number: u32| Event::from(notice::Event::Answered { number, text: TextRef(format!("answer {number}")) });
    let withheld = Event::from(notice::Event::Withheld { number: 2, reason: "why".into() });
    let mut events = vec![posted(), objected(1), objected(2)];
    assert_eq!(after("notice/n1", events.clone()), ["title", "text"]);
    events.extend([answered(1), answered(2), withheld]);
    let open = open_words(&Stream::Notice("n1".into()), &recorded(events));
    assert!(open.contains("answer 2") && !open.contains("asked 2"));
    assert_eq!(open.frozen, ["title", "text"].map(TextRef::from));
    assert_eq!(open.shown, ["asked 1", "answer 1", "answer 2", "why"].map(TextRef::from));
}

fn called(items: Vec<NewItem>) -> Event {
    Event::from(meeting::Event::Called {
        meeting: "m1".into(),
        body: "b1".into(),
        number: 1,
        title: "title".into(),
        place: "place".into(),
        starts: Millis(0),
        ends: None,
        notice_days: 0,
        items,
        asked: None,
    })
}

#[test]
fn what_is_left_of_minutes_stands_in_their_place() {
    let written = meeting::Event::MinutesWritten { text: "minutes".into() };
    let shortened = meeting::Event::MinutesShortened { version: "minutes".into(), left: "left".into() };
    let erased = meeting::Event::TextErased { text: "minutes".into() };
    let mut events = vec![called(vec![]), written.into()];
    assert_eq!(after("meeting/m1", events.clone()), ["title", "place", "minutes"]);
    events.extend([shortened, erased].map(Event::from));
    assert_eq!(after("meeting/m1", events), ["title", "place", "left"]);
}

#[test]
fn what_came_of_an_item_is_read_and_why_somebody_stays_away_is_not() {
    let item = ItemId(1);
    let events = [
        meeting::Event::Recused { item, person: "p1".into(), reason: "touched".into() },
        meeting::Event::ItemNoted { item, text: Some("came".into()) },
        meeting::Event::Excused { persons: vec!["p1".into()], reason: Some("ill".into()) },
        meeting::Event::FloorGiven { speech: SpeechId(1), reason: Some("order".into()) },
    ];
    let agenda = vec![NewItem { kind: ItemKind::Discuss, title: "item".into(), matter: None }];
    let events = [called(agenda)].into_iter().chain(events.map(Event::from)).collect();
    assert_eq!(after("meeting/m1", events), ["title", "place", "item", "came", "touched", "order"]);
}

#[test]
fn of_an_expense_nobody_reads_who_is_paid() {
    let spending = Spending {
        payee: "payee".into(),
        amount: 100,
        purpose: "purpose".into(),
        line: SpendingLine::ALL[0],
        vouchers: vec![],
        bill: None,
        quotes: vec![],
        quoted_by: Some("quoters".into()),
        exception: None,
    };
    let (fund, expense) = (FundId::from("f1"), ExpenseId::from("e1"));
    let entered = fund::Event::Entered { fund, expense, spending: Box::new(spending) };
    let withdrawn = fund::Event::Withdrawn { reason: "why".into() };
    let day = date(2021, 6, 8);
    let paid = fund::Event::Paid { no: 1, amount: 100, day };
    let (reason, words) = (RedReason::Mistake, "why it was wrong".into());
    let red = fund::Event::ExpenseReversed { no: 2, of: 1, amount: 100, reason, words, pictures: vec![], day };
    let after = |events: Vec<fund::Event>| after("expense/f1/e1", events.into_iter().map(Event::from).collect());
    assert_eq!(after(vec![entered.clone(), withdrawn]), ["purpose", "why"]);
    assert_eq!(after(vec![entered, paid, red]), ["purpose", "why it was wrong"]);
}

#[test]
fn a_wish_is_read_as_it_was_published_and_not_before() {
    let id = NeedId::new(2021, 1).unwrap();
    let total = Share { measure: Measure::Whole, amount: 1 };
    let proposed = need::Event::Proposed {
        need: id,
        kind: NeedKind::Wish,
        source: Source::Residents,
        class: Class::AtOnce,
        title: "who wishes".into(),
        text: "in their words".into(),
        place: None,
        total,
        serves: None,
        wanted_by: None,
        asker: Some("p1".into()),
    };
    let (title, text) = (Some("wish".into()), Some("what".into()));
    let published = need::Event::Published { class: Class::AtOnce, total, title, text };
    let withdrawn = need::Event::Withdrawn { reason: "why".into() };
    let (stream, mut events) = (format!("need/{id}"), vec![Event::from(proposed)]);
    assert!(after(&stream, events.clone()).is_empty());
    events.extend([published, withdrawn].map(Event::from));
    assert_eq!(after(&stream, events), ["wish", "what", "why"]);
}

#[test]
fn quotes_of_a_project_are_read_once_one_is_chosen() {
    let id = ProjectId::new(2021, 1).unwrap();
    let opened = project::Event::Opened {
        project: id,
        origin: Origin::Need(NeedId::new(2021, 1).unwrap()),
        title: "title".into(),
        text: "text".into(),
        place: None,
        by: Doer::Community,
        matters: vec![],
        steps: vec![PlannedStep { text: "step".into(), until: date(2021, 6, 8) }],
    };
    let quoted = project::Event::Quoted {
        number: 1,
        unit: None,
        name: Some("name".into()),
        amount: Fen::new(100).unwrap(),
        terms: Some("terms".into()),
        pictures: vec![],
    };
    let (quote, reason) = (1, "cheapest".into());
    let chosen = project::Event::ContractorChosen { quote, reason, without: None, guarantee_days: None };
    let (stream, mut events) = (format!("project/{id}"), [opened, quoted].map(Event::from).to_vec());
    assert_eq!(after(&stream, events.clone()), ["title", "text", "step"]);
    events.push(chosen.into());
    assert_eq!(after(&stream, events), ["title", "text", "step", "name", "terms", "cheapest"]);
}

#[test]
fn what_a_unit_brings_is_read_as_long_as_its_report_stands() {
    let id = ReportingId::new(2021, 1).unwrap();
    let reported = reporting::Event::UnitReported {
        reporting: id,
        unit: "u1".into(),
        liaison: Liaison::Named("who speaks for it".into()),
        text: "brings".into(),
        since: date(2021, 6, 8),
        until: None,
    };
    let confirmed = reporting::Event::Confirmed { ours: None };
    let done = reporting::Event::ServiceNoted { number: 1, day: date(2021, 6, 9), about: None, text: "done".into() };
    let ended = reporting::Event::Ended { reason: "why".into() };
    let (stream, mut events) = (format!("reporting/{id}"), vec![Event::from(reported)]);
    assert!(after(&stream, events.clone()).is_empty());
    events.extend([confirmed, done].map(Event::from));
    assert_eq!(after(&stream, events.clone()), ["brings", "done"]);
    events.push(ended.into());
    assert_eq!(after(&stream, events), ["done"]);
}

#[test]
fn a_resolution_says_its_points_and_what_came_of_it() {
    let id = ResolutionId::new(2021, 1).unwrap();
    let point =
        Point { matter: None, text: "point".into(), by: Doer::Community, until: None, money: None, closes: None };
    let drawn = resolution::Event::Drawn {
        resolution: id,
        body: "b1".into(),
        kind: ResolutionKind::OwnersDecision,
        title: "title".into(),
        decided: Decided { meeting: "m1".into(), items: vec![] },
        delegation: None,
        points: vec![point],
    };
    let done = resolution::Event::CarriedOut { text: "done".into() };
    let events = [drawn, done].map(Event::from).into();
    assert_eq!(after(&format!("resolution/{id}"), events), ["title", "point", "done"]);
}
