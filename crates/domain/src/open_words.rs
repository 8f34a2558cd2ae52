//! Which words of a notice, a meeting and a resolution everybody reads: those can be compared with the record by
//! strangers. Which of a matter, of which more is held back, says `matter/open_texts.rs`.

use crate::event::{Erases, Recorded};
use crate::ids::{Stream, TextRef};
use crate::meeting::Meeting;
use crate::notice::Notice;
use crate::resolution::Resolution;
use std::collections::BTreeSet;

/// The texts of a thing that everybody reads, but for those that were erased; none of a thing of another noun. What a
/// notice says was masked before it was recorded. What a meeting or a resolution says is masked where it is shown: of
/// those a text is read whole only where nothing of it is masked.
pub fn open_words(stream: &Stream, events: &[Recorded]) -> Vec<TextRef> {
    let said = match stream {
        Stream::Notice(_) => Notice::from_stream(events).map(|notice| of_notice(&notice)),
        Stream::Meeting(_) => Meeting::from_stream(events).map(|meeting| of_meeting(&meeting)),
        Stream::Resolution(_) => Resolution::from_stream(events).map(|resolution| of_resolution(&resolution)),
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

fn erased(events: &[Recorded]) -> BTreeSet<TextRef> {
    let events = events.iter().filter_map(|recorded| recorded.event.as_ref());
    events.filter(|event| event.erases() == Some(Erases::Texts)).flat_map(|event| event.references().texts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Event;
    use crate::notice::{self, About, NoticeKind};
    use crate::resolution::{self, Decided, Doer, Point, ResolutionKind};
    use crate::time::Millis;
    use crate::{ResolutionId, Role, meeting};
    use jiff::civil::date;

    /// The names of the texts that everybody reads after these events.
    fn after(stream: &str, events: Vec<Event>) -> Vec<String> {
        let recorded = |(position, event): (i64, Event)| Recorded {
            position,
            at: Millis(0),
            person: None,
            role: Role::Staff,
            event: Some(event),
        };
        let events: Vec<Recorded> = (0..).zip(events).map(recorded).collect();
        open_words(&Stream::parse(stream).unwrap(), &events).into_iter().map(|text| text.0).collect()
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
        assert!(after("reception/n1", vec![posted()]).is_empty(), "nothing is promised of another noun");
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
