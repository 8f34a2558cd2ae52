//! The agenda of a meeting with what came of each item, the arithmetic of its decisions included.

use super::names::{Named, Names};
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, MatterId, PersonId};
use mingtong_domain::meeting::{
    Decision, Election, Gathering, Item, ItemId, ItemKind, ItemState, Motion, NamedVoice, WrittenTest,
};

/// The matter of an item.
#[derive(Debug, Clone)]
pub struct MatterLink {
    /// Which.
    pub id: MatterId,
    /// Its public number: 明通2026-0031.
    pub number: String,
}

/// A test of a decision, with what it rests on.
#[derive(Debug, Clone)]
pub struct TestView {
    /// The test as it was written down.
    pub test: WrittenTest,
    /// Whether the share was reached.
    pub holds: bool,
    /// The law, standard or charter; empty where the rule book knows it no more.
    pub basis: String,
}

impl TestView {
    pub(crate) fn of(test: WrittenTest, hall: &Hall, at: Millis) -> Self {
        let rule = hall.register.rules.rule(test.rule, at);
        Self { test, holds: test.holds(), basis: rule.map(|rule| rule.basis.clone()).unwrap_or_default() }
    }
}

/// A decision with all that is printed of it.
#[derive(Debug, Clone)]
pub struct DecisionView {
    /// The decision.
    pub decision: Decision,
    /// Its tests.
    pub tests: Vec<TestView>,
    /// The two who counted.
    pub counted_by: Vec<Named>,
    /// Who said what, in a call of names.
    pub voices: Vec<(Named, NamedVoice)>,
    /// Voices given for others: whose, and by whom.
    pub proxies: Vec<(Named, Named)>,
    /// Who did not decide on it.
    pub recused: Vec<Named>,
    /// From where the numbers are known, where nobody keeps a roll.
    pub source: Option<String>,
}

/// A motion.
#[derive(Debug, Clone)]
pub struct MotionView {
    /// The motion.
    pub motion: Motion,
    /// What shall hold.
    pub text: String,
    /// Who moves it.
    pub mover: Option<Named>,
    /// How it was decided.
    pub decision: Option<DecisionView>,
}

/// An election.
#[derive(Debug, Clone)]
pub struct ElectionView {
    /// The election.
    pub election: Election,
    /// Its test of attendance.
    pub tests: Vec<TestView>,
    /// Everybody who was named with their votes, most votes first.
    pub votes: Vec<(Named, u32)>,
    /// Who is elected.
    pub elected: Vec<Named>,
    /// Who has equal votes for the last seats.
    pub tied: Vec<Named>,
    /// The two who counted.
    pub counted_by: Vec<Named>,
    /// From where the numbers are known, where nobody keeps a roll.
    pub source: Option<String>,
}

/// A view that is read beside what was decided.
#[derive(Debug, Clone)]
pub struct ViewView {
    /// Whose.
    pub person: Named,
    /// Their words.
    pub text: String,
    /// When it was recorded.
    pub at: Millis,
}

/// An item of the agenda.
#[derive(Debug, Clone)]
pub struct ItemView {
    /// Its place.
    pub id: ItemId,
    /// What is done with it.
    pub kind: ItemKind,
    /// What it is called.
    pub title: String,
    /// Its matter.
    pub matter: Option<MatterLink>,
    /// Where it is in its life.
    pub state: ItemState,
    /// Whether people were told of it in time, so that there can be a vote on it.
    pub is_noticed: bool,
    /// What came of it, or why it was put elsewhere, in words.
    pub came_of: Option<String>,
    /// The body to which it was sent.
    pub sent_to: Option<(BodyId, String)>,
    /// Who took it from the agenda.
    pub withdrawn_by: Option<Named>,
    /// Who does not decide on it, and why.
    pub recused: Vec<(Named, String)>,
    /// Its motions, in the order in which they were put.
    pub motions: Vec<MotionView>,
    /// Its elections.
    pub elections: Vec<ElectionView>,
    /// Views that are read beside what was decided.
    pub views: Vec<ViewView>,
}

pub(super) fn agenda(it: &Gathering<'_>, names: &Names, hall: &Hall) -> Vec<ItemView> {
    it.meeting.items.iter().map(|item| item_view(it, item, names, hall)).collect()
}

fn item_view(it: &Gathering<'_>, item: &Item, names: &Names, hall: &Hall) -> ItemView {
    let meeting = it.meeting;
    let matter = |id: MatterId| MatterLink { id, number: hall.number(id) };
    let of_item = |motion: &&Motion| motion.item == item.id;
    let elections = meeting.elections.iter().filter(|election| election.item == item.id);
    let views = meeting.views.iter().filter(|view| view.item == item.id);
    let view = |view: &mingtong_domain::meeting::View| ViewView {
        person: names.named(&view.person),
        text: names.said(&view.text),
        at: view.at,
    };
    ItemView {
        id: item.id,
        kind: item.new.kind,
        title: names.said(&item.new.title),
        matter: item.new.matter.map(matter),
        is_noticed: meeting.is_noticed(item),
        came_of: came_of(&item.state, names),
        sent_to: match &item.state {
            ItemState::Referred { to, .. } => Some((to.clone(), hall.body_name(to).to_owned())),
            _ => None,
        },
        withdrawn_by: match &item.state {
            ItemState::Withdrawn { by, .. } => by.as_ref().map(|person| names.named(person)),
            _ => None,
        },
        state: item.state.clone(),
        recused: item.recused.iter().map(|it| (names.named(&it.person), names.said(&it.reason))).collect(),
        motions: meeting.motions.iter().filter(of_item).map(|motion| motion_view(it, motion, names, hall)).collect(),
        elections: elections.map(|election| election_view(election, names, hall)).collect(),
        views: views.map(view).collect(),
    }
}

fn came_of(state: &ItemState, names: &Names) -> Option<String> {
    match state {
        ItemState::Noted(text) => names.maybe_said(text.as_ref()),
        ItemState::PutOff { reason, .. } | ItemState::Referred { reason, .. } | ItemState::Withdrawn { reason, .. } => {
            Some(names.said(reason))
        }
        ItemState::Open | ItemState::Decided(_) | ItemState::Elected => None,
    }
}

fn motion_view(it: &Gathering<'_>, motion: &Motion, names: &Names, hall: &Hall) -> MotionView {
    let decision = it.meeting.decisions.iter().find(|decision| decision.motion == motion.id);
    MotionView {
        text: names.said(&motion.text),
        mover: motion.mover.as_ref().map(|person| names.named(person)),
        decision: decision.map(|decision| decision_view(decision, names, hall)),
        motion: motion.clone(),
    }
}

fn decision_view(decision: &Decision, names: &Names, hall: &Hall) -> DecisionView {
    let voice = |voice: &NamedVoice| (names.named(&voice.person), voice.clone());
    DecisionView {
        tests: decision.tests.iter().map(|test| TestView::of(*test, hall, decision.at)).collect(),
        counted_by: names.all_named(&decision.counted_by),
        voices: decision.voices.iter().map(voice).collect(),
        proxies: decision.proxies.iter().map(|it| (names.named(&it.giver), names.named(&it.holder))).collect(),
        recused: names.all_named(&decision.recused),
        source: names.maybe_said(decision.source.as_ref()),
        decision: decision.clone(),
    }
}

fn election_view(election: &Election, names: &Names, hall: &Hall) -> ElectionView {
    let all = |persons: &[PersonId]| names.all_named(persons);
    ElectionView {
        tests: election.tests.iter().map(|test| TestView::of(*test, hall, election.at)).collect(),
        votes: election.votes.iter().map(|it| (names.named(&it.person), it.votes)).collect(),
        elected: all(&election.elected),
        tied: all(&election.tied),
        counted_by: names.all_named(&election.counted_by),
        source: names.maybe_said(election.source.as_ref()),
        election: election.clone(),
    }
}
