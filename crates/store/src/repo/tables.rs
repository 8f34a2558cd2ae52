//! Whole tables: emptied before a rebuild, read to be compared or copied.

use super::*;
use crate::tables::{Cell, Class, Column, Kind, TABLES, Table};
use sqlx::Row as _;
use sqlx::query_builder::Separated;

pub(crate) async fn clear_read_tables(conn: &mut Conn, community: CommunityId) -> Result<()> {
    for table in TABLES {
        match table.class {
            Class::Log | Class::Kept => {}
            Class::Read => {
                let mut query = QueryBuilder::<Db>::new(format!("DELETE FROM {} WHERE community_id = ", table.name));
                query.push_bind(community.0).build().execute(&mut *conn).await?;
            }
            Class::Index => search::clear_terms(conn, community).await?,
        }
    }
    Ok(())
}

pub(crate) async fn read_page(
    conn: &mut Conn,
    table: &Table,
    community: Option<CommunityId>,
    after: Option<&[Cell]>,
) -> Result<Vec<Vec<Cell>>> {
    let columns: Vec<&str> = table.columns().map(|column| column.name).collect();
    // Of one community the rest of the key is compared: else the engines begin every page at the first row.
    let leading = usize::from(community.is_some() && table.key.len() > 1);
    let key: Vec<String> = table.key.iter().skip(leading).map(|column| in_order(column, table)).collect();
    let key = key.join(", ");
    let mut query = QueryBuilder::<Db>::new(format!("SELECT {} FROM {}", columns.join(", "), table.name));
    query.push(" WHERE ");
    match community {
        Some(community) => query.push("community_id = ").push_bind(community.0),
        None => query.push("community_id IS NOT NULL"),
    };
    if let Some(row) = after {
        query.push(format_args!(" AND ({key}) > ("));
        let mut list = query.separated(", ");
        row.iter().take(table.key.len()).skip(leading).for_each(|cell| push_cell(&mut list, cell));
        query.push(")");
    }
    query.push(format_args!(" ORDER BY {key} LIMIT ")).push(table.rows_at_a_time());
    let rows = query.build().fetch_all(conn).await?;
    rows.iter().map(|row| read_cells(row, table)).collect()
}

/// A column of a key. What is compared with another engine's goes in the same order on both; what is only gone through
/// goes in the order of its index.
fn in_order(column: &Column, table: &Table) -> String {
    match (column.kind, table.class) {
        (Kind::Text, Class::Read | Class::Index) => format!("{} {}", column.name, dialect::BYTE_ORDER),
        _ => column.name.to_owned(),
    }
}

fn read_cells(row: &Row, table: &Table) -> Result<Vec<Cell>> {
    let cells = table.columns().enumerate().map(|(at, column)| {
        Ok(match column.kind {
            Kind::Integer => Cell::Integer(row.try_get(at)?),
            Kind::Text => Cell::Text(row.try_get(at)?),
            Kind::Bytes => Cell::Bytes(row.try_get(at)?),
        })
    });
    cells.collect()
}

fn push_cell(list: &mut Separated<'_, Db, &'static str>, cell: &Cell) {
    match cell {
        Cell::Integer(number) => list.push_bind(*number),
        Cell::Text(text) => list.push_bind(text),
        Cell::Bytes(bytes) => list.push_bind(bytes),
    };
}

pub(crate) async fn write_page(conn: &mut Conn, table: &Table, rows: &[Vec<Cell>]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let columns: Vec<&str> = table.columns().map(|column| column.name).collect();
    let mut query = QueryBuilder::<Db>::new(format!("INSERT INTO {} ({}) ", table.name, columns.join(", ")));
    query.push_values(rows, |mut list, row| row.iter().for_each(|cell| push_cell(&mut list, cell)));
    query.build().execute(conn).await?;
    Ok(())
}

pub(crate) async fn ping(conn: &mut Conn) -> Result<()> {
    sqlx::query_scalar::<Db, i64>("SELECT CAST(1 AS BIGINT)").fetch_one(conn).await?;
    Ok(())
}
