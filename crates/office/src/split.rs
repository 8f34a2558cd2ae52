//! Homes that bear a cost, as they are copied out of a spreadsheet: one row a home, with the headings by which offices
//! call the columns, or without, in the order in which they were asked for.

use crate::clean::{clean, quote, squeeze};
use crate::read_csv;
use crate::table::Row;
use crate::unreadable::Unreadable;
use crate::vocabulary::{header_key, is_nothing, is_total};
use mingtong_domain::split::{PartyField, SentParty};

/// Rows in which the headings are looked for: above them stand titles.
const HEADER_ROWS_MAX: usize = 5;

/// What was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pasted {
    /// The homes.
    pub homes: Vec<PastedHome>,
    /// Headings of columns that say nothing about a split.
    pub unused: Vec<String>,
    /// Rows that add up the others 合计; they are left out.
    pub sums: Vec<u32>,
}

/// A home as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PastedHome {
    /// The 1-based number of its row.
    pub row: u32,
    /// Its floor, for whoever reads the sheet.
    pub floor: String,
    /// What is said of it.
    pub party: SentParty,
}

/// Why rows were not read.
#[derive(Debug, Clone, PartialEq)]
pub enum BadPaste {
    /// They are no rows and columns.
    Unreadable(Unreadable),
    /// There are headings, and none of them is that of a number of a home.
    NoId,
    /// There are no headings, and a row has more columns than were asked for.
    TooWide {
        /// The row.
        row: u32,
        /// Its columns.
        columns: usize,
    },
}

/// What a column can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Building,
    Entrance,
    Floor,
    Serial,
    Of(PartyField),
}

impl Column {
    const ALL: [Column; 11] = [
        Column::Of(PartyField::Id),
        Column::Building,
        Column::Entrance,
        Column::Floor,
        Column::Of(PartyField::Area),
        Column::Of(PartyField::Coefficient),
        Column::Of(PartyField::Percent),
        Column::Of(PartyField::Fixed),
        Column::Of(PartyField::Weight),
        Column::Of(PartyField::Pays),
        Column::Serial,
    ];

    /// Headings in use, as they are compared.
    fn headers(self) -> &'static str {
        match self {
            Column::Building => "楼栋 楼幢 楼号 楼栋号 幢 幢号 栋 栋号 座 building",
            Column::Entrance => "单元 单元号 门洞 entrance unit",
            Column::Floor => "楼层 层 所在楼层 层数 层次 floor storey",
            Column::Serial => "序号 编号 号 no",
            Column::Of(PartyField::Id) => {
                "房号 室号 房间号 房室号 室 房间 户号 户室号 房屋号 单元房号 楼栋房号 楼栋单元房号 门牌号 门牌 房屋 房屋坐落 \
                 坐落 地址 住户 户 商户 店铺 铺号 各户 id room roomnumber flat home household"
            }
            Column::Of(PartyField::Area) => {
                "面积 建筑面积 产权面积 登记面积 产权登记面积 房屋面积 房屋建筑面积 专有面积 专有部分面积 专有部分建筑面积 \
                 房产证面积 area"
            }
            Column::Of(PartyField::Coefficient) => {
                "系数 楼层系数 分摊系数 分配系数 出资系数 费用系数 楼层分摊系数 coefficient factor"
            }
            Column::Of(PartyField::Percent) => {
                "比例 分摊比例 出资比例 费用比例 承担比例 百分比 占比 percent percentage"
            }
            Column::Of(PartyField::Fixed) => "固定金额 固定 固定费用 固定出资 固定额 定额 约定金额 fixed fixedamount",
            Column::Of(PartyField::Weight) => "权重 权数 加权 折算 折算系数 weight",
            Column::Of(PartyField::Pays) => {
                "是否分摊 是否出资 是否参与 是否参加 是否承担 是否付费 参与分摊 pays paying"
            }
        }
    }

    fn of(header: &str) -> Option<Column> {
        let key = header_key(header);
        let named = |key: &str| {
            let is_it = |column: &Column| column.headers().split_whitespace().any(|known| known == key);
            Column::ALL.into_iter().find(is_it)
        };
        // Only what is not known as it stands is a name with its unit: 单元 is no 单 in yuan.
        let bare = || ["平方米", "m2", "㎡", "%", "元"].iter().find_map(|unit| named(key.strip_suffix(unit)?));
        named(&key).or_else(bare)
    }
}

/// Reads rows. Where they have no headings, their columns are those of `order`.
///
/// # Errors
/// They are no rows, nobody can tell which home a row is about, or which column is which.
pub fn homes(text: &str, order: &[PartyField]) -> Result<Pasted, BadPaste> {
    let sheet = match read_csv::read(text.as_bytes()) {
        Ok(table) => table.sheets.into_iter().next(),
        Err(Unreadable::Empty) => None,
        Err(why) => return Err(BadPaste::Unreadable(why)),
    };
    let Some(sheet) = sheet else { return Ok(Pasted::default()) };
    let rows: Vec<(u32, Vec<String>)> = sheet.rows.iter().map(|row| (row.number, cells(row))).collect();
    let mut pasted = Pasted::default();
    let (below, columns) = match header(&rows) {
        Some((nth, columns)) => {
            let named = rows.get(nth).map(|(_, cells)| cells.as_slice()).unwrap_or_default();
            let unknown = named.iter().zip(&columns).filter(|(text, it)| it.is_none() && !text.is_empty());
            pasted.unused = unknown.map(|(text, _)| quote(text)).collect();
            (nth + 1, columns)
        }
        None => (0, order.iter().map(|field| Some(Column::Of(*field))).collect()),
    };
    let has = |column| columns.contains(&Some(column));
    if !has(Column::Of(PartyField::Id)) && !has(Column::Serial) {
        return Err(BadPaste::NoId);
    }
    for (number, cells) in rows.iter().skip(below) {
        if below == 0 && cells.len() > columns.len() {
            return Err(BadPaste::TooWide { row: *number, columns: cells.len() });
        }
        if cells.iter().find(|text| !text.is_empty()).is_some_and(|text| is_sum(text)) {
            pasted.sums.push(*number);
        } else {
            pasted.homes.push(home(*number, cells, &columns));
        }
    }
    Ok(pasted)
}

/// The cells of a row as they are kept. What stands in one cell with spaces between was aligned by hand.
fn cells(row: &Row) -> Vec<String> {
    let cells: Vec<String> = row.cells.iter().map(|cell| clean(&cell.text())).collect();
    match &cells[..] {
        [alone] if alone.contains([' ', '\u{3000}']) => alone.split_whitespace().map(str::to_owned).collect(),
        _ => cells,
    }
}

/// The row of the headings, and what each column is: the first in which most are known.
fn header(rows: &[(u32, Vec<String>)]) -> Option<(usize, Vec<Option<Column>>)> {
    let known = |cells: &[String]| {
        let mut columns: Vec<Option<Column>> = vec![];
        for text in cells {
            // Of two columns of one meaning the first counts.
            columns.push(Column::of(text).filter(|column| !columns.contains(&Some(*column))));
        }
        columns
    };
    let rows = rows.iter().take(HEADER_ROWS_MAX).map(|(_, cells)| known(cells)).enumerate();
    let count = |columns: &[Option<Column>]| columns.iter().flatten().count();
    rows.filter(|(_, columns)| count(columns) > 0).fold(None, |best: Option<(usize, Vec<_>)>, row| match best {
        Some(best) if count(&best.1) >= count(&row.1) => Some(best),
        _ => Some(row),
    })
}

fn home(row: u32, cells: &[String], columns: &[Option<Column>]) -> PastedHome {
    let find = |column: Column| {
        let at = columns.iter().position(|it| *it == Some(column))?;
        cells.get(at).map(String::as_str).filter(|text| !text.is_empty())
    };
    let number = find(Column::Of(PartyField::Id)).or_else(|| find(Column::Serial));
    let id =
        [find(Column::Building), find(Column::Entrance), number].into_iter().flatten().collect::<Vec<_>>().join("-");
    let mut party = vec![(PartyField::Id, id)];
    for (text, column) in cells.iter().zip(columns) {
        match column {
            Some(Column::Of(PartyField::Id)) | None => {}
            // A cross says that they do not pay; beside numbers such a mark says nothing.
            Some(Column::Of(PartyField::Pays)) => party.push((PartyField::Pays, yes_or_no(text))),
            Some(Column::Of(field)) if !is_nothing(&squeeze(text)) => party.push((*field, plain_number(text))),
            Some(_) => {}
        }
    }
    PastedHome { row, floor: find(Column::Floor).unwrap_or_default().to_owned(), party }
}

/// A number without what offices write around it: units, separators of thousands, wide signs. What is none stays as it
/// is, to be refused as what it says.
pub fn plain_number(text: &str) -> String {
    let bare = squeeze(text);
    let bare = bare.strip_prefix(['¥', '￥']).unwrap_or(&bare);
    let units = ["人民币", "元整", "元", "平方米", "平米", "m2", "㎡", "%"];
    let bare = units.iter().find_map(|unit| bare.strip_suffix(unit)).unwrap_or(bare);
    let (whole, rest) = bare.split_once('.').map_or((bare, String::new()), |(whole, rest)| (whole, format!(".{rest}")));
    let are_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    match whole.split_once(',') {
        Some((first, others))
            if (1..=3).contains(&first.len())
                && are_digits(first)
                && others.split(',').all(|group| group.len() == 3 && are_digits(group)) =>
        {
            format!("{}{rest}", whole.replace(',', ""))
        }
        _ => bare.to_owned(),
    }
}

fn yes_or_no(text: &str) -> String {
    let said = squeeze(text).to_lowercase();
    let yes = ["是", "分摊", "参与", "参加", "出资", "付", "承担", "√", "✓", "1", "y", "yes", "true", "有"];
    let no =
        ["否", "不", "不分摊", "不参与", "不参加", "不出资", "不付", "不承担", "×", "✗", "x", "0", "n", "no", "false"];
    match (yes.contains(&said.as_str()), no.contains(&said.as_str())) {
        (true, _) => "true".to_owned(),
        (_, true) => "false".to_owned(),
        _ => quote(text),
    }
}

/// Whether a row adds up the others.
fn is_sum(first: &str) -> bool {
    is_total(first) || ["总和", "合计数", "total", "sum"].contains(&squeeze(first).to_lowercase().trim_end_matches(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BY_BOTH: &[PartyField] = &[PartyField::Id, PartyField::Area, PartyField::Coefficient];

    fn told(text: &str) -> Vec<(u32, String)> {
        let pasted = homes(text, BY_BOTH).unwrap();
        let party = |home: &PastedHome| {
            let fields = home.party.iter().map(|(field, text)| format!("{}={text}", field.key()));
            (home.row, fields.collect::<Vec<_>>().join(" "))
        };
        pasted.homes.iter().map(party).collect()
    }

    #[test]
    fn headings_of_the_offices_are_known_with_a_title_above_and_a_sum_below() {
        let sheet = "东风巷14号院2单元加装电梯分摊表\n\n序号\t房号\t楼层\t建筑面积（㎡）\t楼层系数\t户主\t是否分摊\t固定金额（元）\n\
                     1\t101\t1\t85.20\t0\t张三\t否\t\n2\t201\t2\t1,085.2\t０.５\t李四\t是\t500元\n合计\t\t\t1170.4\t\t\t\t\n";
        assert_eq!(
            told(sheet),
            [
                (4, "id=101 area=85.20 coefficient=0 pays=false".to_owned()),
                (5, "id=201 area=1085.2 coefficient=0.5 pays=true fixed=500".to_owned()),
            ]
        );
        let pasted = homes(sheet, BY_BOTH).unwrap();
        assert_eq!((pasted.unused, pasted.sums), (vec!["户主".to_owned()], vec![6]));
        assert_eq!(pasted.homes[1].floor, "2");
    }

    #[test]
    fn rows_without_headings_are_in_the_order_that_was_asked_for() {
        for text in [
            "201\t85.2\t0.5\n301\t90\t1",
            "201,85.2,0.5\n301,90,1",
            "201，85.2，0.5\n301，90，1",
            "201 85.2 0.5\n301  90 1",
        ] {
            let expected = ["id=201 area=85.2 coefficient=0.5", "id=301 area=90 coefficient=1"];
            assert_eq!(told(text).into_iter().map(|(_, text)| text).collect::<Vec<_>>(), expected, "{text}");
        }
        assert_eq!(told("201\n\n301"), [(1, "id=201".to_owned()), (3, "id=301".to_owned())]);
        let wide = homes("201\t85.2\t0.5\t张三", BY_BOTH);
        assert_eq!(wide, Err(BadPaste::TooWide { row: 1, columns: 4 }));
        assert_eq!(homes("面积\t系数\n85\t1", BY_BOTH), Err(BadPaste::NoId));
        assert_eq!(homes(" \n", BY_BOTH), Ok(Pasted::default()));
    }

    #[test]
    fn a_home_has_its_building_and_entrance_before_its_number() {
        let rows = told("楼栋\t单元\t房号\t面积\n3\t2\t501\t98.5312");
        assert_eq!(rows, [(2, "id=3-2-501 area=98.5312".to_owned())]);
        assert_eq!(told("序号\t比例（%）\n1\t7%\n2\t／"), [(2, "id=1 percent=7".to_owned()), (3, "id=2".to_owned())]);
    }

    #[test]
    fn numbers_come_out_of_their_dress_and_are_never_guessed() {
        for (dressed, plain) in [
            ("300,000.00元", "300000.00"),
            ("￥1,234", "1234"),
            ("３００．５０", "300.50"),
            ("85.2㎡", "85.2"),
            ("7％", "7"),
            ("1,23", "1,23"),
            ("12,3456", "12,3456"),
            (",123", ",123"),
            ("约85", "约85"),
            ("1e3", "1e3"),
        ] {
            assert_eq!(plain_number(dressed), plain, "{dressed}");
        }
        assert_eq!(
            (yes_or_no("不 分摊").as_str(), yes_or_no("√").as_str(), yes_or_no("待定").as_str()),
            ("false", "true", "待定")
        );
    }

    #[test]
    fn no_heading_means_two_things_and_all_are_written_as_compared() {
        let mut seen = std::collections::BTreeSet::new();
        for header in Column::ALL.iter().flat_map(|column| column.headers().split_whitespace()) {
            assert_eq!(header_key(header), header);
            assert!(seen.insert(header), "{header}");
        }
    }
}
