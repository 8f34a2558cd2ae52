//! The forms of the acts on a resolution: what each asks for, and how what was sent becomes the command.

use super::points::line_of_notice;
use crate::args::text_arg;
use crate::form::Form;
use crate::parts::act_form::{ActForm, Choice, Field, Kind};
use crate::visit::Visit;
use jiff::SignedDuration;
use jiff::civil::Date;
use mingtong_app::resolution::{Publication, ResolutionView, draft_of_notice};
use mingtong_domain::ids::{BodyId, TextRef};
use mingtong_domain::limits::{REASON_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX};
use mingtong_domain::notice::NoticeKind;
use mingtong_domain::resolution::{Act, Command};
use mingtong_words::Words;

/// Characters of a view by which it is told from the others in a list.
const VIEW_CHARS: usize = 30;

/// The forms of everything that can be done now, in the order of the table of acts.
pub(super) fn offered(visit: &Visit, view: &ResolutionView) -> Vec<ActForm> {
    match visit.session {
        Some(_) => view.acts.iter().filter_map(|act| form(visit, view, *act)).collect(),
        None => vec![],
    }
}

/// The form of one act; none for what is not done to one resolution.
pub(super) fn form(visit: &Visit, view: &ResolutionView, act: Act) -> Option<ActForm> {
    let key = act.key();
    let action = visit.link(&format!("/resolutions/{}/acts/{key}", view.resolution.id));
    let fields = fields(visit, view, act)?;
    Some(ActForm::new(key, visit.words.word("act", key), action, view.resolution.latest, fields))
}

fn fields(visit: &Visit, view: &ResolutionView, act: Act) -> Option<Vec<Field>> {
    let words = visit.words;
    let field = |name, label: &str, kind| Field::new(act.key(), name, words.t(label), kind);
    Some(match act {
        Act::Publish => publication(visit, view, &field),
        Act::TakeEffect => vec![],
        Act::CarryOut => vec![field("text", "resolution-field-outcome", Kind::Area(TEXT_CHARS_MAX))],
        Act::AnswerView => vec![
            field("view", "resolution-field-view", Kind::Select(views(view))),
            field("text", "resolution-field-answer", Kind::Area(TEXT_CHARS_MAX)),
        ],
        Act::Escalate => {
            let choices = view.assemblies.iter().map(|(id, name)| Choice::name(id.as_str(), name.clone())).collect();
            vec![
                field("to", "resolution-field-to-body", Kind::Select(choices)),
                field("reason", "resolution-field-reason", Kind::Area(REASON_CHARS_MAX)),
            ]
        }
        Act::Withdraw => vec![field("reason", "resolution-field-reason", Kind::Area(REASON_CHARS_MAX))],
        Act::Void => vec![
            field("by", "resolution-field-void-by", Kind::Line),
            field("reason", "resolution-field-reason", Kind::Area(REASON_CHARS_MAX)),
        ],
        Act::Draw | Act::RecordResult => return None,
    })
}

/// The notice, written from the resolution in the words of the record: it only has to be looked at.
fn publication(visit: &Visit, view: &ResolutionView, field: &impl Fn(&'static str, &str, Kind) -> Field) -> Vec<Field> {
    let (words, today) = (visit.words, view.now.date());
    let days = visit.hall.register.rules.integer(NoticeKind::Resolution.days(), view.now).unwrap_or_default();
    let last = today.saturating_add(SignedDuration::from_hours(24 * days));
    let (posted, kind) = (Words::of_the_record(), view.resolution.kind.key());
    let named = [text_arg("kind", posted.word("resolution-kind", kind)), text_arg("title", &view.title)];
    let title = posted.ta("resolution-draft-title", &named);
    let text = draft_of_notice(view, |nth, point| line_of_notice(posted, nth, point));
    vec![
        field("title", "resolution-field-title", Kind::Area(TITLE_CHARS_MAX)).with(title),
        field("text", "resolution-field-text", Kind::Area(TEXT_CHARS_MAX))
            .with(text)
            .hinted(words.t("resolution-hint-text")),
        field("from", "resolution-field-from", Kind::Date).with(today.to_string()),
        field("to", "resolution-field-to", Kind::Date)
            .with(last.to_string())
            .hinted(&words.ta("resolution-hint-to", &[text_arg("n", days)])),
    ]
}

/// The views that have no answer yet.
fn views(view: &ResolutionView) -> Vec<Choice> {
    let open = view.views.iter().filter(|view| view.answer.is_none());
    let label = |person: &str, text: &str| format!("{person}：{}", text.chars().take(VIEW_CHARS).collect::<String>());
    open.map(|view| Choice::name(view.view.as_str(), label(&view.person, &view.text))).collect()
}

/// What a form that was sent asks for.
pub(super) enum Asked {
    Publish(Publication),
    Command(Command<String>),
}

/// What a form that was sent asks for; nothing for an act that is not done by one.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn read(act: Act, form: &Form) -> Result<Option<Asked>, &'static str> {
    let text = |name: &str| form.get(name).to_owned();
    let day = |name: &str| form.get(name).trim().parse::<Date>().map_err(|_| "resolution-wrong-day");
    let command = match act {
        Act::Publish => {
            let (from, to) = (day("from")?, day("to")?);
            return Ok(Some(Asked::Publish(Publication { title: text("title"), text: text("text"), from, to })));
        }
        Act::TakeEffect => Command::TakeEffect {},
        Act::CarryOut => Command::CarryOut { text: text("text") },
        Act::AnswerView => Command::AnswerView { view: TextRef(text("view")), text: text("text") },
        Act::Escalate => Command::Escalate { to: BodyId(text("to")), reason: text("reason") },
        Act::Withdraw => Command::Withdraw { reason: text("reason") },
        Act::Void => Command::Void { by: text("by"), reason: text("reason") },
        Act::Draw | Act::RecordResult => return Ok(None),
    };
    Ok(Some(Asked::Command(command)))
}
