//! The statements, written once against `super::Db` and compiled for each engine. Every query takes the community
//! first; nothing joins across communities. A file for each noun; what serves all has its own.

pub(crate) mod account_book;
pub(crate) mod agreement;
pub(crate) mod body;
pub(crate) mod books;
pub(crate) mod community;
pub(crate) mod content;
pub(crate) mod counter;
pub(crate) mod fund;
pub(crate) mod letter;
pub(crate) mod log;
pub(crate) mod matter;
pub(crate) mod meeting;
pub(crate) mod need;
pub(crate) mod notice;
pub(crate) mod person;
pub(crate) mod procedure;
pub(crate) mod project;
pub(crate) mod reception;
pub(crate) mod register;
pub(crate) mod reporting;
pub(crate) mod resolution;
pub(crate) mod resource;
pub(crate) mod roll;
pub(crate) mod search;
pub(crate) mod tables;
pub(crate) mod telling;
pub(crate) mod vote;

use super::{Conn, Db, Row, dialect};
use crate::error::StoreError;
use crate::rows::*;
use crate::tables::Weight;
use mingtong_domain::ids::CommunityId;
use sqlx::QueryBuilder;

type Result<T> = std::result::Result<T, StoreError>;

/// Rows of one multi-row statement: a test says that they fit.
const CHUNK: usize = Weight::Light.rows_at_a_time();

/// Pushes `(a, b, c)` for an IN list.
fn push_list<'a, T>(query: &mut QueryBuilder<Db>, items: &'a [T])
where
    &'a T: sqlx::Encode<'a, Db> + sqlx::Type<Db> + Send + 'a,
{
    query.push("(");
    let mut list = query.separated(", ");
    for item in items {
        list.push_bind(item);
    }
    query.push(")");
}
