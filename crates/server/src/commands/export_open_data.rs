//! `mingtong export open-data DIR`: the tables that the pages publish, whole, with their description beside them.

use crate::commands::{file, hall};
use crate::speak;
use clap::Args;
use mingtong_app::community::open_data::{
    OpenForm, OpenPart, OpenTable, OpenWords, WordsOf, list_open_words, open_part,
};
use mingtong_app::matter::{OpenText, list_open_texts};
use mingtong_app::{App, Clock, Hall};
use mingtong_domain::Millis;
use mingtong_domain::ids::{Stream, TextRef};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_web::{AsOf, data_package_beside};
use mingtong_words::Words;
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The file with the words that everybody reads whole, each with its salt, a thing a line: whoever checks the tables
/// compares them with the log.
pub(super) const WORDS: &str = "words.jsonl";
/// How often the tables are written where the record grows meanwhile.
const TRIES: usize = 3;

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
        let (mut rows, mut as_of) = (0, None);
        for _ in 0..TRIES {
            let begun = AsOf { entries: head(app, &hall).await?, at: app.now() };
            rows = all(app, &hall, begun.at, (directory, words)).await?;
            // Tables between which something happened follow no one head.
            as_of = (head(app, &hall).await? == begun.entries).then_some(begun);
            if as_of.is_some() {
                break;
            }
        }
        let package = serde_json::to_vec_pretty(&data_package_beside(&hall, as_of))?;
        std::fs::write(&path, package).map_err(|error| file::unwritten(&path, &error, words))?;
        let args = [("n", rows.to_string()), ("file", directory.display().to_string())];
        speak::line(speak::text(words, "cli-exported-open-data", &args));
        Ok(ExitCode::SUCCESS)
    }
}

/// How many entries the log has now.
async fn head(app: &App, hall: &Hall) -> anyhow::Result<i64> {
    app.store.refresh_heads().await?;
    Ok(app.store.head(hall.id).unwrap_or_default())
}

/// Writes every table as of one moment. Gives the number of rows.
async fn all(app: &App, hall: &Hall, at: Millis, to: (&Path, Words)) -> anyhow::Result<usize> {
    let mut still = app.clone();
    still.clock = Clock::set_to(at.0);
    let mut rows = 0;
    for table in OpenTable::ALL {
        rows += write(&still, hall, table, to).await?;
    }
    write_words(&still, hall, to).await?;
    Ok(rows)
}

/// Writes the words beside the tables.
async fn write_words(app: &App, hall: &Hall, (directory, words): (&Path, Words)) -> anyhow::Result<()> {
    let mut file = Written::new(directory.join(WORDS), words)?;
    each_with_words(app, hall, |thing| file.put(&words_of(&thing)?)).await?;
    file.end()
}

/// Gives each thing with words that everybody reads, matters first, one after the other.
///
/// # Errors
/// It was not taken, or the database failed.
pub(super) async fn each_with_words(
    app: &App,
    hall: &Hall,
    mut take: impl FnMut(OpenWords) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut before = None;
    loop {
        let page = list_open_texts(app, hall, before, PAGE_ROWS_MAX).await?;
        for (id, texts) in page.matters {
            take(OpenWords { stream: Stream::Matter(id), texts, masked: vec![] })?;
        }
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    for of in WordsOf::ALL {
        let mut from = None;
        loop {
            let part = list_open_words(app, hall, of, from.as_deref()).await?;
            part.things.into_iter().try_for_each(&mut take)?;
            from = part.next;
            if from.is_none() {
                break;
            }
        }
    }
    Ok(())
}

/// The words of a thing, as the API gives them.
fn words_of(thing: &OpenWords) -> serde_json::Result<Vec<u8>> {
    let text = |it: &OpenText| json!({ "reference": it.reference.as_str(), "salt": it.salt, "text": it.words });
    let texts: Vec<Value> = thing.texts.iter().map(text).collect();
    let masked: Vec<&str> = thing.masked.iter().map(TextRef::as_str).collect();
    let thing = json!({ "stream": thing.stream.to_string(), "texts": texts, "masked": masked });
    let mut line = serde_json::to_vec(&thing)?;
    line.push(b'\n');
    Ok(line)
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
