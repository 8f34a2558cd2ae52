//! A draft of the minutes, made from what happened: the same events give the same lines, whenever it is made.

use super::decision::{Decision, Election};
use super::floor::Subject;
use super::gathering::Gathering;
use super::keys::{Attends, ItemKind, SpeechKind};
use super::numbers::ItemId;
use super::state::{ItemState, Motion, MotionState};
use crate::ids::{MatterId, PersonId, TextRef};
use crate::time::Millis;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A line of the draft. Its words stand in the texts of the edges; what it names stands here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line<'a> {
    /// Title and number.
    Head,
    /// From when until when it really was.
    When(Option<Millis>, Option<Millis>),
    /// Where, in words.
    Place(&'a TextRef),
    /// Who led it.
    Chair(&'a PersonId),
    /// Who wrote.
    Recorder(&'a PersonId),
    /// Who counted.
    Tellers(&'a [PersonId]),
    /// How many were due, were there, were excused and were away.
    Attendance {
        /// 应到.
        due: usize,
        /// 实到.
        came: usize,
        /// 请假.
        excused: usize,
        /// 缺席.
        absent: usize,
    },
    /// Members who were there.
    Members(Vec<PersonId>),
    /// Members who were excused.
    Excused(Vec<PersonId>),
    /// Members who were away without a word.
    Absent(Vec<PersonId>),
    /// How many were asked to come.
    Guests(usize),
    /// How many looked on.
    Observers(usize),
    /// An item begins.
    Item(ItemId, ItemKind, &'a TextRef, Option<MatterId>),
    /// Who did not decide on it, and why.
    Recused(&'a PersonId, &'a TextRef),
    /// Who spoke, and as what.
    Spoke(SpeechKind, Vec<PersonId>),
    /// A motion, or what would change one.
    Motion(&'a Motion),
    /// What was counted, and what follows.
    Decision(&'a Decision),
    /// Who was elected.
    Election(&'a Election),
    /// Somebody's view, word by word.
    View(&'a PersonId, &'a TextRef),
    /// What came of the item otherwise.
    CameTo(&'a ItemState),
    /// It was put off or broken off to a day.
    Adjourned(Date, &'a TextRef),
}

/// The lines, in the order in which they are written.
pub fn draft<'a>(it: &Gathering<'a>) -> Vec<Line<'a>> {
    let mut lines = head(it);
    lines.extend(who(it));
    for item in &it.meeting.items {
        lines.extend(of_item(it, item.id));
    }
    lines.extend(it.meeting.adjournments.iter().map(|it| Line::Adjourned(it.to, &it.reason)));
    lines
}

fn head<'a>(it: &Gathering<'a>) -> Vec<Line<'a>> {
    let meeting = it.meeting;
    let opened = meeting.officers.as_ref().map(|officers| officers.opened);
    let mut lines = vec![Line::Head, Line::When(opened, meeting.ended), Line::Place(&meeting.place)];
    if let Some(officers) = &meeting.officers {
        lines.extend([
            Line::Chair(&officers.chair),
            Line::Recorder(&officers.recorder),
            Line::Tellers(&officers.tellers),
        ]);
    }
    lines
}

/// Who was there: members by their seats, on the day on which it was opened.
fn who<'a>(it: &Gathering<'a>) -> Vec<Line<'a>> {
    let day = it.meeting.officers.as_ref().map_or(it.meeting.day, |officers| officers.opened.date());
    let came = |as_what| -> Vec<PersonId> {
        let mut seen = BTreeSet::new();
        let came = it.presence.intervals.iter().filter(|interval| interval.attends == as_what);
        came.filter(|interval| seen.insert(&interval.person)).map(|interval| interval.person.clone()).collect()
    };
    let members = came(Attends::Member);
    let (excused, absent) = it.presence.away(it.due(day).into_iter());
    let mut lines = vec![];
    if !it.is_without_roll(day) {
        let (due, came) = (it.due(day).len(), members.len());
        lines.push(Line::Attendance { due, came, excused: excused.len(), absent: absent.len() });
    }
    lines.extend([Line::Members(members), Line::Excused(excused), Line::Absent(absent)]);
    lines.push(Line::Guests(came(Attends::Guest).len()));
    lines.push(Line::Observers(came(Attends::Observer).len()));
    let is_empty = |line: &Line<'_>| match line {
        Line::Members(persons) | Line::Excused(persons) | Line::Absent(persons) => persons.is_empty(),
        Line::Guests(number) | Line::Observers(number) => *number == 0,
        _ => false,
    };
    lines.retain(|line| !is_empty(line));
    lines
}

fn of_item<'a>(it: &Gathering<'a>, id: ItemId) -> Vec<Line<'a>> {
    let meeting = it.meeting;
    let Some(item) = meeting.item(id) else { return vec![] };
    let mut lines = vec![Line::Item(id, item.new.kind, &item.new.title, item.new.matter)];
    lines.extend(item.recused.iter().map(|recusal| Line::Recused(&recusal.person, &recusal.reason)));
    lines.extend(spoke(it, Subject { item: id, motion: None }));
    for motion in meeting.motions.iter().filter(|motion| motion.item == id) {
        lines.push(Line::Motion(motion));
        lines.extend(spoke(it, Subject { item: id, motion: Some(motion.id) }));
        let decided = meeting.decisions.iter().filter(|decision| decision.motion == motion.id);
        if motion.state != MotionState::Lapsed {
            lines.extend(decided.map(Line::Decision));
        }
    }
    lines.extend(meeting.elections.iter().filter(|election| election.item == id).map(Line::Election));
    let views = meeting.views.iter().filter(|view| view.item == id);
    lines.extend(views.map(|view| Line::View(&view.person, &view.text)));
    match &item.state {
        ItemState::Open | ItemState::Decided(_) | ItemState::Elected => {}
        other => lines.push(Line::CameTo(other)),
    }
    lines
}

/// Who spoke about something, kind by kind, everybody once, in the order in which they did.
fn spoke<'a>(it: &Gathering<'a>, about: Subject) -> impl Iterator<Item = Line<'a>> {
    let of_kind = move |kind: &SpeechKind| {
        let mut seen = BTreeSet::new();
        let spoken = it.floor.spoken(about).into_iter().filter(|speech| speech.kind == *kind);
        let persons = spoken.filter(|speech| seen.insert(&speech.person)).map(|speech| speech.person.clone());
        Line::Spoke(*kind, persons.collect())
    };
    let lines: Vec<Line<'a>> = SpeechKind::ALL.iter().map(of_kind).collect();
    lines.into_iter().filter(|line| !matches!(line, Line::Spoke(_, persons) if persons.is_empty()))
}
