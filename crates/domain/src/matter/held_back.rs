//! What is held back until somebody has looked at it (先审后公开, rules `publication.*`).

use super::{Event, Matter, Piece, Visibility};
use crate::context::Context;
use crate::events::Readers;
use crate::references::References;
use crate::refusal::Refusal;
use crate::role::Role;
use crate::rules::RuleId;

/// Whether what `cx.actor` says is shown only after somebody has looked at it. Residents who speak for themselves have
/// a rule of their own; whoever writes down what others said answers for it (rules `publication.*`).
pub(super) fn is_held_back(visibility: Visibility, cx: &Context<'_>) -> Result<bool, Refusal> {
    let speaks_for_themself = matches!(cx.actor.role, Role::Public | Role::Raiser);
    let rule = if speaks_for_themself { RuleId::ReviewResidents } else { RuleId::ReviewWrittenDown };
    Ok(visibility == Visibility::Public && cx.integer(rule)? > 0)
}

/// What residents add to a matter is held back like its report. It is said before the event that brings it, so that
/// this stays the latest of the story.
pub(super) fn hold_back_words(
    matter: &Matter,
    mut events: Vec<Event>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if !matches!(cx.actor.role, Role::Public | Role::Raiser) {
        return Ok(events);
    }
    let public = events.iter().filter(|event| event.readers() == Readers::Everybody);
    let pieces: Vec<Piece> = public.flat_map(|event| pieces_of(&event.references())).collect();
    if !pieces.is_empty() && is_held_back(matter.visibility, cx)? {
        events.insert(0, Event::HeldBack { pieces });
    }
    Ok(events)
}

/// The texts and pictures that an event brought.
fn pieces_of(references: &References) -> Vec<Piece> {
    let texts = references.texts.iter().cloned().map(Piece::Text);
    texts.chain(references.pictures.iter().cloned().map(Piece::Picture)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, Showing, Track, mask, raise};
    use crate::refusal::Code;

    fn title(story: &Story) -> Piece {
        Piece::Text(story.now().title)
    }

    #[test]
    fn what_a_resident_reports_waits_until_somebody_has_looked() {
        let mut story = Story::raised(Track::Ordinary);
        assert!(story.now().publication.awaits_review());
        assert_eq!(story.now().publication.public_text(&story.now().title), None);
        story.by(staff(), Command::Publish {}).unwrap();
        assert!(!story.now().publication.awaits_review());
        assert_eq!(story.now().publication.of(&title(&story)), None);
        assert_eq!(story.by(staff(), Command::Publish {}).unwrap_err().code, Code::NothingAwaitsReview);
    }

    #[test]
    fn masking_publishes_nothing() {
        let mut story = Story::raised(Track::Ordinary);
        let title = title(&story);
        for shown in ["once", "twice"] {
            let matter = story.now();
            let events = story.with_context(&staff(), |cx| mask(&matter, matter.title.clone(), shown.into(), cx));
            story.record(&staff(), events.unwrap());
            assert_eq!(story.now().publication.public_text(&story.now().title), None);
        }
        story.by(staff(), Command::Publish {}).unwrap();
        assert_eq!(story.now().publication.of(&title), Some(&Showing::Masked("twice".into())));
    }

    #[test]
    fn what_others_wrote_down_is_shown_at_once() {
        let story = Story::raised(Track::Ordinary);
        let events = story.with_context(&staff(), |cx| raise(Story::raising(Track::Ordinary), cx)).unwrap();
        assert!(matches!(&events[..], [Event::Raised { held_back: false, .. }]));
    }

    #[test]
    fn what_a_raiser_adds_waits_too_and_the_rest_stays_public() {
        let mut story = Story::closed();
        story.by(staff(), Command::Publish {}).unwrap();
        story.by(raiser(), Command::Rate { level: 5, text: Some("words".into()) }).unwrap();
        let publication = story.now().publication;
        assert_eq!(publication.of(&Piece::Text("words".into())), Some(&Showing::AwaitsReview(None)));
        assert_eq!(publication.of(&title(&story)), None);
    }

    #[test]
    fn the_desk_takes_down_and_shows_again() {
        let mut story = Story::raised(Track::Ordinary);
        story.by(staff(), Command::Publish {}).unwrap();
        let take_down = |what: &Piece| Command::TakeDown { what: what.clone(), reason: "r".into() };
        let show_again = |what: &Piece| Command::ShowAgain { what: what.clone(), reason: "r".into() };
        let title = title(&story);
        assert_eq!(story.by(staff(), show_again(&title)).unwrap_err().code, Code::AlreadySo);
        story.by(staff(), take_down(&title)).unwrap();
        assert_eq!(story.now().publication.of(&title), Some(&Showing::TakenDown));
        assert_eq!(story.by(staff(), take_down(&title)).unwrap_err().code, Code::AlreadySo);
        story.by(staff(), show_again(&title)).unwrap();
        assert_eq!(story.now().publication.of(&title), None);
        assert_eq!(story.by(handler("u1"), take_down(&title)).unwrap_err().code, Code::RoleMayNot);
    }
    #[test]
    fn a_title_in_place_of_one_that_is_withheld_waits_too() {
        let mut story = Story::raised(Track::Ordinary);
        let correct = |title: &str| Command::Correct {
            title: Some(title.into()),
            place: None,
            track: None,
            channel: None,
            reason: "r".into(),
        };
        story.by(staff(), correct("seen by nobody")).unwrap();
        assert_eq!(story.now().publication.of(&title(&story)), Some(&Showing::AwaitsReview(None)));
        story.by(staff(), Command::Publish {}).unwrap();
        story.by(staff(), correct("after somebody looked")).unwrap();
        assert_eq!(story.now().publication.of(&title(&story)), None);
        let matter = story.now();
        let events = story.with_context(&staff(), |cx| mask(&matter, matter.title.clone(), "masked".into(), cx));
        story.record(&staff(), events.unwrap());
        story.by(staff(), correct("with the words that were masked")).unwrap();
        assert_eq!(story.now().publication.of(&title(&story)), Some(&Showing::AwaitsReview(None)));
    }
}
