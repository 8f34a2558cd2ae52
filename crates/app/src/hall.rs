//! A community as every use case needs it: its register with names, its rules, its short name. Read from the log once
//! and kept until the register or the rule book changes.

use crate::fail::Fail;
use mingtong_domain::event::Event;
use mingtong_domain::ids::*;
use mingtong_domain::register::{PlaceKind, Register};
use mingtong_store::rows::CommunityRow;
use mingtong_store::{Link, read_events};
use std::collections::HashMap;

/// A community with its register.
#[derive(Debug, Clone, Default)]
pub struct Hall {
    /// The ordinal.
    pub id: CommunityId,
    /// The short name in addresses.
    pub slug: String,
    /// What stands before the matter numbers.
    pub prefix: String,
    /// The name.
    pub name: String,
    /// The division code.
    pub division_code: String,
    /// Places, units, bodies, rules.
    pub register: Register,
    /// The position after the latest event that is in here.
    pub(crate) register_head: i64,
    names: HashMap<TextRef, String>,
}

impl Hall {
    /// Reads a community's register from its log.
    pub(crate) async fn load(link: &mut Link<'_>, row: &CommunityRow) -> Result<Self, Fail> {
        let rows = link.register_rows(row.community_id, 0).await?;
        let recorded = read_events(link, row.community_id, &rows).await?;
        let refs: Vec<String> = recorded.iter().filter_map(|r| r.event.as_ref()).flat_map(text_refs).collect();
        let contents = link.contents(row.community_id, &refs).await?;
        let names: HashMap<TextRef, String> =
            contents.into_iter().filter_map(|c| Some((TextRef(c.content_id), c.body?))).collect();
        let mut hall =
            Hall { id: row.community_id, slug: row.slug.clone(), register_head: row.register_head, ..Hall::default() };
        for event in &recorded {
            hall.register.apply(event, |text| names.get(text).cloned().unwrap_or_default());
            if let Some(Event::CommunityFounded { prefix, name, division_code, .. }) = &event.event {
                hall.prefix.clone_from(prefix);
                hall.division_code.clone_from(division_code);
                hall.name = names.get(name).cloned().unwrap_or_default();
            }
        }
        hall.names = names;
        Ok(hall)
    }

    /// The text behind a reference of the register; empty when it was erased.
    pub fn words(&self, text: &TextRef) -> &str {
        self.names.get(text).map_or("", String::as_str)
    }

    /// How people reach the community: telephone, address, hours; none as long as nobody has said.
    pub fn contact(&self) -> Option<&str> {
        self.register.contact.as_ref().map(|text| self.words(text)).filter(|words| !words.is_empty())
    }

    /// The name of a place with what it lies in, from the outside in: 东风巷14号院 3栋.
    pub fn place_name(&self, place: &PlaceId) -> String {
        let mut names: Vec<&str> = Vec::new();
        for id in self.register.path(Some(place)) {
            if let Some(found) = self.register.places.get(&id) {
                // A grid says nothing to residents; it is how the community divides its work.
                if found.kind != PlaceKind::Grid || names.is_empty() {
                    names.push(self.words(&found.name));
                }
            }
        }
        names.reverse();
        names.join(" ")
    }

    /// What people call "here": the courtyard or street around a building or an entrance; the place itself where there
    /// is none.
    pub fn courtyard(&self, place: &PlaceId) -> PlaceId {
        let kind = |id: &PlaceId| self.register.places.get(id).map(|place| place.kind);
        let is_here = |id: &PlaceId| matches!(kind(id), Some(PlaceKind::Courtyard | PlaceKind::Public));
        self.register.path(Some(place)).into_iter().find(is_here).unwrap_or_else(|| place.clone())
    }

    /// The name of a unit.
    pub fn unit_name(&self, unit: &UnitId) -> &str {
        self.register.units.get(unit).map_or("", |name| self.words(name))
    }

    /// The name of a body.
    pub fn body_name(&self, body: &BodyId) -> &str {
        self.register.bodies.get(body).map_or("", |body| self.words(&body.name))
    }

    /// The unit of a name.
    pub fn unit_by_name(&self, name: &str) -> Option<&UnitId> {
        self.register.units.iter().find(|(_, text)| self.words(text) == name).map(|(id, _)| id)
    }

    /// A matter's public number: 明通2026-0031.
    pub fn number(&self, matter: MatterId) -> String {
        format!("{}{matter}", self.prefix)
    }

    /// The units by name, for lists to choose from.
    pub fn units(&self) -> Vec<(&UnitId, &str)> {
        let mut units: Vec<_> = self.register.units.iter().map(|(id, name)| (id, self.words(name))).collect();
        units.sort_by(|a, b| a.1.cmp(b.1));
        units
    }

    /// The places with their full names, for lists to choose from; grids left out unless they are asked for.
    pub fn places(&self) -> Vec<(&PlaceId, String)> {
        let mut places: Vec<_> = self.register.places.keys().map(|id| (id, self.place_name(id))).collect();
        places.sort_by(|a, b| a.1.cmp(&b.1));
        places
    }
}

fn text_refs(event: &Event) -> Vec<String> {
    match event {
        Event::CommunityFounded { name, .. }
        | Event::PlaceRegistered { name, .. }
        | Event::UnitRegistered { name, .. }
        | Event::BodyFormed { name, .. } => vec![name.0.clone()],
        Event::ContactTold { text } => vec![text.0.clone()],
        Event::RuleSet { jurisdiction, basis, .. } => vec![jurisdiction.0.clone(), basis.0.clone()],
        _ => vec![],
    }
}
