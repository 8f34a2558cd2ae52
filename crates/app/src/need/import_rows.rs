//! What the rows of a list ask for, word by word as the export says it: pure.

use super::export::Ledger;
use super::propose::NewNeed;
use crate::hall::Hall;
use crate::matter::Said;
use crate::resource::NewResource;
use jiff::civil::Date;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::limits::{NEED_SERVES_MAX, TITLE_CHARS_MAX};
use mingtong_domain::need::{Class, Measure, NeedKind, Share, Source, StageKind};
use mingtong_domain::resource::ResourceKind;
use mingtong_office::need::{LedgerColumn, LedgerFile, LedgerReason, LedgerRow};
use mingtong_text::normal;
use std::collections::HashMap;

/// What a key is called, in every language in which lists are exported.
pub type Say<'s> = &'s (dyn Fn(&str) -> Vec<String> + Sync);

const NUMBER: &str = "ledger-number";
const SOURCE: &str = "ledger-source";
const KIND: &str = "ledger-kind";
const CLASS: &str = "ledger-class";
const TITLE: &str = "ledger-title";
const PLACE: &str = "ledger-place";
const SERVES: &str = "ledger-serves";
const MEASURE: &str = "ledger-measure";
const TOTAL: &str = "ledger-total";
const WANTED: &str = "ledger-wanted";
const STATE: &str = "ledger-state";
const UNIT: &str = "ledger-unit";
const UNTIL: &str = "ledger-until";

/// By what a thing of a list is known again: its number, its words and its place.
pub(super) struct Known {
    number: String,
    words: (String, String),
}

impl Known {
    pub(super) fn of(number: &str, title: &Said, place: Option<&String>) -> Self {
        let words = words(title.words().unwrap_or_default(), place.map_or("", String::as_str));
        Self { number: number.to_owned(), words }
    }
}

fn words(title: &str, place: &str) -> (String, String) {
    (normal::fingerprint_form(title), normal::fingerprint_form(place))
}

/// What a row asks for.
#[derive(Debug, Clone)]
pub(super) enum Wanted {
    Need(Box<NewNeed>),
    Resource(Box<NewResource>),
}

impl Wanted {
    pub(super) fn words(&self) -> (&str, &str) {
        match self {
            Wanted::Need(new) => (&new.title, &new.text),
            Wanted::Resource(new) => (&new.title, &new.text),
        }
    }
}

/// What a row is.
pub(super) struct Found {
    pub(super) row: u32,
    /// What is to be put on the list; none where it is there, or the row cannot be taken.
    pub(super) wanted: Option<Wanted>,
    pub(super) is_known: bool,
    pub(super) reasons: Vec<LedgerReason>,
}

/// What rows are read by.
pub(super) struct Reading<'r> {
    pub(super) hall: &'r Hall,
    pub(super) say: Say<'r>,
    pub(super) today: Date,
    /// Until when a resource may be offered.
    pub(super) latest: Date,
}

/// The columns of a list, in the order of the export; what is read back of them.
pub(super) fn columns(ledger: Ledger, say: Say<'_>) -> Vec<LedgerColumn> {
    let (keys, must): (&[&'static str], &[&'static str]) = match ledger {
        Ledger::Needs | Ledger::Uptakes => {
            (&[NUMBER, SOURCE, KIND, CLASS, TITLE, PLACE, SERVES, MEASURE, TOTAL, WANTED, STATE], &[TITLE])
        }
        Ledger::Resources => (&[NUMBER, UNIT, KIND, TITLE, PLACE, UNTIL, STATE], &[TITLE, UNIT]),
    };
    keys.iter().map(|key| LedgerColumn { key, names: say(key), must: must.contains(key) }).collect()
}

pub(super) fn read_rows(reading: &Reading<'_>, ledger: Ledger, file: &LedgerFile, known: &[Known]) -> Vec<Found> {
    let mut above: HashMap<(String, String), u32> = HashMap::new();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut found = vec![];
    for row in &file.rows {
        let (number, words) = (row.text(NUMBER), words(&row.text(TITLE), &row.text(PLACE)));
        // 1, 2, 3 number the rows of a file and nothing else.
        let is_serial = number.bytes().all(|byte| byte.is_ascii_digit());
        let other = above.get(&words).or_else(|| numbers.get(&number).filter(|_| !is_serial));
        let is_known = known.iter().any(|it| it.words == words || it.number == number);
        let reason = match other {
            Some(other) => Some(LedgerReason::Twice { other: *other }),
            None => is_known.then_some(LedgerReason::Known),
        };
        if let Some(reason) = reason {
            found.push(Found { row: row.row, wanted: None, is_known: true, reasons: vec![reason] });
            continue;
        }
        let mut reasons = vec![];
        let wanted = match ledger {
            Ledger::Needs | Ledger::Uptakes => reading.need(row, &mut reasons),
            Ledger::Resources => reading.resource(row, &mut reasons),
        };
        if wanted.is_some() {
            above.insert(words, row.row);
            numbers.insert(number, row.row);
        }
        found.push(Found { row: row.row, wanted, is_known: false, reasons });
    }
    found
}

impl Reading<'_> {
    fn need(&self, row: &LedgerRow, reasons: &mut Vec<LedgerReason>) -> Option<Wanted> {
        let mut is_whole = true;
        let mut or = |reason: LedgerReason| {
            reasons.push(reason);
            is_whole = false;
        };
        let title = title(row).map_err(&mut or).ok();
        let kind = self.word(row, KIND, NeedKind::ALL, |it| ("need-kind", it.key())).map_err(&mut or).ok().flatten();
        let class = self.word(row, CLASS, Class::ALL, |it| ("need-class", it.key())).map_err(&mut or).ok().flatten();
        let place = self.place(row).map_err(&mut or).ok().flatten();
        let total = self.total(row).map_err(&mut or).ok();
        let serves = serves(row).map_err(&mut or).ok().flatten();
        let wanted_by = row.day(WANTED).map_err(|text| LedgerReason::Day { text });
        let wanted_by = wanted_by.and_then(|day| match day {
            Some(day) if day < self.today => Err(LedgerReason::Day { text: row.quoted(WANTED) }),
            day => Ok(day),
        });
        let wanted_by = wanted_by.map_err(&mut or).ok().flatten();
        let stage = self.word(row, STATE, StageKind::ALL, |it| ("need-stage", it.key())).ok().flatten();
        if stage.is_some_and(|stage| !matches!(stage, StageKind::Open | StageKind::Proposed)) {
            or(LedgerReason::Over { text: row.quoted(STATE) });
        }
        if !is_whole {
            return None;
        }
        let source = self.source(row, reasons);
        let (title, total) = (title?, total?);
        Some(Wanted::Need(Box::new(NewNeed {
            kind: kind.unwrap_or(NeedKind::Need),
            source,
            class: class.unwrap_or(Class::ByDay),
            text: title.clone(),
            title,
            place,
            total,
            serves,
            wanted_by,
            name: None,
            phone: None,
        })))
    }

    fn resource(&self, row: &LedgerRow, reasons: &mut Vec<LedgerReason>) -> Option<Wanted> {
        let mut or = |reason: LedgerReason| reasons.push(reason);
        let title = title(row).map_err(&mut or).ok();
        let named = row.text(UNIT);
        let unit = self.hall.unit_by_name(&named).cloned();
        if unit.is_none() {
            or(LedgerReason::Unknown { field: UNIT, text: row.quoted(UNIT) });
        }
        let kind = self.word(row, KIND, ResourceKind::ALL, |it| ("resource-kind", it.key()));
        let kind = kind.and_then(|kind| kind.ok_or(LedgerReason::Missing { field: KIND })).map_err(&mut or).ok();
        let place = self.place(row).map_err(&mut or).ok();
        let until = row.day(UNTIL).map_err(|text| LedgerReason::Day { text });
        let until = until.and_then(|day| day.ok_or(LedgerReason::Missing { field: UNTIL }));
        let until = until.and_then(|day| match day < self.today || day > self.latest {
            true => Err(LedgerReason::Day { text: row.quoted(UNTIL) }),
            false => Ok(day),
        });
        let until = until.map_err(&mut or).ok();
        let (title, unit, kind, place, until) = (title?, unit?, kind?, place?, until?);
        Some(Wanted::Resource(Box::new(NewResource { unit, kind, text: title.clone(), title, place, until })))
    }

    /// The value that a cell names; none where it is empty.
    fn word<T: Copy>(
        &self,
        row: &LedgerRow,
        field: &'static str,
        all: &[T],
        family: impl Fn(T) -> (&'static str, &'static str),
    ) -> Result<Option<T>, LedgerReason> {
        let text = row.text(field);
        if text.is_empty() {
            return Ok(None);
        }
        let is_it = |value: &&T| {
            let (family, key) = family(**value);
            (self.say)(&format!("{family}-{}", key.replace('_', "-"))).contains(&text)
        };
        let unknown = || LedgerReason::Unknown { field, text: row.quoted(field) };
        all.iter().find(is_it).map(|value| Some(*value)).ok_or_else(unknown)
    }

    fn place(&self, row: &LedgerRow) -> Result<Option<PlaceId>, LedgerReason> {
        let text = row.text(PLACE);
        if text.is_empty() {
            return Ok(None);
        }
        let bare = |name: &str| name.split_whitespace().collect::<String>();
        let (register, text) = (&self.hall.register, bare(&text));
        let is_it = |id: &&PlaceId| bare(&self.hall.place_name(id)) == text;
        let called: Vec<&PlaceId> = register.places.keys().filter(is_it).collect();
        // Of two that are called so only one may be in use: then that one is meant.
        match called.iter().find(|id| register.is_place_in_use(id)) {
            Some(id) => Ok(Some((*id).clone())),
            None if called.is_empty() => Err(LedgerReason::Unknown { field: PLACE, text: row.quoted(PLACE) }),
            None => Err(LedgerReason::Retired { text: row.quoted(PLACE) }),
        }
    }

    /// How much in all: the whole where nothing is said.
    fn total(&self, row: &LedgerRow) -> Result<Share, LedgerReason> {
        let measure = self.word(row, MEASURE, Measure::ALL, |it| ("ledger-measure", it.key()))?;
        // An amount of nothing that is said would be lost.
        if measure.is_none() && !matches!(row.text(TOTAL).as_str(), "" | "1") {
            return Err(LedgerReason::Missing { field: MEASURE });
        }
        let unknown = |text: String| LedgerReason::Unknown { field: TOTAL, text };
        let share = match measure.unwrap_or(Measure::Whole) {
            Measure::Whole => return Ok(Share::WHOLE),
            Measure::Money => row.hundredths(TOTAL).map(|amount| (Measure::Money, amount)),
            measure => row.whole(TOTAL).map(|amount| (measure, amount)),
        };
        let (measure, amount) = share.map_err(unknown)?;
        let share = Share { measure, amount: amount.ok_or(LedgerReason::Missing { field: TOTAL })? };
        if share.is_possible() { Ok(share) } else { Err(unknown(row.quoted(TOTAL))) }
    }

    /// Who asks. The export says that it was a unit or a matter, and not which.
    fn source(&self, row: &LedgerRow, reasons: &mut Vec<LedgerReason>) -> Source {
        let text = row.text(SOURCE);
        let says = |key: &str| (self.say)(key).contains(&text);
        if let Some(unit) = self.hall.unit_by_name(&text) {
            return Source::Unit(unit.clone());
        }
        if says("need-source-residents") {
            return Source::Residents;
        }
        if !text.is_empty() && !says("need-source-community") {
            reasons.push(LedgerReason::SourceOpen { text: row.quoted(SOURCE) });
        }
        Source::Community
    }
}

fn title(row: &LedgerRow) -> Result<String, LedgerReason> {
    let title = row.text(TITLE);
    if title.is_empty() {
        return Err(LedgerReason::Missing { field: TITLE });
    }
    if crate::texts::is_longer(&title, TITLE_CHARS_MAX) {
        return Err(LedgerReason::TooLong { field: TITLE, max: TITLE_CHARS_MAX });
    }
    Ok(title)
}

fn serves(row: &LedgerRow) -> Result<Option<u32>, LedgerReason> {
    let unknown = |text| LedgerReason::Unknown { field: SERVES, text };
    match row.whole(SERVES).map_err(unknown)? {
        None => Ok(None),
        Some(number) => match u32::try_from(number) {
            Ok(number) if (1..=NEED_SERVES_MAX).contains(&number) => Ok(Some(number)),
            _ => Err(unknown(row.quoted(SERVES))),
        },
    }
}
