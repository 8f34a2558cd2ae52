//! A spreadsheet of places becomes the place tree: all of it or nothing, and what is there already stays as it is, so
//! that a list that grew can be taken in again.

use super::list_refused::ListRefused;
use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, on_one_line, tight};
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{PlaceId, Stream};
use mingtong_domain::limits;
use mingtong_domain::register::{self, Act, Place, PlaceKind, Register};
use mingtong_domain::{Event, Millis, Refusal};
use mingtong_office::{PlaceList, PlaceRow, places};
use mingtong_store::Text;
use mingtong_text::normal;
use std::collections::HashMap;

/// What offices call the kinds of places.
const KINDS: [(PlaceKind, &[&str]); 6] = [
    (PlaceKind::Grid, &["网格"]),
    (PlaceKind::Courtyard, &["院坝", "小区", "院落", "院坝、小区", "院"]),
    (PlaceKind::Building, &["楼栋", "栋", "幢", "楼"]),
    (PlaceKind::Entrance, &["单元", "门洞"]),
    (PlaceKind::Home, &["住户", "户", "室", "房屋"]),
    (PlaceKind::Public, &["街巷、公共场地", "街巷", "公共场地", "公共区域", "公共"]),
];

/// Whether anything is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trial {
    /// Only say what would become of the file.
    Dry,
    /// Take it in, unless a row is wrong.
    Kept,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// No such kind of place; what stands there.
    Kind(String),
    /// Nothing above it and nothing in the community is called so; what stands there.
    NoParent(String),
    /// Several places are called so; what stands there.
    ManyParents(String),
    /// The same place stands in a row above.
    Twice {
        /// Which row.
        above: u32,
    },
    /// The register does not take it.
    Refused(Refusal),
}

/// What became of a list of places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlacesReport {
    /// The full names of the places that are new, in the order of the file; in the register only where nothing is
    /// wrong.
    pub new: Vec<String>,
    /// Places that were there already.
    pub known: usize,
    /// The rows that are wrong. Where there is one, nothing was taken in.
    pub faults: Vec<(u32, RowFault)>,
    /// Rows that add up others and were passed over, with what they call themselves.
    pub totals: Vec<(u32, String)>,
    /// Rows that name a place that is there and out of use, with its full name: it stays so.
    pub retired: Vec<(u32, String)>,
}

impl PlacesReport {
    /// New places that are named before the rest is only counted: a screen or two.
    const NAMED_MAX: usize = 50;

    /// The new places by name, and how many more there are.
    pub fn named(&self) -> (&[String], usize) {
        let (named, more) = self.new.split_at(self.new.len().min(Self::NAMED_MAX));
        (named, more.len())
    }
}

/// Takes in a list of places: a CSV, xlsx, xls or ods file with the columns 名称, 类型, 编码, 上级, or with a column for each
/// kind: 小区, 楼栋, 单元.
///
/// # Errors
/// The file cannot be read, the role may not, or the database failed. Faulty rows stand in the report.
pub async fn import_places(
    app: &App,
    hall: &Hall,
    who: &Who,
    bytes: &[u8],
    trial: Trial,
) -> Result<PlacesReport, ListRefused> {
    who.authorise(Act::RegisterPlace).map_err(Fail::from)?;
    let read = places(bytes)?;
    Ok(app.carry(hall, who, Act::RegisterPlace, move |it| Box::pin(take_in(it, read, trial))).await?)
}

async fn take_in(mut it: Carrier<'_>, read: PlaceList, trial: Trial) -> Result<PlacesReport, Fail> {
    let mut list = List::new(&it);
    list.report.totals = read.totals;
    for row in &read.rows {
        if let Err(fault) = list.add(&it, row) {
            list.report.faults.push((row.row, fault));
        }
    }
    let List { report, events, texts, .. } = list;
    if trial == Trial::Kept && report.faults.is_empty() {
        let appends = events.into_iter().map(|event| append(Stream::Register, event)).collect();
        it.record(appends, &texts).await?;
    }
    Ok(report)
}

/// The register as it becomes, row by row.
struct List {
    register: Register,
    /// What every place is called, in the form by which it is compared: its code, its name, its full name, its id.
    called: HashMap<String, Vec<PlaceId>>,
    /// Names and full names without the spaces.
    squeezed: HashMap<String, Vec<PlaceId>>,
    /// The name of every place, and its name with what it lies in.
    names: HashMap<PlaceId, (String, String)>,
    /// In which row of the file a place stands.
    rows: HashMap<PlaceId, u32>,
    events: Vec<Event>,
    texts: Vec<Text>,
    report: PlacesReport,
}

impl List {
    fn new(it: &Carrier<'_>) -> Self {
        let hall = &it.hall;
        let mut list = List {
            register: hall.register.clone(),
            called: HashMap::new(),
            squeezed: HashMap::new(),
            names: HashMap::new(),
            rows: HashMap::new(),
            events: vec![],
            texts: vec![],
            report: PlacesReport::default(),
        };
        for (id, place) in hall.register.places.iter() {
            list.call(id, place.code(), hall.words(&place.name).to_owned(), hall.place_name(id));
        }
        list
    }

    fn call(&mut self, id: &PlaceId, code: &str, name: String, full: String) {
        for word in [code, &name, &full, id.as_str()] {
            note(&mut self.called, normal::normal(word), id);
        }
        for word in [&name, &full] {
            note(&mut self.squeezed, tight(word), id);
        }
        self.names.insert(id.clone(), (name, full));
    }

    fn add(&mut self, it: &Carrier<'_>, row: &PlaceRow) -> Result<(), RowFault> {
        let kind = kind_of(&row.kind).ok_or_else(|| RowFault::Kind(row.kind.clone()))?;
        let parent = self.parent(&on_one_line(&row.parent))?;
        let (name, code) = (on_one_line(&row.name), on_one_line(&row.code));
        if let Some(known) = self.known(&name, kind, &code, parent.as_ref()) {
            if let Some(&above) = self.rows.get(&known) {
                return Err(RowFault::Twice { above });
            }
            if !self.register.is_place_in_use(&known) {
                let full = self.names.get(&known).map(|(_, full)| full.clone());
                self.report.retired.push((row.row, full.unwrap_or(name)));
            }
            self.rows.insert(known, row.row);
            self.report.known += 1;
            return Ok(());
        }
        let mut texts = Texts::new(&it.app.chance, Act::RegisterPlace);
        let reference = texts.need(&name, limits::NAME_CHARS_MAX).map_err(RowFault::Refused)?;
        let id = PlaceId(it.app.chance.id("l"));
        let codes = vec![(Millis(0), code.clone())];
        let place = Place { id: id.clone(), parent: parent.clone(), kind, codes, name: reference, retired: None };
        // Two of one name in a list are told apart by their codes; without these they are one place, see `known`.
        let event = register::register_place(&self.register, place, false, &it.who.actor);
        let event = event.map_err(RowFault::Refused)?;
        let event = Event::Register(event);
        let role = it.who.actor.role;
        let recorded = Recorded { position: 0, at: it.now, person: None, role, event: Some(event.clone()) };
        self.register.apply(&recorded, |_| String::new());
        let full = match parent.as_ref().filter(|parent| !self.is_grid(parent)).and_then(|id| self.names.get(id)) {
            Some((_, around)) => format!("{around} {name}"),
            None => name.clone(),
        };
        self.report.new.push(full.clone());
        self.call(&id, &code, name, full);
        self.rows.insert(id, row.row);
        self.events.push(event);
        self.texts.extend(texts.into_inner());
        Ok(())
    }

    fn is_grid(&self, id: &PlaceId) -> bool {
        self.register.places.get(id).is_some_and(|place| place.kind == PlaceKind::Grid)
    }

    fn parent(&self, words: &str) -> Result<Option<PlaceId>, RowFault> {
        if words.is_empty() {
            return Ok(None);
        }
        let found = self.called.get(&normal::normal(words)).or_else(|| self.squeezed.get(&tight(words)));
        match found.map(Vec::as_slice) {
            None | Some([]) => Err(RowFault::NoParent(words.to_owned())),
            Some([one]) => Ok(Some(one.clone())),
            Some(_) => Err(RowFault::ManyParents(words.to_owned())),
        }
    }

    /// The same place: its name, kind, code, and what it lies in. Ａ区 and A区 are one name.
    fn known(&self, name: &str, kind: PlaceKind, code: &str, parent: Option<&PlaceId>) -> Option<PlaceId> {
        let there = self.alike(name, kind, |place| place.parent.as_ref() == parent);
        let of_code = there.iter().find(|place| place.code() == code);
        if of_code.is_some() || !code.is_empty() {
            return of_code.map(|place| place.id.clone());
        }
        // A row without a code means the only one that is called so; without a parent, also one that lies in a grid.
        let meant = match there.is_empty() && parent.is_none() {
            true => self.alike(name, kind, |place| place.parent.as_ref().is_some_and(|around| self.is_grid(around))),
            false => there,
        };
        match meant.as_slice() {
            [one] => Some(one.id.clone()),
            _ => None,
        }
    }

    /// The places of a kind that are called so and lie where they shall.
    fn alike(&self, name: &str, kind: PlaceKind, lies: impl Fn(&Place) -> bool) -> Vec<&Place> {
        let name = normal::normal(name);
        let is_called =
            |place: &Place| self.names.get(&place.id).is_some_and(|(other, _)| normal::normal(other) == name);
        let called = self.called.get(&name).map(Vec::as_slice).unwrap_or_default();
        let places = called.iter().filter_map(|id| self.register.places.get(id));
        places.filter(|place| place.kind == kind && lies(place) && is_called(place)).collect()
    }
}

fn note(places: &mut HashMap<String, Vec<PlaceId>>, word: String, id: &PlaceId) {
    if word.is_empty() {
        return;
    }
    let known = places.entry(word).or_default();
    if !known.contains(id) {
        known.push(id.clone());
    }
}

fn kind_of(words: &str) -> Option<PlaceKind> {
    let words = normal::clean(words);
    let named = KINDS.iter().find(|(_, names)| names.contains(&words.as_str())).map(|(kind, _)| *kind);
    named.or_else(|| PlaceKind::from_key(&words.to_lowercase()))
}
