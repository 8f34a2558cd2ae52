//! The name by which a writer introduces themself.

use super::cursor::Cursor;
use super::finding::{Kind, Mark};
use std::collections::BTreeSet;

/// Different names of one text that are looked for; more people do not introduce themselves in one letter, and each
/// costs one pass.
pub(super) const NAMES_MAX: usize = 8;

/// Longest name read: minority names with their middle dots.
const NAME_CHARS_MAX: usize = 15;

const INTRODUCTIONS: [&str; 9] =
    ["我叫", "我名叫", "我是叫", "我的名字叫", "我的名字是", "我的姓名是", "本人叫", "本人名叫", "本人姓名"];

/// Words with which a sentence goes on after a name of which the number of characters is in doubt.
const AFTER_A_NAME: [&str; 23] = [
    "今年", "现年", "年龄", "家住", "住在", "现住", "来自", "电话", "手机", "身份", "户籍", "户口", "籍贯", "家庭",
    "是", "系", "乃", "男", "女", "于", "在", "和", "，",
];

/// Surnames of one character, after 百家姓 and the censuses; without those that are commonly the verb or pronoun after
/// 我叫 (来, 车, 都, 从, 能, 别, 那, 把, 过).
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶\
    程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤\
    常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁\
    冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应\
    臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼\
    蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍\
    辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富\
    尧闭由雒鱼锁呙郇淡";

/// Verbs and pronouns of the list above that follow 我叫 as such.
const NOT_AFTER_CALL: &str = "来车都那和但干应时位区";

const SURNAMES_OF_TWO: [&str; 22] = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空",
    "夏侯", "端木", "南宫", "独孤", "轩辕", "呼延", "百里", "东郭",
];

/// The names a text introduces.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// The names that any of the texts introduces.
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut names = Self::default();
        for text in texts {
            let introduced = text.char_indices().filter(|(_, c)| matches!(c, '我' | '本'));
            introduced.for_each(|(at, _)| names.wake(text, at));
        }
        names
    }

    /// Reads the introduction that begins at `at`, if there is one.
    fn wake(&mut self, text: &str, at: usize) {
        let mut here = Cursor::new(text, at);
        if self.0.len() < NAMES_MAX && here.eat_any(&INTRODUCTIONS) {
            here.skip(3, |c| c == ':' || c == ' ' || c == '\u{3000}' || c == '“' || c == '"');
            here.eat("是");
            self.0.extend(name_at(here).map(str::to_owned));
        }
    }

    /// Marks every place of every name introduced: the signature gives away what a masked introduction hides.
    pub(super) fn find(&self, text: &str, marks: &mut Vec<Mark>) {
        for name in &self.0 {
            let shown = name.chars().next().map_or(0, char::len_utf8);
            let places = text.match_indices(name.as_str());
            marks.extend(places.map(|(at, _)| Mark { kind: Kind::Name, range: at..at + name.len(), shown }));
        }
    }
}

/// The name that begins here. In doubt whether it has two or three characters it has three: one character too many
/// hidden hurts nobody.
fn name_at(start: Cursor<'_>) -> Option<&str> {
    let mut end = start;
    let han = end.skip(NAME_CHARS_MAX, is_han);
    if dotted(start.until(&end)) {
        return Some(start.until(&end));
    }
    let surname = if SURNAMES_OF_TWO.iter().any(|two| start.until(&end).starts_with(two)) {
        2
    } else {
        let first = start.peek()?;
        (SURNAMES.contains(first) && !NOT_AFTER_CALL.contains(first)).then_some(1)?
    };
    let ends_after = |chars: usize| {
        let mut end = start;
        end.skip(chars, |_| true);
        end.eat_any(&AFTER_A_NAME).then_some(chars)
    };
    let chars = match han {
        _ if han <= surname => return None,
        _ if han <= surname + 2 => han,
        _ => ends_after(surname + 1).unwrap_or(surname + 2),
    };
    let mut end = start;
    end.skip(chars, |_| true);
    Some(start.until(&end))
}

/// 买买提·吐尔逊: at least two characters on both sides of a middle dot.
fn dotted(name: &str) -> bool {
    let mut parts = name.split('·');
    name.contains('·') && parts.all(|part| part.chars().count() >= 2)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '·' | '〇')
}
