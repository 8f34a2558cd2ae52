//! A community as every use case needs it: its register with names, its rules, its short name. It is kept in memory
//! and takes in what happened to the register since.

use crate::fail::Fail;
use crate::texts::{tight, words_behind};
use mingtong_domain::community;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::*;
use mingtong_domain::register::{self, Map, Place, PlaceKind, Register, Wording};
use mingtong_store::rows::CommunityRow;
use mingtong_store::{Link, read_events};
use mingtong_text::building::one_name;

/// A community with its register. A copy shares what did not change.
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
    names: Map<TextRef, String>,
    units_by_name: Map<String, UnitId>,
}

impl Hall {
    /// The community at its head row: `known` with what happened since, or read from the beginning of its log.
    pub(crate) async fn load(link: &mut Link<'_>, row: &CommunityRow, known: Option<&Hall>) -> Result<Self, Fail> {
        let mut hall = match known {
            Some(known) if known.id == row.community_id && known.register_head <= row.register_head => known.clone(),
            _ => Hall { id: row.community_id, slug: row.slug.clone(), ..Hall::default() },
        };
        let rows = link.register_rows(hall.id, hall.register_head).await?;
        let recorded = read_events(link, hall.id, &rows).await?;
        let refs = recorded.iter().filter_map(|r| r.event.as_ref()).flat_map(|event| event.references().texts);
        for (text, words) in words_behind(link, hall.id, refs).await? {
            hall.names.insert_mut(text, words);
        }
        recorded.iter().for_each(|recorded| hall.take_in(recorded));
        hall.register_head = row.register_head;
        Ok(hall)
    }

    fn take_in(&mut self, recorded: &Recorded) {
        let names = &self.names;
        let words = |text: &TextRef| names.get(text).cloned().unwrap_or_default();
        self.register.apply(recorded, words);
        match &recorded.event {
            Some(Event::Community(community::Event::Founded { prefix, name, division_code, .. })) => {
                self.prefix.clone_from(prefix);
                self.division_code.clone_from(division_code);
                self.name = words(name);
            }
            Some(Event::Register(register::Event::UnitRegistered { unit, name })) => {
                let name = words(name);
                self.units_by_name.insert_mut(name, unit.clone());
            }
            Some(Event::Register(register::Event::UnitRenamed { unit, name })) => {
                let name = words(name);
                let before = self.units_by_name.iter().find(|(_, known)| *known == unit).map(|(name, _)| name.clone());
                before.iter().for_each(|before| {
                    self.units_by_name.remove_mut(before);
                });
                self.units_by_name.insert_mut(name, unit.clone());
            }
            // Only the streams of the register come here; nothing else in them names the community or a unit.
            _ => {}
        }
    }

    /// The text behind a reference of the register; empty when it was erased.
    pub fn words(&self, text: &TextRef) -> &str {
        self.names.get(text).map_or("", String::as_str)
    }

    /// How people reach the community: telephone, address, hours; none as long as nobody has said.
    pub fn contact(&self) -> Option<&str> {
        self.register.contact.as_ref().map(|text| self.words(text)).filter(|words| !words.is_empty())
    }

    /// What the community is called in English, where it said so.
    pub fn english_name(&self) -> Option<&str> {
        self.register.english.as_ref().map(|text| self.words(text)).filter(|words| !words.is_empty())
    }

    /// The street or town that it belongs to, where it said so.
    pub fn street(&self) -> Option<&str> {
        self.register.street.as_ref().map(|text| self.words(text)).filter(|words| !words.is_empty())
    }

    /// The name of a place with what it lies in, from the outside in: 东风巷14号院 3栋.
    pub fn place_name(&self, place: &PlaceId) -> String {
        let mut names: Vec<&str> = Vec::new();
        for found in self.register.outwards(place) {
            // A grid says nothing to residents; it is how the community divides its work.
            if found.kind != PlaceKind::Grid || names.is_empty() {
                names.push(self.words(&found.name));
            }
        }
        names.reverse();
        names.join(" ")
    }

    /// The places that are named in a line, in the first way in which there is one: by id or code, by the full name, by
    /// the name alone; then without minding spaces, nor whether letters are full-width; then whatever a
    /// building is called.
    pub fn places_called(&self, line: &str) -> Vec<PlaceId> {
        let (squeezed, one) = (tight(line), one_name(line));
        let ways: [&dyn Fn(&Place) -> bool; 7] = [
            &|place: &Place| place.id.as_str() == line || place.code() == line,
            &|place: &Place| self.place_name(&place.id) == line,
            &|place: &Place| self.words(&place.name) == line,
            &|place: &Place| tight(&self.place_name(&place.id)) == squeezed,
            &|place: &Place| tight(self.words(&place.name)) == squeezed,
            &|place: &Place| one_name(&self.place_name(&place.id)) == one,
            &|place: &Place| one_name(self.words(&place.name)) == one,
        ];
        for is_called in ways {
            let called = self.register.places.values().filter(|place| is_called(place));
            let called: Vec<PlaceId> = called.map(|place| place.id.clone()).collect();
            if !called.is_empty() {
                return called;
            }
        }
        vec![]
    }

    /// What people call "here": the courtyard or street around a building or an entrance; the place itself where there
    /// is none.
    pub fn courtyard(&self, place: &PlaceId) -> PlaceId {
        let is_here = |place: &&Place| matches!(place.kind, PlaceKind::Courtyard | PlaceKind::Public);
        self.register.outwards(place).find(is_here).map_or_else(|| place.clone(), |here| here.id.clone())
    }

    /// The name of a unit.
    pub fn unit_name(&self, unit: &UnitId) -> &str {
        self.register.units.get(unit).map_or("", |name| self.words(name))
    }

    /// What a category is called, in English where it has an English name and that is wanted; empty for one that the
    /// list does not know.
    pub fn category_name(&self, category: &CategoryId, in_english: bool) -> &str {
        let Some(category) = self.register.categories.get(category) else { return "" };
        let english = category.english.as_ref().filter(|_| in_english).map(|wording| self.wording(wording));
        english.filter(|words| !words.is_empty()).unwrap_or_else(|| self.wording(&category.name))
    }

    /// A category with the major one above it: 环境卫生 › 绿化树木.
    pub fn category_in_full(&self, category: &CategoryId, in_english: bool) -> String {
        let own = self.category_name(category, in_english);
        match self.register.major_of(category) {
            Some(major) if major != category => format!("{} › {own}", self.category_name(major, in_english)),
            _ => own.to_owned(),
        }
    }

    fn wording<'h>(&'h self, wording: &'h Wording) -> &'h str {
        match wording {
            Wording::Shipped(words) => words,
            Wording::Given(text) => self.words(text),
        }
    }

    /// The name of a body.
    pub fn body_name(&self, body: &BodyId) -> &str {
        self.register.bodies.get(body).map_or("", |body| self.words(&body.name))
    }

    /// The unit of a name.
    pub fn unit_by_name(&self, name: &str) -> Option<&UnitId> {
        self.units_by_name.get(name)
    }

    /// A matter's public number: 明通2026-0031.
    pub fn number(&self, matter: MatterId) -> String {
        format!("{}{matter}", self.prefix)
    }

    /// A resolution's public number: 明通决2026-0003.
    pub fn resolution_number(&self, resolution: ResolutionId) -> String {
        format!("{}决{resolution}", self.prefix)
    }

    /// A need's public number: 明通需2026-0007.
    pub fn need_number(&self, need: NeedId) -> String {
        format!("{}需{need}", self.prefix)
    }

    /// A resource's public number: 明通资2026-0012.
    pub fn resource_number(&self, resource: ResourceId) -> String {
        format!("{}资{resource}", self.prefix)
    }

    /// A report's number: 明通到2026-0003.
    pub fn reporting_number(&self, reporting: ReportingId) -> String {
        format!("{}到{reporting}", self.prefix)
    }

    /// An agreement's public number: 明通约2026-0003.
    pub fn agreement_number(&self, year: i64, number: u32) -> String {
        format!("{}约{year}-{number:04}", self.prefix)
    }

    /// A project's public number: 明通项2026-0003.
    pub fn project_number(&self, project: ProjectId) -> String {
        format!("{}项{project}", self.prefix)
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
