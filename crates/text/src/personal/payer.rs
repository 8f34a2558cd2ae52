//! Who paid or was paid in a book of an office, where kinds of money, offices and people as a whole stand in the same
//! column: 停车费, 居民自筹, 王建国. Who is named in the words beside them: `told.rs`.

use super::cursor::{Cursor, fold};
use super::introduced::NO_NAMES;
use super::surname::{is_a_word, is_plainly_a_surname, surname_at};
use crate::script::is_han;

/// What joins the parts of one name: 买买提·艾力.
const JOINS: [char; 4] = ['·', '•', '‧', '・'];

/// Characters of the longest word that is asked for a name; longer ones are sentences.
const WORD_CHARS_MAX: usize = 12;

/// Ends of what is nobody: kinds of money, offices, things. No name ends in one of them.
const ENDS: &str =
    "费款户部局司所院厂店铺队站组筹入息租告贴他处办委区街位棚屋房库车灯门卡场员目油气面层边摊柜箱砖漆袋桶膜";

/// Ends of much that is nobody, and of names, too: 王建民. They tell behind the characters of [`SELDOM`] alone.
const ENDS_OF_NAMES_TOO: &str = "金会益社道业行楼民家主品电水物政方";

/// Surnames of few people that begin many words of these books: 居民, 公积金, 车主.
const SELDOM: &str = "公国农商居党房车门计楼";

/// Words of these books that begin like a name.
pub(super) const WORDS: &str = "公共 公用 公摊 公示 公维 党建 党群 支出 支付 卫生 安保 安装 房产 文化 文体 宣传 劳务 \
    全体 全年 平台 门禁 门票 门岗 国债 国税 印刷 应急 应收 应付 余额 成本 施工 经营 明细 苗木 花木 花卉 计生 高温 马路 \
    车辆 家政 支票 支付宝 余利宝 金额 季度 门卫 国网 管道 管材 文具 国庆 元旦 强电 安防 农贸 石材 车险 \
    计量 单元 管理 楼顶 楼梯 路灯 路段 路口 高空 高压 花坛 花园 井盖 文艺 文娱 计算机 乐器 麦克风 景观 \
    游乐 顾问 康复 康乐 苗圃 柏油 明沟 卫生间 石板 管网 管线 管井 全额 文明 安置 颜料 陶盆 陶罐 陶瓷 罗汉松 \
    杜鹃花 柳条 柳树苗 杨树苗 黄砖 黄泥 黄豆 黄瓜 胡萝卜 贺卡 钟表 周一 周二 周三 周四 周五 周六 周日 周末 \
    周边 周围 周年 周期 周转 周转金 黄沙 黄土 黄线 许可 许可证 许多 许久 \
    黄杨 黄杨球 杜鹃球 石楠球 黄杨木 黄金叶 黄金榕 黄桷树 黄花梨 黄刺玫 黄连木 黄铜 黄蜡管 黄油 黄牌 黄酒 黄桃 黄砂 黄纸 \
    杨梅树 杨树 柳树 柳编 柳枝 李树 李子树 张拉膜 罗马柱 罗马杆 罗汉果 陶粒 陶砖 陶土 陶板 陶艺 陈皮 陈醋 \
    朱漆 胡椒 胡椒粉 胡桃木 丁香树 杜仲 杜英 苏打 苏打水 苏铁 熊猫 葛根 葛藤 钟摆 颜料盘 鲁班锁 欧式 韩式 唐装 \
    乔木 甘蔗 甘草 焦炭 贺年卡 贺礼 孟加拉 石楠 石榴树 石子 石灰 石膏 石膏板 石凳 石桌 金边 金属 金鱼 \
    白蜡 白灰 白板 白漆 白酒 白糖 柏树 柏木 桂花 桂花树 桂圆 柴油 茅草 麦冬 豆油 毛巾 毛刷 毛毯 毛石 毛竹 \
    马桶 马赛克 沙子 沙石 沙袋 沙发 龙柏 龙爪槐 龙眼 万年青 万用表 万向轮 常春藤";

/// Surnames that seldom begin anything else in the words of a row, beside those that hardly ever do at all.
const PLAIN_IN_ROWS: &str = "周黄许";

/// What stands before a name without a space: whose name it is, what was done with the money.
pub(super) const BEFORE: &str = "业主 住户 居民 村民 租户 租客 商户 党员 网格员 志愿者 收到 支付 退还 退款 收取 收 \
    付 退 缴 交 给";

/// What stands behind one: titles, those who belong to them, what they did, for what the money is.
const BEHIND: &str = "先生 女士 小姐 同志 老师 师傅 阿姨 大爷 大妈 大哥 大姐 老板 书记 主任 经理 医生 夫妇 夫妻 一家 全家 家 \
    等人 等 代缴 代交 代付 缴纳 交纳 交来 缴来 捐赠 捐 缴 交 付 退 捐款 停车费 车位费 物业费 管理费 卫生费 \
    水电费 水费 电费 租金 房租 押金 工资 补助 补贴 报销 退款 退费 缴费 交费 缴款 交款 \
    保证金 劳务费 人工费 维修费 装修费 垃圾费 清洁费 保洁费 充电费 场地费 摊位费 报名费 \
    慰问金 补偿款 赔款 货款 工程款 定金 订金";

/// Ends of what a firm is called that bears the name of whoever runs it.
const FIRMS: &str = "施工队 工程队 装修队 维修队 安装队 保洁队 施工 装饰 装修 安装 工程 建材 五金 五金店 五金行 商店 商行 商贸 \
    门市 门市部 经营部 维修部 维修店 服务部 服务 超市 便利店 小卖部 副食店 杂货店 饭店 餐馆 面馆 水电 水暖 \
    工作室 有限责任公司 有限公司 公司 木工 瓦工 管道 广告 图文 印刷 开锁 电器 家电 维修";

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

/// The name alone of somebody who is all that a word says, without what stands beside it: 李四 of 商户李四; none where
/// the word is nobody.
pub fn bare_name(word: &str) -> Option<String> {
    name_in(&one_word(word)).map(str::to_owned)
}

/// Whether a word begins like a name and is a common word: 居民, 安全, 周末.
pub fn is_common_word(word: &str) -> bool {
    NO_NAMES.contains(&word) || WORDS.split(' ').any(|other| other == word)
}

/// The name of whoever runs a firm that is called by it: 张三丰 of 张三丰施工队, of 商户张三丰五金店 and of
/// 商州区张三丰建材经营部; none where no firm is called so, or where what is left is seldom a name.
pub fn owner_in(firm: &str) -> Option<String> {
    let whole = one_word(firm);
    let mut rest = whole.as_str();
    while let Some(before) = FIRMS.split(' ').find_map(|end| rest.strip_suffix(end)) {
        rest = before;
    }
    if rest.len() == whole.len() {
        return None;
    }
    // Of what stands before a name nobody knows where it ends: the last three characters are one.
    let last = || rest.char_indices().rev().nth(2).map(|(at, _)| &rest[at..]).filter(|last| is_name(last));
    name_in(rest).or_else(last).filter(|name| is_plain(name)).map(str::to_owned)
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

/// Whether what begins here is seldom anything but a name, as far as its surname says it.
pub(super) fn is_plain(name: &str) -> bool {
    let start = Cursor::new(name, 0);
    let is_plain = is_plainly_a_surname(start) || name.starts_with(|c: char| PLAIN_IN_ROWS.contains(c));
    is_plain && !is_a_word(start)
}

pub(super) fn is_within(c: char) -> bool {
    is_han(c) || c.is_whitespace() || JOINS.contains(&c)
}

pub(super) fn one_word(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| if JOINS.contains(&c) { '·' } else { fold(c) }).collect()
}

fn is_somebody(word: &str) -> bool {
    name_in(word).is_some()
}

pub(super) fn name_in(word: &str) -> Option<&str> {
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

pub(super) fn is_name(word: &str) -> bool {
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
    use super::{bare_name, owner_in, somebody_at};

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
    fn whoever_runs_a_firm_is_known_by_what_it_is_called() {
        for (firm, name) in [
            ("张三丰施工队", Some("张三丰")),
            ("商户张三丰五金店", Some("张三丰")),
            ("商州区张三丰建材经营部", Some("张三丰")),
            ("張建國裝飾有限公司", Some("张建国")),
            ("张三丰", None),
            ("老张五金", None),
            ("拓东装饰", None),
            ("金属施工队", None),
            ("施工队", None),
            ("", None),
        ] {
            assert_eq!(owner_in(firm).as_deref(), name, "{firm}");
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
