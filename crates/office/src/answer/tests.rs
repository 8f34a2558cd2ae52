//! What is an answer, what is none, and what is a doubt.

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
fn that_nobody_is_answered_or_reached_is_a_doubt() {
    let none = "此件无需答复|无须回复|不用答复|不需要答复|不予答复|无法答复|来信人要求不回复|匿名来信，不予答复|免答复|No reply needed";
    let unreached = "无法联系来信人|联系不上来信人|电话打不通|已打电话，无人接听|来信人拒接电话|空号|来信人未留联系方式|号码有误，无法联系|\
        来信人失联|Unable to contact";
    let assent = "好|好的|行|嗯|知道|OK";
    for notes in [none, unreached, assent] {
        all(Said::Unsure, &notes.split('|').map(str::trim).collect::<Vec<_>>());
    }
    let answers = "已修复，无需回复|经查属实，来信人电话打不通|无法修复|可以|同意|情况属实，已整改，不再答复|已解决，来信人无法联系";
    all(Said::Answer, &answers.split('|').collect::<Vec<_>>());
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

#[test]
fn what_programs_write_for_nothing_in_any_case() {
    let marks = "\
        #n/a|#N/A N/A|#N/a|#NA|#ref!|<NA>|-1.#IND|1.#QNAN|-nan|Err:502|Unknown|(unknown)|UNDEFINED|undefined undefined";
    all(Said::Nothing, &marks.split('|').collect::<Vec<_>>());
    all(
        Said::Nothing,
        &["[object Object]", "无数据", "無數據", "数据缺失", "no data", "not available", "答复：暂无", "加载中"],
    );
}

#[test]
fn no_answer_yet_in_more_words() {
    let missing = "\
        暂无信息|暂无内容|暂无数据|未有结果|未见答复|无人答复|没人回复|无人受理|暂时没有消息|目前还没有进展|查无数据|暂无相关信息|没有更新";
    let open = "未结|结果待定|结果未出|办理结果：未出|拟答复|准备回复|即将反馈|等候处理|等候通知|处理结果待反馈|抓紧处理|已知晓";
    let taken_out =
        "申请延期|已延期办理|退单|已退单|退回重办|作废|撤回|已撤回|已删除|测试|测试一下|test123|will reply soon";
    let traditional = "暫無答覆|已轉辦|未回覆|尚未辦結|處理中，請稍候|待覈實|已轉交相關單位";
    let handed_on = "已反馈相关部门|已反馈给物业公司|此件已由我单位受理，拟于近期答复。|您反映的问题我们已转至相关部门处理，感谢关注";
    for notes in [missing, open, taken_out, traditional, handed_on] {
        all(Said::NotYet, &notes.split('|').collect::<Vec<_>>());
    }
}

#[test]
fn what_others_shall_do_or_read_is_a_doubt() {
    let asked = "请城管局办理|请XX街道办阅处|由城管局牵头办理|责成物业整改|转呈领导阅示|已通知物业处理|已要求物业限期整改|市住建局";
    let pointers =
        "点击查看|查看详情|查看附件|點擊查看|同左|同1号|同下一条|参照1号答复|参考3号件回复意见|比照前件|详情见附件";
    let states =
        "来信人撤回|投诉人已撤诉|此件作废|工单退回|退回街道办|保密|暂不公开|已归档|系统自动回复|正在抢修|没人管|aaa|XX";
    let to_come =
        "尚未办理完毕|未处理完毕|预计下周答复|需进一步核实|核实后回复|结果出来后会告知您|情况复杂，需多部门会商后答复";
    for notes in [asked, pointers, states, to_come] {
        all(Said::Unsure, &notes.split('|').collect::<Vec<_>>());
    }
}

#[test]
fn courtesy_that_hands_on_or_promises_is_a_doubt() {
    all(
        Said::Unsure,
        &[
            "您好，来件收悉，已转城管局核实办理，办理结果将由承办单位直接向您反馈。",
            "网友您好，您反映的情况已转相关单位调查核实，待有结果后及时回复您。",
            "已安排人员核实处理，核查结果将于5个工作日内反馈",
            "根据属地管理原则，您反映的问题已转至某某区办理",
            "您好，您的诉求已派发至城东街道，城东街道会与您联系",
            "已致电物业，物业表示会尽快处理",
            "尊敬的网友，您好！您在平台反映的小区停车难问题我们已收悉，现已转交至某区住建局调查处理，将在规定时限内向您答复，感谢您的关注与支持！",
        ],
    );
}

#[test]
fn short_answers_stay_answers() {
    let answers = "请拨打12345咨询|请与物业协商解决|请到居委会办理|请及时到窗口办理|不予受理|已电话答复|已告知来电人|已将处理结果反馈给来电人|\
        没有问题|未见异常|无法解决|押金已退回|垃圾已清理完毕|土地已转让给村集体，无法再分配|款项已转账到您的账户|转移支付已到位|\
        等级评定需要两年|转业军人可以申请|信访接待室可以办理|无人居住|路灯已亮|Fixed|您的意见和建议我们已转相关部门作为参考，感谢您的来信";
    all(Said::Answer, &answers.split('|').map(str::trim).collect::<Vec<_>>());
    all(
        Said::Answer,
        &[
            "网友你好，请直接联系市统计局，联系电话：2312014。",
            "网友你好，感谢你对我们城市建设提出宝贵意见，我们会把您的意见及时反馈给相关部门，希望您能够继续支持我们的工作！",
            "来信已收悉，高铁建设涉及全国很多省份，规划由国家制定，确定了一定会在网上发布。感谢提出意见，会及时反馈给相关部门处理。",
        ],
    );
}
