//! Telling people while the server runs: letters are made of what was queued, handed over one after the other, and what
//! came of each is noted. Several nodes may do so: a letter is taken by one of them (docs/ops/telling.md).

mod hook;
mod letter;

use anyhow::Context;
use letter::letter;
use mingtong_app::mail::{Mailer, Undelivered};
use mingtong_app::outward::Outward;
use mingtong_app::telling::{
    gather, gather_for_hooks, mails_due, posts_due, settle, settle_post, take_mail, take_post,
};
use mingtong_app::{App, Fail, Hall};
use mingtong_words::{Language, Words};
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};

/// How often it is looked whether somebody is to be told.
const EVERY: Duration = Duration::from_secs(5);
/// How long a mail server that is away is left alone: letters have only so many tries.
const REST: Duration = Duration::from_secs(60);

/// By which server letters go out.
#[derive(Debug, clap::Args)]
pub struct Telling {
    /// The mail server: smtps://user:password@host, smtp://user:password@host:587?tls=required.
    #[arg(long, env = "MINGTONG_SMTP_URL", hide_env_values = true)]
    smtp_url: Option<String>,
    /// The address from which letters come.
    #[arg(long, env = "MINGTONG_MAIL_FROM", requires = "smtp_url")]
    mail_from: Option<String>,
    /// Programs in a private network may be told of the record, too.
    #[arg(long, env = "MINGTONG_HOOKS_TO_PRIVATE")]
    hooks_to_private: bool,
}

impl Telling {
    /// Whoever takes letters; none where no server is set.
    ///
    /// # Errors
    /// The settings cannot be read.
    pub fn mailer(&self, words: Words) -> anyhow::Result<Option<Mailer>> {
        let Some(url) = &self.smtp_url else { return Ok(None) };
        let from = self.mail_from.as_deref().context(words.t("cli-mail-from-missing"))?;
        let mailer = Mailer::smtp(url, from).context(words.t("cli-mail-settings"))?;
        Ok(Some(mailer))
    }

    /// Whether programs in a private network may be told.
    pub fn allows_private(&self) -> bool {
        self.hooks_to_private
    }

    /// The way to programs and robots.
    ///
    /// # Errors
    /// The cryptography cannot be set up.
    pub fn outward(&self) -> anyhow::Result<Outward> {
        Ok(Outward::new(self.hooks_to_private)?)
    }
}

/// Who hands letters over, and where people find what they tell of.
#[derive(Debug, Clone)]
pub struct Postman {
    /// The application.
    pub app: App,
    /// Whoever takes letters.
    pub mailer: Mailer,
    /// The address under which people reach the pages; empty where nobody said one.
    pub public_url: String,
}

impl Postman {
    /// Goes round as long as the server runs.
    pub async fn serve(self) {
        let mut every = interval(EVERY);
        every.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            every.tick().await;
            match self.round().await {
                Ok(true) => {}
                Ok(false) => every.reset_after(REST),
                Err(error) => tracing::warn!(%error, "telling.round"),
            }
        }
    }

    /// Once round all communities, as long as the mail server is there; whether it is.
    async fn round(&self) -> Result<bool, Fail> {
        for hall in self.app.halls().await? {
            gather(&self.app, &hall).await?;
            for id in mails_due(&self.app, &hall).await? {
                if !self.hand_over(&hall, &id).await? {
                    // Nobody is there: the others keep their tries.
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Hands a letter over, unless another node has it; whether the mail server is there.
    async fn hand_over(&self, hall: &Hall, id: &str) -> Result<bool, Fail> {
        let Some(mail) = take_mail(&self.app, hall, id).await? else { return Ok(true) };
        // Residents are spoken to in the language of the place.
        let letter = letter(Words::new(Language::ZhCn), hall, &mail, &self.public_url, self.app.now());
        let handed = self.mailer.send(letter).await;
        let result = match &handed {
            Ok(()) => "taken",
            Err(Undelivered::Unreachable(_)) => "unreachable",
            Err(Undelivered::Later(_)) => "later",
            Err(Undelivered::Refused(_)) => "refused",
            Err(Undelivered::Unsure(_)) => "unsure",
        };
        metrics::counter!("mingtong_letters_total", "result" => result).increment(1);
        let is_there = !matches!(handed, Err(Undelivered::Unreachable(_)));
        if !is_there {
            tracing::warn!("telling.unreachable");
        }
        settle(&self.app, hall, id, handed).await?;
        Ok(is_there)
    }
}

/// Who tells programs and robots of the record. They are told beside the letters: one that is slow keeps no letter.
#[derive(Debug, Clone)]
pub struct Crier {
    /// The application.
    pub app: App,
    /// The way to them.
    pub outward: Outward,
    /// The address under which people reach the pages; empty where nobody said one.
    pub public_url: String,
}

impl Crier {
    /// Goes round as long as the server runs.
    pub async fn serve(self) {
        let mut every = interval(EVERY);
        every.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            every.tick().await;
            if let Err(error) = self.round().await {
                tracing::warn!(%error, "telling.hooks");
            }
        }
    }

    /// Once round all communities.
    async fn round(&self) -> Result<(), Fail> {
        for hall in self.app.halls().await? {
            gather_for_hooks(&self.app, &hall).await?;
            for id in posts_due(&self.app, &hall).await? {
                let Some(taken) = take_post(&self.app, &hall, &id).await? else { continue };
                let post = hook::post(Words::new(Language::ZhCn), &hall, &taken, &self.public_url, self.app.now());
                let answered = hook::answered(taken.hook.kind, self.outward.send(&post).await);
                settle_post(&self.app, &hall, &taken, answered).await?;
            }
        }
        Ok(())
    }
}
