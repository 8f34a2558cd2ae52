//! The desk masks words within a text by hand. The words are named, and each is masked wherever it stands in the text:
//! a text without them takes its place for everybody but the desk.

use crate::app::App;
use crate::carry::{Carrier, Loaded};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, words_behind};
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{MatterId, Stream, TextRef};
use mingtong_domain::limits;
use mingtong_domain::matter::{self, Act, Matter, Showing};
use mingtong_domain::refusal::Code;
use mingtong_store::Append;
use mingtong_text::normal;

/// What stands for each masked character.
const MASK: char = '＊';

/// Masks words within a text of a matter: each line of `words` wherever it stands in the text. What was masked before
/// stays masked.
///
/// # Errors
/// The role may not, there is no such text here, one of the words does not stand in it, or the database failed.
pub async fn mask_words(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: MatterId,
    text: TextRef,
    words: String,
) -> Result<(), Fail> {
    who.authorise(Act::Mask)?;
    app.carry(hall, who, Act::Mask, move |it| Box::pin(mask_in(it, id, text, words))).await
}

/// The words that everybody but the desk reads in place of a text that was masked, or will read once it is public; none
/// where nothing of it was masked.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn masked_words(
    app: &App,
    hall: &Hall,
    who: &Who,
    matter: &Matter,
    text: &TextRef,
) -> Result<Option<String>, Fail> {
    who.authorise(Act::Mask)?;
    let Some(shown) = matter.publication.of_text(text).and_then(Showing::masked) else { return Ok(None) };
    let mut reader = app.store.read().await?;
    let words = words_behind(&mut reader.link(), hall.id, [shown.clone()]).await?;
    Ok(words.get(shown).cloned())
}

async fn mask_in(mut it: Carrier<'_>, id: MatterId, text: TextRef, words: String) -> Result<(), Fail> {
    let Loaded { thing: matter, prior } = it.matter(id).await?;
    let mut events = prior.iter().filter_map(|recorded| recorded.event.as_ref());
    if !events.any(|event| event.references().texts.contains(&text)) {
        return Err(Fail::NotFound);
    }
    let now_read = matter.publication.of_text(&text).and_then(Showing::masked).unwrap_or(&text).clone();
    let community = it.hall.id;
    let said = words_behind(&mut it.link(), community, [now_read.clone()]).await?;
    let said = said.get(&now_read).ok_or(Fail::NotFound)?;
    let shown = masked(said, &words)?;
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let shown = texts.put(shown);
    let path = it.hall.register.path(matter.place.as_ref());
    let events = matter::mask(&matter, text, shown, &it.context(&path))?;
    let events = it.seal(matter.visibility, events);
    let append = Append { stream: Stream::Matter(id), prior, events };
    it.record_of_matter(matter.visibility, vec![append], &texts.into_inner()).await?;
    Ok(())
}

/// The text without the words of each line.
fn masked(said: &str, words: &str) -> Result<String, Refusal> {
    let refuse = |code| Refusal::new(code, Act::Mask);
    if words.chars().count() > limits::TEXT_CHARS_MAX {
        return Err(refuse(Code::TextTooLong).with(limits::TEXT_CHARS_MAX));
    }
    let words = normal::clean(words);
    let mut named = words.lines().map(str::trim).filter(|word| !word.is_empty()).peekable();
    if named.peek().is_none() {
        return Err(refuse(Code::TextMissing));
    }
    named.try_fold(said.to_owned(), |text, word| {
        if !text.contains(word) {
            return Err(refuse(Code::WordsNotThere).with(word));
        }
        Ok(text.replace(word, &MASK.to_string().repeat(word.chars().count())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_masked_wherever_they_stand() {
        assert_eq!(masked("老王和老王的狗", "老王").unwrap(), "＊＊和＊＊的狗");
        assert_eq!(masked("三栋的张三，电话 138", " 张三 \n138\n").unwrap(), "三栋的＊＊，电话 ＊＊＊");
    }

    #[test]
    fn words_that_are_not_there_are_named() {
        let refusal = masked("老王的狗", "老王\n老李").unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::WordsNotThere, Some("老李")));
        assert_eq!(masked("老王的狗", " \n ").unwrap_err().code, Code::TextMissing);
    }
}
