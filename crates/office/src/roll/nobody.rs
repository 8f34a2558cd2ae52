//! What stands in the place of an owner and is none: 未售, 开发商（未售）, 未登记.

use crate::clean::squeeze;
use crate::who::is_nobody_at_all;

/// What a home is called that nobody has yet.
pub(super) const NOT_HANDED_OVER: [&str; 10] =
    ["已售未交付", "未交付", "未交房", "未移交", "未售", "未出售", "未销售", "待售", "在售", "待交付"];
/// What its developer is called where no name is given.
const DEVELOPERS: [&str; 9] =
    ["开发商", "建设单位", "开发单位", "开发企业", "开发公司", "房产公司", "地产公司", "房地产公司", "房地产开发公司"];
const UNKNOWN: [&str; 16] = [
    "未登记",
    "未办证",
    "未办理登记",
    "未办理产权",
    "未确权",
    "产权不明",
    "不明",
    "不清楚",
    "待查",
    "待核实",
    "待定",
    "待补",
    "暂缺",
    "空置",
    "空房",
    "无业主",
];

/// The owners of a home, without what is no owner.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The people and organisations.
    pub(super) names: Vec<String>,
    /// Whether it says that the home was not sold or not handed over.
    pub(super) is_unsold: bool,
    /// What names the developer, without a word on whether it was handed over.
    pub(super) developer: Option<String>,
    /// What says that nobody knows whose the home is.
    pub(super) nobody: Option<String>,
}

impl Told {
    pub(super) fn of(names: Vec<String>) -> Told {
        let mut told = Told::default();
        names.into_iter().for_each(|name| told.take(name));
        if told.is_unsold {
            told.developer = None;
        }
        told
    }

    fn take(&mut self, name: String) {
        if is_nobody_at_all(&name) {
            self.nobody = Some(name);
            return;
        }
        let squeezed = squeeze(&name);
        let mut rest: Vec<&str> = vec![];
        let mut is_name = true;
        for word in squeezed.split(['(', ')', '[', ']', ':', '-']).filter(|word| !word.is_empty()) {
            let is_unsold = NOT_HANDED_OVER.iter().any(|known| word.contains(known));
            let is_developer = DEVELOPERS.contains(&word) || word.starts_with("开发商");
            let is_unknown = UNKNOWN.contains(&word);
            self.is_unsold |= is_unsold;
            if is_developer {
                self.developer = Some(name.clone());
            }
            if is_unknown {
                self.nobody = Some(name.clone());
            }
            match is_unsold || is_developer || is_unknown {
                true => is_name = false,
                false => rest.push(word),
            }
        }
        if is_name {
            self.names.push(name);
        } else {
            self.names.extend(rest.into_iter().map(str::to_owned));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (Vec<String>, bool, bool, bool) {
        let told = Told::of(vec![text.to_owned()]);
        (told.names, told.is_unsold, told.developer.is_some(), told.nobody.is_some())
    }

    #[test]
    fn what_was_not_sold_has_no_owner_but_a_developer() {
        for text in ["开发商（未售）", "未售", "未售（开发商）", "开发商未售", "未交付", "待售", "建设单位-未售"]
        {
            assert_eq!(told(text), (vec![], true, false, false), "{text}");
        }
        for text in ["东风置业有限公司（未售）", "开发商（未售）：东风置业有限公司"] {
            assert_eq!(told(text), (vec!["东风置业有限公司".to_owned()], true, false, false), "{text}");
        }
        assert_eq!(told("开发商"), (vec![], false, true, false));
    }

    #[test]
    fn a_word_for_nobody_is_no_person_and_a_name_stays_as_it_is() {
        for text in ["未登记", "产权不明", "（待查）", "网友", "未知"] {
            assert_eq!(told(text), (vec![], false, false, true), "{text}");
        }
        for text in ["张三（已故）", "王**", "东风房地产开发有限公司", "Anne-Marie Li"] {
            assert_eq!(told(text), (vec![text.to_owned()], false, false, false), "{text}");
        }
    }
}
