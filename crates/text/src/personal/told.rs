//! People who are named in the words of a row of a book, or in others about money: as all that a word says, or in the
//! midst of a sentence.

use super::cursor::{Cursor, fold};
use super::introduced::NO_NAMES;
use super::payer::{BEFORE, WORDS, is_name, is_plain, is_within, name_in, one_word};
use super::surname::{is_a_given_name, is_a_word, surname_at};
use std::ops::Range;

/// A surname that is a verb in the words of a row.
const PAID: &str = "付";

/// Surnames that begin words behind what stands before a name: 收支公示, 收费标准, 退伍军人, 居民满意度.
const OFTEN_A_WORD: &str = "支费易银伍满花时干平常应权强官连景印居车房门位楼路单全党公国计明和向游乐盛麻麦鲜凌储祖冷解";

/// What stands behind a name in the midst of a sentence: whose home it is, who laid out the money.
const BEHIND_WITHIN: &str = "家 垫付 代付 代缴 代买 代领 自费 先生 女士 师傅 阿姨 大爷 大妈";

/// What somebody does with money who is named at the beginning, or behind what was done with it: 付李四光买水费, 转给李四光保管.
const DONE_WITH_IT: &str = "买 购 用于 保管 代管 代收 代领 签收 收讫 收走 领取 领走 领回";

/// The same where nothing stands behind it any more: 李四光收.
const DONE_AT_END: &str = "收 领 用";

/// Words that begin like a home, and are none.
const NO_HOME: &str = "家园 家庭 家属 家具 家政 家装 家用 家长 家电 家居 家纺 家风 家训 家教 家乡 家委会";

/// What begins like a name, stands alone in many words about money, and is a thing or a place.
const THINGS: &str = "李子 李子树 苏打 姜花 乔木 陈皮 陆地 谢幕 贺岁 许多 许多人 周报 周计划 周例会 丁字 罗马 罗纹 胡椒 胡桃 胡桃木 \
    朱红 梁板 陶土 陶粒 张拉 郑州 徐州 苏州 许昌 唐山 吕梁 吴江 吴中 殷墟";

/// Ends of things and places that end hardly any name.
const ENDS_OF_THINGS: &str = "巷弄馆树砖漆板管架柱亭膜色粒椒";

/// The same behind two characters or more, of which one alone may be a surname: 黄山路, but not 张路.
const ENDS_OF_LONGER_ONES: &str = "路村";

/// Ends of places that are called by a family: 王家庄, 陆家嘴.
const PLACES: &str = "庄桥湾沟坡塘屯寨营堡埭浜圩墩渡口嘴汇港坟园宅角弄坊岭坝垛";

/// For what is paid that is more often done to a thing than by somebody: 金属管维修费.
const DONE_TO_THINGS: &str = "维修费 工程款 货款 清洁费 保洁费";

/// What stands before a name in the midst of a sentence, beside what stands before one in a row: where they live, what
/// is done with them. A name of two characters needs one of them.
const BEFORE_WITHIN: &str = "室 号 户 栋 楼 单元 请 由 找 替 帮 为 和 与 及 向 是 让 经";

/// Characters that are looked at before a name in the midst of a sentence, and from its first on.
const LOOKED_AT: usize = 8;

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

/// The people of what nothing but spaces parts.
fn people_of_piece(piece: &str) -> Vec<Range<usize>> {
    if let Some(name) = told_in(piece) {
        return vec![name];
    }
    let (mut found, mut at) = (Vec::<Range<usize>>::new(), 0);
    for word in piece.split_inclusive(char::is_whitespace) {
        found.extend(told_in(word).map(|name| at + name.start..at + name.end));
        at += word.len();
    }
    let mut within = told_within(piece);
    within.retain(|name| found.iter().all(|other| name.end <= other.start || other.end <= name.start));
    found.extend(within);
    found.sort_by_key(|name| name.start);
    found
}

/// The name of which a word of a row tells, where it stands.
fn told_in(text: &str) -> Option<Range<usize>> {
    let word = one_word(text);
    let name = name_in(&word)?;
    // 付 is paid far more often than a surname: 付张三工资, 付保洁工资; but 付建国停车费.
    let paid = name.strip_prefix(PAID).filter(|rest| !is_given(rest) && is_name(rest));
    let name = paid.unwrap_or(name);
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
    let is_paid_too = name.strip_prefix(PAID).is_some_and(is_given);
    let is_joined = name.contains('·') && name.split('·').all(|part| part.chars().count() > 1);
    let begins = |other: &str| name.starts_with(other);
    let is_other = || begins(PAID) || WORDS.split(' ').any(begins) || NO_NAMES.iter().any(|other| begins(other));
    let is_done_to_it = any(DONE_TO_THINGS, |it| word.strip_suffix(it).is_some_and(|rest| rest.ends_with(name)));
    let is_a_word_behind = word.ends_with(name) && name.starts_with(|c: char| OFTEN_A_WORD.contains(c));
    let is_beside = name.len() < word.len() && name.chars().count() > 2 && !is_done_to_it && !is_a_word_behind;
    let is_somebody = || is_plain(name) || (!is_a_word(start) && is_beside && !is_other());
    is_joined || is_paid_too || (!is_thing(name) && is_somebody())
}

/// Whether it is two characters that are commonly given to people: 建国.
fn is_given(word: &str) -> bool {
    word.chars().count() == 2 && is_a_given_name(Cursor::new(word, 0))
}

/// Whether what begins like a name is a thing or a place.
fn is_thing(name: &str) -> bool {
    let chars: Vec<char> = name.chars().collect();
    let [.., before, last] = chars.as_slice() else { return false };
    any(THINGS, |it| it == name)
        || ENDS_OF_THINGS.contains(*last)
        || (chars.len() > 2 && ENDS_OF_LONGER_ONES.contains(*last))
        || (chars.len() > 2 && *before == '家' && PLACES.contains(*last))
}

/// The names in the midst of words, each told by what stands behind it: 李四光 in 换李四光家的水管. Spaces part no name.
fn told_within(piece: &str) -> Vec<Range<usize>> {
    let places: Vec<Range<usize>> =
        piece.char_indices().filter(|(_, c)| !c.is_whitespace()).map(|(at, c)| at..at + c.len_utf8()).collect();
    let folded: Vec<char> = piece.chars().filter(|c| !c.is_whitespace()).map(fold).collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < folded.len() {
        let begins_word = at == 0 || places[at - 1].end < places[at].start;
        let length = told_from(&folded, at, begins_word);
        found.extend(length.map(|length| places[at].start..places[at + length - 1].end));
        at += length.unwrap_or(1);
    }
    found
}

/// Characters of the name that begins at a character; none where none does.
fn told_from(folded: &[char], at: usize, begins_word: bool) -> Option<usize> {
    let rest: String = folded[at..].iter().take(LOOKED_AT).collect();
    let surname = surname_at(Cursor::new(&rest, 0)).filter(|_| is_plain(&rest))?;
    let before: String = folded[at.saturating_sub(LOOKED_AT)..at].iter().collect();
    let is_begin = || begins_word || [BEFORE, BEFORE_WITHIN].iter().any(|all| any(all, |it| before.ends_with(it)));
    [2, 1].into_iter().find_map(|given| {
        let (end, _) = rest.char_indices().nth(surname + given)?;
        let (name, behind) = rest.split_at(end);
        let is_behind = |all| any(all, |it| behind.starts_with(it));
        let does_it = || is_behind(DONE_WITH_IT) || any(DONE_AT_END, |it| behind == it);
        let is_told = (is_behind(BEHIND_WITHIN) && !is_behind(NO_HOME)) || (is_begin() && does_it());
        (is_told && is_name(name) && !is_thing(name) && (given > 1 || is_begin())).then_some(surname + given)
    })
}

/// Whether any of these words is so.
fn any(words: &str, is_so: impl Fn(&str) -> bool) -> bool {
    words.split(' ').any(is_so)
}

#[cfg(test)]
mod tests {
    use super::people_in;

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
            ("黄杨球20株，杜鹃球、黄金榕，陶粒两袋", vec![]),
            ("付建国停车费", vec!["付建国"]),
            ("付国强", vec!["付国强"]),
            ("付文明实践费", vec![]),
            ("2单元 换灯", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = people_in(words).into_iter().map(|name| &words[name]).collect();
            assert_eq!(found, names, "{words}");
        }
    }

    #[test]
    fn people_are_found_in_the_midst_of_a_sentence() {
        for (words, names) in [
            ("3-2-501 李四光家水管，李四光垫付", vec!["李四光", "李四光"]),
            ("301室张三丰家换锁", vec!["张三丰"]),
            ("换2单元张三家的水管", vec!["张三"]),
            ("修理門衛室旁張建國家水管", vec!["張建國"]),
            ("王府家具维修", vec![]),
            ("徐家汇家园换灯", vec![]),
            ("请周师傅施工队修门", vec![]),
            ("每家每户换锁", vec![]),
            ("大家垫付", vec![]),
            ("301室 张 三丰家换锁", vec!["张 三丰"]),
            ("李　四光垫付", vec!["李　四光"]),
            ("换锁 李四家的", vec!["李四"]),
            ("吴江家电维修", vec![]),
            ("付李四光买水费", vec!["李四光"]),
            ("余款付李四买水", vec!["李四"]),
            ("转给李四光保管", vec!["李四光"]),
            ("李四光收", vec!["李四光"]),
            ("结余 李四收讫", vec!["李四"]),
            ("付施工队买水泥", vec![]),
            ("付社区保管", vec![]),
            ("黄金叶买三盆", vec![]),
            ("周末收水费和电费", vec![]),
        ] {
            let found: Vec<&str> = people_in(words).into_iter().map(|name| &words[name]).collect();
            assert_eq!(found, names, "{words}");
        }
    }

    #[test]
    fn what_money_is_for_is_nobody() {
        for words in [
            "收支公示",
            "费用700元，收支两清",
            "收费标准",
            "退伍军人",
            "居民满意度",
            "粉刷楼道",
            "采购灯具",
            "王家巷、李家巷路灯",
            "王家庄租金",
            "高家庄路灯",
            "李子树2棵",
            "黄山路 换灯",
            "安全员补贴",
            "金属管维修费",
            "路面砖维修费",
            "水泥两袋",
        ] {
            assert!(people_in(words).is_empty(), "{words}");
        }
        for (words, name) in [("李子明", "李子明"), ("张路停车费", "张路"), ("李家明垫付", "李家明")]
        {
            let found: Vec<&str> = people_in(words).into_iter().map(|name| &words[name]).collect();
            assert_eq!(found, [name], "{words}");
        }
    }
}
