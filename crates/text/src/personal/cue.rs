//! Words before a number that say what it is.

use super::cursor::Cursor;

/// Characters before a number in which a word may say what it is.
pub(super) const CUE_CHARS: usize = 12;

/// Characters before a number within which somebody may be named whose number it is.
const PERSON_CHARS: usize = 6;

const PHONE_CUES: [&str; 11] =
    ["电话", "手机", "联系", "致电", "拨打", "号码", "tel", "来电", "call", "phone", "mobile"];

/// What numbers are read off or counted from.
const MEASURES: [&str; 8] = ["读数", "示数", "表数", "电表", "水表", "气表", "金额", "面积"];

const PERSON_CUES: [&str; 22] = [
    "师傅", "先生", "女士", "小姐", "老师", "阿姨", "大爷", "大妈", "叔", "主任", "书记", "经理", "老板", "同志", "找",
    "打", "呼", "回电", "回复", "微信", "短信", "机主",
];

/// The longest word of [`THING_CUES`].
const THING_CHARS: usize = 4;

/// What counts orders, papers and machines, and not telephones.
const THING_CUES: [&str; 30] = [
    "单号",
    "编号",
    "工单",
    "订单",
    "运单",
    "流水号",
    "受理号",
    "查询号",
    "回执号",
    "案号",
    "文号",
    "合同号",
    "发票号",
    "批号",
    "批次号",
    "证书号",
    "可证号",
    "执照号",
    "备案号",
    "设备号",
    "产品号",
    "序列号",
    "项目号",
    "代码",
    "条码",
    "条形码",
    "费户号",
    "气户号",
    "电户号",
    "水户号",
];

/// Whether a word before says that it is a number to be called.
pub(super) fn is_called(text: &str, start: usize) -> bool {
    Cursor::new(text, start).follows(CUE_CHARS, &PHONE_CUES)
}

/// Whether a word before says whose number it is, or what to do with it.
pub(super) fn is_somebodys(text: &str, start: usize) -> bool {
    Cursor::new(text, start).follows(PERSON_CHARS, &PERSON_CUES) || is_called(text, start)
}

/// Whether a word before says that it is read off a meter, or is an amount.
pub(super) fn is_measured(text: &str, start: usize) -> bool {
    Cursor::new(text, start).follows(PERSON_CHARS, &MEASURES)
}

/// Whether the word right before says that it numbers a thing: 订单号13800138000.
pub(super) fn names_a_thing(text: &str, start: usize) -> bool {
    let mut end = Cursor::new(text, start);
    end.skip_back(3, |c| ": \u{3000}是为#(".contains(c));
    end.ends(THING_CHARS, &THING_CUES)
}

/// A letter before it makes a number the number of a thing: D611025113204001.
pub(super) fn after_letter(text: &str, start: usize) -> bool {
    Cursor::new(text, start).peek_back().is_some_and(|c| c.is_ascii_alphabetic())
}
