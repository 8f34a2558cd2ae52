//! Published data 开放数据: what everybody may read, as tables for programs. A table is read as somebody reads it who is
//! not signed in and takes it out of the house: masked as the pages are, without what waits for a look. Every row names
//! the positions in the public log from which it follows.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterItem, MatterQuery, TakenOut, list_matters, view_to_take_out};
use crate::who::Who;
use jiff::Timestamp;
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_office::write_table::{self, Column, Unwritable, Value};
use serde_json::{Map, json};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words or a key.
    Text,
    /// A whole number.
    Integer,
    /// A moment, RFC 3339 in UTC to the second.
    Moment,
    /// Positions in the log, ascending; parted by spaces where a row is a line.
    Positions,
}

impl FieldKind {
    /// Its name in a table schema of Data Package 2.0.
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Integer => "integer",
            Self::Moment => "datetime",
            Self::Positions => "list",
        }
    }
}

/// A column: its name, and what it holds.
pub type Field = (&'static str, FieldKind);

/// The columns of the table of matters.
pub const MATTER_FIELDS: [Field; 15] = [
    ("number", FieldKind::Text),
    ("title", FieldKind::Text),
    ("title_withheld", FieldKind::Text),
    ("stage", FieldKind::Text),
    ("outcome", FieldKind::Text),
    ("channel", FieldKind::Text),
    ("track", FieldKind::Text),
    ("place", FieldKind::Text),
    ("category", FieldKind::Text),
    ("unit", FieldKind::Text),
    ("received", FieldKind::Moment),
    ("closed", FieldKind::Moment),
    ("supports", FieldKind::Integer),
    ("replies", FieldKind::Integer),
    ("positions", FieldKind::Positions),
];

#[derive(Debug, Clone)]
enum Cell {
    Text(Option<String>),
    Integer(i64),
    Moment(Option<Millis>),
    Positions(Vec<i64>),
}

/// A part of a table.
#[derive(Debug, Clone)]
pub struct OpenPart {
    fields: &'static [Field],
    rows: Vec<Vec<Cell>>,
    /// How many rows the whole table has, counted up to a limit.
    pub total: i64,
    /// Whether there are more than were counted.
    pub total_is_more: bool,
    /// Before which matter the next part begins; none after the last one.
    pub next: Option<MatterId>,
}

/// Public matters, the latest first, a part of [`PAGE_ROWS_MAX`] at the most.
///
/// # Errors
/// The database failed.
pub async fn open_matters(app: &App, hall: &Hall, before: Option<MatterId>) -> Result<OpenPart, Fail> {
    let everybody = Who::public(None);
    let query = MatterQuery { before, limit: PAGE_ROWS_MAX, ..MatterQuery::default() };
    let list = list_matters(app, hall, &everybody, &query).await?;
    let mut rows = vec![];
    for item in list.items {
        match view_to_take_out(app, hall, &everybody, item.id).await {
            Ok(view) => rows.push(matter_cells(hall, item, &view)),
            // It was hidden while the part was read.
            Err(Fail::NotFound) => {}
            Err(fail) => return Err(fail),
        }
    }
    let (total, total_is_more, next) = (list.total, list.total_is_more, list.next);
    Ok(OpenPart { fields: &MATTER_FIELDS, rows, total, total_is_more, next })
}

/// How many public matters there are, counted up to a limit, and whether there are more.
///
/// # Errors
/// The database failed.
pub async fn count_open_matters(app: &App, hall: &Hall) -> Result<(i64, bool), Fail> {
    let query = MatterQuery { limit: 1, ..MatterQuery::default() };
    let list = list_matters(app, hall, &Who::public(None), &query).await?;
    Ok((list.total, list.total_is_more))
}

fn matter_cells(hall: &Hall, item: MatterItem, view: &TakenOut) -> Vec<Cell> {
    let key = |key: &'static str| Cell::Text(Some(key.to_owned()));
    let mut positions: Vec<i64> = view.steps.iter().map(|step| step.position).collect();
    positions.sort_unstable();
    positions.dedup();
    vec![
        Cell::Text(Some(item.number)),
        Cell::Text(view.title.words().map(str::to_owned)),
        Cell::Text(view.title.withheld().map(str::to_owned)),
        key(item.stage.key()),
        Cell::Text(item.outcome.map(|outcome| outcome.key().to_owned())),
        key(item.channel.key()),
        key(item.track.key()),
        Cell::Text(item.place),
        Cell::Text(item.category.map(|category| hall.category_in_full(&category, false))),
        Cell::Text(item.unit),
        Cell::Moment(Some(item.received)),
        Cell::Moment(item.closed),
        Cell::Integer(item.supports),
        Cell::Integer(item.replies),
        Cell::Positions(positions),
    ]
}

impl OpenPart {
    /// The part as CSV: the names of the columns, then a line for each row; nothing in it is taken for a formula.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn csv(&self) -> Result<Vec<u8>, Unwritable> {
        let columns: Vec<Column> =
            self.fields.iter().map(|(name, _)| Column { title: (*name).to_owned(), width: 0 }).collect();
        write_table::csv(&columns, self.rows.iter().map(|row| row.iter().map(value).collect::<Vec<_>>()))
    }

    /// The part as an array of objects.
    pub fn json(&self) -> serde_json::Value {
        let object = |row: &Vec<Cell>| {
            let named = self.fields.iter().zip(row).map(|((name, _), cell)| ((*name).to_owned(), machine(cell)));
            serde_json::Value::Object(named.collect::<Map<_, _>>())
        };
        self.rows.iter().map(object).collect()
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => text.clone().map_or(Value::Empty, Value::Text),
        Cell::Integer(number) => Value::Integer(*number),
        Cell::Moment(at) => at.and_then(moment).map_or(Value::Empty, Value::Text),
        Cell::Positions(positions) => {
            let said: Vec<String> = positions.iter().map(i64::to_string).collect();
            Value::Text(said.join(" "))
        }
    }
}

fn machine(cell: &Cell) -> serde_json::Value {
    match cell {
        Cell::Text(text) => json!(text),
        Cell::Integer(number) => json!(number),
        Cell::Moment(at) => json!(at.and_then(moment)),
        Cell::Positions(positions) => json!(positions),
    }
}

fn moment(at: Millis) -> Option<String> {
    Timestamp::from_second(at.0.div_euclid(1_000)).ok().map(|at| at.to_string())
}
