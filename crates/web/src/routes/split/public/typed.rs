//! What was typed, as the address says it or as a form sent it.

use crate::fields::read_public;
use crate::params::encoded;
use crate::problem::Cause;
use crate::site::Site;
use axum::extract::Request;
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
    /// More was sent than anybody splits at once, and nothing of it was read.
    pub(super) is_too_long: bool,
}

/// The longest query that messengers and old phones still carry.
const QUERY_BYTES_MAX: usize = 2_000;

/// The longest field: as many homes as are split at once, with everything that can be said of each.
const FIELD_BYTES_MAX: usize = 4 * 1024 * 1024;

impl Typed {
    /// What a form sent. What is too long for anybody is answered by the form, which says so.
    pub(super) async fn sent(site: &Site, request: Request) -> Result<Self, Cause> {
        match read_public(site, request, FIELD_BYTES_MAX).await {
            Ok(form) => Ok(Self::of(form.pairs())),
            Err(Cause::Unreadable) => Ok(Self { is_too_long: true, ..Self::default() }),
            Err(cause) => Err(cause),
        }
    }

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
            && self.unknown_rule().is_none()
            && !self.is_too_long
    }

    /// The rule that was chosen; the law's where none was.
    pub(super) fn by(&self) -> SplitBy {
        SplitBy::from_key(self.by.trim()).unwrap_or(SplitBy::Area)
    }

    /// A rule that was asked for and that there is not.
    pub(super) fn unknown_rule(&self) -> Option<&str> {
        Some(self.by.trim()).filter(|by| !by.is_empty() && SplitBy::from_key(by).is_none())
    }

    /// Each field with what was typed.
    pub(super) fn pairs(&self) -> [(&'static str, &str); 5] {
        let by = self.unknown_rule().unwrap_or(self.by().key());
        [("by", by), ("total", &self.total), ("price", &self.price), ("what", &self.what), ("rows", &self.rows)]
    }

    /// `?by=…`, where an address can hold it.
    pub(super) fn query(&self) -> Option<String> {
        if self.is_too_long {
            return None;
        }
        let typed = self.pairs().into_iter().filter(|(_, text)| !text.trim().is_empty());
        let pairs: Vec<String> = typed.map(|(name, text)| format!("{name}={}", encoded(text.trim_end()))).collect();
        let query = format!("?{}", pairs.join("&"));
        (query.len() <= QUERY_BYTES_MAX).then_some(query)
    }
}
