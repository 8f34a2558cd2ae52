//! What is somebody's own in words about who gives: their names, those of the units for which they may act, and their
//! homes on any roll.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::own_name::compared;
use crate::texts::names_behind;
use crate::who::Who;
use mingtong_domain::ids::{HomeNo, PlaceId};
use mingtong_office::roll::home_of;
use mingtong_store::Link;
use mingtong_text::personal::bare_name;

/// What may stand behind the number of a home.
const BEHIND: [&str; 7] = ["业主", "住户", "户主", "居民", "一家", "全家", "家"];

/// What may stand behind the name of whoever gives with their family.
const FAMILY: [&str; 5] = ["夫妇", "夫妻", "一家", "全家", "家"];

/// Whoever gives.
pub(super) struct Giver {
    /// Each name as a whole, and its parts: 李四 and 示例 of 李四（示例）.
    names: Vec<String>,
    /// Each home, and what the place of its roll is called.
    homes: Vec<(HomeNo, String)>,
}

impl Giver {
    pub(super) async fn of(link: &mut Link<'_>, hall: &Hall, who: &Who) -> Result<Self, Fail> {
        let units = who.units.iter().chain(who.actor.unit()).map(|unit| hall.unit_name(unit).to_owned());
        let mut whole: Vec<String> = units.collect();
        let mut homes = vec![];
        if let Some(person) = &who.actor.person {
            whole.extend(names_behind(link, hall.id, [person]).await?.into_values());
            let rows = link.homes_owned(hall.id, person.as_str()).await?;
            homes.extend(rows.into_iter().map(|row| (HomeNo(row.home_no), hall.place_name(&PlaceId(row.place_id)))));
        }
        let parts: Vec<String> = whole.iter().flat_map(|name| parts(name)).map(|part| part.trim().to_owned()).collect();
        let names = whole.into_iter().chain(parts).filter(|name| !compared(name).is_empty()).collect();
        Ok(Self { names, homes })
    }

    /// Whether a home of a roll is theirs.
    pub(super) fn has_homes(&self) -> bool {
        !self.homes.is_empty()
    }

    /// What of words is neither their name nor a home of theirs.
    pub(super) fn others<'w>(&self, words: &'w str) -> Vec<&'w str> {
        if self.is_own(words) {
            return vec![];
        }
        let is_own = |part: &str| self.is_own(part) || part.split_whitespace().all(|word| self.is_own(word));
        parts(words).filter(|part| !is_own(part)).map(str::trim).collect()
    }

    fn is_own(&self, word: &str) -> bool {
        // A home may stand beside the name without a mark, and their family behind it: 3-2-501张三, 张三夫妇3-2-501.
        let is_beside = |name: &String| {
            let around = word.split_once(name.as_str()).filter(|_| name.chars().count() > 1);
            around.is_some_and(|(before, behind)| {
                let behind = behind.trim_start();
                let behind = FAMILY.iter().find_map(|family| behind.strip_prefix(*family)).unwrap_or(behind);
                [before, behind].iter().all(|rest| rest.trim().is_empty() || self.is_own_home(rest))
            })
        };
        self.is_own_name(word) || self.is_own_home(word) || self.names.iter().any(is_beside)
    }

    fn is_own_name(&self, word: &str) -> bool {
        let said = [Some(compared(word)), bare_name(word).map(|name| compared(&name))];
        compared(word).is_empty() || self.names.iter().any(|name| said.contains(&Some(compared(name))))
    }

    fn is_own_home(&self, word: &str) -> bool {
        let word = word.trim();
        let word = BEHIND.iter().find_map(|end| word.strip_suffix(*end)).unwrap_or(word);
        self.homes.iter().any(|(own, place)| {
            let typed = home_of(word, place);
            let ((building, entrance, room), own) = (typed.parts(), own.parts());
            // Within a courtyard many say the room alone.
            let is_unsaid_or = |said: &str, own: &str| said.is_empty() || said == own;
            room == own.2 && is_unsaid_or(entrance, own.1) && is_unsaid_or(building, own.0)
        })
    }
}

/// The name of whoever asks; empty where they have none.
pub(super) async fn own_name(link: &mut Link<'_>, hall: &Hall, who: &Who) -> Result<String, Fail> {
    let names = names_behind(link, hall.id, who.actor.person.as_ref()).await?;
    Ok(names.into_values().next().unwrap_or_default())
}

/// Words between brackets, commas and colons.
fn parts(words: &str) -> impl Iterator<Item = &str> {
    words.split(|c: char| "()（）[]［］【】〔〕,，、;；:：/".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_gives_is_known_by_name_and_home_and_by_no_other() {
        let names = ["张三（示例）", "张三", "示例"].map(str::to_owned).to_vec();
        let giver = Giver { names, homes: vec![("2-2-101".into(), "东风巷14号院".to_owned())] };
        for own in [
            "张三（示例）",
            "张 三",
            "張三",
            "2-2-101",
            "2栋2单元101",
            "101室",
            "张三（2-2-101）",
            "2-2-101业主 张三",
            "2-2-101张三",
            "2-2-101张三家",
            "2-2-101张三一家",
            "2-2-101 张三全家",
            "张三夫妇2-2-101",
            "张三夫妻（2-2-101）",
        ] {
            assert!(giver.others(own).is_empty(), "{own}");
        }
        for (words, other) in [
            ("2-2-102", "2-2-102"),
            ("李四", "李四"),
            ("赵书记", "赵书记"),
            ("张三、李四", "李四"),
            ("张三（2-2-102）", "2-2-102"),
            ("张三丰", "张三丰"),
            ("张三家2-2-102", "张三家2-2-102"),
            ("2-2-101李四家", "2-2-101李四家"),
        ] {
            assert_eq!(giver.others(words), [other], "{words}");
        }
    }
}
