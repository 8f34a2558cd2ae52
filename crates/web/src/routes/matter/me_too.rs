//! How whoever says "me too" wants to be told: chosen as by whoever reports.

use crate::form::Form;
use mingtong_app::matter::Reach;

/// What was chosen and typed.
#[derive(Debug, Default)]
pub(crate) struct MeToo {
    /// `none`, `phone` or `email`; empty where nothing was said about it.
    pub(crate) how: String,
    pub(crate) phone: String,
    pub(crate) email: String,
}

impl MeToo {
    pub(crate) fn of(form: &Form) -> Self {
        let typed = |name: &str| form.maybe(name).unwrap_or_default();
        Self { how: typed("reach"), phone: typed("phone"), email: typed("email") }
    }

    /// How they are told; or the key of what is wrong with what they chose.
    pub(crate) fn reach(&self) -> Result<Reach, &'static str> {
        let left = |words: &str| Some(words.to_owned()).filter(|words| !words.is_empty());
        let (phone, email) = (left(&self.phone), left(&self.email));
        match self.how.as_str() {
            "phone" if phone.is_none() => Err("report-error-phone"),
            "phone" => Ok(Reach { phone, ..Reach::default() }),
            "email" if email.is_none() => Err("refusal-email-incomplete"),
            "email" => Ok(Reach { email, ..Reach::default() }),
            // Whoever left a number and forgot to choose it would wait for a call.
            "none" if phone.is_some() || email.is_some() => Err("report-error-reach-unclear"),
            "none" => Ok(Reach::untold()),
            _ => Ok(Reach { phone, email, untold: false }),
        }
    }
}
