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
use serde_json::{Value, json};
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

/// The pictures in the steps of a matter, which are taken out of its page on both sides: how large a picture is the log
/// does not say, so that a page that is made from it shows none. Each step is an entry of the matter; it shows those
/// that its event names and that everybody is shown, and says how many others there are. Where something of the matter
/// `is_sealed`, some may have been erased, taken down or shown again since.
pub(super) fn compare_in_steps(
    (found, closed): (&mut Compared, &Closed),
    page: &str,
    (events, is_sealed): (&[Recorded], bool),
    (ours, theirs): (&mut Value, &mut Value),
) {
    take_pictures(ours);
    let matter = Matter::from_stream(events);
    for (nth, step) in take_pictures(theirs).into_iter().enumerate() {
        let Some(told) = events.iter().find(|it| it.position == step.position) else {
            match step.is_of_another {
                // What was replied where it had gone on is compared there.
                true => found.not_checkable += step.shown.len() as u64,
                false => found.differ("thing", format!("{page}/steps/{nth}/position"), NOTHING, step.position),
            }
            continue;
        };
        let Some((event, matter)) = told.event.as_ref().zip(matter.as_ref()) else {
            found.not_checkable += step.shown.len() as u64;
            continue;
        };
        let shown = step.shown;
        let there = event.references().pictures.into_iter().filter(|it| !closed.erased_pictures.contains(it));
        let is_open = |picture: &PictureId| matter.publication.of(&Piece::Picture(picture.clone())).is_none();
        let (open, others): (Vec<PictureId>, Vec<PictureId>) = there.partition(is_open);
        let sides = (of_step(&open, others.len() as u64), of_step(&shown, step.withheld));
        let is_named = shown.iter().all(|it| open.contains(it) || others.contains(it));
        match is_sealed && is_named && sides.0 != sides.1 {
            true => found.not_checkable += 1,
            false => found.values("thing", &format!("{page}/steps/{nth}"), (&sides.0, &sides.1), 0),
        }
    }
}

fn of_step(pictures: &[PictureId], withheld: u64) -> Value {
    let names: Vec<&str> = pictures.iter().map(PictureId::as_str).collect();
    json!({ "pictures": names, "pictures_withheld": withheld })
}

/// What of a step is compared with its event.
struct OfStep {
    position: i64,
    /// Whether it names another matter, in which it may have happened.
    is_of_another: bool,
    shown: Vec<PictureId>,
    /// How many pictures are not shown.
    withheld: u64,
}

/// Takes the pictures out of the steps of a page.
fn take_pictures(page: &mut Value) -> Vec<OfStep> {
    let steps = page.get_mut("steps").and_then(Value::as_array_mut).into_iter().flatten();
    let taken = steps.filter_map(|step| {
        let step = step.as_object_mut()?;
        let pictures = step.remove("pictures").unwrap_or_default();
        let withheld = step.remove("pictures_withheld").and_then(|it| it.as_u64()).unwrap_or_default();
        let names = pictures.as_array().into_iter().flatten().filter_map(|it| it["id"].as_str());
        let shown: Vec<PictureId> = names.map(|id| PictureId(id.to_owned())).collect();
        let is_of_another = step.get("matter").is_some_and(Value::is_string);
        Some(OfStep { position: step.get("position")?.as_i64()?, is_of_another, shown, withheld })
    });
    taken.collect()
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
    use mingtong_domain::Millis;
    use mingtong_domain::ids::{MatterId, TextRef};
    use mingtong_domain::matter::{Channel, Event, Track, Visibility};
    use mingtong_domain::role::Role;

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

    /// A matter that was raised with two pictures.
    fn raised() -> Recorded {
        let raised = Event::Raised {
            matter: MatterId::new(2026, 2).unwrap(),
            channel: Channel::Web,
            place: None,
            title: TextRef("t".to_owned()),
            text: None,
            raiser: None,
            visibility: Visibility::Public,
            track: Track::Ordinary,
            pictures: ["a", "b"].map(|id| PictureId(id.to_owned())).to_vec(),
            reception: None,
            body: None,
            personal_data: false,
            received: Millis(0),
            clocks: vec![],
            letter: None,
            split_from: None,
            held_back: false,
        };
        Recorded { position: 3, at: Millis(0), person: None, role: Role::Public, event: Some(raised.into()) }
    }

    #[test]
    fn a_step_shows_the_pictures_that_its_event_names() {
        let page = |ids: &[&str], withheld: u64| {
            let pictures: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "width_px": 640 })).collect();
            json!({ "steps": [{ "position": 3, "pictures": pictures, "pictures_withheld": withheld }] })
        };
        let differs = |is_sealed: bool, mut theirs: Value| {
            let (mut found, closed, mut ours) = (Compared::default(), Closed::default(), page(&[], 0));
            let sides = (&mut ours, &mut theirs);
            compare_in_steps((&mut found, &closed), "/matters/2026-0002", (&[raised()], is_sealed), sides);
            assert_eq!(ours, theirs, "nothing else is left of them");
            !found.differences.is_empty()
        };
        assert!(!differs(false, page(&["a", "b"], 0)));
        for wrong in [page(&["a"], 0), page(&["a", "c"], 0), page(&["a"], 1), page(&["b", "a"], 0)] {
            assert!(differs(false, wrong.clone()), "{wrong}");
        }
        let mut strange = page(&[], 0);
        strange["steps"][0]["position"] = json!(4);
        let (mut found, closed) = (Compared::default(), Closed::default());
        let sides = (&mut Value::Null, &mut strange);
        compare_in_steps((&mut found, &closed), "/matters/2026-0002", (&[raised()], true), sides);
        assert_eq!(found.differences.len(), 1, "there is no such entry of it, sealed or not");
        assert!(!differs(true, page(&["a"], 1)), "one was taken down in the sealed entries");
        assert!(differs(true, page(&["a", "c"], 0)));
    }
}
