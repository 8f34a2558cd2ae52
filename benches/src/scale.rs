//! The first page of the list, the page of a matter and a search of two characters, in a city of 1,000,000 matters in
//! 100 communities, against the same with the 10,000 matters of one community. Through the router of the pages, made
//! anew for every request; the two take turns, call by call, and the medians count.

use crate::city::{self, COMMUNITIES, City, MATTERS};
use crate::measured::{Measured, Side, Target, median};
use crate::{pages, voices};
use anyhow::Context;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use mingtong_app::Who;
use mingtong_app::queries::{MatterQuery, list_matters};
use std::time::{Duration, Instant};
use tower::ServiceExt;

const CALLS: usize = 300;
/// Every community is looked at more than once before it counts.
const WARM_UP: usize = 200;
const AT_MOST: f64 = 2.0;
const PAGE_BYTES_MAX: usize = 1 << 20;

/// A page that is asked for again and again.
#[derive(Clone, Copy)]
enum Asked {
    List,
    Matter,
    Search(&'static str),
}

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let begun = Instant::now();
    let (one, many) = city::raise(dir.path()).await?;
    eprintln!("the city was raised in {:.0} s", begun.elapsed().as_secs_f64());
    let hits = [hits(&many, voices::FREQUENT).await?, hits(&many, voices::RARE).await?];
    anyhow::ensure!(hits[0] > 1_000 && (1..50).contains(&hits[1]), "the searches find {hits:?} matters");
    let asked = [
        ("the first page of the list".to_owned(), Asked::List),
        ("the page of a matter".to_owned(), Asked::Matter),
        (format!("a search that finds {} matters", hits[0]), Asked::Search(voices::FREQUENT)),
        (format!("a search that finds {} matters", hits[1]), Asked::Search(voices::RARE)),
    ];
    let (one, many) = (Pages::new(one), Pages::new(many));
    let mut all = Vec::new();
    for (what, asked) in asked {
        let (ours, other) = medians(&many, &one, asked).await?;
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

/// The pages of a city.
struct Pages {
    city: City,
    router: Router,
}

impl Pages {
    fn new(city: City) -> Self {
        let router = mingtong_web::router(city.app.clone(), mingtong_web::Config::default());
        Self { city, router }
    }

    /// How long the answer takes in which a turn's community has its turn.
    async fn time(&self, asked: Asked, turn: usize) -> anyhow::Result<Duration> {
        let slug = &self.city.slugs[turn % self.city.slugs.len()];
        let path = match asked {
            Asked::List => format!("/c/{slug}/matters"),
            // A step that has no common divisor with their number: all over the years.
            Asked::Matter => format!("/c/{slug}/matters/{}", self.city.matters[turn * 7919 % self.city.matters.len()]),
            Asked::Search(words) => format!("/c/{slug}/matters?q={}", percent_encoded(words)),
        };
        let request =
            Request::get(pages::uncached(&path)).header("Host", "town.example").header("Accept-Language", "zh-CN");
        let request = request.body(Body::empty())?;
        let begun = Instant::now();
        let response = self.router.clone().oneshot(request).await?;
        let status = response.status();
        let body = to_bytes(response.into_body(), PAGE_BYTES_MAX).await?;
        let took = begun.elapsed();
        anyhow::ensure!(status == StatusCode::OK && !body.is_empty(), "{path} answers {status}");
        Ok(took)
    }
}

/// Milliseconds of the one and of the other.
async fn medians(ours: &Pages, other: &Pages, asked: Asked) -> anyhow::Result<(f64, f64)> {
    let (mut of_ours, mut of_other) = (Vec::with_capacity(CALLS), Vec::with_capacity(CALLS));
    for turn in 0..WARM_UP + CALLS {
        let took = (ours.time(asked, turn).await?, other.time(asked, turn).await?);
        if turn >= WARM_UP {
            of_ours.push(took.0.as_secs_f64() * 1_000.0);
            of_other.push(took.1.as_secs_f64() * 1_000.0);
        }
    }
    Ok((median(of_ours), median(of_other)))
}

fn percent_encoded(words: &str) -> String {
    words.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
