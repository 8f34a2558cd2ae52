//! Whether a text is made of nothing but the words of the way to an answer.

use super::words::{ACTS, FRAME};

const NUMERALS: &str = "一二三四五六七八九十两几";

/// Words behind which the unit stands that has the letter now.
const BEFORE_A_UNIT: &str = "请 由 转 转交 转至 转给 转到 转办 转派 转送 批转 转请 转由 交 交由 移交 移送 派 派至 报 呈 呈报 责成 督促 通知 告知 \
    要求 会同 商 待 等 等待 反馈 反馈给 反馈至 流转至 分派 派发 派发至 下派至 交至 交给 已交 送";

/// How units are called.
const UNIT_ENDS: &str = "局 委 办 处 所 队 站 院 中心 街道 街道办 街办 办事处 社区 居委会 村委会 业委会 公司 集团 单位 部门 科 科室 政府 镇 乡 县 \
    区 市 物业 学校 医院 公安 城管 住建 环保 交警 网格 网格员 书记 主任 局长 镇长 领导 人员 股 会 委员会";

/// Ends by which the name of an office is known where nothing else stands beside it.
const OFFICE_ENDS: &str =
    "局 委 委员会 街道办 街道办事处 办事处 居委会 村委会 政府 大队 支队 派出所 管委会 服务中心 指挥中心 物业公司";

/// Characters of a unit's name before its end.
const UNIT_CHARS_MAX: usize = 8;

/// Characters of a text that may be the name of an office.
const OFFICE_CHARS_MAX: usize = 14;

/// Whether a text is words of the way to an answer, and numbers, one after the other and nothing else.
pub(super) fn is_made_of(text: &str) -> bool {
    reaches_the_end(text, |_| Vec::new())
}

/// The same with names of units where words hand the letter to one: 请城管局办理, 已转某街道办.
pub(super) fn is_made_of_words_and_units(text: &str) -> bool {
    reaches_the_end(text, |at| {
        let is_place = at == 0 || BEFORE_A_UNIT.split_whitespace().any(|word| text[..at].ends_with(word));
        if is_place { units_at(&text[at..]) } else { Vec::new() }
    })
}

/// 市城管局: the unit stands in the wrong column, and nothing is said.
pub(super) fn names_a_unit_only(text: &str) -> bool {
    const ACTING: &str = "请 找 向 咨询 联系 由 属于 归 是 无 不 已";
    let is_office = OFFICE_ENDS.split_whitespace().any(|end| text.ends_with(end) && text.len() > end.len());
    let is_name = !ACTING.split_whitespace().any(|word| text.contains(word));
    text.chars().count() <= OFFICE_CHARS_MAX && is_office && is_name
}

/// Bytes of each name of a unit that a text may begin with.
fn units_at(text: &str) -> Vec<usize> {
    let ends = text.char_indices().skip(1).take(UNIT_CHARS_MAX).map(|(at, c)| at + c.len_utf8());
    let is_unit = |end: &usize| UNIT_ENDS.split_whitespace().any(|unit| text[..*end].ends_with(unit));
    ends.filter(is_unit).collect()
}

/// Whether the text can be taken apart up to its end, with what else may stand at each place.
fn reaches_the_end(text: &str, others: impl Fn(usize) -> Vec<usize>) -> bool {
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for (at, c) in text.char_indices() {
        if !reached[at] {
            continue;
        }
        if c.is_ascii_digit() || NUMERALS.contains(c) {
            reached[at + c.len_utf8()] = true;
        }
        let words = ACTS.split_whitespace().chain(FRAME.split_whitespace());
        let lengths = words.filter(|word| text[at..].starts_with(*word)).map(str::len);
        for length in lengths.chain(others(at)) {
            reached[at + length] = true;
        }
    }
    reached[text.len()]
}
