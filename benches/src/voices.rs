//! What people of a community report, and how they are answered. Phrases of tables whose lengths have no common
//! divisor: the same text comes back only after all combinations.

/// What somebody says.
pub struct Voice {
    pub title: String,
    pub text: String,
    /// The answer that it gets if it gets one.
    pub answer: String,
}

/// Two characters that stand in about half of all reports, and two that stand in one of 500.
pub const FREQUENT: &str = "小区";
pub const RARE: &str = "鸽子";
const RARE_EVERY: usize = 500;

const WHERE: [&str; 11] = [
    "小区东门外",
    "3栋2单元楼道",
    "小区儿童乐园旁",
    "菜市场后门巷子",
    "小区地下车库入口",
    "14号院墙外",
    "公交站台到小区的路上",
    "7栋一楼架空层",
    "河边步道中段",
    "小区快递柜前",
    "幼儿园门口",
];
const WHAT: [&str; 13] = [
    "路灯不亮",
    "井盖松动",
    "垃圾没有人清运",
    "电动车乱停放",
    "排水管堵了往外冒污水",
    "健身器材断了一截",
    "夜里有人唱歌扰民",
    "树枝压到了电线",
    "地砖碎了一大片",
    "消防通道被杂物占用",
    "水压太低",
    "电梯经常停在半层",
    "监控摄像头坏了",
];
const SINCE: [&str; 7] =
    ["已经三天", "有半个月了", "从上周开始", "大概两个月", "昨天晚上起", "反映过两次", "去年就这样"];
const HARM: [&str; 9] = [
    "老人上下楼看不见",
    "孩子放学要绕路走",
    "下雨天根本过不去",
    "味道传到家里来",
    "晚上睡不好觉",
    "担心有人摔倒",
    "轮椅推不过去",
    "街坊意见都很大",
    "怕哪天真出事故",
];
const WISH: [&str; 5] =
    ["请尽快修理", "希望社区派人来看看", "请问归哪个单位管", "盼回复一个解决的时间", "能不能开会商量一下"];
const ANSWER: [&str; 4] = [
    "已联系养护单位，计划本周内处理，完成后在此公示。",
    "经现场查看情况属实，物业今日安排维修人员更换配件。",
    "此事需与相邻单位协商，社区定于周五召开协调会。",
    "已处理完毕，感谢您的监督，如有反复请继续反映。",
];

/// The voice of a turn.
pub fn voice(turn: usize) -> Voice {
    let title = format!("{}{}", of(&WHERE, turn), of(&WHAT, turn));
    let (since, harm, wish) = (of(&SINCE, turn), of(&HARM, turn), of(&WISH, turn));
    let mut text = format!("{title}，{since}，{harm}，{wish}。");
    if turn.is_multiple_of(RARE_EVERY) {
        text.push_str("另外楼顶有人养鸽子，羽毛到处飞。");
    }
    Voice { title, text, answer: of(&ANSWER, turn).to_owned() }
}

fn of(phrases: &[&'static str], turn: usize) -> &'static str {
    phrases[turn % phrases.len()]
}
