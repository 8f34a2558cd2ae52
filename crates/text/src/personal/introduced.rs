//! Names that a text introduces: 我叫李强, 本人李强，男, 联系人：李强.

use super::cursor::{Cursor, fold};
use super::surname::{is_a_word, is_plainly_a_surname, surname_at};
use crate::script::is_han;

/// Longest name read: minority names with their middle dots.
const NAME_CHARS_MAX: usize = 15;

/// Names that one heading gives at most: 联系人：张三、李四.
const LISTED_MAX: usize = 4;

const CALLED: [&str; 9] =
    ["我叫", "我名叫", "我是叫", "我的名字叫", "我的名字是", "我的姓名是", "本人叫", "本人名叫", "本人姓名"];

/// After these a name may follow at once, or something else: 本人李强，男 and 本人在家.
const MAYBE: [&str; 16] = [
    "本人",
    "我是",
    "他叫",
    "她叫",
    "名叫",
    "姓名",
    "联系人",
    "投诉人",
    "反映人",
    "举报人",
    "申请人",
    "诉求人",
    "来电人",
    "报修人",
    "落款",
    "署名",
];

/// What people call themselves before their name: 我是…村民李强.
const ROLES: [&str; 14] =
    ["农民", "村民", "居民", "业主", "住户", "市民", "组民", "职工", "教师", "学生", "员工", "工人", "租户", "社员"];

/// Longest clause in which the name behind such a word is looked for.
const CLAUSE_CHARS_MAX: usize = 30;

/// Longest of [`HEADINGS`].
const HEADING_CHARS: usize = 5;

/// What a form or a letter asks a name for, before a colon. Whoever acts for an office (经办人, 承办人) is not among them.
const HEADINGS: [&str; 76] = [
    "投诉者",
    "举报者",
    "反映者",
    "求助者",
    "咨询者",
    "来电者",
    "来访者",
    "留言者",
    "诉求者",
    "发帖人",
    "留言人",
    "来访人",
    "报案人",
    "爆料人",
    "负责人",
    "法人",
    "法人代表",
    "法定代表人",
    "学生",
    "家长",
    "患者",
    "病人",
    "伤者",
    "死者",
    "监护人",
    "代理人",
    "承租人",
    "出租人",
    "房东",
    "邻居",
    "村民",
    "居民",
    "市民",
    "老人",
    "孩子",
    "子女",
    "配偶",
    "父亲",
    "母亲",
    "丈夫",
    "妻子",
    "签名",
    "签字",
    "机主",
    "车主",
    "姓名",
    "名字",
    "联系人",
    "投诉人",
    "反映人",
    "举报人",
    "来信人",
    "写信人",
    "申请人",
    "诉求人",
    "来电人",
    "报修人",
    "求助人",
    "咨询人",
    "信访人",
    "上访人",
    "当事人",
    "受害人",
    "委托人",
    "建议人",
    "提议人",
    "报料人",
    "署名",
    "落款",
    "业主",
    "户主",
    "房主",
    "租户",
    "租客",
    "住户",
    "本人",
];

/// Words with which a sentence goes on after a name of which the number of characters is in doubt.
const AFTER_A_NAME: [&str; 32] = [
    "今年", "现年", "年龄", "家住", "住在", "现住", "来自", "电话", "手机", "身份", "户籍", "户口", "籍贯", "家庭",
    "是", "系", "乃", "男", "女", "于", "在", "和", ",", "联系", "性别", "地址", "住址", "汉族", "出生", "民族", "住",
    "家",
];

/// What tells of a person, behind a name that nothing but a pronoun introduces.
pub(super) const OF_A_PERSON: [&str; 23] = [
    "男", "女", "现年", "今年", "年龄", "汉族", "身份", "电话", "手机", "联系", "家住", "住", "现住", "系", "籍贯",
    "户籍", "户口", "来自", "生于", "出生", "性别", "民族", "qq",
];

/// Verbs and pronouns among the surnames, which follow 我叫 as such.
const NOT_AFTER_CALL: &str = "来车都那和但干应时位区";

/// Verbs and things among them that follow 本人 or 申请人 as such: 申请人向镇政府提出, 反映人楼下.
const NOT_AFTER_MAYBE: &str = "向楼";

/// Words that begin like a name and are none, after 本人 and 我是.
pub(super) const NO_NAMES: [&str; 57] = [
    "农民", "农户", "农村", "农业", "房东", "房主", "商人", "商户", "司机", "党员", "居民", "居住", "高中", "高三",
    "高二", "高一", "高级", "高兴", "高度", "单位", "单亲", "单身", "单独", "常住", "常年", "常常", "常在", "时常",
    "平时", "平常", "方便", "安全", "计划", "应该", "应当", "应得", "向来", "向往", "明白", "成年", "成都", "广东",
    "高龄", "高层", "方面", "支持", "相关", "于是", "全家", "全部", "全职", "温和", "和家", "祖籍", "家长", "路过",
    "曾经",
];

/// How a call for somebody ends where their name is not known: 王先生.
const TITLES: [&str; 44] = [
    "市长", "区长", "县长", "局长", "镇长", "乡长", "院长", "校长", "主席", "部长", "厅长", "处长", "科长", "村长",
    "所长", "队长", "会长", "站长", "社长", "省长", "州长", "支书", "法官", "律师", "医生", "大夫", "警官", "总理",
    "老板", "领导", "先生", "女士", "小姐", "老师", "师傅", "主任", "书记", "经理", "阿姨", "大爷", "大妈", "同志",
    "总", "姐",
];

/// Ends of what is a place, a kind of people or the beginning of a sentence: 王家村, 商州区, 江苏人, 曾在.
const NO_NAME_ENDS: &str = "村区县市镇乡组路街厂院校店司人局站队在于是被把将已就也";

/// The name that is introduced by the word at `at`.
pub(super) fn introduced_at(text: &str, at: usize) -> Option<&str> {
    let mut here = Cursor::new(text, at);
    if here.eat_any(&CALLED) {
        here.skip(3, |c| ":  \u{3000}“\"".contains(c));
        here.eat("是");
        return called(here);
    }
    let is_whose = { here }.eat("我是");
    here.eat_any(&MAYBE).then_some(())?;
    if is_whose && let Some(name) = behind_a_role(here) {
        return Some(name);
    }
    here.skip(1, |c| c == ' ' || c == '\u{3000}');
    if let Some(name) = in_brackets(here) {
        return Some(name);
    }
    here.eat_any(&["是", "为", "叫"]);
    if { here }.eat("姓") {
        return in_two_parts(here);
    }
    told_of(here)
}

/// 本人(张建国): all that stands in the brackets.
pub(super) fn in_brackets(mut start: Cursor<'_>) -> Option<&str> {
    start.eat("(").then_some(())?;
    let surname = surname_at(start)?;
    let han = han_after(start);
    let mut end = start;
    end.skip(han, |_| true);
    let is_name = (surname + 1..=surname + 2).contains(&han) && matches!(end.peek(), Some(')' | ','));
    let name = first(start, han);
    let is_other = { start }.eat_word(2, &NO_NAMES) || is_title(start, surname, name) || is_of_a_place(name);
    (is_name && !is_other && !is_a_word(start) && (is_plainly_a_surname(start) || han == surname + 2)).then_some(name)
}

/// 本人姓张名建国: from the surname to the end of the name.
fn in_two_parts(mut here: Cursor<'_>) -> Option<&str> {
    here.eat("姓").then_some(())?;
    let start = here;
    here.skip(surname_at(start)?, is_han);
    here.skip(1, |c| c == ',');
    (here.eat_any(&["名叫", "名"])).then_some(())?;
    let given = { here }.skip(3, is_han);
    (1..=2).contains(&given).then(|| {
        here.skip(given, is_han);
        start.until(&here)
    })
}

/// 王家村, 商州区: the end of a place, or of a sentence that goes on.
pub(super) fn is_of_a_place(name: &str) -> bool {
    name.ends_with(|c| NO_NAME_ENDS.contains(c))
}

/// 我是洛水县石桥村的村民李强，: the name with which the clause ends, behind what its bearer is.
fn behind_a_role(start: Cursor<'_>) -> Option<&str> {
    let mut end = start;
    let chars = end.skip(CLAUSE_CHARS_MAX, |c| c != '我' && (is_han(c) || c.is_ascii_digit()));
    (2..=4).filter(|name| *name <= chars).find_map(|name| {
        let mut here = end;
        here.skip_back(name, |_| true);
        let fits = surname_at(here).is_some_and(|surname| (surname + 1..=surname + 2).contains(&name));
        (fits && here.ends(2, &ROLES)).then(|| told_of(here)).flatten()
    })
}

/// The names behind the colon at `at`, where a heading before it asks for them.
pub(super) fn asked_for(text: &str, at: usize) -> Vec<&str> {
    let mut here = Cursor::new(text, at);
    if !here.ends(HEADING_CHARS, &HEADINGS) {
        return Vec::new();
    }
    let mut names = Vec::new();
    for _ in 0..LISTED_MAX {
        here.bump();
        here.skip(3, |c| c == ' ' || c == '\u{3000}' || c == '_');
        let Some(name) = given(here) else { break };
        here = Cursor::new(text, here.at() + name.len());
        names.push(name);
        if !here.peek().is_some_and(|c| "、/,和及".contains(c)) {
            break;
        }
    }
    names
}

/// After 我叫. In doubt whether the name has two or three characters it has three: one character too many hidden hurts
/// nobody.
fn called(start: Cursor<'_>) -> Option<&str> {
    let han = han_after(start);
    if let Some(name) = dotted(start, han) {
        return Some(name);
    }
    let surname = surname_at(start)?;
    if surname == 1 && start.peek().is_some_and(|c| NOT_AFTER_CALL.contains(c)) {
        return None;
    }
    let chars = match han {
        _ if han <= surname => return None,
        _ if han <= surname + 2 => han,
        _ if goes_on(start, surname + 1) => surname + 1,
        _ => surname + 2,
    };
    Some(first(start, chars))
}

/// Behind the colon of a heading: all of a short word, or what stands before a word that goes on.
fn given(start: Cursor<'_>) -> Option<&str> {
    let han = han_after(start);
    if let Some(name) = dotted(start, han) {
        return Some(name);
    }
    let surname = surname_at(start)?;
    let chars = match han {
        _ if han <= surname => return None,
        _ if han <= surname + 2 => han,
        _ => [1, 2].map(|given| surname + given).into_iter().find(|&chars| goes_on(start, chars))?,
    };
    Some(first(start, chars)).filter(|name| !is_title(start, surname, name))
}

/// Behind 本人 or 我是: a name only if something of a person follows, or the sentence ends with it.
fn told_of(start: Cursor<'_>) -> Option<&str> {
    let surname = surname_at(start)?;
    if { start }.eat_word(2, &NO_NAMES) || (surname == 1 && is_verb(start)) {
        return None;
    }
    [2, 1].into_iter().find_map(|given| {
        let name = first(start, surname + given);
        let mut end = start;
        end.skip(surname + given, is_han);
        if name.chars().count() < surname + given || is_title(start, surname, name) {
            return None;
        }
        let is_other = is_of_a_place(name);
        let marks = end.skip(2, |c| ",; \u{3000}(:".contains(c));
        let digits = { end }.skip(11, |c| c.is_ascii_digit());
        // 本人李强，1958年生 and 本人李强13800138000 are people, 本人曾在10月 is none.
        let is_person = end.eat_word(2, &OF_A_PERSON) || digits == 11 || (marks > 0 && digits > 0);
        let ends = marks > 0 || end.peek().is_none_or(|c| "。.!;\n)\r".contains(c));
        (is_person || (ends && !is_other)).then_some(name)
    })
}

fn is_verb(start: Cursor<'_>) -> bool {
    start.peek().is_some_and(|c| NOT_AFTER_CALL.contains(c) || NOT_AFTER_MAYBE.contains(c))
}

pub(super) fn is_title(start: Cursor<'_>, surname: usize, name: &str) -> bool {
    let mut rest = start;
    rest.skip(surname, is_han);
    let rest: String = name[start.until(&rest).len()..].chars().map(fold).collect();
    TITLES.contains(&rest.as_str())
}

/// Whether a sentence goes on so behind a name of so many characters.
fn goes_on(start: Cursor<'_>, chars: usize) -> bool {
    let mut end = start;
    end.skip(chars, |_| true);
    end.eat_any(&AFTER_A_NAME)
}

/// Han characters, with middle dots, that follow.
pub(super) fn han_after(start: Cursor<'_>) -> usize {
    let mut end = start;
    end.skip(NAME_CHARS_MAX, |c| is_han(c) || c == '·')
}

/// At most so many Han characters from here.
pub(super) fn first(start: Cursor<'_>, chars: usize) -> &str {
    let mut end = start;
    end.skip(chars, is_han);
    start.until(&end)
}

/// 买买提·吐尔逊: at least two characters on both sides of a middle dot.
fn dotted(start: Cursor<'_>, chars: usize) -> Option<&str> {
    let mut end = start;
    end.skip(chars, |_| true);
    let name = start.until(&end);
    let mut parts = name.split('·');
    (name.contains('·') && parts.all(|part| part.chars().count() >= 2)).then_some(name)
}
