//! A list of places as offices keep it: one row a place, with its name, what it is, its code, what it lies in; or one
//! row a staircase, which `place_tree.rs` reads.

use crate::bad_list::{BadList, sheets};
use crate::clean::squeeze;
use crate::limits::HEADER_ROWS_MAX;
use crate::place_row::{PlaceList, PlaceRow, total};
use crate::place_tree::Tree;
use crate::table::{Row, Sheet};

/// What the columns may be called.
const NAME: &[&str] = &["名称", "地点", "地点名称", "名字", "name", "place"];
const KIND: &[&str] = &["类型", "类别", "种类", "地点类型", "kind", "type"];
const CODE: &[&str] = &["编码", "代码", "地点编码", "网格编码", "code"];
const PARENT: &[&str] = &["上级", "上级地点", "所属", "所属地点", "在哪里", "parent", "liesin"];

/// Reads a list of places from a CSV, xlsx, xls or ods file. Rows that add up others are no places and stand apart.
///
/// # Errors
/// The file is no table, or has no header with a name and a kind, nor one with a column for each of several kinds.
pub fn places(bytes: &[u8]) -> Result<PlaceList, BadList> {
    let sheets = sheets(bytes)?;
    let Some((sheet, columns)) = sheets.iter().find_map(|sheet| Some((sheet, Header::find(sheet)?))) else {
        let tree = sheets.iter().find_map(|sheet| Some(Tree::find(sheet)?.read(sheet)));
        return tree.ok_or_else(|| BadList::no_columns("places-no-header", &sheets));
    };
    let mut list = PlaceList::default();
    for row in sheet.rows.iter().filter(|row| row.number > columns.row) {
        match total(row, std::iter::once(columns.name)) {
            Some(text) => list.totals.push((row.number, text)),
            None => list.rows.extend(Some(columns.read(row)).filter(|row| !row.is_empty())),
        }
    }
    Ok(list)
}

/// In which column what stands.
struct Header {
    row: u32,
    name: usize,
    kind: usize,
    code: Option<usize>,
    parent: Option<usize>,
}

impl Header {
    fn find(sheet: &Sheet) -> Option<Self> {
        sheet.rows.iter().take(HEADER_ROWS_MAX).find_map(Self::of)
    }

    fn of(row: &Row) -> Option<Self> {
        let names: Vec<String> = row.cells.iter().map(|cell| squeeze(&cell.text()).to_lowercase()).collect();
        let column = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let (name, kind) = (column(NAME)?, column(KIND)?);
        Some(Self { row: row.number, name, kind, code: column(CODE), parent: column(PARENT) })
    }

    fn read(&self, row: &Row) -> PlaceRow {
        let text = |column: Option<usize>| column.map(|column| row.cell(column).text()).unwrap_or_default();
        PlaceRow {
            row: row.number,
            name: text(Some(self.name)),
            kind: text(Some(self.kind)),
            code: text(self.code),
            parent: text(self.parent),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::PLACES_BYTES_MAX;
    use crate::unreadable::Unreadable;

    #[test]
    fn a_list_is_read_in_the_words_of_an_office_or_of_a_program() {
        let chinese = "社区地点一览表,,,\n编码,名称,类型,上级\n0114,东风巷14号院,院坝,第一网格\n,,,\n";
        let english = "name,kind,code,parent\n东风巷14号院,院坝,0114,第一网格\n";
        for (text, row) in [(chinese, 3), (english, 2)] {
            let read = places(text.as_bytes()).unwrap().rows;
            let expected = PlaceRow {
                row,
                name: "东风巷14号院".into(),
                kind: "院坝".into(),
                code: "0114".into(),
                parent: "第一网格".into(),
            };
            assert_eq!(read, [expected]);
        }
    }

    #[test]
    fn what_is_no_list_of_places_is_named() {
        let refused = places("姓名,电话\n李,1\n".as_bytes()).unwrap_err();
        let first = vec!["姓名".into(), "电话".into()];
        assert_eq!(refused, BadList::NoColumns { key: "places-no-header", first });
        assert_eq!(places(b"").unwrap_err(), BadList::Unreadable(Unreadable::Empty));
        let huge = vec![b'a'; PLACES_BYTES_MAX + 1];
        assert!(matches!(places(&huge), Err(BadList::Unreadable(Unreadable::TooLarge { .. }))));
    }

    /// Row, name, kind, what it lies in.
    fn read(text: &str) -> Vec<(u32, String, String, String)> {
        let places = places(text.as_bytes()).unwrap().rows;
        places.into_iter().map(|place| (place.row, place.name, place.kind, place.parent)).collect()
    }

    fn expected(rows: &[(u32, &str, &str, &str)]) -> Vec<(u32, String, String, String)> {
        rows.iter().map(|(row, name, kind, parent)| (*row, (*name).into(), (*kind).into(), (*parent).into())).collect()
    }

    #[test]
    fn a_row_a_staircase_is_a_tree_of_places() {
        let text = "小区,楼栋,单元\n翠湖小区,1栋,1单元\n翠湖小区,1栋,2单元\n,2,1\n柳林院,,\n";
        let rows = [
            (2, "翠湖小区", "小区", ""),
            (2, "1栋", "楼栋", "翠湖小区"),
            (2, "1单元", "单元", "翠湖小区 1栋"),
            (3, "2单元", "单元", "翠湖小区 1栋"),
            (4, "2栋", "楼栋", "翠湖小区"),
            (4, "1单元", "单元", "翠湖小区 2栋"),
            (5, "柳林院", "小区", ""),
        ];
        assert_eq!(read(text), expected(&rows));
    }

    #[test]
    fn a_row_that_adds_up_others_is_no_place() {
        let tree = "小区,楼栋,单元,户数\n庚院,1栋,1单元,24\n,小计,,24\n合 计, , ,24\n";
        let flat = "序号,名称,类型\n1,庚院,小区\n合计,,\n2,总计,小区\n";
        for (text, totals) in [(tree, [(3, "小计"), (4, "合 计")]), (flat, [(3, "合计"), (4, "总计")])] {
            let list = places(text.as_bytes()).unwrap();
            assert_eq!(list.totals, totals.map(|(row, text)| (row, text.to_owned())));
            assert!(list.rows.iter().all(|place| ["庚院", "1栋", "1单元"].contains(&place.name.as_str())), "{list:?}");
            assert!(!list.rows.is_empty());
        }
    }

    #[test]
    fn a_grid_is_no_part_of_a_full_name_and_a_level_may_be_left_out() {
        let text = "网格名称,小区,楼栋号,单元,房号,住户\n第一网格,翠湖小区,1栋,,101,何\n";
        let rows = [
            (2, "第一网格", "网格", ""),
            (2, "翠湖小区", "小区", "第一网格"),
            (2, "1栋", "楼栋", "翠湖小区"),
            (2, "101", "室", "翠湖小区 1栋"),
        ];
        assert_eq!(read(text), expected(&rows), "who lives there is no place");
    }
}
