//! What the name of a group of columns says of the names below it: 答复情况 over 内容, 日期 and 单位.

use crate::header_parts::{ANSWERER, ANSWERING, HANDLING, PERSON_ENDS, has_any, is_made_of};

/// What a group of columns is about, the shorter first: 答复 of 答复情况.
pub(crate) fn stems(group: &str) -> impl Iterator<Item = &str> {
    let stem = "基本情况 情况 信息 内容 事项 资料 方面 部分 栏".split(' ').find_map(|end| group.strip_suffix(end));
    stem.filter(|stem| !stem.is_empty()).into_iter().chain([group])
}

/// Whether a name says what kind of value it is and not of whom: what group it stands in says the rest.
pub(crate) fn is_bare(name: &str) -> bool {
    "内容 正文 详情 描述 日期 时间 姓名 名称 人 单位 部门 电话 电话号码 联系电话 手机 手机号 手机号码 联系方式 \
     地址 住址 编号 单号 标题 主题 类别 类型 分类 情况 结果 意见"
        .split_whitespace()
        .any(|word| word == name)
}

/// Whether a group of columns is about the answer or whoever gives it.
pub(crate) fn is_of_answers(group: &str) -> bool {
    const ACTS: &str = "答复 回复 回应 反馈 承办 办理 处理 处置 主办 责任 经办 办结";
    stems(group).any(|stem| has_any(stem, ACTS) && is_made_of(stem, &[ANSWERING, ANSWERER, HANDLING, PERSON_ENDS]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_about_its_stem() {
        let shortest = |group| stems(group).next().unwrap_or_default();
        assert_eq!(["答复情况", "来信人信息", "来信", "内容"].map(shortest), ["答复", "来信人", "来信", "内容"]);
        assert!(["答复人", "承办单位", "办理情况", "处理部门"].into_iter().all(is_of_answers));
        assert!(["来信人", "来信情况", "市信息办", "信访办理台账"].into_iter().all(|group| !is_of_answers(group)));
    }
}
