//! The statements, written once against `super::Db` and compiled for each engine. Every query takes the community
//! first; nothing joins across communities.

pub(crate) mod content;
pub(crate) mod import;
pub(crate) mod log;
pub(crate) mod matter;
pub(crate) mod outbox;
pub(crate) mod people;
pub(crate) mod register;
pub(crate) mod search;
pub(crate) mod tables;

use super::{Conn, Db, dialect};
use crate::error::StoreError;
use crate::rows::*;
use mingtong_domain::ids::CommunityId;
use sqlx::QueryBuilder;

type Result<T> = std::result::Result<T, StoreError>;

/// Rows of one multi-row statement: PostgreSQL takes 65,535 parameters, SQLite 32,766; the widest row has 40.
const CHUNK: usize = 500;

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
