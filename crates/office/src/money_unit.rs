//! In what a table counts money, by its own words: beside a heading, above the table, in a note below it. Nobody sees
//! such a factor in what comes out, so that an amount is never taken for a unit and a unit is never passed over.

use crate::clean::squeeze;
use mingtong_text::script::one_writing;

/// A unit of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MoneyUnit {
    /// Yuan times ten to this power: 4 is 万元, -2 is 分.
    Yuan(i8),
    /// Money of another country, or nobody knows of which.
    Foreign,
}

/// What words say of the unit of amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// Nothing.
    Nothing,
    /// Yuan times ten to this power.
    Yuan(i8),
    /// Another unit is named, and not whether amounts are in it.
    Perhaps,
    /// Two units, or one that is no yuan.
    Odd,
}

const FOREIGN: [&str; 24] = [
    "美元",
    "美金",
    "港元",
    "港币",
    "欧元",
    "日元",
    "英镑",
    "澳元",
    "加元",
    "韩元",
    "台币",
    "澳门元",
    "卢布",
    "法郎",
    "外币",
    "usd",
    "hkd",
    "eur",
    "jpy",
    "gbp",
    "us$",
    "hk$",
    "$",
    "€",
];
/// Units behind a name that no mark parts from it, the longest first.
const ENDS: [&str; 14] = [
    "百万元",
    "千万元",
    "十万元",
    "人民币",
    "万元",
    "千元",
    "百元",
    "亿元",
    "美元",
    "港元",
    "港币",
    "欧元",
    "日元",
    "元",
];

impl MoneyUnit {
    pub(crate) const YUAN: MoneyUnit = MoneyUnit::Yuan(0);

    /// The unit that a word in its normal form is: 万元, 人民币千元, thousandyuan.
    pub(crate) fn of(word: &str) -> Option<MoneyUnit> {
        let bare = without_currency(word);
        let is_foreign = |name: &&str| bare.strip_suffix(*name).is_some_and(|count| power(count).is_some());
        if bare.is_empty() {
            return (!word.is_empty()).then_some(MoneyUnit::YUAN);
        } else if FOREIGN.iter().any(is_foreign) {
            return Some(MoneyUnit::Foreign);
        }
        let yuan = match bare.as_str() {
            "角" | "毛" | "jiao" => Some(-1),
            "分" | "fen" => Some(-2),
            "kyuan" | "thousand" | "thousandyuan" => Some(3),
            "tenthousand" | "tenthousandyuan" => Some(4),
            "million" | "millionyuan" => Some(6),
            bare => power(["元", "圆", "块", "yuan"].iter().find_map(|yuan| bare.strip_suffix(yuan)).unwrap_or(bare)),
        };
        yuan.map(MoneyUnit::Yuan)
    }
}

/// A word without the name of our money, which says nothing of how much of it is meant.
fn without_currency(word: &str) -> String {
    let signs = ["人民币", "rmb", "cny", "¥"];
    signs.iter().fold(word.to_owned(), |bare, sign| bare.replacen(sign, "", 1))
}

/// How many noughts a word of Chinese numbers has; none where nothing stands there.
fn power(count: &str) -> Option<i8> {
    Some(match count {
        "" => 0,
        "十" => 1,
        "百" => 2,
        "千" => 3,
        "万" => 4,
        "十万" => 5,
        "百万" => 6,
        "千万" => 7,
        "亿" => 8,
        _ => return None,
    })
}

/// A text as units are looked for in it, with the numbers of cheques as those of every day: 仟元.
pub(crate) fn normal(text: &str) -> String {
    let everyday = |c: char| match c {
        '拾' => '十',
        '佰' => '百',
        '仟' => '千',
        c => c,
    };
    one_writing(&squeeze(text).to_lowercase()).chars().map(everyday).collect()
}

fn is_mark(c: char) -> bool {
    !(c.is_alphanumeric() || "$¥€£%‰".contains(c))
}

/// Whether a word can be nothing but money: 万 and 分 mean much else.
fn is_plainly_money(word: &str) -> bool {
    word.ends_with(['元', '圆', '币'])
        || ["yuan", "rmb"].iter().any(|end| word.ends_with(end))
        || FOREIGN.contains(&word)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_mark).filter(|word| !word.is_empty())
}

/// What a line in its normal form says behind 单位, or before 为单位, word by word.
pub(crate) fn said_as_unit(line: &str) -> Vec<String> {
    const HERE: char = '\u{1}';
    let keys = ["单位", "币种", "货币", "unit", "currency"];
    let marked = keys.iter().fold(line.to_owned(), |text, key| text.replace(key, "\u{1}"));
    let Some((before, behind)) = marked.split_once(HERE) else { return vec![] };
    let in_it = before.strip_suffix('为').and_then(|text| text.rsplit(['以', '按', '用']).next());
    let behind = words(behind).map(|word| word.trim_start_matches(['均', '都', '皆', '为', '是', '以']));
    in_it.into_iter().chain(behind).map(str::to_owned).collect()
}

/// What a line above or below a table says. A `title` stands alone in its row, so that （万元） in it is of the whole.
pub(crate) fn unit_of_line(line: &str, is_title: bool) -> Said {
    let line = normal(line);
    let said = said_as_unit(&line);
    let stated = units(said.iter().map(String::as_str), |_| true);
    let is_alone = words(&line).all(|word| MoneyUnit::of(word).is_some());
    let titled = || match is_title || is_alone {
        true => units(words(&line), is_plainly_money),
        false => vec![],
    };
    let stated = if stated.is_empty() { titled() } else { stated };
    one_of(stated, &line)
}

/// What a heading says of the unit of its column: 收入（万元）, 收入/万元, 收入万元.
pub(crate) fn unit_of_header(header: &str) -> Said {
    let text = normal(header);
    let ends = || ENDS.iter().copied().find(|end| text.ends_with(end));
    let beside = text.find(is_mark).and_then(|at| text.get(at..)).or_else(ends).unwrap_or_default();
    let said = said_as_unit(beside);
    let bare = words(beside).map(|word| word.trim_start_matches("金额").trim_start_matches("单位"));
    one_of(units(said.iter().map(String::as_str).chain(bare), |_| true), beside)
}

/// The name of a column without a unit that a mark, or nothing, parts from it: 收入/万元. What else stands behind a mark
/// belongs to the name: 收入/支出.
pub(crate) fn without_unit(header: &str) -> Option<&str> {
    let is_unit = |rest: &str| words(rest).all(|word| MoneyUnit::of(word.trim_start_matches("单位")).is_some());
    let parted = header.find(is_mark).map(|at| header.split_at(at)).filter(|(_, rest)| is_unit(rest));
    parted.map(|(name, _)| name).or_else(|| ENDS.iter().find_map(|end| header.strip_suffix(end)))
}

fn one_of(mut units: Vec<MoneyUnit>, text: &str) -> Said {
    // 元、角、分 are the parts of one amount.
    if units.contains(&MoneyUnit::YUAN) {
        units.retain(|unit| !matches!(unit, MoneyUnit::Yuan(..0)));
    }
    let is_one = units.iter().all(|unit| Some(unit) == units.first());
    match units.first() {
        None if names_other(text) => Said::Perhaps,
        None => Said::Nothing,
        Some(MoneyUnit::Yuan(power)) if is_one => Said::Yuan(*power),
        Some(_) => Said::Odd,
    }
}

/// The words that are units, and no amounts: （20）万元 is one. 人民币 says which money and not how much of it is meant:
/// another line may say 万元.
fn units<'w>(words: impl Iterator<Item = &'w str>, is_taken: fn(&str) -> bool) -> Vec<MoneyUnit> {
    let (mut units, mut before) = (vec![], "");
    for word in words {
        let is_unit = is_taken(word) && !without_currency(word).is_empty() && !ends_in_number(before);
        units.extend(MoneyUnit::of(word).filter(|_| is_unit));
        before = word;
    }
    units
}

/// Whether a text ends in a number that is no year.
fn ends_in_number(text: &str) -> bool {
    let name = text.trim_end_matches(is_numeral);
    let number = text.get(name.len()..).unwrap_or_default();
    let is_year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    !number.is_empty() && !is_year
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟几数多余".contains(c)
}

/// Whether another unit than yuan is named with no number before it.
fn names_other(text: &str) -> bool {
    const NAMES: [&str; 12] =
        ["百元", "千元", "万元", "亿元", "美元", "美金", "港元", "港币", "欧元", "日元", "英镑", "外币"];
    let is_no_amount = |at: usize| text.get(..at).is_some_and(|before| !before.ends_with(is_numeral));
    NAMES.iter().any(|name| text.match_indices(name).any(|(at, _)| is_no_amount(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_of_the_unit_is_read_however_it_is_written() {
        for (line, power) in [
            ("单位：万元", 4),
            ("金额单位 万 元", 4),
            ("（单位：人民币万元）", 4),
            ("编制单位：明通社区居委会　单位：千元", 3),
            ("注：以上金额单位均为百万元", 6),
            ("以萬元為單位", 4),
            ("单位：角", -1),
            ("单位：分", -2),
            ("单位：亿元", 8),
            ("单位：元、角、分", 0),
            ("币种：人民币　单位：万元", 4),
            ("金额单位：万元（人民币）", 4),
            ("单位：仟元", 3),
            ("單位：佰萬元", 6),
            ("unit: thousand yuan", 3),
        ] {
            assert_eq!(unit_of_line(line, false), Said::Yuan(power), "{line}");
        }
        for (title, power) in [("2026年收支表（万元）", 4), ("收支表2026（千元）", 3), ("金额：元", 0), ("万元", 4)]
        {
            assert_eq!(unit_of_line(title, true), Said::Yuan(power), "{title}");
        }
    }

    #[test]
    fn an_amount_is_no_unit_and_what_may_be_one_is_said() {
        for line in [
            "为民服务专项经费20万元收支公示",
            "说明：年度额度20万元",
            "约二十余万元",
            "（1.5）万",
            "单位：粮站",
            "单位：分水社区",
            "币种：人民币",
        ] {
            assert_eq!(unit_of_line(line, true), Said::Nothing, "{line}");
        }
        for line in ["万元以上支出", "额度（20）万元", "年度额度20（万元）", "以上均为千元"] {
            assert_eq!(unit_of_line(line, true), Said::Perhaps, "{line}");
        }
        for line in ["单位：美元", "单位：元/万元", "币种：HKD", "单位：万美元", "币种：人民币、美元"]
        {
            assert_eq!(unit_of_line(line, false), Said::Odd, "{line}");
        }
    }

    #[test]
    fn a_heading_has_its_unit_beside_it() {
        for (header, said) in [
            ("收入（万元）", Said::Yuan(4)),
            ("收入/万元", Said::Yuan(4)),
            ("收入万元", Said::Yuan(4)),
            ("收入【单位：千元】", Said::Yuan(3)),
            ("收入（分）", Said::Yuan(-2)),
            ("支出（元）", Said::Yuan(0)),
            ("支出（现金）", Said::Nothing),
            ("收入", Said::Nothing),
            ("收入（人民币）", Said::Nothing),
            ("收入（美元）", Said::Odd),
            ("收入（$）", Said::Odd),
            ("收入（以万元列示）", Said::Perhaps),
        ] {
            assert_eq!(unit_of_header(header), said, "{header}");
        }
        assert_eq!(["收入/支出", "收入/万元", "收入元"].map(without_unit), [None, Some("收入"), Some("收入")]);
    }
}
