//! The forms of the acts on a vote: what each asks for, and how what was sent becomes the command with its notice.

use super::notices::{of_result, prolonged, result_days};
use super::official;
use super::people::People;
use crate::args::text_arg;
use crate::called::Called;
use crate::form::Form;
use crate::format;
use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::parts::digits::number;
use crate::parts::people_choices::some_of;
use crate::visit::Visit;
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use mingtong_app::vote::{VoteNotice, VoteView};
use mingtong_domain::Millis;
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits::{REASON_CHARS_MAX, TEXT_CHARS_MAX};
use mingtong_domain::rules::RuleId;
use mingtong_domain::vote::{Act, Command, Hands};

/// The acts in the order in which a vote needs them.
const ORDER: [Act; 10] = [
    Act::CountHands,
    Act::Count,
    Act::Publish,
    Act::ConfirmVoid,
    Act::DeclineVoid,
    Act::Prolong,
    Act::RecordOfficial,
    Act::ChangeTellers,
    Act::Void,
    Act::AskVoid,
];
/// Days by which a vote is prolonged unless somebody says otherwise.
const LONGER_DAYS: i64 = 7;
/// The numbers of a show of hands.
const HANDS: [&str; 4] = ["present", "agree", "oppose", "abstain"];

/// The forms of everything that can be done on the page of a vote now.
pub(super) fn offered(visit: &Visit, view: &VoteView, people: &People) -> Vec<ActForm> {
    if visit.session.is_none() {
        return vec![];
    }
    let acts = ORDER.iter().filter(|act| view.offered.contains(act));
    acts.filter_map(|act| form(visit, view, people, *act)).collect()
}

/// The form of one act; none for what is not done on the page of a vote.
pub(super) fn form(visit: &Visit, view: &VoteView, people: &People, act: Act) -> Option<ActForm> {
    let key = act.key();
    let action = visit.link(&format!("/votes/{}/acts/{key}", view.vote.id));
    let fields = fields(visit, view, people, act)?;
    let mut form = ActForm::new(key, visit.words.word("act", key), action, view.vote.latest, fields);
    // What is to be done next is at hand.
    form.is_open = matches!(act, Act::CountHands | Act::Count | Act::Publish);
    if act == Act::Publish {
        // The program wrote it from the count: nobody changes a number.
        let VoteNotice { title, text, .. } = of_result(visit, view, "", None);
        let label = visit.words.t("vote-hint-result").to_owned();
        let lines = std::iter::once(title.as_str()).chain(text.lines());
        form.quoted = Some((label, lines.map(str::to_owned).collect()));
    }
    Some(form)
}

fn fields(visit: &Visit, view: &VoteView, people: &People, act: Act) -> Option<Vec<Field>> {
    let words = visit.words;
    let field = |name, label: &str, kind| Field::new(act.key(), name, words.t(label), kind);
    let reason = || field("reason", "vote-field-reason", Kind::Area(REASON_CHARS_MAX));
    Some(match act {
        Act::CountHands => {
            let number = |name| field(name, hands_label(name), Kind::Number);
            let [present, counted @ ..] = HANDS.map(number);
            let own = present.hinted(words.t("vote-hint-hands"));
            [line(visit, view, act), own].into_iter().chain(counted).collect()
        }
        Act::Count => {
            let hint = match (view.unsettled, view.unconfirmed) {
                (0, 0) => words.t("vote-hint-count").to_owned(),
                (0, n) => words.ta("vote-hint-unconfirmed", &[text_arg("n", n)]),
                (n, _) => words.ta("vote-hint-unsettled", &[("n", n.into()), text_arg("text", n)]),
            };
            vec![other(visit, view, act).hinted(&hint)]
        }
        Act::Publish => publication(visit, view, &field),
        Act::Prolong => prolonging(visit, view, &field),
        Act::ChangeTellers => {
            let ids = view.vote.tellers.iter().map(|teller| teller.0.clone());
            let names: Vec<&str> = view.tellers.iter().map(|(_, name)| name.as_str()).collect();
            let tellers = field("teller", "vote-field-tellers", some_of(&people.all())).ticked(ids);
            vec![tellers.with(names.join("、")).hinted(words.t("call-tellers-hint")), reason()]
        }
        Act::RecordOfficial => std::iter::once(line(visit, view, act)).chain(official::fields(visit)).collect(),
        Act::Void => vec![reason().hinted(words.t("vote-hint-void"))],
        Act::AskVoid => vec![reason().hinted(words.t("vote-hint-ask-void"))],
        Act::ConfirmVoid | Act::DeclineVoid => vec![],
        _ => return None,
    })
}

fn hands_label(name: &str) -> &'static str {
    match name {
        "present" => "vote-field-present",
        "agree" => "ballot-mark-agree",
        "oppose" => "ballot-mark-oppose",
        _ => "ballot-mark-abstain",
    }
}

/// The line on which hands are counted; known where there is but one.
fn line(visit: &Visit, view: &VoteView, act: Act) -> Field {
    let words = visit.words;
    let choice = |line: &mingtong_app::vote::LineView| {
        let called = Called::title(&line.words, words);
        let label = format!("{}. {}", line.line, called.text);
        Choice { value: line.line.to_string(), label, is_name: called.is_name }
    };
    match view.lines.as_slice() {
        [only] => Field::known(act.key(), "line", only.line),
        lines => {
            let lines = Kind::Select(lines.iter().map(choice).collect());
            Field::new(act.key(), "line", words.t("vote-field-line"), lines)
        }
    }
}

/// The other of the two who count.
fn other(visit: &Visit, view: &VoteView, act: Act) -> Field {
    let own = visit.who().actor.person;
    let others = view.tellers.iter().filter(|(id, _)| Some(id) != own.as_ref());
    let others: Vec<Choice> = others.map(|(id, name)| Choice::name(id.as_str(), name.clone())).collect();
    let usual = if let [only] = others.as_slice() { only.value.clone() } else { String::new() };
    Field::new(act.key(), "other", visit.words.t("vote-field-other"), Kind::Select(others)).with(usual)
}

/// The notice of the result is written from it: remarks can be added below.
fn publication(visit: &Visit, view: &VoteView, field: &impl Fn(&'static str, &str, Kind) -> Field) -> Vec<Field> {
    let words = visit.words;
    let (VoteNotice { from, to, .. }, days) = (of_result(visit, view, "", None), result_days(visit));
    vec![
        field("remarks", "vote-field-remarks", Kind::Area(REASON_CHARS_MAX))
            .or_empty()
            .hinted(words.t("vote-hint-remarks")),
        field("from", "work-notice-from", Kind::Date).with(from.to_string()),
        field("to", "work-notice-to", Kind::Date)
            .with(to.to_string())
            .hinted(&words.ta("vote-hint-days", &[text_arg("n", days)])),
    ]
}

fn prolonging(visit: &Visit, view: &VoteView, field: &impl Fn(&'static str, &str, Kind) -> Field) -> Vec<Field> {
    let (words, now, closes) = (visit.words, visit.site.app.now(), view.vote.window.closes);
    let most = visit.hall.register.rules.integer(RuleId::VoteProlongDays, now).unwrap_or_default();
    let longer = closes.date().saturating_add(LONGER_DAYS.min(most).days());
    let args = [text_arg("until", format::moment(words, closes)), text_arg("n", most)];
    vec![
        field("date", "vote-field-closes-date", Kind::Date)
            .with(longer.to_string())
            .hinted(&words.ta("vote-hint-prolong", &args)),
        field("time", "vote-field-closes-time", Kind::Time).with(format::hour(closes)),
        field("reason", "vote-field-reason", Kind::Area(REASON_CHARS_MAX)),
        field("text", "vote-field-notice", Kind::Area(TEXT_CHARS_MAX)).or_empty().hinted(words.t("vote-hint-notice")),
    ]
}

/// What a form that was sent asks for: the command, and the notice by which it is told.
pub(super) struct Asked {
    pub(super) command: Command<String>,
    pub(super) notice: Option<VoteNotice>,
}

/// What a form that was sent asks for; nothing for an act that is not done by one.
///
/// # Errors
/// The text that says what to put right.
pub(super) fn read(
    visit: &Visit,
    view: &VoteView,
    people: &People,
    (act, form): (Act, &Form),
) -> Result<Option<Asked>, String> {
    let text = |name: &str| form.get(name).to_owned();
    let wrong = |key: &str| visit.words.t(key).to_owned();
    let two = || -> Result<[PersonId; 2], String> {
        let own = visit.who().actor.person.ok_or_else(|| wrong("vote-wrong-other"))?;
        let other = form.maybe("other").ok_or_else(|| wrong("vote-wrong-other"))?;
        Ok([own, PersonId(other)])
    };
    let mut notice = None;
    let command = match act {
        Act::CountHands => {
            let [present, agree, oppose, abstain] = HANDS.map(|name| number::<u32>(form.get(name)));
            let hands = || {
                Some(Hands {
                    line: form.get("line").parse().ok()?,
                    present: present?,
                    agree: agree?,
                    oppose: oppose?,
                    abstain: abstain?,
                })
            };
            Command::CountHands { hands: hands().ok_or_else(|| wrong("vote-wrong-hands"))? }
        }
        Act::Count => Command::Count { counted_by: two()? },
        Act::Publish => {
            let day = |name: &str| form.get(name).trim().parse::<Date>().map_err(|_| wrong("roll-wrong-day"));
            let days = (day("from")?, day("to")?);
            notice = Some(of_result(visit, view, form.get("remarks"), Some(days)));
            Command::Publish { notice: None }
        }
        Act::Prolong => {
            let closes = moment(form.get("date"), form.get("time")).ok_or_else(|| wrong("call-wrong-when"))?;
            notice = Some(prolonged(visit, view, closes, form.get("reason"), form.get("text")));
            Command::Prolong { closes, notice: None, reason: text("reason") }
        }
        Act::ChangeTellers => {
            let tellers = people.find_all(form.all("teller"));
            let said = |name: String| visit.words.ta("call-wrong-person", &[text_arg("name", name)]);
            Command::ChangeTellers { tellers: tellers.map_err(said)?, reason: text("reason") }
        }
        Act::RecordOfficial => official::read(form).ok_or_else(|| wrong("roll-wrong-day"))?,
        Act::Void => Command::Void { reason: text("reason") },
        Act::AskVoid => Command::AskVoid { reason: text("reason") },
        Act::ConfirmVoid => Command::ConfirmVoid {},
        Act::DeclineVoid => Command::DeclineVoid {},
        _ => return Ok(None),
    };
    Ok(Some(Asked { command, notice }))
}

/// A moment of a day; midnight at its end is written as 24:00 nowhere, so that it is the beginning of the next.
fn moment(date: &str, time: &str) -> Option<Millis> {
    let (date, time): (Date, Time) = (date.trim().parse().ok()?, time.trim().parse().ok()?);
    Some(Millis::from_civil(date.to_datetime(time)))
}
