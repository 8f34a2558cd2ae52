//! Atom (RFC 4287), written by hand: some elements, and every text escaped.

use super::feed::Feed;
use crate::format::machine;
use crate::xml::escaped;
use mingtong_domain::Millis;

/// The feed as it goes out.
pub(super) fn atom(language: &str, author: &str, feed: &Feed) -> String {
    let latest = feed.entries.iter().map(|entry| entry.updated).max().unwrap_or(Millis(0));
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    text.push_str(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n"));
    element(&mut text, "id", &feed.own);
    element(&mut text, "title", &feed.title);
    element(&mut text, "updated", &machine(latest));
    text.push_str(&format!("<author><name>{}</name></author>\n", escaped(author)));
    text.push_str(&format!("<link rel=\"self\" href=\"{}\"/>\n", escaped(&feed.own)));
    text.push_str(&format!("<link href=\"{}\"/>\n", escaped(&feed.home)));
    for entry in &feed.entries {
        text.push_str("<entry>\n");
        element(&mut text, "id", &entry.url);
        element(&mut text, "title", &entry.title);
        element(&mut text, "published", &machine(entry.published));
        element(&mut text, "updated", &machine(entry.updated));
        text.push_str(&format!("<link href=\"{}\"/>\n", escaped(&entry.url)));
        element(&mut text, "content", &entry.words);
        text.push_str("</entry>\n");
    }
    text.push_str("</feed>\n");
    text
}

fn element(text: &mut String, name: &str, words: &str) {
    text.push_str(&format!("<{name}>{}</{name}>\n", escaped(words)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::telling::public::feed::Entry;

    #[test]
    fn every_text_is_escaped() {
        let entry = Entry {
            url: "https://mt.example/c/x/matters/2021-0001?a=1&b=\"2\"".to_owned(),
            title: "<script>alert(1)</script> 𠮷\u{1}".to_owned(),
            words: "]]> & 完".to_owned(),
            published: Millis(0),
            updated: Millis(1_623_115_800_000),
        };
        let (title, home, own) =
            ("新事项".to_owned(), "https://mt.example".to_owned(), "https://mt.example/f".to_owned());
        let text = atom("zh-CN", "明通社区", &Feed { title, home, own, entries: vec![entry] });
        assert!(text.contains("<title>&lt;script&gt;alert(1)&lt;/script&gt; 𠮷</title>"), "{text}");
        assert!(text.contains("href=\"https://mt.example/c/x/matters/2021-0001?a=1&amp;b=&quot;2&quot;\""), "{text}");
        assert!(text.contains("<content>]]&gt; &amp; 完</content>"), "{text}");
        assert!(text.contains("<updated>2021-06-08T09:30:00+08:00</updated>"), "{text}");
    }
}
