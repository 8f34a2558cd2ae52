//! A spreadsheet of categories becomes the list: all of it or nothing. What is there already is known by its names and
//! gets what the file says of it, the city's code and an English name, so that a list that grew can be taken in again.

use super::import_places::Trial;
use super::list_refused::ListRefused;
use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, on_one_line};
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CategoryId, Stream};
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::{self, Act, CategoryChange, NewCategory, Register};
use mingtong_domain::{Event, Refusal};
use mingtong_office::{CategoryRow, categories};
use mingtong_store::Text;
use std::collections::HashMap;

/// What becomes of a row that is in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CategoryOutcome {
    /// It is added, its major one before it where that is new, too.
    Added,
    /// It is there, and gets what the row says of it.
    Changed,
    /// It is there, and stays as it is.
    Known,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CategoryFault {
    /// It names no major category.
    NoMajor,
    /// The same category stands in a row above.
    Twice {
        /// Which row.
        above: u32,
    },
    /// The register does not take it.
    Refused(Refusal),
}

/// What became of a list of categories, row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CategoriesReport {
    /// Each row with its names, and what becomes of it or what is wrong with it. Where a row is wrong, nothing was
    /// taken in.
    pub rows: Vec<(u32, String, Result<CategoryOutcome, CategoryFault>)>,
}

impl CategoriesReport {
    /// How many rows come to this.
    pub fn count(&self, outcome: CategoryOutcome) -> usize {
        self.rows.iter().filter(|(.., came)| *came == Ok(outcome)).count()
    }

    /// Whether a row is wrong.
    pub fn is_faulty(&self) -> bool {
        self.rows.iter().any(|(.., came)| came.is_err())
    }
}

/// Takes in a list of categories: a CSV, xlsx, xls or ods file, or what was copied out of one, with the columns 大类,
/// 小类, 市级代码, 英文; without a header they are taken in this order.
///
/// # Errors
/// The file cannot be read, the role may not, or the database failed. Faulty rows stand in the report.
pub async fn import_categories(
    app: &App,
    hall: &Hall,
    who: &Who,
    bytes: &[u8],
    trial: Trial,
) -> Result<CategoriesReport, ListRefused> {
    who.authorise(Act::RegisterCategory).map_err(Fail::from)?;
    let rows = categories(bytes)?;
    Ok(app.carry(hall, who, Act::RegisterCategory, move |it| Box::pin(take_in(it, rows, trial))).await?)
}

async fn take_in(mut it: Carrier<'_>, rows: Vec<CategoryRow>, trial: Trial) -> Result<CategoriesReport, Fail> {
    let mut list = List::new(&it);
    let mut report = CategoriesReport::default();
    for row in &rows {
        let names = [row.major.as_str(), row.minor.as_str()].map(on_one_line);
        let full = names.iter().filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>().join(" › ");
        report.rows.push((row.row, full, list.add(&it, row)));
    }
    if trial == Trial::Kept && !report.is_faulty() && !list.events.is_empty() {
        let appends = list.events.into_iter().map(|event| append(Stream::Register, event)).collect();
        it.record(appends, &list.texts).await?;
    }
    Ok(report)
}

/// The list as it becomes, row by row.
struct List {
    register: Register,
    /// Each category by the major one under which it stands, and its name.
    called: HashMap<(Option<CategoryId>, String), CategoryId>,
    /// The English name of each.
    english: HashMap<CategoryId, String>,
    /// In which row of the file a category stands.
    rows: HashMap<CategoryId, u32>,
    events: Vec<Event>,
    texts: Vec<Text>,
}

impl List {
    fn new(it: &Carrier<'_>) -> Self {
        let hall = &it.hall;
        let all = || hall.register.categories.values();
        let name = |id: &CategoryId, in_english: bool| hall.category_name(id, in_english).to_owned();
        Self {
            register: hall.register.clone(),
            called: all().map(|it| ((it.parent.clone(), name(&it.id, false)), it.id.clone())).collect(),
            english: all().filter(|it| it.english.is_some()).map(|it| (it.id.clone(), name(&it.id, true))).collect(),
            rows: HashMap::new(),
            events: vec![],
            texts: vec![],
        }
    }

    fn add(&mut self, it: &Carrier<'_>, row: &CategoryRow) -> Result<CategoryOutcome, CategoryFault> {
        let (major, minor) = (on_one_line(&row.major), on_one_line(&row.minor));
        let (code, english) = (on_one_line(&row.code), on_one_line(&row.english));
        if major.is_empty() {
            return Err(CategoryFault::NoMajor);
        }
        let known = self.called.get(&(None, major.clone())).cloned();
        if minor.is_empty() {
            return self.put(it, row.row, (None, known), &major, &code, &english);
        }
        let parent = match known {
            Some(known) => known,
            None => self.new_one(it, None, &major, "", "").map_err(CategoryFault::Refused)?,
        };
        let known = self.called.get(&(Some(parent.clone()), minor.clone())).cloned();
        self.put(it, row.row, (Some(parent), known), &minor, &code, &english)
    }

    /// The category of a row, where it stands and which it is if it is there already.
    fn put(
        &mut self,
        it: &Carrier<'_>,
        row: u32,
        (parent, known): (Option<CategoryId>, Option<CategoryId>),
        name: &str,
        code: &str,
        english: &str,
    ) -> Result<CategoryOutcome, CategoryFault> {
        let (id, outcome) = match known {
            None => {
                let id = self.new_one(it, parent, name, code, english).map_err(CategoryFault::Refused)?;
                (id, CategoryOutcome::Added)
            }
            Some(id) => {
                if let Some(&above) = self.rows.get(&id) {
                    return Err(CategoryFault::Twice { above });
                }
                let is_changed = self.change(it, &id, name, code, english).map_err(CategoryFault::Refused)?;
                (id, if is_changed { CategoryOutcome::Changed } else { CategoryOutcome::Known })
            }
        };
        self.rows.insert(id, row);
        Ok(outcome)
    }

    fn new_one(
        &mut self,
        it: &Carrier<'_>,
        parent: Option<CategoryId>,
        name: &str,
        code: &str,
        english: &str,
    ) -> Result<CategoryId, Refusal> {
        let id = CategoryId(it.app.chance.id("g"));
        let mut texts = Texts::new(&it.app.chance, Act::RegisterCategory);
        let new = NewCategory {
            id: id.clone(),
            parent: parent.clone(),
            name: texts.need(name, NAME_CHARS_MAX)?,
            english: if english.is_empty() { None } else { Some(texts.need(english, NAME_CHARS_MAX)?) },
            code: code.to_owned(),
        };
        let event = register::register_category(&self.register, new, false, &it.who.actor)?;
        self.happened(it, event.into(), texts.into_inner());
        self.called.insert((parent, name.to_owned()), id.clone());
        self.english.insert(id.clone(), english.to_owned());
        Ok(id)
    }

    /// Gives one that is there what a row says of it and what it has not; whether there was anything.
    fn change(
        &mut self,
        it: &Carrier<'_>,
        id: &CategoryId,
        name: &str,
        code: &str,
        english: &str,
    ) -> Result<bool, Refusal> {
        let mut is_changed = false;
        if !code.is_empty() && self.register.categories.get(id).is_some_and(|own| own.code() != code) {
            let change = CategoryChange::Recode(code.to_owned());
            let event = register::change_category(&self.register, id, change, false, &it.who.actor)?;
            self.happened(it, event.into(), vec![]);
            is_changed = true;
        }
        if !english.is_empty() && self.english.get(id).map(String::as_str) != Some(english) {
            let mut texts = Texts::new(&it.app.chance, Act::RegisterCategory);
            let (name, english_ref) = (texts.need(name, NAME_CHARS_MAX)?, texts.need(english, NAME_CHARS_MAX)?);
            let change = CategoryChange::Rename { name, english: Some(english_ref) };
            let event = register::change_category(&self.register, id, change, false, &it.who.actor)?;
            self.happened(it, event.into(), texts.into_inner());
            self.english.insert(id.clone(), english.to_owned());
            is_changed = true;
        }
        Ok(is_changed)
    }

    fn happened(&mut self, it: &Carrier<'_>, event: Event, texts: Vec<Text>) {
        let role = it.who.actor.role;
        let recorded = Recorded { position: 0, at: it.now, person: None, role, event: Some(event.clone()) };
        self.register.apply(&recorded, |_| String::new());
        self.events.push(event);
        self.texts.extend(texts);
    }
}
