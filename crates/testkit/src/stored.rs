//! What the database holds, and what a backup of it holds.

use crate::test_app::{TestApp, sqlite};
use crate::town::Town;
use mingtong_store::tables::{Cell, Class, TABLES};
use mingtong_store::{backup, restore};

impl TestApp {
    /// What a table holds of a community, its first rows as text.
    ///
    /// # Panics
    /// There is no such table, or it cannot be read.
    pub async fn stored(&self, town: &Town, table: &str) -> Vec<Vec<Option<String>>> {
        let table = TABLES.iter().find(|known| known.name == table).expect("a table");
        let mut reader = self.store().read().await.expect("a reader");
        let rows = reader.link().read_page(table, Some(town.hall.id), None).await.expect("the table is read");
        rows.iter().map(|row| row.iter().skip(1).map(Cell::shown).collect()).collect()
    }

    /// Everything that is stored of a community but the index, as text.
    ///
    /// # Panics
    /// A table cannot be read.
    pub async fn everything_stored(&self, town: &Town) -> String {
        let mut all = String::new();
        for table in TABLES.iter().filter(|table| table.class != Class::Index) {
            let rows = self.stored(town, table.name).await;
            all += &rows.concat().into_iter().flatten().collect::<Vec<_>>().join("\n");
        }
        all
    }

    /// Another installation, on SQLite, into which a backup of this one was restored.
    ///
    /// # Panics
    /// The backup cannot be made, or is not taken back.
    pub async fn restored_elsewhere(&self) -> TestApp {
        let (dir, other) = (tempfile::tempdir().expect("a directory"), sqlite().await);
        let file = dir.path().join("mingtong.backup");
        backup(self.store(), &file).await.expect("a backup");
        restore(other.store(), &file).await.expect("it is restored");
        other
    }
}
