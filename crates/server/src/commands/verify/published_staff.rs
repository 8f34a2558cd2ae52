//! What is shown of what the staff of units did and can do. Entries about them are sealed, so that nobody outside can
//! tell who said it: each text has to come to the reference that is given with it, none may be what the log has in the
//! open of something else, and no more may be shown than something is recorded of.

use super::compared::NOTHING;
use super::published::Comparing;
use super::published_matters::compare_texts;
use super::staff_shown::{ELSEWHERE, MEMBERS, SERVICES, Staff, array, says_more};
use mingtong_adapters::outward::NoAnswer;
use mingtong_store::StoreError;
use serde_json::Value;
use std::collections::BTreeSet;

/// Entries about a report that is listed: it was made, and taken in.
const ENTRIES_OF_LISTED: u64 = 2;

impl Comparing<'_> {
    /// The words of the staff of a unit, on one of its pages.
    pub(super) async fn words_of_staff(&mut self, unit: &str, page: &Value) -> Result<(), NoAnswer> {
        let (of, texts) = (format!("reporting/{unit}"), array(&page["texts"]));
        let given = texts.iter().filter_map(|text| text["reference"].as_str());
        let masked = array(&page["masked"]).iter().filter_map(Value::as_str);
        let references: Vec<String> = given.chain(masked).map(str::to_owned).collect();
        let elsewhere = self.recorded_elsewhere(&references).await?;
        let is_own = |text: &&Value| text["reference"].as_str().is_none_or(|it| !elsewhere.contains(it));
        let own: Vec<Value> = texts.iter().filter(is_own).cloned().collect();
        let expected = own.iter().filter_map(|text| text["reference"].as_str()).map(str::to_owned).collect();
        compare_texts(&mut self.found, ("words", &of), expected, &Value::from(own));
        for reference in elsewhere {
            self.found.differ("words", format!("{of} {reference}"), ELSEWHERE, &reference);
        }
        if says_more(page) {
            self.found.differ("words", of, NOTHING, "…");
        }
        Ok(())
    }

    /// Those of these references that the log has in the open: nothing of the staff is there.
    async fn recorded_elsewhere(&self, references: &[String]) -> Result<BTreeSet<String>, NoAnswer> {
        let failed = |error: StoreError| NoAnswer::Unreachable(error.to_string());
        let mut reader = self.replay.store().read().await.map_err(failed)?;
        let known = reader.link().contents(self.replay.community(), references).await.map_err(failed)?;
        Ok(known.into_iter().map(|text| text.content_id).collect())
    }

    /// Compares how many of the staff of all units are shown, and what they did, with what is sealed of reports. What
    /// was not read may be about them, too.
    pub(super) fn staff_adds_up(&mut self) {
        let (reports, Staff { members, services }) = (&self.replay.closed.reports, self.staff);
        let entries = reports.values().sum::<u64>() + self.held;
        let members_max = reports.len() as u64 + self.held;
        let services_max = entries.saturating_sub(members.saturating_mul(ENTRIES_OF_LISTED));
        for (of, most, shown) in [(MEMBERS, members_max, members), (SERVICES, services_max, services)] {
            match shown <= most {
                true => self.found.agree += 1,
                false => self.found.differ("staff", of.to_owned(), most, shown),
            }
        }
    }
}
