//! Amounts on the wire: yuan with two decimals, exact.

use crate::problem::Problem;
use mingtong_domain::limits::FUND_FEN_MAX;
use mingtong_domain::money::{read_yuan, yuan};
use mingtong_domain::refusal::Code;
use mingtong_domain::{Act, Refusal};

/// An amount in fen, in either width; a third decimal, a sign, an exponent are refused.
pub(super) fn fen(text: &str, act: impl Into<Act>) -> Result<i64, Problem> {
    read_yuan(text).map_err(|_| Refusal::new(Code::FundAmount, act).with(yuan(FUND_FEN_MAX)).into())
}

/// The same of an amount that may be left out.
pub(super) fn maybe_fen(text: Option<&str>, act: impl Into<Act>) -> Result<Option<i64>, Problem> {
    let act = act.into();
    text.map(|text| fen(text, act)).transpose()
}
