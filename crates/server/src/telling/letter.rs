//! What a letter says: one for everything that somebody is told, in plain words, with where to read on.

use mingtong_app::Hall;
use mingtong_app::mail::Letter;
use mingtong_app::matter::Said;
use mingtong_app::person::Topic;
use mingtong_app::telling::{Mail, News};
use mingtong_domain::Millis;
use mingtong_words::{FluentValue, Words};

/// News that one letter tells in full; the rest is counted.
const NEWS_MAX: usize = 50;

/// The letter.
pub fn letter(words: Words, hall: &Hall, mail: &Mail, public_url: &str, at: Millis) -> Letter {
    let count = mail.news.len();
    let subject = words.ta("letter-subject", &[text("community", &hall.name), ("n", count.into())]);
    let mut lines = vec![match &mail.name {
        Some(name) => words.ta("letter-dear", &[text("name", name)]),
        None => words.t("letter-dear-nobody").to_owned(),
    }];
    lines.extend(mail.news.iter().take(NEWS_MAX).map(|news| told(words, hall, news, public_url)));
    if let Some(more) = count.checked_sub(NEWS_MAX).filter(|more| *more > 0) {
        lines.push(words.ta("letter-more", &[("n", more.into())]));
    }
    lines.push(match hall.contact() {
        Some(contact) => words.ta("letter-end", &[text("contact", contact)]),
        None => words.t("letter-end-no-contact").to_owned(),
    });
    lines.push(hall.name.clone());
    let unsubscribe = (!public_url.is_empty())
        .then(|| format!("{}/c/{}/letters/end?code={}", public_url.trim_end_matches('/'), hall.slug, mail.end_code));
    lines.extend(unsubscribe.iter().map(|address| words.ta("letter-unsubscribe", &[text("address", address)])));
    Letter {
        id: mail.id.clone(),
        from_name: hall.name.clone(),
        to: mail.to.clone(),
        subject,
        text: lines.join("\n\n") + "\n",
        unsubscribe,
        at_ms: at.0,
    }
}

fn text<'a>(name: &'a str, value: &'a str) -> (&'a str, FluentValue<'a>) {
    (name, value.into())
}

/// One thing: the matter, what was said, where to read on. Of a matter that not everybody may read, only that there is
/// something.
fn told(words: Words, hall: &Hall, news: &News, public_url: &str) -> String {
    let number = hall.number(news.matter);
    let title = news.title.as_ref().and_then(Said::words);
    let mut lines = vec![match (&news.title, title) {
        (_, Some(title)) => words.ta("letter-matter", &[text("number", &number), text("title", title)]),
        // What it is called was erased, or waits until somebody has looked at it.
        (Some(_), None) => number.clone(),
        // Whoever works on it signs in.
        (None, None) if news.topic == Topic::Work => number.clone(),
        (None, None) => words.ta("letter-private", &[text("number", &number)]),
    }];
    let key = match news.topic {
        Topic::Reply => "letter-reply",
        Topic::Question => "letter-question",
        Topic::Withdrawal => "letter-withdrawal",
        Topic::Work => "letter-work",
    };
    lines.push(words.ta(key, &[text("said", news.said.as_deref().unwrap_or_default())]));
    let path = match (news.topic, &news.title) {
        (Topic::Work, _) | (_, Some(_)) => format!("/matters/{}", news.matter),
        (_, None) => "/track".to_owned(),
    };
    if !public_url.is_empty() {
        lines.push(format!("{}/c/{}{path}", public_url.trim_end_matches('/'), hall.slug));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::ids::MatterId;

    fn hall() -> Hall {
        let mut hall = Hall::default();
        (hall.slug, hall.prefix, hall.name) = ("mingtong".to_owned(), "明通".to_owned(), "明通社区".to_owned());
        hall
    }

    #[test]
    fn a_letter_tells_everything_once_and_nothing_of_private_matters() {
        let matter = |number| MatterId::new(2021, number).unwrap();
        let (title, said) = (Some(Said::Words("路灯不亮".to_owned())), Some("明天修。".to_owned()));
        let shown = News { topic: Topic::Reply, matter: matter(1), title, said };
        let hidden = News { topic: Topic::Reply, matter: matter(2), title: None, said: None };
        let (id, to) = ("m1".to_owned(), "a@b.cn".to_owned());
        let mail =
            Mail { id, to, name: Some("张三".to_owned()), news: vec![shown, hidden], end_code: "0a1b".to_owned() };
        let letter = letter(Words::default(), &hall(), &mail, "https://mt.example/", Millis(0));
        assert!(letter.subject.contains("明通社区") && letter.subject.contains('2'), "{}", letter.subject);
        for part in ["张三", "明通2021-0001", "路灯不亮", "明天修。", "https://mt.example/c/mingtong/matters/2021-0001"]
        {
            assert!(letter.text.contains(part), "{part}: {}", letter.text);
        }
        assert!(letter.text.contains("明通2021-0002"), "{}", letter.text);
        let ends = "https://mt.example/c/mingtong/letters/end?code=0a1b";
        assert_eq!(letter.unsubscribe.as_deref(), Some(ends));
        assert!(letter.text.contains(ends), "{}", letter.text);
        assert!(letter.text.contains("https://mt.example/c/mingtong/track"), "{}", letter.text);
    }
}
