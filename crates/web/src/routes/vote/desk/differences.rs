//! What two people read differently on one paper, side by side, for those who count.

use super::elector::picture_link;
use crate::called::Called;
use crate::visit::Visit;
use mingtong_app::vote::{LineView, Readings, VoteView};
use mingtong_domain::ids::PictureId;
use mingtong_domain::vote::{Paper, PaperNo};

/// What one person read: their name, and a word for each line of the ballot.
pub(super) struct ReadBy {
    pub(super) name: Called,
    pub(super) says: Vec<String>,
}

/// A paper that was read differently.
pub(super) struct Difference {
    pub(super) paper: String,
    pub(super) home: String,
    /// Where it is read again.
    pub(super) again: String,
    pub(super) readers: Vec<ReadBy>,
    /// For each line of the ballot its words, what each reader read, and whether that is not the same.
    pub(super) lines: Vec<(String, Vec<String>, bool)>,
    pub(super) pictures: Vec<String>,
}

/// The papers that were read differently.
pub(super) fn differences(visit: &Visit, view: &VoteView, found: &[Readings]) -> Vec<Difference> {
    found.iter().map(|readings| difference(visit, view, readings)).collect()
}

fn difference(visit: &Visit, view: &VoteView, of: &Readings) -> Difference {
    let (words, id) = (visit.words, &view.vote.id);
    let erased = || Called::words(words.t("words-erased"));
    let reader = |(name, paper, _): &(Option<String>, Paper, bool)| ReadBy {
        name: name.clone().filter(|name| !name.is_empty()).map_or_else(erased, Called::name),
        says: says(visit, view, paper),
    };
    let readers: Vec<ReadBy> = of.readings.iter().map(reader).collect();
    let line = |(nth, line): (usize, &LineView)| {
        let said: Vec<String> = readers.iter().map(|it| it.says.get(nth).cloned().unwrap_or_default()).collect();
        let differs = said.iter().any(|it| Some(it) != said.first());
        (format!("{}. {}", line.line, Called::title(&line.words, words).text), said, differs)
    };
    // Who filled it in is read like a line of it, and told where that is what differs.
    let by_proxy = |(_, _, by_proxy): &(Option<String>, Paper, bool)| {
        words.t(if *by_proxy { "vote-by-proxy" } else { "vote-by-themself" }).to_owned()
    };
    let filled_in: Vec<String> = of.readings.iter().map(by_proxy).collect();
    let proxy_differs = filled_in.iter().any(|it| Some(it) != filled_in.first());
    let filled_in = proxy_differs.then(|| (words.t("papers-filled-in").to_owned(), filled_in, true));
    let number = PaperNo::of(of.elector);
    let picture = |picture: &PictureId| picture_link(visit, id, of.elector, picture);
    Difference {
        paper: number.to_string(),
        home: of.home.0.clone(),
        again: visit.link(&format!("/desk/votes/{id}/papers?number={number}")),
        lines: view.lines.iter().enumerate().map(line).chain(filled_in).collect(),
        pictures: of.pictures.iter().map(picture).collect(),
        readers,
    }
}

/// What a paper says, a word for each line of the ballot.
pub(super) fn says(visit: &Visit, view: &VoteView, paper: &Paper) -> Vec<String> {
    let words = visit.words;
    let of_line = |line: &LineView| match paper {
        Paper::Marks(marks) => {
            let nth = usize::try_from(line.line).unwrap_or(usize::MAX);
            let mark = nth.checked_sub(1).and_then(|nth| marks.get(nth));
            mark.map(|mark| words.word("ballot-mark", mark.key())).unwrap_or_default()
        }
        Paper::Chosen(chosen) if chosen.contains(&line.line) => words.t("papers-ticked").to_owned(),
        Paper::Chosen(_) => words.t("papers-not-ticked").to_owned(),
        Paper::NoneOfThese => words.t("ballot-none-of-these").to_owned(),
        Paper::Void(why) => words.word("ballot-void-for", why.key()),
    };
    view.lines.iter().map(of_line).collect()
}
