//! `mingtong audit`.

use crate::speak;
use mingtong_app::App;
use mingtong_app::account_book::PartedBooks;
use mingtong_app::community::audit::{AuditLine, audit};
use mingtong_app::fund::MoneyFault;
use mingtong_domain::Millis;
use mingtong_domain::money::yuan;
use mingtong_words::Words;
use std::process::ExitCode;

pub async fn run(app: &App, words: Words) -> anyhow::Result<ExitCode> {
    let mut is_sound = true;
    for community in audit(app).await? {
        let args = [
            ("slug", community.slug.clone()),
            ("name", community.name.clone()),
            ("matters", community.matters.to_string()),
            ("unanswered", community.unanswered.len().to_string()),
            ("overdue", community.overdue.len().to_string()),
            ("broken", (community.broken.len() + community.money.len()).to_string()),
        ];
        speak::line(speak::text(words, "cli-audit-community", &args));
        list(words, "cli-audit-unanswered", &community.unanswered);
        list(words, "cli-audit-overdue", &community.overdue);
        for books in &community.books {
            speak::line(format!("  {}", parted(words, books)));
        }
        if community.names_actors {
            speak::line(format!("  {}", words.t("record-names-actors")));
        }
        for broken in &community.broken {
            is_sound = false;
            let invariant = words.t(broken.invariant.key());
            speak::line(format!("  {} {}: {invariant}", words.t("cli-audit-broken"), broken.number));
        }
        for fault in &community.money {
            is_sound = false;
            speak::line(format!("  {} {}", words.t("cli-audit-broken"), money(words, fault)));
        }
    }
    let altered = mingtong_store::check_record(&app.store).await?;
    // Of what was altered nothing follows.
    if altered.is_empty() && list_impossible(app, words).await? {
        is_sound = false;
    }
    for difference in altered {
        is_sound = false;
        let what = difference.stored.or(difference.from_log).unwrap_or_default();
        let (community, table) = (difference.community, difference.table);
        speak::line(format!("{} {community} {table} {what}", words.t("cli-audit-altered")));
    }
    if let Some(last) = app.calendar_ends() {
        speak::line(speak::text(words, "cli-audit-calendar-ends", &[("day", last.to_string())]));
    }
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Lists the entries that cannot be honest, by community; whether there are any.
async fn list_impossible(app: &App, words: Words) -> anyhow::Result<bool> {
    let mut is_any = false;
    for hall in app.halls().await? {
        let looked = Box::pin(mingtong_store::look_for_impossible(&app.store, hall.id, i64::MAX)).await?;
        for it in looked.impossible {
            is_any = true;
            let why = words.word("impossible", it.why.key());
            let args = [("place", it.position.to_string()), ("thing", it.stream), ("why", why)];
            let said = speak::text(words, "cli-audit-impossible", &args);
            speak::line(format!("{} {}: {said}", words.t("cli-audit-broken"), hall.slug));
        }
    }
    Ok(is_any)
}

fn money(words: Words, fault: &MoneyFault) -> String {
    let [said, found] = fault.figures();
    let args = [("fund", fault.fund.to_string()), ("what", fault.what.clone()), ("said", said), ("found", found)];
    speak::text(words, fault.invariant.key(), &args)
}

fn parted(words: Words, books: &PartedBooks) -> String {
    let it = &books.parted;
    let args = [
        ("book", it.later.to_string()),
        ("place", books.place.clone().unwrap_or_else(|| words.t("account-book-everywhere").to_owned())),
        ("account", words.word("account-book-account", it.account.key())),
        ("from", it.period.from.to_string()),
        ("to", it.period.to.to_string()),
        ("opening", yuan(it.opening)),
        ("closing", yuan(it.closing)),
    ];
    speak::text(words, "cli-audit-account-books", &args)
}

fn list(words: Words, key: &str, lines: &[AuditLine]) {
    for line in lines {
        let day = |at: Millis| at.date().to_string();
        // A day that ends at midnight ends on that day, as the pages say it.
        let due = |at: Millis| day(Millis(at.0 - 1));
        let args = [
            ("number", line.number.clone()),
            ("stage", words.word("stage", line.stage.key())),
            ("received", day(line.received)),
            ("due", line.due.map_or_else(|| "—".to_owned(), due)),
        ];
        speak::line(format!("  {}", speak::text(words, key, &args)));
    }
}
