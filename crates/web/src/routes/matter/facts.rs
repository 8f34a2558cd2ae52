//! The four answers about a matter: what is the matter now, who has it, until when, what happens next.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::parts::categories::category_called;
use crate::parts::clock::{RunningClock, StoppedClock, clock, stopped_clock};
use crate::parts::matter_rows::waits;
use crate::routes::matter::story::{Decide, decide, showing_words};
use crate::visit::Visit;
use mingtong_app::matter::MatterView;
use mingtong_domain::matter::{Act, ClockRun, Handler, StageKind, Track, Visibility};
use mingtong_domain::time::ClockKind;

/// The head of a matter: what it is, who has it, until when, what happens next.
pub(crate) struct Facts {
    pub(crate) title: Called,
    pub(crate) stage: String,
    pub(crate) since: String,
    /// That it waits for whoever raised it, and since when.
    pub(crate) waits: Option<String>,
    pub(crate) by: Called,
    /// What the running clock is for; without a clock, that there is none.
    pub(crate) until: String,
    /// The day on which a deferred matter comes back by itself.
    pub(crate) comes_back: Option<String>,
    pub(crate) clock: Option<RunningClock>,
    /// Where no clock runs any more: how those were kept that the rates count.
    pub(crate) stopped: Vec<StoppedClock>,
    pub(crate) next: String,
    /// Where it goes on: address and number.
    pub(crate) merged: Option<(String, String)>,
    pub(crate) hazard: bool,
    pub(crate) heard: String,
    /// What it is about.
    pub(crate) category: Option<Called>,
    pub(crate) is_private: bool,
    /// How the public reads the title otherwise, and where the desk decides that.
    pub(crate) title_showing: Option<String>,
    pub(crate) decide: Option<Decide>,
    /// That the public does not read everything yet, for whoever reads it.
    pub(crate) awaits_review: bool,
    /// Whether it is for them to let everybody read it.
    pub(crate) may_publish: bool,
}

/// The deadlines of which everybody reads how they were kept: all of them once a matter has ended, and at any time what
/// was missed before it was opened again, put off or accepted as something else.
fn is_counted(run: &ClockRun) -> bool {
    match run.deadline.kind {
        ClockKind::FirstReply | ClockKind::Finish | ClockKind::Review => true,
        ClockKind::Accept | ClockKind::Verify | ClockKind::Close => false,
    }
}

/// The four answers.
pub(crate) fn facts(visit: &Visit, view: &MatterView) -> Facts {
    let words = visit.words;
    let decides = visit.session.is_some() && visit.who().may(Act::TakeDown);
    let by = match (&view.handler, &view.unit) {
        (Some(Handler::Unit(unit)), _) => Called::name(visit.hall.unit_name(unit)),
        (Some(Handler::Body(body)), _) => Called::name(visit.hall.body_name(body)),
        (Some(Handler::Street), _) => Called::words(words.t("handler-street")),
        (Some(Handler::Community), _) => Called::words(words.t("handler-community")),
        (None, Some(unit)) => Called::name(unit),
        (None, None) => Called::words(words.t("handler-nobody")),
    };
    let now = visit.site.app.now();
    let running = view.next.zip(view.amber_at).zip(view.colour);
    let running = running.map(|((next, amber), colour)| clock(words, now, next.due, amber, colour));
    let until = match &view.next {
        Some(next) => words.word("clock-kind", next.kind.key()),
        None => words.t("matter-no-clock").to_owned(),
    };
    let comes_back = |day| words.ta("matter-comes-back", &[text_arg("day", format::date(words, day))]);
    let is_imported = view.matter.letter.is_some() && view.stage == StageKind::Closed;
    let clocks = &view.matter.clocks;
    let ended = clocks.all().iter().filter(|run| run.stopped.is_some() && is_counted(run));
    let ended = ended.filter(|_| view.stage.has_ended());
    let stopped = clocks.missed().iter().chain(ended).filter_map(|run| stopped_clock(words, run)).collect();
    Facts {
        title: Called::title(&view.title, words),
        stage: match view.matter.outcome.filter(|_| view.stage.has_ended()) {
            Some(outcome) => {
                format!("{} · {}", words.word("stage", view.stage.key()), words.word("outcome", outcome.key()))
            }
            None => words.word("stage", view.stage.key()),
        },
        since: format::when(words, view.stage_since),
        waits: waits(words, now, view.matter.asked_back),
        by,
        until,
        comes_back: view.deferred_until.map(comes_back),
        clock: running,
        stopped,
        next: match view.next {
            Some(next) if next.kind == ClockKind::Review => words.t("next-closed-for-review").to_owned(),
            // Whoever wrote a letter has no tracking code with which to ask for more.
            _ if is_imported => words.t("next-closed-by-file").to_owned(),
            _ => match view.reopenable_until {
                Some(until) => words.ta("next-closed-not-fixed", &[text_arg("until", format::moment(words, until))]),
                None => words.word("next", view.stage.key()),
            },
        },
        merged: view.merged_into.map(|into| (visit.link(&format!("/matters/{into}")), visit.hall.number(into))),
        hazard: view.matter.track == Track::Hazard,
        heard: words.word("heard", view.matter.channel.key()),
        category: view.matter.category.as_ref().map(|id| category_called(visit, id)),
        is_private: view.matter.visibility == Visibility::Private,
        title_showing: view.title_showing.as_ref().map(|showing| showing_words(words, showing)),
        decide: decides.then(|| decide_title(visit, view)),
        awaits_review: view.matter.publication.awaits_review(),
        may_publish: view.acts.contains(&Act::Publish),
    }
}

fn decide_title(visit: &Visit, view: &MatterView) -> Decide {
    let piece = ("text", view.matter.title.as_str());
    let keys = ["piece-decide-title", "piece-show-title-again"];
    decide(visit, view.matter.id, piece, view.title_showing.as_ref(), keys)
}
