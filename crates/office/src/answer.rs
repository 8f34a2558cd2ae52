//! Whether what stands in the answer's column answers the letter. What does not must not be published as an answer,
//! nor close a matter.

use crate::clean::squeeze;
use crate::dates::is_day_in_any_order;
use crate::vocabulary::{is_ditto, is_nothing};

/// What the text in the answer's column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    /// A mark for "nothing", of a person, a spreadsheet or a program.
    Nothing,
    /// A note that says that there is no answer yet.
    NotYet,
    /// The answer stands elsewhere, or the note may mean that there is none yet.
    Unsure,
    /// An answer.
    Answer,
}

/// Characters up to which a text may be nothing but a note that there is no answer yet, courtesy included.
const NOTE_CHARS_MAX: usize = 80;

/// Characters up to which one phrase of work going on makes a text doubtful; a longer one says more than that.
const PHRASE_CHARS_MAX: usize = 24;

/// Characters up to which the first or last character of a text says what it is.
const SHORT_CHARS_MAX: usize = 8;

/// Characters up to which a text may do nothing but point elsewhere.
const POINTER_CHARS_MAX: usize = 24;

/// Judges the text in the answer's column.
pub(crate) fn judge(text: &str) -> Said {
    if is_ditto(text) {
        return Said::Unsure;
    }
    if text.len() > NOTE_CHARS_MAX * 8 {
        return Said::Answer;
    }
    let squeezed = squeeze(text).to_lowercase();
    let plain: String = squeezed.chars().filter(|c| c.is_alphanumeric()).collect();
    let chars = plain.chars().count();
    if plain.is_empty() || is_nothing(text) || is_spelled_nothing(&plain) {
        return Said::Nothing;
    }
    if is_one_of(&plain, NOT_YET) || is_one_of(&plain, NOT_YET_IN_ENGLISH) {
        return Said::NotYet;
    }
    let is_number = plain.bytes().all(|byte| byte.is_ascii_digit());
    if is_number || is_one_of(&plain, MARKS) || is_day_in_any_order(text) || is_address_or_file(&squeezed) {
        return Said::Unsure;
    }
    if chars <= POINTER_CHARS_MAX && is_pointer(&plain) {
        return Said::Unsure;
    }
    let is_done = has_any(&plain.replace("完毕后", ""), DONE);
    if chars <= NOTE_CHARS_MAX && is_made_of(&plain) {
        return match is_done {
            true => Said::Answer,
            false if is_under_way(&plain) || has_any(&plain, SIGNALS) => Said::NotYet,
            // 无此情况 says something about the matter; mere courtesy does not.
            false if plain.contains(['无', '没']) => Said::Answer,
            false => Said::Unsure,
        };
    }
    if chars <= PHRASE_CHARS_MAX && !is_done && is_under_way(&plain) { Said::Unsure } else { Said::Answer }
}

/// Zero, and what people spell out for nothing, also behind a label: 答复：无.
fn is_spelled_nothing(plain: &str) -> bool {
    const WORDS: &str =
        "无 空 暂无 没有 未知 空白 无内容 为空 空值 缺 暂缺 略 未填 未填写 null值 nil blank empty false";
    let rest = without_labels(plain);
    plain.bytes().all(|byte| byte == b'0') || is_one_of(rest, WORDS)
}

fn without_labels(plain: &str) -> &str {
    const LABELS: &str = "您好 你好 答复 回复 内容 具体 处理 办理 结果 情况 意见 请 可 书面 材料 另 已";
    let mut rest = plain;
    while let Some(after) = LABELS.split(' ').find_map(|word| rest.strip_prefix(word)).filter(|rest| !rest.is_empty()) {
        rest = after;
    }
    rest
}

/// An address of a page, or the name of a file: the answer is behind it.
fn is_address_or_file(squeezed: &str) -> bool {
    const ENDS: &str = ".doc .docx .wps .pdf .xls .xlsx .txt .jpg .jpeg .png .zip .rar";
    let is_address = ["http://", "https://", "www."].iter().any(|start| squeezed.starts_with(start));
    let is_file = ENDS.split(' ').any(|end| squeezed.ends_with(end));
    (is_address && !squeezed.chars().any(|c| matches!(c, '\u{4E00}'..='\u{9FFF}'))) || is_file
}

/// Notes of one word, of a person or of a system's list of states.
const NOT_YET: &str = "待办 在办 未办 没办 还没办 未办完 待定 答复待定 待补充 待完善 未完结 未有回复 未有答复 暂缓 暂缓办理 挂起 延期 \
    延期办理 已延期 超期未办 另行通知 容后答复 容后回复 将于近日答复 走流程 正在走流程 新建 新工单 未读 已读 阅 已阅 已阅知 知悉 \
    已知悉 已呈报 已报领导 退回 已退回 退件 已立案";

/// Ticks and flags of a column that asks whether there is an answer.
const MARKS: &str = "是 否 有 y n yes no true ok 附 一样 相同 重复 图片 照片 same";

const NOT_YET_IN_ENGLISH: &str = "pending inprogress inprocess processing open new assigned received forwarded \
    awaitingreply awaitinganswer awaitingresponse notanswered notansweredyet notyetanswered notreplied noreply \
    noreplyyet noanswer noansweryet noresponse noresponseyet unanswered underreview \
    inreview underinvestigation tobeanswered awaiting ongoing tbd tbc wip todo notyet";

/// Words by which a text says where the answer stands instead.
const POINTERS: &str = "详见 附件 附表 附页 附后 附图 另附 另函 参见 参阅 参照上 如上 同上 同前 同第 同一答复 同一回复 答复同 回复同 \
    意见同 同编号 与上一 与上条 与上件 合并答复 合并回复 一并答复 一并回复 已合并 与上同 上面一样 参考第 网站公开 \
    重复件 重复工单 重复来信 重复投诉 seeattach attachment attached seeabove \
    sameas asabove ditto";

fn is_pointer(plain: &str) -> bool {
    const SEEN: &str = "见面 见效 见谅 见到 见证 见过 见义";
    // 同上级 begins with 同上 and is a superior.
    let without_superiors = plain.replace("同上级", "");
    if has_any(&without_superiors, POINTERS) {
        return true;
    }
    let rest = without_labels(plain);
    if rest.is_ascii() && (rest.starts_with("see") || rest.starts_with("refer")) {
        return true;
    }
    rest.starts_with('见') && !SEEN.split(' ').any(|word| rest.starts_with(word))
}

/// Phrases that say that something was finished. The text is an answer, if a short one.
const DONE: &str = "已办结 已答复 已回复 已解决 已处理 已处置 已落实 已整改 已完成 已结案 已反馈 已办理完 完毕 并办结 并解决 \
    并处理 已办好 已协调解决 已调查处理 已查处";

/// What is done with a letter on the way to its answer.
const ACTS: &str = "答复 回复 回应 反馈 回访 办理 办结 办毕 承办 主办 经办 处理 处置 处办 解决 核实 核查 调查 查处 查证 落实 \
    整改 跟进 跟踪 研究 研判 会商 协调 转办 交办 转交 转派 转送 转 派单 派发 派遣 分派 分办 下派 下发 批转 受理 \
    登记 收到 收悉 收件 签收 接收 接单 审核 审批 审签 签批 会签 汇总 催办 督办 督促 联系 对接 沟通 完成 结案 \
    流转 移交 移送 上报 报送 呈批 领导批示 推进 答 回";

/// The words around them.
const FRAME: &str = "未 尚 暂 还 仍 没 没有 无 待 等待 等 有待 正在 正 在 中 之中 过程中 阶段 状态 结果 意见 内容 情况 信息 进展 \
    单位 部门 相关 有关 职能 责任 主管 牵头 人员 工作人员 领导 街道 街道办 社区 居委会 物业 公司 上级 下级 此件 \
    本件 该件 件 此 该 本 您 你 您的 反映 所 的 问题 诉求 事项 来信 信件 工单 留言 投诉 建议 咨询 我 我们 我局 \
    我办 我委 我市 我区 我县 我镇 中心 局 了 已 已经 现 目前 当前 至今 截至 暂时 均 都 将 会 尽快 及时 立即 马上 \
    稍后 稍候 稍等 随后 后续 后 再 并 由 给 至 到 向 于 为 请 敬请 耐心 关注 谅解 理解 感谢 谢谢 您好 你好 网友 \
    市民 群众 同志 支持 监督 对 与 和 及 进行 予以 进一步 第一时间 时间 预计 以内 内 个 工作日 日 天 周 月 流程 \
    系统 平台 按 程序 规定 逐级 具体 任何 能 予 曾 是 以 持续 继续 积极 抓紧 加快";

/// Words that say, in a text that is made of nothing else, that the letter is on its way.
const SIGNALS: &str = "未 待 正在 转办 转交 转派 转送 已转 交办 受理 登记 收到 收悉 签收 接收 派 移交 移送 上报 报送 流转 尽快 稍后 后续 催办 审核 审批";

/// A phrase by which a letter is still on its way: nobody has done it, somebody is doing it, somebody else shall.
fn is_under_way(plain: &str) -> bool {
    const PHRASES: &str = "已转 转交 转办 交办 已派单 已派发 派单 移交 移送 已受理 已登记 已收到 已签收 尽快答复 尽快回复 尽快办理 \
        尽快处理 尽快反馈 尽快解决 批转 日内答复 日内回复 稍后 后续答复 后续回复 另行答复 另行回复 耐心等待 请等待 \
        敬请期待 持续跟进 未有答复 正在办";
    const OBJECTS: &str = "答复 回复 回应 反馈 办理 办结 处理 处置 解决 核实 核查 调查 落实 研究 协调 跟进 审核 审批 对接 联系 结果 \
        推进";
    // 施工中, 待上级答复, 转城管局: short enough to be nothing else.
    let is_short = plain.chars().count() <= SHORT_CHARS_MAX;
    let is_handed_on = plain.starts_with('转') && !plain.starts_with("转账");
    if is_short && (plain.ends_with('中') || plain.starts_with('待') || is_handed_on) {
        return true;
    }
    has_any(plain, PHRASES) || OBJECTS.split(' ').any(|act| is_act_under_way(plain, act))
}

/// Whether an act is said not to have been done, or to be being done: 未办结, 正在核实, 办理中.
fn is_act_under_way(plain: &str, act: &str) -> bool {
    const BEFORE: &str = "未 待 正在 仍在 还在 尚在 暂无 尚无 没有 没 无";
    plain.match_indices(act).any(|(at, _)| {
        let (before, after) = (&plain[..at], &plain[at + act.len()..]);
        let is_going_on = after.starts_with('中') && !after.starts_with("中心");
        BEFORE.split(' ').any(|word| before.ends_with(word)) || is_going_on || after.starts_with("过程中")
    })
}

fn is_one_of(text: &str, words: &str) -> bool {
    words.split(' ').any(|word| word == text)
}

fn has_any(text: &str, words: &str) -> bool {
    words.split(' ').any(|word| text.contains(word))
}

/// Whether a text is words of the way to an answer, and numbers, one after the other and nothing else.
fn is_made_of(text: &str) -> bool {
    const NUMERALS: &str = "一二三四五六七八九十两几";
    // Whether the text can be taken apart up to each place.
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for (at, c) in text.char_indices() {
        if !reached[at] {
            continue;
        }
        if c.is_ascii_digit() || NUMERALS.contains(c) {
            reached[at + c.len_utf8()] = true;
        }
        for word in ACTS.split(' ').chain(FRAME.split(' ')).filter(|word| text[at..].starts_with(*word)) {
            reached[at + word.len()] = true;
        }
    }
    reached[text.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(expected: Said, texts: &[&str]) {
        for text in texts {
            assert_eq!(judge(text), expected, "{text}");
        }
    }

    #[test]
    fn what_people_and_programs_write_for_nothing() {
        all(
            Said::Nothing,
            &["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#####", "0", "0.0", "NULL", "null", "<null>"],
        );
        all(
            Said::Nothing,
            &["None", "nan", "NaN", "NaT", "\\N", "N/A", "n/a", "NA", "-", "—", "/", "//", "无", "暂无", "（无）"],
        );
        all(Said::Nothing, &["。", "……", "？", "***", "没有", "空", "不详", "undefined"]);
    }

    #[test]
    fn notes_that_there_is_no_answer_yet() {
        all(
            Said::NotYet,
            &["暂无答复", "暂未回复", "未处理", "待处理", "尚未办结", "没有回复", "正在处理中", "正在核实", "已转办"],
        );
        all(
            Said::NotYet,
            &["已受理，正在办理中", "未办结", "待回复", "办理中", "办理中。", "未反馈", "等待处理", "尚在研究中"],
        );
        all(
            Said::NotYet,
            &["暂无办理结果", "还没有答复", "未予答复", "承办单位未反馈", "已转相关部门", "已转交责任单位办理"],
        );
        all(
            Said::NotYet,
            &["您好，您反映的问题已转交相关部门办理，请耐心等待。", "已收到，将尽快答复", "处理中，3个工作日内回复"],
        );
        all(
            Said::NotYet,
            &[
                "已登记",
                "流转中",
                "待核实后答复",
                "pending",
                "In progress",
                "No reply yet",
                "正在协调中",
                "办理中，预计三日内答复",
            ],
        );
    }

    #[test]
    fn what_points_elsewhere_or_may_be_no_answer_is_a_doubt() {
        all(
            Said::Unsure,
            &["同上级单位核实中", "详见附件", "见附件", "答复见附件", "同上", "〃", "见上", "请见附页", "同第3条答复"],
        );
        all(
            Said::Unsure,
            &["见书面答复", "参见20240305001", "See attachment", "2024-03-05", "3", "是", "√有", "已转城管局办理"],
        );
        all(Said::Unsure, &["正在协调开发商处理", "市住建局办理中", "与上条相同", "感谢您的来信"]);
    }

    #[test]
    fn words_of_systems_and_short_notes() {
        all(Said::NotYet, &["待办", "已阅", "挂起", "延期办理", "退回", "未读", "To be answered", "TBC", "ongoing"]);
        all(Said::Nothing, &["答复：无", "回复内容:暂无", "未填写", "暂缺"]);
        all(
            Said::Unsure,
            &["施工中", "转城管局", "待上级明确", "https://a.b/c", "答复函.docx", "重复工单", "as above", "See file"],
        );
    }

    #[test]
    fn answers_stay_answers() {
        all(
            Said::Answer,
            &[
                "已修好",
                "已处理",
                "已办结",
                "已解决。",
                "已回复",
                "办理完毕",
                "无此情况",
                "情况属实",
                "不属实",
                "未发现问题",
            ],
        );
        all(
            Said::Answer,
            &["路灯正在维修，明天恢复", "不属于我单位职责，请向城管局反映", "没有收取费用", "现场未见上述情况", "同意"],
        );
        all(
            Said::Answer,
            &[
                "经查，该处无违停。",
                "已协调解决",
                "已派人维修",
                "现在处理好了",
                "核实后发现不属实",
                "见面沟通后已解决",
                "与上级部门沟通，已恢复供水",
                "无房产证可办理居住证",
                "来信已收悉。经咨询目前未出台相关的补贴政策。",
                "换了",
            ],
        );
        all(
            Said::Answer,
            &[
                "您好！您反映的路段正在铺设污水管，预计六月底完工，完工后恢复路面，施工期间请绕行东侧便道，给您带来不便请谅解。",
            ],
        );
    }
}
