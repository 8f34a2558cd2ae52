//! Who wrote a letter, as far as a file says it.

use crate::clean::squeeze;

/// What offices write where nobody left a name.
const NOBODY: [&str; 16] = [
    "网友",
    "匿名",
    "市民",
    "热心市民",
    "热心网友",
    "群众",
    "居民",
    "佚名",
    "不详",
    "未知",
    "无",
    "保密",
    "来信人",
    "游客",
    "用户",
    "anonymous",
];

/// What tells a person from another one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Who<'t> {
    /// The name.
    pub name: Option<&'t str>,
    /// The telephone.
    pub phone: Option<&'t str>,
    /// The address or the place of the matter.
    pub address: Option<&'t str>,
}

/// Whether two letters come from one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SamePerson {
    /// The telephone is the same, or the whole name, and nothing differs.
    Yes,
    /// Something differs.
    No,
    /// Nothing differs, and nothing says that it is the same.
    Unknown,
}

/// Compares what is known of two people.
pub fn same_person(one: Who<'_>, other: Who<'_>) -> SamePerson {
    Known::of(one).compared(&Known::of(other))
}

/// What is known of a person, in the form in which it is compared.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Known {
    phone: Option<String>,
    name: Option<String>,
    is_whole_name: bool,
    address: Option<String>,
}

impl Known {
    pub(crate) fn of(who: Who<'_>) -> Self {
        let digits = |text: String| {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            if digits.is_empty() || text.contains('*') { text } else { digits }
        };
        let name = who.name.map(squeeze).filter(|name| !is_nobody_at_all(name));
        Known {
            phone: who.phone.map(squeeze).filter(|phone| !phone.is_empty()).map(digits),
            is_whole_name: name.as_deref().is_some_and(|name| !names_nobody(name)),
            name,
            address: who.address.map(squeeze).filter(|address| !address.is_empty()),
        }
    }

    /// How many things are known.
    pub(crate) fn count(&self) -> usize {
        usize::from(self.phone.is_some()) + usize::from(self.is_whole_name) + usize::from(self.address.is_some())
    }

    /// What two people must share one of to be the same for certain.
    pub(crate) fn certain(&self) -> impl Iterator<Item = &str> {
        let phone = self.phone.as_deref().filter(|phone| is_whole_phone(phone));
        phone.into_iter().chain(self.name.as_deref().filter(|_| self.is_whole_name))
    }

    pub(crate) fn compared(&self, other: &Known) -> SamePerson {
        let both = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some();
        let differs = |a: &Option<String>, b: &Option<String>| both(a, b) && a != b;
        let begins = |name: &Option<String>| name.as_deref().and_then(|name| name.chars().next());
        let are_whole = self.is_whole_name && other.is_whole_name;
        let names_differ = match are_whole {
            true => self.name != other.name,
            // 王** and 李** are two people, 王** and 王小明 may be one.
            false => both(&self.name, &other.name) && begins(&self.name) != begins(&other.name),
        };
        if differs(&self.phone, &other.phone) || differs(&self.address, &other.address) || names_differ {
            return SamePerson::No;
        }
        let has_phone = both(&self.phone, &other.phone) && self.phone.as_deref().is_some_and(is_whole_phone);
        if are_whole || has_phone { SamePerson::Yes } else { SamePerson::Unknown }
    }
}

fn is_whole_phone(phone: &str) -> bool {
    phone.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a name is none: masked (王**, 张某, X先生), or a word for somebody (匿名, 网友).
pub fn names_nobody(name: &str) -> bool {
    let name = squeeze(name);
    // An x is a mask beside other characters than letters; in Alex it is a letter.
    let has_letters = name.chars().any(|c| c.is_ascii_alphabetic() && !matches!(c, 'x' | 'X'));
    let is_masked =
        name.contains(['*', '某', '×', '○', '□', '●', '■', '▲', '?']) || (!has_letters && name.contains(['x', 'X']));
    is_masked || is_nobody_at_all(&name)
}

/// Whether a name is a word for somebody (匿名, 网友), or nothing.
pub(crate) fn is_nobody_at_all(name: &str) -> bool {
    name.is_empty() || name.contains("匿名") || NOBODY.contains(&name.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_x_is_a_mask_only_where_it_is_no_letter() {
        for name in ["X先生", "xx", "张XX", "王**", "李某", "李某某", "匿名", "匿名用户", "网友", "", "×女士", "ｘ女士"]
        {
            assert!(names_nobody(name), "{name}");
        }
        for name in ["Alex", "Max Li", "xiaoming", "Xu Wei", "RX", "张三", "阿依古丽", "欧阳 修"] {
            assert!(!names_nobody(name), "{name}");
        }
    }

    #[test]
    fn people_are_told_apart_by_what_is_known() {
        let who = |name, phone, address| {
            let given = |text: &'static str| Some(text).filter(|text| !text.is_empty());
            Who { name: given(name), phone: given(phone), address: given(address) }
        };
        for (one, other, expected) in [
            (("甲某", "13900000001", ""), ("乙某", "13900000002", ""), SamePerson::No),
            (("张三", "", ""), ("张三", "", ""), SamePerson::Yes),
            (("张三", "", "1栋"), ("张三", "", "2栋"), SamePerson::No),
            (("张三", "13900000001", ""), ("张三", "139 0000 0001", ""), SamePerson::Yes),
            (("", "13900000001", ""), ("", "13900000002", ""), SamePerson::No),
            (("王**", "", ""), ("王小明", "", ""), SamePerson::Unknown),
            (("王**", "", ""), ("李**", "", ""), SamePerson::No),
            (("匿名", "", ""), ("张三", "", ""), SamePerson::Unknown),
            (("", "", "1栋"), ("", "", "1栋"), SamePerson::Unknown),
            (("", "", "1栋"), ("", "", "2栋"), SamePerson::No),
            (("", "", ""), ("张三", "13900000001", ""), SamePerson::Unknown),
        ] {
            assert_eq!(
                same_person(who(one.0, one.1, one.2), who(other.0, other.1, other.2)),
                expected,
                "{one:?} {other:?}"
            );
        }
    }
}
