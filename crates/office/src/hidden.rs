//! Which rows and columns of an xlsx file are hidden, by hand, by a filter or in a folded group; the library that
//! reads its cells does not say.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// What is hidden in a sheet, 0-based.
#[derive(Default)]
pub(crate) struct Hidden {
    pub rows: Vec<u32>,
    /// First and last of columns side by side.
    pub columns: Vec<(u32, u32)>,
}

/// What is hidden in each sheet, by the sheet's name. A workbook that is put together in another way than usual has
/// nothing hidden for us: its letters are read all the same.
pub(crate) fn hidden(bytes: &[u8]) -> HashMap<String, Hidden> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return HashMap::new() };
    let targets: HashMap<String, String> =
        pairs(&mut archive, "xl/_rels/workbook.xml.rels", "Relationship", ["Id", "Target"]).into_iter().collect();
    let sheets = pairs(&mut archive, "xl/workbook.xml", "sheet", ["id", "name"]);
    let mut hidden = HashMap::with_capacity(sheets.len());
    for (id, name) in sheets {
        let Some(target) = targets.get(&id) else { continue };
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        let in_sheet = open(&mut archive, &path).map(hidden_in_sheet).unwrap_or_default();
        hidden.insert(name, in_sheet);
    }
    hidden
}

/// An entry by its name; producers differ in case and in the slash they write.
fn open<'a>(archive: &'a mut Archive<'_>, path: &str) -> Option<impl BufRead + 'a> {
    let names: Vec<String> = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
    let name = names.into_iter().find(|name| name.replace('\\', "/").eq_ignore_ascii_case(path))?;
    archive.by_name(&name).ok().map(BufReader::new)
}

/// Two attributes of every element of a name.
fn pairs(archive: &mut Archive<'_>, path: &str, element: &str, attributes: [&str; 2]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let Some(entry) = open(archive, path) else { return found };
    each_element(entry, &[element], |e| {
        if let (Some(one), Some(other)) = (attribute(e, attributes[0]), attribute(e, attributes[1])) {
            found.push((one, other));
        }
    });
    found
}

fn hidden_in_sheet(entry: impl BufRead) -> Hidden {
    let mut hidden = Hidden::default();
    let mut next = 0u32;
    each_element(entry, &["row", "col"], |e| {
        if e.local_name().as_ref() == "col" {
            hidden.columns.extend(hidden_columns(e));
            return;
        }
        // Its number counts from one; a row without one comes after the row before it.
        let row = attribute(e, "r").and_then(|number| number.parse::<u32>().ok()?.checked_sub(1)).unwrap_or(next);
        next = row.saturating_add(1);
        if is_hidden(e, "ht") {
            hidden.rows.push(row);
        }
    });
    hidden
}

/// First and last of the columns of an element, which counts from one, where they are hidden.
fn hidden_columns(e: &BytesStart<'_>) -> Option<(u32, u32)> {
    let place = |name| attribute(e, name)?.parse::<u32>().ok()?.checked_sub(1);
    is_hidden(e, "width").then_some((place("min")?, place("max")?))
}

/// Whether a row or a column says that it is hidden, or has no size.
fn is_hidden(e: &BytesStart<'_>, size: &str) -> bool {
    let is_told = attribute(e, "hidden").is_some_and(|value| value == "1" || value == "true");
    is_told || attribute(e, size).is_some_and(|size| size.parse() == Ok(0.0))
}

/// Calls for every element of these local names, up to the end or to where the XML breaks.
fn each_element(entry: impl BufRead, names: &[&str], mut found: impl FnMut(&BytesStart<'_>)) {
    let mut xml = Reader::from_reader(entry);
    xml.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(e) | Event::Empty(e)) if names.iter().any(|name| e.local_name().as_ref() == *name) => {
                found(&e)
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute by its name without a prefix.
fn attribute(e: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = e.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}
