//! The words by which offices head their columns and by which rows say that they are no letter.

use mingtong_text::script::one_writing;

use crate::clean::squeeze;

/// What a column of a ledger of letters can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The letter's number.
    Number,
    /// Its title.
    Title,
    /// Its content.
    Body,
    /// When it was written or registered.
    Written,
    /// The answer.
    Reply,
    /// When the answer was given.
    Replied,
    /// Who handles it or answered it.
    Unit,
    /// Who wrote it.
    Name,
    /// Their telephone.
    Phone,
    /// Their address or the place of the matter.
    Address,
    /// What kind of matter the office took it for.
    Category,
}

impl Field {
    /// All of them.
    pub const ALL: [Field; 11] = [
        Field::Number,
        Field::Title,
        Field::Body,
        Field::Written,
        Field::Reply,
        Field::Replied,
        Field::Unit,
        Field::Name,
        Field::Phone,
        Field::Address,
        Field::Category,
    ];

    /// The key of the field's name in the person's language.
    pub fn name_key(self) -> &'static str {
        match self {
            Field::Number => "import-field-number",
            Field::Title => "import-field-title",
            Field::Body => "import-field-body",
            Field::Written => "import-field-written",
            Field::Reply => "import-field-reply",
            Field::Replied => "import-field-replied",
            Field::Unit => "import-field-unit",
            Field::Name => "import-field-name",
            Field::Phone => "import-field-phone",
            Field::Address => "import-field-address",
            Field::Category => "import-field-category",
        }
    }

    /// Header texts in use, the most telling first: a ledger with 答复内容 and 办理情况 has its answers in the former.
    pub(crate) fn headers(self) -> impl Iterator<Item = &'static str> {
        let texts = match self {
            Field::Number => {
                "信件编号 来信编号 工单编号 诉求编号 事项编号 受理编号 登记编号 案件编号 问题编号 信访编号 \
                 投诉编号 留言编号 工单号 信件号 受理号 登记号 流水号 编号 单号 查询码 number no id caseid casenumber \
                 ticketid ticketnumber requestid servicerequestid referencenumber uniquekey"
            }
            Field::Title => {
                "标题 信件标题 来信标题 诉求标题 工单标题 留言标题 问题标题 事项标题 主题 信件主题 来信主题 \
                 诉求主题 题目 事由 title subject topic headline"
            }
            Field::Body => {
                "内容 信件内容 来信内容 诉求内容 反映内容 留言内容 工单内容 投诉内容 咨询内容 问题内容 来电内容 \
                 事项内容 主要内容 具体内容 诉求描述 问题描述 事项描述 反映问题 反映事项 诉求事项 主要诉求 正文 \
                 content body description message \
                 descriptor details complaint"
            }
            Field::Written => {
                "来信日期 来信时间 写信日期 写信时间 留言日期 留言时间 来电日期 来电时间 反映日期 反映时间 \
                 诉求日期 诉求时间 投诉日期 投诉时间 提交日期 提交时间 登记日期 登记时间 受理日期 受理时间 \
                 收件日期 收件时间 收信日期 收信时间 创建日期 创建时间 日期 时间 date written \
                 datewritten createddate datecreated createdat submitteddate datesubmitted submittedat receiveddate \
                 datereceived openeddate requestdate"
            }
            Field::Reply => {
                "答复 答复内容 答复情况 答复意见 公开答复内容 回复 回复内容 回复情况 反馈内容 反馈情况 办理答复 \
                 办理结果 办理情况 处理结果 处理情况 办理意见 处理意见 办结情况 reply answer \
                 response resolution resolutiondescription"
            }
            Field::Replied => {
                "答复日期 答复时间 回复日期 回复时间 反馈日期 反馈时间 办结日期 办结时间 办理日期 办理时间 \
                 处理日期 处理时间 完成日期 完成时间 replydate replied \
                 responsedate answerdate closeddate dateclosed resolveddate closedat"
            }
            Field::Unit => {
                "答复单位 回复单位 承办单位 办理单位 主办单位 责任单位 处理单位 答复部门 回复部门 承办部门 \
                 办理部门 责任部门 处理部门 转办单位 交办单位 unit department agency"
            }
            Field::Name => {
                "来信人 来信人姓名 写信人 姓名 诉求人 诉求人姓名 反映人 反映人姓名 投诉人 留言人 来电人 提出人 \
                 联系人 网友 name \
                 customername complainant username"
            }
            Field::Phone => {
                "联系电话 电话 电话号码 手机 手机号 手机号码 联系方式 来电号码 联系号码 phone telephone mobile \
                 phonenumber contactnumber"
            }
            Field::Address => {
                "事发地址 事发地点 地址 联系地址 家庭住址 住址 详细地址 诉求地址 反映地址 地点 address \
                 incidentaddress location"
            }
            Field::Category => {
                "类别 信件类别 信件类型 诉求类别 诉求类型 来信类别 来信类型 事项类别 问题类别 问题类型 分类 类型 \
                 category type complainttype 分类代码 类别代码 分类编码 类别编码 小类代码 categorycode"
            }
        };
        texts.split(' ')
    }
}

/// A header cell as it is compared: in one line, half-width, without what stands in brackets and without marks.
pub(crate) fn header_key(text: &str) -> String {
    let squeezed = one_writing(&squeeze(text).to_lowercase());
    let mut outside = String::with_capacity(squeezed.len());
    let mut depth = 0usize;
    for c in squeezed.chars() {
        match c {
            '(' | '[' | '【' | '〔' | '{' => depth += 1,
            ')' | ']' | '】' | '〕' | '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let plain = if outside.is_empty() { &squeezed } else { &outside };
    plain.chars().filter(|c| !matches!(c, ':' | '*' | '、' | '.' | '#' | '_' | '-' | '"' | '\'')).collect()
}

/// "The same as above", in the marks that are used for it.
pub(crate) fn is_ditto(text: &str) -> bool {
    text.chars().count() <= 4 && matches!(squeeze(text).as_str(), "同上" | "〃" | "″" | "〞" | "′′" | "同前" | "(同上)")
}

/// A mark that says that a cell is empty on purpose, whoever made it: a person, a spreadsheet or a program.
pub(crate) fn is_nothing(text: &str) -> bool {
    const WORDS: &str = "无 空 暂无 不详 无数据 数据缺失 null none nan nat na \\n n/a undefined unknown nil n.a. objectobject -nan \
        1.#ind -1.#ind 1.#qnan -1.#qnan";
    if text.chars().count() > 16 {
        return false;
    }
    let squeezed = one_writing(&squeeze(text).to_lowercase());
    let bare = squeezed.trim_matches(['(', ')', '[', ']', '<', '>', '{', '}', '"']);
    let is_marks = !squeezed.is_empty() && squeezed.chars().all(is_mark);
    let is_err = squeezed.strip_prefix("err:").is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()));
    is_marks || is_err || is_error(text, &squeezed) || WORDS.split_whitespace().any(|word| word == bare)
}

/// What a spreadsheet shows for a formula that came to nothing: #N/A, #DIV/0!, or ### where a column is narrow; in
/// capitals, or with the marks that no word has.
fn is_error(text: &str, squeezed: &str) -> bool {
    let is_of_errors = |c: char| c.is_ascii_alphabetic() || matches!(c, '#' | '/' | '!' | '?' | '_' | '0');
    let has_marks = squeezed.contains('/') || squeezed.ends_with(['!', '?']);
    let is_known = has_marks || matches!(squeezed, "#na" | "#getting_data") || !text.contains(char::is_lowercase);
    squeezed.starts_with('#') && squeezed.chars().all(is_of_errors) && is_known
}

/// Punctuation that alone says nothing; the ditto marks are not among it.
fn is_mark(c: char) -> bool {
    const MARKS: &str = "、。，；：？！…—–‐‑‒―·・～〜×○〇【】《》「」（）　";
    (c.is_ascii_punctuation() && c != '"') || MARKS.contains(c)
}

/// The first cell of a row that adds up others.
pub(crate) fn is_total(text: &str) -> bool {
    const TOTALS: [&str; 10] =
        ["小计", "合计", "总计", "共计", "累计", "本页小计", "本页合计", "本月小计", "本月合计", "全年合计"];
    text.chars().count() <= 20 && TOTALS.contains(&squeeze(text).trim_end_matches(':'))
}

/// The first cell of a row below the letters that says who made the ledger or explains it.
pub(crate) fn is_footer(text: &str) -> bool {
    const STARTS: [&str; 21] = [
        "制表",
        "填表",
        "填报",
        "审核",
        "审批",
        "复核",
        "经办人",
        "负责人",
        "单位负责人",
        "主管领导",
        "分管领导",
        "统计人",
        "报送",
        "备注:",
        "注:",
        "说明:",
        "填写说明",
        "联系电话:",
        "联系人:",
        "报表日期",
        "打印日期",
    ];
    let start_of_text = squeeze(&text.chars().take(20).collect::<String>());
    STARTS.iter().any(|start| start_of_text.starts_with(start))
}

/// What stands before the names, numbers and the day by which a ledger is signed.
const SIGNATURE_LABELS: &str = "制表 制表人 填表 填表人 填报 填报人 填报单位 审核 审核人 审批 审批人 复核 复核人 经办人 负责人 单位负责人 \
    统计人 主管 主管领导 分管领导 联系人 联系电话 电话 联系方式 单位 单位(盖章) 盖章 签字 签名 日期 时间 填报日期 填表日期 制表日期 \
    报表日期 打印日期";

/// A cell of a row that signs the ledger: 审核人：王五, 填报日期：2024年4月1日.
pub(crate) fn is_signature(text: &str) -> bool {
    let label = text.split(|c: char| c.is_whitespace() || matches!(c, ':' | '：')).next().unwrap_or_default();
    is_signature_label(label)
}

/// The label alone; its value is in the next cell.
pub(crate) fn is_signature_label(text: &str) -> bool {
    let squeezed = squeeze(text);
    SIGNATURE_LABELS.split_whitespace().any(|label| label == squeezed.trim_end_matches(':'))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_header_means_two_things_and_all_are_written_as_compared() {
        let mut seen = HashMap::new();
        for field in Field::ALL {
            for header in field.headers() {
                assert_eq!(header_key(header), header);
                assert_eq!(seen.insert(header, field), None, "{header}");
            }
        }
    }

    #[test]
    fn headers_are_compared_without_their_dress() {
        for text in ["信件\n编号", " 信 件 编 号：", "*信件编号（必填）", "信件编号（Ｎｏ．）", "【信件编号】"]
        {
            assert!(header_key(text).contains("信件编号"), "{text}");
        }
        assert_eq!(header_key("反映内容（摘要）"), "反映内容");
        assert_eq!(header_key("投诉（举报）人姓名"), "投诉人姓名");
        assert_eq!(header_key("Reply_Date"), "replydate");
    }

    #[test]
    fn words_that_are_no_content() {
        assert!(is_ditto("同 上") && is_ditto("〃") && !is_ditto("同上级汇报"));
        assert!(is_nothing("／") && is_nothing("无") && !is_nothing("无人管理"));
        assert!(["NULL", "#N/A", "#DIV/0!", "nan", "（无）", "……", "\\N"].into_iter().all(is_nothing));
        assert!(!is_nothing("#3号楼") && !is_nothing("〃") && !is_nothing(""));
        assert!(is_total("合 计：") && !is_total("合计多收了水费"));
        assert!(is_footer("制表人：        审核人：") && is_footer("注：本表") && !is_footer("注意安全"));
    }
}
