//! The names that texts introduce, wherever they stand.

use super::cursor::fold;
use super::english::named_at;
use super::finding::{Kind, Mark};
use super::introduced::{asked_for, introduced_at};
use super::role::named_by_role;
use super::signed::signed;
use super::spaced::closed;
use super::visible::Visible;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Different names of one text that are looked for; more people do not introduce themselves in one letter, and each
/// costs one pass.
pub(super) const NAMES_MAX: usize = 8;

/// The names a text introduces.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// The names that any of the texts introduces.
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut names = Self::default();
        for text in texts {
            let visible = Visible::of(text);
            names.read(&visible.text);
            if let Cow::Owned(closed) = closed(&visible.text).text {
                names.read(&closed);
            }
        }
        names
    }

    /// Adds the names that a text without hidden characters introduces.
    fn read(&mut self, text: &str) {
        for (at, c) in text.char_indices() {
            match fold(c) {
                '我' | '本' | '他' | '她' | '名' | '姓' | '落' | '署' | '联' | '投' | '反' | '举' | '申' | '诉'
                | '来' | '报' => self.add(introduced_at(text, at)),
                '业' | '住' | '居' | '村' | '市' | '网' | '户' | '房' | '租' | '群' | '家' | '学' | '患' | '病'
                | '农' | '职' | '员' | '邻' | '当' | '尊' | '组' => self.add(named_by_role(text, at)),
                'n' => self.add(named_at(text, at)),
                ':' => asked_for(text, at).into_iter().for_each(|name| self.add(Some(name))),
                _ => {}
            }
        }
        self.add(signed(text));
    }

    /// Adds a name, unless there are too many.
    pub(super) fn add(&mut self, name: Option<&str>) {
        if let Some(name) = name.filter(|_| self.0.len() < NAMES_MAX) {
            self.0.insert(name.to_owned());
        }
    }

    /// Marks every place of every name introduced: the signature gives away what a masked introduction hides.
    pub(super) fn find(&self, text: &str, marks: &mut Vec<Mark>) {
        let closed = closed(text);
        for name in &self.0 {
            let shown = name.chars().next().map_or(0, char::len_utf8);
            let places = closed.text.match_indices(name.as_str());
            let places = places.map(|(at, _)| Mark { kind: Kind::Name, range: at..at + name.len(), shown });
            marks.extend(places.map(|mark| closed.in_whole(mark)));
        }
    }
}
