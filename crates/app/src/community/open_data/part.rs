//! A part of a table that is published, for spreadsheets and for programs.

use crate::matter::Said;
use jiff::Timestamp;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_office::write_table::{self, Column, Unwritable, Value};
use serde_json::{Map, json};

/// In which form a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenForm {
    /// CSV as spreadsheets open it.
    Csv,
    /// An array of objects.
    Json,
}

impl OpenForm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// How its files end.
    pub fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
        }
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words or a key.
    Text,
    /// A whole number.
    Integer,
    /// Whether it is so.
    Flag,
    /// A day.
    Day,
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
            Self::Flag => "boolean",
            Self::Day => "date",
            Self::Moment => "datetime",
            Self::Positions => "list",
        }
    }
}

/// A column: its name, and what it holds. Its title in both languages is the text `open-data-field-…` of its name.
pub type Field = (&'static str, FieldKind);

/// What stands in a column of a row.
#[derive(Debug, Clone)]
pub(super) enum Cell {
    Text(Option<String>),
    Integer(Option<i64>),
    Flag(bool),
    Day(Option<Date>),
    Moment(Option<Millis>),
    Positions(Vec<i64>),
}

impl Cell {
    /// A key of the domain.
    pub(super) fn key(key: &str) -> Self {
        Self::Text(Some(key.to_owned()))
    }

    /// Words; nothing where they were erased.
    pub(super) fn words(words: &str) -> Self {
        Self::Text(Some(words.to_owned()).filter(|words| !words.is_empty()))
    }

    /// What was said, and why there are no words.
    pub(super) fn said(said: &Said) -> [Self; 2] {
        [Self::Text(said.words().map(str::to_owned)), Self::Text(said.withheld().map(str::to_owned))]
    }

    /// A number.
    pub(super) fn count(number: impl Into<i64>) -> Self {
        Self::Integer(Some(number.into()))
    }
}

/// A part of a table.
#[derive(Debug, Clone)]
pub struct OpenPart {
    pub(super) fields: &'static [Field],
    pub(super) rows: Vec<Vec<Cell>>,
    /// What is asked for to read the next part; none after the last one.
    pub next: Option<String>,
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

    /// Its lines alone, for a file that begins with another part.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn csv_lines(&self) -> Result<Vec<u8>, Unwritable> {
        let mut bytes = self.csv()?;
        // No name of a column has a line of its own.
        let head = bytes.windows(2).position(|two| two == b"\r\n").map_or(0, |at| at + 2);
        Ok(bytes.split_off(head))
    }

    /// Its rows as objects that are written: columns stand in their order, as the description says.
    pub fn json_rows(&self) -> Vec<String> {
        let object = |row: &Vec<Cell>| {
            let named = self.fields.iter().zip(row);
            let named = named.map(|((name, _), cell)| format!("{}:{}", json!(name), machine(cell)));
            format!("{{{}}}", named.collect::<Vec<_>>().join(","))
        };
        self.rows.iter().map(object).collect()
    }

    /// The part as an array of objects, for whoever looks into it: their columns stand in the order of their names.
    pub fn json(&self) -> serde_json::Value {
        let object = |row: &Vec<Cell>| {
            let named = self.fields.iter().zip(row).map(|((name, _), cell)| ((*name).to_owned(), machine(cell)));
            serde_json::Value::Object(named.collect::<Map<_, _>>())
        };
        self.rows.iter().map(object).collect()
    }
}

/// How the CSV of a table begins: the names of its columns.
pub fn csv_head(fields: &'static [Field]) -> Option<Vec<u8>> {
    OpenPart { fields, rows: vec![], next: None }.csv().ok()
}

/// How a row that stands in JSON stands in CSV; none where it is no row of these columns.
pub fn csv_line(fields: &'static [Field], row: &serde_json::Value) -> Option<Vec<u8>> {
    let cells: Option<Vec<Cell>> = fields.iter().map(|(name, kind)| read(*kind, row.get(name)?)).collect();
    OpenPart { fields, rows: vec![cells?], next: None }.csv_lines().ok()
}

/// What [`machine`] wrote.
fn read(kind: FieldKind, value: &serde_json::Value) -> Option<Cell> {
    let is_there = !value.is_null();
    Some(match kind {
        FieldKind::Text if is_there => Cell::Text(Some(value.as_str()?.to_owned())),
        FieldKind::Text => Cell::Text(None),
        FieldKind::Integer if is_there => Cell::Integer(Some(value.as_i64()?)),
        FieldKind::Integer => Cell::Integer(None),
        FieldKind::Flag => Cell::Flag(value.as_bool()?),
        FieldKind::Day if is_there => Cell::Day(Some(value.as_str()?.parse().ok()?)),
        FieldKind::Day => Cell::Day(None),
        FieldKind::Moment if is_there => {
            let at: Timestamp = value.as_str()?.parse().ok()?;
            Cell::Moment(Some(Millis(at.as_millisecond())))
        }
        FieldKind::Moment => Cell::Moment(None),
        FieldKind::Positions => {
            let positions: Option<Vec<i64>> = value.as_array()?.iter().map(serde_json::Value::as_i64).collect();
            Cell::Positions(positions?)
        }
    })
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(text) => text.clone().map_or(Value::Empty, Value::Text),
        Cell::Integer(number) => number.map_or(Value::Empty, Value::Integer),
        Cell::Flag(is_so) => Value::Text(is_so.to_string()),
        Cell::Day(day) => day.map_or(Value::Empty, Value::Day),
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
        Cell::Flag(is_so) => json!(is_so),
        Cell::Day(day) => json!(day.map(|day| day.to_string())),
        Cell::Moment(at) => json!(at.and_then(moment)),
        Cell::Positions(positions) => json!(positions),
    }
}

fn moment(at: Millis) -> Option<String> {
    Timestamp::from_second(at.0.div_euclid(1_000)).ok().map(|at| at.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_make_one_file_of_which_nothing_is_computed() {
        let part = |title: &str| OpenPart {
            fields: &[("title", FieldKind::Text), ("closed", FieldKind::Moment), ("positions", FieldKind::Positions)],
            rows: vec![vec![Cell::words(title), Cell::Moment(Some(Millis(1_500))), Cell::Positions(vec![3, 14])]],
            next: None,
        };
        let (first, second) = (part("=1+1"), part("二\r\n行"));
        let bytes = [first.csv().unwrap(), second.csv_lines().unwrap()].concat();
        let text = String::from_utf8(bytes).unwrap();
        let in_order = r#"{"title":"=1+1","closed":"1970-01-01T00:00:01Z","positions":[3,14]}"#;
        assert_eq!(first.json_rows(), [in_order]);
        let begins = "\u{FEFF}title,closed,positions\r\n'=1+1,1970-01-01T00:00:01Z,3 14\r\n\"二";
        assert!(text.starts_with(begins), "{text}");
        assert_eq!(text.matches("title").count(), 1);
        let row = json!([{ "title": "=1+1", "closed": "1970-01-01T00:00:01Z", "positions": [3, 14] }]);
        assert_eq!(first.json(), row, "programs compute nothing of a text");
        let again = [csv_head(first.fields).unwrap(), csv_line(first.fields, &row[0]).unwrap()].concat();
        assert_eq!(again, first.csv().unwrap(), "one form says what the other does");
        assert_eq!(csv_line(first.fields, &json!({ "title": 1, "closed": null, "positions": [] })), None);
    }
}
