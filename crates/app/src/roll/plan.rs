//! What a file changes in a roll: pure, so that the dry run says what the import does.
//!
//! An owner of the file is whoever the roll knows already: by the home, by the telephone, or where nothing contradicts.
//! Two people of the file never become one, and what somebody told apart stays apart.

use super::changed::{ChangedField, ChangedHome};
use mingtong_adapters::Chance;
use mingtong_domain::Millis;
use mingtong_domain::ids::{HomeNo, PersonId};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::roll::{AreaSource, Handover, Home, Living, Numbers, Part};
use mingtong_office::roll::{RollField, RollFile, RollHome, RollReason, square_metres};
use mingtong_office::{Arg, Finding, Reason, Severity};
use mingtong_store::rows::PersonRow;
use mingtong_text::normal::fingerprint_form;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Changed homes that a report shows.
const SHOWN_MAX: usize = PAGE_ROWS_MAX as usize;

/// The roll as it stands.
#[derive(Debug, Default)]
pub(super) struct Standing {
    pub(super) homes: BTreeMap<HomeNo, Home>,
    pub(super) people: HashMap<PersonId, PersonRow>,
}

/// What a file changes.
#[derive(Debug)]
pub(super) struct Plan {
    /// Homes as they are to be: new ones, and others than before.
    pub(super) put: Vec<Home>,
    /// People who are new, or have another telephone now.
    pub(super) persons: Vec<PersonRow>,
    pub(super) new: u32,
    pub(super) changed: u32,
    pub(super) unchanged: u32,
    /// Homes of the roll that the file does not name; they stay.
    pub(super) not_in_file: u32,
    /// The first of the changed homes.
    pub(super) changes: Vec<ChangedHome>,
    /// What was found about rows beyond what the file itself says.
    pub(super) findings: Vec<Finding>,
    /// What all homes are together then.
    pub(super) after: Numbers,
}

impl Plan {
    pub(super) fn of(file: &RollFile, standing: &Standing, chance: &Chance, now: Millis) -> Plan {
        let mut people = People::new(file, standing, chance, now);
        let mut plan = Plan {
            put: vec![],
            persons: vec![],
            new: 0,
            changed: 0,
            unchanged: 0,
            not_in_file: 0,
            changes: vec![],
            findings: vec![],
            after: Numbers::default(),
        };
        let mut after = standing.homes.clone();
        for said in &file.homes {
            let before = standing.homes.get(&said.no);
            let home = merged(said, before, people.owners(said, before));
            match before {
                None => plan.new += 1,
                Some(before) if *before == home => {
                    plan.unchanged += 1;
                    continue;
                }
                Some(before) => {
                    plan.changed += 1;
                    if plan.changes.len() < SHOWN_MAX {
                        let fields = differing(before, &home, &people);
                        plan.changes.push(ChangedHome { row: said.row, no: said.no.clone(), fields });
                    }
                }
            }
            after.insert(home.no.clone(), home.clone());
            plan.put.push(home);
        }
        plan.not_in_file = u32::try_from(after.len() - file.homes.len()).unwrap_or(u32::MAX);
        plan.after = Numbers::of(after.values());
        (plan.persons, plan.findings) = (people.persons, people.findings);
        plan
    }

    pub(super) fn changes_anything(&self) -> bool {
        !self.put.is_empty() || !self.persons.is_empty()
    }
}

/// What the row says, in the place of what was known; what it does not say stays.
fn merged(said: &RollHome, before: Option<&Home>, owners: Vec<PersonId>) -> Home {
    let before = before.cloned().unwrap_or(Home {
        no: said.no.clone(),
        area: None,
        source: AreaSource::Register,
        part: Part::Dwelling,
        handover: Handover::HandedOver,
        owners: vec![],
        adults: None,
        living: Living::Unknown,
    });
    Home {
        area: said.area.map(|(area, _)| area).or(before.area),
        source: said.area.map_or(before.source, |(_, source)| source),
        part: said.part.unwrap_or(before.part),
        handover: said.handover.unwrap_or(before.handover),
        owners: if said.owners.is_empty() { before.owners } else { owners },
        adults: said.adults.or(before.adults),
        living: said.living.unwrap_or(before.living),
        no: before.no,
    }
}

/// Who the people of the file are.
struct People<'f> {
    file: &'f RollFile,
    standing: &'f Standing,
    /// For each person of the file who they are, once that is known.
    known: Vec<Option<PersonId>>,
    /// People of the roll that one of the file is already.
    taken: HashMap<PersonId, usize>,
    by_name: HashMap<String, Vec<PersonId>>,
    persons: Vec<PersonRow>,
    names: HashMap<PersonId, String>,
    findings: Vec<Finding>,
    told: HashSet<usize>,
    chance: &'f Chance,
    now: Millis,
}

impl<'f> People<'f> {
    fn new(file: &'f RollFile, standing: &'f Standing, chance: &'f Chance, now: Millis) -> Self {
        let mut by_name: HashMap<String, Vec<PersonId>> = HashMap::new();
        for home in standing.homes.values() {
            for owner in &home.owners {
                let Some(name) = standing.people.get(owner).and_then(|row| row.name.as_deref()) else { continue };
                let alike = by_name.entry(fingerprint_form(name)).or_default();
                if !alike.contains(owner) {
                    alike.push(owner.clone());
                }
            }
        }
        let name = |row: &PersonRow| Some((row.id(), row.name.clone()?));
        let names = standing.people.values().filter_map(name).collect();
        let known = vec![None; file.people.len()];
        let (taken, told) = (HashMap::new(), HashSet::new());
        let mut people =
            Self { file, standing, known, taken, by_name, persons: vec![], names, findings: vec![], told, chance, now };
        people.find_at_home();
        people
    }

    /// Whoever owned the home before is the owner of the same name in its row.
    fn find_at_home(&mut self) {
        for said in &self.file.homes {
            let Some(before) = self.standing.homes.get(&said.no) else { continue };
            for person in &said.owners {
                if let Some(same) = self.same_name(&before.owners, *person) {
                    self.settle(*person, same);
                }
            }
        }
    }

    fn settle(&mut self, person: usize, id: PersonId) {
        if self.known[person].is_none() && *self.taken.entry(id.clone()).or_insert(person) == person {
            self.known[person] = Some(id);
        }
    }

    fn same_name(&self, among: &[PersonId], person: usize) -> Option<PersonId> {
        let name = fingerprint_form(&self.file.people[person].name);
        let is_it = |id: &&PersonId| self.names.get(*id).is_some_and(|other| fingerprint_form(other) == name);
        among.iter().find(is_it).cloned()
    }

    /// The owners of a row, by their ids.
    fn owners(&mut self, said: &RollHome, before: Option<&Home>) -> Vec<PersonId> {
        let mut owners: Vec<PersonId> = vec![];
        for person in &said.owners {
            // Whoever owned this home under this name does so still, also where the file takes two for one.
            let at_home = before.and_then(|before| self.same_name(&before.owners, *person));
            let at_home = at_home.filter(|id| self.taken.get(id).is_none_or(|other| other == person));
            let id = match at_home {
                Some(id) => {
                    self.taken.entry(id.clone()).or_insert(*person);
                    id
                }
                None => self.id(*person, said.row),
            };
            self.tell_phone(*person, &id, said.row);
            if !owners.contains(&id) {
                owners.push(id);
            }
        }
        // The same people in another order are the same.
        match before {
            Some(before) if same_people(&before.owners, &owners) => before.owners.clone(),
            _ => owners,
        }
    }

    fn id(&mut self, person: usize, row: u32) -> PersonId {
        if let Some(id) = &self.known[person] {
            return id.clone();
        }
        if let Some((id, is_certain)) = self.known_by_name(person) {
            self.settle(person, id.clone());
            if !is_certain {
                let name = self.file.people[person].name.clone();
                self.say(row, RollReason::CountedAsOneWithRoll { name });
            }
            return id;
        }
        let said = &self.file.people[person];
        let new = PersonRow {
            person_id: self.chance.id("p"),
            name: Some(said.name.clone()),
            phone: said.phone.clone(),
            added_ms: self.now.0,
            ..PersonRow::default()
        };
        let id = new.id();
        self.names.insert(id.clone(), said.name.clone());
        self.persons.push(new);
        self.known[person] = Some(id.clone());
        id
    }

    /// Whoever the roll knows under this name: by the telephone for certain, or the only one whom nothing contradicts.
    fn known_by_name(&self, person: usize) -> Option<(PersonId, bool)> {
        let said = &self.file.people[person];
        let free = |id: &&PersonId| !self.taken.contains_key(*id);
        let alike = self.by_name.get(&fingerprint_form(&said.name))?;
        let phone = |id: &PersonId| self.standing.people.get(id).and_then(|row| row.phone.as_deref());
        let same = |id: &&PersonId| said.phone.is_some() && phone(id) == said.phone.as_deref();
        if let Some(id) = alike.iter().filter(free).find(same) {
            return Some((id.clone(), true));
        }
        let is_possible = |id: &&PersonId| said.phone.is_none() || phone(id).is_none();
        alike.iter().filter(free).find(is_possible).map(|id| (id.clone(), false))
    }

    /// A telephone that the roll does not know yet, or another one than until now.
    fn tell_phone(&mut self, person: usize, id: &PersonId, row: u32) {
        let said = &self.file.people[person];
        let Some(known) = self.standing.people.get(id).filter(|_| said.phone.is_some()) else { return };
        if known.phone == said.phone || !self.told.insert(person) {
            return;
        }
        if known.phone.is_some() {
            self.say(row, RollReason::PhoneChanged { name: said.name.clone() });
        }
        self.persons.push(PersonRow { phone: said.phone.clone(), ..known.clone() });
    }

    fn say(&mut self, row: u32, reason: RollReason) {
        self.findings.push(Finding { row, severity: Severity::Doubtful, reasons: vec![Reason::Roll(reason)] });
    }
}

fn same_people(one: &[PersonId], other: &[PersonId]) -> bool {
    one.len() == other.len() && one.iter().all(|person| other.contains(person))
}

/// What of a home is another than before, with both.
fn differing(before: &Home, after: &Home, people: &People<'_>) -> Vec<ChangedField> {
    let area = |home: &Home| Arg::Text(home.area.map(square_metres).unwrap_or_default());
    let adults = |home: &Home| Arg::Text(home.adults.map(|adults| adults.to_string()).unwrap_or_default());
    let owners = |home: &Home| {
        let names = home.owners.iter().filter_map(|owner| people.names.get(owner).map(String::as_str));
        Arg::Text(names.collect::<Vec<_>>().join("、"))
    };
    let fields: [(RollField, Arg, Arg); 7] = [
        (RollField::Area, area(before), area(after)),
        (RollField::AreaRegistered, source(before.source), source(after.source)),
        (RollField::Owner, owners(before), owners(after)),
        (RollField::Adults, adults(before), adults(after)),
        (RollField::Living, living(before.living), living(after.living)),
        (RollField::Handover, handover(before.handover), handover(after.handover)),
        (RollField::Part, part(before.part), part(after.part)),
    ];
    let is_another = |(_, before, after): &(RollField, Arg, Arg)| before != after;
    let told = fields.into_iter().filter(is_another);
    told.map(|(field, before, after)| ChangedField { field: field.name_key(), before, after }).collect()
}

fn source(source: AreaSource) -> Arg {
    Arg::Key(match source {
        AreaSource::Register => "area-source-register",
        AreaSource::Survey => "area-source-survey",
        AreaSource::Contract => "area-source-contract",
    })
}

fn living(living: Living) -> Arg {
    Arg::Key(match living {
        Living::Owner => "home-living-owner",
        Living::Tenant => "home-living-tenant",
        Living::Empty => "home-living-empty",
        Living::Unknown => "home-living-unknown",
    })
}

fn handover(handover: Handover) -> Arg {
    Arg::Key(match handover {
        Handover::HandedOver => "home-handover-handed-over",
        Handover::NotHandedOver => "home-handover-not-handed-over",
    })
}

fn part(part: Part) -> Arg {
    Arg::Key(match part {
        Part::Dwelling => "home-part-dwelling",
        Part::Shop => "home-part-shop",
        Part::Garage => "home-part-garage",
        Part::Storeroom => "home-part-storeroom",
        Part::Other => "home-part-other",
    })
}
