//! What the record holds that is like some words. The index of the search gives, for each pair of characters with which
//! they begin, the latest matters that have it; a pair that few have weighs more. The best of them, and the latest at
//! the place, are read and compared, by what may be read of each: nothing that a page hides makes it alike.

use super::list::keys;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PlaceId, TextRef};
use mingtong_domain::limits;
use mingtong_domain::matter::PersonalData;
use mingtong_domain::register::{Place, PlaceKind};
use mingtong_store::rows::MatterRow;
use mingtong_store::{Link, MatterFilter};
use mingtong_text::personal::Masker;
use mingtong_text::search::{self, Readers};
use mingtong_text::similar::{Pairs, Weighed, leading_pairs, weight};
use std::cmp::Ordering;
use std::collections::HashMap;

/// Pairs that are looked up, from the beginning of the title on: more of them cost more and find no better
/// (docs/evaluation/similar.md).
const PAIRS_MAX: usize = 32;
/// So many of the latest matters are looked at for each pair. A pair that more have says little of any of them.
const LATEST_OF_PAIR: u32 = 100;
/// Of all that were found so many are read and compared.
const COMPARED_MAX: u32 = 120;
/// So many characters of a text are compared: what comes later is seldom what it is about.
const COMPARED_CHARS_MAX: usize = 1_000;
/// Likeness in which two texts may be about the same, in thousandths, all pairs alike: "路灯坏了" and "路灯不亮" have 333.
const ALIKE_PERMILLE: u16 = 300;
/// What was said so far apart in one courtyard may be the same by one word: by then it is dealt with or said anew.
const LATELY_MS: i64 = 30 * 24 * 3_600_000;
/// So many names of places around are told from what it is about; more are those of a whole grid.
const NAMES_MAX: usize = 500;
/// The time in which what was found loses half of its chance to be read.
const HALF_LIFE_MS: i64 = 120 * 24 * 3_600_000;

/// What is compared with the record.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// What it is about, and all that was said, as far as there is some.
    pub(super) texts: Vec<String>,
    /// Where it is.
    pub(super) place: Option<PlaceId>,
    /// When it was said.
    pub(super) said: Millis,
    /// The matter itself, where it is one already.
    pub(super) matter: Option<MatterId>,
    /// Whether whoever asks reads what waits until somebody has looked at it.
    pub(super) reads_waiting: bool,
}

/// A matter, compared.
#[derive(Debug, Clone)]
pub(super) struct Like {
    pub(super) row: MatterRow,
    /// Likeness in thousandths, all pairs alike: the greatest of title and text with title and text.
    pub(super) even: u16,
    /// How much of what was asked it says, in thousandths: a rare pair counts for more.
    pub(super) covered: u16,
    /// How much of it that it says by what both are about; none where nothing that was compared speaks of that, so
    /// that it tells none from another.
    pub(super) subject: Option<u16>,
    /// Whether both say of one thing that it does not work, in whatever words.
    pub(super) is_same_fault: bool,
    /// How close it is; only the order means something.
    pub(super) closeness: f64,
}

/// How near a matter is to what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nearness {
    /// In the same courtyard, and said within some weeks of it.
    HereLately,
    /// In the same courtyard.
    Here,
    /// One of the places is not known.
    Unknown,
    /// In another courtyard.
    Elsewhere,
}

impl Like {
    /// The greatest likeness, where it may be about the same: it is like what was asked, or says so many thousandths
    /// of it. Here and lately one word of what it is about is enough. Where the place does not speak for it, the words
    /// have to carry it alone: it says what was asked, and what that is about, too; or, unless it is known to be
    /// elsewhere, that the same thing does not work.
    pub(super) fn likeness(&self, nearness: Nearness, covered_permille: u16) -> Option<u16> {
        let is_alike = self.even >= ALIKE_PERMILLE;
        let says_it = self.covered >= covered_permille;
        let subject = self.subject.unwrap_or(0);
        let may_be_the_same = match nearness {
            Nearness::HereLately => is_alike || says_it || subject > 0,
            Nearness::Here => is_alike || says_it,
            Nearness::Unknown => self.is_same_fault || (says_it && self.subject != Some(0)),
            Nearness::Elsewhere => says_it && self.subject != Some(0),
        };
        may_be_the_same.then(|| self.even.max(self.covered).max(subject))
    }

    /// How near it is to what was asked, in place and time.
    pub(super) fn nearness(&self, hall: &Hall, asked: &Asked) -> Nearness {
        match self.is_here(hall, asked.place.as_ref()) {
            Some(true) if (self.row.received_ms - asked.said.0).abs() <= LATELY_MS => Nearness::HereLately,
            Some(true) => Nearness::Here,
            Some(false) => Nearness::Elsewhere,
            None => Nearness::Unknown,
        }
    }

    /// Whether it is in the same courtyard; none where one of the places is not known.
    pub(super) fn is_here(&self, hall: &Hall, place: Option<&PlaceId>) -> Option<bool> {
        let theirs = hall.courtyard(&PlaceId(self.row.place_id.clone()?));
        Some(hall.courtyard(place?) == theirs)
    }
}

/// Compares with what a filter finds. At the place that it names, or else anywhere, also the latest are compared.
///
/// # Errors
/// Too many are compared now, or the database failed.
pub(super) async fn compared(app: &App, hall: &Hall, asked: &Asked, filter: &MatterFilter) -> Result<Vec<Like>, Fail> {
    let pairs = leading_pairs(&asked.texts.join("。"), PAIRS_MAX);
    let (weighed, rows, words) = {
        let mut reader = app.store.read().await?;
        let link = &mut reader.link();
        let (weighed, found) = look_up(link, hall, app.now(), &pairs).await?;
        let rows = read(link, hall, asked, filter, found).await?;
        let mut refs = Vec::with_capacity(2 * rows.len());
        for row in &rows {
            refs.extend(std::iter::once(&row.title).chain(&row.body).cloned().map(TextRef));
        }
        let words = words_behind(link, hall.id, refs).await?;
        (weighed, rows, words)
    };
    let weighed = weighed.at_places(names_around(hall, asked.place.as_ref()));
    let (texts, reads_waiting) = (asked.texts.clone(), asked.reads_waiting);
    let rows = rows.into_iter().map(move |row| (readable(&words, &row, reads_waiting), row));
    Ok(app.gates.comparing.work(move || compare(rows, &texts, &weighed)).await?)
}

/// What the places are called in which it lies, and those of its courtyard; of what may be anywhere, all that people
/// call "here".
fn names_around<'h>(hall: &'h Hall, place: Option<&PlaceId>) -> Vec<&'h str> {
    let register = &hall.register;
    let Some(place) = place else {
        let is_here = |place: &&Place| matches!(place.kind, PlaceKind::Courtyard | PlaceKind::Public);
        let places = register.places.values().filter(is_here);
        return places.take(NAMES_MAX).map(|place| hall.words(&place.name)).collect();
    };
    let inside = register.inside(&hall.courtyard(place));
    let places = register.outwards(place).chain(inside.iter().filter_map(|id| register.places.get(id)));
    places.take(NAMES_MAX).map(|place| hall.words(&place.name)).collect()
}

/// The pairs with their weights, and the matters in which they were found, the most promising first.
async fn look_up(link: &mut Link<'_>, hall: &Hall, now: Millis, pairs: &[String]) -> Result<(Weighed, Vec<i64>), Fail> {
    let sought = pairs.iter().filter_map(|pair| Some((pair, search::query(hall.id.0, pair, Readers::Everybody)?)));
    let (pairs, queries): (Vec<&String>, Vec<search::Query>) = sought.unzip();
    let mut found: Vec<Vec<i64>> = vec![vec![]; pairs.len()];
    for (nth, matter) in link.latest_with(hall.id, &queries, LATEST_OF_PAIR).await? {
        if let Some(found) = usize::try_from(nth).ok().and_then(|nth| found.get_mut(nth)) {
            found.push(matter);
        }
    }
    let numbers = Numbers { now, given: link.numbers_given(hall.id).await? };
    let weights: Vec<f64> = found.iter().map(|found| weight(numbers.with(found), numbers.all() as f64)).collect();
    let mut promise: HashMap<i64, f64> = HashMap::new();
    for (found, weight) in found.iter().zip(&weights) {
        for matter in found {
            *promise.entry(*matter).or_default() += weight;
        }
    }
    let mut ranked: Vec<(f64, i64)> =
        promise.into_iter().map(|(matter, sum)| (sum * faded(numbers.age_ms(matter), HALF_LIFE_MS), matter)).collect();
    ranked.sort_by(|a, b| descending(a.0, b.0).then(b.1.cmp(&a.1)));
    let weighed = Weighed::of(pairs.into_iter().map(String::as_str).zip(weights));
    Ok((weighed, ranked.into_iter().map(|(_, matter)| matter).collect()))
}

/// The rows of those that promise most and of the latest at the place, as far as the filter finds them.
async fn read(
    link: &mut Link<'_>,
    hall: &Hall,
    asked: &Asked,
    filter: &MatterFilter,
    mut found: Vec<i64>,
) -> Result<Vec<MatterRow>, Fail> {
    found.truncate(COMPARED_MAX as usize);
    let around = asked.place.as_ref().map(|place| keys(hall.register.inside(&hall.courtyard(place))));
    let places = filter.places.clone().or(around);
    let latest = MatterFilter { places, limit: limits::PAGE_ROWS_MAX, ..filter.clone() };
    let promising = MatterFilter { only: Some(found), limit: COMPARED_MAX, ..filter.clone() };
    let mut rows = link.matters(hall.id, &promising).await?;
    rows.extend(link.matters(hall.id, &latest).await?);
    rows.sort_by_key(|row| std::cmp::Reverse(row.matter_id));
    rows.dedup_by_key(|row| row.matter_id);
    rows.retain(|row| asked.matter.is_none_or(|own| own.number() != row.matter_id));
    Ok(rows)
}

/// Compares rows with what may be read of each.
fn compare(rows: impl Iterator<Item = (Vec<String>, MatterRow)>, texts: &[String], weighed: &Weighed) -> Vec<Like> {
    let ours: Vec<Pairs> = texts.iter().map(|text| Pairs::of(beginning(text))).collect();
    let ready = |(theirs, row): (Vec<String>, MatterRow)| {
        let parts: Vec<Pairs> = theirs.iter().map(|text| Pairs::of(beginning(text))).collect();
        (row, parts, Pairs::of(beginning(&theirs.join("。"))))
    };
    let ready: Vec<(MatterRow, Vec<Pairs>, Pairs)> = rows.map(ready).collect();
    let pairs: usize = ready.iter().map(|(_, _, whole)| whole.count()).sum();
    let usual = pairs as f64 / ready.len().max(1) as f64;
    let speaks_of_it = |(_, _, whole): &(MatterRow, Vec<Pairs>, Pairs)| weighed.subject_permille(whole) > 0;
    let is_spoken_of = ready.iter().any(speaks_of_it);
    let faulty = weighed.faulty_in(&ours);
    let like = |(row, parts, whole): (MatterRow, Vec<Pairs>, Pairs)| Like {
        row,
        even: parts.iter().flat_map(|part| ours.iter().map(move |our| our.like(part))).max().unwrap_or(0),
        covered: weighed.covered_permille(&whole),
        subject: is_spoken_of.then(|| weighed.subject_permille(&whole)),
        is_same_fault: whole.tells_fault_of(&faulty),
        closeness: weighed.closeness(&whole, usual),
    };
    ready.into_iter().map(like).collect()
}

/// Title and text, masked where they have to be: a page must not tell what it hides.
fn readable(words: &HashMap<TextRef, String>, row: &MatterRow, reads_waiting: bool) -> Vec<String> {
    let is_hidden =
        matches!(PersonalData::from_key(&row.personal_data), None | Some(PersonalData::Pending | PersonalData::Masked));
    let title_is_read = row.title_shown == "said" || (reads_waiting && row.title_shown == "awaits_review");
    let references = title_is_read.then_some(&row.title).into_iter().chain(&row.body);
    let theirs: Vec<&String> = references.filter_map(|text| words.get(&TextRef(text.clone()))).collect();
    if !is_hidden {
        return theirs.into_iter().cloned().collect();
    }
    let masker = Masker::of(theirs.iter().map(|text| text.as_str()));
    theirs.into_iter().map(|text| masker.mask(text)).collect()
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(COMPARED_CHARS_MAX).map_or(text, |(end, _)| &text[..end])
}

/// What is left of a weight after some time.
pub(super) fn faded(age_ms: i64, half_life_ms: i64) -> f64 {
    0.5_f64.powf(age_ms.max(0) as f64 / half_life_ms as f64)
}

/// The greater first.
pub(super) fn descending(a: f64, b: f64) -> Ordering {
    b.total_cmp(&a)
}

/// How many numbers were given out in each year, by which places in the record are told from each other.
struct Numbers {
    now: Millis,
    given: Vec<(i64, i64)>,
}

impl Numbers {
    fn all(&self) -> i64 {
        self.given.iter().map(|(_, given)| given).sum()
    }

    /// In how many matters a pair is that was found in these: where they are the latest only, as many more as are older
    /// than the oldest of them.
    fn with(&self, found: &[i64]) -> f64 {
        let count = found.len() as f64;
        match found.iter().min() {
            Some(oldest) if found.len() >= LATEST_OF_PAIR as usize => {
                count * self.all() as f64 / self.since(*oldest).max(1) as f64
            }
            _ => count,
        }
    }

    /// How many were given out from a number on.
    fn since(&self, matter: i64) -> i64 {
        let (year, place) = year_and_place(matter);
        let later = |(of, given): &(i64, i64)| match of.cmp(&year) {
            Ordering::Less => 0,
            Ordering::Equal => given - place + 1,
            Ordering::Greater => *given,
        };
        self.given.iter().map(later).sum()
    }

    /// About how old a number is, as if those of a year were given out evenly over it.
    fn age_ms(&self, matter: i64) -> i64 {
        let (year, place) = year_and_place(matter);
        let begin_of = |year: i64| {
            let day = i16::try_from(year).ok().and_then(|year| Date::new(year, 1, 1).ok());
            day.map_or(self.now.0, |day| Millis::from_date(day).0)
        };
        let (begin, end) = (begin_of(year), begin_of(year + 1).min(self.now.0));
        let given = self.given.iter().find(|(of, _)| *of == year).map_or(place, |(_, given)| *given);
        let part = place as f64 / given.max(1) as f64;
        self.now.0 - begin - ((end - begin).max(0) as f64 * part) as i64
    }
}

fn year_and_place(matter: i64) -> (i64, i64) {
    (matter / 1_000_000, matter % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 10 July 2026; a hundred numbers a year before.
    fn numbers() -> Numbers {
        let day = Date::new(2026, 7, 10).unwrap();
        Numbers { now: Millis::from_date(day), given: vec![(2024, 100), (2025, 100), (2026, 50)] }
    }

    #[test]
    fn numbers_tell_how_many_came_since_and_how_long_ago() {
        let numbers = numbers();
        assert_eq!((numbers.all(), numbers.since(2_025_000_100), numbers.since(2_024_000_001)), (250, 51, 250));
        let days = |matter| numbers.age_ms(matter) / (24 * 3_600_000);
        assert_eq!((days(2_026_000_050), days(2_025_000_100)), (0, 190));
        assert!((365..380).contains(&days(2_025_000_050)), "{}", days(2_025_000_050));
    }

    #[test]
    fn of_a_frequent_pair_the_latest_tell_how_many_there_are() {
        let numbers = numbers();
        assert!((numbers.with(&[2_026_000_001, 2_024_000_001]) - 2.0).abs() < 1e-9);
        let every_other: Vec<i64> =
            (1..=50).map(|n| 2_026_000_000 + n).chain((51..=100).map(|n| 2_025_000_000 + n)).collect();
        assert!((numbers.with(&every_other) - 250.0).abs() < 1e-9, "everything since has it, so everything has");
    }

    #[test]
    fn time_halves_what_it_weighs() {
        assert!((faded(HALF_LIFE_MS, HALF_LIFE_MS) - 0.5).abs() < 1e-9);
        assert!((faded(-5, HALF_LIFE_MS) - 1.0).abs() < 1e-9, "what comes from tomorrow is of today");
    }
}
