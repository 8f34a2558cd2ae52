//! Which column holds what: found by the header, or told by the mapping file.

use std::collections::BTreeMap;

use crate::clean::quote;
use crate::finding::Doubt;
use crate::headers::{Head, Name, give_the_answer_its_day};
use crate::limits::QUOTED_HEADERS_MAX;
use crate::mapping::Mapping;
use crate::table::Sheet;
use crate::unreadable::Unreadable;
use crate::vocabulary::{Field, header_key};

/// The columns of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The header's 1-based row; 0 when there is none.
    pub header_row: u32,
    /// What was found, by meaning.
    pub found: BTreeMap<Field, Column>,
    /// Header texts of all columns, from column A on; empty where a column has none.
    pub headers: Vec<String>,
    /// Header texts of columns that are not read.
    pub unused: Vec<String>,
    /// What is odd about them.
    pub doubts: Vec<Doubt>,
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
        let head = match mapping.header_row {
            Some(0) => None,
            Some(number) => Some(Head::in_row(sheet, number).ok_or(Unreadable::NoHeader { tried: vec![] })?),
            None => Some(Head::likeliest(sheet, mapping)?),
        };
        let mut names = head.as_ref().map(Head::names).unwrap_or_default();
        let headers: Vec<String> = names.iter().map(|name| name.text.clone()).collect();
        let header_row = head.map_or(0, |head| head.number());
        let (found, unused, doubts) = (BTreeMap::new(), vec![], vec![]);
        let mut columns = Columns { header_row, found, headers: headers.clone(), unused, doubts };
        let is_told = |field| mapping.columns.get(field).is_some();
        let are_days_told = is_told(Field::Written) || is_told(Field::Replied);
        let days = if are_days_told { vec![] } else { give_the_answer_its_day(&mut names) };
        for field in Field::ALL {
            if let Some(wanted) = mapping.columns.get(field).filter(|wanted| !wanted.is_empty()) {
                let index = told(wanted, &names).ok_or_else(|| Unreadable::NoSuchColumn {
                    field,
                    wanted: wanted.to_owned(),
                    headers: with_letters(&headers),
                })?;
                columns.take(field, index, &headers);
            }
        }
        for field in Field::ALL.into_iter().filter(|field| !is_told(*field)) {
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
        if !days.is_empty() {
            columns.doubt(Field::Replied, &days, &headers);
        }
        for field in Field::ALL.into_iter().filter(|field| !is_told(*field)) {
            let alike = columns.alike(field, &names, sheet);
            if alike.len() > 1 {
                columns.doubt(field, &alike, &headers);
            }
        }
        columns.checked(&headers)
    }

    /// The column that was found for a field, and those not read that could be it as well.
    fn alike(&self, field: Field, names: &[Name], sheet: &Sheet) -> Vec<usize> {
        // Of several kinds, places or numbers one is as good as another.
        const TOLD_APART: [Field; 5] = [Field::Title, Field::Body, Field::Written, Field::Reply, Field::Replied];
        let Some(taken) = self.found.get(&field).and_then(|column| names.get(column.index)) else { return vec![] };
        let is_filled =
            |at: usize| sheet.rows.iter().any(|row| row.number > self.header_row && !row.cell(at).is_empty());
        let is_alike =
            |name: &Name| name.key == taken.key || (TOLD_APART.contains(&field) && name.telling == taken.telling);
        let alike = names.iter().enumerate().filter(|(_, name)| name.telling.is_some() && is_alike(name));
        let is_other = |at: usize| !self.is_taken(at) && is_filled(at);
        let is_it = |at: usize| self.found.get(&field).is_some_and(|column| column.index == at);
        alike.map(|(at, _)| at).filter(|at| is_it(*at) || is_other(*at)).collect()
    }

    /// Says that one of these columns was read as a field, and another one may be it.
    fn doubt(&mut self, field: Field, columns: &[usize], headers: &[String]) {
        let name = |index: usize, header: &str| format!("{} {header}", letter(index));
        let Some(taken) = self.found.get(&field).map(|column| name(column.index, &column.header)) else { return };
        let columns = columns.iter().map(|index| name(*index, headers.get(*index).map_or("", String::as_str)));
        self.doubts.push(Doubt::ColumnsAlike { field: field.name_key(), taken, columns: columns.collect() });
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
            Some(field) => {
                Err(Unreadable::NoColumn { field, header_row: self.header_row, headers: with_letters(headers) })
            }
            None => Ok(self),
        }
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
    let is_named = |name: &Name| name.key == key && !key.is_empty();
    let is_named_alone = |name: &Name| name.alone == key && !key.is_empty();
    let named = names.iter().position(is_named).or_else(|| names.iter().position(is_named_alone));
    named.or_else(|| index(wanted))
}

/// Headers as they are quoted, each behind its column's letter.
fn with_letters(headers: &[String]) -> Vec<String> {
    let filled = headers.iter().enumerate().filter(|(_, text)| !text.is_empty());
    filled.take(QUOTED_HEADERS_MAX).map(|(index, text)| format!("{} {}", letter(index), quote(text))).collect()
}

/// A 0-based column as a spreadsheet names it: A, B, … AA.
pub fn letter(index: usize) -> String {
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
        assert_eq!(find(&plain, ""), Err(Unreadable::NoHeader { tried }));
        assert_eq!(find(&plain, "header_row = 9"), Err(Unreadable::NoHeader { tried: vec![] }));
        assert_eq!(
            find(&plain, "header_row = 1"),
            Err(Unreadable::NoColumn {
                field: Field::Body,
                header_row: 1,
                headers: vec!["A 甲".into(), "B 乙".into()]
            })
        );
        assert_eq!(
            find(&plain, "header_row = 1\n[columns]\nbody = \"丙\""),
            Err(Unreadable::NoSuchColumn {
                field: Field::Body,
                wanted: "丙".to_owned(),
                headers: vec!["A 甲".into(), "B 乙".into()]
            })
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
