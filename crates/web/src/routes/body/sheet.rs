//! What the notice of a founding says, drafted from what is known of the body: whoever posts it puts the rest right. It
//! is drafted in Chinese for every visitor, because it is posted for the neighbours.

use crate::args::text_arg;
use crate::parts::act_form::{Field, Kind};
use crate::visit::Visit;
use jiff::ToSpan;
use mingtong_app::body::{BodyView, SeatView};
use mingtong_domain::body::{Act, Sheet};
use mingtong_domain::limits::TEXT_CHARS_MAX;
use mingtong_domain::notice::NoticeKind;
use mingtong_words::Words;

/// The fields of the form that posts it, with the draft in them.
pub(super) fn fields(visit: &Visit, view: &BodyView) -> Vec<Field> {
    let (words, sheet) = (visit.words, draft(visit, view));
    let field = |name, label: &str, kind, value: String| {
        Field::new(Act::Announce.key(), name, words.t(label), kind).with(value)
    };
    let text = Kind::Area(TEXT_CHARS_MAX);
    vec![
        field("title", "work-notice-title", Kind::Line, sheet.title),
        field("text", "work-notice-text", text, sheet.text).hinted(words.t("body-hint-notice")),
        field("from", "work-notice-from", Kind::Date, sheet.from.to_string()).hinted(words.t("work-notice-from-hint")),
        field("until", "work-notice-to", Kind::Date, sheet.until.to_string()).hinted(words.t("body-hint-until")),
    ]
}

/// The draft, from today for as many days as the rule book asks.
fn draft(visit: &Visit, view: &BodyView) -> Sheet {
    let (words, from) = (Words::of_the_record(), view.now.date());
    let days = visit.hall.register.rules.integer(NoticeKind::Founding.days(), view.now).unwrap_or_default();
    let body = text_arg("body", &view.name);
    Sheet {
        from,
        until: from.saturating_add(days.days()),
        title: words.ta("body-sheet-title", std::slice::from_ref(&body)),
        text: [agreed(words, view), members(words, view), Some(words.t("body-sheet-object").to_owned())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

fn agreed(words: Words, view: &BodyView) -> Option<String> {
    let (agreement, _) = view.agreement.as_ref()?;
    let args = [
        text_arg("body", &view.name),
        text_arg("kind", words.word("body-kind", view.body.registered.kind.key())),
        text_arg("how", words.word("body-agreed-by", agreement.by.key())),
        text_arg("due", agreement.due),
        text_arg("agreed", agreement.agreed),
        text_arg("size", view.body.size.unwrap_or_default()),
    ];
    Some(words.ta("body-sheet-agreed", &args))
}

fn members(words: Words, view: &BodyView) -> Option<String> {
    let member = |seat: &SeatView| format!("{}（{}）", seat.name, words.word("body-office", seat.seat.office.key()));
    let members: Vec<String> = view.held.iter().map(member).collect();
    (!members.is_empty()).then(|| words.ta("body-sheet-members", &[text_arg("members", members.join("、"))]))
}
