//! A long list comes in parts.

use crate::problem::Problem;
use serde::Deserialize;
use utoipa::IntoParams;

/// Entries of a whole list in one answer: a picker's list; larger ones are paged.
const ROWS_MAX: u32 = 500;

/// A page of a list that is held as a whole.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PageFields {
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
    /// So many at most; 500 unless asked otherwise.
    #[param(minimum = 1, maximum = 500)]
    pub limit: Option<u32>,
}

/// A page of a list, and where the next one begins.
pub(crate) fn page<T>(all: Vec<T>, fields: &PageFields) -> Result<(Vec<T>, Option<u32>), Problem> {
    let limit = limit(fields.limit, ROWS_MAX, ROWS_MAX)?;
    let skip = fields.skip.unwrap_or(0);
    let end = skip.saturating_add(limit);
    let next = (all.len() > end as usize).then_some(end);
    Ok((all.into_iter().skip(skip as usize).take(limit as usize).collect(), next))
}

/// So many entries as were asked for, or as usual.
pub(crate) fn limit(asked: Option<u32>, usual: u32, most: u32) -> Result<u32, Problem> {
    let limit = asked.unwrap_or(usual);
    if (1..=most).contains(&limit) { Ok(limit) } else { Err(Problem::malformed(format!("limit: 1–{most}"))) }
}
