//! What was typed, as the address says it or as a form sent it.

use crate::params::encoded;
use mingtong_domain::limits::TITLE_CHARS_MAX;
use mingtong_domain::split::SplitBy;

/// What was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    pub(super) by: String,
    pub(super) total: String,
    pub(super) price: String,
    /// What the cost is for; only for whoever reads the sheet.
    pub(super) what: String,
    pub(super) rows: String,
}

/// The longest query that messengers and old phones still carry.
const QUERY_BYTES_MAX: usize = 2_000;

impl Typed {
    /// Whoever passes an address on may add to it: what is no field is nobody's.
    pub(super) fn of<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>) -> Self {
        let mut typed = Self::default();
        for (name, text) in pairs {
            let field = match name {
                "by" => &mut typed.by,
                "total" => &mut typed.total,
                "price" => &mut typed.price,
                "what" => &mut typed.what,
                "rows" => &mut typed.rows,
                _ => continue,
            };
            text.clone_into(field);
        }
        typed.rows = typed.rows.replace("\r\n", "\n");
        typed.what = typed.what.trim().chars().take(TITLE_CHARS_MAX).collect();
        typed
    }

    pub(super) fn is_blank(&self) -> bool {
        [&self.total, &self.price, &self.rows].iter().all(|text| text.trim().is_empty())
    }

    /// The rule that was chosen; the law's where none was.
    pub(super) fn by(&self) -> SplitBy {
        SplitBy::from_key(self.by.trim()).unwrap_or(SplitBy::Area)
    }

    /// Each field with what was typed.
    pub(super) fn pairs(&self) -> [(&'static str, &str); 5] {
        let by = self.by().key();
        [("by", by), ("total", &self.total), ("price", &self.price), ("what", &self.what), ("rows", &self.rows)]
    }

    /// `?by=…`, where an address can hold it.
    pub(super) fn query(&self) -> Option<String> {
        let typed = self.pairs().into_iter().filter(|(_, text)| !text.trim().is_empty());
        let pairs: Vec<String> = typed.map(|(name, text)| format!("{name}={}", encoded(text.trim_end()))).collect();
        let query = format!("?{}", pairs.join("&"));
        (query.len() <= QUERY_BYTES_MAX).then_some(query)
    }
}
