//! What becomes of resolutions, whoever does it.

mod from_vote;
mod in_time;

use super::*;
use crate::body::{Body, BodyKind, Registered};
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::*;
use crate::matter::Outcome;
use crate::meeting::{Item, ItemId, ItemKind, ItemState, Meeting, NewItem, StageKind as MeetingStage, Verdict};
use crate::refusal::{Code, Refusal};
use crate::role::{Actor, Role, Scope};
use crate::rules::{Rule, RuleBook, RuleId, RuleValue};
use crate::time::{Calendar, Millis};
use jiff::civil::date;

/// 2021-06-08 09:30 in Shanghai.
const NOW: Millis = Millis(1_623_115_800_000);

fn actor(role: Role, scope: Scope) -> Actor {
    Actor { person: Some("p".into()), role, scope }
}
fn staff() -> Actor {
    actor(Role::Staff, Scope::Community)
}
fn secretary() -> Actor {
    actor(Role::Secretary, Scope::Community)
}
fn member() -> Actor {
    actor(Role::CouncilMember, Scope::Body("b".into()))
}

fn with<T>(actor: &Actor, rules: &RuleBook, decide: impl FnOnce(&Context<'_>) -> T) -> T {
    decide(&Context {
        act: Act::Draw.into(),
        now: NOW,
        actor,
        actor_units: &[],
        actor_place: None,
        place_path: &[],
        rules,
        voice: None,
        calendar: Calendar::state_council(),
        personal_data: false,
    })
}

fn body(kind: BodyKind) -> Body {
    Body::standing(Registered { id: "b".into(), kind, name: "n".into(), place: None })
}

fn matter(sequence: u32) -> MatterId {
    MatterId::new(2021, sequence).unwrap()
}

/// A meeting with an item for each of these states, the first about matter 1, the second about matter 2 …
fn meeting(states: &[ItemState]) -> Meeting {
    let event = crate::meeting::Event::Called {
        meeting: "m".into(),
        body: "b".into(),
        number: 1,
        title: "t".into(),
        place: "p".into(),
        starts: NOW,
        ends: None,
        notice_days: 0,
        items: vec![],
        asked: None,
    };
    let called = Recorded { position: 0, at: NOW, person: None, role: Role::Staff, event: Some(event.into()) };
    let mut meeting = Meeting::from_stream([&called]).unwrap();
    meeting.stage = MeetingStage::Frozen;
    meeting.items = states
        .iter()
        .zip(1_u32..)
        .map(|(state, nth)| Item {
            id: ItemId(nth),
            new: NewItem { kind: ItemKind::Decide, title: "t".into(), matter: Some(matter(nth)) },
            added_later: None,
            state: state.clone(),
            recused: vec![],
        })
        .collect();
    meeting
}

fn carried() -> ItemState {
    ItemState::Decided(Verdict::Carried)
}

fn point(nth: u32) -> Point {
    Point {
        matter: Some(matter(nth)),
        text: "t".into(),
        by: Doer::Unit("u1".into()),
        until: Some(date(2021, 6, 10)),
        money: None,
        closes: None,
    }
}

fn drawing(kind: ResolutionKind) -> Drawing {
    Drawing {
        resolution: ResolutionId::new(2021, 1).unwrap(),
        kind,
        title: "t".into(),
        decided: Decided { meeting: "m".into(), items: vec![ItemId(1)] },
        delegation: Some("d".into()),
        points: vec![point(1)],
    }
}

fn try_draw(kind: BodyKind, drawing: Drawing) -> Result<Event, Refusal> {
    let (around, meeting) = (Around::default(), meeting(&[carried()]));
    with(&staff(), RuleBook::defaults(), |cx| draw(drawing, &meeting, &body(kind), None, &around, cx))
}

fn refused(change: impl FnOnce(&mut Drawing)) -> Code {
    let mut changed = drawing(ResolutionKind::Opinion);
    change(&mut changed);
    try_draw(BodyKind::Council, changed).unwrap_err().code
}

/// A drawn resolution with these events after it.
fn after(events: Vec<Event>) -> Resolution {
    let drawn = try_draw(BodyKind::Council, drawing(ResolutionKind::Opinion)).unwrap();
    let all: Vec<Recorded> = std::iter::once(drawn)
        .chain(events)
        .zip(0_i64..)
        .map(|(event, position)| Recorded {
            position,
            at: NOW,
            person: None,
            role: Role::Staff,
            event: Some(event.into()),
        })
        .collect();
    Resolution::from_stream(&all).unwrap()
}

fn published() -> Resolution {
    after(vec![Event::Published { notice: "n".into() }])
}

fn attempt(actor: &Actor, resolution: &Resolution, around: &Around, command: Command) -> Result<Vec<Event>, Code> {
    let case = Case { resolution, around };
    with(actor, RuleBook::defaults(), |cx| decide(&case, command, cx)).map_err(|refusal| refusal.code)
}

/// The whole table of who may adopt what: every other pair is refused.
#[test]
fn a_body_adopts_only_the_kinds_that_are_its_own() {
    use ResolutionKind::*;
    for kind in BodyKind::ALL.iter().copied() {
        let its_own: &[ResolutionKind] = match kind {
            BodyKind::Council => &[Opinion, CouncilResolution],
            BodyKind::CourtyardGroup | BodyKind::Supervisors => &[Opinion],
            BodyKind::ResidentsMeeting => &[ResidentsDecision],
            BodyKind::Representatives => &[RepresentativesDecision],
            BodyKind::Owners => &[Poll],
            BodyKind::PartyMembers | BodyKind::TwoCommittees => &[PartyResolution],
        };
        for of in ResolutionKind::ALL.iter().copied() {
            let drawn = try_draw(kind, drawing(of));
            match its_own.contains(&of) {
                true => assert!(drawn.is_ok(), "{kind:?} {of:?}"),
                false => assert_eq!(drawn.unwrap_err().code, Code::KindNotOfBody, "{kind:?} {of:?}"),
            }
        }
    }
}

#[test]
fn an_owners_vote_decides_only_where_the_rule_book_says_so() {
    let decide = |rules: &RuleBook| with(&staff(), rules, |cx| may_adopt(BodyKind::Owners, cx).unwrap());
    assert_eq!(decide(RuleBook::defaults()), [ResolutionKind::Poll]);
    let mut rules = RuleBook::of_a_community();
    let allowed = Rule {
        id: RuleId::ResolutionOwnersDecide,
        value: RuleValue::Integer(1),
        jurisdiction: "本市".into(),
        basis: "当地规定".into(),
        from: date(2021, 1, 1),
        to: None,
    };
    rules.set(allowed).unwrap();
    assert_eq!(decide(&rules), [ResolutionKind::OwnersDecision, ResolutionKind::Poll]);
}

#[test]
fn a_council_resolves_only_within_what_was_entrusted_to_it() {
    let mut drawing = drawing(ResolutionKind::CouncilResolution);
    drawing.delegation = None;
    assert_eq!(try_draw(BodyKind::Council, drawing).unwrap_err().code, Code::DelegationMissing);
}

#[test]
fn only_what_was_carried_becomes_a_resolution() {
    let states = [
        ItemState::Open,
        ItemState::Decided(Verdict::NotCarried),
        ItemState::Elected,
        ItemState::Noted(None),
        ItemState::PutOff { to: date(2021, 7, 1), reason: "r".into() },
        ItemState::Referred { to: "other".into(), reason: "r".into() },
        ItemState::Withdrawn { by: None, reason: "r".into() },
    ];
    for state in states {
        let (around, meeting) = (Around::default(), meeting(std::slice::from_ref(&state)));
        let (drawing, council) = (drawing(ResolutionKind::Opinion), body(BodyKind::Council));
        let refusal = with(&staff(), RuleBook::defaults(), |cx| draw(drawing, &meeting, &council, None, &around, cx))
            .unwrap_err();
        assert_eq!(refusal.code, Code::NotCarried, "{state:?}");
    }
    assert_eq!(refused(|it| it.decided.items = vec![ItemId(9)]), Code::NoSuchItem);
    assert_eq!(refused(|it| it.decided.items = vec![]), Code::NoItemChosen);
}

#[test]
fn what_stands_in_a_resolution_is_not_resolved_again() {
    let (around, meeting, council) = (Around::default(), meeting(&[carried()]), body(BodyKind::Council));
    let taken = ResolutionId::new(2021, 7);
    let drawing = drawing(ResolutionKind::Opinion);
    let refusal =
        with(&staff(), RuleBook::defaults(), |cx| draw(drawing, &meeting, &council, taken, &around, cx)).unwrap_err();
    assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::AlreadyResolved, Some("2021-0007")));
}

#[test]
fn every_point_says_who_does_what_until_when() {
    assert_eq!(refused(|it| it.points = vec![]), Code::NoPoints);
    assert_eq!(refused(|it| it.points[0].until = None), Code::PointWithoutDay);
    assert_eq!(refused(|it| it.points[0].until = Some(date(2021, 6, 7))), Code::PointDay);
    assert_eq!(refused(|it| it.points[0].until = Some(date(2022, 6, 9))), Code::PointDay);
    assert_eq!(refused(|it| it.points[0].matter = Some(matter(2))), Code::MatterNotDecided);
    assert_eq!(refused(|it| it.points.push(point(1))), Code::MatterTwice);
    let money = |amount_fen| Some(Money { words: "w".into(), amount_fen, source: FundKind::Residents });
    for amount_fen in [0, -1, crate::limits::RESOLUTION_FEN_MAX + 1] {
        assert_eq!(refused(|it| it.points[0].money = money(amount_fen)), Code::PointMoney);
    }
    let mut drawing = drawing(ResolutionKind::Opinion);
    drawing.points[0].money = money(30_000);
    try_draw(BodyKind::Council, drawing).unwrap();
}

#[test]
fn a_point_closes_its_matter_only_as_explained_or_settled_elsewhere() {
    for outcome in Outcome::ALL.iter().copied() {
        let mut drawing = drawing(ResolutionKind::Opinion);
        let (by, until, closes) = (Doer::Community, None, Some(Closing { outcome }));
        drawing.points = vec![Point { by, until, closes, ..point(1) }];
        let drawn = try_draw(BodyKind::Council, drawing);
        match outcome {
            Outcome::Explained | Outcome::SettledElsewhere => assert!(drawn.is_ok(), "{outcome:?}"),
            Outcome::Solved | Outcome::NotSolved => assert_eq!(drawn.unwrap_err().code, Code::PointCloses),
        }
    }
}

#[test]
fn a_member_draws_up_only_for_the_body_that_they_lead() {
    let (meeting, council) = (meeting(&[carried()]), body(BodyKind::Council));
    let drawn = |leads: Option<&str>| {
        let around = Around { leads: leads.map(BodyId::from), ..Around::default() };
        let drawing = drawing(ResolutionKind::Opinion);
        with(&member(), RuleBook::defaults(), |cx| draw(drawing, &meeting, &council, None, &around, cx))
    };
    assert_eq!(drawn(None).unwrap_err().code, Code::NotYourBody);
    assert_eq!(drawn(Some("other")).unwrap_err().code, Code::NotYourBody);
    drawn(Some("b")).unwrap();
}

#[test]
fn it_takes_effect_when_its_notice_is_over_and_every_objection_answered() {
    let tried = |is_over, taken_down_early, unanswered| {
        let notice = Some(Standing { until: date(2021, 6, 15), is_over, taken_down_early, unanswered });
        let around = Around { notice, ..Around::default() };
        attempt(&staff(), &published(), &around, Command::TakeEffect {})
    };
    assert_eq!(tried(false, false, 0), Err(Code::NoticeStillRuns));
    assert_eq!(tried(false, true, 0), Err(Code::NoticeTakenDownEarly));
    assert_eq!(tried(true, true, 0), Err(Code::NoticeTakenDownEarly));
    assert_eq!(tried(true, false, 1), Err(Code::ObjectionsOpen));
    assert_eq!(tried(true, false, 0), Ok(vec![Event::TookEffect {}]));
}

#[test]
fn it_is_carried_out_when_nobody_has_to_do_anything_in_its_matters() {
    let in_force = after(vec![Event::Published { notice: "n".into() }, Event::TookEffect {}]);
    let carry_out = || Command::CarryOut { text: "t".into() };
    let waiting = Around { unfinished: Some(matter(1)), ..Around::default() };
    assert_eq!(attempt(&staff(), &in_force, &waiting, carry_out()), Err(Code::MatterUnfinished));
    assert!(attempt(&staff(), &in_force, &Around::default(), carry_out()).is_ok());
    assert_eq!(attempt(&staff(), &published(), &Around::default(), carry_out()), Err(Code::NotInThisState));
}

#[test]
fn whoever_did_not_agree_gets_an_answer_once() {
    let around = Around { views: vec!["v".into()], ..Around::default() };
    let answer = |view: &str| Command::AnswerView { view: view.into(), text: "t".into() };
    assert_eq!(attempt(&staff(), &published(), &around, answer("other")), Err(Code::NoSuchView));
    let answered = attempt(&staff(), &published(), &around, answer("v")).unwrap();
    assert_eq!(attempt(&staff(), &after(answered), &around, answer("v")), Err(Code::ViewAnswered));
}

#[test]
fn it_is_taken_to_an_assembly_and_to_no_other_body() {
    let around = Around { assembly: Some("assembly".into()), ..Around::default() };
    let take = |to: &str| Command::Escalate { to: to.into(), reason: "r".into() };
    assert_eq!(attempt(&staff(), &published(), &around, take("council")), Err(Code::NotAnAssembly));
    let events = attempt(&staff(), &published(), &around, take("assembly")).unwrap();
    let escalated = after(events);
    assert_eq!(escalated.stage, StageKind::Escalated);
    assert_eq!(attempt(&staff(), &escalated, &around, take("assembly")), Err(Code::NotInThisState));
}

#[test]
fn voided_by_government_it_holds_no_more_and_is_not_touched() {
    let void = || Command::Void { by: "b".into(), reason: "r".into() };
    assert_eq!(attempt(&staff(), &published(), &Around::default(), void()), Err(Code::RoleMayNot));
    let voided = after(attempt(&secretary(), &published(), &Around::default(), void()).unwrap());
    assert_eq!(voided.stage, StageKind::Voided);
    for act in Act::on_one() {
        assert!(!act.is_possible_in(StageKind::Voided), "{act:?}");
    }
}

fn figures(agree: &str) -> Vec<Figure> {
    let all = [
        ("rule", "owners"),
        ("matter", "use_fund"),
        ("date", "2021-05-01"),
        ("electorate.heads", "36"),
        ("electorate.area", "3508.53"),
        ("took_part.heads", "36"),
        ("took_part.area", "3508.53"),
        ("cast.agree.heads", agree),
        ("cast.agree.area", "2398.41"),
    ];
    all.iter().map(|(field, value)| Figure { field: (*field).to_owned(), value: (*value).to_owned() }).collect()
}

fn try_record(figures: Vec<Figure>) -> Result<Event, Refusal> {
    let new = RecordedResult {
        resolution: ResolutionId::new(2021, 2).unwrap(),
        body: None,
        title: "t".into(),
        result: OfficialResult { source: "s".into(), figures, pictures: vec![] },
        points: vec![],
    };
    with(&staff(), RuleBook::defaults(), |cx| record_result(new, cx))
}

#[test]
fn an_official_result_is_entered_as_it_was_announced_and_counted_again() {
    let counted = |agree| count(&figures(agree), RuleBook::defaults(), NOW).unwrap().counted.outcome;
    assert_eq!(counted("24"), mingtong_methods::Outcome::Carried);
    assert_eq!(counted("18"), mingtong_methods::Outcome::NotCarried, "half is not more than half");
    try_record(figures("24")).unwrap();
    try_record(figures("18")).expect("what does not carry is entered too, and says so");
}

#[test]
fn numbers_that_contradict_each_other_are_not_entered() {
    let refused = |change: &dyn Fn(&mut Vec<Figure>)| {
        let mut changed = figures("24");
        change(&mut changed);
        try_record(changed).unwrap_err().code
    };
    let set = |field: &'static str, value: &'static str| {
        move |all: &mut Vec<Figure>| {
            all.iter_mut().filter(|figure| figure.field == field).for_each(|figure| figure.value = value.to_owned());
        }
    };
    assert_eq!(refused(&set("cast.agree.heads", "37")), Code::ResultFigures, "more than all");
    assert_eq!(refused(&set("cast.agree.heads", "-1")), Code::ResultFigures);
    assert_eq!(refused(&set("rule", "body.present")), Code::ResultFigures);
    assert_eq!(refused(&set("date", "2021-06-09")), Code::ResultFigures, "it is to come");
    assert_eq!(refused(&|all| all.retain(|figure| figure.field != "date")), Code::ResultFigures);
}

#[test]
fn a_result_that_does_not_carry_is_not_published_as_a_decision() {
    let of = |agree| {
        let event = try_record(figures(agree)).unwrap();
        let recorded = Recorded { position: 0, at: NOW, person: None, role: Role::Staff, event: Some(event.into()) };
        Resolution::from_stream([&recorded]).unwrap()
    };
    let publish = || Command::Publish { notice: "n".into() };
    assert_eq!(attempt(&staff(), &of("18"), &Around::default(), publish()), Err(Code::ResultNotCarried));
    assert!(attempt(&staff(), &of("24"), &Around::default(), publish()).is_ok());
    let leads = Around { leads: Some("b".into()), ..Around::default() };
    assert!(attempt(&member(), &of("24"), &leads, Command::TakeEffect {}).is_err());
}
