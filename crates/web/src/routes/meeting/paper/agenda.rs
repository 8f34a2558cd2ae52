//! The agenda of a meeting as it lies on the table 会议议程: each item with how it is dealt with and its papers, a column
//! for the times, and for how long somebody speaks.

use super::notice::facts;
use super::of_meeting::{Address, called, made_of_it};
use crate::args::text_arg;
use crate::parts::paper::Form;
use crate::problem::Problem;
use crate::visit::Visit;
use axum::response::Response;
use mingtong_app::meeting::{ItemView, MeetingView};
use mingtong_domain::meeting::ItemState;
use mingtong_domain::rules::RuleId;
use mingtong_office::paper::{Document, Part, Table};
use mingtong_words::Words;

pub(crate) async fn page(visit: Visit, address: Address) -> Result<Response, Problem> {
    made_of_it(&visit, address, Form::Page, "agenda", document).await
}

pub(crate) async fn word(visit: Visit, address: Address) -> Result<Response, Problem> {
    made_of_it(&visit, address, Form::Word, "agenda", document).await
}

fn document(visit: &Visit, view: &MeetingView) -> Document {
    let words = visit.words;
    let called_off = view.called_off.as_ref();
    let called_off = called_off.map(|reason| words.ta("paper-called-off", &[text_arg("reason", reason)]));
    let mut parts: Vec<Part> = called_off.map(Part::Text).into_iter().collect();
    parts.extend(facts(words, view));
    parts.push(Part::Table(items(words, view)));
    parts.extend(speech(visit, view).map(Part::Note));
    Document { title: called(words, "paper-agenda-title", view), parts, ..Document::default() }
}

fn items(words: Words, view: &MeetingView) -> Table {
    let columns = [("paper-nth", 2), ("paper-subject", 9), ("paper-how", 4), ("paper-papers", 4), ("paper-time", 3)];
    let row = |item: &ItemView| {
        let matter = item.matter.as_ref().map(|it| words.ta("paper-of-matter", &[text_arg("matter", &it.number)]));
        let kind = words.word("item-kind", item.kind.key());
        vec![item.id.0.to_string(), title(words, item), kind, matter.unwrap_or_default(), String::new()]
    };
    Table {
        columns: columns.map(|(key, width)| (words.t(key).to_owned(), width)).to_vec(),
        rows: view.items.iter().map(row).collect(),
        is_filled_by_hand: true,
    }
}

/// What it is called, and below it why it is not dealt with as it stands here.
fn title(words: Words, item: &ItemView) -> String {
    let not_here = match &item.state {
        ItemState::Withdrawn { .. } | ItemState::PutOff { .. } | ItemState::Referred { .. } => {
            let state = words.word("item-state", item.state.key());
            Some(format!("{state}{}{}", words.t("paper-colon"), item.came_of.clone().unwrap_or_default()))
        }
        ItemState::Open if item.kind.is_voted() && !item.is_noticed => Some(words.t("meeting-item-late").to_owned()),
        _ => None,
    };
    std::iter::once(item.title.clone()).chain(not_here).collect::<Vec<_>>().join("\n")
}

/// For how long and how often somebody speaks; nothing where no rule says so.
fn speech(visit: &Visit, view: &MeetingView) -> Option<String> {
    let number = |rule| visit.hall.register.rules.integer(rule, view.now).ok();
    let [minutes, times] = [RuleId::MeetingSpeechMinutes, RuleId::MeetingSpeechTurns].map(number);
    let args = [text_arg("minutes", minutes?), text_arg("times", times?)];
    Some(visit.words.ta("paper-agenda-speech", &args))
}
