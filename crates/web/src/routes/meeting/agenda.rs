//! The agenda with what came of each item, in words; a long one a part at a time.

use super::facts::{TestRow, test_rows};
use super::named::{joined, name};
use super::part::starts;
use crate::args::text_arg;
use crate::format;
use crate::visit::Visit;
use mingtong_app::meeting::{DecisionView, ElectionView, ItemView, MeetingView, MotionView, Named};
use mingtong_domain::Millis;
use mingtong_domain::meeting::{ItemState, Motion, Says, Verdict};
use mingtong_domain::resolution;
use mingtong_words::{FluentValue, Words};

/// Bytes of a part of the agenda: with the frame of the page and a form of each kind some 55 kB.
const PART_BYTES_MAX: usize = 18_000;
/// Bytes of an item, of a motion and of a decision beside their words.
const ITEM_BYTES: usize = 450;
const MOTION_BYTES: usize = 350;
const DECISION_BYTES: usize = 1_900;

/// A part of the agenda.
pub(super) struct Agenda {
    pub(super) items: Vec<ItemLine>,
    /// The addresses of the parts before and after this one.
    pub(super) earlier: Option<String>,
    pub(super) later: Option<String>,
    pub(super) total: usize,
}

/// An item in words.
pub(super) struct ItemLine {
    pub(super) number: u32,
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) matter: Option<(String, String)>,
    /// The class of the mark before the state.
    pub(super) mark: &'static str,
    pub(super) state: String,
    /// To which day or body it went.
    pub(super) to: String,
    pub(super) came_of: Option<String>,
    /// That nobody was told of it in time.
    pub(super) is_late: bool,
    /// Who does not decide on it, and why.
    pub(super) recused: Vec<(String, String)>,
    pub(super) motions: Vec<MotionLine>,
    pub(super) elections: Vec<ElectionLine>,
    /// Whose view, and what.
    pub(super) views: Vec<(String, String)>,
    /// Where whoever may draws up a resolution of it.
    pub(super) resolve: Option<String>,
}

/// A motion in words.
pub(super) struct MotionLine {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) mover: String,
    pub(super) state: String,
    pub(super) decision: Option<DecisionLine>,
    /// The address of its result on paper.
    pub(super) paper: String,
}

/// A decision in words.
pub(super) struct DecisionLine {
    pub(super) when: String,
    pub(super) machine: String,
    /// The class of the mark before the verdict.
    pub(super) mark: &'static str,
    pub(super) verdict: String,
    pub(super) figures: String,
    pub(super) tests: Vec<TestRow>,
    pub(super) counted_by: String,
    /// Who said what, in a call of names; whose voice another gave; who did not decide; from where numbers are known.
    pub(super) notes: Vec<(String, String)>,
}

/// An election in words.
pub(super) struct ElectionLine {
    pub(super) when: String,
    pub(super) machine: String,
    pub(super) figures: String,
    pub(super) tests: Vec<TestRow>,
    /// Name and votes.
    pub(super) votes: Vec<(String, u32)>,
    pub(super) elected: String,
    pub(super) counted_by: String,
    pub(super) notes: Vec<(String, String)>,
    /// The address of its result on paper.
    pub(super) paper: String,
}

/// The part of the agenda that begins with an item.
pub(super) fn agenda(visit: &Visit, view: &MeetingView, from: Option<u32>) -> Agenda {
    let weights: Vec<usize> = view.items.iter().map(weight).collect();
    let parts = starts(&weights, PART_BYTES_MAX);
    let asked = view.items.iter().position(|item| Some(item.id.0) == from).unwrap_or_default();
    let nth = parts.iter().rposition(|start| *start <= asked).unwrap_or_default();
    let start = parts.get(nth).copied().unwrap_or_default();
    let end = parts.get(nth + 1).copied().unwrap_or(view.items.len());
    let address = |start: &usize| {
        let item = view.items.get(*start)?.id;
        Some(visit.link(&format!("/meetings/{}?from={item}#agenda", view.meeting.id)))
    };
    Agenda {
        items: view.items.iter().skip(start).take(end - start).map(|item| item_line(visit, view, item)).collect(),
        earlier: nth.checked_sub(1).and_then(|nth| address(parts.get(nth)?)),
        later: parts.get(nth + 1).and_then(address),
        total: view.items.len(),
    }
}

/// The item on which something was decided last.
pub(super) fn last_decided(visit: &Visit, view: &MeetingView) -> Option<ItemLine> {
    let meeting = &view.meeting;
    let decided = meeting.decisions.last().map(|it| (it.at, it.item));
    let (_, item) = decided.max(meeting.elections.last().map(|it| (it.at, it.item)))?;
    view.items.iter().find(|it| it.id == item).map(|item| item_line(visit, view, item))
}

/// How many bytes an item takes, about.
fn weight(item: &ItemView) -> usize {
    let motion = |it: &MotionView| {
        let voices = |it: &DecisionView| it.voices.iter().map(|(named, _)| named.name.len() + 3).sum::<usize>();
        let decision = it.decision.as_ref().map_or(0, |it| DECISION_BYTES + voices(it));
        MOTION_BYTES + it.text.len() + decision
    };
    let election =
        |it: &ElectionView| DECISION_BYTES + it.votes.iter().map(|(named, _)| named.name.len() + 24).sum::<usize>();
    let views: usize = item.views.iter().map(|view| view.text.len()).sum();
    let came_of = item.came_of.as_ref().map_or(0, String::len);
    let motions: usize = item.motions.iter().map(motion).sum();
    ITEM_BYTES + item.title.len() + came_of + views + motions + item.elections.iter().map(election).sum::<usize>()
}

fn item_line(visit: &Visit, view: &MeetingView, item: &ItemView) -> ItemLine {
    let words = visit.words;
    let is_done = matches!(item.state, ItemState::Decided(Verdict::Carried) | ItemState::Elected | ItemState::Noted(_));
    let matter = item.matter.as_ref();
    ItemLine {
        number: item.id.0,
        kind: words.word("item-kind", item.kind.key()),
        title: item.title.clone(),
        matter: matter.map(|it| (visit.link(&format!("/matters/{}", it.id)), it.number.clone())),
        mark: if is_done { "done" } else { "" },
        state: words.word("item-state", item.state.key()),
        to: match &item.state {
            ItemState::PutOff { to, .. } => format::date(words, Millis::from_date(*to)),
            ItemState::Referred { .. } => item.sent_to.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
            ItemState::Withdrawn { .. } => item.withdrawn_by.as_ref().map(|it| name(words, it)).unwrap_or_default(),
            _ => String::new(),
        },
        came_of: item.came_of.clone(),
        is_late: item.kind.is_voted() && !item.is_noticed && item.state == ItemState::Open,
        recused: item.recused.iter().map(|(named, reason)| (name(words, named), reason.clone())).collect(),
        motions: item.motions.iter().map(|motion| motion_line(visit, view, motion)).collect(),
        elections: item.elections.iter().map(|election| election_line(visit, view, election)).collect(),
        resolve: resolve(visit, view, item),
        views: item.views.iter().map(|view| (name(words, &view.person), view.text.clone())).collect(),
    }
}

/// Where a resolution is drawn up of an item that was carried.
fn resolve(visit: &Visit, view: &MeetingView, item: &ItemView) -> Option<String> {
    let may = visit.session.is_some() && visit.who().may(resolution::Act::Draw);
    let is_carried = item.state == ItemState::Decided(Verdict::Carried);
    let address = || visit.link(&format!("/desk/resolutions/new?meeting={}&item={}", view.meeting.id, item.id));
    (may && is_carried).then(address)
}

/// What a motion is called: what would change another names that.
pub(super) fn motion_title(words: Words, motion: &Motion) -> String {
    match motion.amends {
        Some(amended) => words.ta("meeting-amendment", &[text_arg("n", motion.id), text_arg("amended", amended)]),
        None => words.ta("meeting-motion", &[text_arg("n", motion.id)]),
    }
}

fn motion_line(visit: &Visit, view: &MeetingView, it: &MotionView) -> MotionLine {
    let words = visit.words;
    MotionLine {
        title: motion_title(words, &it.motion),
        text: it.text.clone(),
        mover: it.mover.as_ref().map(|mover| name(words, mover)).unwrap_or_default(),
        state: words.word("motion-state", it.motion.state.key()),
        decision: it.decision.as_ref().map(|decision| decision_line(words, decision)),
        paper: visit.link(&format!("/meetings/{}/motions/{}/result.html", view.meeting.id, it.motion.id)),
    }
}

fn decision_line(words: Words, it: &DecisionView) -> DecisionLine {
    let (decision, figures) = (&it.decision, it.decision.figures);
    let number = |name: &'static str, number: u32| (name, FluentValue::from(number));
    let mut text = words.ta(
        "meeting-figures",
        &[
            text_arg("how", words.word("voted-by", decision.voted_by.key())),
            number("due", figures.due),
            number("present", figures.present),
            number("agree", figures.agree),
            number("oppose", figures.oppose),
            number("abstain", figures.abstain),
        ],
    );
    if figures.proxies > 0 {
        text.push_str(&words.ta("meeting-with-proxies", &[number("n", figures.proxies)]));
    }
    if !decision.recused.is_empty() {
        text.push_str(words.t("meeting-without-recused"));
    }
    if figures.silent() > 0 {
        text.push_str(&words.ta("meeting-silent", &[number("n", figures.silent())]));
    }
    let said = |says: &Says| {
        let voices = it.voices.iter().filter(|(_, voice)| voice.says == *says);
        (words.word("says", says.key()), joined(words, voices.map(|(named, _)| named)))
    };
    let mut notes: Vec<(String, String)> = Says::ALL.iter().map(said).collect();
    let given = |(giver, by): &(Named, Named)| format!("{}→{}", name(words, giver), name(words, by));
    let proxies: Vec<String> = it.proxies.iter().map(given).collect();
    notes.push((words.t("meeting-note-proxies").to_owned(), proxies.join("、")));
    if figures.proxies > 0 && it.proxies.is_empty() {
        notes.push((words.t("meeting-note-proxies").to_owned(), figures.proxies.to_string()));
    }
    notes.push((words.t("meeting-note-recused").to_owned(), joined(words, &it.recused)));
    notes.push((words.t("meeting-note-source").to_owned(), it.source.clone().unwrap_or_default()));
    notes.retain(|(_, said)| !said.is_empty());
    DecisionLine {
        when: format::moment(words, decision.at),
        machine: format::machine(decision.at),
        mark: if decision.verdict == Verdict::Carried { "done" } else { "" },
        verdict: words.word("item-state", decision.verdict.key()),
        figures: text,
        tests: test_rows(words, &it.tests, figures.proxies),
        counted_by: joined(words, &it.counted_by),
        notes,
    }
}

fn election_line(visit: &Visit, view: &MeetingView, it: &ElectionView) -> ElectionLine {
    let (words, election, figures) = (visit.words, &it.election, it.election.figures);
    let nth = view.meeting.elections.iter().position(|held| held == election).unwrap_or_default() + 1;
    let number = |name: &'static str, number: u32| (name, FluentValue::from(number));
    let left = (election.left > 0).then(|| words.ta("meeting-note-left", &[number("n", election.left)]));
    let mut notes = vec![
        (words.t("meeting-note-tied").to_owned(), joined(words, &it.tied)),
        (words.t("meeting-note-source").to_owned(), it.source.clone().unwrap_or_default()),
        (words.t("meeting-note-vacant").to_owned(), left.unwrap_or_default()),
    ];
    notes.retain(|(_, said)| !said.is_empty());
    ElectionLine {
        when: format::moment(words, election.at),
        machine: format::machine(election.at),
        figures: words.ta(
            "meeting-papers",
            &[
                number("seats", election.seats),
                number("due", figures.due),
                number("present", figures.present),
                number("cast", figures.cast),
                number("void", figures.void),
                number("blank", figures.blank),
            ],
        ),
        tests: test_rows(words, &it.tests, 0),
        votes: it.votes.iter().map(|(named, votes)| (name(words, named), *votes)).collect(),
        elected: joined(words, &it.elected),
        counted_by: joined(words, &it.counted_by),
        notes,
        paper: visit.link(&format!("/meetings/{}/elections/{nth}/result.html", view.meeting.id)),
    }
}
