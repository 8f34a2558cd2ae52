//! The four answers of a notice: what it is, who posted it, until when, what happens next.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::erased::or_erased;
use crate::parts::notice_rows::left;
use crate::visit::Visit;
use mingtong_app::notice::NoticeView;
use mingtong_domain::Millis;
use mingtong_domain::notice::{About, Stage};
use mingtong_words::FluentValue;

/// The four answers, in words.
pub(super) struct Facts {
    pub(super) kind: String,
    /// What it is about: where that leads, where it has a page; and how it is called.
    pub(super) about: Option<(Option<String>, String, String)>,
    pub(super) place: Option<(String, String)>,
    pub(super) by: String,
    pub(super) posted: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) standing: Called,
    pub(super) next: String,
}

/// The four answers of a notice.
pub(super) fn facts(visit: &Visit, view: &NoticeView) -> Facts {
    let (words, now, notice) = (visit.words, visit.site.app.now(), &view.notice);
    let to = format::date(words, Millis::from_date(notice.to));
    Facts {
        kind: words.word("notice-kind", notice.kind.key()),
        about: view.about.as_ref().map(|about| {
            let link = match &about.about {
                About::Nothing => None,
                About::Body(id) => Some(visit.link(&format!("/bodies/{id}"))),
                About::Reception(id) => Some(visit.link(&format!("/receptions/{id}"))),
                About::Resolution(id) => Some(visit.link(&format!("/resolutions/{id}"))),
                About::Matter(id) => Some(visit.link(&format!("/matters/{id}"))),
                About::Procedure(id) => Some(visit.link(&format!("/procedures/{id}"))),
                About::Project(id) => Some(visit.link(&format!("/projects/{id}"))),
                About::Vote(id) => Some(visit.link(&format!("/votes/{id}"))),
                About::Roll(id) => Some(visit.link(&format!("/rolls/{id}"))),
                About::Fund(id) => Some(visit.link(&format!("/funds/{id}"))),
            };
            (link, words.word("notice-about", about.about.parts().0), or_erased(words, &about.name))
        }),
        place: notice
            .place
            .as_ref()
            .map(|id| (visit.link(&format!("/places/{id}")), view.place.clone().unwrap_or_default())),
        by: words.word("role", notice.by.0.key()),
        posted: words.ta("notice-posted-on", &[text_arg("day", format::date(words, notice.by.1))]),
        from: format::date(words, notice.begins()),
        standing: match &view.stage {
            Stage::Posted if now < notice.begins() => Called::words(words.t("notice-to-come")),
            Stage::Posted => Called::words(left(words, now, notice.ends())),
            stage => Called::words(words.word("stage", stage.kind().key())),
        },
        next: next(visit, view, &to),
        to,
    }
}

fn next(visit: &Visit, view: &NoticeView, to: &str) -> String {
    let (words, notice) = (visit.words, &view.notice);
    let unanswered = notice.unanswered().count();
    match &view.stage {
        Stage::Posted if visit.site.app.now() < notice.begins() => words.t("notice-next-to-come").to_owned(),
        Stage::Posted => words.ta("notice-next-runs", &[text_arg("day", to)]),
        Stage::Over | Stage::TakenDown(_) if unanswered > 0 => {
            words.ta("notice-next-answers", &[("n", FluentValue::from(unanswered))])
        }
        Stage::Over => words.t("notice-next-over").to_owned(),
        Stage::TakenDown(_) => words.t("notice-next-nothing").to_owned(),
    }
}
