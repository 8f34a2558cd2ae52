//! Which column holds what: found by the header, or told by the mapping file.

use std::collections::BTreeMap;

use crate::dates::is_day_in_any_order;
use crate::header_parts::meaning;
use crate::limits::{HEADER_ROWS_MAX, QUOTED_HEADERS_MAX};
use crate::mapping::Mapping;
use crate::table::{Cell, Row, Sheet};
use crate::unreadable::Unreadable;
use crate::vocabulary::{Field, header_key};

/// Recognised columns that make a row a header. One alone may be chance: a remark that reads 内容.
const HEADER_FIELDS_MIN: usize = 2;

/// Recognised columns that no row of data has by chance.
const HEADER_FIELDS_SURE: usize = 4;

/// The rank of a name in use that does not say by its parts what it is; behind those that do.
const OTHER_RANK: usize = 3;

/// From here on a number is a day number, a telephone or a letter's number, and not the place of a column.
const LONG_NUMBER: f64 = 10_000.0;

/// Characters of the longest cell that is asked whether it is a day.
const DAY_CHARS_MAX: usize = 40;

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
        let names: Vec<Name> = headers.iter().map(|text| Name::new(text)).collect();
        let mut columns =
            Columns { header_row: header.map_or(0, |row| row.number), found: BTreeMap::new(), unused: vec![] };
        for field in Field::ALL {
            if let Some(wanted) = mapping.columns.get(field).filter(|wanted| !wanted.is_empty()) {
                let index = told(wanted, &names).ok_or_else(|| Unreadable::NoSuchColumn {
                    field,
                    wanted: wanted.to_owned(),
                    headers: quoted(&headers),
                })?;
                columns.take(field, index, &headers);
            }
        }
        for field in Field::ALL.into_iter().filter(|field| mapping.columns.get(*field).is_none()) {
            if let Some(index) = recognised(field, &names, |index| columns.is_taken(index)) {
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
///
/// A row of data is never a header, though a letter's kind may read 电话 and its channel 地址: it has a day in it, or a
/// row above it names more columns than it has cells. Nor is one quoted: what it says are people's words.
fn likeliest_header<'s>(sheet: &'s Sheet, mapping: &Mapping) -> Result<&'s Row, Unreadable> {
    let mut best: Option<(&Row, usize)> = None;
    let mut widest: Option<(&Row, usize)> = None;
    for row in sheet.rows.iter().take(HEADER_ROWS_MAX).filter(|row| !is_data(row)) {
        let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
        let score = recognised_fields(row, mapping);
        let is_below_names = widest.is_some_and(|(_, names)| names >= filled && names > HEADER_FIELDS_MIN);
        let is_header = score >= HEADER_FIELDS_SURE || score * 2 > filled || !is_below_names;
        if is_header && best.is_none_or(|(_, best_score)| score > best_score) {
            best = Some((row, score));
        }
        if widest.is_none_or(|(_, names)| filled > names) {
            widest = Some((row, filled));
        }
    }
    match (best, widest) {
        (Some((row, score)), _) if score >= HEADER_FIELDS_MIN => Ok(row),
        (_, Some((row, _))) => Err(Unreadable::NoHeader { tried: quoted(&texts(row)) }),
        _ => Err(Unreadable::NoHeader { tried: vec![] }),
    }
}

/// Whether a row holds a day of its own, or a number too long to name a column.
fn is_data(row: &Row) -> bool {
    row.cells.iter().any(|cell| match cell {
        Cell::Empty => false,
        Cell::Date(_) => true,
        Cell::Number(number) => *number >= LONG_NUMBER,
        Cell::Text(text) => text.chars().count() <= DAY_CHARS_MAX && is_day_in_any_order(text),
    })
}

fn recognised_fields(row: &Row, mapping: &Mapping) -> usize {
    let names: Vec<Name> = texts(row).iter().map(|text| Name::new(text)).collect();
    let is_there = |field: &Field| match mapping.columns.get(*field) {
        Some(wanted) => {
            let wanted = header_key(wanted);
            names.iter().any(|name| name.key == wanted)
        }
        None => recognised(*field, &names, |_| false).is_some(),
    };
    Field::ALL.iter().filter(|field| is_there(field)).count()
}

/// A header as it is compared, and for which field it is how telling.
struct Name {
    key: String,
    /// First by what it says, then by whether it is a name in use. The less, the more telling.
    telling: Option<(Field, (usize, usize))>,
}

impl Name {
    fn new(text: &str) -> Self {
        let key = header_key(text);
        let in_use = Field::ALL.into_iter().find_map(|field| {
            let place = field.headers().position(|header| header == key)?;
            Some((field, place))
        });
        let telling = match (in_use, meaning(&key)) {
            (Some((field, place)), Some((meant, rank))) if field == meant => Some((field, (rank, place))),
            // A name in use that would be something else by its parts.
            (Some((field, place)), _) => Some((field, (OTHER_RANK, place))),
            (None, meant) => meant.map(|(field, rank)| (field, (rank, usize::MAX))),
        };
        Name { key, telling }
    }
}

/// The column with the most telling header text for a field.
fn recognised(field: Field, names: &[Name], is_taken: impl Fn(usize) -> bool) -> Option<usize> {
    let free = names.iter().enumerate().filter(|(index, _)| !is_taken(*index));
    let told = free.filter_map(|(index, name)| {
        let (_, telling) = name.telling.filter(|(told, _)| *told == field)?;
        Some((telling, index))
    });
    told.min().map(|(_, index)| index)
}

/// The column that a person named: by its header text, or else by its letter.
fn told(wanted: &str, names: &[Name]) -> Option<usize> {
    let key = header_key(wanted);
    names.iter().position(|name| name.key == key && !key.is_empty()).or_else(|| index(wanted))
}

/// A header's cells, each on one line.
fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn quoted(headers: &[String]) -> Vec<String> {
    let filled = headers.iter().filter(|text| !text.is_empty());
    filled.take(QUOTED_HEADERS_MAX).map(|text| crate::clean::quote(text)).collect()
}

pub(crate) fn letter(index: usize) -> String {
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
    use crate::table::{Budget, SheetBuilder};

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
    fn a_row_of_data_is_never_the_header_nor_quoted() {
        let head = ["Key", "Opened", "Kind", "What", "Where Kind", "Channel"];
        let rows: [&[&str]; 3] = [
            &["1", "06/26/2018 10:58:54 AM", "Noise", "Loud music", "ADDRESS", "PHONE"],
            &["1", "甲", "噪音", "楼下太吵", "地址", "电话"],
            &["1", "昨天", "内容", "楼下太吵", "地址", "电话"],
        ];
        for row in rows {
            let found = Columns::find(&sheet(&[&head, row]), &Mapping::default());
            let tried = head.map(str::to_owned).to_vec();
            assert_eq!(found, Err(Unreadable::NoHeader { tried }), "{row:?}");
        }
        let mapping = "header_row = 1\n[columns]\nwritten = \"Opened\"\nbody = \"What\"";
        let columns = Columns::find(&sheet(&[&head, rows[0]]), &Mapping::from_toml(mapping).unwrap()).unwrap();
        assert_eq!((columns.header_row, columns.found[&Field::Body].letter.as_str()), (1, "D"));
    }

    #[test]
    fn the_more_telling_of_several_columns_is_taken() {
        let head = [
            "工单编号",
            "受理时间",
            "来电时间",
            "办理情况",
            "承办单位答复",
            "转办单位",
            "承办单位",
            "问题类型",
            "诉求内容",
        ];
        let columns = Columns::find(&sheet(&[&head]), &Mapping::default()).unwrap();
        let expected = [
            (Field::Number, "A"),
            (Field::Body, "I"),
            (Field::Written, "C"),
            (Field::Reply, "E"),
            (Field::Unit, "G"),
            (Field::Category, "H"),
        ];
        assert_eq!(letters(&columns), expected);
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
