//! The book itself: rules with their dates, set at run time, looked up by moment.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::contradiction::{contradict, partners};
use super::id::RuleId;
use super::law::takes_away;
use super::requirement::Requirement;
use super::rule::{RULE_VERSIONS_MAX, Rule, RuleFault, RuleValue};
use crate::time::{Millis, Span};

/// No rule of that name and kind is in force on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the rule book has no {id} in force on {date}")]
pub struct MissingRule {
    /// Which rule was needed.
    pub id: RuleId,
    /// On which day.
    pub date: Date,
}

/// All rules of a community, past, present and announced.
///
/// Of versions that overlap, the one with the later `from` wins, so that a temporary rule covers the one before and
/// gives it back when it ends. A version with the same `from` replaces the one set before: so a slip is mended. What
/// the community set itself stands before the defaults and never in their place: on a day on which none of its own
/// rules holds, the default does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleBook {
    /// What holds where no version of its own does.
    upon: Option<&'static RuleBook>,
    versions: BTreeMap<RuleId, BTreeMap<Date, Rule>>,
}

impl RuleBook {
    /// A book without a rule.
    pub fn empty() -> RuleBook {
        RuleBook::default()
    }

    /// The book that a community starts with: the defaults, and nothing of its own yet.
    pub fn of_a_community() -> RuleBook {
        RuleBook { upon: Some(RuleBook::defaults()), versions: BTreeMap::new() }
    }

    /// Whether [`set`](RuleBook::set) would take the rule.
    ///
    /// # Errors
    /// [`RuleFault`] saying what is wrong with it.
    pub fn check(&self, rule: &Rule) -> Result<(), RuleFault> {
        rule.check()?;
        match self.versions.get(&rule.id) {
            Some(dated) if dated.len() >= RULE_VERSIONS_MAX && !dated.contains_key(&rule.from) => {
                return Err(RuleFault::Full { id: rule.id });
            }
            _ => {}
        }
        if let Some(law) = self.law_above(rule) {
            return Err(RuleFault::BelowLaw { id: rule.id, basis: law.basis.clone() });
        }
        match self.contradicted_by(rule) {
            Some(other) => Err(RuleFault::Contradicts { id: rule.id, other }),
            None => Ok(()),
        }
    }

    /// The national law from which a rule of the community would take away on some of its days.
    fn law_above(&self, rule: &Rule) -> Option<&'static Rule> {
        let laws = self.upon?.versions.get(&rule.id)?.values().filter(|law| law.is_national());
        let meets =
            |law: &&Rule| rule.to.is_none_or(|to| law.from <= to) && law.to.is_none_or(|last| rule.from <= last);
        laws.filter(meets).find(|law| takes_away(rule.id, rule.value, law.value))
    }

    /// The rule that would be contradicted on a day on which it is not yet. What was set by a program that allowed it
    /// keeps nobody from setting the rest right, one after the other.
    fn contradicted_by(&self, rule: &Rule) -> Option<RuleId> {
        let mut then = self.clone();
        then.put(rule.clone());
        partners(rule.id).find(|other| {
            let days = then.turning_days(rule.id).chain(then.turning_days(*other)).chain(self.turning_days(rule.id));
            days.map(Millis::from_date).any(|day| {
                let is_so = |book: &RuleBook| {
                    let held = |id| book.rule(id, day).ok().map(|held| (id, held.value));
                    held(rule.id).zip(held(*other)).is_some_and(|(one, other)| contradict(one, other))
                };
                is_so(&then) && !is_so(self)
            })
        })
    }

    /// The days on which another version of a rule may come to hold.
    fn turning_days(&self, id: RuleId) -> impl Iterator<Item = Date> {
        let books = [self.upon, Some(self)].into_iter().flatten();
        let versions = books.filter_map(move |book| book.versions.get(&id)).flat_map(BTreeMap::values);
        versions.flat_map(|rule| [Some(rule.from), rule.to.and_then(|to| to.tomorrow().ok())].into_iter().flatten())
    }

    /// Takes the rule in; the version of the same rule with the same `from`, if any, is replaced.
    ///
    /// # Errors
    /// [`RuleFault`] saying what is wrong with it; the book is unchanged.
    pub fn set(&mut self, rule: Rule) -> Result<(), RuleFault> {
        self.check(&rule)?;
        self.put(rule);
        Ok(())
    }

    /// Takes in a rule that was set before, by a program that may have allowed more. One that nothing could be computed
    /// with leaves the book as it was.
    pub(crate) fn take_in(&mut self, rule: Rule) {
        if rule.is_usable() {
            self.put(rule);
        }
    }

    fn put(&mut self, rule: Rule) {
        self.versions.entry(rule.id).or_default().insert(rule.from, rule);
    }

    /// The rule in force at the moment `at`, with its basis.
    ///
    /// # Errors
    /// [`MissingRule`] when none is.
    pub fn rule(&self, id: RuleId, at: Millis) -> Result<&Rule, MissingRule> {
        let date = at.date();
        let dated = self.versions.get(&id).into_iter();
        let mut newest_first = dated.flat_map(|dated| dated.range(..=date).rev()).map(|(_, rule)| rule);
        match (newest_first.find(|rule| rule.holds_on(date)), self.upon) {
            (Some(rule), _) => Ok(rule),
            (None, Some(upon)) => upon.rule(id, at),
            (None, None) => Err(MissingRule { id, date }),
        }
    }

    /// The span in force at the moment `at`.
    ///
    /// # Errors
    /// [`MissingRule`] when none is, or when `id` is not the name of a span.
    pub fn span(&self, id: RuleId, at: Millis) -> Result<Span, MissingRule> {
        match self.rule(id, at)?.value {
            RuleValue::Span(span) => Ok(span),
            RuleValue::Integer(_) | RuleValue::Requirement(_) => Err(MissingRule { id, date: at.date() }),
        }
    }

    /// The number in force at the moment `at`, within the bounds of [`RuleId::allowed`].
    ///
    /// # Errors
    /// [`MissingRule`] when none is, or when `id` is the name of a span.
    pub fn integer(&self, id: RuleId, at: Millis) -> Result<i64, MissingRule> {
        match self.rule(id, at)?.value {
            RuleValue::Integer(number) => Ok(number),
            RuleValue::Span(_) | RuleValue::Requirement(_) => Err(MissingRule { id, date: at.date() }),
        }
    }

    /// How many must take part or agree at the moment `at`, with its basis.
    ///
    /// # Errors
    /// [`MissingRule`] when none is, or when `id` is the name of a span or a number.
    pub fn requirement(&self, id: RuleId, at: Millis) -> Result<(Requirement, &Rule), MissingRule> {
        let rule = self.rule(id, at)?;
        match rule.value {
            RuleValue::Requirement(requirement) => Ok((requirement, rule)),
            RuleValue::Span(_) | RuleValue::Integer(_) => Err(MissingRule { id, date: at.date() }),
        }
    }

    /// Every version of every rule, in the order of [`RuleId::ALL`]: the default, then its own by first day.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        let books = move || [self.upon, Some(self)].into_iter().flatten();
        let of = move |id: &'static RuleId| books().filter_map(|book| book.versions.get(id));
        RuleId::ALL.iter().flat_map(move |id| of(id).flat_map(BTreeMap::values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Allowed, Unit};
    use jiff::civil::date;
    use proptest::prelude::*;

    fn rule(value: i64, from: Date, to: Option<Date>) -> Rule {
        let (jurisdiction, basis) = ("明通巷社区".to_owned(), "居民会议决定".to_owned());
        Rule { id: RuleId::ReturnCap, value: RuleValue::Integer(value), jurisdiction, basis, from, to }
    }

    fn cap(book: &RuleBook, on: Date) -> Result<i64, MissingRule> {
        book.integer(RuleId::ReturnCap, Millis::from_date(on))
    }

    fn book(rules: impl IntoIterator<Item = Rule>) -> RuleBook {
        let mut book = RuleBook::empty();
        for rule in rules {
            book.set(rule).unwrap();
        }
        book
    }

    #[test]
    fn a_rule_holds_from_its_first_day_to_its_last() {
        let book = book([rule(3, date(2026, 3, 1), Some(date(2026, 3, 31)))]);
        let missing = |date| Err(MissingRule { id: RuleId::ReturnCap, date });
        assert_eq!(cap(&book, date(2026, 2, 28)), missing(date(2026, 2, 28)));
        assert_eq!(cap(&book, date(2026, 3, 1)), Ok(3));
        assert_eq!(cap(&book, date(2026, 3, 31)), Ok(3));
        assert_eq!(cap(&book, date(2026, 4, 1)), missing(date(2026, 4, 1)));
        let last_moment = Millis(Millis::from_date(date(2026, 4, 1)).0 - 1);
        assert_eq!(book.integer(RuleId::ReturnCap, last_moment), Ok(3), "dates are those of Shanghai");
    }

    #[test]
    fn the_later_from_wins_and_gives_back_when_it_ends() {
        let general = rule(2, date(2020, 1, 1), None);
        let trial = rule(0, date(2026, 3, 1), Some(date(2026, 3, 31)));
        for order in [[general.clone(), trial.clone()], [trial, general]] {
            let book = book(order);
            let caps = [date(2026, 2, 28), date(2026, 3, 15), date(2026, 4, 1)].map(|on| cap(&book, on).unwrap());
            assert_eq!(caps, [2, 0, 2]);
        }
    }

    #[test]
    fn whatever_a_community_sets_no_day_is_left_without_a_value() {
        let today = date(2026, 11, 26);
        let of_old = RuleBook::defaults().iter().find(|rule| rule.id == RuleId::ReturnCap).unwrap().from;
        let set = [
            rule(5, of_old, Some(date(2020, 1, 1))),
            rule(6, date(1999, 1, 1), Some(date(1999, 1, 2))),
            rule(7, date(2021, 1, 1), Some(date(2021, 12, 31))),
            rule(8, date(2030, 1, 1), None),
        ];
        let mut book = RuleBook::of_a_community();
        let default = cap(&book, today).unwrap();
        for rule in set {
            book.set(rule).unwrap();
            assert_eq!(cap(&book, today), Ok(default));
        }
        let caps = [date(2001, 1, 1), date(2020, 6, 1), date(2021, 6, 1), date(2022, 1, 1), date(2031, 1, 1)];
        assert_eq!(caps.map(|on| cap(&book, on).unwrap()), [5, default, 7, default, 8]);
        assert_eq!(book.iter().filter(|rule| rule.id == RuleId::ReturnCap).count(), 5, "the default is listed first");
    }

    #[test]
    fn what_was_set_before_is_kept_unless_nothing_can_be_computed_with_it() {
        let (id, from) = (RuleId::ClockFinish, date(2026, 1, 1));
        let set = |value, to| {
            let mut book = RuleBook::of_a_community();
            book.take_in(Rule { id, value, jurisdiction: String::new(), basis: String::new(), from, to });
            book.span(id, Millis::from_date(from)).unwrap()
        };
        let default = RuleBook::of_a_community().span(id, Millis::from_date(from)).unwrap();
        assert_eq!(set(RuleValue::Span(Span::Days(400)), None), Span::Days(400), "allowed then");
        for value in [RuleValue::Span(Span::Days(0)), RuleValue::Span(Span::Days(u32::MAX)), RuleValue::Integer(3)] {
            assert_eq!(set(value, None), default);
        }
        assert_eq!(set(RuleValue::Span(Span::Days(3)), Some(date(2025, 1, 1))), default);
    }

    #[test]
    fn the_same_first_day_replaces() {
        let book = book([rule(2, date(2026, 1, 1), None), rule(4, date(2026, 1, 1), None)]);
        assert_eq!(cap(&book, date(2026, 6, 1)), Ok(4));
        assert_eq!(book.iter().count(), 1);
    }

    #[test]
    fn the_value_must_fit_the_rule() {
        let mut book = RuleBook::empty();
        let span_given = RuleValue::Span(Span::Days(2));
        for value in [RuleValue::Integer(-1), RuleValue::Integer(11), RuleValue::Integer(i64::MAX), span_given] {
            let wrong = Rule { value, ..rule(0, date(2026, 1, 1), None) };
            let fault =
                RuleFault::Value { id: RuleId::ReturnCap, allowed: Allowed::Integer(Unit::Times, 0..=10), value };
            assert_eq!(book.set(wrong), Err(fault));
        }
        let spans = [Span::Days(0), Span::Days(366), Span::WorkingDays(366), Span::Hours(3651), Span::Hours(0)];
        for value in spans.map(RuleValue::Span).into_iter().chain([RuleValue::Integer(2)]) {
            let wrong = Rule { id: RuleId::ClockFinish, value, ..rule(0, date(2026, 1, 1), None) };
            let allowed = Allowed::Span { days_max: 365 };
            assert_eq!(book.set(wrong), Err(RuleFault::Value { id: RuleId::ClockFinish, allowed, value }));
        }
        assert_eq!(book, RuleBook::empty(), "a refused rule leaves no trace");
    }

    #[test]
    fn rules_that_contradict_each_other_are_refused_on_every_day_on_which_both_would_hold() {
        use RuleId::{RatingReopenAtMost as Reopens, RatingSatisfiedAtLeast as Satisfied};
        let of = |id, value, from, to| Rule { id, ..rule(value, from, to) };
        let (spring, summer, winter) = (date(2026, 3, 1), date(2026, 7, 1), date(2026, 12, 1));
        let mut book = RuleBook::of_a_community();
        let refused = |id, other| Err(RuleFault::Contradicts { id, other });
        assert_eq!(book.set(of(Reopens, 4, spring, None)), refused(Reopens, Satisfied), "4 is the default");
        assert_eq!(book.set(of(Satisfied, 2, spring, None)), refused(Satisfied, Reopens));
        book.set(of(Satisfied, 5, spring, Some(summer))).unwrap();
        assert_eq!(book.set(of(Reopens, 4, spring, None)), refused(Reopens, Satisfied), "from summer on it is 4 again");
        book.set(of(Reopens, 4, spring, Some(summer))).unwrap();
        assert_eq!(book.set(of(Satisfied, 4, summer, None)), refused(Satisfied, Reopens), "on one day");
        let shorter = of(Satisfied, 5, spring, Some(spring));
        assert_eq!(book.set(shorter), refused(Satisfied, Reopens), "what comes to light behind it counts as well");
        book.set(of(Reopens, 1, winter, None)).unwrap();
        book.set(of(Satisfied, 2, winter, None)).unwrap();
    }

    #[test]
    fn a_danger_is_given_no_more_time_and_what_is_not_solved_can_be_said() {
        let from = date(2026, 1, 1);
        let span = |id, span: &str| Rule { id, value: RuleValue::Span(span.parse().unwrap()), ..rule(0, from, None) };
        let set = |rule: Rule| RuleBook::of_a_community().set(rule);
        let refused = |id, other| Err(RuleFault::Contradicts { id, other });
        let (accept, hazard) = (RuleId::ClockAccept, RuleId::ClockAcceptHazard);
        assert_eq!(set(span(hazard, "49h")), refused(hazard, accept));
        assert_eq!(set(span(accept, "23h")), refused(accept, hazard));
        assert_eq!(set(span(hazard, "2d")), Ok(()), "as much is no more");
        let (finish, hazard) = (RuleId::ClockFinish, RuleId::ClockFinishHazard);
        assert_eq!(set(span(finish, "1wd")), refused(finish, hazard));
        let (verify, review) = (RuleId::ClockVerify, RuleId::ReviewMaxDays);
        assert_eq!(set(Rule { id: review, ..rule(5, from, None) }), refused(review, verify));
        assert_eq!(set(Rule { id: review, ..rule(6, from, None) }), Ok(()));
    }

    #[test]
    fn a_contradiction_of_before_is_set_right_one_rule_after_the_other() {
        let mut book = RuleBook::of_a_community();
        let of = |id, value| Rule { id, ..rule(value, date(2026, 1, 1), None) };
        book.take_in(of(RuleId::RatingReopenAtMost, 4));
        book.take_in(of(RuleId::RatingSatisfiedAtLeast, 2));
        book.set(of(RuleId::RatingReopenAtMost, 2)).unwrap();
        book.set(of(RuleId::RatingSatisfiedAtLeast, 3)).unwrap();
        assert!(book.set(of(RuleId::RatingSatisfiedAtLeast, 2)).is_err());
    }

    #[test]
    fn the_book_has_a_last_page() {
        let first = date(2026, 1, 1);
        let days = std::iter::successors(Some(first), |day| day.tomorrow().ok()).take(RULE_VERSIONS_MAX);
        let mut book = book(days.map(|day| rule(1, day, None)));
        let fault = RuleFault::Full { id: RuleId::ReturnCap };
        assert_eq!(book.set(rule(1, date(2030, 1, 1), None)), Err(fault));
        assert_eq!(book.set(rule(5, first, None)), Ok(()), "what is there can still be mended");
        assert_eq!(cap(&book, first), Ok(5));
    }

    #[test]
    fn asking_for_the_wrong_kind_is_answered() {
        let at = Millis::from_date(date(2026, 1, 1));
        let missing = |id| MissingRule { id, date: at.date() };
        let book = RuleBook::defaults();
        assert_eq!(book.span(RuleId::ReturnCap, at), Err(missing(RuleId::ReturnCap)));
        assert_eq!(book.integer(RuleId::ClockFinish, at), Err(missing(RuleId::ClockFinish)));
    }

    proptest! {
        /// The book against its definition: of the versions that hold, the last set among those with the latest `from`.
        #[test]
        fn the_book_is_a_list_read_backwards(
            set in prop::collection::vec((0_i64..=10, 0_i8..20, prop::option::of(0_i8..20)), 0..12), on in 0_i8..28,
        ) {
            let day = |number: i8| date(2026, 1, 1 + number);
            let rules: Vec<Rule> = set
                .into_iter()
                .map(|(value, from, length)| rule(value, day(from), length.map(|length| day((from + length).min(30)))))
                .collect();
            let mut kept: Vec<&Rule> = Vec::new();
            for rule in &rules {
                kept.retain(|other| other.from != rule.from);
                kept.push(rule);
            }
            let expected = kept.into_iter().filter(|rule| rule.holds_on(day(on))).max_by_key(|rule| rule.from);
            let found = book(rules.iter().cloned());
            prop_assert_eq!(found.rule(RuleId::ReturnCap, Millis::from_date(day(on))).ok(), expected);
        }
    }
}
