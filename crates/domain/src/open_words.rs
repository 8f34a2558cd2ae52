//! Which words everybody reads: those can be compared with the record by strangers. Which of a matter, of which more is
//! held back, says `matter/open_texts.rs`.

use crate::agreement::Agreement;
use crate::body;
use crate::community;
use crate::event::{Erases, Event, Recorded};
use crate::fund::{Expense, Fund};
use crate::ids::{Stream, TextRef};
use crate::meeting::Meeting;
use crate::need::Need;
use crate::notice::Notice;
use crate::project::Project;
use crate::reception::Reception;
use crate::resolution::Resolution;
use crate::resource::Resource;
use crate::vote::{Question, Vote};
use std::collections::BTreeSet;

/// What the register says, of which `events` are everything that happened, the first first: what the community, its
/// places, units, categories and bodies are called and were called before, what its rules rest on, and how it is
/// reached now. It is read whole: nobody is called so.
pub fn open_names(events: &[Recorded]) -> Vec<TextRef> {
    let told = events.iter().filter_map(|recorded| recorded.event.as_ref()).filter(|event| match event {
        Event::Register(_) | Event::Body(body::Event::Formed { .. }) => true,
        // A telephone that is told no longer may be somebody's own by now.
        Event::Community(event) => !matches!(event, community::Event::ContactTold { .. }),
        _ => false,
    });
    let contact = events.iter().rev().find_map(|recorded| match &recorded.event {
        Some(Event::Community(community::Event::ContactTold { text })) => Some(text.clone()),
        _ => None,
    });
    told.flat_map(|event| event.references().texts).chain(contact).collect()
}

/// The texts of a thing that everybody reads, but for those that were erased; none of a thing of another noun. What a
/// notice says was masked before it was recorded. What others say is masked where it is shown: of those a text is read
/// whole only where nothing of it is masked. Whoever is paid is never shown whole to everybody.
pub fn open_words(stream: &Stream, events: &[Recorded]) -> Vec<TextRef> {
    let said = match stream {
        Stream::Notice(_) => Notice::from_stream(events).map(|notice| of_notice(&notice)),
        Stream::Meeting(_) => Meeting::from_stream(events).map(|meeting| of_meeting(&meeting)),
        Stream::Resolution(_) => Resolution::from_stream(events).map(|resolution| of_resolution(&resolution)),
        Stream::Reception(_) => Reception::from_stream(events).map(|reception| vec![reception.opened.title]),
        Stream::Vote(_) => Vote::from_stream(events).map(of_vote),
        Stream::Fund(_) => Fund::from_stream(events).map(|fund| vec![fund.purpose]),
        Stream::Expense(..) => Expense::from_stream(events).map(|expense| vec![expense.spending.purpose]),
        Stream::Need(_) => Need::from_stream(events).map(|need| vec![need.asked.title, need.asked.text]),
        Stream::Resource(_) => {
            Resource::from_stream(events).map(|resource| vec![resource.offered.title, resource.offered.text])
        }
        Stream::Agreement(_) => Agreement::from_stream(events).map(|agreement| vec![agreement.title]),
        Stream::Project(_) => Project::from_stream(events).map(|project| vec![project.title, project.text]),
        _ => None,
    };
    let gone = erased(events);
    said.unwrap_or_default().into_iter().filter(|text| !gone.contains(text)).collect()
}

/// What it is called stays; what it says goes with the sheet.
fn of_notice(notice: &Notice) -> Vec<TextRef> {
    let text = Some(&notice.text).filter(|_| notice.taken_down.is_none());
    [&notice.title].into_iter().chain(text).cloned().collect()
}

/// What it is called, where it is, what stands on its agenda, what was moved and said to be read beside it, and its
/// minutes: of each version the text, or what is left of it.
fn of_meeting(meeting: &Meeting) -> Vec<TextRef> {
    let head = [&meeting.title, &meeting.place].into_iter().chain(&meeting.called_off);
    let items = meeting.items.iter().map(|item| &item.new.title);
    let moved = meeting.motions.iter().map(|motion| &motion.text);
    let views = meeting.views.iter().map(|view| &view.text);
    let minutes = meeting.minutes.iter().map(|version| version.read());
    head.chain(items).chain(moved).chain(views).chain(minutes).cloned().collect()
}

/// What it is called, its points, what came of it, and why it does not hold.
fn of_resolution(resolution: &Resolution) -> Vec<TextRef> {
    let head = [&resolution.title].into_iter().chain(&resolution.delegation);
    let points = resolution.points.iter().flat_map(|point| {
        let money = point.money.as_ref().map(|money| &money.words);
        [&point.text].into_iter().chain(money)
    });
    let voided = resolution.voided.iter().flat_map(|voided| [&voided.by, &voided.reason]);
    let escalated = resolution.escalated.iter().map(|escalated| &escalated.reason);
    let ends = resolution.outcome.iter().chain(voided).chain(&resolution.withdrawn).chain(escalated);
    head.chain(points).chain(ends).cloned().collect()
}

/// What it is called, what it is about, whom it concerns, and the lines of its ballot.
fn of_vote(vote: Vote) -> Vec<TextRef> {
    let lines = match vote.question {
        Question::Motions { motions, .. } => motions,
        Question::Approval { options, .. } => options,
        Question::Election { .. } => vec![],
    };
    [vote.title, vote.text, vote.scope].into_iter().chain(lines).collect()
}

fn erased(events: &[Recorded]) -> BTreeSet<TextRef> {
    let events = events.iter().filter_map(|recorded| recorded.event.as_ref());
    events.filter(|event| event.erases() == Some(Erases::Texts)).flat_map(|event| event.references().texts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fund;
    use crate::notice::{self, About, NoticeKind};
    use crate::register::{self, PlaceKind};
    use crate::resolution::{self, Decided, Doer, Point, ResolutionKind};
    use crate::time::Millis;
    use crate::{ResolutionId, Role, meeting};
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
        let texts = open_words(&Stream::parse(stream).unwrap(), &recorded(events));
        texts.into_iter().map(|text| text.0).collect()
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
        let names: Vec<String> = open_names(&recorded(events)).into_iter().map(|text| text.0).collect();
        assert_eq!(names, ["before", "now", "new"]);
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

    #[test]
    fn a_notice_keeps_its_title_when_it_is_taken_down() {
        let posted = || {
            Event::from(notice::Event::Posted {
                notice: "n1".into(),
                kind: NoticeKind::Other,
                about: About::Nothing,
                title: "title".into(),
                text: "text".into(),
                place: None,
                from: date(2021, 6, 8),
                to: date(2021, 6, 15),
            })
        };
        assert_eq!(after("notice/n1", vec![posted()]), ["title", "text"]);
        let down = Event::from(notice::Event::TakenDown { reason: Some("why".into()) });
        assert_eq!(after("notice/n1", vec![posted(), down]), ["title"]);
        let erased = Event::from(notice::Event::TextErased { text: "title".into() });
        assert_eq!(after("notice/n1", vec![posted(), erased]), ["text"]);
        assert!(after("procedure/n1", vec![posted()]).is_empty(), "nothing is promised of another noun");
    }

    #[test]
    fn what_is_left_of_minutes_stands_in_their_place() {
        let called = meeting::Event::Called {
            meeting: "m1".into(),
            body: "b1".into(),
            number: 1,
            title: "title".into(),
            place: "place".into(),
            starts: Millis(0),
            ends: None,
            notice_days: 0,
            items: vec![],
            asked: None,
        };
        let written = meeting::Event::MinutesWritten { text: "minutes".into() };
        let shortened = meeting::Event::MinutesShortened { version: "minutes".into(), left: "left".into() };
        let erased = meeting::Event::TextErased { text: "minutes".into() };
        let mut events: Vec<Event> = [called, written].map(Event::from).into();
        assert_eq!(after("meeting/m1", events.clone()), ["title", "place", "minutes"]);
        events.extend([shortened, erased].map(Event::from));
        assert_eq!(after("meeting/m1", events), ["title", "place", "left"]);
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
}
