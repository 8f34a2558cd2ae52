//! A community that is heavy to ask: long matters beside each other, a frequent word, a long log; and what its pages
//! take.

use super::attackers::{Request, from_elsewhere};
use crate::client::{Client, get, post, uncached};
use crate::{life, town, voices};
use anyhow::Context;
use mingtong_app::matter::{Report, act_on_matter, raise_matter};
use mingtong_app::{Clock, Who};
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::matter::{Channel, Command, Track};
use mingtong_domain::role::{Role, Scope};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// With which the staff sign in.
pub const PASSWORD: &str = "correct horse battery";

const MATTERS: usize = 3_000;
/// Matters with as many words as a matter may have, as many as a report is compared with.
const LONG_MATTERS: usize = 100;
const LONG_CHARS: usize = 9_900;
const LONG_REPLIES: usize = 36;
const FOLLOW_UPS: usize = 500;

/// The community.
pub struct Quarry {
    /// Pages that others ask for.
    others: Vec<String>,
    /// Pages of matters with long stories, with what makes them long.
    pub long: Vec<(String, String)>,
}

/// A text in which no two places are the same.
fn long_text(turn: usize) -> String {
    let mut text = String::new();
    let mut voice = turn;
    while text.chars().count() < LONG_CHARS - 100 {
        text.push_str(&voices::voice(voice).text);
        voice += 37;
    }
    text.chars().take(LONG_CHARS).collect()
}

impl Quarry {
    pub async fn raise(dir: &Path) -> anyhow::Result<Self> {
        let clock = Clock::set_to(life::BEGIN_MS);
        let (app, hall) = town::open(dir, clock.clone()).await?;
        let raised = life::live(&app, &hall, &clock, MATTERS).await?;
        for turn in 0..LONG_MATTERS {
            let report = Report { title: None, ..Report::new(Channel::Web, long_text(turn)) };
            raise_matter(&app, &hall, &Who::public(None), report).await?;
        }
        let open = raised.iter().filter(|one| one.is_public()).take(20);
        let mut others: Vec<String> = ["", "/matters", "/numbers", "/receptions", "/about"].map(path).into();
        others.extend(open.map(|one| path(&format!("/matters/{}", one.id))));
        let desk = Who::in_role(PersonId::from("desk"), Role::Staff, Scope::Community);
        let mut long = Vec::new();
        for (what, times) in [("long replies", LONG_REPLIES), ("follow-ups", FOLLOW_UPS)] {
            let id = raise_matter(&app, &hall, &Who::public(None), town::report(1)).await?.matter;
            act_on_matter(
                &app,
                &hall,
                &desk,
                id,
                None,
                Command::Accept { track: Some(Track::Ordinary), unit: None, note: None },
            )
            .await?;
            let mut done = 0;
            for turn in 0..times {
                let text = if what == "follow-ups" { "请再看一下".to_owned() } else { long_text(turn) };
                let act = if what == "follow-ups" { Command::FollowUp { text } } else { Command::Reply { text } };
                // There may be a limit to how often: what it lets through makes the page.
                let who = if what == "follow-ups" { delegate() } else { desk.clone() };
                done += usize::from(act_on_matter(&app, &hall, &who, id, None, act).await.is_ok());
            }
            long.push((format!("the page of a matter with {done} {what}"), page_of(id)));
        }
        app.store.close().await;
        Ok(Self { others, long })
    }

    /// What an attack asks for, by what it is called.
    pub async fn targets(&self, address: SocketAddr) -> anyhow::Result<Vec<(&'static str, Request)>> {
        let draft = drafted(address).await?;
        let session = signed_in(address).await?;
        let page = |path: &'static str, header: String| -> Request {
            Arc::new(move |from: &str| get(&uncached(path), &format!("{from}{header}")))
        };
        let nothing = String::new;
        Ok(vec![
            ("a search that finds half of the matters", page("/c/town/matters?q=%E5%B0%8F%E5%8C%BA", nothing())),
            ("a long report, its second page", page("/c/town/report/what", draft.clone())),
            ("a long report, its third page", page("/c/town/report/tell", draft)),
            ("the numbers", page("/c/town/numbers", nothing())),
            ("the record", page("/c/town/record", nothing())),
            ("the log over the API", page_as_it_is("/api/v1/communities/town/log", nothing())),
            ("an export", page_as_it_is("/api/v1/communities/town/export?format=xlsx", session)),
        ])
    }

    /// Milliseconds that the slowest twentieth of other pages take.
    pub async fn others_p95_ms(&self, address: SocketAddr, lasts: Duration) -> anyhow::Result<f64> {
        self.p95_ms(address, &self.others, lasts).await
    }

    /// The same of some pages, one after the other, made anew each.
    pub async fn p95_ms(&self, address: SocketAddr, paths: &[String], lasts: Duration) -> anyhow::Result<f64> {
        let mut client = Client::connect(address).await?;
        let mut took = Vec::new();
        let begun = Instant::now();
        for path in paths.iter().cycle() {
            if begun.elapsed() > lasts {
                break;
            }
            let asked = Instant::now();
            client.ask(&get(&uncached(path), &from_elsewhere())).await?;
            took.push(asked.elapsed().as_secs_f64() * 1_000.0);
            client.expect(200).with_context(|| path.clone())?;
        }
        took.sort_unstable_by(f64::total_cmp);
        took.get(took.len() * 19 / 20).copied().context("pages were asked for")
    }
}

fn delegate() -> Who {
    Who::in_role(PersonId::from("delegate"), Role::Delegate, Scope::Community)
}

fn path(page: &str) -> String {
    format!("/c/town{page}")
}

fn page_of(id: MatterId) -> String {
    path(&format!("/matters/{id}"))
}

fn page_as_it_is(path: &'static str, header: String) -> Request {
    Arc::new(move |from: &str| get(path, &format!("{from}{header}")))
}

/// The cookie of a report that is as long as it may be.
async fn drafted(address: SocketAddr) -> anyhow::Result<String> {
    let mut client = Client::connect(address).await?;
    client.ask(&form("/c/town/report", "", &[("place", "")])).await?;
    client.expect(303)?;
    let cookie = client.header("set-cookie").and_then(|cookie| cookie.split(';').next()).context("a cookie")?;
    let cookie = format!("Cookie: {cookie}\r\n");
    client.ask(&form("/c/town/report/what", &cookie, &[("what", &long_text(7))])).await?;
    client.expect(303)?;
    Ok(cookie)
}

async fn signed_in(address: SocketAddr) -> anyhow::Result<String> {
    let mut client = Client::connect(address).await?;
    let json = format!("{{\"login\":\"staff\",\"password\":\"{PASSWORD}\"}}");
    client.ask(&post("/api/v1/communities/town/sessions", &from_elsewhere(), &json)).await?;
    client.expect(201)?;
    Ok(format!("Authorization: Bearer {}\r\n", client.text_field("token")?))
}

/// A form as a browser sends it.
fn form(path: &str, headers: &str, fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let (body, from) = (body.join("&"), from_elsewhere());
    format!(
        "POST {path} HTTP/1.1\r\nHost: town.example\r\n{from}{headers}\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}
