//! A step at which people meet is noted 登记: counted by the rules of its day, in its turn, not before the step before
//! it. Where too few were there nothing is recorded, and it can be held again; where it was not carried the procedure
//! stops.

use super::{Around, Assembly, Event, Held, Noted, Numbers, Procedure, Roll, Sheet, Step, TakenFrom};
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits;
use crate::meeting::{Decision, Figures, Reckoned, Verdict, reckon};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::Millis;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use mingtong_methods::assembly::Proxies;

/// The words of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub(super) said: TextRef,
    pub(super) place: Option<TextRef>,
    pub(super) form: Option<TextRef>,
    pub(super) source: Option<TextRef>,
}

pub(super) fn note_step(
    procedure: &Procedure,
    around: &Around,
    (step, sheet, words): (Step, Sheet, Words),
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if procedure.next(around, cx.now) != Some(step) || !Step::HELD.contains(&step) {
        return Err(not_this_step(procedure, around, cx));
    }
    let held = held(procedure.noted.last(), around, (step, sheet, words), cx)?;
    Ok(vec![Event::Noted { step, held }])
}

/// It is another step's turn.
pub(super) fn not_this_step(procedure: &Procedure, around: &Around, cx: &Context<'_>) -> Refusal {
    cx.refuse(Code::NotThisStep).with(procedure.is_at(around, cx.now).number())
}

/// How a step was held, after the step before it.
///
/// # Errors
/// It was held before that step, or is still to come; papers came too late; something is missing; too few were there;
/// the numbers cannot be true; the decision is none of a body that decides at this step.
pub(super) fn held(
    before: Option<&Noted>,
    around: &Around,
    (step, sheet, words): (Step, Sheet, Words),
    cx: &Context<'_>,
) -> Result<Held, Refusal> {
    if sheet.pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    let Sheet { day, assembly, papers, numbers, pictures } = sheet;
    let Words { said, place, form, source } = words;
    let assembly = assembly.filter(|_| step == Step::Resolve);
    let empty = Held {
        day: cx.now.date(),
        assembly,
        place,
        form,
        said,
        papers,
        source,
        taken_from: None,
        figures: Figures::default(),
        tests: vec![],
        verdict: Verdict::NotCarried,
        pictures,
    };
    let at = |day: Date| is_in_time(before, step, (day, papers), cx).map(|()| day);
    match numbers {
        Numbers::Entered(roll) => {
            let day = at(day.ok_or_else(|| cx.refuse(Code::TextMissing))?)?;
            entered(step, roll, Held { day, ..empty }, cx)
        }
        Numbers::Decided(motion) => {
            let taken = taken_from(step, around, cx)?;
            let Decision { figures, tests, verdict, at: moment, .. } = taken.decision.clone();
            let (day, assembly) = (at(moment.date())?, Assembly::of(taken.kind));
            let taken_from = Some(motion);
            Ok(Held { day, assembly, taken_from, figures, tests, verdict, source: None, ..empty })
        }
    }
}

fn entered(step: Step, roll: Roll, held: Held, cx: &Context<'_>) -> Result<Held, Refusal> {
    let Roll { due, present, agree, oppose, abstain } = roll;
    if held.place.is_none() || held.form.is_none() {
        return Err(cx.refuse(Code::TextMissing));
    }
    if held.source.is_none() {
        return Err(cx.refuse(Code::NumbersMissing));
    }
    if due == 0 || present > due {
        return Err(cx.refuse(Code::MoreThanDue).with(format!("{present}/{due}")));
    }
    let rules = step.decided_by(held.assembly).and_then(|rule| rule.rules());
    let rules = rules.ok_or_else(|| cx.refuse(Code::AssemblyMissing))?;
    let figures = Figures { due, present, proxies: 0, agree, oppose, abstain };
    let Reckoned { tests, verdict } = reckon(rules, figures, Proxies::DoNotCount, &on_that_day(held.day, cx))?;
    Ok(Held { figures, tests, verdict, ..held })
}

/// What a meeting here decided stands as it was counted there, on its day.
fn taken_from<'a>(step: Step, around: &'a Around, cx: &Context<'_>) -> Result<&'a TakenFrom, Refusal> {
    let taken = around.decided.as_ref().filter(|taken| step.bodies().contains(&taken.kind));
    taken.ok_or_else(|| cx.refuse(Code::NotThatBody))
}

/// The rules of the day of the step are asked, whenever it is noted.
fn on_that_day<'a>(day: Date, cx: &Context<'a>) -> Context<'a> {
    Context { now: Millis::from_date(day), ..*cx }
}

/// It was held after the step before it, and its papers came in time.
fn is_in_time(
    before: Option<&Noted>,
    step: Step,
    (day, papers): (Date, Option<Date>),
    cx: &Context<'_>,
) -> Result<(), Refusal> {
    let earliest = before.map_or_else(|| date(*limits::YEARS.start(), 1, 1), |before| before.held.day);
    if day < earliest {
        return Err(cx.refuse(Code::StepTooEarly).with(earliest));
    }
    if day > cx.now.date() {
        return Err(cx.refuse(Code::InTheFuture));
    }
    // Those who review or resolve had their papers so many days ahead; the day on which they got them is not counted.
    let days = match step.has_papers() {
        true => on_that_day(day, cx).integer(RuleId::ProcedurePapersDays)?,
        false => 0,
    };
    let latest = day.checked_sub(days.days()).unwrap_or(Date::MIN);
    match papers {
        None if days > 0 => Err(cx.refuse(Code::PapersMissing).with(latest)),
        Some(papers) if papers > latest => Err(cx.refuse(Code::PapersLate).with(latest)),
        Some(papers) => papers_are_of_it(papers, day, cx),
        None => Ok(()),
    }
}

/// Papers were not handed out long before the meeting.
fn papers_are_of_it(papers: Date, day: Date, cx: &Context<'_>) -> Result<(), Refusal> {
    let most = on_that_day(day, cx).integer(RuleId::ProcedurePapersAheadDays)?;
    let earliest = day.checked_sub(most.days()).unwrap_or(Date::MIN);
    if papers < earliest { Err(cx.refuse(Code::PapersEarly).with(earliest)) } else { Ok(()) }
}

/// A sheet with nothing in it that could be refused: today everybody was there, and the papers came in time.
pub(super) fn sample(procedure: &Procedure, cx: &Context<'_>) -> (Sheet, Words) {
    let today = cx.now.date();
    let days_ahead = cx.integer(RuleId::ProcedurePapersDays).unwrap_or_default();
    let words = || procedure.title.clone();
    let roll = Roll { due: 1, present: 1, agree: 1, oppose: 0, abstain: 0 };
    let sheet = Sheet {
        day: Some(today),
        assembly: Some(Assembly::Representatives),
        papers: today.checked_sub(days_ahead.days()).ok(),
        numbers: Numbers::Entered(roll),
        pictures: vec![],
    };
    (sheet, Words { said: words(), place: Some(words()), form: Some(words()), source: Some(words()) })
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::body::BodyKind;
    use crate::procedure::{Act, StageKind, Standing};

    fn refused(story: &mut Story, step: Step, sheet: Sheet) -> (Code, Option<String>) {
        let refusal = story.by(staff(), noting(step, sheet)).unwrap_err();
        (refusal.code, refusal.detail)
    }

    #[test]
    fn each_step_is_noted_in_its_turn() {
        let mut story = Story::begun();
        for wrong in [Step::Consult, Step::Resolve, Step::DiscloseResolution] {
            assert_eq!(refused(&mut story, wrong, sheet(TODAY, roll(3, 3, 3))), (Code::NotThisStep, Some("1".into())));
        }
        for step in Step::HELD {
            assert_eq!(story.standing(step), Standing::Now);
            story.note(step, roll(3, 3, 3)).unwrap();
            assert_eq!(story.standing(step), Standing::Done);
        }
        assert_eq!(
            refused(&mut story, Step::Resolve, sheet(TODAY, roll(3, 3, 3))),
            (Code::NotThisStep, Some("5".into()))
        );
        assert_eq!(story.standing(Step::DiscloseResolution), Standing::Now);
        assert!(!story.offers(&staff()).contains(&Act::NoteStep));
    }

    #[test]
    fn a_step_is_not_before_the_one_before_it_and_not_to_come() {
        let mut story = Story::begun();
        story.by(staff(), noting(Step::Propose, sheet(date(2021, 6, 5), roll(3, 3, 3)))).unwrap();
        let early = refused(&mut story, Step::Consult, sheet(date(2021, 6, 4), roll(3, 3, 3)));
        assert_eq!(early, (Code::StepTooEarly, Some("2021-06-05".into())));
        assert_eq!(refused(&mut story, Step::Consult, sheet(date(2021, 6, 9), roll(3, 3, 3))).0, Code::InTheFuture);
        story
            .by(staff(), noting(Step::Consult, sheet(date(2021, 6, 5), roll(3, 3, 3))))
            .expect("the same day is enough");
        let mut story = Story::begun();
        let slip = refused(&mut story, Step::Propose, sheet(date(1021, 6, 5), roll(3, 3, 3)));
        assert_eq!(slip, (Code::StepTooEarly, Some("1990-01-01".into())));
    }

    #[test]
    fn a_committee_needs_two_thirds_there_and_more_than_half_of_these() {
        for (due, present, agree, carried) in [(6, 4, 3, true), (6, 4, 2, false), (3, 2, 2, true), (3, 2, 1, false)] {
            let mut story = Story::begun();
            story.note(Step::Propose, roll(due, present, agree)).unwrap();
            let kind = if carried { StageKind::UnderWay } else { StageKind::Stopped };
            assert_eq!(story.kind(), kind, "{agree} of {present} of {due}");
        }
        let mut story = Story::begun();
        let few = refused(&mut story, Step::Propose, sheet(TODAY, roll(7, 4, 4)));
        assert_eq!(few, (Code::NoQuorum, Some("4/7 < 5".into())));
    }

    #[test]
    fn party_members_need_two_thirds_there_and_more_than_half_of_all_who_are_due() {
        for (due, present, agree, carried) in
            [(30, 20, 16, true), (30, 20, 15, false), (30, 30, 15, false), (31, 21, 16, true)]
        {
            let mut story = Story::up_to(Step::Consult);
            story.note(Step::Review, roll(due, present, agree)).unwrap();
            assert_eq!(story.kind() == StageKind::UnderWay, carried, "{agree} of {due}, {present} there");
            let tests = story.now().noted(Step::Review).unwrap().held.tests.clone();
            assert_eq!((tests[1].of, tests[1].need), (due, due / 2 + 1), "half of those due is not enough");
        }
        let mut story = Story::up_to(Step::Consult);
        let few = refused(&mut story, Step::Review, sheet(TODAY, roll(30, 19, 19)));
        assert_eq!(few, (Code::NoQuorum, Some("19/30 < 20".into())));
        assert_eq!(story.standing(Step::Review), Standing::Now, "it can be held again");
        story.note(Step::Review, roll(30, 20, 16)).unwrap();
    }

    #[test]
    fn residents_and_their_representatives_are_counted_each_by_their_own_rule() {
        let resolving = |assembly, due, present, agree| {
            let mut story = Story::up_to(Step::Review);
            let sheet = Sheet { assembly, ..sheet(TODAY, roll(due, present, agree)) };
            let decided = story.by(staff(), noting(Step::Resolve, sheet));
            decided.map(|()| story.kind() == StageKind::UnderWay).map_err(|refusal| refusal.code)
        };
        let (people, representatives) = (Some(Assembly::ResidentsMeeting), Some(Assembly::Representatives));
        assert_eq!(resolving(people, 100, 51, 26), Ok(true));
        assert_eq!(resolving(people, 100, 50, 50), Err(Code::NoQuorum), "half is not more than half");
        assert_eq!(resolving(people, 100, 52, 26), Ok(false));
        assert_eq!(resolving(representatives, 60, 40, 21), Ok(true));
        assert_eq!(resolving(representatives, 60, 40, 20), Ok(false));
        assert_eq!(resolving(representatives, 60, 39, 39), Err(Code::NoQuorum));
        assert_eq!(resolving(None, 60, 60, 60), Err(Code::AssemblyMissing));
    }

    #[test]
    fn papers_are_out_three_days_ahead() {
        for step in [Step::Review, Step::Resolve] {
            let mut story = Story::up_to(Step::after(step.number() - 2).unwrap());
            let out = |papers| Sheet { papers, ..sheet(TODAY, roll(3, 3, 3)) };
            let latest = Some("2021-06-05".to_owned());
            assert_eq!(refused(&mut story, step, out(None)), (Code::PapersMissing, latest.clone()));
            assert_eq!(refused(&mut story, step, out(Some(date(2021, 6, 6)))), (Code::PapersLate, latest));
            story.by(staff(), noting(step, out(Some(date(2021, 6, 5))))).unwrap();
        }
        let mut story = Story::up_to(Step::Consult);
        let wrong_year = Sheet { papers: Some(date(1926, 6, 1)), ..sheet(TODAY, roll(3, 3, 3)) };
        let earliest = Some("2021-03-10".to_owned());
        assert_eq!(refused(&mut story, Step::Review, wrong_year), (Code::PapersEarly, earliest));
        let mut story = Story::begun();
        let after = Sheet { papers: Some(date(2021, 6, 9)), ..sheet(TODAY, roll(3, 3, 3)) };
        assert_eq!(refused(&mut story, Step::Propose, after).0, Code::PapersLate);
        let mut story = Story::up_to(Step::Consult);
        story.set_rule(RuleId::ProcedurePapersDays, "0");
        story.by(staff(), noting(Step::Review, Sheet { papers: None, ..sheet(TODAY, roll(3, 3, 3)) })).unwrap();
    }

    #[test]
    fn numbers_that_cannot_be_are_refused() {
        let mut story = Story::begun();
        for (roll, code) in [
            (roll(0, 0, 0), Code::MoreThanDue),
            (roll(3, 4, 4), Code::MoreThanDue),
            (roll(3, 3, 4), Code::MoreHandsThanPeople),
            (Roll { oppose: 1, ..roll(3, 3, 3) }, Code::MoreHandsThanPeople),
            (roll(u32::MAX, u32::MAX, u32::MAX), Code::MoreThanDue),
        ] {
            assert_eq!(refused(&mut story, Step::Propose, sheet(TODAY, roll)).0, code, "{roll:?}");
        }
    }

    #[test]
    fn a_sheet_says_where_how_and_from_what_and_shows_few_pictures() {
        let mut story = Story::begun();
        for (code, change) in [
            (Code::TextMissing, (|words| words.place = None) as fn(&mut Words)),
            (Code::TextMissing, |words| words.form = None),
            (Code::NumbersMissing, |words| words.source = None),
        ] {
            let (_, mut words) = story.with_context(&staff(), |cx| sample(&story.now(), cx));
            change(&mut words);
            let command = command(Step::Propose, sheet(TODAY, roll(3, 3, 3)), words);
            assert_eq!(story.by(staff(), command).unwrap_err().code, code);
        }
        let many = vec!["p".into(); limits::PICTURES_MAX + 1];
        let many = Sheet { pictures: many, ..sheet(TODAY, roll(3, 3, 3)) };
        assert_eq!(refused(&mut story, Step::Propose, many).0, Code::TooManyPictures);
        assert_eq!(
            refused(&mut story, Step::Propose, Sheet { day: None, ..sheet(TODAY, roll(3, 3, 3)) }).0,
            Code::TextMissing
        );
    }

    #[test]
    fn what_a_meeting_decided_is_taken_as_it_was_counted_there() {
        let mut story = Story::up_to(Step::Consult);
        story.met(BodyKind::TwoCommittees, (9, 9, 9));
        assert_eq!(refused(&mut story, Step::Review, from_meeting()).0, Code::NotThatBody);
        story.met(BodyKind::PartyMembers, (30, 20, 16));
        story.by(staff(), noting(Step::Review, from_meeting())).unwrap();
        let held = story.now().noted(Step::Review).unwrap().held.clone();
        assert_eq!((held.day, held.figures.present, held.tests[1].need), (TODAY, 20, 16));
        assert!(held.taken_from.is_some() && held.source.is_none());
        story.met(BodyKind::ResidentsMeeting, (100, 60, 30));
        story.by(staff(), noting(Step::Resolve, from_meeting())).unwrap();
        let held = story.now().noted(Step::Resolve).unwrap().held.clone();
        assert_eq!((held.assembly, story.kind()), (Some(Assembly::ResidentsMeeting), StageKind::Stopped));
    }

    #[test]
    fn the_rules_of_the_day_of_the_step_are_asked() {
        let mut story = Story::begun();
        story.set_rule_from(RuleId::VoteBodyPresentAttendance, ">=3/4 all", date(2021, 6, 8));
        story.by(staff(), noting(Step::Propose, sheet(date(2021, 6, 7), roll(3, 2, 2)))).unwrap();
        assert_eq!(refused(&mut story, Step::Consult, sheet(TODAY, roll(3, 2, 2))).0, Code::NoQuorum);
    }
}
