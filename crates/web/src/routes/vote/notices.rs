//! The notices of a vote, written from what is known, in the words of the record: they only have to be looked at.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::spoken::Spoken;
use crate::visit::Visit;
use jiff::ToSpan;
use jiff::civil::Date;
use mingtong_app::vote::{Remarks, VoteNotice, VoteView, result_notice};
use mingtong_domain::Millis;
use mingtong_domain::notice::NoticeKind;
use mingtong_words::Words;

/// The notice of a result, with remarks below it: every number in it is one of the count. From today, for as many days
/// as the rule asks at the least, where no others are said.
pub(super) fn of_result(visit: &Visit, view: &VoteView, remarks: &str, days: Option<(Date, Date)>) -> VoteNotice {
    let today = visit.site.app.now().date();
    let (from, to) = days.unwrap_or_else(|| (today, today.saturating_add(result_days(visit).days())));
    let address = visit.outside_link(&format!("/votes/{}", view.vote.id));
    let told = Remarks { remarks: remarks.to_owned(), from, to };
    result_notice(&Spoken(Words::of_the_record()), view, &address, told)
}

/// For how many days a result is posted at the least.
pub(super) fn result_days(visit: &Visit) -> i64 {
    days(visit, NoticeKind::Result)
}

/// The notice that a vote goes on for longer.
pub(super) fn prolonged(visit: &Visit, view: &VoteView, closes: Millis, reason: &str, typed: &str) -> VoteNotice {
    let (words, from) = (Words::of_the_record(), visit.site.app.now().date());
    let args = [
        text_arg("title", title(words, view)),
        text_arg("before", format::moment(words, view.vote.window.closes)),
        text_arg("after", format::moment(words, closes)),
        text_arg("reason", reason.trim()),
    ];
    let text = match typed.trim() {
        "" => words.ta("vote-prolong-text", &args),
        typed => typed.to_owned(),
    };
    let to = from.saturating_add(days(visit, NoticeKind::Other).days()).max(Millis(closes.0 - 1).date());
    VoteNotice { title: words.ta("vote-prolong-title", &args[..1]), text, from, to }
}

fn days(visit: &Visit, kind: NoticeKind) -> i64 {
    visit.hall.register.rules.integer(kind.days(), visit.site.app.now()).unwrap_or_default()
}

fn title(words: Words, view: &VoteView) -> String {
    Called::title(&view.title, words).text
}
