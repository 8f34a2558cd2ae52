//! The accounts of funds that a community publishes, year by year, beside what follows from its log.

use super::published::{Comparing, items};
use super::published_sums::{figures, figures_add_up};
use mingtong_adapters::outward::NoAnswer;
use mingtong_domain::ids::FundId;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Funds that may be published beyond those of the log before their list counts as one that does not end.
const FUNDS_MORE_MAX: u64 = 1_000;

impl Comparing<'_> {
    /// The accounts of each fund. Pledges are sealed, so of a fund that has any only its expenses are compared with the
    /// log, and the sums over all funds only where none has any; the others have to follow from each other. By the log
    /// there are so many funds: whoever publishes may page over all of them, also over those that the year does not
    /// know.
    pub(super) async fn accounts(&mut self, year: i16, funds: u64) -> Result<(), NoAnswer> {
        let (ours, whole) = self.our_accounts(year).await?;
        let most = funds + FUNDS_MORE_MAX;
        let (mut read, mut skip) = (BTreeSet::new(), Some(0));
        while let Some(skipped) = skip {
            let page = self.published.read(&accounts(year, skipped)).await?.unwrap_or_default();
            match self.replay.closed.funds.is_empty() {
                _ if skipped > 0 => {}
                true => self.together(year, &whole, &page),
                false => figures_add_up(&mut self.found, &accounts(year, 0), &page["total"]),
            }
            for fund in items(&page) {
                let id = fund["id"].as_str().unwrap_or_default();
                // One may stand there twice: a fund that is opened meanwhile moves the others onto the next page.
                self.account(id, year, ours.get(id), fund);
                read.insert(id.to_owned());
            }
            skip = following(&page, skipped, most)?;
        }
        for (id, fund) in ours.iter().filter(|(id, _)| !read.contains(*id)) {
            self.account(id, year, Some(fund), &Value::Null);
        }
        Ok(())
    }

    /// The sums over all funds: together, by what they take from, month by month, and in the community's year.
    fn together(&mut self, year: i16, ours: &Value, theirs: &Value) {
        let place = format!("total {year}");
        let sides = (figures(&ours["total"], true), figures(&theirs["total"], true));
        self.found.values("account", &place, (&sides.0, &sides.1), 0);
        for of in ["common", "mixed", "other", "months", "community_year"] {
            self.found.values("account", &format!("{place}/{of}"), (&ours[of], &theirs[of]), 0);
        }
    }

    fn account(&mut self, id: &str, year: i16, ours: Option<&Value>, theirs: &Value) {
        let is_open = !self.replay.closed.funds.contains(&FundId::from(id));
        // Pledges alone may make a fund one of a time: then the log knows of nothing that was paid in it.
        let of_ours = match ours {
            None if !is_open => json!({}),
            ours => ours.map_or(Value::Null, |fund| figures(&fund["figures"], is_open)),
        };
        let of_theirs = figures(&theirs["figures"], is_open);
        self.found.values("account", &format!("{id} {year}"), (&of_ours, &of_theirs), 0);
        // Expenses are public, and so is what was planned for them.
        if ours.is_some() || is_open {
            let planned = ours.map_or(&Value::Null, |fund| &fund["budget"]);
            self.found.values("account", &format!("{id} {year}/budget"), (planned, &theirs["budget"]), 0);
        }
        if !is_open {
            self.found.not_checkable += 1;
            figures_add_up(&mut self.found, &format!("{} {id}", accounts(year, 0)), &theirs["figures"]);
        }
    }

    /// By fund, and the first page, with the sums over all of them.
    async fn our_accounts(&self, year: i16) -> Result<(BTreeMap<String, Value>, Value), NoAnswer> {
        let (mut found, mut first, mut skip) = (BTreeMap::new(), Value::Null, Some(0));
        while let Some(skipped) = skip {
            let page = self.ours.read(&accounts(year, skipped)).await?.unwrap_or_default();
            if skipped == 0 {
                first = page.clone();
            }
            let fund = |fund: &Value| (fund["id"].as_str().unwrap_or_default().to_owned(), fund.clone());
            found.extend(items(&page).iter().map(fund));
            skip = page["next"].as_u64();
        }
        Ok((found, first))
    }
}

fn accounts(year: i16, skip: u64) -> String {
    format!("/accounts?period={year}&skip={skip}")
}

/// How many funds the page after this one skips. Each skips more, up to the most: whoever is asked cannot keep whoever
/// asks for ever. A page may be empty though others follow.
fn following(page: &Value, skipped: u64, most: u64) -> Result<Option<u64>, NoAnswer> {
    match page["next"].as_u64().filter(|next| *next > skipped) {
        Some(next) if next > most => Err(NoAnswer::Unreachable("a list of accounts that does not end".to_owned())),
        next => Ok(next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_that_do_not_end_are_left() {
        let page = json!({ "items": [{}], "next": 3 });
        assert_eq!(following(&page, 0, 3), Ok(Some(3)));
        assert_eq!(following(&page, 3, 3), Ok(None));
        assert!(following(&page, 0, 2).is_err());
    }

    #[test]
    fn an_empty_page_of_accounts_is_not_the_last_one() {
        assert_eq!(following(&json!({ "items": [], "next": 20 }), 0, 1_021), Ok(Some(20)));
        assert_eq!(following(&json!({ "items": [], "next": null }), 20, 1_021), Ok(None));
    }
}
