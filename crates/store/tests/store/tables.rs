//! The registry of tables is what the migrations make, on both engines: what is forgotten in one of the three fails
//! here by its name.

use mingtong_store::tables::{Class, Kind, TABLES, Table};
use mingtong_testkit::{Column, Database, TestApp};
use std::collections::{BTreeMap, BTreeSet};

mingtong_testkit::on_both!(every_table_stands_in_the_registry, every_column_stands_in_the_registry);

async fn every_table_stands_in_the_registry(t: TestApp) {
    let schema: BTreeSet<String> = t.database.tables().await.into_keys().collect();
    let registry: BTreeSet<String> = TABLES.iter().map(|table| table.name.to_owned()).collect();
    let forgotten: Vec<_> = schema.difference(&registry).collect();
    assert!(forgotten.is_empty(), "in the migrations, not in src/tables.rs: {forgotten:?}");
    let missing: Vec<_> = registry.difference(&schema).collect();
    assert!(missing.is_empty(), "in src/tables.rs, not in the migrations: {missing:?}");
    assert_eq!(registry.len(), TABLES.len(), "a table stands twice in src/tables.rs");
}

/// The columns that both engines have in common: the index has its own on each.
fn compared() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().filter(|table| match table.class {
        Class::Log | Class::Kept | Class::Read => true,
        Class::Index => false,
    })
}

async fn every_column_stands_in_the_registry(t: TestApp) {
    let schema = t.database.tables().await;
    for table in compared() {
        let found: Vec<String> = schema[table.name].iter().map(described).collect();
        let listed: Vec<String> = table
            .columns()
            .enumerate()
            .map(|(at, column)| {
                let in_key = if at < table.key.len() { format!(", key {}", at + 1) } else { String::new() };
                format!("{}: {}{in_key}", column.name, in_schema(column.kind))
            })
            .collect();
        assert_eq!(listed, found, "left: src/tables.rs, right: the migrations, of table {}", table.name);
    }
}

fn in_schema(kind: Kind) -> &'static str {
    match kind {
        Kind::Integer => "BIGINT",
        Kind::Text => "TEXT",
        Kind::Bytes => "BYTEA",
    }
}

fn described(column: &Column) -> String {
    let kind = column.kind.trim_end_matches(" NOT NULL");
    let in_key = if column.in_key > 0 { format!(", key {}", column.in_key) } else { String::new() };
    format!("{}: {kind}{in_key}", column.name)
}

#[tokio::test]
async fn both_engines_have_the_same_tables() {
    let (sqlite, postgres) = (mingtong_testkit::sqlite().await, mingtong_testkit::postgres().await);
    let columns = async |database: &Database| -> BTreeMap<String, Vec<Column>> {
        let mut tables = database.tables().await;
        tables.retain(|name, _| compared().any(|table| table.name == name));
        tables
    };
    let (left, right) = (columns(&sqlite.database).await, columns(&postgres.database).await);
    assert_eq!(left.len(), compared().count());
    assert_eq!(left, right);
}
