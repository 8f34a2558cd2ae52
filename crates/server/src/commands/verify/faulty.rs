//! What is not as the head of a log says, in sentences, and as JSON for programs: the entry by its number and by what
//! it is of, as far as that can be read.

use super::naming::{Naming, position_in, said_by};
use mingtong_proof::Tile;
use mingtong_proof::mirror::Fault;
use mingtong_proof::tile::TILE_WIDTH;
use serde_json::{Value, json};

/// A fault for programs, with the sentence for people.
pub fn fault_json(fault: &Fault, naming: &Naming<'_>) -> Value {
    let (kind, place) = named(fault);
    let mut found = json!({ "kind": kind, "where": place, "says": fault_text(fault, naming) });
    if let Some((stream, event)) = said_instead(fault) {
        found["stream"] = Value::from(stream);
        found["event"] = Value::from(event);
    }
    found
}

/// A fault for people.
pub fn fault_text(fault: &Fault, naming: &Naming<'_>) -> String {
    let key = match fault {
        Fault::NoTile(tile) => return of_tile("cli-fault-no-tile", *tile, naming),
        Fault::Unreadable(tile) => return of_tile("cli-fault-unreadable", *tile, naming),
        Fault::Tile(tile) => return of_tile("cli-fault-tile", *tile, naming),
        Fault::Root => return naming.words.t("cli-fault-root").to_owned(),
        Fault::Entry { .. } => "cli-fault-entry",
        Fault::Missing { .. } => "cli-fault-missing",
        Fault::Earlier(_) => "cli-fault-earlier",
        Fault::Shorter { earlier, size } => {
            let args = [("earlier", earlier.to_string()), ("size", size.to_string())];
            return naming.text("cli-fault-shorter", &args);
        }
    };
    let place = named(fault).1;
    let said = naming.text(key, &[("place", place.clone())]);
    match (said_instead(fault), moved_up(fault)) {
        (Some((stream, event)), Some((by, shown))) => {
            let args = [
                ("place", place),
                ("by", by.to_string()),
                ("shown", shown.to_string()),
                ("thing", naming.stream(&stream)),
                ("kind", naming.kind(&event)),
            ];
            naming.text("cli-fault-moved-up", &args)
        }
        (Some((stream, event)), None) => {
            let args = [("said", said), ("thing", naming.stream(&stream)), ("kind", naming.kind(&event))];
            naming.text("cli-fault-instead", &args)
        }
        (None, _) => said,
    }
}

/// What is wrong, and where.
fn named(fault: &Fault) -> (&'static str, String) {
    match fault {
        Fault::NoTile(tile) => ("no_tile", tile.to_string()),
        Fault::Unreadable(tile) => ("unreadable", tile.to_string()),
        Fault::Tile(tile) => ("tile", tile.to_string()),
        Fault::Entry { position, .. } if moved_up(fault).is_some() => ("missing", position.to_string()),
        Fault::Entry { position, .. } => ("entry", position.to_string()),
        Fault::Missing { first, last } if first == last => ("missing", first.to_string()),
        Fault::Missing { first, last } => ("missing", format!("{first}-{last}")),
        Fault::Root => ("root", String::new()),
        Fault::Earlier(size) => ("earlier", size.to_string()),
        Fault::Shorter { earlier, .. } => ("shorter", earlier.to_string()),
    }
}

/// Of what stream and kind that says to be which is shown in the place of an entry.
fn said_instead(fault: &Fault) -> Option<(String, String)> {
    match fault {
        Fault::Entry { shown, .. } => said_by(shown),
        _ => None,
    }
}

/// By how many places an entry moved up that is shown in the place of another, by the number that it says to have, and
/// that number.
fn moved_up(fault: &Fault) -> Option<(u64, u64)> {
    let Fault::Entry { position, shown } = fault else { return None };
    let (own, _) = (position_in(shown)?, said_by(shown)?);
    own.checked_sub(*position).filter(|by| *by > 0).map(|by| (by, own))
}

/// A tile, with the entries over which it is where it is one of the lowest.
fn of_tile(key: &str, tile: Tile, naming: &Naming<'_>) -> String {
    let first = tile.index * TILE_WIDTH;
    let range = [
        ("place", tile.to_string()),
        ("first", first.to_string()),
        ("last", (first + u64::from(tile.width) - 1).to_string()),
    ];
    let place = match tile.height_level() {
        0 => naming.text("cli-fault-tile-of", &range),
        _ => tile.to_string(),
    };
    naming.text(key, &[("place", place)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_words::{Language, Words};

    #[test]
    fn an_entry_is_named_by_its_number_and_by_what_is_shown_in_its_place() {
        let shown = concat!(
            r#"{"actor":null,"at_ms":0,"community":"town","data":{},"kind":"matter.rated","position":7,"#,
            r#""role":null,"stream":"matter/2026-0016","v":1}"#
        );
        let (zh, en) = (Words::new(Language::ZhCn), Words::new(Language::En));
        let changed = Fault::Entry { position: 7, shown: shown.as_bytes().to_vec() };
        let said = fault_text(&changed, &Naming::new(zh, "明通"));
        assert!(said.contains("第 7 条") && said.contains("事项 明通2026-0016，提出人评价"), "{said}");
        let found = fault_json(&changed, &Naming::new(en, ""));
        assert_eq!((&found["kind"], &found["where"]), (&json!("entry"), &json!("7")));
        assert_eq!((&found["stream"], &found["event"]), (&json!("matter/2026-0016"), &json!("matter.rated")));
        let behind = Fault::Entry { position: 6, shown: shown.as_bytes().to_vec() };
        let said = fault_text(&behind, &Naming::new(zh, "明通"));
        assert!(said.starts_with("缺第 6 条") && said.contains("第 7 条（事项 明通2026-0016，提出人评价）"), "{said}");
        let found = fault_json(&behind, &Naming::new(en, ""));
        assert_eq!((&found["kind"], &found["where"]), (&json!("missing"), &json!("6")));
        let spoilt = Fault::Entry { position: 7, shown: b"spoilt".to_vec() };
        assert_eq!(fault_json(&spoilt, &Naming::new(en, ""))["stream"], Value::Null);
    }

    #[test]
    fn missing_entries_are_named_and_a_tile_says_over_which_it_is() {
        let naming = Naming::new(Words::new(Language::En), "");
        let missing = |first, last| fault_text(&Fault::Missing { first, last }, &naming);
        assert!(missing(3, 3).contains("no. 3:") && missing(3, 5).contains("no. 3-5:"), "{}", missing(3, 5));
        let shorter = Fault::Shorter { earlier: 7, size: 5 };
        assert!(fault_text(&shorter, &naming).contains("has 5 entries, the earlier head 7:"));
        let tile = Tile::in_tree(0, 1, 300).unwrap();
        let said = fault_text(&Fault::Unreadable(tile), &naming);
        assert!(said.contains("0/001.p/44 (entries no. 256 to 299)"), "{said}");
    }
}
