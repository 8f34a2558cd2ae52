//! What holds for every table.

use super::*;

/// SQLite takes 32,766 parameters in one statement, PostgreSQL twice as many.
#[test]
fn rows_that_are_written_at_a_time_fit_into_one_statement() {
    for table in TABLES {
        let parameters = table.columns().count() * Weight::Light.rows_at_a_time();
        assert!(parameters <= 32_766, "{}: {parameters}", table.name);
    }
}

#[test]
fn the_community_leads_every_key() {
    for table in TABLES.iter().filter(|table| table.class != Class::Index) {
        assert_eq!(table.key.first().map(|column| column.name), Some("community_id"), "{}", table.name);
    }
}
