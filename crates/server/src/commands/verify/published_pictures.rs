//! Pictures as they are published, beside their names in the log. They are fetched one by one, and not kept.

use super::compared::{Compared, NOTHING};
use super::hex::unhex;
use super::published::Published;
use mingtong_adapters::outward::{File, NoAnswer};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::PictureId;
use mingtong_domain::matter::{Matter, Piece};
use mingtong_store::Closed;
use mingtong_store::log::{is_picture, picture_name};
use serde_json::Value;
use std::collections::BTreeSet;

/// The pages whose pictures everybody is shown. Of other nouns they are for those of the community alone.
const OPEN_PAGES: [&str; 5] = ["/meetings/", "/needs/", "/notices/", "/projects/", "/resolutions/"];
/// What on such a page names pictures that no stranger is shown: signed sheets.
const SIGNED: &str = "signatures";

/// The pictures that a page names and that everybody is shown.
pub(super) fn on_page(page: &str, shown: &Value) -> BTreeSet<PictureId> {
    let mut named = BTreeSet::new();
    if OPEN_PAGES.iter().any(|open| page.starts_with(open)) {
        note(&mut named, shown);
    }
    named
}

fn note(named: &mut BTreeSet<PictureId>, shown: &Value) {
    match shown {
        Value::Object(fields) => {
            for (field, value) in fields {
                match (field.as_str(), value) {
                    (SIGNED, _) => {}
                    ("pictures", Value::Array(ids)) => {
                        named.extend(ids.iter().filter_map(Value::as_str).map(|id| PictureId(id.to_owned())));
                    }
                    (_, value) => note(named, value),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| note(named, item)),
        _ => {}
    }
}

/// The pictures that everybody is shown of a public matter: neither waits one, nor was it taken down.
pub(super) fn of_matter(matter: &Matter, events: &[Recorded]) -> BTreeSet<PictureId> {
    let told = events.iter().filter_map(|recorded| recorded.event.as_ref());
    let named = told.flat_map(|event| event.references().pictures);
    named.filter(|picture| matter.publication.of(&Piece::Picture(picture.clone())).is_none()).collect()
}

/// Fetches pictures at the thing that carries them, and compares each with its name. What was erased, as the log says,
/// cannot be compared any more.
pub(super) async fn compare_pictures(
    found: &mut Compared,
    (published, closed): (&Published, &Closed),
    of: &str,
    named: BTreeSet<PictureId>,
) -> Result<(), NoAnswer> {
    if !published.with_pictures {
        return Ok(());
    }
    for picture in named {
        if closed.erased_pictures.contains(&picture) {
            found.not_checkable += 1;
            continue;
        }
        let path = format!("{of}/pictures/{picture}");
        let whole = published.file(&path).await?;
        let small = published.file(&format!("{path}?size=small")).await?;
        compare_picture(found, of, &picture, whole.zip(small));
    }
    Ok(())
}

/// A picture as it is shown with its salt, and small.
fn compare_picture(found: &mut Compared, of: &str, picture: &PictureId, shown: Option<(File, File)>) {
    found.pictures = found.pictures.map(|pictures| pictures + 1);
    let name = picture.as_str();
    let salted = shown.and_then(|((jpeg, salt), (thumbnail, _))| Some((unhex(&salt?)?, jpeg, thumbnail)));
    match salted {
        Some((salt, jpeg, thumbnail)) if is_picture(name, &salt, &jpeg, &thumbnail) => found.agree += 1,
        salted => {
            let theirs = salted.map(|(salt, jpeg, thumbnail)| picture_name(&salt, &jpeg, &thumbnail));
            found.differ("picture", format!("{of} {name}"), name, theirs.as_deref().unwrap_or(NOTHING));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const SALT: [u8; 16] = [7; 16];
    const JPEG: &[u8] = b"\xff\xd8 after";
    const SMALL: &[u8] = b"\xff\xd8 small";

    /// What differs by the log and as it is shown.
    fn differs(name: &str, shown: Option<(&[u8], &str, &[u8])>) -> Vec<(String, String)> {
        let mut found = Compared { pictures: Some(0), ..Compared::default() };
        let file = |bytes: &[u8], salt: Option<&str>| (bytes.to_vec(), salt.map(str::to_owned));
        let shown = shown.map(|(jpeg, salt, small)| (file(jpeg, Some(salt)), file(small, None)));
        compare_picture(&mut found, "/projects/2026-0001", &PictureId(name.to_owned()), shown);
        assert_eq!((found.pictures, found.agree), (Some(1), u64::from(found.differences.is_empty())));
        found.differences.into_iter().map(|it| (it.ours, it.theirs)).collect()
    }

    #[test]
    fn another_picture_another_thumbnail_and_none_at_all_are_named() {
        let (name, salt) = (picture_name(&SALT, JPEG, SMALL), "07".repeat(16));
        let salt = salt.as_str();
        assert!(differs(&name, Some((JPEG, salt, SMALL))).is_empty());
        let others: [(&[u8], &str, &[u8]); 3] = [(SMALL, salt, SMALL), (JPEG, salt, JPEG), (JPEG, "08", SMALL)];
        for (jpeg, said, small) in others {
            let theirs = picture_name(&unhex(said).unwrap(), jpeg, small);
            assert_eq!(differs(&name, Some((jpeg, said, small))), [(name.clone(), theirs)]);
        }
        let nothing = [(name.clone(), NOTHING.to_owned())];
        assert_eq!(differs(&name, None), nothing);
        assert_eq!(differs(&name, Some((JPEG, "no salt", SMALL))), nothing);
    }

    #[test]
    fn pictures_are_those_that_everybody_is_shown() {
        let page = json!({ "told": [{ "pictures": ["a"] }], "minutes": [{ "signatures": [{ "pictures": ["b"] }] }] });
        assert_eq!(on_page("/meetings/m1", &page), BTreeSet::from([PictureId("a".to_owned())]));
        assert!(on_page("/bodies/b1", &page).is_empty());
    }
}
