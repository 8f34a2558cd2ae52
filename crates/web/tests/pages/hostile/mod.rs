//! Ten tries of somebody who means harm, and what becomes of each. Those that a noun meets in its own way are tried
//! again where that noun is tested; here stands each kind once, by its name, over whatever there is of it:
//!
//! 1. privilege: every form of the desk for a stranger here; every route of the interface and every role in
//!    `crates/api/tests/requests/permissions.rs` and `crates/domain/tests/golden/permissions.snap`;
//! 2. another community: its session and its things here; of bodies, units, meetings in the `hostile` tests of
//!    `crates/app/tests/use_cases`;
//! 3. forged codes and cookies: here; of slips in `vote_cast.rs`; on the way back from a provider of sign-ins in
//!    `person_provider.rs`, its forged answers in `crates/adapters/src/oidc/tests.rs`;
//! 4. session fixation: here;
//! 5. forms sent from elsewhere (CSRF): every form here; that nothing is done in `matter/acts.rs`;
//! 6. a script in every field for words: here, `filled.rs`; in minutes in `meeting/hostile.rs`;
//! 7. picture bombs: here; how they are measured in `crates/adapters/src/picture.rs`; files that unpack to too much in
//!    `crates/office/src/container.rs`;
//! 8. formulas: `crates/api/tests/requests/matter_export.rs`, `crates/app/tests/use_cases/fund/formulas.rs`;
//! 9. guessing: passwords here; tracking codes in `crates/api/tests/requests/throttle.rs`, slips in `vote_cast.rs`;
//! 10. flooding: reports here; what takes long in `busy.rs`, connections in `crates/server/src/http/doors.rs`, odd
//!     requests in `crates/server/tests/faults/hostile.rs`.

mod filled;

use crate::browser::{Browser, PASSWORD, Page, between};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use filled::walk;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, png};
use std::collections::BTreeSet;
use std::path::Path;

mingtong_testkit::on_both!(
    no_stranger_sends_a_form_of_the_desk,
    a_session_is_of_one_community,
    forged_codes_and_cookies_open_nothing,
    whoever_signs_in_gets_a_session_of_their_own,
    no_form_is_taken_from_elsewhere,
    a_script_in_any_field_is_shown_and_not_run,
    a_small_file_that_unpacks_to_a_huge_picture_is_refused,
    passwords_are_guessed_slowly,
    a_flood_of_reports_is_slowed_down_and_the_desk_is_not,
);

/// Forms for which nobody has to come from our pages: they keep nothing, the first page of a report was not sent, or
/// the address holds the secret that is asked for.
const TAKEN_ANYWHERE: [&str; 5] = ["/split", "/split.html", "/split.docx", "/report/tell", "/letters/end"];

/// The addresses of forms, as the routes name them.
fn addresses() -> BTreeSet<String> {
    let nouns = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/routes");
    let nouns = nouns.read_dir().unwrap().map(|entry| entry.unwrap().path());
    let folders = nouns.flat_map(|noun| ["", "public", "desk", "paper"].map(|folder| noun.join(folder).join("mod.rs")));
    let texts = folders.filter(|file| file.is_file()).map(|file| std::fs::read_to_string(file).unwrap());
    let form = |route: &str| {
        let (address, handlers) = route.trim_start().strip_prefix("\"/c/{community}")?.split_once("\",")?;
        handlers.contains("post(").then(|| address.to_owned())
    };
    let found: BTreeSet<String> =
        texts.flat_map(|text| text.split(".route(").filter_map(form).collect::<Vec<_>>()).collect();
    assert!(found.len() >= 60 && found.contains("/sign-out"), "{found:?}");
    found
}

/// An address that names something that is not there.
fn of_nothing(address: &str) -> String {
    let part = |part: &str| match part {
        "{number}" => "2021-0999".to_owned(),
        part if part.starts_with('{') => "x".to_owned(),
        part => part.to_owned(),
    };
    address.split('/').map(part).collect::<Vec<_>>().join("/")
}

async fn no_stranger_sends_a_form_of_the_desk(t: TestApp) {
    t.found().await;
    let mut stranger = Browser::new(&t);
    for address in addresses().iter().filter(|address| address.starts_with("/desk/")) {
        let answer = stranger.post(&of_nothing(address), &[]).await;
        let is_refused = [StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&answer.status);
        assert!(is_refused || answer.location().starts_with("/c/mingtong/sign-in"), "{address}: {}", answer.status);
    }
}

/// A page asked for with a cookie that was taken from somewhere.
async fn with_session(t: &TestApp, path: &str, session: &str) -> Page {
    let request = Request::get(path).header(header::COOKIE, format!("mt_session={session}"));
    Browser::new(t).send(request.body(Body::empty()).unwrap()).await
}

/// The secret of the session in a browser.
fn session_of(browser: &Browser) -> String {
    let longest = browser.cookie_values().into_iter().max_by_key(|value| value.len());
    longest.unwrap().to_owned()
}

async fn a_session_is_of_one_community(t: TestApp) {
    let town = t.found().await;
    t.found_other().await;
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let session = session_of(&Browser::of_staff(&t, &town).await);
    assert_eq!(with_session(&t, "/c/mingtong/desk", &session).await.status, StatusCode::OK);
    let desk = with_session(&t, "/c/other/desk", &session).await;
    assert!(desk.location().starts_with("/c/other/sign-in"));
    let matter = with_session(&t, &format!("/c/other/matters/{id}"), &session).await;
    assert_eq!(matter.status, StatusCode::NOT_FOUND, "a matter of one community is none of another");
}

async fn forged_codes_and_cookies_open_nothing(t: TestApp) {
    let town = t.found().await;
    let session = session_of(&Browser::of_staff(&t, &town).await);
    let (flipped, zeros) = (format!("{}x", &session[..session.len() - 1]), "0".repeat(session.len()));
    for forged in ["", "x", &flipped, &zeros, &session.to_uppercase(), &format!("{session}0"), "' OR 1=1 --"] {
        let desk = with_session(&t, "/c/mingtong/desk", forged).await;
        assert!(desk.location().starts_with("/c/mingtong/sign-in"), "{forged}");
    }
    let mut resident = Browser::new(&t);
    let receipt = resident.report("", "院内排椅坏了", "staff").await;
    let code = receipt.code();
    let last = if code.ends_with('2') { '3' } else { '2' };
    let other = format!("{}{last}", &code[..code.len() - 1]);
    let mut stranger = Browser::new(&t);
    for forged in [other.as_str(), "", "%", "' OR 1=1 --", "AAAA-AAAA-AAAA"] {
        let answer = stranger.post("/track", &[("code", forged)]).await;
        assert!(answer.status.is_client_error() && !answer.html.contains("排椅"), "{forged}: {}", answer.html);
    }
    stranger.post("/track", &[("code", code)]).await.location();
}

async fn whoever_signs_in_gets_a_session_of_their_own(t: TestApp) {
    let town = t.found().await;
    Browser::of_staff(&t, &town).await;
    let login = town.who(Role::Staff).actor.person.unwrap().0.to_lowercase();
    let planted = "a".repeat(64);
    let mut victim = Browser::new(&t);
    let form = format!("login={login}&password={PASSWORD}");
    let request = Request::post("/c/mingtong/sign-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::COOKIE, format!("mt_session={planted}"));
    victim.send(request.body(Body::from(form)).unwrap()).await.location();
    let session = session_of(&victim);
    assert_ne!(session, planted, "a session that somebody else chose is not taken");
    let desk = with_session(&t, "/c/mingtong/desk", &planted).await;
    assert!(desk.location().starts_with("/c/mingtong/sign-in"), "nor does it open anything afterwards");
    let page = victim.get("/desk").await;
    victim.csrf = between(&page.html, "name=\"csrf\" value=\"", "\"").to_owned();
    victim.post("/sign-out", &[]).await.location();
    let desk = with_session(&t, "/c/mingtong/desk", &session).await;
    assert!(desk.location().starts_with("/c/mingtong/sign-in"), "whoever kept a copy is signed out too");
}

async fn no_form_is_taken_from_elsewhere(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    staff.csrf = "guessed".to_owned();
    for address in addresses() {
        let answer = staff.post(&of_nothing(&address), &[]).await;
        // Some look first for what the address names.
        let is_not_there = address.contains('{') && answer.status == StatusCode::NOT_FOUND;
        let is_refused = is_not_there || answer.status == StatusCode::FORBIDDEN;
        assert_ne!(is_refused, TAKEN_ANYWHERE.contains(&address.as_str()), "{address}: {}", answer.status);
    }
    // Whoever is signed in nowhere has no secret: there the browser says where a form comes from.
    for (from, site) in [("origin", "https://elsewhere.example"), ("origin", "null"), ("sec-fetch-site", "cross-site")]
    {
        for path in ["/c/mingtong/report", "/c/mingtong/sign-in", "/c/mingtong/track"] {
            let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let answer = Browser::new(&t).send(request.header(from, site).body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} from {site}");
        }
    }
}

async fn a_script_in_any_field_is_shown_and_not_run(t: TestApp) {
    let town = t.found().await;
    town.raise(town.report("三单元楼道灯不亮")).await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let mut secretary = Browser::signed_in(&t, &town, &town.who(Role::Secretary)).await;
    walk(&mut staff, true).await;
    let shown = walk(&mut staff, false).await;
    assert!(shown.len() >= 5, "what was typed is shown: {shown:?}");
    walk(&mut secretary, true).await;
    walk(&mut staff, false).await;
    let shown = walk(&mut Browser::new(&t), false).await;
    assert!(!shown.is_empty(), "to everybody too");
}

/// A PNG that says how large it is, and has nothing of that.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(1);
    // Behind the eight bytes of every PNG, the length of the first part and its name.
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// The check sum of a part of a PNG.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)))
}

async fn a_small_file_that_unpacks_to_a_huge_picture_is_refused(t: TestApp) {
    t.found().await;
    let mut resident = Browser::new(&t);
    resident.post("/report", &[("place", "")]).await.location();
    assert_eq!(bomb(40, 30), png(1), "of its own size it is a picture");
    for hostile in [bomb(60_000, 60_000), bomb(u32::MAX >> 1, 1), b"<svg><script>alert(7)</script></svg>".to_vec()] {
        let page = resident.post_pictures("/report/what", &[("what", "院内排椅坏了")], "pics", &[hostile]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.html);
        assert!(page.html.contains("院内排椅坏了"), "what was typed stays");
    }
}

async fn passwords_are_guessed_slowly(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let login = town.who(Role::Staff).actor.person.unwrap().0.to_lowercase();
    let mut guesser = Browser::new(&t);
    let mut refused = 0;
    for nth in 0..60 {
        let guess = format!("guess-{nth}");
        let answer = guesser.post("/sign-in", &[("login", &login), ("password", &guess)]).await;
        assert!(answer.status.is_client_error());
        refused += usize::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(refused >= 30, "{refused}");
    let right = guesser.post("/sign-in", &[("login", &login), ("password", PASSWORD)]).await;
    assert_eq!(right.status, StatusCode::TOO_MANY_REQUESTS, "nor does the right one tell from there");
    assert_eq!(staff.get("/desk").await.status, StatusCode::OK, "whoever is at work goes on");
}

async fn a_flood_of_reports_is_slowed_down_and_the_desk_is_not(t: TestApp) {
    let town = t.found().await;
    let mut staff = Browser::of_staff(&t, &town).await;
    let mut refused = 0;
    for nth in 0..250 {
        let mut flood = Browser::new(&t);
        flood.post("/report", &[("place", "")]).await;
        flood.post("/report/what", &[("what", &format!("路灯不亮{nth}"))]).await;
        flood.post("/report/tell", &[("reach", "none"), ("open", "public")]).await;
        refused = usize::from(flood.post("/report/check", &[]).await.status == StatusCode::TOO_MANY_REQUESTS);
        if refused > 0 {
            break;
        }
    }
    assert_eq!(refused, 1, "there is an end");
    let raised = staff.post("/desk/raise", &[("text", "来电：路灯不亮"), ("channel", "phone")]).await;
    assert_ne!(raised.status, StatusCode::TOO_MANY_REQUESTS);
}
