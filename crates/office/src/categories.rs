//! A list of categories as offices keep it: one row a category, its major and minor name, the city's code, an English
//! name.

use crate::bad_list::{BadList, sheets};
use crate::clean::squeeze;
use crate::limits::HEADER_ROWS_MAX;
use crate::table::{Row, Sheet};

/// What the columns may be called.
const MAJOR: &[&str] = &["大类", "一级分类", "一级类别", "大类名称", "major", "majorcategory"];
const MINOR: &[&str] = &["小类", "二级分类", "二级类别", "小类名称", "minor", "minorcategory"];
const CODE: &[&str] = &["市级代码", "市里代码", "代码", "编码", "分类代码", "分类编码", "小类代码", "code", "citycode"];
const ENGLISH: &[&str] = &["英文", "英文名", "英文名称", "english"];

/// A row of the list, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryRow {
    /// The number that a person sees beside the row.
    pub row: u32,
    /// The major category.
    pub major: String,
    /// The minor one; empty where the row is about the major one.
    pub minor: String,
    /// The city's code, as text: leading zeros count.
    pub code: String,
    /// What it is called in English.
    pub english: String,
}

/// Reads a list of categories from a CSV, xlsx, xls or ods file. Without a header, the columns are the major and the
/// minor name, the city's code and the English name, in this order. A minor category without a major one stands under
/// the one above: a merged cell is written once, in its first row.
///
/// # Errors
/// The file is no table, or has fewer than two columns.
pub fn categories(bytes: &[u8]) -> Result<Vec<CategoryRow>, BadList> {
    let sheets = sheets(bytes)?;
    let named = sheets.iter().find_map(|sheet| Some((sheet, Header::find(sheet)?)));
    let bare = || sheets.iter().find_map(|sheet| Some((sheet, Header::none(sheet)?)));
    let Some((sheet, columns)) = named.or_else(bare) else {
        return Err(BadList::no_columns("categories-no-columns", &sheets));
    };
    let rows = sheet.rows.iter().filter(|row| columns.row.is_none_or(|header| row.number > header));
    let mut read: Vec<CategoryRow> = rows.map(|row| columns.read(row)).filter(|row| !row.is_empty()).collect();
    let mut above = String::new();
    for row in &mut read {
        if !row.major.trim().is_empty() {
            above.clone_from(&row.major);
        } else if !row.minor.trim().is_empty() {
            row.major.clone_from(&above);
        }
    }
    Ok(read)
}

impl CategoryRow {
    fn is_empty(&self) -> bool {
        [&self.major, &self.minor, &self.code, &self.english].iter().all(|text| text.trim().is_empty())
    }
}

/// In which column what stands.
struct Header {
    /// The row of the header; none where there is no header.
    row: Option<u32>,
    major: usize,
    minor: usize,
    code: Option<usize>,
    english: Option<usize>,
}

impl Header {
    fn find(sheet: &Sheet) -> Option<Self> {
        sheet.rows.iter().take(HEADER_ROWS_MAX).find_map(Self::of)
    }

    fn of(row: &Row) -> Option<Self> {
        let names: Vec<String> = row.cells.iter().map(|cell| squeeze(&cell.text()).to_lowercase()).collect();
        let column = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let (major, minor) = (column(MAJOR)?, column(MINOR)?);
        Some(Self { row: Some(row.number), major, minor, code: column(CODE), english: column(ENGLISH) })
    }

    /// The columns in their order, where there is no header.
    fn none(sheet: &Sheet) -> Option<Self> {
        let widest = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let there = |column: usize| Some(column).filter(|column| *column < widest);
        (widest >= 2).then(|| Self { row: None, major: 0, minor: 1, code: there(2), english: there(3) })
    }

    fn read(&self, row: &Row) -> CategoryRow {
        let text = |column: Option<usize>| column.map(|column| row.cell(column).text()).unwrap_or_default();
        CategoryRow {
            row: row.number,
            major: text(Some(self.major)),
            minor: text(Some(self.minor)),
            code: text(self.code),
            english: text(self.english),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unreadable::Unreadable;

    #[test]
    fn a_list_is_read_with_its_header_or_by_its_order_and_zeros_stay() {
        let named = "市级代码,大类,小类\n0301,环境卫生,绿化树木\n,,\n";
        let bare = "环境卫生,绿化树木,0301\n";
        for (text, row) in [(named, 2), (bare, 1)] {
            let expected = CategoryRow {
                row,
                major: "环境卫生".into(),
                minor: "绿化树木".into(),
                code: "0301".into(),
                english: String::new(),
            };
            assert_eq!(categories(text.as_bytes()).unwrap(), [expected], "{text}");
        }
        let four = categories("环境卫生\t绿化树木\t0301\tTrees\n停车\t乱停车\n".as_bytes()).unwrap();
        assert_eq!(four[0].english, "Trees");
        assert_eq!((four[1].major.as_str(), four[1].code.as_str()), ("停车", ""));
    }

    #[test]
    fn a_merged_major_category_is_that_of_all_its_rows_and_the_first_needs_one() {
        let list = categories("大类,小类\n,没有\n环境,绿化\n,垃圾\n停车,乱停车\n".as_bytes()).unwrap();
        let read: Vec<(&str, &str)> = list.iter().map(|row| (row.major.as_str(), row.minor.as_str())).collect();
        assert_eq!(read, [("", "没有"), ("环境", "绿化"), ("环境", "垃圾"), ("停车", "乱停车")]);
    }

    #[test]
    fn what_is_no_list_of_categories_is_named() {
        let refused = categories("环境卫生\n停车\n".as_bytes()).unwrap_err();
        let first = vec!["环境卫生".into()];
        assert_eq!(refused, BadList::NoColumns { key: "categories-no-columns", first });
        assert_eq!(categories(b"").unwrap_err(), BadList::Unreadable(Unreadable::Empty));
    }
}
