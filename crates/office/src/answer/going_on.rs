//! Phrases by which a letter is still on its way: nobody has done it, somebody is doing it, somebody else shall.

use super::words::{
    DONE, FOUND, GIVEN_NONE, NOT_DONE, SHORT_CHARS_MAX, UNREACHED, ends_with_any, has_any, starts_with_any,
};

/// Characters before [`DONE`] in which a word says that it is still to come.
const NOT_DONE_CHARS: usize = 10;

/// Characters between a promise and what is promised.
const PROMISE_CHARS: usize = 16;

/// Whether a text says that something was finished, and not that it shall be.
pub(super) fn tells_something(plain: &str) -> bool {
    let plain = plain.replace("完毕后", "");
    DONE.split_whitespace().any(|word| {
        // 已处理 says itself that it is done; of 并处理 and 完毕 the words before say it.
        plain.match_indices(word).any(|(at, _)| word.starts_with('已') || !is_to_come(&plain[..at]))
    })
}

fn is_to_come(before: &str) -> bool {
    let near: String = before.chars().rev().take(NOT_DONE_CHARS).collect::<Vec<_>>().into_iter().rev().collect();
    has_any(&near.replace("已将", ""), NOT_DONE)
}

/// The text with 反馈给 as what it means: 反馈给物业 hands on, 反馈给来电人 has answered.
pub(super) fn with_feedback_told_apart(plain: &str) -> String {
    const PEOPLE: &str = "您 你 来电 来信 来访 来人 市民 群众 网友 投诉 诉求 信访 反映 业主 本人 当事 举报 用户 留言 咨询 居民 村民 住户 写信";
    const OFFICES: &str = "相关 有关 责任 上级 物业 城管 职能 主管 属地 承办";
    const WORD: &str = "反馈";
    let (mut out, mut rest) = (String::new(), plain);
    while let Some((before, after)) = rest.split_once(WORD) {
        out.push_str(before);
        let to = ["给", "至", "到"].iter().find_map(|word| after.strip_prefix(word));
        let is_to_people = to.is_some_and(|to| starts_with_any(to, PEOPLE));
        let is_to_an_office = (to.is_some() && !is_to_people) || starts_with_any(after, OFFICES);
        out.push_str(match () {
            () if is_to_an_office => "转交",
            () if is_to_people && !is_to_come(&out) => "已答复",
            () => WORD,
        });
        rest = if is_to_an_office { to.unwrap_or(after) } else { after };
    }
    out + rest
}

/// Whether a note says that no answer is given, or that nobody could be reached, and tells nothing of the matter:
/// 此件无需答复, 无法联系来信人.
pub(super) fn is_left_unanswered(plain: &str) -> bool {
    const ANSWERS: &str = "答复 回复 回应 反馈 回告 回访";
    let is_given_none = ANSWERS
        .split_whitespace()
        .any(|answer| plain.match_indices(answer).any(|(at, _)| ends_with_any(&plain[..at], GIVEN_NONE)));
    // These are among what decides a matter, too: 无法修复 answers.
    let matter = ["无法", "不予", "不能"].iter().fold(plain.to_owned(), |text, word| text.replace(word, ""));
    (is_given_none || has_any(plain, UNREACHED)) && !has_any(&matter, FOUND)
}

/// A phrase by which a letter is still on its way.
pub(super) fn is_under_way(plain: &str) -> bool {
    const PHRASES: &str = "已转 转交 转办 交办 已派单 已派发 派单 移交 移送 已受理 已登记 已收到 已签收 尽快答复 尽快回复 尽快办理 \
        尽快处理 尽快反馈 尽快解决 批转 日内答复 日内回复 稍后 后续答复 后续回复 另行答复 另行回复 耐心等待 请等待 \
        敬请期待 持续跟进 未有答复 正在办 申请延期 延期答复 延期办理 延期回复 结果未 结果待 尚未 转达 正在走";
    const OBJECTS: &str = "答复 回复 回应 反馈 办理 办结 处理 处置 解决 核实 核查 调查 落实 研究 协调 跟进 审核 审批 对接 联系 结果 \
        推进 整改 受理 回音 结案 答 复 回";
    const GOING_ON_STARTS: &str = "待 等 候 正在 拟 即将 准备 打算 没人 没有人 无人管 无人理 无人问 无人接 无人负";
    const OTHERWISE: &str = "等级 等额 等于 待遇 待岗 候车 准备好 准备就绪 拟定";
    // 施工中, 待上级答复, 转城管局: short enough to be nothing else.
    let is_short = plain.chars().count() <= SHORT_CHARS_MAX;
    let is_going_on = starts_with_any(plain, GOING_ON_STARTS) && !starts_with_any(plain, OTHERWISE);
    let plain = &without_other_turns(plain);
    if is_short && (plain.ends_with('中') || is_going_on || plain.starts_with('转')) {
        return true;
    }
    has_any(plain, PHRASES) || OBJECTS.split_whitespace().any(|act| is_act_under_way(plain, act))
}

/// Whether an act is said not to have been done, or to be being done: 未办结, 正在核实, 办理中, 拟答复.
fn is_act_under_way(plain: &str, act: &str) -> bool {
    const BEFORE: &str = "未 待 正在 仍在 还在 尚在 暂无 尚无 没有 没 无 未见 拟 即将 准备 将 将于近期 等候 等待 无人 没人 没有人 未予 未能 \
        未获 未得到 未收到 有待 抓紧 争取尽快 另行 择期 改日 容后 再 待后";
    // 再 and 将 stand before many a verb; one character of an act is too little behind them.
    let is_weak = act.chars().count() == 1;
    plain.match_indices(act).any(|(at, _)| {
        let (before, after) = (&plain[..at], &plain[at + act.len()..]);
        if is_weak {
            return after.is_empty() && ["未", "没", "待", "候", "未予"].iter().any(|word| before.ends_with(word));
        }
        let is_going_on = after.starts_with('中') && !after.starts_with("中心");
        BEFORE.split_whitespace().any(|word| before.ends_with(word)) || is_going_on || after.starts_with("过程中")
    })
}

/// A note of whoever hands letters out, to whoever shall work on it: 请城管局办理, 责成物业整改.
pub(super) fn is_asked_of_others(plain: &str) -> bool {
    const STARTS: &str =
        "请 由 交由 责成 呈 报 转 拟 烦请 敬请 望 送 建议由 已要求 已责成 已通知 已督促 已告知 已联系 要求 督促 通知";
    const ENDS: &str = "办理 处理 核实 核查 核处 阅处 阅示 阅研 阅 批示 研究 调查 答复 回复 落实 跟进 牵头 承办 酌处 酌办 妥处 妥善处理 督办 协调 \
        整改 知悉 反馈 办 处置 查处 研办 阅办 会办 主办 协办 核办 研处 研究办理 核报 审定 定夺 解决 关注 支持 配合 维修";
    // What is asked of the writer is an answer: 请与物业协商解决, 请向法院起诉.
    const OF_THE_WRITER: &str = "通过 向 拨打 自行 您 你 前往 携带 登录 登陆 咨询 申请 协商 与 到 凭 持 电话 理解 谅解";
    starts_with_any(plain, STARTS) && ends_with_any(plain, ENDS) && !has_any(plain, OF_THE_WRITER)
}

/// Whether a courtesy hands the letter on or promises an answer, and tells of nothing that was found or done.
pub(super) fn is_handed_on_or_promised(squeezed: &str) -> bool {
    const TOLD_MIN: usize = 3;
    const TOLD_CHARS_MIN: usize = 6;
    const COURTESY: &str = "感谢 谢谢 希望 祝 欢迎 您好 你好 尊敬 收悉 收到 反映 理解 支持 宝贵 监督";
    if has_any(squeezed, FOUND) {
        return false;
    }
    let told_apart = without_other_turns(&with_feedback_told_apart(squeezed));
    let clauses = || told_apart.split([',', '。', ';', '!', '?', ':', '…']);
    let is_on_its_way =
        |clause: &str| !is_about_an_opinion(clause) && (has_any(clause, HANDED_ON) || is_promised(clause));
    let tells = |clause: &&str| {
        clause.chars().count() >= TOLD_CHARS_MIN && !has_any(clause, COURTESY) && !is_on_its_way(clause)
    };
    clauses().any(is_on_its_way) && clauses().filter(tells).count() < TOLD_MIN
}

/// An opinion that is passed on has its answer: nobody will do anything about it but read it. A problem has none.
fn is_about_an_opinion(clause: &str) -> bool {
    const OF_AN_OFFICE: &str =
        "问题 诉求 情况 投诉 举报 处理意见 答复意见 办理意见 处置意见 核查意见 反馈意见 答复 回复";
    has_any(clause, "意见 建议") && !has_any(clause, OF_AN_OFFICE)
}

const HANDED_ON: &str = "已转 现转 转至 转交 转给 转办 转派 移交 移送 交由 交办 批转 派单 派发 流转至 转达 反映至 上报 报送 耐心等待 已受理 \
    已登记 敬请等待 请等待 等待回复 等待答复 敬请期待";

/// Without words in which 转 hands no letter on, and 待 waits for nothing.
fn without_other_turns(text: &str) -> String {
    const OTHERWISE: &str = "转让 转为 转账 转移 转正 转出 转入 转包 转租 转产 转型 转学 转户 转业 转弯 转角 转盘 转变 转化 接待 招待 对待 看待 \
        期待 待遇 请及时";
    OTHERWISE.split_whitespace().fold(text.to_owned(), |text, word| text.replace(word, ""))
}

/// 将于5个工作日内反馈, 待核实后答复, 正在组织人员核查.
fn is_promised(clause: &str) -> bool {
    const WILL: &str = "将 拟 即将 待 尽快 随后 后续 届时 稍后 争取 力争 日内 近期 近日 第一时间 及时 正在 仍在 还在 抓紧 尽早 继续 后再 再行 \
        进一步 预计 另行 等结果 等核实 等调查 等领导 等上级 等待 我们会 我局会 将会 会尽快 会及时 会在 会安排 会把 会将 会向 会对 会与 会认真 \
        会告知 会通知 会回复 会答复 会反馈";
    const PROMISED: &str = "答复 回复 反馈 告知 回应 通知您 通知你 回访 联系您 联系你 办理 处理 处置 解决 核实 核查 调查 跟进 督办 研究 落实 \
        协调 公布结果 告诉";
    WILL.split_whitespace().any(|will| {
        clause.match_indices(will).any(|(at, _)| {
            let rest: String = clause[at + will.len()..].chars().take(PROMISE_CHARS).collect();
            has_any(&clause[at..at + will.len()], PROMISED) || has_any(&rest, PROMISED)
        })
    })
}
