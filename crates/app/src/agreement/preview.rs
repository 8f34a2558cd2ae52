//! What everybody would pay or get, before anybody is asked: the same function as drafts it. Nothing is written.

use super::draft::{NewAgreement, drafted};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::agreement::{Act, Deed, Drafted, Event, Party, PartyKind, Size, Stands};
use mingtong_domain::ids::TextRef;
use mingtong_store::Text;
use std::collections::HashMap;

/// A party with what it would pay or get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLine {
    /// The party.
    pub party: Party,
    /// What it is.
    pub kind: PartyKind,
    /// What it is called: a number of a home, a name.
    pub name: String,
    /// What it gives where that is no money.
    pub gives: Option<String>,
}

/// An agreement as it would be.
#[derive(Debug, Clone)]
pub struct PreviewView {
    /// Its terms.
    pub deed: Deed,
    /// How many would stand in it.
    pub size: Size,
    /// The parties, homes in the order of the roll first.
    pub lines: Vec<PreviewLine>,
}

/// Tries whether an agreement can be drafted, and what everybody would pay or get.
///
/// # Errors
/// What [`super::draft_agreement`] refuses with.
pub async fn preview_agreement(app: &App, hall: &Hall, who: &Who, new: NewAgreement) -> Result<PreviewView, Fail> {
    app.carry(hall, who, Act::Draft, move |mut it| {
        Box::pin(async move {
            let (Drafted { own, parties }, texts, _) = drafted(&mut it, new).await?;
            let Event::Drafted { deed, size, .. } = own else {
                return Err(Fail::Fault("a draft without its event".to_owned()));
            };
            let parties = parties.into_iter().flat_map(|event| match event {
                Event::PartiesListed { parties, .. } => parties,
                _ => vec![],
            });
            let words: HashMap<TextRef, String> =
                texts.into_iter().map(|Text { reference, body, .. }| (reference, body)).collect();
            let lines = parties.map(|party| PreviewLine {
                kind: party.stands.kind(),
                name: name(&it.hall, &party.stands, &words),
                gives: party.gives.as_ref().and_then(|text| words.get(text)).cloned(),
                party,
            });
            Ok(PreviewView { deed: *deed, size, lines: lines.collect() })
        })
    })
    .await
}

/// What a party is called.
pub(super) fn name(hall: &Hall, stands: &Stands, words: &HashMap<TextRef, String>) -> String {
    match stands {
        Stands::Home(_, no) => no.0.clone(),
        Stands::Unit(unit) => hall.unit_name(unit).to_owned(),
        Stands::Community => hall.name.clone(),
        named => named.name().and_then(|name| words.get(name)).cloned().unwrap_or_default(),
    }
}
