//! Which column holds what: found by the header, or told by the mapping file.

use std::collections::BTreeMap;

use crate::limits::{HEADER_ROWS_MAX, QUOTED_HEADERS_MAX};
use crate::mapping::Mapping;
use crate::table::{Row, Sheet};
use crate::unreadable::Unreadable;
use crate::vocabulary::{Field, header_key};

/// Recognised columns that make a row a header. One alone may be chance: a remark that reads 内容.
const HEADER_FIELDS_MIN: usize = 2;

/// The columns of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The header's 1-based row; 0 when there is none.
    pub header_row: u32,
    /// What was found, by meaning.
    pub found: BTreeMap<Field, Column>,
    /// Header texts of columns that are not read.
    pub unused: Vec<String>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// 0-based.
    pub index: usize,
    /// As a spreadsheet names it: A, B, … AA.
    pub letter: String,
    /// The header text on one line; empty when there is no header.
    pub header: String,
}

impl Columns {
    /// Whether the sheet has a column for it.
    pub fn has(&self, field: Field) -> bool {
        self.found.contains_key(&field)
    }

    /// Finds the header and the columns of a sheet.
    pub(crate) fn find(sheet: &Sheet, mapping: &Mapping) -> Result<Self, Unreadable> {
        let header = match mapping.header_row {
            Some(0) => None,
            Some(number) => {
                Some(sheet.rows.iter().find(|row| row.number == number).ok_or(Unreadable::NoHeader { tried: vec![] })?)
            }
            None => Some(likeliest_header(sheet, mapping)?),
        };
        let headers: Vec<String> = header.map(texts).unwrap_or_default();
        let keys: Vec<String> = headers.iter().map(|text| header_key(text)).collect();
        let mut columns =
            Columns { header_row: header.map_or(0, |row| row.number), found: BTreeMap::new(), unused: vec![] };
        for field in Field::ALL {
            if let Some(wanted) = mapping.columns.get(field).filter(|wanted| !wanted.is_empty()) {
                let index = told(wanted, &keys).ok_or_else(|| Unreadable::NoSuchColumn {
                    field,
                    wanted: wanted.to_owned(),
                    headers: quoted(&headers),
                })?;
                columns.take(field, index, &headers);
            }
        }
        for field in Field::ALL.into_iter().filter(|field| mapping.columns.get(*field).is_none()) {
            if let Some(index) = recognised(field, &keys, |index| columns.is_taken(index)) {
                columns.take(field, index, &headers);
            }
        }
        columns.unused = headers
            .iter()
            .enumerate()
            .filter(|(index, text)| !text.is_empty() && !columns.is_taken(*index))
            .map(|(_, text)| text.clone())
            .collect();
        columns.checked(&headers)
    }

    fn take(&mut self, field: Field, index: usize, headers: &[String]) {
        let header = headers.get(index).cloned().unwrap_or_default();
        self.found.insert(field, Column { index, letter: letter(index), header });
    }

    fn is_taken(&self, index: usize) -> bool {
        self.found.values().any(|column| column.index == index)
    }

    /// A record needs its day, and something that it says.
    fn checked(self, headers: &[String]) -> Result<Self, Unreadable> {
        let missing = if !self.has(Field::Title) && !self.has(Field::Body) {
            Some(Field::Body)
        } else if !self.has(Field::Written) {
            Some(Field::Written)
        } else {
            None
        };
        match missing {
            Some(field) => Err(Unreadable::NoColumn { field, header_row: self.header_row, headers: quoted(headers) }),
            None => Ok(self),
        }
    }
}

/// The first of the rows in which most columns are recognised.
fn likeliest_header<'s>(sheet: &'s Sheet, mapping: &Mapping) -> Result<&'s Row, Unreadable> {
    let mut best: Option<(&Row, usize)> = None;
    for row in sheet.rows.iter().take(HEADER_ROWS_MAX) {
        let score = recognised_fields(row, mapping);
        if best.is_none_or(|(_, best_score)| score > best_score) {
            best = Some((row, score));
        }
    }
    match best {
        Some((row, score)) if score >= HEADER_FIELDS_MIN => Ok(row),
        Some((row, _)) => Err(Unreadable::NoHeader { tried: quoted(&texts(row)) }),
        None => Err(Unreadable::NoHeader { tried: vec![] }),
    }
}

fn recognised_fields(row: &Row, mapping: &Mapping) -> usize {
    let keys: Vec<String> = texts(row).iter().map(|text| header_key(text)).collect();
    let is_there = |field: &Field| match mapping.columns.get(*field) {
        Some(wanted) => keys.contains(&header_key(wanted)),
        None => recognised(*field, &keys, |_| false).is_some(),
    };
    Field::ALL.iter().filter(|field| is_there(field)).count()
}

/// The column with the most telling header text for a field.
fn recognised(field: Field, keys: &[String], is_taken: impl Fn(usize) -> bool) -> Option<usize> {
    let mut free = field.headers().filter_map(|header| keys.iter().position(|key| key == header));
    free.find(|index| !is_taken(*index))
}

/// The column that a person named: by its header text, or else by its letter.
fn told(wanted: &str, keys: &[String]) -> Option<usize> {
    let key = header_key(wanted);
    keys.iter().position(|header| *header == key && !key.is_empty()).or_else(|| index(wanted))
}

/// A header's cells, each on one line.
fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn quoted(headers: &[String]) -> Vec<String> {
    let filled = headers.iter().filter(|text| !text.is_empty());
    filled.take(QUOTED_HEADERS_MAX).map(|text| crate::clean::quote(text)).collect()
}

fn letter(index: usize) -> String {
    let mut rest = index + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

fn index(letters: &str) -> Option<usize> {
    let is_name = (1..=2).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let number = letters.bytes().fold(0, |sum, byte| sum * 26 + usize::from(byte.wrapping_sub(b'A')) + 1);
    is_name.then(|| number - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Budget, Cell, SheetBuilder};

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let mut budget = Budget::new();
        let mut sheet = SheetBuilder::new("", false, false, &mut budget).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                sheet.put(row, column, Cell::Text((*text).to_owned())).unwrap();
            }
        }
        sheet.finish(&[]).unwrap()
    }

    fn letters(columns: &Columns) -> Vec<(Field, &str)> {
        columns.found.iter().map(|(field, column)| (*field, column.letter.as_str())).collect()
    }

    #[test]
    fn the_header_is_found_below_titles_and_by_other_words() {
        let sheet = sheet(&[
            &["信访诉求台账"],
            &["填表日期：2021年6月", "", "单位：某社区"],
            &[
                "序号",
                "诉求\n编号",
                "诉求人",
                "受理\n时间",
                "反映内容（摘要）",
                "联系电话",
                "办理情况",
                "答复内容",
                "附件",
            ],
            &["1", "a", "b", "2021-06-01", "c", "d", "e", "f"],
        ]);
        let columns = Columns::find(&sheet, &Mapping::default()).unwrap();
        assert_eq!(columns.header_row, 3);
        assert_eq!(
            letters(&columns),
            [
                (Field::Number, "B"),
                (Field::Body, "E"),
                (Field::Written, "D"),
                (Field::Reply, "H"),
                (Field::Name, "C"),
                (Field::Phone, "F"),
            ]
        );
        assert_eq!(columns.unused, ["序号", "办理情况", "附件"]);
    }

    #[test]
    fn the_mapping_overrides_and_switches_off() {
        let sheet = sheet(&[&["编号", "甲", "日期", "标题", "电话"], &["1", "b", "2021-06-01", "t", "p"]]);
        let mapping = Mapping::from_toml("[columns]\nbody = \"甲\"\ntitle = \"\"\nreply = \"E\"").unwrap();
        let columns = Columns::find(&sheet, &mapping).unwrap();
        let expected = [(Field::Number, "A"), (Field::Body, "B"), (Field::Written, "C"), (Field::Reply, "E")];
        assert_eq!(letters(&columns), expected);
        let mapping = Mapping::from_toml("header_row = 0\n[columns]\nbody = \"B\"\nwritten = \"C\"").unwrap();
        let columns = Columns::find(&sheet, &mapping).unwrap();
        assert_eq!((columns.header_row, columns.found.len()), (0, 2));
    }

    #[test]
    fn what_is_missing_is_named() {
        let find = |sheet: &Sheet, toml: &str| Columns::find(sheet, &Mapping::from_toml(toml).unwrap());
        let plain = sheet(&[&["甲", "乙"], &["1", "2"]]);
        let tried = vec!["甲".to_owned(), "乙".to_owned()];
        assert_eq!(find(&plain, ""), Err(Unreadable::NoHeader { tried: tried.clone() }));
        assert_eq!(find(&plain, "header_row = 9"), Err(Unreadable::NoHeader { tried: vec![] }));
        assert_eq!(
            find(&plain, "header_row = 1"),
            Err(Unreadable::NoColumn { field: Field::Body, header_row: 1, headers: tried.clone() })
        );
        assert_eq!(
            find(&plain, "header_row = 1\n[columns]\nbody = \"丙\""),
            Err(Unreadable::NoSuchColumn { field: Field::Body, wanted: "丙".to_owned(), headers: tried })
        );
        let no_day = sheet(&[&["编号", "标题"], &["1", "2"]]);
        assert!(matches!(find(&no_day, ""), Err(Unreadable::NoColumn { field: Field::Written, .. })));
    }

    #[test]
    fn column_letters_go_both_ways() {
        for (number, name) in [(0, "A"), (25, "Z"), (26, "AA"), (255, "IV"), (701, "ZZ")] {
            assert_eq!(letter(number), name);
            assert_eq!(index(name), Some(number));
        }
        assert_eq!((index(""), index("a"), index("甲"), index("AAA")), (None, None, None, None));
    }
}
