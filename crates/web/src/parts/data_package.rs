//! The description of published data as a data package (Data Package 2.0): the same beside the tables on the pages and
//! beside those that were exported into a directory.

use jiff::Timestamp;
use mingtong_app::Hall;
use mingtong_app::community::open_data::{Field, FieldKind, OpenForm, OpenTable};
use mingtong_domain::Millis;
use mingtong_words::{Language, Words};
use serde_json::{Value, json};

/// Everybody may use the data who says where they come from.
pub(crate) const LICENCE: &str = "CC-BY-4.0";
/// Where that is written.
pub(crate) const LICENCE_PATH: &str = "https://creativecommons.org/licenses/by/4.0/";

/// Where the community publishes, as addresses for everybody.
pub(crate) struct Home {
    /// The page of the tables.
    pub(crate) page: String,
    /// The public record.
    pub(crate) record: String,
}

/// What tables follow from: so many entries of the log, read as of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// The entries, from the first.
    pub entries: i64,
    /// The moment.
    pub at: Millis,
}

/// The description of whole tables that lie in one directory with it: here it is also said which column names a row of
/// another table. The first part of a table may name a row that stands in a later part of the other one. And what all
/// tables follow from, where that is one thing: whoever checks them needs it.
pub fn data_package_beside(hall: &Hall, as_of: Option<AsOf>) -> Value {
    let mut package = data_package(hall, None, None, OpenTable::file);
    let resources = package["resources"].as_array_mut().into_iter().flatten();
    for (resource, (table, form)) in resources.zip(tables()) {
        if let Some((field, other)) = table.refers() {
            let reference = json!({ "resource": resource_name(other, form), "fields": other.key_fields() });
            resource["schema"]["foreignKeys"] = json!([{ "fields": [field], "reference": reference }]);
        }
    }
    if let Some(AsOf { entries, at }) = as_of
        && let Ok(at) = Timestamp::from_millisecond(at.0)
    {
        package["created"] = json!(at.to_string());
        package["log_entries"] = json!(entries);
    }
    package
}

/// What is described, in its order: each table in each form.
fn tables() -> impl Iterator<Item = (OpenTable, OpenForm)> {
    OpenTable::ALL.into_iter().flat_map(|table| OpenForm::ALL.map(|form| (table, form)))
}

/// The description of tables whose addresses `path` tells; with the head of the log that was signed last.
pub(crate) fn data_package(
    hall: &Hall,
    home: Option<&Home>,
    checkpoint: Option<&str>,
    path: impl Fn(OpenTable, OpenForm) -> String,
) -> Value {
    let resources: Vec<Value> = tables().map(|(table, form)| resource(table, form, &path(table, form))).collect();
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": hall.slug,
        "title": in_both("open-data-title"),
        "description": in_both("open-data-lede"),
        "licenses": [{ "name": LICENCE, "path": LICENCE_PATH }],
        "sources": [{ "title": hall.name }],
        "resources": resources,
    });
    // A property that is not known is left out: the profile knows no empty ones.
    if let Some(home) = home {
        package["homepage"] = json!(home.page);
        package["sources"] = json!([{ "title": hall.name, "path": home.record }]);
    }
    if let Some(checkpoint) = checkpoint {
        package["checkpoint"] = json!(checkpoint);
    }
    package
}

/// What a table is called.
pub(crate) fn table_title(words: Words, table: OpenTable) -> String {
    words.word("open-data-table", table.key())
}

fn resource_name(table: OpenTable, form: OpenForm) -> String {
    format!("{}-{}", table.key(), form.key())
}

fn resource(table: OpenTable, form: OpenForm, path: &str) -> Value {
    let fields: Vec<Value> = table.fields().iter().map(|field| column(table, field)).collect();
    json!({
        "name": resource_name(table, form),
        "title": by_language(|words| table_title(words, table)),
        "description": in_both("open-data-positions"),
        "path": path,
        "type": "table",
        "format": form.key(),
        "mediatype": form.media_type(),
        "encoding": "utf-8",
        "schema": { "fields": fields, "primaryKey": table.key_fields() },
    })
}

fn column(table: OpenTable, (name, kind): &Field) -> Value {
    let title = by_language(|words| words.word("open-data-field", name));
    let mut described = json!({ "name": name, "title": title, "type": kind.key() });
    let is_list = *kind == FieldKind::Positions;
    if is_list {
        described["itemType"] = json!("integer");
        described["delimiter"] = json!(" ");
    }
    // Each row is told apart, and follows from something in the log.
    if is_list || table.key_fields().contains(name) {
        described["constraints"] = json!({ "required": true });
    }
    described
}

fn in_both(key: &str) -> String {
    by_language(|words| words.t(key).to_owned())
}

/// A description has one title, which both readers understand.
fn by_language(say: impl Fn(Words) -> String) -> String {
    Language::ALL.map(|language| say(Words::new(language))).join(" / ")
}
