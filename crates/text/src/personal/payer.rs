//! Who paid or was paid in a book of an office, where kinds of money, offices and people as a whole stand in the same
//! column: 停车费, 居民自筹, 王建国.

use super::cursor::{Cursor, fold};
use super::introduced::NO_NAMES;
use super::surname::{is_a_word, is_plainly_a_surname, surname_at};
use crate::script::is_han;
use std::ops::Range;

/// What joins the parts of one name: 买买提·艾力.
const JOINS: [char; 4] = ['·', '•', '‧', '・'];

/// Characters of the longest word that is asked for a name; longer ones are sentences.
const WORD_CHARS_MAX: usize = 12;

/// Ends of what is nobody: kinds of money, offices, things. No name ends in one of them.
const ENDS: &str = "费款户部局司所院厂店铺队站组筹入息租告贴他处办委区街位棚屋房库车灯门卡场员目油气面层边摊柜箱";

/// Ends of much that is nobody, and of names, too: 王建民. They tell behind the characters of [`SELDOM`] alone.
const ENDS_OF_NAMES_TOO: &str = "金会益社道业行楼民家主品电水物政方";

/// Surnames of few people that begin many words of these books: 居民, 公积金, 车主.
const SELDOM: &str = "公国农商居党房车门计楼";

/// Words of these books that begin like a name.
const WORDS: &str = "公共 公用 公摊 公示 公维 党建 党群 支出 支付 卫生 安保 安装 房产 文化 文体 宣传 劳务 全体 全年 平台 \
    门禁 门票 门岗 国债 国税 印刷 应急 应收 应付 余额 成本 施工 经营 明细 苗木 花木 花卉 计生 高温 马路 \
    车辆 家政 支票 支付宝 余利宝 金额 季度 门卫 国网 管道 管材 文具 国庆 元旦 强电 安防 农贸 石材 车险 \
    计量 单元 管理 楼顶 楼梯 路灯 路段 路口 高空 高压 花坛 花园 井盖 文艺 文娱 计算机 乐器 麦克风 景观 \
    游乐 顾问 康复 康乐 苗圃 柏油 明沟 卫生间 石板 管网 管线 管井 全额 文明 安置 颜料 陶盆 陶罐 陶瓷 罗汉松 \
    杜鹃花 柳条 柳树苗 杨树苗 黄砖 黄泥 黄豆 黄瓜 胡萝卜 贺卡 钟表 周一 周二 周三 周四 周五 周六 周日 周末 \
    周边 周围 周年 周期 周转 周转金 黄沙 黄土 黄线 许可 许可证";

/// A surname that is a verb in the words of a row.
const PAID: &str = "付";

/// Surnames that seldom begin anything else in the words of a row, beside those that hardly ever do at all.
const PLAIN_IN_ROWS: &str = "周黄许";

/// What stands before a name without a space: whose name it is, what was done with the money.
const BEFORE: &str = "业主 住户 居民 村民 租户 租客 商户 党员 网格员 志愿者 收到 支付 退还 退款 收取 收 \
    付 退 缴 交 给";

/// What stands behind one: titles, those who belong to them, what they did, for what the money is.
const BEHIND: &str = "先生 女士 小姐 同志 老师 师傅 阿姨 大爷 大妈 大哥 大姐 老板 书记 主任 经理 医生 夫妇 夫妻 一家 全家 家 \
    等人 等 代缴 代交 代付 缴纳 交纳 交来 缴来 捐赠 捐 缴 交 付 退 捐款 停车费 车位费 物业费 管理费 卫生费 \
    水电费 水费 电费 租金 房租 押金 工资 补助 补贴 报销 退款 退费 缴费 交费 缴款 交款 \
    保证金 劳务费 人工费 维修费 装修费 垃圾费 清洁费 保洁费 充电费 场地费 摊位费 报名费 \
    慰问金 补偿款 赔款 货款 工程款 定金 订金";

/// Where somebody begins in what an office booked under; none where that is nobody. A name is a surname with one or two
/// characters, written together or apart, or has parts that a dot joins; a title or a kind of money may stand beside it
/// without a space: 商户李四, 王建国停车费.
pub fn somebody_at(text: &str) -> Option<usize> {
    let mut at = 0;
    for piece in text.split_inclusive(|c: char| !is_within(c)) {
        if let Some(begin) = begin_of_somebody(piece.trim_end_matches(|c: char| !is_within(c))) {
            return Some(at + begin);
        }
        at += piece.len();
    }
    None
}

/// Where people stand in the words of a row, each by the name alone: 李四 in 收李四物业费. In words more begins like a
/// name than in a column of names, so a surname that seldom is anything else has to say it, or what stands beside it.
pub fn people_in(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut at) = (Vec::new(), 0);
    for piece in text.split_inclusive(|c: char| !is_within(c)) {
        let names = people_of_piece(piece.trim_end_matches(|c: char| !is_within(c)));
        found.extend(names.into_iter().map(|name| at + name.start..at + name.end));
        at += piece.len();
    }
    found
}

/// The name alone of somebody who is all that a word says, without what stands beside it: 李四 of 商户李四; none where
/// the word is nobody.
pub fn bare_name(word: &str) -> Option<String> {
    name_in(&one_word(word)).map(str::to_owned)
}

/// Whether a word begins like a name and is a common word: 居民, 安全, 周末.
pub fn is_common_word(word: &str) -> bool {
    NO_NAMES.contains(&word) || WORDS.split(' ').any(|other| other == word)
}

/// Whether a word is plainly what money is for, or an office, by its end, whatever mark stands behind: 停车费, 押金（.
pub fn is_kind_of_money(word: &str) -> bool {
    let word = one_word(word);
    let word = word.trim_end_matches(|c: char| !is_han(c));
    ends_in(word, ENDS) || word.ends_with("押金")
}

/// The same within what nothing but spaces parts: 李　四 is one, 停车费 王建国 is two words.
fn begin_of_somebody(piece: &str) -> Option<usize> {
    if is_somebody(&one_word(piece)) {
        return Some(piece.len() - piece.trim_start().len());
    }
    let mut at = 0;
    for word in piece.split_inclusive(char::is_whitespace) {
        if is_somebody(&one_word(word)) {
            return Some(at);
        }
        at += word.len();
    }
    None
}

/// The people of what nothing but spaces parts.
fn people_of_piece(piece: &str) -> Vec<Range<usize>> {
    if let Some(name) = told_in(piece) {
        return vec![name];
    }
    let (mut found, mut at) = (Vec::new(), 0);
    for word in piece.split_inclusive(char::is_whitespace) {
        found.extend(told_in(word).map(|name| at + name.start..at + name.end));
        at += word.len();
    }
    found
}

/// The name of which a word of a row tells, where it stands.
fn told_in(text: &str) -> Option<Range<usize>> {
    let word = one_word(text);
    let name = name_in(&word)?;
    // 付 is paid far more often than a surname: 付张三工资, 付保洁工资.
    let name = name.strip_prefix(PAID).filter(|rest| is_name(rest)).unwrap_or(name);
    is_told(name, &word).then_some(())?;
    let chars = text.char_indices().filter(|(_, c)| !c.is_whitespace());
    let places: Vec<Range<usize>> = chars.map(|(at, c)| at..at + c.len_utf8()).collect();
    let first = word[..word.find(name)?].chars().count();
    let last = first + name.chars().count().checked_sub(1)?;
    Some(places.get(first)?.start..places.get(last)?.end)
}

/// Whether a name is nothing else: its surname says it, or a given name of two characters with what stands beside it.
fn is_told(name: &str, word: &str) -> bool {
    let start = Cursor::new(name, 0);
    let is_plain = is_plainly_a_surname(start) || name.starts_with(|c: char| PLAIN_IN_ROWS.contains(c));
    let is_joined = name.contains('·') && name.split('·').all(|part| part.chars().count() > 1);
    let begins = |other: &str| name.starts_with(other);
    let is_other = || begins(PAID) || WORDS.split(' ').any(begins) || NO_NAMES.iter().any(|other| begins(other));
    let is_beside = name.len() < word.len() && name.chars().count() > 2;
    is_joined || (!is_a_word(start) && (is_plain || (is_beside && !is_other())))
}

fn is_within(c: char) -> bool {
    is_han(c) || c.is_whitespace() || JOINS.contains(&c)
}

fn one_word(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| if JOINS.contains(&c) { '·' } else { fold(c) }).collect()
}

fn is_somebody(word: &str) -> bool {
    name_in(word).is_some()
}

fn name_in(word: &str) -> Option<&str> {
    if word.chars().count() > WORD_CHARS_MAX {
        return None;
    }
    if word.contains('·') {
        let word = BEHIND.split(' ').find_map(|behind| word.strip_suffix(behind)).unwrap_or(word);
        let parts = || word.split('·').filter(|part| !part.is_empty());
        let is_nobody = parts().any(|part| ends_in(part, ENDS) || ends_in(part, ENDS_OF_NAMES_TOO));
        return (parts().count() > 1 && !is_nobody).then_some(word);
    }
    if is_name(word) {
        return Some(word);
    }
    let before_it = || BEHIND.split(' ').filter_map(|behind| word.strip_suffix(behind)).find_map(name_in);
    let behind_it = || BEFORE.split(' ').filter_map(|before| word.strip_prefix(before)).find_map(name_in);
    before_it().or_else(behind_it)
}

fn is_name(word: &str) -> bool {
    let Some(surname) = surname_at(Cursor::new(word, 0)) else { return false };
    let given = word.chars().count().saturating_sub(surname);
    let is_nobody = ends_in(word, ENDS)
        || (ends_in(word, ENDS_OF_NAMES_TOO) && word.starts_with(|c: char| SELDOM.contains(c)))
        || is_common_word(word);
    (1..=2).contains(&given) && !is_nobody
}

fn ends_in(word: &str, ends: &str) -> bool {
    word.chars().next_back().is_some_and(|c| ends.contains(c))
}

#[cfg(test)]
mod tests {
    use super::{bare_name, people_in, somebody_at};

    #[test]
    fn somebody_is_found_however_an_office_writes_them_down() {
        for name in [
            "王建国",
            "李四",
            "张三丰 13900139000",
            "欧阳修",
            "欧阳修文",
            "张女士",
            "王建国先生",
            "马某（3栋）",
            "张三等12户",
            "王建民",
            "李　四",
            "王 建国",
            "張三",
            "李𠮷",
            "买买提·艾力",
            "商户李四",
            "付建国停车费",
            "王建国一家捐款",
        ] {
            assert_eq!(somebody_at(name), Some(0), "{name}");
        }
        for (before, name) in [("停车费（", "王建国）"), ("物业费 ", "李四")] {
            assert_eq!(somebody_at(&format!("{before}{name}")), Some(before.len()), "{name}");
        }
    }

    #[test]
    fn a_name_is_told_from_what_stands_beside_it() {
        for (word, name) in [
            ("商户李四", Some("李四")),
            ("王建国停车费", Some("王建国")),
            ("退付建国一家捐款", Some("付建国")),
            ("王建国", Some("王建国")),
            ("买买提·艾力", Some("买买提·艾力")),
            ("停车费", None),
        ] {
            assert_eq!(bare_name(word).as_deref(), name, "{word}");
        }
    }

    #[test]
    fn people_are_found_in_the_words_of_a_row() {
        for (words, names) in [
            ("张建国停车费", vec!["张建国"]),
            ("退王五押金", vec!["王五"]),
            ("收李四物业费", vec!["李四"]),
            ("收李四2021年物业费", vec!["李四"]),
            ("收張三物業費", vec!["張三"]),
            ("周建国", vec!["周建国"]),
            ("退还万建国押金", vec!["万建国"]),
            ("退款 李　四", vec!["李　四"]),
            ("停车费（王建国、李四）", vec!["王建国", "李四"]),
            ("1-2-301张建国停车费", vec!["张建国"]),
            ("买买提·艾力停车费", vec!["买买提·艾力"]),
            ("换灯", vec![]),
            ("修路", vec![]),
            ("修水管", vec![]),
            ("楼道电费", vec![]),
            ("公共水电费", vec![]),
            ("高空作业", vec![]),
            ("付水电费", vec![]),
            ("周末值班补贴", vec![]),
            ("付施工押金", vec![]),
            ("付保洁工资", vec![]),
            ("付张三工资", vec!["张三"]),
            ("单元门维修费", vec![]),
            ("居民捐款", vec![]),
            ("钟点工工资", vec![]),
            ("罗汉松2棵，陶盆10个", vec![]),
            ("2单元 换灯", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = people_in(words).into_iter().map(|name| &words[name]).collect();
            assert_eq!(found, names, "{words}");
        }
    }

    #[test]
    fn what_an_office_books_under_is_nobody() {
        for other in [
            "居民自筹",
            "居民捐款",
            "停车费",
            "广告费",
            "电梯广告",
            "物业费",
            "李记面馆",
            "爱心人士",
            "商户",
            "单位",
            "居委会",
            "公积金",
            "党建",
            "利息",
            "房租",
            "社区经费",
            "党费",
            "车位租金",
            "全体业主",
            "停车费·广告费",
            "交交交交交交交交交交交交交交交交交交交交交交交交交交交交",
            "",
            "A1",
        ] {
            assert_eq!(somebody_at(other), None, "{other}");
        }
    }
}
