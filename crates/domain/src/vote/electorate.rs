//! The electorate of one vote: frozen when it was called, in pieces; corrected only by an event with its reason. A
//! stream of its own, so that nobody who casts a ballot reads ten thousand lines.

use super::correction::Correction;
use super::elector::{Elector, Size};
use super::event::Event;
use super::state::Proxy;
use crate::event::{self, Recorded};
use crate::ids::{HomeNo, TextRef};

/// The electorate as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Electorate {
    /// Who may vote, in the order of their numbers. A number is never given again.
    pub electors: Vec<Elector>,
    /// What was put right since it was frozen, and why.
    pub corrections: Vec<(Correction, TextRef)>,
    /// Who gives the voice of another.
    pub proxies: Vec<Proxy>,
    /// The greatest number that was given.
    pub last: u32,
}

impl Electorate {
    /// The electorate of a stream.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Electorate {
        let mut electorate = Electorate::default();
        events.into_iter().for_each(|recorded| electorate.apply(recorded));
        electorate
    }

    /// Takes in an event.
    pub fn apply(&mut self, recorded: &Recorded) {
        let Some(event::Event::Vote(event)) = &recorded.event else { return };
        match event.clone() {
            Event::ElectorsListed { electors } => electors.into_iter().for_each(|elector| self.put(elector)),
            Event::ElectorCorrected { correction, reason, owners } => {
                if let Some(owners) = owners {
                    // Whoever speaks for the home no longer gives its voice to nobody else.
                    let stays = |it: &Proxy| it.elector != correction.elector() || owners.contains(&it.giver);
                    self.proxies.retain(stays);
                }
                self.correct(&correction);
                self.corrections.push((correction, reason));
            }
            Event::ProxyNamed { elector, giver, holder, pictures } => {
                self.proxies.push(Proxy { elector, giver, holder, pictures });
            }
            _ => {}
        }
    }

    /// What it is after it was put right.
    pub(super) fn correct(&mut self, correction: &Correction) {
        match correction {
            Correction::Changed(elector) | Correction::Added(elector) => self.put(elector.clone()),
            Correction::Struck(no) => self.electors.retain(|elector| elector.no != *no),
        }
    }

    fn put(&mut self, elector: Elector) {
        self.last = self.last.max(elector.no);
        match self.electors.binary_search_by_key(&elector.no, |elector| elector.no) {
            Ok(at) => self.electors[at] = elector,
            Err(at) => self.electors.insert(at, elector),
        }
    }

    /// The elector of a number.
    pub fn elector(&self, no: u32) -> Option<&Elector> {
        let at = self.electors.binary_search_by_key(&no, |elector| elector.no).ok()?;
        self.electors.get(at)
    }

    /// The elector of a home.
    pub fn of_home(&self, home: &HomeNo) -> Option<&Elector> {
        self.electors.iter().find(|elector| elector.home == *home)
    }

    /// The other electors of the same voice.
    pub fn beside<'a>(&'a self, elector: &'a Elector) -> impl Iterator<Item = &'a Elector> {
        self.electors.iter().filter(|other| other.voice == elector.voice && other.no != elector.no)
    }

    /// Who gives the voice of an elector.
    pub fn proxy(&self, elector: u32) -> Option<&Proxy> {
        self.proxies.iter().find(|proxy| proxy.elector == elector)
    }

    /// How large it is.
    pub fn size(&self) -> Size {
        Size::of(&self.electors)
    }
}
