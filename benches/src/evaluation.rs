//! How good the suggestions are: `mingtong-benches suggestions LETTERS.csv`, on a file of letters with the offices that
//! answered them. What it says stands, with what it means, in docs/evaluation/similar.md.
//!
//! Nothing is imitated: the letters are imported into a community, one after the other in the order of their days, and
//! before one is taken in the use case of the desk is asked to which unit it may go, at noon of its day.

use crate::measured::median;
use crate::town;
use anyhow::Context;
use mingtong_app::letter::{Mode, import_letters};
use mingtong_app::matter::{Alike, MatterQuery, alike_to_words, list_matters};
use mingtong_app::{App, Clock, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_office::Mapping;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::time::Instant;

const NUMBER: &str = "信件编号";
const TITLE: &str = "标题";
const TEXT: &str = "内容";
const DAY: &str = "来信日期";
const UNIT: &str = "答复单位";
const DAY_MS: i64 = 24 * 3_600_000;
/// Mistakes that are listed, the most frequent first.
const MISTAKES: usize = 12;

/// A letter, by the names of its columns.
type Letter = BTreeMap<String, String>;

/// How often something was right.
#[derive(Default)]
struct Tried {
    asked: usize,
    first: usize,
    among: usize,
}

impl Tried {
    fn count(&mut self, place: Option<usize>) {
        self.asked += 1;
        self.first += usize::from(place == Some(0));
        self.among += usize::from(place.is_some());
    }

    fn text(&self) -> String {
        let share = |n: usize| format!("{n} of {} = {:.1} %", self.asked, 100.0 * n as f64 / self.asked.max(1) as f64);
        format!("first {}; among those shown {}", share(self.first), share(self.among))
    }
}

/// Tells how good the suggestions are on the letters of a file.
pub async fn tell(path: &Path) -> anyhow::Result<()> {
    let letters = read(path)?;
    let after_all = noon(letters.last().context("there are no letters")?)? + 1_000 * DAY_MS;
    tell_units(&letters, after_all).await?;
    tell_same(&letters, after_all).await
}

/// The letters of a file in the order of their days.
fn read(path: &Path) -> anyhow::Result<Vec<Letter>> {
    let bytes = std::fs::read(path)?;
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let rows = csv::Reader::from_reader(bytes).into_deserialize::<Letter>();
    let mut letters: Vec<Letter> = rows.collect::<Result<_, _>>()?;
    letters.retain(|letter| noon(letter).is_ok());
    letters.sort_by_key(|letter| (letter[DAY].clone(), letter.get(NUMBER).cloned()));
    Ok(letters)
}

fn noon(letter: &Letter) -> anyhow::Result<i64> {
    let day = letter.get(DAY).context("no day")?.trim().parse()?;
    Ok(Millis::from_date(day).0 + DAY_MS / 2)
}

fn of<'l>(letter: &'l Letter, column: &str) -> &'l str {
    letter.get(column).map_or("", |cell| cell.trim())
}

/// To which unit a letter goes: asked before it is taken in, of the later half and of the last quarter.
async fn tell_units(letters: &[Letter], after_all: i64) -> anyhow::Result<()> {
    let dir = tempfile::tempdir()?;
    let clock = Clock::set_to(after_all);
    let (app, _) = town::open(dir.path(), clock.clone()).await?;
    let (mut half, mut quarter, mut unheard, mut took) = (Tried::default(), Tried::default(), 0, vec![]);
    let (mut known, mut mistakes) = (HashSet::new(), BTreeMap::<(String, String), usize>::new());
    for (nth, letter) in letters.iter().enumerate() {
        let (hall, unit) = (app.hall("town").await?, of(letter, UNIT));
        if 2 * nth >= letters.len() && !unit.is_empty() {
            clock.set(noon(letter)?);
            let begun = Instant::now();
            let alike = alike_to_words(&app, &hall, &Who::desk(), (of(letter, TITLE), of(letter, TEXT)), None).await?;
            took.push(begun.elapsed().as_secs_f64() * 1_000.0);
            clock.set(after_all);
            let place = alike.units.iter().position(|it| it.name == unit);
            half.count(place);
            if 4 * nth >= 3 * letters.len() {
                quarter.count(place);
            }
            unheard += usize::from(!known.contains(unit));
            if place != Some(0) && known.contains(unit) {
                let first = alike.units.first().map_or("nobody", |it| it.name.as_str()).to_owned();
                *mistakes.entry((unit.to_owned(), first)).or_default() += 1;
            }
        }
        known.insert(unit);
        take_in(&app, &hall, std::slice::from_ref(letter), letter.keys()).await?;
    }
    println!("units, later half: {}; answered by a unit never heard of before: {unheard}", half.text());
    println!("units, last quarter: {}", quarter.text());
    println!("one question took {:.1} ms (median)", median(took));
    let mut mistakes: Vec<_> = mistakes.into_iter().collect();
    mistakes.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    for ((right, said), times) in mistakes.into_iter().take(MISTAKES) {
        println!("  {times} × {right}, suggested first: {said}");
    }
    Ok(())
}

/// Whether the text of a letter, taken in without its title, is found by the title alone: what one person says in a
/// few words, and the same at length.
async fn tell_same(letters: &[Letter], after_all: i64) -> anyhow::Result<()> {
    let dir = tempfile::tempdir()?;
    let clock = Clock::set_to(after_all);
    let (app, hall) = town::open(dir.path(), clock.clone()).await?;
    let titled: Vec<&Letter> =
        letters.iter().filter(|letter| !of(letter, TITLE).is_empty() && !of(letter, TEXT).is_empty()).collect();
    let untitled: Vec<Letter> = titled.iter().map(|letter| (*letter).clone()).collect();
    let columns: Vec<String> = titled.first().into_iter().flat_map(|letter| letter.keys().cloned()).collect();
    take_in(&app, &hall, &untitled, columns.iter().filter(|column| *column != TITLE)).await?;
    let hall = app.hall("town").await?;
    let mut found = Tried::default();
    for letter in titled {
        let Some(own) = numbered(&app, &hall, of(letter, NUMBER)).await? else { continue };
        clock.set(noon(letter)?);
        let Alike { matters, .. } = alike_to_words(&app, &hall, &Who::desk(), ("", of(letter, TITLE)), None).await?;
        clock.set(after_all);
        found.count(matters.iter().position(|item| item.id == own));
    }
    println!("the long text found by its title: {}", found.text());
    Ok(())
}

async fn numbered(app: &App, hall: &Hall, number: &str) -> anyhow::Result<Option<MatterId>> {
    let query = MatterQuery { words: number.to_owned(), ..MatterQuery::default() };
    let found = list_matters(app, hall, &Who::desk(), &query).await?.items;
    Ok(found.first().filter(|_| found.len() == 1 && !number.is_empty()).map(|item| item.id))
}

/// Takes in letters with some of their columns.
async fn take_in<'c>(
    app: &App,
    hall: &Hall,
    letters: &[Letter],
    columns: impl Iterator<Item = &'c String> + Clone,
) -> anyhow::Result<()> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns.clone())?;
    for letter in letters {
        writer.write_record(columns.clone().map(|column| of(letter, column)))?;
    }
    let (bytes, mapping) = (writer.into_inner()?, Mapping::default());
    import_letters(app, hall, &Who::desk(), "letters.csv", bytes, mapping, Mode::Import).await?;
    Ok(())
}
