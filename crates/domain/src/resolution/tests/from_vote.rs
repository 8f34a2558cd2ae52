//! From what a vote decided: never another kind, never what was not carried, and never longer than the vote stands.

use super::*;
use crate::motion::{DecidedBy, OwnersMatter};
use crate::vote::{
    Across, Conduct, Decides, Event as OfVote, Origin, Question, Secrecy, SilentOwners, Size, Verdict, Vote, Way,
    Window,
};

/// A vote on these lines, called by body `b` about matter 1 and over for a day, with these events after its call.
fn voted(decides: Decides, question: Question, after: Vec<OfVote>) -> Vote {
    let day = crate::time::DAY_MS;
    let called = OfVote::Called {
        vote: "v1".into(),
        number: 1,
        title: "t".into(),
        text: "t".into(),
        question: Box::new(question),
        decides,
        scope: "s".into(),
        place: Some("l".into()),
        origin: Box::new(Origin { body: Some("b".into()), matter: Some(matter(1)), ..Origin::default() }),
        window: Window { opens: Millis(NOW.0 - 9 * day), closes: Millis(NOW.0 - day) },
        conduct: Box::new(Conduct {
            secrecy: Secrecy::Named,
            ways: vec![Way::Web],
            across: Across::FirstHolds,
            silent: SilentOwners::default(),
            void_takes_part: true,
            proxies_count: false,
        }),
        tellers: vec!["a".into(), "c".into()],
        size: Size { electors: 3, voices: 3, area: None },
        electorate: "d".into(),
    };
    let all: Vec<Recorded> = std::iter::once(called).chain(after).zip(0_i64..).map(written).collect();
    Vote::from_stream(&all).unwrap()
}

fn written((event, position): (OfVote, i64)) -> Recorded {
    Recorded { position, at: NOW, person: None, role: Role::Staff, event: Some(event.into()) }
}

fn motions(count: usize) -> Question {
    Question::Motions { motions: vec!["m".into(); count], with_majority: false }
}

fn counted(verdicts: &[Verdict]) -> OfVote {
    OfVote::Counted { sheet: "s".into(), verdicts: verdicts.to_vec(), counted_by: ["a".into(), "c".into()] }
}

fn public() -> OfVote {
    OfVote::Published { notice: "n".into() }
}

fn asked() -> OfVote {
    OfVote::VoidAsked { reason: "r".into() }
}

fn void() -> OfVote {
    OfVote::Voided { reason: "r".into() }
}

/// Two lines of a residents' vote, the first carried and the second not.
fn residents(after: Vec<OfVote>) -> Vote {
    voted(Decides::by(DecidedBy::ResidentsMeeting), motions(2), after)
}

fn stands() -> Vote {
    residents(vec![counted(&[Verdict::Carried, Verdict::NotCarried]), public()])
}

fn drawing(lines: &[u32]) -> DrawingFromVote {
    let resolution = ResolutionId::new(2021, 1).unwrap();
    DrawingFromVote { resolution, title: "t".into(), lines: lines.to_vec(), points: vec![point(1)] }
}

fn try_draw(vote: &Vote, drawing: DrawingFromVote) -> Result<Event, Code> {
    let around = Around::default();
    let drawn = with(&staff(), RuleBook::defaults(), |cx| draw_from_vote(drawing, vote, None, &around, cx));
    drawn.map_err(|refusal| refusal.code)
}

/// The resolution that was drawn from it, with these events after it.
fn drawn(after: Vec<Event>) -> Resolution {
    let first = try_draw(&stands(), drawing(&[1])).unwrap();
    let written = |(event, position): (Event, i64)| Recorded {
        position,
        at: NOW,
        person: None,
        role: Role::Staff,
        event: Some(event.into()),
    };
    let all: Vec<Recorded> = std::iter::once(first).chain(after).zip(0_i64..).map(written).collect();
    Resolution::from_stream(&all).unwrap()
}

#[test]
fn what_a_vote_carried_is_drawn_up_with_its_lines() {
    let resolution = drawn(vec![]);
    assert_eq!((resolution.kind, resolution.stage), (ResolutionKind::ResidentsDecision, StageKind::Drawn));
    assert_eq!(resolution.body, Some("b".into()), "the body that called it");
    let rests_on = ByVote { vote: "v1".into(), place: Some("l".into()), lines: vec![1] };
    assert_eq!((resolution.by_vote, resolution.decided), (Some(rests_on), None));
}

/// The kind is what the vote decides by law, whoever draws it up.
#[test]
fn its_kind_is_what_the_vote_decides_by_law() {
    use ResolutionKind::*;
    let kind = |decides, rules: &RuleBook| {
        let vote = voted(decides, motions(1), vec![counted(&[Verdict::Carried]), public()]);
        let around = Around::default();
        let event = with(&staff(), rules, |cx| draw_from_vote(drawing(&[1]), &vote, None, &around, cx)).unwrap();
        let Event::DrawnFromVote { kind, .. } = event else { panic!("it is drawn up from a vote") };
        kind
    };
    let defaults = RuleBook::defaults();
    for (by, expected) in [
        (DecidedBy::ResidentsMeeting, ResidentsDecision),
        (DecidedBy::OneProjectOneMeeting, ResidentsDecision),
        (DecidedBy::Representatives, RepresentativesDecision),
        (DecidedBy::VillageRepresentatives, RepresentativesDecision),
        (DecidedBy::BodyPresent, Opinion),
        (DecidedBy::BodyAll, Opinion),
        (DecidedBy::PartyMembers, PartyResolution),
    ] {
        assert_eq!(kind(Decides::by(by), defaults), expected, "{by:?}");
    }
    let owners = Decides::owners(OwnersMatter::ChangeUse);
    assert_eq!(kind(owners, defaults), Poll, "here owners are asked, and decide elsewhere");
    let mut rules = RuleBook::of_a_community();
    let (jurisdiction, basis) = ("本市".into(), "当地规定".into());
    let (id, value) = (RuleId::ResolutionOwnersDecide, RuleValue::Integer(1));
    rules.set(Rule { id, value, jurisdiction, basis, from: date(2021, 1, 1), to: None }).unwrap();
    assert_eq!(kind(owners, &rules), OwnersDecision);
}

#[test]
fn nothing_is_drawn_from_what_is_not_public_or_does_not_stand() {
    let carried = || counted(&[Verdict::Carried, Verdict::NotCarried]);
    for (after, code) in [
        (vec![], Code::VoteNotPublished),
        (vec![carried()], Code::VoteNotPublished),
        (vec![void()], Code::VoteVoided),
        (vec![carried(), public(), asked()], Code::VoteVoidAsked),
        (vec![carried(), public(), asked(), void()], Code::VoteVoided),
    ] {
        let vote = residents(after);
        assert_eq!(try_draw(&vote, drawing(&[1])), Err(code), "{:?}", vote.progress);
    }
    let declined = residents(vec![carried(), public(), asked(), OfVote::VoidDeclined {}]);
    assert!(try_draw(&declined, drawing(&[1])).is_ok(), "it was let stand");
}

#[test]
fn only_lines_that_were_carried_become_a_resolution() {
    for verdict in Verdict::ALL.iter().copied().filter(|verdict| *verdict != Verdict::Carried) {
        let vote = residents(vec![counted(&[Verdict::Carried, verdict]), public()]);
        assert_eq!(try_draw(&vote, drawing(&[1, 2])), Err(Code::LineNotCarried), "{verdict:?}");
    }
    assert_eq!(try_draw(&stands(), drawing(&[])), Err(Code::NoLineChosen));
    assert_eq!(try_draw(&stands(), drawing(&[1, 1])).err(), Some(Code::LineChosenTwice));
    for line in [0, 3, u32::MAX] {
        assert_eq!(try_draw(&stands(), drawing(&[line])), Err(Code::NoSuchLine), "{line}");
    }
    let (around, taken) = (Around::default(), ResolutionId::new(2021, 7));
    let again = with(&staff(), RuleBook::defaults(), |cx| draw_from_vote(drawing(&[1]), &stands(), taken, &around, cx));
    let again = again.unwrap_err();
    assert_eq!((again.code, again.detail.as_deref()), (Code::AlreadyResolved, Some("2021-0007")));
}

#[test]
fn who_is_elected_takes_a_seat_and_stands_in_no_resolution() {
    let election = Question::Election { candidates: vec!["x".into(), "y".into()], seats: 1 };
    let vote = voted(Decides::by(DecidedBy::ResidentsMeeting), election, vec![counted(&[Verdict::Carried]), public()]);
    assert_eq!(try_draw(&vote, drawing(&[1])), Err(Code::ElectionResolvesNothing));
}

#[test]
fn its_points_are_about_the_matter_of_the_vote_alone() {
    let points = |points| DrawingFromVote { points, ..drawing(&[1]) };
    assert_eq!(try_draw(&stands(), points(vec![])), Err(Code::NoPoints));
    assert_eq!(try_draw(&stands(), points(vec![point(2)])), Err(Code::MatterNotDecided));
    assert_eq!(try_draw(&stands(), points(vec![point(1), point(1)])), Err(Code::MatterTwice));
    assert!(try_draw(&stands(), points(vec![Point { matter: None, ..point(1) }])).is_ok());
}

#[test]
fn a_member_draws_up_only_from_a_vote_of_the_body_that_they_lead() {
    let tried = |vote: &Vote, leads: Option<&str>| {
        let around = Around { leads: leads.map(BodyId::from), ..Around::default() };
        with(&member(), RuleBook::defaults(), |cx| {
            let drawn = draw_from_vote(drawing(&[1]), vote, None, &around, cx);
            (drawn.map(|_| ()).map_err(|refusal| refusal.code), drawable_lines(vote, &[], &around, cx))
        })
    };
    assert_eq!(tried(&stands(), Some("b")), (Ok(()), vec![1]));
    for other in [None, Some("other")] {
        assert_eq!(tried(&stands(), other), (Err(Code::NotYourBody), vec![]), "{other:?}");
    }
    let of_nobody = Vote { origin: Origin::default(), ..stands() };
    assert_eq!(tried(&of_nobody, Some("b")).0, Err(Code::NotYourBody), "the desk called it");
    let lines = |taken: &[u32]| {
        let around = Around::default();
        with(&staff(), RuleBook::defaults(), |cx| drawable_lines(&stands(), taken, &around, cx))
    };
    assert_eq!((lines(&[]), lines(&[1])), (vec![1], vec![]), "what stands in one is not offered again");
}

#[test]
fn it_is_published_without_minutes_and_only_while_the_vote_stands() {
    let around = |vote| Around { vote: Some(vote), ..Around::default() };
    let publish = || Command::Publish { notice: "n".into() };
    let tried = |stands| attempt(&staff(), &drawn(vec![]), &around(stands), publish());
    assert_eq!(tried(VoteStands::Public), Ok(vec![Event::Published { notice: "n".into() }]));
    assert_eq!(tried(VoteStands::VoidAsked), Err(Code::VoteVoidAsked));
    assert_eq!(tried(VoteStands::Void), Err(Code::VoteVoided));
    let published = drawn(vec![Event::Published { notice: "n".into() }]);
    let notice = Some(Standing { until: date(2021, 6, 15), is_over: true, taken_down_early: false, unanswered: 0 });
    let tried = |stands| {
        let around = Around { notice, ..around(stands) };
        attempt(&staff(), &published, &around, Command::TakeEffect {})
    };
    assert_eq!(tried(VoteStands::Public), Ok(vec![Event::TookEffect {}]));
    assert_eq!(tried(VoteStands::VoidAsked), Err(Code::VoteVoidAsked));
    assert_eq!(tried(VoteStands::Void), Err(Code::VoteVoided));
    let void = around(VoteStands::Void);
    let withdraw = Command::Withdraw { reason: "r".into() };
    assert!(attempt(&staff(), &drawn(vec![]), &void, withdraw).is_ok(), "it can always be taken back");
}
