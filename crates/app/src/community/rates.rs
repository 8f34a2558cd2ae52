//! The three rates and what they are made of. A rate is never a percentage alone: it is so many of so many, and 0 of 0
//! is nothing. What is left out of a denominator is said, with its reason (`locales/*/community.ftl`).

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::rules::RuleId;
use mingtong_store::rows::Counts;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The part.
    pub of: i64,
    /// The whole.
    pub all: i64,
}

impl Rate {
    /// In thousandths, rounded half up as every spreadsheet does that computes them again; none for 0 of 0. The only
    /// place where a rate is rounded.
    pub fn permille(self) -> Option<i64> {
        (self.all > 0).then(|| (self.of * 2000 + self.all) / (self.all * 2))
    }

    /// As text with one decimal: `99.4%`, or `—` for 0 of 0.
    pub fn percent(self) -> String {
        self.permille().map_or("—".to_owned(), |permille| format!("{}.{}%", permille / 10, permille % 10))
    }
}

/// The rates of a community.
#[derive(Debug, Clone)]
pub struct Rates {
    /// What they are made of.
    pub counts: Counts,
    /// Response: replied, of all that were owed a reply (withdrawn ones are not).
    pub response: Rate,
    /// Replied in time, of the clocks to reply that have ended.
    pub response_in_time: Rate,
    /// Resolution: solved, of those closed after a check (imported letters were checked by nobody here).
    pub resolution: Rate,
    /// Done in time, of the clocks to finish that have ended.
    pub finished_in_time: Rate,
    /// Satisfaction: rated satisfied or better, of those rated; what was opened again is judged anew.
    pub satisfaction: Rate,
}

/// The rates of the public matters, of all days.
///
/// # Errors
/// The database failed.
pub async fn rates(app: &App, hall: &Hall) -> Result<Rates, Fail> {
    let now = app.now();
    let satisfied = hall.register.rules.integer(RuleId::RatingSatisfiedAtLeast, now);
    let satisfied = satisfied.map_err(|missing| Fail::Fault(missing.to_string()))?;
    let counts = app.store.read().await?.link().counts(hall.id, true, now.0, satisfied).await?;
    Ok(Rates {
        response: Rate { of: counts.replied, all: counts.received - counts.withdrawn },
        response_in_time: Rate { of: counts.replied_in_time, all: counts.reply_clocks },
        resolution: Rate { of: counts.solved, all: counts.closed },
        finished_in_time: Rate { of: counts.finished_in_time, all: counts.finish_clocks },
        satisfaction: Rate { of: counts.satisfied, all: counts.rated },
        counts,
    })
}

#[cfg(test)]
mod tests {
    use super::Rate;

    #[test]
    fn nothing_of_nothing_is_a_dash_and_a_half_is_rounded_up() {
        assert_eq!(Rate { of: 0, all: 0 }.percent(), "—");
        for (of, all, percent) in [
            (0, 3, "0.0%"),
            (3, 3, "100.0%"),
            (21, 27, "77.8%"),
            (1, 3, "33.3%"),
            (2, 3, "66.7%"),
            (721, 725, "99.4%"),
            (1, 2000, "0.1%"),
            (49, 100_000, "0.0%"),
            (1999, 2000, "100.0%"),
        ] {
            assert_eq!(Rate { of, all }.percent(), percent, "{of} of {all}");
        }
    }
}
