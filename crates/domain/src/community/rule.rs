//! A number of the domain is set anew.

use super::Act;
use crate::permission;
use crate::refusal::{Code, Named, Refusal};
use crate::role::Actor;
use crate::rules::{RULE_VERSIONS_MAX, Rule, RuleBook, RuleFault, RuleId};

/// Checks a rule that is to be set; the event carries its texts as references.
///
/// # Errors
/// The role may not, or the value is not possible; the refusal says which values are.
pub fn check_rule(rules: &RuleBook, rule: &Rule, actor: &Actor) -> Result<(), Refusal> {
    permission::authorise(actor.role, Act::SetRule)?;
    let refuse = |code| Refusal::new(code, Act::SetRule);
    rules.check(rule).map_err(|fault| match fault {
        RuleFault::Value { id, .. } => bad_value(id),
        RuleFault::Dates { .. } => refuse(Code::BadRuleDates),
        RuleFault::Text { chars_max, .. } => refuse(Code::BadRuleText).with(chars_max),
        RuleFault::Contradicts { other, .. } => refuse(Code::RulesContradict).naming(Named::Rule, other.key()),
        RuleFault::BelowLaw { basis, .. } => refuse(Code::RuleBelowLaw).with(basis),
        RuleFault::Full { .. } => refuse(Code::RegisterFull).with(RULE_VERSIONS_MAX),
    })
}

/// A value that the rule cannot have, with the range of those that it can.
pub fn bad_value(rule: RuleId) -> Refusal {
    Refusal::new(Code::BadRule, Act::SetRule).with(rule.allowed())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::{Role, Scope};
    use crate::rules::RuleId::{
        AgreementStartHeads, ClockDayEndMinutes, MeetingAskedByHomes, MeetingNoticeDaysOwners, VoteOwnersManager,
        VoteOwnersParticipation, VoteOwnersRaiseFund, VoteOwnersRebuild,
    };
    use crate::rules::RuleValue;
    use crate::time::Span;
    use jiff::civil::date;

    #[test]
    fn nonsense_is_refused_with_the_range_of_what_makes_sense() {
        let admin = Actor { person: None, role: Role::Admin, scope: Scope::Community };
        let book = RuleBook::of_a_community();
        let integers = |values: [i64; 3]| values.map(RuleValue::Integer);
        let cases = [
            (RuleId::RatingSatisfiedAtLeast, integers([0, -1, 6]), "2–5"),
            (RuleId::ReopenWindowDays, integers([0, -30, 100_000]), "1–365"),
            (
                RuleId::ClockAcceptHazard,
                [Span::Hours(0), Span::Hours(169), Span::Days(3650)].map(RuleValue::Span),
                "1h–168h, 1d–7d, 1wd–7wd",
            ),
        ];
        let (jurisdiction, basis, from) = ("本社区".to_owned(), "居民会议决定".to_owned(), date(2026, 1, 1));
        let rule = Rule { id: RuleId::ReturnCap, value: RuleValue::Integer(1), jurisdiction, basis, from, to: None };
        for (id, values, range) in cases {
            for value in values {
                let refused = check_rule(&book, &Rule { id, value, ..rule.clone() }, &admin).unwrap_err();
                assert_eq!((refused.code, refused.detail.as_deref()), (Code::BadRule, Some(range)), "{id} {value}");
            }
        }
        let refused = check_rule(&book, &Rule { to: Some(date(2025, 1, 1)), ..rule }, &admin).unwrap_err();
        assert_eq!(refused.code, Code::BadRuleDates);
    }

    #[test]
    fn law_of_the_whole_country_is_not_undercut_and_rights_are_not_narrowed() {
        let admin = Actor { person: None, role: Role::Admin, scope: Scope::Community };
        let (jurisdiction, basis, from) = ("本社区".to_owned(), "居民会议决定".to_owned(), date(2026, 12, 3));
        let rule = Rule { id: RuleId::ReturnCap, value: RuleValue::Integer(1), jurisdiction, basis, from, to: None };
        let tried = |id: RuleId, text: &str, from| {
            let value = RuleValue::read(id, text).unwrap();
            let tried = check_rule(&RuleBook::of_a_community(), &Rule { id, value, from, ..rule.clone() }, &admin);
            tried.err().map(|refused| (refused.code, refused.detail.unwrap_or_default()))
        };
        for (id, text) in [
            (VoteOwnersParticipation, "none"),
            (VoteOwnersParticipation, ">=1/2 all"),
            (VoteOwnersRaiseFund, ">1/2 present"),
            (VoteOwnersRaiseFund, ">1/2 all"),
            (VoteOwnersRebuild, ">=74/100 present"),
            (VoteOwnersManager, ">=1/2 present"),
            (MeetingNoticeDaysOwners, "14"),
        ] {
            let (code, said) = tried(id, text, from).unwrap_or_else(|| panic!("{id} {text}"));
            assert!(code == Code::RuleBelowLaw && said.contains('《'), "{id} {text}: {said}");
        }
        for (id, text) in [
            (VoteOwnersParticipation, ">=3/4 all"),
            (VoteOwnersRaiseFund, ">=3/4 present"),
            (VoteOwnersRaiseFund, ">=4/5 all"),
            (VoteOwnersManager, ">=2/3 present"),
            (MeetingNoticeDaysOwners, "20"),
        ] {
            assert_eq!(tried(id, text, from), None, "{id} {text}: more than the law may be asked");
        }
        let of_old = date(2025, 1, 1);
        assert!(tried(MeetingAskedByHomes, ">=1/3 all", of_old).is_some(), "a fifth may have a meeting called");
        assert_eq!(tried(MeetingAskedByHomes, ">=1/10 all", of_old), None);
        assert_eq!(tried(ClockDayEndMinutes, "1050", from), None, "an office has its hours");
        assert_eq!(tried(AgreementStartHeads, ">=2/3 all", from), None, "parties may agree otherwise");
    }

    #[test]
    fn what_contradicts_another_rule_names_it() {
        let admin = Actor { person: None, role: Role::Admin, scope: Scope::Community };
        let (jurisdiction, basis, from) = ("本社区".to_owned(), "居民会议决定".to_owned(), date(2026, 1, 1));
        let (id, value) = (RuleId::RatingSatisfiedAtLeast, RuleValue::Integer(2));
        let rule = Rule { id, value, jurisdiction, basis, from, to: None };
        let refused = check_rule(&RuleBook::of_a_community(), &rule, &admin).unwrap_err();
        let named = (refused.code, refused.named, refused.detail.as_deref());
        assert_eq!(named, (Code::RulesContradict, Some(Named::Rule), Some("rating.reopen_at_most")));
    }
}
