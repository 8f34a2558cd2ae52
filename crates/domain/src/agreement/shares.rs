//! What every party pays, or gets of what common parts earned: a pure function of the total, the rule and the parties.
//! The preview, a version, its page and what is sent come from here, so that nobody is asked for anything else than
//! what they saw.

use super::keys::{Part, PartyKind, SharedBy};
use super::party::NewParty;
use crate::refusal::Code;
use mingtong_methods::Fen;
use mingtong_methods::split::{By, Share, SplitFault, Terms, split};

/// Why nothing comes of it, with what the text needs: a party's number, or by how much.
pub(super) type Why = (Code, String);

impl SharedBy {
    fn of_methods(self) -> By {
        match self {
            SharedBy::Equal | SharedBy::ByHome | SharedBy::ByHand => By::Equal,
            SharedBy::Area | SharedBy::FixedThenArea => By::Area,
            SharedBy::Coefficient | SharedBy::FixedThenCoefficient => By::Coefficient,
            SharedBy::CoefficientArea => By::CoefficientArea,
            SharedBy::Percent => By::Percent,
        }
    }

    /// Whether a party that pays must have its amount named.
    fn needs_fixed(self, kind: PartyKind) -> bool {
        match self {
            SharedBy::ByHand => true,
            SharedBy::ByHome => kind != PartyKind::Home,
            _ => false,
        }
    }
}

/// What everybody pays, in the order of the list.
///
/// # Errors
/// A measure is none or is missing, by the number of the party; or it does not come to the total, and by how much.
pub(super) fn shares(total: i64, by: SharedBy, parties: &[NewParty]) -> Result<Vec<Share>, Why> {
    let no = |at: usize| at.saturating_add(1).to_string();
    let mut read = Vec::with_capacity(parties.len());
    for (at, party) in parties.iter().enumerate() {
        let pays = party.part == Part::Pays;
        if !pays && party.measures.fixed.is_some() {
            return Err((Code::AgreementMeasure, no(at)));
        }
        if pays && party.measures.fixed.is_none() && by.needs_fixed(party.stands.kind()) {
            return Err((Code::AgreementMeasureMissing, no(at)));
        }
        read.push(party.measures.of_methods(party.part).map_err(|_| (Code::AgreementMeasure, no(at)))?);
    }
    let total = u64::try_from(total).ok().and_then(|total| Fen::new(total).ok());
    let total = total.ok_or_else(|| (Code::AgreementTotal, String::new()))?;
    let terms = Terms { total, by: by.of_methods(), price_per_area: None };
    let made = split(&terms, &read).map_err(|faults| said(faults.first().copied()))?;
    Ok(made.shares)
}

fn said(fault: Option<SplitFault>) -> Why {
    let missing = |at: usize| (Code::AgreementMeasureMissing, at.saturating_add(1).to_string());
    match fault {
        Some(SplitFault::NoArea(at) | SplitFault::NoCoefficient(at) | SplitFault::NoPercent(at)) => missing(at),
        Some(SplitFault::FixedOver(by) | SplitFault::PriceOver(by)) => (Code::AgreementFixedOver, by.to_string()),
        Some(SplitFault::FixedShort(by) | SplitFault::PriceShort(by)) => (Code::AgreementFixedShort, by.to_string()),
        Some(SplitFault::PercentOver(by)) => (Code::AgreementPercentOver, by.to_string()),
        Some(SplitFault::PercentShort(by)) => (Code::AgreementPercentShort, by.to_string()),
        Some(SplitFault::Nobody(by)) => (Code::AgreementNobodyPays, by.to_string()),
        Some(SplitFault::TooManyParties | SplitFault::TooLong) | None => (Code::AgreementTooFine, String::new()),
    }
}
