//! `mingtong export open-data DIR`: the tables that the pages publish, whole, with their description beside them.

use crate::commands::{file, hall};
use crate::speak;
use clap::Args;
use mingtong_app::community::open_data::{OpenForm, OpenPart, OpenTable, open_part};
use mingtong_app::{App, Hall};
use mingtong_web::data_package_beside;
use mingtong_words::Words;
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Whose data, and where they go.
#[derive(Debug, Args)]
pub struct ExportOpenData {
    /// The directory; made where there is none.
    directory: PathBuf,
    /// The community's short name.
    #[arg(long)]
    community: String,
}

impl ExportOpenData {
    /// Does it.
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        let hall = hall(app, &self.community, words).await?;
        let directory = self.directory.as_path();
        std::fs::create_dir_all(directory).map_err(|error| file::unwritten(directory, &error, words))?;
        // It comes last, and that of an export before goes first: whoever finds it finds all that it describes.
        let path = directory.join("datapackage.json");
        if let Err(error) = std::fs::remove_file(&path)
            && error.kind() != ErrorKind::NotFound
        {
            return Err(file::unwritten(&path, &error, words));
        }
        let mut rows = 0;
        for table in OpenTable::ALL {
            rows += write(app, &hall, table, (directory, words)).await?;
        }
        let package = serde_json::to_vec_pretty(&data_package_beside(&hall))?;
        std::fs::write(&path, package).map_err(|error| file::unwritten(&path, &error, words))?;
        let args = [("n", rows.to_string()), ("file", directory.display().to_string())];
        speak::line(speak::text(words, "cli-exported-open-data", &args));
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes a table in both forms, a part at a time. Gives the number of its rows.
async fn write(app: &App, hall: &Hall, table: OpenTable, (directory, words): (&Path, Words)) -> anyhow::Result<usize> {
    let [csv, json] = OpenForm::ALL.map(|form| directory.join(table.file(form)));
    let (mut csv, mut json) = (Written::new(csv, words)?, Written::new(json, words)?);
    let (mut rows, mut from) = (0, None);
    loop {
        let part = open_part(app, hall, table, from.as_deref()).await?;
        let is_first = from.is_none();
        csv.put(&if is_first { part.csv()? } else { part.csv_lines()? })?;
        rows += put_rows(&mut json, &part, rows)?;
        from = part.next;
        if from.is_none() {
            break;
        }
    }
    json.put(if rows == 0 { b"[]\n" } else { b"\n]\n" })?;
    csv.end()?;
    json.end()?;
    Ok(rows)
}

/// Writes the rows of a part after so many others of an array, a line each.
fn put_rows(json: &mut Written, part: &OpenPart, before: usize) -> anyhow::Result<usize> {
    let rows = part.json_rows();
    for (nth, row) in rows.iter().enumerate() {
        json.put(if before + nth == 0 { b"[\n" } else { b",\n" })?;
        json.put(row.as_bytes())?;
    }
    Ok(rows.len())
}

/// A file that is written.
struct Written {
    path: PathBuf,
    file: BufWriter<File>,
    words: Words,
}

impl Written {
    fn new(path: PathBuf, words: Words) -> anyhow::Result<Self> {
        let file = File::create(&path).map_err(|error| file::unwritten(&path, &error, words))?;
        Ok(Self { path, file: BufWriter::new(file), words })
    }

    fn put(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        self.file.write_all(bytes).map_err(|error| file::unwritten(&self.path, &error, self.words))
    }

    fn end(mut self) -> anyhow::Result<()> {
        self.file.flush().map_err(|error| file::unwritten(&self.path, &error, self.words))
    }
}
