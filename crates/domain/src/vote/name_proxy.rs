//! Somebody gives the voice of another by a written proxy 委托: not for too many, not handed on, and not by whoever
//! writes it down for themself.

use super::around::Around;
use super::event::Event;
use super::guard;
use super::state::{Proxy, Vote};
use crate::context::Context;
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

/// # Errors
/// Voices for others do not count here; there is no sheet; the giver does not speak for this home, voted, or has named
/// somebody; the voice would be handed on; the holder speaks for too many, counts here, or acts for a
/// unit; whoever acts names themself.
pub(super) fn name_proxy(vote: &Vote, around: &Around, proxy: Proxy, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if !vote.conduct.proxies_count {
        return Err(cx.refuse(Code::NoProxies));
    }
    let (elector, ballot) = guard::subject(around, cx)?;
    let Proxy { giver, holder, pictures, .. } = proxy;
    if pictures.is_empty() || pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::ProxySheet).with(limits::PICTURES_MAX));
    }
    if cx.actor.person.as_ref() == Some(&holder) {
        return Err(cx.refuse(Code::ProxyForOneself));
    }
    if vote.is_teller(Some(&holder)) {
        return Err(cx.refuse(Code::HolderCounts).with(&holder));
    }
    if around.holder_works_for_unit {
        return Err(cx.refuse(Code::HolderOfUnit).with(&holder));
    }
    if !around.owners.contains(&giver) {
        return Err(cx.refuse(Code::NotTheirHome).with(&elector.home));
    }
    let is_chain = |other: &Proxy| other.giver == holder || other.holder == giver;
    if giver == holder || around.proxies.iter().any(is_chain) {
        return Err(cx.refuse(Code::ProxyChain));
    }
    if around.proxies.iter().any(|other| other.elector == elector.no) {
        return Err(cx.refuse(Code::ProxyNamedAlready));
    }
    if ballot.has_own(&vote.question) {
        return Err(cx.refuse(Code::GiverVoted));
    }
    // Several parts of one owner are one voice; an owner of two voices gives two.
    let voices = around.held.len() + usize::from(!around.held.contains(&elector.voice));
    let most = cx.integer(RuleId::VoteProxiesEach)?;
    if i64::try_from(voices).map_or(true, |voices| voices > most) {
        return Err(cx.refuse(Code::TooManyProxies).with(&holder));
    }
    Ok(vec![Event::ProxyNamed { elector: elector.no, giver, holder, pictures }])
}

#[cfg(test)]
mod tests {
    use crate::refusal::{Code, Refusal};
    use crate::vote::Command;
    use crate::vote::tests::story::*;
    use std::collections::BTreeSet;

    fn code(result: Result<(), Refusal>) -> Code {
        result.expect_err("refused").code
    }

    fn open() -> Story {
        Story::open(calling(homes(4, Some(1_000_000))))
    }

    #[test]
    fn a_proxy_chain_is_refused() {
        let mut story = open();
        story.proxy(1, "a", "b").unwrap();
        assert_eq!(code(story.proxy(2, "b", "c")), Code::ProxyChain, "b holds a's");
        assert_eq!(code(story.proxy(3, "c", "a")), Code::ProxyChain, "a gave theirs away");
        assert_eq!(code(story.proxy(4, "d", "d")), Code::ProxyChain);
        assert_eq!(code(story.proxy(1, "a", "e")), Code::ProxyNamedAlready);
    }

    #[test]
    fn neither_who_counts_nor_who_works_for_a_unit_votes_for_others() {
        let mut story = open();
        assert_eq!(code(story.proxy(1, "a", "bo")), Code::HolderCounts);
        story.around.holder_works_for_unit = true;
        assert_eq!(code(story.proxy(1, "a", "b")), Code::HolderOfUnit, "of the manager, say");
        story.around.holder_works_for_unit = false;
        story.proxy(1, "a", "b").unwrap();
        let tellers = Command::ChangeTellers { tellers: vec!["ann".into(), "b".into()], reason: "r".into() };
        assert_eq!(code(story.by(staff(), tellers)), Code::HolderCounts, "nor the other way round");
        story.around.of_units = [person("cy")].into();
        let of_unit = Command::ChangeTellers { tellers: vec!["ann".into(), "cy".into()], reason: "r".into() };
        assert_eq!(code(story.by(staff(), of_unit)), Code::TellerOfUnit);
    }

    #[test]
    fn a_proxy_for_too_many_is_refused() {
        let mut electors = homes(6, Some(10));
        electors[3].voice = 3;
        let mut story = Story::open(calling(electors));
        for (no, giver) in [(1, "a"), (2, "b"), (3, "c"), (4, "c")] {
            story.proxy(no, giver, "h").unwrap();
        }
        assert_eq!(code(story.proxy(5, "c", "h")), Code::TooManyProxies, "a fourth voice, though of a giver of before");
        story.proxy(5, "c", "other").unwrap();
    }

    #[test]
    fn a_proxy_for_the_home_of_another_is_refused() {
        let mut story = open();
        let named = |giver| Command::NameProxy {
            elector: 1,
            giver: person(giver),
            holder: person("h"),
            pictures: vec!["p".into()],
        };
        story.around.owners = BTreeSet::from([person("a"), person("b")]);
        assert_eq!(code(story.on(1, staff(), named("c"))), Code::NotTheirHome);
        story.on(1, staff(), named("b")).unwrap();
        story.around.owners.clear();
        assert_eq!(
            code(story.on(2, staff(), named("a"))),
            Code::NotTheirHome,
            "nobody speaks for what was not handed over"
        );
    }

    #[test]
    fn nobody_writes_down_a_proxy_for_themself() {
        let mut story = open();
        assert_eq!(code(story.proxy(1, "a", "staff")), Code::ProxyForOneself);
        let (giver, holder) = (person("a"), person("b"));
        let unwritten = Command::NameProxy { elector: 1, giver, holder, pictures: vec![] };
        assert_eq!(code(story.on(1, staff(), unwritten)), Code::ProxySheet);
    }
}
