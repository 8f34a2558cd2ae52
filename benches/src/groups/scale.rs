//! The first page of the list, the page of a matter and a search of two characters, in a city of 1,000,000 matters in
//! 100 communities, against the same with the 10,000 matters of one community.

use crate::city::{self, COMMUNITIES, City, MATTERS};
use crate::measured::{Measured, Side, Target};
use crate::rendering::{Pages, medians};
use crate::voices;
use anyhow::Context;
use mingtong_app::Who;
use mingtong_app::matter::{MatterQuery, list_matters};

const AT_MOST: f64 = 2.0;

/// A page that is asked for again and again.
#[derive(Clone, Copy)]
enum Asked {
    List,
    Matter,
    Search(&'static str),
}

impl Asked {
    /// Its path in the community whose turn it is.
    fn path(self, city: &City, turn: usize) -> String {
        let slug = &city.slugs[turn % city.slugs.len()];
        match self {
            Asked::List => format!("/c/{slug}/matters"),
            // A step that has no common divisor with their number: all over the years.
            Asked::Matter => format!("/c/{slug}/matters/{}", city.matters[turn * 7919 % city.matters.len()]),
            Asked::Search(words) => format!("/c/{slug}/matters?q={}", percent_encoded(words)),
        }
    }
}

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let (one, many) = city::raise(dir.path()).await?;
    let hits = [hits(&many, voices::FREQUENT).await?, hits(&many, voices::RARE).await?];
    anyhow::ensure!(hits[0] > 1_000 && (1..50).contains(&hits[1]), "the searches find {hits:?} matters");
    let asked = [
        ("the first page of the list".to_owned(), Asked::List),
        ("the page of a matter".to_owned(), Asked::Matter),
        (format!("a search that finds {} matters", hits[0]), Asked::Search(voices::FREQUENT)),
        (format!("a search that finds {} matters", hits[1]), Asked::Search(voices::RARE)),
    ];
    let (pages_of_one, pages_of_many) = (Pages::new(&one.app), Pages::new(&many.app));
    let mut all = Vec::new();
    for (what, asked) in asked {
        let (in_many, in_one) = (|turn| asked.path(&many, turn), |turn| asked.path(&one, turn));
        let (ours, other) = medians((&pages_of_many, in_many), (&pages_of_one, in_one)).await?;
        all.push(Measured {
            what,
            ours: Side::new(format!("{COMMUNITIES} communities"), ours, "ms"),
            other: Side::new(format!("one with {MATTERS} matters"), other, "ms"),
            target: Target::AtMost(AT_MOST),
        });
    }
    Ok(all)
}

/// How many public matters the words find, in a community somewhere in the middle.
async fn hits(city: &City, words: &str) -> anyhow::Result<i64> {
    let slug = city.slugs.get(city.slugs.len() / 2).context("a city has communities")?;
    let query = MatterQuery { words: words.to_owned(), ..MatterQuery::default() };
    let hall = city.app.hall(slug).await?;
    Ok(list_matters(&city.app, &hall, &Who::public(None), &query).await?.total)
}

fn percent_encoded(words: &str) -> String {
    words.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
