//! The title that the desk gives a matter when it corrects it or makes two of it: one line, without the names that the
//! text introduces, as every title. The title that stands there already is no correction.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::texts::{line, words_behind};
use mingtong_domain::limits::TITLE_CHARS_MAX;
use mingtong_domain::matter::{Command, Matter};
use mingtong_text::personal;

pub(super) async fn as_titled(
    it: &mut Carrier<'_>,
    matter: &Matter,
    command: &mut Command<String>,
) -> Result<(), Fail> {
    match command {
        Command::Correct { title, .. } => {
            let community = it.hall.id;
            let texts = matter.text.iter().chain([&matter.title]).cloned();
            let words = words_behind(&mut it.link(), community, texts).await?;
            let text = matter.text.as_ref().and_then(|text| words.get(text));
            let given = line(title.as_deref(), TITLE_CHARS_MAX, it.act)?;
            let given = given.map(|given| without_names(&given, text.map(String::as_str).unwrap_or_default()));
            *title = given.filter(|given| words.get(&matter.title) != Some(given));
        }
        Command::Split { title, text, .. } => {
            let given = line(Some(title), TITLE_CHARS_MAX, it.act)?.unwrap_or_default();
            *title = without_names(&given, text);
        }
        _ => {}
    }
    Ok(())
}

fn without_names(title: &str, text: &str) -> String {
    personal::Masker::of([text]).mask_names(title)
}
