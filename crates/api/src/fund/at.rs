//! The pledge and the expense of an address.

use crate::extract::{Id, Piece};
use crate::problem::Problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use mingtong_domain::ids::{ExpenseId, FundId, PledgeId};

/// A pledge to a fund.
pub(crate) struct OfPledge(pub (FundId, PledgeId));

impl<S: Send + Sync> FromRequestParts<S> for OfPledge {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Id(fund) = Id::<FundId>::from_request_parts(parts, state).await?;
        let Piece(piece) = Piece::from_request_parts(parts, state).await?;
        Ok(Self((fund, PledgeId(piece))))
    }
}

/// An expense of a fund.
pub(crate) struct OfExpense(pub (FundId, ExpenseId));

impl<S: Send + Sync> FromRequestParts<S> for OfExpense {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Id(fund) = Id::<FundId>::from_request_parts(parts, state).await?;
        let Piece(piece) = Piece::from_request_parts(parts, state).await?;
        Ok(Self((fund, ExpenseId(piece))))
    }
}
