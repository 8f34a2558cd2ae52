//! Surnames, by which a name is known to be one.

use super::cursor::Cursor;

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

const SURNAMES_OF_TWO: [&str; 22] = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空",
    "夏侯", "端木", "南宫", "独孤", "轩辕", "呼延", "百里", "东郭",
];

/// First characters of [`SURNAMES_OF_TWO`].
const BEGINS_OF_TWO: &str = "欧司上诸东皇尉公慕令宇长夏端南独轩呼百";

/// Those of [`SURNAMES`] that are hardly ever anything but a surname where a person has just been named: 业主张…, but
/// 业主曾…, 居民严…, 村民马….
const PLAIN: &str = "王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋唐韩冯邓曹彭肖萧董袁潘蒋蔡杜苏魏吕丁沈姚卢姜崔钟谭陆汪廖贾韦傅邹孟熊秦邱\
    尹薛闫阎侯陶黎贺郝龚邵覃戴莫樊葛邢乔庞颜倪聂鲁岳翟殷詹欧耿焦俞柳甘祝";

/// What begins like a surname of [`PLAIN`] and is a word.
const WORDS: [&str; 46] = [
    "张贴", "张嘴", "张望", "孙子", "孙女", "陈述", "陈旧", "胡同", "胡乱", "罗列", "郑重", "梁柱", "谢谢", "谢意",
    "唐突", "肖像", "董事", "杜绝", "苏醒", "钟点", "陆续", "戴着", "莫名", "莫非", "乔迁", "庞大", "颜色", "岳父",
    "岳母", "焦急", "焦虑", "柳树", "杨树", "甘愿", "祝你", "祝您", "祝愿", "祝好", "祝福", "祝贺", "顺祝", "商量",
    "商议", "盖章", "强烈", "曾经",
];

/// Characters commonly given to people, without those that are as well part of what an office writes about.
const GIVEN: &str = "国建华军强伟志芳丽红秀英梅兰玉桂珍海波辉勇涛刚杰斌鹏燕霞娟敏静娜艳琴凤玲萍莉婷雪倩慧颖宇轩涵俊峰磊鑫超飞\
    福贵宝庆祥瑞德仁义忠孝林春夏秋冬明文荣昌盛旺永寿喜云晓";

/// Whether a name begins here rather than a word, as far as its surname says it.
pub(super) fn is_plainly_a_surname(start: Cursor<'_>) -> bool {
    start.peek().is_some_and(|c| PLAIN.contains(c)) || surname_at(start) == Some(2)
}

/// Whether what begins like a name is a word: 业主陆续入住.
pub(super) fn is_a_word(start: Cursor<'_>) -> bool {
    { start }.eat_word(2, &WORDS)
}

/// Whether the two characters from here are commonly given to people: 建国, 秀英. 国庆 and 文明 are words.
pub(super) fn is_a_given_name(start: Cursor<'_>) -> bool {
    let mut end = start;
    let is_given = end.skip(2, |c| GIVEN.contains(c)) == 2;
    is_given && !{ start }.eat_word(2, &["文明", "国庆"])
}

/// Characters of the surname that begins here; none where none does.
pub(super) fn surname_at(start: Cursor<'_>) -> Option<usize> {
    // Most characters begin no surname of two, and one look says so.
    let begins = start.peek()?;
    if BEGINS_OF_TWO.contains(begins) && { start }.eat_any(&SURNAMES_OF_TWO) {
        return Some(2);
    }
    SURNAMES.contains(begins).then_some(1)
}
