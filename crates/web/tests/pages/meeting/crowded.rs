//! An evening of three hundred members: what is said and decided fits into the record, its pages and its minutes.

use super::long::BYTES_MAX;
use super::room::{Meeting, Room, name};
use crate::browser::{Browser, between};
use mingtong_domain::limits::{MINUTES_CHARS_MAX, STREAM_EVENTS_MAX};
use mingtong_domain::meeting::{
    Attends, Command, ItemId, ItemKind, MotionId, NamedVoice, Says, SignedInBy, SpeechId, SpeechKind,
};
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(three_hundred_members_speak_and_decide);

const MEMBERS: usize = 300;
const DECISIONS: u32 = 40;
/// The motions to which somebody speaks, thrice each: sixty speeches.
const SPOKEN_TO: u32 = 20;

async fn three_hundred_members_speak_and_decide(t: TestApp) {
    let room = Room::of(&t, MEMBERS).await;
    let titles: Vec<String> =
        (1..=DECISIONS + 1).map(|nth| format!("第{nth}件事：{}", "加固单元门头，居民自筹一部分".repeat(2))).collect();
    let items: Vec<(ItemKind, &str)> = titles.iter().map(|title| (ItemKind::Decide, title.as_str())).collect();
    let meeting = room.opened(&items, MEMBERS).await;
    come_and_go(&meeting).await;
    for nth in 1..=DECISIONS {
        put(&meeting, nth).await;
        if nth <= SPOKEN_TO {
            speak(&meeting, nth).await;
        }
        meeting.does(if nth == DECISIONS { by_name(&room, nth) } else { by_hands(&room, nth) }).await;
    }
    put(&meeting, DECISIONS + 1).await;
    let (person, item, kind) = (room.members[200].clone(), ItemId(DECISIONS + 1), SpeechKind::Contra);
    meeting.does(Command::AskForFloor { item, person, kind }).await;
    let called = format!("/motions/{DECISIONS}/result.html");
    let pages = ["", "/people", "/names", "/live", "/notice.html", "/sign-in.html", "/minutes.html", &called];
    every_page_is_small(&meeting, &pages).await;
    let (to, reason) = (t.app.now().date().tomorrow().unwrap(), "下次再议".to_owned());
    meeting.does(Command::PutOffItem { item, to, reason }).await;
    meeting.does(Command::End {}).await;
    assert!(meeting.view().await.meeting.events < STREAM_EVENTS_MAX / 2, "and half of its room is left");
    written(&meeting).await;
    every_page_is_small(&meeting, &["", "/people", "/minutes", "/minutes?write=1", "/minutes.html"]).await;
}

/// Some go and come back, and those who look on come as well.
async fn come_and_go(meeting: &Meeting<'_>) {
    let persons = || meeting.room.members[MEMBERS - 20..].to_vec();
    meeting.does(Command::Leave { persons: persons() }).await;
    let (attends, by) = (Attends::Member, SignedInBy::Code);
    meeting.does(Command::Come { persons: persons(), attends, by }).await;
}

async fn put(meeting: &Meeting<'_>, nth: u32) {
    let text = format!("动议{nth}：{}", "按预算办理，账目公开。".repeat(4));
    let mover = Some(meeting.room.members[nth as usize].clone());
    meeting.does(Command::PutMotion { item: ItemId(nth), amends: None, mover, text }).await;
}

/// Three speak to a motion, each once.
async fn speak(meeting: &Meeting<'_>, nth: u32) {
    for (turn, kind) in (0_u32..).zip([SpeechKind::Pro, SpeechKind::Contra, SpeechKind::Question]) {
        let speech = SpeechId(3 * (nth - 1) + turn + 1);
        let person = meeting.room.members[speech.0 as usize + 10].clone();
        meeting.does(Command::AskForFloor { item: ItemId(nth), person, kind }).await;
        meeting.does(Command::GiveFloor { speech, reason: Some("照名单".to_owned()) }).await;
        meeting.does(Command::LeaveFloor { speech }).await;
    }
}

fn by_hands(room: &Room<'_>, nth: u32) -> Command<String> {
    let (motion, counted_by) = (MotionId(nth), [1, 2].map(|nth| room.members[nth].clone()));
    let (agree, oppose, abstain) = (200, 60, 30);
    Command::DecideByHands { motion, agree, oppose, abstain, counted_by, proxies: vec![], entered: None, source: None }
}

fn by_name(room: &Room<'_>, nth: u32) -> Command<String> {
    let says = |nth: usize| [Says::Agree, Says::Agree, Says::Oppose, Says::Abstain][nth % 4];
    let voice = |(nth, person): (usize, &mingtong_domain::ids::PersonId)| NamedVoice {
        person: person.clone(),
        says: says(nth),
    };
    let voices = room.members.iter().enumerate().map(voice).collect();
    let (motion, counted_by) = (MotionId(nth), [1, 2].map(|nth| room.members[nth].clone()));
    Command::DecideByName { motion, voices, counted_by, proxies: vec![] }
}

/// Whoever looks, in whichever language: every part of every page.
async fn every_page_is_small(meeting: &Meeting<'_>, pages: &[&str]) {
    let room = meeting.room;
    for language in ["", "en"] {
        let convenor = room.browser_of(0).await.and_speaks(language);
        let staff = room.staff().await.and_speaks(language);
        for mut browser in [Browser::speaking(room.t, language), staff, convenor] {
            let mut ahead: Vec<String> = pages.iter().map(|page| format!("{}{page}", meeting.path)).collect();
            ahead.push(format!("/bodies/{}", room.body));
            while let Some(address) = ahead.pop() {
                let page = browser.get(&address).await;
                assert_eq!(page.status, axum::http::StatusCode::OK, "{address}");
                assert!(page.html.len() < BYTES_MAX, "{language} {address}: {} bytes", page.html.len());
                ahead.extend(next_of(&page.html));
            }
        }
    }
}

/// The minutes are what the draft says, every line of it, and are read a part at a time.
async fn written(meeting: &Meeting<'_>) {
    let minutes = format!("{}/minutes", meeting.path);
    let mut english = meeting.room.staff().await.and_speaks("en");
    let in_english = draft_of(&mut english, &minutes).await;
    let mut staff = meeting.room.staff().await;
    let page = staff.get(&minutes).await.html;
    assert!(!page.contains("<textarea") && page.contains("/minutes?write=1\""), "written on its own page: {page}");
    let draft = draft_of(&mut staff, &minutes).await;
    assert!(draft.chars().count() < MINUTES_CHARS_MAX, "{} characters", draft.chars().count());
    assert_eq!(in_english, draft, "in Chinese for the neighbours, whoever writes them down");
    meeting.done(&mut staff, "write_minutes", &[("text", &draft)]).await;
    assert_eq!(meeting.view().await.minutes[0].text, draft, "cut nowhere");
    let (mut read, mut part) = (String::new(), Some(minutes.clone()));
    while let Some(address) = part {
        let page = Browser::new(meeting.room.t).get(&address).await.html;
        assert!(!page.contains("class=\"hand\""), "all of it is from what happened");
        read.push_str(&page);
        part = next_of(&page);
    }
    let read = plain(&read);
    for line in draft.lines() {
        assert!(read.contains(&format!(">{line}</p>")), "{line}");
    }
    assert!(read.contains(&name(MEMBERS - 1)), "everybody is named");
    // What is too long is refused and comes back, on the page on which it is written.
    let much = "长".repeat(MINUTES_CHARS_MAX + 1);
    let refused = meeting.send(&mut staff, "write_minutes", &[("text", &much)]).await;
    assert!(refused.html.contains("30000") && refused.html.contains(&format!("{much}</textarea>")));
}

async fn draft_of(browser: &mut Browser, minutes: &str) -> String {
    let page = browser.get(&format!("{minutes}?write=1")).await.html;
    plain(between(&page, "<textarea", "</textarea>").split_once('>').unwrap().1).trim().to_owned()
}

/// The address of the part after this one.
fn next_of(page: &str) -> Option<String> {
    let link = page.split("<a ").find(|link| link.contains("rel=\"next\""))?;
    let address = plain(between(link, "href=\"/c/mingtong", "\""));
    address.split('#').next().map(str::to_owned)
}

/// What stands behind the characters that pages escape.
fn plain(html: &str) -> String {
    let escaped = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    escaped.iter().fold(html.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}
