//! Every noun with its routes, in the order of the description.

use crate::route::{Line, Table};
use crate::{
    account_book, agreement, body, community, fund, letter, matter, meeting, motion, need, notice, person, procedure,
    project, reception, register, reporting, resolution, resource, roll, split, telling, vote,
};

const NOUNS: &[&[Table]] = &[
    community::TABLES,
    register::TABLES,
    body::TABLES,
    meeting::TABLES,
    resolution::TABLES,
    procedure::TABLES,
    project::TABLES,
    roll::TABLES,
    vote::TABLES,
    fund::TABLES,
    account_book::TABLES,
    agreement::TABLES,
    person::TABLES,
    telling::TABLES,
    reception::TABLES,
    notice::TABLES,
    need::TABLES,
    resource::TABLES,
    reporting::TABLES,
    matter::TABLES,
    motion::TABLES,
    split::TABLES,
    letter::TABLES,
];

/// The lines of all tables.
pub(crate) fn lines() -> impl Iterator<Item = &'static Line> {
    NOUNS.iter().copied().flatten().copied().flatten()
}
