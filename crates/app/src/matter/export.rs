//! All matters of a community as a table for an office, or as JSON for a program.

use super::said::Said;
use super::sight::{Sight, sight_of_row};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use crate::who::Who;
use jiff::Timestamp;
use mingtong_domain::Millis;
use mingtong_domain::ids::{CategoryId, PlaceId, TextRef, UnitId};
use mingtong_domain::matter::{Act, StageKind};
use mingtong_office::write_table::{self, Column, Unwritable, Value};
use mingtong_store::MatterFilter;
use mingtong_store::rows::MatterRow;
use serde::{Serialize, Serializer};
use std::collections::HashMap;

/// Matters read at a time.
const PAGE: u32 = 1_000;

/// The columns: the key of the heading and the width in characters.
const COLUMNS: [(&str, u8); 18] = [
    ("export-number", 18),
    ("export-letter-number", 18),
    ("export-channel", 12),
    ("export-place", 24),
    ("export-title", 48),
    ("export-stage", 12),
    ("export-visibility", 10),
    ("export-unit", 24),
    ("export-received", 17),
    ("export-first-reply", 17),
    ("export-due", 17),
    ("export-closed", 17),
    ("export-outcome", 14),
    ("export-closed-by", 14),
    ("export-rating", 6),
    ("export-replies", 6),
    ("export-category", 24),
    ("export-category-code", 12),
];

/// The kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// A workbook.
    Xlsx,
    /// A CSV file that Excel opens rightly.
    Csv,
    /// An array of objects, keys and times for machines.
    Json,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum ExportFailed {
    /// The role may not, or the database failed.
    #[error(transparent)]
    Fail(#[from] Fail),
    /// The table does not fit its format.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
}

/// A matter as it is exported. Times in JSON are RFC 3339 in Asia/Shanghai.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MatterLine {
    /// Its public number.
    pub number: String,
    /// The number that its letter carries at its own office.
    pub letter_number: Option<String>,
    /// The key of the channel.
    pub channel: String,
    /// Where it is.
    pub place: Option<String>,
    /// What it is about; masked unless a person decided that it may be shown whole. None where it is withheld.
    pub title: Option<String>,
    /// Why there is no title: `erased`, `taken_down`, or `awaits_review` for whoever may not read it yet.
    pub title_withheld: Option<&'static str>,
    /// The key of its state now.
    pub stage: String,
    /// public or private.
    pub visibility: String,
    /// The unit that has or last had it.
    pub unit: Option<String>,
    /// When the voice was heard.
    #[serde(serialize_with = "time")]
    pub received: Option<Millis>,
    /// When it was first answered, where that is known.
    #[serde(serialize_with = "time")]
    pub first_reply: Option<Millis>,
    /// When its next clock is due.
    #[serde(serialize_with = "time")]
    pub due: Option<Millis>,
    /// When it was closed.
    #[serde(serialize_with = "time")]
    pub closed: Option<Millis>,
    /// The key of its outcome.
    pub outcome: Option<String>,
    /// verification, or import: nobody here checked the outcome.
    pub closed_by: Option<String>,
    /// The raiser's judgement: 5 very satisfied … 1 very dissatisfied.
    pub rating: Option<i64>,
    /// Public replies.
    pub replies: i64,
    /// What it is about, with the major category above it.
    pub category: Option<String>,
    /// The city's own code for that, as text: leading zeros count.
    pub category_code: Option<String>,
}

fn time<S: Serializer>(at: &Option<Millis>, out: S) -> Result<S::Ok, S::Error> {
    let zoned = at.and_then(|at| Timestamp::from_millisecond(at.0).ok()?.in_tz("Asia/Shanghai").ok());
    zoned.map(|at| at.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()).serialize(out)
}

/// Every matter of the community, or of the place for which the role is worn, the oldest first.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn matter_lines(app: &App, hall: &Hall, who: &Who) -> Result<Vec<MatterLine>, Fail> {
    who.authorise(Act::Export)?;
    let now = app.now();
    let mut filter = MatterFilter { now_ms: now.0, limit: PAGE, ..MatterFilter::default() };
    filter.public_only = !who.may(Act::ReadPrivate);
    // Whoever works for one place takes the matters of that place home.
    filter.places = who.places(&hall.register);
    let mut reader = app.store.read().await?;
    let mut lines = Vec::new();
    loop {
        let rows = reader.link().matters(hall.id, &filter).await?;
        let ids: Vec<i64> = rows.iter().filter(|row| row.batch_id.is_some()).map(|row| row.matter_id).collect();
        let numbers: HashMap<i64, String> = reader.link().letter_numbers(hall.id, &ids).await?.into_iter().collect();
        let texts = rows.iter().map(|row| &row.title).chain(numbers.values()).map(|text| TextRef(text.clone()));
        let texts = words_behind(&mut reader.link(), hall.id, texts).await?;
        let last = rows.last().map(|row| row.matter_id).filter(|_| rows.len() >= PAGE as usize);
        lines.extend(rows.into_iter().map(|row| {
            let number = numbers.get(&row.matter_id).and_then(|number| texts.get(&TextRef(number.clone())));
            MatterLine { letter_number: number.cloned(), ..line(hall, who, row, &texts, now) }
        }));
        match last {
            Some(last) => filter.before = Some(last),
            None => break,
        }
    }
    lines.reverse();
    Ok(lines)
}

fn line(hall: &Hall, who: &Who, row: MatterRow, titles: &HashMap<TextRef, String>, now: Millis) -> MatterLine {
    let (place, unit) = (row.place_id.clone().map(PlaceId), row.unit_id.clone().map(UnitId));
    let stage = StageKind::from_key(row.stage_at(now.0));
    let sight = stage.map_or(Sight::Public, |stage| sight_of_row(hall, who, stage, place.as_ref(), unit.as_ref()));
    let title = titles.get(&TextRef(row.title.clone())).map(String::as_str);
    let title = Said::title(&row.personal_data, &row.title_shown, title, sight).unwrap_or(Said::Erased);
    let category = row.category_id.clone().map(CategoryId);
    let code = category.as_ref().map(|id| hall.register.city_code(id).to_owned());
    MatterLine {
        number: row.id().map(|id| hall.number(id)).unwrap_or_default(),
        letter_number: None,
        stage: row.stage_at(now.0).to_owned(),
        place: place.map(|place| hall.place_name(&place)),
        title: title.words().map(str::to_owned),
        title_withheld: title.withheld(),
        unit: unit.map(|unit| hall.unit_name(&unit).to_owned()),
        channel: row.channel,
        visibility: row.visibility,
        received: Some(Millis(row.received_ms)),
        first_reply: row.first_replied_ms.map(Millis),
        due: row.next_due_ms.map(Millis),
        closed: row.closed_ms.map(Millis),
        outcome: row.outcome,
        closed_by: row.closed_by,
        rating: row.rating,
        replies: row.replies,
        category: category.map(|id| hall.category_in_full(&id, false)),
        category_code: code.filter(|code| !code.is_empty()),
    }
}

/// The file of these lines. `say` gives the words of a key in the language of the file.
///
/// # Errors
/// There are more lines than a sheet has rows, or a time that no spreadsheet shows.
pub fn write_lines(
    hall: &Hall,
    lines: &[MatterLine],
    format: ExportFormat,
    say: &dyn Fn(&str) -> String,
    now: Millis,
) -> Result<Vec<u8>, ExportFailed> {
    let columns = COLUMNS.map(|(key, width)| Column { title: say(key), width });
    let rows = lines.iter().map(|line| cells(line, say));
    Ok(match format {
        ExportFormat::Xlsx => write_table::xlsx(&hall.name, &columns, rows, now.0)?,
        ExportFormat::Csv => write_table::csv(&columns, rows)?,
        ExportFormat::Json => {
            serde_json::to_vec_pretty(lines).map_err(|error| Fail::Fault(format!("JSON: {error}")))?
        }
    })
}

fn cells(line: &MatterLine, say: &dyn Fn(&str) -> String) -> Vec<Value> {
    let text = |text: &Option<String>| text.clone().map_or(Value::Empty, Value::Text);
    let time = |at: Option<Millis>| at.map_or(Value::Empty, |at| Value::DateTimeMs(at.0));
    let keyed = |prefix: &str, key: &str| Value::Text(say(&format!("{prefix}-{}", key.replace('_', "-"))));
    let maybe = |prefix: &str, key: &Option<String>| key.as_ref().map_or(Value::Empty, |key| keyed(prefix, key));
    vec![
        Value::Text(line.number.clone()),
        text(&line.letter_number),
        keyed("channel", &line.channel),
        text(&line.place),
        line.title_withheld.map_or_else(|| text(&line.title), |why| keyed("title", why)),
        keyed("stage", &line.stage),
        keyed("visibility", &line.visibility),
        text(&line.unit),
        time(line.received),
        time(line.first_reply),
        time(line.due),
        time(line.closed),
        maybe("outcome", &line.outcome),
        maybe("export-closed-by", &line.closed_by),
        line.rating.map_or(Value::Empty, Value::Integer),
        Value::Integer(line.replies),
        text(&line.category),
        text(&line.category_code),
    ]
}
