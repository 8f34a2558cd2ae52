//! What a program or a robot is told, in the form that it takes, and what its answer means.

use mingtong_app::Hall;
use mingtong_app::outward::{Answer, NoAnswer, Post};
use mingtong_app::sign;
use mingtong_app::telling::{Answered, Change, HookPost};
use mingtong_domain::Millis;
use mingtong_domain::telling::HookKind;
use mingtong_words::{FluentValue, Words};
use serde_json::{Value, json};

/// What a robot counts of what happened, with the key of its words.
const COUNTED: [(&str, &str); 4] = [
    ("matter.raised", "robot-raised"),
    ("matter.replied", "robot-replied"),
    ("matter.closed", "robot-closed"),
    ("notice.posted", "robot-notices"),
];
/// Bytes of a text that WeCom takes; DingTalk takes more.
const ROBOT_BYTES_MAX: usize = 2_048;
/// Statuses of HTTP.
const OK: std::ops::RangeInclusive<u16> = 200..=299;
const GONE: u16 = 410;

/// The message as it is sent.
pub fn post(words: Words, hall: &Hall, told: &HookPost, public_url: &str, now: Millis) -> Post {
    let base = format!("{}/c/{}", public_url.trim_end_matches('/'), hall.slug);
    let url = told.hook.url.clone();
    match told.hook.kind {
        HookKind::Webhook => {
            let body = for_program(hall, told, &base).to_string();
            Post { url, headers: signed(told, &body, now), body }
        }
        HookKind::WeCom => Post { url, headers: vec![], body: for_robot(words, hall, told, &base).to_string() },
        HookKind::DingTalk => {
            let url = match &told.hook.secret {
                Some(secret) => format!("{url}&timestamp={}&sign={}", now.0, encoded(&sign::dingtalk(secret, now.0))),
                None => url,
            };
            Post { url, headers: vec![], body: for_robot(words, hall, told, &base).to_string() }
        }
    }
}

/// The headers of Standard Webhooks 1.0: signed by the secret, and for a day by the one before.
fn signed(told: &HookPost, body: &str, now: Millis) -> Vec<(&'static str, String)> {
    let timestamp_s = now.0 / 1000;
    let secrets = told.hook.secret.iter().chain(&told.secret_before);
    let signatures: Vec<String> =
        secrets.filter_map(|secret| sign::webhook(secret, &told.id, timestamp_s, body)).collect();
    vec![
        ("webhook-id", told.id.clone()),
        ("webhook-timestamp", timestamp_s.to_string()),
        ("webhook-signature", signatures.join(" ")),
    ]
}

fn for_program(hall: &Hall, told: &HookPost, base: &str) -> Value {
    let change = |change: &Change| {
        json!({
            "position": change.position,
            "at_ms": change.at_ms,
            "kind": change.kind,
            "about": change.about,
            "url": page_of(change, base),
        })
    };
    let changes: Vec<Value> = told.changes.iter().map(change).collect();
    let made = told.made.civil().strftime("%Y-%m-%dT%H:%M:%S+08:00").to_string();
    json!({ "type": "record.grew", "timestamp": made, "data": { "community": hall.slug, "changes": changes } })
}

/// Where people read of it.
fn page_of(change: &Change, base: &str) -> Option<String> {
    let (noun, id) = change.about.split_once('/')?;
    let plural = match noun {
        "matter" => "matters",
        "notice" => "notices",
        "meeting" => "meetings",
        "reception" => "receptions",
        "resolution" => "resolutions",
        "project" => "projects",
        _ => return None,
    };
    Some(format!("{base}/{plural}/{id}"))
}

/// How much of what happened, and where to read on: nothing of anybody.
fn for_robot(words: Words, hall: &Hall, told: &HookPost, base: &str) -> Value {
    let mut lines = vec![words.ta("robot-head", &[("community", FluentValue::from(hall.name.as_str()))])];
    for (kind, key) in COUNTED {
        let count = told.changes.iter().filter(|change| change.kind == kind).count();
        if count > 0 {
            lines.push(words.ta(key, &[("n", count.into())]));
        }
    }
    if lines.len() == 1 {
        lines.push(words.ta("robot-others", &[("n", told.changes.len().into())]));
    }
    if base.starts_with("http") {
        lines.push(base.to_owned());
    }
    let mut text = lines.join("\n");
    text.truncate(text.floor_char_boundary(ROBOT_BYTES_MAX));
    json!({ "msgtype": "text", "text": { "content": text } })
}

/// Percent-encoding of what stands in a query.
fn encoded(value: &str) -> String {
    value.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
        text
    })
}

/// What an answer means. Robots say in their answer, not by its status, whether they took it.
pub fn answered(kind: HookKind, answer: Result<Answer, NoAnswer>) -> Answered {
    match answer {
        Ok(Answer { status, .. }) if status == GONE => Answered::Gone,
        Ok(Answer { status, .. }) if !OK.contains(&status) => Answered::Later(status.to_string()),
        Ok(_) if kind == HookKind::Webhook => Answered::Taken,
        Ok(Answer { body, .. }) => {
            let said: Option<Value> = serde_json::from_str(&body).ok();
            match said.as_ref().and_then(|said| said["errcode"].as_i64()) {
                Some(0) => Answered::Taken,
                Some(code) => Answered::Later(format!("errcode {code}")),
                None => Answered::Later("no errcode".to_owned()),
            }
        }
        Err(why @ (NoAnswer::BadAddress | NoAnswer::PrivateAddress)) => Answered::Refused(why.to_string()),
        Err(why @ (NoAnswer::Unreachable(_) | NoAnswer::Slow | NoAnswer::Later(_) | NoAnswer::Fault(_))) => {
            Answered::Later(why.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_app::telling::Hook;

    fn told(kind: HookKind, secret: Option<&str>) -> HookPost {
        let url = format!("{}1", kind.prefix());
        let hook = Hook {
            id: "h1".to_owned(),
            kind,
            name: "城市平台".to_owned(),
            url,
            secret: secret.map(str::to_owned),
            added: Millis(0),
            off: None,
        };
        let change = |position, kind: &str| {
            let (kind, about) = (kind.to_owned(), "matter/2021-0001".to_owned());
            Change { position, at_ms: 1, kind, about }
        };
        let changes = vec![change(7, "matter.raised"), change(8, "matter.replied"), change(9, "matter.replied")];
        HookPost { id: "msg_1".to_owned(), hook, secret_before: None, made: Millis(0), changes }
    }

    fn sent(kind: HookKind, secret: Option<&str>) -> Post {
        let words = Words::default();
        post(words, &Hall::default(), &told(kind, secret), "https://mt.example", Millis(1_614_265_330_000))
    }

    #[test]
    fn a_program_gets_signed_changes() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let post = sent(HookKind::Webhook, Some(secret));
        let expected = sign::webhook(secret, "msg_1", 1_614_265_330, &post.body).unwrap();
        let headers = [("webhook-id", "msg_1".to_owned()), ("webhook-timestamp", "1614265330".to_owned())];
        assert_eq!(post.headers[..2], headers);
        assert_eq!(post.headers[2], ("webhook-signature", expected));
        let body: Value = serde_json::from_str(&post.body).unwrap();
        assert_eq!(body["data"]["changes"][1]["kind"], "matter.replied");
        assert_eq!(body["data"]["changes"][1]["url"], "https://mt.example/c//matters/2021-0001");
    }

    #[test]
    fn a_robot_gets_numbers_and_a_link() {
        let post = sent(HookKind::DingTalk, Some("SEC000"));
        assert!(post.url.contains("&timestamp=1614265330000&sign=") && !post.url.contains('+'), "{}", post.url);
        let body: Value = serde_json::from_str(&post.body).unwrap();
        let text = body["text"]["content"].as_str().unwrap();
        assert!(text.contains("https://mt.example") && text.len() <= ROBOT_BYTES_MAX, "{text}");
        assert!(!text.contains("2021-0001"), "{text}");
    }

    #[test]
    fn what_an_answer_means() {
        let answer = |status, body: &str| Ok(Answer { status, body: body.to_owned() });
        let means = |kind, answer| answered(kind, answer);
        assert_eq!(means(HookKind::Webhook, answer(204, "")), Answered::Taken);
        assert_eq!(means(HookKind::Webhook, answer(410, "")), Answered::Gone);
        assert_eq!(means(HookKind::Webhook, answer(302, "")), Answered::Later("302".to_owned()));
        assert_eq!(means(HookKind::WeCom, answer(200, "{\"errcode\":0}")), Answered::Taken);
        assert_eq!(
            means(HookKind::WeCom, answer(200, "{\"errcode\":45009}")),
            Answered::Later("errcode 45009".to_owned())
        );
        assert!(matches!(means(HookKind::Webhook, Err(NoAnswer::PrivateAddress)), Answered::Refused(_)));
        assert!(matches!(means(HookKind::Webhook, Err(NoAnswer::Slow)), Answered::Later(_)));
    }
}
