//! Which rows of an xlsx file are hidden, by hand or by a filter; the library that reads its cells does not say.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Cursor};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// The hidden rows of each sheet, 0-based, by the sheet's name. A workbook that is put together in another way than
/// usual has none for us: its letters are read all the same.
pub(crate) fn hidden_rows(bytes: &[u8]) -> HashMap<String, Vec<u32>> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return HashMap::new() };
    let targets: HashMap<String, String> =
        pairs(&mut archive, "xl/_rels/workbook.xml.rels", "Relationship", ["Id", "Target"]).into_iter().collect();
    let sheets = pairs(&mut archive, "xl/workbook.xml", "sheet", ["id", "name"]);
    let mut hidden = HashMap::with_capacity(sheets.len());
    for (id, name) in sheets {
        let Some(target) = targets.get(&id) else { continue };
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        let rows = open(&mut archive, &path).map(hidden_in_sheet).unwrap_or_default();
        hidden.insert(name, rows);
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
    each_element(entry, element, |e| {
        if let (Some(one), Some(other)) = (attribute(e, attributes[0]), attribute(e, attributes[1])) {
            found.push((one, other));
        }
    });
    found
}

fn hidden_in_sheet(entry: impl BufRead) -> Vec<u32> {
    let mut hidden = Vec::new();
    let mut next = 0u32;
    each_element(entry, "row", |e| {
        // Its number counts from one; a row without one comes after the row before it.
        let row = attribute(e, "r").and_then(|number| number.parse::<u32>().ok()?.checked_sub(1)).unwrap_or(next);
        next = row.saturating_add(1);
        let is_hidden = attribute(e, "hidden").is_some_and(|value| value == "1" || value == "true");
        let has_no_height = attribute(e, "ht").is_some_and(|height| height.parse() == Ok(0.0));
        if is_hidden || has_no_height {
            hidden.push(row);
        }
    });
    hidden
}

/// Calls for every element of a local name, up to the end or to where the XML breaks.
fn each_element(entry: impl BufRead, name: &str, mut found: impl FnMut(&BytesStart<'_>)) {
    let mut xml = Reader::from_reader(entry);
    xml.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer) {
            Ok(Event::Start(e) | Event::Empty(e)) if e.local_name().as_ref() == name => found(&e),
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
