//! An agreement with all that a decision about it may look at.

use super::answers::Answers;
use super::party::{Party, Stands};
use super::state::{Agreement, Put};
use crate::context::Context;
use crate::ids::{BodyId, PersonId};
use crate::refusal::{Code, Refusal};
use crate::role::Role;

/// What stands around an agreement, looked up by whoever carries the command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The body that whoever acts leads.
    pub leads: Option<BodyId>,
    /// The party that the command is about, and what it answered to this version.
    pub party: Option<(Party, Answers)>,
    /// The owners of that party, where it is a home.
    pub owners: Vec<PersonId>,
    /// Whether whoever acts holds the slip of that party.
    pub by_slip: bool,
    /// The digest of the version that counts now.
    pub digest: String,
    /// By how much more of the need it comes from would be borne than is asked for, in fen, if it were put.
    pub above_need: i64,
}

/// An agreement with all that a decision about it may look at.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The agreement.
    pub agreement: &'a Agreement,
    /// What stands around it.
    pub around: &'a Around,
}

impl<'a> Case<'a> {
    /// The party that is asked, with its answers, where `digest` is that of the version that was put to it and its day
    /// has not passed.
    pub(super) fn asked(&self, no: u32, digest: &str, cx: &Context<'_>) -> Result<(&'a Party, &'a Answers), Refusal> {
        self.open(digest, cx)?;
        let found = self.around.party.as_ref().map(|(party, answers)| (party, answers));
        let (party, answers) =
            found.filter(|(party, _)| party.no == no).ok_or_else(|| cx.refuse(Code::NoSuchParty).with(no))?;
        if !party.part.is_asked() {
            return Err(cx.refuse(Code::PartyNotAsked));
        }
        Ok((party, answers))
    }

    fn open(&self, digest: &str, cx: &Context<'_>) -> Result<&'a Put, Refusal> {
        let put = self.agreement.version.put.as_ref().ok_or_else(|| cx.refuse(Code::NotInThisState))?;
        if cx.now >= put.ends() {
            return Err(cx.refuse(Code::AgreementLapsed).with(put.until));
        }
        if put.digest != digest {
            return Err(cx.refuse(Code::AgreementChanged).with(self.agreement.version.no));
        }
        Ok(put)
    }

    /// The digest under which the version that counts now is asked about; nothing where it is not.
    pub(super) fn digest(&self) -> String {
        self.agreement.version.put.as_ref().map(|put| put.digest.clone()).unwrap_or_default()
    }

    /// The number of the party that is looked at.
    pub(super) fn party_no(&self) -> u32 {
        self.around.party.as_ref().map_or(0, |(party, _)| party.no)
    }
}

/// Whether whoever acts stands for a party.
///
/// # Errors
/// They do not, or nobody does on a page.
pub(super) fn stands_for(party: &Party, owners: &[PersonId], cx: &Context<'_>) -> Result<(), Refusal> {
    let person = cx.actor.person.as_ref();
    let is_theirs = match &party.stands {
        Stands::Home(..) => person.is_some_and(|person| owners.contains(person)),
        Stands::Unit(unit) => cx.actor.unit() == Some(unit),
        Stands::Community => cx.actor.role == Role::Secretary,
        Stands::PolicyFund(_) => return Err(cx.refuse(Code::PartyOnPaperOnly)),
        named => person.is_some() && named.person() == person,
    };
    if is_theirs { Ok(()) } else { Err(cx.refuse(Code::NotYourParty)) }
}
