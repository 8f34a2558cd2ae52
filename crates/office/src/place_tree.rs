//! Places as an office lists its staircases: a column for each kind, 小区, 楼栋, 单元, and one row a staircase. Every place
//! is taken once, behind what it lies in.

use crate::clean::squeeze;
use crate::limits::HEADER_ROWS_MAX;
use crate::place_row::{PlaceList, PlaceRow, total};
use crate::table::{Row, Sheet};
use std::collections::HashSet;

/// What the columns may be called, from the outside in; the first name says the kind. Who lives in a home may stand
/// beside it: a column 住户 is none of these.
const LEVELS: [&[&str]; 5] = [
    &["网格", "网格名称", "所属网格"],
    &["小区", "小区名称", "院坝", "院落"],
    &["楼栋", "楼栋号", "栋", "栋号", "幢", "幢号", "楼号"],
    &["单元", "单元号", "门洞"],
    &["室", "室号", "房号", "房间号"],
];

/// The level of grids, which are no part of a full name.
const GRID: usize = 0;

/// What is behind a bare number, by level: 3 in the column 楼栋 is 3栋.
const BEHIND_A_NUMBER: [&str; 5] = ["", "", "栋", "单元", ""];

/// In which column which level stands.
pub(crate) struct Tree {
    row: u32,
    columns: Vec<(usize, usize)>,
}

impl Tree {
    pub(crate) fn find(sheet: &Sheet) -> Option<Self> {
        sheet.rows.iter().take(HEADER_ROWS_MAX).find_map(Self::of)
    }

    fn of(row: &Row) -> Option<Self> {
        let names: Vec<String> = row.cells.iter().map(|cell| squeeze(&cell.text())).collect();
        let column = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let levels = LEVELS.iter().enumerate();
        let columns: Vec<(usize, usize)> = levels.filter_map(|(level, known)| Some((level, column(known)?))).collect();
        // Of one column alone nobody knows where its places lie.
        (columns.len() > 1).then_some(Self { row: row.number, columns })
    }

    /// The places of a sheet, each once, in the order in which they come.
    pub(crate) fn read(&self, sheet: &Sheet) -> PlaceList {
        let (mut path, mut seen, mut list) = (Vec::new(), HashSet::new(), PlaceList::default());
        for row in sheet.rows.iter().filter(|row| row.number > self.row) {
            if let Some(text) = total(row, self.columns.iter().map(|(_, column)| *column)) {
                list.totals.push((row.number, text));
                continue;
            }
            let cells: Vec<String> = self.columns.iter().map(|column| written(row, *column)).collect();
            // What is empty before the first name was merged with the row above.
            let Some(first) = cells.iter().position(|cell| !cell.is_empty()) else { continue };
            path.resize(first, String::new());
            path.extend_from_slice(&cells[first..]);
            self.places_of(row.number, &path, &mut seen, &mut list.rows);
        }
        list
    }

    fn places_of(&self, row: u32, path: &[String], seen: &mut HashSet<String>, places: &mut Vec<PlaceRow>) {
        let (mut parent, mut around, mut key) = (String::new(), String::new(), String::new());
        for ((level, _), name) in self.columns.iter().zip(path).filter(|(_, name)| !name.is_empty()) {
            key.push_str(&format!("{level}{}\n", squeeze(name).to_lowercase()));
            if seen.insert(key.clone()) {
                let (name, kind) = (name.clone(), LEVELS[*level][0].to_owned());
                places.push(PlaceRow { row, name, kind, code: String::new(), parent: parent.clone() });
            }
            if *level != GRID {
                around = if around.is_empty() { name.clone() } else { format!("{around} {name}") };
            }
            parent = if *level == GRID { name.clone() } else { around.clone() };
        }
    }
}

/// The name in a cell; a bare number with what it counts.
fn written(row: &Row, (level, column): (usize, usize)) -> String {
    let text = row.cell(column).text();
    let is_number = !text.is_empty() && squeeze(&text).chars().all(|c| c.is_ascii_digit());
    if is_number { format!("{text}{}", BEHIND_A_NUMBER[level]) } else { text }
}
