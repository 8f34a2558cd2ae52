//! The header of a sheet: which row it is, with the row of groups above it where it has two, and what its names say.

use crate::dates::is_day_in_any_order;
use crate::header_groups::{is_bare, is_of_answers, stems};
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

/// Characters of the longest name of a group of columns; longer ones are titles and remarks.
const GROUP_CHARS_MAX: usize = 12;

/// For which field a name is how telling: first by what it says, then by whether it is a name in use. The less, the
/// more telling.
pub(crate) type Telling = (Field, (usize, usize));

/// A row of names, and the row above it where that names groups of them: 来信情况, 答复情况.
pub(crate) struct Head<'s> {
    row: &'s Row,
    groups: Option<&'s Row>,
}

/// The name of a column.
pub(crate) struct Name {
    /// On one line, behind the name of its group.
    pub text: String,
    /// As it is compared.
    pub key: String,
    /// The same without the group's.
    pub alone: String,
    /// What it is the name of.
    pub telling: Option<Telling>,
}

impl<'s> Head<'s> {
    /// The header in the row with a number.
    pub(crate) fn in_row(sheet: &'s Sheet, number: u32) -> Option<Self> {
        sheet.rows.iter().position(|row| row.number == number).map(|at| Self::of(sheet, at))
    }

    /// The first of the rows in which most columns are recognised.
    ///
    /// A row of data is never a header, though a letter's kind may read 电话 and its channel 地址: it has a day in it,
    /// or a row above it names more columns than it has cells. Nor is one quoted: what it says are people's words.
    pub(crate) fn likeliest(sheet: &'s Sheet, mapping: &Mapping) -> Result<Self, Unreadable> {
        let mut best: Option<(Self, usize)> = None;
        let mut widest: Option<(&Row, usize)> = None;
        let rows = sheet.rows.iter().enumerate().take(HEADER_ROWS_MAX);
        for (at, row) in rows.filter(|(_, row)| !is_data(row)) {
            let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
            let head = Self::of(sheet, at);
            let score = recognised_fields(&head.names(), mapping);
            let is_below_names = widest.is_some_and(|(_, names)| names >= filled && names > HEADER_FIELDS_MIN);
            let is_header = score >= HEADER_FIELDS_SURE || score * 2 > filled || !is_below_names;
            if is_header && best.as_ref().is_none_or(|(_, best_score)| score > *best_score) {
                best = Some((head, score));
            }
            if widest.is_none_or(|(_, names)| filled > names) {
                widest = Some((row, filled));
            }
        }
        match (best, widest) {
            (Some((head, score)), _) if score >= HEADER_FIELDS_MIN => Ok(head),
            (_, Some((row, _))) => Err(Unreadable::NoHeader { tried: quoted(&texts(row)) }),
            _ => Err(Unreadable::NoHeader { tried: vec![] }),
        }
    }

    fn of(sheet: &'s Sheet, at: usize) -> Self {
        let row = &sheet.rows[at];
        let above = at.checked_sub(1).map(|above| &sheet.rows[above]);
        let groups = above.filter(|above| above.number + 1 == row.number && names_groups(above, row));
        Head { row, groups }
    }

    /// The 1-based number of its last row.
    pub(crate) fn number(&self) -> u32 {
        self.row.number
    }

    /// The names of its columns, from column A on.
    pub(crate) fn names(&self) -> Vec<Name> {
        let lower = texts(self.row);
        let Some(groups) = self.groups else { return lower.iter().map(|text| Name::new(text)).collect() };
        let upper = texts(groups);
        let text = |texts: &[String], at: usize| texts.get(at).cloned().unwrap_or_default();
        let mut group = String::new();
        let mut names = Vec::with_capacity(lower.len());
        for at in 0..lower.len().max(upper.len()) {
            let (above, name) = (text(&upper, at), text(&lower, at));
            if !above.is_empty() {
                group.clone_from(&above);
            }
            // A name that stands over both rows is there once or twice, by the program that wrote the file.
            names.push(match name.as_str() {
                "" => Name::new(&above),
                name if name == group || group.is_empty() => Name::new(name),
                name => Name::in_group(&group, name),
            });
        }
        names
    }
}

impl Name {
    fn new(text: &str) -> Self {
        let key = header_key(text);
        Name { text: text.to_owned(), telling: telling(&key), alone: key.clone(), key }
    }

    /// The group gives a name its meaning that has none, or any, by itself: 答复情况 over 内容 is the answer.
    fn in_group(group: &str, text: &str) -> Self {
        let (group_key, key) = (header_key(group), header_key(text));
        let own = telling(&key);
        let says_more = own.is_some() && !is_bare(&key);
        let with_group = stems(&group_key).find_map(|stem| telling(&format!("{stem}{key}")));
        let telling = match with_group {
            // 序号 counts the rows, whatever group it stands in.
            _ if says_more || key == "序号" => own,
            // The telephone of the unit is not the writer's.
            None if is_bare(&key) && is_of_answers(&group_key) => None,
            with_group => with_group.or(own),
        };
        Name { text: format!("{group} {text}"), key: format!("{group_key}{key}"), alone: key, telling }
    }

    fn is(&self, field: Field) -> bool {
        self.telling.is_some_and(|(told, _)| told == field)
    }
}

fn telling(key: &str) -> Option<Telling> {
    let in_use = Field::ALL.into_iter().find_map(|field| {
        let place = field.headers().position(|header| header == key)?;
        Some((field, place))
    });
    match (in_use, meaning(key)) {
        (Some((field, place)), Some((meant, rank))) if field == meant => Some((field, (rank, place))),
        // A name in use that would be something else by its parts.
        (Some((field, place)), _) => Some((field, (OTHER_RANK, place))),
        (None, meant) => meant.map(|(field, rank)| (field, (rank, usize::MAX))),
    }
}

/// Of several columns that are headed 日期 alone, the one beside the answer is the answer's. Where another one stands
/// beside the answer too, both are returned: a person has to look.
pub(crate) fn give_the_answer_its_day(names: &mut [Name]) -> Vec<usize> {
    if names.iter().any(|name| name.is(Field::Replied)) {
        return vec![];
    }
    let is_of_answer =
        |name: &&Name| name.is(Field::Reply) || name.key.starts_with("答复") || name.key.starts_with("回复");
    let beside = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| names.get(before));
        before.into_iter().chain(names.get(at + 1)).filter(is_of_answer).count()
    };
    let key = ["日期", "时间"].into_iter().find(|key| names.iter().filter(|name| name.key == *key).count() > 1);
    let days = (0..names.len()).filter(|at| key == Some(names[*at].key.as_str()));
    let mut days: Vec<(usize, usize)> = days.map(|at| (beside(at), at)).collect();
    days.sort_unstable();
    match days[..] {
        [.., (less, other), (more, at)] if more > less => {
            names[at].telling = Some((Field::Replied, (OTHER_RANK, 0)));
            if less > 0 { vec![other, at] } else { vec![] }
        }
        _ => vec![],
    }
}

/// Whether a row names groups of the columns below it: it has several names, or one that does not begin the row as a
/// title does, and a name that stands over more than one column.
fn names_groups(above: &Row, row: &Row) -> bool {
    let (upper, lower) = (texts(above), texts(row));
    let mut filled = upper.iter().filter(|text| !text.is_empty());
    let is_name = |text: &String| text.chars().count() <= GROUP_CHARS_MAX && !text.contains([':', '：']);
    let first = |texts: &[String]| texts.iter().position(|text| !text.is_empty());
    let is_title = filled.clone().count() < 2 && first(&upper) <= first(&lower);
    let spans = lower.iter().enumerate().any(|(at, text)| {
        let is_open = upper.get(at).is_none_or(String::is_empty);
        !text.is_empty() && is_open && first(&upper).is_some_and(|first| first < at)
    });
    !is_data(above) && spans && !is_title && filled.all(is_name)
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

fn recognised_fields(names: &[Name], mapping: &Mapping) -> usize {
    let is_there = |field: &Field| match mapping.columns.get(*field) {
        Some(wanted) => {
            let wanted = header_key(wanted);
            names.iter().any(|name| name.key == wanted || name.alone == wanted)
        }
        None => names.iter().any(|name| name.is(*field)),
    };
    Field::ALL.iter().filter(|field| is_there(field)).count()
}

/// A header's cells, each on one line.
fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn quoted(headers: &[String]) -> Vec<String> {
    let filled = headers.iter().filter(|text| !text.is_empty());
    filled.take(QUOTED_HEADERS_MAX).map(|text| crate::clean::quote(text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::table::{Budget, SheetBuilder};

    fn sheet(rows: &[&str]) -> Sheet {
        let mut budget = Budget::new();
        let mut sheet = SheetBuilder::new("", false, false, &mut budget).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(cells.split('|')) {
                sheet.put(row, column, Cell::Text(text.to_owned())).unwrap();
            }
        }
        sheet.finish(&[]).unwrap()
    }

    /// The header's row, and the columns as `field letter`.
    fn found(rows: &[&str]) -> (u32, String) {
        let columns = Columns::find(&sheet(rows), &Mapping::default()).unwrap();
        let found = columns.found.iter().map(|(field, column)| format!("{field:?} {}", column.letter));
        (columns.header_row, found.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn the_group_above_gives_a_name_its_meaning() {
        let all = "Body B, Written C, Reply D, Replied E, Unit F, Name G, Phone H";
        let lower = "序号|内容|日期|内容|日期|单位|姓名|电话";
        let rows = ["2024年来信台账", "序号|来信情况||答复情况|||来信人", lower, "1|路灯不亮|2024-03-05"];
        assert_eq!(found(&rows), (3, all.to_owned()));
        // As CSV has it: what stands over both rows stands in the first.
        let rows =
            ["序号|来信||办理情况|||诉求人信息", "|内容|时间|结果|时间|单位|姓名|联系电话", "1|路灯不亮|2024-03-05"];
        assert_eq!(found(&rows), (2, all.to_owned()));
        let rows = ["|||答复", "编号|内容|日期|内容|日期"];
        assert_eq!(found(&rows), (2, "Number A, Body B, Written C, Reply D, Replied E".to_owned()));
        let rows = ["来信情况||答复情况", "内容|日期|内容|日期", "路灯不亮|昨天|已修好|今天"];
        assert_eq!(found(&rows), (2, "Body A, Written B, Reply C, Replied D".to_owned()));
    }

    #[test]
    fn the_name_and_telephone_of_who_answers_are_not_the_writers() {
        let rows = ["来信||承办单位||答复人", "内容|日期|名称|联系电话|姓名|电话"];
        assert_eq!(found(&rows), (2, "Body A, Written B, Unit C".to_owned()));
    }

    #[test]
    fn a_title_or_a_remark_above_is_no_group() {
        let names = "编号|内容|日期|答复|联系电话";
        let expected = "Number A, Body B, Written C, Reply D, Phone E".to_owned();
        for above in ["来信办理情况", "填报单位：某社区||答复时间：三月", "单位|某社区|||"] {
            assert_eq!(found(&[above, names]), (2, expected.clone()), "{above}");
        }
    }

    #[test]
    fn a_day_beside_the_answer_is_the_answers() {
        let doubts = |names: &str| {
            let rows = [names, "甲|甲|2024-03-05|甲|2024-03-06|甲|甲"];
            let columns = Columns::find(&sheet(&rows), &Mapping::default()).unwrap();
            let letter = |field| columns.found.get(&field).map(|column| column.letter.clone()).unwrap_or_default();
            (letter(Field::Written) + &letter(Field::Replied), columns.doubts.len())
        };
        assert_eq!(doubts("编号|内容|日期|答复单位|日期|答复|备注"), ("CE".to_owned(), 1), "both beside 答复");
        assert_eq!(doubts("编号|内容|日期|来信人|日期|答复|备注"), ("CE".to_owned(), 0));
        assert_eq!(doubts("来信人|答复单位|日期|答复|日期|内容|编号"), ("EC".to_owned(), 1));
        assert_eq!(doubts("编号|内容|日期|来信人|日期|电话|备注"), ("C".to_owned(), 1), "nothing tells them apart");
        assert_eq!(doubts("编号|内容|日期|来信人|答复日期|答复|备注"), ("CE".to_owned(), 0));
        assert_eq!(doubts("编号|内容|日期|内容|答复日期|答复|备注"), ("CE".to_owned(), 1));
    }
}
