//! A motion is decided by a show of hands.

use super::count::{Said, count, figures};
use super::decision::Proxy;
use super::electors::{Given, electors};
use super::event::Event;
use super::figures::Entered;
use super::gathering::Gathering;
use super::keys::VotedBy;
use super::numbers::MotionId;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::Refusal;

/// What the tellers say.
#[derive(Debug, Clone)]
pub(super) struct Hands {
    pub(super) motion: MotionId,
    pub(super) said: Said,
    pub(super) counted_by: [PersonId; 2],
    pub(super) proxies: Vec<Proxy>,
    pub(super) entered: Option<Entered>,
    pub(super) source: Option<TextRef>,
}

/// Decides it.
///
/// # Errors
/// It is not the motion that is decided next, or its item is not to be voted on; too few are there; there are more
/// hands than people; not two who were named to count did so; whoever acts leads neither body nor meeting.
pub(super) fn decide_by_hands(it: &Gathering<'_>, hands: Hands, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    let Hands { motion, said, counted_by, proxies, entered, source } = hands;
    let item = it.voted_item(it.next_motion(motion, cx)?.item, cx)?;
    let given = Given { counted_by: &counted_by, proxies: &proxies, entered, source: source.as_ref() };
    let electors = electors(it, item, given, cx)?;
    let counted = count(it, &electors, said, cx)?;
    Ok(vec![Event::Decided {
        motion,
        item: item.id,
        voted_by: VotedBy::Hands,
        rule: counted.rule,
        figures: figures(&electors, said),
        tests: counted.tests,
        verdict: counted.verdict,
        counted_by,
        voices: vec![],
        proxies,
        recused: item.recused.iter().map(|recusal| recusal.person.clone()).collect(),
        source,
    }])
}

/// The motion that is decided next, two tellers who are there, and numbers where nobody keeps a roll.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<Hands> {
    let motion = it.meeting.before_it()?.id;
    let tellers = it.meeting.officers.iter().flat_map(|officers| &officers.tellers);
    let tellers: Vec<PersonId> = tellers.filter(|teller| it.presence.is_there(teller)).take(2).cloned().collect();
    let no_roll = it.is_without_roll(cx.now.date());
    Some(Hands {
        motion,
        said: Said { agree: 1, oppose: 0, abstain: 0 },
        counted_by: tellers.try_into().ok()?,
        proxies: vec![],
        entered: no_roll.then_some(Entered { due: 1, present: 1, proxies: 0 }),
        source: no_roll.then(|| it.meeting.title.clone()),
    })
}
